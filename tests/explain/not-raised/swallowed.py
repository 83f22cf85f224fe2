import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        with self.assertRaises(ValueError):
            with answer.Fax():
                raise ValueError("no paper")
