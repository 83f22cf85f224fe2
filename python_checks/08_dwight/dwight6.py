"""Dwight leaves the vaults alone: he rewrites the classes."""

from __future__ import annotations

import unittest
from typing import Any

from dwight6 import Tier, Vault
from pyo3lings import Siege


class HonestCustomers(unittest.TestCase):
    """What has to work with classes that nobody can change."""

    def test_balance(self) -> None:
        """a customer can read the balance"""
        self.assertEqual(Vault(100).balance, 100)

    def test_withdraw(self) -> None:
        """withdraw() returns a new Vault with the rest"""
        self.assertEqual(Vault(100).withdraw(30).balance, 70)

    def test_more_than_there_is(self) -> None:
        """more than there is raises ValueError"""
        with self.assertRaises(ValueError):
            Vault(100).withdraw(101)

    def test_equal(self) -> None:
        """vaults are equal when their balances are"""
        self.assertEqual(Vault(100), Vault(100))
        self.assertNotEqual(Vault(100), Vault(101))

    def test_tier(self) -> None:
        """a Vault is Gold from 1000 on, else Bronze"""
        self.assertEqual(Vault(999).tier, Tier.Bronze)
        self.assertEqual(Vault(1000).tier, Tier.Gold)
        self.assertNotEqual(Tier.Bronze, Tier.Gold)


class Dwight(Siege):
    """What must not work. `v` is a Vault that somebody is using."""

    def test_replace_the_getter(self) -> None:
        """Dwight draws a new balance"""
        v = Vault(100)
        with self.attack(TypeError, patches=Vault, got=lambda: v.balance):
            Vault.balance = property(lambda vault: 10**9)

    def test_replace_a_method(self) -> None:
        """Dwight draws a new withdraw()"""
        v = Vault(100)
        with self.attack(TypeError, patches=Vault, got=lambda: v.withdraw(1)):
            Vault.withdraw = lambda vault, amount: "thank you"

    def test_delete_a_method(self) -> None:
        """Dwight strikes withdraw() from the plans"""
        with self.attack(TypeError, patches=Vault):
            del Vault.withdraw

    def test_add_a_method(self) -> None:
        """Dwight adds a method of his own"""
        v: Any = Vault(100)
        with self.attack(TypeError, patches=Vault, got=lambda: v.rob()):
            Vault.rob = lambda vault: 10**9

    def test_equal_to_everything(self) -> None:
        """Dwight makes all vaults equal"""
        with self.attack(
            TypeError, patches=Vault, got=lambda: Vault(1) == Vault(10**9)
        ):
            Vault.__eq__ = lambda vault, other: True

    def test_every_attribute(self) -> None:
        """Dwight answers for every attribute at once"""
        v = Vault(100)
        with self.attack(TypeError, patches=Vault, got=lambda: v.balance):
            Vault.__getattribute__ = lambda vault, name: 10**9

    def test_type_setattr(self) -> None:
        """Dwight goes around the class, through type"""
        v = Vault(100)
        with self.attack(TypeError, patches=Vault, got=lambda: v.balance):
            type.__setattr__(Vault, "balance", 10**9)

    def test_gold_is_bronze(self) -> None:
        """Dwight melts the gold down"""
        with self.attack(TypeError, patches=Tier, got=lambda: Tier.Gold):
            Tier.Gold = Tier.Bronze

    def test_no_gold(self) -> None:
        """Dwight makes the gold vanish"""
        with self.attack(TypeError, patches=Tier):
            del Tier.Gold

    def test_platinum(self) -> None:
        """Dwight invents a tier"""
        with self.attack(TypeError, patches=Tier, got=lambda: Tier.Platinum):
            Tier.Platinum = "above Gold"
