"""What happened to a member, in a line and a half."""

from typing import TYPE_CHECKING

from equipment_app.domain.kinds import KINDS, Kind, Side
from equipment_app.ui import formatting
from equipment_app.ui.formatting import translate

if TYPE_CHECKING:
    from equipment_app.queries.member_card import Event


def icon(event: "Event") -> str:
    """A kit has the sign of kits."""
    kind = KINDS[event.kind]
    return "layers" if kind.side is Side.TARGET and not event.thing and event.reason else kind.icon


def title(event: "Event") -> str:
    """Základní výstroj, 20 ks · Vráceno: bunda zimní XL · Storno PP-2026-000109."""
    if event.kind == Kind.STORNO:
        return translate("events", "Cancelled {number}").format(number=event.cancels)
    pieces = formatting.pieces(event.pieces, event.unit or "ks")
    if event.thing:
        what = f"{formatting.named(event.thing, event.thing_en)} {event.size}".strip()
        what = f"{what}, {pieces}" if event.pieces > 1 else what
    else:
        several = translate("events", "Several items")
        what = f"{event.reason or several}, {pieces}"
    came = KINDS[event.kind].side is Side.TARGET
    return what if came else f"{formatting.deed(event.kind).capitalize()}: {what}"


def below(event: "Event") -> str:
    """The day, the paper, and why."""
    facts = [formatting.day(event.day), event.number]
    if event.kind == Kind.STORNO:
        facts = [formatting.day(event.day), event.reason]
    elif event.cancelled_by:
        facts.append(translate("events", "cancelled"))
    elif event.remark:
        facts.append(event.remark)
    return " · ".join(filter(None, facts))
