"""The review list, most frequent form first: what to teach the program next.

Two items have one form when their kind, their rule and the shape of their quote agree; in a shape
every number is N, every masked name (章某某) is X某, so that one missing rule is one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from extract.judge.dataset import DatasetError, table_rows

NUMBER = re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两.,]+")
MASKED = re.compile(r"[㐀-鿿]某{1,2}(?![市县区镇乡村局院校省])")


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was not understood: how often, in how many notices, and its first places."""

    kind: str
    rule: str
    shape: str
    message: str
    times: int
    notices: int
    places: tuple[str, ...]


def review_forms(folder: Path, examples: int = 3) -> list[Form]:
    """The forms on the review list of the dataset in `folder`, most frequent first."""
    if not (folder / "review.jsonl").is_file():
        raise DatasetError(f"{folder}: no review.jsonl there")
    sources = {row["notice_id"]: row["source"] for row in table_rows(folder, "notices")}
    groups: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for item in table_rows(folder, "review"):
        key = (item["kind"], item["rule"], shape(item["quote"]))
        groups.setdefault(key, []).append(item)
    forms = [_form(key, items, sources, examples) for key, items in groups.items()]
    return sorted(forms, key=lambda form: (-form.times, -form.notices, form.kind, form.shape))


def shape(quote: str) -> str:
    """A quote with what varies between notices taken out: numbers and masked names."""
    return MASKED.sub("X某", NUMBER.sub("N", re.sub(r"\s+", "", quote)))


def _form(
    key: tuple[str, str, str], items: list[dict[str, str]], sources: dict[str, str], examples: int
) -> Form:
    notices = list(dict.fromkeys(item["notice_id"] for item in items))
    places = (
        f"{sources.get(item['notice_id'], item['notice_id'])}:{item['start']} {item['quote']}"
        for item in items[:examples]
    )
    return Form(*key, items[0]["message"], len(items), len(notices), tuple(places))


def as_text(forms: Iterable[Form]) -> str:
    """One block a form: how often it occurs, what it is, and where to look."""
    blocks = []
    for form in forms:
        head = f"{form.times}× in {form.notices} notices  {form.kind}  {form.shape}"
        lines = [head, f"    {form.message}  ({form.rule})"]
        lines += ["    " + place.replace("\n", "⏎") for place in form.places]
        blocks.append("\n".join(lines))
    return "\n".join(blocks) or "The review list is empty."
