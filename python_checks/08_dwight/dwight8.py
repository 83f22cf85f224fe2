"""Dwight pays with money of his own making."""

from __future__ import annotations

import unittest
from contextlib import suppress
from decimal import Decimal, localcontext

import dwight8
from pyo3lings import Siege

REFUSED = (TypeError, ValueError, OverflowError)


class HonestCustomers(unittest.TestCase):
    """What has to be taken, to the cent."""

    def test_dollars(self) -> None:
        """deposit(3) puts 300 cents in"""
        self.assertEqual(dwight8.Vault().deposit(3).cents, 300)

    def test_the_old_vault(self) -> None:
        """deposit() returns a new Vault, the old one is as before"""
        v = dwight8.Vault()
        self.assertEqual(v.deposit(3).deposit(1).cents, 400)
        self.assertEqual(v.cents, 0)

    def test_decimals(self) -> None:
        """a Decimal is taken exactly"""
        for text, cents in (("1.10", 110), ("0.29", 29), ("0.01", 1), ("1E+2", 10000)):
            with self.subTest(text=text):
                v = dwight8.Vault().deposit(Decimal(text))
                self.assertEqual(v.cents, cents)

    def test_large_sums(self) -> None:
        """large sums are exact as well"""
        v = dwight8.Vault().deposit(Decimal("90071992547409.93"))
        self.assertEqual(v.cents, 9007199254740993)

    def test_any_context(self) -> None:
        """it is exact whatever precision Python calculates with"""
        with localcontext() as context:
            context.prec = 1
            v = dwight8.Vault().deposit(Decimal("123456.78"))
        self.assertEqual(v.cents, 12345678)

    def test_full(self) -> None:
        """a deposit that doesn't fit raises OverflowError"""
        v = dwight8.Vault().deposit(10**17)
        with self.assertRaises(OverflowError):
            v.deposit(10**17)


class Tribute:
    """Not a number. It answers when it is asked for one."""

    def __float__(self) -> float:
        return 1e9

    def __index__(self) -> int:
        return 10**9

    def as_integer_ratio(self) -> tuple[int, int]:
        return 10**9, 1


class Beets(int):
    """An int that lies about its worth."""

    def as_integer_ratio(self) -> tuple[int, int]:
        return 10**9, 1


class Liar(Decimal):
    """A Decimal that lies about its worth."""

    def as_integer_ratio(self) -> tuple[int, int]:
        return 10**9, 1


class Dwight(Siege):
    """What must be refused, whatever the reason given."""

    def test_nan(self) -> None:
        """Dwight deposits not a number"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(float("nan"))

    def test_infinity(self) -> None:
        """Dwight deposits all the money there is"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(float("inf"))

    def test_decimal_nan(self) -> None:
        """Dwight writes not-a-number on a Decimal"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Decimal("NaN"))

    def test_decimal_infinity(self) -> None:
        """Dwight writes infinity on a Decimal"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Decimal("Infinity"))

    def test_negative(self) -> None:
        """Dwight deposits less than nothing"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(3).deposit(-1)

    def test_negative_decimal(self) -> None:
        """Dwight deposits a cent less than nothing"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(3).deposit(Decimal("-0.01"))

    def test_zero(self) -> None:
        """Dwight deposits nothing and wants a receipt"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(0)

    def test_negative_zero(self) -> None:
        """Dwight deposits nothing, from the other side"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Decimal("-0.0"))

    def test_true(self) -> None:
        """Dwight deposits the truth"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(True)

    def test_half_a_cent(self) -> None:
        """Dwight cuts a cent in two"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Decimal("1.105"))

    def test_float_dust(self) -> None:
        """Dwight deposits a float that is nearly a sum of money"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(0.1 + 0.2)

    def test_float(self) -> None:
        """Dwight deposits a float that is a sum of money, by chance"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(1.5)

    def test_text(self) -> None:
        """Dwight deposits the word for five"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit("5")

    def test_none(self) -> None:
        """Dwight deposits None"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(None)

    def test_huge(self) -> None:
        """Dwight deposits more than a u64 can count"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(2**80)

    def test_wrap_around(self) -> None:
        """Dwight deposits what wraps around when it is made cents"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(2**64 // 100 + 1)

    def test_huge_decimal(self) -> None:
        """Dwight writes a lot of zeros on a Decimal"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Decimal("1E+400"))

    def test_tribute(self) -> None:
        """Dwight brings a thing that says what it is worth"""
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(Tribute())

    def test_tribute_by_name(self) -> None:
        """Dwight brings a thing of a class that he has named Decimal"""
        fake = type("Decimal", (Tribute,), {})()
        with self.attack(*REFUSED, got=lambda: v.cents):
            v = dwight8.Vault().deposit(fake)

    def test_beets(self) -> None:
        """Dwight brings an int that lies about its worth"""
        v = dwight8.Vault()
        with self.attack(
            *REFUSED, harmless=lambda: v.cents in (0, 300), got=lambda: v.cents
        ):
            v = v.deposit(Beets(3))

    def test_liar(self) -> None:
        """Dwight brings a Decimal that lies about its worth"""
        v = dwight8.Vault()
        with self.attack(
            *REFUSED, harmless=lambda: v.cents in (0, 300), got=lambda: v.cents
        ):
            v = v.deposit(Liar(3))

    def test_other_tools(self) -> None:
        """Dwight looks for another way to put money in"""
        v, loot = dwight8.Vault(), []
        with self.attack(harmless=lambda: not loot and v.cents == 0, got=lambda: loot):
            for name in set(dir(v)) - {"deposit"}:
                with suppress(Exception):
                    loot += [getattr(v, name)(10**9).cents]
