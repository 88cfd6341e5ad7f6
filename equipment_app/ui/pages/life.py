"""A thing's life on one page: who had it, inspections, repairs, papers and what it cost. Opened from Stock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QBoxLayout

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.cards import ThingSheet
from equipment_app.domain.codes import Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.rights import Right
from equipment_app.operations import Books
from equipment_app.queries.scanned import pieces_read
from equipment_app.queries.thing_life import HANDOVER, INSPECTION, LifeEvent, ThingLife, thing_life, thing_sheet
from equipment_app.scanning.decode import read
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.attachments.photo import PhotoOf, PhotoTile
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form_parts import FormChoice
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.life.line import LifeLine
from equipment_app.ui.life.parts import WIDTH, EventsCard, LifeSide
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import NARROW, TITLE
from equipment_app.ui.one_page import OnePage
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.rights import HAND_OVER, LABELS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.cards import months_between
from equipment_app.ui.widgets.card import Card, Fact, FactGrid, Notice, Strip
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import fill, hold_width, in_column, in_row, turn

_GAP, _PHOTO = 12, 72
_shows = OnePage.shows


class LifePage(OnePage):
    """`open` takes a `LifeWanted`."""

    watches: ClassVar[Changes] = Changes.EVERYTHING
    tall = 1000
    opened_by = LifeWanted
    wanted: LifeWanted
    seen: ThingLife

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self.line, self.events, self.side = LifeLine(), EventsCard(), LifeSide()
        self.name, self.code = Label(size=TITLE, bold=True, elide=True), Label(token="quiet", elide=True)
        self.place, self.grant, self.notice = ChipLabel(), ChipLabel(), Notice(apart=True)
        self.facts, self.photo = FactGrid(4), PhotoTile(_PHOTO)
        self.sizes = FormChoice[int](self.tr("Size"), [])
        self.sizes.setAccessibleName(self.tr("Size"))
        self.sizes.hide()
        self.follows = PhotoOf(desk, self.photo.show_photo, self)
        self.attached = AttachmentsPart(desk, Right.PAPERS)
        self.heads += (self.can.button("life.print"),)
        self.labels = self.can.button("life.labels", icon="tag")
        self.counter = self.can.button("life.counter", "primary")
        self.row = self._lay()
        self._connect()

    def _lay(self) -> QBoxLayout:
        top = Card()
        self.side.more.addWidget(self.attached)
        name = in_row((self.name, 1), self.sizes, self.place, self.grant, spacing=8)
        words = in_column(None, name, 2, self.code, 8, self.facts, None)
        head = Strip("below", self.photo, (words, 1), self.labels, self.counter, margins=(16, 12, 16, 12), spacing=16)
        fill(top.body, head, self.notice, self.line)
        row = in_row((self.events, 1), self.side, spacing=_GAP)
        in_column(top, (row, 1), on=self, spacing=_GAP)
        return row

    def resized(self) -> None:
        narrow = self.width() < NARROW
        turn(self.row, down=narrow)
        hold_width(self.side, 0 if narrow else WIDTH)
        self.side.setMinimumHeight(240 if narrow else 0)

    def enter(self) -> None:
        self.events.list.setFocus(Qt.FocusReason.MouseFocusReason)

    def take_scan(self, scan: Any) -> bool:
        """Another thing takes the place of this one; the way back stays."""
        if scan.looked_up(Family.THING) is None:
            return False
        self.desk.ask(lambda books: pieces_read(books, scan.readings), partial(self._scanned, scan), self)
        return True

    def wants(self) -> Want:
        return Want.ITEM

    def _scanned(self, scan: Any, things: tuple[int, ...]) -> None:
        if len(things) == 1:
            self.open(replace(self.wanted, thing=things[0]) if self.wanted else LifeWanted(things[0]))
        else:
            self.refuse(scan)

    # What is shown

    def question(self, books: Books, wanted: LifeWanted) -> ThingLife:
        return thing_life(books, wanted.thing)

    def show_seen(self, seen: ThingLife) -> None:
        life, thing = seen, seen.card.thing
        size = formatting.one_of_sizes(thing.size) if life.lot else ""
        self.name.setText(f"{formatting.name(thing)} {size}".strip())
        self._offer_sizes(life)
        serial = self.tr("serial no. {number}").format(number=thing.serial) if thing.serial else ""
        self.code.setText(formatting.dotted(thing.code, serial, thing.article_code))
        self._say_chips(life)
        self.facts.show_facts(self._facts(life))
        self.line.show_life(life)
        self.events.show_life(life)
        self.side.show_life(life)
        self.follows.follow(FileSubject("article", thing.article))
        self.attached.show_subject(FileSubject("thing", thing.id))
        self.set_context(self._sentence(life))
        self.counter.setText(self.tr("Issue") if self._lies() else self.tr("Return"))

    def _offer_sizes(self, life: ThingLife) -> None:
        """What came in one delivery in several sizes is one lot each."""
        sizes = life.lot.sizes if life.lot else ()
        self.sizes.setVisible(len(sizes) > 1)
        with QSignalBlocker(self.sizes):
            self.sizes.offer((id, formatting.size(size)) for id, size in sizes)
            if len(sizes) > 1:
                self.sizes.choose(life.card.thing.id)

    def _sized(self, *_: object) -> None:
        if self.sizes.value != self.wanted.thing:
            self.open(replace(self.wanted, thing=self.sizes.value))

    def _say_chips(self, life: ThingLife) -> None:
        bucket = life.card.piece.bucket if life.card.piece else ""
        chips = {
            "stored": Chip(self.tr("in stock"), "package", "neutral"),
            "issued": Chip(self.tr("issued"), "user", "accent"),
            "repair": Chip(self.tr("in repair"), "wrench", "warn"),
            "withdrawn": Chip(self.tr("withdrawn"), "ban", "neutral"),
        }
        self.place.show_chip(chips.get(bucket))
        grant = life.source is not None and life.source.is_grant
        self.grant.show_chip(Chip(self.tr("from a grant"), "badge-check", "neutral") if grant else None)

    def _facts(self, life: ThingLife) -> list[Fact]:
        thing, piece = life.card.thing, life.card.piece
        came = formatting.dotted(formatting.day(life.delivered), thing.delivery_note)
        if lot := life.lot:
            price = "–" if thing.price is None else f"{formatting.money(thing.price)}/{formatting.unit(lot.unit)}"
            return [
                Fact(self.tr("Received"), came),
                Fact(self.tr("Price"), price),
                Fact(self.tr("Delivered"), formatting.pieces(lot.delivered, lot.unit)),
                Fact(self.tr("Batch"), thing.batch or "–"),
            ]
        return [
            Fact(self.tr("Received"), came),
            Fact(self.tr("Price"), "–" if thing.price is None else formatting.money(thing.price)),
            Fact(self.tr("Condition"), formatting.condition(piece.condition) if piece else "–"),
            Fact(self.tr("Inventory number"), thing.inventory or "–"),
        ]

    def _sentence(self, life: ThingLife) -> str:
        """In the books for 4 years and 7 months: 5 handovers, 4 inspections, 2 repairs"""
        today, begun = life.card.today, life.delivered
        years, rest = divmod(max(0, months_between(begun, today)), 12)
        span = formatting.joined((years, self.tr("%n year(s)", "", years)), (rest, self.tr("%n month(s)", "", rest)))
        handed, inspected, repairs = life.counted(HANDOVER), life.counted(INSPECTION), len(life.repairs)
        counts = {
            self.tr("%n handover(s)", "", handed): handed,
            self.tr("%n inspection(s)", "", inspected): inspected,
            self.tr("%n repair(s)", "", repairs): repairs,
        }
        said, told = self.tr("In the books for {span}: {counts}"), [words for words, count in counts.items() if count]
        return said.format(span=span, counts=", ".join(told))

    # What is chosen

    def _opened(self, event: LifeEvent) -> None:
        if not event.paper.startswith("#"):
            self.go.emit("papers", event.paper)

    def _stood(self, event: LifeEvent) -> None:
        self.events.list.show_row((event.seq, event.kind))

    def _dated(self, day: date) -> None:
        """A moment of a lot: who had it then, and what happened first on that day."""
        self.side.show_places(day)
        for event in [one for one in self.seen.events if one.at == day][:1]:
            self._stood(event)

    # What can be done

    def go_back(self) -> None:
        if self.wanted is not None:
            self.go.emit(self.wanted.back, self.wanted.to)

    def _lies(self) -> bool:
        """It is a piece of the store, which can be issued."""
        piece = self.seen.card.piece
        return piece is not None and piece.bucket == "stored"

    def can_change_hands(self) -> bool:
        return self.shows() and (self._lies() or bool(self.seen.card.member))

    def to_counter(self) -> None:
        """A piece of the store as if it were scanned there; else whoever has it."""
        self.go.emit("counter", read(self.seen.card.thing.code) if self._lies() else self.seen.card.member)

    def can_label(self) -> bool:
        return self.shows() and bool(self.seen.card.thing.code)

    def print_label(self) -> None:
        thing = self.seen.card.thing
        self.go.emit("labels", LabelsAsked(ids=(thing.id,), article=thing.article, name=thing.name))

    def print_card(self) -> None:
        thing = self.seen.card.thing
        title = self.tr("Card of {item}").format(item=thing.title)
        self.ask_to_print(title, lambda books: _paper(thing_sheet(books, thing.id)))

    def _connect(self) -> None:
        self.events.list.opened.connect(self._opened)
        self.events.list.rested.connect(self.line.light)
        self.line.opened.connect(self._opened)
        self.line.stood.connect(self._stood)
        self.line.dated.connect(self._dated)
        self.sizes.edited.connect(self._sized)
        self.side.member.connect(self.open_member)
        self.side.paper.connect(self.open_paper)
        self.attached.say.connect(self.say)

    acts: ClassVar[Sequence["Act[LifePage]"]] = (
        Act("life.print", "&Print the card of the item…", "Ctrl+P", "printer", print_card, _shows, short="Print"),
        Act(
            "life.counter",
            "Issue or &return at the Counter",
            "Ctrl+Return",
            "undo-2",
            to_counter,
            can_change_hands,
            HAND_OVER,
            short="Return",
        ),
        Act("life.labels", "Print its &label…", "", "tag", print_label, can_label, LABELS, short="Label"),
        Act("life.back", "Back to where one came from", "", "arrow-left", go_back, short="Back", menu=""),
    )


def _paper(sheet: ThingSheet) -> bytes:
    from equipment_app.documents.thing_card import render

    return render(sheet)
