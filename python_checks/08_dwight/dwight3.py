"""Dwight looks for whatever the intern left behind."""

from __future__ import annotations

import unittest
from contextlib import suppress

import dwight3
from pyo3lings import Siege


def angelas_vault() -> dwight3.Vault:
    return dwight3.Vault("Angela", 100)


class HonestCustomers(unittest.TestCase):
    """What has to work with vaults that never change."""

    def test_deposit(self) -> None:
        """deposit() returns a new Vault with the sum"""
        v = angelas_vault()
        richer = v.deposit(5)
        self.assertIsNot(richer, v)
        self.assertEqual((richer.owner, richer.balance), ("Angela", 105))

    def test_deposit_leaves_the_old_one(self) -> None:
        """the Vault that deposit() was called on is as before"""
        v = angelas_vault()
        v.deposit(5)
        self.assertEqual(v.balance, 100)

    def test_withdraw(self) -> None:
        """withdraw() returns a new Vault with the rest"""
        v = angelas_vault()
        poorer = v.withdraw(100)
        self.assertEqual((poorer.owner, poorer.balance), ("Angela", 0))
        self.assertEqual(v.balance, 100)

    def test_chain(self) -> None:
        """deposits and withdrawals can be chained"""
        v = angelas_vault().deposit(50).withdraw(30).deposit(1)
        self.assertEqual(v.balance, 121)

    def test_limits(self) -> None:
        """too much out raises ValueError, too much in OverflowError"""
        v = angelas_vault()
        with self.assertRaises(ValueError):
            v.withdraw(101)
        with self.assertRaises(OverflowError):
            v.deposit(2**64 - 1)

    def test_equal(self) -> None:
        """vaults are equal when owner and balance are"""
        self.assertEqual(angelas_vault(), dwight3.Vault("Angela", 100))
        self.assertNotEqual(angelas_vault(), dwight3.Vault("Angela", 101))
        self.assertNotEqual(angelas_vault(), dwight3.Vault("Dwight", 100))
        self.assertNotEqual(angelas_vault(), "Angela")

    def test_hash(self) -> None:
        """equal vaults have the same hash: a set holds them once"""
        vaults = {angelas_vault(), angelas_vault(), angelas_vault().deposit(1)}
        self.assertEqual(len(vaults), 2)

    def test_total(self) -> None:
        """total() adds up what some vaults hold"""
        vaults = [dwight3.Vault("Angela", balance) for balance in (100, 5, 2**64 - 1)]
        self.assertEqual(dwight3.total(vaults), 104 + 2**64)
        self.assertEqual(dwight3.total([]), 0)


class Dwight(Siege):
    """What must not work. `v` is Angela's vault."""

    def test_debug_set(self) -> None:
        """Dwight finds the intern's method"""
        v = angelas_vault()
        with self.attack(AttributeError, got=lambda: v.balance):
            v.debug_set(10**9)

    def test_look_around(self) -> None:
        """Dwight finds it under another name"""
        v = angelas_vault()
        with self.attack(harmless=lambda: v.balance == 100, got=lambda: v.balance):
            for name in dir(v):
                with suppress(Exception):
                    getattr(v, name)(10**9)

    def test_set_balance(self) -> None:
        """Dwight sets the balance"""
        v = angelas_vault()
        with self.attack(
            AttributeError, harmless=lambda: v.balance == 100, got=lambda: v.balance
        ):
            v.balance = 10**9

    def test_set_owner(self) -> None:
        """Dwight makes the vault his own"""
        v = angelas_vault()
        with self.attack(
            AttributeError, harmless=lambda: v.owner == "Angela", got=lambda: v.owner
        ):
            v.owner = "Dwight"

    def test_deposit_behind_her_back(self) -> None:
        """Dwight slips his own money into Angela's vault"""
        v = angelas_vault()
        with self.attack(harmless=lambda: v.balance == 100, got=lambda: v.balance):
            v.deposit(5)

    def test_lose_a_key(self) -> None:
        """Dwight makes Angela's dict lose its key"""
        v = angelas_vault()
        shelf = {v: "Angela's cats"}
        with self.attack(harmless=lambda: v in shelf, got=lambda: shelf.get(v)):
            v.withdraw(100)
