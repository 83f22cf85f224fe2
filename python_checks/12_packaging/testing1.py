import functools
import re
import sysconfig
import unittest

import invoices

from pyo3lings import project

HAS_LIBPYTHON = sysconfig.get_config_var("Py_ENABLE_SHARED") or sysconfig.get_config_var("PYTHONFRAMEWORK")


@functools.cache
def cargo_test() -> tuple[dict[str, str], str]:
    """What came of each test in Rust, and what was said."""
    done = project.cargo("test", "--offline")
    outcomes = re.findall(r"^test (\S+) \.\.\. (\w+)", done.stdout, re.MULTILINE)
    return dict(outcomes), done.stderr + done.stdout


def said_after(pattern: str) -> str:
    """What cargo or a test said, from a line like this on."""
    _, said = cargo_test()
    start = re.search(pattern, said, re.MULTILINE)
    lines = said[start.end() :].strip().splitlines() if start else []
    return "\n".join(line[:300] for line in lines[:15])


class Tests(unittest.TestCase):
    def test_wheel(self) -> None:
        """the wheel has the module, as before"""
        self.assertEqual(invoices.total(9, 450), 4050)
        self.assertEqual(invoices.total(10, 450), 4050)
        self.assertRaises(OverflowError, invoices.total, 2**63, 2)

    def test_cdylib(self) -> None:
        """the library is still one that Python can load, a cdylib"""
        library = project.toml("Cargo.toml").get("lib", {})
        self.assertIn("cdylib", library.get("crate-type", []))

    def test_python(self) -> None:
        """the tests in Python pass"""
        done = project.python("-m", "unittest", "discover", "tests")
        self.assertIn("Ran 2 tests", done.stderr)
        self.assertEqual(done.returncode, 0, done.stderr)


@unittest.skipUnless(HAS_LIBPYTHON, "this Python has no libpython, and a test in Rust needs one")
class TestsInRust(unittest.TestCase):
    def passes(self, name: str) -> None:
        outcome = cargo_test()[0].get(name, "not run")
        self.assertEqual(outcome, "ok", said_after(f"^---- {name} stdout ----"))

    def test_builds(self) -> None:
        """`cargo test` compiles the tests in Rust, links them, and runs them"""
        self.assertIn("ok", [*cargo_test()[0].values()], said_after("(?=^error)"))

    def test_rust(self) -> None:
        """the one that needs no Python passes"""
        self.passes("from_ten_reams_on_a_tenth_less")

    def test_attaches(self) -> None:
        """the one that calls the module through Python passes"""
        self.passes("nobody_pays_more_than_there_is")
