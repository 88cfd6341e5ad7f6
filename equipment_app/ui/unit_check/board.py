"""A check under way: the grid with how far it is, and beside it the next thing, what lies aside, the last scans."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, CheckPiece, Counts, Effect, Next, Scanned
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, HUGE, SMALL, TITLE, font, tokens
from equipment_app.ui.unit_check import words
from equipment_app.ui.unit_check.grid import CheckGrid
from equipment_app.ui.unit_check.words import DRAWN, article, phrase, short_name
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, empty, fill, in_column, in_row

HEAD = 40


class SideCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.name, self.note = Label(bold=True), Label(size=SMALL, token="quiet")
        self.top = Strip("below", (self.name, 1), self.note, height=HEAD)
        self.body.addWidget(self.top)


_AT_MOST = 30
_OPEN = ("member", "unit", "location", "store")
"""Of these holders the Counter can take a thing over, or give it out."""


class AsideItem(Strip):
    """A code, when it was read, why it lies here."""

    def __init__(self, scanned: Scanned, *, last: bool) -> None:
        super().__init__("none" if last else "below", margins=(0, 0, 0, 0))
        self.scanned = scanned
        known = scanned.whose is not None and bool(scanned.whose.thing)
        self.take_over = LinkButton(self.tr("To the Counter") if known else self.tr("Assign it to an item"))
        self.put_away = LinkButton(self.tr("Discard"))
        at = Label(formatting.time_words(scanned.at), size=SMALL, token="quiet", figures=True)
        why = Label(words.aside(scanned), token="quiet", wrap=True)
        head = in_row((Label(scanned.code, bold=True, elide=True), 1), at, spacing=8)
        foot = in_row(self.take_over, self.put_away, None, spacing=16)
        self.row.addLayout(in_column(head, why, foot, margins=(0, 12, 0, 10)))
        for link in (self.take_over, self.put_away):
            link.setAccessibleDescription(scanned.code)


class AsideCard(SideCard):
    """`put_away` with the code; `take_over` with the scan, where a Counter is at hand."""

    put_away = Signal(str)
    take_over = Signal(object)

    def __init__(self, *, counter: bool) -> None:
        super().__init__()
        self._counter = counter
        self._shown: tuple[Scanned, ...] = ()
        self.items: list[AsideItem] = []
        self.icon = IconLabel("circle-question-mark", "quiet")
        self.none = Label(self.tr("Unknown codes and other members’ items are kept here."), token="quiet", wrap=True)
        self.top.row.insertWidget(0, self.icon)
        self._column = in_column(margins=(16, 0, 16, 2))
        self.room = Scroll(self._column)
        self._empty = Strip("none", self.none, margins=(16, 10, 16, 10))
        fill(self.body, self._empty, (self.room, 1))
        self.room.hide()
        self._fill()

    def show_check(self, check: Check) -> None:
        if check.aside != self._shown:
            self._shown = check.aside
            self._fill()

    def _fill(self) -> None:
        count = len(self._shown)
        self.name.setText(self.tr("Aside %n", "", count) if count else self.tr("Aside"))
        self.note.setText(self.tr("not counted") if count else "")
        self.icon.show_icon("circle-question-mark", "warn" if count else "quiet")
        empty(self._column)
        self.items = [self._item(one, one is self._shown[-1]) for one in self._shown[:_AT_MOST]]
        self._empty.setVisible(not count)
        self.room.setVisible(bool(count))

    def _item(self, scanned: Scanned, last: bool) -> AsideItem:
        item = AsideItem(scanned, last=last)
        item.put_away.clicked.connect(lambda: self.put_away.emit(scanned.code))
        item.take_over.clicked.connect(lambda: self.take_over.emit(scanned))
        whose = scanned.whose
        open_to = whose.kind in _OPEN if whose and whose.thing else scanned.effect is Effect.BLANK
        item.take_over.setVisible(self._counter and open_to)
        self._column.addWidget(item)
        return item

    def wanted_height(self, width: int) -> int:
        """Of all that lies here, in so wide a card."""
        wide = max(120, width - 34)
        high = sum(max(item.sizeHint().height(), item.heightForWidth(wide)) for item in self.items)
        return HEAD + 4 + (high + 2 if self.items else 20 + self.none.heightForWidth(wide))

    def focus_first(self) -> bool:
        """Give the keyboard to the newest; False where nothing lies aside."""
        if self.items:
            self.items[0].put_away.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.items)


ROW = 28
_PAD, _TOP, _TEXT = 16, 4, 38


class RecentRows(draw.Painted):
    """As many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, Token, tuple[str, ...], str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * ROW + 2 * _TOP)

    def show_check(self, check: Check) -> None:
        self._rows = [(*words.icon(one), *words.row(check, one), formatting.time_words(one.at)) for one in check.recent]
        self.setAccessibleDescription("; ".join(f"{ways[0]} {whose} {at}" for *_, ways, whose, at in self._rows[:5]))
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        for number, (icon, token, ways, whose, at) in enumerate(self._rows[: (self.height() - _TOP) // ROW]):
            line = QRectF(_PAD, _TOP + number * ROW, self.width() - 2 * _PAD, ROW)
            icons.paint(painter, icon, line.left() - 1, line.center().y() - 7, colors[token], 14)
            taken = draw.text(painter, line, at, colors["quiet"], font(SMALL, figures=True), draw.RIGHT)
            line.setRight(line.right() - taken - 8)
            line.setLeft(_TEXT)
            behind = f" · {whose}" if whose else ""
            shown = next((one for one in ways if draw.width(one + behind, font(BODY)) <= line.width()), ways[-1])
            line.setLeft(line.left() + draw.text(painter, line, shown, colors["text"]))
            draw.text(painter, line, behind, colors["quiet"])


class RecentCard(SideCard):
    def __init__(self) -> None:
        super().__init__()
        self.rows = RecentRows()
        fill(self.body, 1, (self.rows, 1))
        self.name.setText(self.tr("Last scanned"))
        self.rows.setAccessibleName(self.tr("Last scanned"))


_BAR_HEIGHT = 61
_BAR_TOP, _BAR, _LEGEND_TOP = 13, 12, 31
_LEAST = 6
"""Of a part of the bar: one of a thousand is seen too."""
_REST = tuple(state for state in DRAWN if state not in (CellState.OK, CellState.WAITING))


class CheckProgress(draw.Painted):
    def __init__(self) -> None:
        super().__init__()
        self.counts = Counts({})
        self.setFixedHeight(_BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Counts) -> None:
        self.counts = counts
        self.setAccessibleName(", ".join((out_of(counts.done, counts.issued), *self.legend())))
        self.update()

    def legend(self) -> list[str]:
        """In words, as they stand under the bar."""
        return [f"{phrase(state)} {thousands(self.counts.of(state))}" for state in self._named()]

    def _named(self) -> list[CellState]:
        return [CellState.OK, CellState.WAITING, *(state for state in _REST if self.counts.of(state))]

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        number, face = thousands(self.counts.done), font(HUGE, bold=True)
        of = out_of(self.counts.done, self.counts.issued).removeprefix(number).strip()
        taken = draw.text(painter, QRectF(_PAD, 0, 200, _BAR_HEIGHT - 1), number, colors["good"], face)
        room = QRectF(_PAD + taken + 9, 2, 120, _BAR_HEIGHT - 1)
        left = _PAD + draw.width(thousands(self.counts.total), face) + 26
        left += draw.text(painter, room, of, colors["quiet"], font(BODY, figures=True))
        self._paint_bar(painter, QRectF(left, _BAR_TOP, self.width() - _PAD - left, _BAR))
        self._paint_legend(painter, QRectF(left, _LEGEND_TOP, self.width() - _PAD - left, 16))
        draw.hairline(painter, 0, _BAR_HEIGHT - 1, self.width())

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        colors, states = tokens(), (CellState.OK, *_REST, CellState.WAITING)
        parts = [(state, count) for state in states if (count := self.counts.of(state))]
        spare = room.width() - 2 * (len(parts) - 1) - _LEAST * len(parts)
        x = room.left()
        for number, (state, count) in enumerate(parts):
            wide = _LEAST + spare * count / self.counts.total
            right = room.right() if number == len(parts) - 1 else round(x + wide)
            draw.bar(painter, QRectF(x, room.top(), right - x, _BAR), colors[DRAWN[state].bar])
            x = right + 2

    def _paint_legend(self, painter: QPainter, room: QRectF) -> None:
        """Where there is no room for all words, the icons and numbers speak."""
        colors, face = tokens(), font(SMALL, figures=True)
        named, words = self._named(), self.legend()
        if sum(draw.width(said, face) + 35 for said in words) > room.width():
            words[2:] = [thousands(self.counts.of(state)) for state in named[2:]]
        for state, said in zip(named, words, strict=True):
            icons.paint(painter, DRAWN[state].icon, room.left(), room.top() + 2, colors[DRAWN[state].ink], 12)
            room.setLeft(room.left() + 16)
            taken = draw.text(painter, room, said, colors[DRAWN[state].ink], face)
            room.setLeft(room.left() + taken + 17)


_NEXT_HEIGHT = 170


class NextCard(Card):
    """Has the keyboard while things are scanned: Down skips, digits count what has no code, Space means all of it."""

    skipped = Signal()
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.next: Next | None = None
        self._typed = ""
        self.caption, self.thing = Caption(elide=True), Label(size=TITLE, bold=True, wrap=True)
        self.who, self.rank = Label(elide=True), Label(token="quiet", elide=True)
        self.code = Label(token="quiet", elide=True)
        self.button = Button(self.tr("Not here"), size="small", key="F9")
        self.all_here = Button(size="small", key="Space", does=self._all)
        self.skip = LinkButton(self.tr("Skip"), key="↓", does=self.skipped)
        self.setMinimumHeight(_NEXT_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pad(16, 12, 0)
        fill(
            self.body,
            self.caption,
            13,
            self.thing,
            4,
            in_row((self.who, 100), (self.rank, 1), spacing=4),
            4,
            self.code,
            12,
        )
        fill(self.body, None, in_row(self.button, self.all_here, 17, self.skip, None))
        for part in (self.button, self.all_here, self.skip):
            part.hide()

    def show_check(self, check: Check) -> None:
        before = self.next
        self.next = check.next_missing()
        if before is None or self.next is None or self._spot(before) != self._spot(self.next):
            self._typed = ""
        next_ = self.next
        by_hand = next_ is not None and not next_.column.numbered
        self.all_here.setVisible(by_hand)
        self.button.setVisible(next_ is not None and not by_hand)
        self.skip.setVisible(next_ is not None)
        if next_ is None:
            self._say_done()
            return
        standing = check.plan.person(check.standing) if check.standing else None
        at_table = self.tr("At the table: {name}").format(name=short_name(standing.name)) if standing else ""
        self.caption.setText(at_table or self.tr("Next missing"))
        self.thing.setText(article(check.plan, next_.column))
        self._say_who(next_.member.name)
        self.rank.setText(next_.member.rank)
        self.code.setText(self._facts(check, next_))
        wanted = next_.need.wanted
        self.all_here.setText(self.tr("It is here") if wanted == 1 else self.tr("All %n here", "", wanted))
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is left alone: every reader ends with it."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        next_, text = self.next, event.text()
        if next_ is None or held:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down:
            self.skipped.emit()
        elif not next_.column.numbered and event.key() == Qt.Key.Key_Space:
            self._all()
        elif not next_.column.numbered and text.isdecimal() and text.isascii():
            typed = self._typed + text
            self._typed = typed if int(typed) <= next_.need.wanted else text
            self.counted.emit(int(self._typed))
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        super().paint(painter, colors)
        draw.ring(painter, self.rect(), stroke=1)

    def _all(self) -> None:
        if self.next is not None:
            self.counted.emit(self.next.need.wanted)

    def _say_done(self) -> None:
        self.caption.setText(self.tr("Nothing is left"))
        self.thing.setText(self.tr("Everything was looked at"))
        self._say_who(self.tr("Finish the check: Ctrl+Enter"))
        self.rank.setText("")
        self.code.setText("")
        self._name()

    def _say_who(self, words: str) -> None:
        """The rank stands right behind it."""
        self.who.setText(words)
        self.who.setMaximumWidth(math.ceil(draw.width(words, font(BODY))) + 1)

    def _facts(self, check: Check, next_: Next) -> str:
        if next_.thing is not None:
            return " · ".join(_printed(next_.thing))
        cell = check.cell(next_.member.id, next_.column.article)
        amount = formatting.pieces(next_.need.wanted, next_.column.unit)
        size = "" if next_.need.size in ("", "uni") else next_.need.size
        found = self.tr("counted {count}").format(count=cell.found) if cell and cell.found else ""
        by_hand = self.tr("counted by hand") if not next_.column.numbered else ""
        return " · ".join(filter(None, (amount, size, found or by_hand)))

    def _name(self) -> None:
        parts = (self.caption.words(), self.thing.words(), self.who.words(), self.rank.words(), self.code.words())
        self.setAccessibleName(", ".join(filter(None, parts)))

    @staticmethod
    def _spot(next_: Next) -> tuple[int, int]:
        return next_.member.id, next_.column.article


def _printed(thing: CheckPiece) -> tuple[str, ...]:
    """The code on the label and the first of the maker's numbers."""
    others = [name for name in thing.names[1:] if not name.startswith(thing.code[:4])]
    return (thing.code, *others[:1])


SIDE, WIDE_SIDE = 256, 320
_GAP = 12
_LEAST_RECENT, _LEAST_ASIDE = 130, 96
_WIDE = 1500
"""From here on the column beside the grid may be wider."""


class CheckBoard(draw.Painted):
    """`counter`: things kept aside can be taken to a Counter."""

    def __init__(self, *, counter: bool) -> None:
        super().__init__()
        self.progress, self.grid = CheckProgress(), CheckGrid(self.tr("Member"), self.tr("Total"))
        self.next, self.aside, self.recent = NextCard(), AsideCard(counter=counter), RecentCard()
        card = Card()
        fill(card.body, self.progress, (self.grid, 1))
        self._side = as_widget(in_column(self.next, self.aside, (self.recent, 1), spacing=_GAP))
        in_row((card, 1), self._side, spacing=_GAP, on=self)
        QWidget.setTabOrder(self.next, self.grid)
        self.grid.setAccessibleName(self.tr("Members and what they should show"))

    def show_check(self, check: Check) -> None:
        self.progress.show_counts(check.counts())
        self.grid.show_check(check)
        self.next.show_check(check)
        self.aside.show_check(check)
        self.recent.rows.show_check(check)
        self._share()

    def enter(self) -> None:
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self) -> None:
        self._side.setFixedWidth(WIDE_SIDE if self.width() >= _WIDE else SIDE)
        self._share()

    def _share(self) -> None:
        """What lies aside is as high as it is, but leaves the last scans their place."""
        room = self.height() - self.next.sizeHint().height() - 2 * _GAP - _LEAST_RECENT
        self.aside.setFixedHeight(max(_LEAST_ASIDE, min(self.aside.wanted_height(self._side.maximumWidth()), room)))
