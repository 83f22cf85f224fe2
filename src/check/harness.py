"""Runs one check script in the embedded interpreter and reports each check as an event.

`prepare` is called ahead of time; `run` when an exercise was built. Everything that `run` needs is
imported and bound before the learner's code is loaded, which may change any module.
"""

from __future__ import annotations

import ast
import difflib
import faulthandler
import importlib.util
import json
import linecache
import os
import pprint
import site
import sys
import traceback
import types
import unittest
import unittest.case
from collections.abc import Callable

dumps = json.dumps
walk_tb = traceback.walk_tb
TestCase = unittest.TestCase
TEST_CASE = dict(vars(unittest.TestCase))
UNITTEST_FILE = unittest.case.__file__

# Longer texts are cut; a learner reads a screen, not a dump.
LONGEST = 600
LONGEST_DIFF = 40

# The parameters of assertion methods: which one is what the learner's code gave (got), and which is
# what the check wanted (expected). Check scripts write assertEqual(got, expected).
GOT_EXPECTED = {
    "assertEqual": ("first", "second"),
    "assertAlmostEqual": ("first", "second"),
    "assertCountEqual": ("first", "second"),
    "assertSequenceEqual": ("seq1", "seq2"),
    "assertListEqual": ("list1", "list2"),
    "assertTupleEqual": ("tuple1", "tuple2"),
    "assertSetEqual": ("set1", "set2"),
    "assertDictEqual": ("d1", "d2"),
    "assertMultiLineEqual": ("first", "second"),
    "assertIs": ("expr1", "expr2"),
}
GOT_ONLY = {
    "assertTrue": ("expr", "True"),
    "assertFalse": ("expr", "False"),
    "assertIsNone": ("obj", "None"),
}
RELATIONS = {
    "assertNotEqual": ("first", "second", "not "),
    "assertIsNot": ("expr1", "expr2", "another object than "),
    "assertLess": ("a", "b", "less than "),
    "assertLessEqual": ("a", "b", "at most "),
    "assertGreater": ("a", "b", "more than "),
    "assertGreaterEqual": ("a", "b", "at least "),
    "assertIn": ("member", "container", "in "),
    "assertNotIn": ("member", "container", "not in "),
    "assertIsInstance": ("obj", "cls", "an instance of "),
    "assertNotIsInstance": ("obj", "cls", "no instance of "),
    "assertRegex": ("text", "expected_regex", "a text that matches "),
}


def prepare(executable: str, helpers: types.ModuleType) -> None:
    """Makes the embedded interpreter look like the one that it was linked from."""
    sys.executable = executable
    sys.argv = [""]
    sys.modules["pyo3lings"] = helpers
    linecache.cache["pyo3lings.py"] = (0, None, [], "pyo3lings.py")
    for name in ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    sys.dont_write_bytecode = True
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


class ScriptError(Exception):
    """The check script itself is at fault."""


class Reporter(unittest.TestResult):
    """Sends one event a check."""

    def __init__(self, channel: object, script: str) -> None:
        super().__init__()
        self.send_line = channel.send
        self.script = script
        self.places: dict[str, int] = {}
        self.sub_problem: dict | None = None

    def send(self, event: str, **fields: object) -> None:
        line = dumps({"event": event, **fields}, ensure_ascii=False, default=repr)
        # Half of a surrogate pair is no text that JSON can carry.
        self.send_line(line.encode("utf-8", "replace").decode("utf-8"))

    def plan(self, tests: list[unittest.TestCase]) -> None:
        self.places = {test.id(): place for place, test in enumerate(tests)}
        checks = [{"name": short_name(test), "sentence": sentence(test)} for test in tests]
        self.send("plan", checks=checks)

    def startTest(self, test: unittest.TestCase) -> None:
        restore_unittest()
        self.sub_problem = None
        self.send("started", check=self.places[test.id()])

    def stopTest(self, test: unittest.TestCase) -> None:
        flush()

    def end(self, test: unittest.TestCase, outcome: str, **fields: object) -> None:
        flush()
        place = self.places.get(test.id())
        if place is None:
            return
        attacks = getattr(test, "attacks", None) or []
        self.send("ended", check=place, outcome={"outcome": outcome, **fields}, attacks=attacks)

    def addSuccess(self, test: unittest.TestCase) -> None:
        if self.sub_problem is None:
            self.end(test, "passed")

    def addFailure(self, test: unittest.TestCase, err: tuple) -> None:
        self.add_problem(test, problem(err, self.script))

    def addError(self, test: unittest.TestCase, err: tuple) -> None:
        if test.id() in self.places:
            self.add_problem(test, problem(err, self.script))
        else:
            # setUpClass or setUpModule: no check of the class can run.
            wanted = test.id().partition("(")[2].rstrip(")")
            for name, place in self.places.items():
                if wanted and name.startswith(wanted):
                    self.send("started", check=place)
                    outcome = {"outcome": "failed", "problem": problem(err, self.script)}
                    self.send("ended", check=place, outcome=outcome, attacks=[])

    def addSubTest(self, test: unittest.TestCase, subtest: object, err: tuple | None) -> None:
        if err is not None and self.sub_problem is None:
            self.sub_problem = problem(err, self.script)
            self.sub_problem["case"] = sub_case(subtest)
            self.add_problem(test, self.sub_problem)

    def add_problem(self, test: unittest.TestCase, found: dict) -> None:
        self.end(test, "failed", problem=found)

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        self.end(test, "skipped", reason=reason)

    def addExpectedFailure(self, test: unittest.TestCase, err: tuple) -> None:
        self.end(test, "passed")

    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:
        text = "it succeeded, and was expected to fail"
        self.end(test, "failed", problem={"exception": "AssertionError", "message": text})


def run(
    channel: object,
    name: str,
    import_dir: str,
    script: str,
    environments: list,
    requires: list[str],
    last_words: str,
    timeout: float,
) -> None:
    """Loads the check script, which imports the extension module, and runs its checks."""
    script = str(script)
    words = os.open(last_words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    # Not for crashes: Rust's own handler tells a stack overflow from a bad memory access.
    faulthandler.dump_traceback_later(timeout, file=words)
    for environment in environments:
        folder = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        site.addsitedir(os.path.join(environment, "lib", folder, "site-packages"))
    sys.path.insert(0, str(import_dir))

    reporter = Reporter(channel, script)
    missing = [package for package in requires if importlib.util.find_spec(package) is None]
    if missing:
        reporter.send("missing", packages=missing)
        return
    try:
        tests = load(name, script)
    except ScriptError as error:
        reporter.send("script_failed", problem=problem_of(error.__cause__ or error, script))
        return
    except BaseException as error:
        reporter.send("import_failed", problem=problem_of(error, script))
        return
    reporter.plan(tests)
    while True:
        try:
            unittest.TestSuite(grouped(tests)).run(reporter)
            break
        except KeyboardInterrupt as error:
            # unittest lets this one through; the check that raised it failed, the rest still runs.
            tests = interrupted(tests, reporter, error)
    faulthandler.cancel_dump_traceback_later()
    flush()
    reporter.send("done")


def interrupted(
    tests: list[unittest.TestCase], reporter: Reporter, error: BaseException
) -> list[unittest.TestCase]:
    """Reports the check that was interrupted; returns those that come after it."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    running = {id(frame.f_locals.get("self")) for frame in frames}
    for place, test in enumerate(tests):
        if id(test) in running:
            reporter.add_problem(test, problem_of(error, reporter.script))
            return tests[place + 1 :]
    return []


def load(name: str, script: str) -> list[unittest.TestCase]:
    """The checks of the script, in the order in which they stand in it."""
    try:
        with open(script, encoding="utf-8-sig") as file:
            source = file.read()
        code = compile(source, script, "exec")
    except (OSError, SyntaxError, ValueError) as error:
        raise ScriptError from error
    module = types.ModuleType(f"check_{name}")
    module.__file__ = script
    sys.modules[module.__name__] = module
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        if imports_module(error, name, source, script):
            raise
        raise ScriptError from error
    finally:
        restore_unittest()
    classes = [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, TestCase)
        and value.__module__ == module.__name__
    ]
    tests = []
    for cls in classes:
        names = unittest.TestLoader().getTestCaseNames(cls)
        names = sorted(names, key=lambda name: first_line(getattr(cls, name)))
        tests.extend(armoured(cls(name)) for name in names)
    if not tests:
        raise ScriptError from ValueError("the script has no checks: no unittest.TestCase with test_ methods")
    return tests


def armoured(test: unittest.TestCase) -> unittest.TestCase:
    """Gives a test its own copy of what it inherits from unittest, whatever the class becomes."""
    for name, value in TEST_CASE.items():
        if not name.startswith("__") and getattr(type(test), name, None) is value:
            bound = value.__get__(test) if isinstance(value, types.FunctionType) else value
            vars(test)[name] = bound
    return test


def imports_module(error: BaseException, name: str, source: str, script: str) -> bool:
    """Whether the script broke at a statement that imports the learner's module."""
    line = None
    for frame, number in walk_tb(error.__traceback__):
        if frame.f_code.co_filename == script:
            line = number
            break
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Import, ast.ImportFrom)) and node.lineno == line:
            modules = [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            if any(module.split(".")[0] == name for module in modules):
                return True
    # An attribute of the module that is used at the script's top level.
    return getattr(error, "obj", None) is sys.modules.get(name, error)


def grouped(tests: list[unittest.TestCase]) -> list[unittest.TestSuite]:
    """One suite a class, so that class fixtures run once."""
    suites: list[unittest.TestSuite] = []
    before = None
    for test in tests:
        if type(test) is not before:
            suites.append(unittest.TestSuite())
            before = type(test)
        suites[-1].addTest(test)
    return suites


def first_line(method: object) -> int:
    code = getattr(getattr(method, "__wrapped__", method), "__code__", None)
    return code.co_firstlineno if code else 0


def short_name(test: unittest.TestCase) -> str:
    return f"{type(test).__name__}.{test._testMethodName}"


def sentence(test: unittest.TestCase) -> str:
    text = test.shortDescription()
    return text or test._testMethodName.removeprefix("test_").replace("_", " ")


def sub_case(subtest: object) -> str | None:
    description = getattr(subtest, "_subDescription", None)
    return description().strip("()") if description else None


def restore_unittest() -> None:
    """Undoes what somebody may have done to the class that all checks inherit from."""
    for name, value in TEST_CASE.items():
        if vars(TestCase).get(name) is not value and not name.startswith("__"):
            setattr(TestCase, name, value)


def flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except Exception:
            pass


def problem_of(error: BaseException, script: str) -> dict:
    return problem((type(error), error, error.__traceback__), script)


def problem(err: tuple, script: str) -> dict:
    """An exception, in the form that the front shows."""
    kind, error, trace = err
    found = {
        "exception": exception_name(kind),
        "message": message_of(error),
        "at": place(error, trace, script),
    }
    if issubclass(kind, AssertionError):
        found.update(compared(error, trace))
    return found


def exception_name(kind: type) -> str:
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


def message_of(error: BaseException) -> str:
    try:
        text = str(error)
    except BaseException as inner:
        text = f"(its text can't be shown: {type(inner).__name__})"
    notes = getattr(error, "__notes__", None) or []
    return cut("\n".join([text, *map(str, notes)]).strip())


def place(error: BaseException, trace: object, script: str) -> dict | None:
    """The innermost line of the check script."""
    found = None
    for frame, line in walk_tb(trace):
        if frame.f_code.co_filename == script:
            found = line
    if isinstance(error, SyntaxError) and error.filename == script:
        found = error.lineno
    if found is None:
        return None
    code = statement(script, found)
    return {"file": script, "line": found, "code": cut(code)}


def statement(script: str, line: int) -> str:
    """The source line; for `with self.assertRaises(...):` with the line that should have raised."""
    linecache.checkcache(script)
    code = linecache.getline(script, line).strip()
    if code.startswith("with ") and code.endswith(":"):
        code = f"{code} {linecache.getline(script, line + 1).strip()}"
    return code


def compared(error: BaseException, trace: object) -> dict:
    """What an assertion of unittest wanted and what it was given."""
    for frame, _ in walk_tb(trace):
        code = frame.f_code
        if code.co_filename != UNITTEST_FILE:
            continue
        values = frame.f_locals
        name = code.co_name
        if name in GOT_EXPECTED:
            got, expected = (values.get(key) for key in GOT_EXPECTED[name])
            return both(got, expected, exact=name != "assertAlmostEqual") | extra(values)
        if name in GOT_ONLY:
            key, expected = GOT_ONLY[name]
            return {"got": show(values.get(key)), "expected": expected} | extra(values)
        if name in RELATIONS:
            key, other, relation = RELATIONS[name]
            return {
                "got": show(values.get(key)),
                "expected": relation + show(values.get(other)),
            } | extra(values)
        if name == "__exit__" and "self" in values and hasattr(values["self"], "expected"):
            expected = values["self"].expected
            kinds = expected if isinstance(expected, tuple) else (expected,)
            return {
                "expected": " or ".join(kind.__name__ for kind in kinds),
                "got": "no exception",
                "message": "",
            }
    return {}


def extra(values: dict) -> dict:
    """The check's own words, instead of unittest's."""
    message = values.get("msg")
    standard = values.get("standardMsg")
    if message is None or message == standard:
        return {"message": ""}
    # assertAlmostEqual has put the two together already.
    return {"message": cut(str(message).removeprefix(f"{standard} : "))}


def both(got: object, expected: object, exact: bool) -> dict:
    found = {"got": show(got), "expected": show(expected)}
    if exact and found["got"] == found["expected"]:
        # Equal to look at: the types tell them apart.
        found["got"] += f"  ({type(got).__name__})"
        found["expected"] += f"  ({type(expected).__name__})"
    long = max(len(found["got"]), len(found["expected"])) > 60
    texts = isinstance(got, str) and isinstance(expected, str)
    boxes = (list, tuple, dict, set, frozenset)
    if exact and texts and ("\n" in got or "\n" in expected):
        found["diff"] = diff(expected.splitlines(), got.splitlines())
    elif exact and long and isinstance(got, boxes) and isinstance(expected, boxes):
        found["diff"] = diff(lines_of(expected), lines_of(got))
    return found


def lines_of(value: object) -> list[str]:
    """One line an element, so that a diff shows the elements that differ."""
    try:
        return pprint.pformat(value, width=1, compact=False).splitlines()
    except Exception:
        return [show(value)]


def diff(expected: list[str], got: list[str]) -> list[str]:
    if len(expected) + len(got) > 5_000:
        return []
    lines = difflib.unified_diff(expected, got, lineterm="", n=2)
    lines = [line for line in lines if not line.startswith(("---", "+++"))]
    lines = ["  ..." if line.startswith("@@") else f"{line[0]} {line[1:]}" for line in lines]
    lines = lines[1:] if lines and lines[0] == "  ..." else lines
    if len(lines) > LONGEST_DIFF:
        rest = len(lines) - LONGEST_DIFF
        lines = [*lines[:LONGEST_DIFF], f"  ... and {rest} more lines"]
    return [cut(line) for line in lines]


def show(value: object) -> str:
    """The value as Python shows it, cut."""
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 2_000:
        return f"an int of {value.bit_length()} bits"
    try:
        return cut(repr(value))
    except BaseException as error:
        return f"({type(value).__name__}: repr() raised {type(error).__name__})"


def cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]} ... ({len(text):,} characters)"


def tolerant(describe: Callable[[object, object], dict]) -> Callable[[object, object], dict]:
    """The same, also for an exception or a value that raises when it is looked at."""

    def described(error: object, script: object) -> dict:
        try:
            return describe(error, script)
        except BaseException as inner:
            message = f"its check failed in a way that can't be shown ({type(inner).__name__})"
            return {"exception": "BaseException", "message": message}

    return described


problem, problem_of = tolerant(problem), tolerant(problem_of)
