import unittest

import modules1


class PriceBook(unittest.TestCase):
    """What the module shows to Python, and what it does not."""

    def test_price(self) -> None:
        """price(2) is 14, as before"""
        self.assertEqual(modules1.price(2), 14)
        self.assertEqual(modules1.price(0), 0)

    def test_sheets(self) -> None:
        """sheets(2) is 1000"""
        self.assertEqual(modules1.sheets(2), 1000)
        self.assertEqual(modules1.sheets(7), 3500)

    def test_double(self) -> None:
        """double(4) is 8"""
        self.assertEqual(modules1.double(4), 8)
        self.assertEqual(modules1.double(0), 0)

    def test_bad_order(self) -> None:
        """double("4") raises TypeError"""
        double = modules1.double
        with self.assertRaises(TypeError):
            double("4")

    def test_margin(self) -> None:
        """margin stays hidden from Python"""
        self.assertFalse(hasattr(modules1, "margin"))

    def test_nothing_else(self) -> None:
        """Python sees these three and nothing else, under whatever name"""
        names = [name for name in dir(modules1) if not name.startswith("__")]
        self.assertEqual(sorted(names), ["double", "price", "sheets"])

    def test_margin_is_not_an_argument(self) -> None:
        """price takes the reams alone: price(2, 3) raises TypeError"""
        price = modules1.price
        with self.assertRaises(TypeError):
            price(2, 3)
