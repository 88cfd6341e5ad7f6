"""Checking a catalogue of articles; and a kit: one sheet is one kit, named by its title, and lists it whole."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from equipment_app.domain.lists import ArticleRow, DroppedLine, DryRun, Judged, KitRow, Known, Problem, Tracking
from equipment_app.domain.outcome import Step
from equipment_app.domain.sizes import UNI
from equipment_app.exchange.cells import Cell, Unreadable, count, money, text, yes
from equipment_app.exchange.columns import Spellings, fold, key, near
from equipment_app.exchange.rows import ListCheck, RowReader, judged, merged, readers, spellings, where
from equipment_app.exchange.table import RawList

TRACKING: Mapping[Tracking, tuple[str, ...]] = {
    "item": ("Po kusech", "By piece", "kus", "kusy", "kusově", "jednotlivě", "výrobní číslo", "item", "serial", "I"),
    "quantity": ("Množství", "Quantity", "množstevně", "na množství", "po množství", "počet", "bulk", "B", "Q"),
    "consumable": ("Spotřební materiál", "Consumable", "spotřební", "spotřeba", "materiál", "consumables", "C"),
}
"""How an article is kept, and what people call it: first what we write in Czech and English."""

UNITS: Mapping[str, tuple[str, ...]] = {
    "ks": ("kus", "kusy", "kusů", "pc", "pcs", "piece", "pieces", "ea"),
    "pár": ("páry", "párů", "pair", "pairs", "pr"),
    "bal": ("balení", "balík", "pack", "packs", "pkg", "box"),
    "sada": ("sady", "sad", "set", "sets", "souprava"),
    "m": ("metr", "metry", "metrů", "metre", "meter"),
}
_TRACKING = {key(word): tracking for tracking, words in TRACKING.items() for word in words}
_UNITS = {key(word): unit for unit, words in UNITS.items() for word in (unit, *words)}
_LONGEST_LIFE = 1200


def tracking(cell: Cell) -> Tracking:
    """Raises Unreadable: none of the three ways."""
    found = _TRACKING.get(key(cell.text))
    if found is None:
        raise Unreadable("unknown_tracking", *(near(cell.text, [words[0] for words in TRACKING.values()])))
    return found


def unit(cell: Cell) -> str:
    """A unit of measure as we write it; one we do not know stays as it is."""
    return _UNITS.get(key(cell.text)) or text(cell)


def months(cell: Cell) -> int:
    """Raises Unreadable: not a count of months anybody plans for."""
    value = count(cell)
    if value > _LONGEST_LIFE:
        raise Unreadable("too_many")
    return value


class CatalogueCheck(ListCheck):
    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._spellings = spellings(lists, ("group",), known.spellings)
        self._schemes = Spellings(known.schemes, {})
        self._seen: dict[str, RowReader] = {}

    def judged(self) -> Iterator[Judged[ArticleRow]]:
        for row in self._rows():
            article = self._article(row)
            before = self._known.articles.get(article.code)
            if before is not None:
                self._still_fits(row, before, merged(before, article, row.cells))
            yield judged(row, article, before)

    def _article(self, row: RowReader) -> ArticleRow:
        return ArticleRow(
            code=self._code(row),
            name=row.text("name", required=True),
            name_en=row.text("name_en"),
            group=row.spelt("group", self._spellings),
            tracking=row.read("tracking", tracking, "quantity", required=True),
            scheme=self._scheme(row),
            unit=row.read("unit", unit, "ks"),
            price=row.read("price", money, None),
            life_months=row.read("life_months", months, None),
            inspection_months=row.read("inspection_months", months, None),
            sustainability=row.read("sustainability", yes, False),
            norm=row.text("norm"),
        )

    def _code(self, row: RowReader) -> str:
        written = row.identifier("code", required=True)
        code = self._articles.best(written)
        if code != written:
            row.warn("code", "alike", {"taken": code})
        if {"/", "*"} & set(code):
            row.error("code", "not_a_code")
        first = self._seen.setdefault(code, row) if code else row
        if first is not row:
            row.error("code", "doubled_article", where(first))
        return code

    def _scheme(self, row: RowReader) -> str:
        written = row.text("scheme")
        scheme = self._schemes.best(written) if written else UNI
        if scheme not in self._known.schemes:
            row.error("scheme", "unknown_scheme", fixes=near(written, self._known.schemes))
        return scheme

    def _still_fits(self, row: RowReader, before: ArticleRow, after: ArticleRow) -> None:
        if before.code in self._known.in_use:
            for field in ("tracking", "scheme", "unit"):
                if getattr(before, field) != getattr(after, field):
                    row.error(field, "in_use", {"taken": getattr(before, field)})


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
