"""A filter for mail that learns what spam is."""

from ._native import FilterError, NotTrained, SpamFilter, UnknownLabel

__all__ = ["FilterError", "NotTrained", "SpamFilter", "UnknownLabel"]
