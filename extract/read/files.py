"""The files that inputs are, those of a folder in the order of their names."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from extract.read.unreadable import ReadError


def files_of(path: Path, leave_out: Path | None = None) -> Iterator[tuple[str, Path]]:
    """Each file with its source; a path that is no folder is its own file, there or not.

    In a folder, what begins with a dot is passed over, and so is the folder `leave_out`.
    """
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


def size_of(path: Path) -> int:
    """The bytes of a file; raises `ReadError` where it is none, `OSError` where it is not there."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise ReadError("not a file: a device, pipe or socket")
    return found.st_size


def why_not(error: OSError) -> str:
    """Why a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "missing: no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read: {error.strerror or error}"
