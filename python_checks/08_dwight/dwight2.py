"""Dwight sticks notes to vaults: to yours, and to its twin in pure Python."""

from __future__ import annotations

import unittest
import weakref
from contextlib import suppress
from typing import Any

import dwight2
from pyo3lings import Siege


def pams_vault() -> dwight2.Vault:
    return dwight2.Vault(100)


def pams_twin() -> Any:
    """The vault made by the source text PY_TWIN."""
    namespace: dict[str, Any] = {}
    exec(dwight2.PY_TWIN, namespace)
    return namespace["Vault"](100)


def places_for_a_note(twin: Any) -> list[str]:
    """The attributes that keep a note. (The one in which the money is keeps none.)"""
    places = []
    for name in dir(twin):
        before = twin.balance
        try:
            setattr(twin, name, before)
        except (AttributeError, TypeError):
            continue
        setattr(twin, name, "property of Dwight")
        if twin.balance == before:
            places.append(name)
        else:
            setattr(twin, name, before)
    return places


class HonestCustomers(unittest.TestCase):
    """What has to work, whatever you take away."""

    def test_vault(self) -> None:
        """withdraw() pays out of the vault"""
        v = pams_vault()
        self.assertEqual(v.withdraw(30), 30)
        self.assertEqual(v.balance, 70)

    def test_twin(self) -> None:
        """withdraw() pays out of the twin"""
        twin = pams_twin()
        self.assertEqual(twin.withdraw(30), 30)
        self.assertEqual(twin.balance, 70)

    def test_more_than_there_is(self) -> None:
        """more than there is raises ValueError, in both"""
        for v in (pams_vault(), pams_twin()):
            with self.subTest(v=v), self.assertRaises(ValueError):
                v.withdraw(101)


class Dwight(Siege):
    """What must not work on the vault `v`."""

    def test_note(self) -> None:
        """Dwight sticks a note to the vault"""
        v = pams_vault()
        with self.attack(
            AttributeError,
            harmless=lambda: not hasattr(v, "note"),
            got=lambda: v.note,
        ):
            v.note = "property of Dwight"

    def test_shadow_a_method(self) -> None:
        """Dwight glues his own withdraw() over yours"""
        v = pams_vault()
        with self.attack(
            AttributeError,
            harmless=lambda: v.withdraw(1) == 1,
            got=lambda: v.withdraw(1),
        ):
            v.withdraw = lambda amount: 10**6

    def test_object_setattr(self) -> None:
        """Dwight goes around the class, through object"""
        v = pams_vault()
        with self.attack(
            AttributeError,
            TypeError,
            harmless=lambda: not hasattr(v, "note"),
            got=lambda: v.note,
        ):
            object.__setattr__(v, "note", "property of Dwight")

    def test_vars(self) -> None:
        """Dwight asks for the pinboard itself"""
        v = pams_vault()
        with self.attack(TypeError, got=lambda: v.withdraw(1)):
            vars(v)["withdraw"] = lambda amount: 10**6

    def test_replace_the_dict(self) -> None:
        """Dwight brings a pinboard of his own"""
        v = pams_vault()
        with self.attack(AttributeError, got=lambda: v.withdraw(1)):
            v.__dict__ = {"withdraw": lambda amount: 10**6}

    def test_weakref(self) -> None:
        """Dwight hangs an alarm on the vault, for when it closes"""
        v = pams_vault()
        with self.attack(TypeError, got=lambda: alarm):
            alarm = weakref.ref(v)


class DwightAndTheTwin(Siege):
    """What must not work on `twin`, which is pure Python."""

    def test_note(self) -> None:
        """Dwight sticks a note to the twin"""
        twin = pams_twin()
        with self.attack(
            AttributeError,
            harmless=lambda: not hasattr(twin, "note"),
            got=lambda: twin.note,
        ):
            twin.note = "property of Dwight"

    def test_shadow_a_method(self) -> None:
        """Dwight glues his own withdraw() over the twin's"""
        twin = pams_twin()
        with self.attack(
            AttributeError,
            harmless=lambda: twin.withdraw(1) == 1,
            got=lambda: twin.withdraw(1),
        ):
            twin.withdraw = lambda amount: 10**6

    def test_any_place(self) -> None:
        """Dwight looks for a place on the twin that keeps a note"""
        twin = pams_twin()
        places: list[str] = []
        with self.attack(harmless=lambda: not places, got=lambda: places):
            places = places_for_a_note(twin)

    def test_vars(self) -> None:
        """Dwight asks for the pinboard of the twin"""
        twin = pams_twin()
        with self.attack(TypeError, got=lambda: twin.withdraw(1)):
            vars(twin)["withdraw"] = lambda amount: 10**6

    def test_weakref(self) -> None:
        """Dwight hangs an alarm on the twin"""
        twin = pams_twin()
        with self.attack(TypeError, got=lambda: alarm):
            alarm = weakref.ref(twin)


class WhereTheTwinEnds(unittest.TestCase):
    """Not an attack that you could stop: a limit of pure Python."""

    def test_private_names(self) -> None:
        """what no Python class can hide: the attribute in which the balance is"""
        twin = pams_twin()
        for name in dir(twin):
            if not name.endswith("__"):
                with suppress(AttributeError, TypeError):
                    object.__setattr__(twin, name, 10**9)
        self.assertIn(twin.balance, (100, 10**9))
