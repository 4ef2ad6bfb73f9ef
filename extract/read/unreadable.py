"""What cannot be read, and why: one clear line for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read, or one of its records (counted from 1), and why."""

    source: str
    record: int | None
    reason: str


STUMBLES = (AttributeError, LookupError, TypeError, AssertionError)
"""Errors of a library that did not expect the damage; what they say helps nobody."""


class ReadError(Exception):
    """Why an input gives no notice."""


class BombError(ReadError):
    """Why an archive is given up with all that stands in it."""


@contextmanager
def damaged(what: str) -> Iterator[None]:
    """Any error of a library that reads somebody's damaged file, as a `ReadError`.

    Libraries answer damage with errors of every kind; only calls of a library stand inside.
    """
    try:
        yield
    except ReadError:
        raise
    except Exception as error:  # see above: the reason names it
        said = "" if isinstance(error, STUMBLES) else f": {' '.join(str(error).split())[:120]}"
        raise ReadError(f"damaged: {what} ({type(error).__name__}{said})") from error


def optional(module: str, extra: str, what: str) -> Any:
    """The module of an extra; raises `ReadError` that says how to install it where it is missing.

    A whole machine may go without: what reads PDF, Word and WARC is imported on first use.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != module.split(".")[0]:
            raise  # it is there, but lacks something itself
        install = f'pip install "tongbao[{extra}]"'
        raise ReadError(f"{what}: to read it, install the extra {extra} ({install})") from error
