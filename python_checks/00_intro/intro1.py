import unittest

import intro1


class Reception(unittest.TestCase):
    """The receptionist greets whoever comes in."""

    def test_greets_by_name(self) -> None:
        """greet("Ada") says hello to Ada"""
        self.assertEqual(intro1.greet("Ada"), "Hello, Ada!")

    def test_greets_any_script(self) -> None:
        """a name may be written in any script"""
        self.assertEqual(intro1.greet("Зоя 🐍"), "Hello, Зоя 🐍!")

    def test_empty_name(self) -> None:
        """an empty name is a name like any other"""
        self.assertEqual(intro1.greet(""), "Hello, !")

    def test_number_is_no_name(self) -> None:
        """greet(3) raises TypeError: a number is not a name"""
        with self.assertRaises(TypeError):
            intro1.greet(3)

    def test_none_is_no_name(self) -> None:
        """greet(None) raises TypeError, too"""
        with self.assertRaises(TypeError):
            intro1.greet(None)
