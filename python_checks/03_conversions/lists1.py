import unittest
from collections import deque

import lists1


class Balances(unittest.TestCase):
    """A list comes in, a new list goes out."""

    def test_adds_up(self) -> None:
        """5, -2, 4 leaves 5, then 3, then 7"""
        self.assertEqual(lists1.balances([5, -2, 4]), [5, 3, 7])

    def test_empty(self) -> None:
        """no moves, no balances"""
        self.assertEqual(lists1.balances([]), [])

    def test_tuple(self) -> None:
        """a tuple is as good as a list"""
        self.assertEqual(lists1.balances((1, 1, 1)), [1, 2, 3])

    def test_range(self) -> None:
        """and so is a range, or any other sequence"""
        self.assertEqual(lists1.balances(range(5)), [0, 1, 3, 6, 10])
        self.assertEqual(lists1.balances(deque([2, 2])), [2, 4])

    def test_returns_a_list(self) -> None:
        """the result is a list, whatever came in"""
        self.assertIs(type(lists1.balances((1, 2))), list)

    def test_returns_ints(self) -> None:
        """and its elements are ints"""
        for balance in lists1.balances([1, 2]):
            self.assertIs(type(balance), int)

    def test_argument_is_left_alone(self) -> None:
        """the caller's list is not changed"""
        moves = [5, -2, 4]
        lists1.balances(moves)
        self.assertEqual(moves, [5, -2, 4])

    def test_large_numbers(self) -> None:
        """numbers may be as large as an i64"""
        self.assertEqual(lists1.balances([-(2**63), 2**40]), [-(2**63), 2**40 - 2**63])
        self.assertEqual(lists1.balances([2**53, 1]), [2**53, 2**53 + 1])

    def test_many_numbers(self) -> None:
        """a hundred thousand moves are no problem"""
        self.assertEqual(lists1.balances([1] * 100_000)[-1], 100_000)

    def test_rejects_a_wrong_element(self) -> None:
        """one wrong element spoils the list: TypeError"""
        for moves in ([1, "2"], [1, None], [1, 2.5], [1, 2.0], [[1]], ["1"]):
            with self.subTest(moves=moves), self.assertRaises(TypeError):
                lists1.balances(moves)

    def test_rejects_an_element_that_is_too_large(self) -> None:
        """an element that does not fit in an i64 raises OverflowError"""
        for moves in ([1, 2**63], [2**64], [-(2**63) - 1, 1], [2**70]):
            with self.subTest(moves=moves), self.assertRaises(OverflowError):
                lists1.balances(moves)

    def test_rejects_a_balance_that_is_too_large(self) -> None:
        """a balance that does not fit in an i64 raises OverflowError"""
        for moves in ([2**63 - 1, 1], [-(2**63), -1], [2**63 - 1, 1, -1]):
            with self.subTest(moves=moves), self.assertRaises(OverflowError):
                lists1.balances(moves)

    def test_rejects_a_str(self) -> None:
        """a str is not a list of numbers: TypeError"""
        for moves in ("123", ""):
            with self.subTest(moves=moves), self.assertRaises(TypeError):
                lists1.balances(moves)

    def test_rejects_what_has_no_order(self) -> None:
        """a set has no order, so it is refused, and so is a dict: TypeError"""
        for moves in ({1, 2, 3}, frozenset({1}), {1: 2}, set()):
            with self.subTest(moves=moves), self.assertRaises(TypeError):
                lists1.balances(moves)

    def test_rejects_a_generator(self) -> None:
        """a generator is not a sequence either: TypeError"""
        for moves in ((n for n in range(3)), iter([1, 2])):
            with self.subTest(moves=moves), self.assertRaises(TypeError):
                lists1.balances(moves)

    def test_rejects_what_is_not_a_sequence_at_all(self) -> None:
        """a single number or None raises TypeError"""
        for moves in (3, None):
            with self.subTest(moves=moves), self.assertRaises(TypeError):
                lists1.balances(moves)
