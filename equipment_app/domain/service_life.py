"""Whether a thing is past its service life or its inspection on a day. The last day counts as good."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Past(StrEnum):
    LIFE = "life"
    INSPECTION = "inspection"


@dataclass(frozen=True, slots=True)
class Overdue:
    """`since` is the last day it was good on."""

    kind: Past
    since: date

    def sentence(self) -> str:
        """As papers have it, before the reason why it goes out all the same."""
        day = f"{self.since.day}. {self.since.month}. {self.since.year}"
        return f"životnost skončila {day}" if self.kind is Past.LIFE else f"revize platila do {day}"

    def because(self, reason: str) -> str:
        """The remark of its line; a line that is written anew says it once."""
        return reason if reason.startswith(self.sentence()) else f"{self.sentence()}: {reason}"


def overdue(expiry: str | None, received: str, life: int | None, inspection: int | None, on: date) -> Overdue | None:
    """By its own expiry, else by the months of life of its article; then by the months between inspections."""
    ends = date.fromisoformat(expiry) if expiry else _after(received, life)
    if ends is not None and ends < on:
        return Overdue(Past.LIFE, ends)
    due = _after(received, inspection)
    return Overdue(Past.INSPECTION, due) if due is not None and due < on else None


def _after(day: str, months: int | None) -> date | None:
    """So many months later, as SQLite counts them: 31 January and a month is 3 March."""
    if not day or not months:
        return None
    begun = date.fromisoformat(day)
    years, month = divmod(begun.month - 1 + months, 12)
    return date(begun.year + years, month + 1, 1) + timedelta(days=begun.day - 1)
