import contextlib
import threading
import traceback
import unittest
from types import SimpleNamespace

import callback1


class Subscribe(unittest.TestCase):
    """subscribe(handler)"""

    def setUp(self) -> None:
        self.intercom = callback1.Intercom()

    def test_len(self) -> None:
        """len() counts the handlers"""
        self.assertEqual(len(self.intercom), 0)
        self.intercom.subscribe(print)
        self.assertEqual(len(self.intercom), 1)

    def test_any_callable(self) -> None:
        """functions, methods, classes and objects with __call__ subscribe"""

        class Phone:
            def __call__(self, text: str) -> str:
                return "phone: " + text

            def ring(self, text: str) -> str:
                return "ring: " + text

        for handler in (str.upper, "".join, Phone(), Phone().ring, str, lambda t: t):
            self.intercom.subscribe(handler)
        self.assertEqual(
            self.intercom.emit("fax"),
            ["FAX", "fax", "phone: fax", "ring: fax", "fax", "fax"],
        )

    def test_not_callable(self) -> None:
        """what cannot be called raises TypeError at once"""
        for thing in ("lunch", None, 5, [print], SimpleNamespace(__call__=print)):
            with self.subTest(handler=thing), self.assertRaises(TypeError):
                self.intercom.subscribe(thing)

    def test_refused(self) -> None:
        """what cannot be called is not subscribed"""
        with contextlib.suppress(TypeError):
            self.intercom.subscribe("lunch")
        self.assertEqual(len(self.intercom), 0)

    def test_is_not_called_yet(self) -> None:
        """subscribing calls nobody"""
        calls: list[object] = []
        self.intercom.subscribe(lambda *args: calls.append(args))
        self.assertEqual(calls, [])


class Emit(unittest.TestCase):
    """emit(*args, **kwargs)"""

    def setUp(self) -> None:
        self.intercom = callback1.Intercom()
        self.heard: list[object] = []

    def test_nobody(self) -> None:
        """without handlers, emit() returns []"""
        self.assertEqual(self.intercom.emit("hello?"), [])

    def test_order(self) -> None:
        """handlers are called in the order in which they subscribed"""
        for name in ("Jim", "Pam", "Andy"):
            self.intercom.subscribe(lambda name=name: self.heard.append(name))
        self.intercom.emit()
        self.assertEqual(self.heard, ["Jim", "Pam", "Andy"])

    def test_answers(self) -> None:
        """emit() returns a list of what they return, object by object"""
        stapler = object()
        self.intercom.subscribe(lambda: stapler)
        self.intercom.subscribe(lambda: None)
        answers = self.intercom.emit()
        self.assertIs(type(answers), list)
        self.assertIs(answers[0], stapler)
        self.assertEqual(answers[1:], [None])

    def test_twice(self) -> None:
        """who subscribed twice is called twice"""
        handler = self.heard.append
        self.intercom.subscribe(handler)
        self.intercom.subscribe(handler)
        self.intercom.emit("fire drill")
        self.assertEqual(self.heard, ["fire drill"] * 2)

    def test_arguments(self) -> None:
        """every handler gets the arguments of emit(), and their very objects"""
        memo = ["paper"]
        self.intercom.subscribe(lambda *args, **kwargs: (args, kwargs))
        self.assertEqual(self.intercom.emit(), [((), {})])
        self.assertEqual(self.intercom.emit(1, 2), [((1, 2), {})])
        [(args, kwargs)] = self.intercom.emit(memo, self=memo)
        self.assertIs(args[0], memo)
        self.assertIs(kwargs["self"], memo)

    def test_again(self) -> None:
        """the handlers stay for the next announcement"""
        self.intercom.subscribe(self.heard.append)
        self.intercom.emit(1)
        self.intercom.emit(2)
        self.assertEqual(self.heard, [1, 2])

    def test_subscribes_another(self) -> None:
        """a handler may subscribe another one"""
        self.intercom.subscribe(lambda: self.intercom.subscribe(list))
        self.intercom.emit()
        self.assertEqual(len(self.intercom), 2)

    def test_another_has_to_wait(self) -> None:
        """who subscribes during an announcement hears the next one"""

        def andy() -> str:
            if len(self.intercom) < 100:
                self.intercom.subscribe(andy)
            return "Andy"

        self.intercom.subscribe(andy)
        self.assertEqual(self.intercom.emit(), ["Andy"])
        self.assertEqual(self.intercom.emit(), ["Andy"] * 2)

    def test_emits(self) -> None:
        """a handler may make an announcement itself"""

        def echo(n: int) -> int:
            return n + sum(self.intercom.emit(n - 1)) if n else 0

        self.intercom.subscribe(echo)
        self.assertEqual(self.intercom.emit(4), [4 + 3 + 2 + 1])

    def test_from_another_thread(self) -> None:
        """another thread may subscribe during an announcement"""
        failed: list[BaseException] = []

        def subscribe() -> None:
            try:
                self.intercom.subscribe(len)
            except BaseException as error:
                failed.append(error)

        def handler() -> None:
            thread = threading.Thread(target=subscribe)
            thread.start()
            thread.join()

        self.intercom.subscribe(handler)
        self.intercom.emit()
        self.assertEqual(failed, [])
        self.assertEqual(len(self.intercom), 2)

    def test_error(self) -> None:
        """an error of a handler arrives as it was raised, with its traceback"""
        error = KeyError("microphone")

        def complain() -> None:
            raise error

        frames = []
        self.intercom.subscribe(complain)
        with self.assertRaises(KeyError) as caught:
            try:
                self.intercom.emit()
            except KeyError as raised:
                frames = [f.name for f in traceback.extract_tb(raised.__traceback__)]
                raise
        self.assertIs(caught.exception, error)
        self.assertEqual(frames[-1], "complain")

    def test_error_ends_it(self) -> None:
        """after an error nobody else is called"""
        self.intercom.subscribe(self.heard.append)
        self.intercom.subscribe(len)
        self.intercom.subscribe(self.heard.append)
        with self.assertRaises(TypeError):
            self.intercom.emit(5)
        self.assertEqual(self.heard, [5])

    def test_after_an_error(self) -> None:
        """an error unsubscribes nobody"""
        self.intercom.subscribe(len)
        self.intercom.subscribe(str)
        with self.assertRaises(TypeError):
            self.intercom.emit(5)
        self.assertEqual(len(self.intercom), 2)
        self.assertEqual(self.intercom.emit("fax"), [3, "fax"])

    def test_interrupted(self) -> None:
        """Ctrl-C in a handler ends the announcement"""

        def interrupted() -> None:
            raise KeyboardInterrupt

        self.intercom.subscribe(interrupted)
        with self.assertRaises(KeyboardInterrupt):
            self.intercom.emit()
