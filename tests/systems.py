"""What a test needs of the system it runs on, by a name with its reason."""

import os

import pytest

from equipment_app.store.file import surroundings
from equipment_app.store.file.place import Mount

_REMOTE = 4
"""Of Windows' GetDriveType."""
KILL, KILLED = 9, 9 if os.name == "nt" else -9
"""SIGKILL, which Windows has not by name, and what a process ends with that got it."""
modes = pytest.mark.skipif(os.name == "nt", reason="Windows has access lists, see tests/windows")
mounts = pytest.mark.skipif(os.name == "nt", reason="Windows has drives, see tests/windows/test_drives.py")
print_dialog = pytest.mark.skipif(os.name == "nt", reason="Windows has its own, for printers alone that it knows")
folders_flushed = pytest.mark.skipif(os.name == "nt", reason="Windows keeps names by itself, and has no /proc")
links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows, and Wine makes none")


def on_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies on this computer lies on a server."""
    monkeypatch.setattr(surroundings, "mounts_here", lambda: (Mount("/", "cifs", "//server/spis"),))
    monkeypatch.setattr(surroundings, "_drive", lambda _: (_REMOTE, ""))
