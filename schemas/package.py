"""The Frictionless Data Package descriptor of a dataset: its tables, keys and enumerations.

CSV follows RFC 4180, so lines end in CRLF. A foreign key is declared where every row has one;
where a cell may be empty (`recipient_id`, the `case_id` of a date outside any case) Frictionless
would look for a row with an empty key, so those are checked by `tongbao validate` alone and the
field says in words what it refers to.
"""

from __future__ import annotations

import json
from typing import Any, Final

from schemas.columns import Column
from schemas.tables import JOIN, Reference, Table, tables

NAME: Final = "tongbao"
"""The name by which a dataset of ours is known."""

RECORDS: Final = {
    "notices.jsonl": "one notice a line, whole: notice.schema.json",
    "review.jsonl": "one thing not understood a line: review.schema.json",
    "errors.jsonl": "one input that could not be read a line: error.schema.json",
}
"""The files of one JSON object a line."""

DIALECT: Final = {
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "lineTerminator": "\r\n",
    "skipInitialSpace": False,
    "header": True,
}


def descriptor() -> dict[str, Any]:
    """The descriptor, the same for every dataset."""
    return {
        "name": NAME,
        "title": "What Chinese official notices say of leaks, their actors and sanctions",
        "profile": "data-package",
        "resources": [*map(_csv, tables().values()), *map(_jsonl, RECORDS.items())],
    }


def descriptor_text() -> str:
    """The descriptor as it is written to `datapackage.json`."""
    return json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"


def _csv(table: Table) -> dict[str, Any]:
    loose = {reference.columns[-1]: reference for reference in table.references}
    schema: dict[str, Any] = {
        "fields": [_field(column, loose.get(column.name)) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    strict = [reference for reference in table.references if reference.required]
    if strict:
        schema["foreignKeys"] = [_foreign(reference) for reference in strict]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "dialect": DIALECT,
        "schema": schema,
    }


def _jsonl(file: tuple[str, str]) -> dict[str, Any]:
    path, description = file
    return {
        "name": path.replace(".", "-"),
        "type": "file",
        "description": description,
        "path": path,
        "scheme": "file",
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
    }


def _field(column: Column, reference: Reference | None) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.enumeration:
        constraints["enum"] = list(column.enumeration)
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    field: dict[str, Any] = {"name": column.name, "type": column.type}
    if column.many and column.type == "string":
        field["description"] = f"joined by {JOIN}"
    if reference is not None and not reference.required:
        field["description"] = f"empty, or a row of {reference.table} ({', '.join(reference.to)})"
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign(reference: Reference) -> dict[str, Any]:
    return {
        "fields": list(reference.columns),
        "reference": {"resource": reference.table, "fields": list(reference.to)},
    }
