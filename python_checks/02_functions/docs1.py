import inspect
import unittest

import docs1


class Parse(unittest.TestCase):
    """The function works, and looks as if it were written in Python."""

    def test_decimal(self) -> None:
        """parse("42") is 42"""
        self.assertEqual(docs1.parse("42"), 42)
        self.assertEqual(docs1.parse(text="-7", type="dec"), -7)

    def test_hexadecimal(self) -> None:
        """parse("1F", type="hex") is 31"""
        self.assertEqual(docs1.parse("1F", type="hex"), 31)
        self.assertEqual(docs1.parse("1f", "hex"), 31)

    def test_name(self) -> None:
        """the function knows itself as parse"""
        self.assertEqual(docs1.parse.__name__, "parse")

    def test_signature(self) -> None:
        """help() shows parse(text, type='dec')"""
        signature = inspect.signature(docs1.parse)
        self.assertEqual(str(signature), "(text, type='dec')")

    def test_doc(self) -> None:
        """the first line of its docstring is: Read a shelf number."""
        doc = inspect.getdoc(docs1.parse) or ""
        self.assertEqual(doc.partition("\n")[0], "Read a shelf number.")

    def test_no_trace(self) -> None:
        """there is no trace of parse_shelf_py or type_"""
        names = [name for name in dir(docs1) if not name.startswith("__")]
        self.assertEqual(names, ["parse"])
        self.assertNotIn("type_", str(docs1.parse.__doc__))

    def test_old_keyword(self) -> None:
        """parse("1F", type_="hex") raises TypeError"""
        parse = docs1.parse
        with self.assertRaises(TypeError):
            parse("1F", type_="hex")

    def test_unknown_type(self) -> None:
        """parse("VII", type="roman") raises ValueError"""
        parse = docs1.parse
        for type in ("roman", "DEC", ""):
            with self.subTest(type=type), self.assertRaises(ValueError):
                parse("7", type=type)

    def test_type_is_a_text(self) -> None:
        """parse("42", type=None) raises TypeError"""
        parse = docs1.parse
        for type in (None, 10):
            with self.subTest(type=type), self.assertRaises(TypeError):
                parse("42", type=type)

    def test_not_a_number(self) -> None:
        """parse("") and parse("1F") raise ValueError"""
        parse = docs1.parse
        for text in ("", "1F"):
            with self.subTest(text=text), self.assertRaises(ValueError):
                parse(text)

    def test_not_a_text(self) -> None:
        """parse(42) raises TypeError"""
        parse = docs1.parse
        with self.assertRaises(TypeError):
            parse(42)
