"""The books of the Scranton branch."""

from ._native import Ledger, taxes

__all__ = ["Ledger", "taxes"]
