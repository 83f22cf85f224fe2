import re
import unittest

import custom2


class Withdraw(unittest.TestCase):
    """The petty cash box, and which exception each of its errors becomes."""

    def test_withdraw(self) -> None:
        """withdraw(100, '30') leaves 70"""
        self.assertEqual(custom2.withdraw(100, "30"), 70)
        self.assertEqual(custom2.withdraw(100, "100"), 0)

    def test_too_little(self) -> None:
        """more than there is raises a ValueError"""
        with self.assertRaises(ValueError):
            custom2.withdraw(20, "35")

    def test_both_amounts(self) -> None:
        """its text has both amounts, what is left and what was wanted"""
        for left, wanted in (("20", "35"), ("0", "7"), (str(2**63), str(2**64 - 1))):
            with self.assertRaises(ValueError) as caught:
                custom2.withdraw(int(left), wanted)
            amounts = re.findall(r"\d+", str(caught.exception))
            self.assertIn(left, amounts)
            self.assertIn(wanted, amounts)

    def test_too_little_has_no_cause(self) -> None:
        """it has no cause: nothing else went wrong before"""
        with self.assertRaises(ValueError) as caught:
            custom2.withdraw(20, "35")
        self.assertIsNone(caught.exception.__cause__)

    def test_locked(self) -> None:
        """a locked box raises a PermissionError"""
        with self.assertRaises(PermissionError) as caught:
            custom2.withdraw(100, "30", locked=True)
        self.assertIsNone(caught.exception.__cause__)

    def test_locked_comes_first(self) -> None:
        """a locked box raises it whatever the amount"""
        for amount in ("1000", "ten", ""):
            with self.subTest(amount=amount), self.assertRaises(PermissionError):
                custom2.withdraw(100, amount, True)

    def test_not_a_number(self) -> None:
        """an amount of 'ten' raises a ValueError"""
        with self.assertRaises(ValueError):
            custom2.withdraw(100, "ten")

    def test_cause(self) -> None:
        """its __cause__ is the ValueError of the parse error"""
        for amount in ("ten", "", "-5", str(2**64)):
            with self.assertRaises(ValueError, msg=amount) as caught:
                custom2.withdraw(100, amount)
            self.assertIsInstance(caught.exception.__cause__, ValueError, amount)

    def test_cause_is_another_error(self) -> None:
        """the cause is an error of its own, and says what the parser said"""
        with self.assertRaises(ValueError) as caught:
            custom2.withdraw(100, "ten")
        self.assertIsNot(caught.exception.__cause__, caught.exception)
        self.assertIn("digit", str(caught.exception.__cause__))

    def test_each_its_own_cause(self) -> None:
        """an empty amount and one that is too large have causes of their own"""
        causes = set()
        for amount in ("ten", "", str(2**64)):
            with self.assertRaises(ValueError) as caught:
                custom2.withdraw(100, amount)
            causes.add(str(caught.exception.__cause__))
        self.assertEqual(len(causes), 3, causes)

    def test_wrong_type(self) -> None:
        """an amount of 30 instead of '30' still raises a TypeError"""
        with self.assertRaises(TypeError):
            custom2.withdraw(100, 30)
