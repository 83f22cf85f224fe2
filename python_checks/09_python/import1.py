import json
import math
import unittest
from datetime import timedelta

import import1


class ToJson(unittest.TestCase):
    """to_json(value) asks Python's own json module."""

    def test_sorted_and_indented(self) -> None:
        """the keys are in order, with two spaces for each level"""
        self.assertEqual(
            import1.to_json({"reams": [5], "name": "Pam"}),
            '{\n  "name": "Pam",\n  "reams": [\n    5\n  ]\n}',
        )

    def test_like_json_dumps(self) -> None:
        """it is what json.dumps(value, sort_keys=True, indent=2) returns"""
        for value in (
            "fax",
            "Müller \ud800",
            None,
            True,
            2**70,
            0.1,
            [],
            [{"b": {"d": 1, "c": 2}}, "a"],
            {2: "two", 10: "ten", 1: "one"},
        ):
            with self.subTest(value=value):
                expected = json.dumps(value, sort_keys=True, indent=2)
                self.assertEqual(import1.to_json(value), expected)

    def test_tuple(self) -> None:
        """a tuple is one value, too: a list in JSON"""
        for value in ((), (1,), (1, 2), ({"b": 1, "a": 2},)):
            with self.subTest(value=value):
                expected = json.dumps(value, sort_keys=True, indent=2)
                self.assertEqual(import1.to_json(value), expected)

    def test_not_json(self) -> None:
        """what JSON cannot say raises TypeError, as json does"""
        for value in ({1, 2}, object(), {"a": 1, 2: "b"}):
            with self.subTest(value=value), self.assertRaises(TypeError):
                import1.to_json(value)

    def test_circle(self) -> None:
        """a list that contains itself raises ValueError, as json does"""
        memos: list[object] = []
        memos.append(memos)
        with self.assertRaises(ValueError):
            import1.to_json(memos)


class Call(unittest.TestCase):
    """call(module, function, /, *args, **kwargs)"""

    def test_hypot(self) -> None:
        """call("math", "hypot", 3, 4) is 5.0"""
        self.assertEqual(import1.call("math", "hypot", 3, 4), 5.0)

    def test_number_of_arguments(self) -> None:
        """no argument, one or many: the function gets just those"""
        self.assertEqual(import1.call("builtins", "dict"), {})
        self.assertEqual(import1.call("math", "factorial", 5), math.factorial(5))
        self.assertEqual(import1.call("math", "gcd", 12, 18, 27), 3)
        self.assertEqual(import1.call("builtins", "len", (1, 2, 3)), 3)

    def test_keywords(self) -> None:
        """arguments by keyword arrive by keyword"""
        self.assertEqual(
            import1.call("datetime", "timedelta", hours=1, minutes=30),
            timedelta(minutes=90),
        )
        self.assertEqual(import1.call("builtins", "int", "ff", base=16), 255)

    def test_any_keyword(self) -> None:
        """`module` and `function` may be keywords of the function"""
        self.assertEqual(
            import1.call("builtins", "dict", module=1, function=2),
            {"module": 1, "function": 2},
        )

    def test_dotted_module(self) -> None:
        """a module inside a package is found"""
        self.assertEqual(import1.call("urllib.parse", "quote", "a b"), "a%20b")

    def test_same_object(self) -> None:
        """what the function returns comes back, even None"""
        desk = object()
        self.assertIs(import1.call("operator", "getitem", [desk], 0), desk)
        self.assertIsNone(import1.call("operator", "getitem", [None], 0))

    def test_no_module(self) -> None:
        """a module that is not there raises ModuleNotFoundError"""
        for name in ("paperwork", "json.paper", "math.hypot"):
            with self.subTest(module=name):
                with self.assertRaises(ModuleNotFoundError):
                    import1.call(name, "dumps", 1)

    def test_no_function(self) -> None:
        """a function that is not there raises AttributeError"""
        with self.assertRaises(AttributeError):
            import1.call("math", "hypotenuse", 3, 4)

    def test_wrong_arguments(self) -> None:
        """arguments that the function does not take raise TypeError"""
        with self.assertRaises(TypeError):
            import1.call("math", "sqrt", 3, 4)
        with self.assertRaises(TypeError):
            import1.call("math", "sqrt", x=4)

    def test_error(self) -> None:
        """what the function raises arrives unchanged"""
        error = KeyError("stapler")

        class Drawer:
            def __index__(self) -> int:
                raise error

        with self.assertRaises(KeyError) as caught:
            import1.call("builtins", "range", Drawer())
        self.assertIs(caught.exception, error)
        with self.assertRaises(SystemExit):
            import1.call("sys", "exit", 3)
