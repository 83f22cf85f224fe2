import math
import unittest

import newtype1


class FromPython(unittest.TestCase):
    """An int, a float or a str becomes a Percent."""

    def test_int(self) -> None:
        """an int will do: if 42 % are used, 58% are left"""
        self.assertEqual(newtype1.rest(42), "58%")

    def test_float(self) -> None:
        """a float will do"""
        self.assertEqual(newtype1.rest(42.5), "57.5%")
        self.assertEqual(newtype1.rest(42.375), "57.625%")

    def test_text(self) -> None:
        """and so will a str with a percent sign"""
        self.assertEqual(newtype1.rest("42%"), "58%")
        self.assertEqual(newtype1.rest("42.5%"), "57.5%")

    def test_limits(self) -> None:
        """0 and 100 are allowed"""
        self.assertEqual(newtype1.rest(0), "100%")
        self.assertEqual(newtype1.rest("100%"), "0%")

    def test_rejects_numbers_out_of_range(self) -> None:
        """101 and -1 raise ValueError"""
        for used in (101, -1, 100.5, 2**64, math.inf, "101%", "-1%", "inf%"):
            with self.subTest(used=used), self.assertRaises(ValueError):
                newtype1.rest(used)

    def test_rejects_nan(self) -> None:
        """so does nan, which is within no range"""
        for used in (math.nan, "nan%"):
            with self.subTest(used=used), self.assertRaises(ValueError):
                newtype1.rest(used)

    def test_rejects_other_texts(self) -> None:
        """a str that is not a number raises ValueError"""
        for used in ("abc", "", "%", "half"):
            with self.subTest(used=used), self.assertRaises(ValueError):
                newtype1.rest(used)

    def test_rejects_other_types(self) -> None:
        """a list, a dict or None raises TypeError"""
        for used in ([], {}, None, b"42%"):
            with self.subTest(used=used), self.assertRaises(TypeError):
                newtype1.rest(used)


class ToPython(unittest.TestCase):
    """A Percent becomes a str."""

    def test_is_a_str(self) -> None:
        """a Percent comes back as a str"""
        self.assertIs(type(newtype1.rest(42)), str)

    def test_round_trip(self) -> None:
        """what came back can go in again"""
        self.assertEqual(newtype1.rest(newtype1.rest("12.5%")), "12.5%")


class InsideOthers(unittest.TestCase):
    """A Percent works inside other types as well."""

    def test_list(self) -> None:
        """a list may mix all three kinds"""
        self.assertEqual(newtype1.fullest(["10%", 50, 7.5]), "50%")

    def test_empty_list(self) -> None:
        """the fullest of no trays is None"""
        self.assertIsNone(newtype1.fullest([]))

    def test_rejects_a_bad_element(self) -> None:
        """one bad element is enough for ValueError"""
        with self.assertRaises(ValueError):
            newtype1.fullest(["10%", 500])
