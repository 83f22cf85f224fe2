"""Dwight is audited. He brings everything but his own vault."""

from __future__ import annotations

import unittest
from types import SimpleNamespace
from unittest.mock import Mock

import dwight5
from pyo3lings import Siege


class HonestCustomers(unittest.TestCase):
    """What the auditor has to see."""

    def test_balance(self) -> None:
        """a customer can read the balance"""
        self.assertEqual(dwight5.Vault(100).balance, 100)

    def test_audit(self) -> None:
        """audit() returns the balance of a Vault"""
        for balance in (0, 100, 2**64 - 1):
            with self.subTest(balance=balance):
                self.assertEqual(dwight5.audit(dwight5.Vault(balance)), balance)

    def test_no_vault(self) -> None:
        """what is no Vault at all raises TypeError"""
        for thing in (None, 100, "Vault(100)", dwight5.Vault):
            with self.subTest(thing=thing), self.assertRaises(TypeError):
                dwight5.audit(thing)


class Dwight(Siege):
    """What must not work. `v` is Dwight's vault, with 100 dollars in it."""

    def test_cardboard_box(self) -> None:
        """Dwight hands in a box with a number on it"""
        box = SimpleNamespace(balance=10**9)
        with self.attack(TypeError, got=lambda: dwight5.audit(box)):
            dwight5.audit(box)

    def test_same_name(self) -> None:
        """Dwight calls his own class Vault, too"""
        Vault = type("Vault", (), {"balance": 10**9})
        with self.attack(TypeError, got=lambda: dwight5.audit(Vault())):
            dwight5.audit(Vault())

    def test_mock(self) -> None:
        """Dwight's mock says it is a Vault, and isinstance() agrees"""
        mock = Mock(spec=dwight5.Vault, balance=10**9)
        with self.attack(TypeError, got=lambda: dwight5.audit(mock)):
            dwight5.audit(mock)

    def test_special_vault(self) -> None:
        """Dwight makes a special kind of Vault"""
        v = dwight5.Vault(100)
        with self.attack(
            TypeError,
            harmless=lambda: dwight5.audit(v) == 100,
            got=lambda: dwight5.audit(v),
        ):
            v = type("Special", (dwight5.Vault,), {"balance": 10**9})(100)

    def test_turn_coat(self) -> None:
        """Dwight turns a Vault that exists into a special one"""
        v = dwight5.Vault(100)
        special = {"__slots__": (), "balance": 10**9}
        with self.attack(TypeError, got=lambda: v.balance):
            v.__class__ = type("Special", (dwight5.Vault,), special)

    def test_turn_coat_outside(self) -> None:
        """Dwight turns a Vault into a class that has nothing to do with it"""
        v = dwight5.Vault(100)
        with self.attack(TypeError, got=lambda: v.balance):
            v.__class__ = type("Box", (), {"__slots__": (), "balance": 10**9})

    def test_paint_the_class(self) -> None:
        """Dwight paints another number on the class itself"""
        v = dwight5.Vault(100)
        with self.attack(
            TypeError,
            harmless=lambda: dwight5.audit(v) == 100,
            got=lambda: dwight5.audit(v),
            patches=dwight5.Vault,
        ):
            dwight5.Vault.balance = property(lambda v: 10**9)
