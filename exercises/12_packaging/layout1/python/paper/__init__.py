"""Paper, sold by the ream."""

from paper.invoices import invoice
