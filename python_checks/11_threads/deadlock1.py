from __future__ import annotations

import threading
import unittest

import deadlock1


class AskAllTest(unittest.TestCase):
    """Rust threads that call Python, and a caller that waits for them."""

    def test_nobody(self) -> None:
        """nobody is asked: no answers"""
        self.assertEqual(deadlock1.ask_all(len, []), [])

    def test_one(self) -> None:
        """one name, one answer"""
        self.assertEqual(deadlock1.ask_all(str.upper, ["Jim"]), ["JIM"])

    def test_some(self) -> None:
        """three names, three answers"""
        names = ["Jim", "Pam", "Kevin"]
        self.assertEqual(deadlock1.ask_all(len, names), [3, 3, 5])

    def test_at_the_same_time(self) -> None:
        """all names are asked at the same time, each in a thread of its own"""
        names = [f"number {n}" for n in range(32)]
        everybody = threading.Barrier(len(names))

        def question(name: str) -> int:
            everybody.wait(3)
            return threading.get_ident()

        threads = deadlock1.ask_all(question, names)
        self.assertEqual(len(set(threads)), len(names))
        self.assertNotIn(threading.get_ident(), threads)

    def test_order(self) -> None:
        """the answers stand in the order of the names, whoever thinks longest"""
        names = ["Jim", "Pam", "Kevin"]
        answered = {name: threading.Event() for name in names}

        def question(name: str) -> str:
            later = names[names.index(name) + 1 :]
            if later and not answered[later[0]].wait(1):
                raise TimeoutError(f"{name} waits for {later[0]}, who is not asked")
            answered[name].set()
            return f"{name} likes it"

        answers = deadlock1.ask_all(question, names)
        self.assertEqual(answers, [f"{name} likes it" for name in names])

    def test_error(self) -> None:
        """an error of a question is raised: the very same exception"""
        error = LookupError("which film?")

        def question(name: str) -> None:
            if name == "Kevin":
                raise error

        with self.assertRaises(LookupError) as caught:
            deadlock1.ask_all(question, ["Jim", "Kevin", "Pam"])
        self.assertIs(caught.exception, error)

    def test_two_errors(self) -> None:
        """of two errors the one of the first name is raised, even if it came later"""
        kevin_failed = threading.Event()

        def question(name: str) -> None:
            if name == "Jim":
                kevin_failed.wait(1)
                raise ValueError(name)
            kevin_failed.set()
            raise KeyError(name)

        with self.assertRaises(ValueError):
            deadlock1.ask_all(question, ["Jim", "Kevin"])

    def test_waits_for_the_rest(self) -> None:
        """after an error, the others still get to answer before it is raised"""
        failed = threading.Event()
        answers = []

        def question(name: str) -> None:
            if name == "Jim":
                failed.set()
                raise ValueError(name)
            failed.wait(1)
            threading.Event().wait(0.05)  # long enough to be forgotten
            answers.append(name)

        with self.assertRaises(ValueError):
            deadlock1.ask_all(question, ["Jim", "Pam"])
        self.assertEqual(answers, ["Pam"])

    def test_question_that_asks(self) -> None:
        """a question may ask other people in its turn"""

        def question(name: str) -> list[int]:
            return deadlock1.ask_all(len, [name, name + name])

        self.assertEqual(deadlock1.ask_all(question, ["Jim", "Kevin"]), [[3, 6], [5, 10]])

    def test_wrong_type(self) -> None:
        """a question that can't be called and a name that is not a str raise TypeError"""
        with self.assertRaises(TypeError):
            deadlock1.ask_all("the film", ["Jim"])
        with self.assertRaises(TypeError):
            deadlock1.ask_all(len, ["Jim", None])
