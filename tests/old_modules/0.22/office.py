import unittest

import office


class Old(unittest.TestCase):
    def test_rest(self) -> None:
        """rest() takes numbers and texts, and gives a text"""
        self.assertEqual(office.rest(40), "60%")
        self.assertEqual(office.rest("25%"), "75%")

    def test_dumps(self) -> None:
        """dumps() is json.dumps"""
        self.assertEqual(office.dumps(["Pam"]), '["Pam"]')
