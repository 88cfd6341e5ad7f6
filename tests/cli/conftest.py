"""The stores every test here starts from, made once and copied: a small one, and the demo."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from equipment_app.cli.arguments import parser
from equipment_app.store.encryption.sealed_stream import Header
from tests.campaigns.seals import CHEAP
from tests.cli.shell import Shell, make
from tests.store.backups.judges import Here


@pytest.fixture(scope="session", autouse=True)
def one_grammar() -> Iterator[None]:
    """The grammar is put together once: a third of what a small command takes is argparse."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("equipment_app.cli.parser", cache(parser))
        yield


@pytest.fixture(scope="module", autouse=True)
def cheap_seals() -> Iterator[None]:
    """A passphrase opens a sealed backup at once; what that takes otherwise is tried where seals are."""
    made = Header.new
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Header, "new", lambda cost=None: made(cost or CHEAP))
        yield


@pytest.fixture(autouse=True)
def nothing_backed_up(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each import would wait for another process, except where that is what is tried."""
    if "backup" not in request.module.__name__:
        monkeypatch.setattr("equipment_app.cli.importing.back_up_first", lambda *_: None)


@pytest.fixture
def another_process() -> None:
    """What a copy is worth is told by a process of its own, as it really is."""


@pytest.fixture(autouse=True)
def judged_at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies and what is restored, but where a process of its own is what is tried."""
    if "another_process" not in request.fixturenames:
        request.getfixturevalue("judged_here")
        monkeypatch.setattr("equipment_app.operations.restore.Child", Here)


def _unheard() -> Any:
    return SimpleNamespace(out="", err="")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    with contextlib.redirect_stdout(io.StringIO()), pytest.MonkeyPatch.context() as patch:
        patch.setattr("equipment_app.cli.importing.back_up_first", lambda *_: None)
        return make(tmp_path_factory.mktemp("cli") / "sklad.equip", _unheard)


@pytest.fixture(scope="session")
def demo_told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shell, str]:
    """Made by the worker that comes first, for all of them."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demo-of-all"
    shell, told = Shell(folder / "demo.equip", _unheard), folder / "told.json"
    with one_after_another(folder.with_suffix(".lock")):
        if not told.exists():
            folder.mkdir(mode=0o700)
            with contextlib.redirect_stdout(io.StringIO()) as heard:
                assert shell.plain("demo", shell.store, "--json").code == 0
            told.write_text(heard.getvalue(), encoding="utf-8")
    return shell, told.read_text(encoding="utf-8")


@contextlib.contextmanager
def one_after_another(lock: Path) -> Iterator[None]:
    """One worker at a time. On Windows there are no others."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def demo_made(demo_told: tuple[Shell, str]) -> Shell:
    return demo_told[0]


@pytest.fixture
def demo_said(demo_told: tuple[Shell, str]) -> dict[str, Any]:
    """What `demo` answered."""
    answer: dict[str, Any] = json.loads(demo_told[1])
    return answer


@pytest.fixture
def heard(capsys: pytest.CaptureFixture[str]) -> Callable[[], Any]:
    return capsys.readouterr


@pytest.fixture
def shell(made: Shell, tmp_path: Path, heard: Callable[[], Any]) -> Shell:
    """A store of its own for each test: three members, five articles, a kit."""
    return Shell(made.copy_to(tmp_path).store, heard)


@pytest.fixture
def demo(demo_made: Shell, tmp_path: Path, heard: Callable[[], Any]) -> Shell:
    return Shell(demo_made.copy_to(tmp_path).store, heard, "Ukázková")
