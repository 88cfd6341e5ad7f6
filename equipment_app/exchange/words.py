"""Sentences for what is wrong with a list: facts in, Czech or English out. Used by the window and the command line."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from equipment_app.domain.lists import ListKind, ListValue, Problem
from equipment_app.domain.words import Lang, Words
from equipment_app.exchange.catalogue import TRACKING
from equipment_app.exchange.columns import label
from equipment_app.measures import crowns, day

PROBLEMS: Mapping[str, Words] = {
    # The sheet as a whole.
    "column_missing": Words("chybí sloupec „{column}“", "the column “{column}” is missing"),
    "column_unknown": Words("sloupec není znám, vynechává se", "the column is not known and left out"),
    "column_doubled": Words("takový sloupec už list má, vynechává se", "the sheet has such a column already, left out"),
    "no_rows": Words("pod záhlavím není žádný řádek", "there is no row below the heading"),
    "left_out": Words("nepatří do tabulky, vynechává se", "not part of the table, left out"),
    "nameless_kit": Words(
        "sada se jmenuje podle listu a „{value}“ není jméno",
        "a kit is named after its sheet, and “{value}” is not a name",
    ),
    "dropped_line": Words(
        "druh {name} v seznamu už není, ze sady se vyjme",
        "the article {name} is no longer in the list and leaves the kit",
    ),
    "catalogue_first": Words(
        "katalog je prázdný, nejdřív importujte katalog a pak znovu tento seznam",
        "the catalogue is empty: import the catalogue first, then this list again",
    ),
    "none_in_catalogue": Words(
        "žádný kód z tohoto seznamu není v katalogu, nejdřív importujte jeho katalog a pak znovu tento seznam",
        "no code of this list is in the catalogue: import its catalogue first, then this list again",
    ),
    # Cells.
    "missing": Words("chybí", "is missing"),
    "formula_unvalued": Words(
        "vzorec nemá v souboru uloženou hodnotu; otevřete soubor v tabulkovém programu a uložte ho",
        "the file holds no value for this formula; open the file in a spreadsheet and save it",
    ),
    "cell_error": Words("buňka hlásí chybu", "the cell holds an error"),
    "too_long": Words("text je delší než 200 znaků", "the text is longer than 200 characters"),
    "not_a_number": Words("není číslo", "is not a number"),
    "ambiguous_number": Words(
        "není jasné, zda tečka odděluje tisíce, nebo desetiny",
        "the full stop may separate thousands or decimals",
    ),
    "not_whole": Words("musí být celé číslo", "must be a whole number"),
    "below_one": Words("musí být aspoň 1", "must be at least 1"),
    "too_many": Words("je příliš velké číslo", "is too large a number"),
    "negative": Words("je menší než nula", "is below zero"),
    "foreign_currency": Words("jiná měna než koruna", "a currency other than the crown"),
    "currency": Words("měna v čísle, čte se {taken}", "currency in the number, read as {taken}"),
    "rounded": Words("zaokrouhluje se na haléře, čte se {taken}", "rounded to the haléř, read as {taken}"),
    "not_a_date": Words("není datum", "is not a date"),
    "no_such_day": Words("takový den neexistuje", "there is no such day"),
    "short_year": Words("rok musí mít čtyři číslice", "the year needs four digits"),
    "far_date": Words("datum je příliš daleko", "the date is too far away"),
    "serial_date": Words("číslo místo data, čte se {taken}", "a number for a date, read as {taken}"),
    "in_future": Words("je v budoucnosti", "is in the future"),
    "not_yes_no": Words("čeká se ano, nebo ne", "yes or no is expected"),
    "became_date": Words(
        "tabulkový program z hodnoty udělal datum; naformátujte sloupec jako text",
        "the spreadsheet made a date of the value; format the column as text",
    ),
    "became_yes_no": Words("tabulkový program z hodnoty udělal ano/ne", "the spreadsheet made yes or no of the value"),
    "digits_lost": Words(
        "tabulkový program z čísla ztratil číslice; naformátujte sloupec jako text",
        "the spreadsheet lost digits of the number; format the column as text",
    ),
    "alike": Words("zapisuje se jinak, čte se „{taken}“", "spelt differently, read as “{taken}”"),
    # Members.
    "lost_zero": Words(
        "má jen pět číslic, nejspíš chybí nula na začátku",
        "has only five digits, the leading zero is probably missing",
    ),
    "not_a_personal_number": Words("OEČ má šest číslic", "a personal number has six digits"),
    "number_missing": Words(
        "chybí; člen bez OEČ musí být označen jako občanský zaměstnanec",
        "is missing; a member without one must be marked as a civilian",
    ),
    "doubled_member": Words("už je na řádku {row}: {name}", "is already in row {row}: {name}"),
    "merged_number": Words(
        "číslo sloučeného záznamu; tutéž osobu vede {name}, {taken}",
        "of a merged record; the person is {name}, {taken}",
    ),
    "another_person": Words(
        "s tímto OEČ se celé jméno mění, dosud je to {name}; je-li to tatáž osoba, jméno potvrďte",
        "under this number the whole name changes, until now it is {name}; if it is the same person, confirm the name",
    ),
    "another_person_confirmed": Words(
        "celé jméno se mění, dosud {name}: potvrzeno", "the whole name changes, until now {name}: confirmed"
    ),
    "comes_back": Words(
        "vrací se {name}, členem do {day}; nevráceno {open} ks",
        "{name} comes back, a member until {day}; {open} pcs not returned",
    ),
    "comes_back_undated": Words(
        "vrací se {name}, členem už dřív; nevráceno {open} ks",
        "{name} comes back, a member before; {open} pcs not returned",
    ),
    "namesake": Words("stejné jméno má člen útvaru {unit}", "a member of {unit} has the same name"),
    "unknown_unit": Words("takový útvar neznáme a chybí jeho kód", "an unknown unit, and its code is missing"),
    "unnamed_unit": Words("nový útvar bez názvu", "a new unit without a name"),
    "unit_named_otherwise": Words("útvar {code} se jmenuje „{taken}“", "the unit {code} is called “{taken}”"),
    # Participants of a deployment.
    "unknown_member": Words("člena s takovým OEČ evidence nemá", "the store has no member with this number"),
    "unknown_role": Words("takový rozpis nasazení nemá", "the deployment has no such allotment"),
    "which_role": Words("chybí a rozpisů je víc", "is missing, and there are several allotments"),
    "named_otherwise": Words("OEČ má {taken}", "the number belongs to {taken}"),
    # Articles.
    "unknown_article": Words("není v katalogu", "is not in the catalogue"),
    "doubled_article": Words("už je na řádku {row}", "is already in row {row}"),
    "not_a_code": Words("kód nesmí obsahovat lomítko ani hvězdičku", "a code has no slash and no asterisk"),
    "unknown_tracking": Words(
        "čeká se Po kusech, Množství, nebo Spotřební materiál",
        "By piece, Quantity or Consumable is expected",
    ),
    "unknown_scheme": Words("takovou velikostní řadu neznáme", "an unknown size scheme"),
    "in_use": Words("druh už má věci, zůstává „{taken}“", "the article is in use, it stays “{taken}”"),
    # Deliveries.
    "unknown_size": Words("taková velikost v řadě „{scheme}“ není", "there is no such size in “{scheme}”"),
    "size_missing": Words(
        "chybí, druh má velikosti řady „{scheme}“", "is missing, the article has sizes of “{scheme}”"
    ),
    "unit_differs": Words("druh se vede v jednotkách {taken}", "the article is kept in {taken}"),
    "one_piece": Words("věc s číslem je vždy jeden kus", "an item with a number is always one piece"),
    "numbers_not_kept": Words(
        "{article} se vede na množství, bez čísel", "{article} is kept by quantity, without numbers"
    ),
    "batch_missing": Words("chybí, řádek má expiraci", "is missing, the row has an expiry"),
    "uninspected": Words(
        "poslední revize není uvedena u {pieces} ks, {late} z nich by bylo po termínu",
        "the last inspection of {pieces} pcs is not said, {late} of them would be overdue",
    ),
    "unissued": Words(
        "první výdej není uveden u {pieces} ks; slouží-li od dodání, je jich {late} po plánované životnosti",
        "the first issue of {pieces} pcs is not said; in use since their delivery, {late} of them are past their life",
    ),
    "before_delivery": Words("je dřív než dodání", "is before the delivery"),
    "expired": Words("prošlo už v den příjmu", "had expired by the day it came"),
    "doubled_serial": Words("už je na řádku {row}", "is already in row {row}"),
    "doubled_inventory": Words("už je na řádku {row}", "is already in row {row}"),
    "serial_exists": Words("už je v evidenci z dokladu {delivery_note}", "already came with {delivery_note}"),
    "serial_looks": Words(
        "vypadá stejně jako {known} jiného kusu; přečtěte ho na kusu znovu",
        "looks like {known} of another piece; read it on the piece again",
    ),
    "inventory_exists": Words("už ho má {article} {serial}", "belongs to {article} {serial} already"),
    "lot_differs": Words(
        "liší se od řádku {row} téže dávky, platí onen",
        "differs from row {row} of this lot, which counts",
    ),
    "no_source": Words(
        "chybí; doplňte ho, nebo zvolte jeden všem řádkům bez zdroje",
        "is missing; fill it in, or choose one for all rows without a source",
    ),
    "unknown_source": Words(
        "takový zdroj evidence nemá; opravte ho, nebo ho nejdřív založte mezi zdroji financování",
        "the store has no such source; correct it, or add it to the funding sources first",
    ),
    "source_stays": Words(
        "věc už má zdroj „{taken}“, a ten se nemění", "the item has the source “{taken}”, and that does not change"
    ),
    "source_taken": Words("chybí, bere se zdroj „{taken}“", "is missing, the source “{taken}” is taken"),
    "source_made": Words(
        "evidence ještě žádný zdroj nemá, založí se „{taken}“", "the store has no source yet, “{taken}” will be made"
    ),
    "source_unkept": Words(
        "u zdroje „{taken}“ není zadáno, do kdy se věci drží, takže je nic nehlídá; zadejte to ve zdrojích financování",
        "the source “{taken}” has no day until which items are kept, so nothing guards them; set it in funding sources",
    ),
    "total_smaller": Words(
        "dohromady {total}, ale přijato už je {known}",
        "{total} in all, but {known} have come in already",
    ),
}


_MONEY_FIELDS: Final = frozenset(("price",))
_PLACES: Final = frozenset(("row", "rows"))
"""Facts that lead to another row, and are no value of the field."""
_EMPTY: Final = Words("prázdné", "empty")
_IN_FILE: Final = Words("opravit v souboru", "correct in the file")
_DONE: Final = Words("převzato beze změny", "taken as it is")
_USE: Final = Words("Použít {value}", "Use {value}")
_FIXES: Final = Words(" (návrh: {fixes})", " (suggested: {fixes})")
_SHEET: Final = Words("list {sheet}", "sheet {sheet}")
_ROW: Final = Words("řádek {row}", "row {row}")
_ROWS: Final = Words(" (a dalších řádků: {more})", " (and {more} more rows)")
_YES_NO: Final = Words("ne", "no"), Words("ano", "yes")


def sentence(problem: Problem, kind: ListKind, lang: Lang) -> str:
    """What is wrong, without saying where: `taková velikost v řadě „alfa“ není`. An unknown `what` is said as it is."""
    words = PROBLEMS.get(problem.what)
    if words is None:
        return problem.what
    facts = {name: _shown("" if name in _PLACES else problem.field, fact, lang) for name, fact in problem.facts.items()}
    if problem.facts.get("sheet", problem.sheet) != problem.sheet:
        facts["row"] += f" ({_SHEET.said(lang).format(sheet=facts['sheet'])})"
    if lang != "cs" and "name_en" in facts:
        facts["name"] = facts["name_en"]
    facts |= {"column": label(kind, problem.field, lang), "value": problem.value}
    text = words.said(lang).format_map(_Facts(facts))
    more = int(problem.facts.get("rows", 1)) - 1
    return text + _ROWS.said(lang).format(more=more) if more else text


def place(problem: Problem, kind: ListKind, lang: Lang) -> str:
    """Where it is: `list Příjem, řádek 214, Velikost`."""
    parts = [_SHEET.said(lang).format(sheet=problem.sheet)]
    if problem.row:
        parts.append(_ROW.said(lang).format(row=problem.row))
    return ", ".join(filter(None, (*parts, column(problem, kind, lang))))


def column(problem: Problem, kind: ListKind, lang: Lang) -> str:
    """The column's heading as the file has it, else as we would write it; empty for a whole sheet."""
    return problem.column or (label(kind, problem.field, lang) if problem.field else "")


def line(problem: Problem, kind: ListKind, lang: Lang) -> str:
    """Where, what stands there, what is wrong with it and what would do, on one line."""
    value = f" „{problem.value}“" if lang == "cs" else f" “{problem.value}”"
    fixes = _FIXES.said(lang).format(fixes=", ".join(problem.fixes)) if problem.fixes else ""
    return f"{place(problem, kind, lang)}{value if problem.value else ''}: {sentence(problem, kind, lang)}{fixes}"


def shown_value(problem: Problem, lang: Lang) -> str:
    """What stands in the cell, or that nothing does."""
    return problem.value or (_EMPTY.said(lang) if problem.field else "")


def ways_out(problem: Problem, lang: Lang) -> tuple[str, ...]:
    """A word for each fix, in their order; where there is none, what becomes of the row instead."""
    if problem.fixes:
        return tuple(_USE.said(lang).format(value=fix) for fix in problem.fixes)
    return (_IN_FILE.said(lang) if problem.severity == "error" else _DONE.said(lang),)


def shown(field: str, value: ListValue, lang: Lang) -> str:
    """A value of a `Change` as people read it: `1 290,00`, `22. 8. 2009`, `ano`."""
    if isinstance(value, bool):
        return _YES_NO[value].said(lang)
    if isinstance(value, date):
        return day(value)
    if value is None:
        return ""
    return _shown(field, value, lang)


class _Facts(dict[str, str]):
    """A fact that is not given is a question mark, never a crash in the middle of a refusal."""

    def __missing__(self, key: str) -> str:
        return "?"


def _shown(field: str, value: str | int, lang: Lang) -> str:
    if field in _MONEY_FIELDS and isinstance(value, int):
        return crowns(value, "cs" if lang == "cs" else "en")
    if field == "tracking":
        named = (Words(*words[:2]).said(lang) for tracking, words in TRACKING.items() if tracking == value)
        return next(named, str(value))
    return str(value)
