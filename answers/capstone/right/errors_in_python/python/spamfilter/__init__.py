"""A filter for mail that learns what spam is."""

from ._native import SpamFilter

__all__ = ["FilterError", "NotTrained", "SpamFilter", "UnknownLabel"]


class FilterError(Exception):
    """What goes wrong in a filter."""


class UnknownLabel(FilterError):
    """Neither spam nor ham."""


class NotTrained(FilterError):
    """It has not seen both sides yet."""
