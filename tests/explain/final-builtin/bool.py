import unittest

import answer


class Checks(unittest.TestCase):
    def test_extends(self) -> None:
        """bool is extended"""

        class Yes(answer.yes):
            pass
