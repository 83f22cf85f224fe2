import ast
import collections.abc
import inspect
import typing
import unittest

import ledger
from ledger import _native

from pyo3lings import project

T = typing.TypeVar("T")
S = typing.TypeVar("S")


class SupportsGetItem(typing.Generic[S, T]):
    """As stubs that were generated say it: what has `[]`."""


# What an annotation may be made of, by its last name.
WORDS = {
    **vars(typing),
    **{name: getattr(collections.abc, name) for name in collections.abc.__all__},
    "List": list,
    "Ledger": ledger.Ledger,
    "Self": ledger.Ledger,
    "SupportsGetItem": SupportsGetItem,
}

# What is the same as `float` here, in words of people and of a generator.
NUMBERS = ("int | float", "float | int", "SupportsFloat | SupportsIndex")


class Bare(ast.NodeTransformer):
    """`typing.Optional` becomes `Optional`."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.Name:
        return ast.Name(node.attr, ast.Load())


def meaning(annotation: ast.expr | None) -> object:
    """The type that an annotation names; None where there is none."""
    if annotation is None:
        return None
    text = ast.unparse(Bare().visit(annotation))
    for number in NUMBERS:
        text = text.replace(number, "float")
    found = eval(text, dict(WORDS))
    return eval(found, dict(WORDS)) if isinstance(found, str) else found


class Function(typing.NamedTuple):
    """What a stub says of a function."""

    parameters: dict[str, tuple[object, object]]
    types: dict[str, object]

    @classmethod
    def of(cls, node: ast.FunctionDef) -> "Function":
        arguments = node.args
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        parameters = {}
        for arg, default in zip(positional, defaults):
            parameters[arg.arg] = ("by position or name", default)
        for arg, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            parameters[arg.arg] = ("by name only", default)
        every = [*positional, *arguments.kwonlyargs]
        types = {arg.arg: meaning(arg.annotation) for arg in every}
        parameters.pop("self", None), parameters.pop("cls", None)
        types.pop("self", None), types.pop("cls", None)
        return cls(parameters, {**types, "return": meaning(node.returns)})


def told(function: Function) -> dict[str, tuple[object, bool]]:
    """For each parameter how it is given, and whether it may be left out."""
    return {name: (how, default is not None) for name, (how, default) in function.parameters.items()}


def real(thing: object) -> dict[str, tuple[object, bool]]:
    """The same, of the function itself."""
    kinds = {
        inspect.Parameter.POSITIONAL_OR_KEYWORD: "by position or name",
        inspect.Parameter.KEYWORD_ONLY: "by name only",
    }
    parameters = inspect.signature(thing).parameters.values()
    return {
        it.name: (kinds[it.kind], it.default is not it.empty) for it in parameters if it.name != "self"
    }


class Stubs(unittest.TestCase):
    def setUp(self) -> None:
        self.stub = ast.parse(project.read("python/ledger/_native.pyi"))
        self.top = {it.name: it for it in self.stub.body if hasattr(it, "name")}

    def members(self) -> dict[str, ast.stmt]:
        """What the stub's class says of its members."""
        body = self.top["Ledger"].body
        attributes = {ast.unparse(it.target): it for it in body if isinstance(it, ast.AnnAssign)}
        return {**attributes, **{it.name: it for it in body if hasattr(it, "name")}}

    def function(self, name: str) -> Function:
        """What the stub says of a function, or of a method of the class."""
        node = self.top.get(name) or self.members().get(name)
        if name == "Ledger":
            node = self.members().get("__init__") or self.members().get("__new__")
        self.assertIsInstance(node, ast.FunctionDef, f"the stub lacks `{name}`")
        return Function.of(node)

    def test_names(self) -> None:
        """the stub has all that the module has: `Ledger` and `taxes`"""
        public = sorted(name for name in vars(_native) if not name.startswith("_"))
        self.assertEqual(sorted(self.top), public)

    def test_members(self) -> None:
        """its class has all that the class has: `book`, `notes` and `owner`"""
        public = sorted(name for name in vars(ledger.Ledger) if not name.startswith("_"))
        members = sorted(name for name in self.members() if not name.startswith("_"))
        self.assertEqual(members, public)

    def test_property(self) -> None:
        """`owner` can be read and not set: it is a property"""
        owner = self.members().get("owner")
        decorators = [ast.unparse(it) for it in getattr(owner, "decorator_list", [])]
        self.assertEqual(decorators, ["property"])
        self.assertEqual(len([*owner.args.posonlyargs, *owner.args.args]), 1, "it takes self")
        self.assertEqual(Function.of(owner).types, {"return": str})

    def test_parameters(self) -> None:
        """its parameters are those that Python really takes"""
        for name, thing in [
            ("Ledger", ledger.Ledger),
            ("book", ledger.Ledger.book),
            ("notes", ledger.Ledger.notes),
            ("taxes", ledger.taxes),
        ]:
            with self.subTest(name):
                self.assertEqual(told(self.function(name)), real(thing))

    def test_types(self) -> None:
        """each parameter has its type, and what comes back too"""
        self.assertEqual(self.function("Ledger").types["owner"], str)
        notes = list[typing.Optional[str]]
        self.assertEqual(self.function("notes").types, {"return": notes})
        book = {"amount": float, "note": typing.Optional[str], "return": int}
        self.assertEqual(self.function("book").types, book)
        taxes = self.function("taxes").types
        self.assertEqual((taxes["rate"], taxes["return"]), (float, list[float]))

    def test_amounts(self) -> None:
        """`taxes` takes a list of floats, or any sequence of them"""
        self.assertEqual(ledger.taxes((100.0,), rate=0.5), [50.0])
        with self.assertRaises(TypeError):
            ledger.taxes(iter([100.0]))
        amounts = self.function("taxes").types["amounts"]
        if amounts not in (list[float], SupportsGetItem[int, float]):
            self.assertEqual(amounts, collections.abc.Sequence[float])

    def test_wheel(self) -> None:
        """the wheel has the stub beside the module, and the file that says that types are there"""
        self.assertIn("ledger/_native.pyi", project.names)
        self.assertIn("ledger/py.typed", project.names)
