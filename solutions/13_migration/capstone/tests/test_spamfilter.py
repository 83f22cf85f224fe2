import copy
import unittest

from spamfilter import NotTrained, SpamFilter, UnknownLabel

MAILS = [("gold from a prince", "spam"), ("paper from Scranton", "ham")]


class SpamFilterTest(unittest.TestCase):
    def setUp(self) -> None:
        self.filter = SpamFilter()
        self.filter.train(MAILS)

    def test_classify(self) -> None:
        self.assertEqual(self.filter.classify("A prince!"), "spam")
        self.assertEqual(self.filter.classify("A4 paper"), "ham")

    def test_not_trained(self) -> None:
        with self.assertRaises(NotTrained):
            SpamFilter().classify("gold")

    def test_all_or_nothing(self) -> None:
        with self.assertRaises(UnknownLabel):
            self.filter.train([*MAILS, ("eggs", "eggs")])
        self.assertEqual(len(self.filter), 2)

    def test_copy(self) -> None:
        twin = copy.copy(self.filter)
        self.assertEqual(twin.classify("A prince!"), "spam")
