"""The process that verifies a copy: this program, started with `verify`. The counter goes on meanwhile."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, Any

import equipment_app
from equipment_app.store.encryption import cipher

_STEP = re.compile(r"(\d+) (\d+)\n")
_VERDICTS = (0, 3)
"""Exit codes of `verify` with which it says what it found."""
_NICE = 10
_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Verdict:
    ok: bool
    entries: int
    head: str
    problems: Sequence[dict[str, Any]] = ()
    """As `verify --json` says them: seq, table, what."""


@dataclass(frozen=True, slots=True)
class Silence:
    """It ended without a verdict."""

    reason: str


class Child:
    """Runs from the moment it is made until it ends or is stopped. May be asked from any thread."""

    def __init__(self, copy: Path) -> None:
        keys = cipher.handed_down()
        known = ["--keys"] if keys else []
        self._process = subprocess.Popen(
            [*_program(), "--store", str(copy), "--lang", "en", *known, "verify", "--json", "--progress"],
            stdin=subprocess.PIPE if keys else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(),
            creationflags=_FLAGS,
        )
        if keys:
            self._hand_down(keys)
        self.progress = (0, 0)
        """Entries read, and how many there are."""
        self._said = ""
        self._errors = ""
        self._readers = [Thread(target=read, daemon=True) for read in (self._read_answer, self._read_errors)]
        for reader in self._readers:
            reader.start()
        self._give_way()

    def ended(self, seconds: float = 0) -> bool:
        """Whether it has ended, at most so many seconds from now."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        for reader in self._readers:
            reader.join()
        return True

    def verdict(self) -> Verdict | Silence:
        """What it said, once it has ended."""
        code = self._process.returncode
        try:
            said = json.loads(self._said) if code in _VERDICTS else None
            if said is not None:
                return Verdict(bool(said["ok"]), int(said["entries"]), str(said["head"]), said["problems"])
        except (LookupError, TypeError, ValueError) as error:
            return Silence(f"{code}: {error}")
        return Silence(f"{code}: {self._errors.strip()}")

    def stop(self) -> None:
        """Nobody waits for it any more; it is gone when this returns."""
        self._process.kill()
        self.ended(seconds=60)

    def _hand_down(self, keys: str) -> None:
        """Through a pipe: arguments and the environment can be read by whoever else works at the computer."""
        with suppress(BrokenPipeError), _stream(self._process.stdin) as stream:  # it is written when it is closed
            stream.write(keys)

    def _read_answer(self) -> None:
        with _stream(self._process.stdout) as stream:
            self._said = stream.read()

    def _read_errors(self) -> None:
        with _stream(self._process.stderr) as stream:
            for line in stream:
                step = _STEP.fullmatch(line)
                if step:
                    self.progress = (int(step[1]), int(step[2]))
                else:
                    self._errors = (self._errors + line)[-_WORDS:]

    def _give_way(self) -> None:
        """Whoever stands at the counter comes first."""
        if sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICE)


def _program() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "equipment_app"]


def _environment() -> dict[str, str]:
    """It must find the same program, also from another folder."""
    here = str(Path(equipment_app.__file__).parents[1])
    others = os.environ.get("PYTHONPATH", "")
    return os.environ | {"PYTHONPATH": os.pathsep.join((here, others) if others else (here,))}


def _stream(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


_FLAGS: int = 0
if sys.platform == "win32":
    _FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
