import sys
import unittest
from itertools import islice

import container1


class PlaylistCheck(unittest.TestCase):
    """A playlist that takes the same indexes as a list."""

    def setUp(self) -> None:
        self.songs = container1.Playlist(["Africa", "Ça plane", "Tiny Dancer"])

    def contents(self) -> list[str]:
        return [self.songs[index] for index in range(len(self.songs))]

    def test_first_to_last(self) -> None:
        """songs[0] is the first song, songs[2] the third"""
        self.assertEqual(self.songs[0], "Africa")
        self.assertEqual(self.songs[2], "Tiny Dancer")

    def test_len(self) -> None:
        """len() counts the songs"""
        self.assertEqual(len(self.songs), 3)
        self.assertEqual(len(container1.Playlist([])), 0)

    def test_past_the_end(self) -> None:
        """songs[3] and songs[99] of three songs raise IndexError"""
        for index in (3, 99, sys.maxsize):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    self.songs[index]

    def test_far_beyond(self) -> None:
        """songs[2**70] raises IndexError (or what PyO3 raises)"""
        for index in (2**63, 2**70, -(2**70)):
            with self.subTest(index=index):
                with self.assertRaises((IndexError, OverflowError, TypeError)):
                    self.songs[index]
                with self.assertRaises((IndexError, OverflowError, TypeError)):
                    self.songs[index] = "Dancing Queen"
                with self.assertRaises((IndexError, OverflowError, TypeError)):
                    del self.songs[index]

    def test_list(self) -> None:
        """list(songs) gives all songs and ends"""
        self.assertEqual(
            list(islice(self.songs, 8)), ["Africa", "Ça plane", "Tiny Dancer"]
        )

    def test_from_the_end(self) -> None:
        """songs[-1] is the last song, songs[-3] the first"""
        self.assertEqual(self.songs[-1], "Tiny Dancer")
        self.assertEqual(self.songs[-3], "Africa")

    def test_before_the_start(self) -> None:
        """songs[-4] of three songs raises IndexError"""
        for index in (-4, -99, -sys.maxsize - 1):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    self.songs[index]

    def test_empty(self) -> None:
        """an empty playlist has no [0] and no [-1]"""
        for index in (0, -1):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    container1.Playlist([])[index]

    def test_slice(self) -> None:
        """songs[1:3] is a list of two songs"""
        self.assertEqual(self.songs[1:3], ["Ça plane", "Tiny Dancer"])

    def test_slice_like_a_list(self) -> None:
        """slices with steps, gaps and odd ends are those of a list"""
        plain = ["Africa", "Ça plane", "Tiny Dancer"]
        ends = (None, -9, -2, 0, 1, 3, 9)
        for step in (1, 2, 3, 9, -1, -2, -9):
            for start in ends:
                for stop in ends:
                    part = slice(start, stop, step)
                    self.assertEqual(self.songs[part], plain[part], part)

    def test_slice_with_step_zero(self) -> None:
        """songs[::0] raises ValueError"""
        with self.assertRaises(ValueError):
            self.songs[::0]

    def test_not_an_index(self) -> None:
        """songs["Africa"], songs[1.0] and songs[None] raise TypeError"""
        for index in ("Africa", 1.0, None):
            with self.subTest(index=index):
                with self.assertRaises(TypeError):
                    self.songs[index]

    def test_in(self) -> None:
        """in finds a song, and only the whole title"""
        self.assertIs("Ça plane" in self.songs, True)
        self.assertIs("Dancing Queen" in self.songs, False)
        self.assertIs("Tiny" in self.songs, False)

    def test_in_takes_anything(self) -> None:
        """a number, None or a list is not in it, and that is no error"""
        for thing in (3, None, ["Africa"], b"Africa"):
            with self.subTest(thing=thing):
                self.assertIs(thing in self.songs, False)
                self.assertIs(thing in container1.Playlist([str(thing)]), False)

    def test_assign(self) -> None:
        """songs[0] = ... and songs[-1] = ... replace a song"""
        self.songs[0] = "Dancing Queen"
        self.songs[-1] = "Y.M.C.A."
        self.assertEqual(self.contents(), ["Dancing Queen", "Ça plane", "Y.M.C.A."])

    def test_assign_out_of_range(self) -> None:
        """songs[3] = ... and songs[-4] = ... raise IndexError"""
        for index in (3, -4, sys.maxsize, -sys.maxsize - 1):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    self.songs[index] = "Dancing Queen"

    def test_assign_nonsense(self) -> None:
        """songs[0] = 3 raises TypeError and changes nothing"""
        with self.assertRaises(TypeError):
            self.songs[0] = 3
        self.assertEqual(self.songs[0], "Africa")

    def test_delete(self) -> None:
        """del songs[0] and del songs[-1] remove a song"""
        del self.songs[0]
        del self.songs[-1]
        self.assertEqual(self.contents(), ["Ça plane"])

    def test_delete_out_of_range(self) -> None:
        """del songs[3] and del songs[-4] raise IndexError"""
        for index in (3, -4, sys.maxsize, -sys.maxsize - 1):
            with self.subTest(index=index):
                with self.assertRaises(IndexError):
                    del self.songs[index]
        self.assertEqual(len(self.songs), 3)

    def test_slices_are_only_for_reading(self) -> None:
        """songs[0:1] = ... and del songs[0:1] raise TypeError"""
        for value in ("x", ["x"]):
            with self.subTest(value=value):
                with self.assertRaises(TypeError):
                    self.songs[0:1] = value
        with self.assertRaises(TypeError):
            del self.songs[0:1]
        self.assertEqual(self.contents(), ["Africa", "Ça plane", "Tiny Dancer"])
