"""Every page of the program as a picture: what stands on it beside the store is prepared on copies, and thrown away."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from types import ModuleType

from PySide6.QtCore import QSettings

from equipment_app import app, demo
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.check_file import sealing
from equipment_app.operations import stocktake_counts
from equipment_app.operations.stocktake_files import ExportCounts
from equipment_app.operations.unit_checks import ExportCheck
from equipment_app.queries import unit_check
from equipment_app.ui.encryption.unlocking import UnlockScreen
from equipment_app.ui.jobs import Executor
from equipment_app.ui.window import Window
from tests.pictures import backups, encryption, pages, signing_in, stocktakes, store_health
from tests.pictures.scene import Scene, Wanted, draw
from tests.world import SECRET


def draw_pages(store: Path, wanted: Wanted) -> list[Path]:
    """Pictures of the pages of `store`; see `scene`."""
    app.application()
    with TemporaryDirectory(prefix="equipment-app-", ignore_cleanup_errors=True) as copies:
        drawing = Drawing(store, Path(copies), wanted)
        made = drawing.of_books()
        made += drawing.counting()
        made += drawing.signing_in()
        for staged in (backups, encryption):
            made += drawing.with_backups(staged)
        return made


@dataclass(frozen=True, slots=True)
class Drawing:
    """`store` is only read; what is drawn are its copies in `copies`."""

    store: Path
    copies: Path
    wanted: Wanted

    def of_books(self) -> list[Path]:
        """The pages, and the window of a check file that was carried out of the store."""
        with app.opener(self.store)() as database:
            shown, verified = database.ask(pages.scenes), database.ask(pages.verified)

        def on_a_copy(executor: Executor, stored: QSettings) -> Window:
            return app.build(executor, self._copied(), stored=stored)

        made = draw(on_a_copy, self.wanted, shown, verified)
        for one in shown:
            if isinstance(one.opened, Setup):
                made += self._of_check_file(one, one.opened)
        return made

    def signing_in(self) -> list[Path]:
        """Sign-in, lock and what looks after the store, on a copy with passwords; only the demo gets them."""
        if not self._is_demo():
            return []

        def guarded(executor: Executor, stored: QSettings) -> Window:
            copy = self._copied()
            signing_in.guard(copy, deputy=True)
            stored.setValue("guarded_stores", [str(copy)])
            return app.build(executor, copy, stored=stored)

        stages = signing_in.stages() | store_health.stages()
        return draw(guarded, self.wanted, _staged(stages))

    def with_backups(self, staged: ModuleType) -> list[Path]:
        """Likewise what is done with a store and its backups, as its module of stages tells."""
        stages = staged.stages()
        if not stages or not self._is_demo():
            return []

        def backed_up(executor: Executor, stored: QSettings) -> Window:
            copy = self._copied()
            staged.prepare(copy)
            stored.setValue("guarded_stores", [str(copy)])
            return app.build(executor, copy, stored=stored, aside=executor)

        return draw(backed_up, self.wanted, _staged(stages))

    def _of_check_file(self, shown: Scene, setup: Setup) -> list[Path]:
        copy = self._copied()
        file, content = copy.with_name("unit.akcheck"), _carried_out(copy, setup)

        def on_a_file(executor: Executor, stored: QSettings) -> Window:
            """As it left the store; the picture before has scanned into it."""
            file.write_bytes(content)
            return _unlocked(app.build(executor, file, stored=stored))

        alone = replace(shown, name="check-file", opened=None)
        return draw(on_a_file, self.wanted, [alone])

    def counting(self) -> list[Path]:
        """A stock-take that is under way, and the window of a station that counts in it without the store."""
        copy, content = self._copied(), list[bytes]()
        with app.opener(copy)() as database:
            scene = database.ask(stocktakes.station)
            if scene is None:
                return []
            running = database.ask(stocktake_counts.under_way)
            today, who = database.ask(lambda books: books.journal.today()), running.planned.commission[-1]
            for place in running.progress.closed:
                database.change(stocktake_counts.OpenCountPlace(place))
            database.change(ExportCounts(today, sealing(SECRET, content.append), by=who, station="2"))
        file = copy.with_name("stanice 2.akcheck")

        def on_a_file(executor: Executor, stored: QSettings) -> Window:
            file.write_bytes(content[0])
            return _unlocked(app.build(executor, file, stored=stored))

        def on_a_copy(executor: Executor, stored: QSettings) -> Window:
            return app.build(executor, self._copied(), stored=stored)

        made = draw(on_a_copy, self.wanted, _staged(stocktakes.stages()))
        return made + draw(on_a_file, self.wanted, [scene])

    def _is_demo(self) -> bool:
        """It is kept by the demo's keeper."""
        with app.opener(self._copied())() as database:
            keepers = database.ask(lambda books: [one.personal_number for one in books.people.operators()])
        return bool(keepers[:1] == [demo.KEEPER["personal_number"]])

    def _copied(self) -> Path:
        """In a folder of its own: Windows lets nobody take the place of a store that is open."""
        copy = Path(mkdtemp(dir=self.copies)) / self.store.name
        for end in ("", "-files"):
            shutil.copy(f"{self.store}{end}", f"{copy}{end}")
        return copy


def _staged(stages: Mapping[str, Callable[[Window], object]]) -> list[Scene]:
    return [Scene(name, "", stage=stage) for name, stage in stages.items()]


def _unlocked(window: Window) -> Window:
    """A check file, by its secret."""
    window.furnish()
    screen = window.centralWidget()
    assert isinstance(screen, UnlockScreen)
    screen.secret.setText(SECRET)
    screen.submit()
    return window


def _carried_out(store: Path, setup: Setup) -> bytes:
    """What the store hands a lead for a check, who then needs no store."""
    made: list[bytes] = []
    with app.opener(store)() as database:
        plan = database.ask(lambda books: unit_check.begin(books, setup)).plan
        today = database.ask(lambda books: books.journal.today())
        database.change(ExportCheck(plan, today, sealing(SECRET, made.append)))
    return made[0]
