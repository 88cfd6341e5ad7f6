"""Commands that print: a filed paper, the auditor's registers, and everything at once."""

import sys
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
from equipment_app.domain.errors import BadDate
from equipment_app.domain.register import Register
from equipment_app.store.file.outputs import write


def paper(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        content = database.ask(lambda books: books.papers.content(options.number.strip().upper()))
    return _written(options, content, answer, {"number": options.number.strip().upper()})


def report(options: Any, answer: Answer) -> int:
    """Raises BadDate for days the wrong way round, or for a day to come: a paper must not say what nobody knows yet."""
    kind, unit = options.register, options.unit
    with opened(options) as database:
        today = database.ask(lambda books: books.journal.today())
        if kind.of_a_day and options.last > today:
            raise BadDate(options.last, None, today)
        if options.first > options.last:
            raise BadDate(options.first, None, options.last)
        register = database.ask(lambda books: kind.make(books, options.first, options.last, unit, True))
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
