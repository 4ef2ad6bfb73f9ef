"""Whether a document can hold a notice at all, told by one scan for literals before it is read.

A notice tells what was passed on or made up (泄露, 名单, 不实 …) and what follows (拘留, 公安 …).
It passes by two different words of what follows, or by one beside a word of the matter. Words
stand in `rules/lexicon/sieve_matters.txt` and `sieve_outcomes.txt`, and each is looked for

- in UTF-8, GB 18030 and Big5, and in UTF-16
- as character references (&#27844;, &#x6cc4;) and as JSON escapes (\\u6cc4)
- as the mojibake that is undone when a document is read
- without the white space that a page has between its characters, or where a line ends
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.read.mojibake import MISREAD
from extract.rules.load import Rules

MATTERS, OUTCOMES = "sieve_matters", "sieve_outcomes"
ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
WIDE = ("utf-16-le", "utf-16-be")
WHITE = b" \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document, or a record of it, that cannot hold a notice."""

    source: str
    record: int | None = None


@dataclass(frozen=True, slots=True)
class Sieve:
    """The scan: its automaton, and of each form in it the word and whether it is an outcome."""

    automaton: BytesAhoCorasick
    words: tuple[tuple[str, bool], ...]

    def passed_by(self, raw: bytes) -> tuple[str, ...]:
        """The words that let a document pass, or none where it holds no notice."""
        matters: dict[str, None] = {}
        outcomes: dict[str, None] = {}
        for form, _, _ in self.automaton.find_matches_as_indexes(_bare(raw)):
            word, outcome = self.words[form]
            (outcomes if outcome else matters)[word] = None
        told = (*outcomes, *matters)
        return told if outcomes and len(told) > 1 else ()


@cache
def sieve_of(rules: Rules) -> Sieve:
    """The sieve of these rules, made once."""
    forms: dict[bytes, tuple[str, bool]] = {}
    for name in (MATTERS, OUTCOMES):
        for word in rules.words(name):
            for form in _forms(word):
                forms.setdefault(form, (word, name == OUTCOMES))
    automaton = BytesAhoCorasick(list(forms), implementation=Implementation.DFA)
    return Sieve(automaton, tuple(forms.values()))


def _bare(raw: bytes) -> bytes:
    """The bytes without white space, which in UTF-16 is half a character and stays."""
    return raw if b"\0" in raw else raw.translate(None, WHITE)


def _forms(word: str) -> Iterator[bytes]:
    """The bytes that a word may be written with."""
    for encoding in (*ENCODINGS, *WIDE):
        yield from _encoded(word, encoding)
    for written in ("&#{:d};", "&#x{:x};", "&#x{:X};", "\\u{:04x}", "\\u{:04X}"):
        yield "".join(map(written.format, map(ord, word))).encode()
    for misread, meant in MISREAD:
        for raw in _encoded(word, meant):
            yield from _misread(raw, misread)


def _encoded(word: str, encoding: str) -> Iterator[bytes]:
    try:
        yield word.encode(encoding)
    except UnicodeEncodeError:
        return


def _misread(raw: bytes, codec: str) -> Iterator[bytes]:
    """The UTF-8 of bytes that were read in another encoding, from their first byte or second."""
    if codec == "cp1252":
        text = "".join(map(_western, raw))
        yield text.encode()
        return
    for part in (raw, raw[1:-1]):
        try:
            yield part.decode(codec).encode()
        except UnicodeDecodeError:
            continue


def _western(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
