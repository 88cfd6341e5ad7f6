"""How long work is followed, and stopped, by whoever waits for it."""

from collections.abc import Callable

Step = Callable[[int, int], None]
"""Called now and then with what is done and how much there is, 0 where nobody knows; may raise to stop the work."""


def no_step(done: int, total: int) -> None:
    """For work nobody watches."""
