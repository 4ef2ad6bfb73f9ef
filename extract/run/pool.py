"""Work spread over processes, any of which may die, or hang, without others' work being lost.

A worker gets several tasks at once and answers one by one. So it is known which task it was at
when it died: that one is tried once more, by itself, and then given up; the rest goes to others.
Workers are forked, with all that was loaded before.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")

SHORT, LONG = 0.05, 0.2
"""Seconds that a share of tasks should take: after less the next is larger, after more smaller."""
MOST = 64
"""Tasks of a share at most."""


class WorkError(Exception):
    """What stopped the work itself and is the fault of no task."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What a task gave, or why it was given up."""

    task: T
    gave: bytes = b""
    fault: str = ""


@dataclass(slots=True)
class Worker(Generic[T]):
    """A process and the tasks that it has still to answer; it is at the first since `since`."""

    process: BaseProcess
    wire: Connection
    tasks: deque[T] = field(default_factory=deque)
    since: float = 0.0
    given: float = 0.0
    share: int = 1
    again: bool = False


class Pool(Generic[T]):
    """Processes that do `work`, each task of which may take `limit` seconds."""

    def __init__(self, work: Callable[[T], bytes], workers: int, limit: float) -> None:
        """Start the workers."""
        self._work = work
        self._limit = limit
        self._left: deque[T] = deque()
        self._suspects: deque[T] = deque()
        self._workers: list[Worker[T]] = []
        for _ in range(workers):
            self._workers.append(self._start())

    def answers(self, tasks: Iterable[T]) -> Iterator[Answer[T]]:
        """The answer to each task, as they come.

        Raises `WorkError` where `work` raised.
        """
        coming = iter(tasks)
        while True:
            for worker in self._workers:
                if not worker.tasks:
                    self._give(worker, coming)
            busy = [worker for worker in self._workers if worker.tasks]
            if not busy:
                return
            yield from self._heard(busy)

    def stop(self) -> None:
        """End every worker at once."""
        for worker in self._workers:
            worker.wire.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def _give(self, worker: Worker[T], coming: Iterator[T]) -> None:
        """Send a worker its share: a suspect by itself, else what was left, else what comes."""
        worker.again = bool(self._suspects)
        if self._suspects:
            worker.tasks.append(self._suspects.popleft())
        while not worker.again and len(worker.tasks) < worker.share:
            task = self._left.popleft() if self._left else next(coming, None)
            if task is None:
                break
            worker.tasks.append(task)
        if worker.tasks:
            worker.given = worker.since = monotonic()
            with suppress(ConnectionError):  # it died meanwhile: that is heard when it is asked
                worker.wire.send(tuple(worker.tasks))

    def _heard(self, busy: Sequence[Worker[T]]) -> Iterator[Answer[T]]:
        """What busy workers answer next, or why those that died or hang do not."""
        late = min(worker.since for worker in busy) + self._limit
        ready = wait([worker.wire for worker in busy], max(0.0, late - monotonic()))
        for worker in busy:
            if worker.wire in ready:
                yield from self._answered(worker)
            elif monotonic() - worker.since > self._limit and not worker.wire.poll():
                fault = f"given up: it took more than {self._limit:g} seconds"
                yield Answer(self._replaced(worker), fault=fault)

    def _answered(self, worker: Worker[T]) -> Iterator[Answer[T]]:
        try:
            gave, raised = worker.wire.recv()
        except (EOFError, OSError):  # it died, perhaps in the middle of an answer
            again = worker.again
            task = self._replaced(worker)
            if again:
                yield Answer(task, fault="given up: it killed the process that read it, twice")
            else:
                self._suspects.append(task)
            return
        if raised:
            raise WorkError(raised)
        yield Answer(worker.tasks.popleft(), gave)
        worker.since = monotonic()
        if not worker.tasks:
            taken = worker.since - worker.given
            bigger = 2 * worker.share if taken < SHORT else worker.share
            worker.share = max(1, worker.share // 2) if taken > LONG else min(MOST, bigger)

    def _replaced(self, worker: Worker[T]) -> T:
        """The task that a worker was at, after another took its place; the rest is left to do."""
        worker.wire.close()
        worker.process.kill()
        worker.process.join()
        task = worker.tasks.popleft()
        self._left.extendleft(reversed(worker.tasks))
        self._workers.remove(worker)
        self._workers.append(self._start())
        return task

    def _start(self) -> Worker[T]:
        context = get_context("fork")
        ours, theirs = context.Pipe()
        others = [ours, *(worker.wire for worker in self._workers)]
        process = context.Process(target=_serve, args=(self._work, theirs, others), daemon=True)
        process.start()
        theirs.close()
        return Worker(process, ours)


def _serve(work: Callable[[T], bytes], wire: Connection, others: Sequence[Connection]) -> None:
    """Answer tasks until nobody asks any more; a wire to another would keep that one waiting."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in others:
        other.close()
    try:
        while True:
            for task in wire.recv():
                try:
                    wire.send((work(task), ""))
                except (EOFError, ConnectionError):
                    return
                except Exception as error:  # the asker raises it
                    wire.send((b"", str(error) or type(error).__name__))
    except (EOFError, ConnectionError):
        return
