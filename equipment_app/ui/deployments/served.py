"""What a desk at the gate remembers: whom it served, and what it could not hand over."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.value import Value
from equipment_app.queries.gate import GateHandover, GatePerson
from equipment_app.ui import formatting
from equipment_app.ui.deployments.person import name
from equipment_app.ui.deployments.tray import TrayRow
from equipment_app.ui.deployments.tray import said as words
from equipment_app.ui.widgets.message_bar import Message


class PutAside(Value):
    """A thing that could not be handed over, and whose it was to be."""

    person: str
    row: TrayRow
    holder: int = 0
    """Of the person; 0 where nobody stood there."""

    @property
    def said(self) -> str:
        thing = self.row.thing
        what = formatting.name(thing.of) if thing else ""
        facts = (self.person, formatting.time_words(self.row.at), words(self.row)[0])
        return f"{' '.join(filter(None, (what, self.row.code)))} ({', '.join(filter(None, facts))})"


def handover(
    person: GatePerson,
    given: int,
    extra: int,
    number: str,
    *,
    without: Collection[int] = (),
    returning: bool = False,
    left: bool = False,
) -> GateHandover:
    """Of an issue, on top of what they got before; in a return, of what they had. `left`: `person` is as they are after
    it, not before.
    """
    before = sum(min(tile.wanted, tile.pieces) for tile in person.tiles)
    wanted = sum(tile.wanted for tile in person.tiles if not (tile.left_out or tile.article in without))
    if returning:
        before, wanted = 0, sum(tile.pieces for tile in person.tiles if not tile.used_up) + given * left
    who = person.holder, name(person), person.group
    return GateHandover(formatting.now(), *who, before + given, wanted, extra, number)


_NAMED = 2
"""So many items put aside are named in a message."""


def told_aside(new: Sequence[PutAside]) -> Message:
    """What the next person made room for, and where it is found."""
    translate = QCoreApplication.translate
    lead = translate("gate", "Put aside, %n item(s)", "", len(new))
    way = translate("gate", "Nothing was recorded of it; it stands behind “Put aside” at the last ten.")
    told = f"{'; '.join(one.said for one in new[:_NAMED])}. {way}"
    return Message(lead, told, tone="warn", topic="put aside")
