import unittest

import enum2


class MessageTest(unittest.TestCase):
    """A Rust enum with data as a Python class with a subclass a variant."""

    def test_variants(self) -> None:
        """every variant is a Message, and of its own class"""
        order = enum2.Message.Order(12)
        self.assertIsInstance(order, enum2.Message)
        self.assertIsInstance(order, enum2.Message.Order)
        self.assertNotIsInstance(order, enum2.Message.Memo)

    def test_blank(self) -> None:
        """Message.Blank() makes a blank sheet"""
        blank = enum2.Message.Blank()
        self.assertIsInstance(blank, enum2.Message)
        self.assertIsInstance(blank, enum2.Message.Blank)

    def test_read(self) -> None:
        """the data of a variant is ._0, and [0] as in a tuple"""
        order = enum2.Message.Order(12)
        self.assertEqual(order._0, 12)
        self.assertEqual(order[0], 12)
        self.assertEqual(enum2.Message.Votes([True, False])._0, [True, False])

    def test_len(self) -> None:
        """len() counts the data of a variant"""
        self.assertEqual(len(enum2.Message.Memo("Party at noon")), 1)

    def test_describe(self) -> None:
        """describe() knows what to do with each kind"""
        self.assertEqual(enum2.describe(enum2.Message.Order(12)), "12 boxes")
        self.assertEqual(enum2.describe(enum2.Message.Memo("Hi")), "a memo: Hi")
        votes = enum2.Message.Votes([True, False, True])
        self.assertEqual(enum2.describe(votes), "2 of 3 in favor")
        self.assertEqual(enum2.describe(enum2.Message.Blank()), "a blank sheet")

    def test_empty_and_unicode(self) -> None:
        """an empty vote and a memo in unicode are no problem"""
        votes = enum2.Message.Votes([])
        self.assertEqual(enum2.describe(votes), "0 of 0 in favor")
        self.assertEqual(enum2.describe(enum2.Message.Memo("☕?")), "a memo: ☕?")

    def test_match(self) -> None:
        """Python's match takes a message apart"""
        match enum2.Message.Memo("Party at noon"):
            case enum2.Message.Order(boxes):
                self.fail(f"not an order for {boxes}")
            case enum2.Message.Memo(text):
                self.assertEqual(text, "Party at noon")
            case _:
                self.fail("not recognized")

    def test_match_blank(self) -> None:
        """match recognizes a blank sheet"""
        match enum2.Message.Blank():
            case enum2.Message.Blank():
                pass
            case _:
                self.fail("not recognized")

    def test_wrong_type(self) -> None:
        """Message.Order("x") and Message.Memo(None) raise TypeError"""
        with self.assertRaises(TypeError):
            enum2.Message.Order("x")
        with self.assertRaises(TypeError):
            enum2.Message.Memo(None)

    def test_blank_takes_nothing(self) -> None:
        """Message.Blank(1) raises TypeError"""
        with self.assertRaises(TypeError):
            enum2.Message.Blank(1)

    def test_negative_order(self) -> None:
        """Message.Order(-1) raises OverflowError"""
        with self.assertRaises(OverflowError):
            enum2.Message.Order(-1)

    def test_no_bare_message(self) -> None:
        """Message() raises TypeError: it must be one of the kinds"""
        with self.assertRaises(TypeError):
            enum2.Message()

    def test_describe_refuses(self) -> None:
        """describe("hello") raises TypeError"""
        with self.assertRaises(TypeError):
            enum2.describe("hello")
