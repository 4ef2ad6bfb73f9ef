"""The journal of a run: what came of each item, kept until the dataset is complete.

It stands beside the output folder, as `.NAME.unfinished`; while it does, what is in that folder is
what was there before. A line is the item's key and its result; the first line tells what
made the results. A line that a killed run did not write to its end is dropped.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b, sha256
from pathlib import Path
from typing import BinaryIO

from extract.read import Document, Item, Options, Record
from extract.run.result import HOME, OURS, Result
from extract.write.folder import FolderError, beside

Key = bytes

KEPT = ".journal"
"""The journal of a finished run in its output folder, from which an update goes on."""
LEFT = "what was done is kept; go on with --resume"


class Journal:
    """The results in the file of a journal, by the keys of their items."""

    def __init__(self, file: BinaryIO, maker: str, resume: bool) -> None:
        """The journal in an open file: gone on with, or begun anew.

        Raises `ValueError` where it is to be gone on with and something else made its results.
        """
        self._file = file
        self._places: dict[Key, int] = {}
        file.seek(0)
        first = file.readline()
        if resume and first.endswith(b"\n"):
            if first.decode().strip() != maker:
                raise ValueError("the unfinished run had another program, rules or options")
            self._read_on()
        else:
            file.truncate(0)
            self._write(f"{maker}\n".encode())

    def __len__(self) -> int:
        """How many results are there."""
        return len(self._places)

    def __contains__(self, key: Key) -> bool:
        """Whether the item's result is there."""
        return key in self._places

    def add(self, key: Key, result: bytes) -> None:
        """Keep the result of an item."""
        place = self._file.seek(0, os.SEEK_END)
        self._write(b"%s %s\n" % (key.hex().encode(), result))
        self._places[key] = place

    def result(self, key: Key) -> Result:
        """The result of an item that is there."""
        self._file.seek(self._places[key])
        return Result.model_validate_json(self._file.readline().partition(b" ")[2])

    def keep(self, keys: Iterable[Key], path: Path) -> None:
        """Write the results of these items to `path`, which is there whole or not at all."""
        part = path.with_name(f"{path.name}.part")
        with part.open("wb") as file:
            self._file.seek(0)
            file.write(self._file.readline())
            for key in keys:
                self._file.seek(self._places[key])
                file.write(self._file.readline())
        part.replace(path)

    def _read_on(self) -> None:
        place = self._file.tell()
        for line in iter(self._file.readline, b""):
            if not line.endswith(b"\n"):
                self._file.truncate(place)
                return
            self._places[bytes.fromhex(line.partition(b" ")[0].decode())] = place
            place += len(line)

    def _write(self, line: bytes) -> None:
        self._file.write(line)
        self._file.flush()


@contextmanager
def journal_of(
    out: Path, maker: str, resume: bool = False, update: bool = False
) -> Iterator[Journal]:
    """The journal of the run that writes to `out`; it is dropped if the block ends well, or empty.

    With `resume` it goes on with that of a run that did not end, else with `update` with that
    which `out` keeps. Raises `FolderError` where another run writes there, where something else
    made the results of the unfinished run, or where the disk is full.
    """
    path = beside(out, "unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("r+b" if path.exists() else "w+b") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise FolderError(out, "another run is writing to it") from None
            unfinished = resume and path.stat().st_size > 0
            seeded = update and not unfinished and _seeded(file, out / KEPT, maker)
            journal = Journal(file, maker, unfinished or seeded)
            try:
                yield journal
            except BaseException:
                if not journal:
                    path.unlink()
                raise
        path.unlink()
    except OSError as error:
        raise FolderError(out, f"cannot be written: {error.strerror}; {LEFT}") from error
    except ValueError as error:
        raise FolderError(out, f"{error}; run without --resume to begin anew") from error


def _seeded(file: BinaryIO, kept: Path, maker: str) -> bool:
    """Whether the journal was begun with the results that a finished run of the same maker kept."""
    if not kept.exists():
        return False
    with kept.open("rb") as old:
        if old.readline().decode().strip() != maker:
            return False
        old.seek(0)
        file.truncate(0)
        shutil.copyfileobj(old, file)
        file.flush()
    return True


def key_of(item: Item) -> Key:
    """What an item is known by: its content, and all that its result depends on."""
    if isinstance(item, Document):
        known: tuple[object, ...] = (item.source, item.kind, item.label, item.url, item.number)
        return blake2b(item.raw, digest_size=16, key=_short(repr(known))).digest()
    if isinstance(item, Record):
        return _short(repr((item.source, item.number, sorted(item.fields.items()))))
    return _short(repr((item.source, item.record, item.reason)))


def maker_of(options: Options, model: str | None = None) -> str:
    """What makes a result besides the item: the program, the rules, the options, the model."""
    digest = sha256()
    for folder in sorted(OURS):
        for path in sorted((HOME / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    rules = options.rules
    for rule in rules.rules:
        digest.update(repr((rule.id, rule.pattern.pattern, rule.gives, rule.blocks)).encode())
    known = (sorted(rules.lexicons.items()), sorted(rules.tables.items()))
    chosen = (options.text_column, options.sieve is not None, model)
    digest.update(repr((known, chosen)).encode())
    return digest.hexdigest()


def _short(known: str) -> bytes:
    return blake2b(known.encode("utf-8", "surrogatepass"), digest_size=16).digest()
