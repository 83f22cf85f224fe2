import builtins
import decimal
import sys
import threading
import unittest
from contextlib import AbstractContextManager
from decimal import Decimal
from typing import Callable
from unittest import mock

import cache1


def imports_through(hook: Callable[[str], None]) -> AbstractContextManager[object]:
    """As long as it lasts, hook(name) is called before each import."""
    real = builtins.__import__

    def hooked(name: str, *args: object, **kwargs: object) -> object:
        hook(name)
        return real(name, *args, **kwargs)

    return mock.patch.object(builtins, "__import__", hooked)


class FirstCall(unittest.TestCase):
    """The first call of money()."""

    def test_decimal_is_missing(self) -> None:
        """while decimal cannot be imported, a call raises ImportError"""
        with mock.patch.dict(sys.modules, {"decimal": None}):
            for _ in range(2):
                with self.assertRaises(ImportError):
                    cache1.money("1")

    def test_two_threads(self) -> None:
        """then two threads make the first call at once, and both get an answer"""
        is_importing, is_calling = threading.Event(), threading.Event()
        got: list[Decimal] = []

        def hook(name: str) -> None:
            # The import is not over before the other thread calls money(), too.
            if name == "decimal" and not is_importing.is_set():
                is_importing.set()
                is_calling.wait()

        def first() -> None:
            try:
                got.append(cache1.money("1"))
            finally:
                is_importing.set()

        def second() -> None:
            is_calling.set()
            got.append(cache1.money("1"))

        # No thread is interrupted between two lines: only who waits lets others run.
        self.addCleanup(sys.setswitchinterval, sys.getswitchinterval())
        sys.setswitchinterval(1000)
        with imports_through(hook):
            threads = [threading.Thread(target=first)]
            threads[0].start()
            is_importing.wait()
            threads.append(threading.Thread(target=second))
            threads[1].start()
            for thread in threads:
                thread.join()
        self.assertEqual(got, [Decimal("1.00")] * 2)


class Money(unittest.TestCase):
    """money(amount)"""

    def test_rounded(self) -> None:
        """money("2.675") is Decimal("2.68")"""
        self.assertEqual(repr(cache1.money("2.675")), "Decimal('2.68')")

    def test_two_places(self) -> None:
        """there are always two places after the point"""
        for amount, text in [("5", "5.00"), ("-0.1", "-0.10"), ("1e3", "1000.00")]:
            with self.subTest(amount=amount):
                self.assertEqual(str(cache1.money(amount)), text)

    def test_context(self) -> None:
        """it rounds as the context of the moment says"""
        with decimal.localcontext() as context:
            context.rounding = decimal.ROUND_UP
            self.assertEqual(cache1.money("2.671"), Decimal("2.68"))
        self.assertEqual(cache1.money("2.671"), Decimal("2.67"))

    def test_not_an_amount(self) -> None:
        """what is not a number raises decimal.InvalidOperation"""
        for amount in ("", "five", "1e30"):
            with self.subTest(amount=amount):
                with self.assertRaises(decimal.InvalidOperation):
                    cache1.money(amount)

    def test_not_text(self) -> None:
        """an amount that is not a str raises TypeError"""
        for amount in (2.5, None, Decimal("2.5")):
            with self.subTest(amount=amount), self.assertRaises(TypeError):
                cache1.money(amount)


class NextCalls(unittest.TestCase):
    """All calls after the first."""

    def setUp(self) -> None:
        cache1.money("1")
        self.imports: list[str] = []

    def call_a_thousand_times(self) -> None:
        with imports_through(self.imports.append):
            for _ in range(1000):
                cache1.money("1")

    def test_imports_nothing(self) -> None:
        """the next thousand calls import nothing"""
        self.call_a_thousand_times()
        self.assertEqual(len(self.imports), 0)

    def test_kept(self) -> None:
        """Decimal is kept: it is there even if nobody could import it any more"""
        with mock.patch.dict(sys.modules, {"decimal": None}):
            self.assertEqual(repr(cache1.money("2.675")), "Decimal('2.68')")

    def test_another_thread(self) -> None:
        """a thousand calls from another thread import nothing, either"""
        thread = threading.Thread(target=self.call_a_thousand_times)
        thread.start()
        thread.join()
        self.assertEqual(len(self.imports), 0)
