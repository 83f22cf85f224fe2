import threading
import unittest

import migrate1

from pyo3lings import ticks_during


class Papers(list):
    """A list, and a little more."""


class Migrated(unittest.TestCase):
    def test_module(self) -> None:
        """the module has what it had: a class and five functions"""
        names = sorted(name for name in vars(migrate1) if not name.startswith("_"))
        self.assertEqual(names, ["Folder", "call_back", "count", "describe", "refile", "shred"])

    def test_count(self) -> None:
        """`count` returns a dict: how often each object is in a list"""
        self.assertEqual(migrate1.count(["A4", "letter", "A4"]), {"A4": 2, "letter": 1})
        self.assertEqual(migrate1.count(Papers([4, 4])), {4: 2})
        self.assertEqual(migrate1.count([]), {})

    def test_count_refuses(self) -> None:
        """it takes a list and nothing else, of objects that can be keys"""
        self.assertRaises(TypeError, migrate1.count, ("A4", "letter"))
        self.assertRaises(TypeError, migrate1.count, [["A4"]])

    def test_describe(self) -> None:
        """`describe` tells a note from a list, and complains about all else"""
        self.assertEqual(migrate1.describe("hello"), "a note of 5 letters")
        self.assertEqual(migrate1.describe(Papers([1, 2])), "2 papers")
        with self.assertRaises(TypeError) as caught:
            migrate1.describe(0.5)
        self.assertEqual(str(caught.exception), "nobody needs a float")

    def test_shred(self) -> None:
        """other threads run while `shred` works"""
        self.assertEqual(migrate1.shred(1000), 1000)
        ticks = 0
        for pages in (20_000_000, 40_000_000, 80_000_000):
            ticks = ticks or ticks_during(lambda: migrate1.shred(pages))
        self.assertGreater(ticks, 0)

    def test_call_back(self) -> None:
        """`call_back` calls from another thread, and returns what comes back"""
        threads = []

        def called(text: str) -> str:
            threads.append(threading.get_ident())
            return text.upper()

        self.assertEqual(migrate1.call_back(called), "TOBY IS BACK")
        self.assertNotEqual(threads, [threading.get_ident()])

    def test_call_back_raises(self) -> None:
        """an exception of the callback arrives"""
        self.assertRaises(ZeroDivisionError, migrate1.call_back, lambda text: 1 / 0)

    def test_folder(self) -> None:
        """a folder keeps the very objects that were put in"""
        paper = object()
        folder = migrate1.Folder([paper, "A4"])
        self.assertIs(folder.papers[0], paper)
        self.assertEqual(len(folder.papers), 2)
        folder.papers.clear()
        self.assertEqual(len(folder.papers), 2)

    def test_refile(self) -> None:
        """`refile` moves papers from one folder to another"""
        old, new = migrate1.Folder(["A4"]), migrate1.Folder(["letter"])
        self.assertIsNone(migrate1.refile(old, new))
        self.assertEqual((old.papers, new.papers), ([], ["letter", "A4"]))
        migrate1.refile(new, new)
        self.assertEqual(new.papers, ["letter", "A4"])
