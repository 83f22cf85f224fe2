"""The Rust half of the ledger."""

from collections.abc import Sequence

class Ledger:
    """What came in and went out."""

    def __init__(self, owner: str) -> None: ...
    @property
    def owner(self) -> str:
        """Who keeps it."""

    def book(self, amount: float, *, note: None | str = None) -> int:
        """Books an amount, and returns the number of the entry."""

    def notes(self) -> list[str | None]:
        """The notes of all entries; `None` for one without."""

def taxes(amounts: Sequence[float], rate: float = 0.07) -> list[float]:
    """What the state gets of each amount."""
