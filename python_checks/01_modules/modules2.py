import unittest

import modules2


class Renamed(unittest.TestCase):
    """The module goes by the name of its file, and has lost nothing."""

    def test_name(self) -> None:
        """the module knows itself as modules2"""
        self.assertEqual(modules2.__name__, "modules2")

    def test_price(self) -> None:
        """price(2) is still 14"""
        self.assertEqual(modules2.price(2), 14)
        self.assertEqual(modules2.price(10), 70)

    def test_function_home(self) -> None:
        """price says that it lives in modules2"""
        self.assertEqual(modules2.price.__module__, "modules2")

    def test_version(self) -> None:
        """the constant VERSION is still there"""
        self.assertEqual(modules2.VERSION, "1.0")

    def test_doc(self) -> None:
        """the comment above the mod is the module's docstring"""
        self.assertEqual(modules2.__doc__, "Prices of the paper company.")
