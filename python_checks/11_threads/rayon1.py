from __future__ import annotations

import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

import rayon1
from pyo3lings import ticks_during

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
LONG = "Somebody took my stapler" + " again" * 2000


def boredom(complaint: str) -> int:
    """The same in Python, as slow as it is."""
    boredom = 0
    for letter in complaint.encode() * 1000:
        boredom = (boredom * 31 + letter) % 1_000_003
    return boredom % 1000


class ScoreAllTest(unittest.TestCase):
    """Many complaints, read on all processors."""

    def test_none(self) -> None:
        """without complaints there are no scores"""
        self.assertEqual(rayon1.score_all([]), [])

    def test_one(self) -> None:
        """one complaint has one score"""
        self.assertEqual(rayon1.score_all(["It smells."]), [boredom("It smells.")])

    def test_several(self) -> None:
        """several complaints have the scores that they have one by one"""
        complaints = ["It is cold.", "It is hot.", "Too much été.", "."]
        scores = [boredom(complaint) for complaint in complaints]
        self.assertEqual(rayon1.score_all(complaints), scores)

    def test_order(self) -> None:
        """the scores stand in the order of the complaints, however long these are"""
        lengths = [60, 1, 40, 1, 20, 1, 60, 1, 40, 1]
        complaints = [f"Complaint {i}{' again' * n}." for i, n in enumerate(lengths)]
        scores = [boredom(complaint) for complaint in complaints]
        for _ in range(10):
            self.assertEqual(rayon1.score_all(complaints), scores)

    def test_error(self) -> None:
        """a complaint that breaks off raises ValueError with its place"""
        with self.assertRaises(ValueError) as caught:
            rayon1.score_all(["It is cold.", "It is", "It is hot."])
        self.assertEqual(caught.exception.args, (1, "it breaks off"))

    def test_first_error(self) -> None:
        """of several that break off, the first one in the list counts, however long it is"""
        for _ in range(3):
            with self.assertRaises(ValueError) as caught:
                rayon1.score_all(["It is cold.", LONG, "It is", "They are"])
            self.assertEqual(caught.exception.args, (1, "it breaks off"))

    def test_wrong_type(self) -> None:
        """a complaint that is not a str raises TypeError"""
        with self.assertRaises(TypeError):
            rayon1.score_all(["It is cold.", 7])

    @unittest.skipUnless(GIL, "this Python has no GIL to let go of")
    def test_others_run(self) -> None:
        """another Python thread keeps running while a long complaint is read"""
        # On a busy machine the other thread may be late: it has more time then.
        for times in (1, 2, 4):
            complaint = LONG * times + "."
            ticks = ticks_during(lambda: rayon1.score_all([complaint]))
            if ticks > 0:
                break
        self.assertGreater(ticks, 0, "turns of another thread in the meantime")

    def test_four_threads(self) -> None:
        """four Python threads may ask at the same time"""
        lists = [[f"Thread {thread}, complaint {i}." for i in range(8)] for thread in range(4)]
        with ThreadPoolExecutor(4) as pool:
            scores = list(pool.map(rayon1.score_all, lists))
        self.assertEqual(scores, [rayon1.score_all(complaints) for complaints in lists])
