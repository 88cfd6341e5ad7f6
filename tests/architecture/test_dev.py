"""The two commands everybody starts with: what they install, what they say first, what they leave alone."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no apt-get")
ALL_PACKAGES = [name for names in (*dev.QT_LIBRARIES, *dev.WINDOW_LIBRARIES) for name in names.split("|")]


class Machine:
    """Stands for the machine: writes down what would be run, and answers what is asked."""

    def __init__(self, monkeypatch) -> None:
        self.calls: list[str] = []
        self.packages = set(ALL_PACKAGES)
        self.tools = {"apt-get", "dpkg-query", "sudo"}
        monkeypatch.setattr(dev, "call", lambda *command, **more: self.calls.append(" ".join(map(str, command))))
        monkeypatch.setattr(dev, "environment", lambda folder, *locks: Path("python"))
        monkeypatch.setattr(dev.shutil, "which", lambda tool: tool if tool in self.tools else None)
        monkeypatch.setattr(dev.subprocess, "run", self._dpkg)

    def _dpkg(self, command: list[str], **_: object) -> subprocess.CompletedProcess:
        return subprocess.CompletedProcess(command, 0, stdout="".join(f"{name} installed\n" for name in self.packages))

    def lacks(self, *packages: str) -> None:
        self.packages -= set(packages)


@pytest.fixture
def machine(monkeypatch, tmp_path) -> Machine:
    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo.equip")
    monkeypatch.setattr(dev, "BUILD", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("DISPLAY", ":0")
    return Machine(monkeypatch)


def test_run_fills_a_demo_store_once_and_opens_it(machine):
    dev.run(["--lang", "en"])
    assert machine.calls == [
        f"python -m equipment_app demo {dev.DEMO}",
        f"python -m equipment_app --store {dev.DEMO} --lang en",
    ]
    dev.DEMO.touch()
    machine.calls.clear()
    dev.run([])
    assert machine.calls == [f"python -m equipment_app --store {dev.DEMO}"]


def test_prove_installs_what_its_windows_half_says_it_needs(machine):
    said = (dev.ROOT / "packaging" / "prove" / "prefix.py").read_text(encoding="utf-8")
    needed = re.search(r"`apt-get install (.+)`", said)[1].split()
    dev.prove(["windows"])
    installed = {word for call in machine.calls if " install " in call for word in call.split()}
    assert {*needed} - installed == set()


def test_on_windows_the_tests_run_in_wine_alone(machine):
    dev.test(["--windows", "tests/store"])
    assert any("install" in call and " wine " in call and " xvfb " in call for call in machine.calls)
    assert machine.calls[-1] == "python packaging/wine.py tests/store"


def test_without_a_screen_the_pages_are_drawn(machine, monkeypatch, capsys):
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    dev.run([])
    assert machine.calls == [f"python -m tests.pictures {dev.PICTURES}"]
    assert "no screen" in capsys.readouterr().out


def test_nothing_is_installed_that_is_there(machine):
    machine.lacks("libglib2.0-0")  # its newer name, libglib2.0-0t64, is still there
    dev.install_libraries(dev.QT_LIBRARIES)
    assert machine.calls == []


def test_what_is_missing_is_said_before_it_is_installed(machine, capsys):
    machine.lacks("libegl1", "libxcb-cursor0")
    dev.install_libraries([*dev.QT_LIBRARIES, *dev.WINDOW_LIBRARIES])
    assert machine.calls[-1].endswith("install -y --no-install-recommends libegl1 libxcb-cursor0")
    assert "libegl1 libxcb-cursor0" in capsys.readouterr().out


def test_only_root_installs_without_sudo(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.lacks("libegl1")
    dev.install_libraries(dev.QT_LIBRARIES)
    assert all(call.startswith("sudo ") for call in machine.calls)
    machine.tools.remove("sudo")
    with pytest.raises(SystemExit, match="root"):
        dev.install_libraries(dev.QT_LIBRARIES)


def test_away_from_debian_no_system_library_is_touched(machine):
    machine.tools.clear()
    machine.lacks("libegl1")
    dev.install_libraries(dev.QT_LIBRARIES)
    assert machine.calls == []


def test_an_environment_of_another_python_is_emptied(tmp_path):
    settings = tmp_path / "pyvenv.cfg"
    assert dev.stale(tmp_path) == ["--clear"]
    settings.write_text("home = /usr/bin\nversion = {}.{}.99\n".format(*sys.version_info), encoding="utf-8")
    assert dev.stale(tmp_path) == []
    settings.write_text("home = /usr/bin\nversion = 3.9.2\n", encoding="utf-8")
    assert dev.stale(tmp_path) == ["--clear"]


def test_a_failed_step_stops_everything():
    with pytest.raises(SystemExit, match="ended with 3"):
        dev.call(sys.executable, "-c", "raise SystemExit(3)")
