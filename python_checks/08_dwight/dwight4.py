"""Dwight doesn't touch the vault. He looks for the list that it keeps."""

from __future__ import annotations

import gc
import unittest

import dwight4
from pyo3lings import Siege

LEDGER = ("rent: 800", "beets: 3")


class Ink(str):
    """A string that says what it likes."""

    text = "rent: 800"

    def __str__(self) -> str:
        return self.text

    def __format__(self, spec: str) -> str:
        return self.text


class LongList(list):
    """A list of one line that says it has very many."""

    def __len__(self) -> int:
        return 2**62


def oscars_vault() -> dwight4.Vault:
    return dwight4.Vault(["rent: 800", "beets: 3"])


def lines(v: dwight4.Vault) -> str:
    return f"{len(v.ledger)} lines"


def lists_with(entry: str) -> list[list[object]]:
    """Every list with this entry that Python's garbage collector knows of."""
    gc.collect()
    lists = [thing for thing in gc.get_objects() if type(thing) is list]
    return [found for found in lists if entry in found]


class HonestCustomers(unittest.TestCase):
    """What has to work with a ledger that is nobody else's."""

    def test_ledger(self) -> None:
        """the ledger comes out as a tuple of what went in"""
        self.assertEqual(oscars_vault().ledger, ("rent: 800", "beets: 3"))
        self.assertEqual(dwight4.Vault(LEDGER).ledger, ("rent: 800", "beets: 3"))

    def test_len(self) -> None:
        """len() counts the entries"""
        self.assertEqual(len(oscars_vault()), 2)

    def test_empty(self) -> None:
        """an empty ledger is an empty tuple"""
        self.assertEqual(dwight4.Vault([]).ledger, ())

    def test_one_entry(self) -> None:
        """a ledger of one entry is a tuple of one"""
        self.assertEqual(dwight4.Vault(["naïve ♥"]).ledger, ("naïve ♥",))

    def test_customers_list_is_left_alone(self) -> None:
        """Oscar's own list stays a list, and his"""
        entries = ["rent: 800"]
        dwight4.Vault(entries)
        entries.append("paper: 12")
        self.assertEqual(entries, ["rent: 800", "paper: 12"])

    def test_entries_are_strings(self) -> None:
        """an entry that is not a string raises TypeError"""
        for entry in (3, None, b"rent", 1.5):
            with self.subTest(entry=entry), self.assertRaises(TypeError):
                dwight4.Vault(["rent: 800", entry])

    def test_a_string_is_no_ledger(self) -> None:
        """a ledger that is neither a list nor a tuple raises TypeError"""
        for ledger in ("rent", 800, None, {"rent: 800"}, iter(["rent: 800"])):
            with self.subTest(ledger=ledger), self.assertRaises(TypeError):
                dwight4.Vault(ledger)


class Dwight(Siege):
    """What must not work. `v` is Oscar's vault."""

    def test_keep_the_list(self) -> None:
        """Dwight keeps the list that he opened the vault with"""
        entries = ["rent: 800", "beets: 3"]
        v = dwight4.Vault(entries)
        with self.attack(
            harmless=lambda: tuple(v.ledger) == LEDGER,
            got=lambda: lines(v),
        ):
            entries.append("paid to Dwight: 10**9")

    def test_append(self) -> None:
        """Dwight adds a line to the ledger"""
        v = oscars_vault()
        with self.attack(AttributeError, got=lambda: f"no error, {lines(v)}"):
            v.ledger.append("paid to Dwight: 10**9")

    def test_overwrite(self) -> None:
        """Dwight overwrites a line"""
        v = oscars_vault()
        with self.attack(TypeError, got=lambda: f"no error, {v.ledger[0]}"):
            v.ledger[0] = "paid to Dwight: 10**9"

    def test_clear(self) -> None:
        """Dwight burns the ledger"""
        v = oscars_vault()
        with self.attack(AttributeError, got=lambda: f"no error, {lines(v)}"):
            v.ledger.clear()

    def test_augmented_assignment(self) -> None:
        """Dwight uses +=, which changes a list before it fails"""
        v = oscars_vault()
        with self.attack(
            AttributeError,
            TypeError,
            harmless=lambda: tuple(v.ledger) == LEDGER,
            got=lambda: lines(v),
        ):
            v.ledger += ["paid to Dwight: 10**9"]

    def test_nested_list(self) -> None:
        """Dwight smuggles in a list as an entry, to edit it later"""
        inside = ["rent: 800"]
        with self.attack(TypeError, got=lambda: v.ledger):
            v = dwight4.Vault([inside])
            inside.append("paid to Dwight: 10**9")

    def test_invisible_ink(self) -> None:
        """Dwight writes an entry in ink that changes its text"""
        entry = Ink("rent: 800")
        v = dwight4.Vault([entry])
        with self.attack(
            harmless=lambda: f"{v.ledger[0]}" == "rent: 800",
            got=lambda: f"{v.ledger[0]}",
        ):
            entry.text = "paid to Dwight: 10**9"

    def test_search_the_memory(self) -> None:
        """Dwight searches the memory for a hidden list"""
        v = oscars_vault()
        with self.attack(
            harmless=lambda: tuple(v.ledger) == LEDGER,
            got=lambda: lines(v),
        ):
            for hidden in lists_with("beets: 3"):
                hidden.append("paid to Dwight: 10**9")

    def test_long_list(self) -> None:
        """Dwight brings a list that lies about its length"""
        ledger = ("rent: 800",)
        with self.attack(
            TypeError,
            ValueError,
            harmless=lambda: ledger == ("rent: 800",),
            got=lambda: ledger,
        ):
            ledger = dwight4.Vault(LongList(["rent: 800"])).ledger
