import pickle
import unittest

import custom1


class Exceptions(unittest.TestCase):
    """The exception classes of the warehouse, as its users see them."""

    def test_take(self) -> None:
        """take('paper', 100) leaves 400, as before"""
        self.assertEqual(custom1.take("paper", 100), 400)
        self.assertEqual(custom1.take("stapler", 1), 0)

    def test_out_of_stock(self) -> None:
        """take('stapler', 2) raises custom1.OutOfStock"""
        with self.assertRaises(custom1.OutOfStock):
            custom1.take("stapler", 2)

    def test_unknown_item(self) -> None:
        """take('beet', 1) raises custom1.UnknownItem"""
        with self.assertRaises(custom1.UnknownItem):
            custom1.take("beet", 1)

    def test_one_for_both(self) -> None:
        """`except InventoryError` catches both of them"""
        for item, count in (("stapler", 2), ("beet", 1)):
            with self.subTest(item=item), self.assertRaises(custom1.InventoryError):
                custom1.take(item, count)

    def test_two_kinds(self) -> None:
        """OutOfStock and UnknownItem are kinds of it, and not the same as it"""
        for kind in (custom1.OutOfStock, custom1.UnknownItem):
            with self.subTest(kind=kind):
                self.assertTrue(issubclass(kind, custom1.InventoryError))
                self.assertFalse(issubclass(custom1.InventoryError, kind))

    def test_not_each_other(self) -> None:
        """neither of the two is a kind of the other"""
        self.assertFalse(issubclass(custom1.OutOfStock, custom1.UnknownItem))
        self.assertFalse(issubclass(custom1.UnknownItem, custom1.OutOfStock))

    def test_ordinary(self) -> None:
        """an InventoryError is an ordinary Exception"""
        self.assertTrue(issubclass(custom1.InventoryError, Exception))
        self.assertFalse(issubclass(ValueError, custom1.InventoryError))

    def test_module(self) -> None:
        """all three say that they live in custom1, under their names"""
        for name in ("InventoryError", "OutOfStock", "UnknownItem"):
            with self.subTest(name=name):
                cls = getattr(custom1, name)
                self.assertEqual(cls.__module__, "custom1")
                self.assertEqual(cls.__name__, name)

    def test_args(self) -> None:
        """an OutOfStock still carries the item and what is left, in its args"""
        with self.assertRaises(custom1.OutOfStock) as caught:
            custom1.take("paper", 501)
        self.assertEqual(caught.exception.args, ("paper", 500))

    def test_args_of_unknown_item(self) -> None:
        """and an UnknownItem carries the item"""
        with self.assertRaises(custom1.UnknownItem) as caught:
            custom1.take("beet", 1)
        self.assertEqual(caught.exception.args, ("beet",))

    def test_pickle(self) -> None:
        """so an OutOfStock survives the trip to another process, by pickle"""
        error = pickle.loads(pickle.dumps(custom1.OutOfStock("paper", 500)))
        self.assertIs(type(error), custom1.OutOfStock)
        self.assertEqual(error.args, ("paper", 500))
