import unittest

import bytes1


class Digits(unittest.TestCase):
    """Numbers that happen to be small are still numbers."""

    def test_is_a_list(self) -> None:
        """digits returns a list"""
        self.assertIs(type(bytes1.digits(120)), list)

    def test_digits(self) -> None:
        """the digits of 120 are [1, 2, 0]"""
        self.assertEqual(bytes1.digits(120), [1, 2, 0])

    def test_zero(self) -> None:
        """0 has one digit"""
        self.assertEqual(bytes1.digits(0), [0])

    def test_largest(self) -> None:
        """2**64 - 1 has twenty"""
        expected = [int(digit) for digit in str(2**64 - 1)]
        self.assertEqual(bytes1.digits(2**64 - 1), expected)

    def test_rejects_what_is_no_u64(self) -> None:
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
        """a bytearray is accepted, and not changed"""
        page = bytearray(b"abc")
        self.assertEqual(bytes1.caesar(page, 1), b"bcd")
        self.assertEqual(page, bytearray(b"abc"))

    def test_bytes_for_a_bytearray(self) -> None:
        """a bytearray gives bytes, too"""
        self.assertIs(type(bytes1.caesar(bytearray(b"abc"), 1)), bytes)

    def test_rejects_a_str(self) -> None:
        """a str is text, not bytes: TypeError"""
        with self.assertRaises(TypeError):
            bytes1.caesar("abc", 1)

    def test_rejects_a_shift_that_is_no_byte(self) -> None:
        """a shift below 0 or above 255 raises OverflowError"""
        for shift in (-1, 256):
            with self.subTest(shift=shift), self.assertRaises(OverflowError):
                bytes1.caesar(b"abc", shift)


if __name__ == "__main__":
    unittest.main()
