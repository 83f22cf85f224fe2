"""A mail filter in eight stages, in the order in which it is best written.

Each check says in a sentence what is true when it passes: together they are the
specification. The last stage is Dwight's.
"""

from __future__ import annotations

import ast
import copy
import copyreg
import functools
import inspect
import math
import pickle
import re
import subprocess
import sys
import sysconfig
import tempfile
import unittest
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spamfilter
from spamfilter import SpamFilter

from pyo3lings import Siege, project, race, ticks_during

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
HAS_LIBPYTHON = sysconfig.get_config_var("Py_ENABLE_SHARED") or sysconfig.get_config_var("PYTHONFRAMEWORK")

MAILS = [
    ("Gold, gold! From a PRINCE", "spam"),
    ("a prince needs your help", "spam"),
    ("the paper from Scranton", "ham"),
]


def trained(threshold: float = 0.5) -> SpamFilter:
    mail_filter = SpamFilter(threshold)
    mail_filter.train(MAILS)
    return mail_filter


class InPython:
    """The same filter in Python, which the race is against."""

    def __init__(self) -> None:
        self.mails: Counter[str] = Counter()
        self.words: dict[str, Counter[str]] = {"spam": Counter(), "ham": Counter()}

    def train(self, mails: list[tuple[str, str]]) -> None:
        for text, label in mails:
            self.words[label].update(re.findall("[a-z0-9]+", text.lower()))
            self.mails[label] += 1
        self.total = {label: sum(counts.values()) for label, counts in self.words.items()}
        self.different = len(self.words["spam"] | self.words["ham"])

    def score(self, words: list[str], label: str) -> float:
        counts, sum_of_all = self.words[label], self.total[label] + self.different
        score = math.log(self.mails[label] / (self.mails["spam"] + self.mails["ham"]))
        for word in words:
            score += math.log((counts[word] + 1) / sum_of_all)
        return score

    def probability(self, text: str) -> float:
        words = re.findall("[a-z0-9]+", text.lower())
        return 1 / (1 + math.exp(self.score(words, "ham") - self.score(words, "spam")))


def elsewhere(code: str, seconds: int = 20) -> str:
    """What code prints in a Python of its own, which is ended if it waits for itself, or the error."""
    try:
        done = project.python("-c", code, timeout=seconds)
    except subprocess.TimeoutExpired:
        return f"a deadlock: it had come to no end after {seconds} seconds"
    return done.stdout.strip() or next(reversed(done.stderr.strip().splitlines()), "nothing")


class Stage1TheHonestPath(unittest.TestCase):
    """A model in Rust, and a class around it."""

    def test_train(self) -> None:
        """1 train() takes pairs of a text and a label, and says how many"""
        self.assertEqual(SpamFilter().train(MAILS), 3)

    def test_any_iterable(self) -> None:
        """1 it takes any iterable: a tuple, a generator, none at all"""
        self.assertEqual(SpamFilter().train(tuple(MAILS)), 3)
        self.assertEqual(SpamFilter().train(mail for mail in MAILS), 3)
        self.assertEqual(SpamFilter().train([]), 0)

    def test_len(self) -> None:
        """1 len() counts all mails that it has learned from"""
        mail_filter = SpamFilter()
        self.assertEqual(len(mail_filter), 0)
        mail_filter.train(MAILS[:1])
        mail_filter.train(MAILS[1:])
        self.assertEqual(len(mail_filter), 3)

    def test_probability(self) -> None:
        """1 probability() is what the formula in src/model.rs says"""
        mail_filter, in_python = trained(), InPython()
        in_python.train(MAILS)
        long = "gold paper " * 300
        for text in ("gold", "paper", "", "A prince? from SCRANTON!", "beets", long):
            with self.subTest(text[:30]):
                self.assertAlmostEqual(mail_filter.probability(text), in_python.probability(text))

    def test_classify(self) -> None:
        """1 classify() says "spam" from the threshold on, else "ham\""""
        self.assertEqual(trained().classify("gold of a prince"), "spam")
        self.assertEqual(trained().classify("paper"), "ham")
        at = trained().probability("paper")
        self.assertEqual(trained(threshold=at).classify("paper"), "spam")

    def test_threshold(self) -> None:
        """1 the threshold is 0.5 if nobody says otherwise, and can be read"""
        self.assertEqual(SpamFilter().threshold, 0.5)
        self.assertEqual(SpamFilter(threshold=0.9).threshold, 0.9)

    def test_model(self) -> None:
        """1 src/model.rs uses nothing of PyO3"""
        uses = re.findall(r"^.*\b(?:use pyo3|pyo3::).*$", project.read("src/model.rs"), re.MULTILINE)
        self.assertEqual(uses, [])


class Stage2ErrorsOfItsOwn(unittest.TestCase):
    """A base class for all, and what each of them means."""

    def test_base(self) -> None:
        """2 `UnknownLabel` and `NotTrained` are `FilterError`s, and that is an Exception"""
        self.assertEqual(spamfilter.FilterError.__bases__, (Exception,))
        for error in (spamfilter.UnknownLabel, spamfilter.NotTrained):
            self.assertEqual(error.__bases__, (spamfilter.FilterError,))

    def test_not_trained(self) -> None:
        """2 who has not learned from both spam and ham raises `NotTrained`"""
        for mails in ([], MAILS[:1], MAILS[2:]):
            mail_filter = SpamFilter()
            mail_filter.train(mails)
            for method in (mail_filter.classify, mail_filter.probability):
                with self.subTest(mails), self.assertRaises(spamfilter.NotTrained):
                    method("gold")

    def test_unknown_label(self) -> None:
        """2 any other label raises `UnknownLabel`, which has the label in its args"""
        for label in ("eggs", "Spam", ""):
            with self.subTest(label), self.assertRaises(spamfilter.UnknownLabel) as caught:
                SpamFilter().train([("gold", label)])
            self.assertEqual(caught.exception.args, (label,))

    def test_no_mail(self) -> None:
        """2 what is no pair of texts is a TypeError or a ValueError, as everywhere"""
        for mails in ([3], [("gold",)], [(b"gold", "spam")], [("gold", 1)], [("gold", None)], 3, None):
            with self.subTest(mails), self.assertRaises((TypeError, ValueError)):
                SpamFilter().train(mails)

    def test_bad_threshold(self) -> None:
        """2 a threshold that is not between 0 and 1 is a ValueError"""
        for threshold in (-0.1, 1.1, math.inf, math.nan):
            with self.subTest(threshold), self.assertRaises(ValueError):
                SpamFilter(threshold)

    def test_all_or_nothing(self) -> None:
        """2 if one mail is wrong, nothing is learned from the others"""
        mail_filter = trained()
        with self.assertRaises(spamfilter.UnknownLabel):
            mail_filter.train([*MAILS, ("gold", "eggs")])
        self.assertEqual(len(mail_filter), 3)
        self.assertEqual(mail_filter.probability("gold"), trained().probability("gold"))


# Eight threads that train one filter, and ask it meanwhile.
EIGHT_THREADS = """
from concurrent.futures import ThreadPoolExecutor
from spamfilter import SpamFilter

mail_filter = SpamFilter()
mail_filter.train([("gold", "spam"), ("paper", "ham")])

def work(n):
    for _ in range(25):
        mail_filter.train([("gold " * 10_000, "spam"), ("paper " * 10_000, "ham")])
        mail_filter.classify("gold"), len(mail_filter)

with ThreadPoolExecutor(8) as pool:
    list(pool.map(work, range(8)))
print(len(mail_filter), "mails")
"""

# Mails that ask the filter, and train it, while it trains.
FROM_INSIDE = """
from spamfilter import SpamFilter

mail_filter = SpamFilter()
mail_filter.train([("gold", "spam"), ("paper", "ham")])

def mails():
    mail_filter.train([("paper", "ham")])
    yield "gold", mail_filter.classify("gold")

mail_filter.train(mails())
print(len(mail_filter), "mails")
"""


class Stage3Threads(unittest.TestCase):
    """Others get on, and nobody waits for himself."""

    @unittest.skipUnless(GIL, "this Python has no GIL to let go of")
    def test_others_run(self) -> None:
        """3 other Python threads keep running while train() counts words"""
        text = " ".join(f"word{n}" for n in range(5_000))
        for mails in (50, 200, 800):
            # On a busy machine the other thread may be late: it has more time then.
            ticks = ticks_during(lambda: SpamFilter().train([(text, "spam")] * mails))
            if ticks > 0:
                break
        self.assertGreater(ticks, 0, "turns of another thread in the meantime")

    def test_from_inside(self) -> None:
        """3 mails may ask the filter, and train it, while it trains"""
        self.assertEqual(elsewhere(FROM_INSIDE), "4 mails")

    def test_eight_threads(self) -> None:
        """3 eight threads may train it and ask it at once, and no mail is lost"""
        self.assertEqual(elsewhere(EIGHT_THREADS), "402 mails")


class Stage4Pickle(unittest.TestCase):
    """What it has learned can be kept, and sent to other processes."""

    def test_pickle(self) -> None:
        """4 a filter comes out of a pickle with all that it has learned"""
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            with self.subTest(protocol=protocol):
                twin = pickle.loads(pickle.dumps(trained(0.75), protocol))
                self.assertIs(type(twin), SpamFilter)
                self.assertEqual((twin.threshold, len(twin)), (0.75, 3))
                for text in ("gold", "paper", "beets"):
                    self.assertEqual(twin.probability(text), trained().probability(text))

    def test_goes_on(self) -> None:
        """4 it goes on learning from there"""
        more, all_at_once = SpamFilter(), SpamFilter()
        more.train(MAILS[:2])
        more = pickle.loads(pickle.dumps(more))
        more.train(MAILS[2:])
        all_at_once.train(MAILS)
        self.assertAlmostEqual(more.probability("gold"), all_at_once.probability("gold"))

    def test_copy(self) -> None:
        """4 a copy is one of its own: what it learns, the first one does not know"""
        for copied in (copy.copy, copy.deepcopy):
            first = trained()
            second = copied(first)
            second.train(MAILS)
            self.assertEqual((len(first), len(second)), (3, 6))

    def test_other_process(self) -> None:
        """4 another process unpickles it, and only has to have the package"""
        code = f"import pickle; print(pickle.loads({pickle.dumps(trained())!r}).classify('gold'))"
        self.assertEqual(elsewhere(code), "spam")

    def test_errors(self) -> None:
        """4 its errors can be pickled, so that a pool of processes can raise them"""
        for name in ("FilterError", "UnknownLabel", "NotTrained"):
            error = pickle.loads(pickle.dumps(getattr(spamfilter, name)("eggs")))
            self.assertEqual((type(error).__name__, error.args), (name, ("eggs",)))


class Stub:
    """What the stub of the native module says."""

    def __init__(self) -> None:
        self.tree = ast.parse(project.read("python/spamfilter/_native.pyi"))

    @property
    def names(self) -> dict[str, ast.stmt]:
        return {it.name: it for it in self.tree.body if hasattr(it, "name")}

    @property
    def members(self) -> dict[str, ast.stmt]:
        body = getattr(self.names.get("SpamFilter"), "body", [])
        attributes = {ast.unparse(it.target): it for it in body if isinstance(it, ast.AnnAssign)}
        return {**attributes, **{it.name: it for it in body if hasattr(it, "name")}}

    def parameters(self, name: str) -> dict[str, bool]:
        """A method's parameters, and whether each may be left out."""
        method = self.members.get(name)
        if not isinstance(method, ast.FunctionDef):
            raise AssertionError(f"the stub says nothing of the method `{name}`")
        it = method.args
        names = [arg.arg for arg in [*it.posonlyargs, *it.args]]
        defaults = [False] * (len(names) - len(it.defaults)) + [True] * len(it.defaults)
        found = dict(zip(names, defaults))
        found.update((arg.arg, value is not None) for arg, value in zip(it.kwonlyargs, it.kw_defaults))
        return {name: optional for name, optional in found.items() if name not in ("self", "cls")}

    def without_type(self) -> list[str]:
        """What has no annotation."""
        methods = {name: it for name, it in self.members.items() if isinstance(it, ast.FunctionDef)}
        bare = [f"{name}()" for name, it in methods.items() if it.returns is None and name != "__init__"]
        for name, it in methods.items():
            every = [*it.args.posonlyargs, *it.args.args, *it.args.kwonlyargs]
            bare += [
                f"{arg.arg} of {name}()"
                for arg in every
                if arg.annotation is None and arg.arg not in ("self", "cls")
            ]
        return bare


def really(thing: object) -> dict[str, bool]:
    """The parameters that a function or a class takes, and whether each may be left out."""
    parameters = inspect.signature(thing).parameters.values()
    return {it.name: it.default is not it.empty for it in parameters if it.name != "self"}


class Stage5Package(unittest.TestCase):
    """What somebody gets who installs it."""

    def command(self, mails: str, lines: str) -> subprocess.CompletedProcess:
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "mails.txt"
            path.write_text(mails, encoding="utf-8")
            return project.run("spamfilter", str(path), input=lines)

    def test_all(self) -> None:
        """5 `from spamfilter import *` brings the class, its errors, and nothing else"""
        names: dict[str, object] = {}
        exec("from spamfilter import *", names)
        brought = sorted(name for name in names if not name.startswith("__"))
        self.assertEqual(brought, ["FilterError", "NotTrained", "SpamFilter", "UnknownLabel"])

    def test_home(self) -> None:
        """5 they all say that they live in `spamfilter`, not in the module made of Rust"""
        for name in ("SpamFilter", "FilterError", "NotTrained", "UnknownLabel"):
            self.assertEqual(getattr(spamfilter, name).__module__, "spamfilter", name)

    def test_command(self) -> None:
        """5 `spamfilter MAILS` learns lines of label, tab, text, and labels its input so"""
        mails = "".join(f"{label}\t{text}\n" for text, label in MAILS)
        done = self.command(mails, "gold!\nmore paper\n")
        self.assertEqual(done.stdout, "spam\tgold!\nham\tmore paper\n", done.stderr)
        self.assertEqual(done.returncode, 0)

    def test_command_fails(self) -> None:
        """5 where a label is unknown it ends with 1, and a message that names the label"""
        done = self.command("spam\tgold\neggs\tbacon\n", "gold\n")
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
        self.assertIn("eggs", done.stderr)
        self.assertNotIn("Traceback", done.stderr)

    def test_module(self) -> None:
        """5 `python -m spamfilter` is the same command"""
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "mails.txt"
            path.write_text("spam\tgold\nham\tpaper\n", encoding="utf-8")
            done = project.python("-m", "spamfilter", str(path), input="gold\n")
        self.assertEqual(done.stdout, "spam\tgold\n", done.stderr[-1000:])

    def test_stub_names(self) -> None:
        """5 python/spamfilter/_native.pyi has all that the native module has"""
        from spamfilter import _native

        self.assertEqual(sorted(Stub().names), sorted(it for it in vars(_native) if it[0] != "_"))
        public = sorted(name for name in vars(SpamFilter) if not name.startswith("_"))
        self.assertEqual(sorted(name for name in Stub().members if name[0] != "_"), public)

    def test_stub_parameters(self) -> None:
        """5 it has the parameters that Python really takes, all of them with types"""
        stub = Stub()
        new = "__new__" if "__new__" in stub.members else "__init__"
        self.assertEqual(stub.parameters(new), really(SpamFilter))
        for name in ("train", "probability", "classify"):
            self.assertEqual(stub.parameters(name), really(getattr(SpamFilter, name)), name)
        self.assertEqual(stub.without_type(), [])

    def test_wheel(self) -> None:
        """5 the wheel has the stub, and says that types are there: py.typed"""
        wanted = ["spamfilter/_native.pyi", "spamfilter/py.typed"]
        self.assertEqual([name for name in wanted if name in project.names], wanted)


# Runs the tests in Python of a filter to which nothing is spam.
BLIND = """
import sys, unittest, spamfilter

class Blind:
    def __init__(self, *args, **kwargs):
        self.real = Real(*args, **kwargs)
    def __getattr__(self, name):
        if name == "real":
            raise AttributeError(name)
        return getattr(self.real, name)
    def __len__(self):
        return len(self.real)
    def classify(self, text):
        self.real.classify(text)
        return "ham"

Real, spamfilter.SpamFilter = spamfilter.SpamFilter, Blind
unittest.main(module=None, argv=["", "discover", "tests"])
"""


def outcome(done: subprocess.CompletedProcess) -> tuple[int, str]:
    """How many tests unittest ran, and how it calls what came of them."""
    ran = re.search(r"^Ran (\d+) tests?", done.stderr, re.MULTILINE)
    called = re.search(r"^(OK|FAILED)\b", done.stderr, re.MULTILINE)
    return int(ran[1]) if ran else 0, called[1] if called else "not run"


class Stage6Tests(unittest.TestCase):
    """On both sides of the border."""

    @unittest.skipUnless(HAS_LIBPYTHON, "this Python has no libpython, and `cargo test` needs one")
    def test_rust(self) -> None:
        """6 `cargo test` runs three tests at least, and all of them pass"""
        done = project.cargo("test", "--offline")
        ended = dict(re.findall(r"^test (\S+) .*\.\.\. (\w+)", done.stdout, re.MULTILINE))
        said = re.search(r"^(?:failures:|error\b).*", done.stdout + done.stderr, re.MULTILINE | re.DOTALL)
        self.assertEqual([name for name in ended if ended[name] != "ok"], [], said and said[0][:1000])
        self.assertGreaterEqual(len(ended), 3, said and said[0][:1000])

    def test_python(self) -> None:
        """6 `python -m unittest discover tests` runs three tests at least, and they pass"""
        self.assertIn("tests", {path.partition("/")[0] for path in project.files})
        done = project.python("-m", "unittest", "discover", "tests")
        tests, called = outcome(done)
        self.assertEqual(called, "OK", done.stderr[-1000:])
        self.assertGreaterEqual(tests, 3)

    def test_blind(self) -> None:
        """6 those notice a filter to which nothing is spam: they fail for it"""
        self.assertEqual(outcome(project.python("-c", BLIND))[1], "FAILED")


LETTER = "Dear friend, I am prince %d of a rich country, and I need an account for my gold. "
MANY = [(LETTER % n * 3, ("spam", "ham", "ham")[n % 3]) for n in range(600)]
ASKED = [LETTER % n for n in range(600)]


class Stage7TheRace(unittest.TestCase):
    """Against the same filter in Python."""

    def once(self, make: Callable[[], Any]) -> list[float]:
        mail_filter = make()
        mail_filter.train(MANY)
        return [mail_filter.probability(text) for text in ASKED]

    def test_race(self) -> None:
        """7 it says the same as the filter in Python, and is at least twice as fast"""
        both = zip(self.once(SpamFilter), self.once(InPython))
        self.assertLess(max(abs(ours - theirs) for ours, theirs in both), 1e-6, "the difference")
        runners = {"Python": lambda: self.once(InPython), "Rust": lambda: self.once(SpamFilter)}
        times = race(runners, rounds=15)
        self.assertGreaterEqual(times["Python"] / times["Rust"], 2)


class Forgery:
    """A thing that pickles into any plan for unpickling."""

    def __init__(self, *plan: Any) -> None:
        self.plan = plan

    def __reduce__(self) -> Any:
        return self.plan


def plan_of(mail_filter: SpamFilter) -> tuple[Any, tuple, dict, list]:
    """How to make an equal one: what to call, with which arguments, and what to tell it then."""
    make, args, *more = mail_filter.__reduce_ex__(4)
    if make is copyreg.__newobj__:
        return SpamFilter.__new__, args, {}, more
    if make is copyreg.__newobj_ex__:
        return SpamFilter.__new__, (args[0], *args[1]), args[2], more
    return make, args, {}, more


def forged(plan: tuple[Any, tuple, dict, list], forge: Callable[[Any], Any]) -> bytes:
    """A pickle with this plan, in which everything went through a forger's hands."""

    def walk(it: Any) -> Any:
        if type(it) in (tuple, list):
            return type(it)(walk(part) for part in it)
        if type(it) is dict:
            return {walk(key): walk(value) for key, value in it.items()}
        return forge(it)

    make, args, kwargs, more = plan
    call = functools.partial(make, *walk(args), **walk(kwargs))
    return pickle.dumps(Forgery(call, (), *walk(more)))


def nonsense(it: Any) -> Any:
    return math.nan if type(it) is float else it


def debts(it: Any) -> Any:
    return -1 if type(it) is int else it


def riches(it: Any) -> Any:
    return 2**64 - 1 if type(it) is int else it


def torn(it: Any) -> Any:
    return it[:-1] if type(it) is bytes else it


class Chameleon(str):
    """A text that is equal to everything."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return True


class Hype(list):
    """A list of a few mails that says it has very many."""

    def __len__(self) -> int:
        return 2**62

    def __iter__(self) -> Iterator[Any]:
        return Hyped(super().__iter__())


class Hyped:
    """Its iterator, which says so too."""

    def __init__(self, inner: Iterator[Any]) -> None:
        self.inner = inner

    def __iter__(self) -> Hyped:
        return self

    def __next__(self) -> Any:
        return next(self.inner)

    def __length_hint__(self) -> int:
        return 2**62


def same(f: SpamFilter) -> bool:
    """Whether a filter is as `trained()` makes it."""
    now, before = ((it.threshold, len(it), it.probability("gold")) for it in (f, trained()))
    return now == before


def told(f: SpamFilter) -> str:
    """What there is to see of a filter."""
    return f"threshold {f.threshold}, {len(f)} mails, gold is {f.classify('gold')}"


def try_all(call: Any, *arguments: Any) -> None:
    """Calls it with each of these, and with what is in each of them."""
    for given in arguments:
        for args in ((given,), given if isinstance(given, tuple) else ()):
            try:
                call(*args)
            except Exception:
                pass


class Stage8Dwight(Siege):
    """What must not work. `f` is a filter that has learned from three mails."""

    def setUp(self) -> None:
        self.filter = trained()

    def test_threshold(self) -> None:
        """8 Dwight sets the threshold"""
        f = self.filter
        with self.attack(AttributeError, harmless=lambda: same(f), got=lambda: told(f)):
            f.threshold = 2.0

    def test_object_setattr(self) -> None:
        """8 Dwight goes around the class, through object"""
        f = self.filter
        with self.attack(AttributeError, TypeError, harmless=lambda: same(f), got=lambda: told(f)):
            object.__setattr__(f, "threshold", 2.0)

    def test_shadow(self) -> None:
        """8 Dwight glues his own classify() over yours"""
        f: Any = self.filter
        with self.attack(AttributeError, got=lambda: f.classify("gold")):
            f.classify = lambda text: "ham"

    def test_paint_the_class(self) -> None:
        """8 Dwight draws a new classify() for all filters"""
        f = self.filter
        with self.attack(TypeError, patches=SpamFilter, got=lambda: f.classify("gold")):
            SpamFilter.classify = lambda f, text: "ham"

    def test_subclass(self) -> None:
        """8 Dwight makes a special kind of filter"""
        f = self.filter
        with self.attack(TypeError, got=lambda: f.classify("gold")):
            f = type("Special", (SpamFilter,), {"classify": lambda f, text: "ham"})()

    def test_init_again(self) -> None:
        """8 Dwight has the filter born again"""
        f = self.filter
        with self.attack(AttributeError, TypeError, harmless=lambda: same(f), got=lambda: told(f)):
            f.__init__(threshold=1.0)

    def test_shell(self) -> None:
        """8 Dwight has a shell made that nobody has filled in"""
        with self.attack(TypeError, got=lambda: len(f)):
            f = copyreg._reconstructor(SpamFilter, object, None)

    def test_setstate(self) -> None:
        """8 Dwight tells the filter what another one remembers"""
        f: Any = self.filter
        _, _, _, state = plan_of(SpamFilter(1.0))
        with self.attack(
            AttributeError, TypeError, ValueError, harmless=lambda: same(f), got=lambda: told(f)
        ):
            f.__setstate__(*state[:1])

    def test_any_other_door(self) -> None:
        """8 Dwight calls every other method with what makes another filter"""
        f, (_, args, _, more) = self.filter, plan_of(SpamFilter(1.0))
        known = {"train", "__reduce__", "__reduce_ex__", "__class__"}
        with self.attack(harmless=lambda: same(f), got=lambda: told(f)):
            for name in set(dir(f)) - known:
                try_all(getattr(f, name), args, args[1:], *more)

    def test_forged_threshold(self) -> None:
        """8 Dwight forges a pickle whose threshold is not a number"""
        plan, f = plan_of(self.filter), self.filter
        with self.attack(TypeError, ValueError, harmless=lambda: same(f), got=lambda: told(f)):
            f = pickle.loads(forged(plan, nonsense))

    def test_forged_debts(self) -> None:
        """8 Dwight forges a pickle with less than no mails"""
        plan, f = plan_of(self.filter), self.filter
        with self.attack(TypeError, ValueError, OverflowError, harmless=lambda: same(f), got=lambda: told(f)):
            f = pickle.loads(forged(plan, debts))

    def test_forged_riches(self) -> None:
        """8 Dwight forges a pickle with more mails than can be counted"""
        plan, f = plan_of(self.filter), self.filter
        with self.attack(TypeError, ValueError, OverflowError, harmless=lambda: same(f), got=lambda: told(f)):
            f = pickle.loads(forged(plan, riches))

    def test_torn_pickle(self) -> None:
        """8 Dwight tears off the end of what was pickled as bytes"""
        plan, f = plan_of(self.filter), self.filter
        with self.attack(TypeError, ValueError, harmless=lambda: same(f), got=lambda: told(f)):
            f = pickle.loads(forged(plan, torn))

    def test_chameleon(self) -> None:
        """8 Dwight brings a label that is equal to every label"""
        f = self.filter
        with self.attack(spamfilter.UnknownLabel, harmless=lambda: same(f), got=lambda: told(f)):
            f.train([("gold", Chameleon("beets"))])

    def test_regret(self) -> None:
        """8 Dwight's mails are his, until he raises an error in the middle"""
        f = self.filter

        def mails() -> Iterator[tuple[str, str]]:
            yield "gold " * 100, "ham"
            raise TimeoutError("on second thought")

        with self.attack(TimeoutError, harmless=lambda: same(f), got=lambda: told(f)):
            f.train(mails())

    def test_half_a_letter(self) -> None:
        """8 Dwight sends half of a letter that needs two"""
        f = self.filter
        with self.attack(ValueError, harmless=lambda: same(f), got=lambda: told(f)):
            f.train([("gold", "ham"), ("\ud83e", "ham")])

    def test_hype(self) -> None:
        """8 Dwight brings a list that says it has 2**62 mails"""
        f = self.filter
        with self.attack(
            TypeError, ValueError, MemoryError, harmless=lambda: len(f) in (3, 4), got=lambda: told(f)
        ):
            f.train(Hype([("beets", "ham")]))
