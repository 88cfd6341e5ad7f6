"""A restore on the worker's thread, where the copy it is made ready in is opened; the steps only hear of it."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from equipment_app.domain.backups import Where
from equipment_app.domain.encryption_errors import StoreEncrypted
from equipment_app.domain.errors import Refusal
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.operations.restore import Restore, Restored
from equipment_app.store.backups.offers import Offer
from equipment_app.store.encryption import cipher
from equipment_app.ui.backups import words
from equipment_app.ui.jobs import Job, Jobs, Progress
from equipment_app.ui.restore.choosing import ChoosingStep
from equipment_app.ui.restore.losing import LosingStep
from equipment_app.ui.restore.steps import PeopleFields, Person, StepPlace, Undertaking, signed_in
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.empty_state import EmptyState
from equipment_app.ui.widgets.field import Field, TextArea
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Looked:
    """What is known when a backup was verified and made ready beside the store."""

    plan: GoingBack
    guarded: bool
    """Whoever restores signs in, as an administrator of the backup."""
    two: bool
    """And a second person stands by."""


class Going(Undertaking):
    """One store's way back."""

    looked = Signal(object)
    done = Signal(object)
    """`Restored`."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._restore: Restore | None = None

    def look(self, backup: Path, store: Path, passphrase: str, of_store: str) -> None:
        """Verify it, and see what going back to it does. What was looked at before is let go of first.

        `of_store` is the passphrase of an encrypted store, where nobody has said it yet.
        """
        self.drop()

        def work(progress: Progress) -> "tuple[Restore, Looked]":
            from equipment_app.documents.press import Press

            _unlock(backup, of_store)
            _unlock(store, of_store)
            restore = Restore(backup, store, Press(), passphrase=passphrase, of_store=of_store, step=progress.step)
            door = restore.database.door
            return restore, Looked(restore.plan, door.guarded, door.guarded and door.in_company)

        self._run(Progress(self.tr("Verifying the backup")), work, self._looked)

    def carry_out(self, reason: str, printed: Highest, first: Person | None, second: Person | None) -> None:
        """The store is the backup when `done` comes. Refused, it is as before, and can be tried again."""
        restore = self._restore
        if restore is not None:
            work = partial(_carry_out, restore, reason, printed, first, second)
            self._run(Progress(self.tr("Restoring")), work, self._done)

    def drop(self) -> None:
        """What was looked at is not gone back to."""
        restore, self._restore = self._restore, None
        if restore is not None:
            self._let_go(restore.__exit__)

    def _looked(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._restore, looked = found
        if self._left:
            self.drop()
        else:
            self.looked.emit(looked)

    def _done(self, restored: Restored | object) -> None:
        self.drop()
        self.done.emit(restored)


def _carry_out(
    restore: Restore, reason: str, printed: Highest, first: Person | None, second: Person | None, _: Progress
) -> Restored:
    """Raises NotThem; and as `Door.sign_in` and `Restore.carry_out`."""
    with signed_in(restore.database.door, first, second):
        return restore.carry_out(reason, printed)


def _unlock(path: Path, passphrase: str) -> None:
    """What is not encrypted needs none, nor what is known. Raises StoreEncrypted, WrongPassphrase, NoCipher."""
    if cipher.is_closed(path):
        from equipment_app.store.file.unlock import unlock

        if not passphrase:
            raise StoreEncrypted(str(path))
        unlock(path, passphrase)


_WIDE = 720
_REASON = 68


class DoingStep(Card):
    changed = Signal()
    entered = Signal()
    """Enter behind the last secret."""

    def __init__(self) -> None:
        super().__init__("·")
        self._looked: Looked | None = None
        self.summary, self.reason = Label(bold=True), TextArea(_REASON)
        self.note = Label(token="quiet", wrap=True)
        self.reason_field = Field(self.reason, self.tr("Reason"))
        self.who = PeopleFields()
        self.first, self.second = self.who.first, self.who.second
        self._lay_out()
        self.reason.textChanged.connect(self.changed)
        self.who.changed.connect(self.changed)
        self.who.entered.connect(self.entered)
        self._say_words()

    @property
    def ready(self) -> bool:
        return self._looked is not None and bool(self.text) and self.who.ready

    @property
    def text(self) -> str:
        return " ".join(self.reason.toPlainText().split())

    def people(self) -> tuple[Person | None, Person | None]:
        return self.who.people()

    def show_looked(self, looked: Looked, summary: str) -> None:
        self._looked = looked
        self.summary.setText(summary)
        self.who.ask(guarded=looked.guarded, two=looked.two)
        self._say_words()

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        self.who.refuse(refusal, second=second)

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        self.who.rest()

    def forget(self) -> None:
        """No secret stays in the fields."""
        self.who.forget()

    def focus(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_words(self) -> None:
        made = words.moment(self._looked.plan.made) if self._looked else ""
        self.title.setText(self.tr("Back to {when}").format(when=made))
        self.say_aside(self.tr("permanently recorded in the journal"))
        self.who.say(self.tr("Who restores"))
        guarded = self.tr(
            "An administrator according to the backup, with the password of that time. What is there now is "
            "set aside and never deleted."
        )
        free = self.tr(
            "Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never "
            "deleted."
        )
        self.note.setText(guarded if self._looked and self._looked.guarded else free)

    def _lay_out(self) -> None:
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.summary, self.note, self.reason_field):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.who)
        column.addStretch(1)
        self.body.addWidget(narrow, 1)


CHOOSE, LOSE, DO, DONE = range(4)


class RestorePlace(StepPlace):
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
        super().__init__(sounds, "restore")
        self._is_sound = not refused
        self._jobs, self._where = jobs, where
        self._store = store
        self._offers: list[Offer] = []
        self._closed: set[Path] = set()
        """What nobody has said the passphrase of."""
        self._quarantine = ""
        self._found: Looked | None = None
        self.going = Going(jobs, self)
        self.choosing, self.losing, self.doing = ChoosingStep(store), LosingStep(), DoingStep()
        self.done = EmptyState("circle-check", token="good")
        end = Card()
        end.body.addWidget(self.done, 1)
        self.put((self.choosing, self.losing, self.doing, end))
        self._connect()
        self._say_words()
        self._list(backup)

    def kept(self) -> tuple[Any, ...]:
        return self.step, self._offers, self._closed, self._found, self._quarantine, self.going

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same step, with the backup that was looked at."""
        step, self._offers, self._closed, self._found, self._quarantine, going = kept
        self.going.deleteLater()
        self.going = going
        going.setParent(self)
        self._follow_going()
        self.choosing.show_offers(self._offers, None, self._closed)
        if self._found is not None:
            self._show_found(self._found)
        self._show_step(step)

    def say(self, sentence: str) -> None:
        """What has to be known before the first step."""
        self.choosing.say(sentence)

    # The steps

    def go_on(self) -> None:
        """What the button says."""
        if not self.on.isEnabled():
            return
        if self.step == CHOOSE and (offer := self.choosing.offer):
            self.going.look(offer.path, self.choosing.store, *self.choosing.secrets())
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

    def _looked(self, looked: Looked) -> None:
        self.choosing.forget()
        self._found = looked
        self._show_found(looked)
        self._show_step(LOSE)

    def _show_found(self, looked: Looked) -> None:
        self.losing.show_plan(looked.plan)
        self.doing.show_looked(looked, self.losing.summary)

    def _refused(self, refusal: Refusal, second: bool) -> None:
        self._sounds.play(Sound.REFUSED)
        if self.step == CHOOSE:
            self.choosing.refuse(refusal)
        else:
            self.doing.refuse(refusal, second=second)

    def _restored(self, restored: Restored) -> None:
        self.doing.forget()
        kept = any(restored.quarantine.iterdir())
        self._quarantine = str(restored.quarantine) if kept else ""
        self._show_step(DONE)

    def _show_step(self, step: int) -> None:
        if self.step == DO and step != DO:
            self.doing.forget()
        self.step = step
        self.stack.setCurrentIndex(step)
        self._say_words()
        focus: tuple[Callable[[], None], ...] = (self.choosing.focus, self.losing.focus, self.doing.focus)
        if step < DONE:
            focus[step]()
        else:
            self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _say_words(self) -> None:
        title = self.tr("Restore from a backup")
        self.header.say(title, str(self.choosing.store) if self.choosing.target.text() else "")
        names = self.tr("Backup"), self.tr("What will be lost"), self.tr("Who and why")
        self.steps.show_steps(names, min(self.step, DO))
        if self.step == DONE:
            self.steps.current = DONE
        self.back.setText(self.tr("Leave as it is") if self.step == CHOOSE else self.tr("Back"))
        self.on.setText(self.tr("Restore") if self.step == DO else self.tr("Continue"))
        for button in (self.back, self.on):
            button.setVisible(self.step < DONE)
        self._say_done()
        closed, done = self.tr("The store is closed during the restore."), self.tr("Nothing was deleted.")
        self.status.say("journal", done if self.step == DONE else closed, "lock")
        self.wake()

    def _say_done(self) -> None:
        sentence = self.tr(
            "Check that everything is as it should be and confirm it in Settings, Backups: until then no "
            "backup is made or removed automatically."
        )
        aside = (
            self.tr("The former store is kept in {folder}.").format(folder=self._quarantine) if self._quarantine else ""
        )
        self.done.say(self.tr("The store is restored"), f"{sentence}\n{aside}".strip(), self.tr("Open the store"))

    @property
    def ready(self) -> bool:
        return {CHOOSE: self.choosing.ready, LOSE: self.losing.ready, DO: self.doing.ready}.get(self.step, False)

    def _follow_going(self) -> None:
        going = self.going
        self.follow(going)
        going.looked.connect(self._looked)
        going.refused.connect(self._refused)
        going.done.connect(self._restored)

    def _connect(self) -> None:
        self._follow_going()
        self.choosing.changed.connect(self.wake)
        self.choosing.wanted.connect(self.go_on)
        self.choosing.found.connect(self.bring)
        self.losing.changed.connect(self.wake)
        self.doing.changed.connect(self.wake)
        self.doing.entered.connect(self.go_on)
        self.done.button.clicked.connect(self.go_back)


def _listed(store: Path | None, where: Where, file: Path | None, _: object) -> tuple[list[Offer], set[Path]]:
    """What lies in the folders, and the file that was found; and which of them need a passphrase. Raises NoBackup."""
    from equipment_app.store.backups.offers import chosen, offers

    found = offers(store, where) if store else []
    if file is not None and file not in [one.path for one in found]:
        found.insert(0, chosen(file))
    files = [one.path for one in found] + ([store] if store else [])
    return found, {file for file in files if cipher.is_closed(file)}
