"""Inputs in, dataset out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from extract.link.incidents import incidents
from extract.read import Options
from extract.run.local import Extract, Outcome, extract_all, read_all
from extract.run.show import counted
from extract.write.dataset import write_dataset
from extract.write.folder import PACKAGE, check_folder


def make_dataset(
    inputs: Sequence[str | Path],
    out: Path,
    options: Options,
    extract: Extract,
    stdin: BinaryIO | None = None,
) -> Outcome:
    """What `extract` found in `inputs`, after writing it to the folder `out`; progress on stderr.

    A run that read no notice leaves a dataset that is there already as it was. Raises
    `FolderError` if `out` holds something else, before anything is read.
    """
    check_folder(out)
    read = read_all(inputs, options, stdin, out)
    outcome = extract_all(counted(read.sources), read, extract)
    if outcome.notices or outcome.rejected or not (out / PACKAGE).exists():
        write_dataset(outcome.notices, outcome.errors, out, incidents(outcome.notices))
    return outcome
