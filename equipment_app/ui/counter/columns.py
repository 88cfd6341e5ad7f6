"""The columns of the cart: what each line shows of itself."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.cart_state import Judged, State
from equipment_app.ui import said
from equipment_app.ui.cells import Amount, Cell, Choice, Cross, Glyph, Text
from equipment_app.ui.colors import Token
from equipment_app.ui.counter import words
from equipment_app.ui.counter.ways import Ways
from equipment_app.ui.table import Column

translate = QCoreApplication.translate

SIZE, CODE, CONDITION = 2, 3, 5
MERGED = (CODE, 3)
"""Code, count and condition are one cell in a line that cannot go: why, and the way out."""
STUCK = (State.WAITING, State.HELD, State.IMPOSSIBLE, State.LATE)

_ICONS: dict[State, tuple[str, Token]] = {
    State.READY: ("circle-check", "good"),
    State.WAITING: ("circle-dashed", "accent"),
    State.HELD: ("triangle-alert", "warn"),
    State.IMPOSSIBLE: ("octagon-x", "bad"),
    State.RETURNING: ("undo-2", "quiet"),
    State.LATE: ("hourglass", "warn"),
    State.ASKED: ("circle-question-mark", "accent"),
}


def columns(
    ways: Ways, remove: Callable[[Judged], object], places: Callable[[int], str], *, narrow: bool = False
) -> list[Column[Judged]]:
    """`places` gives the label of a place by its id. Names of things take the room there is."""
    size, code, count, condition, cross = (72, 126, 52, 102, 28) if narrow else (76, 130, 60, 102, 32)
    return [
        Column("", _state, 36),
        Column(translate("counter", "Item"), lambda one: _thing(one, places)),
        Column(translate("counter", "Size"), _size, size, least=size),
        Column(translate("counter", "Code / place"), lambda one: _code(one, ways), code),
        Column(translate("counter", "Count"), _count, count, "right"),
        Column(translate("counter", "Condition"), _condition, condition, least=84),
        Column("", lambda one: Cross(translate("counter", "Remove"), lambda: remove(one)), cross),
    ]


def state_words(state: State) -> str:
    sentence = {
        State.READY: translate("counter", "ready"),
        State.WAITING: translate("counter", "waits for its code"),
        State.HELD: translate("counter", "with someone else"),
        State.IMPOSSIBLE: translate("counter", "impossible"),
        State.RETURNING: translate("counter", "to be returned"),
        State.LATE: translate("counter", "overdue, waits for a reason"),
        State.ASKED: translate("counter", "to be returned, choose its condition"),
    }
    return sentence[state]


def _state(one: Judged) -> Glyph:
    icon, token = _ICONS[one.state]
    return Glyph(icon, state_words(one.state), token)


def _size(one: Judged) -> Choice | Text:
    """Of what goes out in one of several sizes, with the way to the others."""
    size = said.size(one.line.size)
    return Choice(size) if one.item.sized and not one.line.returning else Text(size)


def _thing(one: Judged, places: Callable[[int], str]) -> Text:
    """The name, and behind it what was added: where a returned thing goes, who passes it on, the remark."""
    target = f"→ {places(one.line.place)}" if one.line.place is not None else ""
    passes = one.line.source is not None and one.spot is not None and one.state not in STUCK
    source = translate("counter", "from: {name}").format(name=one.spot.name) if passes and one.spot else ""
    late = words.late(one.late) if one.late and one.state is State.READY else ""
    return Text(words.name(one.item), " · ".join(filter(None, (target, source, late, one.line.remark))))


def _code(one: Judged, ways: Ways) -> Cell:
    if one.state in STUCK:
        return ways.reason(one)
    if one.code:
        return Text(one.code)
    return Text(said.place(one.place), token="quiet") if one.state is State.READY else Text("–", token="quiet")


def _condition(one: Judged) -> Choice:
    if one.state is State.ASKED:
        return Choice(translate("counter", "choose…"), "accent")
    return Choice(said.condition(one.condition))


def _count(one: Judged) -> Amount:
    return Amount(str(one.line.quantity), said.unit(one.item.unit, one.line.quantity))
