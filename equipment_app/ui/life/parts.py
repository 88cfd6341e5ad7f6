"""What happened to a thing as a table, and beside it who has it, what it cost, and its papers."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from equipment_app.domain.kinds import KINDS
from equipment_app.measures import crowns
from equipment_app.queries.lot_life import LotShare
from equipment_app.queries.rows import StatedPaper
from equipment_app.queries.thing_life import HANDOVER, INSPECTION, REPAIR, LifeEvent, ThingLife
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.life.line import amounts
from equipment_app.ui.look.cells import Glyph, Text, quiet
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row
from equipment_app.ui.widgets.progress import Shares
from equipment_app.ui.widgets.segmented import Segment, Segmented

WIDTH = 340
_ROOM_FOR_WHO, _ROOM_FOR_PRICE = 420, 520
_DEAR = 50
"""Percent of the purchase price above which repairs are dear."""

_MOST = 40
"""So many holders of a lot, and so many papers; the events have them all."""
_PLACES = {"stored": "package", "issued": "user", "repair": "wrench", "withdrawn": "ban"}


class LifeEvents(PlainList[LifeEvent]):
    """The latest first; Enter opens the paper."""

    def __init__(self) -> None:
        columns: Sequence[Column[LifeEvent]] = (
            Column.day(self.tr("Day"), lambda row: row.at),
            Column("", self._sign, 36, least=32),
            Column(self.tr("What"), self._what, 190, least=110),
            Column(self.tr("Who, where"), self._who, room=_ROOM_FOR_WHO),
            Column(self.tr("Paper"), lambda row: "" if row.paper.startswith("#") else row.paper, 140, least=120),
            Column(self.tr("CZK"), _price, 84, "right", room=_ROOM_FOR_PRICE),
        )
        super().__init__(self.tr("What happened to it"), columns, lambda row: (row.seq, row.kind))
        self.bold_column = 2
        self.unit = ""
        """What pieces of a lot are counted in."""

    def _who(self, row: LifeEvent) -> Text:
        many = formatting.pieces(row.pieces, self.unit) if row.pieces and self.unit else ""
        return quiet(formatting.dotted(many, row.who))

    def _sign(self, row: LifeEvent) -> Glyph:
        if row.good is not None:
            fault = Glyph("circle-x", self.tr("fault"), "bad")
            return Glyph("circle-check", self.tr("passed"), "good") if row.good else fault
        words = formatting.kind_words(row.kind)
        return Glyph(KINDS[row.kind].icon, words, "warn" if row.sort == REPAIR else "quiet")

    def _what(self, row: LifeEvent) -> str:
        words = formatting.kind_words(row.kind)
        return words[:1].upper() + words[1:]


def _price(row: LifeEvent) -> Text:
    return Text("" if row.price is None else crowns(row.price), figures=True)


class EventsCard(Card):
    life: ThingLife

    def __init__(self) -> None:
        super().__init__(self.tr("What happened to it"))
        self.sorts, self.list = Segmented(self.tr("Kinds of events")), LifeEvents()
        self.head.row.addWidget(self.sorts)
        self.body.addWidget(self.list, 1)
        self.sorts.chosen.connect(self._show)

    def show_life(self, life: ThingLife) -> None:
        self.life = life
        self.list.unit = life.lot.unit if life.lot else ""
        offers = ((HANDOVER, self.tr("Handovers")), (INSPECTION, self.tr("Inspections")), (REPAIR, self.tr("Repairs")))
        segments = [Segment(sort, words, str(life.counted(sort))) for sort, words in offers if life.counted(sort)]
        self.sorts.fill([Segment("", self.tr("All"), str(len(life.events))), *segments])
        self._show()

    def _show(self, *_: object) -> None:
        sort = self.sorts.value or ""
        self.list.show_rows([one for one in self.life.events if sort in ("", one.sort)])


class LifeSide(Card):
    member = Signal(int)
    """The card of whoever has it."""
    paper = Signal(str)
    life: ThingLife

    def __init__(self) -> None:
        super().__init__()
        self.who, self.since = Label(bold=True, elide=True), Label(size=SMALL, token="quiet", elide=True)
        self.card = LinkButton(self.tr("Card"), arrow=True, does=lambda: self.member.emit(self.life.card.member))
        self.card.hide()  # until it is known who has it
        self.total, self.bar = Label(bold=True, figures=True), Shares(8, least=0, ground="line")
        self.bought, self.repaired = Label(size=SMALL, token="quiet"), Label(size=SMALL, token="quiet")
        self.kept = Label(size=SMALL, token="quiet", elide=True)
        self.places = Section(self.tr("Where it is"), linked=False)
        self.papers = Section(self.tr("Papers"), line=False, linked=False)
        holder = Strip("below", (in_column(None, self.who, self.since, None), 1), self.card, height=64)
        head = in_row(Label(self.tr("Cost in all"), bold=True), None, self.total)
        costs = in_column(head, 8, self.bar, 6, in_row(self.bought, None, self.repaired), 4, self.kept)
        self.more = in_column()
        """What its page puts below."""
        rest = Scroll(in_column(self.places, self.papers, self.more, None))
        fill(self.body, holder, Strip("below", costs, margins=(16, 12, 16, 12)), (rest, 1))

    def show_life(self, life: ThingLife) -> None:
        self.life = life
        card, piece, lot = life.card, life.card.piece, life.lot
        stored = piece is not None and piece.bucket == "stored"
        name = f"{piece.rank} {piece.where}".strip() if piece else ""
        there = amounts(lot.today) if lot else formatting.place(name) if stored else name
        self.who.setText(there or self.tr("no longer in the books"))
        since = formatting.day(card.since) if card.since else "–"
        self.since.setText(self.tr("since {day}").format(day=since))
        self.places.setVisible(lot is not None)
        self.show_places(None)
        self.card.setVisible(bool(card.member))
        self.total.setText(formatting.money(life.price + life.repaired))
        self.bar.show_parts([(life.price, "accent"), (life.repaired, "warn")])
        self.bought.setText(self.tr("purchase {value}").format(value=crowns(life.price)))
        self._say_repairs(life)
        until = formatting.day(life.kept_until) if life.kept_until else ""
        source = life.card.thing.funding or self.tr("no funding source")
        self.kept.setText(self.tr("{source}, kept until {day}").format(source=source, day=until) if until else source)
        papers = card.papers[:_MOST]
        self.papers.setVisible(bool(papers))
        self.papers.show_rows([self._row(one) for one in papers])

    def show_places(self, day: date | None) -> None:
        """Who had how many of a lot at the end of that day; None: who has them now."""
        lot = self.life.lot
        if lot is None:
            return
        words = self.tr("Where it was on {day}").format(day=formatting.day(day)) if day else self.tr("Where it is")
        self.places.title.setText(words)
        shares = lot.shares(day)
        rows = [self._share(one, lot.unit) for one in shares[:_MOST]]
        rest = len(shares) - _MOST
        if rest > 0:
            rows.append(SectionRow(self.tr("and %n more", "", rest)))
        self.places.show_rows(rows)

    def _share(self, one: LotShare, unit: str) -> SectionRow:
        """Of a member with the way to their card."""
        icon, stored = _PLACES[one.bucket], one.bucket == "stored"
        act = partial(self.member.emit, one.holder) if one.member else None
        who = formatting.place(one.who) if stored else one.who
        return SectionRow(who, icon, aside=formatting.pieces(one.pieces, unit), act=act, key=str(one.holder))

    def _say_repairs(self, life: ThingLife) -> None:
        count = len(life.repairs)
        share = round(100 * life.repaired / life.price) if life.price else 0
        said = self.tr("%n repair(s)", "", count)
        words = self.tr("{repairs} {value} · {share} % of the price")
        told = words.format(repairs=said, value=crowns(life.repaired), share=share)
        self.repaired.setText(told if count else self.tr("no repairs"))
        self.repaired.set_token("warn" if share > _DEAR else "quiet")

    def _row(self, paper: StatedPaper) -> SectionRow:
        chip = formatting.state_chip(paper.state, paper.number)
        return SectionRow(paper.number, chip=chip, act=partial(self.paper.emit, paper.number), key=paper.number)
