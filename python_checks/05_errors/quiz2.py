import unittest

import quiz2

FAX = """\
# The fax machine on the second floor

name = Old Smudgy
toner = 80
color = false
  paper=A4
loud   =   true
offset = -3
"""


class ParseConfig(unittest.TestCase):
    """Good settings become a dict."""

    def test_text(self) -> None:
        """'name = Old Smudgy' is a text without the spaces around it"""
        self.assertEqual(
            quiz2.parse_config("  name = Old Smudgy  "), {"name": "Old Smudgy"}
        )

    def test_int(self) -> None:
        """'toner = 80' is the int 80, and -3 is one, too"""
        config = quiz2.parse_config("toner=80\noffset = -3")
        self.assertEqual(config, {"toner": 80, "offset": -3})
        self.assertIs(type(config["toner"]), int)

    def test_bool(self) -> None:
        """true and false are bools"""
        config = quiz2.parse_config("loud = true\ncolor = false")
        self.assertIs(config["loud"], True)
        self.assertIs(config["color"], False)

    def test_other_text(self) -> None:
        """1.5, 12a and truely are text"""
        self.assertEqual(
            quiz2.parse_config("a = 1.5\nb = 12a\nc = truely"),
            {"a": "1.5", "b": "12a", "c": "truely"},
        )

    def test_comments(self) -> None:
        """blank lines and lines that begin with # mean nothing"""
        self.assertEqual(quiz2.parse_config("\n# a = 1\n   \n  # b\nc = 2\n"), {"c": 2})

    def test_empty(self) -> None:
        """an empty text is an empty dict"""
        self.assertEqual(quiz2.parse_config(""), {})

    def test_first_sign_counts(self) -> None:
        """only the first = divides: 'a = b = c' has the value 'b = c'"""
        self.assertEqual(quiz2.parse_config("a = b = c"), {"a": "b = c"})

    def test_empty_value(self) -> None:
        """a value may be empty: 'note =' is an empty text"""
        self.assertEqual(quiz2.parse_config("note ="), {"note": ""})

    def test_windows(self) -> None:
        """lines may end the way of Windows"""
        self.assertEqual(quiz2.parse_config("a = 1\r\nb = x\r\n"), {"a": 1, "b": "x"})

    def test_whole_file(self) -> None:
        """a whole file"""
        self.assertEqual(
            quiz2.parse_config(FAX),
            {
                "name": "Old Smudgy",
                "toner": 80,
                "color": False,
                "paper": "A4",
                "loud": True,
                "offset": -3,
            },
        )

    def test_wrong_type(self) -> None:
        """bytes are a TypeError"""
        with self.assertRaises(TypeError):
            quiz2.parse_config(b"a = 1")


class BadSettings(unittest.TestCase):
    """Bad settings raise a ConfigError that knows where they are."""

    def assert_error(self, text: str, lineno: int, line: str) -> None:
        with self.assertRaises(quiz2.ConfigError) as caught:
            quiz2.parse_config(text)
        self.assertEqual(caught.exception.lineno, lineno)
        self.assertEqual(caught.exception.line, line)

    def test_is_an_exception(self) -> None:
        """a ConfigError is an Exception of this module"""
        self.assertTrue(issubclass(quiz2.ConfigError, Exception))
        self.assertEqual(quiz2.ConfigError.__module__, "quiz2")

    def test_no_sign(self) -> None:
        """a line without = raises one with lineno and line"""
        self.assert_error("paper jam", 1, "paper jam")

    def test_line_number(self) -> None:
        """lines count from 1, comments and blank lines included"""
        self.assert_error("# fax\n\na = 1\npaper jam\nb = 2\n", 4, "paper jam")

    def test_duplicate(self) -> None:
        """a key seen before is an error of its second line"""
        self.assert_error("a = 1\nb = 2\n\na = 3\n", 4, "a = 3")

    def test_same_value_twice(self) -> None:
        """even with the same value, or written with other spaces"""
        self.assert_error("a = 1\na=1", 2, "a=1")

    def test_empty_key(self) -> None:
        """an empty key is an error"""
        self.assert_error("= 5", 1, "= 5")

    def test_windows(self) -> None:
        """the line has no end of line in it, not even of Windows"""
        self.assert_error("a = 1\r\nbroken\r\n", 2, "broken")

    def test_first_error(self) -> None:
        """of several errors the first one is raised"""
        self.assert_error("one\ntwo\n= 3", 1, "one")

    def test_text(self) -> None:
        """its text shows the line"""
        with self.assertRaises(quiz2.ConfigError) as caught:
            quiz2.parse_config("a = 1\nblöd")
        self.assertIn("blöd", str(caught.exception))
