"""A store is encrypted, decrypted or given another passphrase, alone in the window; its backups follow."""

from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backup_errors import WrongPassphrase
from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.domain.value import Value
from equipment_app.operations.encrypt import Recast, refuse_needless
from equipment_app.store.backups.recasting import Conversion
from equipment_app.store.backups.shelf import beside, tag_of
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.access.new_secret import PassphraseForm
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Cancelled, Jobs, Progress
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.output.files import open_folder
from equipment_app.ui.restore.steps import Guard, PeopleStep, StepsScreen, guard_of
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState, Notice
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow, Scroll, fill, in_column


class EncryptionChange(StrEnum):
    """What can be done about the encryption of a store."""

    ENCRYPT = "encrypt"
    CHANGE = "change"
    """Of the passphrase."""
    DECRYPT = "decrypt"

    @property
    def asks_present(self) -> bool:
        """Who does it says the passphrase of now."""
        return self is not EncryptionChange.ENCRYPT

    @property
    def asks_new(self) -> bool:
        return self is not EncryptionChange.DECRYPT


def folders_of(store: Path, where: Where) -> list[Path]:
    """Where the backups of a store are, as far as they can be reached; each once."""
    wanted = (where.folder, beside(store), where.second)
    return [folder for folder in dict.fromkeys(wanted) if folder is not None and folder.is_dir()]


class Remnant(Value):
    """A file that is not as the store is now."""

    path: Path
    clear: bool
    """It can be read without any passphrase."""
    ours: bool
    """A backup of this store, which can be tried again."""


class Converted(Value):
    backups: int
    remnants: tuple[Remnant, ...]
    trouble: Refusal | None = None
    """Why the backups of a folder were not converted."""


def _convert(store: Path, tag: str, key: Key | None, where: Where, progress: Progress) -> Converted:
    conversion = Conversion(tag, key, folders_of(store, where))
    with suppress(Cancelled):
        conversion.run(progress.step)
    left = conversion.left
    clear = in_the_clear(store, folders_of(store, where)) if key else []  # a stick may have been pulled out
    found = [Remnant(path, clear=True, ours=path in left) for path in clear]
    found += [Remnant(path, clear=False, ours=True) for path in left if path not in clear]
    return Converted(conversion.done, tuple(found), next(iter(conversion.troubles), None))


ASK, WHO, DONE = range(3)
_WIDE = 560
ENCRYPT, CHANGE, DECRYPT = tuple(EncryptionChange)


class PassphraseStep(Card):
    """First step: the passphrases, what will become of the store, and what that is good for."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last of them."""

    def __init__(self, change: EncryptionChange) -> None:
        titles = {
            ENCRYPT: self.tr("Choose a passphrase"),
            CHANGE: self.tr("Choose another passphrase"),
            DECRYPT: self.tr("From now on without a passphrase"),
        }
        super().__init__(titles[change], aside=self.tr("nothing changes until the second step is done"))
        self._change = change
        self.notice, self.warning = Notice(), Notice()
        self.present, self.form = SecretLine(self.tr("Show the passphrase")), PassphraseForm()
        self.field = Field(self.present, self.tr("Current passphrase of the store"))
        self._lay_out()
        self.present.textChanged.connect(self._typed)
        self.present.returnPressed.connect(self._go_on)
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.entered)
        clear = self.tr(
            "After that, anyone who takes the disk, a memory stick or a copy of the file can read everything."
        )
        self.warning.say(clear if change is DECRYPT else "", "warn")

    @property
    def ready(self) -> bool:
        said_present = bool(self.present.text()) or not self._change.asks_present
        return said_present and (self.form.good or not self._change.asks_new)

    def secrets(self) -> tuple[str, str]:
        """The present one first."""
        return self.present.text(), self.form.chosen

    def focus(self) -> None:
        if self._change.asks_present:
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus()

    def refuse(self, refusal: Refusal, *, second: bool) -> None:
        """About the present passphrase it is said there."""
        if isinstance(refusal, WrongPassphrase):
            self.field.set_error(self.tr("This passphrase does not open the store."))
            self.present.selectAll()
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say(explain(refusal), "bad")

    def _what(self) -> str:
        return {
            ENCRYPT: self.tr(
                "The store and its backups become files that nobody can read without the passphrase. The "
                "program asks for it when the store is opened; then everyone signs in as usual."
            ),
            CHANGE: self.tr(
                "The store and its backups are rewritten, and the old passphrase no longer opens them. Copies "
                "kept elsewhere still have the old one."
            ),
            DECRYPT: self.tr("The store and its backups are rewritten so that they open without a passphrase."),
        }[self._change]

    def _typed(self, *_: object) -> None:
        self.field.set_error("")
        self.changed.emit()

    def _go_on(self) -> None:
        """Enter behind the present one leads to the new one, where that is asked for."""
        if self._change.asks_new:
            self.form.focus()
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        protects = self.tr(
            "It protects the data on a stolen disk or memory stick, and in every copy of the file. It does "
            "not protect a computer that is running and unlocked, or anything printed or exported."
        )
        what, good_for = Label(self._what(), wrap=True), Label(protects, token="quiet", wrap=True)
        narrow = Narrow(_WIDE)
        fill(narrow.column, what, good_for, self.notice, self.field, self.form, self.warning, None)
        self.field.setVisible(self._change.asks_present)
        self.form.setVisible(self._change.asks_new)
        good_for.setVisible(self._change is ENCRYPT)
        self.body.addWidget(Scroll(in_column(narrow)), 1)


class EndStep(QWidget):
    """What has become of the store and its backups, and which files are not as the store is now.

    `retry` tries the backups that were left once more; `done.button` opens the store.
    """

    def __init__(self, change: EncryptionChange) -> None:
        super().__init__()
        self._change = change
        self.converted: Converted | None = None
        self.done = EmptyState("circle-check", token="good")
        self.list = Card("·")
        self.view = PlainList("", self._columns(), key=lambda remnant: remnant.path)
        self.advice = Label(token="quiet", elide=True)
        self.retry = Button(self.tr("Convert the rest"), icon="refresh-cw")
        self.folder = Button(self.tr("Open the folder"), icon="folder-open", does=self._open_folder)
        above = Card()
        above.body.addWidget(self.done, 1)
        self.list.body.addWidget(self.view, 1)
        self.list.lay_foot((self.advice, 1), self.retry, self.folder)
        in_column((above, 1), (self.list, 1), on=self, spacing=12)
        self.view.opened.connect(self._open_folder)

    def show_converted(self, converted: Converted) -> None:
        self.converted, remnants = converted, converted.remnants
        self.view.show_rows(remnants)
        if remnants:
            self.view.show_row(remnants[0].path)
        self.list.setVisible(bool(remnants))
        self.retry.setVisible(any(one.ours for one in remnants))
        titles = {
            ENCRYPT: self.tr("The store is encrypted"),
            CHANGE: self.tr("The store has another passphrase"),
            DECRYPT: self.tr("The store is decrypted"),
        }
        self.done.say(titles[self._change], self._sentence(converted), self.tr("Open the store"))
        clear = any(one.clear for one in remnants)
        readable = self.tr("Files that can still be read without the passphrase")
        self.list.title.setText(readable if clear else self.tr("Backups left as they were"))
        self.view.setAccessibleName(self.list.title.words())
        self.advice.setText(self.tr("Delete what you do not need any more.") if clear else "")

    def focus(self) -> None:
        self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self, converted: Converted) -> str:
        said = [self.tr("%n backup(s) converted.", "", converted.backups)]
        if converted.trouble is not None:
            said.append(explain(converted.trouble))
        if self._change.asks_new:
            said.append(
                self.tr("Encrypted copies made earlier, and anything on other memory sticks, stay as they were.")
            )
        return " ".join(said)

    def _open_folder(self, *_: object) -> None:
        if remnant := self.view.current_row():
            open_folder(remnant.path.parent)

    def _columns(self) -> tuple[Column[Remnant], ...]:
        return (
            Column(self.tr("File"), lambda one: Text(one.path.name, icon="file-text"), 460, least=240),
            Column(self.tr("Folder"), lambda one: Text(str(one.path.parent), token="quiet")),
            Column(self.tr("State"), self._how, 240, least=200),
        )

    def _how(self, remnant: Remnant) -> Chip:
        if remnant.clear:
            return Chip(self.tr("without a passphrase"), "triangle-alert", "warn")
        if self._change is DECRYPT:
            return Chip(self.tr("still encrypted"), "lock")
        return Chip(self.tr("under another passphrase"), "lock")


class EncryptionScreen(StepsScreen[Recast]):
    """`left`: whatever came of it, the store is to be opened again."""

    def __init__(self, jobs: Jobs, sounds: Sounds, store: Path, change: EncryptionChange, where: Where) -> None:
        super().__init__(jobs, sounds, "encryption")
        self._store, self._change, self._where = store, change, where
        self._conversion: tuple[str, Key | None] | None = None
        """By which tag the backups of the store are known, and what encrypts them; None: they will be in the clear."""
        title = self.tr("Who does it")
        self.asking, self.who, self.end = PassphraseStep(change), PeopleStep(title, title), EndStep(change)
        self.put(self.asking, self.who, self.end)
        for step in (self.asking, self.who):
            step.entered.connect(self.go_on)
        self.end.retry.clicked.connect(lambda: self.convert())
        self.end.done.button.clicked.connect(self.go_back)
        self.say_words()

    def go_on(self) -> None:
        if not self.on.isEnabled():
            return
        if self.step == ASK:
            self.asking.notice.say("")
            self.make_ready(self._title(), partial(self._prepare, *self.asking.secrets()))
        elif self.step == WHO:
            self.who.rest()
            self.take_place("", self.who.people(), Recast.carry_out, lambda _: self.convert())

    def go_back(self) -> None:
        if self.progress.bar.following:
            self.progress.bar.stop()
        elif self.step == WHO:
            self.drop()
            self.show_step(ASK)
        else:
            self.left.emit()

    def convert(self) -> None:
        """The backups within reach become as the store is; stopped, some of them. What was left is tried again."""
        if self._conversion is not None:
            work = partial(_convert, self._store, *self._conversion, self._where)
            self.run(Progress(self.tr("Converting the backups"), keeps=True), work, self.finish)

    def _title(self) -> str:
        return {
            ENCRYPT: self.tr("Encrypting the store"),
            CHANGE: self.tr("Changing the passphrase"),
            DECRYPT: self.tr("Decrypting the store"),
        }[self._change]

    def _prepare(self, present: str, new: str, progress: Progress) -> tuple[Recast, Guard]:
        """Write it anew beside itself.

        Raises WrongPassphrase, ShortPassphrase, AlreadyEncrypted, NotEncrypted, Cancelled; and as `Recast`.
        """
        from equipment_app.documents.press import Press

        store, change = self._store, self._change
        refuse_needless(store, encrypted=change.asks_present)
        if change.asks_present:
            unlock(store, present)
        key = Key.new(new) if change.asks_new else None
        progress.step(0, 0)
        recast = Recast(store, key, Press())
        if progress.cancelled:
            recast.__exit__()
            raise Cancelled
        self._conversion = tag_of(recast.database.source.origin), key
        return recast, guard_of(recast.database.door)

    def kept(self) -> tuple[Any, ...]:
        return self.step, self.who.guard, self.end.converted, self._made, self._conversion

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same step of the same change."""
        step, guard, converted, self._made, self._conversion = kept
        if guard is not None:
            self._ask_who(guard)
        if converted is not None:
            self.end.show_converted(converted)
        self.show_step(step)

    def say_words(self) -> None:
        titles = {
            ENCRYPT: self.tr("Encrypt the store"),
            CHANGE: self.tr("Change the passphrase of the store"),
            DECRYPT: self.tr("Decrypt the store"),
        }
        acts = {
            ENCRYPT: self.tr("Encrypt"),
            CHANGE: self.tr("Change the passphrase"),
            DECRYPT: self.tr("Decrypt"),
        }
        names = self.tr("Passphrase of the store"), self.tr("Who does it")
        self.say_frame(titles[self._change], str(self._store), names, acts[self._change])
        self.status.say("journal", self.tr("The store is closed in the meantime."), "lock")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.cards[self.step].focus()

    def prepared(self, guard: Guard) -> None:
        self._ask_who(guard)
        self.show_step(WHO)
        if not guard.guarded:
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_who(self, guard: Guard) -> None:
        ready = {
            ENCRYPT: self.tr("The encrypted store is ready; every row of it was read back and compared."),
            CHANGE: self.tr("The store under the new passphrase is ready; every row was read back and compared."),
            DECRYPT: self.tr("The decrypted store is ready; every row of it was read back and compared."),
        }
        guarded = self.tr(
            "An administrator puts it in place of the current one, which has the same content and is "
            "deleted. The backups follow."
        )
        free = self.tr(
            "Nobody has a password in this store, so nobody signs in. It takes the place of the current "
            "one, which has the same content and is deleted. The backups follow."
        )
        self.who.ask(guard, ready[self._change], guarded if guard.guarded else free)

    def done(self, converted: Converted) -> None:
        self.end.show_converted(converted)
        self.show_step(DONE)
