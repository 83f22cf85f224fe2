import unittest

import hello1


class Hello(unittest.TestCase):
    """The first line of each test's docstring is what the learner reads."""

    def test_greets_by_name(self) -> None:
        """greet("Ada") says hello to Ada"""
        self.assertEqual(hello1.greet("Ada"), "Hello, Ada!")

    def test_number_is_no_name(self) -> None:
        """greet(3) raises TypeError: a number is not a name"""
        with self.assertRaises(TypeError):
            hello1.greet(3)
