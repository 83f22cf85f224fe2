import sys
import threading
import unittest
from types import SimpleNamespace

import attach1


class Mug:
    """Something that Kevin sells."""

    def __str__(self) -> str:
        return "one mug"


class TillTest(unittest.TestCase):
    """Three places that need a token, and where each can get one."""

    def test_tray(self) -> None:
        """tray() is an empty list"""
        self.assertEqual(attach1.tray(), [])
        self.assertIs(type(attach1.tray()), list)

    def test_new_tray(self) -> None:
        """each tray is a new one"""
        attach1.tray().append("a receipt")
        self.assertEqual(attach1.tray(), [])

    def test_stamp(self) -> None:
        """stamp(thing) is a tuple of the very thing and "paid" """
        for thing in (Mug(), "mug", ["mug"], None):
            with self.subTest(thing=thing):
                stamped = attach1.stamp(thing)
                self.assertEqual(stamped, (thing, "paid"))
                self.assertIs(stamped[0], thing)

    def test_no_other_arguments(self) -> None:
        """Python passes nothing that it did not pass before"""
        for wrong in ((None,), (Mug(),), (1, 2)):
            with self.subTest(arguments=wrong), self.assertRaises(TypeError):
                attach1.tray(*wrong)
        for wrong in ((), (None, Mug()), (Mug(), None)):
            with self.subTest(arguments=wrong), self.assertRaises(TypeError):
                attach1.stamp(*wrong)

    def test_receipt(self) -> None:
        """a receipt has the thing's own text and the price"""
        self.assertEqual(attach1.receipt(Mug(), 250), "one mug: 250 cents")
        self.assertEqual(attach1.receipt(["é", None], 0), "['é', None]: 0 cents")

    def test_own_thread(self) -> None:
        """a receipt is written on a thread of Rust's own"""
        seen = []

        class Witness:
            def __str__(self) -> str:
                seen.append(threading.get_ident())
                return "witness"

        self.assertEqual(attach1.receipt(Witness(), 5), "witness: 5 cents")
        self.assertNotEqual(seen, [threading.get_ident()])

    def test_any_thread(self) -> None:
        """receipts can be asked for on several threads of Python's at once"""
        receipts = []

        def sell(cents: int) -> None:
            receipts.append(attach1.receipt(Mug(), cents))

        threads = [threading.Thread(target=sell, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(receipts), [f"one mug: {n} cents" for n in range(8)])

    def test_receipt_in_receipt(self) -> None:
        """a thing may ask for a receipt while its own is being written"""

        class Box:
            def __str__(self) -> str:
                return f"a box ({attach1.receipt(Mug(), 250)})"

        self.assertEqual(
            attach1.receipt(Box(), 300), "a box (one mug: 250 cents): 300 cents"
        )

    def test_unprintable(self) -> None:
        """a thing whose __str__ raises is unprintable, and that is reported"""

        class Broken:
            def __str__(self) -> str:
                raise LookupError("the label came off")

        reports: list[SimpleNamespace] = []
        sys.unraisablehook = reports.append
        try:
            text = attach1.receipt(Broken(), 250)
        finally:
            sys.unraisablehook = sys.__unraisablehook__
        self.assertEqual(text, "<unprintable Broken object>: 250 cents")
        self.assertEqual([r.exc_type for r in reports], [LookupError])

    def test_lets_go(self) -> None:
        """a thing is let go when its receipt is written"""
        mug = Mug()
        before = sys.getrefcount(mug)
        attach1.receipt(mug, 250)
        self.assertEqual(sys.getrefcount(mug) - before, 0)
