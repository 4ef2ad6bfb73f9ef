"""One item as a source: its bytes told apart by content, unpacked, decoded and read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.read.decode import Decoded, decode
from extract.read.items import Document, Item, Record
from extract.read.kinds import Kind, binary, kind_of
from extract.read.mhtml import read_mhtml
from extract.read.mojibake import decoded_again
from extract.read.pdf import read_pdf
from extract.read.records import NO_TEXT, Options, Read, hash_of, items_of_json, read_fields
from extract.read.sieve import Rejected
from extract.read.source import Given, read_content, read_page
from extract.read.unreadable import ReadError
from extract.read.word import read_word
from extract.rules.load import Rules
from extract.values import Source

RECORDS = (b"{", b"[")
"""How JSON begins; its records are sifted one by one."""


def read_item(item: Item, options: Options) -> Iterator[Read | Rejected]:
    """The notice in an item, or those of a JSON file; or why there is none."""
    if isinstance(item, Record):
        yield read_fields(item, options)
    elif isinstance(item, Document):
        try:
            yield from _read(item, options)
        except ReadError as error:
            yield item.unreadable(str(error))
    else:
        yield item


def text_of(raw: bytes, label: str | None, rules: Rules) -> Decoded:
    """The text of bytes that are nothing but text; raises `ReadError` where they are none."""
    _check_bytes(raw)
    decoded = decoded_again(raw, rules) or decode(raw, rules, label)
    if decoded is None:
        nul = "binary: it holds NUL bytes" if b"\0" in raw else "cannot be decoded"
        raise ReadError(f"{nul}: no encoding makes text of it")
    if not decoded.text.strip():
        raise ReadError("empty: nothing but white space")
    return decoded


def _check_bytes(raw: bytes) -> None:
    """Raise `ReadError` for nothing, and for what is known to be no text."""
    if not raw.strip(b" \t\r\n\f\v\0"):
        raise ReadError("empty: the file holds nothing")
    if what := binary(raw):
        raise ReadError(f"binary: {what}, no text")


def _read(document: Document, options: Options) -> Iterator[Read | Rejected]:
    if document.kind == "pdf":
        page = read_pdf(document.raw)
        given = _given(document, page.text.encode(), options)
        yield _found(read_page(page, given, options.rules)) if given else Rejected(document.source)
    elif document.kind == "zip":
        text = read_word(document.raw)
        given = _given(document, text.encode(), options)
        yield _notice(text, given, options, "text") if given else Rejected(document.source)
    elif document.kind == "mhtml":
        part = read_mhtml(document.raw)
        label, url = part.label or document.label, document.url or part.url
        yield from _decoded(replace(document, label=label, url=url), part.raw, options)
    else:
        yield from _decoded(document, document.raw, options)


def _decoded(document: Document, raw: bytes, options: Options) -> Iterator[Read | Rejected]:
    """What is read from the bytes of a document's text."""
    _check_bytes(raw)
    records = raw.lstrip().startswith(RECORDS)
    given = _given(document, raw, replace(options, sieve=None) if records else options)
    if given is None and b"\0" not in raw:  # else it may be no text at all
        yield Rejected(document.source)
        return
    decoded = text_of(raw, document.label, options.rules)
    if given is None:
        yield Rejected(document.source)
        return
    kind = kind_of(decoded.text)
    if kind == "records":
        for item in items_of_json(decoded.text, document.source, options):
            yield from read_item(item, options)
        return
    given = replace(given, encoding=decoded.encoding, why=decoded.why)
    yield _notice(decoded.text, given, options, kind)


def _given(document: Document, text: bytes, options: Options) -> Given | None:
    """What is known of a document, or nothing where its text cannot hold a notice."""
    passed = options.passed_by(text)
    if passed is None:
        return None
    return Given(hash_of(document.raw), document.source, url=document.url, passed=passed)


def _notice(content: str, given: Given, options: Options, kind: Kind) -> Read:
    return _found(read_content(content, given, options.rules, kind))


def _found(found: Source | None) -> Source:
    if found is None:
        raise ReadError(NO_TEXT)
    return found
