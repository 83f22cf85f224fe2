import logging
import unittest
from collections.abc import Callable

import logging1

LOGGER = logging.getLogger("logging1")


class Dock(unittest.TestCase):
    def setUp(self) -> None:
        LOGGER.setLevel(logging.DEBUG)
        LOGGER.propagate = False
        self.addCleanup(LOGGER.setLevel, logging.NOTSET)

    def records(self, act: Callable[[], object]) -> list[logging.LogRecord]:
        """What arrives at the logger while `act` runs."""
        seen: list[logging.LogRecord] = []
        handler = logging.Handler()
        handler.emit = seen.append  # type: ignore[method-assign]
        LOGGER.addHandler(handler)
        try:
            act()
        finally:
            LOGGER.removeHandler(handler)
        return seen

    def told(self, *trucks: int) -> list[tuple[str, str]]:
        """The level and the text of each record, when these trucks are loaded."""
        records = self.records(lambda: [logging1.load(reams) for reams in trucks])
        return [(record.levelname, record.getMessage()) for record in records]

    def test_later(self) -> None:
        """a logger that is silent at the first truck may be made to speak for the next"""
        # Comes first: what is asked only once is asked here.
        LOGGER.setLevel(logging.CRITICAL)
        self.assertEqual(self.told(5), [])
        LOGGER.setLevel(logging.DEBUG)
        self.assertEqual(self.told(5), [("INFO", "loading 5 reams")])

    def test_info(self) -> None:
        """a truck that is loaded is told as INFO"""
        self.assertEqual(self.told(5), [("INFO", "loading 5 reams")])

    def test_warning(self) -> None:
        """an overloaded truck is told as WARNING besides"""
        self.assertEqual(
            self.told(1000, 1001),
            [
                ("INFO", "loading 1000 reams"),
                ("INFO", "loading 1001 reams"),
                ("WARNING", "1001 reams are too heavy"),
            ],
        )

    def test_error(self) -> None:
        """a load that can't be is told as ERROR, and is a ValueError"""

        def load() -> None:
            with self.assertRaises(ValueError):
                logging1.load(-1)

        (record,) = self.records(load)
        self.assertEqual((record.levelname, record.getMessage()), ("ERROR", "nobody can load -1 reams"))

    def test_place(self) -> None:
        """a record says in which file and line it was written"""
        (record,) = self.records(lambda: logging1.load(5))
        self.assertTrue(record.pathname.endswith("logging1.rs"), record.pathname)
        self.assertGreater(record.lineno, 0)

    def test_level(self) -> None:
        """whoever raises the level hears less, and whoever lowers it again hears more"""
        self.assertEqual(len(self.told(2000)), 2)
        LOGGER.setLevel(logging.WARNING)
        self.assertEqual(self.told(2000), [("WARNING", "2000 reams are too heavy")])
        LOGGER.setLevel(logging.CRITICAL)
        self.assertEqual(self.told(2000), [])
        LOGGER.setLevel(logging.INFO)
        self.assertEqual(len(self.told(2000)), 2)

    def test_threads(self) -> None:
        """no record of a thread is lost"""
        trucks = list(range(1, 41))
        records = self.records(lambda: logging1.load_all(trucks))
        texts = sorted(record.getMessage() for record in records)
        self.assertEqual(texts, sorted(f"loading {reams} reams" for reams in trucks))
