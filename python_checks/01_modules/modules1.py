import unittest

import modules1


class PriceBook(unittest.TestCase):
    """What the module shows to Python, and what it does not."""

    def test_price(self) -> None:
        """price(2) is 14, as before"""
        self.assertEqual(modules1.price(2), 14)

    def test_sheets(self) -> None:
        """sheets(2) is 1000"""
        self.assertEqual(modules1.sheets(2), 1000)

    def test_double(self) -> None:
        """double(4) is 8"""
        self.assertEqual(modules1.double(4), 8)

    def test_bad_order(self) -> None:
        """double("4") raises TypeError"""
        double = modules1.double
        with self.assertRaises(TypeError):
            double("4")

    def test_margin(self) -> None:
        """margin stays hidden from Python"""
        self.assertFalse(hasattr(modules1, "margin"))
