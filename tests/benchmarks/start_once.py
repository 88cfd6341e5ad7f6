"""One start of the real program on a store: when its window was painted, when its data stood there, what it takes."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from equipment_app import app

times: dict[str, float] = {}


def main(store: str, settings: str) -> None:
    qt = app.application()
    app.wait_for_the_start()
    from equipment_app.ui.jobs import WorkerThread

    worker = WorkerThread()
    window = app.build(worker, Path(store), "cs", QSettings(settings, QSettings.Format.IniFormat))
    painted = type(window).paintEvent

    def paint(self, event) -> None:
        painted(self, event)
        times.setdefault("painted", time.time())

    type(window).paintEvent = paint
    window.furnished.connect(lambda: _wait(window))
    window.show()
    qt.exec()
    worker.finish()


def _wait(window) -> None:
    """The first page has its answers when it has its sentence under the title; without one it only named its parts."""
    page = window.centralWidget().page
    page.told.connect(lambda: QTimer.singleShot(0, lambda: _tell(window)) if page.context else None)


def _tell(window) -> None:
    """The window is closed as a person closes it: the next start must not find what a crash left."""
    if "shown" in times:
        return
    times["shown"] = time.time()
    print(json.dumps(times | {"megabytes": _memory()}))
    sys.stdout.flush()
    window.close()


def _memory() -> float:
    """Proportional set size in MB; shared pages count by share."""
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
