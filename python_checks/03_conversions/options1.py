import unittest

import options1


class FirstOrder(unittest.TestCase):
    """An int, or nothing."""

    def test_first(self) -> None:
        """first_order returns the first of the orders"""
        self.assertEqual(options1.first_order([7, 3, 9]), 7)

    def test_zero_is_something(self) -> None:
        """0, -1 and the largest numbers are orders like any other"""
        for order in (0, -1, 2**31, 2**63 - 1, -(2**63)):
            with self.subTest(order=order):
                self.assertEqual(options1.first_order([order, 5]), order)

    def test_none(self) -> None:
        """first_order of no orders is None"""
        self.assertIsNone(options1.first_order([]))

    def test_rejects_none(self) -> None:
        """first_order takes orders, not None: TypeError"""
        with self.assertRaises(TypeError):
            options1.first_order(None)


class SmallestAndLargest(unittest.TestCase):
    """A tuple, or nothing."""

    def test_pair(self) -> None:
        """smallest_and_largest returns a tuple of two"""
        self.assertEqual(options1.smallest_and_largest([3, 1, 2]), (1, 3))

    def test_unpacks(self) -> None:
        """the tuple can be unpacked"""
        smallest, largest = options1.smallest_and_largest(range(10))
        self.assertEqual(smallest, 0)
        self.assertEqual(largest, 9)

    def test_single(self) -> None:
        """a single order is the smallest and the largest"""
        for order in (4, -4, 2**63 - 1, -(2**63)):
            with self.subTest(order=order):
                pair = options1.smallest_and_largest([order])
                self.assertEqual(pair, (order, order))

    def test_extremes(self) -> None:
        """smallest and largest may be as far apart as an i64 allows"""
        pair = options1.smallest_and_largest([0, 2**63 - 1, -(2**63), 0])
        self.assertEqual(pair, (-(2**63), 2**63 - 1))

    def test_zero(self) -> None:
        """orders of 0 still give a tuple"""
        self.assertEqual(options1.smallest_and_largest([0, 0]), (0, 0))

    def test_none(self) -> None:
        """smallest_and_largest of no orders is None, not (None, None)"""
        self.assertIsNone(options1.smallest_and_largest([]))

    def test_rejects_none(self) -> None:
        """smallest_and_largest takes orders, not None: TypeError"""
        with self.assertRaises(TypeError):
            options1.smallest_and_largest(None)


class CheckOrder(unittest.TestCase):
    """Nothing, or an exception."""

    def test_good_order(self) -> None:
        """check_order returns None if all is well"""
        for sheets in (500, 1, 2**63 - 1):
            with self.subTest(sheets=sheets):
                self.assertIsNone(options1.check_order(sheets))

    def test_bad_order(self) -> None:
        """an order for no sheets or fewer still raises ValueError"""
        for sheets in (0, -5, -(2**63)):
            with self.subTest(sheets=sheets), self.assertRaises(ValueError):
                options1.check_order(sheets)
