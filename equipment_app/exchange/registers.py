"""Registers as tables, and a table of what the books were when they were asked; in Czech or English."""

from typing import Any

from equipment_app.domain.register import AsOf, Lang, Register, Said, in_lang
from equipment_app.exchange.write import ColumnOut, SheetOut


def table(register: Register[Any], lang: Lang = "cs") -> SheetOut:
    columns = [column for column in register.columns if column.title[0]]
    return SheetOut(
        in_lang(register.title, lang),
        tuple(ColumnOut(in_lang(column.title, lang), column.kind) for column in columns),
        [tuple(column.value(row, lang) for column in columns) for row in register.rows],
    )


def sheets(register: Register[Any], lang: Lang = "cs") -> list[SheetOut]:
    """Of a workbook: the register, and what the books were."""
    return [table(register, lang), state(register.state, lang)]


def state(of: AsOf, lang: Lang = "cs") -> SheetOut:
    rows: tuple[tuple[Said, str | int], ...] = (
        (("Výdejna", "Store"), of.letterhead.store),
        (("Útvar", "Unit"), of.unit or in_lang(("všechny", "all"), lang)),
        (("Deník k zápisu", "Journal up to entry"), of.sequence),
        (("Otisk posledního zápisu", "Hash of the last entry"), of.hash),
        (("Kód deníku", "Journal code"), of.code),
        (("Sestaveno", "Made at"), f"{of.at:%d.%m.%Y %H:%M}"),
        (("Sestavil", "Made by"), of.printed_by),
    )
    titles = (("Údaj", "Fact"), ("Hodnota", "Value"))
    return SheetOut(
        in_lang(("Stav evidence", "State of the store"), lang),
        tuple(ColumnOut(in_lang(title, lang)) for title in titles),
        [(in_lang(said, lang), value) for said, value in rows],
    )
