"""Dwight is at two counters at once, and approves of it."""

from __future__ import annotations

import threading
import time
import unittest
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from dwight9 import Vault
from pyo3lings import Siege


def approve(amount: int) -> None:
    """Approves of everything."""


def in_time(call: Callable[[], Any]) -> Any:
    """Makes the call in a thread of its own, and waits two seconds at most.

    That is enough for a vault that lets Python go on while it waits for itself.
    One that doesn't stops every thread, this one too, until the time limit of
    the exercise ends it all.
    """
    outcome: Future[Any] = Future()

    def run() -> None:
        try:
            outcome.set_result(call())
        except BaseException as error:
            outcome.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return outcome.result(timeout=2)


def at_once(*calls: Callable[[], object]) -> None:
    """Makes all the calls at the same time, in a thread each."""
    threads = [threading.Thread(target=call, daemon=True) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=5)


class HonestCustomers(unittest.TestCase):
    """What has to work while somebody approves."""

    def test_withdraw(self) -> None:
        """withdraw() pays out what has been approved"""
        v = Vault(100)
        asked: list[int] = []
        self.assertEqual(v.withdraw(30, asked.append), 30)
        self.assertEqual(asked, [30])
        self.assertEqual(v.balance, 70)

    def test_refused(self) -> None:
        """if approve() raises, that comes through and nothing is paid"""
        v = Vault(100)

        def refuse(amount: int) -> None:
            raise PermissionError(amount)

        with self.assertRaises(PermissionError):
            v.withdraw(30, refuse)
        self.assertEqual(v.balance, 100)

    def test_more_than_there_is(self) -> None:
        """more than there is raises ValueError"""
        v = Vault(100)
        with self.assertRaises(ValueError):
            v.withdraw(101, approve)
        self.assertEqual(v.balance, 100)

    def test_look_at_the_balance(self) -> None:
        """approve() may look at the balance"""
        v = Vault(100)
        seen: list[int] = []
        in_time(lambda: v.withdraw(30, lambda amount: seen.append(v.balance)))
        self.assertEqual(len(seen), 1)
        self.assertEqual(v.balance, 70)

    def test_small_withdrawal_inside(self) -> None:
        """approve() may withdraw too, as long as there is money"""
        v = Vault(100)
        in_time(lambda: v.withdraw(60, lambda amount: v.withdraw(40, approve)))
        self.assertEqual(v.balance, 0)

    def test_eight_threads(self) -> None:
        """8 threads that withdraw 250 times 1 leave 0 of 2000"""
        v = Vault(2000)
        errors: list[Exception] = []

        def customer() -> None:
            for _ in range(250):
                try:
                    v.withdraw(1, lambda amount: time.sleep(0))
                except Exception as error:
                    errors.append(error)

        at_once(*[customer] * 8)
        self.assertEqual(errors[:1], [])
        self.assertEqual(v.balance, 0)


class Dwight(Siege):
    """What must not work. `v` has 100 dollars; `paid` is what it has paid out."""

    def setUp(self) -> None:
        self.vault = Vault(100)
        self.paid: list[int] = []

    def nothing_gained(self) -> bool:
        """Whether what was paid out and what is left are 100 dollars."""
        return sum(self.paid) + self.vault.balance == 100

    def loot(self) -> str:
        return f"{sum(self.paid)} paid out, {self.vault.balance} left"

    def test_nobody_approves(self) -> None:
        """Dwight sends nobody to approve"""
        v, paid = self.vault, self.paid
        with self.attack(TypeError, harmless=self.nothing_gained, got=self.loot):
            paid.append(v.withdraw(100, None))

    def test_spend_it_twice(self) -> None:
        """Dwight withdraws it all while he approves of withdrawing it all"""
        v, paid = self.vault, self.paid

        def accomplice(amount: int) -> None:
            paid.append(v.withdraw(amount, approve))

        with self.attack(ValueError, harmless=self.nothing_gained, got=self.loot):
            paid.append(in_time(lambda: v.withdraw(100, accomplice)))

    def test_again_and_again(self) -> None:
        """Dwight approves by withdrawing, which he approves by withdrawing"""
        v, paid = self.vault, self.paid
        asked: list[int] = []

        def greedy(amount: int) -> None:
            asked.append(amount)
            if len(asked) < 5:
                paid.append(v.withdraw(30, greedy))

        with self.attack(ValueError, harmless=self.nothing_gained, got=self.loot):
            paid.append(in_time(lambda: v.withdraw(30, greedy)))

    def test_regret(self) -> None:
        """Dwight withdraws while he approves, then he refuses"""
        v, paid = self.vault, self.paid

        def regret(amount: int) -> None:
            paid.append(v.withdraw(60, approve))
            raise PermissionError("on second thought")

        with self.attack(PermissionError, harmless=self.nothing_gained, got=self.loot):
            paid.append(in_time(lambda: v.withdraw(40, regret)))

    def test_two_counters(self) -> None:
        """Dwight stands at two counters at once"""
        v, paid = self.vault, self.paid

        def rob() -> None:
            try:
                paid.append(v.withdraw(100, lambda amount: time.sleep(0.05)))
            except (ValueError, RuntimeError):
                pass

        with self.attack(harmless=self.nothing_gained, got=self.loot):
            at_once(rob, rob)

    def test_other_tools(self) -> None:
        """Dwight finds what withdraw() uses to put money back"""
        v = self.vault
        with self.attack(harmless=self.nothing_gained, got=self.loot):
            for name in set(dir(v)) - {"withdraw"}:
                with suppress(Exception):
                    getattr(v, name)(10**6)
