"""What is scanned on the page of the stock: blank labels to be assigned, and places with what lies in them."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.errors import Refusal, UnknownThing
from equipment_app.operations import resolve
from equipment_app.operations.labels import ClaimLabel
from equipment_app.queries.pieces import Contents, Lying
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk import messages
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import CloseButton, Overlay
from equipment_app.ui.widgets.thing_card import LabelStrip


def is_blank(books: Books, text: str) -> bool:
    """Whether this is the code of a label that was printed ahead and waits for its item."""
    code = code_of_text(text.strip().upper())
    return code is not None and code.family is Family.THING and books.things.is_blank(code.number)


def place_of(books: Books, text: str) -> tuple[int, int] | None:
    """Article and piece, 0 for none, where this is an item's number or an article's code."""
    try:
        thing = resolve.piece(books, text)
    except UnknownThing:  # of our shape, but no item bears it: perhaps a blank label
        return None
    if thing is not None:
        return thing.article, thing.id
    article = books.catalogue.by_code(text)
    return (article.id, 0) if article is not None else None


_TOPIC = "blank label"


class LabelClaiming(QObject):
    """`ask` opens the strip of a thing's card; `hold` takes a blank label that was scanned before its thing."""

    say = Signal(object)
    closed = Signal()
    """The question that had the focus was answered or put away: the focus goes back to where it came from."""

    def __init__(self, desk: Desk, strip: LabelStrip) -> None:
        super().__init__(strip)
        self._desk, self._strip = desk, strip
        self._thing = 0
        self._held = ""
        strip.confirmed.connect(self._claim)
        strip.closed.connect(self.put_away)

    @property
    def waits_for_label(self) -> bool:
        """The next scan of a thing's code is meant as the blank label."""
        return self._strip.isVisible() and not self._strip.held

    def ask(self, thing: int) -> None:
        """Which label does this thing get?"""
        self._thing = thing
        self._strip.open_for()

    def hold(self, code: str) -> None:
        """Whose is this blank label? The next thing that is shown is asked about."""
        self._held = code
        lead = self.tr("{code} is a blank label. Which item is it on?").format(code=code)
        told, action = self.tr("Scan the item's old label, or find the item here."), self.tr("Do not assign it")
        asked = Message(lead, told, tone="accent", icon="qr-code", action=action, act=self.put_away, topic=_TOPIC)
        self.say.emit(asked)

    def take(self, code: str) -> None:
        """The blank label was scanned."""
        self._strip.code.setText(code)
        self._claim(code)

    def thing_shown(self, thing: int) -> None:
        """The card is about this thing now, 0 for none."""
        if thing != self._thing:
            self._strip.hide()
        self._thing = thing
        if self._held and thing:
            held, self._held = self._held, ""
            self.say.emit(Message(topic=_TOPIC))
            self._strip.open_for(held)

    def put_away(self) -> None:
        """Who has turned to something else meanwhile keeps the focus there."""
        focus = QApplication.focusWidget()
        had = focus is not None and self._strip.isAncestorOf(focus)
        self._held = ""
        self.say.emit(Message(topic=_TOPIC))
        self._strip.hide()
        if had:
            self.closed.emit()

    def _claim(self, code: str) -> None:
        command = ClaimLabel(self._thing, code)
        self._desk.change(command, then=lambda _: self.put_away(), owner=self, failed=self._refused)

    def _refused(self, why: Exception) -> None:
        """It is said at the field as well."""
        self._desk.tell(why)
        if isinstance(why, Refusal):
            self._strip.refuse(messages.explain(why))


WIDTH, _ROW, _MOST = 560, 32, 14


class PlaceSheet(Overlay):
    takes_scans: ClassVar[bool] = True
    chosen = Signal(str)
    """The code of an article that is to be shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.contents: Contents | None = None
        self.panel.setFixedWidth(WIDTH)
        self.title, self.aside = Label(size=LARGE, bold=True), Label(token="quiet", elide=True)
        self.told = Label(size=SMALL, token="quiet")
        self.close_button = CloseButton(self)
        columns: Sequence[Column[Lying]] = (
            Column(self.tr("Item"), lambda one: Text(formatting.name(one), one.code)),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 64),
            Column(self.tr("Pieces"), _pieces, 96, "right"),
        )
        name = self.tr("What is here")
        self.view: PlainList[Lying] = PlainList(name, columns, lambda one: (one.article, one.size), row_height=_ROW)
        self.view.opened.connect(self._open)
        head = Strip("below", self.title, (self.aside, 1), self.close_button, height=56)
        foot = Strip("above", (self.told, 1), height=32)
        in_column(head, (self.view, 1), foot, margins=(1, 1, 1, 1), on=self.panel)

    def show_contents(self, contents: Contents) -> None:
        self.contents = contents
        self.title.setText(formatting.place(contents.label))
        self.aside.setText(contents.store)
        self.view.show_rows(contents.lines)
        pieces = formatting.counted(self.tr("%n piece(s)", "", contents.pieces), contents.pieces)
        self.told.setText(pieces if contents.lines else self.tr("There is nothing here."))
        if self.isVisible():
            self.arrange()
        else:
            self.open()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        rows = min(max(len(self.contents.lines) if self.contents else 0, 2), _MOST)
        tall = min(56 + _ROW * (rows + 1) + 34, self.height() - 32)
        self.panel.setGeometry((self.width() - WIDTH) // 2, max(16, (self.height() - tall) // 3), WIDTH, tall)

    def _open(self, line: Lying) -> None:
        self.close_overlay()
        self.chosen.emit(line.code)


def _pieces(one: Lying) -> Amount:
    return Amount(formatting.thousands(one.pieces), formatting.unit(one.unit, one.pieces))
