"""Write down that labels of things went to the printer, so that those without one can be told from the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.label_errors import NothingToLabel
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.part import chunks
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books

_ROWS = 800
"""Registrations of two numbers that fit one entry with room to spare."""


@needs(Right.LABELS)
@dataclass(frozen=True, slots=True)
class RecordLabels(Operation):
    """One label of each of these things; a thing that is named twice had two."""

    things: tuple[int, ...]

    def plan(self, books: Books) -> Several:
        """Raises NothingToLabel, UnknownThing."""
        if not self.things:
            raise NothingToLabel
        ids = list(dict.fromkeys(self.things))
        unknown = set(ids) - books.things.several(ids).keys()
        if unknown:
            raise UnknownThing(f"#{min(unknown)}")
        times = books.labels.times(ids)
        for thing in self.things:
            times[thing] += 1
        rows = [Registration("label", {"thing": thing, "times": count}) for thing, count in times.items()]
        return in_entries(rows, "labels_recorded", {"labels": len(self.things)})


def in_entries(rows: Sequence[Registration], done: str, told: Mapping[str, int]) -> Several:
    """The registrations, in as many entries as they need, which belong together."""
    parts = list(chunks(rows, _ROWS))
    return Several(
        len(parts),
        (Plan(Kind.LABELLED, registers=tuple(part), done=done, told=told) for part in parts),
    )
