import unittest

import context1


class FaxCheck(unittest.TestCase):
    """A fax that can be written in one breath and sent by a `with` block."""

    def test_page_is_kept(self) -> None:
        """page("one") puts a page into the fax"""
        fax = context1.Fax()
        fax.page("one")
        self.assertEqual(fax.pages, ["one"])

    def test_page_returns_the_fax(self) -> None:
        """page() returns the very fax it was called on"""
        fax = context1.Fax()
        self.assertIs(fax.page("one"), fax)

    def test_chain(self) -> None:
        """page("one").page("two") adds two pages to one fax"""
        fax = context1.Fax()
        fax.page("one").page("two ✂").page("")
        self.assertEqual(fax.pages, ["one", "two ✂", ""])

    def test_call(self) -> None:
        """fax("one")("two") does the same as page()"""
        fax = context1.Fax()
        self.assertIs(fax("one"), fax)
        fax("two")("three").page("four")
        self.assertEqual(fax.pages, ["one", "two", "three", "four"])

    def test_not_a_str(self) -> None:
        """a page that is not a str raises TypeError"""
        fax = context1.Fax()
        for page in (1, None, b"one"):
            with self.subTest(page=page):
                with self.assertRaises(TypeError):
                    fax.page(page)
                with self.assertRaises(TypeError):
                    fax(page)

    def test_with_as(self) -> None:
        """with fax as same: gives the very same fax"""
        fax = context1.Fax()
        with fax as same:
            self.assertIs(same, fax)

    def test_sent_after_the_block(self) -> None:
        """a fax is sent at the end of the block, not before"""
        with context1.Fax() as fax:
            fax.page("one").page("two")
            self.assertIs(fax.sent, False)
        self.assertIs(fax.sent, True)
        self.assertEqual(fax.pages, ["one", "two"])

    def test_error_goes_on(self) -> None:
        """an error in the block comes out of it as it was"""
        error = ValueError("out of toner")
        with self.assertRaises(ValueError) as caught:
            with context1.Fax():
                raise error
        self.assertIs(caught.exception, error)

    def test_error_is_not_sent(self) -> None:
        """a fax with an error in its block is not sent"""
        fax = context1.Fax()
        with self.assertRaises(ZeroDivisionError):
            with fax:
                fax.page("one").page(str(1 / 0))
        self.assertIs(fax.sent, False)
        self.assertEqual(fax.pages, ["one"])

    def test_busy_line(self) -> None:
        """a ConnectionError is swallowed, the fax is not sent"""
        with context1.Fax() as fax:
            raise ConnectionError("busy")
        self.assertIs(fax.sent, False)

    def test_kinds_of_busy(self) -> None:
        """so is every kind of ConnectionError, whatever it is called"""
        line_busy = type("LineBusy", (ConnectionError,), {})
        for kind in (ConnectionResetError, BrokenPipeError, line_busy):
            with self.subTest(kind=kind):
                with context1.Fax() as fax:
                    raise kind("they hung up")
                self.assertIs(fax.sent, False)

    def test_other_os_errors(self) -> None:
        """an OSError, a TimeoutError and the like are not a busy line: they go on"""
        no_connection = type("NoConnectionError", (Exception,), {})
        for kind in (OSError, TimeoutError, no_connection):
            with self.subTest(kind=kind):
                with self.assertRaises(kind):
                    with context1.Fax():
                        raise kind("no paper")

    def test_interrupt(self) -> None:
        """a Ctrl-C in the block goes on as well"""
        with self.assertRaises(KeyboardInterrupt):
            with context1.Fax():
                raise KeyboardInterrupt

    def test_other_ends(self) -> None:
        """so do sys.exit() and the end of a generator"""
        for kind in (SystemExit, GeneratorExit):
            with self.subTest(kind=kind):
                fax = context1.Fax()
                with self.assertRaises(kind):
                    with fax:
                        raise kind
                self.assertIs(fax.sent, False)

    def test_second_try(self) -> None:
        """after a busy line the same fax can be sent again"""
        fax = context1.Fax()
        with fax:
            fax.page("one")
            raise ConnectionError("busy")
        with fax:
            fax.page("two")
        self.assertIs(fax.sent, True)
        self.assertEqual(fax.pages, ["one", "two"])

    def test_pages_before_the_block(self) -> None:
        """pages that were put in before the block are sent with it"""
        fax = context1.Fax().page("one")
        with fax:
            fax.page("two")
        self.assertEqual((fax.pages, fax.sent), (["one", "two"], True))
