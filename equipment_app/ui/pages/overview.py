"""The overview: where the kit is, what waits for somebody, how ready each unit is. Each line opens its page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from equipment_app.domain.kinds import Changes
from equipment_app.domain.value import Value
from equipment_app.queries import overview as queries
from equipment_app.queries.filters import KitFilter, MembersWanted, PapersWanted, Show
from equipment_app.queries.loans import Due, LoansWanted
from equipment_app.queries.overview import Overview, PiecesWhere, Readiness, Task, Waits
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.repairs import RepairStage, RepairsWanted
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import counted, money, thousands
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import NARROW, SMALL, TITLE, font
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import may_open
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD, Card, EmptyState
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row, turn

_BAR, _APART, _LEAST = 24, 2, 6
_NUMBERS, _SQUARE = 44, 10
_HIGH = _BAR + 12 + _NUMBERS


class PiecesShare(Value):
    words: str
    pieces: int
    token: Token
    outlined: bool = False


class WhereBar(draw.Painted):
    """Each part is at least 6 px wide; its number and its share stand under the bar with its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[PiecesShare] = ()
        self.setFixedHeight(_HIGH)

    def sizeHint(self) -> QSize:
        return QSize(320, _HIGH)

    def show_parts(self, parts: Sequence[PiecesShare]) -> None:
        self._parts = parts
        self.setAccessibleName("; ".join(f"{part.words}: {formatting.thousands(part.pieces)}" for part in parts))
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        whole = sum(part.pieces for part in self._parts)
        if not whole:
            return
        there = [part for part in self._parts if part.pieces]
        room, x = self.width() - (_LEAST + _APART) * len(there), 0.0
        for part in there:
            wide = _LEAST + room * part.pieces / whole
            self._fill(painter, QRectF(round(x), 0, round(wide), _BAR), part, colors)
            x += wide + _APART
        step = self.width() / len(self._parts)
        for place, part in enumerate(self._parts):
            self._number(painter, QRectF(place * step, _BAR + 12, step - 8, _NUMBERS), part, whole, colors)

    def _fill(self, painter: QPainter, rect: QRectF, part: PiecesShare, colors: Tokens) -> None:
        if part.outlined:
            draw.box(painter, rect, colors["soft"], colors[part.token], radius=2)
        else:
            draw.bar(painter, rect, colors[part.token])

    def _number(self, painter: QPainter, rect: QRectF, part: PiecesShare, whole: int, colors: Tokens) -> None:
        self._fill(painter, QRectF(rect.x(), rect.y() + 8, _SQUARE, _SQUARE), part, colors)
        words = rect.adjusted(_SQUARE + 8, 0, 0, 0)
        large = font(TITLE, bold=True, figures=True)
        number, share = formatting.thousands(part.pieces), _percent(part.pieces, whole)
        draw.text(painter, QRectF(words.x(), words.y(), words.width(), 26), number, colors["text"], large)
        below = QRectF(words.x(), words.y() + 26, words.width(), 18)
        draw.text(painter, below, f"{part.words} · {share}", colors["quiet"], font(SMALL))


class WhereCard(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("Where the kit is"))
        self.bar = WhereBar()
        self.pad(PAD, 12, 12)
        fill(self.body, self.bar)

    def show_where(self, where: PiecesWhere) -> None:
        self.say_aside(self.tr("{pieces} in the records").format(pieces=formatting.pieces(where.all, "ks")))
        self.bar.show_parts(
            (
                PiecesShare(self.tr("issued"), where.issued, "accent"),
                PiecesShare(self.tr("in stock"), where.stored, "accent", outlined=True),
                PiecesShare(self.tr("on loan"), where.lent, "warn"),
                PiecesShare(self.tr("in repair"), where.repair, "quiet"),
            )
        )


def _percent(part: int, whole: int) -> str:
    """Whole percents; of less than one its first decimal."""
    share = 100 * part / whole
    said = f"{share:.0f}" if share >= 1 or not part else formatting.decimal_sign(f"{share:.1f}")
    return f"{said} %"


_GAP = 12
_READY = 75
"""Percent of complete members under which a unit is not ready."""
_LEADS: dict[Waits, tuple[str, Token, str, object]] = {
    Waits.OVERDUE: ("clock", "bad", "loans", LoansWanted(due=Due.OVERDUE)),
    Waits.TODAY: ("calendar-clock", "warn", "loans", LoansWanted(due=Due.TODAY)),
    Waits.WEEK: ("calendar-clock", "quiet", "loans", LoansWanted(due=Due.WEEK)),
    Waits.REPAIRS: ("wrench", "warn", "repairs", RepairsWanted(shown=RepairStage.LATE)),
    Waits.DEPLOYMENTS: ("megaphone", "warn", "deployments", None),
    Waits.OWED: ("log-out", "bad", "reports", REGISTERS["former-members"]),
    Waits.UNSIGNED: ("pen-line", "warn", "papers", PapersWanted(show=Show.UNSIGNED)),
    Waits.UNPRINTED: ("printer", "quiet", "papers", PapersWanted(show=Show.UNPRINTED)),
    Waits.LACKING: ("layers", "warn", "members", MembersWanted(kit=KitFilter.LACKING)),
    Waits.ORDER: ("truck", "quiet", "order", None),
    Waits.LATE: ("hourglass", "warn", "inspections", None),
    Waits.DIFFERENCES: ("triangle-alert", "warn", "unit_check", None),
    Waits.UNCHECKED: ("grid-3x3", "quiet", "unit_check", None),
    Waits.CARTS: ("scan-line", "quiet", "counter", None),
}
"""By what waits: its icon and colour, the page it leads to, and what is shown there."""


class OverviewPage(Page):
    watches = Changes.EVERYTHING
    tall = 900

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kit, self.ready = WhereCard(), Card(self.tr("Readiness of units"))
        self.todo = Section(self.tr("What waits"), line=False, linked=False)
        self.nothing = EmptyState("circle-check", token="good")
        self.nothing.say(self.tr("Nothing waits"), self.tr("No loan, paper, unit or order asks for anybody today."), "")
        self.units = PlainList(self.ready.title.words(), self._columns(), lambda row: row.unit)
        self.no_kit = EmptyState("layers", does=lambda: self.go.emit("kits", None))
        self.no_kit.say(self.tr("No kit yet"), self.tr("A kit says what members should have."), self.tr("Kits"))
        todo = Card()
        fill(todo.body, Scroll(in_column(self.todo, self.nothing, None)))
        fill(self.ready.body, (self.units, 1), self.no_kit)
        self._below = in_row((todo, 1), (self.ready, 1), spacing=_GAP)
        in_column(self.kit, (self._below, 1), on=self, spacing=_GAP)
        self.units.opened.connect(self._open_unit)

    def wants(self) -> None:
        """Nothing is done on it: with a scan the day begins."""

    def reload(self) -> None:
        self.desk.ask(queries.overview, self._show, self, instead="overview")

    def enter(self) -> None:
        row = next((row for row in self.todo.rows if row.entry.act), None)
        (row or self.units).setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self) -> None:
        turn(self._below, down=self.width() < NARROW)

    def _show(self, seen: Overview) -> None:
        self.kit.show_where(seen.where)
        self.todo.show_rows([self._row(one) for one in seen.waits if may_open(self.desk.session, _LEADS[one.what][2])])
        self.nothing.setVisible(not self.todo.rows)
        self.units.show_rows(seen.readiness)
        self.units.setVisible(bool(seen.readiness))
        self.no_kit.setVisible(not seen.readiness)
        complete, members = (sum(one.complete for one in seen.readiness), sum(one.members for one in seen.readiness))
        whole = self.tr("{of} have all they should").format(of=formatting.out_of(complete, members))
        self.ready.say_aside(whole if members else "")
        self.set_context(formatting.day(seen.today))

    def _row(self, one: Task) -> SectionRow:
        icon, token, page, shown = _LEADS[one.what]
        act, number = partial(self.go.emit, page, shown), thousands(one.count)
        return SectionRow(self._words(one.what), icon, token, self._beside(one), number, "text", act=act, key=one.what)

    def _words(self, what: Waits) -> str:
        return {
            Waits.OVERDUE: self.tr("Loans overdue"),
            Waits.TODAY: self.tr("Loans due today"),
            Waits.WEEK: self.tr("Loans due within a week"),
            Waits.REPAIRS: self.tr("Repairs overdue"),
            Waits.DEPLOYMENTS: self.tr("Deployments prepared or running"),
            Waits.OWED: self.tr("Former members who still have items"),
            Waits.UNSIGNED: self.tr("Papers without a signature"),
            Waits.UNPRINTED: self.tr("Papers not printed"),
            Waits.LACKING: self.tr("Members who lack anything"),
            Waits.ORDER: self.tr("Sizes to order"),
            Waits.LATE: self.tr("Items with people, past their expiry or inspection"),
            Waits.DIFFERENCES: self.tr("Differences of unit checks to settle"),
            Waits.UNCHECKED: self.tr("Units not checked for a year"),
            Waits.CARTS: self.tr("Unfinished carts"),
        }[what]

    def _beside(self, one: Task) -> str:
        if not one.more:
            return ""
        if one.what is Waits.OWED:
            return money(one.more)
        if one.what is Waits.UNSIGNED:
            return counted(self.tr("the oldest for %n day(s)", "", one.more), one.more)
        return str(formatting.pieces(one.more, "ks"))

    def _columns(self) -> Sequence[Column[Readiness]]:
        return (
            Column(self.tr("Unit"), lambda row: row.name),
            Column(self.tr("Complete"), lambda row: Text(f"{row.complete}/{row.members}", token="quiet"), 90, "right"),
            Column(self.tr("Share"), _share, 96, "right"),
        )

    def _open_unit(self, row: Readiness) -> None:
        """Who of it lacks anything; where nobody does, all of it."""
        kit = KitFilter.LACKING if row.complete < row.members else KitFilter.ALL
        self.go.emit("members", MembersWanted(unit=row.unit, kit=kit))


def _share(row: Readiness) -> Chip | Text:
    words = f"{row.percent} %"
    return Chip(words, "triangle-alert", "warn") if row.percent < _READY else Text(words, figures=True)
