"""What Dunder Mifflin owes and is owed."""

from ledger._totals import total

__all__ = ["total"]
