from __future__ import annotations

import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

import detach1
from pyo3lings import ticks_during

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()


class CrunchTest(unittest.TestCase):
    """A long calculation that does not stop everybody else."""

    def test_results(self) -> None:
        """crunch() finds the number with the most hops"""
        for limit, number in ((1, 1), (2, 2), (10, 9), (19, 19), (1000, 871)):
            with self.subTest(limit=limit):
                self.assertEqual(detach1.crunch(limit), number)

    def test_nothing_to_crunch(self) -> None:
        """crunch(0) raises ValueError"""
        with self.assertRaises(ValueError):
            detach1.crunch(0)

    def test_wrong_type(self) -> None:
        """crunch(-1) raises OverflowError, crunch("9") TypeError"""
        with self.assertRaises(OverflowError):
            detach1.crunch(-1)
        with self.assertRaises(TypeError):
            detach1.crunch("9")

    @unittest.skipUnless(GIL, "this Python has no GIL to let go of")
    def test_others_run(self) -> None:
        """another Python thread keeps running while crunch() works"""
        # On a busy machine the other thread may be late: it has more time then.
        for limit in (200_000, 400_000, 800_000):
            ticks = ticks_during(lambda: detach1.crunch(limit))
            if ticks > 0:
                break
        self.assertGreater(ticks, 0, "turns of another thread in the meantime")

    def test_two_threads(self) -> None:
        """two threads may crunch at the same time"""
        with ThreadPoolExecutor(2) as pool:
            numbers = list(pool.map(detach1.crunch, (10_000, 1000)))
        self.assertEqual(numbers, [6171, 871])
