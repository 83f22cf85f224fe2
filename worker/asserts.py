"""Plain `assert` statements that tell what they expected and got.

A script's statements are rewritten before they are compiled: the two sides of a comparison are looked at
where it fails, for Python itself keeps only `False`. What an `assert` evaluates, how often and in which
order, stays the same.
"""

from __future__ import annotations

import ast
import operator

from pyo3lings_values import both, show

# These are no names that a script can have.
CHECK, FAILED, RESULT = "@pyo3lings_check", "@pyo3lings_failed", "@pyo3lings_result"

OPERATORS = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}
APPLIED = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.is_,
    "is not": operator.is_not,
    "in": lambda left, right: left in right,
    "not in": lambda left, right: left not in right,
    "isinstance": isinstance,
    "true": lambda left, right: left,
    "false": lambda left, right: not left,
}
RELATIONS = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least"}
# The other side of the same relation, where the expected value stands on the left.
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
LITERALS = (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.JoinedStr)


class Failure:
    """A comparison that failed, as a learner reads about it."""

    def __init__(self, how: str, got: object, expected: object) -> None:
        try:
            self.found = described(how, got, expected)
        except Exception:
            # Values that can't be looked at: the line alone has to do.
            self.found = {}


def check(how: str, left: object, right: object, is_swapped: bool) -> object:
    """`True`, or the failure of a comparison. `is_swapped` says that the expected value came first."""
    if APPLIED[how](left, right):
        return True
    if is_swapped:
        left, right, how = right, left, MIRRORED.get(how, how)
    return Failure(how, left, right)


def failed(failure: Failure, *message: object) -> AssertionError:
    """What is raised for a failure, with the words of the script."""
    error = AssertionError(*message)
    error.pyo3lings_found = failure.found
    return error


def found_in(error: BaseException) -> dict:
    """What there is to say about an `assert` that raised this; nothing for other errors."""
    found = getattr(error, "pyo3lings_found", None)
    return found if isinstance(found, dict) else {}


def described(how: str, got: object, expected: object) -> dict:
    """Both sides in words."""
    if how == "==":
        found = both(got, expected)
        if found["got"] == found["expected"]:
            found["got"] += "  (which looks the same, and is not equal)"
        return found
    if how == "is":
        found = both(got, expected)
        if found["got"] == found["expected"]:
            found["got"] = "another object that looks the same"
        return found
    if how == "isinstance":
        kinds = expected if isinstance(expected, tuple) else (expected,)
        wanted = " or ".join(getattr(kind, "__name__", None) or show(kind) for kind in kinds)
        return {"got": f"{show(got)}  ({type(got).__name__})", "expected": f"an instance of {wanted}"}
    if how == "true":
        return {"got": show(got), "expected": "True" if got is False else "something that is true"}
    if how == "false":
        return {"got": show(got), "expected": "False" if got is True else "something that is false"}
    if how == "one of":
        return {"got": show(got), "expected": f"one of {show(expected)}"}
    if how == "none of":
        return {"got": show(got), "expected": f"none of {show(expected)}"}
    if how in ("in", "not in"):
        has = "with" if how == "in" else "without"
        return {"got": show(expected), "expected": f"something {has} {show(got)} in it"}
    relation = RELATIONS.get(how)
    if relation is None:
        relation = "another object than" if how == "is not" and expected is not None else "anything but"
    return {"got": show(got), "expected": f"{relation} {show(expected)}"}


APPLIED["one of"], APPLIED["none of"] = APPLIED["in"], APPLIED["not in"]


def rewritten(tree: ast.Module) -> ast.Module:
    """The tree with its asserts rewritten; the tree itself is changed."""
    return ast.fix_missing_locations(Rewriter().visit(tree))


class Rewriter(ast.NodeTransformer):
    def visit_Assert(self, node: ast.Assert) -> ast.stmt | list[ast.stmt]:
        if isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.And):
            # The first that fails is what it is about.
            parts = [ast.Assert(test=part, msg=node.msg) for part in node.test.values]
            parts = [self.visit_Assert(ast.copy_location(part, node)) for part in parts]
            return [one for part in parts for one in (part if isinstance(part, list) else [part])]
        looked_at = sides(node.test)
        if looked_at is None:
            return node
        how, left, right, is_swapped = looked_at
        arguments = [ast.Constant(how), left, right, ast.Constant(is_swapped)]
        compare = ast.Assign(
            targets=[ast.Name(RESULT, ast.Store())],
            value=ast.Call(ast.Name(CHECK, ast.Load()), arguments, []),
        )
        result = ast.Name(RESULT, ast.Load())
        words = [node.msg] if node.msg is not None else []
        complaint = ast.Raise(exc=ast.Call(ast.Name(FAILED, ast.Load()), [result, *words], []))
        is_fine = ast.Compare(ast.Name(RESULT, ast.Load()), [ast.IsNot()], [ast.Constant(True)])
        parts = [compare, ast.If(test=is_fine, body=[complaint], orelse=[])]
        return [everywhere_at(part, node) for part in parts]


def everywhere_at(part: ast.stmt, node: ast.stmt) -> ast.stmt:
    """Gives what was made the place of the statement, so that a traceback names its first line."""
    own = set(map(id, ast.walk(node)))
    for made in ast.walk(part):
        if id(made) not in own:
            ast.copy_location(made, node)
    return part


def sides(test: ast.expr) -> tuple[str, ast.expr, ast.expr, bool] | None:
    """How an asserted expression compares what with what, and whether the expected value is the first;
    `None` where it is left as it is."""
    nothing = ast.Constant(None)
    if isinstance(test, ast.Compare):
        if len(test.ops) > 1:
            return None
        how = OPERATORS[type(test.ops[0])]
        left, right = test.left, test.comparators[0]
        if how in ("in", "not in"):
            if isinstance(right, (ast.List, ast.Tuple, ast.Set)):
                return "one of" if how == "in" else "none of", left, right, False
            return how, left, right, False
        is_swapped = isinstance(left, LITERALS) and not isinstance(right, LITERALS)
        return how, left, right, is_swapped
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        if isinstance(test.operand, (ast.Compare, ast.BoolOp)):
            return None
        return "false", test.operand, nothing, False
    if isinstance(test, ast.BoolOp):
        return None
    is_call = isinstance(test, ast.Call) and isinstance(test.func, ast.Name) and not test.keywords
    if is_call and test.func.id == "isinstance" and len(test.args) == 2:
        if not any(isinstance(argument, ast.Starred) for argument in test.args):
            return "isinstance", *test.args, False
    return "true", test, nothing, False
