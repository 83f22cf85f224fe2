import math
import unittest
from fractions import Fraction

import numbers1


class Gauge:
    """Not an int, but Python may use it as one."""

    def __init__(self, level: int) -> None:
        self.level = level

    def __index__(self) -> int:
        return self.level


class ToFahrenheit(unittest.TestCase):
    """A float comes in, a float goes out."""

    def test_keeps_the_fraction(self) -> None:
        """36.6 degrees Celsius are 97.88 Fahrenheit"""
        self.assertAlmostEqual(numbers1.to_fahrenheit(36.6), 97.88)

    def test_keeps_all_of_it(self) -> None:
        """nothing is rounded: 0.0625 degrees Celsius are 32.1125 Fahrenheit"""
        self.assertAlmostEqual(numbers1.to_fahrenheit(0.0625), 32.1125)
        self.assertAlmostEqual(numbers1.to_fahrenheit(0.00001), 32.000018)
        self.assertAlmostEqual(numbers1.to_fahrenheit(1_000_000.5), 1_800_032.9)

    def test_returns_a_float(self) -> None:
        """the result is a float"""
        self.assertIs(type(numbers1.to_fahrenheit(10.0)), float)

    def test_below_zero(self) -> None:
        """-40 is -40 on both scales"""
        self.assertEqual(numbers1.to_fahrenheit(-40.0), -40.0)

    def test_takes_other_numbers(self) -> None:
        """an int or a Fraction is as good as a float, as before"""
        self.assertEqual(numbers1.to_fahrenheit(100), 212.0)
        self.assertAlmostEqual(numbers1.to_fahrenheit(Fraction(1, 2)), 32.9)

    def test_nan_and_infinity(self) -> None:
        """nan stays nan, and infinity stays infinity"""
        self.assertTrue(math.isnan(numbers1.to_fahrenheit(math.nan)))
        self.assertEqual(numbers1.to_fahrenheit(math.inf), math.inf)

    def test_rejects_what_is_not_a_number(self) -> None:
        """a str or None raises TypeError"""
        for celsius in ("36.6", None):
            with self.subTest(celsius=celsius), self.assertRaises(TypeError):
                numbers1.to_fahrenheit(celsius)

    def test_rejects_an_int_that_does_not_fit(self) -> None:
        """10**400 does not fit in a float: OverflowError"""
        with self.assertRaises(OverflowError):
            numbers1.to_fahrenheit(10**400)


class Percent(unittest.TestCase):
    """An int comes in, and is checked."""

    def test_levels(self) -> None:
        """percent returns the levels from 0 to 100 as they are"""
        self.assertEqual([numbers1.percent(n) for n in (0, 1, 100)], [0, 1, 100])
        self.assertIs(type(numbers1.percent(100)), int)

    def test_just_above(self) -> None:
        """101 raises ValueError"""
        with self.assertRaises(ValueError):
            numbers1.percent(101)

    def test_negative(self) -> None:
        """-1 raises ValueError"""
        with self.assertRaises(ValueError):
            numbers1.percent(-1)

    def test_far_above(self) -> None:
        """300 raises ValueError, and is not cut down to 44"""
        for level in (255, 256, 300, 2**31, 2**40, 2**63 - 1, -156, -(2**63)):
            with self.subTest(level=level), self.assertRaises(ValueError):
                numbers1.percent(level)

    def test_too_large_for_rust(self) -> None:
        """2**80 does not fit in an i64: ValueError or OverflowError"""
        for level in (2**63, 2**64 + 50, 2**80, -(2**80)):
            with self.subTest(level=level):
                with self.assertRaises((ValueError, OverflowError)):
                    numbers1.percent(level)

    def test_rejects_other_types(self) -> None:
        """a float, a str or None raises TypeError"""
        for level in (1.5, 50.0, "50", None):
            with self.subTest(level=level), self.assertRaises(TypeError):
                numbers1.percent(level)

    def test_index(self) -> None:
        """an object with __index__ counts as an int, as before"""
        self.assertEqual(numbers1.percent(Gauge(42)), 42)
