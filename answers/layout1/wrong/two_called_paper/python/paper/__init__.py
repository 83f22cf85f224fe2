"""Paper, sold by the ream."""

from .paper import price
from .invoices import invoice

__all__ = ["invoice", "price"]
