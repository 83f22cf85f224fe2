import math
import unittest

import safe_divide

I64_MIN = -(2**63)


class SafeDivide(unittest.TestCase):
    """Division of floats that does not answer `inf` where there are no customers."""

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
        for a, b in ((10, 0), (-3.5, -0.0), (0, 0)):
            with self.assertRaises(ValueError, msg=f"{a} / {b}") as caught:
                safe_divide.safe_divide(a, b)
            self.assertEqual(str(caught.exception), "Division by zero")

    def test_zero_by_zero(self) -> None:
        """0, nan and inf divided by zero raise too: they are not nan or inf"""
        for a in (0, math.nan, math.inf):
            with self.subTest(a=a), self.assertRaises(ValueError):
                safe_divide.safe_divide(a, 0)

    def test_minus_zero(self) -> None:
        """-0.0 is a zero as well"""
        with self.assertRaises(ValueError):
            safe_divide.safe_divide(1.0, -0.0)

    def test_small_divisor(self) -> None:
        """a tiny divisor is not zero, even if the quotient is inf"""
        for tiny in (1e-300, 5e-324, -5e-324):
            self.assertEqual(safe_divide.safe_divide(tiny, tiny), 1.0)
        self.assertEqual(safe_divide.safe_divide(1e10, 5e-324), math.inf)

    def test_nan(self) -> None:
        """nan passes through, and so does inf: that is not a division by zero"""
        self.assertEqual(safe_divide.safe_divide(math.inf, 2.0), math.inf)
        self.assertEqual(safe_divide.safe_divide(2.0, math.inf), 0.0)
        self.assertTrue(math.isnan(safe_divide.safe_divide(math.nan, 2.0)))
        self.assertTrue(math.isnan(safe_divide.safe_divide(2.0, math.nan)))

    def test_wrong_type(self) -> None:
        """text and None still raise a TypeError"""
        for a, b in (("1", 2), (1, "2"), (1, None)):
            with self.subTest(a=a, b=b), self.assertRaises(TypeError):
                safe_divide.safe_divide(a, b)


class FloorDivide(unittest.TestCase):
    """Division of integers, like Python's own `//`."""

    def test_divides(self) -> None:
        """floor_divide(7, 2) is 3"""
        self.assertEqual(safe_divide.floor_divide(7, 2), 3)
        self.assertEqual(safe_divide.floor_divide(6, 2), 3)
        self.assertEqual(safe_divide.floor_divide(0, 5), 0)

    def test_rounds_down(self) -> None:
        """it still rounds down like //: floor_divide(-7, 2) is -4"""
        for a in (-7, -6, 6, 7):
            for b in (-3, -2, 2, 3):
                self.assertEqual(safe_divide.floor_divide(a, b), a // b, f"{a} // {b}")

    def test_large_numbers(self) -> None:
        """large numbers are exact: floor_divide(2**63 - 1, 2) is 2**62 - 1"""
        numbers = (2**63 - 1, 2**62 + 1, 2**53 + 1, 3, -3, -(2**53) - 1, 1 - 2**63)
        for a in numbers:
            for b in (*numbers, 1, 2, -1, -2):
                self.assertEqual(safe_divide.floor_divide(a, b), a // b, f"{a} // {b}")

    def test_by_zero(self) -> None:
        """floor_divide(7, 0) raises a ZeroDivisionError"""
        for a in (7, 0, -7, 2**63 - 1, I64_MIN):
            with self.subTest(a=a), self.assertRaises(ZeroDivisionError):
                safe_divide.floor_divide(a, 0)

    def test_overflow(self) -> None:
        """floor_divide(-2**63, -1) raises an OverflowError"""
        with self.assertRaises(OverflowError):
            safe_divide.floor_divide(I64_MIN, -1)

    def test_smallest(self) -> None:
        """-2**63 can be divided by every other number"""
        for b in (1, 2, -2, 3, -3, 2**63 - 1, I64_MIN):
            self.assertEqual(safe_divide.floor_divide(I64_MIN, b), I64_MIN // b, f"{b}")

    def test_wrong_type(self) -> None:
        """a float still raises a TypeError"""
        with self.assertRaises(TypeError):
            safe_divide.floor_divide(7.0, 2)
