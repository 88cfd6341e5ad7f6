"""The command that asks what became of an article in the catalogue."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
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
    with opened(options) as database:
        found = database.ask(lambda books: article_changes(books, article_of(books, options.article).id))
    return answer.give({"changes": [_plain(one) for one in found]}, [_said(one, answer) for one in found])


def _plain(one: ArticleChange) -> dict[str, Any]:
    said = {name: getattr(one, name) for name in ("number", "what", "by", "cancelled_by")}
    return said | {"day": one.day.isoformat(), "fields": [list(each) for each in one.fields]}


def _said(one: ArticleChange, answer: Answer) -> str:
    fields = ", ".join(_change(*field, answer.lang) for field in one.fields)
    taken_back = answer.say("stornováno", "cancelled") if one.cancelled_by else ""
    said = (tied_day(one.day, answer.lang), one.number, _WHAT[one.what].said(answer.lang), fields, one.by, taken_back)
    return "  ".join(filter(None, said))


def _change(name: str, was: str, now: str, lang: Lang) -> str:
    return f"{FIELDS[name].said(lang)}: {cell_words(name, was, lang)} → {cell_words(name, now, lang)}"
