"""Paper, sold by the ream."""

__all__ = ["price", "invoice"]

from paper._native import price
from paper.invoices import invoice
