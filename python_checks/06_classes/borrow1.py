import unittest

import borrow1


class CashTest(unittest.TestCase):
    """Two uses of one object at the same time."""

    def test_absorb(self) -> None:
        """a.absorb(b) moves all money of b to a"""
        kevin, angela = borrow1.Cash(10), borrow1.Cash(5)
        kevin.absorb(angela)
        self.assertEqual(kevin.balance, 15)
        self.assertEqual(angela.balance, 0)

    def test_absorb_itself(self) -> None:
        """a.absorb(a) raises ValueError"""
        cash = borrow1.Cash(10)
        with self.assertRaises(ValueError):
            cash.absorb(cash)

    def test_absorb_itself_keeps_the_money(self) -> None:
        """a.absorb(a) leaves the balance alone, and the box usable"""
        cash = borrow1.Cash(10)
        with self.assertRaises(ValueError):
            cash.absorb(cash)
        self.assertEqual(cash.balance, 10)
        cash.absorb(borrow1.Cash(1))
        self.assertEqual(cash.balance, 11)

    def test_absorb_an_equal_one(self) -> None:
        """another box with the same balance may be absorbed"""
        cash = borrow1.Cash(10)
        cash.absorb(borrow1.Cash(10))
        self.assertEqual(cash.balance, 20)

    def test_absorb_wrong_type(self) -> None:
        """a.absorb(5) and a.absorb(None) raise TypeError"""
        for wrong in (5, None):
            with self.subTest(argument=wrong):
                with self.assertRaises(TypeError):
                    borrow1.Cash(10).absorb(wrong)

    def test_absorb_too_much(self) -> None:
        """a sum that does not fit raises OverflowError, and both keep their money"""
        kevin, angela = borrow1.Cash(2**63 - 1), borrow1.Cash(5)
        with self.assertRaises(OverflowError):
            kevin.absorb(angela)
        self.assertEqual((kevin.balance, angela.balance), (2**63 - 1, 5))

    def test_pay_in(self) -> None:
        """pay_in(3, f) adds 3 and calls f(3)"""
        amounts: list[int] = []
        cash = borrow1.Cash(10)
        cash.pay_in(3, amounts.append)
        self.assertEqual(cash.balance, 13)
        self.assertEqual(amounts, [3])

    def test_pay_in_too_much(self) -> None:
        """what does not fit is not paid in, and nobody is told"""
        amounts: list[int] = []
        cash = borrow1.Cash(2**63 - 1)
        with self.assertRaises(OverflowError):
            cash.pay_in(1, amounts.append)
        self.assertEqual((cash.balance, amounts), (2**63 - 1, []))

    def test_notify_reads(self) -> None:
        """the function that is called may read the new balance"""
        cash = borrow1.Cash(10)
        seen: list[int] = []
        cash.pay_in(3, lambda amount: seen.append(cash.balance))
        self.assertEqual(seen, [13])

    def test_notify_writes(self) -> None:
        """the function that is called may change the box"""
        cash = borrow1.Cash(10)

        def round_up(amount: int) -> None:
            cash.balance += 7

        cash.pay_in(3, round_up)
        self.assertEqual(cash.balance, 20)

    def test_notify_pays_in(self) -> None:
        """the function that is called may pay in once more"""
        cash = borrow1.Cash(0)

        def again(amount: int) -> None:
            if amount > 1:
                cash.pay_in(amount - 1, again)

        cash.pay_in(4, again)
        self.assertEqual(cash.balance, 4 + 3 + 2 + 1)

    def test_notify_raises(self) -> None:
        """an error of the function arrives at the caller, the money stays in"""
        cash = borrow1.Cash(10)

        def complain(amount: int) -> None:
            raise KeyError("receipt")

        with self.assertRaises(KeyError):
            cash.pay_in(3, complain)
        self.assertEqual(cash.balance, 13)

    def test_notify_not_callable(self) -> None:
        """pay_in(3, "Kevin") raises TypeError"""
        with self.assertRaises(TypeError):
            borrow1.Cash(10).pay_in(3, "Kevin")
