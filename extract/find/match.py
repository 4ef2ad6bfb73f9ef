"""Moved to `extract.rules.match`; this name goes once nothing uses it."""

from extract.rules.match import candidates, find, settle

__all__ = ["candidates", "find", "settle"]
