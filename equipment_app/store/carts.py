"""Half-filled carts, kept until handed over or emptied: they survive a crash, a power cut, a shift change."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from equipment_app.store.journal import PRAGUE, Journal
from equipment_app.store.sql import Sql


@dataclass(frozen=True, slots=True)
class SavedCart:
    """`content` is what the page put there: JSON without personal data. `member` is 0 or less where there is none."""

    member: int
    content: dict[str, Any]
    saved_at: datetime
    operator: int


class Carts:
    def __init__(self, sql: Sql, journal: Journal) -> None:
        self._sql = sql
        self._journal = journal

    def save(self, member: int, content: dict[str, Any]) -> None:
        row = (member, json.dumps(content), int(self._journal.now().timestamp()), self._journal.operator)
        self._sql.write(_SAVE, row)

    def drop(self, member: int) -> None:
        self._sql.write("DELETE FROM scratch_cart WHERE member = ?", (member,))

    def of(self, member: int) -> SavedCart | None:
        return next((cart for cart in self.all() if cart.member == member), None)

    def all(self) -> list[SavedCart]:
        """The latest first."""
        query = "SELECT member, content, saved_at, operator FROM scratch_cart ORDER BY saved_at DESC, member"
        return [
            SavedCart(member, json.loads(content), datetime.fromtimestamp(saved_at, PRAGUE), operator)
            for member, content, saved_at, operator in self._sql.rows(query)
        ]


_SAVE = (
    "INSERT INTO scratch_cart VALUES (?, ?, ?, ?) ON CONFLICT (member) DO UPDATE SET "
    "content = excluded.content, saved_at = excluded.saved_at, operator = excluded.operator"
)
