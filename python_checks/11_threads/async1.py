from __future__ import annotations

import asyncio
import logging
import os
import tempfile
import threading
import time
import unittest
from collections.abc import Awaitable, Coroutine

import async1

patience = 2.0


def new_loop() -> asyncio.AbstractEventLoop:
    """An event loop that does not let other threads touch what is its own."""
    event_loop = asyncio.new_event_loop()
    event_loop.set_debug(True)
    event_loop.slow_callback_duration = 10.0
    return event_loop


def run(coroutine: Coroutine[object, object, object]) -> object:
    """What the coroutine returns or raises; `asyncio.run()` might wait for it for ever."""
    global patience
    event_loop = new_loop()
    problems = []
    event_loop.set_exception_handler(lambda _, context: problems.append(context["message"]))
    try:
        task = event_loop.create_task(coroutine)
        event_loop.run_until_complete(asyncio.wait({task}, timeout=patience))
        if not task.done():
            patience = 0.5
            raise AssertionError("the event loop was never told that the fax is through")
        if problems:
            raise AssertionError(problems[0])
        return task.result()
    finally:
        event_loop.close()


async def in_order(**things: Awaitable[object]) -> list[str]:
    """The names of the things, in the order in which they end."""
    order = []

    async def end(name: str, thing: Awaitable[object]) -> None:
        await thing
        order.append(name)

    await asyncio.gather(*(end(name, thing) for name, thing in things.items()))
    return order


class SendTest(unittest.TestCase):
    """Something in Rust that Python can await."""

    def test_result(self) -> None:
        """await send(pages) gives the number of pages"""

        async def main() -> tuple[int, int]:
            return await async1.send(["a", "b", "c"]), await async1.send([])

        self.assertEqual(run(main()), (3, 0))

    def test_loop_goes_on(self) -> None:
        """the event loop goes on while a fax of 0.3 s is sent"""

        async def longest_standstill(pages: int) -> float:
            """In shares of the time that the fax takes at least."""
            moments = [time.monotonic()]

            async def nap() -> None:
                while True:
                    await asyncio.sleep(0.01)
                    moments.append(time.monotonic())

            naps = asyncio.ensure_future(nap())
            await asyncio.sleep(0)
            await async1.send(["a"] * pages)
            naps.cancel()
            moments.append(time.monotonic())
            between = zip(moments, moments[1:])
            return max(after - before for before, after in between) / (pages * 0.01)

        standstill = run(longest_standstill(30))
        if standstill > 0.8:
            standstill = run(longest_standstill(90))  # a busy machine may oversleep
        self.assertLess(standstill, 0.8, "the event loop stood still while the fax was sent")

    def test_at_the_same_time(self) -> None:
        """a short fax waits for none of four long ones"""

        async def main(pages: int) -> list[str]:
            sent = [async1.send(["a"] * pages) for _ in range(4)]
            faxes = [asyncio.ensure_future(fax) for fax in sent]
            first = asyncio.wait(faxes, return_when=asyncio.FIRST_COMPLETED)
            long = asyncio.ensure_future(first)
            await asyncio.sleep(0.03)
            order = await in_order(long=long, short=async1.send(["a"]))
            await asyncio.gather(*faxes)
            return order

        order = run(main(20))
        if order != ["short", "long"]:
            order = run(main(60))  # a busy machine may oversleep
        self.assertEqual(order, ["short", "long"])

    def test_error(self) -> None:
        """a page without a word raises ValueError, at the await"""

        async def main() -> None:
            fax = async1.send(["a", ""])
            with self.assertRaises(ValueError):
                await fax

        run(main())

    def test_cancelled(self) -> None:
        """a fax that is cancelled raises CancelledError, and nothing later"""

        async def main() -> None:
            fax = asyncio.ensure_future(async1.send(["a"] * 5))
            await asyncio.sleep(0)
            fax.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await fax
            await async1.send(["a"] * 20)

        run(main())

    def test_closed_loop(self) -> None:
        """a loop that was closed meanwhile is no trouble: nothing is printed"""
        event_loop = new_loop()
        told = threading.Event()
        tell = event_loop.call_soon_threadsafe

        def call_soon_threadsafe(*args: object, **more: object) -> object:
            try:
                return tell(*args, **more)
            finally:
                told.set()

        async def main() -> None:
            asyncio.ensure_future(async1.send(["a"] * 5))
            await asyncio.sleep(0)

        event_loop.call_soon_threadsafe = call_soon_threadsafe
        logging.disable()  # asyncio may complain of a task that did not end
        self.addCleanup(logging.disable, logging.NOTSET)
        with Printed() as printed:
            event_loop.run_until_complete(main())
            event_loop.close()
            told.wait(0.5)
            threading.Event().wait(0.15)  # for last words
        self.assertEqual(printed.text, "")

    def test_wrong_type(self) -> None:
        """pages that are not texts raise TypeError"""

        async def main() -> None:
            with self.assertRaises(TypeError):
                await async1.send([1, 2])

        run(main())


class Printed:
    """Everything that is printed as an error meanwhile, by Python or by Rust."""

    text = ""

    def __enter__(self) -> Printed:
        self.file = tempfile.TemporaryFile()
        self.stderr = os.dup(2)
        os.dup2(self.file.fileno(), 2)
        return self

    def __exit__(self, *_: object) -> None:
        os.dup2(self.stderr, 2)
        os.close(self.stderr)
        self.file.seek(0)
        self.text = self.file.read().decode(errors="replace")
        self.file.close()
