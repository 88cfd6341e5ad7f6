"""The numbered pieces of an article, one with its history; who has an article, its moves, what lies in one place."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.sizes import rank
from equipment_app.domain.value import Value
from equipment_app.queries.filters import BUCKETS, NAME, PERSON, THINGS, PaperState, PiecesWanted
from equipment_app.queries.rows import StatedPaper, code_of, made, number_of
from equipment_app.queries.stocktake import last_of_things
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER
from equipment_app.store.records.papers import STATE
from equipment_app.store.records.things import LIFE_ENDS, Thing


class PieceRow(Value):
    """`where` names the holder; of a member `rank` and `unit` are said too."""

    id: int
    code: str
    serial: str
    inventory: str
    size: str
    holder: int
    bucket: str
    where: str
    rank: str
    unit: str
    condition: str
    until: date | None
    """Its expiry, else the end of its planned service life."""
    planned: bool
    """It has no expiry of its own, and so it stops nothing."""


class ArticlePlaces(Value):
    """Where an article is: pieces by bucket, and (holder, name, pieces) of each location and each unit."""

    buckets: Mapping[str, int]
    holders: tuple[tuple[int, str, int], ...]


def piece_ids(books: Books, wanted: PiecesWanted, sort: str = "", descending: bool = False) -> list[int]:
    """The things that answer to `wanted`. `sort` is code, serial, inventory, size, where, condition or until."""
    from equipment_app.queries import composed

    article = books.catalogue.article(wanted.article)
    sizes = books.catalogue.sizes(article.scheme)
    question = composed.piece_ids(wanted, sizes, article.life_months, sort, descending, article.life_from != "delivery")
    return [id for (id,) in books.ask(*question)]


def pieces(books: Books, article: int, ids: Sequence[int]) -> list[PieceRow]:
    """These pieces of one article, in this order; one that is no longer anywhere is left out."""
    found = {row.id: _piece(row) for row in books.ask(_PIECES, json.dumps(list(ids)))}
    return [found[id] for id in ids if id in found]


def wheres(books: Books, article: int) -> ArticlePlaces:
    """What the pieces of an article can be narrowed to."""
    buckets: Counter[str] = Counter()
    holders: Counter[int] = Counter()
    groups = {row.id: row for row in books.ask(_GROUPS)}
    for holder, quantity in books.ask(_BY_HOLDER, article):
        buckets[BUCKETS[groups[holder].kind]] += quantity
        holders[groups[holder].place] += quantity
    named = [(holder, str(groups[holder].name), pieces) for holder, pieces in holders.items()]
    named.sort(key=lambda one: (groups[one[0]].kind == "unit", sort_key(one[1])))
    return ArticlePlaces(buckets, tuple(named))


def _piece(row: Any) -> PieceRow:
    return made(PieceRow, row, code=code_of(row.code), bucket=BUCKETS[row.kind], where=row.name)


_PIECES = f"""SELECT t.id, t.code, t.serial, t.inventory, t.size, h.holder, p.kind, h.condition, i.rank, u.name AS unit,
    {NAME} AS name, {LIFE_ENDS} AS until,
    t.expiry IS NULL AS planned {THINGS} JOIN article a ON a.id = t.article {PERSON}
    WHERE t.id IN (SELECT value FROM {GIVEN})"""
_BY_HOLDER = f"""
    SELECT h.holder, sum(h.quantity) FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0
    WHERE t.article = ? AND t.withdrawn = 0 GROUP BY 1"""
_GROUPS = """SELECT id, kind, CASE WHEN kind = 'member' THEN coalesce(parent, id) ELSE id END AS place,
    CASE WHEN kind = 'unit' OR label = '' THEN name ELSE label END AS name FROM holder"""
"""Every holder, and where what it has is listed: a member's things with the unit."""


class Step(Value):
    seq: int
    at: date
    kind: str
    source: str
    target: str
    stored: bool
    """It came to a place of the store."""
    paper: str
    cancelled_by: str
    """Number of the storno that took this step back; empty while it stands."""


def history(books: Books, thing: int) -> list[Step]:
    rows = books.ask(_STEPS, thing)
    ends, past = _ends(books, rows), books.history

    def step(row: Any) -> Step:
        cancelled_by = (past.reversed_by(row.seq) or past.number(row.reversed)) if row.reversed else ""
        return made(Step, row, paper=number_of(row) or past.number(row.seq), cancelled_by=cancelled_by, **ends(row))

    return [step(row) for row in rows]


def _ends(books: Books, moves: Sequence[Any]) -> Callable[[Any], dict[str, str]]:
    """Of each of these, who gave and who got it."""
    names = {holder: books.people.name(holder) for row in moves for holder in (row.source, row.target)}
    return lambda row: {"source": names[row.source], "target": names[row.target]}


_STEPS = """
    SELECT m.seq, a.occurred_on AS at, a.kind, m.source, m.target, a.series, a.year, a.number, a.suffix,
    (SELECT r.seq FROM act r WHERE r.reverses = m.seq) AS reversed,
    (SELECT p.kind FROM holder p WHERE p.id = m.target) = 'location' AS stored
    FROM move m JOIN act a ON a.seq = m.seq WHERE m.thing = ? ORDER BY m.seq, m.n"""


class ThingDetails(Value):
    """`piece` is where it is now; None for a thing whose receipt was taken back. `steps` and `papers`: latest first."""

    thing: Thing
    piece: PieceRow | None
    member: int
    """Whoever has it, when that is a member; else 0."""
    since: date | None
    steps: tuple[Step, ...]
    papers: tuple[StatedPaper, ...]
    today: date
    instead_of: Thing | None = None
    """The piece that a workshop exchanged for this one."""
    exchanged_for: Thing | None = None
    inspect_by: date | None = None
    """Until when its inspections hold; None where none is asked for."""
    failed: bool = False
    """One of them wants it repaired, or written off."""
    counted: tuple[date, str] | None = None
    """The day and the number of the last stock-take that found it."""

    @property
    def came_by(self) -> str:
        """The kind of entry by which it is where it is: what was cancelled does not count."""
        return next((one.kind for one in self.steps if not one.cancelled_by and one.kind != Kind.STORNO), "")


def thing_card(books: Books, id: int) -> ThingDetails:
    """Raises LookupError: there is no such thing."""
    thing = books.things.thing(id)
    steps = tuple(reversed(history(books, id)))
    found = pieces(books, thing.article, [id])
    piece = found[0] if found else None
    held = books.people.present(piece.holder) if piece else None
    before, after = books.repairs.chain(id) if thing.number is not None else (None, None)
    return ThingDetails(
        thing=thing,
        piece=piece,
        member=held.id if held else 0,
        since=steps[0].at if steps else None,
        steps=steps,
        papers=_papers(books, steps),
        today=books.journal.today(),
        instead_of=before,
        exchanged_for=after,
        inspect_by=books.inspections.until(thing, books.catalogue.article(thing.article)),
        failed=any(not one.result.good for one in books.inspections.of(id).values()),
        counted=last_of_things(books, id).get(id),
    )


def _papers(books: Books, steps: tuple[Step, ...]) -> tuple[StatedPaper, ...]:
    """Of what it moved by, the latest first."""
    seqs = [step.seq for step in steps if KINDS[step.kind].form]
    rows = {row.seq: row for row in books.ask(_PAPERS, json.dumps(seqs))}
    return tuple(StatedPaper(step.paper, PaperState(rows[step.seq].state)) for step in steps if step.seq in rows)


_PAPERS = (
    f"SELECT a.seq, {STATE} AS state FROM act a WHERE a.series IS NOT NULL AND a.seq IN (SELECT value FROM {GIVEN})"
)


class Lying(Value):
    """So many pieces of an article in a size."""

    article: int
    code: str
    name: str
    name_en: str
    size: str
    pieces: int
    unit: str


class Contents(Value):
    label: str
    store: str
    lines: tuple[Lying, ...]

    @property
    def pieces(self) -> int:
        return sum(line.pieces for line in self.lines)


def contents(books: Books, number: int) -> Contents | None:
    """Of the place with this number in its code: articles in Czech order, sizes by their rank. None: no such place."""
    place = next((place for place in books.people.places() if place.code == number), None)
    if place is None:
        return None
    lines = [Lying(*row) for row in books.ask(_CONTENTS, place.id)]
    sizes = {line.article: books.catalogue.sizes(books.catalogue.article(line.article).scheme) for line in lines}
    order = {id: n for n, id in enumerate(sizes)}
    lines.sort(key=lambda line: (order[line.article], rank(sizes[line.article], line.size)))
    return Contents(place.label, place.store, tuple(lines))


_CONTENTS = f"""SELECT a.id, a.code, a.name, a.name_en, t.size, sum(h.quantity), a.unit FROM holding h
    JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article WHERE h.holder = ? AND h.quantity > 0
    GROUP BY a.id, t.size ORDER BY a.name {CZECH}, a.id"""


class HolderLine(Value):
    """So many pieces of a size with one holder, the last of them since `since` by `paper`."""

    holder: int
    kind: str
    name: str
    rank: str
    unit: str
    size: str
    pieces: int
    since: date
    paper: str


class MoveLine(Value):
    """One move; `n` is its place in entry `seq`."""

    seq: int
    n: int
    day: date
    kind: str
    paper: str
    source: str
    target: str
    size: str
    code: str
    pieces: int
    cancelled: bool
    """A storno took it back."""


def holders(books: Books, wanted: PiecesWanted) -> list[HolderLine]:
    """Who has any of an article: locations by label, then members in Czech order, each size by its rank."""
    from equipment_app.queries import composed

    sizes = books.catalogue.sizes(books.catalogue.article(wanted.article).scheme)
    return [made(HolderLine, row, paper=number_of(row)) for row in books.ask(*composed.holders(wanted, sizes))]


def moves(books: Books, article: int, limit: int, before: MoveLine | None = None) -> list[MoveLine]:
    """The latest moves of an article, or those that come before `before`."""
    from equipment_app.queries import composed

    rows = books.ask(*composed.moves(article, limit, (before.seq, before.n) if before else None))
    ends = _ends(books, rows)
    return [made(MoveLine, row, paper=number_of(row), code=code_of(row.code), **ends(row)) for row in rows]
