"""Sentences for what is wrong with a list: facts in, Czech or English out. Used by the window and the command line."""

from datetime import date
from typing import Final

from equipment_app.domain.lists import ListKind, Problem, Value
from equipment_app.domain.words import Lang, Words
from equipment_app.exchange.catalogue import TRACKING
from equipment_app.exchange.columns import label
from equipment_app.exchange.sentences import PROBLEMS
from equipment_app.measures import crowns, day

_MONEY_FIELDS: Final = frozenset(("price",))
_PLACES: Final = frozenset(("row", "rows"))
"""Facts that lead to another row, and are no value of the field."""
_CZECH_MARKS: Final = str.maketrans({",": "\N{NO-BREAK SPACE}", ".": ","})
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


def field_label(kind: ListKind, field: str, lang: Lang) -> str:
    """The column's heading as we write it."""
    return label(kind, field, lang)


def shown(field: str, value: Value, lang: Lang) -> str:
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
