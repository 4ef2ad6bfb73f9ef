"""A case laid out for the linkers: sentences, clauses, and what was found in each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from extract.find.dates import DateExpression
from extract.link.cues import Cues, cues_of
from extract.link.lists import Listing, listings
from extract.link.phrase import Phrase
from extract.link.phrases import find_phrases
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention, Passage

Span = tuple[int, int]
Placed = TypeVar("Placed", Phrase, Mention, DateExpression, Passage)


@dataclass(slots=True)
class Clause:
    """A clause with its lists of phrases, verbs, measures, channels and dates."""

    start: int
    end: int
    text: str
    lists: list[Listing] = field(default_factory=list)
    actions: list[Mention] = field(default_factory=list)
    measures: list[Mention] = field(default_factory=list)
    channels: list[Mention] = field(default_factory=list)
    dates: list[DateExpression] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """A sentence of a case; a heading names a case and tells nothing new."""

    start: int
    end: int
    clauses: list[Clause]
    heading: bool


@dataclass(slots=True)
class Scene:
    """A case: the text of its notice, its stretch, its sentences, its phrases, the cues at hand."""

    text: str
    start: int
    end: int
    sentences: list[Sentence]
    phrases: list[Phrase]
    cues: Cues


COMMENTS = re.compile(
    r"[^，。；：]{0,24}(?:律师|法学专家|专家|学者|教授|业内人士|法律人士)[\u4e00-\u9fff]{0,3}?(?:表示|认为|指出|提醒|介绍|解释|分析)"
)
"""The head of a sentence in which somebody explains the law: 某律师事务所律师表示，…."""
QUOTE = re.compile(r"“[^“”\n]{1,400}”|《[^《》\n]{1,80}》")


def set_scene(
    text: str,
    case: Passage,
    passages: Sequence[Passage],
    dates: Iterable[DateExpression],
    rules: Rules,
) -> Scene:
    """The scene of one case of `text`; `passages` and `dates` are those of the whole notice."""
    told = [date for date in dates if case.start <= date.start and date.end <= case.end]
    inner = text[case.start : case.end]
    walls = [(date.start - case.start, date.end - case.start) for date in told]
    phrases = [_moved(phrase, case.start) for phrase in find_phrases(inner, rules, walls)]
    merge_masks(text, phrases)
    quotes = [(m.start() + case.start, m.end() + case.start) for m in QUOTE.finditer(inner)]
    kinds = {
        kind: [_shifted(m, case.start) for m in find(inner, rules, kind)]
        for kind in ("action", "measure", "channel")
    }
    kinds = {
        kind: [m for m in found if not any(a < m.end and m.start < b for a, b in quotes)]
        for kind, found in kinds.items()
    }
    laws = [(p.start, p.end) for p in passages if p.kind == "law"]
    titles = [p for p in passages if p.kind == "title"]
    own = [p for p in passages if case.start <= p.start < case.end]
    own_clauses = [p for p in own if p.kind == "clause"]
    sentences = []
    for sentence in own:
        if sentence.kind != "sentence":
            continue
        if any(start <= sentence.start < end for start, end in laws):
            continue
        if COMMENTS.match(text, sentence.start, sentence.end):
            continue
        named, dated = _begun(phrases, sentence), _begun(told, sentence)
        near = {kind: _begun(found, sentence) for kind, found in kinds.items()}
        clauses = [
            _clause(text, clause, named, near, dated) for clause in _begun(own_clauses, sentence)
        ]
        sentences.append(
            Sentence(
                sentence.start,
                sentence.end,
                clauses,
                _is_heading(text, sentence, titles, clauses),
            )
        )
    _mark_summary(text, sentences)
    return Scene(text, case.start, case.end, sentences, phrases, cues_of(rules))


def _mark_summary(text: str, sentences: list[Sentence]) -> None:
    """Let the first sentence be a heading where it only sums up what the next one tells.

    It is one clause without a date or a measure, and the next sentence tells of its people again:
    某局干部苏某向培训机构提供考生信息。|苏某就把…. A line that ends without a mark is one as well.
    """
    if len(sentences) < 2 or sentences[0].heading:
        return
    first, second = sentences[:2]
    if len(first.clauses) != 1 or any(c.dates or c.measures for c in first.clauses):
        return
    people = _people(first) & _people(second)
    if people or not re.search(r"[。！？；：”）]\s*$", text[first.start : first.end]):
        first.heading = True


def _people(sentence: Sentence) -> set[str]:
    """The people whom a sentence names."""
    return {
        phrase.name
        for clause in sentence.clauses
        for listing in clause.lists
        for phrase in listing.phrases
        if phrase.kind == "person"
    }


INTRODUCED = ("position", "organization", "relation", "age", "gender", "alias")


def merge_masks(text: str, phrases: Sequence[Phrase]) -> None:
    """Let 陈某某 mean the 陈某 told before where nothing introduces a second person.

    The other form must not stand in one sentence with the first, and must be the only candidate.
    """
    people: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.kind == "person" and phrase.rule == "name.masked":
            people.setdefault(phrase.name, []).append(phrase)
    for name, told in people.items():
        if any(getattr(phrase, field) for phrase in told for field in INTRODUCED):
            continue
        fits = [
            other
            for other in people
            if other != name
            and {other.replace("某某", "某"), name.replace("某某", "某")}
            == {name.replace("某某", "某")}
            and any(getattr(p, field) for p in people[other] for field in INTRODUCED)
        ]
        if len(fits) != 1 or any(_together(text, a, b) for a in told for b in people[fits[0]]):
            continue
        for phrase in told:
            phrase.alias = fits[0]


def _together(text: str, first: Phrase, second: Phrase) -> bool:
    start, end = sorted((first.start, second.start))
    return not re.search(r"[。；！？\n]", text[start:end])


def _is_heading(
    text: str, sentence: Passage, titles: Sequence[Passage], clauses: list[Clause]
) -> bool:
    if any(p.start <= sentence.start < p.end for p in titles):
        return True
    told = text[sentence.start : sentence.end]
    if any(clause.dates for clause in clauses):
        return False
    return bool(re.search(r"(?:问题|案|一案)[。：]?\s*$", told))


def _begun(found: Sequence[Placed], sentence: Passage) -> list[Placed]:
    """Those that begin in a sentence."""
    return [one for one in found if sentence.start <= one.start < sentence.end]


def _moved(phrase: Phrase, by: int) -> Phrase:
    phrase.start += by
    phrase.end += by
    phrase.name_start += by
    phrase.name_end += by
    if phrase.organization_span:
        phrase.organization_span = (
            phrase.organization_span[0] + by,
            phrase.organization_span[1] + by,
        )
    return phrase


def _shifted(mention: Mention, by: int) -> Mention:
    return Mention(
        mention.kind,
        mention.start + by,
        mention.end + by,
        mention.text,
        mention.rule,
        mention.value,
    )


def _clause(
    text: str,
    passage: Passage,
    phrases: Sequence[Phrase],
    kinds: dict[str, list[Mention]],
    dates: Sequence[DateExpression],
) -> Clause:
    def inside(start: int) -> bool:
        return passage.start <= start < passage.end

    clause = Clause(passage.start, passage.end, text[passage.start : passage.end])
    clause.lists = listings(text, passage, [p for p in phrases if inside(p.start)])
    clause.actions = [m for m in kinds["action"] if inside(m.start)]
    clause.measures = [m for m in kinds["measure"] if inside(m.start)]
    clause.channels = [m for m in kinds["channel"] if inside(m.start)]
    clause.dates = [date for date in dates if inside(date.start)]
    return clause
