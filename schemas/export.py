"""The schemas as files: JSON Schema of the records, and the table descriptors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from schemas.package import descriptor_text
from schemas.records import ErrorRecord, Notice, Record, ReviewRow

SCHEMAS: Final[dict[str, type[Record]]] = {
    "notice.schema.json": Notice,
    "review.schema.json": ReviewRow,
    "error.schema.json": ErrorRecord,
}


def documents() -> dict[str, str]:
    """Every exported file's text by name: JSON Schema (2020-12), and `datapackage.json`."""
    found = {name: _json_schema(record) for name, record in SCHEMAS.items()}
    return {**found, "datapackage.json": descriptor_text()}


def export(folder: Path) -> list[Path]:
    """The files written to `folder`, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in documents().items():
        path = folder / name
        path.write_text(text, "utf-8", newline="\n")
        written.append(path)
    return written


def _json_schema(record: type[Record]) -> str:
    schema = record.model_json_schema(mode="serialization")
    said = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for path in export(Path(__file__).parent):
        print(path)
