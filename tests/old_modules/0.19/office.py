import unittest

import office


class Old(unittest.TestCase):
    def test_orders(self) -> None:
        """two orders are joined, and an option is refused"""
        both = office.join(office.Order(2), office.Order(3))
        self.assertEqual(both.reams, 5)
        with self.assertRaises(TypeError):
            office.Order(2, color="blue")

    def test_apply(self) -> None:
        """apply() calls a function, and count() counts"""
        self.assertEqual(office.apply(lambda reams: reams * 2, 21), 42)
        self.assertEqual(office.count(n for n in range(3)), 3)
