import unittest

import answer


class Checks(unittest.TestCase):
    def test_raises(self) -> None:
        """it raises a ValueError"""
        with self.assertRaises(ValueError):
            answer.sell(0)
