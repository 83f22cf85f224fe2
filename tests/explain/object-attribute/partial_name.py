import unittest
from functools import partial

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(answer.name_of(partial(print)), "print")
