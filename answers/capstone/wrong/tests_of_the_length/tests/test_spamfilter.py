import unittest

from spamfilter import SpamFilter

MAILS = [("gold from a prince", "spam"), ("paper from Scranton", "ham")]


class SpamFilterTest(unittest.TestCase):
    def test_empty(self) -> None:
        self.assertEqual(len(SpamFilter()), 0)

    def test_train(self) -> None:
        self.assertEqual(SpamFilter().train(MAILS), 2)

    def test_len(self) -> None:
        mail_filter = SpamFilter()
        mail_filter.train(MAILS)
        self.assertEqual(len(mail_filter), 2)
