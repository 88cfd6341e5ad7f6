"""The words for problems of lists and for files that are no lists: Czech, English."""

from collections.abc import Mapping

Words = tuple[str, str]

PROBLEMS: Mapping[str, Words] = {
    # The sheet as a whole.
    "column_missing": ("chybí sloupec „{column}“", "the column “{column}” is missing"),
    "column_unknown": ("sloupec není znám, vynechává se", "the column is not known and left out"),
    "column_doubled": ("takový sloupec už list má, vynechává se", "the sheet has such a column already, left out"),
    "no_rows": ("pod záhlavím není žádný řádek", "there is no row below the heading"),
    "left_out": ("nepatří do tabulky, vynechává se", "not part of the table, left out"),
    "nameless_kit": (
        "sada se jmenuje podle listu a „{value}“ není jméno",
        "a kit is named after its sheet, and “{value}” is not a name",
    ),
    "dropped_line": (
        "druh {name} v seznamu už není, ze sady se vyjme",
        "the article {name} is no longer in the list and leaves the kit",
    ),
    "catalogue_first": (
        "katalog je prázdný, nejdřív importujte katalog a pak znovu tento seznam",
        "the catalogue is empty: import the catalogue first, then this list again",
    ),
    "none_in_catalogue": (
        "žádný kód z tohoto seznamu není v katalogu, nejdřív importujte jeho katalog a pak znovu tento seznam",
        "no code of this list is in the catalogue: import its catalogue first, then this list again",
    ),
    # Cells.
    "missing": ("chybí", "is missing"),
    "formula_unvalued": (
        "vzorec nemá v souboru uloženou hodnotu; otevřete soubor v tabulkovém programu a uložte ho",
        "the file holds no value for this formula; open the file in a spreadsheet and save it",
    ),
    "cell_error": ("buňka hlásí chybu", "the cell holds an error"),
    "too_long": ("text je delší než 200 znaků", "the text is longer than 200 characters"),
    "not_a_number": ("není číslo", "is not a number"),
    "ambiguous_number": (
        "není jasné, zda tečka odděluje tisíce, nebo desetiny",
        "the full stop may separate thousands or decimals",
    ),
    "not_whole": ("musí být celé číslo", "must be a whole number"),
    "below_one": ("musí být aspoň 1", "must be at least 1"),
    "too_many": ("je příliš velké číslo", "is too large a number"),
    "negative": ("je menší než nula", "is below zero"),
    "foreign_currency": ("jiná měna než koruna", "a currency other than the crown"),
    "currency": ("měna v čísle, čte se {taken}", "currency in the number, read as {taken}"),
    "rounded": ("zaokrouhluje se na haléře, čte se {taken}", "rounded to the haléř, read as {taken}"),
    "not_a_date": ("není datum", "is not a date"),
    "no_such_day": ("takový den neexistuje", "there is no such day"),
    "short_year": ("rok musí mít čtyři číslice", "the year needs four digits"),
    "far_date": ("datum je příliš daleko", "the date is too far away"),
    "serial_date": ("číslo místo data, čte se {taken}", "a number for a date, read as {taken}"),
    "in_future": ("je v budoucnosti", "is in the future"),
    "not_yes_no": ("čeká se ano, nebo ne", "yes or no is expected"),
    "became_date": (
        "tabulkový program z hodnoty udělal datum; naformátujte sloupec jako text",
        "the spreadsheet made a date of the value; format the column as text",
    ),
    "became_yes_no": ("tabulkový program z hodnoty udělal ano/ne", "the spreadsheet made yes or no of the value"),
    "digits_lost": (
        "tabulkový program z čísla ztratil číslice; naformátujte sloupec jako text",
        "the spreadsheet lost digits of the number; format the column as text",
    ),
    "alike": ("zapisuje se jinak, čte se „{taken}“", "spelt differently, read as “{taken}”"),
    # Members.
    "lost_zero": (
        "má jen pět číslic, nejspíš chybí nula na začátku",
        "has only five digits, the leading zero is probably missing",
    ),
    "not_a_personal_number": ("OEČ má šest číslic", "a personal number has six digits"),
    "number_missing": (
        "chybí; člen bez OEČ musí být označen jako občanský zaměstnanec",
        "is missing; a member without one must be marked as a civilian",
    ),
    "doubled_member": ("už je na řádku {row}: {name}", "is already in row {row}: {name}"),
    "namesake": ("stejné jméno má člen útvaru {unit}", "a member of {unit} has the same name"),
    "unknown_unit": ("takový útvar neznáme a chybí jeho kód", "an unknown unit, and its code is missing"),
    "unnamed_unit": ("nový útvar bez názvu", "a new unit without a name"),
    "unit_named_otherwise": ("útvar {code} se jmenuje „{taken}“", "the unit {code} is called “{taken}”"),
    # Articles.
    "unknown_article": ("není v katalogu", "is not in the catalogue"),
    "doubled_article": ("už je na řádku {row}", "is already in row {row}"),
    "not_a_code": ("kód nesmí obsahovat lomítko ani hvězdičku", "a code has no slash and no asterisk"),
    "unknown_tracking": (
        "čeká se Po kusech, Množství, nebo Spotřební materiál",
        "By piece, Quantity or Consumable is expected",
    ),
    "unknown_scheme": ("takovou velikostní řadu neznáme", "an unknown size scheme"),
    "in_use": ("druh už má věci, zůstává „{taken}“", "the article is in use, it stays “{taken}”"),
    # Deliveries.
    "unknown_size": ("taková velikost v řadě „{scheme}“ není", "there is no such size in “{scheme}”"),
    "size_missing": ("chybí, druh má velikosti řady „{scheme}“", "is missing, the article has sizes of “{scheme}”"),
    "unit_differs": ("druh se vede v jednotkách {taken}", "the article is kept in {taken}"),
    "one_piece": ("věc s číslem je vždy jeden kus", "an item with a number is always one piece"),
    "numbers_not_kept": ("{article} se vede na množství, bez čísel", "{article} is kept by quantity, without numbers"),
    "batch_missing": ("chybí, řádek má expiraci", "is missing, the row has an expiry"),
    "expired": ("prošlo už v den příjmu", "had expired by the day it came"),
    "doubled_serial": ("už je na řádku {row}", "is already in row {row}"),
    "doubled_inventory": ("už je na řádku {row}", "is already in row {row}"),
    "serial_exists": ("už je v evidenci z dokladu {delivery_note}", "already came with {delivery_note}"),
    "inventory_exists": ("už ho má {article} {serial}", "belongs to {article} {serial} already"),
    "lot_differs": (
        "liší se od řádku {row} téže dávky, platí onen",
        "differs from row {row} of this lot, which counts",
    ),
    "total_smaller": (
        "dohromady {total}, ale přijato už je {known}",
        "{total} in all, but {known} have come in already",
    ),
}

REFUSALS: Mapping[str, Words] = {
    "missing": ("Soubor {file} neexistuje.", "There is no file {file}."),
    "unreadable": ("Soubor {file} nelze přečíst.", "The file {file} cannot be read."),
    "empty": ("Soubor {file} je prázdný.", "The file {file} is empty."),
    "damaged": (
        "Soubor {file} je poškozený, nebo to není sešit Excelu.",
        "The file {file} is damaged, or is not an Excel workbook.",
    ),
    "not_a_list": (
        "Soubor {file} není tabulka. Uložte seznam jako XLSX nebo CSV.",
        "The file {file} is not a table. Save the list as XLSX or CSV.",
    ),
    "pdf": (
        "Soubor {file} je PDF. Požádejte o seznam jako XLSX nebo CSV.",
        "The file {file} is a PDF. Ask for the list as XLSX or CSV.",
    ),
    "web_page": (
        "Soubor {file} je webová stránka nebo XML. Uložte seznam jako XLSX nebo CSV.",
        "The file {file} is a web page or XML. Save the list as XLSX or CSV.",
    ),
    "old_excel": (
        "Soubor {file} je ze starého Excelu (XLS). Uložte ho jako XLSX.",
        "The file {file} is from an old Excel (XLS). Save it as XLSX.",
    ),
    "encrypted": (
        "Soubor {file} je zamčený heslem. Uložte ho bez hesla.",
        "The file {file} is locked by a password. Save it without one.",
    ),
    "encoding": (
        "Soubor {file} není v kódování UTF-8 ani Windows-1250.",
        "The file {file} is in neither UTF-8 nor Windows-1250.",
    ),
    "quotes": (
        "V souboru {file} nesedí uvozovky, nejpozději na řádku {row}.",
        "The quotes in the file {file} do not match, at row {row} at the latest.",
    ),
    "file_bytes": ("Soubor {file} je větší než {limit} MB.", "The file {file} is larger than {limit} MB."),
    "unpacked": ("Soubor {file} se rozbalí na víc než {limit} MB.", "The file {file} unpacks to more than {limit} MB."),
    "ratio": ("Soubor {file} je podezřele zhuštěný.", "The file {file} is suspiciously compressed."),
    "parts": ("Soubor {file} má víc než {limit} částí.", "The file {file} has more than {limit} parts."),
    "elements": ("Soubor {file} je příliš složitý.", "The file {file} is too complex."),
    "nested": (
        "V souboru {file} je vložený jiný soubor. Uložte jen samotný seznam.",
        "The file {file} holds another file. Save the list alone.",
    ),
    "external_links": (
        "Soubor {file} odkazuje do jiných souborů. Vložte hodnoty místo vzorců a uložte ho.",
        "The file {file} refers to other files. Paste values over the formulas and save it.",
    ),
    "entities": (
        "Soubor {file} obsahuje definice, které do seznamu nepatří.",
        "The file {file} holds definitions that have no place in a list.",
    ),
    "sheets": (
        "Soubor {file} nemá žádný list, nebo jich má víc než {limit}.",
        "The file {file} has no sheet, or more than {limit}.",
    ),
    "rows": ("Soubor {file} má víc než {limit} řádků.", "The file {file} has more than {limit} rows."),
    "columns": ("Soubor {file} má víc než {limit} sloupců.", "The file {file} has more than {limit} columns."),
    "cells": ("Soubor {file} má víc než {limit} buněk.", "The file {file} has more than {limit} cells."),
    "cell_chars": (
        "V souboru {file} je buňka delší než {limit} znaků.",
        "The file {file} has a cell longer than {limit} characters.",
    ),
    "line_chars": (
        "V souboru {file} je řádka delší než {limit} znaků.",
        "The file {file} has a line longer than {limit} characters.",
    ),
}
