import math
import unittest

import factorial


class Factorial(unittest.TestCase):
    """The number of orders in which n pallets can be unloaded."""

    def test_five(self) -> None:
        """factorial(5) is 120"""
        self.assertEqual(factorial.factorial(5), 120)

    def test_nothing(self) -> None:
        """there is one order for no pallets: factorial(0) is 1"""
        self.assertEqual(factorial.factorial(0), 1)

    def test_table(self) -> None:
        """every n from 0 to 20 has its right answer"""
        for n in range(21):
            self.assertEqual(factorial.factorial(n), math.factorial(n), f"n = {n}")

    def test_too_large(self) -> None:
        """factorial(21) raises a ValueError"""
        with self.assertRaises(ValueError):
            factorial.factorial(21)

    def test_message(self) -> None:
        """its text is 'Input too large (max 20)'"""
        with self.assertRaises(ValueError) as caught:
            factorial.factorial(21)
        self.assertEqual(str(caught.exception), "Input too large (max 20)")

    def test_far_too_large(self) -> None:
        """so do 66 and 2**64 - 1, and without a long wait"""
        for n in (34, 35, 66, 2**63, 2**64 - 1):
            with self.assertRaises(ValueError):
                factorial.factorial(n)

    def test_beyond_u64(self) -> None:
        """-1 and 2**64 are an OverflowError: no u64 can hold them"""
        with self.assertRaises(OverflowError):
            factorial.factorial(-1)
        with self.assertRaises(OverflowError):
            factorial.factorial(2**64)

    def test_wrong_type(self) -> None:
        """5.0 and '5' are a TypeError"""
        with self.assertRaises(TypeError):
            factorial.factorial(5.0)
        with self.assertRaises(TypeError):
            factorial.factorial("5")
