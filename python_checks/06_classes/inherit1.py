import unittest

import inherit1


class AssistantTest(unittest.TestCase):
    """A Rust class that extends another one."""

    def test_base(self) -> None:
        """an Employee has a name and a description"""
        pam = inherit1.Employee("Pam")
        self.assertEqual(pam.name, "Pam")
        self.assertEqual(pam.describe(), "Pam works here")

    def test_isinstance(self) -> None:
        """an Assistant is an Employee"""
        dwight = inherit1.Assistant("Dwight", "Michael")
        self.assertIsInstance(dwight, inherit1.Employee)
        self.assertTrue(issubclass(inherit1.Assistant, inherit1.Employee))

    def test_not_the_other_way(self) -> None:
        """an Employee is no Assistant"""
        self.assertNotIsInstance(inherit1.Employee("Pam"), inherit1.Assistant)

    def test_both_layers(self) -> None:
        """.name comes from the base, .boss from the Assistant"""
        dwight = inherit1.Assistant("Dwight", "Michael")
        self.assertEqual(dwight.name, "Dwight")
        self.assertEqual(dwight.boss, "Michael")

    def test_keywords(self) -> None:
        """the arguments are called name and boss"""
        dwight = inherit1.Assistant(boss="Michael", name="Dwight")
        self.assertEqual((dwight.name, dwight.boss), ("Dwight", "Michael"))

    def test_describe(self) -> None:
        """describe() adds to what the base says"""
        dwight = inherit1.Assistant("Dwight", "Michael")
        self.assertEqual(dwight.describe(), "Dwight works here, for Michael")

    def test_describe_of_the_base(self) -> None:
        """Employee.describe(assistant) asks the base alone"""
        dwight = inherit1.Assistant("Dwight", "Michael")
        self.assertEqual(inherit1.Employee.describe(dwight), "Dwight works here")

    def test_rename(self) -> None:
        """rename() of the base shows in .name and in describe()"""
        dwight = inherit1.Assistant("Dwight", "Michael")
        dwight.rename("Recyclops")
        self.assertEqual(dwight.name, "Recyclops")
        self.assertEqual(dwight.describe(), "Recyclops works here, for Michael")

    def test_missing_boss(self) -> None:
        """Assistant("Dwight") raises TypeError"""
        with self.assertRaises(TypeError):
            inherit1.Assistant("Dwight")

    def test_wrong_type(self) -> None:
        """Assistant(1, "Michael") raises TypeError"""
        with self.assertRaises(TypeError):
            inherit1.Assistant(1, "Michael")

    def test_python_subclass(self) -> None:
        """a Python class may extend Assistant and use super()"""

        class Intern(inherit1.Assistant):
            def describe(self) -> str:
                return super().describe() + ", unpaid"

        ryan = Intern("Ryan", "Dwight")
        self.assertIsInstance(ryan, inherit1.Employee)
        self.assertEqual(ryan.name, "Ryan")
        self.assertEqual(ryan.describe(), "Ryan works here, for Dwight, unpaid")
