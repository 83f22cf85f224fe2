from __future__ import annotations

import unittest
from decimal import Decimal
from typing import Any

import inplace1


class Ream:
    """Something that can be compared, and is nothing else."""

    def __init__(self, sheets: int) -> None:
        self.sheets = sheets

    def __lt__(self, other: Ream) -> bool:
        return self.sheets < other.sheets


class TidyTest(unittest.TestCase):
    """Sorting a list that belongs to Python."""

    def test_sorts(self) -> None:
        """tidy() sorts the caller's own list, and returns None"""
        names = ["Phyllis", "Angela", "Stanley"]
        self.assertIsNone(inplace1.tidy(names))
        self.assertEqual(names, ["Angela", "Phyllis", "Stanley"])

    def test_anything(self) -> None:
        """tidy() sorts whatever can be compared, as Python compares it"""
        for items in ([10, 9, 2**70, -1], [(2, "b"), (2, "a")], [0.5, True, 0]):
            with self.subTest(items=items):
                expected = sorted(items)
                inplace1.tidy(items)
                self.assertEqual(items, expected)

    def test_the_very_objects(self) -> None:
        """the objects in the list are the same as before, in another order"""
        thick, thin = Ream(500), Ream(50)
        reams = [thick, thin]
        inplace1.tidy(reams)
        self.assertIs(reams[0], thin)
        self.assertIs(reams[1], thick)

    def test_nothing_to_sort(self) -> None:
        """tidy() of an empty list is fine"""
        names: list[str] = []
        inplace1.tidy(names)
        self.assertEqual(names, [])

    def test_not_comparable(self) -> None:
        """what cannot be compared raises TypeError, as list.sort() does"""
        with self.assertRaises(TypeError):
            inplace1.tidy(["Angela", 3])


class ClearOutTest(unittest.TestCase):
    """Deleting from a dict in the middle of a loop over it."""

    def test_deletes(self) -> None:
        """clear_out() deletes what has run out from the caller's own dict"""
        stock = {"pens": 0, "paper": 12, "clips": 0, "glue": 1}
        inplace1.clear_out(stock)
        self.assertEqual(stock, {"paper": 12, "glue": 1})

    def test_returns(self) -> None:
        """clear_out() returns how many entries it deleted"""
        self.assertEqual(inplace1.clear_out({"pens": 0, "paper": 1, "clips": 0}), 2)
        self.assertEqual(inplace1.clear_out({"paper": 1}), 0)
        self.assertEqual(inplace1.clear_out({}), 0)

    def test_all(self) -> None:
        """a dict in which all has run out is empty afterwards"""
        stock = dict.fromkeys(range(1000), 0)
        self.assertEqual(inplace1.clear_out(stock), 1000)
        self.assertEqual(stock, {})

    def test_equals_zero(self) -> None:
        """a count that equals 0 is deleted, of whatever type it is"""
        stock: dict[Any, Any] = {1: 0.0, (2,): Decimal(0), None: False, "x": -0.0}
        self.assertEqual(inplace1.clear_out(stock), 4)
        self.assertEqual(stock, {})

    def test_not_zero(self) -> None:
        """None, an empty text and an empty list do not equal 0, and stay"""
        stock = {"a": None, "b": "", "c": [], "d": 2**70, "e": 0}
        self.assertEqual(inplace1.clear_out(stock), 1)
        self.assertEqual(list(stock), ["a", "b", "c", "d"])

    def test_comparison_raises(self) -> None:
        """an error of a count's own __eq__ comes out"""

        class Unknown:
            def __eq__(self, other: object) -> bool:
                raise LookupError("nobody counted")

        with self.assertRaises(LookupError):
            inplace1.clear_out({"pens": Unknown()})

    def test_comparison_changes_the_dict(self) -> None:
        """a count's own __eq__ may even add to the dict"""
        stock: dict[str, object] = {}

        class Restock:
            def __eq__(self, other: object) -> bool:
                stock["more pens"] = 7
                return False

        stock.update(pens=Restock(), paper=0)
        self.assertEqual(inplace1.clear_out(stock), 1)
        self.assertEqual(list(stock), ["pens", "more pens"])


class GatherTest(unittest.TestCase):
    """Changing objects of a class of Rust's, which may be the same one."""

    def setUp(self) -> None:
        self.a = inplace1.Shelf(["a1", "a2"])
        self.b = inplace1.Shelf(["b1"])
        self.c = inplace1.Shelf(["c1", "c2"])

    def test_moves(self) -> None:
        """gather() moves all boxes, in the row's order, after the shelf's own"""
        self.assertIsNone(inplace1.gather([self.a, self.b], self.c))
        self.assertEqual(self.c.boxes, ["c1", "c2", "a1", "a2", "b1"])

    def test_empties(self) -> None:
        """the other shelves are empty afterwards"""
        inplace1.gather([self.a, self.b], self.c)
        self.assertEqual((self.a.boxes, self.b.boxes), ([], []))

    def test_in_the_row(self) -> None:
        """a shelf that stands in the row keeps its own boxes, and in front"""
        inplace1.gather([self.a, self.c, self.b], self.c)
        self.assertEqual(self.c.boxes, ["c1", "c2", "a1", "a2", "b1"])
        self.assertEqual((self.a.boxes, self.b.boxes), ([], []))

    def test_only_itself(self) -> None:
        """gather([shelf], shelf) changes nothing"""
        inplace1.gather([self.c], self.c)
        self.assertEqual(self.c.boxes, ["c1", "c2"])

    def test_twice_in_the_row(self) -> None:
        """a shelf that stands in the row twice is emptied once"""
        inplace1.gather([self.a, self.c, self.a, self.c], self.c)
        self.assertEqual(self.c.boxes, ["c1", "c2", "a1", "a2"])

    def test_empty_row(self) -> None:
        """an empty row changes nothing"""
        inplace1.gather([], self.c)
        self.assertEqual(self.c.boxes, ["c1", "c2"])

    def test_no_shelf(self) -> None:
        """something else in the row raises TypeError, before anything has moved"""
        with self.assertRaises(TypeError):
            inplace1.gather([self.a, ["b1"]], self.c)
        self.assertEqual(self.a.boxes, ["a1", "a2"])
        self.assertEqual(self.c.boxes, ["c1", "c2"])
