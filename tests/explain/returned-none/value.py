import unittest

import answer


class Checks(unittest.TestCase):
    def test_greets(self) -> None:
        """it greets"""
        self.assertEqual(answer.greet("Ada"), "Hello, Ada!")
