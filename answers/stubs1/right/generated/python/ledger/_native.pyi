from _typeshed import SupportsGetItem
from typing import SupportsFloat, SupportsIndex, final

__all__ = ["Ledger", "taxes"]

@final
class Ledger:
    def __new__(cls, /, owner: str) -> Ledger: ...
    def book(self, /, amount: SupportsFloat | SupportsIndex, *, note: str | None = None) -> int:
        """
        Books an amount, and returns the number of the entry.
        """
    def notes(self, /) -> list[str | None]:
        """
        The notes of all entries; `None` for one without.
        """
    @property
    def owner(self, /) -> str: ...

def taxes(amounts: SupportsGetItem[int, SupportsFloat | SupportsIndex], rate: SupportsFloat | SupportsIndex = 0.07) -> list[float]:
    """
    What the state gets of each amount.
    """
