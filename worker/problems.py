"""What a learner reads about a check that failed: which line, what it expected, what it got.

Check scripts use plain unittest. Its messages are texts; the values are taken from the frames of its
assertion methods, and what `with self.assertRaises(...)` waited for from the script's own syntax.
"""

from __future__ import annotations

import ast
import linecache
import traceback
import types
import unittest.case
import unittest.util
from collections.abc import Callable

from pyo3lings_asserts import found_in, rewritten
from pyo3lings_values import both, cut, show

walk_tb = traceback.walk_tb
safe_repr = unittest.util.safe_repr
UNITTEST_FILE = unittest.case.__file__

# A statement that was broken only for its length is shown in one line, up to here.
LONGEST_STATEMENT = 160

# The parameters of assertion methods: which one is what the learner's code gave (got), and which is
# what the check wanted (expected). Check scripts write assertEqual(got, expected).
GOT_EXPECTED = {
    "assertEqual": ("first", "second"),
    "assertSequenceEqual": ("seq1", "seq2"),
    "assertListEqual": ("list1", "list2"),
    "assertTupleEqual": ("tuple1", "tuple2"),
    "assertSetEqual": ("set1", "set2"),
    "assertDictEqual": ("d1", "d2"),
    "assertMultiLineEqual": ("first", "second"),
}
# An assertion about one value, what it wanted, and how unittest's own message goes on.
GOT_ONLY = {
    "assertTrue": ("expr", "True", "is not true"),
    "assertFalse": ("expr", "False", "is not false"),
    "assertIsNone": ("obj", "None", "is not None"),
    "assertIsNotNone": ("obj", "anything but None", ""),
}
RELATIONS = {
    "assertNotEqual": ("first", "second", "anything but "),
    "assertIsNot": ("expr1", "expr2", "another object than "),
    "assertLess": ("a", "b", "less than "),
    "assertLessEqual": ("a", "b", "at most "),
    "assertGreater": ("a", "b", "more than "),
    "assertGreaterEqual": ("a", "b", "at least "),
    "assertRegex": ("text", "expected_regex", "a text that matches "),
    "assertNotRegex": ("text", "unexpected_regex", "a text that does not match "),
}


class Script:
    """A check script: its lines and statements."""

    def __init__(self, path: str, text: str | None = None) -> None:
        self.path = path
        self.text = text
        self.lines: list[str] = []
        self.tree = ast.Module(body=[], type_ignores=[])
        self.statements: list[ast.stmt] = []

    def read(self) -> types.CodeType:
        """Compiles the script; reads it, where its text was not given."""
        source = self.text
        if source is None:
            with open(self.path, encoding="utf-8-sig") as file:
                source = file.read()
        source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.lines = source.split("\n")
        # Who asks for a line of it gets that of the text that runs, whatever the file holds by then.
        lines = [line + "\n" for line in self.lines]
        linecache.cache[self.path] = (len(source), None, lines, self.path)
        self.tree = ast.parse(source, self.path)
        self.statements = [node for node in ast.walk(self.tree) if isinstance(node, ast.stmt)]
        return compile(rewritten(ast.parse(source, self.path)), self.path, "exec")

    def line(self, number: int) -> str:
        return self.lines[number - 1].strip() if 0 < number <= len(self.lines) else ""

    def around(self, number: int) -> list[ast.stmt]:
        """The statements that the line belongs to, the innermost one last."""
        found = [node for node in self.statements if node.lineno <= number <= node.end_lineno]
        return sorted(found, key=lambda node: (node.lineno, -node.end_lineno))

    def statement(self, number: int) -> str:
        """The statement at a line, in one line; of a `with` its head and the first line of its body."""
        around = self.around(number)
        if not around:
            return self.line(number)
        node = around[-1]
        body = getattr(node, "body", None)
        if not body:
            return joined(self.lines[node.lineno - 1 : node.end_lineno])
        if not isinstance(node, (ast.With, ast.AsyncWith)):
            return self.line(number)
        head = joined(self.lines[node.lineno - 1 : body[0].lineno - 1])
        return f"{head} {self.statement(body[0].lineno)}"

    def awaited(self, number: int) -> str | None:
        """The exceptions that an `assertRaises` around the line waits for, in words."""
        for node in reversed(self.around(number)):
            if isinstance(node, ast.With) and node.body[0].lineno <= number:
                for item in node.items:
                    call = item.context_expr
                    if not isinstance(call, ast.Call) or not call.args:
                        continue
                    called = ast.unparse(call.func)
                    if called.rpartition(".")[2] in ("assertRaises", "assertRaisesRegex", "raises"):
                        kinds = call.args[0]
                        kinds = kinds.elts if isinstance(kinds, ast.Tuple) else [kinds]
                        return " or ".join(map(ast.unparse, kinds))
        return None


def joined(lines: list[str]) -> str:
    """Lines of code as one: what was broken only for its length."""
    text = ""
    for line in map(str.strip, lines):
        if line[:1] in (")", "]", "}"):
            text = text.removesuffix(",")
        elif text and text[-1:] not in ("(", "[", "{"):
            text += " "
        text += line
    return text if len(text) <= LONGEST_STATEMENT else f"{text[:LONGEST_STATEMENT]} ..."


def problem_of(error: BaseException, script: Script) -> dict:
    return problem((type(error), error, error.__traceback__), script)


def problem(err: tuple, script: Script) -> dict:
    """An exception, in the form that the front shows."""
    kind, error, trace = err
    found = {
        "exception": exception_name(kind),
        "message": message_of(error),
        "at": place(error, trace, script),
    }
    if issubclass(kind, AssertionError):
        plain = found_in(error)
        if plain.get("got") in ("True", "False") and not found["message"]:
            found["message"] = variables(trace, script)
        found.update(plain or compared(trace, script) or of_pytest(trace))
    elif of_context := of_pytest(trace):
        found.update(of_context)
    elif expected := awaited(trace, script):
        found.update(expected=expected, got=raised(error))
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


def raised(error: BaseException) -> str:
    """An exception in place of the expected one."""
    name = exception_name(type(error))
    if name.endswith("PanicException"):
        return "a panic"
    message = message_of(error)
    return f"{name}: {message}" if message else name


def frames_of(trace: object, script: Script) -> list[tuple[types.FrameType, int]]:
    return [
        (frame, line) for frame, line in walk_tb(trace) if frame.f_code.co_filename == script.path
    ]


def place(error: BaseException, trace: object, script: Script) -> dict | None:
    """The innermost line of the check script."""
    frames = frames_of(trace, script)
    line = frames[-1][1] if frames else None
    if isinstance(error, SyntaxError) and error.filename == script.path:
        line = error.lineno
    if line is None:
        return None
    return {"file": script.path, "line": line, "code": cut(script.statement(line))}


def awaited(trace: object, script: Script) -> str | None:
    """What the check waited for where something else was raised."""
    for frame, _ in walk_tb(trace):
        # self.assertRaises(Kind, callable)
        is_unittest = frame.f_code.co_filename == UNITTEST_FILE
        if is_unittest and frame.f_code.co_name in ("assertRaises", "assertRaisesRegex"):
            return kinds_of(frame.f_locals.get("expected_exception"))
    for _, line in reversed(frames_of(trace, script)):
        if expected := script.awaited(line):
            return expected
    return None


def compared(trace: object, script: Script) -> dict:
    """What an assertion of unittest wanted and what it was given."""
    for frame, _ in walk_tb(trace):
        if frame.f_code.co_filename == UNITTEST_FILE:
            name, values = frame.f_code.co_name, frame.f_locals
            found = context(values) if name == "__exit__" else assertion(name, values)
            if found:
                if name in ("assertTrue", "assertFalse") and not found["message"]:
                    found["message"] = variables(trace, script)
                return found
    return {}


def assertion(name: str, values: dict) -> dict:
    """The two sides of an assertion method with these local variables."""
    value = values.get
    if name in GOT_EXPECTED:
        got, expected = map(value, GOT_EXPECTED[name])
        found = both(got, expected)
        if found["got"] == found["expected"]:
            found["got"] += "  (which looks the same, and is not equal)"
        return found | extra(values)
    if name == "assertIs":
        found = both(value("expr1"), value("expr2"))
        if found["got"] == found["expected"]:
            found["got"] = "another object that looks the same"
        return found | extra(values)
    if name == "assertCountEqual":
        # The parameters themselves are counters by now.
        found = both(value("first_seq"), value("second_seq"))
        found["expected"] += " (in any order)"
        return found | extra(values)
    if name in ("assertAlmostEqual", "assertNotAlmostEqual"):
        delta, places = value("delta"), value("places")
        near = f"to {places} places" if delta is None else f"± {show(delta)}"
        wanted = "" if name == "assertAlmostEqual" else "anything but "
        return {
            "got": show(value("first")),
            "expected": f"{wanted}{show(value('second'))} ({near})",
        } | extra(values)
    if name in ("assertIn", "assertNotIn"):
        has = "with" if name == "assertIn" else "without"
        return {
            "got": show(value("container")),
            "expected": f"something {has} {show(value('member'))} in it",
        } | extra(values)
    if name in ("assertIsInstance", "assertNotIsInstance"):
        wanted = "an instance of " if name == "assertIsInstance" else "no instance of "
        got = value("obj")
        return {
            "got": f"{show(got)}  ({type(got).__name__})",
            "expected": wanted + kinds_of(value("cls")),
        } | extra(values)
    if name in GOT_ONLY:
        key, expected, words = GOT_ONLY[name]
        got = value(key)
        own = f"{safe_repr(got)} {words}"
        return {"got": show(got), "expected": expected} | extra({"standardMsg": own} | values)
    if name in RELATIONS:
        key, other, relation = RELATIONS[name]
        other = value(other)
        other = show(getattr(other, "pattern", other))
        return {"got": show(value(key)), "expected": relation + other} | extra(values)
    return {}


def context(values: dict) -> dict:
    """The same for the end of a `with self.assertRaises(...)` or `assertWarns`."""
    own = values.get("self")
    if not hasattr(own, "expected"):
        return {}
    expected = kinds_of(own.expected)
    pattern = getattr(own, "expected_regex", None)
    warned = getattr(own, "warnings", None)
    came = values.get("exc_value")
    if warned is not None:
        came = warned[0].message if warned else None
    if pattern is not None:
        expected += f" with a text that matches {show(pattern.pattern)}"
    nothing = "no exception" if warned is None else "no warning"
    return {
        "expected": expected,
        "got": nothing if came is None else raised(came),
        "message": cut(str(own.msg)) if own.msg is not None else "",
    }


def of_pytest(trace: object) -> dict:
    """The same for the end of a `with pytest.raises(...)` or `pytest.warns`."""
    for frame, _ in walk_tb(trace):
        own = frame.f_locals.get("self")
        if frame.f_code.co_name != "__exit__" or not type(own).__module__.startswith("_pytest."):
            continue
        kinds = first_of(own, "expected_exceptions", "expected_exception", "expected_warning")
        if kinds is None:
            continue
        pattern = first_of(own, "match", "match_expr")
        pattern = getattr(pattern, "pattern", pattern)
        expected = kinds_of(kinds)
        if isinstance(pattern, str):
            expected += f" with a text that matches {show(pattern)}"
        came = first_of_values(frame.f_locals, "exc_val", "exc_value")
        nothing = "no exception"
        if hasattr(own, "expected_warning"):
            nothing = "no warning"
            came = next((warning.message for warning in own.list), None)
        return {
            "expected": expected,
            "got": nothing if came is None else raised(came),
            "message": "",
        }
    return {}


def first_of(own: object, *names: str) -> object:
    """The first of these attributes that there is and that is no method."""
    values = (getattr(own, name, None) for name in names)
    return next((value for value in values if value is not None and not isinstance(value, types.MethodType)), None)


def first_of_values(values: dict, *names: str) -> object:
    return next((values[name] for name in names if values.get(name) is not None), None)


def kinds_of(kinds: object) -> str:
    kinds = kinds if isinstance(kinds, tuple) else (kinds,)
    return " or ".join(getattr(kind, "__name__", None) or show(kind) for kind in kinds)


def variables(trace: object, script: Script) -> str:
    """`True` and `False` say little: the variables in an asserted condition, and their values."""
    frames = frames_of(trace, script)
    if not frames:
        return ""
    frame, line = frames[-1]
    statement = script.around(line)[-1]
    call = getattr(statement, "value", None)
    condition = call.args[0] if isinstance(call, ast.Call) and call.args else getattr(statement, "test", None)
    if condition is None or isinstance(condition, ast.Name):
        return ""
    names = [node.id for node in ast.walk(condition) if isinstance(node, ast.Name)]
    # Only what the check has in hand already: nothing is called again.
    values = {name: frame.f_locals[name] for name in names if name in frame.f_locals}
    shown = [
        f"{name} = {show(value)}"
        for name, value in values.items()
        if name != "self" and not isinstance(value, types.ModuleType) and not callable(value)
    ]
    return cut("with " + ", ".join(shown)) if shown else ""


def extra(values: dict) -> dict:
    """The check's own words, instead of unittest's."""
    message = values.get("msg")
    standard = values.get("standardMsg")
    if message is None or message == standard:
        return {"message": ""}
    # Some methods have put the two together already.
    return {"message": cut(str(message).removeprefix(f"{standard} : "))}


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
