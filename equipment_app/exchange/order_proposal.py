"""The order proposal as a workbook: a sheet for each supplier, with formulas, so that numbers may still be changed."""

from collections.abc import Iterator, Sequence

from equipment_app.domain.order_proposal import OrderLine, OrderProposal, pieces, value
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Lang, Words
from equipment_app.exchange.write import CellOut, ColumnOut, Formula, SheetOut, state
from equipment_app.measures import UNITS

_COLUMNS = (
    ColumnOut("Kód druhu|Article code"),
    ColumnOut("Věc|Item"),
    ColumnOut("Velikost|Size"),
    ColumnOut("MJ|Unit of measure"),
    ColumnOut("Skladem|In stock", "number"),
    ColumnOut("Čekají|Waiting", "number"),
    ColumnOut("Minimum|Minimum", "number"),
    ColumnOut("Doslouží|Ends its life", "number"),
    ColumnOut("Vypočteno|Computed", "number"),
    ColumnOut("Objednat|Order", "number"),
    ColumnOut("Cena za MJ|Price per unit", "money"),
    ColumnOut("Celkem|Total", "money"),
)
_TOTAL, _DAY = Words("Celkem", "Total"), Words("Stav ke dni", "As of")
_UNTIL = Words("Co doslouží do", "What ends its life by")
_NOBODY, _UNKNOWN = Words("Dodavatel neuveden", "No supplier"), Words("neznámá", "unknown")


def sheets(proposal: OrderProposal, lang: Lang = "cs") -> list[SheetOut]:
    """One for each supplier, then what the books were."""
    columns = tuple(ColumnOut(_said(column.title, lang), column.kind) for column in _COLUMNS)
    return [
        SheetOut(
            supplier or _NOBODY.said(lang),
            columns,
            [_row(number, line, lang) for number, line in enumerate(lines, start=2)],
            list(_foot(proposal, lines, lang)),
        )
        for supplier, lines in proposal.suppliers()
    ] + [state(proposal.state, lang)]


def _said(both: str, lang: Lang) -> str:
    return Words(*both.split("|")).said(lang)


def _row(number: int, line: OrderLine, lang: Lang) -> Sequence[CellOut]:
    order: CellOut = Formula(f"I{number}", line.computed) if line.typed is None else line.typed
    return (
        line.code,
        (lang == "en" and line.name_en) or line.name,
        "" if line.size == UNI else line.size or _UNKNOWN.said(lang),
        UNITS.get(line.unit, line.unit) if lang == "en" else line.unit,
        *(line.stored, line.waiting, line.minimum, line.ending),
        Formula(f"MAX(0,F{number}+G{number}+H{number}-E{number}{_coming(line)})", line.computed),
        order,
        line.price,
        Formula(f"J{number}*K{number}", line.value),
    )


def _coming(line: OrderLine) -> str:
    """What is ordered already is taken off."""
    return f"-{line.coming}" if line.coming else ""


def _foot(proposal: OrderProposal, lines: Sequence[OrderLine], lang: Lang) -> Iterator[Sequence[CellOut]]:
    last, empty = len(lines) + 1, (None,) * 7
    total = Formula(f"SUM(J2:J{last})", pieces(lines)), None, Formula(f"SUM(L2:L{last})", value(lines))
    yield (_TOTAL.said(lang), None, *empty, *total)
    for words, day in ((_DAY, proposal.on), (_UNTIL, proposal.until)):
        if day:
            yield (words.said(lang), day, *empty, None, None, None)
