"""Moved to `extract.rules.load`; this name goes once nothing uses it."""

from extract.rules.load import Rule, RuleError, Rules, default_path, load_rules

__all__ = ["Rule", "RuleError", "Rules", "default_path", "load_rules"]
