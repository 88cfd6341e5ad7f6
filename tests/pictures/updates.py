"""An update that is looked at in Settings, for pictures: a genuine one, and one in which somebody changed a file."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from equipment_app.domain.release import PackageKind
from equipment_app.exchange.running import Running
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.store_settings import about
from equipment_app.ui.window import Window
from tests.releases import OWNER, put

_NOW = Running("0.1.0", date(2026, 9, 1), "0123456789")


def genuine(window: Window) -> None:
    _taken(window, {})


def altered(window: Window) -> None:
    _taken(window, {"equipment-app-0.2.0-setup.exe": b"SETUP"})


def _taken(window: Window, changed: dict[str, bytes]) -> None:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    place.show_page("settings", "about")
    with (
        TemporaryDirectory() as folder,
        patch.multiple(
            about, trusted_keys=lambda: (OWNER,), running=lambda: _NOW, fitting=lambda: (PackageKind.SETUP,)
        ),
    ):
        update = put(Path(folder))
        for name, content in changed.items():
            (update.parent / name).write_bytes(content)
        [part] = place.findChildren(about.UpdatePart)
        part.take(update)
