"""Sentences for what is wrong with a list: facts in, Czech or English out. Used by the window and the command line."""

from datetime import date
from typing import Final

from equipment_app.domain.errors import ListRefused
from equipment_app.domain.lists import ListKind, Problem, Value
from equipment_app.exchange.catalogue import TRACKING
from equipment_app.exchange.columns import label
from equipment_app.exchange.sentences import PROBLEMS, REFUSALS
from equipment_app.measures import crowns, day

_MONEY_FIELDS: Final = frozenset(("price",))
_PLACES: Final = frozenset(("row", "rows"))
"""Facts that lead to another row, and are no value of the field."""
_CZECH_MARKS: Final = str.maketrans({",": "\N{NO-BREAK SPACE}", ".": ","})
_MIB: Final = 1 << 20
_EMPTY: Final = {"cs": "prázdné", "en": "empty"}
_IN_FILE: Final = {"cs": "opravit v souboru", "en": "correct in the file"}
_DONE: Final = {"cs": "převzato beze změny", "en": "taken as it is"}
_USE: Final = {"cs": "Použít {value}", "en": "Use {value}"}
_FIXES: Final = {"cs": " (návrh: {fixes})", "en": " (suggested: {fixes})"}
_SHEET: Final = {"cs": "list {sheet}", "en": "sheet {sheet}"}
_ROW: Final = {"cs": "řádek {row}", "en": "row {row}"}
_ROWS: Final = {"cs": " (a dalších řádků: {more})", "en": " (and {more} more rows)"}
_YES_NO: Final = {"cs": ("ne", "ano"), "en": ("no", "yes")}


def sentence(problem: Problem, kind: ListKind, lang: str) -> str:
    """What is wrong, without saying where: `taková velikost v řadě „alfa“ není`. An unknown `what` is said as it is."""
    words = PROBLEMS.get(problem.what)
    if words is None:
        return problem.what
    facts = {name: _shown("" if name in _PLACES else problem.field, fact, lang) for name, fact in problem.facts.items()}
    if problem.facts.get("sheet", problem.sheet) != problem.sheet:
        facts["row"] += f" ({_SHEET[lang].format(sheet=facts['sheet'])})"
    if lang != "cs" and "name_en" in facts:
        facts["name"] = facts["name_en"]
    facts |= {"column": label(kind, problem.field, lang), "value": problem.value}
    text = words[lang != "cs"].format_map(_Facts(facts))
    more = int(problem.facts.get("rows", 1)) - 1
    return text + _ROWS[lang].format(more=more) if more else text


def place(problem: Problem, kind: ListKind, lang: str) -> str:
    """Where it is: `list Příjem, řádek 214, Velikost`."""
    parts = [_SHEET[lang].format(sheet=problem.sheet)]
    if problem.row:
        parts.append(_ROW[lang].format(row=problem.row))
    return ", ".join(filter(None, (*parts, column(problem, kind, lang))))


def column(problem: Problem, kind: ListKind, lang: str) -> str:
    """The column's heading as the file has it, else as we would write it; empty for a whole sheet."""
    return problem.column or (label(kind, problem.field, lang) if problem.field else "")


def line(problem: Problem, kind: ListKind, lang: str) -> str:
    """Where, what stands there, what is wrong with it and what would do, on one line."""
    value = f" „{problem.value}“" if lang == "cs" else f" “{problem.value}”"
    fixes = _FIXES[lang].format(fixes=", ".join(problem.fixes)) if problem.fixes else ""
    return f"{place(problem, kind, lang)}{value if problem.value else ''}: {sentence(problem, kind, lang)}{fixes}"


def shown_value(problem: Problem, lang: str) -> str:
    """What stands in the cell, or that nothing does."""
    return problem.value or (_EMPTY[lang] if problem.field else "")


def ways_out(problem: Problem, lang: str) -> tuple[str, ...]:
    """A word for each fix, in their order; where there is none, what becomes of the row instead."""
    if problem.fixes:
        return tuple(_USE[lang].format(value=fix) for fix in problem.fixes)
    return (_IN_FILE[lang] if problem.severity == "error" else _DONE[lang],)


def field_label(kind: ListKind, field: str, lang: str) -> str:
    """The column's heading as we write it."""
    return label(kind, field, lang)


def shown(field: str, value: Value, lang: str) -> str:
    """A value of a `Change` as people read it: `1 290,00`, `22. 8. 2009`, `ano`."""
    if isinstance(value, bool):
        return _YES_NO[lang][value]
    if isinstance(value, date):
        return day(value)
    if value is None:
        return ""
    return _shown(field, value, lang)


def refusal(error: ListRefused, lang: str) -> str:
    """Why a file is not taken for a list."""
    words = REFUSALS.get(error.reason, REFUSALS["damaged"])
    limit = error.limit // _MIB if error.reason in ("file_bytes", "unpacked") else error.limit
    return words[lang != "cs"].format_map(
        _Facts({"file": error.file, "limit": f"{limit:,}".translate(_CZECH_MARKS), "row": str(error.row)})
    )


class _Facts(dict[str, str]):
    """A fact that is not given is a question mark, never a crash in the middle of a refusal."""

    def __missing__(self, key: str) -> str:
        return "?"


def _shown(field: str, value: str | int, lang: str) -> str:
    if field in _MONEY_FIELDS and isinstance(value, int):
        return crowns(value, "cs" if lang == "cs" else "en")
    if field == "tracking":
        return next((words[lang != "cs"] for tracking, words in TRACKING.items() if tracking == value), str(value))
    return str(value)
