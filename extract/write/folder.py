"""The output folder: a new dataset takes the place of an old one only when it is complete.

Beside a folder `out` stand, while it is written, `.out.part`, the new one, and for a moment
`.out.old`. What a writer that was killed left there is put right by the next.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.package import NAME

PACKAGE = "datapackage.json"


class FolderError(Exception):
    """An output folder that cannot be written: which, and why."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")


def check_folder(out: Path) -> None:
    """Raise `FolderError` unless a dataset may be written to `out`.

    It may where there is nothing yet, an empty folder (hidden files aside) or a dataset of ours.
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise FolderError(out, "is no folder")
    if any(not entry.name.startswith(".") for entry in out.iterdir()) and not _is_ours(out):
        raise FolderError(out, f"is not empty and holds no {PACKAGE} of ours; nothing was written")


def beside(out: Path, what: str) -> Path:
    """The hidden place beside `out` for what is needed while it is written."""
    out = out.resolve()
    return out.with_name(f".{out.name}.{what}")


def put_right(out: Path, ours: Collection[str]) -> None:
    """Finish or undo the exchange of folders in which a writer was killed."""
    old = beside(out, "old")
    if old.exists():
        if out.exists():
            _move_along(old, out, ours)
        else:
            old.rename(out)
    shutil.rmtree(beside(out, "part"), ignore_errors=True)


@contextmanager
def replacing(out: Path, ours: Collection[str]) -> Iterator[Path]:
    """An empty folder beside `out` that takes its place when the block ends without an exception.

    The files `ours` of the old dataset are dropped; everything else in `out` is kept.
    """
    check_folder(out)
    out = out.resolve()
    fresh = beside(out, "part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        put_right(out, ours)
        fresh.mkdir()
    except OSError as error:
        raise FolderError(out, f"cannot be made: {error.strerror}") from error
    try:
        yield fresh
        _swap(fresh, out, ours)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, out: Path, ours: Collection[str]) -> None:
    """Put `fresh` where `out` is; what is not ours moves along."""
    if not out.exists():
        fresh.rename(out)
        return
    old = beside(out, "old")
    try:
        out.rename(old)
    except OSError as error:
        raise FolderError(out, f"cannot be replaced: {error.strerror}") from error
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    _move_along(old, out, ours)


def _move_along(old: Path, out: Path, ours: Collection[str]) -> None:
    """Move what is not ours from the old folder to the new one, and drop the old one."""
    for entry in sorted(old.iterdir()):
        if entry.name not in ours:
            entry.rename(out / entry.name)
    shutil.rmtree(old)


def _is_ours(folder: Path) -> bool:
    try:
        package = json.loads((folder / PACKAGE).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(package, dict) and package.get("name") == NAME
