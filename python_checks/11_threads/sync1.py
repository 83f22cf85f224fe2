from __future__ import annotations

import threading
import unittest
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import sync1


class VisitorsTest(unittest.TestCase):
    """One object that many threads use."""

    def setUp(self) -> None:
        self.visitors = sync1.Visitors()
        self.pool = ThreadPoolExecutor(8)
        self.addCleanup(self.pool.shutdown)

    def test_enter(self) -> None:
        """enter() counts each door by itself, total() all of them"""
        counts = [self.visitors.enter(door) for door in ("north", "south", "north")]
        self.assertEqual(counts, [1, 1, 2])
        self.assertEqual(self.visitors.total(), 3)

    def test_enter_all(self) -> None:
        """enter_all() counts a visitor for each door of an iterable"""
        self.assertIsNone(self.visitors.enter_all(iter(["north", "south", "north"])))
        self.assertEqual(self.visitors.total(), 3)
        self.assertEqual(self.visitors.enter("north"), 3)

    def test_nobody(self) -> None:
        """nobody has come yet"""
        self.assertEqual(self.visitors.total(), 0)
        self.visitors.enter_all([])
        self.assertEqual(self.visitors.total(), 0)

    def test_another_thread(self) -> None:
        """another thread counts, and this one sees it"""
        self.assertEqual(self.visitors.enter("north"), 1)
        self.assertEqual(self.pool.submit(self.visitors.enter, "north").result(), 2)
        self.assertEqual(self.visitors.total(), 2)

    def test_eight_threads(self) -> None:
        """eight threads count 10000 visitors each: none is lost"""

        def turnstile(door: str) -> None:
            for _ in range(10_000):
                self.visitors.enter(door)

        doors = ["north", "south"] * 4
        for running in [self.pool.submit(turnstile, door) for door in doors]:
            running.result()
        self.assertEqual(self.visitors.total(), 80_000)
        self.assertEqual(self.visitors.enter("north"), 40_001)

    def test_counts_at_once(self) -> None:
        """a visitor of enter_all() counts before the next door is asked for"""
        totals = []

        def doors() -> Iterator[str]:
            for door in ("north", "south"):
                totals.append(self.visitors.total())
                yield door
            totals.append(self.visitors.total())

        self.visitors.enter_all(doors())
        self.assertEqual(totals, [0, 1, 2])

    def test_enter_during_enter_all(self) -> None:
        """another thread may count while enter_all() waits for the next door"""
        waiting, counted = threading.Event(), threading.Event()

        def doors() -> Iterator[str]:
            yield "north"
            waiting.set()
            counted.wait(2)
            yield "north"

        slow = self.pool.submit(self.visitors.enter_all, doors())
        waiting.wait(2)
        try:
            self.assertEqual(self.visitors.enter("north"), 2)
        finally:
            counted.set()
        slow.result()
        self.assertEqual(self.visitors.total(), 3)
        self.assertEqual(self.visitors.enter("north"), 4)

    def test_error_in_between(self) -> None:
        """an error of the iterable comes out, and who came before it still counts"""
        no_more = ConnectionError("the turnstile is stuck")

        def doors() -> Iterator[str]:
            yield "north"
            raise no_more

        with self.assertRaises(ConnectionError) as caught:
            self.visitors.enter_all(doors())
        self.assertIs(caught.exception, no_more)
        self.assertEqual(self.visitors.total(), 1)

    def test_wrong_type(self) -> None:
        """a door that is not a str raises TypeError"""
        with self.assertRaises(TypeError):
            self.visitors.enter(5)
        with self.assertRaises(TypeError):
            self.visitors.enter_all(["north", 5])
        with self.assertRaises(TypeError):
            self.visitors.enter_all(None)
        self.assertEqual(self.visitors.total(), 1)
