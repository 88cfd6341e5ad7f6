"""Every page of the program as a picture, drawn without a screen: for the readme, for a headless machine, for eyes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from equipment_app.ui.window import Window
from equipment_app.ui.workplace import Workplace

SIZE = QSize(1366, 768)
_ROUNDS = 5


class AtOnce:
    """An executor for pictures: work is done when it is asked for, so nothing has to be waited on."""

    def execute(self, work: Callable[[], None]) -> None:
        work()


def draw(
    build: Callable[[AtOnce, QSettings], Window],
    folder: Path,
    languages: Sequence[str],
    themes: Sequence[str],
    scenes: Sequence[tuple[str, str, object]],
) -> list[Path]:
    """Draw `scenes` (name, page, what to open there) in each language and theme; the files made."""
    folder.mkdir(parents=True, exist_ok=True)
    stored = QSettings(str(folder / ".settings.ini"), QSettings.Format.IniFormat)
    made: list[Path] = []
    for language in languages:
        for theme in themes:
            stored.setValue("language", language)
            stored.setValue("theme", theme)
            made += _drawn(build(AtOnce(), stored), folder, f"{language}-{theme}", scenes)
    stored.clear()
    Path(stored.fileName()).unlink(missing_ok=True)
    return made


def _drawn(window: Window, folder: Path, suffix: str, scenes: Sequence[tuple[str, str, object]]) -> list[Path]:
    window.resize(SIZE)
    window.show()
    window.furnish()
    place = window.centralWidget()
    made: list[Path] = []
    for name, page, argument in scenes:
        if isinstance(place, Workplace):
            place.show_page(page, argument)
        made.append(_grab(window, folder / f"{name}-{suffix}.png"))
    window.close()
    QApplication.sendPostedEvents()
    return made


def _grab(window: Window, path: Path) -> Path:
    """Layouts settle in a few rounds, each of which asks for the next."""
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents()
    window.grab().save(str(path))
    return path
