"""The page in an MHTML file, or in a mail: what a browser saves as one file."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from extract.read.unreadable import ReadError, damaged

READ = ("text/html", "application/xhtml+xml", "text/plain")
"""Parts that hold a page, the likeliest first."""
ADDRESSES = ("Content-Location", "Snapshot-Content-Location")


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes of a page, the encoding that its head names, and its address."""

    raw: bytes
    label: str | None
    url: str | None


def read_mhtml(raw: bytes) -> Part:
    """The first page in an MHTML file, its transfer encoding undone.

    Raises `ReadError` where it holds none.
    """
    with damaged("an MHTML file"):
        message = message_from_bytes(raw.lstrip())
        parts = [part for part in message.walk() if not part.is_multipart()]
    for kind in READ:
        for part in parts:
            if part.get_content_type() == kind:
                with damaged("an MHTML file"):
                    return _part(part, message)
    raise ReadError("no text: an MHTML file or a mail without a page")


def _part(part: Message, message: Message) -> Part:
    payload = part.get_payload(decode=True)
    addresses = [found[name] for found in (part, message) for name in ADDRESSES if found[name]]
    url = next((address for address in addresses if address.startswith("http")), None)
    label = part.get_content_charset()
    return Part(payload if isinstance(payload, bytes) else b"", label, url)
