import unittest
from collections import deque

import bound1


class TrayTest(unittest.TestCase):
    """A list that belongs to Python, and stays there."""

    def test_put_counts(self) -> None:
        """put() returns how many papers there are now"""
        self.assertEqual(bound1.put([7, 8], 9), 3)
        self.assertEqual(bound1.put([], 7), 1)

    def test_put_appends(self) -> None:
        """put() appends to Pam's own tray"""
        tray = [7, 8]
        bound1.put(tray, 9)
        self.assertEqual(tray, [7, 8, 9])

    def test_any_paper(self) -> None:
        """a paper may be any object: a text, None, a big number, a list"""
        tray: list[object] = ["fax", None]
        for paper in ("memo", None, 2**70, ["pages"]):
            with self.subTest(paper=paper):
                bound1.put(tray, paper)
                self.assertEqual(tray[-1:], [paper])

    def test_put_the_very_object(self) -> None:
        """what lies on the tray is the very object, not a copy"""
        paper, tray = object(), []
        bound1.put(tray, paper)
        self.assertIs(tray[0], paper)

    def test_put_tray_on_itself(self) -> None:
        """even the tray itself can be put on the tray"""
        tray: list[object] = []
        self.assertEqual(bound1.put(tray, tray), 1)
        self.assertIs(tray[0], tray)

    def test_top(self) -> None:
        """top() returns the paper that was put last"""
        self.assertEqual(bound1.top([7, 8, 9]), 9)
        self.assertEqual(bound1.top(["fax", "memo"]), "memo")

    def test_top_the_very_object(self) -> None:
        """top() returns the very object, not a copy"""
        for paper in (object(), ["pages"], None):
            with self.subTest(paper=paper):
                self.assertIs(bound1.top(["fax", paper]), paper)

    def test_top_takes_nothing(self) -> None:
        """top() leaves the tray as it is"""
        tray = ["fax", "memo"]
        bound1.top(tray)
        self.assertEqual(tray, ["fax", "memo"])

    def test_empty(self) -> None:
        """top() of an empty tray raises IndexError"""
        with self.assertRaises(IndexError):
            bound1.top([])

    def test_not_a_list(self) -> None:
        """a deque, a tuple, a text or None is not a tray: TypeError"""
        for wrong in (deque([7, 8]), (7, 8), "memo", {0: 7}, None):
            with self.subTest(tray=wrong):
                with self.assertRaises(TypeError):
                    bound1.put(wrong, 9)
                with self.assertRaises(TypeError):
                    bound1.top(wrong)

    def test_not_a_list_stays(self) -> None:
        """and what is not a tray gets no paper, though it has an append()"""
        pile = deque([7, 8])
        with self.assertRaises(TypeError):
            bound1.put(pile, 9)
        self.assertEqual(pile, deque([7, 8]))
