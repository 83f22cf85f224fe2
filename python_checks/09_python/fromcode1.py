from __future__ import annotations

import sys
import threading
import traceback
import types
import unittest

# Another module that is called toby, which has nothing to do with the script.
other = sys.modules["toby"] = types.ModuleType("toby")
before = set(sys.modules)
main = vars(sys.modules["__main__"])
main_before = set(main)

import fromcode1  # noqa: E402

TEXT = "Please return your forms before Friday."


def frames(letter: fromcode1.Letter) -> list[traceback.FrameSummary]:
    """The traceback of a letter that can't be laid out, of the script only."""
    try:
        fromcode1.lay_out(letter)
    except ValueError as error:
        trace = traceback.extract_tb(error.__traceback__)
        return [frame for frame in trace if frame.name == "lay_out"]
    raise AssertionError("no ValueError")


class ScriptTest(unittest.TestCase):
    """A script in Python that is shipped inside a Rust module."""

    def test_lays_out(self) -> None:
        """lay_out() returns the text in lines of the letter's width"""
        letter = fromcode1.Letter(TEXT, 20)
        self.assertEqual(
            fromcode1.lay_out(letter), "Please return your\nforms before Friday."
        )

    def test_number(self) -> None:
        """the script writes the number into the very letter that was passed"""
        letter = fromcode1.Letter(TEXT, 20)
        self.assertIsNone(letter.number)
        fromcode1.lay_out(letter)
        self.assertIsInstance(letter.number, int)

    def test_counts_on(self) -> None:
        """the script runs once: the next letter has the next number"""
        letters = [fromcode1.Letter(TEXT, 20) for _ in range(3)]
        for letter in letters:
            fromcode1.lay_out(letter)
        first = letters[0].number
        self.assertEqual([x.number for x in letters], [first, first + 1, first + 2])

    def test_another_thread(self) -> None:
        """a letter from another thread has the next number as well"""
        letters = [fromcode1.Letter(TEXT, 20) for _ in range(2)]
        fromcode1.lay_out(letters[0])
        thread = threading.Thread(target=fromcode1.lay_out, args=(letters[1],))
        thread.start()
        thread.join()
        self.assertEqual(letters[1].number, letters[0].number + 1)

    def test_error(self) -> None:
        """an empty letter raises the script's own ValueError, and is not counted"""
        before, after = fromcode1.Letter(TEXT, 20), fromcode1.Letter(TEXT, 20)
        fromcode1.lay_out(before)
        with self.assertRaises(ValueError) as caught:
            fromcode1.lay_out(fromcode1.Letter(" ", 20))
        self.assertEqual(str(caught.exception), "nothing to say")
        fromcode1.lay_out(after)
        self.assertEqual(after.number, before.number + 1)

    def test_traceback(self) -> None:
        """a traceback names toby.py, and a line in it"""
        trace = frames(fromcode1.Letter("", 20))
        self.assertEqual([frame.filename for frame in trace], ["toby.py"])
        self.assertGreater(trace[0].lineno, 1)

    def test_main(self) -> None:
        """nothing of the script turns up in __main__"""
        fromcode1.lay_out(fromcode1.Letter(TEXT, 20))
        names = {"textwrap", "count", "lay_out"}.intersection(main)
        self.assertEqual(names - main_before, set())

    def test_caller(self) -> None:
        """nothing of the script turns up with the caller either"""
        fromcode1.lay_out(fromcode1.Letter(TEXT, 20))
        names = {"textwrap", "count", "lay_out"}.intersection(globals())
        self.assertEqual(names, set())

    def test_other_toby(self) -> None:
        """another module that is called toby stays as it is"""
        fromcode1.lay_out(fromcode1.Letter(TEXT, 20))
        self.assertIs(sys.modules["toby"], other)
        self.assertFalse(hasattr(other, "lay_out"))

    def test_name(self) -> None:
        """the script is the module fromcode1.toby, and can be imported as that"""
        fromcode1.lay_out(fromcode1.Letter(TEXT, 20))
        from fromcode1.toby import count, lay_out

        self.assertEqual(lay_out.__module__, "fromcode1.toby")
        letter = fromcode1.Letter(TEXT, 20)
        fromcode1.lay_out(letter)
        self.assertEqual(letter.number, count + 1)

    def test_no_other_module(self) -> None:
        """no other module of the script's comes into being"""
        fromcode1.lay_out(fromcode1.Letter(TEXT, 20))
        new = set(sys.modules) - before
        theirs = [n for n in new if hasattr(sys.modules[n], "lay_out")]
        self.assertEqual(sorted(theirs), ["fromcode1", "fromcode1.toby"])

    def test_no_letter(self) -> None:
        """what is not a Letter raises TypeError, however similar it is"""
        similar = types.SimpleNamespace(text=TEXT, width=20, number=None)
        for wrong in (similar, TEXT, None):
            with self.subTest(letter=wrong), self.assertRaises(TypeError):
                fromcode1.lay_out(wrong)
