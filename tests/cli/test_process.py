"""The program as a process: exit codes, bytes on its pipes, and what a small question loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app import cli
from tests.cli.shell import process
from tests.world import ADAM

ROOT = str(Path(cli.__file__).parents[2])
HEAVY = (
    "PySide6",
    "sqlalchemy",
    "reportlab",
    "python_calamine",
    "openpyxl",
    "xlsxwriter",
    "zxingcpp",
    "pypdfium2",
    "PIL",
)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("find", "triko"), 0),
        (("verify",), 0),
        (("issue", "--to", "0", "RADIO"), 1),
        (("issue", "RADIO"), 2),
        (("check-paper", "0123456789ABCDEFGHJKMNPQRS"), 3),
    ],
)
def test_the_exit_code_is_the_processs(shell, words, code):
    done = process("--store", shell.store, *words)
    assert done.returncode == code
    assert bool(done.stderr) == (code in (1, 2))


SCREENLESS = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(("lang", "words"), [("cs", "Není tu obrazovka"), ("en", "There is no screen")])
def test_without_a_screen_the_window_is_refused_in_words(shell, lang, words):
    done = process("--store", shell.store, "--lang", lang, env=SCREENLESS)
    assert (done.returncode, done.stdout) == (1, b"")
    assert words in done.stderr.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_program_tries_itself_without_a_screen_too():
    done = process("self-test", "--json", env=SCREENLESS)
    assert (done.returncode, json.loads(done.stdout)["ok"]) == (0, True), done.stderr


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_words_go_in_and_out_as_utf8_on_any_locale(shell, locale):
    environment = {"LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "", "PYTHONUTF8": ""}
    done = process("--store", shell.store, "find", "Čtvrtý", "--json", env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["results"][0]["title"] == "Čtvrtý Ctibor"
    refused = process("--store", shell.store, "holdings", "ž", env=environment)
    assert "Člen „ž“ v evidenci není" in refused.stderr.decode("utf-8")


def test_stdout_is_one_object_and_nothing_else(shell):
    for words in (("issue", "--to", ADAM, "R-001"), ("verify",)):
        done = process("--store", shell.store, *words, "--json")
        assert done.stderr == b""
        assert isinstance(json.loads(done.stdout), dict)


@pytest.mark.parametrize("words", [("find", "AKT"), ("find", "nic takového"), ("find", "AKT", "--json")])
def test_a_reader_who_left_is_no_error(demo, words):
    read, write = os.pipe()
    os.close(read)
    who = ("--operator", "Ukázková")
    command = [sys.executable, "-m", "equipment_app", "--store", str(demo.store), *who, *words]
    try:
        done = subprocess.run(
            command, stdout=write, stderr=subprocess.PIPE, check=False, env=os.environ | {"PYTHONPATH": ROOT}
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [("find", "triko"), ("holdings", ADAM), ("history", "R-001")])
def test_a_small_question_loads_nothing_heavy(shell, words):
    script = (
        "import sys; from equipment_app import cli; code = cli.main(sys.argv[1:]); "
        f"sys.exit(code or ' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--store", str(shell.store), *words],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": ROOT},
    )
    assert done.stderr.strip() == b""
    assert done.returncode in (0, 1)
    assert done.stdout
