import unittest
from collections import OrderedDict, namedtuple
from types import MappingProxyType, SimpleNamespace

import derive1

Size = namedtuple("Size", ["width", "height"])


class Area(unittest.TestCase):
    """One argument, four shapes of it."""

    def test_object(self) -> None:
        """an object with w and h is a sheet"""
        self.assertEqual(derive1.area(SimpleNamespace(w=2.0, h=3.0)), 6.0)
        self.assertEqual(derive1.area(SimpleNamespace(w=0.1, h=0.7)), 0.1 * 0.7)

    def test_more_attributes(self) -> None:
        """further attributes are not looked at"""
        sheet = SimpleNamespace(w=2.0, h=3.0, colour="yellow", copies=7)
        self.assertEqual(derive1.area(sheet), 6.0)

    def test_dict(self) -> None:
        """a dict with w, h and copies is one as well"""
        self.assertEqual(derive1.area({"w": 2.0, "h": 3.0, "copies": 4}), 24.0)

    def test_dict_without_copies(self) -> None:
        """a dict without copies means one copy"""
        self.assertEqual(derive1.area({"w": 2.0, "h": 3.0}), 6.0)

    def test_no_copies_at_all(self) -> None:
        """0 copies are 0 copies, not one"""
        self.assertEqual(derive1.area({"w": 2.0, "h": 3.0, "copies": 0}), 0.0)

    def test_mapping(self) -> None:
        """another mapping will do as well as a dict"""
        sheet = MappingProxyType({"w": 2.0, "h": 3.0})
        self.assertEqual(derive1.area(sheet), 6.0)
        sheet = OrderedDict(h=3.0, w=2.0, copies=2)
        self.assertEqual(derive1.area(sheet), 12.0)

    def test_pair(self) -> None:
        """a tuple (w, h) is a sheet"""
        self.assertEqual(derive1.area((2.0, 3.0)), 6.0)

    def test_named_tuple(self) -> None:
        """a namedtuple is a tuple, whatever its names are"""
        self.assertEqual(derive1.area(Size(width=2.0, height=5.0)), 10.0)

    def test_square(self) -> None:
        """a single number is the side of a square"""
        self.assertEqual(derive1.area(5.0), 25.0)
        self.assertEqual(derive1.area(5), 25.0)

    def test_rejects_what_is_none_of_them(self) -> None:
        """what is none of the four raises TypeError, and so does a list"""
        for sheet in ("A4", "5", None, [], [2.0, 3.0], (), (1.0,), (1.0, 2.0, 3.0)):
            with self.subTest(sheet=sheet), self.assertRaises(TypeError):
                derive1.area(sheet)

    def test_rejects_half_a_sheet(self) -> None:
        """w without h raises TypeError"""
        for sheet in ({"w": 2.0}, SimpleNamespace(w=2.0)):
            with self.subTest(sheet=sheet), self.assertRaises(TypeError):
                derive1.area(sheet)

    def test_rejects_bad_values(self) -> None:
        """a value that does not fit raises TypeError"""
        good = {"w": 2.0, "h": 3.0}
        for bad in ({"h": "3"}, {"w": None}, {"copies": -1}, {"copies": 2**32}):
            sheet = {**good, **bad}
            with self.subTest(sheet=sheet), self.assertRaises(TypeError):
                derive1.area(sheet)
        for bad in ({"copies": 2.5}, {"copies": "two"}, {"copies": [1]}):
            sheet = {**good, **bad}
            with self.subTest(sheet=sheet), self.assertRaises(TypeError):
                derive1.area(sheet)
        for sheet in ((2.0, "3"), SimpleNamespace(w=2.0, h="3")):
            with self.subTest(sheet=sheet), self.assertRaises(TypeError):
                derive1.area(sheet)
