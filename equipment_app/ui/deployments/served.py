"""What a desk at the gate remembers: whom it served, and what it could not hand over."""

from collections.abc import Collection

from equipment_app.domain.value import Value
from equipment_app.queries.gate import GateHandover, GatePerson
from equipment_app.ui import formatting
from equipment_app.ui.deployments.person import name
from equipment_app.ui.deployments.tray import TrayRow
from equipment_app.ui.deployments.tray import said as words


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
