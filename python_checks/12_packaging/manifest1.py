import importlib
import re
import unittest

from pyo3lings import project


def version(text: str) -> tuple[int, ...]:
    """`"1.9.4"` as numbers that can be compared."""
    return tuple(int(part) for part in text.split("."))


def bounds(requirement: str) -> dict[str, tuple[int, ...]]:
    """`">=1.9.4,<2"` as `{">=": (1, 9, 4), "<": (2,)}`."""
    found = re.findall(r"([<>=!~]=?)\s*([0-9.]*[0-9])", requirement)
    return {sign: version(number) for sign, number in found}


class Manifests(unittest.TestCase):
    def test_module(self) -> None:
        """`import dunder_mifflin` finds the module in the wheel"""
        module = importlib.import_module("dunder_mifflin")
        self.assertEqual(module.price(10), 45.0)

    def test_package(self) -> None:
        """the package is still called dunder-mifflin"""
        self.assertEqual(project.metadata["Name"], "dunder-mifflin")
        self.assertEqual(project.metadata["Version"], "1.0.0")

    def test_cdylib(self) -> None:
        """Cargo.toml says that the library is a cdylib, which Python can load"""
        library = project.toml("Cargo.toml").get("lib", {})
        self.assertIn("cdylib", library.get("crate-type", []))

    def test_features(self) -> None:
        """PyO3 is asked for without the old feature `extension-module`"""
        pyo3 = project.toml("Cargo.toml")["dependencies"]["pyo3"]
        features = pyo3.get("features", []) if isinstance(pyo3, dict) else []
        self.assertEqual(features, [])

    def test_rust(self) -> None:
        """`rust-version` names the Rust that PyO3 needs: 1.85 or newer"""
        package = project.toml("Cargo.toml")["package"]
        self.assertIn("rust-version", package)
        self.assertGreaterEqual(version(package["rust-version"])[:2], (1, 85))

    def test_backend(self) -> None:
        """pyproject.toml names maturin as the build backend"""
        system = project.toml("pyproject.toml").get("build-system", {})
        self.assertIn("build-backend", system, "[build-system] in pyproject.toml")
        self.assertEqual(system["build-backend"], "maturin")

    def test_maturin(self) -> None:
        """it requires a maturin from 1.9.4 on, and none from 2 on"""
        system = project.toml("pyproject.toml").get("build-system", {})
        (maturin,) = (it for it in system.get("requires", []) if it.startswith("maturin"))
        limits = bounds(maturin)
        self.assertGreaterEqual(limits.get(">=", (0,)), (1, 9, 4), maturin)
        self.assertLess(limits.get(">=", (0,)), (2,), maturin)
        self.assertEqual(limits.get("<", ())[:1], (2,), maturin)

    def test_python(self) -> None:
        """`requires-python` is 3.9 or newer: PyO3 0.30 knows no older Python"""
        promised = project.metadata["Requires-Python"] or ""
        self.assertGreaterEqual(bounds(promised).get(">=", (0,)), (3, 9), promised)
