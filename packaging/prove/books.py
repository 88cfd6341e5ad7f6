"""What a store says while a window has it open: read from a copy, for the store itself belongs to the program alone."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from prefix import ROOT

FREE = """SELECT thing.serial FROM thing
    JOIN holding ON holding.thing = thing.id JOIN holder ON holder.id = holding.holder
    WHERE holder.kind = 'location' AND holding.condition = 'new' AND holding.quantity = 1 AND thing.serial IS NOT NULL
    ORDER BY thing.received_on DESC, thing.id LIMIT 2"""
CARTS = "SELECT holder.kind FROM scratch_cart LEFT JOIN holder ON holder.id = scratch_cart.member"
UNIT = "KRPA"
PAPER = "SELECT series, year, number FROM act WHERE number IS NOT NULL ORDER BY seq DESC LIMIT 1"


def demo(folder: Path) -> Path:
    """The demo store, made once in a run by the Python that runs this: Wine takes minutes for it."""
    store = folder / "demo.equip"
    if not store.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "equipment_app", "demo", store], cwd=ROOT, check=True)
    return store


def check_file(store: Path, target: Path) -> Path:
    """The check of one unit, as it is sent to it; good for a week."""
    until = (date.today() + timedelta(days=7)).isoformat()
    command = [
        "--store",
        store,
        "--operator",
        "Ukázková",
        "unit-check",
        "export",
        "--unit",
        UNIT,
        "--until",
        until,
        target,
    ]
    target.unlink(missing_ok=True)
    subprocess.run([sys.executable, "-m", "equipment_app", *command], cwd=ROOT, check=True)
    return target


def of_later_format(store: Path) -> bytes:
    """Make it one that only a later version of the program can open; what it is then, to the last byte."""
    with sqlite3.connect(store) as writing:
        [(now,)] = writing.execute("PRAGMA user_version").fetchall()
        writing.execute(f"PRAGMA user_version = {now + 1}")
    writing.close()
    return store.read_bytes()


def copied(store: Path, target: Path) -> Path:
    """A store with all that belongs to it, under another name."""
    for file in store.parent.glob(f"{store.name}*"):
        if file.is_file() and not file.name.endswith("-lock"):
            shutil.copy(file, target.with_name(file.name.replace(store.name, target.name, 1)))
    return target


def asked(store: Path, question: str) -> list[tuple[Any, ...]]:
    """The rows as they are now. Raises sqlite3.DatabaseError where the program wrote while the copy was made."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / store.name
        for ending in ("", "-wal"):
            file = store.with_name(store.name + ending)
            if file.exists():
                shutil.copyfile(file, copy.with_name(file.name))
        reading = sqlite3.connect(copy)
        try:
            return reading.execute(question).fetchall()
        finally:
            reading.close()


def free(store: Path) -> list[str]:
    """Serial numbers of two things that can be issued."""
    return [str(code) for (code,) in asked(store, FREE)]


def issues(store: Path) -> int:
    [(count,)] = asked(store, "SELECT count(*) FROM act WHERE kind = 'issue'")
    return int(count)


def carts(store: Path) -> list[str | None]:
    """Whose the carts are that are kept: "member", or None while it is nobody's yet."""
    return [kind for (kind,) in asked(store, CARTS)]


def last_paper(store: Path) -> str:
    [(series, year, number)] = asked(store, PAPER)
    return f"{series}-{year}-{number:06d}"
