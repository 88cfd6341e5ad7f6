"""Beside the list: what stands in the way, why it ends, who decided, and the button that follows all that."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from equipment_app.measures import crowns
from equipment_app.operations.hand_over import HandOverCart
from equipment_app.operations.leaving import LEAST, EndMembership, MoveMember
from equipment_app.queries.leaving import KINDS, LeavingMember, StillOpen
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import Day, FormArea, FormChoice, FormLine
from equipment_app.ui.kit.judging import first_enter
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row, turn

Way = HandOverCart | EndMembership | MoveMember
WIDTH = 328
_AREA, _APART = 64, 8


def _pieces(some: Sequence[StillOpen]) -> int:
    return sum(one.quantity for one in some)


class LeaverSide(Card):
    """`command` is what the button does now: take in what was brought, else end or move the membership."""

    wanted = Signal()
    """The button was pressed while there is a command."""
    _seen: LeavingMember
    """As soon as somebody is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._member, self._keys = 0, ("", "")
        self.chip, self.ways = ChipLabel(), Section(self.tr("Settlement"), line=False, linked=False)
        self.button = Button(self.tr("End of membership"), kind="primary", key="Ctrl+Enter")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # else its words widen the card
        self.preview = LinkButton(self.tr("Preview of the sheet"), arrow=True)
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        self.form: Form[Way] = Form(self.button, self.command, self._send, self._lacks, by_enter=False)
        self.way = FormChoice[str](self.tr("What happens"), [("", self.tr("End of membership"))])
        self.unit = FormChoice[str](self.tr("To which unit"), [("", self.tr("choose"))])
        self.reason = FormLine(self.tr("Reason"))
        self.although = FormArea(self.tr("Why with open lines"), _AREA)
        self.until = Day(self.tr("Settle by"), 132)
        self.second = Label(size=LARGE, bold=True)
        rows = [self.form.row(part) for part in (self.way, self.unit, self.reason)]
        decision = [self.form.row(part) for part in (self.although, self.until)]
        self.who = Label(size=SMALL, token="quiet", wrap=True)
        asked = in_column(*rows, self.second, self.who, *decision, None, margins=(PAD, 0, PAD, 12), spacing=10)
        inside = in_column(self.ways, (asked, 1), margins=(0, 4, 0, 0), spacing=10)
        self._above = in_row(self.chip, None, self.preview)
        foot = in_column(self._above, self.told, self.button, margins=(PAD, 10, PAD, PAD), spacing=8)
        fill(self.body, (Scroll(inside), 1), foot)
        self.way.currentIndexChanged.connect(self._follow)
        self.unit.edited.connect(self._tell)
        self.although.edited.connect(self._tell)
        self._after = ""
        """What comes of the button."""

    def tell_keys(self, name: str, last: str) -> None:
        """Whose condition the digits say, and what was chosen last."""
        if self._keys != (name, last):
            self._keys = name, last
            if self._member:
                self._tell()
                self.form.look()

    def _send(self, _: Way) -> None:
        self.wanted.emit()

    def show_member(self, seen: LeavingMember, *, alone: bool) -> None:
        """`alone`: nobody else in the books could stand by, so nobody is said to."""
        same, self._member, self._seen = seen.member.id == self._member, seen.member.id, seen
        if not same:
            self.reason.put("")
            self.although.put("")
            self.until.put("")
            self.way.choose("")
        self.second.setText(self._heading(alone))
        self.who.setText(self._decides(alone))
        offers = [("", self.tr("End of membership"))]
        self.way.offer([*offers, ("move", self.tr("Move to another unit"))] if seen.units else offers)
        self.unit.offer([("", self.tr("choose")), *seen.units])
        self._follow()

    def _heading(self, alone: bool) -> str:
        return self.tr("No second person is set up") if alone else self.tr("Decision of a second person")

    def _decides(self, alone: bool) -> str:
        if alone:
            return self.tr("The reason is printed; the superior decides by signing the sheet, which has a box for it.")
        return self.tr("Another operator decides, and signs in beside you. The reason is printed.")

    def _follow(self) -> None:
        seen = self._seen
        still, moves = seen.open, self.way.value == "move"
        loans, shared, personal = ([one for one in still if one.kind == kind] for kind in KINDS)
        self.ways.show_rows(self._rows(loans, shared, personal, moves))
        blocks = bool(shared) + (bool(loans) and not moves)
        asks = bool(personal) and not moves and not blocks and not seen.withdrawn
        self.although.least = LEAST if asks else 0
        self.form.fields[self.unit].setVisible(moves)
        for part in (self.way, self.reason):
            self.form.fields[part].setVisible(not seen.withdrawn)
        for widget in (self.second, self.who, self.form.fields[self.although], self.form.fields[self.until]):
            widget.setVisible(asks)
        self._say(personal)
        self._hinders = self._hindrance(blocks, 0 if moves else _pieces(personal))
        self._tell()
        self.form.look()

    _hinders: Chip | None = None

    def _hindrance(self, blocks: int, left: int) -> Chip | None:
        """What is still held can stay open by the decision of a second person."""
        if blocks:
            return Chip(self.tr("%n obstacle(s)", "", blocks), "circle-x", "bad")
        return Chip(self.tr("%n pc(s) not returned", "", left), "triangle-alert", "warn") if left else None

    def _tell(self, *_: object) -> None:
        """Over the button: what it waits for, else what comes of it; nothing stands in the way while it is awake."""
        lacks = self._lacks()
        self.told.setText(lacks or self._after)
        nothing = Chip(self.tr("nothing stands in the way"), "circle-check", "good")
        self.chip.show_chip(self._hinders or nothing)
        self.chip.setVisible(bool(self._hinders) or not lacks)
        self._lay_above()

    def _lay_above(self) -> None:
        """The chip beside the link, or over it where they would touch."""
        wanted = self.chip.sizeHint().width() + 2 * _APART + self.preview.sizeHint().width() + 2 * PAD
        turn(self._above, down=self.width() < wanted)

    def _rows(
        self, loans: Sequence[StillOpen], shared: Sequence[StillOpen], personal: Sequence[StillOpen], moves: bool
    ) -> list[SectionRow]:
        waits = self._seen.waiting
        return [
            SectionRow(self.tr("%n loan(s) out", "", _pieces(loans)), "circle-x", "bad", self.tr("return or pass on"))
            if loans and not moves
            else self._brought(self.tr("%n loan(s) brought", "", waits["loan"]))
            if waits["loan"]
            else SectionRow(self.tr("No loans in the way"), "circle-check", "good"),
            SectionRow(self.tr("%n shared item(s)", "", _pieces(shared)), "circle-x", "bad", self.tr("pass on first"))
            if shared
            else SectionRow(self.tr("No shared items"), "circle-check", "good"),
            SectionRow(
                self._personal(personal),
                "package" if moves else "triangle-alert",
                "quiet" if moves else "warn",
                self.tr("go along") if moves else self.tr("return"),
            )
            if personal
            else self._brought(self.tr("%n personal item(s) brought", "", waits["personal"]))
            if waits["personal"]
            else SectionRow(self.tr("Personal items settled"), "circle-check", "good"),
            *self._incidents(),
            SectionRow(self.tr("%n paper(s) to sign", "", self._seen.unsigned), "triangle-alert", "warn")
            if self._seen.unsigned
            else SectionRow(self.tr("Papers are signed"), "circle-check", "good"),
        ]

    def _brought(self, words: str) -> SectionRow:
        """It is here, and still theirs."""
        return SectionRow(words, "undo-2", "accent", aside=self.tr("to be taken in"))

    def _personal(self, some: Sequence[StillOpen]) -> str:
        """With what it is worth, where any price is known."""
        pieces, worth = _pieces(some), sum(one.value for one in some)
        if not worth:
            return self.tr("%n personal item(s)", "", pieces)
        return self.tr("%n personal item(s) for {money} Kč", "", pieces).format(money=crowns(worth))

    def _incidents(self) -> list[SectionRow]:
        """Only where there are any: most never have one."""
        count, owed = self._seen.incidents
        words = self.tr("%n open incident(s) for {money} Kč", "", count).format(money=crowns(owed))
        return [SectionRow(words, "triangle-alert", "warn", self.tr("on the sheet"))] if count else []

    def _say(self, personal: Sequence[StillOpen]) -> None:
        back = self._seen.back
        lines, pieces = len(personal), sum(one.line.quantity for one in back)
        if back:
            words = self.tr("Take in %n pc(s) and print the return", "", pieces)
            told = self.tr("The membership goes on for now.")
        elif self.way.value == "move":
            words, told = self.tr("Move and print the sheet"), self.tr("What is held goes along.")
        elif lines:
            words = self._end_with(lines)
            told = self.tr("The sheet lists what stays open.")
        else:
            words, told = self.tr("End the membership and print the sheet"), self._left_behind()
        self.button.setText(words)
        self._after = told

    def _end_with(self, lines: int) -> str:
        """In full where the button has room for it."""
        words = self.tr("End with %n open line(s)", "", lines)
        self.button.setText(words)
        room = self.width() - 2 * PAD - 2
        return words if self.button.minimumSizeHint().width() <= room else self.tr("End, %n open", "lines", lines)

    def resized(self) -> None:
        self._lay_above()
        if self._member:
            self._follow()

    def _left_behind(self) -> str:
        """Of who holds nothing any more."""
        if self._seen.incidents[0]:
            return self.tr("The sheet lists what stays open.")
        return self.tr("Papers wait for a signature.") if self._seen.unsigned else self.tr("Everything is settled.")

    def _lacks(self) -> str:
        if not self._member:
            return ""
        seen, moves = self._seen, self.way.value == "move"
        if len(seen.back) > len(seen.settled):
            return first_enter(self.tr("First say the condition of what was brought."), *self._keys)
        if seen.settled:
            return ""
        if seen.withdrawn:
            return self.tr("This person has left; what is brought is taken in.")
        if any(one.line.unit or (one.line.until and not moves) for one in seen.open):
            return self.tr("First take back or pass on what stands in the way.")
        if moves:
            return "" if self.unit.value else self.tr("Choose the unit.")
        short = seen.open and len(self.although.value) < LEAST
        return self.tr("Take the rest back, or say why it stays open.") if short else ""

    def command(self) -> Way | None:
        if not self._member or self._lacks():
            return None
        seen = self._seen
        if seen.settled:
            done = frozenset(one.line.id for one in seen.settled)
            rest = seen.cart.rest(done)
            return HandOverCart(seen.cart, done, rest if rest.lines else None, self.reason.value)
        if self.way.value == "move":
            return MoveMember(seen.member.id, self.unit.value, self.reason.value)
        although, until = (self.although.value, self.until.day) if seen.open else ("", None)
        return EndMembership(seen.member.id, self.reason.value, although, until)

    def ask_second(self) -> None:
        if self.form.fields[self.although].isVisible():
            self.although.setFocus()
