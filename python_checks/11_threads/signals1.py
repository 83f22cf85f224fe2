from __future__ import annotations

import _thread
import signal
import threading
import unittest
from collections.abc import Callable

import signals1


class Dwight(threading.Thread):
    """Presses Ctrl-C when five more pages are shredded, and looks how many there are then."""

    def __init__(self, shredder: signals1.Shredder) -> None:
        super().__init__(daemon=True)
        self.shredder = shredder
        self.pages = shredder.shredded + 5
        self.over = threading.Event()
        self.saw = 0

    def run(self) -> None:
        while self.shredder.shredded < self.pages and not self.over.wait(0.001):
            pass
        _thread.interrupt_main()
        self.saw = self.shredder.shredded


class ShredderTest(unittest.TestCase):
    """Long work that can be interrupted: 200 pages take 0.4 s."""

    def setUp(self) -> None:
        self.shredder = signals1.Shredder(200)
        before = signal.getsignal(signal.SIGINT) or signal.SIG_DFL
        self.addCleanup(signal.signal, signal.SIGINT, before)
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupt(self, raises: type[BaseException] = KeyboardInterrupt) -> int:
        """Runs the shredder until Dwight presses Ctrl-C; returns how many pages he saw."""
        dwight = Dwight(self.shredder)
        with self.assertRaises(raises):
            dwight.start()
            try:
                self.shredder.run()
            finally:
                # If nothing has come out so far, it does here.
                dwight.over.set()
                dwight.join()
        return dwight.saw

    def test_no_signal(self) -> None:
        """without a signal, run() shreds all pages and returns None"""
        for pages in (3, 0):
            shredder = signals1.Shredder(pages)
            self.assertEqual((shredder.tray, shredder.shredded), (pages, 0))
            self.assertIsNone(shredder.run())
            self.assertEqual((shredder.tray, shredder.shredded), (0, pages))

    def test_interrupt(self) -> None:
        """Ctrl-C ends run() with KeyboardInterrupt before all pages are gone"""
        self.interrupt()
        self.assertLess(self.shredder.shredded, 200)

    def test_at_once(self) -> None:
        """the page that is in the machine is the last one"""
        for _ in range(3):
            self.shredder = signals1.Shredder(200)
            # The one in the machine, and one more that may slip in when Dwight is slow to look.
            last = self.interrupt() + 2
            if self.shredder.shredded <= last:
                break  # who is slow once may have been held up by the machine
        self.assertLessEqual(self.shredder.shredded, last)

    def test_no_page_lost(self) -> None:
        """a page that is not shredded is still in the tray"""
        for _ in range(3):
            self.interrupt()
            self.assertEqual(self.shredder.tray + self.shredder.shredded, 200)

    def test_goes_on(self) -> None:
        """the next run() shreds the rest"""
        self.shredder = signals1.Shredder(60)
        self.interrupt()
        self.shredder.run()
        self.assertEqual((self.shredder.tray, self.shredder.shredded), (0, 60))

    def test_other_exception(self) -> None:
        """whatever the handler raises comes out of run()"""
        fire_drill = TimeoutError("leave the building")

        def handler(*_: object) -> None:
            raise fire_drill

        signal.signal(signal.SIGINT, handler)
        self.interrupt(raises=TimeoutError)
        self.assertLess(self.shredder.shredded, 200)

    def test_handler_that_returns(self) -> None:
        """a handler that raises nothing is called in between, and run() goes on"""
        shredded = []
        signal.signal(signal.SIGINT, lambda *_: shredded.append(self.shredder.shredded))
        dwight = Dwight(self.shredder)
        dwight.start()
        self.shredder.run()
        dwight.join()
        self.assertEqual(self.shredder.shredded, 200)
        self.assertEqual(len(shredded), 1)
        self.assertLess(shredded[0], 200)
