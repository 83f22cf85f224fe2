import unittest
from concurrent.futures import ThreadPoolExecutor

import answer


class Checks(unittest.TestCase):
    def test_it(self) -> None:
        with ThreadPoolExecutor() as pool:
            pool.submit(answer.sell).result(timeout=0.1)
