"""What differs between the dataset that a folder held and the one that it holds now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

NOTICES = "notices.jsonl"


@dataclass(frozen=True, slots=True)
class Changes:
    """The sources whose notices came, are other than before, or went."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def line(self) -> str:
        """How many of each, in words."""
        counts = (len(self.added), len(self.changed), len(self.removed))
        return "{} added, {} changed, {} removed".format(*counts)


def state_of(folder: Path) -> dict[str, bytes]:
    """By source, a hash of all that a dataset says of its notices; nothing where there is none."""
    path = folder / NOTICES
    digests: dict[str, bytes] = {}
    if path.exists():
        with path.open("rb") as file:
            for line in file:
                source = json.loads(line)["source"]
                digests[source] = blake2b(digests.get(source, b"") + line).digest()
    return digests


def changes(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Changes:
    """What differs between two states."""
    return Changes(
        added=tuple(source for source in new if source not in old),
        changed=tuple(source for source in new if old.get(source, new[source]) != new[source]),
        removed=tuple(source for source in old if source not in new),
    )
