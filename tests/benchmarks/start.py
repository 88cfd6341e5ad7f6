"""The start: from the process to a painted window, and to its data; and what the program takes in memory."""

import compileall
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median

import ground

ROUNDS = 7
HERE = Path(__file__).resolve().parent

_FLOOR = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class W(QMainWindow):
    def paintEvent(self, e):
        super().paintEvent(e)
        QTimer.singleShot(0, lambda: (print(time.time()), sys.stdout.flush(), __import__('os')._exit(0)))
a = QApplication([]); w = W(); w.resize(1366, 768); w.show(); a.exec()
"""


def measure(folder: Path) -> list[tuple]:
    """Compiled first, as an installation is; a checkout run for the first time is slower once."""
    compileall.compile_dir(str(HERE.parents[1] / "equipment_app"), quiet=2)
    compileall.compile_dir(sysconfig.get_path("purelib"), quiet=2, workers=2)
    ground.store(folder / "start.equip", 10_000, 100_000).close()
    floors, painted, filled, memory = [], [], [], []
    for _ in range(ROUNDS):
        floors.append(_run([sys.executable, "-c", _FLOOR])[0])
        first, data, megabytes = _ours(folder / "start.equip", folder)
        painted.append(first)
        filled.append(data)
        memory.append(megabytes)
    floor, size = median(floors), "10 000 things, 100 000 moves"
    is_floor = "an empty PySide6 window, painted"
    return [
        ("window painted", size, median(painted), floor, is_floor, "≤ 1.25 ×"),
        ("its data shown", size, median(filled), floor, is_floor, "≤ 5 ×"),
        ("memory after the start", size, median(memory), None, "", "≤ 150 MB", "MB"),
    ]


def _ours(store: Path, folder: Path) -> tuple[float, float, float]:
    seconds, said = _run([sys.executable, str(HERE / "start_once.py"), str(store), str(folder / "settings.ini")])
    facts = json.loads(said)
    return facts["painted"] - seconds, facts["shown"] - seconds, facts["megabytes"]


def _run(command: list[str]) -> tuple[float, str]:
    """For the floor: seconds from the start to the time it prints. For ours: the start, and what it printed."""
    import time

    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parents[1])}
    began = time.time()
    said = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment, timeout=60
    ).stdout.strip()
    return (float(said) - began, said) if said.replace(".", "").isdigit() else (began, said)
