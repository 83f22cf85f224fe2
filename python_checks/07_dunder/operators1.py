import operator
import unittest

import operators1

LARGEST = 2**63 - 1
SMALLEST = -(2**63)


class Tip:
    """Knows by itself how to be added to money and how to multiply it."""

    def __radd__(self, other: object) -> str:
        return "added by the tip"

    def __rmul__(self, other: object) -> str:
        return "multiplied by the tip"


class MoneyCheck(unittest.TestCase):
    """Money in cents that calculates, and refuses what makes no sense."""

    def test_add(self) -> None:
        """adding Money(5) and Money(7) gives Money(12)"""
        total = operators1.Money(5) + operators1.Money(7)
        self.assertEqual(total, operators1.Money(12))

    def test_add_keeps_the_currency(self) -> None:
        """euros and euros are euros"""
        total = operators1.Money(5, "EUR") + operators1.Money(7, "EUR")
        self.assertEqual(total, operators1.Money(12, "EUR"))

    def test_times(self) -> None:
        """money * 3 is three times as much"""
        self.assertEqual(operators1.Money(5) * 3, operators1.Money(15))
        self.assertEqual(operators1.Money(5, "EUR") * -1, operators1.Money(-5, "EUR"))

    def test_times_from_the_left(self) -> None:
        """so is 3 * money"""
        self.assertEqual(3 * operators1.Money(5), operators1.Money(15))

    def test_sum(self) -> None:
        """sum() adds up a list of money"""
        coins = [operators1.Money(1), operators1.Money(2), operators1.Money(4)]
        self.assertEqual(sum(coins), operators1.Money(7))

    def test_sum_of_euros(self) -> None:
        """the sum of euros is euros"""
        coins = [operators1.Money(1, "€"), operators1.Money(2, "€")]
        self.assertEqual(sum(coins), operators1.Money(3, "€"))

    def test_minus_and_abs(self) -> None:
        """minus money and abs(money) work, and keep the currency"""
        self.assertEqual(-operators1.Money(5), operators1.Money(-5))
        self.assertEqual(abs(operators1.Money(-5)), operators1.Money(5))
        self.assertEqual(-operators1.Money(5, "EUR"), operators1.Money(-5, "EUR"))

    def test_operands_stay(self) -> None:
        """adding and multiplying leave both sides as they were"""
        one, other = operators1.Money(5), operators1.Money(7)
        one + other
        one * 3
        self.assertEqual((one.cents, other.cents), (5, 7))

    def test_add_in_place(self) -> None:
        """wage += bonus makes new money, the old wage stays"""
        wage = old_wage = operators1.Money(100)
        wage += operators1.Money(50)
        self.assertEqual(wage, operators1.Money(150))
        self.assertEqual(old_wage, operators1.Money(100))

    def test_other_currency(self) -> None:
        """dollars + euros raises ValueError, also inside sum()"""
        dollars, euros = operators1.Money(5), operators1.Money(5, "EUR")
        with self.assertRaises(ValueError):
            dollars + euros
        with self.assertRaises(ValueError):
            sum([dollars, euros])

    def test_money_plus_number(self) -> None:
        """money + 5 raises TypeError, and so does money + 0"""
        for number in (5, 0):
            with self.subTest(number=number):
                with self.assertRaises(TypeError):
                    operators1.Money(5) + number

    def test_number_plus_money(self) -> None:
        """adding money to 5 or to 0.0 raises TypeError, only to 0 is fine"""
        for number in (5, -1, 0.0):
            with self.subTest(number=number):
                with self.assertRaises(TypeError):
                    number + operators1.Money(5)
        self.assertEqual(0 + operators1.Money(5), operators1.Money(5))

    def test_add_nonsense(self) -> None:
        """money + "x", + None or + 1.5 raises TypeError"""
        for other in ("x", None, 1.5):
            with self.subTest(other=other):
                with self.assertRaises(TypeError):
                    operators1.Money(1) + other

    def test_times_nonsense(self) -> None:
        """money * 1.5, * 2.0, * "x" or * money raises TypeError"""
        for other in (1.5, 2.0, "x", operators1.Money(2)):
            with self.subTest(other=other):
                with self.assertRaises(TypeError):
                    operators1.Money(1) * other

    def test_nothing_else(self) -> None:
        """money - money, / 2, // 2, % 2, ** 2 and the like raise TypeError"""
        money = operators1.Money(5)
        names = ("sub", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "and_")
        for name in names + ("isub", "itruediv", "ipow", "lt", "ge"):
            for other in (operators1.Money(2), 2):
                with self.subTest(operator=name, other=other):
                    with self.assertRaises(TypeError):
                        getattr(operator, name)(money, other)

    def test_nothing_else_from_the_left(self) -> None:
        """so do 2 - money and 2 / money"""
        for name in ("sub", "truediv", "floordiv", "mod", "pow"):
            with self.subTest(operator=name):
                with self.assertRaises(TypeError):
                    getattr(operator, name)(2, operators1.Money(5))

    def test_times_in_place(self) -> None:
        """wage *= 2 makes new money, the old wage stays"""
        wage = old_wage = operators1.Money(100, "EUR")
        wage *= 2
        self.assertEqual(wage, operators1.Money(200, "EUR"))
        self.assertEqual(old_wage, operators1.Money(100, "EUR"))

    def test_add_nothing_in_place(self) -> None:
        """wage += 5 and wage += 0 raise TypeError"""
        for number in (5, 0):
            with self.subTest(number=number):
                with self.assertRaises(TypeError):
                    operator.iadd(operators1.Money(5), number)

    def test_the_other_side_is_asked(self) -> None:
        """money + tip leaves the answer to the tip, if it knows one"""
        self.assertEqual(operators1.Money(1) + Tip(), "added by the tip")
        self.assertEqual(operators1.Money(1) * Tip(), "multiplied by the tip")

    def test_sum_too_large(self) -> None:
        """a sum that does not fit raises OverflowError"""
        with self.assertRaises(OverflowError):
            operators1.Money(LARGEST) + operators1.Money(1)
        with self.assertRaises(OverflowError):
            operators1.Money(SMALLEST) + operators1.Money(-1)

    def test_product_too_large(self) -> None:
        """a product that does not fit raises OverflowError"""
        with self.assertRaises(OverflowError):
            operators1.Money(LARGEST) * 2
        with self.assertRaises(OverflowError):
            2 * operators1.Money(SMALLEST)

    def test_number_too_large(self) -> None:
        """money * 2**70 raises OverflowError (or TypeError)"""
        for number in (2**63, 2**70, -(2**70)):
            with self.subTest(number=number):
                with self.assertRaises((OverflowError, TypeError)):
                    operators1.Money(1) * number
                with self.assertRaises((OverflowError, TypeError)):
                    number * operators1.Money(1)

    def test_smallest_has_no_opposite(self) -> None:
        """the smallest amount has no - and no abs(): OverflowError"""
        with self.assertRaises(OverflowError):
            -operators1.Money(SMALLEST)
        with self.assertRaises(OverflowError):
            abs(operators1.Money(SMALLEST))
