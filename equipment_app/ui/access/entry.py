"""Who, and their secret: what the door takes, the form that asks for it, and the sheets it stands in."""

from collections.abc import Callable, Sequence
from dataclasses import field
from enum import StrEnum
from time import monotonic
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import NotSignedIn, TooSoon, WrongCode, WrongPin, WrongSecret
from equipment_app.domain.errors import Refusal
from equipment_app.domain.passwords import LEAST
from equipment_app.domain.value import Value
from equipment_app.scanning.decode import Scan
from equipment_app.store.access.access import Present
from equipment_app.store.database import Database
from equipment_app.store.door import Door
from equipment_app.store.records.people import Operator
from equipment_app.ui.desk.desk import Desk, PendingChange
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.scanner.missed import named
from equipment_app.ui.widgets.button import Button, IconButton, LinkButton, RowButton
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import Field, LineField, SecretLine, forget_secrets
from equipment_app.ui.widgets.label import Avatar, Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import in_column, in_row


class SecretKind(StrEnum):
    PASSWORD = "password"
    PIN = "pin"
    CODE = "code"
    """Of the recovery sheet."""


class Credentials(Value):
    """`who` is typed, or the id of whoever a badge or a list has named."""

    who: str | int
    secret: str = field(repr=False)
    by: SecretKind = SecretKind.PASSWORD


class KnownOperator(Value):
    """An operator the form need not ask for."""

    id: int
    initials: str
    name: str
    pin: bool = False
    """A PIN is enough."""


def known(one: Operator, pinned: tuple[Operator, ...]) -> KnownOperator:
    initials = (one.surname[:1] + one.given_name[:1]).upper()
    return KnownOperator(one.id, initials, one.name, any(other.id == one.id for other in pinned))


def come_in(entry: Credentials, door: Door) -> Present:
    """Raises WrongSecret, TooSoon, NotSignedIn."""
    if entry.by is SecretKind.PIN:
        assert isinstance(entry.who, int)
        door.resume(entry.who, entry.secret)
    elif entry.by is SecretKind.CODE:
        door.recover(entry.who, entry.secret)
    else:
        door.sign_in(entry.who, entry.secret)
    return door.present()


def present(database: Database, _progress: object) -> Present:
    return database.door.present()


class Pause(QTimer):
    """The pause after wrong tries: it times out once a second as long as something is `left`, and once at the end."""

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        """`clock` in seconds."""
        super().__init__(parent, interval=1000)
        self._clock = clock
        self._until = 0.0
        self.timeout.connect(self._look)

    @property
    def left(self) -> int:
        """Whole seconds, the one that has begun counted."""
        return max(0, -int(-(self._until - self._clock()) // 1))

    def begin(self, seconds: int) -> None:
        self._until = self._clock() + seconds
        self.start()

    def end(self) -> None:
        self.stop()
        self._until = 0.0

    def _look(self) -> None:
        if not self.left:
            self.stop()


class EntryForm(QWidget):
    """`entered` with `Credentials`; who listens calls `refuse` when it was not right, or `rest` when it was."""

    entered = Signal(object)
    asked = Signal()
    """Something else is asked for now."""

    def __init__(self, *, codes: bool = False) -> None:
        """`codes`: the code of a recovery sheet is taken as well."""
        super().__init__()
        self._codes = codes
        self.known: KnownOperator | None = None
        self.by = SecretKind.PASSWORD
        self.busy = False
        self._words = ""
        self._scanned: list[str] = []
        """What was scanned here in vain since something else was said."""
        self.avatar, self.name = Avatar(size=40), Label(bold=True, elide=True)
        self.who, self.secret = LineField(secret=True), SecretLine()
        self.pin, self.code = SecretLine(digits=True, shows=False), LineField(secret=True)
        self._editors = {"who": self.who, "password": self.secret, "pin": self.pin, "code": self.code}
        self.fields = {name: Field(editor) for name, editor in self._editors.items()}
        self.note, self.notice = self.secret.caps_note(), Notice()
        self.go = Button(kind="primary", key="Enter", does=self.submit)
        self.by_password, self.by_code, self.other = LinkButton(), LinkButton(), LinkButton(does=self._somebody_else)
        self.pause = Pause(self)
        self._lay_out()
        self._connect()
        self.ask(None)

    # What it asks for

    def ask(self, known: KnownOperator | None, by: SecretKind | None = None) -> None:
        """Whoever it is, or this operator; a PIN where one is enough, unless said."""
        self.known = known
        self.by = by or (SecretKind.PIN if known and known.pin else SecretKind.PASSWORD)
        self.rest()
        self.pause.end()
        self.notice.say("")
        self.forget()
        self.retranslate()
        self.asked.emit()

    def forget(self) -> None:
        """No secret stays in the fields, nor who was typed."""
        forget_secrets(self)
        for plain in (self.who, self.code):
            plain.clear()

    def rest(self) -> None:
        self._be_busy(False)

    def refuse(self, error: Exception) -> None:
        """It was not right: say why, and how long to wait. What is no refusal is the caller's to tell."""
        self.rest()
        if isinstance(error, NotSignedIn) or (isinstance(error, WrongPin) and not error.left):
            self._need_password()
        elif isinstance(error, Refusal):
            self.notice.say(self._why(error), "bad")
            if isinstance(error, WrongSecret | TooSoon) and error.wait:
                self.pause.begin(error.wait)
                self._say_go()
        forget_secrets(self)
        self.focus()

    def say_unknown_badge(self) -> None:
        self.notice.say(self.tr("This badge belongs to no operator of this store."), "warn")

    def say_scanned(self, scan: Scan) -> None:
        """It was not taken, and is no password."""
        self._scanned = [
            *(self._scanned if self.notice.words == self.words_of_scans(self._scanned) else ()),
            scan.text or scan.arrived,
        ]
        self.notice.say(self.words_of_scans(self._scanned), "warn")

    def words_of_scans(self, texts: Sequence[str]) -> str:
        lead = self.tr("%n scan(s) not taken, and not tried as a password:", "", len(texts))
        return f"{lead} {named(texts)}. " + self.tr("Sign in, then scan again.")

    def focus(self) -> None:
        typed = self.known is None and not self.who.text().strip()
        (self.who if typed else self._secret_editor()).setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> Credentials | None:
        """What the fields say, or None while something is missing or has to wait."""
        who = self.known.id if self.known else " ".join(self.who.text().split())
        secret = self._secret_editor().text()
        if not who or not secret.strip() or self.busy or self.pause.left:
            return None
        return Credentials(who, secret, self.by)

    def submit(self) -> None:
        """What is too short for any password is not tried: the number of a scan that was held up, or a slip."""
        if self.who.hasFocus() and not self._secret_editor().text():
            self._secret_editor().setFocus(Qt.FocusReason.TabFocusReason)
        elif self.by is SecretKind.PASSWORD and 0 < len(self.secret.text().strip()) < LEAST:
            self.secret.clear()
            self.notice.say(self.tr("That was no password: it has at least %n characters.", "", LEAST), "warn")
        elif entry := self.entry():
            self._be_busy(True)
            self.notice.say("")
            self.entered.emit(entry)

    # Words

    def retranslate(self) -> None:
        labels = {
            "who": self.tr("Name or personal number"),
            "password": self.tr("Password"),
            "pin": self.tr("PIN"),
            "code": self.tr("Code of the recovery sheet"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.secret.eye.set_words(self.tr("Show the password"))
        self.by_password.setText(self.tr("Use the password"))
        self.by_code.setText(self.tr("I have a recovery sheet"))
        self.other.setText(self.tr("Someone else"))
        self._dress()
        self._say_go()

    def say_go(self, words: str) -> None:
        """What the button says while nothing stands in its way."""
        self._words = words
        self._say_go()

    # Inside

    def _secret_editor(self) -> LineField:
        return self._editors[self.by]

    def _why(self, error: Refusal) -> str:
        """How long to wait is counted down by the button, so it is not said here."""
        if isinstance(error, TooSoon):
            return self.tr("After several wrong tries you have to wait.")
        if type(error) is WrongSecret and self.known and self.by is SecretKind.PASSWORD:
            return self.tr("The password does not match. Check Caps Lock and the keyboard layout.")
        if type(error) is WrongSecret:
            return explain(WrongCode(0) if self.by is SecretKind.CODE else WrongSecret(0))
        return explain(error)

    def _need_password(self) -> None:
        """The PIN is good for nothing any more."""
        known = self.known
        assert known is not None
        self.ask(KnownOperator(known.id, known.initials, known.name), SecretKind.PASSWORD)
        self.notice.say(self.tr("Enter the password now."), "warn")

    def _be_busy(self, busy: bool) -> None:
        self.busy = busy
        for editor in self._editors.values():
            editor.setReadOnly(busy)
        self._say_go()

    def _say_go(self) -> None:
        left = self.pause.left
        if self.busy:
            words = self.tr("Checking…")
        elif left:
            words = self.tr("Next try in {seconds} s").format(seconds=left)
        else:
            words = self._words
        self.go.setText(words)
        self.go.set_key("" if self.busy or left else "Enter")
        self.go.setEnabled(self.entry() is not None)

    def _dress(self) -> None:
        """Of who and how only what is asked for."""
        for name, shown in self.fields.items():
            shown.setVisible(name in (self.by, "who"))
        self._who.setVisible(self.known is None)
        self._head.setVisible(self.known is not None)
        if self.known:
            self.avatar.show_initials(self.known.initials)
            self.name.setText(self.known.name)
        self.note.setVisible(self.by is SecretKind.PASSWORD)
        self.other.setVisible(self.known is not None)
        self.by_password.setVisible(self.by is not SecretKind.PASSWORD)
        self.by_code.setVisible(self._codes and self.by is SecretKind.PASSWORD)

    def _lay_out(self) -> None:
        self._head, self._who = QWidget(), QWidget()
        in_row(self.avatar, (self.name, 1), self.other, on=self._head, margins=(0, 0, 0, 16), spacing=12)
        in_column(self.fields["who"], on=self._who, margins=(0, 0, 0, 12))
        links = in_row(self.by_password, self.by_code, None, margins=(0, 8, 0, 0))
        secrets = [self.fields[name] for name in ("password", "pin", "code")]
        in_column(self._head, self._who, *secrets, self.note, 8, self.notice, 8, self.go, links, on=self)

    def _connect(self) -> None:
        for editor in self._editors.values():
            editor.textChanged.connect(lambda _: self._say_go())
            editor.returnPressed.connect(self.submit)
        self.by_password.clicked.connect(lambda: self._turn(SecretKind.PASSWORD))
        self.by_code.clicked.connect(lambda: self._turn(SecretKind.CODE))
        self.pause.timeout.connect(self._say_go)

    def _turn(self, by: SecretKind) -> None:
        """Another way in; who was typed stays."""
        who = self.who.text()
        self.ask(self.known, by)
        self.who.setText(who)
        self.focus()

    def _somebody_else(self) -> None:
        self.ask(None)
        self.focus()


WIDTH = 432
_CROSS = 12 + 28


class EntrySheet(OverlaySheet):
    """`form` takes the `Credentials`. A badge that is scanned says who it is; Esc leaves everything as it was."""

    takes_scans: ClassVar[bool] = True

    def __init__(self, window: QWidget, icon: str) -> None:
        super().__init__(window, WIDTH)
        self.shut = IconButton("x", "", does=self.close_overlay)
        self.form, self.hint = EntryForm(), Label(size=SMALL, token="quiet", elide=True)
        self.inside = in_column(self.head(icon, self.shut), 16, self.form, margins=(SIDE, 20, SIDE, 16))
        self.build(self.inside, IconLabel("barcode", "quiet"), (self.hint, 1), high=44)
        self.closed.connect(lambda: self.form.ask(None))

    def open(self) -> None:
        super().open()
        self.form.focus()

    def say(self, title: str, sentence: str, go: str, hint: str, close: str) -> None:
        self.say_head(title, sentence, _CROSS)
        self.form.say_go(go)
        self.hint.setText(hint)
        self.shut.set_words(close)


class SecondPerson(EntrySheet):
    """What two have to do waits for the second, who signs in beside who works, for this once; or it is left undone."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window, "users")
        self._desk = desk
        self._waits: tuple[PendingChange, Refusal] | None = None
        self.form.entered.connect(self._entered)
        self.closed.connect(self._give_up)

    def ask(self, pending: PendingChange, why: Refusal) -> None:
        """One at a time: what comes while another waits is not done. `why` says what it is that takes two."""
        if self._waits is not None:
            self._desk.give_up(pending, why)
            return
        self._waits = pending, why
        self.form.ask(None)
        self.say(
            self.tr("Second person"),
            explain(why),
            self.tr("Sign in as the second person"),
            self.tr("Or the second person scans their badge."),
            self.tr("Cancel"),
        )
        self.open()

    def _entered(self, entry: Credentials) -> None:
        if self._waits is not None:
            self._desk.together(self._waits[0], entry.who, entry.secret, self._proved, self._refused)

    def _proved(self) -> None:
        self._waits = None
        self.close_overlay()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.form.refuse(error)
        else:
            self._proved()
            self._desk.tell(error)

    def _give_up(self) -> None:
        waited, self._waits = self._waits, None
        if waited is not None:
            self._desk.give_up(*waited)


class SwitchSheet(EntrySheet):
    """Another operator takes over the desk: chosen from those who have signed in, scanned, or typed."""

    arrived = Signal(object)
    """`Present`: they work from now on."""

    def __init__(self, window: QWidget, desk: Desk, put_by: Callable[[], object]) -> None:
        """`put_by` gives the books what the page shown has not given them yet, before somebody else works."""
        super().__init__(window, "user-round")
        self._desk, self._put_by = desk, put_by
        self.rows: list[RowButton] = []
        self.caption, self.out = Caption(), LinkButton()
        self._list = QWidget()
        self._people = in_column(self.caption, on=self._list, margins=(0, 0, 0, 12))
        self.inside.insertWidget(2, self._list)
        self.foot.row.addWidget(self.out)
        self.form.asked.connect(lambda: self._list.setVisible(bool(self.rows) and self.form.known is None))
        self.form.entered.connect(self._entered)

    def ask(self, present: Present) -> None:
        """Somebody works now; of the others those with a PIN need only that."""
        one = present.operator
        assert one is not None
        for row in self.rows:
            row.deleteLater()
        others = [known(other, present.pinned) for other in present.pinned if other.id != one.id]
        self.rows = [RowButton(other.name, self.tr("PIN")) for other in others]
        for row, other in zip(self.rows, others, strict=True):
            row.clicked.connect(lambda _=False, other=other: self._take(other))
            self._people.addWidget(row)
        self.caption.setText(self.tr("Signed in"))
        self.out.setText(self.tr("Sign out"))
        self.form.ask(None)
        self.say(
            self.tr("Another operator"),
            self.tr("{name} is working now. Unfinished work is kept.").format(name=one.name),
            self.tr("Take over the desk"),
            self.tr("Or scan a badge."),
            self.tr("Close"),
        )
        self.open()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, other: KnownOperator) -> None:
        self.form.ask(other)
        self.form.focus()

    def _entered(self, entry: Credentials) -> None:
        self._put_by()
        self._desk.work(lambda database, _: come_in(entry, database.door), self._came_in, self, failed=self._refused)

    def _came_in(self, present: Present) -> None:
        self.close_overlay()
        self.arrived.emit(present)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.form.refuse(error)
        else:
            self.close_overlay()
            self._desk.tell(error)
