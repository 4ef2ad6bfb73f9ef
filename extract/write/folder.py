"""The output folder: a new dataset takes the place of an old one only when it is complete."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

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


@contextmanager
def replacing(out: Path, ours: Collection[str]) -> Iterator[Path]:
    """An empty folder beside `out` that takes its place when the block ends without an exception.

    The files `ours` of the old dataset are dropped; everything else in `out` is kept.
    """
    check_folder(out)
    out = out.resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(mkdtemp(prefix=f".{out.name}.", suffix=".part", dir=out.parent))
    except OSError as error:
        raise FolderError(out, f"cannot be made: {error.strerror}") from error
    try:
        fresh.chmod(0o777 & ~_umask())
        yield fresh
        _swap(fresh, out, ours)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, out: Path, ours: Collection[str]) -> None:
    """Put `fresh` where `out` is; what is not ours moves along."""
    if not out.exists():
        fresh.rename(out)
        return
    old = fresh.with_suffix(".old")
    try:
        out.rename(old)
    except OSError as error:
        raise FolderError(out, f"cannot be replaced: {error.strerror}") from error
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
