"""What was found in a notice before its cases are linked, and a case with what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.dates import DateExpression
from extract.link.cast import Cast
from extract.link.drafts import SanctionDraft, StepDraft
from extract.link.scene import Scene
from extract.rules.load import Rules
from extract.text import Prepared
from extract.values import Mention, Passage, Source
from schemas.records import Case


@dataclass(frozen=True, slots=True)
class Reading:
    """A notice with what was found in it, before its cases are linked.

    `named` are people, bodies and places that a model recognised beside the rules.
    """

    source: Source
    prepared: Prepared
    dates: Sequence[DateExpression]
    laws: Sequence[Mention]
    rules: Rules
    named: Sequence[Mention] = ()

    def of(self, kind: str) -> list[Passage]:
        """The passages of a kind."""
        return [passage for passage in self.prepared.passages if passage.kind == kind]

    def laws_in(self, passage: Passage) -> list[Mention]:
        """The laws cited in a passage for what it tells, not where the law is explained."""
        explained = self.of("law")
        return [m for m in self.laws if within(m, [passage]) and not within(m, explained)]


def within(found: Mention | DateExpression, passages: Sequence[Passage]) -> bool:
    """Whether something found begins in one of the passages."""
    return any(passage.start <= found.start < passage.end for passage in passages)


@dataclass(frozen=True, slots=True)
class Linked:
    """A case with what it was made from."""

    case: Case
    scene: Scene
    cast: Cast
    sanctions: Sequence[SanctionDraft]
    steps: Sequence[StepDraft]
