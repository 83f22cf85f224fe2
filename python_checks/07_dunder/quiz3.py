import sys
import unittest
from itertools import islice

import quiz3


def taken(ring: "quiz3.RingBuffer", at_most: int = 20) -> list[int]:
    """The items that a loop sees, cut off in case it never ends."""
    return list(islice(ring, at_most))


class PushCheck(unittest.TestCase):
    """What goes in and what comes out."""

    def test_new(self) -> None:
        """a new ring is empty, and so is false"""
        ring = quiz3.RingBuffer(3)
        self.assertEqual(len(ring), 0)
        self.assertIs(bool(ring), False)

    def test_push_grows(self) -> None:
        """push(7) returns None while there is room"""
        ring = quiz3.RingBuffer(2)
        self.assertIsNone(ring.push(7))
        self.assertIsNone(ring.push(8))
        self.assertEqual(len(ring), 2)

    def test_push_evicts(self) -> None:
        """push() into a full ring returns the oldest, which goes"""
        ring = quiz3.RingBuffer(2, [7, 8])
        self.assertEqual(ring.push(9), 7)
        self.assertEqual(ring.push(10), 8)
        self.assertEqual(len(ring), 2)

    def test_pop(self) -> None:
        """pop() takes out the oldest first"""
        ring = quiz3.RingBuffer(3, [7, 8, 9])
        ring.push(10)
        self.assertEqual([ring.pop(), ring.pop(), ring.pop()], [8, 9, 10])
        self.assertEqual(len(ring), 0)

    def test_pop_empty(self) -> None:
        """pop() of an empty ring raises IndexError"""
        with self.assertRaises(IndexError):
            quiz3.RingBuffer(3).pop()

    def test_is_full(self) -> None:
        """is_full() is true when len() reached the capacity"""
        ring = quiz3.RingBuffer(2, [7])
        self.assertIs(ring.is_full(), False)
        ring.push(8)
        self.assertIs(ring.is_full(), True)
        ring.push(9)
        self.assertIs(ring.is_full(), True)
        ring.pop()
        self.assertIs(ring.is_full(), False)

    def test_capacity_of_one(self) -> None:
        """a ring for one item knows the last one only"""
        ring = quiz3.RingBuffer(1)
        self.assertEqual([ring.push(n) for n in (7, 8, 9)], [None, 7, 8])
        self.assertEqual(taken(ring), [9])

    def test_clear(self) -> None:
        """after clear() the ring is empty and can be filled again"""
        ring = quiz3.RingBuffer(2, [7, 8])
        ring.push(9)
        ring.clear()
        self.assertEqual(taken(ring), [])
        self.assertIsNone(ring.push(10))
        self.assertEqual(taken(ring), [10])

    def test_large_numbers(self) -> None:
        """a badge may be a large number, such as 2**62"""
        ring = quiz3.RingBuffer(2, [2**62, 2**40])
        self.assertEqual(ring.push(7), 2**62)
        self.assertEqual(taken(ring), [2**40, 7])
        self.assertIs(2**40 in ring, True)

    def test_many(self) -> None:
        """after 100000 pushes and some pops the newest are there"""
        ring = quiz3.RingBuffer(3)
        for number in range(100_000):
            ring.push(number)
            if number % 7 == 0:
                ring.pop()
        self.assertEqual(taken(ring), [99_997, 99_998, 99_999])


class ItemsCheck(unittest.TestCase):
    """What the constructor takes."""

    def test_items(self) -> None:
        """a RingBuffer(3, [7, 8]) begins with two items"""
        self.assertEqual(taken(quiz3.RingBuffer(3, [7, 8])), [7, 8])
        self.assertEqual(taken(quiz3.RingBuffer(3, items=(7, 8))), [7, 8])

    def test_too_many_items(self) -> None:
        """of too many items the last ones stay"""
        self.assertEqual(taken(quiz3.RingBuffer(2, [7, 8, 9, 10])), [9, 10])

    def test_capacity_of_zero(self) -> None:
        """a capacity of 0 raises ValueError"""
        with self.assertRaises(ValueError):
            quiz3.RingBuffer(0)

    def test_negative_capacity(self) -> None:
        """a capacity of -1 raises OverflowError"""
        with self.assertRaises(OverflowError):
            quiz3.RingBuffer(-1)

    def test_bad_items(self) -> None:
        """an item that is not a whole number raises TypeError, in push() too"""
        ring = quiz3.RingBuffer(3)
        with self.assertRaises(TypeError):
            ring.push("7")
        for items in (["7"], [7.5], [None], "78", 7):
            with self.subTest(items=items):
                with self.assertRaises(TypeError):
                    quiz3.RingBuffer(3, items)


class ListCheck(unittest.TestCase):
    """The ring looks like a list, from the oldest to the newest."""

    def setUp(self) -> None:
        """Holds 8, 9, 10; the 7 had to go."""
        self.ring = quiz3.RingBuffer(3, [7, 8, 9])
        self.ring.push(10)

    def test_index(self) -> None:
        """ring[0] is the oldest, ring[2] the newest of three"""
        self.assertEqual([self.ring[0], self.ring[1], self.ring[2]], [8, 9, 10])

    def test_negative_index(self) -> None:
        """ring[-1] is the newest, ring[-3] the oldest of three"""
        self.assertEqual([self.ring[-1], self.ring[-2], self.ring[-3]], [10, 9, 8])

    def test_index_out_of_range(self) -> None:
        """ring[3] and ring[-4] of three items raise IndexError"""
        for index in (3, -4, sys.maxsize, -sys.maxsize - 1):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    self.ring[index]

    def test_index_into_the_gap(self) -> None:
        """an index between len() and the capacity raises IndexError"""
        self.ring.pop()
        self.assertEqual(self.ring[-2], 9)
        for index in (2, -3):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    self.ring[index]

    def test_loop(self) -> None:
        """a loop goes from the oldest to the newest, every time"""
        self.assertEqual(taken(self.ring), [8, 9, 10])
        self.assertEqual(taken(self.ring), [8, 9, 10])

    def test_loops_are_independent(self) -> None:
        """two loops at once do not disturb each other"""
        one, other = iter(self.ring), iter(self.ring)
        self.assertEqual([next(one), next(one), next(other)], [8, 9, 8])

    def test_push_during_a_loop(self) -> None:
        """a push during a loop raises nothing"""
        loop = iter(self.ring)
        next(loop)
        self.assertEqual(self.ring.push(11), 8)
        list(islice(loop, 20))
        self.assertEqual(taken(self.ring), [9, 10, 11])

    def test_in(self) -> None:
        """in finds what is there, and only that"""
        self.assertIs(8 in self.ring, True)
        self.assertIs(7 in self.ring, False)
        self.ring.pop()
        self.assertIs(8 in self.ring, False)

    def test_in_takes_anything(self) -> None:
        """a str, None or a list is not in the ring, that is no error"""
        for thing in ("8", None, [8], 2**70):
            with self.subTest(thing=thing):
                self.assertIs(thing in self.ring, False)

    def test_repr(self) -> None:
        """the repr is RingBuffer(capacity=3, items=[8, 9, 10])"""
        self.assertEqual(repr(self.ring), "RingBuffer(capacity=3, items=[8, 9, 10])")
        self.assertEqual(repr(quiz3.RingBuffer(2)), "RingBuffer(capacity=2, items=[])")


class EqualityCheck(unittest.TestCase):
    """== and + look at the items, not at how they lie in memory."""

    def test_equal_after_turning(self) -> None:
        """rings are equal when they hold the same items in order"""
        turned = quiz3.RingBuffer(3, [7, 8, 9])
        turned.push(10)
        self.assertEqual(turned, quiz3.RingBuffer(3, [8, 9, 10]))
        self.assertIs(turned != quiz3.RingBuffer(3, [8, 9, 10]), False)

    def test_equal_after_emptying(self) -> None:
        """items that are gone do not count"""
        emptied = quiz3.RingBuffer(3, [7, 8])
        emptied.pop()
        emptied.pop()
        self.assertEqual(emptied, quiz3.RingBuffer(3))

    def test_capacity_does_not_count(self) -> None:
        """rings of different capacity can be equal"""
        self.assertEqual(quiz3.RingBuffer(2, [7, 8]), quiz3.RingBuffer(9, [7, 8]))

    def test_different(self) -> None:
        """other items, another order or one more item is different"""
        ring = quiz3.RingBuffer(3, [7, 8])
        for items in ([7, 9], [8, 7], [7], [7, 8, 9]):
            with self.subTest(items=items):
                self.assertNotEqual(ring, quiz3.RingBuffer(3, items))

    def test_not_equal_to_a_list(self) -> None:
        """a ring is never equal to a list or None"""
        ring = quiz3.RingBuffer(3, [7, 8])
        for other in ([7, 8], None):
            with self.subTest(other=other):
                self.assertIs(ring == other, False)

    def test_no_hash(self) -> None:
        """a ring can change, so hash() raises TypeError"""
        ring = quiz3.RingBuffer(3)
        with self.assertRaises(TypeError):
            hash(ring)

    def test_add(self) -> None:
        """a + b is a new ring with room for both, and all items"""
        one, other = quiz3.RingBuffer(3, [7, 8]), quiz3.RingBuffer(2, [9, 10])
        both = one + other
        self.assertEqual(repr(both), "RingBuffer(capacity=5, items=[7, 8, 9, 10])")
        self.assertEqual((len(one), len(other)), (2, 2))

    def test_add_huge(self) -> None:
        """where there can be no room for both, + raises OverflowError or gives the most"""
        most = quiz3.RingBuffer(2 * sys.maxsize + 1, [7])
        try:
            both = most + quiz3.RingBuffer(1, [8])
        except (OverflowError, ValueError):
            return
        self.assertEqual(taken(both), [7, 8])

    def test_add_to_itself(self) -> None:
        """ring + ring holds everything twice"""
        ring = quiz3.RingBuffer(2, [7, 8])
        ring.push(9)
        self.assertEqual(taken(ring + ring), [8, 9, 8, 9])

    def test_add_nonsense(self) -> None:
        """ring + [7] and ring + 7 raise TypeError"""
        ring = quiz3.RingBuffer(3)
        for other in ([7], 7, None):
            with self.subTest(other=other):
                with self.assertRaises(TypeError):
                    ring + other
                with self.assertRaises(TypeError):
                    other + ring
