import tracemalloc
import unittest
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import borrow_str1


def measured(function: Callable[[Any], Any], memos: object) -> tuple[Any, int]:
    """What `function(memos)` returns, and how many bytes Rust asked for meanwhile."""
    borrow_str1.rust_bytes()
    result = function(memos)
    return result, borrow_str1.rust_bytes()


class Memo(str):
    """A str that can be watched: a plain one has no room for a weak reference."""


class Archive(unittest.TestCase):
    """Two questions about a pile of memos."""

    # 500 memos of 4000 characters each, 2 MB. No two of them are equal.
    MEMOS = [f"{i:04}" * 1000 for i in range(500)]
    # Room for some bookkeeping, and for a fiftieth of the text.
    FEW = 40_000

    def test_count(self) -> None:
        """count_chars() counts the characters of all memos"""
        self.assertEqual(borrow_str1.count_chars(["Fax it.", "", "No!"]), 10)
        self.assertEqual(borrow_str1.count_chars(()), 0)

    def test_longest(self) -> None:
        """longest() finds the longest memo, the first of several"""
        self.assertEqual(borrow_str1.longest(["Fax", "Shred", "Print", "No"]), "Shred")
        self.assertEqual(borrow_str1.longest(("", "")), "")

    def test_longest_of_none(self) -> None:
        """longest() is None where there are no memos"""
        self.assertIsNone(borrow_str1.longest([]))

    def test_characters(self) -> None:
        """a character is a character, however many bytes it takes up"""
        self.assertEqual(borrow_str1.count_chars(["Émile", "€ 5", "📠"]), 9)
        self.assertEqual(borrow_str1.longest(["€€€", "fax!", "ÉÉÉ"]), "fax!")

    def test_not_a_text(self) -> None:
        """a memo that is not a str is a TypeError, bytes included"""
        for memos in ([1], ["fax", None], [b"fax"], ["fax", ["fax"]]):
            with self.subTest(memos=memos):
                with self.assertRaises(TypeError):
                    borrow_str1.count_chars(memos)
                with self.assertRaises(TypeError):
                    borrow_str1.longest(memos)
        with self.assertRaises(TypeError):
            borrow_str1.count_chars(500)

    def test_count_copies_nothing(self) -> None:
        """count_chars() copies none of 2 MB of text"""
        count, copied = measured(borrow_str1.count_chars, self.MEMOS)
        self.assertEqual(count, 2_000_000)
        print(f"count_chars: 2,000,000 bytes of text, Rust asked for {copied:,}")
        self.assertLess(copied, self.FEW, "bytes that Rust asked for")

    def test_longest_copies_nothing(self) -> None:
        """longest() copies none of 2 MB of text"""
        memos = [*self.MEMOS, "x" * 4001]
        memo, copied = measured(borrow_str1.longest, memos)
        self.assertEqual(len(memo), 4001)
        print(f"longest:     2,004,001 bytes of text, Rust asked for {copied:,}")
        self.assertLess(copied, self.FEW, "bytes that Rust asked for")

    def test_python_copies_nothing(self) -> None:
        """and Python makes no copy for them either"""
        memos = ["x" * 1_000_000, "y" * 1_000_001]
        for function in (borrow_str1.count_chars, borrow_str1.longest):
            with self.subTest(function=function.__name__):
                tracemalloc.start()
                self.addCleanup(tracemalloc.stop)
                function(memos)
                _, peak = tracemalloc.get_traced_memory()
                tracemalloc.stop()
                self.assertLess(peak, self.FEW, "bytes that Python asked for")

    def test_longest_is_the_memo_itself(self) -> None:
        """longest() returns the object from the list, not one that looks like it"""
        memos = ["Shred this.", "Fax this to Scranton.", Memo("Shred the shredder, too.")]
        self.assertIs(borrow_str1.longest(memos[:2]), memos[1])
        self.assertIs(borrow_str1.longest(memos), memos[2])

    def test_generator(self) -> None:
        """count_chars() takes a generator"""
        self.assertEqual(borrow_str1.count_chars(memo for memo in self.MEMOS), 2_000_000)

    def test_generator_raises(self) -> None:
        """what the generator raises is raised by count_chars()"""

        def torn() -> Iterator[str]:
            yield "page one"
            raise EOFError("the rest went through the shredder")

        with self.assertRaises(EOFError):
            borrow_str1.count_chars(torn())

    def test_one_at_a_time(self) -> None:
        """count_chars() has let go of a memo before the next one comes"""
        held: list[int] = []
        alive: weakref.WeakSet[Memo] = weakref.WeakSet()

        def memos() -> Iterator[Memo]:
            for i in range(5):
                held.append(len(alive))
                memo = Memo(f"memo {i}")
                alive.add(memo)
                yield memo
                del memo

        self.assertEqual(borrow_str1.count_chars(memos()), 30)
        self.assertEqual(held, [0, 0, 0, 0, 0])
