import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        with self.assertRaises(TypeError):
            answer.sell(3)
