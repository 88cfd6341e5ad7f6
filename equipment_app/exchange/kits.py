"""Checking a kit: one sheet is one kit, named by the sheet's title, and lists it whole."""

from collections.abc import Iterator, Sequence

from equipment_app.domain.lists import DroppedLine, Fate, Judged, KitRow, Known, Problem
from equipment_app.domain.outcome import Step
from equipment_app.exchange.alike import Spellings
from equipment_app.exchange.compare import changes, merged
from equipment_app.exchange.headings import fold
from equipment_app.exchange.rows import RowReader, readers, where
from equipment_app.exchange.table import RawList
from equipment_app.exchange.values import count, yes

_NAMELESS = frozenset(("list", "sheet", "sesit", "tabulka", "kit"))


class KitsCheck:
    """`dropped` collects lines that kits have in the books and no longer in the list."""

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        self.dropped: list[DroppedLine] = []
        self._lists = lists
        self._known = known
        self._problems = problems
        self._step = step
        self._codes = Spellings(known.articles, {})

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
            if row.failed:
                yield Judged(row.sheet, row.number, Fate.REFUSED)
            else:
                yield self._judge(row, line, known.get(line.article))
        if len(seen) == len(table.rows):
            self._drop(table, [row for article, row in known.items() if article not in seen])

    def _line(self, row: RowReader, seen: dict[str, RowReader]) -> KitRow:
        article = row.known("article", self._known.articles, self._codes, "unknown_article")
        code = article.code if article else ""
        if code and seen.setdefault(code, row) is not row:
            row.error("article", "doubled_article", where(seen[code]))
        return KitRow(code, row.read("quantity", count, 1, required=True), row.read("required", yes, True))

    def _judge(self, row: RowReader, listed: KitRow, before: KitRow | None) -> Judged[KitRow]:
        sheet, number = row.sheet, row.number
        if before is None:
            return Judged(sheet, number, Fate.CREATED, listed)
        line = merged(before, listed, row.cells)
        found = changes(before, line)
        return Judged(sheet, number, Fate.CHANGED if found else Fate.SKIPPED, line, before, found)

    def _drop(self, table: RawList, rows: Sequence[KitRow]) -> None:
        """Only a list without mistakes can say what is no longer in the kit."""
        for row in rows:
            self.dropped.append(DroppedLine(table.sheet, row))
            article = self._known.articles.get(row.article)
            name = article.name if article else row.article
            english = article.name_en or name if article else name
            facts: dict[str, str | int] = {"name": name, "name_en": english, "quantity": row.quantity}
            self._problems.append(Problem(table.sheet, 0, "", "dropped_line", facts, "warning", "article", row.article))
