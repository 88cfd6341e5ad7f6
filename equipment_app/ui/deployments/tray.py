"""What lies on the tray at the gate, each thing with what is to become of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.value import Value
from equipment_app.operations.lines import Line
from equipment_app.queries.gate import GatePerson, ThingState, TrayThing
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Link, Reason, Text
from equipment_app.ui.look.colors import Token
from equipment_app.ui.scanner.borne import sentence
from equipment_app.ui.tables.table import Column

translate = QCoreApplication.translate


class TrayState(StrEnum):
    """`ALLOTTED` and `EXTRA` are handed over; `HELD` waits for a decision, as `BAD` does, which never goes out."""

    ALLOTTED = "allotted"
    EXTRA = "extra"
    RETURN = "return"
    HELD = "held"
    BAD = "bad"

    @property
    def ready(self) -> bool:
        return self in (TrayState.ALLOTTED, TrayState.EXTRA, TrayState.RETURN)


class Uncoded(Value):
    """A piece of what bears no code: nobody can scan it. `thing` is what comes back of it, 0 where it goes out."""

    article: int
    name: str
    thing: int = 0


class TrayRow(Value):
    """What was read: a thing, or a code that stands for none; or what was counted. `condition` is what it comes back
    in; empty as it was handed out.
    """

    key: int
    text: str
    at: datetime
    thing: TrayThing | None
    state: TrayState = TrayState.BAD
    whose: str = ""
    """Who gives it back, where that is not who stands here."""
    condition: str = ""
    decided: bool = False
    """It goes out all the same: taken over from who has it, or `reason` says why it is overdue."""
    reason: str = ""
    uncoded: Uncoded | None = None
    borne: Borne | None = None
    """What the books say of a code that is of no single thing."""

    @property
    def ready(self) -> bool:
        return self.state.ready

    @property
    def code(self) -> str:
        return (self.thing and self.thing.of.code) or self.text

    @property
    def article(self) -> int:
        of = self.thing.of if self.thing else self.uncoded
        return of.article if of else 0

    def line(self) -> Line:
        """As it is asked for at the gate."""
        if self.uncoded is None:
            assert self.thing is not None
            return Line(thing=self.thing.of.id, condition=self.condition)
        if self.uncoded.thing:
            return Line(thing=self.uncoded.thing, condition=self.condition)
        return Line(article=self.uncoded.article)


def judged(rows: Sequence[TrayRow], person: GatePerson | None, *, returning: bool) -> tuple[TrayRow, ...]:
    """The rows with what is to become of each: the first ones of an article fill its allotment, the rest is extra."""
    if returning:
        return tuple(_returned(row, person) for row in rows)
    room = Counter({tile.article: tile.wanted - tile.pieces for tile in person.tiles} if person else {})
    found = []
    for row in rows:
        state = _STATES.get(row.thing.state, TrayState.BAD) if row.thing else TrayState.BAD
        state = TrayState.ALLOTTED if row.decided or row.uncoded else state
        if state is TrayState.ALLOTTED:
            state = TrayState.ALLOTTED if room[row.article] > 0 else TrayState.EXTRA
            room[row.article] -= 1
        found.append(replace(row, state=state))
    return tuple(found)


def _returned(row: TrayRow, person: GatePerson | None) -> TrayRow:
    """Of whoever has it; where nobody of the deployment has, it is not for the gate."""
    thing = row.thing
    if row.uncoded is not None:
        return replace(row, state=TrayState.RETURN)
    if thing is None or thing.state is not ThingState.OUT:
        return replace(row, state=TrayState.BAD)
    own = person is not None and thing.holder == person.holder
    return replace(row, state=TrayState.RETURN, whose="" if own else thing.listed)


_STATES = {
    ThingState.TO_GIVE: TrayState.ALLOTTED,
    ThingState.OUT: TrayState.HELD,
    ThingState.HELD_BY_OTHER: TrayState.HELD,
}


def worse(condition: str) -> str:
    """One step down; from as it was handed out to worn."""
    at = CONDITIONS.index(condition) if condition in CONDITIONS else CONDITIONS.index("good")
    return CONDITIONS[min(at + 1, len(CONDITIONS) - 1)]


class TrayList(PlainList[TrayRow]):
    """Enter on a row follows its way out. `cross` takes a row away, `way_out` says what else can be done with it."""

    def __init__(self, cross: Callable[[TrayRow], object], way_out: Callable[[TrayRow], Link | None]) -> None:
        self._cross, self._way_out = cross, way_out
        super().__init__(translate("gate", "Tray"), self._columns(), lambda row: row.key, row_height=36)
        self.leading_column = 1
        self.emphasise(lambda row: not row.ready)
        self.opened.connect(self._follow)

    def _columns(self) -> Sequence[Column[TrayRow]]:
        return (
            Column("", _sign, 36),
            Column(translate("gate", "Item"), named, 184, least=110),
            Column(translate("gate", "Code"), lambda row: row.code, 132, least=112),
            Column(translate("gate", "State"), self._state),
            Column(translate("gate", "Read"), _time, 80, "right", room=560),
            Column.cross(translate("gate", "Remove"), self._cross),
        )

    def _state(self, row: TrayRow) -> Reason | Text:
        words, token = said(row)
        link = self._way_out(row)
        if link is not None:
            return Reason(words, token, link)
        if row.state is TrayState.EXTRA:
            return Text(words, after=translate("gate", "is added to the issue"), token=token)
        return Text(words, token=token)

    def _follow(self, row: TrayRow) -> None:
        link = self._way_out(row)
        if link is not None and link.act is not None:
            link.act()


def named(row: TrayRow) -> str:
    """The item in words, or how far a code that is of none is known."""
    thing = row.thing
    if row.uncoded is not None:
        return row.uncoded.name
    if thing is not None:
        return formatting.name(thing.of)
    known = row.borne is not None and row.borne.what not in (Bears.NOTHING, Bears.UNUSED)
    if row.borne is not None and row.borne.what is Bears.MISREAD:
        return translate("gate", "Misread code")
    return translate("gate", "Not one item") if known else translate("gate", "Unknown code")


def _time(row: TrayRow) -> Text:
    at = row.at.astimezone(formatting.PRAGUE)
    return Text(f"{at.hour}:{at.minute:02}:{at.second:02}", token="quiet", figures=True)


def _sign(row: TrayRow) -> Glyph:
    icons: dict[TrayState, tuple[str, Token]] = {
        TrayState.HELD: ("triangle-alert", "warn"),
        TrayState.BAD: ("octagon-x", "bad"),
    }
    icon, token = icons.get(row.state, ("circle-check", "good"))
    return Glyph(icon, said(row)[0], token)


def said(row: TrayRow) -> tuple[str, Token]:
    """What is to become of a row, and in which colour."""
    who = row.thing.listed if row.thing else ""
    match row.state:
        case TrayState.ALLOTTED if row.decided and who:
            return translate("gate", "taken over from {who}").format(who=who), "good"
        case TrayState.ALLOTTED:
            return row.reason or translate("gate", "by the allotment"), "good"
        case TrayState.EXTRA:
            return translate("gate", "extra"), "accent"
        case TrayState.HELD:
            return translate("gate", "{who} has it").format(who=who), "warn"
        case TrayState.RETURN:
            whose = translate("gate", "belongs to {who}").format(who=row.whose) if row.whose else ""
            state = formatting.condition(row.condition) if row.condition else translate("gate", "as it was")
            return " · ".join(filter(None, (state, whose))), "good" if not row.whose else "accent"
    return (refused(row.thing) if row.thing else no_item(row)), "bad"


def no_item(row: TrayRow) -> str:
    """Of a code that is of no single thing: what the books say of it."""
    return sentence(row.borne) if row.borne is not None else ""


def refused(thing: TrayThing) -> str:
    """Why it cannot be handed over, or taken back, here."""
    late = thing.late.said(language()) if thing.late else ""
    words = {
        ThingState.TO_GIVE: translate("gate", "lies in the store"),
        ThingState.HELD_BY_OTHER: translate("gate", "not issued here, {who} has it").format(who=thing.listed),
        ThingState.REPAIR: translate("gate", "is in repair"),
        ThingState.EXPIRED: late,
        ThingState.PROPOSED: late,
        ThingState.WITHDRAWN: translate("gate", "is withdrawn"),
    }
    return words.get(thing.state, "")
