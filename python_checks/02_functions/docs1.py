import inspect
import unittest

import docs1


class Parse(unittest.TestCase):
    """The function works, and looks as if it were written in Python."""

    def test_decimal(self) -> None:
        """parse("42") is 42"""
        self.assertEqual(docs1.parse("42"), 42)

    def test_hexadecimal(self) -> None:
        """parse("1F", type="hex") is 31"""
        self.assertEqual(docs1.parse("1F", type="hex"), 31)

    def test_name(self) -> None:
        """the function knows itself as parse"""
        self.assertEqual(docs1.parse.__name__, "parse")

    def test_signature(self) -> None:
        """help() shows parse(text, type='dec')"""
        signature = inspect.signature(docs1.parse)
        self.assertEqual(str(signature), "(text, type='dec')")

    def test_doc(self) -> None:
        """its docstring begins with: Read a shelf number"""
        doc = inspect.getdoc(docs1.parse) or ""
        self.assertEqual(doc.partition("\n")[0], "Read a shelf number.")

    def test_no_trace(self) -> None:
        """nothing is named parse_shelf_py any more"""
        self.assertFalse(hasattr(docs1, "parse_shelf_py"))

    def test_old_keyword(self) -> None:
        """parse("1F", type_="hex") raises TypeError"""
        parse = docs1.parse
        with self.assertRaises(TypeError):
            parse("1F", type_="hex")

    def test_unknown_type(self) -> None:
        """parse("VII", type="roman") raises ValueError"""
        parse = docs1.parse
        with self.assertRaises(ValueError):
            parse("VII", type="roman")

    def test_no_number(self) -> None:
        """parse("") and parse("1F") raise ValueError"""
        parse = docs1.parse
        for text in ("", "1F"):
            with self.subTest(text=text), self.assertRaises(ValueError):
                parse(text)

    def test_no_text(self) -> None:
        """parse(42) raises TypeError"""
        parse = docs1.parse
        with self.assertRaises(TypeError):
            parse(42)
