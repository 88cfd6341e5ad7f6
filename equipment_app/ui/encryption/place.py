"""A store is encrypted, decrypted or given another passphrase: alone in the window, in two steps."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.encryption.ending import EndStep
from equipment_app.ui.encryption.questions import AskingStep
from equipment_app.ui.encryption.who import WhoStep
from equipment_app.ui.encryption.work import Ended, Prepared, Recasting
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.restore.step_place import StepPlace
from equipment_app.ui.scanner.feedback import Sound, Sounds

ASK, WHO, DONE = range(3)


class RecastPlace(StepPlace):
    """`left`: whatever came of it, the store is to be opened again."""

    def __init__(self, jobs: Jobs, sounds: Sounds, store: Path, deed: Deed, where: Where) -> None:
        super().__init__(sounds, "encryption")
        self._store, self._deed = store, deed
        self.recasting = Recasting(jobs, store, deed, where, self)
        self.asking, self.who, self.end = AskingStep(deed), WhoStep(deed), EndStep(deed)
        self.put((self.asking, self.who, self.end))
        self._connect()
        self._say_words()

    @property
    def ready(self) -> bool:
        return {ASK: self.asking.ready, WHO: self.who.ready}.get(self.step, False)

    def go_on(self) -> None:
        if not self.on.isEnabled():
            return
        if self.step == ASK:
            self.asking.rest()
            self.recasting.prepare(*self.asking.secrets())
        elif self.step == WHO:
            self.who.people.rest()
            self.recasting.carry_out(*self.who.people.people())

    def go_back(self) -> None:
        if self.progress.bar.following:
            self.progress.bar.stop()
        elif self.step == WHO:
            self.recasting.drop()
            self._show_step(ASK)
        else:
            self.left.emit()

    def kept(self) -> tuple[Any, ...]:
        return self.step, self.who.prepared, self.end.ended, self.recasting

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same step of the same deed."""
        step, prepared, ended, recasting = kept
        self.recasting.deleteLater()
        self.recasting = recasting
        recasting.setParent(self)
        self._follow_recasting()
        if prepared is not None:
            self.who.show_prepared(prepared)
        if ended is not None:
            self.end.show_ended(ended)
        self._show_step(step)

    def _say_words(self) -> None:
        titles = {
            Deed.ENCRYPT: self.tr("Encrypt the store"),
            Deed.CHANGE: self.tr("Change the passphrase of the store"),
            Deed.DECRYPT: self.tr("Decrypt the store"),
        }
        deeds = {
            Deed.ENCRYPT: self.tr("Encrypt"),
            Deed.CHANGE: self.tr("Change the passphrase"),
            Deed.DECRYPT: self.tr("Decrypt"),
        }
        self.header.say(titles[self._deed], str(self._store))
        names = self.tr("Passphrase of the store"), self.tr("Who does it")
        self.steps.show_steps(names, min(self.step, WHO))
        if self.step == DONE:
            self.steps.current = DONE
        self.back.setText(self.tr("Leave as it is") if self.step == ASK else self.tr("Back"))
        self.on.setText(deeds[self._deed] if self.step == WHO else self.tr("Continue"))
        for button in (self.back, self.on):
            button.setVisible(self.step < DONE)
        self.status.say("journal", self.tr("The store is closed in the meantime."), "lock")
        self.wake()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def _prepared(self, prepared: Prepared) -> None:
        self.who.show_prepared(prepared)
        self._show_step(WHO)
        if not prepared.guarded:
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, refusal: Refusal, second: bool) -> None:
        self._sounds.play(Sound.REFUSED)
        if self.step == ASK:
            self.asking.refuse(refusal)
        else:
            self.who.people.refuse(refusal, second=second)

    def _done(self, ended: Ended) -> None:
        self.end.show_ended(ended)
        self._show_step(DONE)

    def _show_step(self, step: int) -> None:
        if step != ASK:
            self.asking.forget()
        if step != WHO:
            self.who.people.forget()
        self.step = step
        self.stack.setCurrentIndex(step)
        self._say_words()
        self._focus()

    def _focus(self) -> None:
        (self.asking, self.who, self.end)[self.step].focus()

    def _follow_recasting(self) -> None:
        recasting = self.recasting
        self.follow(recasting)
        recasting.prepared.connect(self._prepared)
        recasting.refused.connect(self._refused)
        recasting.done.connect(self._done)

    def _connect(self) -> None:
        self._follow_recasting()
        self.asking.changed.connect(self.wake)
        self.asking.entered.connect(self.go_on)
        self.who.people.changed.connect(self.wake)
        self.who.people.entered.connect(self.go_on)
        self.end.again.connect(lambda: self.recasting.convert())
        self.end.done.button.clicked.connect(self.go_back)
