import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(answer.escaped("a b"), "a%20b")
