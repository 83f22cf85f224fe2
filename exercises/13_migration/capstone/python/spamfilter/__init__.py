"""A filter for mail that learns what spam is."""

from ._native import SpamFilter
