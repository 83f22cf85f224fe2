import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        answer.amount("ten")
