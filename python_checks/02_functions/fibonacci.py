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

    def test_biggest(self) -> None:
        """fibonacci(93), the biggest that fits, is exact"""
        self.assertEqual(fibonacci.fibonacci(93), 12_200_160_415_121_876_738)

    def test_too_big(self) -> None:
        """fibonacci(94) raises OverflowError"""
        with self.assertRaises(OverflowError):
            fibonacci.fibonacci(94)

    def test_much_too_big(self) -> None:
        """so does fibonacci(100_000)"""
        with self.assertRaises(OverflowError):
            fibonacci.fibonacci(100_000)

    def test_out_of_range(self) -> None:
        """-1 and 2**64 are no u64: OverflowError"""
        for n in (-1, 2**64):
            with self.subTest(n=n), self.assertRaises(OverflowError):
                fibonacci.fibonacci(n)

    def test_wrong_type(self) -> None:
        """2.0, "5" and None are no integers: TypeError"""
        for n in (2.0, "5", None):
            with self.subTest(n=n), self.assertRaises(TypeError):
                fibonacci.fibonacci(n)

    def test_bool(self) -> None:
        """True counts as 1, as everywhere in Python"""
        self.assertEqual(fibonacci.fibonacci(True), 1)
