import unittest

import migrate2


class Tills(unittest.TestCase):
    """What the tills in the branches do."""

    def test_customer(self) -> None:
        """an invoice is for a customer"""
        self.assertEqual(migrate2.invoice(3, "Kevin"), "3 reams for Kevin")
        self.assertEqual(migrate2.invoice(to="Kevin", reams=3), "3 reams for Kevin")

    def test_cash(self) -> None:
        """for cash, the till leaves the customer out, or says None"""
        self.assertEqual(migrate2.invoice(3, None), "3 reams for cash")
        self.assertEqual(migrate2.invoice(3), "3 reams for cash")

    def test_week(self) -> None:
        """the week is a list of numbers"""
        self.assertEqual(migrate2.week(), [12, 40, 31, 8, 25])

    def test_correction(self) -> None:
        """a till puts another number into it"""
        week = migrate2.week()
        week[1] = 300
        self.assertEqual(sum(week), 376)
        self.assertEqual(sum(migrate2.week()), 116)

    def test_sizes(self) -> None:
        """a size is equal to itself, and to no other"""
        self.assertEqual(migrate2.Size.A4, migrate2.Size.A4)
        self.assertNotEqual(migrate2.Size.A4, migrate2.Size.Letter)

    def test_old_sizes(self) -> None:
        """it is equal to its old number, and to no other"""
        self.assertEqual(migrate2.Size.A4, 0)
        self.assertEqual(1, migrate2.Size.Letter)
        self.assertNotEqual(migrate2.Size.A4, 1)
        self.assertNotEqual(migrate2.Size.A4, "A4")

    def test_wanted(self) -> None:
        """what is wanted is a dict of Nones, in the order of the orders"""
        wanted = migrate2.wanted(["letter", "A4", "letter"])
        self.assertEqual(wanted, {"letter": None, "A4": None})
        self.assertEqual(list(wanted), ["letter", "A4"])
