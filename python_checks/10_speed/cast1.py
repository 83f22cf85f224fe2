import math
import timeit
import unittest
from collections import OrderedDict, UserDict, UserList, namedtuple
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import cast1


class Nosy:
    """Notes in `touched` what is done to it."""

    touched: list[str] = []

    def __iter__(self) -> Any:
        self.touched.append("__iter__")
        return iter(())

    def __getitem__(self, key: object) -> Any:
        self.touched.append("__getitem__")
        raise LookupError(key)

    def __bool__(self) -> bool:
        self.touched.append("__bool__")
        return True

    def __index__(self) -> int:
        self.touched.append("__index__")
        return 7

    def __int__(self) -> int:
        self.touched.append("__int__")
        return 7

    def __float__(self) -> float:
        self.touched.append("__float__")
        return 7.0

    def __str__(self) -> str:
        self.touched.append("__str__")
        return "Nosy"

    def keys(self) -> Any:
        self.touched.append("keys")
        return ()

    def items(self) -> Any:
        self.touched.append("items")
        return ()


class NosyList(Nosy, list):
    pass


class NosyTuple(Nosy, tuple):
    pass


class NosyDict(Nosy, dict):
    pass


class NosyInt(Nosy, int):
    pass


class NosyFloat(Nosy, float):
    pass


class NosyStr(Nosy, str):
    pass


def nanoseconds(parcel: object) -> float:
    """How long one `label(parcel)` takes; only to be shown."""
    return min(timeit.repeat(lambda: cast1.label(parcel), number=100, repeat=20)) * 1e7


class Label(unittest.TestCase):
    """What does a label say, and what does it cost?"""

    PAGES = 100_000

    def assert_labels(self, expected: dict[str, list[object]]) -> None:
        for text, parcels in expected.items():
            for parcel in parcels:
                with self.subTest(parcel=parcel):
                    self.assertEqual(cast1.label(parcel), text)

    def test_simple(self) -> None:
        """None, numbers and texts have their labels"""
        self.assert_labels(
            {
                "nothing": [None],
                "a whole number": [0, -5, 2**62],
                "a float": [0.0, -2.5, math.inf, math.nan],
                "a text of 5": ["paper", "Émile", "🦬🦬🦬🦬🦬"],
                "a text of 0": [""],
            }
        )

    def test_bools(self) -> None:
        """True and False are a yes or no, although bool is derived from int"""
        self.assert_labels({"a yes or no": [True, False]})

    def test_lists_and_dicts(self) -> None:
        """lists and dicts say how much is in them"""
        self.assert_labels(
            {
                "a list of 0": [[]],
                "a list of 3": [[1, "2", None]],
                "a dict of 0": [{}],
                "a dict of 2": [{"fax": 1, "copier": 2}],
            }
        )

    def test_tuples(self) -> None:
        """a tuple is not a list"""
        self.assert_labels({"a tuple of 0": [()], "a tuple of 2": [(1, [2, 3])]})

    def test_any_key(self) -> None:
        """the keys of a dict may be of any type"""
        self.assert_labels({"a dict of 3": [{1: "a", None: "b", (2, 3): "c"}]})

    def test_big_numbers(self) -> None:
        """a whole number may be as big as it likes"""
        self.assert_labels({"a whole number": [2**70, -(10**400)]})

    def test_subclasses(self) -> None:
        """a subclass counts as what it is derived from"""
        point = namedtuple("point", "x y")
        self.assert_labels(
            {
                "a dict of 1": [OrderedDict(fax=1)],
                "a tuple of 2": [point(1, 2)],
                "a list of 2": [type("Pile", (list,), {})("ab")],
                "a text of 4": [type("Memo", (str,), {})("memo")],
                "a whole number": [type("Sheets", (int,), {})(500)],
                "a float": [type("Price", (float,), {})(4.5)],
            }
        )

    def test_something_else(self) -> None:
        """what only behaves like one of these is something else"""
        self.assert_labels(
            {
                "something else": [
                    *(object(), list, len, b"bytes", bytearray(2), 1j, {1, 2}),
                    *(range(3), Decimal("1.5"), Fraction(1, 2), iter([])),
                    *(UserList("ab"), UserDict(a=1), MappingProxyType({"a": 1})),
                    type("list", (), {})(),
                    type("Liar", (), {"__class__": property(lambda self: list)})(),
                ]
            }
        )

    def test_nothing_is_touched(self) -> None:
        """nothing is converted or taken out of what comes in"""
        parcels: dict[str, object] = {
            "something else": Nosy(),
            "a list of 3": NosyList("abc"),
            "a tuple of 3": NosyTuple("abc"),
            "a dict of 1": NosyDict(a=1),
            "a whole number": NosyInt(5),
            "a float": NosyFloat(5),
            "a text of 3": NosyStr("fax"),
        }
        for text, parcel in parcels.items():
            with self.subTest(type=type(parcel).__name__):
                Nosy.touched.clear()
                self.assertEqual(cast1.label(parcel), text)
                self.assertEqual(Nosy.touched, [])

    def test_no_memory(self) -> None:
        """Rust asks for less than 200 bytes, whatever it is and however big"""
        parcels: dict[str, object] = {
            "a text": "x" * self.PAGES,
            "a list": [None] * self.PAGES,
            "a tuple": (None,) * self.PAGES,
            "a dict": {str(i): i for i in range(self.PAGES)},
            "something else": object(),
        }
        for name, parcel in parcels.items():
            with self.subTest(type=type(parcel).__name__):
                cast1.rust_bytes()
                cast1.label(parcel)
                asked_for = cast1.rust_bytes()
                print(f"{name:15} Rust asked for {asked_for:,} bytes")
                self.assertLess(asked_for, 200, "bytes that Rust asked for")
        # The one that every other type was tried on before. Shown, not asserted.
        print(f"to find out that it is something else took {nanoseconds(object()):.0f} ns")
