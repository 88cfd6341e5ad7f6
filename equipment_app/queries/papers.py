"""The list of papers: every number ever given, its state, whom it was about.

As the list of members, it is put in order once, as numbers of entries; the same reading counts the states.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import PAPERS
from equipment_app.domain.papers import CANCELLED, as_printed
from equipment_app.domain.value import Value
from equipment_app.queries.check_paper import Begun, begun_by
from equipment_app.queries.filters import PARTY_OF, PRINTED, SHEETS_OF, PaperState, PapersWanted, Show
from equipment_app.queries.find import members_matching, things_matching
from equipment_app.queries.members import name_order
from equipment_app.queries.rows import made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.papers import STATE


class PaperRow(Value):
    seq: int
    number: str
    series: str
    member: int
    """0 for an import."""
    surname: str
    given_name: str
    list: str
    """Of an import: members, catalogue, deliveries or kit."""
    day: date
    at: datetime
    """When it was written down, Prague time."""
    state: PaperState
    printed: bool

    @property
    def name(self) -> str:
        return f"{self.surname} {self.given_name}".strip()


class PaperMatches(Value):
    """Entries in order, and how many each segment of the filter has."""

    seqs: tuple[int, ...]
    counts: Mapping[Show, int]


class PapersOverview(Value):
    """Of the whole store. `oldest` is the day of the oldest paper that waits for its signature."""

    today: date
    years: tuple[int, ...]
    """With papers, the latest first."""
    this_year: int
    unsigned: int
    oldest: date | None
    mark: str
    """What the store's short code adds to each number: `-BRN`, or nothing."""


def find_papers(books: Books, wanted: PapersWanted, sort: str = "day", descending: bool = True) -> PaperMatches:
    """`sort` is day, number, name or state."""
    from equipment_app.queries import composed

    columns = _BY_NUMBER if sort == "number" else _BY_DAY
    touched, begun = _matching(books, wanted.text) if wanted.text.strip() else (None, _NO_NUMBER)
    series = books.home.series(wanted.series)
    question = composed.papers(wanted.year, series, touched, begun, columns, descending)
    rows = books.ask(*question)
    kinds = Counter((row.state, row.printed) for row in rows)
    counts = {show: sum(number for kind, number in kinds.items() if show in _shown(*kind)) for show in Show}
    kept = {kind for kind in kinds if wanted.show in _shown(*kind)}
    shown = [row for row in rows if (row.state, row.printed) in kept]
    if key := _KEYS.get(sort):  # the days within one name or state stay in their order
        shown.sort(key=key(books, shown), reverse=descending)
    return PaperMatches(tuple(row.seq for row in shown), counts)


def papers(books: Books, seqs: Sequence[int]) -> list[PaperRow]:
    """The rows of these entries, in this order."""
    found = {row.seq: _row(row) for row in books.ask(_ROWS, json.dumps(list(seqs)))}
    return [found[seq] for seq in seqs if seq in found]


def numbers_of(books: Books, wanted: PapersWanted, only: Sequence[str] = ()) -> list[str]:
    """Of papers to print or to save, the oldest first, or in the order of `only`, which names some of them; of a
    cancelled paper its cancelled copy, of a list that was taken in none. Raises UnknownNumber, NoPaperFound.
    """
    seqs = find_papers(books, wanted, descending=False).seqs
    if only:
        named, found = [books.papers.seq(as_printed(one).removesuffix(CANCELLED)) for one in only], set(seqs)
        seqs = tuple(seq for seq in named if seq in found)
    return sheets_of(books, seqs)


def sheets_of(books: Books, seqs: Sequence[int]) -> list[str]:
    """The numbers that stand on the sheets of these entries, in this order. Raises NoPaperFound: none has any."""
    rows = [row for row in papers(books, seqs) if row.state is not PaperState.IMPORTED and not row.list]
    if not rows:
        raise NoPaperFound
    return [row.number + CANCELLED * (row.state is PaperState.CANCELLED) for row in rows]


class NoPaperFound(Refusal):
    cs = "Žádný doklad tomu neodpovídá. Nic se nevytisklo ani neuložilo; zkontrolujte, podle čeho vybíráte."
    en = "No paper is like that. Nothing was printed or saved; check what you chose them by."


def overview(books: Books) -> PapersOverview:
    today = books.journal.today()
    years = books.ask("SELECT DISTINCT year FROM series ORDER BY year DESC")
    series = json.dumps([books.home.series(row.series) for row in PAPERS])
    this_year = books.ask(_THIS_YEAR, today.year, series)
    ((waiting, oldest),) = books.ask(_UNSIGNED)
    return PapersOverview(
        today=today,
        years=tuple(year for (year,) in years),
        this_year=this_year[0][0],
        unsigned=waiting,
        oldest=date.fromisoformat(oldest) if oldest else None,
        mark=books.home.mark,
    )


def unsigned(books: Books) -> int:
    """How many papers wait for their signature; counted in SQL, for it is asked after every handover."""
    return int(books.ask(_UNSIGNED)[0][0])


def _shown(state: str, printed: int) -> list[Show]:
    """The segments an entry is listed in."""
    match PaperState(state):
        case PaperState.CANCELLED:
            return [Show.ALL, Show.CANCELLED]
        case PaperState.IMPORTED:
            return [Show.ALL]
        case PaperState.FILED:
            found = [Show.ALL]
        case PaperState.UNSIGNED:
            found = [Show.ALL, Show.UNSIGNED]
        case PaperState.SIGNED | PaperState.SCANNED:
            found = [Show.ALL, Show.SIGNED]
    return found if printed else [*found, Show.UNPRINTED]


def _matching(books: Books, text: str) -> tuple[str, Begun]:
    """Entries that moved such a thing or were about such a member, as JSON, and whose number begins so, or whose count
    it is. A code printed on a paper stands for its number.
    """
    members, things = books.people.same_person(members_matching(books, text)), things_matching(books, text)
    touched = [seq for (seq,) in books.ask(_TOUCHING, *[json.dumps(list(ids)) for ids in (members, members, things)])]
    touched += [seq for (seq,) in books.ask(SHEETS_OF, json.dumps(list(members)))]
    touched += [seq for (seq,) in books.ask(_ABOUT_THEM, json.dumps(touched))]
    return json.dumps(touched), begun_by(books, text) or _NO_NUMBER


def _by_name(books: Books, rows: Sequence[Any]) -> Callable[[Any], Any]:
    names = {row.seq: row for row in books.ask(_NAMES, json.dumps([row.seq for row in rows]))}
    order = name_order(names.values())
    return lambda row: order(names[row.seq])


_BY_DAY, _BY_NUMBER = ("occurred_on", "seq"), ("series", "year", "number")
_PLACES = {str(state): place for place, state in enumerate(PaperState)}
_KEYS: Mapping[str, Callable[[Books, Sequence[Any]], Callable[[Any], Any]]] = {
    "name": _by_name,
    "state": lambda _books, _rows: lambda row: _PLACES[row.state],
}
"""What SQL does not put in order."""


def _row(row: Any) -> PaperRow:
    listed = json.loads(row.facts).get("list", "")
    return made(PaperRow, row, number=number_of(row), list=listed, at=local_time(row.recorded_at))


_NO_NUMBER = Begun("", (0, 0), (0, 0))
_NUMBERED = "FROM act a WHERE a.series IS NOT NULL AND a.suffix = ''"
_THIS_YEAR = f"SELECT coalesce(sum(last), 0) FROM series WHERE year = ? AND series IN (SELECT value FROM {GIVEN})"
_UNSIGNED = f"SELECT count(*), min(a.occurred_on) {_NUMBERED} AND {STATE} = 'unsigned'"
_PARTY = f"""{PARTY_OF}
    LEFT JOIN identity i ON i.ref = p.ref AND i.current = 1"""
_NAME = "coalesce(i.surname, p.name, '') AS surname, coalesce(i.given_name, '') AS given_name"
_NAMES = f"SELECT a.seq, {_NAME} FROM {GIVEN} j JOIN act a ON a.seq = j.value {_PARTY}"
_ROWS = f"""SELECT a.seq, a.series, a.year, a.number, a.occurred_on AS day, a.recorded_at, a.facts,
    CASE p.kind WHEN 'member' THEN p.id END AS member, {_NAME},
    {STATE} AS state, {PRINTED} AS printed FROM {GIVEN} j JOIN act a ON a.seq = j.value {_PARTY}"""
_TOUCHING = f"""SELECT seq FROM move WHERE target IN (SELECT value FROM {GIVEN})
    UNION SELECT seq FROM move WHERE source IN (SELECT value FROM {GIVEN})
    UNION SELECT seq FROM move WHERE thing IN (SELECT value FROM {GIVEN})"""
_ABOUT_THEM = f"SELECT seq FROM act WHERE about IN (SELECT value FROM {GIVEN}) AND series IS NOT NULL"
"""Papers that move nothing, and are about one that did."""
