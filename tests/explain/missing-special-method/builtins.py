import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        len(answer.Ream())
