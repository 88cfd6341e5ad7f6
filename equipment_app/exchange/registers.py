"""Registers as tables, and a table of what the books were when they were asked; in Czech or English."""

from typing import Any

from equipment_app.domain.register import AsOf, Register
from equipment_app.domain.words import Lang, Words
from equipment_app.exchange.write import ColumnOut, SheetOut


def table(register: Register[Any], lang: Lang = "cs") -> SheetOut:
    columns = [column for column in register.columns if column.title.cs]
    return SheetOut(
        register.title.said(lang),
        tuple(ColumnOut(column.title.said(lang), column.kind) for column in columns),
        [tuple(column.value(row, lang) for column in columns) for row in register.rows],
    )


def sheets(register: Register[Any], lang: Lang = "cs") -> list[SheetOut]:
    """Of a workbook: the register, and what the books were."""
    return [table(register, lang), state(register.state, lang)]


def state(of: AsOf, lang: Lang = "cs") -> SheetOut:
    rows = (
        (Words("Výdejna", "Store"), of.letterhead.store),
        (Words("Útvar", "Unit"), of.unit or Words("všechny", "all").said(lang)),
        (Words("Deník k zápisu", "Journal up to entry"), of.sequence),
        (Words("Otisk posledního zápisu", "Hash of the last entry"), of.hash),
        (Words("Kód deníku", "Journal code"), of.code),
        (Words("Sestaveno", "Made at"), f"{of.at:%d.%m.%Y %H:%M}"),
        (Words("Sestavil", "Made by"), of.printed_by),
    )
    titles = (Words("Údaj", "Fact"), Words("Hodnota", "Value"))
    return SheetOut(
        Words("Stav evidence", "State of the store").said(lang),
        tuple(ColumnOut(title.said(lang)) for title in titles),
        [(fact.said(lang), value) for fact, value in rows],
    )
