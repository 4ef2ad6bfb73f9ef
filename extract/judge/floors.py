"""Floors under the scores: what each slot has reached on each gold set, pinned to its content.

    [dev]
    corpus = "sha256 of every file of the gold set"

    [dev.floors]
    actors = 0.9512

    [dev.lowered]
    actors = ["0.9600 to 0.9512: gold corrected in two notices"]

    [dev.blind]
    actors = 0.8731

A slot below its floor fails the tests. Floors rise by `tongbao evaluate --update-floors`; they sink
only with a reason, which stays beside them. `blind` is what a set scored before anybody had learned
from it: recorded once, by `tongbao evaluate --blind`, and never again.
"""

from __future__ import annotations

import hashlib
import json
import math
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from extract.judge.evaluate import Judged, Report
from extract.judge.gold import SUFFIX
from extract.judge.rows import SLOTS
from extract.judge.score import headline

PLACES = 4
"""Digits of a floor; scores are cut to as many, not rounded, before they are compared."""


class FloorError(ValueError):
    """Floors that cannot be read, or that would sink without a reason."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one gold set, and the reasons for which some were lowered."""

    corpus: str
    floors: dict[str, float] = field(default_factory=dict)
    lowered: dict[str, list[str]] = field(default_factory=dict)
    blind: dict[str, float] = field(default_factory=dict)


def corpus_hash(gold_dir: Path) -> str:
    """The SHA-256 of every file under `gold_dir`, names and contents, in order of path."""
    digest = hashlib.sha256()
    for path in sorted(path for path in gold_dir.rglob("*") if path.is_file()):
        name, content = path.relative_to(gold_dir).as_posix(), path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def reached(report: Report) -> dict[str, float]:
    """The F1 of every slot and the headline score, cut to four digits."""
    counts = report.counts
    scores = {slot: counts[slot].f1 for slot in SLOTS} | {"score": headline(counts)}
    return {
        name: math.floor(value * 10**PLACES + 1e-6) / 10**PLACES for name, value in scores.items()
    }


def read_floors(path: Path) -> dict[str, Floors]:
    """The floors of every gold set in the file; none where there is no file yet."""
    if not path.is_file():
        return {}
    try:
        content = tomllib.loads(path.read_text("utf-8"))
        return {name: Floors(**table) for name, table in content.items()}
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise FloorError(f"{path}: {error}") from error


def fallen(floors: Floors, scores: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The slots below their floor, with floor and score."""
    return {
        name: (floor, scores[name]) for name, floor in floors.floors.items() if scores[name] < floor
    }


def raised(old: Floors | None, corpus: str, scores: dict[str, float], reason: str = "") -> Floors:
    """The floors at the scores reached.

    Raises `FloorError` where one would sink and no reason is given; a reason is kept beside it.
    """
    if old is None:
        return Floors(corpus, scores)
    sunk = fallen(old, scores)
    if sunk and not reason:
        named = ", ".join(f"{name} {floor} > {score}" for name, (floor, score) in sunk.items())
        raise FloorError(f"would lower floors: {named}; say why with --allow-lower")
    lowered = {name: list(reasons) for name, reasons in old.lowered.items()}
    for name, (floor, score) in sunk.items():
        lowered.setdefault(name, []).append(f"{floor:.{PLACES}f} to {score:.{PLACES}f}: {reason}")
    return Floors(corpus, scores, lowered, old.blind)


def blinded(old: Floors | None, corpus: str, scores: dict[str, float]) -> Floors:
    """The floors with the blind score of their set; raises `FloorError` where it stands already."""
    if old is None:
        return Floors(corpus, blind=scores)
    if old.blind or old.floors:
        raise FloorError("the set has been scored before: no score of it is blind any more")
    return Floors(corpus, blind=scores)


def write_floors(path: Path, sets: dict[str, Floors]) -> None:
    """Write the floors of every gold set, in order of name."""
    lines = [
        "# Written by `tongbao evaluate GOLD_DIR --update-floors`; see extract/judge/floors.py."
    ]
    for name, floors in sorted(sets.items()):
        key = json.dumps(name, ensure_ascii=False)
        lines += ["", f"[{key}]", f'corpus = "{floors.corpus}"']
        for table, values in (("floors", floors.floors), ("blind", floors.blind)):
            if values:
                lines += ["", f"[{key}.{table}]"]
                lines += [f"{slot} = {value:.{PLACES}f}" for slot, value in values.items()]
        if floors.lowered:
            lines += ["", f"[{key}.lowered]"]
            lines += [
                f"{slot} = {json.dumps(reasons, ensure_ascii=False)}"
                for slot, reasons in floors.lowered.items()
            ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def floors_file(gold_dir: Path) -> Path:
    """Where the floors of the gold sets in `gold_dir` stand; of a set itself, beside it."""
    return (gold_dir.parent if any(gold_dir.glob(f"*{SUFFIX}")) else gold_dir) / "floors.toml"


def by_set(report: Report) -> dict[Path, Report]:
    """The report of each gold set, a set being the folder of its gold files."""
    notices: dict[Path, list[Judged]] = {}
    for judged in report.notices:
        notices.setdefault(judged.file.path.parent, []).append(judged)
    return {folder: Report(tuple(of_set)) for folder, of_set in notices.items()}


def broken_floors(gold_dir: Path, report: Report) -> list[str]:
    """What is wrong with the scores of a report by the floors beside its sets, a line each."""
    path = floors_file(gold_dir)
    sets, broken = read_floors(path), []
    for folder, of_set in by_set(report).items():
        floors = sets.get(folder.resolve().name)
        if floors is None:
            broken.append(f"{folder.name}: no floors in {path}")
            continue
        if floors.corpus != corpus_hash(folder):
            broken.append(f"{folder.name}: the gold set is not the one that the floors are of")
        for name, (floor, score) in fallen(floors, reached(of_set)).items():
            broken.append(
                f"{folder.name}: {name} fell to {score:.{PLACES}f} from {floor:.{PLACES}f}"
            )
    return broken


def raise_floors(gold_dir: Path, report: Report, reason: str = "") -> Path:
    """The file of floors, after raising those of every set of the report to what was reached."""
    path = floors_file(gold_dir)
    sets = read_floors(path)
    for folder, of_set in by_set(report).items():
        old = sets.get(folder.resolve().name)
        sets[folder.resolve().name] = raised(old, corpus_hash(folder), reached(of_set), reason)
    write_floors(path, sets)
    return path


def record_blind(gold_dir: Path, report: Report) -> Path:
    """The file of floors, after recording the blind score of every set of the report."""
    path = floors_file(gold_dir)
    sets = read_floors(path)
    for folder, of_set in by_set(report).items():
        sets[folder.resolve().name] = blinded(
            sets.get(folder.resolve().name), corpus_hash(folder), reached(of_set)
        )
    write_floors(path, sets)
    return path
