import unittest

import sieve
from pyo3lings import race


def primes_in_python(n: int) -> list[int]:
    """The same algorithm, loop for loop, in Python."""
    is_prime = [True] * (n + 1)
    p = 2
    while p * p <= n:
        if is_prime[p]:
            for multiple in range(p * p, n + 1, p):
                is_prime[multiple] = False
        p += 1
    return [page for page in range(2, n + 1) if is_prime[page]]


class Primes(unittest.TestCase):
    """The sieve says which pages get a gold edge."""

    def test_first_primes(self) -> None:
        """primes(30) are the ten primes from 2 to 29"""
        self.assertEqual(sieve.primes(30), [2, 3, 5, 7, 11, 13, 17, 19, 23, 29])

    def test_smallest(self) -> None:
        """there is no prime up to 0 or 1, and one up to 2"""
        self.assertEqual(sieve.primes(0), [])
        self.assertEqual(sieve.primes(1), [])
        self.assertEqual(sieve.primes(2), [2])

    def test_last_page_counts(self) -> None:
        """a prime n is in its own list: primes(97) ends with 97"""
        self.assertEqual(sieve.primes(97)[-1:], [97])
        self.assertEqual(sieve.primes(3), [2, 3])

    def test_every_n(self) -> None:
        """for every n up to 200 the list is the right one"""
        for n in range(201):
            self.assertEqual(sieve.primes(n), primes_in_python(n), f"primes({n})")

    def test_million(self) -> None:
        """there are 78498 primes up to a million"""
        self.assertEqual(len(sieve.primes(1_000_000)), 78_498)

    def test_bad_input(self) -> None:
        """-1 and 2**64 are an OverflowError, 9.0 is a TypeError"""
        with self.assertRaises(OverflowError):
            sieve.primes(-1)
        with self.assertRaises(OverflowError):
            sieve.primes(2**64)
        with self.assertRaises(TypeError):
            sieve.primes(9.0)

    def test_too_many_pages(self) -> None:
        """more than a million pages are a ValueError, however many they are"""
        # If the first one is not refused, nobody asks for the memory of the others.
        for n in (1_000_001, 2**64 - 1, 2**62):
            with self.assertRaises(ValueError, msg=f"primes({n})"):
                sieve.primes(n)


class Speed(unittest.TestCase):
    """The same algorithm in both languages: only the language differs."""

    PAGES = 10_201  # the square of 101, a prime

    def test_at_least_three_times_as_fast(self) -> None:
        """it is right and at least 3 times as fast as in Python"""
        self.assertEqual(sieve.primes(self.PAGES)[-1:], [10_193])
        if sieve.DEBUG_BUILD:
            self.skipTest("this is a debug build: its times say nothing, use --release")

        times = race(
            {
                "Python": lambda: primes_in_python(self.PAGES),
                "Rust": lambda: sieve.primes(self.PAGES),
            }
        )
        self.assertGreaterEqual(times["Python"] / times["Rust"], 3)
