"""A list as long as is wanted, which knows what it was asked for."""

from collections import Counter
from dataclasses import dataclass, field

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.listing import ListCard
from equipment_app.ui.tables.table import Column


@dataclass(frozen=True)
class Wanted:
    text: str = ""


@dataclass(frozen=True)
class Row:
    id: int


@dataclass
class Asked:
    """What a step costs."""

    ordered: int = 0
    rows: list[int] = field(default_factory=list)
    cells: Counter[int] = field(default_factory=Counter)
    measured: Counter[int] = field(default_factory=Counter)


class Numbers(ListCard[Wanted, list[int], int, Row]):
    first = Wanted()

    def __init__(self, desk: Desk, count: int) -> None:
        self.count, self.asked = count, Asked()
        super().__init__(desk)

    def words(self):
        return "Numbers", "Even ones"

    def columns(self):
        return (Column("Number", self.said, sort="id"), Column("Again", self.said, 80))

    def question(self, books, wanted, sort, descending):
        self.asked.ordered += 1
        return list(range(self.count))[:: 2 if wanted.text else 1][:: -1 if descending else 1]

    def rows(self, books, wanted, keys):
        self.asked.rows.append(len(keys))
        return [Row(key) for key in keys]

    def said(self, row: Row) -> str:
        self.asked.cells[row.id] += 1
        return str(row.id)
