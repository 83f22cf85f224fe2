import unittest

import counter


class CounterTest(unittest.TestCase):
    """An object that lives in Rust and is changed from Python."""

    def test_starts_at_zero(self) -> None:
        """a new Counter starts at 0"""
        self.assertEqual(counter.Counter().value(), 0)

    def test_increment(self) -> None:
        """increment() adds one, and the change stays"""
        calls = counter.Counter()
        calls.increment()
        self.assertEqual(calls.value(), 1)
        calls.increment()
        self.assertEqual(calls.value(), 2)

    def test_increment_returns_none(self) -> None:
        """increment() returns None, like list.append"""
        self.assertIsNone(counter.Counter().increment())

    def test_decrement(self) -> None:
        """decrement() takes one back"""
        calls = counter.Counter()
        calls.increment()
        calls.increment()
        calls.decrement()
        self.assertEqual(calls.value(), 1)

    def test_below_zero(self) -> None:
        """decrement() may go below zero"""
        calls = counter.Counter()
        calls.decrement()
        calls.decrement()
        self.assertEqual(calls.value(), -2)

    def test_many(self) -> None:
        """a thousand calls are counted like a few, up and down"""
        calls = counter.Counter()
        for _ in range(1000):
            calls.increment()
        self.assertEqual(calls.value(), 1000)
        for _ in range(70_000):
            calls.decrement()
        self.assertEqual(calls.value(), -69_000)

    def test_reset(self) -> None:
        """reset() goes back to 0, and counting goes on from there"""
        calls = counter.Counter()
        for _ in range(3):
            calls.increment()
        calls.reset()
        self.assertEqual(calls.value(), 0)
        calls.increment()
        self.assertEqual(calls.value(), 1)

    def test_repr(self) -> None:
        """repr() shows the value of this moment"""
        calls = counter.Counter()
        self.assertEqual(repr(calls), "Counter(value=0)")
        calls.increment()
        self.assertEqual(repr(calls), "Counter(value=1)")

    def test_independent(self) -> None:
        """two counters do not share their count"""
        pam, erin = counter.Counter(), counter.Counter()
        pam.increment()
        self.assertEqual(pam.value(), 1)
        self.assertEqual(erin.value(), 0)

    def test_two_names(self) -> None:
        """two names for one counter see the same count"""
        pam = counter.Counter()
        same = pam
        same.increment()
        self.assertEqual(pam.value(), 1)

    def test_no_arguments(self) -> None:
        """Counter(5) and increment(5) raise TypeError"""
        with self.assertRaises(TypeError):
            counter.Counter(5)
        with self.assertRaises(TypeError):
            counter.Counter().increment(5)
