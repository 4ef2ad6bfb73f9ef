"""Sanctions without what only sums up others: 依法给予行政处罚 that later rows spell out."""

from __future__ import annotations

from extract.link.cast import Member
from extract.link.drafts import SanctionDraft

POLICE = {"public_security", "regulatory"}


def without_summaries(rows: list[SanctionDraft]) -> list[SanctionDraft]:
    """Rows without the bare 行政处罚 that later rows spell out, and without telling one twice."""
    kept: list[SanctionDraft] = []
    for row in rows:
        if row.track == "criminal" and row.unit is None and _is_valued(row, rows):
            continue
        if row.measure == "unspecified" and row.track in POLICE:
            spelled = [r for r in rows if r.measure != "unspecified" and r.track in POLICE]
            if any(r.member is row.member for r in spelled) or _parts(row.member, spelled):
                continue
        same = [
            r
            for r in kept
            if r.member is row.member
            and (r.track, r.measure) == (row.track, row.measure)
            and (r.object == row.object or None in (r.object, row.object))
        ]
        if any(r.value == row.value or row.value is None or r.value is None for r in same):
            continue
        kept.append(row)
    return kept


VALUED = ("imprisonment", "suspended_sentence", "criminal_fine", "short_term_detention")


def _is_valued(row: SanctionDraft, rows: list[SanctionDraft]) -> bool:
    """Whether a bare measure of a court sums up sentences told with their length or sum."""
    told = [r for r in rows if r.member is row.member and r.measure in VALUED and r.unit]
    return row.measure in VALUED and any(r.sentence != row.sentence for r in told)


def _parts(whole: Member, rows: list[SanctionDraft]) -> bool:
    """Whether rows fall on parts (4人, 另1人) that together make up the whole (5名工作人员)."""
    parts = {id(r.member): r.member.count or 0 for r in rows if r.member.kind == "collective"}
    people = {id(r.member) for r in rows if r.member.kind == "person"}
    counts = (sum(parts.values()), len(people))
    return whole.kind == "collective" and bool(whole.count) and whole.count in counts
