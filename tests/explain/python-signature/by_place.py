import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(answer.to_json(1), "1")
