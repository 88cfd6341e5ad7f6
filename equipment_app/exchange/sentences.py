"""The words for problems of lists and for files that are no lists: Czech, English."""

from collections.abc import Mapping

from equipment_app.domain.words import Words

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
    "namesake": Words("stejné jméno má člen útvaru {unit}", "a member of {unit} has the same name"),
    "unknown_unit": Words("takový útvar neznáme a chybí jeho kód", "an unknown unit, and its code is missing"),
    "unnamed_unit": Words("nový útvar bez názvu", "a new unit without a name"),
    "unit_named_otherwise": Words("útvar {code} se jmenuje „{taken}“", "the unit {code} is called “{taken}”"),
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
    "expired": Words("prošlo už v den příjmu", "had expired by the day it came"),
    "doubled_serial": Words("už je na řádku {row}", "is already in row {row}"),
    "doubled_inventory": Words("už je na řádku {row}", "is already in row {row}"),
    "serial_exists": Words("už je v evidenci z dokladu {delivery_note}", "already came with {delivery_note}"),
    "inventory_exists": Words("už ho má {article} {serial}", "belongs to {article} {serial} already"),
    "lot_differs": Words(
        "liší se od řádku {row} téže dávky, platí onen",
        "differs from row {row} of this lot, which counts",
    ),
    "total_smaller": Words(
        "dohromady {total}, ale přijato už je {known}",
        "{total} in all, but {known} have come in already",
    ),
}
