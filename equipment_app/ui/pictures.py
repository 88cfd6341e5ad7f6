"""Every page of the program as a picture, drawn without a screen: for the readme, for a headless machine, for eyes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize
from PySide6.QtWidgets import QApplication

from equipment_app.scanning.decode import read
from equipment_app.ui.check_place import CheckPlace
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.window import Window
from equipment_app.ui.workplace import Workplace

SIZE = QSize(1366, 768)
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with `opened` on it, after these actions of the table and these scans; of a check file only the scans."""

    name: str
    page: str
    opened: object = None
    actions: tuple[str, ...] = ()
    scans: tuple[str, ...] = ()


class AtOnce:
    """An executor for pictures: work is done when it is asked for, so nothing has to be waited on."""

    def execute(self, work: Callable[[], None]) -> None:
        work()


def draw(
    build: Callable[[AtOnce, QSettings], Window],
    folder: Path,
    languages: Sequence[str],
    themes: Sequence[str],
    scenes: Sequence[Scene],
) -> list[Path]:
    """Draw `scenes` in each language and theme; the files made."""
    folder.mkdir(parents=True, exist_ok=True)
    stored = QSettings(str(folder / ".settings.ini"), QSettings.Format.IniFormat)
    made: list[Path] = []
    for language in languages:
        for theme in themes:
            stored.setValue("language", language)
            stored.setValue("theme", theme)
            stored.setValue("flash", "none")
            made += _drawn(build(AtOnce(), stored), folder, f"{language}-{theme}", scenes)
    stored.clear()
    stored.sync()
    Path(stored.fileName()).unlink(missing_ok=True)
    return made


def _drawn(window: Window, folder: Path, suffix: str, scenes: Sequence[Scene]) -> list[Path]:
    window.resize(SIZE)
    window.show()
    window.furnish()
    place = window.centralWidget()
    made: list[Path] = []
    for scene in scenes:
        if isinstance(place, Workplace):
            _turn_to(place, scene)
        if isinstance(place, Workplace | CheckPlace):
            for text in scene.scans:
                place.take_scan(read(text))
        made.append(_grab(window, folder / f"{scene.name}-{suffix}.png"))
    window.close()
    QApplication.sendPostedEvents()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made


def _turn_to(place: Workplace, scene: Scene) -> None:
    for overlay in place.window().findChildren(Overlay):
        overlay.close_overlay()
    page = place.show_page(scene.page, scene.opened)
    for action in scene.actions:
        page.handle(action)


def _grab(window: Window, path: Path) -> Path:
    """Layouts settle in a few rounds, each of which asks for the next."""
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents()
    window.grab().save(str(path))
    return path
