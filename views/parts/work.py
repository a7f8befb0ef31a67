"""Work that takes a while: done beside the page, which shows how far it is and lets the analyst stop it."""

import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, TimeoutError
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")
Thing = TypeVar("Thing")

PATIENCE = 1.0  # seconds before a page says that it is working


class StoppedError(Exception):
    """Nobody waits for the result any more."""


Report = Callable[[str, int, int], None]


class Work(Generic[Result]):
    """A task in a thread of its own. The task is given `report(doing, done, total)`, which ends it once stopped.

    A `total` of 0 says that the last part has begun, which cannot be counted.
    """

    def __init__(self, key: str, task: Callable[[Report], Result]) -> None:
        """Begin at once."""
        self.key = key
        self.doing, self.share = "Reading articles …", 0.0
        self._began = time.monotonic()
        self._stopped = Event()
        self._future: Future[Result] = Future()
        # A daemon: closing the dashboard does not wait for it.
        Thread(target=self._run, args=(task,), daemon=True).start()

    def _run(self, task: Callable[[Report], Result]) -> None:
        try:
            self._future.set_result(task(self._report))
        except BaseException as error:  # whatever it is, the page that waits must hear of it
            self._future.set_exception(error)

    def _report(self, doing: str, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self.doing = f"{doing}: {done:,} of {total:,}" if done else f"{doing} …"
        self.share = min(done / total, 1.0) if total else 1.0

    def stop(self) -> None:
        """End the task when it next reports."""
        self._stopped.set()

    def is_done(self, *, within: float) -> bool:
        """Whether it is finished, or is so after at most so many seconds."""
        try:
            self._future.exception(timeout=within)
        except TimeoutError:
            return False
        return True

    def takes_long(self) -> bool:
        """Whether it is time to say that something is going on."""
        return time.monotonic() - self._began > PATIENCE

    def result(self) -> Result:
        """What the task returned; raises what it raised."""
        return self._future.result()


class Shelf(Generic[Thing]):
    """The last few results, by key, for every visitor of the dashboard."""

    def __init__(self, room: int) -> None:
        """Keep so many."""
        self._room = room
        self._things: OrderedDict[str, Thing] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> Thing | None:
        """What was put there, if it still is."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def put(self, key: str, thing: Thing) -> Thing:
        """Keep a thing in place of the one that was asked for longest ago."""
        with self._lock:
            self._things[key] = thing
            self._things.move_to_end(key)
            while len(self._things) > self._room:
                self._things.popitem(last=False)
        return thing
