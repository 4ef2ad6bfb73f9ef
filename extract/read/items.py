"""What may be a notice, found but not read yet: a document's bytes, or a record's fields.

Finding items is quick and goes in their order; reading one needs nothing but the item, so that
it can be done elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extract.read.kinds import Packed
from extract.read.unreadable import Unreadable


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a document, and what is known of it from where it was found.

    `kind` says how its text is packed, `label` is the encoding that a server named, `url` the
    address, `number` its place in the crawl that it was found in.
    """

    raw: bytes
    source: str
    kind: Packed | None = None
    label: str | None = None
    url: str | None = None
    number: int | None = None

    def unreadable(self, reason: str) -> Unreadable:
        """That it gives no notice; a page of a crawl is a record of it."""
        source = self.source.removesuffix(f"#{self.number}")
        return Unreadable(source, self.number, reason)


@dataclass(frozen=True, slots=True)
class Record:
    """What a line of JSON Lines or a row of a table says of one notice; `number` counts from 1."""

    fields: Mapping[str, Any]
    source: str
    number: int | None


Item = Document | Record | Unreadable
