"""What stands on the board of what is still out: its cards, from left to right and from the top down."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF

from equipment_app.domain.value import Value
from equipment_app.queries.still_out import DeploymentBoard, OutOfArticle, OutOfGroup, OutOfRegion, OutPerson, OutThing
from equipment_app.ui import formatting
from equipment_app.ui.deployments.canvas import Canvas
from equipment_app.ui.deployments.closing import ClosingLine
from equipment_app.ui.deployments.person import word
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, HUGE, LARGE, SMALL

translate = QCoreApplication.translate
EDGE, GAP, PAD, HEAD = 24, 12, 16, 44
FIGURES, CLOCK = 56, 44
"""Type sizes of the board alone."""
PAGE, PERSON = 10, 44
_REGION, _KIND, _CELL, _SMALL_CELL = 33, 32, 40, 32
_CELL_GAP = 4
_ROUND = 4


class BoardMoment(Value):
    """What the board shows at this moment beside the numbers themselves."""

    board: DeploymentBoard
    now: datetime
    page: int = 0
    turns_in: int = 0
    """Seconds until the next page; 0: it stands."""
    lit: frozenset[str] = frozenset()
    """Numbers that have just changed."""
    lost: tuple[ClosingLine, ...] = ()
    """Once nobody has anything any more: what is missing, and what came back damaged."""


def head(on: Canvas, seen: BoardMoment, wide: float) -> None:
    """What it is, until when things come back, and the clock."""
    on.words(EDGE, 28, wide / 2, translate("board", "Still out"), size=HUGE, bold=True)
    due = seen.board.due.replace(tzinfo=formatting.PRAGUE)
    on.words(EDGE, 56, wide / 2, f"{seen.board.title} · {formatting.day(due)}", "quiet", LARGE)
    right = wide - EDGE
    clock = f"{seen.now.hour}:{seen.now.minute:02}"
    taken = on.words(right, 38, 200, clock, size=CLOCK, bold=True, right=True)
    right -= taken + 34
    by = translate("board", "return by {time}").format(time=formatting.time_words(due))
    on.words(right, 28, 300, by, "quiet", BODY, right=True)
    words, token = left(due, seen.now)
    taken = on.words(right, 46, 400, words, token, LARGE, bold=True, right=True)
    on.icon("clock", right - taken - 20, 46, token)


def left(due: datetime, now: datetime) -> tuple[str, Token]:
    """How long until things are due, or for how long they have been."""
    minutes = int((due - now).total_seconds() // 60)
    if minutes < 0:
        return translate("board", "overdue by {time}").format(time=span(-minutes)), "bad"
    return translate("board", "{time} left").format(time=span(minutes)), "warn" if minutes <= 30 else "quiet"


def span(minutes: int) -> str:
    """12 min, 3 h 20 min, 2 d 4 h."""
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return translate("board", "{days} d {hours} h").format(days=days, hours=hours)
    if hours:
        return translate("board", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return translate("board", "{minutes} min").format(minutes=minutes)


def sums(on: Canvas, seen: BoardMoment, room: QRectF) -> None:
    """People, things, damaged, missing, each in a box of its own."""
    board = seen.board
    on.card(room)
    first = room.width() * 0.3625
    others = (room.width() - first) / 3
    _people(on, seen, QRectF(room.x(), room.y(), first, room.height()))
    things = translate("board", "of {count} items").format(count=thousands(board.things_total))
    boxes: tuple[tuple[str, int, str, str, Token, str], ...] = (
        ("things_out", board.things_out, translate("board", "still out"), things, "text", ""),
        ("damaged", board.damaged, translate("board", "returned damaged"), "", "warn", "wrench"),
        ("missing", board.missing, translate("board", "missing, not returned"), "", "bad", "circle-x"),
    )
    for number, (name, count, words, after, token, icon) in enumerate(boxes):
        x = room.x() + first + number * others
        on.painter.fillRect(QRectF(x, room.y(), 1, room.height()), on.colors["line"])
        ink: Token = token if count else "quiet"
        taken = _figure(on, x + 21, room.y() + 44, count, ink, lit=name in seen.lit)
        if icon and count:
            on.icon(icon, x + 29 + taken, room.y() + 43, ink, 24)
        taken = on.words(x + 21, room.y() + 83, others - 30, words, size=LARGE)
        on.words(x + 25 + taken, room.y() + 83, others - 30 - taken, after, "quiet", LARGE)


def _people(on: Canvas, seen: BoardMoment, room: QRectF) -> None:
    board = seen.board
    back = board.people_total - board.people_out
    share = back / board.people_total if board.people_total else 0
    x, y = room.x() + 21, room.y()
    done = board.people_total > 0 and board.people_out == 0
    good: Token = "warn" if board.missing else "good"
    taken = _figure(on, x, y + 44, board.people_out, good if done else "text", lit="people_out" in seen.lit)
    all_ = translate("board", "Everybody has returned everything")
    ended = translate("board", "Nobody has anything any more") if board.missing else all_
    words = ended if done else translate("board", "still out")
    if done:
        on.icon("triangle-alert" if board.missing else "circle-check", x + taken + 14, y + 35, good)
    on.words(
        x + taken + (36 if done else 14), y + 35, room.width() - taken - 60, words, good if done else "text", LARGE
    )
    of = translate("board", "of {total} people, {back} are back")
    of = of.format(total=thousands(board.people_total), back=thousands(back))
    on.words(x + taken + 14, y + 55, room.width() - taken - 100, of, "quiet", LARGE)
    on.words(room.right() - 21, y + 55, 80, f"{int(100 * share)}\u00a0%", "quiet", LARGE, right=True)
    on.bar(QRectF(x, y + 85, room.width() - 42, 12), share, good if done else "accent")


def _figure(on: Canvas, x: float, y: float, number: int, token: Token, *, lit: bool) -> float:
    """A large number, on a soft ground for the moment in which it has changed."""
    words = thousands(number)
    wide = on.width(words, FIGURES, bold=True)
    if lit:
        draw.box(on.painter, QRectF(x - 6, y - 30, wide + 12, 60), on.colors["soft"])
    return on.words(x, y, wide + 2, words, token, FIGURES, bold=True)


def titled(on: Canvas, room: QRectF, title: str, bold: str = "", quiet: str = "") -> QRectF:
    """A card with its head; what is left of it for rows."""
    on.card(room)
    on.line(room.x(), room.y() + HEAD, room.width())
    on.words(room.x() + PAD, room.y() + 22, room.width() / 2, title, size=LARGE, bold=True)
    on.pair(room.right() - PAD, room.y() + 22, bold, quiet, size=BODY)
    return room.adjusted(PAD, HEAD + 1, -PAD, -1)


def _out_of(groups: Sequence[OutOfRegion] | Sequence[OutOfGroup]) -> tuple[str, str]:
    out, total = sum(one.out for one in groups), sum(one.total for one in groups)
    return thousands(out), translate("board", "of {count} out").format(count=thousands(total))


def regions(on: Canvas, groups: Sequence[OutOfRegion], room: QRectF) -> None:
    """Most people out on top; the bar is the share already back. As many columns as the width and the rows ask for."""
    inside = titled(on, room, translate("board", "Members by region"), *_out_of(groups)).adjusted(0, 7, 0, 0)
    fits = max(1, int(inside.height() // _REGION))
    columns = min(3, max(1, -(-len(groups) // fits))) if room.width() > 700 else 1
    high = _REGION if len(groups) <= fits * columns else max(20.0, inside.height() * columns / max(1, len(groups)))
    each, wide = max(1, int(inside.height() // high)), inside.width() / columns
    for number, group in enumerate(groups[: each * columns]):
        column, row = divmod(number, each)
        x = inside.x() + column * wide
        _region(on, group, QRectF(x, inside.y() + row * high, wide - (24 if columns > 1 else 0), high))


def _region(on: Canvas, group: OutOfRegion, room: QRectF) -> None:
    y, whole = room.center().y(), group.out == 0
    share = (group.total - group.out) / group.total if group.total else 1.0
    bar = QRectF(room.x() + room.width() * 0.44, y - 5, room.width() * 0.32, 10)
    on.words(room.x(), y, bar.x() - room.x() - 8, region(group.name), "quiet" if whole else "text", LARGE)
    on.bar(bar, share, "good" if whole else "accent")
    if whole:
        taken = on.words(room.right(), y, 60, translate("board", "all"), "good", LARGE, right=True)
        on.icon("check", room.right() - taken - 20, y, "good")
    else:
        of = translate("board", "of {count}").format(count=thousands(group.total))
        on.pair(room.right(), y, thousands(group.out), of)


def groups_height(count: int) -> float:
    """Of the card with so many groups in it."""
    columns, high = (5, _CELL) if count <= 20 else (6, _SMALL_CELL)
    rows = max(1, -(-count // columns))
    return HEAD + 1 + 12 + rows * (high + _CELL_GAP) - _CELL_GAP + 13


def groups(on: Canvas, shown: Sequence[OutOfGroup], room: QRectF, *, alone: bool = False) -> None:
    """A cell each: a check where all is back, else how many people are out; framed where nobody is back yet."""
    inside = titled(on, room, translate("board", "Groups of students"), *_out_of(shown)).adjusted(0, 12, 0, -13)
    columns, high = (5, _CELL) if len(shown) <= 20 else (6, _SMALL_CELL)
    if alone:
        columns = 5 if len(shown) <= 20 else 8
        high = min(96, int(inside.height() / max(1, -(-len(shown) // columns))) - _CELL_GAP)
    wide = (inside.width() - (columns - 1) * _CELL_GAP) / columns
    for number, group in enumerate(shown):
        row, column = divmod(number, columns)
        y = inside.y() + row * (high + _CELL_GAP)
        if y + high > inside.bottom() + 1:
            break
        _cell(on, group, QRectF(inside.x() + column * (wide + _CELL_GAP), y, wide, high), alone=alone)


def _cell(on: Canvas, group: OutOfGroup, room: QRectF, *, alone: bool) -> None:
    y, whole = room.center().y(), group.out == 0
    frame: Token = "edge" if group.untouched else "line"
    fill = on.colors["goodsoft"] if whole else None
    draw.box(on.painter, room, fill, None if whole else on.colors[frame], radius=_ROUND)
    small, large = (LARGE, HUGE) if alone else (SMALL, LARGE)
    taken = 16.0
    if whole:
        on.icon("check", room.right() - 24, y, "good")
    else:
        taken = on.words(
            room.right() - 9, y, room.width() - 20, thousands(group.out), "text", large, bold=True, right=True
        )
    left = room.width() - 26 - taken
    name = group.name if on.width(group.name, small) <= left else short(group.name)
    on.words(room.x() + 9, y, left, name, "good" if whole else "quiet", small)


def kinds(on: Canvas, shown: Sequence[OutOfArticle], room: QRectF) -> None:
    """Out, back in order, back damaged, missing: the four add up to what was handed out."""
    on.card(room)
    heads = (
        translate("board", "Out"),
        translate("board", "Back"),
        translate("board", "Damaged"),
        translate("board", "Missing"),
    )
    rights = [room.right() - PAD - back for back in (212, 146, 60, 0)]
    on.words(room.x() + PAD, room.y() + 19, 200, translate("board", "Kit"), size=LARGE, bold=True)
    for words, right in zip(heads, rights, strict=True):
        on.words(right, room.y() + 19, 90, words, "quiet", SMALL, right=True)
    fits = int((room.height() - 38) // _KIND) - 1
    rows = [(formatting.named(one.name, one.name_en), one.out, one.back, one.damaged, one.missing) for one in shown]
    total = [sum(row[at] for row in rows) for at in range(1, 5)]  # type: ignore[misc]
    if len(rows) > fits:
        rest = rows[fits - 1 :]
        more = translate("board", "others: {count}").format(count=len(rest))
        rows = [*rows[: fits - 1], (more, *(sum(row[at] for row in rest) for at in range(1, 5)))]  # type: ignore[misc, list-item]
    rows.append((translate("board", "Total"), *total))  # type: ignore[arg-type]
    for number, (name, *counts) in enumerate(rows):
        y, last = room.y() + 38 + number * _KIND, number == len(rows) - 1
        on.line(room.x() + 1, y - 1, room.width() - 2)
        on.words(room.x() + PAD, y + 16, rights[0] - room.x() - PAD - 60, name, bold=last)
        tokens: tuple[Token, ...] = ("text", "text" if last else "quiet", "warn", "bad")
        for at, (count, right, token) in enumerate(zip(counts, rights, tokens, strict=True)):
            bold = last or (at != 1 and count > 0)
            on.words(right, y + 16, 90, thousands(count), token if count else "quiet", bold=bold, right=True)


def people(on: Canvas, seen: BoardMoment, room: QRectF) -> None:
    """Ten to a page, two lines each; at the end who has to answer for what."""
    shown = seen.board.people
    inside = titled(on, room, translate("board", "Who has what"), "", translate("board", "first those we wait for"))
    here = shown[seen.page * PAGE : (seen.page + 1) * PAGE]
    for number, person in enumerate(here):
        y = inside.y() + number * PERSON
        _person(on, person, QRectF(inside.x(), y, inside.width(), PERSON))
        on.line(room.x() + 1, y + PERSON - 1, room.width() - 2)
    for number, line in enumerate(seen.lost[:PAGE]):
        y = inside.y() + number * PERSON
        _lost(on, line, QRectF(inside.x(), y, inside.width(), PERSON))
        on.line(room.x() + 1, y + PERSON - 1, room.width() - 2)
    if not shown and not seen.lost:
        on.words(
            inside.x(),
            inside.y() + 30,
            inside.width(),
            translate("board", "Nobody has anything."),
            "quiet",
            LARGE,
        )
        return
    first = seen.page * PAGE
    there = len(shown) or len(seen.lost)
    here_of = formatting.out_of(first + (len(here) or min(there, PAGE)), there)
    of = f"{thousands(first + 1)}–{here_of}"
    on.words(inside.x(), room.bottom() - 17, 200, of, "quiet", BODY)
    turns = translate("board", "next in {seconds} s").format(seconds=seen.turns_in)
    stands = translate("board", "stands still")
    if len(shown) > PAGE:
        on.words(inside.right(), room.bottom() - 17, 200, turns if seen.turns_in else stands, "quiet", BODY, right=True)


def _person(on: Canvas, person: OutPerson, room: QRectF) -> None:
    taken = on.words(room.right(), room.y() + 15, room.width() / 3, region(person.group), size=BODY, right=True)
    wide = room.width() - taken - 12
    name = on.words(room.x(), room.y() + 15, wide, person.name, size=LARGE, bold=True)
    on.words(room.x() + name + 8, room.y() + 15, wide - name - 8, person.rank, "quiet", BODY)
    since = translate("board", "since {time}").format(time=formatting.time_words(person.since))
    taken = on.words(room.right(), room.y() + 33, 160, since, "quiet", SMALL, right=True)
    things = ", ".join(things_in_words(person.things))
    on.words(room.x(), room.y() + 33, room.width() - taken - 12, things, "quiet", SMALL)


def _lost(on: Canvas, line: ClosingLine, room: QRectF) -> None:
    icon = "wrench" if line.damaged else "circle-x"
    token: Token = "warn" if line.damaged else "bad"
    words = translate("board", "damaged") if line.damaged else translate("board", "missing")
    on.icon(icon, room.x(), room.y() + 22, token, 20)
    on.words(room.x() + 30, room.y() + 15, room.width() - 130, line.name, size=LARGE, bold=True)
    on.words(room.right(), room.y() + 15, 120, region(line.group), size=BODY, right=True)
    on.words(room.x() + 30, room.y() + 33, room.width() - 130, f"{line.what} {line.code}", "quiet", SMALL)
    on.words(room.right(), room.y() + 33, 120, words, token, SMALL, right=True)


def region(name: str) -> str:
    """Of a directorate the name of its region alone: there is no other on the board."""
    said = name.removeprefix("KŘP ").removeprefix("kraje ").removesuffix(" kraje")
    said = "Praha" if said == "hl. m. Prahy" else said
    return f"{said[:-3]}ý" if said.endswith("ého") else said


def short(name: str) -> str:
    """skupina 8 as sk. 8."""
    first, _, rest = name.partition(" ")
    return f"{first[:2]}. {rest}" if rest and len(first) > 3 else name


def things_in_words(some: Sequence[OutThing]) -> list[str]:
    """Each by the word that says what it is, by its whole name where two would be called the same."""
    names = [formatting.named(one.name, one.name_en) for one in some]
    nouns = [word(name) for name in names]
    said = [noun if nouns.count(noun) == 1 else name for noun, name in zip(nouns, names, strict=True)]
    small = [one if one[:2].isupper() else one[:1].lower() + one[1:] for one in said]
    return [name if one.quantity == 1 else f"{one.quantity}× {name}" for one, name in zip(some, small, strict=True)]


def foot(on: Canvas, y: float, wide: float, left: Sequence[tuple[str, str, Token]], right: str) -> None:
    """`left` are signs with their words; keys at the right."""
    on.line(0, y, wide)
    x = float(EDGE)
    for icon, words, token in left:
        on.icon(icon, x, y + 14, token, 14)
        x += 20 + on.words(x + 20, y + 14, wide / 2, words, token, SMALL) + 20
    on.words(wide - EDGE, y + 14, wide / 2, right, "quiet", SMALL, right=True)
