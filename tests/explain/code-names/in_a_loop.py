import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(answer.calculate(2), 6)
