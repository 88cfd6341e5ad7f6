"""First step: the passphrases, what will become of the store, and what that is good for."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.backups import Where
from equipment_app.domain.encryption_errors import WrongPassphrase
from equipment_app.domain.errors import Refusal
from equipment_app.ui.access.new_secret import PassphraseForm
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.encryption.recasting import Deed, Ended, Prepared, Recasting, Remnant
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.restore.steps import PeopleFields, StepPlace
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.empty_state import EmptyState
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow
from equipment_app.ui.widgets.notice import Notice
from equipment_app.ui.widgets.scrolling import Scroll
from equipment_app.ui.widgets.secret_line import SecretLine

_WIDE = 560


class AskingStep(Card):
    """`ready` says whether all that the deed asks for was said; `secrets` gives it, the present one first."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last of them."""

    def __init__(self, deed: Deed) -> None:
        super().__init__("·")
        self._deed = deed
        self.what = Label(wrap=True)
        self.good_for = Label(
            self.tr(
                "It protects the data on a stolen disk or memory stick, and in every copy of the file. It does "
                "not protect a computer that is running and unlocked, or anything printed or exported."
            ),
            token="quiet",
            wrap=True,
        )
        self.notice, self.warning = Notice(), Notice()
        self.present, self.form = SecretLine(), PassphraseForm()
        self.field = Field(self.present, self.tr("Current passphrase of the store"))
        self._lay_out()
        self.present.textChanged.connect(self._typed)
        self.present.returnPressed.connect(self._go_on)
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.entered)
        titles = {
            Deed.ENCRYPT: self.tr("Choose a passphrase"),
            Deed.CHANGE: self.tr("Choose another passphrase"),
            Deed.DECRYPT: self.tr("From now on without a passphrase"),
        }
        self.title.setText(titles[self._deed])
        self.say_aside(self.tr("nothing changes until the second step is done"))
        self.what.setText(self._what())
        self.present.say(self.tr("Show the passphrase"))
        clear = self.tr(
            "After that, anyone who takes the disk, a memory stick or a copy of the file can read everything."
        )
        self.warning.say(clear if self._deed is Deed.DECRYPT else "", "warn")

    @property
    def ready(self) -> bool:
        said_present = bool(self.present.text()) or not self._deed.asks_present
        return said_present and (self.form.good or not self._deed.asks_new)

    def secrets(self) -> tuple[str, str]:
        return self.present.text(), self.form.chosen

    def focus(self) -> None:
        if self._deed.asks_present:
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus()

    def forget(self) -> None:
        self.present.forget()
        self.form.forget()

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        self.notice.say("")

    def refuse(self, refusal: Refusal) -> None:
        """About the present passphrase it is said there."""
        if isinstance(refusal, WrongPassphrase):
            self.field.set_error(self.tr("This passphrase does not open the store."))
            self.present.selectAll()
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say(explain(refusal), "bad")

    def _what(self) -> str:
        match self._deed:
            case Deed.ENCRYPT:
                return self.tr(
                    "The store and its backups become files that nobody can read without the passphrase. The "
                    "program asks for it when the store is opened; then everyone signs in as usual."
                )
            case Deed.CHANGE:
                return self.tr(
                    "The store and its backups are rewritten, and the old passphrase no longer opens them. Copies "
                    "kept elsewhere still have the old one."
                )
        return self.tr("The store and its backups are rewritten so that they open without a passphrase.")

    def _typed(self, *_: object) -> None:
        self.field.set_error("")
        self.changed.emit()

    def _go_on(self) -> None:
        """Enter behind the present one leads to the new one, where that is asked for."""
        if self._deed.asks_new:
            self.form.focus()
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        self.field.setVisible(self._deed.asks_present)
        self.form.setVisible(self._deed.asks_new)
        self.good_for.setVisible(self._deed is Deed.ENCRYPT)
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.what, self.good_for, self.notice, self.field, self.form, self.warning):
            column.addWidget(part)
        column.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(narrow)
        self.body.addWidget(Scroll(inside), 1)


_WIDE = 720


class WhoStep(Card):
    """`people` are asked; where nobody has a password there is nobody to ask."""

    def __init__(self, deed: Deed) -> None:
        super().__init__("·")
        self._deed = deed
        self.prepared: Prepared | None = None
        self.summary, self.note = Label(bold=True), Label(token="quiet", wrap=True)
        self.people = PeopleFields()
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.summary, self.note):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.people)
        column.addStretch(1)
        self.body.addWidget(narrow, 1)
        self._say_words()

    @property
    def ready(self) -> bool:
        return self.prepared is not None and self.people.ready

    def show_prepared(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.people.ask(guarded=prepared.guarded, two=prepared.two)
        self._say_words()

    def focus(self) -> None:
        self.people.focus()

    def _say_words(self) -> None:
        self.title.setText(self.tr("Who does it"))
        self.say_aside(self.tr("permanently recorded in the journal"))
        summaries = {
            Deed.ENCRYPT: self.tr("The encrypted store is ready; every row of it was read back and compared."),
            Deed.CHANGE: self.tr("The store under the new passphrase is ready; every row was read back and compared."),
            Deed.DECRYPT: self.tr("The decrypted store is ready; every row of it was read back and compared."),
        }
        self.summary.setText(summaries[self._deed])
        guarded = self.tr(
            "An administrator puts it in place of the current one, which has the same content and is "
            "deleted. The backups follow."
        )
        free = self.tr(
            "Nobody has a password in this store, so nobody signs in. It takes the place of the current "
            "one, which has the same content and is deleted. The backups follow."
        )
        self.note.setText(guarded if self.prepared is None or self.prepared.guarded else free)
        self.people.say(self.tr("Who does it"))


class EndStep(QWidget):
    """`again` tries the backups that were left once more; `done.button` opens the store."""

    again = Signal()

    def __init__(self, deed: Deed) -> None:
        super().__init__()
        self._deed = deed
        self.ended: Ended | None = None
        self.done = EmptyState("circle-check", token="good")
        self.list = Card("·")
        self.table: Table[Remnant] = Table((), key=lambda remnant: remnant.path)
        self.view = TableView(self.table, row_height=32)
        self.advice = Label(token="quiet", elide=True)
        self.retry = Button(self.tr("Convert the rest"), icon="refresh-cw")
        self.folder = Button(self.tr("Open the folder"), icon="folder-open")
        self._lay_out()
        self.retry.clicked.connect(self.again)
        self.folder.clicked.connect(self._open_folder)
        self.view.opened.connect(lambda _: self._open_folder())
        self._say_words()

    def show_ended(self, ended: Ended) -> None:
        self.ended = ended
        self.table.show(ended.remnants)
        if ended.remnants:
            self.view.show_row(ended.remnants[0].path)
        self.list.setVisible(bool(ended.remnants))
        self.retry.setVisible(any(one.ours for one in ended.remnants))
        self._say_words()

    def focus(self) -> None:
        self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_words(self) -> None:
        titles = {
            Deed.ENCRYPT: self.tr("The store is encrypted"),
            Deed.CHANGE: self.tr("The store has another passphrase"),
            Deed.DECRYPT: self.tr("The store is decrypted"),
        }
        self.done.say(titles[self._deed], self._sentence(), self.tr("Open the store"))
        clear = self.tr("Files that can still be read without the passphrase")
        self.list.title.setText(clear if self._is_clear() else self.tr("Backups left as they were"))
        self.advice.setText(self.tr("Delete what you do not need any more.") if self._is_clear() else "")
        self.table.set_columns(self._columns())
        self.view.header.fit()

    def _sentence(self) -> str:
        said = []
        if self.ended is not None:
            said.append(self.tr("%n backup(s) converted.", "", self.ended.converted))
            if self.ended.trouble is not None:
                said.append(explain(self.ended.trouble))
        if self._deed.asks_new:
            said.append(
                self.tr("Encrypted copies made earlier, and anything on other memory sticks, stay as they were.")
            )
        return " ".join(said)

    def _is_clear(self) -> bool:
        return self.ended is not None and any(one.clear for one in self.ended.remnants)

    def _open_folder(self) -> None:
        if remnant := self.view.current_row():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(remnant.path.parent)))

    def _columns(self) -> tuple[Column[Remnant], ...]:
        return (
            Column(self.tr("File"), lambda one: Text(one.path.name, icon="file-text"), 460, least=240),
            Column(self.tr("Folder"), lambda one: Text(str(one.path.parent), token="quiet")),
            Column(self.tr("State"), self._how, 240, least=200),
        )

    def _how(self, remnant: Remnant) -> Chip:
        if remnant.clear:
            return Chip(self.tr("without a passphrase"), "triangle-alert", "warn")
        if self._deed is Deed.DECRYPT:
            return Chip(self.tr("still encrypted"), "lock")
        return Chip(self.tr("under another passphrase"), "lock")

    def _lay_out(self) -> None:
        above = Card()
        above.body.addWidget(self.done, 1)
        self.list.body.addWidget(self.view, 1)
        self.list.foot.setFixedHeight(56)
        self.list.foot.row.addWidget(self.advice, 1)
        for button in (self.retry, self.folder):
            self.list.foot.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(above, 1)
        column.addWidget(self.list, 1)


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
