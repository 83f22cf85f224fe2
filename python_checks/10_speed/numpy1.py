import math
import unittest

import numpy as np

import numpy1


def asked_for(function: object, *arguments: object) -> int:
    """How many bytes Rust asks for during a call."""
    numpy1.rust_bytes()
    function(*arguments)
    return numpy1.rust_bytes()


MANY = 1_000_000


class Norm(unittest.TestCase):
    def test_norm(self) -> None:
        """norm() of 3 and 4 is 5"""
        self.assertEqual(numpy1.norm(np.array([3.0, 4.0])), 5.0)
        self.assertEqual(numpy1.norm(np.array([])), 0.0)
        self.assertTrue(math.isnan(numpy1.norm(np.array([1.0, math.nan]))))

    def test_views(self) -> None:
        """a view with steps is an array too"""
        prices = np.array([3.0, 100.0, 4.0, 100.0])
        self.assertEqual(numpy1.norm(prices[::2]), 5.0)
        self.assertEqual(numpy1.norm(prices[2::-2]), 5.0)
        self.assertEqual(numpy1.norm(np.array([[3.0, 9.0], [4.0, 9.0]])[:, 0]), 5.0)

    def test_no_copy(self) -> None:
        """to read a million prices, Rust asks for no memory"""
        prices = np.ones(MANY)
        self.assertLess(asked_for(numpy1.norm, prices), 1_000)
        self.assertLess(asked_for(numpy1.norm, prices[::-2]), 1_000)

    def test_other_types(self) -> None:
        """whatever is not one row of float64 is a TypeError"""
        for prices in (
            np.array([1, 2]),
            np.array([1.0], dtype=np.float32),
            np.array([1.0], dtype=">f8"),
            np.array([1j]),
            np.array([[1.0]]),
            np.array(1.0),
            [3.0, 4.0],
            (3.0, 4.0),
        ):
            with self.subTest(prices=prices):
                with self.assertRaises(TypeError):
                    numpy1.norm(prices)


class Normalized(unittest.TestCase):
    def test_normalized(self) -> None:
        """normalized() of 3 and 4 is 0.6 and 0.8, a new array of float64"""
        prices = np.array([3.0, 4.0])
        parts = numpy1.normalized(prices)
        self.assertIsInstance(parts, np.ndarray)
        self.assertEqual((parts.dtype, parts.shape), (np.dtype("float64"), (2,)))
        self.assertEqual(parts.tolist(), [0.6, 0.8])
        self.assertFalse(np.shares_memory(parts, prices))
        self.assertEqual(prices.tolist(), [3.0, 4.0])

    def test_of_views(self) -> None:
        """it works with views as well, and with nothing"""
        prices = np.array([3.0, 100.0, 4.0, 100.0])
        self.assertEqual(numpy1.normalized(prices[::2]).tolist(), [0.6, 0.8])
        self.assertEqual(numpy1.normalized(np.array([])).shape, (0,))

    def test_one_copy(self) -> None:
        """Rust asks for the memory of the new array, and no more"""
        prices = np.ones(MANY)
        self.assertLess(asked_for(numpy1.normalized, prices), 8 * MANY + 1_000)

    def test_refuses(self) -> None:
        """a list is a TypeError here too"""
        with self.assertRaises(TypeError):
            numpy1.normalized([3.0, 4.0])


class Scale(unittest.TestCase):
    def test_scale(self) -> None:
        """scale() changes the caller's array"""
        prices = np.array([1.0, 2.0, 3.0])
        self.assertIsNone(numpy1.scale(prices, 2.0))
        self.assertEqual(prices.tolist(), [2.0, 4.0, 6.0])

    def test_scale_view(self) -> None:
        """of a view it changes what the view shows"""
        prices = np.arange(6.0)
        numpy1.scale(prices[::2], 10)
        self.assertEqual(prices.tolist(), [0.0, 1.0, 20.0, 3.0, 40.0, 5.0])
        numpy1.scale(prices[::-3], 0)
        self.assertEqual(prices.tolist(), [0.0, 1.0, 0.0, 3.0, 40.0, 0.0])

    def test_scale_no_copy(self) -> None:
        """for that, Rust asks for no memory"""
        self.assertLess(asked_for(numpy1.scale, np.ones(MANY), 2.0), 1_000)

    def test_read_only(self) -> None:
        """an array that may not be written to is a TypeError, and stays as it is"""
        prices = np.array([1.0, 2.0])
        prices.flags.writeable = False
        with self.assertRaises(TypeError):
            numpy1.scale(prices, 2.0)
        self.assertEqual(prices.tolist(), [1.0, 2.0])

    def test_scale_refuses(self) -> None:
        """a list, or an array of ints, is a TypeError"""
        for prices in ([1.0], np.array([1])):
            with self.subTest(prices=prices):
                with self.assertRaises(TypeError):
                    numpy1.scale(prices, 2.0)
