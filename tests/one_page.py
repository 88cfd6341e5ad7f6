"""Draws the counter of a store with whatever `equipment_app` is installed: `python one_page.py STORE PICTURE`."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings

from equipment_app import app


class AtOnce:
    """What is asked of the books is answered before anything else."""

    def execute(self, work: Callable[[], None]) -> None:
        work()


def main(store: Path, picture: Path) -> None:
    app.application()
    stored = QSettings(str(picture.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = app.build(AtOnce(), store, stored=stored)
    window.show()
    window.furnish()
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
    drawn = window.grab()
    window.close()
    if not drawn.save(str(picture)):
        sys.exit(f"{picture} was not drawn")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
