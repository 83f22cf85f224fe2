import math
import unittest

import safe_divide

I64_MIN = -(2**63)


class SafeDivide(unittest.TestCase):
    """Division of floats that never answers `inf` for a missing customer."""

    def test_divides(self) -> None:
        """safe_divide(10, 4) is 2.5"""
        self.assertEqual(safe_divide.safe_divide(10, 4), 2.5)
        self.assertEqual(safe_divide.safe_divide(-1, 4), -0.25)

    def test_by_zero(self) -> None:
        """safe_divide(10, 0) raises a ValueError"""
        with self.assertRaises(ValueError):
            safe_divide.safe_divide(10, 0)

    def test_message(self) -> None:
        """its text is 'Division by zero'"""
        with self.assertRaises(ValueError) as caught:
            safe_divide.safe_divide(10, 0)
        self.assertEqual(str(caught.exception), "Division by zero")

    def test_zero_by_zero(self) -> None:
        """safe_divide(0, 0) raises too, it is not nan"""
        with self.assertRaises(ValueError):
            safe_divide.safe_divide(0, 0)

    def test_minus_zero(self) -> None:
        """-0.0 is a zero as well"""
        with self.assertRaises(ValueError):
            safe_divide.safe_divide(1.0, -0.0)

    def test_small_divisor(self) -> None:
        """a tiny divisor is no zero"""
        self.assertEqual(safe_divide.safe_divide(1e-300, 1e-300), 1.0)

    def test_nan(self) -> None:
        """nan passes through, it is no division by zero"""
        self.assertTrue(math.isnan(safe_divide.safe_divide(math.nan, 2.0)))
        self.assertTrue(math.isnan(safe_divide.safe_divide(2.0, math.nan)))

    def test_wrong_type(self) -> None:
        """text is a TypeError"""
        with self.assertRaises(TypeError):
            safe_divide.safe_divide("1", 2)


class FloorDivide(unittest.TestCase):
    """Division of integers, with the exceptions of Python's own `//`."""

    def test_divides(self) -> None:
        """floor_divide(7, 2) is 3"""
        self.assertEqual(safe_divide.floor_divide(7, 2), 3)
        self.assertEqual(safe_divide.floor_divide(6, 2), 3)
        self.assertEqual(safe_divide.floor_divide(0, 5), 0)

    def test_rounds_down(self) -> None:
        """it rounds down like //: floor_divide(-7, 2) is -4"""
        for a in (-7, -6, 6, 7):
            for b in (-3, -2, 2, 3):
                self.assertEqual(safe_divide.floor_divide(a, b), a // b, f"{a} // {b}")

    def test_by_zero(self) -> None:
        """floor_divide(7, 0) raises a ZeroDivisionError"""
        with self.assertRaises(ZeroDivisionError):
            safe_divide.floor_divide(7, 0)
        with self.assertRaises(ZeroDivisionError):
            safe_divide.floor_divide(0, 0)

    def test_overflow(self) -> None:
        """floor_divide(-2**63, -1) raises an OverflowError"""
        with self.assertRaises(OverflowError):
            safe_divide.floor_divide(I64_MIN, -1)

    def test_smallest(self) -> None:
        """-2**63 can be divided by every other number"""
        self.assertEqual(safe_divide.floor_divide(I64_MIN, 1), I64_MIN)
        self.assertEqual(safe_divide.floor_divide(I64_MIN, 2), I64_MIN // 2)

    def test_wrong_type(self) -> None:
        """a float is a TypeError"""
        with self.assertRaises(TypeError):
            safe_divide.floor_divide(7.0, 2)
