import unittest

import invoices


class TotalTest(unittest.TestCase):
    def test_discount(self) -> None:
        self.assertEqual(invoices.total(9, 450), 4050)
        self.assertEqual(invoices.total(reams=10, cents=450), 4050)

    def test_too_much(self) -> None:
        with self.assertRaisesRegex(OverflowError, "nobody can pay that"):
            invoices.total(2**63, 2)
