"""The grid of a check: members down, things across, a tick or a letter in each cell. A copy of a copy loses nothing."""

from collections.abc import Sequence

from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, fitted, set_in, width, wrapped
from equipment_app.documents.words import CHECKED, PaperWords
from equipment_app.domain.value import Value

HEAD_HEIGHT, ROW = 30.0, 4.75
"""Of a head as low as it gets; it grows with the names of the things."""
MOST = 16
"""Things side by side; of more there are several grids under each other."""

_TEXT = Style(8, Face.REGULAR, 2.7)
_FAULT = Style(7.5, Face.SEMIBOLD)
_SAID = Style(8, Face.ITALIC)
_STRONG = Style(8, Face.SEMIBOLD)
_HIGHEST, _HIGHER, _SMALLEST = 90.0, 4.0, 4.0
"""How far a head grows, by how much at a time, and what its type shrinks to where even that is not enough."""
_PERSON, _VERDICT = 58.0, 12.0
_NUMBER, _NAME = 7.0, 19.0
_BASELINE, _UNDER = 3.3, 1.6
_BOX = 5.5, 3.65


class CheckedMember(Value):
    """One row of the grid. `marks` are values of `CellState`, one a column; empty where nothing is asked."""

    personal_number: str
    name: str
    marks: tuple[str, ...]
    complete: bool
    away: str | None = None
    """Why the member was not there, maybe empty; None for who was."""
    unknown: bool = False
    """Nothing is wrong with what was looked at, and not all was: whether it is complete nobody knows."""


def parts(columns: Sequence[str]) -> list[range]:
    """The columns of each grid, as even as they get."""
    count = -(-len(columns) // MOST) or 1
    size = -(-len(columns) // count)
    return [range(start, min(start + size, len(columns))) for start in range(0, len(columns), size)]


class PrintedGrid:
    """One grid: the `part` of the columns that it shows."""

    def __init__(self, columns: Sequence[str], part: range, words: PaperWords) -> None:
        self.part = part
        self._words = words
        self._left = PORTRAIT.left + _PERSON
        self._right = PORTRAIT.right - _VERDICT
        self._wide = (self._right - self._left) / len(part)
        self.head_height, self._heads = _heads([columns[place] for place in part], self._wide)

    def draw_head(self, sheet: Sheet, y: float) -> float:
        bottom = y + self.head_height
        left, base = PORTRAIT.left, bottom - _UNDER
        sheet.text(
            left + _NUMBER - 2.4, base, self._words("col_no"), Type.HEAD, role=BlockRole.CELL_HEAD, align=Align.RIGHT
        )
        sheet.text(left + _NUMBER, base, self._words("check_member"), Type.HEAD, role=BlockRole.CELL_HEAD)
        sheet.text(
            PORTRAIT.right, base, self._words("check_whole"), Type.HEAD, role=BlockRole.CELL_HEAD, align=Align.RIGHT
        )
        for place, (lines, style) in enumerate(self._heads):
            x = self._left + (place + 0.5) * self._wide + 0.95 - (len(lines) - 1) * style.leading / 2
            for number, line in enumerate(lines):
                sheet.turned(x + number * style.leading, base, line, style)
        sheet.rule(left, PORTRAIT.right, bottom)
        return bottom

    def row_height(self, row: CheckedMember) -> float:
        lines = max(len(self._name(row)[0]), len(self._away(row)))
        return ROW + (lines - 1) * _TEXT.leading

    def draw_row(self, sheet: Sheet, y: float, number: int, row: CheckedMember) -> float:
        base, left, bottom = y + _BASELINE, PORTRAIT.left, y + self.row_height(row)
        sheet.text(left + _NUMBER - 2.4, base, str(number), _TEXT, role=BlockRole.CELL, align=Align.RIGHT)
        room = _NAME - _NUMBER - 1
        sheet.text(
            left + _NUMBER, base, row.personal_number, fitted(row.personal_number, _TEXT, room), role=BlockRole.CELL
        )
        lines, style = self._name(row)
        for place, line in enumerate(lines):
            sheet.text(self._name_at(row), base + place * _TEXT.leading, line, style, role=BlockRole.CELL)
        for place, line in enumerate(self._away(row)):
            sheet.text(self._left + 2, base + place * _TEXT.leading, line, _SAID, role=BlockRole.CELL)
        if row.away is None:
            self._cells(sheet, y, bottom, row)
        verdict = self._verdict(row)
        style = _TEXT if row.complete or row.away is not None else _STRONG
        sheet.text(PORTRAIT.right, base, verdict, style, role=BlockRole.CELL, align=Align.RIGHT)
        sheet.rule(left, PORTRAIT.right, bottom)
        return bottom

    def _verdict(self, row: CheckedMember) -> str:
        if row.away is not None:
            return "–"
        return "?" if row.unknown else self._words("yes" if row.complete else "no")

    def _name_at(self, row: CheckedMember) -> float:
        return PORTRAIT.left + (_NAME if row.personal_number else _NUMBER)

    def _name(self, row: CheckedMember) -> tuple[tuple[str, ...], Style]:
        """In smaller type on one line, else on several."""
        room = self._left - self._name_at(row) - 1
        smaller = fitted(row.name, _TEXT, room)
        lines = wrapped(row.name, smaller, room)
        return (lines, smaller) if len(lines) == 1 else set_in(row.name, _TEXT, room)

    def _away(self, row: CheckedMember) -> tuple[str, ...]:
        """Nothing for who was here."""
        if row.away is None:
            return ()
        said = self._words("check_away_why" if row.away else "check_away", why=row.away)
        return wrapped(said, _SAID, self._right - self._left - 4)

    def _cells(self, sheet: Sheet, y: float, bottom: float, row: CheckedMember) -> None:
        for place, column in enumerate(self.part):
            x = self._left + place * self._wide
            sheet.line(x, y, x, bottom)
            if row.marks[column]:
                mark(sheet, x + self._wide / 2, y, row.marks[column], min(_BOX[0], self._wide - 0.8))
        sheet.line(self._right, y, self._right, bottom)


def mark(sheet: Sheet, middle: float, y: float, state: str, wide: float = _BOX[0]) -> None:
    """A tick, or a letter white on black, in a row whose top is `y`."""
    letter = CHECKED[state][0]
    if state == "ok":
        sheet.text(middle, y + _BASELINE, letter, _TEXT, role=BlockRole.CELL, align=Align.CENTRE)
        return
    sheet.box(middle - wide / 2, y + (ROW - _BOX[1]) / 2, wide, _BOX[1], black=True)
    sheet.text(middle, y + _BASELINE, letter, _FAULT, role=BlockRole.CELL, align=Align.CENTRE, white=True)


def draw_legend(sheet: Sheet, y: float, states: Sequence[str]) -> float:
    """What the letters mean, on as many lines as they need; where it ends."""
    x, base = PORTRAIT.left, y + 3.9
    for state in states:
        letter, said, _ = CHECKED[state]
        wide = width(letter, _STRONG.face, 8) + 1.8 + width(said, _TEXT.face, 8)
        if x > PORTRAIT.left and x + wide > PORTRAIT.right:
            x, base = PORTRAIT.left, base + 3.6
        sheet.text(x, base, letter, _TEXT if state == "ok" else _STRONG)
        sheet.text(x + width(letter, _STRONG.face, 8) + 1.8, base, said, _TEXT)
        x += wide + 5.5
    return base + 1.0


def _heads(names: Sequence[str], wide: float) -> tuple[float, list[tuple[Sequence[str], Style]]]:
    """How high the turned heads are, and the lines of each: no name is cut, so they grow until the longest is in."""
    most, high, style = max(1, int((wide - 0.9) / _TEXT.leading)), HEAD_HEIGHT, _TEXT

    def lines() -> list[Sequence[str]]:
        return [wrapped(name, style, high - _UNDER - 1) for name in names]

    while any(len(one) > most for one in lines()):
        if high < _HIGHEST:
            high += _HIGHER
        elif style.size > _SMALLEST:
            style = style.sized(style.size - 0.5)
            most = max(1, int((wide - 0.9) / style.leading))
        else:
            break
    return high, [(one, style) for one in lines()]
