"""Every page of the program as a picture, drawn without a screen: for the readme, for a headless machine, for eyes."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QBuffer, QEvent, QPropertyAnimation, QSettings, QSize
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.scanning.decode import read
from equipment_app.scanning.keys import Stroke
from equipment_app.store.file import outputs
from equipment_app.store.seen import PROFILE
from equipment_app.ui.counter.session import CartAutosave
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.program.file_place import FilePlace
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.window import Window

SIZE = QSize(1366, 768)
_ROUNDS = 5
_PACE_MS = 8


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with `opened` on it, after these actions of the table, these scans and this search; of a check file only
    the scans.

    `keys` are what a scanner presses. With `labels` it is the window of the camera instead, and these lie before it.
    With `other` it is the window of this kind, which the actions have opened.
    With a `stage` there is no page: it does whatever it takes.
    """

    name: str
    page: str
    opened: object = None
    actions: tuple[str, ...] = ()
    scans: tuple[str, ...] = ()
    search: str = ""
    keys: str = ""
    labels: tuple[str, ...] = ()
    other: str = ""
    stage: Callable[[Window], object] | None = None
    filled: tuple[tuple[str, str], ...] = ()
    """Fields of the form that the actions open, and what is put into them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the pictures go, and which: those whose name fits `only` (`*`: any ending), in each language and theme."""

    folder: Path
    languages: Sequence[str] = ("cs", "en")
    themes: Sequence[str] = ("light", "dark")
    only: str = "*"
    size: QSize = SIZE
    """Of the window."""

    def fits(self, scene: Scene) -> bool:
        return fnmatchcase(scene.name, self.only)


class AtOnce:
    """An executor for pictures: work is done when it is asked for, so nothing has to be waited on."""

    def execute(self, work: Callable[[], None]) -> None:
        work()


def draw(
    build: Callable[[AtOnce, QSettings], Window],
    wanted: Wanted,
    scenes: Sequence[Scene],
    verified: Mapping[str, Any] | None = None,
) -> list[Path]:
    """Draw those of `scenes` that are wanted; the files made. `verified` is what was found about the journal.

    Pages stand for themselves; a stage goes on where the one before it ended, so those before are played as well.
    """
    fitting = [number for number, scene in enumerate(scenes) if wanted.fits(scene)]
    played = [scene for scene in scenes[: fitting[-1] + 1] if wanted.fits(scene) or scene.stage] if fitting else []
    if scenes and not played:
        return []
    outputs.make_folder(wanted.folder)
    stored = QSettings(str(wanted.folder / ".settings.ini"), QSettings.Format.IniFormat)
    made: list[Path] = []
    for language in wanted.languages:
        for theme in wanted.themes:
            stored.setValue("language", language)
            stored.setValue("theme", theme)
            stored.setValue("flash", "none")
            with _profile_apart():
                made += _drawn(build(AtOnce(), stored), wanted, f"{language}-{theme}", played, verified)
    stored.clear()
    stored.sync()
    Path(stored.fileName()).unlink(missing_ok=True)
    return made


@contextmanager
def _profile_apart() -> Iterator[None]:
    """What this computer remembers of stores stays as it is: a picture shows a copy, which goes on in its own way."""
    before = os.environ.get(PROFILE)
    with TemporaryDirectory(prefix="equipment-app-") as folder:
        os.environ[PROFILE] = folder
        try:
            yield
        finally:
            del os.environ[PROFILE]
            os.environ.update({PROFILE: before} if before is not None else {})


def _drawn(
    window: Window, wanted: Wanted, suffix: str, scenes: Sequence[Scene], verified: Mapping[str, Any] | None
) -> list[Path]:
    window.resize(wanted.size)
    window.show()
    window.furnish()
    if verified is not None:
        _tell(window, verified)
    made: list[Path] = []
    for scene in scenes:
        _play(window, scene)
        if not wanted.fits(scene):
            continue
        place = window.centralWidget()
        shown = _camera(place, scene.labels) if scene.labels and isinstance(place, Workplace) else window
        shown = _other(window, scene.other) if scene.other else shown
        made.append(_grab(shown, wanted.folder / f"{scene.name}-{suffix}.png"))
        if scene.other:
            shown.close()
    window.close()
    QApplication.sendPostedEvents()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made


def _tell(window: Window, verified: Mapping[str, Any]) -> None:
    place = window.centralWidget()
    if isinstance(place, Workplace):
        for verification in place.desk.findChildren(Verification):
            verification.tell(dict(verified))


def _play(window: Window, scene: Scene) -> None:
    if scene.stage is not None:
        scene.stage(window)
        return
    place = window.centralWidget()
    if isinstance(place, Workplace):
        _turn_to(place, scene)
    if isinstance(place, Workplace | FilePlace):
        for text in scene.scans:
            place.take_scan(read(text))
    for keeper in window.findChildren(CartAutosave):
        keeper.save()


def _turn_to(place: Workplace, scene: Scene) -> None:
    """What one picture leaves behind must not stand in the next."""
    for overlay in place.window().findChildren(Overlay):
        overlay.close_overlay()
    place.messages.clear()
    place.show_page(scene.page, scene.opened)
    for action in scene.actions:
        place.actions_[action].trigger()
    for form in place.findChildren(FormCard):
        for name, value in scene.filled if form.isVisibleTo(place) else ():
            getattr(form, name).put(value)
    if scene.search:
        place.finding.open(scene.search)
    if scene.keys:
        _press(place, scene.keys)


def _press(place: Workplace, keys: str) -> None:
    """As a scanner does it, at its pace and with Enter."""
    for scanner in place.window().findChildren(Scanner):
        scanner.heard = tuple(Stroke(char, 0, _PACE_MS * at) for at, char in enumerate(f"{keys}\r"))
    place.take_scan(read(keys))


def _camera(place: Workplace, codes: tuple[str, ...]) -> QWidget:
    from equipment_app.ui.camera.names import Names
    from equipment_app.ui.camera.window import CameraWindow
    from tests.pictures.camera_table import show_table

    camera = CameraWindow(Names(place.desk, place), place.settings, lambda: False, place.window())
    show_table(camera, codes)
    return camera


def _other(window: Window, kind: str) -> QWidget:
    other = next(one for one in window.findChildren(QWidget) if type(one).__name__ == kind)
    other.resize(SIZE)
    return other


def _grab(window: QWidget, path: Path) -> Path:
    """Layouts settle in a few rounds, each of which asks for the next; pages of a document are drawn when they are
    painted for the first time."""
    window.grab()
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents()
    for way in window.findChildren(QPropertyAnimation):
        way.setCurrentTime(way.duration())  # what is on its way has arrived
    picture = QBuffer()
    window.grab().save(picture, "PNG")
    outputs.write(path, bytes(picture.data().data()))
    return path
