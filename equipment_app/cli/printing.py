"""Commands that print: a filed paper, the auditor's registers, and the way out.

That is everything in the store as CSV for people, JSON for programs, and every filed document as it is.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import DONE, REFUSED, Answer
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.domain import canonical
from equipment_app.domain.attachments import ENDINGS, FileType
from equipment_app.domain.cards import ThingSheet
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import BadDate, FolderNotEmpty, UnknownThing
from equipment_app.domain.order_proposal import NothingMissing, pieces, value
from equipment_app.domain.papers import PaperRole
from equipment_app.domain.register import Register
from equipment_app.domain.words import Lang
from equipment_app.exchange.order_proposal import sheets as order_sheets
from equipment_app.exchange.write import ColumnOut, SheetOut, csv, sheets, table, xlsx
from equipment_app.exchange.write import state as sheet_of_state
from equipment_app.operations import Books, Outcome, resolve
from equipment_app.operations.loans import RemindEverybody
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.lot_life import lots_of
from equipment_app.queries.order_proposal import order_proposal as proposed
from equipment_app.queries.papers import numbers_of
from equipment_app.queries.personal_card import members_in, personal_cards
from equipment_app.queries.registers import REGISTERS, of_each_unit
from equipment_app.queries.thing_life import thing_sheet
from equipment_app.store.access.access import SEALED
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import inside, make_folder, whole_file, write

_SKIPPED = ("scratch", "sqlite")
_WITHHELD = "withheld"
"""In place of a secret: that there is one may be known."""


def export(database: Database, folder: Path, lang: Lang = "cs") -> tuple[dict[str, int], tuple[str, ...]]:
    """Write everything into `folder`; how many files or rows of each kind, and the papers that are not there, by their
    numbers. `lang` is that of the lists for people.
    Raises FolderNotEmpty: there is something in it already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmpty(str(folder))
    for part in ("lists", "tables", "papers"):
        make_folder(folder / part)
    counts = {"lists": database.ask(lambda books: _lists(books, folder / "lists", lang))}
    counts["tables"] = database.ask(lambda books: _tables(books, folder / "tables"))
    counts["entries"] = database.ask(lambda books: _journal(books, folder / "journal.jsonl"))
    counts["papers"], missing = database.ask(lambda books: _papers(books, folder / "papers"))
    write(folder / "README.txt", _README.encode())
    return counts, missing


def _lists(books: Books, folder: Path, lang: Lang) -> int:
    """Each register up to today, told by names, codes and numbers of papers."""
    today = books.journal.today()
    for kind in REGISTERS.values():
        csv(inside(folder, f"{kind.file.en}.csv"), table(kind.make(books, date.min, today, "", True), lang))
    return len(REGISTERS)


def _tables(books: Books, folder: Path) -> int:
    """Every table that is not scratch, a CSV each; bytes as hexadecimal digits."""
    names = [name for (name,) in books.ask("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    kept = [name for name in names if not name.startswith(_SKIPPED) and name != "entry"]
    for name in kept:
        columns = [row[1] for row in books.ask(f"PRAGMA table_info({name})")]
        rows = [_open(name, dict(zip(columns, row, strict=True))) for row in books.ask(f"SELECT * FROM {name}")]
        cells = [[cell.hex() if isinstance(cell, bytes) else cell for cell in row.values()] for row in rows]
        csv(
            inside(folder, f"{name}.csv"),
            SheetOut(name, tuple(_column(title, cells, n) for n, title in enumerate(columns)), cells),
        )
    return len(kept)


def _open(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Without what opens an operator's vault, or seals a check that is out of the store."""
    if table == "credential":
        return row | {name: _WITHHELD for name in SEALED if row[name]}
    if table == "remark" and row["ref"].endswith("/key"):
        return row | {"text": _WITHHELD}
    return row


def _column(title: str, rows: list[list[Any]], place: int) -> ColumnOut:
    number = all(isinstance(row[place], int) or row[place] is None for row in rows)
    return ColumnOut(title, "number" if number else "text")


def _journal(books: Books, path: Path) -> int:
    count = 0
    with whole_file(path, flush=False) as add:
        for line in _entries(books):
            add(f"{line}\n".encode())
            count += 1
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


def _papers(books: Books, folder: Path) -> tuple[int, tuple[str, ...]]:
    """How many were written, and the numbers of those that should be there."""
    written, missing = 0, list[str]()
    rows = books.ask("SELECT seq, about, number, role, sha256 FROM filing ORDER BY seq")
    for seq, about, number, role, sha256 in rows:
        content = books.files.get(sha256)
        if content is None:
            missing.append(number)
            continue
        attached = books.journal.payload(about).get("x", {}) if role == PaperRole.ATTACHED else {}
        ending = ENDINGS[FileType(attached.get("type", "pdf"))][0]
        write(inside(folder, f"{number}-{role}-{seq}{ending}"), content, flush=False)
        written += 1
    return written, tuple(missing)


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


def paper(options: Any, answer: Answer) -> int:
    number = options.number.strip().upper()
    content = answered(options, lambda books: books.papers.content(number))
    return _written(options, content, answer, {"number": number})


def papers(options: Any, answer: Answer) -> int:
    """Raises UnknownNumber, NoPaperFound, NotFiled."""
    from equipment_app.documents.bundle import filed_papers

    wanted = PapersWanted(Show(options.state), options.find, options.year, options.kind)
    with opened(options) as database:
        numbers = database.ask(lambda books: numbers_of(books, wanted, options.numbers))
        found = database.ask(lambda books: filed_papers(books, numbers))
    code = _lacking(
        answer, found.left_out, "Vynecháno, nic k nim není uloženo: {}.", "Left out, nothing is filed of them: {}."
    )
    return _written(options, found.pdf, answer, picked(found, "papers left_out"), code)


def _lacking(answer: Answer, papers: Sequence[str], czech: str, english: str) -> int:
    """Papers that are not there are said on stderr; the code to end with."""
    if papers:
        print(answer.say(czech, english).format(", ".join(papers)), file=sys.stderr)
    return REFUSED if papers else DONE


def remind_all(options: Any, answer: Answer) -> int:
    """The notices are written and their file is there, or nothing is done. Raises NobodyToRemind."""
    from equipment_app.documents.bundle import filed_papers

    with opened(options) as database, whole_file(options.pdf) as write:

        def remind(books: Books) -> Outcome:
            outcome = RemindEverybody()(books)
            write(filed_papers(books, [paper.number for paper in outcome.papers]).pdf)
            return outcome

        outcome = carry_out(database, remind)
    numbers = [paper.number for paper in outcome.papers]
    return answer.give({"path": str(options.pdf), "notices": numbers}, [*numbers, str(options.pdf)])


def report(options: Any, answer: Answer) -> int:
    """Raises BadDate for days the wrong way round, or for a day to come: a paper must not say what nobody knows yet."""
    kind, unit = options.register, options.unit
    if options.csv and options.each_unit:
        options.wrong("--csv has one table: leave out --each-unit")
    with opened(options) as database:
        today = database.ask(lambda books: books.journal.today())
        if kind.of_a_day and options.last > today:
            raise BadDate(options.last, None, today)
        if options.first > options.last:
            raise BadDate(options.first, None, options.last)
        if options.each_unit:
            each = database.ask(lambda books: of_each_unit(books, kind, options.first, options.last, True))
            return _each_register(options, each, answer)
        register = database.ask(lambda books: kind.make(books, options.first, options.last, unit, True))
    return _register(options, register, answer)


def cards(options: Any, answer: Answer) -> int:
    """Raises UnknownMember, UnknownUnit, NobodyThere, BadDate."""
    found = answered(options, lambda books: personal_cards(books, _whose(books, options), options.at))
    from equipment_app.documents import personal_card

    return _written(options, personal_card.render(found), answer, {"cards": len(found)})


def clearance(options: Any, answer: Answer) -> int:
    """The clearance sheet as it would stand now, of who may be about to leave. Raises UnknownMember."""
    from equipment_app.documents.clearance import ClearancePaper

    with opened(options) as database:
        id = database.ask(lambda books: resolve.anyone(books, options.who).id)
        sheet = database.ask(lambda books: ClearancePaper.preview(books, id, options.until))
    assert sheet is not None
    return _written(options, sheet.render(), answer, {"open": len(sheet.lines)})


def _piece_or_lot(books: Books, text: str) -> int:
    """Of ARTICLE[/SIZE][@BATCH] the latest delivery."""
    line = resolve.line(books, text)
    if line.thing is not None:
        return line.thing
    article = books.catalogue.article(line.article or 0)
    lots = lots_of(books, article.id, resolve.size_for(books, article, line.size, None), line.batch)
    if not lots:
        raise UnknownThing(text)
    return lots[-1]


def item(options: Any, answer: Answer) -> int:
    """The card of a thing. Raises UnknownThing, OfAnotherStore, AmbiguousThing, SizeMissing."""

    def question(books: Books) -> ThingSheet:
        return thing_sheet(books, _piece_or_lot(books, options.thing))

    sheet = answered(options, question)
    from equipment_app.documents import thing_card

    facts = {"events": len(sheet.events), "price": sheet.price, "repaired": sheet.repaired}
    return _written(options, thing_card.render(sheet), answer, facts)


def order_proposal(options: Any, answer: Answer) -> int:
    """Raises NothingMissing: there is nothing to order."""
    found = answered(options, lambda books: proposed(books, options.until))
    asked = found.asked
    if not asked:
        raise NothingMissing
    facts = {"rows": len(asked), "pieces": pieces(asked), "value": value(asked)}
    if options.xlsx:
        return _workbook(options, order_sheets(found, answer.lang), found.state.at, answer, facts)
    from equipment_app.documents import order_proposal

    return _written(options, order_proposal.render(found), answer, facts)


def _whose(books: Books, options: Any) -> list[int]:
    """Ids of those who are named, or of who is in the team now."""
    if options.who:
        return [resolve.anyone(books, who).id for who in options.who]
    return members_in(books, options.unit)


def export_all(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        counts, missing = export(database, options.folder, answer.lang)
    code = _lacking(
        answer,
        missing,
        "Tyto doklady v evidenci chybí, a tak nejsou ani v exportu: {}. Najdete je v zálohách.",
        "These papers are missing in the store, and so in the export: {}. Backups have them.",
    )
    result = {"folder": str(options.folder), **counts, "missing": missing}
    return answer.give(result, [f"{count}  {name}" for name, count in counts.items()], code)


def _register(options: Any, register: Register[Any], answer: Answer) -> int:
    facts = {"rows": len(register.rows)}
    if options.xlsx:
        return _workbook(options, sheets(register, answer.lang), register.state.at, answer, facts)
    if options.csv:
        csv(options.csv, table(register, answer.lang))
        return answer.give({"path": str(options.csv), **facts}, [str(options.csv)])
    from equipment_app.documents import report

    return _written(options, report.render(register), answer, facts)


def _each_register(options: Any, registers: list[Register[Any]], answer: Answer) -> int:
    facts = {"units": len(registers), "rows": sum(len(register.rows) for register in registers)}
    state = registers[0].state
    if options.xlsx:
        tables = [replace(table(register, answer.lang), title=register.state.unit) for register in registers]
        whole = sheet_of_state(replace(state, unit=""), answer.lang)
        return _workbook(options, [*tables, whole], state.at, answer, facts)
    from equipment_app.documents import report

    return _written(options, report.render_each(registers), answer, facts)


def _workbook(options: Any, made: list[SheetOut], at: datetime, answer: Answer, facts: dict[str, Any]) -> int:
    path: Path = options.xlsx
    xlsx(path, made, created=at)
    return answer.give({"path": str(path), **facts}, [str(path)])


def _written(options: Any, content: bytes, answer: Answer, facts: dict[str, Any], code: int = DONE) -> int:
    path: Path = options.pdf
    write(path, content)
    return answer.give({"path": str(path), "bytes": len(content), **facts}, [str(path)], code)
