"""The life of a thing as a line: lanes of who had it, inspections, repairs, warranty, service life, along the years."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from equipment_app.domain.value import Value
from equipment_app.queries.lot_life import LotMoment
from equipment_app.queries.thing_life import INSPECTION, HeldStay, LifeEvent, ThingLife
from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.widgets.walked import Walked

translate = QCoreApplication.translate

_LABEL, _PAD, _TOP, _LANE = 112, 16, 28, 34
LANES = 5
_HALF_YEAR = timedelta(days=183)
_LEAST = 3.0
_TODAY = 56
"""Pixels its word takes at the left of today."""
_YEAR = 44
"""Pixels of a year so that it is told; else every second one is, or every fifth."""


_SIGNS: Mapping[bool | None, tuple[Token, Token, str]] = {
    True: ("goodsoft", "good", "check"),
    False: ("badsoft", "bad", "x"),
    None: ("warnsoft", "warn", "wrench"),
}
"""By what an inspection found; None: a repair."""


class LineMark(Value):
    """Something on the line that can be stood at; what happened there, where anything did."""

    lane: int
    rect: QRectF
    day: date
    words: str
    event: LifeEvent | None = None


class LifeLine(Walked[LineMark]):
    """Left and Right go from mark to mark in time, Up and Down change lanes, Enter opens the paper."""

    stood = Signal(object)
    """At the mark of this event."""
    opened = Signal(object)
    dated = Signal(object)
    """At the moment of a lot that began on this day."""

    def __init__(self) -> None:
        super().__init__(self.tr("The life of the item as a line"))
        self.life: ThingLife | None = None
        self.marks: Sequence[LineMark] = ()
        self.at = 0
        self._lit: LifeEvent | None = None
        self.setFixedHeight(_TOP + LANES * _LANE + 10)

    def show_life(self, life: ThingLife) -> None:
        self.life = life
        self.at = 0
        self.resized()
        self.tell()

    def light(self, event: LifeEvent | None) -> None:
        """Its row is the current one in the table."""
        self._lit = event
        self.update()

    # Where everything lies

    @property
    def _ends(self) -> tuple[date, date]:
        """From the first of January of the year of delivery to half a year behind the last day there is."""
        assert self.life is not None
        days = [self.life.card.today, self.life.life_ends, self.life.inspect_by]
        days += [one.warranty for one in self.life.events]
        first = min([self.life.delivered, *(one.at for one in self.life.events)])
        return date(first.year, 1, 1), max(day for day in days if day) + _HALF_YEAR

    def _x(self, day: date) -> float:
        first, last = self._ends
        share = (day - first).days / max(1, (last - first).days)
        return _LABEL + max(0.0, min(1.0, share)) * (self.width() - _LABEL - _PAD)

    def _lane(self, lane: int, high: float) -> QRectF:
        middle = _TOP + lane * _LANE + _LANE / 2
        return QRectF(_LABEL, middle - high / 2, self.width() - _LABEL - _PAD, high)

    def resized(self) -> None:
        if self.life is None:
            return
        life, today = self.life, self.life.card.today
        there = life.lot.moments if life.lot else life.stays
        bars = ((one, self._bar(0, 24, one.begins, one.ends or today)) for one in there)
        marks = [LineMark(0, bar, one.begins, self._stay(one)) for one, bar in bars]
        for event in life.events:
            if (lane := self._lane_of(event)) and event.at >= life.delivered:
                marks.append(LineMark(lane, self._spot(lane, event.at), event.at, self._event(event), event))
            if event.warranty:
                words = self.tr("warranty of the repair until {day}").format(day=formatting.day(event.warranty))
                marks.append(LineMark(3, self._bar(3, 10, event.at, event.warranty), event.at, words, event))
        if life.inspect_by:
            words = self.tr("next inspection by {day}").format(day=formatting.day(life.inspect_by))
            marks.append(LineMark(1, self._spot(1, life.inspect_by), life.inspect_by, words))
        self.marks = marks
        self.update()

    def _lane_of(self, event: LifeEvent) -> int:
        return 1 if event.sort == INSPECTION else 2 if event.price is not None else 0

    def _bar(self, lane: int, high: float, begins: date, ends: date) -> QRectF:
        left = self._x(begins)
        room = self._lane(lane, high)
        return QRectF(left, room.top(), max(_LEAST, self._x(ends) - left), high)

    def _spot(self, lane: int, day: date) -> QRectF:
        middle = self._lane(lane, 16)
        return QRectF(self._x(day) - 8, middle.top(), 16, 16)

    # What is said

    def _stay(self, stay: HeldStay | LotMoment) -> str:
        """Řezbový Šimon, 3. 5. 2024 – 17. 2. 2026; of a lot how many were where"""
        if isinstance(stay, LotMoment):
            who = amounts(stay.pieces)
        else:
            who = formatting.place(stay.who) if stay.bucket == "stored" else stay.who
        end = formatting.day(stay.ends) if stay.ends else self.tr("today")
        return f"{who}, {formatting.day(stay.begins)} – {end}"

    def _event(self, event: LifeEvent) -> str:
        """Inspection 17. 2. 2026, fault, KO-2026-000003"""
        found = "" if event.good is None else self.tr("passed") if event.good else self.tr("fault")
        cost = formatting.money(event.price) if event.price is not None else ""
        said = (formatting.kind_words(event.kind), formatting.day(event.at), found, cost, event.paper)
        return formatting.listed(*said)

    def current(self) -> LineMark | None:
        return self.marks[self.at] if self.marks else None

    def sentence(self, place: LineMark) -> str:
        return place.words

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        key, here = Qt.Key(event.key()), self.current()
        if key in steps and here:
            self._go(here, *steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here and here.event:
            self.opened.emit(here.event)
        else:
            super().keyPressEvent(event)

    def _go(self, here: LineMark, on: int, lane: int) -> None:
        if on:
            order = sorted(range(len(self.marks)), key=lambda n: (self.marks[n].day, self.marks[n].lane, n))
            place = order.index(self.at) + on
            self._stand(order[max(0, min(place, len(order) - 1))])
            return
        others = [n for n, one in enumerate(self.marks) if (one.lane - here.lane) * lane > 0]
        if others:
            self._stand(min(others, key=lambda n: _away(self.marks[n], here)))

    def _stand(self, place: int) -> None:
        self.at = place
        self.tell()
        mark = self.marks[place]
        if mark.event:
            self.stood.emit(mark.event)
        elif mark.lane == 0 and self.life and self.life.lot:
            self.dated.emit(mark.day)

    def place_at(self, spot: QPointF) -> LineMark | None:
        return next((one for one in self.marks if one.rect.adjusted(-2, -4, 2, 4).contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if mark := self.place_at(event.position()):
            self._stand(self.marks.index(mark))

    # Painting

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        life = self.life
        if life is None:
            return
        self._paint_years(painter, colors)
        for lane, name in enumerate(self._names()):
            room = QRectF(_PAD, self._lane(lane, 20).top(), _LABEL - _PAD - 4, 20)
            draw.text(painter, room, name, colors["quiet"], font(SMALL))
        there = {one.lane for one in self.marks}
        for lane in {1, 2, 3} - there:
            self._quiet(painter, colors, lane, self.tr("none"))
        self._paint_stays(painter, colors, life)
        for mark in self.marks:
            if mark.lane in (1, 2):
                self._paint_sign(painter, colors, mark)
            elif mark.lane == 3:
                self._paint_warranty(painter, colors, mark, life.card.today)
        self._paint_life(painter, colors, life)
        self._paint_today(painter, colors, life)
        if self.ringed and self.marks:
            draw.ring(painter, self.marks[self.at].rect.adjusted(-3, -3, 3, 3), radius=4)

    def _names(self) -> Sequence[str]:
        who, inspections, repairs = self.tr("Who has it"), self.tr("Inspections"), self.tr("Repairs")
        return who, inspections, repairs, self.tr("Warranty"), self.tr("Service life")

    def _paint_years(self, painter: QPainter, colors: Tokens) -> None:
        first, last = self._ends
        pixels = (self.width() - _LABEL - _PAD) / max(1, (last - first).days / 365)
        every = 1 if pixels >= _YEAR else 2 if pixels * 2 >= _YEAR else 5
        today = self._x(self.life.card.today) if self.life else 0.0
        for year in range(first.year, last.year + 1):
            x = self._x(date(year, 1, 1))
            painter.fillRect(QRectF(x, _TOP - 4, 1, LANES * _LANE + 4), colors["line"])
            under_today = today - _TODAY < x + 40 and x < today
            if (year - first.year) % every == 0 and x + 40 < self.width() and not under_today:
                draw.text(painter, QRectF(x + 4, 4, 60, 18), str(year), colors["quiet"], font(SMALL, figures=True))

    def _paint_today(self, painter: QPainter, colors: Tokens, life: ThingLife) -> None:
        x = self._x(life.card.today)
        painter.fillRect(QRectF(x, 8, 1, _TOP + LANES * _LANE - 8), colors["text"])
        words, face = self.tr("today"), font(SMALL, bold=True)
        wide = draw.width(words, face)
        painter.fillRect(QRectF(x - wide - 8, 4, wide + 6, 18), colors["surface"])
        draw.text(painter, QRectF(x - wide - 5, 4, wide + 2, 18), words, colors["text"], face)

    def _paint_stays(self, painter: QPainter, colors: Tokens, life: ThingLife) -> None:
        bars = [mark for mark in self.marks if mark.lane == 0 and not mark.event]
        if life.lot:
            for moment, mark in zip(life.lot.moments, bars, strict=True):
                _paint_parts(painter, colors, mark.rect, moment.pieces, life.lot.delivered)
            self._tell_behind(painter, colors, bars, amounts(life.lot.today))
        for stay, mark in zip(life.stays, bars, strict=False):
            fill, edge, ink = _look(stay.bucket, colors)
            draw.box(painter, mark.rect, fill, edge, 4)
            name = formatting.place(stay.who) if stay.bucket == "stored" else stay.who
            inside = mark.rect.adjusted(8, 0, -6, 0)
            face = font(SMALL, bold=True)
            if draw.width(name, face) <= inside.width():
                draw.text(painter, inside, name, ink, face)
            elif stay.ends is None:
                self._tell_behind(painter, colors, [mark], name)

    def _tell_behind(self, painter: QPainter, colors: Tokens, bars: Sequence[LineMark], words: str) -> None:
        """Who has it now, or how many are where, at the right of today."""
        if bars:
            left = bars[-1].rect.right() + 8
            room = QRectF(left, bars[-1].rect.top(), self.width() - left - _PAD, 24)
            face = font(SMALL, bold=True)
            wide = draw.width(words, face) + 12
            if wide > room.width() + 12 and len(bars) > 1:
                plate = QRectF(max(float(_LABEL), left - wide - 16), room.top() + 3, wide, 18)
                draw.box(painter, plate, colors["surface"], colors["line"], 4)
                room = plate.adjusted(6, 0, 0, 0)
            draw.text(painter, room, words, colors["accent"], face)

    def _paint_sign(self, painter: QPainter, colors: Tokens, mark: LineMark) -> None:
        event = mark.event
        if event is None:
            pen = QPen(colors["bad" if self._late(mark) else "accent"], 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(mark.rect.adjusted(1, 1, -1, -1))
        else:
            soft, ink, icon = _SIGNS[event.good]
            draw.box(painter, mark.rect, colors[soft], None, 8)
            icons.paint(painter, icon, mark.rect.left() + 2, mark.rect.top() + 2, colors[ink], 12)
        if event and event == self._lit:
            draw.ring(painter, mark.rect.adjusted(-2, -2, 2, 2), radius=10, stroke=1)
        said = formatting.money(event.price) if event and event.price is not None else "" if event else mark.words
        room = QRectF(mark.rect.right() + 6, mark.rect.top() - 2, self.width() - mark.rect.right() - 6 - _PAD, 20)
        others = [one.rect.left() for one in self.marks if one.lane == mark.lane and one.rect.left() > mark.rect.left()]
        if others:
            room.setRight(min(others) - 4)
        token: Token = "text" if event else "bad" if self._late(mark) else "accent"
        if draw.width(said, font(SMALL)) <= room.width():
            draw.text(painter, room, said, colors[token], font(SMALL))

    def _paint_warranty(self, painter: QPainter, colors: Tokens, mark: LineMark, today: date) -> None:
        """One that has ended is grey; the words stand behind the last one, where there is room."""
        until = mark.event.warranty if mark.event else None
        over = until is not None and until < today
        draw.box(painter, mark.rect, colors["off" if over else "goodsoft"], None if over else colors["good"], 3)
        last = all(one.rect.left() <= mark.rect.left() for one in self.marks if one.lane == mark.lane)
        room = QRectF(mark.rect.right() + 8, mark.rect.top() - 5, self.width() - mark.rect.right() - 8 - _PAD, 20)
        if last and draw.width(mark.words, font(SMALL)) <= room.width():
            draw.text(painter, room, mark.words, colors["quiet" if over else "good"], font(SMALL))

    def _late(self, mark: LineMark) -> bool:
        return self.life is not None and mark.day < self.life.card.today

    def _paint_life(self, painter: QPainter, colors: Tokens, life: ThingLife) -> None:
        """What is worn is filled, what is left is an outline."""
        ends, today = life.life_ends, life.card.today
        if ends is None:
            self._quiet(painter, colors, 4, self.tr("not set"))
            return
        worn = self._bar(4, 10, life.delivered, min(today, ends))
        draw.box(painter, worn, colors["bad" if ends < today else "accent"], None, 3)
        if ends > today:
            draw.box(painter, self._bar(4, 10, today, ends), colors["surface"], colors["accent"], 3)
        words = self.tr("until {day}").format(day=formatting.day(ends))
        x = self._x(ends)
        wide = draw.width(words, font(SMALL))
        room = self._lane(4, 18)
        fits = x + 8 + wide < self.width() - _PAD
        spot = QRectF(x + 8 if fits else self.width() - _PAD - wide, room.top() + (0 if fits else 14), wide + 2, 18)
        draw.text(painter, spot, words, colors["quiet"], font(SMALL))

    def _quiet(self, painter: QPainter, colors: Tokens, lane: int, words: str) -> None:
        draw.text(painter, self._lane(lane, 20).adjusted(6, 0, 0, 0), words, colors["quiet"], font(SMALL))


def amounts(pieces: Mapping[str, int]) -> str:
    """40 in stock, 12 issued"""
    said = {
        "stored": translate("LifeLine", "in stock"),
        "issued": translate("LifeLine", "issued"),
        "repair": translate("LifeLine", "in repair"),
        "withdrawn": translate("LifeLine", "withdrawn or missing"),
    }
    counts = [f"{formatting.thousands(pieces[bucket])} {words}" for bucket, words in said.items() if bucket in pieces]
    return ", ".join(counts) or translate("LifeLine", "none")


def _paint_parts(painter: QPainter, colors: Tokens, room: QRectF, pieces: Mapping[str, int], of: int) -> None:
    """As high as there are pieces: what is issued at the bottom, then in repair and gone, the store an outline."""
    whole, bottom = max(of, sum(pieces.values()), 1), room.bottom()
    for bucket in ("issued", "repair", "withdrawn", "stored"):
        high = room.height() * pieces.get(bucket, 0) / whole
        if high:
            fill, _, _ = _look(bucket, colors)
            part = QRectF(room.left(), bottom - high, room.width(), high)
            painter.fillRect(part, colors["soft"] if bucket == "stored" else fill)
            bottom -= high


def _away(mark: LineMark, here: LineMark) -> tuple[int, timedelta]:
    return abs(mark.lane - here.lane), abs(mark.day - here.day)


def _look(bucket: str, colors: Tokens) -> tuple[QColor, QColor | None, QColor]:
    """Fill, edge and ink of who has it: the store is an outline."""
    if bucket == "stored":
        return colors["surface"], colors["accent"], colors["accent"]
    fill = colors["accent"] if bucket == "issued" else colors["warn"] if bucket == "repair" else colors["edge"]
    return fill, None, colors["onaccent"]
