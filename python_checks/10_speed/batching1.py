import math
import unittest

import batching1
from pyo3lings import race


class Number(float):
    """A float that tells whenever Python calculates with it."""

    calculations: list[str] = []

    def __mul__(self, other: float) -> "Number":
        self.calculations.append("*")
        return Number(float(self) * other)

    def __add__(self, other: float) -> "Number":
        self.calculations.append("+")
        return Number(float(self) + other)

    __rmul__ = __mul__
    __radd__ = __add__


class PageTotal(unittest.TestCase):
    """What was carried over, and quantity times price of each line."""

    def test_total(self) -> None:
        """3 at 4.50 and 2 at 10.25 are 34.00, and with 100.00 carried over 134.00"""
        self.assertAlmostEqual(batching1.page_total([3, 2], [4.5, 10.25], 0.0), 34.0)
        self.assertAlmostEqual(batching1.page_total([3, 2], [4.5, 10.25], 100.0), 134.0)

    def test_many_lines(self) -> None:
        """a thousand lines give what Python gives"""
        quantities = [i / 7 for i in range(1000)]
        prices = [(i * i) % 1009 / 3 for i in range(1000)]
        expected = math.fsum(q * p for q, p in zip(quantities, prices))
        total = batching1.page_total(quantities, prices, 0.0)
        self.assertAlmostEqual(total / expected, 1.0, places=9)

    def test_ints(self) -> None:
        """every number may be an int or a float"""
        self.assertAlmostEqual(batching1.page_total([3, 0.5], [4, 7], 1), 16.5)
        self.assertAlmostEqual(batching1.page_total([1], [2], -0.5), 1.5)

    def test_empty(self) -> None:
        """a page without lines changes nothing"""
        self.assertEqual(batching1.page_total([], [], 0.0), 0.0)
        self.assertEqual(batching1.page_total([], [], 12.5), 12.5)

    def test_lengths(self) -> None:
        """a line without a price, or a price without a line, is a ValueError"""
        for quantities, prices in (([1.0, 2.0], [1.0]), ([1.0], [1.0, 2.0]), ([], [1.0])):
            with self.subTest(quantities=quantities, prices=prices):
                with self.assertRaises(ValueError):
                    batching1.page_total(quantities, prices, 0.0)

    def test_wrong_types(self) -> None:
        """text, None or a list where a number belongs is a TypeError"""
        for wrong in ("2", None, [2.0]):
            with self.subTest(wrong=wrong):
                with self.assertRaises(TypeError):
                    batching1.page_total([1.0, wrong], [1.0, 1.0], 0.0)
                with self.assertRaises(TypeError):
                    batching1.page_total([1.0, 1.0], [1.0, wrong], 0.0)
                with self.assertRaises(TypeError):
                    batching1.page_total([1.0], [1.0], wrong)

    def test_no_arithmetic_in_python(self) -> None:
        """Python does not calculate at all"""
        Number.calculations.clear()
        quantities, prices = [Number(3), Number(2)], [Number(4.5), Number(10.25)]
        total = batching1.page_total(quantities, prices, Number(100))
        self.assertAlmostEqual(float(total), 134.0)
        self.assertEqual(Number.calculations, [])


class Speed(unittest.TestCase):
    """How often the border is crossed is what the time depends on."""

    LINES = 10_000

    def test_faster_than_many_calls(self) -> None:
        """one call is at least 1.5 times as fast as a call for each line"""
        if batching1.DEBUG_BUILD:
            self.skipTest("this is a debug build: its times say nothing, use --release")
        quantities = [float(i % 50) for i in range(self.LINES)]
        prices = [float(i % 19) for i in range(self.LINES)]

        def in_python() -> float:
            total = 0.0
            for quantity, price in zip(quantities, prices):
                total += quantity * price
            return total

        def call_for_each_line() -> float:
            line_total = batching1.line_total
            total = 0.0
            for quantity, price in zip(quantities, prices):
                total += line_total(quantity, price)
            return total

        def one_call() -> float:
            return batching1.page_total(quantities, prices, 0.0)

        self.assertEqual(one_call(), in_python())
        times = race(
            {
                "Python": in_python,
                "a call for each line": call_for_each_line,
                "one call": one_call,
            }
        )
        self.assertGreaterEqual(times["a call for each line"] / times["one call"], 1.5)
