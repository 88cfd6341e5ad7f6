"""Why a thing that is not in the store cannot be had from there: where it is, and what brings it back."""

from datetime import date
from typing import Annotated

from equipment_app.domain.errors import HeldByOther
from equipment_app.domain.kinds import AWAY
from equipment_app.domain.words import Words

_GONE = {"missing": Words("chybějící", "missing"), "lost": Words("ztracená", "lost")}


class GoneMissing(HeldByOther):
    """By an incident report."""

    state: Annotated[str, _GONE]
    since: date
    number: str
    cs = """{thing}: {since} zapsána jako {state} ({number}). Nic se nezapsalo. Máte-li ji v ruce, otevřete záznam
        {number} a zapište ji jako nalezenou."""
    en = """{thing}: recorded as {state} on {since} ({number}). Nothing was written. If it is in your hands, open the
        report {number} and record it as found."""
    at_command_line = Words("Příkaz: found ČÍSLO VĚC.", "The command: found NUMBER THING.")


class NotCounted(HeldByOther):
    """A stock-take did not find it."""

    since: date
    number: str
    cs = """{thing}: při inventuře {number} ({since}) nebyla nalezena. Nic se nezapsalo. Máte-li ji v ruce, odložte ji
        do skladu; zpět ji zapíše příští inventura."""
    en = """{thing} was not found at the stock-take {number} ({since}). Nothing was written. If it is in your hands, put
        it into the store; the next stock-take records it again."""


class SentAway(HeldByOther):
    """By an entry of a kind that takes things away until a day."""

    number: str
    kind: Annotated[str, {kind: row.state for kind, row in AWAY.items()}]
    cs = "{thing} je {kind}, podle {number} ji má {holder}. Nic se nezapsalo; nejdřív ji převezměte {back}."
    en = "{thing} is {kind}: {holder} has it by {number}. Nothing was written; take it over {back} first."

    @property
    def back(self) -> Annotated[str, {kind: row.back for kind, row in AWAY.items()}]:
        return self.kind

    @property
    def at_command_line(self) -> Words:  # type: ignore[override]
        return AWAY[self.kind].command


class HandedAway(HeldByOther):
    since: date
    number: str
    cs = "{thing} tu už není: {since} ji podle {number} převzal(a) {holder}. Nic se nezapsalo; zvolte jinou."
    en = (
        "{thing} is not here any more: {holder} took it over on {since} by {number}. Nothing was written; take another."
    )
