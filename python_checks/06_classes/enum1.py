import unittest

import enum1


class UrgencyTest(unittest.TestCase):
    """A Rust enum without data as a Python class of fixed members."""

    def test_from_rust(self) -> None:
        """Rust hands out the very objects that Python sees in the class"""
        self.assertIs(enum1.urgency_of("Lunch is here"), enum1.Urgency.Low)
        self.assertIs(enum1.urgency_of("Fire!"), enum1.Urgency.Mid)
        self.assertIs(enum1.urgency_of("🔥 FIRE!!!"), enum1.Urgency.High)

    def test_equal(self) -> None:
        """a member equals itself and no other"""
        self.assertIs(enum1.Urgency.Low == enum1.Urgency.Low, True)
        self.assertIs(enum1.Urgency.Low == enum1.Urgency.High, False)
        self.assertIs(enum1.Urgency.Low != enum1.Urgency.High, True)

    def test_less(self) -> None:
        """Low < Mid < High"""
        self.assertIs(enum1.Urgency.Low < enum1.Urgency.Mid, True)
        self.assertIs(enum1.Urgency.Mid < enum1.Urgency.High, True)
        self.assertIs(enum1.Urgency.High < enum1.Urgency.Low, False)

    def test_other_comparisons(self) -> None:
        """<=, > and >= work as well"""
        self.assertIs(enum1.Urgency.Mid <= enum1.Urgency.Mid, True)
        self.assertIs(enum1.Urgency.High > enum1.Urgency.Mid, True)
        self.assertIs(enum1.Urgency.Low >= enum1.Urgency.Mid, False)

    def test_sort(self) -> None:
        """a list of urgencies can be sorted"""
        low, mid, high = enum1.Urgency.Low, enum1.Urgency.Mid, enum1.Urgency.High
        self.assertEqual(sorted([high, low, mid, low]), [low, low, mid, high])

    def test_dict_key(self) -> None:
        """an urgency can be a key of a dict and a member of a set"""
        tray = {enum1.Urgency.Low: 3, enum1.Urgency.High: 1}
        self.assertEqual(tray[enum1.urgency_of("Fire!!")], 1)
        self.assertEqual(len({enum1.Urgency.Low, enum1.urgency_of("")}), 1)

    def test_int(self) -> None:
        """int(Urgency.Mid) is 5"""
        self.assertEqual(int(enum1.Urgency.Low), 1)
        self.assertEqual(int(enum1.Urgency.Mid), 5)
        self.assertEqual(int(enum1.Urgency.High), 10)

    def test_repr(self) -> None:
        """repr(Urgency.Low) is Urgency.Low"""
        self.assertEqual(repr(enum1.Urgency.Low), "Urgency.Low")

    def test_no_number(self) -> None:
        """an urgency equals no number and no text"""
        self.assertIs(enum1.Urgency.Low == 1, False)
        self.assertIs(enum1.Urgency.Low == "Low", False)
        self.assertIs(enum1.Urgency.Low != None, True)  # noqa: E711

    def test_no_order_with_numbers(self) -> None:
        """Urgency.Low < 5 raises TypeError"""
        with self.assertRaises(TypeError):
            enum1.Urgency.Low < 5

    def test_no_new_members(self) -> None:
        """Urgency() raises TypeError: there are three, and no more"""
        with self.assertRaises(TypeError):
            enum1.Urgency()
