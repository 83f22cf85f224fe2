import unittest

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        try:
            answer.ream([1], 1)
        except BaseException as error:
            self.fail(f"{type(error).__name__} escaped `except Exception`: {error}")
