import unittest

import office


class Old(unittest.TestCase):
    def test_ledger(self) -> None:
        """a ledger pays, and refuses what it does not have"""
        ledger = office.Ledger(10)
        ledger.pay(3)
        self.assertEqual(repr(ledger), "Ledger(7)")
        with self.assertRaises(ValueError):
            ledger.pay(8)
        self.assertEqual(office.Ledger().total, 0)

    def test_lengths(self) -> None:
        """lengths() has the length of each word"""
        self.assertEqual(office.lengths(["a", "abc"]), {"a": 1, "abc": 3})
