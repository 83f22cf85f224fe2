import unittest
from contextlib import suppress

import struct1


class EmployeeTest(unittest.TestCase):
    """A Rust struct as a Python class: making one and reading it."""

    def test_hire(self) -> None:
        """hire() still makes an Employee in Rust"""
        self.assertIsInstance(struct1.hire(), struct1.Employee)
        self.assertEqual(struct1.describe(struct1.hire()), "Dwight: desk 7, 2 shifts")

    def test_positional(self) -> None:
        """Employee(7, "Dwight", [True, False]) makes one in Python"""
        dwight = struct1.Employee(7, "Dwight", [True, False])
        self.assertEqual(struct1.describe(dwight), "Dwight: desk 7, 1 shifts")

    def test_keywords(self) -> None:
        """the arguments are called desk, name and shifts"""
        pam = struct1.Employee(shifts=[True], name="Pam", desk=1)
        self.assertEqual(struct1.describe(pam), "Pam: desk 1, 1 shifts")

    def test_read(self) -> None:
        """.desk, .name and .shifts can be read"""
        dwight = struct1.Employee(7, "Dwight", [True, False])
        self.assertEqual(dwight.desk, 7)
        self.assertEqual(dwight.name, "Dwight")
        self.assertEqual(dwight.shifts, [True, False])

    def test_read_hired(self) -> None:
        """an Employee made in Rust can be read as well"""
        self.assertEqual(struct1.hire().name, "Dwight")

    def test_empty_and_unicode(self) -> None:
        """empty and unicode values arrive unchanged"""
        nobody = struct1.Employee(0, "", [])
        self.assertEqual((nobody.desk, nobody.name, nobody.shifts), (0, "", []))
        self.assertEqual(struct1.Employee(2**32 - 1, "Jürgen 📠", []).name, "Jürgen 📠")
        self.assertEqual(struct1.Employee(1, " Dwight K. ", []).name, " Dwight K. ")

    def test_wrong_types(self) -> None:
        """arguments of another type raise TypeError"""
        for wrong in (("7", "Dwight", []), (7, None, []), (7, "Dwight", [1, 0])):
            with self.subTest(arguments=wrong):
                with self.assertRaises(TypeError):
                    struct1.Employee(*wrong)

    def test_missing(self) -> None:
        """a missing argument raises TypeError that names it"""
        with self.assertRaisesRegex(TypeError, "shifts"):
            struct1.Employee(7, "Dwight")

    def test_desk_out_of_range(self) -> None:
        """desk -1 and desk 2**32 raise OverflowError"""
        for desk in (-1, 2**32):
            with self.subTest(desk=desk):
                with self.assertRaises(OverflowError):
                    struct1.Employee(desk, "Dwight", [])

    def test_read_only(self) -> None:
        """writing a field raises AttributeError"""
        dwight = struct1.hire()
        for field, value in (("desk", 8), ("name", "Jim"), ("shifts", [])):
            with self.subTest(field=field):
                with self.assertRaises(AttributeError):
                    setattr(dwight, field, value)

    def test_no_other_way(self) -> None:
        """and there is no method that does it"""
        dwight = struct1.hire()
        for name in dir(dwight):
            for value in ("Jim", 8, [False]):
                with suppress(Exception):
                    getattr(dwight, name)(value)
        self.assertEqual((dwight.desk, dwight.name), (7, "Dwight"))
        self.assertEqual(dwight.shifts, [True, True, False])

    def test_no_new_attributes(self) -> None:
        """there is no room for attributes that Rust does not know"""
        with self.assertRaises(AttributeError):
            struct1.hire().nickname = "Assistant to the Regional Manager"
