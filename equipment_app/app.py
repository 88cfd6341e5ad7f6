"""Puts the parts together. The only module that knows all of them."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.paths import database as sample_file
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database
    from equipment_app.ui.jobs import Executor
    from equipment_app.ui.pictures import Scene
    from equipment_app.ui.program import Opener, Program


ORGANISATION, PROGRAM = "Equipment App", "equipment-app"
_LAST_MS = 3_000
"""After the window is closed, for what is done beside the books."""
_ON_A_CZECH_COMPUTER = "AKT.TEST.é+ěščřžýáí.ABCDEFGHIJKLMNOPQRSTUVWX"
"""What a computer with a Czech keyboard makes of the test code of a scanner set to an English one."""
_JACKET = "BUN-ZIM"
"""The article shown on the picture of the stock: of the sample, in eight sizes, some of them short."""


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

    assert qt is not None
    with opener(store)() as database:
        scenes, verified = database.ask(_scenes), database.ask(_verified)
    with TemporaryDirectory(prefix="equipment-app-") as copies:

        def on_a_copy(executor: "Executor", stored: QSettings) -> Window:
            return build(executor, _copied(store, Path(copies)), stored=stored)

        made = pictures.draw(on_a_copy, folder, languages, themes, scenes, verified)
        checks = [scene for scene in scenes if isinstance(scene.opened, Setup)]
        made += _draw_check_file(_copied(store, Path(copies)), folder, languages, themes, checks)
        return made + _draw_signing_in(store, Path(copies), folder, languages, themes)


def _draw_signing_in(
    store: Path, copies: Path, folder: Path, languages: Sequence[str], themes: Sequence[str]
) -> list[Path]:
    """Sign-in, lock, a second person and the rest, on a copy of `store` with passwords; only the demo gets them."""
    from equipment_app import demo
    from equipment_app.ui import pictures
    from equipment_app.ui.access.staged import stages

    with opener(_copied(store, copies))() as database:
        keepers = database.ask(lambda books: [one.personal_number for one in books.people.operators()])
    if keepers != [demo.KEEPER["personal_number"]]:
        return []

    def guarded(executor: "Executor", stored: QSettings) -> Window:
        copy = _copied(store, copies)
        demo.guard(copy)
        stored.setValue("guarded_stores", [str(copy)])
        return build(executor, copy, stored=stored)

    scenes = [pictures.Scene(name, "", stage=stage) for name, stage in stages().items()]
    return pictures.draw(guarded, folder, languages, themes, scenes)


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


def _scenes(books: "Books") -> "list[Scene]":
    """The pages with something on them, as far as the store has it."""
    from equipment_app.ui.labels.asked import LabelsAsked, Subject
    from equipment_app.ui.pictures import Scene

    members = books.people.members()
    newcomer = next((one.id for one in members if one.personal_number == "990001"), None)
    piece = next(iter(_free_pieces(books)), None)
    return [
        Scene("counter-empty", "counter"),
        Scene("counter", "counter", newcomer, ("counter.kit",), (*_held_piece(books, newcomer), *_free_pieces(books))),
        Scene("members", "members", members[len(members) // 2].id if members else None),
        Scene("stock", "stock", _JACKET if books.catalogue.by_code(_JACKET) else None),
        Scene("stock-pieces", "stock", piece),
        Scene("stock-label", "stock", piece, ("stock.claim",)),
        Scene("labels", "labels", LabelsAsked()),
        Scene("labels-places", "labels", LabelsAsked(Subject.PLACES)),
        Scene("labels-blank", "labels", LabelsAsked(Subject.BLANKS)),
        Scene("labels-sheets", "labels", LabelsAsked(), ("labels.sheet",)),
        Scene("labels-own-sheet", "labels", LabelsAsked(), ("labels.own_sheet",)),
        Scene("unit_check-empty", "unit_check"),
        *_checks(books),
        *(Scene(page, page) for page in ("papers", "reports", "import", "settings")),
        Scene("scanner-empty", "settings", "scanner"),
        Scene("scanner", "settings", "scanner", keys=_ON_A_CZECH_COMPUTER),
        Scene("camera", "counter", labels=_on_the_table(books)),
        Scene("import-tried", "import", sample_file("sample/deliveries-with-mistakes.csv")),
        Scene("search", "members", search="zap"),
        Scene("first-run", "counter", actions=("file.new",)),
    ]


def _verified(books: "Books") -> dict[str, Any]:
    """What `equipment-app verify` would say, so that the pictures show a journal that was verified."""
    from equipment_app.store.verify import verify

    found = verify(books.connection, books.files)
    problems = [{"seq": one.seq, "table": one.table, "what": one.what} for one in found.problems]
    return {"ok": found.ok, "entries": found.entries, "head": found.head, "problems": problems}


def _checks(books: "Books") -> "list[Scene]":
    """A check of the smallest unit, most of it read, with a code that is not ours."""
    from equipment_app.queries import unit_check
    from equipment_app.ui.pictures import Scene

    choices = unit_check.choices(books)
    if not choices.units or not choices.kits:
        return []
    setup = Setup(min(choices.units, key=lambda one: one.members).id, kit=choices.standard)
    known = [one.code for one in unit_check.begin(books, setup).plan.known]
    return [Scene("unit_check", "unit_check", setup, scans=(*known[: len(known) * 3 // 4], "4006381333931"))]


def _on_the_table(books: "Books") -> tuple[str, ...]:
    """Codes to look at: a badge and what its member wears, pieces in the store, a place, and one that nobody knows."""
    from equipment_app.domain.codes import LARGEST, Code, Family

    people = [(one.badge or 0, books.things.held_by(one.id)) for one in books.people.members()]
    badge, worn = max(people, key=lambda one: len(one[1])) if people else (0, [])
    things = [held.thing.code for held in worn if held.thing.number][:6]
    shelves = [str(Code(Family.PLACE, place.code)) for place in books.people.places()[:1] if place.code]
    stranger = str(Code(Family.THING, LARGEST))
    return (str(Code(Family.BADGE, badge)), *things, *_free_pieces(books)[:3], *shelves, stranger)


def _free_pieces(books: "Books") -> tuple[str, ...]:
    """Codes to scan: one piece of some numbered articles."""
    codes = []
    for article in books.catalogue.articles():
        if article.code in ("BAT-30L", "JME-STI"):
            codes += [held.thing.code for held in books.things.in_store(article.id, "uni", 1)]
    return tuple(codes)


def _held_piece(books: "Books", member: int | None) -> list[str]:
    """The code of something the member holds, so that it comes back."""
    held = books.things.held_by(member) if member else []
    return [one.thing.code for one in held if one.thing.code][:1]


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
