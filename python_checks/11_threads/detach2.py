from __future__ import annotations

import random
import sys
import unittest

import detach2
from pyo3lings import ticks_during

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()


class Memo:
    """A memo that counts how often it is read, and does something then."""

    def __init__(self, text: object, then: object = None) -> None:
        self.content = text
        self.then = then
        self.reads = 0

    @property
    def text(self) -> object:
        self.reads += 1
        if self.then is not None:
            self.then()
        return self.content


def memos_of(count: int) -> list[Memo]:
    """Memos without sense, and the same ones each time."""
    letters = random.Random(count)
    return [Memo("".join(letters.choices("abcd", k=80))) for _ in range(count)]


class MostAlikeTest(unittest.TestCase):
    """A comparison that leaves Python alone while it lasts."""

    TEXTS = ("party at noon", "no more parties", "party at night", "casual Friday")

    def test_result(self) -> None:
        """most_alike() returns the two memos with the smallest distance, in order"""
        memos = [Memo(text) for text in self.TEXTS]
        a, b = detach2.most_alike(memos)
        self.assertEqual(a.content, "party at noon")
        self.assertEqual(b.content, "party at night")

    def test_same_objects(self) -> None:
        """what it returns are the memos themselves"""
        memos = [Memo("same"), Memo("other"), Memo("same")]
        a, b = detach2.most_alike(memos)
        self.assertIs(a, memos[0])
        self.assertIs(b, memos[2])

    def test_read_once(self) -> None:
        """the text of each memo is read once"""
        memos = [Memo(text) for text in self.TEXTS]
        detach2.most_alike(memos)
        self.assertEqual([memo.reads for memo in memos], [1, 1, 1, 1])

    @unittest.skipUnless(GIL, "this Python has no GIL to let go of")
    def test_others_run(self) -> None:
        """another Python thread keeps running while the texts are compared"""
        # On a busy machine the other thread may be late: it has more time then.
        for count in (45, 60, 80):
            memos = memos_of(count)
            ticks = ticks_during(lambda: detach2.most_alike(memos))
            if ticks > 0:
                break
        self.assertGreater(ticks, 0, "turns of another thread in the meantime")

    def test_list_changes(self) -> None:
        """a list that is emptied meanwhile does not change the answer"""
        memos = [Memo("same"), Memo("other"), Memo("same")]
        given = memos.copy()
        given[2].then = memos.clear
        a, b = detach2.most_alike(memos)
        self.assertIs(a, given[0])
        self.assertIs(b, given[2])

    def test_memos_change(self) -> None:
        """a memo that is rewritten meanwhile counts as it was read"""
        memos = [Memo("party"), Memo("fax"), Memo("parties"), Memo("stapler")]

        def rewrite() -> None:
            memos[0].content = "fax"

        memos[3].then = rewrite
        a, b = detach2.most_alike(memos)
        self.assertIs(a, memos[0])
        self.assertIs(b, memos[2])

    def test_too_few(self) -> None:
        """fewer than two memos raise ValueError"""
        for memos in ([], [Memo("party")]):
            with self.subTest(memos=len(memos)), self.assertRaises(ValueError):
                detach2.most_alike(memos)

    def test_wrong_type(self) -> None:
        """a text that is not a str raises TypeError, no text at all AttributeError"""
        with self.assertRaises(TypeError):
            detach2.most_alike([Memo("party"), Memo(None)])
        with self.assertRaises(AttributeError):
            detach2.most_alike([Memo("party"), "party"])
