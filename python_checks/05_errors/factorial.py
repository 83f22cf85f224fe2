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
        """so do 22, 66 and 2**64 - 1, and without a long wait"""
        for n in (22, 34, 35, 66, 2**32, 2**63, 2**64 - 1):
            with self.assertRaises(ValueError, msg=f"n = {n}"):
                factorial.factorial(n)

    def test_beyond_u64(self) -> None:
        """-1 and 2**64 still raise an OverflowError: they don't fit in a u64"""
        for n in (-1, 2**64, 2**70):
            with self.subTest(n=n), self.assertRaises(OverflowError):
                factorial.factorial(n)

    def test_wrong_type(self) -> None:
        """5.0 and '5' still raise a TypeError"""
        for n in (5.0, "5", None):
            with self.subTest(n=n), self.assertRaises(TypeError):
                factorial.factorial(n)


class Factorials(unittest.TestCase):
    """The same for a row of trucks."""

    def test_each(self) -> None:
        """factorials([3, 1, 5]) is [6, 1, 120]"""
        self.assertEqual(factorial.factorials([3, 1, 5]), [6, 1, 120])

    def test_order(self) -> None:
        """there is one answer for each truck, in their order"""
        trucks = [20, 0, 20, 7, 7, 1]
        expected = [math.factorial(n) for n in trucks]
        self.assertEqual(factorial.factorials(trucks), expected)
        self.assertEqual(factorial.factorials(range(21))[20], math.factorial(20))

    def test_no_trucks(self) -> None:
        """no trucks, no answers: an empty list"""
        self.assertEqual(factorial.factorials([]), [])

    def test_too_large(self) -> None:
        """factorials([3, 21, 4]) raises a ValueError, and leaves nobody out"""
        with self.assertRaises(ValueError):
            factorial.factorials([3, 21, 4])

    def test_wherever_it_stands(self) -> None:
        """wherever the large one stands, and however large it is"""
        for trucks in ([21], [21, 3], [3, 21], [2**64 - 1, 0], [1, 2, 2**63], [21] * 9):
            with self.subTest(trucks=trucks), self.assertRaises(ValueError):
                factorial.factorials(trucks)

    def test_message(self) -> None:
        """its text is 'Input too large (max 20)'"""
        with self.assertRaises(ValueError) as caught:
            factorial.factorials([3, 21, 4])
        self.assertEqual(str(caught.exception), "Input too large (max 20)")

    def test_wrong_elements(self) -> None:
        """a truck of -1 still raises an OverflowError, one of '5' a TypeError"""
        with self.assertRaises(OverflowError):
            factorial.factorials([3, -1])
        with self.assertRaises(TypeError):
            factorial.factorials([3, "5"])
