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

    def test_name_as_written(self) -> None:
        """a name is said just as it is written"""
        for name in ("ada", "  Ada  Lovelace ", "{name}", "Ada\nGrace", "A\0B"):
            with self.subTest(name=name):
                self.assertEqual(intro1.greet(name), "Hello, " + name + "!")

    def test_empty_name(self) -> None:
        """an empty name is a name like any other"""
        self.assertEqual(intro1.greet(""), "Hello, !")

    def test_number_is_not_a_name(self) -> None:
        """greet(3) raises TypeError: a number is not a name"""
        with self.assertRaises(TypeError):
            intro1.greet(3)

    def test_not_a_name(self) -> None:
        """None, bytes and lists are not names either: TypeError"""
        for name in (None, b"Ada", ["Ada"]):
            with self.subTest(name=name), self.assertRaises(TypeError):
                intro1.greet(name)
