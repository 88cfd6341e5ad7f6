"""What going back to a backup would do, and why it is not done."""

from collections.abc import Mapping
from datetime import date, datetime

from equipment_app.domain.backups import Head
from equipment_app.domain.errors import Refusal, UnknownNumber
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.kinds import of_series
from equipment_app.domain.papers import Lost
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.domain.value import Value

Highest = Mapping[tuple[str, int], int]
"""Series and year to the highest number."""


class OtherStore(StoreRefused):
    path: str
    backup: str
    cs = "{backup} je záloha jiné evidence, než je {path}. Použijte zálohu této evidence, nebo jiný soubor."
    en = "{backup} is a backup of another store than {path}. Use a backup of this one, or another file."


class NotGoingBack(Refusal):
    cs = "Evidence je přesně taková jako tato záloha: není co obnovovat."
    en = "The store is exactly as in this backup: there is nothing to restore."


class BeyondPaper(Value):
    """A paper that was made after the backup, and that the store will not know any more."""

    number: str
    seq: int
    occurred_on: date


class GoingBack(Value):
    """`left` is the store as it is now; None where it is not there or cannot be read."""

    backup: Head
    made: datetime
    origin: str
    """Of the backup."""
    left: Head | None = None
    left_origin: str = ""
    same_past: bool = True
    """The store goes on from where the backup ends: nothing but what follows will be gone."""
    papers: tuple[BeyondPaper, ...] = ()
    highest: Highest | None = None
    """Of the store as it is now."""
    kept: Highest | None = None
    """Of the backup."""
    uncovers: bool = False
    """The store is encrypted and the backup is not: what comes of it lies in the clear."""
    home: Home = FIRST
    """Of the backup."""

    @property
    def entries(self) -> int:
        """How many entries will be gone."""
        return max(0, self.left.seq - self.backup.seq) if self.left else 0

    @property
    def incarnation(self) -> int:
        """Of the store from then on: one that nothing was ever written under."""
        return max(_incarnation(one) for one in (self.origin, self.left_origin)) + 1

    def lost(self, printed: Highest) -> tuple[Lost, ...]:
        """The numbers that papers have and the store will not: up to the highest it gave, or that somebody found.

        The short code may be left out of what was found.
        Raises UnknownNumber: no paper of this store has such a number.
        """
        highest = dict(self.highest or {})
        for (series, year), number in printed.items():
            key = self._own(series, year, number), year
            highest[key] = max(number, highest.get(key, 0))
        kept = self.kept or {}
        return tuple(
            Lost(*key, kept.get(key, 0) + 1, number)
            for key, number in sorted(highest.items())
            if number > kept.get(key, 0)
        )

    def _own(self, series: str, year: int, number: int) -> str:
        """The series as this store's numbers begin."""
        row = of_series(series)
        if row is None or series not in (row.series, self.home.series(row.series)):
            raise UnknownNumber(f"{series}-{year}-{number:06}")
        return self.home.series(row.series)


def _incarnation(origin: str) -> int:
    number = origin.rpartition("/")[2]
    return int(number) if number.isdecimal() else 0
