"""Files, folders, records and standard input as sources, one clear line for what is unreadable."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from extract.read.days import edtf_of
from extract.read.decode import decode
from extract.read.kinds import binary, kind_of
from extract.read.source import Given, read_content
from extract.rules.load import Rules, load_rules
from extract.values import Source

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read, or one of its records (counted from 1), and why."""

    source: str
    record: int | None
    reason: str


Read = Source | Unreadable


def read_inputs(
    inputs: Sequence[str | Path],
    stdin: BinaryIO | None = None,
    rules: Rules | None = None,
    leave_out: Path | None = None,
) -> Iterator[Read]:
    """Every notice of `inputs`, in their order, and a line for everything that is unreadable.

    An input is a file, a folder (with those below it, in the order of their names), or `-` for
    standard input. A file is what its content is: HTML, JSON Lines with one record a line, or
    plain text. In a folder, what begins with a dot is passed over. `source` is the path as
    given, that of a file found in a folder is relative to it. The folder `leave_out`, to which
    a run writes, is no input even where it lies in one.
    """
    rules = rules or load_rules()
    for given in inputs:
        if str(given) == STDIN:
            raw = stdin.read() if stdin is not None else b""
            yield from read_bytes(raw, STDIN, rules)
        else:
            for source, path in _files(Path(given), leave_out):
                yield from _read_file(source, path, rules)


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
    named = _string(record, "source") or _string(record, "id")
    content = next((record[key] for key in ("text", "html") if record.get(key)), None)
    if not isinstance(content, str) or not content.strip():
        reason = "no text: the record has neither `text` nor `html`, or an empty one"
        return Unreadable(source, number, reason)
    problem = _problem(record)
    if problem:
        return Unreadable(source, number, problem)
    content = content.encode("utf-8", "replace").decode("utf-8")
    published = _string(record, "published")
    day = published and edtf_of(published, rules)
    if published and not day:
        return Unreadable(source, number, f"`published` is no date: {published}")
    given = Given(
        notice_id=_hash(content.encode()),
        source=named or source,
        title=_string(record, "title"),
        publisher=_string(record, "publisher"),
        published=day,
    )
    found = read_content(content, given, rules, "text" if record.get("text") else "html")
    return found or Unreadable(source, number, NO_TEXT)


NO_TEXT = "no text: nothing is left without the markup"


def read_bytes(raw: bytes, source: str, rules: Rules) -> Iterator[Read]:
    """The notices in the bytes of a file, or why there are none."""
    if not raw.strip(b" \t\r\n\f\v\0"):
        yield Unreadable(source, None, "empty: the file holds nothing")
        return
    if what := binary(raw):
        yield Unreadable(source, None, f"binary: {what}, no text")
        return
    decoded = decode(raw, rules)
    if decoded is None:
        nul = "binary: it holds NUL bytes" if b"\0" in raw else "cannot be decoded"
        yield Unreadable(source, None, f"{nul}: no encoding makes text of it")
        return
    text = decoded.text
    if not text.strip():
        yield Unreadable(source, None, "empty: nothing but white space")
        return
    kind = "records" if _lined(text, source) else kind_of(text)
    if kind == "records":
        yield from _records(text, source, rules)
        return
    given = Given(_hash(raw), source, encoding=decoded.encoding, why=decoded.why)
    yield read_content(text, given, rules, kind) or Unreadable(source, None, NO_TEXT)


def _lined(text: str, source: str) -> bool:
    """Whether JSON Lines were promised, by the file's name or on standard input."""
    promised = source == STDIN or source.lower().endswith((".jsonl", ".ndjson"))
    return promised and text.lstrip("\ufeff \t\r\n").startswith("{")


def _read_file(source: str, path: Path, rules: Rules) -> Iterator[Read]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            yield Unreadable(source, None, "not a file: a device, pipe or socket")
            return
        raw = path.read_bytes()
    except OSError as error:
        yield Unreadable(source, None, _reason(error))
        return
    yield from read_bytes(raw, source, rules)


def _files(path: Path, leave_out: Path | None) -> Iterator[tuple[str, Path]]:
    """Each file with its source; a path that is no folder is its own file, there or not."""
    without = leave_out.resolve() if leave_out is not None else None
    try:
        folder_given = path.is_dir()
    except OSError:
        folder_given = False  # reading the file will say why
    if not folder_given:
        yield str(path), path
        return
    found: list[tuple[str, Path]] = []
    refused: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=refused.append):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (Path(folder) / name).resolve() != without
        )
        for name in files:
            if not name.startswith("."):
                file = Path(folder) / name
                found.append((file.relative_to(path).as_posix(), file))
    for error in refused:
        folder_path = Path(os.fsdecode(error.filename))
        name = folder_path.relative_to(path).as_posix()
        found.append((str(path) if name == "." else name, folder_path))
    yield from sorted(found)


def _records(text: str, source: str, rules: Rules) -> Iterator[Read]:
    """The records of JSON Lines, or of a file that holds one JSON object or a list of them."""
    try:
        whole = json.loads(text)
    except ValueError:
        yield from _lines(text, source, rules)
        return
    except RecursionError:
        yield Unreadable(source, None, "JSON nested too deep")
        return
    records: Iterable[Any] = whole if isinstance(whole, list) else [whole]
    if not any(
        isinstance(record, dict) and ("text" in record or "html" in record) for record in records
    ):
        yield Unreadable(source, None, "JSON, but no record with `text` or `html`")
        return
    for number, record in enumerate(records, 1):
        yield _record(record, source, number, rules)


def _lines(text: str, source: str, rules: Rules) -> Iterator[Read]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Unreadable(source, number, f"not JSON: {str(error).splitlines()[0]}")
            continue
        yield _record(record, source, number, rules)


def _record(record: Any, source: str, number: int, rules: Rules) -> Read:
    if not isinstance(record, dict):
        return Unreadable(source, number, "no record: a JSON object is expected")
    return read_record(record, source, number, rules)


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


def _hash(raw: bytes) -> str:
    return sha256(raw).hexdigest()[:16]


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "missing: no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read: {error.strerror or error}"
