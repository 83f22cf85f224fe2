import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        from answer.formats import area
        area()
