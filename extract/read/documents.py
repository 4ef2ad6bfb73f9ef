"""One document as a source: its bytes told apart by content, unpacked, decoded and read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.read.decode import Decoded, decode
from extract.read.kinds import Kind, Packed, binary, kind_of
from extract.read.mhtml import read_mhtml
from extract.read.mojibake import decoded_again
from extract.read.pdf import read_pdf
from extract.read.records import NO_TEXT, Options, Read, hash_of, read_json
from extract.read.source import Given, read_content, read_page
from extract.read.unreadable import ReadError
from extract.read.word import read_word
from extract.rules.load import Rules
from extract.values import Source


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a document, and what is known of it from where it was found.

    `label` is the encoding that a server named, `url` the address.
    """

    raw: bytes
    source: str
    label: str | None = None
    url: str | None = None


def read_document(document: Document, kind: Packed | None, options: Options) -> Iterator[Read]:
    """The notice in a document, or those of a JSON file; `kind` says how its text is packed.

    Raises `ReadError` where there is none.
    """
    given = Given(hash_of(document.raw), document.source, url=document.url)
    if kind == "pdf":
        yield _found(read_page(read_pdf(document.raw), given, options.rules))
    elif kind == "zip":
        yield _notice(read_word(document.raw), given, options.rules, "text")
    elif kind == "mhtml":
        part = read_mhtml(document.raw)
        label, url = part.label or document.label, document.url or part.url
        page = replace(document, raw=part.raw, label=label, url=url)
        yield from _decoded(page, replace(given, url=url), options)
    else:
        yield from _decoded(document, given, options)


def text_of(raw: bytes, label: str | None, rules: Rules) -> Decoded:
    """The text of bytes that are nothing but text; raises `ReadError` where they are none."""
    if not raw.strip(b" \t\r\n\f\v\0"):
        raise ReadError("empty: the file holds nothing")
    if what := binary(raw):
        raise ReadError(f"binary: {what}, no text")
    decoded = decoded_again(raw, rules) or decode(raw, rules, label)
    if decoded is None:
        nul = "binary: it holds NUL bytes" if b"\0" in raw else "cannot be decoded"
        raise ReadError(f"{nul}: no encoding makes text of it")
    if not decoded.text.strip():
        raise ReadError("empty: nothing but white space")
    return decoded


def _decoded(document: Document, given: Given, options: Options) -> Iterator[Read]:
    decoded = text_of(document.raw, document.label, options.rules)
    kind = kind_of(decoded.text)
    if kind == "records":
        yield from read_json(decoded.text, document.source, options)
        return
    given = replace(given, encoding=decoded.encoding, why=decoded.why)
    yield _notice(decoded.text, given, options.rules, kind)


def _notice(content: str, given: Given, rules: Rules, kind: Kind) -> Read:
    return _found(read_content(content, given, rules, kind))


def _found(found: Source | None) -> Source:
    if found is None:
        raise ReadError(NO_TEXT)
    return found
