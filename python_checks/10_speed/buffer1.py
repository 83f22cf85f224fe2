import unittest
import zlib
from array import array
from collections.abc import Iterator

import buffer1


class Page(array):
    """An array that tells whenever its numbers are asked for."""

    def __init__(self, *_: object) -> None:
        self.asked: list[str] = []

    def __iter__(self) -> Iterator[int]:
        self.asked.append("__iter__")
        return super().__iter__()

    def __getitem__(self, i: int) -> int:
        self.asked.append(f"[{i}]")
        return super().__getitem__(i)


def copied_by_checksum(page: object) -> int:
    """How many bytes Rust asks for during `checksum(page)`."""
    buffer1.rust_bytes()
    buffer1.checksum(page)
    return buffer1.rust_bytes()


class Checksum(unittest.TestCase):
    """A checksum of any buffer of bytes."""

    PAGE = b"Dunder Mifflin Paper Company, Scranton Branch. " * 20_000  # 940 kB

    def test_bytes(self) -> None:
        """checksum() of bytes is that of zlib.adler32()"""
        self.assertEqual(buffer1.checksum(b"Wikipedia"), 0x11E60398)
        self.assertEqual(buffer1.checksum(self.PAGE), zlib.adler32(self.PAGE))

    def test_empty(self) -> None:
        """nothing at all has the checksum 1"""
        for empty in (b"", bytearray(), memoryview(b""), array("B")):
            with self.subTest(empty=empty):
                self.assertEqual(buffer1.checksum(empty), 1)

    def test_other_buffers(self) -> None:
        """a bytearray, a memoryview and an array("B") have one as well"""
        for page in (
            bytearray(b"beets"),
            memoryview(b"beets"),
            memoryview(bytearray(b"beets")),
            array("B", b"beets"),
        ):
            with self.subTest(page=page):
                self.assertEqual(buffer1.checksum(page), zlib.adler32(b"beets"))

    def test_every_second_byte(self) -> None:
        """memoryview(page)[::2] is every second byte of the page"""
        every_second = memoryview(b"b-e-e-t-s")[::2]
        self.assertEqual(buffer1.checksum(every_second), zlib.adler32(b"beets"))

    def test_bytes_are_borrowed(self) -> None:
        """bytes are not copied, be they ever so many"""
        copied = copied_by_checksum(self.PAGE)
        print(f"bytes       {len(self.PAGE):,} bytes, Rust asked for {copied:,}")
        self.assertLess(copied, 10_000, "bytes that Rust asked for")

    def test_at_most_one_copy(self) -> None:
        """other buffers are copied once at most"""
        for page in (bytearray(self.PAGE), memoryview(self.PAGE), array("B", self.PAGE)):
            name = type(page).__name__
            with self.subTest(page=name):
                copied = copied_by_checksum(page)
                print(f"{name:10}  {len(page):,} bytes, Rust asked for {copied:,}")
                self.assertLess(copied, len(page) + 10_000, "bytes that Rust asked for")

    def test_in_one_go(self) -> None:
        """and in one go: nobody asks for their numbers one by one"""
        page = Page("B", b"beets")
        self.assertEqual(buffer1.checksum(page), zlib.adler32(b"beets"))
        self.assertEqual(page.asked, [])

    def test_not_bytes(self) -> None:
        """all else is a TypeError or a BufferError: text, lists, other arrays"""
        for wrong in ("beets", 5, None, [1, 2], (3,), array("d", [1.0]), array("H", [1, 2])):
            with self.subTest(wrong=wrong):
                with self.assertRaises((TypeError, BufferError)):
                    buffer1.checksum(wrong)


class Amplify(unittest.TestCase):
    """Samples that get louder where they are."""

    def test_array(self) -> None:
        """amplify() changes the very array that it is given"""
        beep = array("d", [0.5, -0.25, 0.0])
        self.assertIsNone(buffer1.amplify(beep, 3.0))
        self.assertEqual(beep.tolist(), [1.5, -0.75, 0.0])
        buffer1.amplify(beep, 0.1)
        self.assertEqual(beep.tolist(), [1.5 * 0.1, -0.75 * 0.1, 0.0])

    def test_memoryview(self) -> None:
        """a memoryview changes what it looks at"""
        beep = array("d", [0.5, -0.25])
        buffer1.amplify(memoryview(beep), 2)
        self.assertEqual(beep.tolist(), [1.0, -0.5])

    def test_every_second_sample(self) -> None:
        """memoryview(samples)[::2] changes every second sample and no other"""
        beep = array("d", [1.0, 2.0, 3.0, 4.0, 5.0])
        buffer1.amplify(memoryview(beep)[::2], 10.0)
        self.assertEqual(beep.tolist(), [10.0, 2.0, 30.0, 4.0, 50.0])

    def test_read_only(self) -> None:
        """samples that are read-only raise BufferError, and stay as they are"""
        beep = array("d", [0.5, -0.25])
        for read_only in (memoryview(beep).toreadonly(), memoryview(beep.tobytes()).cast("d")):
            with self.subTest(samples=read_only):
                with self.assertRaises(BufferError):
                    buffer1.amplify(read_only, 2.0)
                self.assertEqual(read_only.tolist(), [0.5, -0.25])

    def test_not_samples(self) -> None:
        """a list or a buffer of other things is a TypeError or a BufferError"""
        for wrong in ([0.5], array("f", [0.5]), array("q", [1]), bytearray(8)):
            with self.subTest(samples=wrong):
                with self.assertRaises((TypeError, BufferError)):
                    buffer1.amplify(wrong, 2.0)

    def test_released(self) -> None:
        """afterwards the array can grow again"""
        beep = array("d", [0.5])
        buffer1.amplify(beep, 2.0)
        beep.append(0.0)
        self.assertEqual(beep.tolist(), [1.0, 0.0])
