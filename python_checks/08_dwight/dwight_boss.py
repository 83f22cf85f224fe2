"""Scranton against Stamford: 36 attacks on one vault, and two that no class stops."""

from __future__ import annotations

import copy
import copyreg
import gc
import pickle
import threading
import unittest
import weakref
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import dwight_boss
from dwight_boss import LIMIT, Tier, Vault, audit
from pyo3lings import Siege

LEDGER = ("rent: 800", "beets: 3")


def stamford() -> Vault:
    return Vault("Stamford", 100, ["rent: 800", "beets: 3"])


def approve(amount: int) -> None:
    """Approves of everything."""


def in_time(call: Callable[[], Any]) -> Any:
    """Makes the call in a thread of its own, and waits two seconds at most."""
    outcome: Future[Any] = Future()

    def run() -> None:
        try:
            outcome.set_result(call())
        except BaseException as error:
            outcome.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return outcome.result(timeout=2)


def lists_with(entry: str) -> list[list[object]]:
    """Every list with this entry that Python's garbage collector knows of."""
    gc.collect()
    lists = [thing for thing in gc.get_objects() if type(thing) is list]
    return [found for found in lists if entry in found]


class Forgery:
    """A thing that pickles into any plan for unpickling."""

    def __init__(self, *plan: Any) -> None:
        self.plan = plan

    def __reduce__(self) -> Any:
        return self.plan


class LongList(list):
    """A list of one line that says it has very many."""

    def __len__(self) -> int:
        return 2**62


class EndlessList(list):
    """A list of one line that goes on and on when somebody reads it."""

    def __iter__(self) -> Iterator[str]:
        for _ in range(10_000):
            yield "rent: 800"
        raise TimeoutError("you would still be reading")


class Tribute:
    """Not a number. It answers when it is asked for one."""

    def __index__(self) -> int:
        return 10**5

    def __int__(self) -> int:
        return 10**5

    def __float__(self) -> float:
        return 1e5


class Beets(int):
    """An int that says something else when it is asked."""

    def __index__(self) -> int:
        return 10**5

    def __int__(self) -> int:
        return 10**5


def namespace_behind(cls: type) -> dict[str, Any]:
    """The dict of a class: its read-only view hands it to what it is compared with."""

    class Thief:
        def __eq__(self, view: object) -> bool:
            self.loot: Any = view
            return True

    thief = Thief()
    cls.__dict__ == thief
    return thief.loot


def everything_else(v: Vault) -> Iterator[object]:
    """What comes of every call, to the vault or the module, that no customer makes."""
    known = {"owner", "balance", "ledger", "tier", "deposit", "withdraw", "__new__"}
    tools = [getattr(v, name) for name in sorted(set(dir(v)) - known)]
    public = set(dir(dwight_boss)) - {"Vault", "Tier", "audit"}
    tools += [getattr(dwight_boss, name) for name in public if name[:2] != "__"]
    riches, state = ("Dwight", 10**9, []), {"balance": 10**9}
    calls = ((), (LIMIT,), (10**9,), riches, (v, 10**9), ((10**9,),), (riches,), (state,))
    for tool in tools:
        for arguments in calls:
            with suppress(Exception):
                yield tool(*arguments)


def fortunes(things: Iterable[object]) -> list[int]:
    """What the vaults among these things hold that no vault may hold."""
    vaults = [thing for thing in things if type(thing) is Vault]
    return [vault.balance for vault in vaults if vault.balance > LIMIT]


class HonestCustomers(unittest.TestCase):
    """What has to work all day."""

    def test_read(self) -> None:
        """owner, balance and ledger can be read, the ledger as a tuple"""
        v = stamford()
        self.assertEqual((v.owner, v.balance), ("Stamford", 100))
        self.assertEqual(v.ledger, ("rent: 800", "beets: 3"))

    def test_deposit(self) -> None:
        """deposit(5) puts 5 in"""
        v = stamford()
        v.deposit(5)
        self.assertEqual(v.balance, 105)

    def test_withdraw(self) -> None:
        """withdraw(30, approve) pays 30 out"""
        v = stamford()
        self.assertEqual(v.withdraw(30, approve), 30)
        self.assertEqual(v.balance, 70)

    def test_more_than_there_is(self) -> None:
        """more than there is raises ValueError"""
        v = stamford()
        with self.assertRaises(ValueError):
            v.withdraw(101, approve)
        self.assertEqual(v.balance, 100)

    def test_look_at_the_balance(self) -> None:
        """approve() may look at the balance"""
        v = stamford()
        seen: list[int] = []
        in_time(lambda: v.withdraw(30, lambda amount: seen.append(v.balance)))
        self.assertEqual((len(seen), v.balance), (1, 70))

    def test_limit(self) -> None:
        """a Vault holds at most LIMIT, else ValueError"""
        v = Vault("Jan", LIMIT, [])
        self.assertEqual(v.balance, LIMIT)
        with self.assertRaises(ValueError):
            Vault("Jan", LIMIT + 1, [])
        with self.assertRaises(ValueError):
            v.deposit(1)
        self.assertEqual(v.balance, LIMIT)

    def test_no_deposit(self) -> None:
        """what is not a whole number of dollars is not deposited"""
        v = stamford()
        for amount in (-1, 1.5, 2.0, "5", None, 2**80):
            with (
                self.subTest(amount=amount),
                self.assertRaises((TypeError, ValueError, OverflowError)),
            ):
                v.deposit(amount)
        self.assertEqual(v.balance, 100)

    def test_tier(self) -> None:
        """a Vault is Gold from 1000 on, else Bronze"""
        self.assertEqual(stamford().tier, Tier.Bronze)
        self.assertEqual(Vault("Jan", 1000, []).tier, Tier.Gold)

    def test_audit(self) -> None:
        """audit() returns the balance"""
        self.assertEqual(audit(stamford()), 100)

    def test_pickle_and_copy(self) -> None:
        """pickle and copy give a Vault with the same contents"""
        v = stamford()
        for twin in (pickle.loads(pickle.dumps(v)), copy.copy(v), copy.deepcopy(v)):
            self.assertEqual((twin.owner, twin.balance), ("Stamford", 100))
            self.assertEqual(twin.ledger, ("rent: 800", "beets: 3"))


class Dwight(Siege):
    """36 attacks. `v` is Stamford's vault, with 100 dollars in it."""

    def setUp(self) -> None:
        self.vault = stamford()
        self.paid: list[int] = []

    def untouched(self) -> bool:
        """Whether the vault is as it was. An error that came too late has changed it."""
        v = self.vault
        return (v.owner, v.balance, tuple(v.ledger)) == ("Stamford", 100, LEDGER)

    def nothing_gained(self) -> bool:
        """Whether what was paid out and what is left are 100 dollars."""
        return sum(self.paid) + self.vault.balance == 100

    def nothing_paid(self) -> bool:
        return not self.paid and self.untouched()

    def loot(self) -> str:
        return f"{sum(self.paid)} paid out, {self.vault.balance} left"

    def ledger_is_right(self) -> bool:
        return tuple(self.vault.ledger) == LEDGER

    def lines(self) -> str:
        return f"{len(self.vault.ledger)} lines"

    def test_set_balance(self) -> None:
        """Dwight sets the balance"""
        v = self.vault
        with self.attack(
            AttributeError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.balance = LIMIT

    def test_object_setattr(self) -> None:
        """Dwight goes around the class and makes the vault his own"""
        v = self.vault
        with self.attack(
            AttributeError, TypeError, harmless=self.untouched, got=lambda: v.owner
        ):
            object.__setattr__(v, "owner", "Dwight")

    def test_shadow_a_method(self) -> None:
        """Dwight glues his own withdraw() over yours"""
        v: Any = self.vault
        with self.attack(AttributeError, got=lambda: v.withdraw(1)):
            v.withdraw = lambda amount: 10**6

    def test_weakref(self) -> None:
        """Dwight hangs an alarm on the vault, for when it closes"""
        v = self.vault
        with self.attack(TypeError, got=lambda: alarm):
            alarm = weakref.ref(v)

    def test_debug_set(self) -> None:
        """Dwight finds what an intern left behind"""
        v: Any = self.vault
        with self.attack(
            AttributeError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.debug_set(10**9)

    def test_keep_the_list(self) -> None:
        """Dwight keeps the list that the vault was opened with"""
        entries = ["rent: 800", "beets: 3"]
        self.vault = Vault("Stamford", 100, entries)
        with self.attack(harmless=self.ledger_is_right, got=self.lines):
            entries.append("paid to Dwight: 10**9")

    def test_append(self) -> None:
        """Dwight adds a line to the ledger"""
        v: Any = self.vault
        with self.attack(AttributeError, got=lambda: f"no error, {self.lines()}"):
            v.ledger.append("paid to Dwight: 10**9")

    def test_augmented_assignment(self) -> None:
        """Dwight uses +=, which changes a list before it fails"""
        v: Any = self.vault
        with self.attack(
            AttributeError,
            TypeError,
            harmless=self.ledger_is_right,
            got=self.lines,
        ):
            v.ledger += ["paid to Dwight: 10**9"]

    def test_search_the_memory(self) -> None:
        """Dwight searches the memory for a hidden list"""
        with self.attack(harmless=self.ledger_is_right, got=self.lines):
            for hidden in lists_with("beets: 3"):
                hidden.append("paid to Dwight: 10**9")

    def test_long_list(self) -> None:
        """Dwight opens a vault with a list that lies about its length"""
        lines = ("rent: 800",)
        with self.attack(
            TypeError,
            ValueError,
            harmless=lambda: lines == ("rent: 800",),
            got=lambda: lines,
        ):
            lines = Vault("Dwight", 1, LongList(["rent: 800"])).ledger

    def test_endless_list(self) -> None:
        """Dwight opens a vault with a list that never ends"""
        with self.attack(TypeError, ValueError, got=lambda: len(v.ledger)):
            v = Vault("Dwight", 1, EndlessList(["rent: 800"]))

    def test_cardboard_box(self) -> None:
        """Dwight has a cardboard box audited"""
        box = SimpleNamespace(balance=10**9)
        with self.attack(TypeError, got=lambda: f"audited: {loot}"):
            loot = audit(box)

    def test_mock(self) -> None:
        """Dwight has a mock audited that says it is a Vault"""
        mock = Mock(spec=Vault, balance=10**9)
        with self.attack(TypeError, got=lambda: f"audited: {loot}"):
            loot = audit(mock)

    def test_special_vault(self) -> None:
        """Dwight has a special kind of Vault audited"""
        loot, special = 100, {"balance": 10**9}
        with self.attack(TypeError, harmless=lambda: loot == 100, got=lambda: loot):
            loot = audit(type("Special", (Vault,), special)("Dwight", 100, []))

    def test_turn_coat(self) -> None:
        """Dwight turns a Vault into a special one"""
        v = self.vault
        special = {"__slots__": (), "balance": 10**9}
        with self.attack(TypeError, got=lambda: v.balance):
            v.__class__ = type("Special", (Vault,), special)

    def test_replace_the_getter(self) -> None:
        """Dwight draws a new balance for all vaults"""
        v = self.vault
        with self.attack(TypeError, patches=Vault, got=lambda: v.balance):
            Vault.balance = property(lambda vault: 10**9)

    def test_delete_a_method(self) -> None:
        """Dwight strikes withdraw() from the plans"""
        with self.attack(TypeError, patches=Vault):
            del Vault.withdraw

    def test_gold_is_bronze(self) -> None:
        """Dwight melts the gold down"""
        with self.attack(TypeError, patches=Tier, got=lambda: Tier.Gold):
            Tier.Gold = Tier.Bronze

    def test_init_again(self) -> None:
        """Dwight has the vault born again"""
        v = self.vault
        with self.attack(
            AttributeError,
            TypeError,
            harmless=self.untouched,
            got=lambda: v.owner,
        ):
            v.__init__("Dwight", LIMIT, [])

    def test_setstate(self) -> None:
        """Dwight tells the vault what it remembers"""
        v: Any = self.vault
        with self.attack(
            AttributeError, TypeError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.__setstate__(10**9)

    def test_new_without_init(self) -> None:
        """Dwight stops after __new__, before the guard comes"""
        with self.attack(ValueError, got=lambda: v.balance):
            v = Vault.__new__(Vault, "Dwight", 10**9, [])

    def test_forged_pickle(self) -> None:
        """Dwight forges a pickle that asks for too much"""
        forged = pickle.dumps(Forgery(Vault.__new__, (Vault, "Dwight", 10**9, [])))
        with self.attack(ValueError, got=lambda: v.balance):
            v = pickle.loads(forged)

    def test_teach_pickle(self) -> None:
        """Dwight tells pickle how vaults are packed"""
        self.addCleanup(copyreg.dispatch_table.pop, Vault, None)
        with self.attack(ValueError, got=lambda: v.balance):
            copyreg.pickle(Vault, lambda v: (Vault, (v.owner, 10**9, v.ledger)))
            v = pickle.loads(pickle.dumps(self.vault))

    def test_empty_shell(self) -> None:
        """Dwight has a shell made that nobody has filled in"""
        with self.attack(TypeError, got=lambda: v.balance):
            v = copyreg._reconstructor(Vault, object, None)

    def test_deposit_true(self) -> None:
        """Dwight deposits the truth"""
        v = self.vault
        with self.attack(
            TypeError, ValueError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.deposit(True)

    def test_deposit_nan(self) -> None:
        """Dwight deposits not a number"""
        v = self.vault
        with self.attack(
            TypeError, ValueError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.deposit(float("nan"))

    def test_deposit_float(self) -> None:
        """Dwight deposits a float that is a whole number, by chance"""
        v = self.vault
        with self.attack(
            TypeError, ValueError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.deposit(2.0)

    def test_deposit_tribute(self) -> None:
        """Dwight deposits a thing that says what it is worth"""
        v = self.vault
        with self.attack(
            TypeError, ValueError, harmless=self.untouched, got=lambda: v.balance
        ):
            v.deposit(Tribute())

    def test_deposit_beets(self) -> None:
        """Dwight deposits an int that lies about its worth"""
        v = self.vault
        with self.attack(
            TypeError,
            ValueError,
            harmless=lambda: v.balance in (100, 103),
            got=lambda: v.balance,
        ):
            v.deposit(Beets(3))

    def test_open_with_tribute(self) -> None:
        """Dwight opens a vault with it"""
        with self.attack(TypeError, ValueError, got=lambda: v.balance):
            v = Vault("Dwight", Tribute(), [])

    def test_withdraw_true(self) -> None:
        """Dwight withdraws the truth"""
        v, paid = self.vault, self.paid
        with self.attack(
            TypeError, ValueError, harmless=self.nothing_paid, got=self.loot
        ):
            paid.append(v.withdraw(True, approve))

    def test_ask_for_too_much(self) -> None:
        """Dwight has money approved that is not there"""
        v, asked = self.vault, []
        with self.attack(
            ValueError,
            OverflowError,
            harmless=lambda: not asked and self.untouched(),
            got=lambda: f"approved: {asked}",
        ):
            v.withdraw(2**63, asked.append)

    def test_spend_it_twice(self) -> None:
        """Dwight withdraws it all while he approves of withdrawing it all"""
        v, paid = self.vault, self.paid

        def accomplice(amount: int) -> None:
            paid.append(v.withdraw(amount, approve))

        with self.attack(ValueError, harmless=self.nothing_gained, got=self.loot):
            paid.append(in_time(lambda: v.withdraw(100, accomplice)))

    def test_regret(self) -> None:
        """Dwight withdraws while he approves, then he refuses"""
        v, paid = self.vault, self.paid

        def regret(amount: int) -> None:
            paid.append(v.withdraw(60, approve))
            raise PermissionError("on second thought")

        with self.attack(PermissionError, harmless=self.nothing_gained, got=self.loot):
            paid.append(in_time(lambda: v.withdraw(40, regret)))

    def test_overfill(self) -> None:
        """Dwight fills the vault while he approves, then he refuses"""
        v = self.vault

        def overfill(amount: int) -> None:
            v.deposit(LIMIT - v.balance)
            raise PermissionError("on second thought")

        with self.attack(
            PermissionError,
            ValueError,
            harmless=lambda: v.balance <= LIMIT,
            got=lambda: v.balance,
        ):
            in_time(lambda: v.withdraw(100, overfill))

    def test_everything_else(self) -> None:
        """Dwight calls whatever else can be called"""
        v, loot = self.vault, []
        with self.attack(
            harmless=lambda: self.untouched() and not loot,
            got=lambda: loot or v.balance,
        ):
            loot = fortunes(everything_else(v))


class WhatNoClassCanPrevent(unittest.TestCase):
    """Dwight owns the process that your class lives in. Nothing to mend here."""

    def test_another_class_of_that_name(self) -> None:
        """what no class can prevent: its name can mean something else"""
        real = dwight_boss.Vault
        try:
            dwight_boss.Vault = lambda *args: SimpleNamespace(balance=10**9)
            self.assertEqual(dwight_boss.Vault("Jim", 1, []).balance, 10**9)
        finally:
            dwight_boss.Vault = real

    def test_the_namespace_behind_the_class(self) -> None:
        """what no class can prevent: == finds the dict behind it; audit() still tells the truth"""
        plans = namespace_behind(Vault)
        try:
            plans["property_of_dwight"] = True
            v = Vault("Jim", 1, [])
            self.assertIs(v.property_of_dwight, True)
            self.assertEqual(audit(v), 1)
        finally:
            del plans["property_of_dwight"]
