import unittest
from decimal import Decimal
from fractions import Fraction
from typing import Iterator
import __main__

import run1


class Invoice(unittest.TestCase):
    """invoice(prices) runs the rule that is written down."""

    def test_invoice(self) -> None:
        """invoice([20, 30]) is 50"""
        self.assertEqual(run1.invoice([20, 30]), 50)

    def test_discount(self) -> None:
        """from 100 dollars on, 5 dollars are off"""
        self.assertEqual(run1.invoice([99]), 99)
        self.assertEqual(run1.invoice([60, 40]), 95)

    def test_any_numbers(self) -> None:
        """the rule counts in whatever numbers it gets"""
        for prices, total in [
            ([0.5, 0.25], 0.75),
            ((Decimal("0.10"), Decimal("0.20")), Decimal("0.30")),
            (iter([Fraction(1, 3)]), Fraction(1, 3)),
            ([2**70], 2**70 - 5),
            ([], 0),
        ]:
            with self.subTest(total=total):
                self.assertEqual(run1.invoice(prices), total)

    def test_rule_raises(self) -> None:
        """what goes wrong in the rule arrives unchanged"""
        error = LookupError("page 3 of the price list is missing")

        def prices() -> Iterator[int]:
            yield 20
            raise error

        with self.assertRaises(LookupError) as caught:
            run1.invoice(prices())
        self.assertIs(caught.exception, error)
        with self.assertRaises(TypeError):
            run1.invoice(["20"])

    def test_leaves_nothing(self) -> None:
        """invoice() leaves no `total` and no `prices` in __main__"""
        before = set(vars(__main__))
        run1.invoice([20, 30])
        self.assertEqual(set(vars(__main__)) - before, set())


class Calculate(unittest.TestCase):
    """calculate(formula, /, **names) works out any formula."""

    def test_power(self) -> None:
        """calculate("2 ** 10") is 1024"""
        self.assertEqual(run1.calculate("2 ** 10"), 1024)

    def test_names(self) -> None:
        """the formula sees the names that it is given"""
        total = run1.calculate("reams * price", reams=3, price=4.5)
        self.assertEqual(total, 13.5)
        self.assertEqual(run1.calculate("formula + 1", formula=1), 2)

    def test_any_object(self) -> None:
        """the result may be any object, even one that was given"""
        stapler = object()
        self.assertIs(run1.calculate("stapler", stapler=stapler), stapler)
        self.assertEqual(run1.calculate("'é' * 2"), "éé")
        self.assertIsNone(run1.calculate("None"))

    def test_names_in_a_loop(self) -> None:
        """a loop inside the formula sees the names as well"""
        total = run1.calculate(
            "sum(price * rate for price in prices)", prices=[10, 20], rate=2
        )
        self.assertEqual(total, 60)

    def test_unknown_name(self) -> None:
        """a name that nobody gave raises NameError"""
        with self.assertRaises(NameError):
            run1.calculate("reams * 2", reems=3)

    def test_finds_nothing(self) -> None:
        """a formula finds nothing that lies around in __main__"""
        __main__.stapler = "Dwight's"
        self.addCleanup(delattr, __main__, "stapler")
        for names in ({}, {"reams": 3}):
            with self.subTest(names=names), self.assertRaises(NameError):
                run1.calculate("stapler", **names)

    def test_leaves_nothing(self) -> None:
        """a formula leaves nothing behind, in __main__ or for the next one"""
        before = set(vars(__main__))
        self.assertEqual(run1.calculate("(left := 5) + 1"), 6)
        self.assertEqual(run1.calculate("[left := n for n in seq]", seq=[1]), [1])
        self.assertEqual(set(vars(__main__)) - before, set())
        with self.assertRaises(NameError):
            run1.calculate("left")

    def test_error(self) -> None:
        """what the formula raises arrives unchanged"""
        with self.assertRaises(ZeroDivisionError):
            run1.calculate("price / reams", price=5, reams=0)
        error = KeyError("stapler")

        def complain() -> None:
            raise error

        with self.assertRaises(KeyError) as caught:
            run1.calculate("complain()", complain=complain)
        self.assertIs(caught.exception, error)

    def test_syntax_error(self) -> None:
        """what is not a formula raises SyntaxError"""
        for text in ("reams *", "", "total = 5", "import os"):
            with self.subTest(formula=text), self.assertRaises(SyntaxError):
                run1.calculate(text, reams=3)

    def test_zero_byte(self) -> None:
        """a zero byte in the formula raises ValueError or SyntaxError"""
        for text in ("2 + 2\0", "2\0 + 2", "\0"):
            with self.subTest(formula=text):
                with self.assertRaises((ValueError, SyntaxError)):
                    run1.calculate(text)

    def test_not_text(self) -> None:
        """a formula that is not a str raises TypeError"""
        for thing in (None, 5, ["2 ** 10"]):
            with self.subTest(formula=thing), self.assertRaises(TypeError):
                run1.calculate(thing)
