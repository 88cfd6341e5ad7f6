"""What every test may ask for. Each folder's own conftest adds what only its tests need."""

import gc
import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Prague"  # what is today for a test is today for the store, on any machine, at any hour

from collections import deque
from collections.abc import Callable, Generator, Iterator
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import bytecode

# isort: split
import pytest
from hypothesis import settings

from tests.own_profile import FOLDER, PROFILE

if TYPE_CHECKING:
    from tests.world import World

assert bytecode.FOLDER  # imported first: nothing of ours is compiled before, nor Hypothesis, which pytest rewrites
getattr(time, "tzset", int)()  # Windows has none
_NUMBERS = count()
settings.register_profile("many", deadline=None)  # a busy machine is no fault of what is tried
settings.register_profile("suite", settings.get_profile("many"), max_examples=40)  # --hypothesis-profile=many: 100
settings.load_profile("suite")


class ByHand:
    """A worker the test cranks: nothing runs until `run_all`, so no test waits for a thread."""

    def __init__(self) -> None:
        self.pending: deque[Callable[[], None]] = deque()

    def execute(self, work: Callable[[], None]) -> None:
        self.pending.append(work)

    def run_all(self) -> None:
        """Run what waits, and what that work asks for in turn."""
        while self.pending:
            self.pending.popleft()()


def pytest_configure(config: pytest.Config) -> None:
    """A worker says of a test that it passed, once. Five messages about each took as long as a small test."""
    workers = [one for one in config.pluginmanager.get_plugins() if type(one).__name__ == "WorkerInteractor"]
    if config.option.durations is None and config.option.xmlpath is None:  # these want to hear of set-up as well
        for worker in workers:
            worker.sendevent = partial(_send_briefly, worker.sendevent)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Every other worker looks for tests from the last folder to the first. What is not compiled yet, which takes three
    times as long as to find it, each of them then compiles half of, and not all.
    """
    report = yield
    if isinstance(collector, pytest.Directory) and _worker(collector.config) % 2:
        report.result.reverse()
    return report


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The workers have to name them in one order, which is that of the files."""
    if _worker(config) >= 0:
        items.sort(key=lambda item: item.path)


def _worker(config: pytest.Config) -> int:
    """Its number; less than nothing where the tests are run in one process."""
    return int(getattr(config, "workerinput", {"workerid": "gw-1"})["workerid"].removeprefix("gw"))


def _send_briefly(send: Callable[..., None], name: str, **said: Any) -> None:
    dull = name == "testreport" and said["data"]["outcome"] == "passed" and said["data"]["when"] != "call"
    if not dull and name not in ("logstart", "logfinish"):
        send(name, **said)


def pytest_collection_finish() -> None:
    """The thousands of tests that were found stay till the end: nobody looks through them for garbage. Of the rest it
    is collected seldom: a test makes more than Python expects, and little of it are circles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


@pytest.fixture
def worker() -> ByHand:
    return ByHand()


@pytest.fixture(scope="session", autouse=True)
def asked_once() -> Iterator[None]:
    """What is the same however often it is asked: what is mounted here, which is read at every opening of a store, and
    whether a signature is genuine, for which the auditor's own arithmetic takes a millisecond.
    """
    from equipment_app import verifier
    from equipment_app.store.file import surroundings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surroundings, "mounts_here", cache(surroundings.mounts_here))
        patch.setattr(verifier, "genuine", cache(verifier.genuine))
        yield


@pytest.fixture(autouse=True)
def profile(monkeypatch: pytest.MonkeyPatch):
    """Each test has never seen a store before. Says the folder, which may not be there."""
    folder = FOLDER / f"test-{os.getpid()}-{next(_NUMBERS)}"
    monkeypatch.setenv(PROFILE, str(folder))
    return folder


@pytest.fixture
def world(tmp_path: Path) -> Iterator["World"]:
    """A store on the disk with members, pieces, lots and a kit; it is the second of March 2026."""
    from tests.world import World

    world = World.again(tmp_path / "sklad.equip")
    yield world
    world.close()


@pytest.fixture
def closed(world: "World") -> Path:
    """The same store, closed in good order."""
    world.close()
    return world.path


@pytest.fixture
def judged_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy is verified at once: a process for each takes longer than all else. See `pytest.mark.usefixtures`."""
    from equipment_app.store.backups.service import Backups
    from tests.store.backups.judges import Here

    monkeypatch.setitem(Backups.__init__.__kwdefaults__, "judge", Here)


@pytest.fixture
def nobody_knows() -> Iterator[None]:
    """No passphrase of a store is known to this process after the test; see `pytest.mark.usefixtures`."""
    from equipment_app.store.encryption import cipher

    yield
    cipher.forget()
