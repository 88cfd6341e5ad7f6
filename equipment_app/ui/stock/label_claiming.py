"""A thing gets another label, printed ahead as a blank one: the thing first and then the label, or the other way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from equipment_app.domain.errors import Refusal
from equipment_app.ui.desk import messages
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.thing_card import LabelStrip

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.ui.desk.desk import Desk

_TOPIC = "blank label"


class Claiming(QObject):
    """`ask` opens the strip of a thing's card; `hold` takes a blank label that was scanned before its thing."""

    say = Signal(object)
    closed = Signal()
    """The question that had the focus was answered or put away: the focus goes back to where it came from."""
    claimed = Signal()

    def __init__(self, desk: "Desk", strip: LabelStrip) -> None:
        super().__init__(strip)
        self._desk, self._strip = desk, strip
        self._thing = 0
        self._held = ""
        self._waits = False
        strip.confirmed.connect(self._claim)
        strip.closed.connect(self.put_away)
        desk.refused.connect(self._refused)
        desk.broken.connect(lambda _: self._answered())

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
        self.say.emit(
            Message(
                lead,
                self.tr("Scan the item's old label, or find the item here."),
                tone="accent",
                icon="qr-code",
                action=self.tr("Do not assign it"),
                act=self.put_away,
                topic=_TOPIC,
            )
        )

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
        """Once: a second Enter before the books have answered asks for nothing."""
        from equipment_app.operations.claim_label import ClaimLabel

        if not self._waits:
            self._waits = True
            self._desk.change(ClaimLabel(self._thing, code), then=self._done, owner=self)

    def _done(self, _: "Outcome") -> None:
        self._answered()
        self.put_away()
        self.claimed.emit()

    def _refused(self, refusal: Refusal) -> None:
        if self._waits:
            self._answered()
            self._strip.refuse(messages.explain(refusal))

    def _answered(self) -> None:
        self._waits = False
