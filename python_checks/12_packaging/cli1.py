import contextlib
import io
import sys
import unittest
from unittest import mock

import quote_paper

from pyo3lings import project


def call(*arguments: str) -> tuple[int, str, str]:
    """Calls `main` as pytest or a notebook would: the code, and what came out in Python."""
    out, err = io.StringIO(), io.StringIO()
    with mock.patch.object(sys, "argv", ["quote-paper", *arguments]):
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = quote_paper.main()
    return code, out.getvalue(), err.getvalue()


class Command(unittest.TestCase):
    """At the prompt."""

    def test_scripts(self) -> None:
        """the wheel brings one command: `quote-paper`"""
        self.assertEqual(project.scripts, ["quote-paper"])

    def test_price(self) -> None:
        """`quote-paper 10` says 45.00 dollars, and exits with 0"""
        done = project.run("quote-paper", "10")
        self.assertEqual(done.stdout, "45.00 dollars\n", done.stderr)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_complaint(self) -> None:
        """`quote-paper ten` complains on standard error, and exits with 2"""
        done = project.run("quote-paper", "ten")
        self.assertEqual(done.stderr, "ten is no number of reams\n")
        self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_usage(self) -> None:
        """without a number it says how it is used"""
        done = project.run("quote-paper")
        self.assertEqual((done.returncode, done.stderr), (2, "usage: quote-paper REAMS\n"))


class Guest(unittest.TestCase):
    """Inside of another program."""

    def test_stdout(self) -> None:
        """what `main` prints goes where Python's output goes"""
        self.assertEqual(call("4"), (0, "18.00 dollars\n", ""))

    def test_stderr(self) -> None:
        """so do complaints; it returns 2, and Python goes on"""
        self.assertEqual(call("4", "5"), (2, "", "usage: quote-paper REAMS\n"))
