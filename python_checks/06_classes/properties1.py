import unittest
from contextlib import suppress

import properties1


class TemperatureTest(unittest.TestCase):
    """Attributes with a method behind each of them: read, write, delete."""

    def test_read(self) -> None:
        """a new Temperature can be read in both units"""
        t = properties1.Temperature(100)
        self.assertEqual(t.celsius, 100.0)
        self.assertAlmostEqual(t.fahrenheit, 212.0)

    def test_set_celsius(self) -> None:
        """t.celsius = 20 is stored"""
        t = properties1.Temperature(0)
        t.celsius = 20
        self.assertEqual(t.celsius, 20.0)

    def test_fahrenheit_follows(self) -> None:
        """t.celsius = 20 shows in t.fahrenheit"""
        t = properties1.Temperature(0)
        t.celsius = 20
        self.assertAlmostEqual(t.fahrenheit, 68.0)

    def test_set_fahrenheit(self) -> None:
        """t.fahrenheit = 68 shows in both units"""
        t = properties1.Temperature(0)
        t.fahrenheit = 68
        self.assertAlmostEqual(t.fahrenheit, 68.0)
        self.assertAlmostEqual(t.celsius, 20.0)

    def test_refuses_celsius(self) -> None:
        """t.celsius refuses -300, nan and inf with ValueError"""
        for impossible in (-300.0, float("nan"), float("inf"), float("-inf")):
            with self.subTest(celsius=impossible):
                t = properties1.Temperature(20)
                with self.assertRaises(ValueError):
                    t.celsius = impossible

    def test_refuses_fahrenheit(self) -> None:
        """t.fahrenheit refuses -460, nan and inf with ValueError"""
        for impossible in (-460.0, float("nan"), float("inf"), float("-inf")):
            with self.subTest(fahrenheit=impossible):
                t = properties1.Temperature(20)
                with self.assertRaises(ValueError):
                    t.fahrenheit = impossible

    def test_one_way_in(self) -> None:
        """t.update_celsius is gone: it would be a way around the check"""
        t = properties1.Temperature(20)
        with self.assertRaises(AttributeError):
            t.update_celsius = -500.0
        self.assertEqual(t.celsius, 20.0)

    def test_keeps_the_old_value(self) -> None:
        """a refused value leaves the old one in place"""
        t = properties1.Temperature(20)
        with self.assertRaises(ValueError):
            t.celsius = -300.0
        self.assertEqual(t.celsius, 20.0)
        with self.assertRaises(ValueError):
            t.fahrenheit = float("nan")
        self.assertEqual(t.celsius, 20.0)

    def test_absolute_zero(self) -> None:
        """-273.15 itself is a temperature"""
        t = properties1.Temperature(20)
        t.celsius = -273.15
        self.assertEqual(t.celsius, -273.15)

    def test_wrong_type(self) -> None:
        """a str or None as temperature raises TypeError"""
        for wrong in ("warm", None):
            with self.subTest(value=wrong):
                t = properties1.Temperature(20)
                with self.assertRaises(TypeError):
                    t.celsius = wrong
                with self.assertRaises(TypeError):
                    t.fahrenheit = wrong

    def test_delete_label(self) -> None:
        """del t.label leaves an empty label"""
        t = properties1.Temperature(20)
        t.label = "Büro"
        self.assertEqual(t.label, "Büro")
        del t.label
        self.assertEqual(t.label, "")

    def test_label_after_delete(self) -> None:
        """a deleted label can be written again"""
        t = properties1.Temperature(20)
        del t.label
        t.label = "warehouse"
        self.assertEqual(t.label, "warehouse")

    def test_delete_temperature(self) -> None:
        """del t.celsius raises AttributeError: no deleter, no deleting"""
        t = properties1.Temperature(20)
        with self.assertRaises(AttributeError):
            del t.celsius
        with self.assertRaises(AttributeError):
            del t.fahrenheit
        self.assertEqual(t.celsius, 20.0)

    def test_no_other_way(self) -> None:
        """and no other method sets a temperature that cannot be"""
        t = properties1.Temperature(20)
        for name in dir(t):
            with suppress(Exception):
                getattr(t, name)(-500.0)
        self.assertEqual(t.celsius, 20.0)
