import unittest
from concurrent.futures import ThreadPoolExecutor

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        desk = answer.Desk()
        ThreadPoolExecutor().submit(desk.reams).result()
