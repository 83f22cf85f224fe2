import unittest

import panic1


class Nth(unittest.TestCase):
    """`nth(items, i)` behaves like `items[i]`."""

    def test_inside(self) -> None:
        """nth([10, 20, 30], 1) is 20"""
        self.assertEqual(panic1.nth([10, 20, 30], 1), 20)
        self.assertEqual(panic1.nth([10, 20, 30], 0), 10)

    def test_caught_at_night(self) -> None:
        """nth([10], 5) is caught by `except Exception`"""
        try:
            panic1.nth([10], 5)
        except Exception:
            return
        except BaseException as error:
            self.fail(f"{type(error).__name__} escaped `except Exception`: {error}")
        self.fail("nth([10], 5) raised nothing")

    def test_too_far(self) -> None:
        """what it raises is an IndexError"""
        with self.assertRaises(IndexError):
            panic1.nth([10], 5)

    def test_just_too_far(self) -> None:
        """an index as large as the list is already too far"""
        with self.assertRaises(IndexError):
            panic1.nth([10, 20, 30], 3)

    def test_from_the_end(self) -> None:
        """nth([10, 20, 30], -1) is the last item, -3 the first"""
        self.assertEqual(panic1.nth([10, 20, 30], -1), 30)
        self.assertEqual(panic1.nth([10, 20, 30], -3), 10)

    def test_too_far_back(self) -> None:
        """nth([10, 20, 30], -4) raises an IndexError"""
        for i in (-4, -5, -6, -7, -100):
            with self.subTest(i=i), self.assertRaises(IndexError):
                panic1.nth([10, 20, 30], i)

    def test_empty(self) -> None:
        """an empty list has no item, not even at 0 or -1"""
        for i in (0, -1):
            with self.subTest(i=i), self.assertRaises(IndexError):
                panic1.nth([], i)

    def test_extremes(self) -> None:
        """2**63 - 1 and -2**63 raise an IndexError as well"""
        for i in (2**31, 2**32 + 1, 2**63 - 1, -(2**31), 1 - 2**63, -(2**63)):
            with self.subTest(i=i), self.assertRaises(IndexError):
                panic1.nth([10, 20, 30], i)

    def test_beyond_isize(self) -> None:
        """2**63, 2**64 and 2**70 raise an IndexError or an OverflowError"""
        for i in (2**63, 2**64, 2**64 + 1, 2**70, -(2**64) - 1, -(2**70)):
            with self.subTest(i=i):
                with self.assertRaises((IndexError, OverflowError)):
                    panic1.nth([10, 20, 30], i)

    def test_wrong_type(self) -> None:
        """an index of '1', 1.0 or None still raises a TypeError"""
        for i in ("1", 1.0, None):
            with self.subTest(i=i), self.assertRaises(TypeError):
                panic1.nth([10, 20, 30], i)

    def test_wrong_items(self) -> None:
        """and so do items that are not ints"""
        for items in (["10"], [None], None, "10"):
            with self.subTest(items=items), self.assertRaises(TypeError):
                panic1.nth(items, 0)
