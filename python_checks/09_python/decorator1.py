from __future__ import annotations

import functools
import inspect
import threading
import unittest
from typing import Any

from decorator1 import counted


class FunctionTest(unittest.TestCase):
    """A decorated function is called like any other."""

    def test_counts(self) -> None:
        """calls starts at 0, and every call adds one"""

        @counted
        def meet() -> None:
            pass

        self.assertEqual(meet.calls, 0)
        meet()
        meet()
        self.assertEqual(meet.calls, 2)

    def test_many(self) -> None:
        """a thousand calls are a thousand"""
        decorated = counted(len)
        for _ in range(1000):
            decorated("paper")
        self.assertEqual(decorated.calls, 1000)

    def test_arguments_and_result(self) -> None:
        """positional arguments go in, the very result comes out"""

        @counted
        def pair(a: object, b: object) -> list[object]:
            return [a, b, result]

        a, b, result = object(), object(), object()
        self.assertEqual(pair(a, b), [a, b, result])

    def test_keywords(self) -> None:
        """keyword arguments and defaults work as without the decorator"""

        @counted
        def order(item: str, reams: int = 1, *, rush: bool = False) -> tuple[Any, ...]:
            return item, reams, rush

        self.assertEqual(order("A4"), ("A4", 1, False))
        self.assertEqual(order("A4", rush=True), ("A4", 1, True))
        self.assertEqual(order(reams=3, item="A3"), ("A3", 3, False))
        self.assertEqual(order.calls, 3)

    def test_any_names(self) -> None:
        """keywords may have any name, also args, kwargs, self and function"""

        @counted
        def echo(**words: int) -> dict[str, int]:
            return words

        words = {"args": 1, "kwargs": 2, "self": 3, "function": 4}
        self.assertEqual(echo(**words), words)

    def test_wrong_arguments(self) -> None:
        """wrong arguments are the function's own TypeError"""

        @counted
        def order(item: str) -> str:
            return item

        for wrong in ({}, {"reams": 3}, {"item": "A4", "reams": 3}):
            with self.subTest(arguments=wrong):
                with self.assertRaisesRegex(TypeError, r"order\(\)"):
                    order(**wrong)

    def test_errors(self) -> None:
        """an error comes out as it is, and its call counts"""
        error = LookupError("no such client")

        @counted
        def find() -> None:
            raise error

        with self.assertRaises(LookupError) as caught:
            find()
        self.assertIs(caught.exception, error)
        self.assertEqual(find.calls, 1)

    def test_recursion(self) -> None:
        """a function may call itself, and each of the calls counts"""

        @counted
        def factorial(n: int) -> int:
            return 1 if n == 0 else n * factorial(n - 1)

        self.assertEqual(factorial(10), 3628800)
        self.assertEqual(factorial.calls, 11)

    def test_calls_within(self) -> None:
        """calls can be read while the function runs, and counts that call"""

        @counted
        def look() -> int:
            return look.calls

        look()
        self.assertEqual(look(), 2)

    def test_threads(self) -> None:
        """several threads may be inside at the same time"""
        door = threading.Barrier(4, timeout=5)
        failed: list[BaseException] = []

        @counted
        def meet() -> None:
            door.wait()

        def attend() -> None:
            try:
                meet()
            except BaseException as error:
                door.abort()
                failed.append(error)

        threads = [threading.Thread(target=attend) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failed, [])
        self.assertEqual(meet.calls, 4)

    def test_each_for_itself(self) -> None:
        """every decorated function has a count of its own"""
        one, two = counted(len), counted(len)
        one("paper")
        self.assertEqual((one.calls, two.calls), (1, 0))

    def test_twice(self) -> None:
        """a decorated function can be decorated again"""
        inner = counted(len)
        outer = counted(inner)
        self.assertEqual(outer([1, 2]), 2)
        self.assertEqual((outer.calls, inner.calls), (1, 1))


class LooksTest(unittest.TestCase):
    """What others see of the function."""

    def test_name(self) -> None:
        """__name__ is the function's name"""

        @counted
        def meet() -> None:
            pass

        self.assertEqual(meet.__name__, "meet")
        self.assertEqual(counted(len).__name__, "len")

    def test_wrapped(self) -> None:
        """__wrapped__ is the function itself, and inspect finds its signature"""

        def order(item: str, reams: int = 1) -> None:
            pass

        decorated = counted(order)
        self.assertIs(decorated.__wrapped__, order)
        self.assertIs(inspect.unwrap(decorated), order)
        self.assertEqual(inspect.signature(decorated), inspect.signature(order))

    def test_not_callable(self) -> None:
        """what cannot be called raises TypeError at once"""
        for wrong in (None, 3, "meet", [len]):
            with self.subTest(function=wrong), self.assertRaises(TypeError):
                counted(wrong)

    def test_callable(self) -> None:
        """whatever can be called can be counted: a class, a method, a partial"""
        for function in (int, "7".strip, lambda: 7, functools.partial(int, "7")):
            with self.subTest(function=function):
                self.assertEqual(int(counted(function)()), int(function()))


class Office:
    def __init__(self, city: str) -> None:
        self.city = city

    @counted
    def greet(self, name: str, *, end: str = ".") -> str:
        return f"{self.city} greets {name}{end}"

    @staticmethod
    @counted
    def motto() -> str:
        return "unlimited paper"


class MethodTest(unittest.TestCase):
    """A decorated method stays a method."""

    def test_method(self) -> None:
        """a method gets its object, and the other arguments"""
        self.assertEqual(Office("Utica").greet("Jim"), "Utica greets Jim.")
        self.assertEqual(Office("Nashua").greet("Pam", end="!"), "Nashua greets Pam!")

    def test_method_counts(self) -> None:
        """all objects of a class share the count of the method"""
        before = Office.greet.calls
        for city in ("Utica", "Nashua", "Stamford"):
            Office(city).greet("Jim")
        self.assertEqual(Office.greet.calls - before, 3)

    def test_taken_along(self) -> None:
        """a method that was put into a variable remembers its object"""
        greet = Office("Utica").greet
        self.assertEqual(greet("Jim"), "Utica greets Jim.")
        self.assertEqual([*map(greet, ["Pam"])], ["Utica greets Pam."])

    def test_on_the_class(self) -> None:
        """read from the class, it is the decorator itself, and takes any object"""
        self.assertIs(Office.greet, vars(Office)["greet"])
        self.assertIsInstance(Office.greet, counted)
        self.assertEqual(Office.greet(Office("Utica"), "Jim"), "Utica greets Jim.")

    def test_false_object(self) -> None:
        """an object that is false gets its method as well"""

        class Empty:
            def __len__(self) -> int:
                return 0

            @counted
            def size(self) -> int:
                return len(self)

        self.assertEqual(Empty().size(), 0)

    def test_static(self) -> None:
        """a static method gets no object"""
        self.assertEqual(Office.motto(), "unlimited paper")
        self.assertEqual(Office("Utica").motto(), "unlimited paper")
