"""The bytes of an input as they come: a look ahead, a limit, and why they end early.

Nothing is read whole that can be read as a stream: records of JSON Lines, rows of a table,
captures of a crawl. A notice itself is read whole, up to `WHOLE` bytes.
"""

from __future__ import annotations

import io
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gzip import BadGzipFile, GzipFile
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zipfile import BadZipFile

from extract.read.unreadable import BombError, ReadError

HEAD = 64 * 1024
"""Bytes that tell what a file is."""
WHOLE = 32 * 1024 * 1024
"""The most bytes of one notice."""
TOO_LARGE = f"too large: more than the {WHOLE >> 20} MiB that one notice may have"
FREE = 16 * 1024 * 1024
"""Bytes that any archive may unpack to …"""
RATIO = 200
"""… and, beyond them, times its own size; text packs to a fifth or a tenth."""
CHUNK = 1024 * 1024


class Budget:
    """How much an input may unpack to, with everything that is packed inside it."""

    def __init__(self, packed: Callable[[], int]) -> None:
        """A budget for an input of `packed` bytes, as far as it was read."""
        self._packed = packed
        self._spent = 0

    def spend(self, size: int) -> None:
        """Count `size` bytes more; raises `BombError` where they are too many."""
        self._spent += size
        if self._spent > FREE and self._spent > RATIO * self._packed():
            raise BombError(f"an archive bomb: it unpacks to more than {RATIO} times its size")


class Feed(io.RawIOBase):
    """A stream that is read once, from its start, and can be looked into before.

    What is unpacked counts against `budget`. Where packed data are damaged the stream ends, and
    `fault` says why.
    """

    def __init__(self, stream: IO[bytes] | GzipFile, budget: Budget | None = None) -> None:
        """The feed of a stream, or with `budget` of what is unpacked."""
        self.fault = ""
        self.count = 0
        self._stream: Any = stream
        self._take: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._budget = budget
        self._ahead = b""

    def readable(self) -> bool:
        """True."""
        return True

    def look(self, size: int = HEAD) -> bytes:
        """The first bytes still to be read, fewer than `size` only where there are no more."""
        while len(self._ahead) < size and (more := self._next(size)):
            self._ahead += more
        return self._ahead[:size]

    def read1(self, size: int = CHUNK) -> bytes:
        """At most `size` bytes, none at the end only."""
        if not self._ahead:
            return self._next(size)
        given, self._ahead = self._ahead[:size], self._ahead[size:]
        return given

    def read(self, size: int = -1) -> bytes:
        """`size` bytes, or all: fewer at the end only."""
        chunks = []
        left = size
        while left and (chunk := self.read1(left if size > 0 else CHUNK)):
            chunks.append(chunk)
            left -= len(chunk)
        return b"".join(chunks)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """The number of bytes written to `buffer`."""
        given = self.read1(len(buffer))
        buffer[: len(given)] = given
        return len(given)

    @contextmanager
    def rewound(self) -> Iterator[IO[bytes]]:
        """The same bytes as a file in which one can go back; for what was only looked into."""
        if self._budget is None and self._stream.seekable():
            self._stream.seek(0)
            yield self._stream
            return
        with SpooledTemporaryFile(max_size=FREE) as kept:
            shutil.copyfileobj(self, kept, CHUNK)
            if self.fault:
                raise ReadError(self.fault)
            kept.seek(0)
            yield kept

    def _next(self, size: int) -> bytes:
        if self.fault:
            return b""
        try:
            given = self._take(size)
        except EOFError:
            self.fault = "cut off: its packed data end too early"
            return b""
        except (zlib.error, BadGzipFile, BadZipFile) as error:
            self.fault = f"damaged: its packed data are broken ({error})"
            return b""
        self.count += len(given)
        if self._budget is not None:
            self._budget.spend(len(given))
        return given


def whole(feed: Feed) -> bytes:
    """All bytes of a feed; raises `ReadError` where they are too many, or end too early."""
    chunks = []
    size = 0
    while chunk := feed.read1():
        chunks.append(chunk)
        size += len(chunk)
        if size > WHOLE:
            raise ReadError(TOO_LARGE)
    if feed.fault:
        raise ReadError(feed.fault)
    return b"".join(chunks)
