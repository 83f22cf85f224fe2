import sys
import unittest

import orders

from pyo3lings import project


class Versions(unittest.TestCase):
    def test_assign(self) -> None:
        """every branch gets its paper"""
        assigned = orders.assign(["Scranton", "Utica"], ["A4", "letter"])
        self.assertEqual(assigned, {"Scranton": "A4", "Utica": "letter"})

    def test_strict(self) -> None:
        """from Python 3.10 on, too few papers are a ValueError"""
        self.assertRaises(ValueError, orders.assign, ["Scranton", "Utica"], ["A4"])

    def test_late(self) -> None:
        """from 3.11 on, `late` raises an exception with a note; before, all is in its text"""
        with self.assertRaises(TimeoutError) as caught:
            orders.late("snow in Utica")
        said = [str(caught.exception), *getattr(caught.exception, "__notes__", [])]
        if sys.version_info >= (3, 11):
            self.assertEqual(said, ["the order is late", "snow in Utica"])
        else:
            self.assertEqual(said, ["the order is late: snow in Utica"])

    def test_names(self) -> None:
        """the compiler knows the names of the Pythons, and warns of none"""
        done = project.cargo("check", "--offline", "--message-format=short")
        warnings = [line for line in done.stderr.splitlines() if "unexpected `cfg`" in line]
        self.assertEqual(done.returncode, 0, done.stderr[-1500:])
        self.assertEqual(warnings, [])

    def test_manifest(self) -> None:
        """the build script asks PyO3 for them: `pyo3-build-config`, in PyO3's version"""
        needs = project.toml("Cargo.toml").get("build-dependencies", {})
        self.assertIn("pyo3-build-config", needs)
        asked = needs["pyo3-build-config"]
        version = asked if isinstance(asked, str) else asked.get("version", "")
        self.assertEqual(version.lstrip("=^~ ").split(".")[:2], ["0", "30"])
