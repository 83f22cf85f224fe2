import tempfile
import unittest
from pathlib import Path

import parse1


class SafeParseInt(unittest.TestCase):
    """Text that should be a number, and often is none."""

    def test_number(self) -> None:
        """safe_parse_int(' 42 ') is 42"""
        self.assertEqual(parse1.safe_parse_int("42"), 42)
        self.assertEqual(parse1.safe_parse_int(" 42 \n"), 42)
        self.assertEqual(parse1.safe_parse_int("-7"), -7)

    def test_no_number(self) -> None:
        """safe_parse_int('4x') raises a ValueError"""
        with self.assertRaises(ValueError):
            parse1.safe_parse_int("4x")

    def test_names_the_text(self) -> None:
        """the text of the error names the order that was read"""
        for text in ("4x", "zwölf", "1.5"):
            with self.assertRaises(ValueError) as caught:
                parse1.safe_parse_int(text)
            self.assertIn(text, str(caught.exception))

    def test_empty(self) -> None:
        """an empty order is a ValueError"""
        with self.assertRaises(ValueError):
            parse1.safe_parse_int("")

    def test_too_big(self) -> None:
        """a number beyond i64 is a ValueError"""
        with self.assertRaises(ValueError):
            parse1.safe_parse_int(str(2**63))

    def test_wrong_type(self) -> None:
        """an order of None is a TypeError"""
        with self.assertRaises(TypeError):
            parse1.safe_parse_int(None)


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
        """a missing file is a FileNotFoundError"""
        with self.assertRaises(FileNotFoundError):
            parse1.read_number(self.folder / "lost.txt")

    def test_folder(self) -> None:
        """a folder instead of a file is an OSError"""
        with self.assertRaises(OSError):
            parse1.read_number(self.folder)

    def test_smudged(self) -> None:
        """a file with '12oo' in it is a ValueError that says so"""
        with self.assertRaises(ValueError) as caught:
            parse1.read_number(self.saved(b"12oo\n"))
        self.assertIn("12oo", str(caught.exception))

    def test_no_text(self) -> None:
        """a file that is no UTF-8 is an OSError or a ValueError"""
        with self.assertRaises((OSError, ValueError)):
            parse1.read_number(self.saved(b"\xff\xfe\x00"))
