import os
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import scales

from pyo3lings import project

# What an installation of the wheel has to do in another Python.
TRY = """
import scales
assert scales.checksum(memoryview(b"A4")) == 117
try:
    scales.weigh(30)
except scales.TooHeavy as error:
    assert error.kilos == 5
else:
    raise AssertionError("a box of 30 kilos is not refused")
"""


def other_pythons() -> dict[str, str]:
    """The other Pythons of this machine from 3.10 on that have a GIL, by their version."""
    programs = [shutil.which(f"python3.{minor}") for minor in range(10, 30)]
    programs += Path.home().glob(".pyenv/versions/3.*/bin/python3")
    programs += Path.home().glob(".local/share/uv/python/cpython-3.*/bin/python3")
    about = (
        "import sys, sysconfig;"
        "is_ours = sys.version_info >= (3, 10) and not sysconfig.get_config_var('Py_GIL_DISABLED');"
        "print(is_ours and '.'.join(map(str, sys.version_info[:2])))"
    )
    found = {}
    for program in filter(None, programs):
        asked = subprocess.run([program, "-I", "-c", about], capture_output=True, text=True)
        if re.fullmatch(r"3\.\d+", asked.stdout.strip()):
            found[asked.stdout.strip()] = str(program)
    return found


class Module(unittest.TestCase):
    """What it promises."""

    def test_checksum(self) -> None:
        """`checksum` takes bytes, a bytearray and a memoryview"""
        for label in (b"A4", bytearray(b"A4"), memoryview(b"A4"), memoryview(b"A-4-")[::2]):
            self.assertEqual(scales.checksum(label), 117)

    def test_no_bytes(self) -> None:
        """what has no bytes is a TypeError: a text, a number, a list of numbers"""
        for label in ("A4", 117, [65, 52]):
            with self.subTest(label=label):
                self.assertRaises(TypeError, scales.checksum, label)

    def test_weigh(self) -> None:
        """a box of 25 kilos weighs 30 with its pallet"""
        self.assertEqual(scales.weigh(25), 30)

    def test_too_heavy(self) -> None:
        """a heavier one is TooHeavy, an Exception that says by how much"""
        with self.assertRaises(scales.TooHeavy) as caught:
            scales.weigh(30)
        self.assertIsInstance(caught.exception, Exception)
        self.assertEqual(caught.exception.kilos, 5)
        self.assertEqual(str(caught.exception), "5 kilos too heavy")


class Wheel(unittest.TestCase):
    """For whom it is."""

    def test_tag(self) -> None:
        """the wheel is tagged for 3.10 and all later Pythons: `cp310-abi3`"""
        tags = {tag.rpartition("-")[0] for tag in project.tags}
        self.assertEqual(tags, {"cp310-abi3"})

    def test_metadata(self) -> None:
        """its metadata promise the same: 3.10 or newer"""
        self.assertEqual(project.metadata["Requires-Python"].replace(" ", ""), ">=3.10")

    def test_other_pythons(self) -> None:
        """it works in each other Python that is here, as it is"""
        pythons = other_pythons()
        if not pythons:
            self.skipTest("there is no other Python from 3.10 on")
        with tempfile.TemporaryDirectory() as site, zipfile.ZipFile(project.wheel) as wheel:
            wheel.extractall(site)
            for version, program in pythons.items():
                with self.subTest(python=version):
                    environment = {**os.environ, "PYTHONPATH": site}
                    environment.pop("PYTHONHOME", None)
                    run = [program, "-c", TRY]
                    done = subprocess.run(run, cwd=site, env=environment, capture_output=True, text=True)
                    self.assertEqual(done.stderr.strip().splitlines()[-1:], [])
