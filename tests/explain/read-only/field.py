import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        desk = answer.Desk()
        desk.reams = 2
