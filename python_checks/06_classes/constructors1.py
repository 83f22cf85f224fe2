import unittest

import constructors1


class ColorTest(unittest.TestCase):
    """What belongs to the class, and what belongs to one object of it."""

    def test_new(self) -> None:
        """Color(218, 165, 32) makes a color"""
        color = constructors1.Color(218, 165, 32)
        self.assertEqual((color.r, color.g, color.b), (218, 165, 32))

    def test_new_out_of_range(self) -> None:
        """Color(256, 0, 0) and Color(0, -1, 0) raise OverflowError"""
        for channels in ((256, 0, 0), (0, -1, 0)):
            with self.subTest(channels=channels):
                with self.assertRaises(OverflowError):
                    constructors1.Color(*channels)

    def test_goldenrod(self) -> None:
        """Color.goldenrod() makes a color without having one"""
        color = constructors1.Color.goldenrod()
        self.assertIsInstance(color, constructors1.Color)
        self.assertEqual((color.r, color.g, color.b), (218, 165, 32))

    def test_goldenrod_is_new(self) -> None:
        """goldenrod() may be asked of a color, too, and ignores it"""
        black = constructors1.Color(0, 0, 0)
        self.assertEqual(black.goldenrod().r, 218)
        self.assertEqual(black.r, 0)

    def test_goldenrod_argument(self) -> None:
        """Color.goldenrod(1) and Color.goldenrod("dark") raise TypeError"""
        for wrong in (1, "dark", None):
            with self.subTest(argument=wrong), self.assertRaises(TypeError):
                constructors1.Color.goldenrod(wrong)

    def test_from_hex(self) -> None:
        """Color.from_hex("#daa520") is a second way to make a color"""
        color = constructors1.Color.from_hex("#daa520")
        self.assertIsInstance(color, constructors1.Color)
        self.assertEqual((color.r, color.g, color.b), (218, 165, 32))

    def test_from_hex_refuses(self) -> None:
        """Color.from_hex("nope") raises ValueError"""
        for text in ("nope", "", "daa520", "#zzzzzz", "#12345", "#+aa520", "#dáa52"):
            with self.subTest(text=text):
                with self.assertRaises(ValueError):
                    constructors1.Color.from_hex(text)

    def test_from_hex_wrong_type(self) -> None:
        """Color.from_hex(None) raises TypeError"""
        with self.assertRaises(TypeError):
            constructors1.Color.from_hex(None)

    def test_from_hex_on_a_subclass(self) -> None:
        """from_hex on a subclass makes an object of that subclass"""

        class Ink(constructors1.Color):
            pass

        self.assertIs(type(Ink.from_hex("#000000")), Ink)

    def test_max(self) -> None:
        """Color.MAX is 255, without parentheses"""
        self.assertEqual(constructors1.Color.MAX, 255)

    def test_is_white(self) -> None:
        """is_white() still asks one color"""
        self.assertIs(constructors1.Color(255, 255, 255).is_white(), True)
        self.assertIs(constructors1.Color(255, 255, 254).is_white(), False)
