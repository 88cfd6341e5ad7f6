"""Members: the list at the left, the card of the current one at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.changes import Changes
from equipment_app.domain.codes import Code, Family
from equipment_app.ui import said
from equipment_app.ui.labels.asked import LabelsAsked, Subject
from equipment_app.ui.members import asking
from equipment_app.ui.members.card import CardView
from equipment_app.ui.members.form import MemberForm
from equipment_app.ui.members.list import WIDTH as LIST
from equipment_app.ui.members.list import MemberList
from equipment_app.ui.members.side import WIDTH as SIDE
from equipment_app.ui.page import NARROW, Page
from equipment_app.ui.rights.gate import gate
from equipment_app.ui.undoing import Undoing
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.empty_state import EmptyState
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.queries.member_card import MemberCard
    from equipment_app.queries.members import MemberRow, Overview
    from equipment_app.ui.desk import Desk

_GAP = 12
_CARD, _NARROW_LIST, _NARROW_SIDE, _TINY_LIST = 660, 360, 240, 272
"""Under so many pixels for the card, list and side give way down to these."""


class MembersPage(Page):
    """`open` takes a member's id. `go` carries to the counter an id, or a cart with what the member's kit lacks."""

    watches: ClassVar[Changes] = Changes.MEMBERS | Changes.CUSTODY | Changes.KITS | Changes.PAPERS | Changes.SETTINGS
    tall = 760

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._member = 0
        self._overview: Overview | None = None
        self.list, self.card, self.form = MemberList(desk), CardView(), MemberForm(desk)
        self.undoing = Undoing(desk, self.card.storno)
        self.nobody, self.empty = Card(), EmptyState("users")
        self.nobody.body.addWidget(self.empty)
        self.badges, self.new = Button(icon="id-card"), Button(icon="plus")
        self.right = QStackedWidget()
        for part in (self.card, self.form, self.nobody):
            self.right.addWidget(part)
        self.right.setCurrentWidget(self.nobody)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.list)
        row.addWidget(self.right, 1)
        self._connect()
        top, side = self.card.top, self.card.side
        gate(desk, "members.new", self.new)
        gate(desk, "members.badges", self.badges)
        gate(desk, "members.edit", top.more, self.card.sizes.link)
        gate(desk, "members.counter", top.counter, side.gaps.link)

    def title(self) -> str:
        return self.tr("Members")

    def header(self) -> Sequence[QWidget]:
        return (self.badges, self.new)

    def reload(self) -> None:
        self.desk.ask(asking.overview, self._show_overview, self, instead="overview")
        self.list.reload()
        if self._member:
            self._ask(self._member)

    def retranslate(self) -> None:
        self.badges.setText(self.tr("Badge"))
        self.new.setText(self.tr("New member"))
        for part in (self.list, self.card, self.form):
            part.retranslate()
        self._say()

    def open(self, argument: object) -> None:
        """Show the member with this id."""
        if isinstance(argument, int):
            self._ask(argument)
            self.list.show_member(argument)

    def where(self) -> object:
        return self._member or None

    def take_scan(self, scan: Any) -> bool:
        """A badge, or a thing that a member has, brings up the member's card."""
        code = scan.meaning
        if not self.isVisible() or not isinstance(code, Code) or code.family not in (Family.BADGE, Family.THING):
            return False
        question = asking.with_badge if code.family is Family.BADGE else asking.holder_of
        self.desk.ask(question(code.number), lambda member: self._scanned(member, scan.text), self)
        return True

    def enter(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle(self, action: str) -> None:
        match action:
            case "edit.filter":
                self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.list.search.selectAll()
            case "members.new":
                self._edit(None)
            case "members.edit":
                self._edit(self.card.card)
            case "members.badges":
                self._print_badge()
            case "members.counter":
                self._to_counter()
            case "members.correct" | "members.cancel":
                self._undo(self.card.side.rows.current if self.card.isVisible() else "", action == "members.correct")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window list and side give way, so that what is held can still be read."""
        super().resizeEvent(event)
        card, narrow = self.width() - _GAP - LIST, self.width() < NARROW
        self.list.fit(_TINY_LIST if narrow else max(_NARROW_LIST, LIST - max(0, _CARD - card)))
        self.card.fit(0 if narrow else SIDE if card >= _CARD else _NARROW_SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.enter()
        else:
            super().keyPressEvent(event)

    # The card

    def _ask(self, member: int) -> None:
        self._member = member
        self.desk.ask(asking.card(member), self._show_card, self, instead="card")

    def _rested(self, row: "MemberRow | None") -> None:
        if row is None:
            self._member = 0
            self._say()
            self._turn_to(self.nobody)
        elif row.id != self._member:
            self._ask(row.id)

    def _show_card(self, card: "MemberCard | None") -> None:
        if card is not None and card.member.id == self._member:
            self.card.show_card(card)
            if self.right.currentWidget() is not self.form:
                self._turn_to(self.card)

    def _turn_to(self, part: QWidget) -> None:
        self.right.setCurrentWidget(part)

    def _edit(self, card: "MemberCard | None", *, sizes: bool = False) -> None:
        def show(choices: asking.Choices) -> None:
            self._turn_to(self.form)
            self.form.open_for(card.member if card else None, choices, sizes=sizes)

        self.desk.ask(asking.choices, show, self)

    def _saved(self, member: int) -> None:
        self._turn_to(self.card)
        self.open(member)
        self.enter()

    def _closed(self) -> None:
        self._turn_to(self.card if self._member else self.nobody)
        self.enter()

    def _withdraw(self, withdrawn: bool) -> None:
        from equipment_app.operations.withdraw_member import WithdrawMember

        self.desk.change(WithdrawMember(self._member, withdrawn))

    def _undo(self, number: str, again: bool) -> None:
        if number:
            self.undoing.ask(number, again)
        else:
            self.say.emit(Message(self.tr("There is no paper here that could be cancelled."), tone="neutral"))

    def _back(self) -> None:
        """The question about a paper is settled."""
        if not self.card.side.rows.stand_again():
            self.enter()

    # Elsewhere

    def _to_counter(self) -> None:
        card = self.card.card
        if card is not None and not card.withdrawn:
            self.go.emit("counter", card.member.id)

    def _print_badge(self) -> None:
        """Of the member shown; the page of labels has all the others as well."""
        card = self.card.card
        shown = card is not None and self.right.currentWidget() is self.card
        ids = (card.member.id,) if card is not None and shown and not card.withdrawn else ()
        self.go.emit("labels", LabelsAsked(Subject.BADGES, ids, back="members"))

    def _issue_gaps(self) -> None:
        """A cart with what is missing; pieces wait for their codes there."""
        card = self.card.card
        if card is None:
            return
        lines = []
        for gap in card.gaps:
            pieces = [1] * gap.pieces if gap.numbered else [gap.pieces]
            lines += [(gap, quantity) for quantity in pieces]
        cart = Cart.new(card.member.id)
        filled = tuple(
            CartLine(n, gap.article, gap.size, numbered=gap.numbered, quantity=quantity)
            for n, (gap, quantity) in enumerate(lines, start=1)
        )
        self.go.emit("counter", Cart(cart.member, filled, cart.key))

    def _scanned(self, member: int, text: str) -> None:
        if member:
            self.open(member)

    def _show_overview(self, overview: "Overview") -> None:
        self._overview = overview
        self.list.show_overview(overview)
        self._say()

    def _say(self) -> None:
        seen = self._overview
        if seen is None:
            return
        members = said.counted(self.tr("%n member(s)", "", seen.members), seen.members)
        units = self.tr("{inside} unit(s)", "", seen.manned).format(inside=said.inside(seen.manned))
        complete = said.counted(self.tr("%n have the whole kit", "", seen.complete), seen.complete)
        self.set_context(f"{members} {units}, {complete}" if seen.kit else f"{members} {units}")
        if seen.members:
            self.empty.say(self.tr("No member was found"), self.tr("Type less, or clear the filter."))
        else:
            self.empty.say(
                self.tr("No members yet"),
                self.tr("Import a list of them, or add them by hand."),
                self.tr("Import lists"),
            )

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(lambda _: self.card.holdings.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.badges.clicked.connect(self._print_badge)
        self.new.clicked.connect(lambda: self._edit(None))
        self.empty.button.clicked.connect(lambda: self.go.emit("import", None))
        card = self.card
        card.top.to_counter.connect(self._to_counter)
        card.top.edit.connect(lambda: self._edit(card.card))
        card.top.withdraw.connect(self._withdraw)
        card.sizes.edit.connect(lambda: self._edit(card.card, sizes=True))
        card.holdings.thing_wanted.connect(lambda code: self.go.emit("stock", code))
        card.holdings.paper_wanted.connect(lambda number: self.go.emit("papers", number))
        card.side.rows.opened.connect(lambda number: self.go.emit("papers", number))
        for undo in (card.holdings.undo_wanted, card.side.rows.undo):
            undo.connect(self._undo)
        self.undoing.closed.connect(self._back)
        self.undoing.corrected.connect(lambda member: self.go.emit("counter", member))
        card.side.papers_wanted.connect(self._all_papers)
        card.side.issue_gaps.connect(self._issue_gaps)
        self.form.saved.connect(self._saved)
        self.form.closed.connect(self._closed)

    def _all_papers(self) -> None:
        from equipment_app.queries.filters import PapersWanted

        card = self.card.card
        if card is not None:
            member = card.member
            self.go.emit("papers", PapersWanted(text=f"{member.name} {member.personal_number}".strip()))
