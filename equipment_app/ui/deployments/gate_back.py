"""A gate file that was brought back: what is new in it, and when it was taken over, what could not be."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.documents.press import Press
from equipment_app.domain.backup_errors import StoreEncrypted, WrongPassphrase
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.place_errors import STOPPING
from equipment_app.operations.carried.gate_back import (
    BroughtBack,
    GateReport,
    NotTaken,
    bring_back,
    preview_of,
    read_gate_file,
)
from equipment_app.store.database import Database
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.formatting import thousands
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState, Fact, FactGrid, Notice, Strip
from equipment_app.ui.widgets.field import SecretLine
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column

CHANGES = KINDS[Kind.GATE].changes | KINDS[Kind.GATE_RETURN].changes


class GateBack(Card):
    """Of one deployment. `changed`: something else can be done with it."""

    changed = Signal()

    def __init__(self, desk: Desk, can: Acts[object]) -> None:
        """With the buttons of the page's acts."""
        super().__init__()
        self._desk, self._deployment = desk, 0
        self.report: GateReport | None = None
        self.found: BroughtBack | None = None
        self.ready = self._done = False
        self.lead, self.facts, self.notice = Label(size=LARGE, bold=True, elide=True), FactGrid(3), Notice(apart=True)
        self.list = KeptList()
        self.list.changed.connect(self._ticked)
        self.empty = EmptyState("file-down")
        self._path, self.secret = Path(), SecretLine(self.tr("Show"))
        self.asking = Strip("none", (self.secret, 1), height=48)
        self.secret.setPlaceholderText(self.tr("Secret of the gate file, then Enter"))
        self.secret.setAccessibleName(self.secret.placeholderText())
        self.secret.returnPressed.connect(lambda: self.bring(self._deployment, self._path, self.secret.text()))
        top = Strip("below", (in_column(self.lead, self.facts, margins=(0, 12, 0, 12), spacing=8), 1))
        fill(self.body, top, self.notice, self.asking, (self.list, 1), (self.empty, 1))
        self.other = Button(self.tr("Another file…"), does=self.empty.button.click)
        self.take = can.button("deployments.confirm", "primary", key="Ctrl+Enter")
        self.lay_foot(None, self.other, self.take, high=64)
        self._say(self.tr("Bring a gate file back"))

    @property
    def begins_at(self) -> QWidget:
        """Where work starts and goes on: what it is done with now, or what could not be taken over."""
        if self.found is None:
            return self.empty.button if self.asking.isHidden() else self.secret
        return self.list if self.found.kept else self.take if self.ready else self.other

    def bring(self, deployment: int, path: Path, passphrase: str = "") -> None:
        """Every entry of it is verified, and looked for here. `passphrase` is the secret it was made with."""
        self._deployment, self._path = deployment, path
        self._say(path.name)

        def work(database: Database, progress: Progress) -> tuple[GateReport, BroughtBack]:
            if passphrase:
                unlock(path, passphrase)
            report = read_gate_file(path, Press(), progress.step)
            return report, preview_of(database, deployment, report)

        self._desk.work(work, self._read, self, title=self.tr("Reading the gate file"), failed=self._failed)

    def take_over(self) -> None:
        """What is cut off goes on where it was, the next time."""
        report, deployment = self.report, self._deployment
        if report is None or not self.ready:
            return
        confirmed = frozenset(self.list.ticked)
        self._wait()

        def work(database: Database, progress: Progress) -> BroughtBack:
            return bring_back(database, deployment, report, progress.step, confirmed)

        title = self.tr("Taking over what the second gate did")
        self._desk.work(work, self._taken, self, title=title, failed=self._stopped)

    def _read(self, found: tuple[GateReport, BroughtBack]) -> None:
        self.report, self.found = found
        self.ready = self.found.taken > 0
        self.list.show_kept(self.found.kept)
        self._show()

    def _ticked(self) -> None:
        """Somebody was asked, and knows of it."""
        new = 0 if self.found is None or self._done else self.found.taken
        count = new + len(self.list.ticked)
        self.ready = count > 0
        self.take.setText(self.tr("Take over %n handover(s)", "", count) if count else self.tr("Take over"))
        self.changed.emit()

    def _taken(self, done: object) -> None:
        """Where the disk failed and was found again, the last entry answers for all."""
        if not isinstance(done, BroughtBack):
            self._look_again()
            return
        self.found, self.ready = done, False
        self.list.show_kept(done.kept)
        self._desk.changed.emit(CHANGES)
        self._show(done=True)

    def _stopped(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._look_again()
        else:
            self._failed(error)

    def _look_again(self) -> None:
        """What was taken over before it was stopped stays; the rest is new still."""
        report = self.report
        assert report is not None
        self._desk.changed.emit(CHANGES)
        question = partial(preview_of, deployment=self._deployment, report=report)
        self._desk.work(
            lambda database, _: question(database), lambda found: self._read((report, found)), self, failed=self._failed
        )
        self.notice.say(self.tr("Stopped. What was taken over stays; take over the rest whenever you like."), "warn")

    def _failed(self, error: Exception) -> None:
        """Nothing of it is lost: the file is as it was."""
        self._wait()
        if isinstance(error, Refusal) and not isinstance(error, STOPPING):
            self.notice.say(explain(error), "bad")
            self.asking.setVisible(isinstance(error, StoreEncrypted | WrongPassphrase))
            self._say(self.tr("Bring a gate file back"), keep=True)
        else:
            self._desk.tell(error)

    def _say(self, lead: str, *, keep: bool = False) -> None:
        """Nothing is known of a file yet; `keep`s what the notice says."""
        self.report = self.found = None
        self.lead.setText(lead)
        self.list.show_kept(())
        self.notice.say(self.notice.words if keep else "", self.notice.tone)
        self.asking.setVisible(keep and not self.asking.isHidden())
        self.secret.forget()
        self._wait()
        self._show()

    def _wait(self) -> None:
        self.ready = False
        self.changed.emit()

    def _show(self, *, done: bool = False) -> None:
        self._done = done
        found = self.found or BroughtBack(0, 0, ())
        taken = self.tr("Taken over now") if done else self.tr("New handovers")
        kept = thousands(len(found.kept)) if done or found.kept else "–"
        self.facts.setVisible(self.found is not None)
        self.facts.show_facts(
            (
                Fact(taken, thousands(found.taken)),
                Fact(self.tr("Taken over before"), thousands(found.there)),
                Fact(self.tr("Could not be taken over"), kept, "bad" if found.kept else "text"),
            )
        )
        self.list.setVisible(bool(found.kept))
        self.empty.setVisible(not found.kept)
        self.empty.say(*self._empty(found, done=done))
        if self.found is not None and (said := self._said(found, done=done)):
            self.notice.say(said, "warn")
        count = 0 if done else found.taken
        self.take.setText(self.tr("Take over %n handover(s)", "", count) if count else self.tr("Take over"))
        self.other.setVisible(self.found is not None)
        self.changed.emit()
        if self.isVisible():  # what had the keyboard may be asleep or gone by now
            self.begins_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, found: BroughtBack, *, done: bool) -> str:
        """What has to be known of the file before it is believed."""
        fork = self.tr("Two copies of this file were worked in. Ask the people about what stands here.")
        before = self.tr("The file is of an earlier release: who wrote in it cannot be told.")
        tick = self.tr("Tick with Space what is true; it is taken over then.")
        kept = self.tr(
            "What could not be taken over stays in the file and nothing of it is lost. Do what stands there, and bring "
            "the file back again."
        )
        asks = any(row.asks for row in found.kept)
        parts = ((found.fork, fork), (found.before, before), (asks and not done, tick), (done and found.kept, kept))
        return " ".join(words for holds, words in parts if holds)

    def _empty(self, found: BroughtBack, *, done: bool) -> tuple[str, str, str]:
        if self.found is None:
            words = self.tr("It is verified first. What was brought before is passed over.")
            return self.tr("Choose the gate file"), words, self.tr("Choose a file…")
        again = self.tr("The file may be brought again when more is done there. Delete it when all is over.")
        if done:
            return self.tr("All of it is here"), again, ""
        if not found.taken:
            return self.tr("Nothing in it is new"), again, ""
        words = self.tr("The file is in order. Each is taken over once, as the second gate wrote it.")
        return self.tr("%n handover(s) to take over", "", found.taken), words, ""


class KeptList(PlainList[NotTaken]):
    """Person by person, with why and what to do. What is asked about is ticked by Space or a click."""

    changed = Signal()

    def __init__(self) -> None:
        self.ticked = set[str]()
        """Hashes of what somebody confirmed."""
        super().__init__(self.tr("Could not be taken over"), self._columns(), lambda row: row.entry.seq, row_height=36)
        self.leading_column = 1
        self.keys = {"Space": self._tick}
        self.clicked.connect(lambda at: self._tick() if at.column() == 0 else None)

    def show_kept(self, rows: Sequence[NotTaken]) -> None:
        self.ticked.clear()
        self.show_rows(rows)
        self.show_first()

    def _tick(self, *_: object) -> None:
        row = self.current_row()
        if row is not None and row.asks:
            self.ticked ^= {row.entry.hash}
            self.changed.emit()
            self.viewport().update()

    def _sign(self, row: NotTaken) -> Glyph | str:
        if not row.asks:
            return ""
        on = row.entry.hash in self.ticked
        return Glyph("square-check", self.tr("true"), "accent") if on else Glyph("square", self.tr("to be confirmed"))

    def _columns(self) -> Sequence[Column[NotTaken]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Who"), lambda row: row.name, 188, least=120),
            Column(self.tr("Handover"), self._way, 88, room=560),
            Column(self.tr("What"), lambda row: Text(row.entry.what), 200, least=120, room=480),
            Column(self.tr("Why, and what to do"), lambda row: Text(explain(row.why))),
        )

    def _way(self, row: NotTaken) -> str:
        return self.tr("Return") if row.entry.returned else self.tr("Issue")
