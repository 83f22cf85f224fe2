import unittest

import quiz1


class IsPalindrome(unittest.TestCase):
    """is_palindrome(text)"""

    def test_word(self) -> None:
        """level is a palindrome, hello is not"""
        self.assertIs(quiz1.is_palindrome("level"), True)
        self.assertIs(quiz1.is_palindrome("hello"), False)

    def test_sentence(self) -> None:
        """upper and lower case are the same; spaces and punctuation don't count"""
        self.assertIs(quiz1.is_palindrome("A man, a plan, a canal: Panama!"), True)

    def test_other_signs(self) -> None:
        """only letters and digits count, whatever else there is"""
        for text in ("«level", "_level", "level 📠", "le-vel…"):
            self.assertIs(quiz1.is_palindrome(text), True, text)

    def test_digits(self) -> None:
        """digits count: "1a2" is not a palindrome, "1a1" is"""
        self.assertIs(quiz1.is_palindrome("1a2"), False)
        self.assertIs(quiz1.is_palindrome("1a1"), True)

    def test_other_alphabet(self) -> None:
        """it reads Russian too"""
        self.assertIs(quiz1.is_palindrome("А роза упала на лапу Азора"), True)
        self.assertIs(quiz1.is_palindrome("А роза упала на Азора"), False)

    def test_nothing_to_read(self) -> None:
        """an empty text and "?!" read the same both ways"""
        for text in ("", "?!"):
            self.assertIs(quiz1.is_palindrome(text), True, repr(text))


class UniqueWords(unittest.TestCase):
    """unique_words(text)"""

    def test_words(self) -> None:
        """each word is in the set once, in lower case"""
        words = quiz1.unique_words("Paper pens paper PAPER")
        self.assertEqual(words, {"paper", "pens"})

    def test_white_space(self) -> None:
        """white space of any kind divides words, and any amount of it"""
        words = quiz1.unique_words("  fax\tpens\npaper\u2003desk\u3000 ")
        self.assertEqual(words, {"fax", "pens", "paper", "desk"})

    def test_punctuation(self) -> None:
        """punctuation is part of the word: "don't" and "stop!" are words"""
        words = quiz1.unique_words("Don't stop! A-4, A4")
        self.assertEqual(words, {"don't", "stop!", "a-4,", "a4"})

    def test_unicode(self) -> None:
        """ÄRGER and ärger are one word, STRASSE and Straße are two"""
        self.assertEqual(quiz1.unique_words("ÄRGER ärger"), {"ärger"})
        words = quiz1.unique_words("STRASSE Straße")
        self.assertEqual(words, {"strasse", "straße"})

    def test_no_words(self) -> None:
        """without words, the set is empty"""
        for text in ("", " \t\n"):
            self.assertEqual(quiz1.unique_words(text), set(), repr(text))


class Truncate(unittest.TestCase):
    """truncate(text, /, width=20, *, suffix="…")"""

    def test_short_text(self) -> None:
        """a text of at most 20 characters stays as it is"""
        for text in ("", "paper", " paper ", "é" * 20):
            with self.subTest(text=text):
                self.assertEqual(quiz1.truncate(text), text)

    def test_long_text(self) -> None:
        """30 letters become 19 and "…", even if they are é"""
        self.assertEqual(quiz1.truncate("é" * 30), "é" * 19 + "…")
        self.assertEqual(quiz1.truncate("a" * 21), "a" * 19 + "…")

    def test_width(self) -> None:
        """the width may be given by position or by keyword"""
        self.assertEqual(quiz1.truncate("paper", 4), "pap…")
        self.assertEqual(quiz1.truncate("paper", width=4), "pap…")
        self.assertEqual(quiz1.truncate("paper", 5), "paper")

    def test_narrow(self) -> None:
        """the suffix "…" is one character wide: it fits into a width of 2 or 1"""
        self.assertEqual(quiz1.truncate("paper", 2), "p…")
        self.assertEqual(quiz1.truncate("paper", 1), "…")

    def test_suffix(self) -> None:
        """the suffix counts with all of its characters"""
        self.assertEqual(quiz1.truncate("envelopes", 6, suffix="..."), "env...")
        self.assertEqual(quiz1.truncate("paper", 3, suffix="..."), "...")
        self.assertEqual(quiz1.truncate("paper", 4, suffix="📠"), "pap📠")
        self.assertEqual(quiz1.truncate("paper", 3, suffix=""), "pap")
        self.assertEqual(quiz1.truncate("paper", 0, suffix=""), "")

    def test_suffix_by_position(self) -> None:
        """truncate("paper", 4, "...") raises TypeError"""
        with self.assertRaises(TypeError):
            quiz1.truncate("paper", 4, "...")

    def test_text_by_keyword(self) -> None:
        """truncate(text="paper") raises TypeError"""
        with self.assertRaises(TypeError):
            quiz1.truncate(text="paper")

    def test_none(self) -> None:
        """None is not a text, a width or a suffix: TypeError"""
        with self.assertRaises(TypeError):
            quiz1.truncate(None)
        with self.assertRaises(TypeError):
            quiz1.truncate("paper", None)
        with self.assertRaises(TypeError):
            quiz1.truncate("paper", suffix=None)

    def test_suffix_too_wide(self) -> None:
        """a suffix wider than the width raises ValueError"""
        with self.assertRaises(ValueError):
            quiz1.truncate("paper", 2, suffix="...")
        with self.assertRaises(ValueError):
            quiz1.truncate("paper", 0)

    def test_negative_width(self) -> None:
        """width=-1 raises OverflowError"""
        with self.assertRaises(OverflowError):
            quiz1.truncate("paper", width=-1)

    def test_huge_width(self) -> None:
        """a huge width is no reason to panic"""
        for width in (2**31, 2**62, 2**63 - 1, 2**63):
            with self.subTest(width=width):
                self.assertEqual(quiz1.truncate("paper", width), "paper")
