"""The way back to a backup, alone in the window: no store is open meanwhile, and nobody opens it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.ui.going_back.choosing import ChoosingStep
from equipment_app.ui.going_back.doing import DoingStep
from equipment_app.ui.going_back.losing import LosingStep
from equipment_app.ui.going_back.work import Going, Looked
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.sounds import Sound, Sounds
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.empty_state import EmptyState
from equipment_app.ui.widgets.page_header import PageHeader
from equipment_app.ui.widgets.progress_card import ProgressCard
from equipment_app.ui.widgets.status_bar import HEIGHT as STATUS
from equipment_app.ui.widgets.status_bar import StatusBar
from equipment_app.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from equipment_app.operations.restore import Restored
    from equipment_app.store.backups.offers import Offer

CHOOSE, LOSE, DO, DONE = range(4)
_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440


class RestorePlace(QWidget):
    """`left`: nothing was restored; `restored`: this store is to be opened."""

    left = Signal()
    restored = Signal(Path)

    def __init__(
        self,
        jobs: Jobs,
        sounds: Sounds,
        where: Where,
        store: Path | None,
        backup: Path | None,
        *,
        refused: bool = False,
    ) -> None:
        """`store` None: where it goes is asked too. `backup` is stood on first. `refused`: the store is not sound."""
        super().__init__()
        self._is_sound = not refused
        self._jobs, self._sounds, self._where = jobs, sounds, where
        self._store, self._backup = store, backup
        self._offers: list[Offer] = []
        self._quarantine = ""
        self.step = CHOOSE
        self.going = Going(jobs, self)
        self.header, self.steps, self.status = PageHeader(), Steps(), StatusBar()
        self.choosing, self.losing, self.doing = ChoosingStep(store), LosingStep(), DoingStep()
        self.done = EmptyState("circle-check", token="good")
        self.stack = QStackedWidget()
        self.back, self.on = Button(key="Esc"), Button(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self.progress = ProgressCard(self)
        self._connect()
        self.retranslate()
        self._list(backup)

    def take_scan(self, _scan: object) -> bool:
        """Nothing is scanned here."""
        self._sounds.play(Sound.REFUSED)
        return True

    def leave(self) -> None:
        """Somebody turns to something else, or closes the window."""
        self.going.leave()

    def say(self, sentence: str) -> None:
        """What has to be known before the first step."""
        self.choosing.say(sentence)

    # The steps

    def go_on(self) -> None:
        """What the button says."""
        if not self.on.isEnabled():
            return
        if self.step == CHOOSE and (offer := self.choosing.offer):
            self.going.look(offer.path, self.choosing.store, self.choosing.passphrase.text())
        elif self.step == LOSE:
            self._show_step(DO)
        elif self.step == DO:
            self.doing.rest()
            self.going.carry_out(self.doing.text, self.losing.printed, *self.doing.people())

    def go_back(self) -> None:
        if self.progress.isVisible():
            self.progress.bar.stop()
        elif self.step == DONE:
            self.restored.emit(self.choosing.store)
        elif self.step == CHOOSE:
            self.left.emit()
        else:
            if self.step == LOSE:
                self.going.drop()
            self._show_step(self.step - 1)

    def bring(self, file: Path) -> None:
        """A file somebody found is one to choose from."""
        self._list(file)

    def _list(self, stand_on: Path | None) -> None:
        """Look into the folders; on the worker's thread, for a stick may be slow."""
        listed = partial(_listed, self.choosing.store if self._store else None, self._where, stand_on)
        self._jobs.run(Job(listed, partial(self._listed, stand_on), self._not_listed, owner=self))

    def _listed(self, stand_on: Path | None, offers: "list[Offer]") -> None:
        known = {one.path for one in offers}
        found = [*offers, *(one for one in self._offers if one.path not in known)]
        self._offers = found if self._is_sound else [replace(one, now=False) for one in found]
        self.choosing.show_offers(self._offers, stand_on)
        if self.step == CHOOSE:
            self.choosing.focus()

    def _not_listed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.choosing.refuse(error)
        if not self._offers:
            self._list(None)

    def _looked(self, looked: Looked) -> None:
        self.choosing.forget()
        self.losing.show_plan(looked.plan)
        self.doing.show_looked(looked, self.losing.summary)
        self._show_step(LOSE)

    def _refused(self, refusal: Refusal, second: bool) -> None:
        self._sounds.play(Sound.REFUSED)
        if self.step == CHOOSE:
            self.choosing.refuse(refusal)
        else:
            self.doing.refuse(refusal, second=second)

    def _restored(self, restored: "Restored") -> None:
        self.doing.forget()
        kept = any(restored.quarantine.iterdir())
        self._quarantine = str(restored.quarantine) if kept else ""
        self._show_step(DONE)

    def _show_step(self, step: int) -> None:
        if self.step == DO and step != DO:
            self.doing.forget()
        self.step = step
        self.stack.setCurrentIndex(step)
        self.retranslate()
        focus: tuple[Callable[[], None], ...] = (self.choosing.focus, self.losing.focus, self.doing.focus)
        if step < DONE:
            focus[step]()
        else:
            self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def retranslate(self) -> None:
        title = self.tr("Restore from a backup")
        self.header.say(title, str(self.choosing.store) if self.choosing.target.text() else "")
        names = self.tr("Backup"), self.tr("What will be gone"), self.tr("Who and why")
        self.steps.show_steps(names, min(self.step, DO))
        if self.step == DONE:
            self.steps.current = DONE
        for part in (self.choosing, self.losing, self.doing):
            part.retranslate()
        self.back.setText(self.tr("Leave as it is") if self.step == CHOOSE else self.tr("Back"))
        self.on.setText(self.tr("Restore") if self.step == DO else self.tr("Continue"))
        for button in (self.back, self.on):
            button.setVisible(self.step < DONE)
        self._say_done()
        closed, done = self.tr("The store is closed while it goes back."), self.tr("Nothing was deleted.")
        self.status.say("journal", done if self.step == DONE else closed, "lock")
        self._wake()

    def _say_done(self) -> None:
        sentence = self.tr(
            "Look whether all is as it should be, and say so in Settings, Backups: until then no backup is made by "
            "itself and none is removed."
        )
        aside = self.tr("What was there lies in {folder}.").format(folder=self._quarantine) if self._quarantine else ""
        self.done.say(self.tr("The store is restored"), f"{sentence}\n{aside}".strip(), self.tr("Open the store"))

    def _wake(self, *_: object) -> None:
        ready = {CHOOSE: self.choosing.ready, LOSE: self.losing.ready, DO: self.doing.ready}
        self.on.setEnabled(ready.get(self.step, False) and not self.progress.bar.following)

    def _busy(self, progress: object) -> None:
        self.progress.bar.follow(progress)  # type: ignore[arg-type]
        self.stack.setEnabled(False)
        self._wake()

    def _rested(self) -> None:
        self.progress.bar.leave()
        self.stack.setEnabled(True)
        self._wake()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(self.header.title.words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        bottom, wide = self.height() - STATUS - _GAP, self.width() - 2 * side
        self.progress.setGeometry(side, bottom - ProgressCard.HEIGHT, wide, ProgressCard.HEIGHT)

    def _connect(self) -> None:
        going = self.going
        going.busy.connect(self._busy)
        going.rested.connect(self._rested)
        going.looked.connect(self._looked)
        going.refused.connect(self._refused)
        going.done.connect(self._restored)
        self.choosing.changed.connect(self._wake)
        self.choosing.wanted.connect(self.go_on)
        self.choosing.found.connect(self.bring)
        self.losing.changed.connect(self._wake)
        self.doing.changed.connect(self._wake)
        self.doing.entered.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        self.done.button.clicked.connect(self.go_back)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Esc"), self, self.go_back)
        QShortcut(QKeySequence("F1"), self, self._help)

    def _help(self) -> None:
        from equipment_app.ui.help import PageHelp

        sheet = PageHelp(self.window(), "restore")
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _lay_out(self) -> None:
        self.header.search.hide()
        strip, end = Card(), Card()
        strip.setFixedHeight(44)
        self.steps.setFixedHeight(42)
        strip.body.addWidget(self.steps)
        end.body.addWidget(self.done, 1)
        for part in (self.choosing, self.losing, self.doing, end):
            self.stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.on)
        self._column, whole = QVBoxLayout(), QVBoxLayout(self)
        self._column.setSpacing(_GAP)
        for widget in (self.header, strip):
            self._column.addWidget(widget)
        self._column.addWidget(self.stack, 1)
        self._column.addLayout(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.status)


def _listed(store: Path | None, where: Where, file: Path | None, _: object) -> "list[Offer]":
    """What lies in the folders, and the file that was found. Raises NoBackup."""
    from equipment_app.store.backups.offers import chosen, offers

    found = offers(store, where) if store else []
    if file is not None and file not in [one.path for one in found]:
        found.insert(0, chosen(file))
    return found
