"""The command that asks what became of an article in the catalogue."""

from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.stores import answered
from equipment_app.domain.entries import picked
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.words import Lang, Words, tied_day
from equipment_app.operations.articles import article_of
from equipment_app.queries.article_changes import ArticleChange, article_changes, cell_words

_WHAT = {
    "added": Words("přidáno", "added"),
    "changed": Words("změněno", "changed"),
    "bulk": Words("změněno s jinými", "changed with others"),
    "retired": Words("vyřazeno", "retired"),
    "merged": Words("sloučen jiný druh", "another merged into it"),
    "ended": Words("sloučeno do jiného", "merged into another"),
    "import": Words("import", "import"),
}


def history(options: Any, answer: Answer) -> int:
    found = answered(options, lambda books: article_changes(books, article_of(books, options.article).id))
    told = [picked(one, "number what by cancelled_by day fields") for one in found]
    return answer.give({"changes": told}, [_said(one, answer) for one in found])


def _said(one: ArticleChange, answer: Answer) -> str:
    fields = ", ".join(_change(*field, answer.lang) for field in one.fields)
    taken_back = answer.say("stornováno", "cancelled") if one.cancelled_by else ""
    return in_columns(
        tied_day(one.day, answer.lang), one.number, _WHAT[one.what].said(answer.lang), fields, one.by, taken_back
    )


def _change(name: str, was: str, now: str, lang: Lang) -> str:
    return f"{FIELDS[name].said(lang)}: {cell_words(name, was, lang)} → {cell_words(name, now, lang)}"
