"""The end of a membership: what has to be settled, brought by scanning; then the sheet. Opened from a member's card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from equipment_app.domain.cart import Cart, CartEffect
from equipment_app.domain.codes import Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books
from equipment_app.operations.hand_over import DropCart, HandOverCart, SaveCart
from equipment_app.operations.lines import Line
from equipment_app.queries import leaving as queries
from equipment_app.queries.cart import Meaning, meaning
from equipment_app.queries.leaving import LeavingMember, StillOpen
from equipment_app.queries.takers import Taker, takers
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.judging import condition
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.leaver.rows import LeaverRow, LeaverThings
from equipment_app.ui.leaver.side import WIDTH, LeaverSide
from equipment_app.ui.look.theme import NARROW, SMALL, TITLE
from equipment_app.ui.one_page import OnePage
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.transfer.form import TransferForm
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row, stacked
from equipment_app.ui.widgets.progress import Shares
from equipment_app.ui.widgets.segmented import Segment, Segmented

_GAP, _NARROW_SIDE = 12, 264
_shows = OnePage.shows


class LeaverPage(OnePage):
    """`open` takes a member's id. What was brought is kept as the member's cart until it is taken in."""

    watches = Changes.MEMBERS | Changes.CUSTODY | Changes.PAPERS | Changes.CARTS | Changes.SETTINGS
    tall = 900
    opened_by = int
    seen: LeavingMember

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._lit = 0
        self.things, self.bar, self.notice = LeaverThings(), Shares(12, least=0, gap=0, ground="surface"), Notice()
        self.count, self.legend = Label(size=TITLE, bold=True, figures=True), Label(size=SMALL, token="quiet")
        self.kinds = Segmented(self.tr("What is held"))
        hint = Label(
            self.tr("Scan what is brought; without a code: Space, all of it: Ctrl+A"),
            size=SMALL,
            token="quiet",
            elide=True,
        )
        self.foot_words, self.side = Label(size=SMALL, token="quiet", elide=True), LeaverSide()
        self.list, self.right = Card(), FormStack(self.side)
        head = Strip("below", self.count, (in_column(None, self.bar, 6, self.legend, None), 1), height=64, spacing=16)
        self.which = Strip("below", self.kinds, (hint, 1), height=52)
        self.nothing = EmptyState("circle-check", token="good")
        self.nothing.say(self.tr("Nothing is left to be brought"), self.tr("The sheet can be made."))
        self.stack = stacked(self.things, self.nothing)
        fill(self.list.body, head, self.which, self.notice, (self.stack, 1))
        self.list.lay_foot((self.foot_words, 1), high=34)
        in_row((self.list, 1), self.right, on=self, spacing=_GAP)
        self._connect()

    def resized(self) -> None:
        self.right.setFixedWidth(_NARROW_SIDE if self.width() < NARROW + _NARROW_SIDE else WIDTH)

    def open(self, argument: object) -> None:
        if isinstance(argument, int):
            self.right.put_away()
        super().open(argument)

    def enter(self) -> None:
        part = self.side.reason if self.nothing.isVisible() else self.things
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    # What came from the books

    def question(self, books: Books, wanted: int) -> LeavingMember | None:
        return queries.leaving(books, wanted)

    def show_seen(self, seen: LeavingMember) -> None:
        member, still = seen.member, sum(one.quantity for one in seen.open)
        back = sum(one.line.quantity for one in seen.back)
        since = formatting.day(member.member_since) if member.member_since else ""
        joined = self.tr("member since {day}").format(day=since) if since else ""
        name = f"{member.rank} {member.name}".strip()
        self.set_context(formatting.dotted(name, member.personal_number, member.unit_name, joined))
        self._say_how_far(back, still)
        self._fill_kinds(seen)
        lines = len(seen.clearance.open)
        held = self.tr("%n line(s) held", "", lines) if lines else self.tr("Holds nothing: the sheet can be made.")
        self.foot_words.setText(held)
        self.things.show_member(seen, self.kinds.value or "")
        if self._lit and any(one.line.id == self._lit for one in seen.back):
            self.things.show_row(("back", self._lit))
            self._lit = 0
        self._tell_keys()
        self.side.show_member(seen, alone=self.desk.session.alone)

    def _say_how_far(self, back: int, still: int) -> None:
        """What was brought is with the member until it is taken in, and is not called returned before."""
        self.which.setVisible(bool(back + still))
        self.stack.setCurrentWidget(self.things if back + still else self.nothing)
        if not back + still:
            self.count.setText(self.tr("Holds nothing"))
            self.bar.show_parts([(1, "good")])
            self.legend.setText("")
            return
        self.count.setText(self.tr("{back} of {all} brought").format(back=back, all=back + still))
        self.bar.show_parts([(back, "accent")], back + still, "bad" if still else "line")
        told = self.tr("brought {back}, still open {still}").format(back=back, still=still)
        later = self.tr("written when it is taken in")
        self.legend.setText(f"{told}; {later}" if back else told)

    def _tell_keys(self) -> None:
        row = self.things.meant
        last = condition(self.things.last) if self.things.last else ""
        self.side.tell_keys(f"{row.name} {row.code}" if row else "", last)

    def _fill_kinds(self, seen: LeavingMember) -> None:
        counts = dict.fromkeys(queries.KINDS, 0)
        for one in seen.open:
            counts[one.kind] += one.quantity
        back = sum(one.line.quantity for one in seen.back)
        self.kinds.fill(
            (
                Segment("", self.tr("All"), str(sum(counts.values()) + back)),
                Segment("personal", self.tr("Personal"), str(counts["personal"])),
                Segment("loan", self.tr("Loans"), str(counts["loan"])),
                Segment("shared", self.tr("Shared"), str(counts["shared"])),
            )
        )

    def _narrowed(self) -> None:
        self.things.show_member(self.seen, self.kinds.value or "")

    # What is brought

    def wants(self) -> Want | None:
        return Want.ITEM_OR_BADGE

    def take_scan(self, scan: Any) -> bool:
        """A thing of the member is brought; a badge opens whose it is."""
        texts = scan.looked_up(Family.THING, Family.BADGE)
        if self.right.form is not None or texts is None:
            return False
        self.desk.ask(lambda books: meaning(books, texts), partial(self._scanned, scan), self)
        return True

    def _scanned(self, scan: Any, found: Meaning) -> None:
        seen = self.seen
        if found.member:
            self.open(found.member)
            return
        if not self.shows() or not found.pieces:
            self.notice.hide()
            self.refuse(scan)
            return
        piece = found.pieces[0]
        spot, name = piece.spot, f"{formatting.name(found.facts.items[piece.article])} {piece.code}".strip()
        if spot is None or spot.holder != seen.member.id:
            self.notice.say(self._elsewhere(name, spot), "warn")
            return
        read = seen.cart.scan(piece, seen.facts.and_also(found.facts))
        if read.effect is CartEffect.ALREADY:
            self.notice.say(self.tr("Brought already: {item}.").format(item=name), "warn")
            self.things.show_row(("back", read.line))
        else:
            self._lit = read.line
            self._keep(read.cart)

    def _elsewhere(self, item: str, spot: Any) -> str:
        if spot is None:
            return self.tr("Withdrawn: {item}.").format(item=item)
        if spot.in_store:
            return self.tr("In the store, {place}: {item}.").format(item=item, place=spot.name)
        return self.tr("{name} has {item}. It does not count here.").format(name=spot.name, item=item)

    def _keep(self, cart: Cart) -> None:
        """What was said of something else before is over."""
        self.notice.hide()
        self.desk.change(SaveCart(cart.member, cart.to_json()) if cart.lines else DropCart(cart.member))

    def _brought(self, row: LeaverRow) -> None:
        """By hand: all that is left of the line; shared things are passed on instead."""
        if row.back is not None:
            self._removed(row)
        elif row.kind == "shared":
            self._pass_on(row)
        elif row.open is not None:
            self._keep(self._with_brought(self.seen.cart, row.open))

    def _with_brought(self, cart: Cart, still: StillOpen) -> Cart:
        """All that is left of the line is in the cart as well."""
        facts, thing = self.seen.facts, still.line.thing
        held = [one for one in facts.holdings if one.piece == thing.id] if thing.number is not None else []
        if held:
            return cart.bring_back(held)[0]
        return cart.add(facts.items[thing.article], thing.size, still.quantity, returning=True)[0]

    def bring_all(self) -> None:
        """Whoever leaves has brought everything; what the unit shares is passed on one by one."""
        cart = self.seen.cart
        for still in self.seen.open:
            if still.kind != "shared":
                cart = self._with_brought(cart, still)
        if cart is not self.seen.cart:
            self._keep(cart)

    def _counted(self, row: LeaverRow, by: int) -> None:
        seen = self.seen
        if row.open is not None and (row.open.line.thing.number is not None or row.kind == "shared"):
            return
        if row.open is not None:
            thing = row.open.line.thing
            if by > 0:
                self._keep(seen.cart.add(seen.facts.items[thing.article], thing.size, 1, returning=True)[0])
        elif row.back is not None and row.back.line.countable:
            line = row.back.line
            wanted = line.quantity + by
            if wanted < 1:
                self._removed(row)
            elif wanted <= row.back.free:
                self._keep(seen.cart.set_quantity(line.id, wanted))

    def _said(self, row: LeaverRow | None, condition: str) -> None:
        """The condition of one row, or of all that wait."""
        seen = self.seen
        if row is not None and row.back is not None:
            self._keep(seen.cart.change(row.back.line.id, condition=condition))
            return
        waits = {one.line.id for one in seen.back} - {one.line.id for one in seen.settled}
        lines = tuple(replace(one, condition=condition) if one.id in waits else one for one in seen.cart.lines)
        self._keep(replace(seen.cart, lines=lines))

    def _removed(self, row: LeaverRow | None) -> None:
        """That row, or the last one brought."""
        last = row.back if row is not None else next(iter(self.seen.back), None)
        if last is not None:
            self._keep(self.seen.cart.remove(last.line.id))

    # What can be done

    def _pass_on(self, row: LeaverRow) -> None:
        """The form of a transfer in the place of the side."""
        seen = self.seen
        if row.open is None:
            return
        open = row.open
        thing = open.line.thing
        numbered = thing.number is not None
        line = Line(thing=thing.id) if numbered else Line(None, thing.article, thing.size, open.quantity)
        source = (seen.member.unit or 0) if open.line.unit else seen.member.id

        def show(known: Sequence[Taker]) -> None:
            offers = [((line,), f"{row.name} {row.code}".strip())]
            self.right.write(TransferForm(self.desk, source, offers, known), self.enter)

        self.desk.ask(lambda books: takers(books, 0 if open.line.unit else seen.member.id), show, self)

    def go_back(self) -> None:
        if not self.right.close_form():
            self.go.emit("members", self.wanted)

    def carry_out(self) -> None:
        command = self.side.form.wanted()
        if command is None:
            return
        done = self._taken_in if isinstance(command, HandOverCart) else self._ended
        self.desk.change(command, then=done, owner=self)

    def _taken_in(self, outcome: Outcome) -> None:
        self.notice.hide()
        self.print_made(outcome)
        self.enter()

    def _ended(self, outcome: Outcome) -> None:
        self._taken_in(outcome)
        self.go.emit("members", self.wanted)

    def preview(self) -> None:
        """The sheet as it would stand now, through the dialog of printing; of nobody there is none."""
        if not self.shows():
            return
        member, until = self.wanted, self.side.until.day
        title = self.tr("Clearance sheet of {name}").format(name=self.seen.member.name)
        self.ask_to_print(title, lambda books: _sheet(books, member, until))

    def _connect(self) -> None:
        things = self.things
        self.kinds.chosen.connect(self._narrowed)
        UndoKey(things, lambda: bool(self.shows() and self.seen.back), lambda: self._removed(None))
        things.keys = {
            "Space": self._brought,
            "+": lambda row: self._counted(row, 1),
            "-": lambda row: self._counted(row, -1),
            "Del": self._removed,
        }
        things.said.connect(self._said)
        things.current_changed.connect(lambda _: self._tell_keys())
        things.passed_on.connect(self._pass_on)
        self.side.wanted.connect(self.carry_out)
        self.side.preview.clicked.connect(self.preview)

    acts: ClassVar[Sequence["Act[LeaverPage]"]] = (
        Act("leaver.confirm", "Take in, or &end the membership", "Ctrl+Return", "check", carry_out, _shows),
        Act("leaver.all", "&All of it was brought", "Ctrl+A", "undo-2", bring_all, _shows),
        Act("leaver.sheet", "&Preview of the clearance sheet…", "Ctrl+P", "printer", preview, _shows),
        Act("leaver.second", "&Decision with what stays open", "F9", "pen-line", lambda page: page.side.ask_second()),
        Act("leaver.back", "Back to the member", "", "arrow-left", go_back, short="Back to the card", menu=""),
    )


def _sheet(books: Books, member: int, until: date | None) -> bytes:
    """The clearance sheet of a member as it would stand now."""
    from equipment_app.documents.clearance import ClearancePaper

    sheet = ClearancePaper.preview(books, member, until)
    assert sheet is not None
    return sheet.render()
