"""Dwight has a Python prompt, your module, and Jim's vault.

First come the customers, who must be served; then comes Dwight. Each of his
attacks ends as held or as a BREACH.
"""

from __future__ import annotations

import unittest
from contextlib import suppress

import dwight1
from pyo3lings import Siege


def jims_vault() -> dwight1.Vault:
    return dwight1.Vault("Jim", 100, "beets")


def all_that_comes_of(v: dwight1.Vault, name: str) -> list[object]:
    """What the attribute is, and what it returns when it is called."""
    values = [getattr(v, name)]
    with suppress(Exception):
        values.append(values[0]())
    return values


class HonestCustomers(unittest.TestCase):
    """What has to work, whatever you lock."""

    def test_owner_and_balance_can_be_read(self) -> None:
        """Jim can read the owner and the balance of his vault"""
        v = jims_vault()
        self.assertEqual((v.owner, v.balance), ("Jim", 100))

    def test_withdraw_pays_out(self) -> None:
        """withdraw() hands out the amount and the balance goes down"""
        v = jims_vault()
        self.assertEqual(v.withdraw("beets", 30), 30)
        self.assertEqual(v.balance, 70)

    def test_everything_can_be_withdrawn(self) -> None:
        """Jim can take everything, down to 0"""
        v = jims_vault()
        self.assertEqual(v.withdraw("beets", 100), 100)
        self.assertEqual(v.balance, 0)

    def test_more_than_there_is(self) -> None:
        """more than there is raises ValueError and costs nothing"""
        v = jims_vault()
        with self.assertRaises(ValueError):
            v.withdraw("beets", 101)
        self.assertEqual(v.balance, 100)

    def test_two_vaults(self) -> None:
        """two vaults don't share their money"""
        jim, pam = jims_vault(), dwight1.Vault("Pam Beesly ♥", 5, "")
        jim.withdraw("beets", 100)
        self.assertEqual((pam.owner, pam.balance), ("Pam Beesly ♥", 5))


class Dwight(Siege):
    """What must not work. `v` is Jim's vault."""

    def test_set_balance(self) -> None:
        """Dwight sets the balance"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            v.balance = 10**9

    def test_set_owner(self) -> None:
        """Dwight makes the vault his own"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            harmless=lambda: v.owner == "Jim",
            got=lambda: v.owner,
        ):
            v.owner = "Dwight"

    def test_delete_balance(self) -> None:
        """Dwight deletes the balance"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            del v.balance

    def test_object_setattr(self) -> None:
        """Dwight goes around the class, through object"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            TypeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            object.__setattr__(v, "balance", 10**9)

    def test_descriptor(self) -> None:
        """Dwight takes the lock of the drawer in his own hands"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            TypeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            type(v).balance.__set__(v, 10**9)

    def test_read_pin(self) -> None:
        """Dwight reads the pin"""
        v = jims_vault()
        with self.attack(AttributeError, got=lambda: v.pin):
            v.pin

    def test_set_pin(self) -> None:
        """Dwight makes a pin of his own and withdraws with it"""
        v = jims_vault()
        with self.attack(
            AttributeError,
            PermissionError,
            harmless=lambda: v.balance == 100,
            got=lambda: f"{100 - v.balance} dollars",
        ):
            v.pin = "bears"
            v.withdraw("bears", 100)

    def test_mangled_names(self) -> None:
        """Dwight tries the names under which Python hides things"""
        v = jims_vault()
        with self.attack(AttributeError, got=lambda: v._Vault__pin):
            v._Vault__pin

    def test_look_around(self) -> None:
        """Dwight tries every name that dir() lists, and calls it"""
        v = jims_vault()
        with self.attack(harmless=lambda: loot == [], got=lambda: loot):
            loot = [name for name in dir(v) if "beets" in all_that_comes_of(v, name)]

    def test_repr(self) -> None:
        """Dwight looks for the pin in the repr"""
        v = jims_vault()
        with self.attack(harmless=lambda: "beets" not in loot, got=lambda: loot):
            loot = repr(v) + str(v)

    def test_guess_pin(self) -> None:
        """Dwight guesses a pin, and it costs Jim nothing"""
        v = jims_vault()
        with self.attack(PermissionError, harmless=lambda: v.balance == 100):
            v.withdraw("", 100)

    def test_guess_and_call(self) -> None:
        """Dwight calls whatever sets something"""
        v = jims_vault()
        with self.attack(harmless=lambda: v.balance == 100, got=lambda: v.balance):
            for name in set(dir(v)) - {"withdraw"}:
                for arguments in ((10**9,), ("Dwight",), ("Dwight", 10**9, "bears")):
                    with suppress(Exception):
                        getattr(v, name)(*arguments)
