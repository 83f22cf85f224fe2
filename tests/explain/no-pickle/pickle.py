import pickle
import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        pickle.dumps(answer.Desk())
