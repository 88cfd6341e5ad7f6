"""A small sheet over the page where somebody says who they are: another operator, or a second person."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.store.access.access import Present
from equipment_app.ui.access.entry import Credentials, EntryForm, KnownOperator, come_in, known
from equipment_app.ui.desk.desk import Desk, PendingChange
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.button import IconButton, LinkButton, RowButton
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import in_column

WIDTH = 432
_CROSS = 12 + 28


class EntrySheet(OverlaySheet):
    """`entered` with `Credentials`. A badge that is scanned says who it is; Esc leaves everything as it was."""

    takes_scans: ClassVar[bool] = True

    entered = Signal(object)

    def __init__(self, window: QWidget, icon: str) -> None:
        super().__init__(window, WIDTH)
        self.shut = IconButton("x", "")
        self.form, self.hint = EntryForm(), Label(size=SMALL, token="quiet", elide=True)
        self.inside = in_column(self.head(icon, self.shut), 16, self.form, margins=(SIDE, 20, SIDE, 16))
        self.build(self.inside, IconLabel("barcode", "quiet"), (self.hint, 1), high=44)
        self.form.entered.connect(self.entered)
        self.shut.clicked.connect(self.close_overlay)
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
        self.entered.connect(self._entered)
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
        self.entered.connect(self._entered)

    def ask(self, present: Present) -> None:
        """Somebody works now; of the others those with a PIN need only that."""
        one = present.operator
        assert one is not None
        for row in self.rows:
            row.deleteLater()
        others = [known(other, present.pinned, named=True) for other in present.pinned if other.id != one.id]
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

    def open(self) -> None:
        super().open()
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
