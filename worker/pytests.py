"""Runs a check script that is written for pytest: with pytest itself, and a plugin that tells what came of
each check by the same events as for unittest.

pytest is a package like any other, so nothing of it is imported before a script needs it. The script was
loaded already, as those of unittest are: from the text that a verdict is asked for, with its asserts
rewritten. pytest collects what is in it, and makes fixtures, parameters and marks work.
"""

from __future__ import annotations

import ast
import importlib
import os
import sys
import types
from collections.abc import Iterable

from pyo3lings_values import show

# What a learner's module might change so that its checks pass.
GUARDED = (
    "pytest",
    "_pytest.fixtures",
    "_pytest.outcomes",
    "_pytest.python",
    "_pytest.python_api",
    "_pytest.raises",
    "_pytest.recwarn",
    "_pytest.runner",
    "_pytest.skipping",
)


def is_for_pytest(tree: ast.Module) -> bool:
    """Whether a script has checks of pytest, and none of unittest."""
    has_checks = False
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            if any("TestCase" in ast.unparse(base) or "Siege" in ast.unparse(base) for base in node.bases):
                return False
            has_checks |= node.name.startswith("Test")
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            has_checks |= node.name.startswith("test")
    return has_checks or (imports(tree, "pytest") and not imports(tree, "unittest"))


def imports(tree: ast.Module, package: str) -> bool:
    """Whether a script imports a package at its top level."""
    names = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return any(name.partition(".")[0] == package for name in names)


def plugins_of(packages: Iterable[str]) -> list[str]:
    """The plugins that these packages bring for pytest. Others that are installed have no part in it."""
    from importlib import metadata

    names = []
    for package in packages:
        try:
            entries = metadata.distribution(package).entry_points
        except metadata.PackageNotFoundError:
            continue
        names += [entry.value for entry in entries if entry.group == "pytest11"]
    return names


class ScriptFault(Exception):
    """The check script itself is at fault, in pytest's words."""


class Check:
    """One function of the script, with all the parameters that it runs with."""

    def __init__(self, place: int, item: object) -> None:
        self.place = place
        self.name = name_of(item)
        self.sentence = sentence_of(item)
        self.left = 0
        self.problem: dict | None = None
        self.reasons: list[str] = []
        self.passed = False


def name_of(item: object) -> str:
    function = getattr(item, "originalname", None) or item.name
    return f"{item.cls.__name__}.{function}" if item.cls is not None else function


def sentence_of(item: object) -> str:
    """The first line of the docstring, else the name in words."""
    lines = (getattr(item.obj, "__doc__", None) or "").strip().splitlines()
    function = getattr(item, "originalname", None) or item.name
    return lines[0].strip() if lines else function.removeprefix("test").strip("_").replace("_", " ") or function


def case_of(item: object) -> str | None:
    """The parameters that tell this run of a check from its others."""
    callspec = getattr(item, "callspec", None)
    if callspec is None:
        return None
    return ", ".join(f"{name}={show(value)}" for name, value in callspec.params.items())


class Guard:
    """Brings back what the learner's code changed in pytest. Made before that code is loaded."""

    def __init__(self) -> None:
        importlib.import_module("pytest")
        self.kept: list[tuple[object, dict]] = []
        for name in GUARDED:
            module = sys.modules.get(name)
            if module is None:
                continue
            self.keep(module)
            for value in list(vars(module).values()):
                if isinstance(value, type) and value.__module__.startswith("_pytest."):
                    self.keep(value)

    def keep(self, owner: object) -> None:
        names = {
            name: value
            for name, value in vars(owner).items()
            if callable(value) or isinstance(value, (staticmethod, classmethod, property))
            if name not in ("__class__", "__dict__", "__weakref__")
        }
        self.kept.append((owner, names))

    def restore(self) -> None:
        for owner, names in self.kept:
            there = vars(owner)
            for name, value in names.items():
                if there.get(name) is not value:
                    setattr(owner, name, value)


class Plugin:
    """Tells what pytest does."""

    def __init__(self, reporter: object, describe: object, most: int) -> None:
        self.reporter = reporter
        self.describe = describe
        self.most = most
        self.checks: dict[str, Check] = {}
        self.fault: str | None = None
        self.current: Check | None = None

    # Collecting.

    def pytest_collectreport(self, report: object) -> None:
        if report.failed and self.fault is None:
            self.fault = last_words(report.longreprtext)

    def pytest_collection_modifyitems(self, items: list) -> None:
        for item in items:
            name = name_of(item)
            check = self.checks.setdefault(name, Check(len(self.checks), item))
            check.left += 1
        if not self.checks and self.fault is None:
            self.fault = "the script has no checks: no functions whose names begin with test_"
        if len(self.checks) > self.most:
            self.fault = f"it has {len(self.checks)} checks, and {self.most} are the most"
        if self.fault is not None:
            items.clear()
            return
        checks = [{"name": check.name, "sentence": check.sentence} for check in self.checks.values()]
        self.reporter.send("plan", checks=checks)

    # Running.

    def begin(self, item: object) -> None:
        self.current = self.checks[name_of(item)]
        self.reporter.races = []
        self.reporter.send("started", check=self.current.place)

    def finish(self, item: object) -> None:
        check = self.checks[name_of(item)]
        check.left -= 1
        is_over = check.left == 0 or check.problem is not None
        if not is_over or check.left < 0:
            return
        # The first case that fails is what is shown.
        check.left = -1
        if check.problem is not None:
            outcome = {"outcome": "failed", "problem": check.problem}
        elif check.passed or not check.reasons:
            outcome = {"outcome": "passed"}
        else:
            outcome = {"outcome": "skipped", "reason": check.reasons[0]}
        self.reporter.send(
            "ended", check=check.place, outcome=outcome, attacks=[], races=self.reporter.races
        )

    def take(self, item: object, call: object, report: object) -> None:
        check = self.checks[name_of(item)]
        expected_to_fail = hasattr(report, "wasxfail")
        if report.failed:
            if check.problem is None:
                check.problem = self.problem(item, call, report)
        elif report.skipped and expected_to_fail and report.when == "setup":
            check.reasons.append(report.wasxfail)
        elif report.skipped and not expected_to_fail:
            check.reasons.append(reason_of(call, report))
        elif report.when == "call":
            check.passed = True

    def problem(self, item: object, call: object, report: object) -> dict:
        if call.excinfo is None:
            # A strict xfail that passed.
            reason = str(report.longrepr).removeprefix("[XPASS(strict)]").strip()
            message = "it succeeded, and was expected to fail"
            found = {
                "exception": "AssertionError",
                "message": f"{message} ({reason})" if reason else message,
            }
        else:
            error = call.excinfo.value
            if isinstance(error, Interrupted):
                error = error.args[0]
            found = self.describe(error)
            if type(error).__name__ == "FixtureLookupError":
                # No code of the learner can mend that.
                missing = LookupError(f"there is no fixture {error.argname!r}")
                self.reporter.send("script_failed", problem=self.describe(missing))
        case = case_of(item)
        return {**found, "case": case} if case else found


def reason_of(call: object, report: object) -> str:
    message = getattr(call.excinfo.value, "msg", None) if call.excinfo is not None else None
    if message is None:
        longrepr = report.longrepr
        message = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return str(message).removeprefix("Skipped: ") or "no reason is given"


def last_words(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    said = [line.removeprefix("E ").strip() for line in lines if line.startswith("E ")]
    return (said or lines or ["it can't be collected"])[-1]


def run(
    reporter: object,
    module: types.ModuleType,
    path: str,
    describe: object,
    plugins: Iterable[str],
    most_checks: int,
    directory: str,
    guard: Guard,
) -> None:
    """Runs all checks of a script that was loaded, and tells of each."""
    import pytest

    plugin = Plugin(reporter, describe, most_checks)

    class Loaded(pytest.Module):
        """The script as it was loaded; the file may hold something else by now."""

        def _getobj(self) -> types.ModuleType:
            return module

    class Hooks:
        @pytest.hookimpl(tryfirst=True)
        def pytest_pycollect_makemodule(self, module_path: object, parent: object) -> object:
            return Loaded.from_parent(parent, path=module_path)

        @pytest.hookimpl(hookwrapper=True, tryfirst=True)
        def pytest_runtest_protocol(self, item: object) -> object:
            guard.restore()
            plugin.begin(item)
            yield
            plugin.finish(item)

        @pytest.hookimpl(hookwrapper=True, tryfirst=True)
        def pytest_runtest_makereport(self, item: object, call: object) -> object:
            outcome = yield
            plugin.take(item, call, outcome.get_result())

        @pytest.hookimpl(hookwrapper=True)
        def pytest_pyfunc_call(self) -> object:
            outcome = yield
            # pytest would end the whole run: the check that raised it failed, the rest still runs.
            if isinstance(outcome.excinfo and outcome.excinfo[1], KeyboardInterrupt):
                outcome.force_exception(Interrupted(outcome.excinfo[1]))

    arguments = [
        path,
        f"--rootdir={os.path.dirname(path)}",
        f"--confcutdir={os.path.dirname(path)}",
        f"--basetemp={os.path.join(directory, 'pytest')}",
        "--noconftest",
        # The asserts were rewritten; what is printed is shown apart.
        "--assert=plain",
        "--capture=no",
        "--import-mode=importlib",
        "-c",
        os.devnull,
        *(word for name in ("terminal", "faulthandler", "cacheprovider") for word in ("-p", f"no:{name}")),
        *(word for name in plugins for word in ("-p", name)),
    ]
    for variable in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
        os.environ.pop(variable, None)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    guard.restore()
    ended = pytest.main(arguments, plugins=[plugin, Hooks()])
    if plugin.fault is not None:
        raise ScriptFault(plugin.fault)
    if ended in (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
        raise ScriptFault("pytest gave up; what it says about that is among what was printed")


class Interrupted(Exception):
    """A KeyboardInterrupt that came out of a check."""
