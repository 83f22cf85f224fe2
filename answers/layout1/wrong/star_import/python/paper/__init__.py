"""Paper, sold by the ream."""

from ._native import *
from .invoices import *
from . import invoices
