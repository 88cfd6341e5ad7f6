"""The way out: everything that is in a store, as files that anybody can read without this program."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from equipment_app.domain import canonical
from equipment_app.domain.attachments import ENDINGS, FileType
from equipment_app.domain.errors import FolderNotEmpty
from equipment_app.domain.outcome import Step
from equipment_app.domain.papers import PaperRole
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang
from equipment_app.exchange.write import ColumnOut, SheetOut, csv, table
from equipment_app.queries.registers import REGISTERS
from equipment_app.store.access.access import SEALED
from equipment_app.store.beside import passing
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file import copies
from equipment_app.store.file.outputs import inside, make_folder, whole_file, write
from equipment_app.store.file.pieces import Pieces, aside

_SKIPPED = ("scratch", "sqlite")
_LARGE = 1 << 20
"""Bytes of a file."""
_WITHHELD = "withheld"
"""In place of a secret: that there is one may be known."""


Exported: TypeAlias = tuple[dict[str, int], tuple[str, ...]]
"""How many files or rows of each kind, and the numbers of papers that are not there."""


class FileOut(Value):
    """A paper or an attachment, and the file it is written to."""

    number: str
    file: str
    sha256: str


def export(database: Database, folder: Path, lang: Lang = "cs") -> Pieces[Exported]:
    """Write everything into `folder`, as it is when the journal is copied: all but the papers is written from that
    copy, on another thread. `lang` is that of the lists for people. Whatever goes wrong leaves nothing behind.
    Raises FolderNotEmpty: there is something in it already; NotWritten.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmpty(str(folder))
    with _whole(folder), passing.hold(database.beside) as beside:
        for part in ("lists", "tables", "papers"):
            make_folder(folder / part)
        copy = beside / "copy.equip"
        yield from copies.copy(database.source.raw, copy)
        counts, filed = yield from aside(lambda step: _books(database.succeeded(copy), folder, lang, step))
        counts["papers"], missing = yield from _papers(database, folder / "papers", filed, sum(counts.values()))
        write(folder / "README.txt", _README.encode())
    return counts, missing


def _books(database: Database, folder: Path, lang: Lang, step: Step) -> tuple[dict[str, int], list[FileOut]]:
    """All but the papers; `database`, a copy, is closed then."""
    with database:
        told = _counting(step, database.ask(_files))
        counts = {"lists": database.ask(lambda books: _lists(books, folder / "lists", lang, told))}
        counts["tables"] = database.ask(lambda books: _tables(books, folder / "tables", told))
        counts["entries"] = database.ask(lambda books: _journal(books, folder / "journal.jsonl", told))
        return counts, database.ask(_filed)


@contextmanager
def _whole(folder: Path) -> Iterator[None]:
    """All of it, or an empty folder, or none where there was none."""
    there = folder.exists()
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for path in sorted(folder.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            if not there:
                folder.rmdir()
        raise


def _counting(step: Step, total: int) -> Callable[[], None]:
    """Tells `step` of one more that is done each time it is called."""
    done = 0

    def told() -> None:
        nonlocal done
        done = min(done + 1, total)
        step(done, total)

    return told


def _files(books: Books) -> int:
    """How much there is to write: registers, tables, entries, papers."""
    [(filings,)] = books.ask("SELECT count(*) FROM filing")
    return len(REGISTERS) + len(_kept(books)) + books.journal.head()[0] + int(filings)


def _kept(books: Books) -> list[str]:
    """Names of the tables that are written."""
    names = [name for (name,) in books.ask("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return [name for name in names if not name.startswith(_SKIPPED) and name != "entry"]


def _lists(books: Books, folder: Path, lang: Lang, told: Callable[[], None]) -> int:
    """Each register up to today, told by names, codes and numbers of papers."""
    today = books.journal.today()
    for kind in REGISTERS.values():
        csv(inside(folder, f"{kind.file.en}.csv"), table(kind.make(books, date.min, today, "", True), lang))
        told()
    return len(REGISTERS)


def _tables(books: Books, folder: Path, told: Callable[[], None]) -> int:
    """Every table that is not scratch, a CSV each; bytes as hexadecimal digits."""
    kept = _kept(books)
    for name in kept:
        columns = [row[1] for row in books.ask(f"PRAGMA table_info({name})")]
        rows = [_open(name, dict(zip(columns, row, strict=True))) for row in books.ask(f"SELECT * FROM {name}")]
        cells = [[cell.hex() if isinstance(cell, bytes) else cell for cell in row.values()] for row in rows]
        csv(
            inside(folder, f"{name}.csv"),
            SheetOut(name, tuple(_column(title, cells, n) for n, title in enumerate(columns)), cells),
        )
        told()
    return len(kept)


_OF_FILES = ("/salt", "/key")
"""Remarks of files carried out; keys were those of releases before."""


def _open(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Without what opens an operator's vault, or tells what was asked with a file that was carried out."""
    if table == "credential":
        return row | {name: _WITHHELD for name in SEALED if row[name]}
    if table == "remark" and row["ref"].endswith(_OF_FILES):
        return row | {"text": _WITHHELD}
    return row


def _column(title: str, rows: list[list[Any]], place: int) -> ColumnOut:
    number = all(isinstance(row[place], int) or row[place] is None for row in rows)
    return ColumnOut(title, "number" if number else "text")


def _journal(books: Books, path: Path, told: Callable[[], None]) -> int:
    count = 0
    with whole_file(path, flush=False) as add:
        for line in _entries(books):
            add(f"{line}\n".encode())
            count += 1
            told()
    return count


def _entries(books: Books) -> Iterator[str]:
    """Of an entry that whoever asks may see in part or not at all, that part, and the hashes."""
    query = "SELECT seq, origin, format, payload, prev_hash, entry_hash FROM entry ORDER BY seq"
    for seq, origin, form, payload, previous, digest in books.ask(query):
        head = {"seq": seq, "origin": origin, "format": form, "prev_hash": previous.hex(), "entry_hash": digest.hex()}
        if payload and b'"credential"' in payload:
            head["withheld"], payload = ["credential"], _without_vaults(payload)
        yield f'{json.dumps(head)[:-1]}, "payload": {payload.decode() if payload else "null"}}}'


def _without_vaults(payload: bytes) -> bytes:
    said = canonical.parse(payload)
    said["reg"] = [[table, _open(table, row)] for table, row in said.get("reg", ())]
    return canonical.canonical(said)


def _filed(books: Books) -> list[FileOut]:
    rows, found = books.ask("SELECT seq, about, number, role, sha256 FROM filing ORDER BY seq"), list[FileOut]()
    for seq, about, number, role, sha256 in rows:
        attached = books.journal.payload(about).get("x", {}) if role == PaperRole.ATTACHED else {}
        ending = ENDINGS[FileType(attached.get("type", "pdf"))][0]
        found.append(FileOut(number, f"{number}-{role}-{seq}{ending}", sha256))
    return found


def _papers(database: Database, folder: Path, filed: list[FileOut], before: int) -> Pieces[tuple[int, tuple[str, ...]]]:
    """How many were written, and the numbers of those that should be there. `before` them so much was done."""
    missing = list[str]()
    for done, paper in enumerate(filed, start=before + 1):
        content = database.source.files.get(paper.sha256)
        if content is None:
            missing.append(paper.number)
        else:
            for _ in _writing(inside(folder, paper.file), content):
                yield done - 1, before + len(filed)
        yield done, before + len(filed)
    return len(filed) - len(missing), tuple(missing)


def _writing(path: Path, content: bytes) -> Pieces[None]:
    """On a thread beside: where the disk is behind, nobody else waits for it. What is large is flushed there, lest the
    next one to be read stand behind all that was written.
    """
    return aside(lambda _: write(path, content, flush=len(content) > _LARGE))


_README = """Everything that was in the store.

lists/          who holds what, and all that was handed over, as people read it
journal.jsonl   every entry, one JSON object a line: number, origin, format, hashes, and the payload as it was hashed
tables/         what follows from the journal, a CSV a table: UTF-8, semicolons; prices in haléře (1/100 Kč);
                thing.code is the seven digits of the code on the label, AKT.NNNNNNN.CC
papers/         every filed document, byte for byte: NUMBER-ROLE-ENTRY.pdf;
                attachments (PA, role attached) with the ending of what they are

"withheld" stands where the store has what passwords are tried on, or what a check file is sealed with. An entry that
says so (`withheld`) cannot be hashed again from here; its place in the chain is told by the hashes beside it.
"""
