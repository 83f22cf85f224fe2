import unittest

import quiz2

FAX = """\
# The fax machine on the second floor

name = Old Smudgy
toner = 80
color = #daa520
  paper=A4
loud   =   true
offset = -3
"""


class ParseConfig(unittest.TestCase):
    """Good settings become a dict."""

    def test_text(self) -> None:
        """'name = Old Smudgy' is a text without the white space around it"""
        self.assertEqual(
            quiz2.parse_config("  name = Old Smudgy  "), {"name": "Old Smudgy"}
        )
        self.assertEqual(quiz2.parse_config("\tname\t=\tOld\t"), {"name": "Old"})

    def test_int(self) -> None:
        """'toner = 80' is the int 80, and -3 is an int too"""
        config = quiz2.parse_config("toner=80\noffset = -3")
        self.assertEqual(config, {"toner": 80, "offset": -3})
        self.assertIs(type(config["toner"]), int)

    def test_zero_and_one(self) -> None:
        """0 and 1 are ints, and not bools"""
        config = quiz2.parse_config("a = 0\nb = 1")
        self.assertEqual(config, {"a": 0, "b": 1})
        self.assertIs(type(config["a"]), int)
        self.assertIs(type(config["b"]), int)

    def test_large_int(self) -> None:
        """what fits in an i64 is an int, what does not is text"""
        for number in (3_000_000_000, 2**53 + 1, 2**63 - 1, -(2**63)):
            self.assertEqual(quiz2.parse_config(f"a = {number}"), {"a": number})
        for number in (2**63, 2**64, -(2**63) - 1):
            self.assertEqual(quiz2.parse_config(f"a = {number}"), {"a": f"{number}"})

    def test_bool(self) -> None:
        """true and false are bools"""
        config = quiz2.parse_config("loud = true\ncolor = false")
        self.assertIs(config["loud"], True)
        self.assertIs(config["color"], False)

    def test_other_text(self) -> None:
        """everything else is text: 1.5, 12a, 1_000, truely, True, FALSE, 'x'"""
        for text in ("1.5", "12a", "1_000", "truely", "True", "FALSE", "'x'", '"x"'):
            self.assertEqual(quiz2.parse_config(f"a = {text}"), {"a": text})

    def test_comments(self) -> None:
        """blank lines and lines that begin with # are skipped"""
        self.assertEqual(quiz2.parse_config("\n# a = 1\n   \n#\nc = 2\n"), {"c": 2})

    def test_indented_comments(self) -> None:
        """white space may stand before the #"""
        self.assertEqual(quiz2.parse_config("  # b\n\t# d = 1\nc = 2"), {"c": 2})

    def test_no_comment(self) -> None:
        """a # further on is part of the line: 'color = #daa520' is a colour"""
        config = quiz2.parse_config("color = #daa520\nfax #2 = on # the new one")
        self.assertEqual(config, {"color": "#daa520", "fax #2": "on # the new one"})

    def test_keys(self) -> None:
        """a key is text, just as it stands: 'Paper size' and 'paper size' are two"""
        config = quiz2.parse_config("Paper size = A4\npaper size = A5\n1 = 2")
        self.assertEqual(config, {"Paper size": "A4", "paper size": "A5", "1": 2})

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
        """lines may end as they do on Windows"""
        self.assertEqual(quiz2.parse_config("a = 1\r\nb = x\r\n"), {"a": 1, "b": "x"})

    def test_whole_file(self) -> None:
        """a whole file"""
        self.assertEqual(
            quiz2.parse_config(FAX),
            {
                "name": "Old Smudgy",
                "toner": 80,
                "color": "#daa520",
                "paper": "A4",
                "loud": True,
                "offset": -3,
            },
        )

    def test_wrong_type(self) -> None:
        """bytes and None raise a TypeError"""
        for text in (b"a = 1", None):
            with self.subTest(text=text), self.assertRaises(TypeError):
                quiz2.parse_config(text)


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
        """a line without = raises a ConfigError with its lineno and line"""
        self.assert_error("paper jam", 1, "paper jam")

    def test_line_number(self) -> None:
        """lines count from 1, comments and blank lines included"""
        self.assert_error("# fax\n\na = 1\npaper jam\nb = 2\n", 4, "paper jam")

    def test_duplicate(self) -> None:
        """a key seen before is an error of its second line"""
        self.assert_error("a = 1\nb = 2\n\na = 3\n", 4, "a = 3")

    def test_same_value_twice(self) -> None:
        """even with the same value, or with other white space"""
        self.assert_error("a = 1\na=1", 2, "a=1")
        self.assert_error("a b = 1\nc = 2\na b\t=\t1", 3, "a b\t=\t1")

    def test_empty_key(self) -> None:
        """an empty key is an error"""
        self.assert_error("= 5", 1, "= 5")
        self.assert_error("a = 1\n=", 2, "=")

    def test_windows(self) -> None:
        """the line comes without its end, even on Windows"""
        self.assert_error("a = 1\r\nbroken\r\n", 2, "broken")

    def test_first_error(self) -> None:
        """of several errors, the first one is raised"""
        self.assert_error("one\ntwo\n= 3", 1, "one")
        self.assert_error("a = 1\na = 2\nblöd", 2, "a = 2")
