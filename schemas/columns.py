"""A column of a table, derived from the field of a record."""

from __future__ import annotations

from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from schemas.records import Record

Type = Literal["string", "integer", "number", "boolean"]

TYPES: Final[dict[type, Type]] = {
    float: "number",
    bool: "boolean",
    int: "integer",
    str: "string",
}
"""From the widest: a field that may be an integer or a float is a number."""

COUNTED: Final = "cases"
"""The one list of records that is a column: their number."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, and what a cell of it may say.

    `many` marks a list: joined in one cell or, in a column of integers, counted.
    """

    name: str
    type: Type
    required: bool
    many: bool = False
    enumeration: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None


def column_of(name: str, info: FieldInfo) -> Column | None:
    """The column of a record's field; None for what only `notices.jsonl` can hold."""
    bases, limits = _leaves(info.annotation, info.metadata)
    many = get_origin(info.annotation) is tuple
    if many and any(issubclass(base, Record) for base in bases):
        return Column(name, "integer", True, many, minimum=0) if name == COUNTED else None
    if dict in bases:
        return None
    extra = info.json_schema_extra
    said = extra.get("enum") if isinstance(extra, dict) else None
    optional = many or type(None) in bases
    return Column(
        name,
        next(kind for base, kind in TYPES.items() if base in bases),
        required=not optional,
        many=many,
        enumeration=_literals(info.annotation) or tuple(str(v) for v in _listed(said)),
        pattern=None if many else _limit(limits, "pattern"),
        minimum=_limit(limits, "ge"),
    )


def _leaves(annotation: Any, metadata: list[Any]) -> tuple[set[type], list[Any]]:
    """The plain types within an annotation, and what limits their values."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *more = get_args(annotation)
        for note in more:
            metadata = [*metadata, *(note.metadata if isinstance(note, FieldInfo) else [note])]
        return _leaves(base, metadata)
    if origin in (Union, UnionType, tuple):
        bases: set[type] = set()
        for part in get_args(annotation):
            if part is not Ellipsis:
                found, metadata = _leaves(part, metadata)
                bases |= found
        return bases, metadata
    if origin is Literal:
        return {str}, metadata
    return {origin or annotation}, metadata


def _literals(annotation: Any) -> tuple[str, ...]:
    """The values of an enumeration, within an optional or not."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    for part in get_args(annotation):
        if found := _literals(part):
            return found
    return ()


def _listed(said: Any) -> list[Any]:
    return said if isinstance(said, list) else []


def _limit(limits: list[Any], name: str) -> Any:
    """The limit of that name, if one is set."""
    return next((getattr(limit, name) for limit in limits if hasattr(limit, name)), None)
