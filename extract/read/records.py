"""Records: what JSON Lines, or a JSON file, or the rows of a table say of one notice each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from typing import Any, TextIO

from extract.read.days import edtf_of
from extract.read.items import Record
from extract.read.kinds import kind_of
from extract.read.mojibake import undone
from extract.read.sieve import Rejected, Sieve
from extract.read.source import Given, read_content
from extract.read.unreadable import ReadError, Unreadable
from extract.rules.load import Rules, load_rules
from extract.values import Source

Read = Source | Unreadable

LINE = 16 * 1024 * 1024
"""The most characters of a line of records."""
NO_TEXT = "no text: nothing is left without the markup"


@dataclass(frozen=True, slots=True)
class Options:
    """What inputs are read with: the rules, the column or key that holds the text, if told.

    With a `sieve` nothing is read that cannot hold a notice.
    """

    rules: Rules
    text_column: str | None = None
    sieve: Sieve | None = None

    def passed_by(self, raw: bytes) -> tuple[str, ...] | None:
        """The words by which bytes, or a text in UTF-8, pass; nothing where they do not."""
        return () if self.sieve is None else self.sieve.passed_by(raw) or None


def read_record(
    record: Mapping[str, Any],
    source: str = "",
    number: int | None = None,
    rules: Rules | None = None,
) -> Read:
    """The notice of one record: `text` or `html`, and what is known of it, which wins.

    The keys `id`, `source`, `title`, `publisher`, `published` may be missing or null; without
    the first two the notice's source is that of its file. `published` is EDTF; a day as pages
    write it is understood.
    """
    rules = rules or load_rules()
    item = item_of(record, source, number)
    return item if isinstance(item, Unreadable) else _notice(item, rules)


def item_of(
    record: Any, source: str, number: int | None, text_column: str | None = None
) -> Record | Unreadable:
    """The record as an item; it is unreadable where it has no text, or wrong metadata."""
    if not isinstance(record, Mapping):
        return Unreadable(source, number, "no record: a JSON object is expected")
    if text_column is not None:
        record = with_content(record, text_column)
    content = _content(record)
    if not isinstance(content, str) or not content.strip():
        reason = "no text: the record has neither `text` nor `html`, or an empty one"
        return Unreadable(source, number, reason)
    problem = _problem(record)
    return Unreadable(source, number, problem) if problem else Record(record, source, number)


def read_fields(record: Record, options: Options) -> Read | Rejected:
    """The notice of a record, or that it cannot hold one."""
    passed = options.passed_by(_content(record.fields).encode("utf-8", "replace"))
    if passed is None:
        return Rejected(_string(record.fields, "source") or record.source, record.number)
    return _notice(record, options.rules, passed)


def _notice(record: Record, rules: Rules, passed: tuple[str, ...] = ()) -> Read:
    fields, number = record.fields, record.number
    content = _content(fields).encode("utf-8", "replace").decode("utf-8")
    published = _string(fields, "published")
    day = published and edtf_of(published, rules)
    if published and not day:
        return Unreadable(record.source, number, f"`published` is no date: {published}")
    notice_id = hash_of(content.encode())
    content, why = undone(content, rules) or (content, "")
    given = Given(
        notice_id,
        source=_string(fields, "source") or _string(fields, "id") or record.source,
        title=_string(fields, "title"),
        publisher=_string(fields, "publisher"),
        published=day,
        why=why,
        passed=passed,
    )
    try:
        found = read_content(content, given, rules, "text" if fields.get("text") else "html")
    except ReadError as error:
        return Unreadable(record.source, number, str(error))
    return found or Unreadable(record.source, number, NO_TEXT)


def _content(fields: Mapping[str, Any]) -> Any:
    return next((fields[key] for key in ("text", "html") if fields.get(key)), None)


def with_content(record: Mapping[str, Any], column: str) -> dict[str, Any]:
    """The record with what stands in `column` as its text, or as its html where it is that."""
    content = record.get(column)
    html = isinstance(content, str) and kind_of(content) == "html"
    rest = {key: value for key, value in record.items() if key not in ("text", "html")}
    return {**rest, "html" if html else "text": content}


def are_lines(text: str, promised: bool) -> bool:
    """Whether a text is JSON Lines and no JSON file: each of its first lines is an object.

    `promised` by the file's name or on standard input, they may be broken.
    """
    first, second = [*(line for line in text.split("\n") if line.strip()), "", ""][:2]
    if not first.startswith("{"):
        return False
    if not _is_object(first):
        return promised and (not second or second.startswith("{"))
    return promised or second.startswith("{")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def items_of_lines(lines: TextIO, source: str, options: Options) -> Iterator[Record | Unreadable]:
    """The records of JSON Lines, one after the other."""
    for number, line in enumerate(bounded(lines), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.removeprefix("\ufeff"))
        except (ValueError, RecursionError) as error:
            yield Unreadable(source, number, f"not JSON: {str(error).splitlines()[0]}")
            continue
        yield item_of(record, source, number, options.text_column)


def items_of_json(text: str, source: str, options: Options) -> Iterator[Record | Unreadable]:
    """The records of a file that holds one JSON object or a list of them, or a line each."""
    try:
        whole = json.loads(text.removeprefix("\ufeff"))
    except ValueError:
        yield from items_of_lines(StringIO(text), source, options)
        return
    except RecursionError:
        yield Unreadable(source, None, "JSON nested too deep")
        return
    records: Iterable[Any] = whole if isinstance(whole, list) else [whole]
    keys = {"text", "html", options.text_column}
    if not any(isinstance(record, dict) and keys & set(record) for record in records):
        yield Unreadable(source, None, "JSON, but no record with `text` or `html`")
        return
    for number, record in enumerate(records, 1):
        yield item_of(record, source, number, options.text_column)


def bounded(lines: TextIO) -> Iterator[str]:
    """The lines of a file; raises `ReadError` for one that is longer than any record."""
    while line := lines.readline(LINE):
        if len(line) == LINE:
            raise ReadError(f"too large: a line of more than {LINE:,} characters")
        yield line


def hash_of(raw: bytes) -> str:
    """The id of a notice: the first 16 hex digits of the SHA-256 of its bytes."""
    return sha256(raw).hexdigest()[:16]


def _string(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if isinstance(value, int) and key == "id":
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def _problem(record: Mapping[str, Any]) -> str | None:
    """What is wrong with the metadata of a record."""
    for key in ("id", "source", "title", "publisher", "published"):
        value = record.get(key)
        if (
            value is not None
            and not isinstance(value, str)
            and not (key == "id" and type(value) is int)
        ):
            return f"`{key}` is no string"
    return None
