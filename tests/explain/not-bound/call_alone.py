import unittest

import answer


class Office:
    @answer.Counted
    def greet(self, name: str) -> str:
        return f"Hello, {name}!"


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        self.assertEqual(Office().greet("Pam"), "Hello, Pam!")
