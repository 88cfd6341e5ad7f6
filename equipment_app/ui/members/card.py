"""The card of one member: head and sizes, what they hold, and beside it their gaps, history and papers."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.queries.member_card import Event, Gap, MemberDetails
from equipment_app.queries.membership import PersonRecord, Stay
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands, translate
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Group, Text
from equipment_app.ui.look.theme import LARGE, SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, LinkButton, Menu, MoreButton
from equipment_app.ui.widgets.card import PAD, Beside, Card, Strip
from equipment_app.ui.widgets.entry_rows import (
    FoldedSection,
    PaperRows,
    Section,
    SectionRow,
    StornoStrip,
    fill_paper_menu,
)
from equipment_app.ui.widgets.label import Avatar, ChipLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row

_LINE, _GROUP_LINE = 28, 24
_ROOM_FOR_SINCE = 400
"""Where there is less, names and sizes are worth more than codes and days."""


class MemberHoldings(draw.Painted):
    thing_wanted = Signal(str)
    """The code of a numbered thing."""
    paper_wanted = Signal(str)
    undo_wanted = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._member = 0
        self.may_undo = self.shows_things = False
        """What who works may do: the page says so."""
        self.title = Label(size=LARGE, bold=True)
        self.value = Label(size=SMALL, token="quiet", figures=True)
        key = attrgetter("code", "article", "size", "since")
        self.view: PlainList[HoldingLine] = PlainList(self.tr("Holdings"), self._columns(), key, row_height=_LINE)
        self.table, self.view.group_height, self.view.indent = self.view.table, _GROUP_LINE, 16
        self.view.header.tall = _LINE
        self.view.opened.connect(self._open)
        self.view.menu_wanted.connect(self._menu)
        in_column(Strip("none", (self.title, 1), self.value, height=36), self.view, on=self)

    def show_card(self, card: MemberDetails) -> None:
        pieces = self.tr("Holds %n piece(s)", "", card.pieces)
        self.title.setText(formatting.counted(pieces, card.pieces))
        self.value.setText(self.tr("value {money}").format(money=formatting.money(card.value)) if card.value else "")
        self.table.show(_grouped(card.holdings))
        if card.member.id != self._member:
            self._member = card.member.id
            self.view.scrollToTop()
            self.resized()

    def light(self, code: str) -> None:
        """Bring the row of a thing that was scanned into view, its group open, and light it for a second."""
        row = next((row for row in self.table.rows if isinstance(row, HoldingLine) and row.code == code), None)
        if row is not None:
            key = self.table.key(row)
            self.view.fold(row.section, folded=False)
            self.view.show_row(key)
            self.view.light(key)

    def _columns(self) -> Sequence[Column[HoldingLine]]:
        return (
            Column(self.tr("Item"), _named),
            Column(self.tr("Size"), lambda line: formatting.size(line.size), 64),
            Column(self.tr("Code / since"), _code, 136, room=_ROOM_FOR_SINCE),
            Column.count(self.tr("Pcs"), lambda line: line.quantity),
        )

    def resized(self) -> None:
        """Groups are open from the top as long as the heads of all of them can be seen."""
        rows = self.table.rows
        groups = [row.title for row in rows if isinstance(row, Group)]
        room = self.view.viewport().height() - _GROUP_LINE * len(groups)
        sizes = Counter(row.section for row in rows if not isinstance(row, Group))
        for number, title in enumerate(groups):
            room -= sizes[title] * _LINE
            self.view.fold(title, folded=room < 0 and number > 0)

    def _open(self, line: HoldingLine) -> None:
        if line.code and self.shows_things:
            self.thing_wanted.emit(line.code)
        elif line.paper:
            self.paper_wanted.emit(line.paper)

    def _menu(self, line: HoldingLine, spot: QPoint) -> None:
        menu = Menu(self)
        if line.code and self.shows_things:
            menu.add(self.tr("Show the item"), lambda: self.thing_wanted.emit(line.code), icon="tag")
        if line.paper:
            undo = self.undo_wanted.emit if self.may_undo else None
            fill_paper_menu(menu, line.paper, self.paper_wanted.emit, undo)
        menu.popup(spot)


def _grouped(lines: tuple[HoldingLine, ...]) -> list[HoldingLine | Group]:
    """A head before each group; groups by their pieces, in each the numbered things first."""
    groups: dict[str, list[HoldingLine]] = defaultdict(list)
    for line in lines:
        groups[line.section].append(line)
    for found in groups.values():
        found.sort(key=lambda line: not line.code)
    counts = {title: sum(line.quantity for line in found) for title, found in groups.items()}
    rows: list[HoldingLine | Group] = []
    for title in sorted(groups, key=lambda title: -counts[title]):
        rows += [Group(title, thousands(counts[title]), folds=True), *groups[title]]
    return rows


def _named(line: HoldingLine) -> str | Text:
    name = formatting.named(line.name, line.name_en)
    return Text(name, after=translate("stock", "consumable")) if line.consumable else name


def _code(line: HoldingLine) -> Any:
    return (
        Text(line.code, token="quiet") if line.code else Text(formatting.day(line.since), token="quiet", figures=True)
    )


def _event_icon(event: Event) -> str:
    """A kit has the sign of kits."""
    kind = KINDS[event.kind]
    return "layers" if kind.kind is Kind.ISSUE and not event.thing and event.reason else kind.icon


def _event_title(event: Event) -> str:
    """Základní výstroj, 20 ks · Vráceno: bunda zimní XL · Storno PP-2026-000109."""
    if event.kind == Kind.STORNO:
        return translate("events", "Cancelled {number}").format(number=event.cancels)
    if not event.pieces:
        return ": ".join(filter(None, (formatting.kind_words(event.kind).capitalize(), event.reason)))
    if event.kind == Kind.EXCHANGE:
        ways = translate("events", "Exchange: issued {issued}, returned {returned}")
        return ways.format(issued=event.got, returned=event.got - event.change)
    pieces = formatting.pieces(event.pieces, event.unit or "ks")
    if event.thing:
        what = f"{formatting.named(event.thing, event.thing_en)} {event.size}".strip()
        what = f"{what}, {pieces}" if event.pieces > 1 else what
    else:
        several = translate("events", "Several items")
        what = f"{event.reason or several}, {pieces}"
    if event.kind == Kind.ISSUE:
        return what
    passed = KINDS[event.kind].kind is Kind.TRANSFER and event.gave
    done = translate("events", "Transferred away") if passed else formatting.kind_words(event.kind).capitalize()
    return f"{done}: {what}"


def _event_below(event: Event) -> str:
    """The day, the paper, and why."""
    facts = [formatting.day(event.day), event.number]
    if event.kind == Kind.STORNO:
        facts = [formatting.day(event.day), event.reason]
    elif event.cancelled_by:
        facts.append(translate("events", "cancelled"))
    elif event.remark:
        facts.append(event.remark)
    return " · ".join(filter(None, facts))


WIDTH = 273
SHOWN = 4
"""Events and papers at first; the link shows all of them."""


class MemberSide(QScrollArea):
    member_wanted = Signal(int)
    sizes_wanted = Signal()
    """What the kit lacks waits for the member's own size."""

    def __init__(self) -> None:
        super().__init__()
        self.may_edit = False
        """What who works may do: the page says so."""
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.gaps, self.shared = Section(), Section(self.tr("Answers for the unit's items"), linked=False)
        self.history, self.papers = FoldedSection(self.tr("History"), SHOWN), Section(self.tr("Papers"))
        self.units = Section(self.tr("Units"), line=False, linked=False)
        self.gaps.link.setText(self.tr("Issue"))
        self._card: MemberDetails | None = None
        self.rows = PaperRows(self.history, self.papers, self.units)
        inner = QWidget()
        inner.setProperty("clear", True)
        self.more = in_column()
        """What its page puts below."""
        in_column(self.gaps, self.shared, self.history, self.papers, self.units, self.more, None, on=inner)
        self.setWidget(inner)

    def show_card(self, card: MemberDetails) -> None:
        same = self._card is not None and self._card.member.id == card.member.id
        self._card = card
        self.rows.show_papers(card.papers, same=same)
        self.gaps.setVisible(bool(card.gaps) and not card.withdrawn)
        self.gaps.title.setText(self.tr("Kit lacks %n", "", len(card.gaps)))
        self.gaps.show_rows([self._gap(gap) for gap in card.gaps])
        self.shared.setVisible(bool(card.shared))
        self.shared.show_rows([_shared(line) for line in card.shared])
        events = [self._event(event) for event in card.events] or [SectionRow(self.tr("Nothing yet"))]
        self.history.show_rows(events, same=same)
        self.papers.setVisible(bool(card.papers))
        self.papers.link.setText(self.tr("All {count}").format(count=formatting.thousands(len(card.papers))))
        self.papers.link.setVisible(len(card.papers) > SHOWN)
        self.papers.show_rows([self.rows.entry(paper) for paper in card.papers[:SHOWN]])

    def show_records(self, records: Sequence[PersonRecord]) -> None:
        """In which units the member was, the last first; other records of the person lead to their cards."""
        own, others = records[:1], records[1:]
        rows = [self._stay(stay) for record in own for stay in reversed(record.stays)]
        into = self._card.into if self._card else None
        rows += [self._record(one.member, self.tr("merged record")) for one in others]
        rows += [self._record(into, self.tr("record of the same person"))] if into else []
        self.units.setVisible(bool(rows))
        self.units.show_rows(rows)

    def _stay(self, stay: Stay) -> SectionRow:
        ends = {"moved": "", "left": self.tr("left"), "merged": self.tr("merged")}
        since = formatting.day(stay.since)
        days = f"{since} – {formatting.day(stay.until)}" if stay.until else self.tr("since {day}").format(day=since)
        number = stay.ended_by if stay.end in ("left", "merged") else stay.paper
        below = " · ".join(filter(None, (days, ends.get(stay.end, ""), number)))
        entry = SectionRow(stay.unit or "–", "log-out" if stay.end == "left" else "map-pin", below=below)
        return self.rows.about(entry, number, "")

    def _record(self, member: Member, words: str) -> SectionRow:
        name = " ".join(filter(None, (member.name, member.personal_number)))
        id = member.id
        return SectionRow(name, "users", below=words, act=lambda: self.member_wanted.emit(id), key=f"record {id}")

    def _gap(self, gap: Gap) -> SectionRow:
        words = f"{formatting.name(gap.article)} {formatting.one_of_sizes(gap.size)}".strip()
        if gap.pieces > 1:
            words = f"{gap.pieces} × {words}"
        if gap.stock is None:
            act = self.sizes_wanted.emit if self.may_edit else None
            return SectionRow(
                words, "circle-dashed", "warn", aside=self.tr("size not known"), aside_token="warn", act=act
            )
        if gap.stock:
            aside = self.tr("{pieces} in stock").format(pieces=formatting.pieces(gap.stock, gap.article.unit))
            return SectionRow(words, "circle-dashed", "warn", aside=aside, aside_token="good")
        return SectionRow(words, "circle-x", "bad", aside=self.tr("not in stock"), aside_token="bad")

    def _event(self, event: Event) -> SectionRow:
        entry = SectionRow(
            _event_title(event), _event_icon(event), below=_event_below(event), struck=bool(event.cancelled_by)
        )
        return self.rows.about(entry, event.number, event.cancelled_by)


def _shared(line: HoldingLine) -> SectionRow:
    below = " · ".join((formatting.day(line.since), line.paper))
    pieces = formatting.pieces(line.quantity, line.unit) if line.quantity > 1 else ""
    words = " ".join(filter(None, (formatting.named(line.name, line.name_en), line.code, pieces)))
    return SectionRow(words, "megaphone", below=below)


WIDE = 700
"""From this width on everything has its room."""
SCHEMES = ("alfa", "kalhoty", "obuv", "rukavice", "hlava")
_FACT, _NARROW_FACT, _TINY_FACT = 80, 66, 58
_TINY = 520


class MemberHead(Strip):
    def __init__(self) -> None:
        super().__init__("below", height=73, margins=(PAD, 0, 13, 0), spacing=12)
        self.avatar = Avatar(size=48)
        self.name = Label(size=TITLE, bold=True, elide=True)
        self.chip = ChipLabel(parent=self)
        self.facts = Label(token="quiet", elide=True)
        self.counter = Button(self.tr("To the counter"), kind="primary", icon="scan-line")
        self.more = MoreButton()
        first = in_row((self.name, 1000), self.chip, None, spacing=8)
        words = in_column(None, first, self.facts, None)
        fill(self.row, self.avatar, (words, 1), self.counter, self.more)

    def show_card(self, card: MemberDetails) -> None:
        member = card.member
        self.avatar.show_initials((member.surname[:1] + member.given_name[:1]).upper())
        name = " ".join(part for part in (member.title_before, member.name) if part)
        self.name.setText(f"{name}, {member.title_after}" if member.title_after else name)
        self.name.setMaximumWidth(round(draw.width(self.name.words(), self.name.font())) + 1)
        self.chip.show_chip(self._chip(card))
        number = member.personal_number or (self.tr("civilian") if member.civilian else "")
        self.facts.setText(" · ".join(filter(None, (member.rank, number, member.unit_name, member.function))))
        self.counter.setEnabled(not card.withdrawn)

    def resized(self) -> None:
        """A name is worth more than its initials."""
        self.avatar.setVisible(self.width() >= _TINY)

    def _chip(self, card: MemberDetails) -> Chip | None:
        if card.into is not None:
            return Chip(self.tr("merged record"), "users")
        if card.withdrawn:
            return Chip(self.tr("left the team"), "log-out")
        if not card.kit:
            return None
        if card.gaps:
            return Chip(self.tr("lacks %n", "", len(card.gaps)), "triangle-alert", "warn")
        return Chip(self.tr("kit complete"), "check", "good")


class MemberSizes(Strip):
    """56 px: a column for each size, then since when the member is in the team.

    Where there is little room the columns are narrower and the days are left out.
    """

    def __init__(self) -> None:
        super().__init__("below", height=57, margins=(PAD, 0, PAD, 5), spacing=0)
        self._labels: dict[str, Label] = {}
        self._values: dict[str, Label] = {}
        self.measured = Label(size=SMALL, token="quiet", figures=True)
        self.link = LinkButton(self.tr("Edit sizes"))
        for fact in (*SCHEMES, "since"):
            self.row.addLayout(self._fact(fact))
        self.measured.setFixedHeight(14)
        right = Qt.AlignmentFlag.AlignRight
        fill(self.row, None, in_column(None, (self.measured, 0, right), (self.link, 0, right), None))

    def show_card(self, card: MemberDetails) -> None:
        for scheme in SCHEMES:
            self._say(scheme, card.member.sizes.get(scheme, ""))
        since = card.member.member_since
        self._say("since", formatting.day(since) if since else "")
        self.measured.setText(
            self.tr("measured {day}").format(day=formatting.day(card.measured)) if card.measured else ""
        )

    def resized(self) -> None:
        narrow, tiny = self.width() < WIDE, self.width() < _TINY
        self.measured.setVisible(not narrow)
        for part in (self._labels["since"], self._values["since"]):
            part.setVisible(not tiny)
        for scheme in SCHEMES:
            self._values[scheme].setFixedWidth(_TINY_FACT if tiny else _NARROW_FACT if narrow else _FACT)

    def minimumSizeHint(self) -> QSize:
        return QSize(424, self.height())

    def _say(self, fact: str, value: str) -> None:
        label = self._values[fact]
        label.setText(value or "–")
        label.set_token("text" if value else "quiet")
        label.setAccessibleName(f"{self._labels[fact].words()}: {value or '–'}")

    def _fact(self, fact: str) -> QVBoxLayout:
        words = scheme_name(fact) if fact in SCHEMES else self.tr("In AKT since")
        self._labels[fact] = Label(words, size=SMALL, token="quiet")
        self._values[fact] = Label(bold=True, figures=fact == "since")
        self._values[fact].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return in_column(None, self._labels[fact], self._values[fact], None)


def scheme_name(scheme: str) -> str:
    """What a kind of size is called."""
    translate = formatting.translate
    names = {
        "alfa": translate("sizes", "Clothing"),
        "kalhoty": translate("sizes", "Trousers"),
        "obuv": translate("sizes", "Shoes"),
        "rukavice": translate("sizes", "Gloves"),
        "hlava": translate("sizes", "Head"),
    }
    return names.get(scheme, scheme)


class CardView(Card):
    """Shows a `MemberDetails`; what the parts ask for comes out of the parts' own signals."""

    def __init__(self) -> None:
        super().__init__()
        self.card: MemberDetails | None = None
        self.top, self.sizes, self.holdings, self.side = MemberHead(), MemberSizes(), MemberHoldings(), MemberSide()
        self.storno = StornoStrip()
        self._both = Beside(self.holdings, self.side)
        fill(self.body, self.top, self.storno, self.sizes, (self._both, 1))

    @property
    def withdrawn(self) -> bool:
        return self.card is not None and self.card.withdrawn

    def fit(self, side: int) -> None:
        """So much for what stands beside the holdings; 0: it stands below them."""
        self._both.fit(side)

    def show_card(self, card: MemberDetails) -> None:
        same = self.card is not None and self.card.member.id == card.member.id
        self.card = card
        for part in (self.top, self.sizes, self.holdings, self.side):
            part.show_card(card)
        if not same:
            self.storno.turn_away()
