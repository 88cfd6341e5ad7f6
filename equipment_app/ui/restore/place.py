"""The way back to a backup, alone in the window: which one, what will be lost, who does it and why."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal

from equipment_app.domain.backup_errors import StoreEncrypted
from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.domain.going_back import GoingBack
from equipment_app.operations.restore import Restore, Restored
from equipment_app.store.backups.offers import Offer, chosen, offers
from equipment_app.store.encryption import cipher
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.backups import words
from equipment_app.ui.jobs import Job, Jobs, Progress
from equipment_app.ui.restore.choosing import ChoosingStep
from equipment_app.ui.restore.losing import LosingStep
from equipment_app.ui.restore.steps import Guard, PeopleStep, StepsScreen, guard_of
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.widgets.card import Card, EmptyState

CHOOSE, LOSE, DO, DONE = range(4)


RestorePlan = tuple[GoingBack, Guard]
"""What is known when a backup was verified and made ready beside the store, and who has to restore it."""


def _unlock(path: Path, passphrase: str) -> None:
    """What is not encrypted needs none, nor what is known. Raises StoreEncrypted, WrongPassphrase, NoCipher."""
    if cipher.is_closed(path):
        if not passphrase:
            raise StoreEncrypted(str(path))
        unlock(path, passphrase)


class RestoredStep(Card):
    """The end: where the former store is kept, and what to do now."""

    def __init__(self) -> None:
        super().__init__()
        self.state = EmptyState("circle-check", token="good")
        self.body.addWidget(self.state, 1)
        self.quarantine = ""

    def say_quarantine(self, folder: str) -> None:
        """Empty: there was no store before."""
        self.quarantine = folder
        sentence = self.tr(
            "Check that everything is as it should be and confirm it in Settings, Backups: until then no "
            "backup is made or removed automatically."
        )
        aside = self.tr("The former store is kept in {folder}.").format(folder=folder) if folder else ""
        self.state.say(self.tr("The store is restored"), f"{sentence}\n{aside}".strip(), self.tr("Open the store"))

    def focus(self) -> None:
        self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)


class RestoreScreen(StepsScreen[Restore]):
    """`left`: nothing was restored; `restored`: this store is to be opened."""

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
        super().__init__(jobs, sounds, "restore")
        self._is_sound = not refused
        self._store, self._where = store, where
        self._offers: list[Offer] = []
        self._closed: set[Path] = set()
        """What nobody has said the passphrase of."""
        self.choosing, self.losing = ChoosingStep(store), LosingStep()
        self.doing, self.end = PeopleStep("·", self.tr("Who restores"), reason=True), RestoredStep()
        self.put(self.choosing, self.losing, self.doing, self.end)
        self.choosing.wanted.connect(self.go_on)
        self.choosing.found.connect(self.bring)
        self.doing.entered.connect(self.go_on)
        self.end.state.button.clicked.connect(self.go_back)
        self.say_words()
        self._list(backup)

    def kept(self) -> tuple[Any, ...]:
        return self.step, self._offers, self._closed, self._made, self.doing.guard, self.end.quarantine

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same step, with the backup that was looked at."""
        step, self._offers, self._closed, self._made, guard, quarantine = kept
        self.choosing.show_offers(self._offers, None, self._closed)
        if self._made is not None:
            self._show_plan(self._made.plan, guard)
        self.end.say_quarantine(quarantine)
        self.show_step(step)

    # The steps

    def go_on(self) -> None:
        """What the button says."""
        if not self.on.isEnabled():
            return
        if self.step == CHOOSE and (offer := self.choosing.offer):
            self.look(offer.path, self.choosing.store, *self.choosing.secrets())
        elif self.step == LOSE:
            self.show_step(DO)
        elif self.step == DO:
            self.doing.rest()
            reason, printed = self.doing.text, self.losing.printed
            title, people = self.tr("Restoring"), self.doing.people()
            self.take_place(title, people, lambda restore: restore.carry_out(reason, printed), self.finish)

    def go_back(self) -> None:
        if self.progress.isVisible():
            self.progress.bar.stop()
        elif self.step == DONE:
            self.restored.emit(self.choosing.store)
        elif self.step == CHOOSE:
            self.left.emit()
        else:
            if self.step == LOSE:
                self.drop()
            self.show_step(self.step - 1)

    def bring(self, file: Path) -> None:
        self._list(file)

    def _list(self, stand_on: Path | None) -> None:
        """Look into the folders; on the worker's thread, for a stick may be slow."""
        listed = partial(_listed, self.choosing.store if self._store else None, self._where, stand_on)
        self._jobs.run(Job(listed, partial(self._listed, stand_on), self._not_listed, owner=self))

    def _listed(self, stand_on: Path | None, listed: tuple[list[Offer], set[Path]]) -> None:
        offers, closed = listed
        self._closed |= closed
        known = {one.path for one in offers}
        found = [*offers, *(one for one in self._offers if one.path not in known)]
        self._offers = found if self._is_sound else [replace(one, now=False) for one in found]
        self.choosing.show_offers(self._offers, stand_on, self._closed)
        if self.step == CHOOSE:
            self.choosing.focus()

    def _not_listed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.choosing.refuse(error)
        if not self._offers:
            self._list(None)

    def look(self, backup: Path, store: Path, passphrase: str, of_store: str) -> None:
        """Verify it, and see what going back to it does.

        `of_store` is the passphrase of an encrypted store, where nobody has said it yet.
        """

        def work(progress: Progress) -> tuple[Restore, RestorePlan]:
            from equipment_app.documents.press import Press

            for path in (backup, store):
                _unlock(path, of_store)
            restore = Restore(backup, store, Press(), passphrase=passphrase, of_store=of_store, step=progress.step)
            return restore, (restore.plan, guard_of(restore.database.door))

        self.make_ready(self.tr("Verifying the backup"), work)

    def prepared(self, found: RestorePlan) -> None:
        self._show_plan(*found)
        self.show_step(LOSE)

    def _show_plan(self, plan: GoingBack, guard: Guard) -> None:
        self.losing.show_plan(plan)
        self.doing.title.setText(self.tr("Back to {when}").format(when=words.moment(plan.made)))
        guarded = self.tr(
            "An administrator according to the backup, with the password of that time. What is there now is "
            "set aside and never deleted."
        )
        free = self.tr(
            "Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never "
            "deleted."
        )
        self.doing.ask(guard, self.losing.summary, guarded if guard.guarded else free)

    def done(self, restored: Restored) -> None:
        self.end.say_quarantine(str(restored.quarantine) if any(restored.quarantine.iterdir()) else "")
        self.show_step(DONE)

    def say_words(self) -> None:
        names = self.tr("Backup"), self.tr("What will be lost"), self.tr("Who and why")
        context = str(self.choosing.store) if self.choosing.target.text() else ""
        self.say_frame(self.tr("Restore from a backup"), context, names, self.tr("Restore"))
        closed, done = self.tr("The store is closed during the restore."), self.tr("Nothing was deleted.")
        self.status.say("journal", done if self.step == DONE else closed, "lock")


def _listed(store: Path | None, where: Where, file: Path | None, _: object) -> tuple[list[Offer], set[Path]]:
    """What lies in the folders, and the file that was found; and which of them need a passphrase. Raises NoBackup."""
    found = offers(store, where) if store else []
    if file is not None and file not in [one.path for one in found]:
        found.insert(0, chosen(file))
    files = [one.path for one in found] + ([store] if store else [])
    return found, {file for file in files if cipher.is_closed(file)}
