"""The stores every test here starts from, made once and copied: a small one, and the demo."""

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cli.shell import Shell, make


@pytest.fixture(autouse=True)
def nothing_backed_up(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each import would wait for another process, except where that is what is tried."""
    if "backup" not in request.module.__name__:
        monkeypatch.setattr("equipment_app.cli.importing.back_up_first", lambda *_: None)


def _unheard() -> Any:
    return SimpleNamespace(out="", err="")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    with contextlib.redirect_stdout(io.StringIO()):
        return make(tmp_path_factory.mktemp("cli") / "sklad.equip", _unheard)


@pytest.fixture(scope="session")
def demo_told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shell, str]:
    shell = Shell(tmp_path_factory.mktemp("demo") / "demo.equip", _unheard)
    with contextlib.redirect_stdout(io.StringIO()) as told:
        assert shell.plain("demo", shell.store, "--json").code == 0
    return shell, told.getvalue()


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
    return Shell(demo_made.copy_to(tmp_path).store, heard)
