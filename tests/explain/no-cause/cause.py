import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        with self.assertRaises(RuntimeError) as caught:
            answer.amount("ten")
        self.assertIsInstance(caught.exception.__cause__, ValueError)
