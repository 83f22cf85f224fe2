import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        answer.ream([1], 1)
