from __future__ import annotations

import sys
import sysconfig
import threading
import time
import unittest
from concurrent.futures import Future, ThreadPoolExecutor

import free_threading1

FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


class WarehouseTest(unittest.TestCase):
    """One object, eight threads, and no GIL while they pack."""

    def setUp(self) -> None:
        self.warehouse = free_threading1.Warehouse(100)
        self.pool = ThreadPoolExecutor(8)
        self.addCleanup(self.pool.shutdown)

    def sell_eight_times(self, reams: int, rounds: int = 1) -> list[Future[list[int]]]:
        """Eight threads that begin together."""
        begin = threading.Barrier(8)

        def till() -> list[int]:
            begin.wait(5)
            return [self.warehouse.sell(reams) for _ in range(rounds)]

        return [self.pool.submit(till) for _ in range(8)]

    def test_sell(self) -> None:
        """sell() takes reams from what is left, and adds them to what is sold"""
        self.assertEqual(self.warehouse.report(), (100, 0))
        self.warehouse.sell(30)
        self.assertEqual(self.warehouse.report(), (70, 30))
        self.warehouse.sell(70)
        self.assertEqual(self.warehouse.report(), (0, 100))

    def test_too_many(self) -> None:
        """an order for more than is left raises ValueError, and nothing is sold"""
        self.warehouse.sell(60)
        for reams in (41, 2**64 - 1):
            with self.subTest(reams=reams), self.assertRaises(ValueError):
                self.warehouse.sell(reams)
        self.assertEqual(self.warehouse.report(), (40, 60))

    def test_wrong_type(self) -> None:
        """sell(-1) raises OverflowError, sell("1") TypeError"""
        with self.assertRaises(OverflowError):
            self.warehouse.sell(-1)
        with self.assertRaises(TypeError):
            self.warehouse.sell("1")
        self.assertEqual(self.warehouse.report(), (100, 0))

    def test_two_warehouses(self) -> None:
        """the sales of two warehouses have different invoice numbers"""
        other = free_threading1.Warehouse(100)
        invoices = [seller.sell(1) for seller in (self.warehouse, other, self.warehouse)]
        self.assertEqual(len(set(invoices)), 3)

    def test_eight_threads(self) -> None:
        """eight threads sell at the same time, and nobody gets an error"""
        for till in self.sell_eight_times(reams=3, rounds=4):
            till.result()
        self.assertEqual(self.warehouse.report(), (4, 96))

    def test_invoices(self) -> None:
        """no two of eight threads get the same invoice number"""
        tills = self.sell_eight_times(reams=1, rounds=4)
        invoices = [invoice for till in tills for invoice in till.result()]
        self.assertEqual(len(set(invoices)), 32)

    def test_last_ream(self) -> None:
        """of eight who want the last ream, one gets it, and the others a ValueError"""
        self.warehouse.sell(99)
        errors = [till.exception() for till in self.sell_eight_times(reams=1)]
        kinds = sorted(type(error).__name__ for error in errors)
        self.assertEqual(kinds, ["NoneType"] + ["ValueError"] * 7)
        self.assertEqual(self.warehouse.report(), (0, 100))

    def test_adds_up(self) -> None:
        """what is left and what is sold add up at any time"""
        tills = self.sell_eight_times(reams=3, rounds=4)
        while not all(till.done() for till in tills):
            left, sold = self.warehouse.report()
            self.assertEqual(left + sold, 100)
        for till in tills:
            till.result()

    def test_pack_at_the_same_time(self) -> None:
        """eight threads pack at the same time, not one after the other"""
        # Packing takes ten milliseconds, and eighty in a row. A busy machine may need more than one try.
        for _ in range(8):
            start = time.perf_counter()
            for till in self.sell_eight_times(reams=1):
                till.result()
            took = time.perf_counter() - start
            if took < 0.08:
                break
        self.assertLess(took, 0.08, "seconds for eight sales")

    def test_report_while_packing(self) -> None:
        """report() does not wait for somebody who packs"""
        waited = packed = 0.0
        interval = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, interval)
        sys.setswitchinterval(100)  # so that it is the packing that lets this thread go on
        for _ in range(5):
            begun = threading.Event()
            till = self.pool.submit(lambda: (begun.set(), self.warehouse.sell(1)))
            begun.wait(5)
            start = time.perf_counter()
            self.warehouse.report()
            waited += time.perf_counter() - start
            till.result()
            packed += time.perf_counter() - start
        self.assertLess(waited, packed / 2, "seconds in report(), and half of those in which it was packed")

    if FREE_THREADED:

        def test_no_gil(self) -> None:
            """the import did not switch the GIL on"""
            self.assertFalse(sys._is_gil_enabled())
