"""What came from outside is drawn and read by a child process, which has limits; here only its answer comes.

A file of two kilobytes can ask for gigabytes and hours. The child is this program's Python with one function of it to
call: it is given bytes and JSON and answers with the same, so that nothing it says is carried out. One that goes beyond
`SECONDS` without a sign of life, or (but for Windows) beyond `GIGABYTES`, is ended. One is kept ready for the next
request; it ends with this process.
"""

import atexit
import json
import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from importlib import import_module
from queue import Empty, SimpleQueue
from time import monotonic
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from equipment_app import paths
from equipment_app.domain.errors import NameRefused, Refusal
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from subprocess import Popen

SECONDS, GIGABYTES = 20, 2
"""What a page, or whatever else is one step, may take."""
_PACKAGE = "equipment_app."
_BEAT_S = 0.1
_LONGEST = 1 << 30
"""Bytes of an answer."""


class TooHeavy(NameRefused):
    cs = """{name} tu nejde otevřít: otevírání selhalo, nebo by zabralo příliš času či paměti. Evidence je v pořádku a
        nic se v ní nezměnilo. Vyžádejte si jiný soubor, nebo papír naskenujte."""
    en = """{name} cannot be opened here: opening it failed, or would take too much time or memory. The store is in
        order and nothing in it was changed. Ask for another file, or scan the paper."""


class NoHelper(Refusal):
    why: str
    cs = """Počítač nedovolil spustit pomocný proces, který otevírá cizí soubory: {why}. Nic se nezměnilo. Zavřete jiné
        programy a zkuste to znovu."""
    en = """The computer did not let the process start that opens files from outside: {why}. Nothing was changed. Close
        other programs and try again."""


class ChildAnswer(Value):
    said: Any
    """As JSON has it."""
    data: bytes = b""


Function: TypeAlias = Callable[..., ChildAnswer]
"""Takes bytes, and as keywords `name`, `step` and what else is asked; it stands at the top of a module of ours."""


def asked(
    function: Function, name: str, content: bytes, *, step: Step = no_step, seconds: float = 0, **said: Any
) -> ChildAnswer:
    """What `function` answers in a child, in so many seconds, or `SECONDS`. From any thread.

    `name` is what a refusal calls the file. `step` is called while it waits as well, and may raise to stop: the child
    ends then. Raises TooHeavy, NoHelper, the refusals `function` raises, and what `step` raises.
    """
    try:
        return _asked(function, name, content, step, seconds, said)
    except _WornOut:
        return _asked(function, name, content, step, seconds, said)


class _WornOut(Exception):
    """A child that served before ended without an answer: what it had left of its memory says nothing of the file."""


def _asked(
    function: Function, name: str, content: bytes, step: Step, seconds: float, said: dict[str, Any]
) -> ChildAnswer:
    """Raises _WornOut as well; its child is ended, so the next one is new."""
    with _idle_child() as child:
        of = f"{function.__module__}:{function.__qualname__}"
        child.send({"of": of, "said": {"name": name, **said}}, content)
        told = (0, 0)
        while (answer := child.heard(seconds or SECONDS, step, told)) is not None:
            if "step" in answer.said:
                done, total = answer.said["step"]
                told = int(done), int(total)
                step(*told)
            elif "refused" in answer.said:
                raise _refusal(answer.said["refused"], answer.said["facts"])
            else:
                return ChildAnswer(answer.said["answer"], answer.data)
        if child.served and child.gone:
            raise _WornOut
        raise TooHeavy(name)


class _Child:
    def __init__(self) -> None:
        """Raises NoHelper."""
        import subprocess

        try:
            self._process: Popen[bytes] = subprocess.Popen(
                paths.command("equipment_app.apart"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=paths.environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise NoHelper(error.strerror or str(error)) from error
        self.served = self.gone = False
        """It answered somebody before; it said that it ended."""
        self._said: SimpleQueue[ChildAnswer | None] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def send(self, said: Any, content: bytes) -> None:
        with suppress(OSError):  # one that is gone says nothing, which is heard
            _write(_pipe(self._process.stdin), said, content)

    def heard(self, seconds: float, step: Step, told: tuple[int, int]) -> ChildAnswer | None:
        """The next it says; None where it ended, or was too long about it. Tells `step` now and then meanwhile."""
        late = monotonic() + seconds
        while monotonic() < late:
            with suppress(Empty):
                answer = self._said.get(timeout=_BEAT_S)
                self.gone = answer is None
                return answer
            step(*told)
        return None

    def _listen(self) -> None:
        """On a thread of its own, until it says no more."""
        try:
            while (answer := _read(_pipe(self._process.stdout))) is not None:
                self._said.put(answer)
        except (OSError, ValueError):  # it is ended, or says what no child of ours says
            pass
        self._said.put(None)

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                _pipe(pipe).close()


_ready: list[_Child] = []
_lock = threading.Lock()


@contextmanager
def _idle_child() -> "Iterator[_Child]":
    """One that waits, or a new one. It waits for the next afterwards, unless it was left before its answer."""
    with _lock:
        waiting = [one for one in _ready if one.lives]
        _ready[:] = waiting[1:]
    child = waiting[0] if waiting else _Child()
    answered = False
    try:
        yield child
        answered = True
    except Refusal as refusal:
        answered = not isinstance(refusal, TooHeavy)
        raise
    finally:
        with _lock:
            if kept := answered and child.lives and not _ready:
                child.served = True
                _ready.append(child)
        if not kept:
            child.end()


def end_all() -> None:
    """No child waits any more."""
    with _lock:
        there, _ready[:] = _ready[:], ()
    for child in there:
        child.end()


atexit.register(end_all)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _write(to: IO[bytes], said: Any, data: bytes = b"") -> None:
    to.write(json.dumps([said, len(data)]).encode() + b"\n")
    to.write(data)
    to.flush()


def _read(pipe: IO[bytes]) -> ChildAnswer | None:
    """None at its end, also in the middle of what was said. Raises ValueError: it is nothing that `_write` writes."""
    line = pipe.readline(1 << 24)
    if not line.endswith(b"\n"):
        return None
    said, size = json.loads(line)
    if not 0 <= size <= _LONGEST:
        raise ValueError(size)
    data = pipe.read(size)
    return ChildAnswer(said, data) if len(data) == size else None


def _refusal(of: str, facts: dict[str, Any]) -> Refusal:
    """As it was raised there; of no other class than a refusal of ours."""
    kind = _named(of)
    if not (isinstance(kind, type) and issubclass(kind, Refusal)):
        raise TypeError(of)
    return kind(**facts)


def _named(of: str) -> Any:
    module, _, name = of.partition(":")
    if not module.startswith(_PACKAGE):
        raise TypeError(of)
    return getattr(import_module(module), name)


# In the child


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Until nobody asks any more. What is unforeseen ends it, and is heard as its end."""

    def step(done: int, total: int) -> None:
        _limit_time()
        _write(answers, {"step": [done, total]})

    _limit_memory()
    while (request := _read(requests)) is not None:
        _limit_time()
        try:
            answer: ChildAnswer = _named(request.said["of"])(request.data, step=step, **request.said["said"])
        except Refusal as refusal:
            kind = type(refusal)
            _write(answers, {"refused": f"{kind.__module__}:{kind.__qualname__}", "facts": refusal.facts()})
        else:
            _write(answers, {"answer": answer.said}, answer.data)


def _limit_memory() -> None:
    _limit("RLIMIT_AS", GIGABYTES << 30)
    _limit("RLIMIT_CORE", 0)


def _limit_time() -> None:
    """Of the processor, from now on: whoever waits for it may be gone by then."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit("RLIMIT_CPU", int(used.ru_utime + used.ru_stime) + SECONDS + 1)


def _limit(what: str, most: int) -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(getattr(resource, what))
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(getattr(resource, what), (soft, hard))


if __name__ == "__main__":
    with suppress(OSError, MemoryError):
        _serve(sys.stdin.buffer, sys.stdout.buffer)
