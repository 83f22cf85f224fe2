from __future__ import annotations

import contextlib
import decimal
import os
import tempfile
import threading
import traceback
import unittest
from typing import Any

import with1


class Line:
    """A fax line that writes down what happens to it."""

    def __init__(self, answer: Any = None, error: BaseException | None = None) -> None:
        self.log: list[str] = []
        self.told: list[tuple[Any, ...]] = []
        self.answer = answer
        self.error = error

    def __enter__(self) -> str:
        self.log.append("enter")
        return "the tone"

    def __exit__(self, *told: Any) -> Any:
        self.log.append("exit")
        self.told.append(told)
        if self.error is not None:
            raise self.error
        return self.answer


def jam(thing: object) -> None:
    raise ValueError("paper jam")


class WithTest(unittest.TestCase):
    """What Python's `with` does, done by hand."""

    def test_result(self) -> None:
        """within() returns what the work returns"""
        result = object()
        self.assertIs(with1.within(Line(), lambda thing: result), result)

    def test_thing(self) -> None:
        """the work gets what the manager's __enter__ returns"""
        self.assertEqual(with1.within(Line(), lambda thing: thing), "the tone")

    def test_order(self) -> None:
        """enter, work, exit: in this order, and each of them once"""
        line = Line()
        with1.within(line, lambda thing: line.log.append("work"))
        self.assertEqual(line.log, ["enter", "work", "exit"])

    def test_told_of_success(self) -> None:
        """after success the exit is told None, None, None"""
        line = Line()
        with1.within(line, str)
        self.assertEqual(line.told, [(None, None, None)])

    def test_left_after_an_error(self) -> None:
        """an error in the work leaves the line closed, too"""
        line = Line()
        with contextlib.suppress(ValueError):
            with1.within(line, jam)
        self.assertEqual(line.log, ["enter", "exit"])

    def test_told_of_an_error(self) -> None:
        """the exit is told the error: its class, the error itself, its traceback"""
        line = Line()
        error = ValueError("paper jam")

        def work(thing: object) -> None:
            raise error

        with contextlib.suppress(ValueError):
            with1.within(line, work)
        self.assertEqual([len(told) for told in line.told], [3])
        kind, value, trace = line.told[0]
        self.assertIs(kind, ValueError)
        self.assertIs(value, error)
        self.assertIsNotNone(trace)
        self.assertEqual(traceback.extract_tb(trace)[-1].name, "work")

    def test_error_comes_out(self) -> None:
        """an error that the exit does not swallow comes out, the very same one"""
        error = KeyError("page 3")

        def work(thing: object) -> None:
            raise error

        for answer in (None, False, 0, ""):
            with self.subTest(answer=answer):
                with self.assertRaises(KeyError) as caught:
                    with1.within(Line(answer), work)
                self.assertIs(caught.exception, error)
                self.assertIsNone(caught.exception.__context__)

    def test_swallowed(self) -> None:
        """an exit whose answer is true swallows the error, and the result is None"""
        for answer in (True, 1, "yes", [0]):
            with self.subTest(answer=answer):
                self.assertIsNone(with1.within(Line(answer), jam))

    def test_nothing_to_swallow(self) -> None:
        """after success the exit's answer does not matter"""
        self.assertEqual(with1.within(Line(True), str.upper), "THE TONE")

    def test_exit_fails_after_success(self) -> None:
        """an exit that fails after success: its error comes out"""
        line = Line(error=OSError("line cut"))
        with self.assertRaises(OSError) as caught:
            with1.within(line, str)
        self.assertIsNone(caught.exception.__context__)
        self.assertEqual(line.log, ["enter", "exit"])

    def test_exit_fails_after_an_error(self) -> None:
        """an exit that fails after an error: both are known, as in Python"""
        line = Line(error=OSError("line cut"))
        with self.assertRaises(OSError) as caught:
            with1.within(line, jam)
        self.assertIs(type(caught.exception.__context__), ValueError)
        self.assertIsNone(caught.exception.__cause__)
        self.assertEqual(line.log, ["enter", "exit"])

    def test_chain_is_kept(self) -> None:
        """an exit's error with a context of its own keeps it: the first comes last"""

        class Tangled(Line):
            def __exit__(self, *told: Any) -> None:
                try:
                    raise LookupError("no spare line")
                except LookupError:
                    raise OSError("line cut")

        with self.assertRaises(OSError) as caught:
            with1.within(Tangled(), jam)
        chain: list[type] = []
        error: BaseException | None = caught.exception
        while error is not None and len(chain) < 5:
            chain.append(type(error))
            error = error.__context__
        self.assertEqual(chain, [OSError, LookupError, ValueError])

    def test_chain_holds_it_already(self) -> None:
        """an exit's error that has the first in its chain already gets it no second time"""
        error = ValueError("paper jam")

        def work(thing: object) -> None:
            raise error

        @contextlib.contextmanager
        def line() -> Any:
            try:
                yield "the tone"
            except ValueError as jammed:
                raise RuntimeError("call a technician") from jammed

        with self.assertRaises(RuntimeError) as caught:
            with1.within(line(), work)
        self.assertIs(caught.exception.__context__, error)
        self.assertIsNone(error.__context__)

    def test_exit_raises_the_same(self) -> None:
        """an exit that raises the very error again: it is not its own context"""
        error = ValueError("paper jam")

        def work(thing: object) -> None:
            raise error

        with self.assertRaises(ValueError) as caught:
            with1.within(Line(error=error), work)
        self.assertIs(caught.exception, error)
        self.assertIsNone(caught.exception.__context__)

    def test_every_error(self) -> None:
        """KeyboardInterrupt, SystemExit and GeneratorExit end in the exit as well"""
        for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
            line = Line()

            def work(thing: object, kind: type[BaseException] = kind) -> None:
                raise kind

            with self.subTest(kind=kind):
                with self.assertRaises(kind):
                    with1.within(line, work)
                self.assertEqual(line.log, ["enter", "exit"])
                self.assertIs(line.told[0][0], kind)

    def test_enter_fails(self) -> None:
        """what could not be entered is not left"""
        log: list[str] = []

        class Busy(Line):
            def __enter__(self) -> str:
                raise ConnectionError("busy")

        busy = Busy()
        with self.assertRaises(ConnectionError):
            with1.within(busy, log.append)
        self.assertEqual(busy.log + log, [])

    def test_no_exit(self) -> None:
        """something without an exit is not entered"""
        log: list[str] = []

        class Door:
            def __enter__(self) -> None:
                log.append("enter")

        with self.assertRaises((AttributeError, TypeError)):
            with1.within(Door(), log.append)
        self.assertEqual(log, [])

    def test_work_not_callable(self) -> None:
        """work that cannot be called is an error like others, and the exit is told"""
        line = Line()
        with self.assertRaises(TypeError):
            with1.within(line, "work")
        self.assertEqual(line.log, ["enter", "exit"])
        self.assertIs(line.told[0][0], TypeError)

    def test_nested(self) -> None:
        """the work may use another manager in the same way"""
        outer, inner = Line(True), Line()
        log = outer.log = inner.log
        with1.within(outer, lambda thing: with1.within(inner, jam))
        self.assertEqual(log, ["enter", "enter", "exit", "exit"])

    def test_file(self) -> None:
        """a real file is closed, whatever happens"""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "fax.txt")
            page = open(path, "w", encoding="utf-8")
            self.assertEqual(with1.within(page, lambda file: file.write("hello")), 5)
            self.assertTrue(page.closed)
            page = open(path, encoding="utf-8")
            with self.assertRaises(ValueError):
                with1.within(page, jam)
            self.assertTrue(page.closed)

    def test_decimal(self) -> None:
        """decimal.localcontext() is left as it was found"""

        def third(context: decimal.Context) -> str:
            context.prec = 3
            return str(decimal.Decimal(1) / 3)

        before = decimal.getcontext().prec
        self.assertEqual(with1.within(decimal.localcontext(), third), "0.333")
        self.assertEqual(decimal.getcontext().prec, before)

    def test_library(self) -> None:
        """a lock, contextlib.suppress and @contextmanager work"""
        lock = threading.Lock()
        with self.assertRaises(ValueError):
            with1.within(lock, jam)
        self.assertFalse(lock.locked())
        self.assertIsNone(with1.within(contextlib.suppress(ValueError), jam))

        seen: list[str] = []

        @contextlib.contextmanager
        def line() -> Any:
            try:
                yield "the tone"
            except ValueError as error:
                seen.append(str(error))

        self.assertIsNone(with1.within(line(), jam))
        self.assertEqual(seen, ["paper jam"])
