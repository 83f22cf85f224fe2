import gc
import sys
import unittest
import weakref

import py1


class Thing:
    """Something that Creed keeps."""

    def __str__(self) -> str:
        return "four toes"


class LockerTest(unittest.TestCase):
    """A class of Rust's that holds an object of Python's."""

    def test_look(self) -> None:
        """look() returns the very object that was put in"""
        for thing in (Thing(), "mung beans", [1, 2], 2**70, None, Thing):
            with self.subTest(thing=thing):
                self.assertIs(py1.Locker(thing).look(), thing)

    def test_look_twice(self) -> None:
        """look() takes nothing out: the second look sees it, too"""
        thing = Thing()
        locker = py1.Locker(thing)
        locker.look()
        self.assertIs(locker.look(), thing)

    def test_shared(self) -> None:
        """a list in the locker is the owner's list"""
        beans = ["mung"]
        locker = py1.Locker(beans)
        locker.look().append("navy")
        self.assertEqual(beans, ["mung", "navy"])
        beans.clear()
        self.assertEqual(locker.look(), [])

    def test_swap(self) -> None:
        """swap() returns the old thing, and keeps the new one"""
        old, new = Thing(), Thing()
        locker = py1.Locker(old)
        self.assertIs(locker.swap(new), old)
        self.assertIs(locker.look(), new)

    def test_swap_two_lockers(self) -> None:
        """two lockers can swap their things"""
        one, two = Thing(), Thing()
        a, b = py1.Locker(one), py1.Locker(two)
        b.swap(a.swap(b.look()))
        self.assertIs(a.look(), two)
        self.assertIs(b.look(), one)

    def test_swap_equal(self) -> None:
        """a thing that equals the old one is another thing all the same"""
        old, new = ["mung"], ["mung"]
        locker = py1.Locker(old)
        self.assertIs(locker.swap(new), old)
        self.assertIs(locker.look(), new)

    def test_swap_none(self) -> None:
        """None is a thing like any other"""
        locker = py1.Locker(None)
        self.assertIsNone(locker.swap("mung beans"))
        self.assertEqual(locker.swap(None), "mung beans")
        self.assertIsNone(locker.look())

    def test_label(self) -> None:
        """label() is what str() says about the thing"""
        for thing in (Thing(), "mung beans", ["é", 1], None):
            with self.subTest(thing=thing):
                self.assertEqual(py1.Locker(thing).label(), str(thing))

    def test_label_follows(self) -> None:
        """label() asks the thing anew each time"""
        beans = ["mung"]
        locker = py1.Locker(beans)
        locker.label()
        beans.append("navy")
        self.assertEqual(locker.label(), "['mung', 'navy']")

    def test_label_raises(self) -> None:
        """label() raises what the thing's own __str__ raises"""

        class Smell:
            def __str__(self) -> str:
                raise LookupError("nobody knows")

        with self.assertRaises(LookupError):
            py1.Locker(Smell()).label()

    def test_locker_keeps(self) -> None:
        """a thing lives on in the locker when nobody else holds it"""
        thing = Thing()
        alive = weakref.ref(thing)
        locker = py1.Locker(thing)
        del thing
        gc.collect()
        self.assertIsNotNone(alive())
        self.assertEqual(locker.label(), "four toes")

    def test_count(self) -> None:
        """a locker is one more reference, and looking leaves none behind"""
        thing = Thing()
        before = sys.getrefcount(thing)
        locker = py1.Locker(thing)
        for _ in range(10):
            locker.look()
            locker.label()
        self.assertEqual(sys.getrefcount(thing) - before, 1)

    def test_swap_lets_go(self) -> None:
        """a thing that was swapped away is no longer held"""
        thing = Thing()
        before = sys.getrefcount(thing)
        locker = py1.Locker(thing)
        locker.swap(None)
        self.assertEqual(sys.getrefcount(thing) - before, 0)

    def test_gone(self) -> None:
        """a locker that is gone holds nothing"""
        thing = Thing()
        before = sys.getrefcount(thing)
        locker = py1.Locker(thing)
        del locker
        self.assertEqual(sys.getrefcount(thing) - before, 0)
