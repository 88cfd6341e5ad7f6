"""How everything here is timed."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def in_turn(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The median time of each work in seconds, all of them once in every round."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for spent, work in zip(times, works, strict=True):
            began = perf_counter()
            work()
            spent.append(perf_counter() - began)
    return [median(spent) for spent in times]


def once(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
