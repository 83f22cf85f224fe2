import tempfile
import unittest
import zipfile
from pathlib import Path

from pyo3lings import project


class Ledger(unittest.TestCase):
    """The wheel that setuptools builds."""

    wheel: Path

    def test_backend(self) -> None:
        """setuptools is still the build backend"""
        system = project.toml("pyproject.toml")["build-system"]
        self.assertEqual(system.get("build-backend"), "setuptools.build_meta")

    def test_requires(self) -> None:
        """what the build needs beside it, in a version from 1.12 on, is required"""
        system = project.toml("pyproject.toml")["build-system"]
        required = [it.replace("_", "-") for it in system["requires"]]
        found = [it for it in required if it.startswith("setuptools-rust")]
        self.assertEqual(len(found), 1, required)
        rust = found[0]
        version = rust.partition(">=")[2].partition(",")[0].strip() or "0"
        numbers = tuple(int(part) for part in version.split("."))
        self.assertGreaterEqual(numbers, (1, 12), rust)

    def test_wheel(self) -> None:
        """the wheel holds the package and the module `ledger._totals`"""
        names = zipfile.ZipFile(project.build_by_backend()).namelist()
        self.assertIn("ledger/__init__.py", names)
        modules = [name for name in names if name.startswith("ledger/_totals.") and not name.endswith(".py")]
        self.assertEqual(len(modules), 1, names)

    def test_works(self) -> None:
        """what is installed from it adds up"""
        with tempfile.TemporaryDirectory() as site:
            zipfile.ZipFile(project.build_by_backend()).extractall(site)
            code = f"import sys; sys.path.insert(0, {site!r}); import ledger; print(ledger.__file__, ledger.total([1, 2, 39]))"
            done = project.python("-c", code)
            self.assertEqual(done.stdout.split()[1:], ["42"], done.stderr)
            self.assertTrue(done.stdout.startswith(site), done.stdout)
