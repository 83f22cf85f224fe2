import unittest
from types import SimpleNamespace

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        memo = answer.longest([SimpleNamespace(text="hello")])
        self.assertEqual(memo.text, "hello")
