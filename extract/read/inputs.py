"""Files, folders, archives and standard input as items, one clear line for what is unreadable.

What a notice's `source` is called: the path as given, or relative to the folder given; a file
in an archive `circulars.zip#2020/one.docx`; a page of a crawl `crawl.warc.gz#3`, the third
record of the file; a record of JSON Lines or of a table what it says itself (`source`, `id`),
else as its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZipFile

from extract.read.archives import is_word, member, members_of, unpacked, zip_of
from extract.read.decode import decode
from extract.read.delimited import items_of_rows, table_of
from extract.read.documents import read_item
from extract.read.feed import Budget, Feed, whole
from extract.read.files import files_of, size_of, why_not
from extract.read.items import Document, Item
from extract.read.kinds import binary, packed
from extract.read.records import Options, Read, are_lines, items_of_lines
from extract.read.unreadable import BombError, ReadError, Unreadable
from extract.read.warc import captures
from extract.rules.load import Rules, load_rules

STDIN = "-"
PATIENCE = 10_000
"""Records in a row that give no notice, before a file is given up."""
DEPTH = 3
"""How deep archives may stand in archives."""
LINES = (".jsonl", ".ndjson")
TABLES = (".csv", ".tsv", ".tab")
"""Ends of names that promise records, and tables of them."""
DELIMITED = re.compile(rb"[,;\t]")


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read: its name, its bytes, what it may unpack to, how deep it is packed."""

    source: str
    feed: Feed
    budget: Budget
    depth: int = 0

    def inside(self, feed: Feed, name: str | None = None) -> File:
        """What is packed in this file; a single thing bears its name."""
        source = self.source if name is None else f"{self.source}#{name}"
        if self.depth == DEPTH:
            raise BombError(f"archives in archives, more than {DEPTH} deep")
        return File(source, feed, self.budget, self.depth + 1)

    def promises(self, *endings: str) -> bool:
        """Whether the file's name has one of these ends."""
        return self.source.lower().removesuffix(".gz").endswith(endings)


def read_inputs(
    inputs: Sequence[str | Path],
    stdin: BinaryIO | None = None,
    rules: Rules | None = None,
    leave_out: Path | None = None,
    text_column: str | None = None,
) -> Iterator[Read]:
    """Every notice of `inputs`, in their order, and a line for everything that is unreadable.

    An input is a file, a folder (with those below it, in the order of their names), or `-` for
    standard input. A file is what its content is: plain text, HTML, MHTML, PDF, Word, JSON
    Lines, CSV or TSV, WARC, or an archive of these. In a folder or archive, what begins with a
    dot is passed over. The folder `leave_out`, to which a run writes, is no input even where it
    lies in one. `text_column` names the column of tables, or key of records, with the text.
    """
    options = Options(rules or load_rules(), text_column)
    for item in find_items(inputs, options, stdin, leave_out):
        yield from cast(Iterator[Read], read_item(item, options))  # nothing is sifted


def find_items(
    inputs: Sequence[str | Path],
    options: Options,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
) -> Iterator[Item]:
    """What may be a notice in `inputs`, in their order, not read yet."""
    for given in inputs:
        if str(given) == STDIN:
            feed = Feed(stdin if stdin is not None else BytesIO())
            yield from _found(File(STDIN, feed, Budget(partial(getattr, feed, "count"))), options)
        else:
            for source, path in files_of(Path(given), leave_out):
                yield from _found_at(source, path, options)


def _found_at(source: str, path: Path, options: Options) -> Iterator[Item]:
    try:
        size = size_of(path)
        with path.open("rb") as stream:
            yield from _found(File(source, Feed(stream), Budget(lambda: size)), options)
    except OSError as error:
        yield Unreadable(source, None, why_not(error))
    except ReadError as error:
        yield Unreadable(source, None, str(error))


def _found(file: File, options: Options) -> Iterator[Item]:
    """The items in a file, or why there are none, or no more."""
    try:
        yield from _items(file, options)
        if file.feed.fault:
            raise ReadError(file.feed.fault)
    except BombError as error:
        if file.depth:
            raise
        yield Unreadable(file.source, None, str(error))
    except ReadError as error:
        yield Unreadable(file.source, None, str(error))


def _items(file: File, options: Options) -> Iterator[Item]:
    kind = packed(file.feed.look())
    if kind == "gzip":
        yield from _found(file.inside(unpacked(file.feed, file.budget)), options)
    elif kind == "warc":
        yield from _patient(_crawled(file))
    elif kind == "zip":
        yield from _zipped(file, options)
    elif kind is None and (streamed := _streamed(file, options)) is not None:
        yield from _patient(streamed)
    else:
        yield Document(whole(file.feed), file.source, kind)


def _patient(found: Iterator[Item]) -> Iterator[Item]:
    """What is found in a stream; raises `ReadError` where it gives nothing for too long."""
    failed = 0
    for one in found:
        failed = failed + 1 if isinstance(one, Unreadable) else 0
        yield one
        if failed == PATIENCE:
            raise ReadError(f"given up: {PATIENCE:,} records in a row that give no notice")


def _zipped(file: File, options: Options) -> Iterator[Item]:
    """A Word document, or what the files in an archive hold."""
    with file.feed.rewound() as rewound:
        with zip_of(rewound) as archive:
            if not is_word(archive):
                yield from _members(file, archive, options)
                return
        rewound.seek(0)
        document = Document(rewound.read(), file.source, "zip")
    yield document


def _members(file: File, archive: ZipFile, options: Options) -> Iterator[Item]:
    for name, info in members_of(archive, options.rules):
        try:
            inside = file.inside(member(archive, info, file.budget), name)
        except BombError:
            raise
        except ReadError as error:
            yield Unreadable(f"{file.source}#{name}", None, str(error))
            continue
        yield from _found(inside, options)


def _crawled(file: File) -> Iterator[Item]:
    for found in captures(file.feed, file.source):
        if isinstance(found, Unreadable):
            yield found
            continue
        source, kind = f"{file.source}#{found.number}", packed(found.raw)
        yield Document(found.raw, source, kind, found.label, found.url, found.number)


def _streamed(file: File, options: Options) -> Iterator[Item] | None:
    """The records of JSON Lines or of a table, line by line, or nothing where it is neither."""
    head = file.feed.look()
    promised = file.source == STDIN or file.promises(*LINES)
    tabular = file.promises(*TABLES)
    begins = head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not (begins.startswith(b"{") or tabular or DELIMITED.search(begins.split(b"\n")[0])):
        return None
    decoded = None if binary(head) else decode(head, options.rules)
    if decoded is None:
        return None
    text = decoded.text.removeprefix("\ufeff")
    lines = TextIOWrapper(cast(BinaryIO, file.feed), decoded.encoding, errors="replace", newline="")
    if are_lines(text, promised):
        return items_of_lines(lines, file.source, options)
    if table := table_of(text, tabular, options):
        return items_of_rows(lines, table, file.source, options)
    lines.detach()
    return None
