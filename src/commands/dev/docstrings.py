"""Finds the tests without a sentence in check scripts.

Reads the scripts' paths as a JSON list from standard input. Prints a JSON list with an object for
each: `silent` holds the line and the name of each test without words in its docstring, `left_out` those
of functions for pytest in a script of unittest, and `broken` says instead why the script can't be read.
"""

import ast
import json
import sys


def tests(node):
    """The test functions of a module and its classes, but not those inside of functions."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from tests(child)
        elif child.name.startswith("test"):
            yield child


def says_something(test):
    return any(map(str.isalnum, ast.get_docstring(test, clean=False) or ""))


def is_unittest(tree):
    """Whether there are test cases: pytest's functions may have a name that is a sentence."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    bases = [ast.unparse(base) for node in classes for base in node.bases]
    return any("TestCase" in base or "Siege" in base for base in bases)


def look(path):
    try:
        with open(path, "rb") as script:
            tree = ast.parse(script.read())
        if not is_unittest(tree):
            return {"silent": []}
        functions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        left_out = [(test.lineno, test.name) for test in functions if test.name.startswith("test")]
        if left_out:
            return {"left_out": left_out}
        return {"silent": [(test.lineno, test.name) for test in tests(tree) if not says_something(test)]}
    except SyntaxError as error:
        return {"broken": {"line": error.lineno, "message": error.msg}}
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        return {"broken": {"line": None, "message": str(error) or type(error).__name__}}


json.dump([look(path) for path in json.load(sys.stdin)], sys.stdout)
