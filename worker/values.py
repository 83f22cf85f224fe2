"""How values look on the learner's screen: cut where they are long, and as a diff where two differ."""

from __future__ import annotations

import difflib

# Longer texts are cut; a learner reads a screen, not a dump.
LONGEST = 600
LONGEST_DIFF = 40
# In a diff of containers, an element within this length has a line of its own, and a longer one
# that holds others is laid open too, so many levels down.
LONGEST_ELEMENT = 60
DEEPEST = 3
BRACKETS = {list: "[]", tuple: "()", dict: "{}", set: "{}", frozenset: ("frozenset({", "})")}


def both(got: object, expected: object) -> dict:
    found = {"got": show(got), "expected": show(expected)}
    if found["got"] == found["expected"] and type(got) is not type(expected):
        # Equal to look at: the types tell them apart.
        found["got"] += f"  ({type(got).__name__})"
        found["expected"] += f"  ({type(expected).__name__})"
    long = max(len(found["got"]), len(found["expected"])) > 60
    texts = isinstance(got, str) and isinstance(expected, str)
    boxes = (list, tuple, dict, set, frozenset)
    if texts and ("\n" in got or "\n" in expected):
        found["diff"] = diff(expected.splitlines(), got.splitlines())
    elif long and isinstance(got, boxes) and isinstance(expected, boxes):
        found["diff"] = diff(lines_of(expected), lines_of(got))
    return found


def lines_of(value: object, key: str = "", depth: int = 0) -> list[str]:
    """One line an element, so that a diff shows the elements that differ."""
    indent = "  " * depth
    text = show(value)
    # A class of its own may mean something else by what it holds.
    kind = type(value) if type(value) in BRACKETS else None
    is_short = depth > 0 and len(text) <= LONGEST_ELEMENT
    if kind is None or is_short or depth > DEEPEST or not value:
        return [f"{indent}{key}{text}"]
    first, last = BRACKETS[kind]
    if kind is dict:
        items = [(f"{show(name)}: ", value[name]) for name in in_order(value)]
    elif kind in (set, frozenset):
        items = [("", element) for element in in_order(value)]
    else:
        items = [("", element) for element in value]
    lines = [f"{indent}{key}{first}"]
    for name, element in items:
        lines += lines_of(element, name, depth + 1)
        lines[-1] += ","
    return [*lines, f"{indent}{last}"]


def in_order(values: object) -> list:
    """Elements without an order of their own in one in which two collections can be compared."""
    try:
        return sorted(values)
    except Exception:
        return sorted(values, key=show)


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
