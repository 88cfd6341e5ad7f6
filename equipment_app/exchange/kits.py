"""Checking a kit: one sheet is one kit, named by the sheet's title, and lists it whole."""

from collections.abc import Iterator, Sequence
from typing import Any

from equipment_app.domain.lists import DroppedLine, DryRun, Judged, KitRow, Known, Problem
from equipment_app.domain.outcome import Step
from equipment_app.exchange.columns import fold
from equipment_app.exchange.rows import ListCheck, RowReader, judged, readers, where
from equipment_app.exchange.table import RawList
from equipment_app.exchange.values import count, yes

_NAMELESS = frozenset(("list", "sheet", "sesit", "tabulka", "kit"))


class KitsCheck(ListCheck):
    follows_catalogue = True

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._dropped: list[DroppedLine] = []
        """Lines that kits have in the books and no longer in the list."""

    def brought(self, run: DryRun[Any]) -> dict[str, Any]:
        return {"dropped": tuple(self._dropped)}

    def judged(self) -> Iterator[Judged[KitRow]]:
        for table in self._lists:
            yield from self._kit(table)

    def _kit(self, table: RawList) -> Iterator[Judged[KitRow]]:
        if fold(table.sheet).rstrip("0123456789 ") in _NAMELESS:
            self._problems.append(Problem(table.sheet, 0, "", "nameless_kit", {}, "warning", value=table.sheet))
        known = {row.article: row for row in self._known.kits.get(table.sheet, ())}
        seen: dict[str, RowReader] = {}
        for row in readers((table,), self._problems, self._step):
            line = self._line(row, seen)
            yield judged(row, line, known.get(line.article))
        if len(seen) == len(table.rows):
            self._drop(table, [row for article, row in known.items() if article not in seen])

    def _line(self, row: RowReader, seen: dict[str, RowReader]) -> KitRow:
        article = row.known("article", self._known.articles, self._articles, "unknown_article")
        code = article.code if article else ""
        if code and seen.setdefault(code, row) is not row:
            row.error("article", "doubled_article", where(seen[code]))
        return KitRow(code, row.read("quantity", count, 1, required=True), row.read("required", yes, True))

    def _drop(self, table: RawList, rows: Sequence[KitRow]) -> None:
        """Only a list without mistakes can say what is no longer in the kit."""
        for row in rows:
            self._dropped.append(DroppedLine(table.sheet, row))
            article = self._known.articles.get(row.article)
            name = article.name if article else row.article
            english = article.name_en or name if article else name
            facts: dict[str, str | int] = {"name": name, "name_en": english, "quantity": row.quantity}
            self._problems.append(Problem(table.sheet, 0, "", "dropped_line", facts, "warning", "article", row.article))
