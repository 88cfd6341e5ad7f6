"""What the books know of labels: how often they were printed, and the numbers that no thing bears."""

from dataclasses import dataclass

from equipment_app.store.sql import Sql


@dataclass(frozen=True, slots=True)
class Number:
    """A code printed ahead, or once borne by a thing; `thing` None is a blank label that waits."""

    number: int
    thing: int | None


class Labels:
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def times(self, things: list[int]) -> dict[int, int]:
        """How often the label of each was printed."""
        found = dict.fromkeys(things, 0)
        for start in range(0, len(things), 400):
            part = things[start : start + 400]
            marks = ",".join("?" for _ in part)
            query = f"SELECT thing, times FROM label WHERE thing IN ({marks})"
            found |= dict(tuple(row) for row in self._sql.rows(query, tuple(part)))
        return found

    def number(self, number: int) -> Number | None:
        row = self._sql.first("SELECT number, thing FROM code WHERE number = ?", (number,))
        return Number(*row) if row else None

    def is_blank(self, number: int) -> bool:
        """Printed ahead, and no thing bears it yet."""
        kept = self.number(number)
        return kept is not None and kept.thing is None

    def row(self, thing: int) -> dict[str, int | str | None]:
        """The whole row of a thing as it is registered."""
        columns = (
            *("id", "article", "size", "code", "serial", "inventory", "batch", "expiry", "supplier", "delivery_note"),
            *("contract", "invoice", "funding", "price", "received_on", "withdrawn"),
        )
        values = self._sql.one(f"SELECT {', '.join(columns)} FROM thing WHERE id = ?", (thing,))
        return dict(zip(columns, values, strict=True))
