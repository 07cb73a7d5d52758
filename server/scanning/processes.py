"""The processes that share the work of a scan."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Protocol, TypeVar

PROCESSES = 2
# Below this size one process is done before others were worth their start.
_WORTH_A_POOL = 8_000_000
_AHEAD = 4

Job = TypeVar("Job")
Result = TypeVar("Result")


class Run(Protocol):
    """Do the same work for many jobs, and give the results in the order of the jobs."""

    def __call__(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], /
    ) -> Iterator[Result]: ...


@contextmanager
def workers(size: int) -> Iterator[Run]:
    """What does the work on so many bytes of mail: two processes where that is worth it."""
    if size < _WORTH_A_POOL:
        yield _here
        return
    with ProcessPoolExecutor(PROCESSES, _context()) as pool:
        yield partial(_in_order, pool)


def _context() -> BaseContext:
    """How the processes start: as copies of this one, with all it has loaded, where that is safe.

    It is on Linux, and as long as this process runs no second thread.
    """
    alone = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if alone else "spawn")


def _here(work: Callable[[Job], Result], jobs: Iterable[Job]) -> Iterator[Result]:
    return map(work, jobs)


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Job], Result], jobs: Iterable[Job]
) -> Iterator[Result]:
    """The results of the pool; no more jobs wait for it than keep it busy."""
    waiting: deque[Future[Result]] = deque()
    for job in jobs:
        waiting.append(pool.submit(work, job))
        if len(waiting) >= _AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
