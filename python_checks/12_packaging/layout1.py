import unittest

import paper

from pyo3lings import project


class Layout(unittest.TestCase):
    def test_rust(self) -> None:
        """`paper.price` is Jim's Rust"""
        self.assertEqual(paper.price(10), 45.0)

    def test_python(self) -> None:
        """`paper.invoice` is Pam's Python, and calls the Rust"""
        self.assertEqual(paper.invoice("Kevin", 10), "Kevin: 10 reams, 45.00 dollars")

    def test_native(self) -> None:
        """the Rust comes from `paper._native`"""
        from paper import _native

        self.assertEqual(_native.__name__, "paper._native")
        self.assertIs(paper.price, _native.price)

    def test_all(self) -> None:
        """`from paper import *` brings `invoice` and `price`, and nothing else"""
        names: dict[str, object] = {}
        exec("from paper import *", names)
        brought = sorted(name for name in names if not name.startswith("__"))
        self.assertEqual(brought, ["invoice", "price"])

    def test_wheel(self) -> None:
        """the wheel holds the package `paper`, with one module made of Rust in it"""
        tops = {name.partition("/")[0] for name in project.names}
        self.assertEqual(sorted(tops), ["paper", "paper-1.0.0.dist-info"])
        native = [name for name in project.names if name.endswith((".so", ".pyd"))]
        self.assertEqual([name.partition(".")[0] for name in native], ["paper/_native"])

    def test_checkout(self) -> None:
        """Python finds the installed package, also when it is started in the project's directory"""
        done = project.python("-c", "import paper; print(paper.price(2))")
        self.assertEqual(done.stdout.strip(), "9.0", done.stderr)
