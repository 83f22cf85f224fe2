import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from pyo3lings import project


class Report(unittest.TestCase):
    def report(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What came of `branch-report` with this script."""
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        path = Path(directory.name) / "report.py"
        path.write_text(script, encoding="utf-8")
        done = project.run("branch-report", str(path), *arguments)
        if " panicked at " in done.stderr:
            message = done.stderr.split(" panicked at ")[1].splitlines()[1]
            self.fail("the program panicked: " + message.rpartition("failed: ")[2])
        return done

    def test_result(self) -> None:
        """the result of a script is printed as JSON"""
        done = self.report("result = {'reams': 2450, 'good': True}\n")
        self.assertEqual(done.stdout, '{"reams": 2450, "good": true}\n', done.stderr)
        self.assertEqual(done.returncode, 0)

    def test_arguments(self) -> None:
        """a script finds its arguments in `sys.argv`"""
        done = self.report("import sys\nresult = sys.argv[1:]\n", "--month", "é 5")
        self.assertEqual(json.loads(done.stdout or "null"), ["--month", "é 5"], done.stderr)

    def test_module(self) -> None:
        """a script can import the program's module `branch`"""
        done = self.report("import branch\nresult = branch.sales()\n")
        sales = [["Scranton", 1200], ["Stamford", 800], ["Utica", 450]]
        self.assertEqual(json.loads(done.stdout or "null"), sales, done.stderr)

    def test_modules_of_modules(self) -> None:
        """and so can a module that the script imports"""
        script = "from importlib import import_module\nresult = import_module('branch').__name__\n"
        self.assertEqual(self.report(script).stdout, '"branch"\n')

    def test_printed(self) -> None:
        """what a script prints comes out, before the result"""
        done = self.report("print('counting')\nresult = 7\n")
        self.assertEqual(done.stdout, "counting\n7\n", done.stderr)

    def test_error(self) -> None:
        """an exception ends the program with exit code 1"""
        done = self.report("result = 1 / 0\n")
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)

    def test_traceback(self) -> None:
        """its traceback is printed as Python prints it"""
        done = self.report("def share(branches):\n    return 100 / branches\n\nresult = share(0)\n")
        lines = done.stderr.strip().splitlines() or [""]
        self.assertEqual(lines[0], "Traceback (most recent call last):")
        self.assertIn('report.py", line 2, in share', done.stderr)
        self.assertEqual(lines[-1], "ZeroDivisionError: division by zero")

    def test_no_result(self) -> None:
        """a script without a result is an error too"""
        done = self.report("print('nothing')\n")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("KeyError: 'result'", done.stderr)
