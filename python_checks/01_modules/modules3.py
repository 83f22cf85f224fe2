import unittest

import modules3


class Fax(unittest.TestCase):
    """The fax machine, under both of its names."""

    def test_fax(self) -> None:
        """fax("order 5 reams") shouts and beeps"""
        self.assertEqual(modules3.fax("order 5 reams"), "ORDER 5 REAMS *beep*")

    def test_empty_fax(self) -> None:
        """an empty page beeps too"""
        self.assertEqual(modules3.fax(""), " *beep*")

    def test_unicode(self) -> None:
        """fax("straße") knows its capitals"""
        self.assertEqual(modules3.fax("straße"), "STRASSE *beep*")

    def test_telex(self) -> None:
        """telex is the very same function"""
        self.assertIs(modules3.telex, modules3.fax)

    def test_bytes_are_not_text(self) -> None:
        """fax(b"order") raises TypeError"""
        fax = modules3.fax
        with self.assertRaises(TypeError):
            fax(b"order")
