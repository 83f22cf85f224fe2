import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(answer.first([1]), 1)
