import traceback
import unittest
from collections import defaultdict

import catch1

DEFAULT = object()


class PriceList:
    """A price list that raises `error` when it is asked."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __getitem__(self, item: str) -> float:
        raise self.error


def raised_by(error: BaseException) -> BaseException | None:
    """What comes out of price() when the price list raises `error`."""
    try:
        catch1.price(PriceList(error), "ream", DEFAULT)
    except BaseException as raised:
        return raised
    return None


class Found(unittest.TestCase):
    """An item that has a price."""

    def test_dict(self) -> None:
        """price({"ream": 5}, "ream", 1) is 5"""
        self.assertEqual(catch1.price({"ream": 5}, "ream", 1), 5)

    def test_any_object(self) -> None:
        """prices and items may be any objects"""
        cost = object()
        self.assertIs(catch1.price({(2, None): cost}, (2, None), 1), cost)
        self.assertIsNone(catch1.price([3, None], -1, 1))

    def test_default_price_list(self) -> None:
        """a list that knows its own default is asked like any other"""
        self.assertEqual(catch1.price(defaultdict(lambda: 7), "ream", 1), 7)

    def test_only_getitem(self) -> None:
        """a list that has nothing but [...] is enough"""

        class Plain:
            def __getitem__(self, item: str) -> int:
                return {"ream": 5}[item]

        self.assertEqual(catch1.price(Plain(), "ream", 1), 5)
        self.assertEqual(catch1.price(Plain(), "fax", 1), 1)


class NotFound(unittest.TestCase):
    """KeyError"""

    def test_default(self) -> None:
        """price({}, "ream", 1) is 1"""
        self.assertEqual(catch1.price({}, "ream", 1), 1)

    def test_same_default(self) -> None:
        """the very default is returned, even None"""
        self.assertIs(catch1.price({}, "ream", DEFAULT), DEFAULT)
        self.assertIsNone(catch1.price({}, "ream", None))

    def test_kind_of_key_error(self) -> None:
        """a subclass of KeyError is a KeyError"""

        class SoldOut(KeyError):
            pass

        price = catch1.price(PriceList(SoldOut("ream")), "ream", DEFAULT)
        self.assertIs(price, DEFAULT)


class Broken(unittest.TestCase):
    """ValueError"""

    def test_runtime_error(self) -> None:
        """a ValueError becomes a RuntimeError"""
        prices = PriceList(ValueError("12,99"))
        with self.assertRaises(RuntimeError):
            catch1.price(prices, "ream", 1)

    def test_cause(self) -> None:
        """its __cause__ is that very ValueError"""
        prices = PriceList(ValueError("12,99"))
        with self.assertRaises(RuntimeError) as caught:
            catch1.price(prices, "ream", 1)
        self.assertIs(caught.exception.__cause__, prices.error)

    def test_traceback(self) -> None:
        """the cause still knows in which line it was raised"""
        prices = PriceList(ValueError("12,99"))
        with self.assertRaises(RuntimeError) as caught:
            catch1.price(prices, "ream", 1)
        self.assertIs(caught.exception.__cause__, prices.error)
        frames = traceback.extract_tb(prices.error.__traceback__)
        self.assertEqual(frames[-1].name, "__getitem__")

    def test_kind_of_value_error(self) -> None:
        """a subclass of ValueError is a ValueError"""
        error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
        prices = PriceList(error)
        with self.assertRaises(RuntimeError) as caught:
            catch1.price(prices, "ream", 1)
        self.assertIs(caught.exception.__cause__, error)


class Others(unittest.TestCase):
    """All other exceptions"""

    def test_unchanged(self) -> None:
        """any other exception passes unchanged"""

        class NoKeyError(Exception):
            pass

        for error in (
            IndexError("KeyError"),
            LookupError("ream"),
            TypeError("ValueError"),
            RuntimeError("ream"),
            OSError(2, "gone"),
            NoKeyError("ream"),
            StopIteration(5),
        ):
            with self.subTest(error=error):
                self.assertIs(raised_by(error), error)
                self.assertIsNone(error.__cause__)

    def test_base_exceptions(self) -> None:
        """Ctrl-C and sys.exit() pass, too"""
        for error in (KeyboardInterrupt(), SystemExit(3), GeneratorExit()):
            with self.subTest(error=error):
                self.assertIs(raised_by(error), error)

    def test_end_of_a_list(self) -> None:
        """a list that is too short raises IndexError"""
        with self.assertRaises(IndexError):
            catch1.price([3, 5], 2, 1)

    def test_no_price_list(self) -> None:
        """what has no [...] raises TypeError"""
        for prices in (None, 5, object()):
            with self.subTest(prices=prices), self.assertRaises(TypeError):
                catch1.price(prices, "ream", 1)

    def test_unhashable(self) -> None:
        """an item that no dict can hold raises TypeError"""
        with self.assertRaises(TypeError):
            catch1.price({"ream": 5}, ["ream"], 1)
