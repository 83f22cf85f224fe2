import gc
import unittest

import gc1


class Clip:
    """An object of Python that may hold a card."""

    card: object = None


def living(kind: type) -> int:
    """How many objects of this class there are, needed or not.

    A weak reference would not do: the collector clears it as soon as it knows that nobody
    needs the object, even where it then fails to take it apart.
    """
    return sum(type(thing) is kind for thing in gc.get_objects())


def seen(card: gc1.Card) -> list[object]:
    """What the collector sees in a card, and in the lists and the like that it sees there."""
    direct = gc.get_referents(card)
    inside = [thing for thing in direct if isinstance(thing, (dict, list, set, tuple))]
    return direct + gc.get_referents(*inside)


class Shredder(unittest.TestCase):
    """Cards that nobody needs any more."""

    def setUp(self) -> None:
        gc.collect()
        self.before = {kind: living(kind) for kind in (gc1.Card, Clip)}

    def left(self, kind: type = gc1.Card) -> int:
        """How many of the objects that this test has made are left after a collection."""
        gc.collect()
        return living(kind) - self.before[kind]

    def test_fields(self) -> None:
        """a card has a title, and a next card or None"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        self.assertEqual(a.title, "Fax")
        self.assertIsNone(a.next)
        a.next = b
        self.assertIs(a.next, b)
        a.next = None
        self.assertIsNone(a.next)

    def test_no_circle(self) -> None:
        """a chain of cards goes as soon as nobody needs it"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        a.next = b
        a.refer_to(b)
        self.assertEqual(living(gc1.Card) - self.before[gc1.Card], 2)
        del a, b
        self.assertEqual(living(gc1.Card) - self.before[gc1.Card], 0)

    def test_collector_sees_next(self) -> None:
        """the collector sees the next card"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        a.next = b
        self.assertEqual(seen(a).count(b), 1)

    def test_collector_sees_all_others(self) -> None:
        """the collector sees all that a card refers to, each as often as it is held"""
        a, others = gc1.Card("Fax"), [gc1.Card("Paper"), Clip(), lambda: "Toner"]
        for other in others:
            a.refer_to(other)
        a.refer_to(others[0])
        counts = [seen(a).count(other) for other in others]
        self.assertEqual(counts, [2, 1, 1])

    def test_itself(self) -> None:
        """a card that is its own next one is thrown away"""
        card = gc1.Card("Recursion")
        card.next = card
        del card
        self.assertEqual(self.left(), 0)

    def test_next_to_each_other(self) -> None:
        """two cards that are next to each other are thrown away"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        a.next, b.next = b, a
        del a, b
        self.assertEqual(self.left(), 0)

    def test_refer_to_each_other(self) -> None:
        """two cards that refer to each other are thrown away"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        a.refer_to("something else")
        a.refer_to(b)
        b.refer_to(a)
        del a, b
        self.assertEqual(self.left(), 0)

    def test_around_through_python(self) -> None:
        """so is a circle that leads through an object of Python"""
        card, clip = gc1.Card("Fax"), Clip()
        card.refer_to({"clip": clip})
        clip.card = card
        del card, clip
        self.assertEqual([self.left(), self.left(Clip)], [0, 0])

    def test_long_circle(self) -> None:
        """and a circle of a thousand cards"""
        cards = [gc1.Card(str(i)) for i in range(1000)]
        for i, card in enumerate(cards):
            card.next = cards[i - 1]
            card.refer_to(cards[i - 2])
        del cards, card
        self.assertEqual(self.left(), 0)

    def test_needed(self) -> None:
        """a circle that somebody still needs stays whole"""
        a, b = gc1.Card("Fax"), gc1.Card("Paper")
        a.next, b.next = b, a
        b.refer_to(Clip())
        del b
        for _ in range(3):
            self.assertEqual([self.left(), self.left(Clip)], [2, 1])
        self.assertEqual(a.next.title, "Paper")
        self.assertIs(a.next.next, a)
