"""The register of a grant: each thing bought of it, what the grant paid of its price, where it is, by which paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate, pairwise

from equipment_app.domain.incidents import Stage, latest
from equipment_app.domain.papers import Funding
from equipment_app.domain.register import AsOf, Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words
from equipment_app.measures import day, money, numeral, whole_number
from equipment_app.queries.grant import GrantPart, GrantPiece, GrantState, Sum, added, grant_pieces, grant_state, grants
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, in_condition, named
from equipment_app.store.books import Books

_NAMED = {GrantPart.STORED, GrantPart.HELD, GrantPart.LENT, GrantPart.REPAIR}
"""Where it matters with whom."""


class GrantRow(Value):
    piece: GrantPiece
    source: Funding
    paid: int = 0
    """By the grant, of the value, in haléře: all rows to here sum up to its share of their sum."""
    decision: str = ""
    """Reference of what was decided on the loss or the write-off that its last paper is about."""

    @property
    def added(self) -> int:
        """By the store itself."""
        return self.piece.value - self.paid

    @property
    def kept_until(self) -> date | None:
        return self.source.kept_until(self.piece.sustainability)


def whereabouts(piece: GrantPiece, lang: Lang) -> str:
    """skladem, A04; drží 990026, KRPA; zapůjčeno 990026 do 27. 11. 2026"""
    words = piece.part.words.said(lang)
    if piece.part not in _NAMED:
        return words
    if piece.part in (GrantPart.STORED, GrantPart.REPAIR):
        return f"{words}, {piece.where}"
    due = f" {'do' if lang == 'cs' else 'until'} {day(piece.due)}" if piece.due else ""
    return f"{words} {piece.where}{due}"


def granted(books: Books, at: date, source: str = "") -> Register[GrantRow]:
    """The register of one source, or of all grants; holders stand by their numbers alone."""
    state, known = as_of(books), books.settings.fundings()
    wanted = [known[source]] if source else grants(books)
    parts = [(one, grant_state(books, one, at), grant_pieces(books, one, at)) for one in wanted]
    return grant_register(state, at, parts, _decisions(books, at))


def _decisions(books: Books, at: date) -> dict[str, str]:
    """By the number of a report or of a record of disposal."""
    lost = ((one.number, latest(one.steps, Stage.DECIDED)) for one in books.incidents.all(at=at))
    gone = [(record.number, one.decision) for one in books.write_offs.all() for record in one.disposals]
    return {number: decided.reference for number, decided in (*lost, *gone) if decided}


def grant_register(
    state: AsOf,
    at: date,
    parts: Sequence[tuple[Funding, GrantState, Sequence[GrantPiece]]],
    decisions: Mapping[str, str],
) -> Register[GrantRow]:
    """A section for each source, with a heading where there are several."""
    sections = [(source, _shared(source, pieces, decisions)) for source, _, pieces in parts]
    rows = [row for _, some in sections for row in some]
    codes = ", ".join(source.code for source, *_ in parts)
    projects = ", ".join(source.project for source, *_ in parts if source.project)
    several = len(parts) > 1
    return Register(
        title=Words("Registr majetku z grantu", "Register of a grant"),
        subtitle=f"{projects or 'Věci podle zdroje financování'}, stav k {day(at)}",
        subject=("Zdroj" if several else "Projekt", codes),
        state=state,
        columns=_COLUMNS,
        rows=rows,
        sections=[
            RegisterSection(source.code if several else "", some, total=f"Celkem {source.code}" if several else "")
            for source, some in sections
        ],
        closing=f"Celkem {whole_number(len(rows))} {numeral(len(rows), 'řádek', 'řádky', 'řádků')}, konec registru",
        facts=_facts(at, [source for source, *_ in parts], sum(row.piece.pieces for row in rows)),
        remark=" ".join((*(equation(found) for _, found, _ in parts), _REMARK)),
        note=_note,
        numbered=8,
        fundings=[source for source, *_ in parts if source.shown],
    )


def _shared(source: Funding, pieces: Sequence[GrantPiece], decisions: Mapping[str, str]) -> list[GrantRow]:
    """Each row gets what it adds to the share of the sum, so no haléř is rounded twice."""
    shares = [source.pays(value) for value in accumulate((piece.value for piece in pieces), initial=0)]
    return [
        GrantRow(piece, source, after - before, decisions.get(piece.paper, ""))
        for piece, (before, after) in zip(pieces, pairwise(shares), strict=True)
    ]


_REMARK = (
    "Podíl grantu se počítá ze součtu; řádek má, oč se jím podíl zvýší. Ceny jsou pořizovací. "
    "Držitelé jsou uvedeni osobním číslem; jméno sdělí sklad oprávněné osobě."
)


def equation(found: GrantState) -> str:
    """What was bought is what is in stock and the rest, as the auditor asks first; or by how much it is not."""
    parts = " + ".join(f"{part.words.cs} {_told(found.part(part))}" for part in GrantPart)
    bought = f"nakoupeno {_told(found.bought)}"
    if found.agrees:
        return f"{found.source.code}: součty souhlasí s deníkem, {bought} = {parts}."
    off = added(one.differs for one in found.differing)
    names = ", ".join(one.name for one in found.differing)
    lacks = f"o {whole_number(off.pieces)} ks a {money(off.value)} Kč ({names})"
    return f"{found.source.code}: SOUČTY NESOUHLASÍ S DENÍKEM {lacks}, {bought}, dohromady {parts}."


def _told(part: Sum) -> str:
    return f"{whole_number(part.pieces)} ks za {money(part.value)} Kč"


def _facts(at: date, sources: Sequence[Funding], pieces: int) -> Sequence[tuple[str, str, float]]:
    """Settings of the grant are told where the register is of one."""
    told: list[tuple[str, str, float]] = [("Stav ke dni", day(at), 22)]
    if len(sources) == 1:
        one = sources[0]
        own = "" if one.share is None else f"{one.share / 100:.2f} %".replace(".", ",")
        told += [
            ("Číslo projektu", one.project_number or "–", 40),
            ("Konec projektu", day(one.ends) if one.ends else "–", 24),
            ("Držet do", day(one.keep_until) if one.keep_until else "–", 24),
            ("Podíl grantu", own or "–", 22),
            ("Pojištění", one.insurance or "–", 60),
        ]
    return (*told, ("Kusů v registru", whole_number(pieces), 24))


def _note(row: GrantRow) -> str:
    """Under what is missing, lost or disposed of: since when, by which paper, and until when it was to be kept."""
    piece = row.piece
    if piece.part not in (GrantPart.MISSING, GrantPart.LOST, GrantPart.DISPOSED) or piece.since is None:
        return ""
    kept = row.kept_until
    told = f"{piece.part.words.cs.capitalize()} od {day(piece.since)}, doklad {piece.paper or 'bez čísla'}"
    return f"{told}; k udržení do {day(kept)}." if kept else f"{told}."


_COLUMNS: Sequence[RegisterColumn[GrantRow]] = (
    RegisterColumn(Words("Zdroj", "Funding"), lambda row, _: row.source.code),
    RegisterColumn(Words("Inventární č.", "Inventory number"), lambda row, _: row.piece.inventory, width=21),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(row.piece, lang), width=28),
    RegisterColumn(Words("Kód", "Code"), lambda row, _: row.piece.code),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.piece.size == UNI else row.piece.size, width=11),
    RegisterColumn(Words("Výrobní č.", "Serial number"), lambda row, _: row.piece.serial, width=18.5),
    RegisterColumn(Words("Dodací list", "Delivery note"), lambda row, _: row.piece.delivery_note, width=21),
    RegisterColumn(Words("Faktura", "Invoice"), lambda row, _: row.piece.invoice, width=17),
    RegisterColumn(Words("Pořízeno", "Received"), lambda row, _: row.piece.received_on, "date", 19),
    RegisterColumn(Words("Ks", "Quantity"), lambda row, _: row.piece.pieces, "number", 8, summed=True),
    RegisterColumn(Words("Cena za kus Kč", "Unit price"), lambda row, _: row.piece.price, "money", 16, "Za kus Kč"),
    RegisterColumn(Words("Cena Kč", "Value"), lambda row, _: row.piece.value, "money", 20, summed=True),
    RegisterColumn(Words("Grant Kč", "Paid by the grant"), lambda row, _: row.paid, "money", 20, summed=True),
    RegisterColumn(Words("Spolufin. Kč", "Paid by the store"), lambda row, _: row.added, "money", 18, summed=True),
    RegisterColumn(Words("Kde je, kdo drží", "Where it is"), lambda row, lang: whereabouts(row.piece, lang), width=27),
    RegisterColumn(Words("Poslední doklad", "Last paper"), lambda row, _: row.piece.paper, width=26),
    RegisterColumn(Words("Stav", "Condition"), lambda row, lang: in_condition(row.piece, lang), width=14),
    RegisterColumn(Words("Inventura", "Last stock-take"), lambda row, _: row.piece.counted, "date", 17),
    RegisterColumn(Words("Držet do", "Keep until"), lambda row, _: row.kept_until, "date"),
    RegisterColumn(Words("Smlouva", "Contract"), lambda row, _: row.piece.contract),
    RegisterColumn(Words("Rozhodnutí č. j.", "Decision"), lambda row, _: row.decision),
)
GRANT = RegisterKind(
    "grant",
    Words("Registr majetku z grantu", "Register of a grant"),
    RegisterGroup.HOLDINGS,
    Words("registr-grantu", "grant"),
    "everything bought of grants, where it was on a date, and whether the sums agree with the journal",
    granted,
    of_a_day=True,
    of_members=False,
)
