"""Papers of a store spoiled behind its back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from equipment_app.store.tables import ddl


def spoil_papers(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for text in ddl.FILE_TABLE[1:]:
            raw.execute(f"DROP TRIGGER {text.split()[2]}")
        for statement in statements:
            raw.execute(statement)
        for text in ddl.FILE_TABLE[1:]:
            raw.execute(text)
