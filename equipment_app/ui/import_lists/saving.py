"""The problems of a list as a list: whoever made the file gets them to mend."""

from datetime import UTC, datetime
from pathlib import Path

from equipment_app.domain.words import Lang
from equipment_app.exchange import words
from equipment_app.exchange.write import ColumnOut, SheetOut, xlsx
from equipment_app.ui.import_lists.brought import Run
from equipment_app.ui.output.files import saving

_TITLES = {
    "cs": ("Závažnost", "List", "Řádek", "Sloupec", "Hodnota", "Problém", "Řešení"),
    "en": ("Severity", "Sheet", "Row", "Column", "Value", "Problem", "Way out"),
}
_SEVERITIES = {"cs": {"error": "chyba", "warning": "upozornění"}, "en": {"error": "error", "warning": "warning"}}


def save_problems(run: Run, target: Path, lang: Lang) -> None:
    """Errors first, each with its place in the file; as the page lists them. Raises NotWritten, NoPlaceForFile."""
    titles, severities = _TITLES[lang], _SEVERITIES[lang]
    columns = tuple(ColumnOut(title, "number" if at == 2 else "text") for at, title in enumerate(titles))
    rows = [
        (
            severities[problem.severity],
            problem.sheet,
            problem.row or None,
            words.column(problem, run.kind, lang),
            problem.value,
            words.sentence(problem, run.kind, lang),
            " / ".join(words.ways_out(problem, lang)),
        )
        for problem in (*run.errors, *run.warnings)
    ]
    with saving(target):
        xlsx(target, [SheetOut(run.file, columns, rows)], created=datetime.now(UTC))
