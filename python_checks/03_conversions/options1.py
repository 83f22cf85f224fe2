import unittest

import options1


class FirstOrder(unittest.TestCase):
    """An int, or nothing."""

    def test_first(self) -> None:
        """first_order gives the first of the orders"""
        self.assertEqual(options1.first_order([7, 3, 9]), 7)

    def test_zero_is_something(self) -> None:
        """0 and -1 are orders like any other"""
        self.assertEqual(options1.first_order([0, 5]), 0)
        self.assertEqual(options1.first_order([-1]), -1)

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
        """smallest_and_largest gives a tuple of two"""
        self.assertEqual(options1.smallest_and_largest([3, 1, 2]), (1, 3))

    def test_unpacks(self) -> None:
        """the tuple can be unpacked"""
        smallest, largest = options1.smallest_and_largest(range(10))
        self.assertEqual(smallest, 0)
        self.assertEqual(largest, 9)

    def test_single(self) -> None:
        """a single order is the smallest and the largest"""
        self.assertEqual(options1.smallest_and_largest([4]), (4, 4))

    def test_zero(self) -> None:
        """orders of 0 still give a tuple"""
        self.assertEqual(options1.smallest_and_largest([0, 0]), (0, 0))

    def test_none(self) -> None:
        """smallest_and_largest of no orders is None, not (None, None)"""
        self.assertIsNone(options1.smallest_and_largest([]))


class CheckOrder(unittest.TestCase):
    """Nothing, or an exception."""

    def test_good_order(self) -> None:
        """check_order gives None when all is well"""
        self.assertIsNone(options1.check_order(500))
        self.assertIsNone(options1.check_order(1))

    def test_bad_order(self) -> None:
        """an order for no sheets or fewer raises ValueError"""
        for sheets in (0, -5):
            with self.subTest(sheets=sheets), self.assertRaises(ValueError):
                options1.check_order(sheets)


if __name__ == "__main__":
    unittest.main()
