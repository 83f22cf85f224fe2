import unittest

import strings1

TEXTS = (
    "Dunder Mifflin",
    "Émile Zola, Émile Zola",
    "夏目 漱石",
    "the 📠 machine, the 🖨 and the 📠",
    "e\u0301te\u0301: the accents are characters of their own",
    "a\0b\nc",
)


class Index(unittest.TestCase):
    """index(text, word) answers as text.index(word) does."""

    def test_plain(self) -> None:
        """in "Dunder Mifflin", the word "Mifflin" begins at 7"""
        self.assertEqual(strings1.index("Dunder Mifflin", "Mifflin"), 7)

    def test_accent(self) -> None:
        """an é counts as one character: in "Émile Zola", "Zola" begins at 6"""
        self.assertEqual(strings1.index("Émile Zola", "Zola"), 6)

    def test_wide_characters(self) -> None:
        """so does a character of three bytes, or four"""
        self.assertEqual(strings1.index("夏目 漱石", "漱石"), 3)
        self.assertEqual(strings1.index("📠📠 fax", "fax"), 3)

    def test_like_python(self) -> None:
        """whatever the text and the word, it is the index that Python gives"""
        for text in TEXTS:
            for start in range(len(text)):
                for word in (text[start], text[start : start + 3], text[start:]):
                    at = strings1.index(text, word)
                    self.assertEqual(at, text.index(word), f"{word!r} in {text!r}")

    def test_empty_word(self) -> None:
        """an empty word begins at 0, even in an empty text"""
        self.assertEqual(strings1.index("Émile", ""), 0)
        self.assertEqual(strings1.index("", ""), 0)

    def test_not_there(self) -> None:
        """a word that is not there raises ValueError"""
        for text, word in (("Émile", "emile"), ("", "É"), ("É", "ÉÉ"), ("é", "e")):
            with self.subTest(text=text, word=word), self.assertRaises(ValueError):
                strings1.index(text, word)

    def test_half_a_character(self) -> None:
        """half of a surrogate pair is a character, or a UnicodeEncodeError"""
        try:
            start = strings1.index("\ud83d fax", "fax")
        except UnicodeEncodeError:
            return
        self.assertEqual(start, 2)

    def test_rejects_other_types(self) -> None:
        """bytes, a number or None raises TypeError"""
        for word in (b"Ada", 3, None):
            with self.subTest(word=word), self.assertRaises(TypeError):
                strings1.index("Ada", word)
            with self.subTest(text=word), self.assertRaises(TypeError):
                strings1.index(word, "Ada")


class Tail(unittest.TestCase):
    """tail(text, start) answers as text[start:] does."""

    def test_plain(self) -> None:
        """tail("Dunder Mifflin", 7) is "Mifflin\""""
        self.assertEqual(strings1.tail("Dunder Mifflin", 7), "Mifflin")

    def test_accent(self) -> None:
        """tail("Émile Zola", 1) is "mile Zola\""""
        self.assertEqual(strings1.tail("Émile Zola", 1), "mile Zola")

    def test_like_python(self) -> None:
        """whatever the text and the start, it is the slice that Python gives"""
        for text in TEXTS:
            for start in range(len(text) + 3):
                tail = strings1.tail(text, start)
                self.assertEqual(tail, text[start:], f"{text!r} from {start} on")

    def test_too_far(self) -> None:
        """past the end there is nothing: an empty str, and no panic"""
        for start in (2, 100, 2**31, 2**63 - 1, 2**63):
            self.assertEqual(strings1.tail("", start), "", f"start = {start}")
            self.assertEqual(strings1.tail("é", start), "", f"start = {start}")

    def test_there_and_back(self) -> None:
        """tail(text, index(text, word)) begins with the word"""
        text = "Café crème à Genève"
        start = strings1.index(text, "à Gen")
        self.assertEqual(strings1.tail(text, start), "à Genève")

    def test_rejects_other_types(self) -> None:
        """a start of "1", 1.0 or None raises TypeError"""
        for start in ("1", 1.0, None):
            with self.subTest(start=start), self.assertRaises(TypeError):
                strings1.tail("Ada", start)
