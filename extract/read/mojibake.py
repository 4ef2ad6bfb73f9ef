"""Text that was decoded wrongly before it was saved, decoded again where that is certain.

å…¬å®‰ (UTF-8 read as Windows-1252), ¹«°² (GB 18030 read so), 閫氭姤 (UTF-8 read as GB 18030): the
characters are turned into the bytes that they were, and these read as they were meant. It is
certain where every byte comes back, what comes out is running Chinese text, and what was there is
none. Of UTF-8 read as GB 18030 bytes are nearly always lost: such a text is not read at all.
"""

from __future__ import annotations

from extract.read.decode import PLAUSIBLE, Decoded, likeness
from extract.rules.load import Rules

MISREAD = (
    ("gb18030", "utf-8"),
    ("cp1252", "utf-8"),
    ("cp1252", "gb18030"),
    ("cp1252", "big5hkscs"),
)
"""As what text was read, and what it was."""
RUNNING = 0.5
"""The least likeness to Chinese prose of what comes out; prose has about 0.7."""
NAMES = {"gb18030": "GB 18030", "cp1252": "Windows-1252", "big5hkscs": "Big5", "utf-8": "UTF-8"}


def undone(text: str, rules: Rules) -> tuple[str, str] | None:
    """The text as it was meant and what had happened to it, or nothing where that is unsure."""
    common = frozenset("".join(rules.words("common_characters")))
    if text.isascii() or likeness(text, common) > PLAUSIBLE:
        return None
    for misread, meant in MISREAD:
        try:
            again = _bytes(text, misread).decode(meant)
        except UnicodeError:
            continue
        if likeness(again, common) > RUNNING:
            return again, f"mojibake undone: {NAMES[meant]} that had been read as {NAMES[misread]}"
    return None


def decoded_again(raw: bytes, rules: Rules) -> Decoded | None:
    """The text of UTF-8 bytes that were saved from a text decoded wrongly, if they were."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    found = undone(text, rules)
    return Decoded(found[0], "utf-8", found[1]) if found else None


def _bytes(text: str, codec: str) -> bytes:
    """The bytes that a text was read from; raises `UnicodeError` where they cannot have been.

    Programs read the five bytes that Windows-1252 leaves open as control characters.
    """
    if codec != "cp1252":
        return text.encode(codec)
    return b"".join(
        c.encode("latin-1") if "\x80" <= c <= "\x9f" else c.encode("cp1252") for c in text
    )
