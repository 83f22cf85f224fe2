"""Dwight doesn't break in. He has vaults made, again and again."""

from __future__ import annotations

import copy
import pickle
import unittest
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import dwight7
from dwight7 import LIMIT, Vault
from pyo3lings import Siege


class Forgery:
    """A thing that pickles into any plan for unpickling: Dwight's own press."""

    def __init__(self, *plan: Any) -> None:
        self.plan = plan

    def __reduce__(self) -> Any:
        return self.plan


def what_comes_of_everything(v: Vault) -> Iterator[object]:
    """What comes of each call, to the vault or the module, that takes a balance."""
    doors = [getattr(v, name) for name in dir(v)]
    doors += [getattr(dwight7, name) for name in dir(dwight7) if name[:2] != "__"]
    for door in doors:
        for arguments in ((10**9,), ((10**9,),), ({"balance": 10**9},), (v, 10**9)):
            with suppress(Exception):
                yield door(*arguments)


class HonestCustomers(unittest.TestCase):
    """What has to work with a single door."""

    def test_new(self) -> None:
        """Vault(100) holds 100"""
        self.assertEqual(Vault(100).balance, 100)

    def test_limit(self) -> None:
        """a Vault holds at most LIMIT, else ValueError"""
        self.assertEqual(Vault(0).balance, 0)
        self.assertEqual(Vault(LIMIT).balance, LIMIT)
        with self.assertRaises(ValueError):
            Vault(LIMIT + 1)

    def test_nonsense(self) -> None:
        """no number at all raises TypeError, a negative one OverflowError"""
        for balance in ("100", None, 1.5):
            with self.subTest(balance=balance), self.assertRaises(TypeError):
                Vault(balance)
        with self.assertRaises(OverflowError):
            Vault(-1)

    def test_pickle(self) -> None:
        """a Vault comes out of a pickle as it went in"""
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            with self.subTest(protocol=protocol):
                v = pickle.loads(pickle.dumps(Vault(100), protocol))
                self.assertEqual(v, Vault(100))

    def test_copy(self) -> None:
        """copy and deepcopy give an equal Vault"""
        v = Vault(100)
        self.assertEqual(copy.copy(v), Vault(100))
        self.assertEqual(copy.deepcopy([v]), [Vault(100)])


class Dwight(Siege):
    """What must not work. `v` is a Vault with 100 dollars in it."""

    def test_init_again(self) -> None:
        """Dwight has a vault born again"""
        v = Vault(100)
        with self.attack(
            AttributeError,
            TypeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            v.__init__(LIMIT)

    def test_setstate(self) -> None:
        """Dwight tells a vault what it remembers"""
        v: Any = Vault(100)
        with self.attack(
            AttributeError, TypeError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            v.__setstate__(10**9)

    def test_setstate_tuple(self) -> None:
        """Dwight tells it as a tuple"""
        v: Any = Vault(100)
        with self.attack(
            AttributeError, TypeError, ValueError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            v.__setstate__((10**9,))

    def test_setstate_dict(self) -> None:
        """Dwight tells it as a dict"""
        v: Any = Vault(100)
        with self.attack(
            AttributeError, TypeError, ValueError,
            harmless=lambda: v.balance == 100,
            got=lambda: v.balance,
        ):
            v.__setstate__({"balance": 10**9})

    def test_new_without_init(self) -> None:
        """Dwight stops after __new__, before the guard comes"""
        with self.attack(TypeError, ValueError, got=lambda: v.balance):
            v = Vault.__new__(Vault, 10**9)

    def test_empty_shell(self) -> None:
        """Dwight has a shell made that nobody has filled in"""
        with self.attack(TypeError, got=lambda: v.balance):
            v = Vault.__new__(Vault)

    def test_object_new(self) -> None:
        """Dwight goes around the class, through object"""
        with self.attack(TypeError, got=lambda: v.balance):
            v = object.__new__(Vault)

    def test_forged_pickle(self) -> None:
        """Dwight forges a pickle that asks for too much"""
        asks_too_much = pickle.dumps(Forgery(Vault, (10**9,)))
        with self.attack(ValueError, got=lambda: v.balance):
            v = pickle.loads(asks_too_much)

    def test_forged_copy(self) -> None:
        """Dwight has a vault copied, with another number in the plan"""
        make, values = Vault(100).__reduce_ex__(4)[:2]
        values = tuple(10**9 if value == 100 else value for value in values)
        with self.attack(TypeError, ValueError, got=lambda: v.balance):
            v = make(*values)

    def test_forged_state(self) -> None:
        """Dwight forges a pickle that fills in a vault afterwards"""
        forged_state = pickle.dumps(Forgery(Vault, (100,), 10**9))
        with self.attack(
            AttributeError,
            TypeError,
            pickle.UnpicklingError,
            got=lambda: v.balance,
        ):
            v = pickle.loads(forged_state)

    def test_forged_shell(self) -> None:
        """Dwight forges a pickle that goes through object.__new__"""
        forged_shell = pickle.dumps(Forgery(object.__new__, (Vault,)))
        with self.attack(TypeError, got=lambda: v.balance):
            v = pickle.loads(forged_shell)

    def test_any_other_door(self) -> None:
        """Dwight tries every other door of the class and the module"""
        v, rich = Vault(100), []
        with self.attack(
            harmless=lambda: v.balance == 100 and not rich,
            got=lambda: rich or v.balance,
        ):
            for thing in what_comes_of_everything(v):
                if type(thing) is Vault and thing.balance > LIMIT:
                    rich.append(thing.balance)
