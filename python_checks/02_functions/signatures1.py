import inspect
import unittest

import signatures1


class Total(unittest.TestCase):
    """total(reams, price=10)"""

    def test_both(self) -> None:
        """total(2, 5) is 10"""
        self.assertEqual(signatures1.total(2, 5), 10)

    def test_default_price(self) -> None:
        """total(2) is the int 20: a ream costs 10"""
        self.assertEqual(signatures1.total(2), 20)
        self.assertIs(type(signatures1.total(2)), int)

    def test_by_keyword(self) -> None:
        """total(price=3, reams=4) is 12"""
        self.assertEqual(signatures1.total(price=3, reams=4), 12)

    def test_signature(self) -> None:
        """help() shows total(reams, price=10)"""
        signature = inspect.signature(signatures1.total)
        self.assertEqual(str(signature), "(reams, price=10)")

    def test_none_is_not_a_price(self) -> None:
        """total(2, None) raises TypeError: None is not a price"""
        with self.assertRaises(TypeError):
            signatures1.total(2, None)

    def test_too_few(self) -> None:
        """total() raises TypeError: reams has no default"""
        with self.assertRaises(TypeError):
            signatures1.total()

    def test_too_many(self) -> None:
        """total(1, 2, 3) raises TypeError"""
        with self.assertRaises(TypeError):
            signatures1.total(1, 2, 3)


class Letter(unittest.TestCase):
    """letter(name, title=None)"""

    def test_title(self) -> None:
        """letter("Ada", "Dr") writes to Dr Ada"""
        self.assertEqual(signatures1.letter("Ada", "Dr"), "Dear Dr Ada,")

    def test_no_title(self) -> None:
        """letter("Ada") writes to plain Ada"""
        self.assertEqual(signatures1.letter("Ada"), "Dear Ada,")

    def test_none(self) -> None:
        """letter("Ada", None) does the same"""
        self.assertEqual(signatures1.letter("Ada", None), "Dear Ada,")

    def test_title_by_keyword(self) -> None:
        """letter("Åsa", title="Prof.") works too"""
        self.assertEqual(signatures1.letter("Åsa", title="Prof."), "Dear Prof. Åsa,")

    def test_signature(self) -> None:
        """help() shows letter(name, title=None)"""
        signature = inspect.signature(signatures1.letter)
        self.assertEqual(str(signature), "(name, title=None)")

    def test_no_name(self) -> None:
        """letter() and letter(None) raise TypeError: everybody has a name"""
        with self.assertRaises(TypeError):
            signatures1.letter()
        with self.assertRaises(TypeError):
            signatures1.letter(None)

    def test_bad_title(self) -> None:
        """letter("Ada", title=3) raises TypeError"""
        with self.assertRaises(TypeError):
            signatures1.letter("Ada", title=3)
