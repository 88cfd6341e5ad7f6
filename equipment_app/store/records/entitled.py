"""By which kits members are measured on a day, and what they ask of whom.

The standard kit is everybody's, unless it says whose; another kit is of those it says: a function, or every member.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from equipment_app.domain.entitlement import EVERYBODY, covered, meant_for
from equipment_app.domain.value import Value
from equipment_app.store.records.catalogue import Catalogue, KitLine

Held: TypeAlias = Mapping[int, int]
"""Pieces by article."""


class MeasuredKit(Value):
    """A kit that members are measured by: its required lines."""

    name: str
    audience: str
    lines: tuple[KitLine, ...]

    def asked_of(self, function: str) -> tuple[KitLine, ...]:
        if not meant_for(self.audience, function):
            return ()
        return tuple(line for line in self.lines if line.is_for(function))


@dataclass(frozen=True, slots=True)
class Entitlement:
    """`kits` begin with the standard one, which `name` names; it is empty where the store has none."""

    name: str = ""
    kits: tuple[MeasuredKit, ...] = ()
    _known: dict[str, tuple[tuple[str, KitLine], ...]] = field(default_factory=dict, compare=False, repr=False)

    def asked_of(self, function: str) -> tuple[tuple[str, KitLine], ...]:
        """What somebody of this function should have, line by line, each under the name of its kit."""
        if function not in self._known:
            self._known[function] = tuple((kit.name, line) for kit in self.kits for line in kit.asked_of(function))
        return self._known[function]

    def met(self, function: str, held: Held) -> int:
        """How many of those lines are met."""
        lines = [line for _, line in self.asked_of(function)]
        return sum(not one.missing for one in covered(lines, held)) if lines else 0


def entitled(catalogue: Catalogue, standard: str, on: date | None = None) -> Entitlement:
    """By the kits that apply on that day, today by default: the one that is set as the standard, else the first by name
    that is nobody's in particular; then those that say whose they are.
    """
    kits = catalogue.kits(on)
    audiences = {name: _audience(catalogue, kit, on) for name, kit in kits.items()}
    if standard not in kits:
        standard = next((one for one, whose in audiences.items() if whose in ("", EVERYBODY)), "")
    names = [*filter(None, [standard]), *(one for one, whose in audiences.items() if whose and one != standard)]
    measured = (MeasuredKit(one, audiences[one], _required(catalogue, kits[one], on)) for one in names)
    return Entitlement(standard, tuple(measured))


def _audience(catalogue: Catalogue, kit: int, on: date | None) -> str:
    wording = catalogue.wording(kit, on)
    return wording.audience if wording else ""


def _required(catalogue: Catalogue, kit: int, on: date | None) -> tuple[KitLine, ...]:
    return tuple(line for line in catalogue.kit_lines(kit, on) if line.required)
