import re
import unittest

import paper

from pyo3lings import project


class Border(unittest.TestCase):
    def test_order(self) -> None:
        """an order is read"""
        self.assertEqual(paper.read("3 boxes of A4"), (3, "A4"))

    def test_value_error(self) -> None:
        """what is no order is a ValueError"""
        for line in ("beets", "many boxes of A4"):
            with self.subTest(line), self.assertRaises(ValueError) as caught:
                paper.read(line)
            self.assertEqual(caught.exception.args, (f"not an order: {line}",))

    def test_key_error(self) -> None:
        """paper that is not sold is a KeyError"""
        with self.assertRaises(KeyError) as caught:
            paper.read("3 boxes of beets")
        self.assertEqual(caught.exception.args, ("no such paper: beets",))


def ours_and_pyo3(package: str, *options: str) -> list[str]:
    """Which of the project's crates and PyO3's a crate is built from."""
    tree = project.cargo(
        "tree", "--offline", "-p", package, "--prefix", "none", "--format", "{lib}", *options
    )
    crates = {name for name in tree.stdout.split() if name == "pyo3" or name.startswith("paper")}
    return sorted(crates) or [tree.stderr]


class Core(unittest.TestCase):
    def test_tree(self) -> None:
        """the crate `paper-core` needs no PyO3, even with all of its features on"""
        crates = ours_and_pyo3("paper-core", "--all-features", "-e", "normal,build")
        self.assertEqual(crates, ["paper_core"])

    def test_core(self) -> None:
        """its own tests pass, without a Python"""
        done = project.cargo("test", "--offline", "-p", "paper-core")
        outcomes = dict(re.findall(r"^test (\S+) \.\.\. (\w+)", done.stdout, re.MULTILINE))
        _, _, said = (done.stderr + done.stdout).partition("\n\nfailures:\n")
        for name in ("an_order_is_read", "an_error_says_what_is_wrong"):
            self.assertEqual(outcomes.get(name, "not run"), "ok", said or done.stderr[:1500])

    def test_thin(self) -> None:
        """the module still reads orders by it"""
        self.assertEqual(ours_and_pyo3("paper"), ["paper", "paper_core", "pyo3"])
