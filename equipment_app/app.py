"""Puts the parts together. The only module that knows all of them."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from types import ModuleType

    from equipment_app.store.database import Database
    from equipment_app.ui.jobs import Executor
    from equipment_app.ui.pictures import Scene
    from equipment_app.ui.program import Opener, Program


ORGANISATION, PROGRAM = "Equipment App", "equipment-app"
_LAST_MS = 3_000
"""After the window is closed, for what is done beside the books."""


def open_window(store: Path | None, language: str | None = None, *, read_only: bool = False) -> int:
    """The program with its event loop; the exit code of the process.

    Where a window has the store open already, that window comes forward and this program ends.
    """
    qt = _application()
    settings = QSettings(ORGANISATION, PROGRAM)
    from equipment_app.ui import crash
    from equipment_app.ui.care import only_one, reports
    from equipment_app.ui.jobs import WorkerThread

    if not read_only and only_one.comes_forward(store or Path(str(settings.value("last_store") or ""))):
        return 0

    reports.watch()
    worker, aside = WorkerThread(), WorkerThread()
    window = build(worker, store, language, settings, aside, read_only=read_only)
    window.furnished.connect(lambda: crash.catch(window))
    window.show()
    code = qt.exec()
    worker.finish()
    reports.end_watch()
    if not aside.finish(_LAST_MS):
        os._exit(code)  # the books are closed; a stick that answers no more holds nobody up
    return code


def build(
    executor: "Executor",
    store: Path | None,
    language: str | None = None,
    stored: QSettings | None = None,
    aside: "Executor | None" = None,
    *,
    read_only: bool = False,
) -> Window:
    """The whole program less the event loop; the tests start here too. Without `aside` it makes no backups."""
    opens = partial(opener, read_only=True) if read_only else opener
    settings = stored or QSettings(ORGANISATION, PROGRAM)

    def furnish(window: Window) -> QWidget:
        return _program(window, executor, settings, language, aside, opens).start(store)

    return Window(furnish, settings)


def opener(store: Path, who: str = "", *, read_only: bool = False) -> "Callable[[], Database]":
    """Opens the books on the thread that calls it: the store is imported there, after the first paint."""

    def open_database() -> "Database":
        from equipment_app.documents.press import Press
        from equipment_app.store.database import Database

        return Database.open(store, Press(), who=who, read_only=read_only)

    return open_database


def draw_pages(store: Path, folder: Path, languages: Sequence[str], themes: Sequence[str]) -> list[Path]:
    """Pictures of every page, working on `store`; see `ui.pictures`."""
    qt = _application()
    from equipment_app.ui import pictures
    from equipment_app.ui import staged_encryption as encryption
    from equipment_app.ui.going_back import staged as going_back

    assert qt is not None
    from equipment_app.ui.scenes import scenes as of_books
    from equipment_app.ui.scenes import verified as found

    with opener(store)() as database:
        scenes, verified = database.ask(of_books), database.ask(found)
    with TemporaryDirectory(prefix="equipment-app-") as copies:

        def on_a_copy(executor: "Executor", stored: QSettings) -> Window:
            return build(executor, _copied(store, Path(copies)), stored=stored)

        made = pictures.draw(on_a_copy, folder, languages, themes, scenes, verified)
        checks = [scene for scene in scenes if isinstance(scene.opened, Setup)]
        made += _draw_check_file(_copied(store, Path(copies)), folder, languages, themes, checks)
        made += _draw_signing_in(store, Path(copies), folder, languages, themes)
        for way in (going_back, encryption):
            made += _draw_backups(store, Path(copies), folder, languages, themes, way)
        return made


def _draw_signing_in(
    store: Path, copies: Path, folder: Path, languages: Sequence[str], themes: Sequence[str]
) -> list[Path]:
    """Sign-in, lock and what looks after the store, on a copy of `store` with passwords; only the demo gets them."""
    from equipment_app import demo
    from equipment_app.ui import pictures
    from equipment_app.ui import staged_care as care
    from equipment_app.ui.access import staged as access

    if not _is_demo(_copied(store, copies)):
        return []

    def guarded(executor: "Executor", stored: QSettings) -> Window:
        copy = _copied(store, copies)
        demo.guard(copy)
        stored.setValue("guarded_stores", [str(copy)])
        return build(executor, copy, stored=stored)

    stages = access.stages() | care.stages()
    scenes = [pictures.Scene(name, "", stage=stage) for name, stage in stages.items()]
    return pictures.draw(guarded, folder, languages, themes, scenes)


def _draw_backups(
    store: Path, copies: Path, folder: Path, languages: Sequence[str], themes: Sequence[str], staged: "ModuleType"
) -> list[Path]:
    """Likewise what is done with a store and its backups, as its module of stages tells."""
    from equipment_app.ui import pictures

    if not staged.stages() or not _is_demo(_copied(store, copies)):
        return []

    def backed_up(executor: "Executor", stored: QSettings) -> Window:
        place = copies / "backed up"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        copy = _copied(store, place)
        staged.prepare(copy)
        stored.setValue("guarded_stores", [str(copy)])
        return build(executor, copy, stored=stored, aside=executor)

    scenes = [pictures.Scene(name, "", stage=stage) for name, stage in staged.stages().items()]
    return pictures.draw(backed_up, folder, languages, themes, scenes)


def _is_demo(store: Path) -> bool:
    """Nobody works with it but the demo's keeper."""
    from equipment_app import demo

    with opener(store)() as database:
        keepers = database.ask(lambda books: [one.personal_number for one in books.people.operators()])
    return bool(keepers == [demo.KEEPER["personal_number"]])


def _draw_check_file(
    store: Path, folder: Path, languages: Sequence[str], themes: Sequence[str], checks: "Sequence[Scene]"
) -> list[Path]:
    """The window of a check file that was carried out of `store`, which remembers it."""
    from equipment_app.ui import pictures

    made: list[Path] = []
    for scene in checks:
        assert isinstance(scene.opened, Setup)
        file, content = store.with_name("unit.akcheck"), _carried_out(store, scene.opened)

        def on_a_file(executor: "Executor", stored: QSettings, file: Path = file, content: bytes = content) -> Window:
            """As it left the store; the picture before has scanned into it."""
            file.write_bytes(content)
            return build(executor, file, stored=stored)

        again = replace(scene, name="check-file", opened=None)
        made += pictures.draw(on_a_file, folder, languages, themes, [again])
    return made


def _carried_out(store: Path, setup: Setup) -> bytes:
    from equipment_app.operations.export_check import ExportCheck
    from equipment_app.queries import unit_check

    made: list[bytes] = []
    with opener(store)() as database:
        plan = database.ask(lambda books: unit_check.begin(books, setup)).plan
        today = database.ask(lambda books: books.journal.today())
        database.change(ExportCheck(plan, today, made.append))
    return made[0]


def _copied(store: Path, folder: Path) -> Path:
    copy = folder / store.name
    for end in ("", "-files"):
        shutil.copy(f"{store}{end}", f"{copy}{end}")
    return copy


def window_paints() -> bool:
    """For the self-test: a window comes up and something is drawn in it."""
    qt = _application()
    window = Window(lambda _: QWidget(), QSettings(ORGANISATION, f"{PROGRAM}-self-test"))
    window.show()
    qt.sendPostedEvents()
    QTimer.singleShot(0, qt.quit)
    qt.exec()
    picture = window.grab()
    window.close()
    return not picture.isNull() and picture.width() > 100


def _application() -> QApplication:
    """The one application of the process."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName(PROGRAM)
    qt.setOrganizationName(ORGANISATION)
    return qt


def _program(
    window: Window,
    executor: "Executor",
    stored: QSettings,
    language: str | None,
    aside: "Executor | None",
    opens: "Opener",
) -> "Program":
    from equipment_app.ui.jobs import Threads
    from equipment_app.ui.program import Program

    return Program(window, Threads(executor, aside), stored, language, opens)
