"""Runs one check script in the embedded interpreter and reports each check as an event.

`prepare` is called ahead of time; `run` when an exercise was built. Everything that `run` needs is
imported and bound before the learner's code is loaded, which may change any module.
"""

from __future__ import annotations

import ast
import faulthandler
import importlib.util
import json
import linecache
import os
import site
import sys
import traceback
import types
import unittest

from pyo3lings_asserts import CHECK, FAILED, check, failed
from pyo3lings_problems import Script, problem, problem_of
from pyo3lings_pytests import Guard, ScriptFault, is_for_pytest, plugins_of
from pyo3lings_pytests import imports as imports_package
from pyo3lings_pytests import run as run_checks_of_pytest
from pyo3lings_values import show

# A learner reads a line for each.
MOST_CHECKS = 1_000

dumps, loads = json.dumps, json.loads
format_exception_only = traceback.format_exception_only
walk_tb = traceback.walk_tb
TestCase = unittest.TestCase
TEST_CASE = dict(vars(unittest.TestCase))
NO_WORDS = getattr(unittest.case, "_subtest_msg_sentinel", None)


def prepare(executable: str, helpers: types.ModuleType) -> None:
    """Makes the embedded interpreter look like the one that it belongs to."""
    sys.executable = executable
    sys.argv = [""]
    sys.modules["pyo3lings"] = helpers
    for file in ("pyo3lings.py", "project.py"):
        linecache.cache[file] = (0, None, [], file)
    for name in ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    sys.dont_write_bytecode = True
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


class ScriptError(Exception):
    """The check script itself is at fault."""


class Reporter(unittest.TestResult):
    """Sends one event a check."""

    def __init__(self, channel: object, script: Script) -> None:
        super().__init__()
        self.send_line = channel.send
        self.script = script
        self.places: dict[str, int] = {}
        self.sub_problem: dict | None = None
        self.races: list[dict] = []

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
        self.races = []
        self.send("started", check=self.places[test.id()])

    def stopTest(self, test: unittest.TestCase) -> None:
        flush()

    def end(self, test: unittest.TestCase, outcome: str, **fields: object) -> None:
        flush()
        place = self.places.get(test.id())
        if place is None:
            return
        attacks = getattr(test, "attacks", None) or []
        outcome = {"outcome": outcome, **fields}
        self.send("ended", check=place, outcome=outcome, attacks=attacks, races=self.races)

    def race(self, times: dict[str, float]) -> None:
        """Keeps how a race of the running check ended; in place of the helpers' `tell`."""
        lanes = [{"name": str(name), "seconds": float(times[name])} for name in times]
        self.races.append({"lanes": lanes})

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


def serve(channel: object, line: str) -> None:
    """Does what one request asks for, a line of JSON; the events go to the channel."""
    request = loads(line)
    timeout = request.pop("timeout_s")
    channel.begin(request.pop("nonce"), timeout, request["last_words"], request["import_dir"])
    try:
        run(channel, timeout=timeout, **request)
    except BaseException as error:
        # What a check raises is caught: this is about the worker itself, or its surroundings.
        message = "".join(format_exception_only(type(error), error)).strip()
        channel.send(dumps({"event": "broken", "message": message}))


def run(
    channel: object,
    name: str,
    import_dir: str,
    script: str,
    text: str | None,
    environments: list,
    requires: list[str],
    imports: dict[str, str],
    project: dict | None,
    last_words: str,
    timeout: float,
) -> None:
    """Loads the check script, which imports the extension module, and runs its checks."""
    script = Script(str(script), text)
    os.chdir(import_dir)
    words = os.open(last_words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    # Not for crashes: Rust's own handler tells a stack overflow from a bad memory access.
    faulthandler.dump_traceback_later(timeout, file=words)
    reporter = Reporter(channel, script)
    for environment in environments:
        folder = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        try:
            site.addsitedir(os.path.join(environment, "lib", folder, "site-packages"))
        except Exception as error:
            message = (
                f"Python can't use the virtual environment {environment}, probably for one of its .pth"
                f" files ({type(error).__name__}: {error}). Mend that file, or leave the environment:"
            )
            reporter.send("broken", message=message, mend="unset VIRTUAL_ENV")
            return
    sys.path.insert(0, str(import_dir))
    site_of_project = None
    if project is not None:
        sys.modules["pyo3lings_project"].begin(project)
        site_of_project = str(import_dir)

    sys.modules["pyo3lings"].tell = reporter.race
    missing = [package for package in requires if not is_there(package, imports.get(package))]
    try:
        code = script.read()
    except (OSError, SyntaxError, ValueError) as error:
        reporter.send("script_failed", problem=problem_of(error, script))
        return
    needs_pytest = is_for_pytest(script.tree) or imports_package(script.tree, "pytest")
    if needs_pytest and "pytest" not in missing and not is_there("pytest", None):
        missing.append("pytest")
    if missing:
        reporter.send("missing", packages=missing)
        return
    try:
        guard = Guard() if is_for_pytest(script.tree) else None
        module = load(name, code, site_of_project, script)
        tests = [] if guard is not None else tests_of(module)
    except ScriptError as error:
        cause = error.__cause__ or error
        if type(cause).__module__ == "builtins" and type(cause).__name__ == "Skipped":
            # pytest.importorskip, or pytest.skip for all of the script.
            reporter.send("plan", checks=[{"name": name, "sentence": "all checks"}])
            outcome = {"outcome": "skipped", "reason": str(cause)}
            reporter.send("ended", check=0, outcome=outcome)
            reporter.send("done")
            return
        reporter.send("script_failed", problem=problem_of(cause, script))
        return
    except BaseException as error:
        found = problem_of(error, script)
        if site_of_project is not None:
            found["message"] += told_of(error, site_of_project)
        reporter.send("import_failed", problem=found)
        return
    if guard is not None:
        run_pytest(reporter, module, script, requires, import_dir, guard)
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


def run_pytest(
    reporter: Reporter,
    module: types.ModuleType,
    script: Script,
    requires: list[str],
    directory: str,
    guard: Guard,
) -> None:
    """The same for a script that is written for pytest."""
    try:
        run_checks_of_pytest(
            reporter,
            module,
            script.path,
            lambda error: problem_of(error, script),
            plugins_of(requires),
            MOST_CHECKS,
            str(directory),
            guard,
        )
    except ScriptFault as fault:
        reporter.send("script_failed", problem=problem_of(ValueError(str(fault)), script))
        return
    faulthandler.cancel_dump_traceback_later()
    flush()
    reporter.send("done")


def is_there(package: str, imported_as: str | None) -> bool:
    """Whether a package is installed: `imported_as` is what to look for, if it has another name there."""
    if imported_as is None:
        # It takes a while to import, and hardly any exercise needs it.
        from importlib import metadata

        try:
            metadata.version(package)
        except metadata.PackageNotFoundError:
            imported_as = package.replace("-", "_")
        else:
            return True
    try:
        return importlib.util.find_spec(imported_as) is not None
    except ModuleNotFoundError:
        # Of `paper.ink`, even `paper` is missing.
        return False


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


def load(
    name: str, code: types.CodeType, site_of_project: str | None, script: Script
) -> types.ModuleType:
    """Runs the script, which defines its checks."""
    # The name that the script has in an export.
    module = types.ModuleType(f"test_{name}")
    module.__file__ = script.path
    vars(module).update({CHECK: check, FAILED: failed})
    sys.modules[module.__name__] = module
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        if imports_module(error, name, site_of_project, script):
            raise
        raise ScriptError from error
    finally:
        restore_unittest()
    return module


def tests_of(module: types.ModuleType) -> list[unittest.TestCase]:
    """The checks of a script, in the order in which they stand in it."""
    # A class that has two names has its checks once.
    classes = [
        value
        for value in {id(value): value for value in vars(module).values()}.values()
        if isinstance(value, type)
        and issubclass(value, TestCase)
        and value.__module__ == module.__name__
    ]
    tests = []
    for cls in classes:
        names = unittest.TestLoader().getTestCaseNames(cls)
        if len(names) > MOST_CHECKS:
            raise ScriptError from ValueError(
                f"{cls.__name__} has {len(names)} checks, and {MOST_CHECKS} are the most"
            )
        names = sorted(names, key=lambda name: first_line(getattr(cls, name)))
        tests.extend(armoured(cls(name)) for name in names)
    if len(tests) > MOST_CHECKS:
        raise ScriptError from ValueError(f"it has {len(tests)} checks, and {MOST_CHECKS} are the most")
    if not tests:
        raise ScriptError from ValueError("the script has no checks: no unittest.TestCase with test_ methods, and no test_ functions")
    return tests


def armoured(test: unittest.TestCase) -> unittest.TestCase:
    """Gives a test its own copy of what it inherits from unittest, whatever the class becomes."""
    for name, value in TEST_CASE.items():
        if not name.startswith("__") and getattr(type(test), name, None) is value:
            bound = value.__get__(test) if isinstance(value, types.FunctionType) else value
            vars(test)[name] = bound
    return test


def told_of(error: BaseException, site_of_project: str) -> str:
    """What a learner needs to know about an import from a project that failed."""
    told = ""
    if isinstance(error, ModuleNotFoundError):
        names = brought(site_of_project)
        told = f". The wheel brings: {', '.join(names)}" if names else ". The wheel brings no module at all"
    inner = frame_in(error, site_of_project)
    if inner is not None:
        path, line = inner
        code = linecache.getline(path, line).strip()
        told += f"\nin {os.path.relpath(path, site_of_project)}, line {line}: {code}"
    return told


def brought(site_of_project: str) -> list[str]:
    """The names of the modules that the wheel brings, at most a handful."""
    names = set()
    for directory, _, files in os.walk(site_of_project):
        package = os.path.relpath(directory, site_of_project).replace(os.sep, ".").strip(".")
        for file in files:
            name, _, ending = file.partition(".")
            if ending.endswith(("py", "so", "pyd")):
                name = "" if name == "__init__" else name
                names.add(".".join(part for part in (package, name) if part))
    return sorted(names)[:8]


def frame_in(error: BaseException, directory: str) -> tuple[str, int] | None:
    """The innermost place of a traceback that lies in a directory: the file and the line."""
    found = None
    for frame, line in walk_tb(error.__traceback__):
        path = frame.f_code.co_filename
        if path.startswith(directory + os.sep):
            found = (path, line)
    return found


def imports_module(error: BaseException, name: str, site_of_project: str | None, script: Script) -> bool:
    """Whether the script broke at a statement that imports the learner's module. What a project brings
    may be called anything: there it is what fails in it, and what can't be found elsewhere."""
    names = {name}
    if site_of_project is not None:
        if frame_in(error, site_of_project) is not None:
            return True
        if isinstance(error, ImportError):
            return (error.name or "").partition(".")[0] not in sys.stdlib_module_names
        names = {entry.partition(".")[0] for entry in os.listdir(site_of_project)}
    line = None
    for frame, number in walk_tb(error.__traceback__):
        if frame.f_code.co_filename == script.path:
            line = number
            break
    for node in ast.walk(script.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)) and node.lineno == line:
            modules = [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            if any(module.split(".")[0] in names for module in modules):
                return True
    # An attribute of the module that is used at the script's top level.
    used = getattr(error, "obj", None)
    return used is not None and any(used is sys.modules.get(name) for name in names)


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
    """What tells this sub-test from the others: its words and parameters."""
    params = getattr(subtest, "params", {})
    case = [f"{name}={show(value)}" for name, value in params.items()]
    words = getattr(subtest, "_message", NO_WORDS)
    if words is not NO_WORDS and words is not None:
        case.insert(0, str(words))
    return ", ".join(case) or None


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
