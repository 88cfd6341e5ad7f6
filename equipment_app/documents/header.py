"""What every paper has at its edges: the head of the first page, the head of further pages, the foot of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.documents import qr
from equipment_app.documents.encoding import printable
from equipment_app.documents.fonts import width
from equipment_app.documents.sheet import Align, Role, Sheet
from equipment_app.documents.style import (
    AUTHORITY,
    BOXED,
    CONTINUED,
    FOOT,
    FOOT_STRONG,
    LABEL,
    LETTERHEAD,
    NUMBER,
    SUBTITLE,
    TITLE,
    TITLE_SECOND,
    VALUE,
    Frame,
)
from equipment_app.documents.typeset import fitted, wrapped
from equipment_app.domain.journal_code import in_lines
from equipment_app.domain.papers import Letterhead

QR = 24.75
"""Side of the document's code, whatever its version."""

SHEET_QR = 16.5
"""Side of the code on a further page."""

_FACTS = 54.0
_SECOND_CELL = 37.0
_BESIDE = 5.0
_TOP = 15.0
_SECOND_LANGUAGE = 5.0


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a first page. `rows` are the ruled rows beside the code, each of one or two labelled cells."""

    letterhead: Letterhead
    title: str
    subtitle: str
    number: tuple[str, str]
    rows: Sequence[Sequence[tuple[str, str]]]
    qr: str
    code: str
    title_second: str = ""


@dataclass(frozen=True, slots=True)
class Further:
    """The head of a further page; `code` is the text of its QR, empty for none."""

    title: str
    place: str
    about: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of every page: who keeps the paper, what is said about data, which paper and page, which journal."""

    store: str
    notices: Sequence[str]
    name: str
    code: str


def blocks_top(frame: Frame, *, second: bool) -> float:
    """Where the blocks of a first page begin; a second language takes a line more."""
    return 47.8 + frame.top + (_SECOND_LANGUAGE if second else 0)


def further_top(frame: Frame) -> float:
    """Where the table of a further page begins."""
    return 35.0 + frame.top


def first(sheet: Sheet, head: Head) -> float:
    """Draw the first page's head; where the blocks begin."""
    frame, top = sheet.frame, sheet.frame.top
    facts = frame.right - _FACTS - (QR + _BESIDE if head.qr else 0)
    room = facts - frame.left - _BESIDE
    _speaker(sheet, head.letterhead, room)
    sheet.text(frame.left, 39.0 + top, head.title, fitted(head.title, TITLE, room), role=Role.HEADING)
    y = 44.6 + top
    if head.title_second:
        sheet.text(frame.left, y, head.title_second, fitted(head.title_second, TITLE_SECOND, room))
        y += _SECOND_LANGUAGE
    sheet.text(frame.left, y, head.subtitle, fitted(head.subtitle, SUBTITLE, frame.measure - QR - _BESIDE))
    _numbers(sheet, facts, head)
    if head.qr:
        _anchor(sheet, head.qr, head.code)
    return blocks_top(frame, second=bool(head.title_second))


def further(sheet: Sheet, head: Further) -> float:
    """Draw a further page's head; where the table begins."""
    frame, top = sheet.frame, sheet.frame.top
    room = frame.measure - SHEET_QR - _BESIDE
    sheet.text(frame.left, 19.2 + top, head.title, fitted(head.title, CONTINUED, room), role=Role.HEADING)
    sheet.text(frame.left, 24.2 + top, head.place, BOXED)
    lines = wrapped(head.about, BOXED, room)
    style = BOXED if len(lines) == 1 else LABEL
    sheet.lines(frame.left, 28.8 + top, wrapped(head.about, style, room)[:2], style)
    if head.code:
        sheet.code(frame.right - SHEET_QR, _TOP + top, SHEET_QR, head.code, qr.PAPER)
    return further_top(frame)


def foot(sheet: Sheet, said: Foot) -> None:
    frame = sheet.frame
    y = frame.limit + 2.8
    sheet.rule(frame.left, frame.right, y)
    right = (said.name, FOOT_STRONG), (said.code, FOOT)
    for place, (text, style) in enumerate(right):
        sheet.text(frame.right, y + 3.4 + place * FOOT.leading, text, style, role=Role.ARTEFACT, align=Align.RIGHT)
    for place, text in enumerate((said.store, *said.notices)):
        taken = width(printable(right[place][0]), right[place][1].face, FOOT.size) + _BESIDE if place < 2 else 0
        style = fitted(text, FOOT, frame.measure - taken)
        sheet.text(frame.left, y + 3.4 + place * FOOT.leading, text, style, role=Role.ARTEFACT)


def _speaker(sheet: Sheet, letterhead: Letterhead, room: float) -> None:
    left, y = sheet.frame.left, 17.6 + sheet.frame.top
    sheet.text(left, y, letterhead.authority, fitted(letterhead.authority, AUTHORITY, room))
    y += AUTHORITY.leading
    for line in filter(None, (letterhead.organisation, letterhead.store)):
        style = fitted(line, LETTERHEAD, room)
        y = sheet.lines(left, y, wrapped(line, style, room), style)


def _numbers(sheet: Sheet, left: float, head: Head) -> None:
    right, y = left + _FACTS, sheet.frame.top
    label, number = head.number
    sheet.text(left, y + 17.0, label, LABEL)
    sheet.text(left, y + 22.2, number, fitted(number, NUMBER, _FACTS), role=Role.HEADING)
    y += 24.2
    sheet.rule(left, right, y)
    for cells in head.rows:
        for place, (label, value) in enumerate(cells):
            x = left + place * _SECOND_CELL
            room = (right if place == len(cells) - 1 else left + _SECOND_CELL - 1) - x
            sheet.text(x, y + 2.9, label, fitted(label, LABEL, room + 2))
            sheet.text(x, y + 6.9, value, fitted(value, VALUE, room))
        y += 8.6
        sheet.rule(left, right, y)


def _anchor(sheet: Sheet, text: str, code: str) -> None:
    x, y = sheet.frame.right - QR, _TOP + sheet.frame.top
    sheet.code(x, y, QR, text, qr.PAPER)
    for place, line in enumerate(in_lines(code)):
        sheet.text(x, y + QR + 3.7 + place * 3.2, line, LABEL, stretch=QR)
