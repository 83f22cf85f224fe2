"""Paper, sold by the ream."""

from ._native import price
from .invoices import invoice

__all__ = ["invoice", "price"]
