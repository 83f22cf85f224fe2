import unittest

import quiz1


class IsPalindrome(unittest.TestCase):
    """is_palindrome(text)"""

    def test_word(self) -> None:
        """level is a palindrome, hello is none"""
        self.assertIs(quiz1.is_palindrome("level"), True)
        self.assertIs(quiz1.is_palindrome("hello"), False)

    def test_sentence(self) -> None:
        """case, spaces and punctuation don't count"""
        self.assertIs(quiz1.is_palindrome("A man, a plan, a canal: Panama!"), True)

    def test_digits(self) -> None:
        """digits count: "1a2" is no palindrome"""
        self.assertIs(quiz1.is_palindrome("1a2"), False)

    def test_other_alphabet(self) -> None:
        """it reads Russian, too"""
        self.assertIs(quiz1.is_palindrome("А роза упала на лапу Азора"), True)
        self.assertIs(quiz1.is_palindrome("А роза упала на Азора"), False)

    def test_nothing_to_read(self) -> None:
        """an empty text and "?!" read the same both ways"""
        for text in ("", "?!"):
            with self.subTest(text=text):
                self.assertIs(quiz1.is_palindrome(text), True)


class UniqueWords(unittest.TestCase):
    """unique_words(text)"""

    def test_words(self) -> None:
        """each word is there once, in lower case"""
        words = quiz1.unique_words("Paper  pens paper\nPAPER")
        self.assertEqual(words, {"paper", "pens"})

    def test_unicode(self) -> None:
        """ÄRGER and ärger are one word"""
        self.assertEqual(quiz1.unique_words("ÄRGER ärger"), {"ärger"})

    def test_no_words(self) -> None:
        """without words, the set is empty"""
        for text in ("", " \t\n"):
            with self.subTest(text=text):
                self.assertEqual(quiz1.unique_words(text), set())


class Truncate(unittest.TestCase):
    """truncate(text, /, width=20, *, suffix="…")"""

    def test_short_text(self) -> None:
        """what fits stays as it is"""
        for text in ("", "paper", "é" * 20):
            with self.subTest(text=text):
                self.assertEqual(quiz1.truncate(text), text)

    def test_long_text(self) -> None:
        """30 letters become 19 and "…", even if they are é"""
        self.assertEqual(quiz1.truncate("é" * 30), "é" * 19 + "…")

    def test_width(self) -> None:
        """the width may be given by position or by keyword"""
        self.assertEqual(quiz1.truncate("paper", 4), "pap…")
        self.assertEqual(quiz1.truncate("paper", width=4), "pap…")

    def test_suffix(self) -> None:
        """the suffix counts with all of its characters"""
        self.assertEqual(quiz1.truncate("envelopes", 6, suffix="..."), "env...")
        self.assertEqual(quiz1.truncate("paper", 3, suffix="..."), "...")
        self.assertEqual(quiz1.truncate("paper", 3, suffix=""), "pap")

    def test_suffix_by_position(self) -> None:
        """truncate("paper", 4, "...") raises TypeError"""
        with self.assertRaises(TypeError):
            quiz1.truncate("paper", 4, "...")

    def test_text_by_keyword(self) -> None:
        """truncate(text="paper") raises TypeError"""
        with self.assertRaises(TypeError):
            quiz1.truncate(text="paper")

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
        self.assertEqual(quiz1.truncate("paper", 2**62), "paper")
