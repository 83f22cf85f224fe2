import string
import unittest
from collections import Counter

import word_frequencies


class WordFrequencies(unittest.TestCase):
    """Counting the words of a list."""

    def test_returns_a_dict(self) -> None:
        """word_frequencies returns a dict"""
        self.assertIsInstance(word_frequencies.word_frequencies(["fax"]), dict)

    def test_counts_each_word(self) -> None:
        """each word is counted"""
        got = word_frequencies.word_frequencies(["fax", "paper", "fax"])
        self.assertEqual(got, {"fax": 2, "paper": 1})

    def test_leaves_the_rest_alone(self) -> None:
        """nothing else is changed: " fax", "fax!" and "" are words too"""
        got = word_frequencies.word_frequencies(["fax", " fax", "fax!", "", ""])
        self.assertEqual(got, {"fax": 1, " fax": 1, "fax!": 1, "": 2})
        got = word_frequencies.word_frequencies(["Straße", "STRASSE"])
        self.assertEqual(got, {"straße": 1, "strasse": 1})

    def test_ignores_case(self) -> None:
        """upper and lower case are the same: FAX counts as fax"""
        got = word_frequencies.word_frequencies(["fax", "Paper", "FAX", "paper"])
        self.assertEqual(got, {"fax": 2, "paper": 2})

    def test_ignores_case_beyond_ascii(self) -> None:
        """with accents too: ÉCOLE counts as école"""
        got = word_frequencies.word_frequencies(["École", "ÉCOLE", "école"])
        self.assertEqual(got, {"école": 3})

    def test_empty_list(self) -> None:
        """no words give an empty dict"""
        self.assertEqual(word_frequencies.word_frequencies([]), {})

    def test_tuple(self) -> None:
        """a tuple of words is as good as a list"""
        self.assertEqual(word_frequencies.word_frequencies(("fax",)), {"fax": 1})

    def test_list_is_left_alone(self) -> None:
        """the caller's list is not changed"""
        words = ["FAX", "Paper"]
        word_frequencies.word_frequencies(words)
        self.assertEqual(words, ["FAX", "Paper"])

    def test_rejects_a_single_string(self) -> None:
        """a single str raises TypeError: its letters are not words"""
        with self.assertRaises(TypeError):
            word_frequencies.word_frequencies("apple")

    def test_rejects_other_elements(self) -> None:
        """a list with a number or None in it raises TypeError"""
        for words in (["fax", 3], ["fax", None]):
            with self.subTest(words=words), self.assertRaises(TypeError):
                word_frequencies.word_frequencies(words)


class Top(unittest.TestCase):
    """The most frequent words of a dict."""

    def test_most_frequent_first(self) -> None:
        """top returns (word, count) tuples, the most frequent first"""
        got = word_frequencies.top({"fax": 1, "paper": 7, "desk": 4})
        self.assertEqual(got, [("paper", 7), ("desk", 4), ("fax", 1)])

    def test_ties_are_alphabetical(self) -> None:
        """words with the same count come from A to Z"""
        counts = dict.fromkeys(reversed(string.ascii_lowercase), 5)
        got = [word for word, _ in word_frequencies.top(counts, 26)]
        self.assertEqual(got, list(string.ascii_lowercase))

    def test_order_of_python(self) -> None:
        """just as Python's sorted() puts them: Z before a, and é after z"""
        words = ["fax", "Zoo", "zoo", "Fax", "été", "Été", "10", "9", ""]
        counts = dict.fromkeys(words, 2**40)
        got = [word for word, _ in word_frequencies.top(counts, n=99)]
        self.assertEqual(got, sorted(words))

    def test_count_goes_before_the_alphabet(self) -> None:
        """the count still matters more than the alphabet"""
        got = word_frequencies.top({"a": 1, "z": 9, "c": 1, "b": 1})
        self.assertEqual(got, [("z", 9), ("a", 1), ("b", 1)])

    def test_large_counts(self) -> None:
        """counts may be as large as a u64, and 0"""
        counts = {"a": 0, "b": 2**63, "c": 2**64 - 1, "d": 2**63 - 1, "e": 2**32}
        got = [word for word, _ in word_frequencies.top(counts, 5)]
        self.assertEqual(got, ["c", "b", "d", "e", "a"])

    def test_three_by_default(self) -> None:
        """top returns 3 words unless told otherwise, as before"""
        counts = {"a": 5, "b": 4, "c": 3, "d": 2, "e": 1}
        self.assertEqual(len(word_frequencies.top(counts)), 3)
        self.assertEqual(word_frequencies.top(counts, n=1), [("a", 5)])
        self.assertEqual(word_frequencies.top(counts, 0), [])

    def test_fewer_words_than_asked(self) -> None:
        """fewer words than asked for are no problem"""
        self.assertEqual(word_frequencies.top({}, 3), [])
        self.assertEqual(word_frequencies.top({"fax": 1}, 99), [("fax", 1)])

    def test_counter(self) -> None:
        """a collections.Counter is a dict too"""
        got = word_frequencies.top(Counter("aabbbc"), 2)
        self.assertEqual(got, [("b", 3), ("a", 2)])

    def test_rejects_other_keys_and_values(self) -> None:
        """keys that are not str, values that are not int: TypeError"""
        for counts in ({1: 2}, {None: 1}, {"fax": "2"}, {"fax": 1.5}):
            with self.subTest(counts=counts), self.assertRaises(TypeError):
                word_frequencies.top(counts)

    def test_rejects_a_negative_count(self) -> None:
        """a negative count raises OverflowError"""
        with self.assertRaises(OverflowError):
            word_frequencies.top({"fax": -1})
