"""Paper, sold by the ream."""

from ._native import price

__all__ = ("invoice", "price")


def invoice(customer: str, reams: int) -> str:
    """The text of an invoice."""
    return f"{customer}: {reams} reams, {price(reams):.2f} dollars"
