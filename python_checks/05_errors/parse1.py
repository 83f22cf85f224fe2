import tempfile
import unittest
from pathlib import Path

import parse1


class SafeParseInt(unittest.TestCase):
    """Text that should be a number, and often is not."""

    def test_number(self) -> None:
        """safe_parse_int(' 42 ') is 42"""
        self.assertEqual(parse1.safe_parse_int("42"), 42)
        self.assertEqual(parse1.safe_parse_int(" 42 \n"), 42)
        self.assertEqual(parse1.safe_parse_int("-7"), -7)
        self.assertEqual(parse1.safe_parse_int(str(-(2**63))), -(2**63))

    def test_not_a_number(self) -> None:
        """safe_parse_int('4x') raises a ValueError"""
        with self.assertRaises(ValueError):
            parse1.safe_parse_int("4x")

    def test_names_the_text(self) -> None:
        """the text of the error names what was read"""
        for text in ("4x", "zwölf", "1.5", "4 2", str(2**63)):
            with self.assertRaises(ValueError, msg=text) as caught:
                parse1.safe_parse_int(text)
            self.assertIn(text, str(caught.exception))

    def test_empty(self) -> None:
        """an empty text raises a ValueError"""
        for text in ("", " \n", "-"):
            with self.subTest(text=text), self.assertRaises(ValueError):
                parse1.safe_parse_int(text)

    def test_too_big(self) -> None:
        """a number that does not fit in an i64 raises a ValueError"""
        for number in (2**63, -(2**63) - 1, 10**40):
            with self.subTest(number=number), self.assertRaises(ValueError):
                parse1.safe_parse_int(str(number))

    def test_wrong_type(self) -> None:
        """None, bytes and the number 42 still raise a TypeError"""
        for text in (None, b"42", 42):
            with self.subTest(text=text), self.assertRaises(TypeError):
                parse1.safe_parse_int(text)


class ReadNumber(unittest.TestCase):
    """The same from a file."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def saved(self, content: bytes) -> Path:
        """A fax with this content, saved to a file."""
        path = self.folder / "fax.txt"
        path.write_bytes(content)
        return path

    def test_reads(self) -> None:
        """read_number takes a path as text or as a pathlib.Path"""
        path = self.saved(b" 1200\n")
        self.assertEqual(parse1.read_number(path), 1200)
        self.assertEqual(parse1.read_number(str(path)), 1200)

    def test_missing_file(self) -> None:
        """a missing file raises a FileNotFoundError"""
        with self.assertRaises(FileNotFoundError):
            parse1.read_number(self.folder / "lost.txt")

    def test_folder(self) -> None:
        """a folder in place of a file raises what open() raises"""
        self.assert_raises_as_open(self.folder)

    def test_folder_that_is_a_file(self) -> None:
        """so does a path through a file, or with a name that is too long"""
        self.assert_raises_as_open(self.saved(b"1") / "fax.txt")
        self.assert_raises_as_open(self.folder / ("fax" * 1000))

    def assert_raises_as_open(self, path: Path) -> None:
        with self.assertRaises(OSError) as expected:
            open(path).close()
        with self.assertRaises(OSError) as caught:
            parse1.read_number(path)
        self.assertIs(type(caught.exception), type(expected.exception))

    def test_smudged(self) -> None:
        """a file with '12oo' in it raises a ValueError that names it"""
        with self.assertRaises(ValueError) as caught:
            parse1.read_number(self.saved(b"12oo\n"))
        self.assertIn("12oo", str(caught.exception))

    def test_empty_file(self) -> None:
        """so does an empty file, which has nothing to name"""
        with self.assertRaises(ValueError):
            parse1.read_number(self.saved(b""))

    def test_not_text(self) -> None:
        """a file that is not UTF-8 raises an OSError or a ValueError"""
        with self.assertRaises((OSError, ValueError)):
            parse1.read_number(self.saved(b"\xff\xfe\x00"))
