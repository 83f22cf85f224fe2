import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        with self.assertRaises(FileNotFoundError):
            answer.read("/lost")
