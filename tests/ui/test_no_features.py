"""Qt for Python reads none of our files in search of features; what it reads, it leaves in `linecache`."""

import subprocess
import sys

SHOW = "import linecache; print(*[name for name in linecache.cache if 'equipment_app' in name])"


def read_by(*imports: str) -> str:
    """The files of ours whose source was read."""
    script = "".join(f"import {module}; " for module in imports) + SHOW
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip()


def test_no_source_is_read_at_the_start():
    assert read_by("equipment_app.app", "equipment_app.ui.program.program", "equipment_app.ui.pages.counter") == ""


def test_it_would_be_otherwise():
    """Should this ever fail, Qt for Python has given it up, and so can we."""
    assert read_by("PySide6.QtCore", "equipment_app.domain.codes") != ""
