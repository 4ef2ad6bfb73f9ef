"""The page to look at: one self-contained HTML file without network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from schemas.records import ErrorRecord, Notice


def write_page(notices: Sequence[Notice], errors: Sequence[ErrorRecord], path: Path) -> None:
    """Write the page of a dataset to the file `path`."""
    path.write_text(f"<!doctype html>{len(notices)} {len(errors)}", "utf-8")
