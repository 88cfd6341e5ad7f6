"""Commands that print: a filed paper, the auditor's registers, and everything at once."""

import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
from equipment_app.domain.errors import BadDate
from equipment_app.queries.reports import AsOf, as_of, held, moved
from equipment_app.store.outputs import write

if TYPE_CHECKING:
    from equipment_app.documents.registers import Asked
    from equipment_app.exchange.write import SheetOut


def paper(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        content = database.ask(lambda books: books.papers.content(options.number.strip().upper()))
    return _written(options, content, answer, {"number": options.number.strip().upper()})


def report_issues(options: Any, answer: Answer) -> int:
    """Raises BadDate when the days are the wrong way round."""
    from equipment_app.exchange import registers as tables

    if options.first > options.last:
        raise BadDate(options.first, None, options.last)
    with opened(options) as database:
        state = database.ask(lambda books: as_of(books, options.unit))
        rows = database.ask(lambda books: moved(books, options.first, options.last, options.unit))
    if options.xlsx:
        return _workbook(
            options, state, [tables.moved(rows, answer.lang), tables.state(state, answer.lang)], answer, len(rows)
        )
    from equipment_app.documents import registers, report

    content = report.render(registers.handovers(_asked(state), options.first, options.last, rows))
    return _written(options, content, answer, {"rows": len(rows)})


def report_holdings(options: Any, answer: Answer) -> int:
    """Raises BadDate for a day to come: a paper must not say what nobody knows yet."""
    from equipment_app.exchange import registers as tables

    with opened(options) as database:
        today = database.ask(lambda books: books.journal.today())
        if options.at > today:
            raise BadDate(options.at, None, today)
        state = database.ask(lambda books: as_of(books, options.unit))
        people = database.ask(lambda books: held(books, options.at, options.unit))
    count = sum(len(one.lines) for one in people)
    if options.xlsx:
        return _workbook(
            options, state, [tables.held(people, answer.lang), tables.state(state, answer.lang)], answer, count
        )
    from equipment_app.documents import registers, report

    content = report.render(registers.holdings(_asked(state), options.at, people))
    return _written(options, content, answer, {"rows": count})


def export_all(options: Any, answer: Answer) -> int:
    from equipment_app.cli.export import export

    with opened(options) as database:
        counts, missing = export(database, options.folder, answer.lang)
    answer.give(
        {"folder": str(options.folder), **counts, "missing": missing},
        [f"{count}  {name}" for name, count in counts.items()],
    )
    if missing:
        lost = ", ".join(missing)
        print(
            answer.say(
                f"Tyto doklady v evidenci chybí, a tak nejsou ani v exportu: {lost}. Najdete je v zálohách.",
                f"These papers are missing in the store, and so in the export: {lost}. Backups have them.",
            ),
            file=sys.stderr,
        )
    return 1 if missing else 0


def _asked(state: AsOf) -> "Asked":
    from equipment_app.documents.registers import Asked

    known = {field.name: getattr(state, field.name) for field in fields(Asked) if hasattr(state, field.name)}
    return Asked(**known)


def _workbook(options: Any, state: AsOf, sheets: "list[SheetOut]", answer: Answer, count: int) -> int:
    from equipment_app.exchange.write import xlsx

    path: Path = options.xlsx
    xlsx(path, sheets, created=state.at.replace(tzinfo=None))
    answer.give({"path": str(path), "rows": count}, [str(path)])
    return 0


def _written(options: Any, content: bytes, answer: Answer, facts: dict[str, Any]) -> int:
    path: Path = options.pdf
    write(path, content)
    answer.give({"path": str(path), "bytes": len(content), **facts}, [str(path)])
    return 0
