"""The pages of a crawl: the captures in a WARC file, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from typing import Any

from extract.read.feed import CHUNK, TOO_LARGE, WHOLE, Feed
from extract.read.unreadable import ReadError, Unreadable, damaged, optional

HELD = ("response", "resource", "conversion")
"""The records that hold a page; requests, metadata and revisits of a page seen before do not."""
PAGES = frozenset(
    (
        *("", "text/html", "application/xhtml+xml", "text/plain", "application/pdf"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)
"""Media types that may be a notice; a crawl is full of pictures, scripts and styles."""
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
KNOWN_CODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
MISFIT = "Record not followed by newline"
"""What warcio says of a record that is longer than its head has it."""
ENDING = b"\r\n\r\n"
"""What stands behind every record."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was fetched; `number` counts all records of the file from 1."""

    number: int
    raw: bytes
    label: str | None
    url: str | None


def captures(feed: Feed, source: str) -> Iterator[Capture | Unreadable]:
    """The pages in a WARC file, as they stand there, and why a record gives none.

    A page is a record that holds one (`HELD`) with status 200 and a media type of `PAGES`; its
    transfer and content encoding are undone. What is none is passed over. Raises `ReadError`
    behind the last whole record where the file is cut off.
    """
    iterator = optional("warcio.archiveiterator", "warc", "a web archive (WARC)").ArchiveIterator
    watched = Ending(feed)
    with damaged("a web archive (WARC)"):
        records = iter(iterator(watched))
    number = 0
    while True:
        record, said = _next(records, number)
        if MISFIT in said:
            yield Unreadable(source, number, "damaged: more stands behind the record than it says")
        if record is None:
            break
        number += 1
        with damaged(f"record {number} of a web archive (WARC)"):
            found = _capture(record, source, number)
            whole = _is_whole(record)
        if not whole:
            raise ReadError(f"cut off: the file ends within record {number}")
        if found is not None:
            yield found
    if feed.fault or not watched.ended:
        reason = feed.fault or "cut off: the file ends within a record"
        raise ReadError(f"{reason}, behind record {number}")


class Ending:
    """A feed that remembers whether what was read last is the end of a record."""

    def __init__(self, feed: Feed) -> None:
        """Nothing is read yet."""
        self._feed = feed
        self._last = b""

    @property
    def ended(self) -> bool:
        """Whether the last bytes are those behind a record."""
        return self._last == ENDING

    def read(self, size: int) -> bytes:
        """At most `size` bytes."""
        given = self._feed.read1(size)
        self._last = (self._last + given[-len(ENDING) :])[-len(ENDING) :]
        return given


def _next(records: Iterator[Any], number: int) -> tuple[Any, str]:
    """The next record, and what warcio says of the one before, for it prints that."""
    what = f"what stands behind record {number} of a web archive (WARC)"
    with damaged(what), redirect_stderr(StringIO()) as said:
        record = next(records, None)
    return record, said.getvalue()


def _capture(record: Any, source: str, number: int) -> Capture | Unreadable | None:
    if record.rec_type not in HELD:
        return None
    head = record.http_headers
    if head is not None and head.get_statuscode() != "200":
        return None
    own = head if head is not None else record.rec_headers
    described = own.get_header("Content-Type") or ""
    if described.split(";")[0].strip().lower() not in PAGES:
        return None
    coding = (head and head.get_header("Content-Encoding")) or ""
    if coding.strip().lower() not in KNOWN_CODINGS:
        reason = f"packed in a way that is not read: Content-Encoding {coding}"
        return Unreadable(source, number, reason)
    raw = _most_of(record.content_stream())
    if len(raw) > WHOLE:
        return Unreadable(source, number, TOO_LARGE)
    label = CHARSET.search(described)
    url = record.rec_headers.get_header("WARC-Target-URI")
    return Capture(number, raw, label.group(1) if label else None, url)


def _most_of(stream: Any) -> bytes:
    """A page's bytes, a few more than it may have where it is too large."""
    chunks = []
    size = 0
    while size <= WHOLE and (chunk := stream.read(CHUNK)):
        chunks.append(chunk)
        size += len(chunk)
    return b"".join(chunks)


def _is_whole(record: Any) -> bool:
    """Whether as many bytes stood in a record as it says; it is read to its end."""
    if record.rec_headers.get_header("Content-Length") is None:
        return False
    while record.raw_stream.read(CHUNK):
        pass
    return not getattr(record.raw_stream, "limit", 0)
