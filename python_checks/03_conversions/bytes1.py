import unittest

import bytes1


class Digits(unittest.TestCase):
    """Numbers that happen to be small are still numbers."""

    def test_is_a_list(self) -> None:
        """digits returns a list"""
        self.assertIs(type(bytes1.digits(120)), list)

    def test_digits(self) -> None:
        """the digits of 120 are the ints [1, 2, 0]"""
        self.assertEqual(bytes1.digits(120), [1, 2, 0])
        self.assertIs(type(bytes1.digits(1)[0]), int)

    def test_zero(self) -> None:
        """0 has one digit"""
        self.assertEqual(bytes1.digits(0), [0])

    def test_largest(self) -> None:
        """2**64 - 1 has twenty"""
        expected = [int(digit) for digit in str(2**64 - 1)]
        self.assertEqual(bytes1.digits(2**64 - 1), expected)

    def test_rejects_what_is_not_a_u64(self) -> None:
        """a number that is negative or too large: OverflowError"""
        for number in (-1, 2**64):
            with self.subTest(number=number), self.assertRaises(OverflowError):
                bytes1.digits(number)


class Caesar(unittest.TestCase):
    """Bytes come in, bytes go out."""

    def test_is_bytes(self) -> None:
        """caesar returns bytes"""
        self.assertIs(type(bytes1.caesar(b"abc", 1)), bytes)

    def test_shifts(self) -> None:
        """shifted by 1, abc becomes bcd"""
        self.assertEqual(bytes1.caesar(b"abc", 1), b"bcd")

    def test_wraps(self) -> None:
        """after byte 255 comes byte 0"""
        self.assertEqual(bytes1.caesar(b"\x00\xfe\xff", 2), b"\x02\x00\x01")

    def test_round_trip(self) -> None:
        """a shift by 100, then by 156, gives the text back"""
        page = bytes(range(256))
        self.assertEqual(bytes1.caesar(bytes1.caesar(page, 100), 156), page)

    def test_empty(self) -> None:
        """an empty page stays empty"""
        self.assertEqual(bytes1.caesar(b"", 3), b"")

    def test_bytearray(self) -> None:
        """a bytearray is accepted, and left as it is"""
        page = bytearray(b"abc\xff")
        self.assertEqual(bytes1.caesar(page, 1), b"bcd\x00")
        self.assertEqual(page, bytearray(b"abc\xff"))
        self.assertEqual(bytes1.caesar(bytearray(), 1), b"")

    def test_bytes_for_a_bytearray(self) -> None:
        """a bytearray gives bytes too"""
        self.assertIs(type(bytes1.caesar(bytearray(b"abc"), 1)), bytes)
        self.assertIs(type(bytes1.caesar(bytearray(b"abc"), 0)), bytes)

    def test_rejects_a_str(self) -> None:
        """a str is text, not bytes: TypeError"""
        for data in ("abc", "", None, 3):
            with self.subTest(data=data), self.assertRaises(TypeError):
                bytes1.caesar(data, 1)

    def test_rejects_a_shift_that_is_not_a_byte(self) -> None:
        """a shift below 0 or above 255 raises OverflowError"""
        for shift in (-1, 256):
            with self.subTest(shift=shift), self.assertRaises(OverflowError):
                bytes1.caesar(b"abc", shift)
