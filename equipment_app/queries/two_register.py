"""What takes two persons, between two days: what it was, who did it, who stood by; and where one did it alone."""

from collections.abc import Iterator, Sequence
from datetime import date

from equipment_app.domain.authority import by_two, takes_two
from equipment_app.domain.kinds import KINDS, ROWS, Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.register import Register, RegisterColumn, RegisterSection
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day, whole_number
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import kinds_of

ACCESS = {
    "operator": Words("nový uživatel", "new operator"),
    "roles": Words("změna rolí", "change of roles"),
    "reset": Words("nové dočasné heslo", "new temporary password"),
    "withdrawn": Words("odebrání uživatele", "removal of an operator"),
    "key": Words("výměna podpisového klíče", "new signing key"),
    "recovery": Words("heslo po obnovovacím listu", "password after a recovery sheet"),
    "encryption": Words("šifrování evidence", "encryption of the store"),
}
"""What of access takes two."""


_LET_GO = Words("zkrácení nebo zrušení udržitelnosti", "items kept less long, or no more")


class DoneByTwo(Value):
    entry: int
    number: str
    """Empty where it has none."""
    day: date
    what: Words
    by: str
    consent: str
    """Reference of what a grant consented to; of a write-off it is on its paper."""
    second: str
    """Empty where one did it alone: there was nobody else yet or nobody with a password, or it was before it took two.
    """
    signed: bool
    """Else both are named alone: nobody had a password yet."""


def done_by_two(books: Books, first: date, last: date) -> list[DoneByTwo]:
    """In the order they were written, cancellations of such things among them."""
    return list(_rows(books, first, last))


def _rows(books: Books, first: date, last: date) -> Iterator[DoneByTwo]:
    for seq, signed in books.ask(_ENTRIES, first.isoformat(), last.isoformat()):
        said = books.journal.payload(seq)
        cancelled = books.journal.payload(said["ref"]) if said["k"] == Kind.STORNO else None
        if not (by_two(cancelled) if cancelled else takes_two(said)):
            continue
        row = KINDS[(cancelled or said)["k"]]
        what = ACCESS.get(str(said.get("x", {}).get("what")), row.noun) if row.kind is Kind.ACCESS else row.noun
        what = _LET_GO if "lets_go" in (cancelled or said).get("x", {}) else what
        if cancelled:
            what = Words(f"storno: {what.cs}", f"cancellation: {what.en}")
        by, second = (books.people.operator(said[who]).name if who in said else "" for who in ("by", "by2"))
        consent = str((cancelled or said).get("x", {}).get("consent", ""))
        number = str(Number(*said["doc"])) if "doc" in said else ""
        yield DoneByTwo(seq, number, date.fromisoformat(said["d"]), what, by, consent, second, bool(signed))


def two_register(books: Books, first: date, last: date) -> Register[DoneByTwo]:
    rows = done_by_two(books, first, last)
    return Register(
        title=Words("Úkony dvou osob", "What takes two"),
        subtitle="Co smějí jen dva společně, kdo to provedl a kdo u toho byl jako druhá osoba",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=as_of(books),
        columns=_COLUMNS,
        rows=rows,
        sections=[RegisterSection("", rows=rows)],
        facts=(("Úkonů", str(len(rows)), 25), ("Z toho bez druhé osoby", str(sum(not row.second for row in rows)), 40)),
        remark=" ".join(_remarks(rows)),
    )


def _remarks(rows: Sequence[DoneByTwo]) -> Iterator[str]:
    if not all(row.second for row in rows):
        yield (
            "Úkon bez druhé osoby je z doby, kdy evidenci vedl jeden člověk nebo v ní nikdo neměl heslo, nebo než na"
            " něj byli potřeba dva."
        )
    if named := [row.entry for row in rows if row.second and not row.signed]:
        yield (
            f"Zápisy až po {whole_number(max(named))} jsou z doby, kdy v evidenci nikdo neměl heslo: obě osoby jsou"
            " u nich jen jmenované, podpisem doložené nejsou."
        )


_COLUMNS: Sequence[RegisterColumn[DoneByTwo]] = (
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.day, "date", 22),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=38),
    RegisterColumn(Words("Zápis", "Entry"), lambda row, _: row.entry, "number", 18),
    RegisterColumn(Words("Úkon", "What"), lambda row, lang: row.what.said(lang), width=60),
    RegisterColumn(Words("Souhlas grantu", "Consent of the grant"), lambda row, _: row.consent, width=34),
    RegisterColumn(Words("Provedl(a)", "Done by"), lambda row, _: row.by, width=45),
    RegisterColumn(Words("Druhá osoba", "Second person"), lambda row, _: row.second, width=45),
)
_TWO = [
    row
    for row in ROWS
    if row.kind is Kind.STORNO
    or any(ask.two for ask in row.asks.values())
    or any(work.two or work.two_where for work in row.works.values())
]
_ENTRIES = f"""SELECT a.seq, e.signature IS NOT NULL FROM act a JOIN entry e ON e.seq = a.seq
    WHERE a.occurred_on BETWEEN ? AND ? AND a.kind IN {kinds_of(_TWO)} ORDER BY a.seq"""
BY_TWO = RegisterKind(
    "by-two",
    Words("Úkony dvou osob", "What takes two"),
    RegisterGroup.HANDOVERS,
    Words("ukony-dvou-osob", "by-two"),
    "what takes two persons between two dates: who did it and who stood by",
    two_register,
    of_members=False,
)
