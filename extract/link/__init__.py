"""Linking: mentions become records."""

from extract.link.link import link

__all__ = ["link"]
