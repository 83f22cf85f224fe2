"""Helpers for check scripts: attacks that must not succeed, races, threads that must get on, and the
project of an exercise that is one.

pyo3lings provides this module to every check script. An exported exercise
carries a copy of it, so that plain `python -m unittest` can run the checks.
"""

from __future__ import annotations

import ast
import linecache
import math
import sys
import textwrap
import threading
import time
import unittest
from collections.abc import Callable
from types import TracebackType

from pyo3lings_project import Project, project

__all__ = ["Attack", "Project", "Siege", "project", "race", "ticks_during"]


class Siege(unittest.TestCase):
    """A test case whose tests are attacks; each one ends as held or as a breach.

    `attacks` is the scoreboard of the test that is running: one entry an
    attack, with the code that was typed, whether it was held, and why.
    """

    def __init__(self, methodName: str = "runTest") -> None:
        super().__init__(methodName)
        self.attacks: list[dict[str, object]] = []

    def attack(
        self,
        *stopped_by: type[BaseException],
        got: Callable[[], object] | None = None,
        harmless: Callable[[], bool] | None = None,
        patches: type | None = None,
    ) -> Attack:
        """Runs the `with` block as an attack.

        It is held when the block raises one of `stopped_by`. With `harmless` it
        may also raise nothing, but in any case `harmless()` has to say that
        nothing was changed: `v.ledger += ["x"]` raises an error after it has
        changed a list. Everything else is a breach, and the test fails. `got()`
        is what the attacker has in hand after a breach. A block that tries to
        change a class names it as `patches`: what it changed is put back, so
        that a breach does not spoil the tests that come later.
        """
        return Attack(self, stopped_by, got, harmless, patches)


class Attack:
    """One attack on the scoreboard; made by `Siege.attack`."""

    def __init__(
        self,
        test: Siege,
        stopped_by: tuple[type[BaseException], ...],
        got: Callable[[], object] | None,
        harmless: Callable[[], bool] | None,
        patches: type | None,
    ) -> None:
        self.test = test
        self.stopped_by = stopped_by
        self.got = got
        self.harmless = harmless
        self.patches = patches
        self.typed = ""
        self.before: dict[str, object] = {}

    def __enter__(self) -> Attack:
        caller = sys._getframe(1)
        self.typed = typed_code(caller.f_code.co_filename, caller.f_lineno)
        if self.patches is not None:
            self.before = dict(vars(self.patches))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        by = "it changed nothing"
        if error is not None:
            by = f"{type(error).__name__}: {error}"
        if error is not None and not isinstance(error, self.stopped_by):
            self.record(held=False, by=by)
            self.undo()
            return False
        if self.unharmed(stopped=error is not None):
            self.record(held=True, by=by)
            return True
        loot = self.loot()
        self.undo()
        self.record(held=False, got=loot)
        raise AssertionError(f"BREACH: {loot or 'nothing stopped it'}")

    def unharmed(self, *, stopped: bool) -> bool:
        """Whether the attack is held, as far as `harmless` can tell."""
        if self.harmless is None:
            return stopped
        try:
            return self.harmless()
        except Exception:
            return False

    def undo(self) -> None:
        """Puts back what the block changed in the class."""
        if self.patches is not None:
            put_back(self.patches, self.before)

    def loot(self) -> str | None:
        """What the attacker has now, as text."""
        if self.got is None:
            return None
        try:
            return repr(self.got())
        except Exception as error:
            return f"{type(error).__name__}: {error}"

    def record(
        self, *, held: bool, by: str | None = None, got: str | None = None
    ) -> None:
        """Writes the attack on the scoreboard of its test."""
        entry = {"typed": self.typed, "held": held, "by": by, "got": got}
        self.test.attacks.append(entry)


def put_back(cls: type, before: dict[str, object]) -> None:
    """Gives the class the attributes that it had before."""
    now = dict(vars(cls))
    for name in now.keys() - before.keys():
        delattr(cls, name)
    for name, value in before.items():
        if now.get(name) is not value:
            setattr(cls, name, value)


def typed_code(path: str, line: int) -> str:
    """The body of the `with` statement at `line`, as it stands in the file."""
    lines = linecache.getlines(path)
    try:
        tree = ast.parse("".join(lines))
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and node.lineno <= line < node.body[0].lineno:
            last = node.body[-1].end_lineno or node.body[-1].lineno
            body = lines[node.body[0].lineno - 1 : last]
            return textwrap.dedent("".join(body)).strip()
    return ""


def race(runners: dict[str, Callable[[], object]], rounds: int = 30) -> dict[str, float]:
    """The best time of each runner, in seconds, by its name; the screen shows them as bars.

    Each runs once before it counts. Then they take turns, so that all of them meet a
    busy moment, and the best of several times is the truest: noise only ever adds to
    it. Compare the times with each other. How long a runner takes is up to the machine.
    """
    for run in runners.values():
        run()
    best = dict.fromkeys(runners, math.inf)
    for _ in range(rounds):
        for name, run in runners.items():
            start = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - start)
    tell(best)
    return best


def tell(times: dict[str, float]) -> None:
    """Prints how a race ended; pyo3lings puts a function of its own here, and draws it."""
    print(", ".join(f"{name}: {seconds * 1000:.3f} ms" for name, seconds in times.items()))


class Ticker(threading.Thread):
    """Another Python thread, which ticks as often as it gets the GIL."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ticks: list[float] = []
        self.stop = threading.Event()

    def run(self) -> None:
        while not self.stop.wait(0.001):
            self.ticks.append(time.process_time())


def ticks_during(work: Callable[[], object]) -> int:
    """How often another Python thread gets its turn while `work()` keeps the processor busy.

    Of the work's five fifths, the middle three have to have ticks, and the one with
    the fewest counts: whoever lets go of the GIL only at the beginning, at the end or
    for a part gets 0. A fifth is one of processor time and not of the clock, so that a
    busy machine does not move the ticks from one to another.
    """
    ticker = Ticker()
    ticker.start()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(100)  # who has the GIL keeps it, until it lets go by itself
    try:
        start = time.process_time()
        work()
        took = time.process_time() - start
    finally:
        sys.setswitchinterval(interval)
        ticker.stop.set()
        ticker.join()
    fifths = [int(5 * (tick - start) / took) for tick in ticker.ticks]
    return min(fifths.count(fifth) for fifth in (1, 2, 3))
