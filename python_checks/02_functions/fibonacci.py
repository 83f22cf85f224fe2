import unittest

import fibonacci


class Rabbits(unittest.TestCase):
    """Pairs of rabbits after n months."""

    def test_first_month(self) -> None:
        """0 pairs at the start, 1 pair after a month"""
        self.assertEqual([fibonacci.fibonacci(n) for n in (0, 1)], [0, 1])

    def test_first_ten(self) -> None:
        """the first ten numbers are 0, 1, 1, 2, 3, 5, 8, 13, 21, 34"""
        numbers = [fibonacci.fibonacci(n) for n in range(10)]
        self.assertEqual(numbers, [0, 1, 1, 2, 3, 5, 8, 13, 21, 34])

    def test_all(self) -> None:
        """each of the 94 numbers that fit in a u64 is the sum of the two before"""
        before, last = 0, 1
        for n in range(94):
            with self.subTest(n=n):
                self.assertEqual(fibonacci.fibonacci(n), before)
            before, last = last, before + last

    def test_biggest(self) -> None:
        """fibonacci(93), the biggest that fits, is exact"""
        self.assertEqual(fibonacci.fibonacci(93), 12_200_160_415_121_876_738)

    def test_too_big(self) -> None:
        """fibonacci(94) raises OverflowError"""
        with self.assertRaises(OverflowError):
            fibonacci.fibonacci(94)

    def test_much_too_big(self) -> None:
        """so do 95, 187, 100_000 and whatever else fits in a u64"""
        for n in (95, 187, 100_000, 2**32, 2**63, 2**64 - 1):
            with self.assertRaises(OverflowError, msg=f"n = {n}"):
                fibonacci.fibonacci(n)

    def test_out_of_range(self) -> None:
        """what does not fit in a u64, such as -1 and 2**64, raises OverflowError too"""
        for n in (-1, -(2**63), 2**64, 2**70, -(2**70)):
            with self.subTest(n=n), self.assertRaises(OverflowError):
                fibonacci.fibonacci(n)

    def test_wrong_type(self) -> None:
        """2.0, "5" and None are not integers: TypeError"""
        for n in (2.0, "5", None):
            with self.subTest(n=n), self.assertRaises(TypeError):
                fibonacci.fibonacci(n)

    def test_bool(self) -> None:
        """True counts as 1, as everywhere in Python"""
        self.assertEqual(fibonacci.fibonacci(True), 1)
