"""Numbers of papers: a series, a year and a gapless count, `PP-2026-000123`; a cancellation adds `-S`.

The series of a store that has a short code ends in it: `PP-BRN-2026-000123`.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

CANCELLED = "-S"
_FORM = re.compile(r"([A-Z]{2}(?:-[A-Z][A-Z0-9]{1,3})?)-(\d{4})-(\d{6,18})(-S)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    series: str
    year: int
    count: int
    suffix: str = ""

    def __str__(self) -> str:
        return f"{self.series}-{self.year}-{self.count:06d}{self.suffix}"

    def cancelled(self) -> "Number":
        return Number(self.series, self.year, self.count, CANCELLED)


class Lost(NamedTuple):
    """Numbers `first` to `last` of a series and year: printed on paper, gone from the books with a restore."""

    series: str
    year: int
    first: int
    last: int


def parse_number(text: str) -> Number | None:
    """The number `text` spells, or None; lower case and stray spaces are forgiven."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        return None
    series, year, count, suffix = match.groups()
    return Number(series.upper(), int(year), int(count), (suffix or "").upper())


def as_printed(text: str) -> str:
    """The number `text` spells, as papers have it; what spells none comes back as it is."""
    return str(parse_number(text) or text)
