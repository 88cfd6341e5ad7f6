"""Who would newly lack what by a draft of a kit, as a file."""

from pathlib import Path

from equipment_app.domain.entitlement import KitDraft
from equipment_app.exchange.write import csv, sheets, table, xlsx
from equipment_app.queries.kits import preview_register
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import write
from equipment_app.ui.i18n import language
from equipment_app.ui.output.files import saving

NAMES = ("PDF", "XLSX", "CSV")


def save_names(database: Database, draft: KitDraft, path: Path) -> None:
    """By the ending of the file. Raises NotWritten, NoPlaceForFile."""
    from equipment_app.documents.report import render

    register = database.ask(lambda books: preview_register(books, draft))
    with saving(path):
        match path.suffix.lower():
            case ".xlsx":
                made = register.state.at.replace(tzinfo=None)
                xlsx(path, sheets(register, language()), created=made)
            case ".csv":
                csv(path, table(register, language()))
            case _:
                write(path, render(register))
