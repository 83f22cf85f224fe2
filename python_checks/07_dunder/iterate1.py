import unittest
from collections.abc import Iterable
from itertools import islice

import iterate1


def taken(iterable: Iterable[object], at_most: int = 8) -> list[object]:
    """A list of what comes out, cut off in case it never ends."""
    return list(islice(iterable, at_most))


class CountdownCheck(unittest.TestCase):
    """An iterator that comes to an end."""

    def test_counts_down(self) -> None:
        """a Countdown(3) gives 3, 2, 1 and ends"""
        self.assertEqual(taken(iterate1.Countdown(3)), [3, 2, 1])

    def test_zero(self) -> None:
        """a Countdown(0) ends at once"""
        self.assertEqual(taken(iterate1.Countdown(0)), [])

    def test_stop_iteration(self) -> None:
        """next() at the end raises StopIteration, every time"""
        countdown = iterate1.Countdown(1)
        next(countdown)
        for _ in range(3):
            with self.assertRaises(StopIteration):
                next(countdown)

    def test_is_its_own_iterator(self) -> None:
        """iter(countdown) is the countdown itself"""
        countdown = iterate1.Countdown(3)
        self.assertIs(iter(countdown), countdown)

    def test_a_long_way_to_go(self) -> None:
        """a huge countdown starts at once"""
        self.assertEqual(taken(iterate1.Countdown(10**12), 2), [10**12, 10**12 - 1])

    def test_negative(self) -> None:
        """a Countdown(-1) raises OverflowError"""
        with self.assertRaises(OverflowError):
            iterate1.Countdown(-1)


class DeckCheck(unittest.TestCase):
    """A deck that any number of loops can look through."""

    def setUp(self) -> None:
        self.deck = iterate1.Deck(["ace", "king", "queen ♛"])

    def test_cards(self) -> None:
        """a loop sees all cards in order"""
        self.assertEqual(taken(self.deck), ["ace", "king", "queen ♛"])

    def test_twice(self) -> None:
        """a second loop sees all cards again"""
        taken(self.deck)
        self.assertEqual(taken(self.deck), ["ace", "king", "queen ♛"])

    def test_abandoned_loop(self) -> None:
        """a loop that was left early does not spoil the next one"""
        for _ in self.deck:
            break
        self.assertEqual(taken(self.deck), ["ace", "king", "queen ♛"])

    def test_two_iterators(self) -> None:
        """two iterators over one deck do not share their place"""
        one, other = iter(self.deck), iter(self.deck)
        self.assertEqual(next(one), "ace")
        self.assertEqual(next(one), "king")
        self.assertEqual(next(other), "ace")

    def test_nested_loops(self) -> None:
        """a loop inside a loop pairs every card with every card"""
        deck = iterate1.Deck(["x", "y"])
        pairs = []
        for one in islice(deck, 8):
            for other in islice(deck, 8):
                pairs.append(one + other)
        self.assertEqual(pairs, ["xx", "xy", "yx", "yy"])

    def test_iterator_is_its_own_iterator(self) -> None:
        """iter() of an iterator is that iterator"""
        iterator = iter(self.deck)
        self.assertIs(iter(iterator), iterator)

    def test_stays_exhausted(self) -> None:
        """an iterator at its end raises StopIteration, every time"""
        iterator = iter(self.deck)
        taken(iterator)
        for _ in range(3):
            with self.assertRaises(StopIteration):
                next(iterator)

    def test_empty(self) -> None:
        """a loop over an empty deck ends at once"""
        self.assertEqual(taken(iterate1.Deck([])), [])

    def test_unpacking(self) -> None:
        """first, *rest = deck unpacks it"""
        first, *rest = islice(self.deck, 8)
        self.assertEqual((first, rest), ("ace", ["king", "queen ♛"]))

    def test_clear_during_a_loop(self) -> None:
        """clearing the deck during a loop raises nothing"""
        iterator = iter(self.deck)
        next(iterator)
        self.deck.clear()
        taken(iterator)
        self.assertEqual(taken(self.deck), [])

    def test_iterator_outlives_deck(self) -> None:
        """an iterator still works when nobody else has the deck"""
        iterator = iter(iterate1.Deck(["ace"]))
        self.assertEqual(taken(iterator), ["ace"])
