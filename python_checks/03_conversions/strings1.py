import unittest

import strings1


class Initials(unittest.TestCase):
    """The first character of every word of a name."""

    def test_plain_name(self) -> None:
        """initials of Ada Lovelace are AL"""
        self.assertEqual(strings1.initials("Ada Lovelace"), "AL")

    def test_accent(self) -> None:
        """an accent is no problem: Émile Zola signs ÉZ"""
        self.assertEqual(strings1.initials("Émile Zola"), "ÉZ")

    def test_accent_in_a_later_word(self) -> None:
        """wherever it stands: Gérard Ångström signs GÅ"""
        self.assertEqual(strings1.initials("Gérard Ångström"), "GÅ")

    def test_three_bytes(self) -> None:
        """three bytes a character are fine: 夏目 漱石 signs 夏漱"""
        self.assertEqual(strings1.initials("夏目 漱石"), "夏漱")

    def test_four_bytes(self) -> None:
        """and so are four: even the fax machine, 📠 Machine, signs 📠M"""
        self.assertEqual(strings1.initials("📠 Machine"), "📠M")

    def test_case_is_kept(self) -> None:
        """capital letters stay capital, small ones small"""
        self.assertEqual(strings1.initials("Vincent van Gogh"), "VvG")

    def test_one_letter(self) -> None:
        """a word of one letter will do"""
        self.assertEqual(strings1.initials("É Z"), "ÉZ")

    def test_spaces(self) -> None:
        """more spaces than needed do no harm"""
        self.assertEqual(strings1.initials("  Émile   Zola "), "ÉZ")

    def test_empty(self) -> None:
        """nobody has no initials"""
        self.assertEqual(strings1.initials(""), "")

    def test_rejects_other_types(self) -> None:
        """bytes, a number or None raises TypeError"""
        for name in (b"Ada", 3, None):
            with self.subTest(name=name), self.assertRaises(TypeError):
                strings1.initials(name)

    def test_rejects_half_a_character(self) -> None:
        """half of a surrogate pair is no character: UnicodeEncodeError"""
        with self.assertRaises(UnicodeEncodeError):
            strings1.initials("\ud83d")


class FirstWord(unittest.TestCase):
    """A piece of the text, as a str."""

    def test_first_word(self) -> None:
        """first_word leaves out the spaces in front"""
        self.assertEqual(strings1.first_word("  hi there"), "hi")

    def test_unicode(self) -> None:
        """first_word works for every language"""
        self.assertEqual(strings1.first_word("été indien"), "été")

    def test_no_word(self) -> None:
        """first_word of nothing is the empty str"""
        self.assertEqual(strings1.first_word(""), "")
        self.assertEqual(strings1.first_word("   "), "")


if __name__ == "__main__":
    unittest.main()
