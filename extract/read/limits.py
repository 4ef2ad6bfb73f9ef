"""How long a notice may be: far longer than any that an office has published."""

from __future__ import annotations

from extract.read.unreadable import ReadError

LENGTH = 100_000
"""Characters of a notice, furniture included; a long compilation of cases has some 30,000."""


def check_length(length: int) -> None:
    """Raise `ReadError` for a text that is no notice, but a book or a database."""
    if length > LENGTH:
        raise ReadError(f"too long: more than the {LENGTH:,} characters that one notice may have")
