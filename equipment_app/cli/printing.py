"""Commands that print: a filed paper, the auditor's registers, and everything at once."""

import sys
from typing import TYPE_CHECKING, Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
from equipment_app.domain.errors import BadDate
from equipment_app.domain.register import Register
from equipment_app.queries import registers
from equipment_app.store.file.outputs import write

if TYPE_CHECKING:
    from pathlib import Path


def paper(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        content = database.ask(lambda books: books.papers.content(options.number.strip().upper()))
    return _written(options, content, answer, {"number": options.number.strip().upper()})


def report_issues(options: Any, answer: Answer) -> int:
    """Raises BadDate when the days are the wrong way round."""
    if options.first > options.last:
        raise BadDate(options.first, None, options.last)
    with opened(options) as database:
        register = database.ask(lambda books: registers.moved(books, options.first, options.last, options.unit))
    return _register(options, register, answer)


def report_holdings(options: Any, answer: Answer) -> int:
    """Raises BadDate for a day to come: a paper must not say what nobody knows yet."""
    with opened(options) as database:
        today = database.ask(lambda books: books.journal.today())
        if options.at > today:
            raise BadDate(options.at, None, today)
        register = database.ask(lambda books: registers.held(books, options.at, options.unit))
    return _register(options, register, answer)


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


def _register(options: Any, register: Register[Any], answer: Answer) -> int:
    if options.xlsx:
        from equipment_app.exchange.registers import sheets
        from equipment_app.exchange.write import xlsx

        path: Path = options.xlsx
        xlsx(path, sheets(register, answer.lang), created=register.state.at.replace(tzinfo=None))
        answer.give({"path": str(path), "rows": len(register.rows)}, [str(path)])
        return 0
    from equipment_app.documents import report

    return _written(options, report.render(register), answer, {"rows": len(register.rows)})


def _written(options: Any, content: bytes, answer: Answer, facts: dict[str, Any]) -> int:
    path: Path = options.pdf
    write(path, content)
    answer.give({"path": str(path), "bytes": len(content), **facts}, [str(path)])
    return 0
