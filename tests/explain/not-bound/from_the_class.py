import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        class Office:
            @answer.Counted
            def greet(self) -> str:
                return "Hello!"

        Office.greet
