"""Work done in a process of its own, which has 512 MB more than it had before and 30 seconds. POSIX only."""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

MEMORY = 512 << 20
SECONDS = 30
Watch = Callable[[str, tuple[Any, ...]], str]
"""From an audit event of Python to what is wrong with it, or nothing."""


def apart(work: Callable[[], str], watch: Watch | None = None) -> tuple[str, float, int]:
    """How it ended, its processor time in seconds, and how many bytes it grew by at most.

    It ends with `over …` past a limit, `broke …` with an exception, `reached …` when `watch` minded something.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.write(writing, json.dumps(_limited(work, watch)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if not said or status:
        return f"over the limits: ended by {status}", float(SECONDS), MEMORY
    end, seconds, grown = json.loads(said)
    return end, seconds, grown


def _limited(work: Callable[[], str], watch: Watch | None) -> tuple[str, float, int]:
    before, started = _memory(), time.process_time()
    resource.setrlimit(resource.RLIMIT_AS, (before + MEMORY, before + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(4 * SECONDS)
    reached: list[str] = []
    sys.dont_write_bytecode = True  # to keep a module that is first met here is no doing of the work
    if watch:
        sys.addaudithook(lambda event, details: reached.extend(filter(None, [watch(event, details)])))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        end = work()
    except MemoryError:
        end = "over the limits: memory"
    except Exception as error:  # whatever comes out is what campaigns look for
        end = f"broke with {error!r:.300}"
    if reached:
        end = f"reached for {reached[0]}"
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) << 10
    return end, time.process_time() - started, grown


def _memory() -> int:
    """Address space of this process, in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
