"""Questions that are put together from what is wanted: filters, order, paging. Fixed questions stand with their rows.

SQLAlchemy is loaded with the first of them, by the worker: whoever asks one imports this module where it is asked.
What is put together is written out once for the parts it has, and kept; what is given each time are values.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    and_,
    bindparam,
    case,
    column,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    true,
    union,
)

from equipment_app.domain.custody import CONDITIONS
from equipment_app.queries.check_paper import Begun
from equipment_app.queries.filters import BUCKETS, NAME, PRINTED, SEATS, LabelsWanted, PiecesWanted
from equipment_app.store.dialect import CZECH, GIVEN, matching, months_after
from equipment_app.store.ledger.arrivals import ARRIVAL
from equipment_app.store.ledger.search import Subject, match
from equipment_app.store.records.papers import STATE
from equipment_app.store.records.things import FIRST_USE
from equipment_app.store.tables.core import TABLES, CompiledQuestion, InOrder, Question, among

Condition = ColumnElement[bool]
Parts = frozenset[str]
"""The names of what is wanted: of the rest nothing is asked."""

T, H, P = TABLES["thing"].alias("t"), TABLES["holding"].alias("h"), TABLES["holder"].alias("p")
I, U = TABLES["identity"].alias("i"), TABLES["holder"].alias("u")  # noqa: E741 - as the fixed fragments have them
A, M, X = TABLES["act"].alias("a"), TABLES["move"].alias("m"), TABLES["act"].alias("x")
NONE: ColumnElement[Any] = literal_column("0")
ONE: ColumnElement[Any] = literal_column("1")
"""Said, not given: an index of some rows only is used where the question says that it asks for those."""

HELD = InOrder(InOrder(T, H, and_(H.c.thing == T.c.id, H.c.quantity > NONE)), P, P.c.id == H.c.holder)
"""Things and who has them; nothing that is outside."""


def piece_ids(
    wanted: PiecesWanted, sizes: Sequence[str], months: int | None, sort: str, descending: bool, of_use: bool = True
) -> Question:
    given = _given(wanted)
    return _piece_ids(Parts(given), wanted.bucket, tuple(sizes), months or 0, sort, descending, of_use).given(**given)


@lru_cache
def _piece_ids(
    parts: Parts, bucket: str, sizes: Sequence[str], months: int, sort: str, descending: bool, of_use: bool
) -> CompiledQuestion:
    life = months_after(FIRST_USE if of_use else "t.received_on", months)
    until = func.coalesce(T.c.expiry, literal_column(life)) if months else T.c.expiry
    seats = text(SEATS).columns(column("id"), column("place")).cte("seat").prefix_with("MATERIALIZED")
    orders: dict[str, ColumnElement[Any]] = {
        "serial": T.c.serial,
        "inventory": T.c.inventory,
        "size": ranked(T.c.size, sizes),
        "where": seats.c.place,
        "condition": ranked(H.c.condition, CONDITIONS),
        "until": until,
    }
    order = orders.get(sort, T.c.code)
    found = InOrder(HELD, seats, seats.c.id == P.c.id) if sort == "where" else HELD
    by = [one.desc().nulls_last() if descending else one.asc().nulls_first() for one in (order, T.c.code)]
    narrow = (*_narrowed(parts, bucket), T.c.code.is_not(None))
    return CompiledQuestion(select(T.c.id).select_from(found).where(*narrow).order_by(*by))


def holders(wanted: PiecesWanted, sizes: Sequence[str]) -> Question:
    """Locations by label, then members in Czech order; each size by its rank."""
    given = _given(wanted)
    return _holders(Parts(given), wanted.bucket, tuple(sizes)).given(**given)


@lru_cache
def _holders(parts: Parts, bucket: str, sizes: Sequence[str]) -> CompiledQuestion:
    w = TABLES["act"].alias("w")
    piles = (
        select(P.c.id.label("holder"), T.c.size, func.sum(H.c.quantity).label("pieces"))
        .add_columns(func.max(literal_column(ARRIVAL)).label("latest"))
        .select_from(HELD.join(w, w.c.seq == H.c.seq))
        .where(*_narrowed(parts, bucket))
        .group_by(P.c.id, T.c.size)
        .subquery("t")
    )
    return CompiledQuestion(
        select(piles.c.holder, P.c.kind, literal_column(NAME).label("name"), I.c.rank, U.c.name.label("unit"))
        .add_columns(
            piles.c.size, piles.c.pieces, X.c.occurred_on.label("since"), X.c.series, X.c.year, X.c.number, X.c.suffix
        )
        .select_from(_with_person(piles.join(P, P.c.id == piles.c.holder)).join(X, X.c.seq == piles.c.latest))
        .order_by(P.c.kind == "member", literal_column(f"{NAME} {CZECH}"), P.c.id, ranked(piles.c.size, sizes))
    )


def moves(article: int, limit: int, before: tuple[int, int] | None) -> Question:
    """The latest first; those before the move `before`, an entry and a place in it."""
    older = {"seq": before[0], "n": before[1]} if before else {}
    return _moves(bool(before)).given(article=article, limit=limit, **older)


@lru_cache
def _moves(older: bool) -> CompiledQuestion:
    r = TABLES["act"].alias("r")
    return CompiledQuestion(
        select(M.c.seq, M.c.n, X.c.occurred_on.label("day"), X.c.kind, X.c.series, X.c.year, X.c.number, X.c.suffix)
        .add_columns(M.c.source, M.c.target, T.c.size, T.c.code, M.c.quantity.label("pieces"))
        .add_columns(exists(select(ONE).where(r.c.reverses == M.c.seq)).label("cancelled"))
        .select_from(InOrder(T, M, M.c.thing == T.c.id).join(X, X.c.seq == M.c.seq))
        .where(T.c.article == bindparam("article"))
        .where(_older() if older else true())
        .order_by(M.c.seq.desc(), M.c.n)
        .limit(bindparam("limit", type_=Integer))
    )


def _older() -> Condition:
    """Further down that list."""
    entry = M.c.seq == bindparam("seq")
    return or_(M.c.seq < bindparam("seq"), and_(entry, M.c.n > bindparam("n")))


def to_label(wanted: LabelsWanted, *, count: bool = False) -> Question:
    """Article by article; or how many there are."""
    words = match(wanted.text)
    said = {"article": wanted.article, "note": wanted.delivery, "holder": wanted.holder, "words": words}
    given = {name: value for name, value in said.items() if value}
    parts = Parts(given) | ({"unlabelled"} if wanted.unlabelled else set())
    return _to_label(parts, bool(wanted.text.strip() and not words), count).given(**given)


@lru_cache
def _to_label(parts: Parts, nothing: bool, count: bool) -> CompiledQuestion:
    kinds = ("location", "store", "member", "guest", "unit", "workshop")
    label, had, within = TABLES["label"].alias("l"), TABLES["holding"].alias("had"), TABLES["holder"].alias("within")
    holder = bindparam("holder", type_=Integer)
    these = select(holder).union_all(select(within.c.id).where(within.c.parent == holder))
    held = select(had.c.thing).where(had.c.quantity > NONE, had.c.holder.in_(these))
    conditions: dict[str, Condition] = {
        "article": T.c.article == bindparam("article"),
        "note": T.c.delivery_note == bindparam("note"),
        "holder": T.c.id.in_(held),
        "unlabelled": ~exists(select(ONE).where(label.c.thing == T.c.id)),
        "words": _answers(),
    }
    narrow = [condition for name, condition in conditions.items() if name in parts] + ([false()] if nothing else [])
    always = (T.c.code.is_not(None), T.c.withdrawn == NONE, _kind_in(kinds))
    question = select(func.count() if count else T.c.id).select_from(HELD).where(*always, *narrow)
    return CompiledQuestion(question if count else question.order_by(T.c.article, T.c.code))


def papers(year: int, series: str, touched: str | None, begun: Begun, by: Sequence[str], descending: bool) -> Question:
    """Entries of papers and the state of each. `touched` are those wanted beside those whose number begins so, as JSON;
    None: all.
    """
    (first, last), (least, most) = begun.years, begun.counts
    said = {"year": year, "series": series, "begun": begun.series if touched else ""}
    given = {name: value for name, value in said.items() if value}
    among_them = {"touched": touched, "first": first, "last": last, "least": least, "most": most} if touched else {}
    return _papers(Parts(given), touched is not None, tuple(by), descending).given(**given, **among_them)


@lru_cache
def _papers(parts: Parts, few: bool, by: Sequence[str], descending: bool) -> CompiledQuestion:
    conditions: dict[str, Condition] = {
        "year": A.c.year == bindparam("year"),
        "series": A.c.series == bindparam("series"),
    }
    return CompiledQuestion(
        select(A.c.seq, literal_column(STATE).label("state"), literal_column(PRINTED).label("printed"))
        .where(A.c.series.is_not(None), A.c.suffix == literal_column("''"), A.c.kind != literal_column("'attached'"))
        .where(*(condition for name, condition in conditions.items() if name in parts))
        .where(A.c.seq.in_(_found_first("begun" in parts)) if few else true())
        .order_by(*(A.c[name].desc() if descending else A.c[name] for name in by))
    )


def _found_first(begun: bool) -> Any:
    """Each by its index, so that no state is worked out of a paper that is not wanted."""
    s, n = TABLES["series"].alias("s"), TABLES["act"].alias("n")
    touched = text(GIVEN.replace("?", ":touched"))
    numbers = (
        select(n.c.seq)
        .select_from(InOrder(s, n, and_(n.c.series == s.c.series, n.c.year == s.c.year)))
        .where(s.c.year.between(bindparam("first"), bindparam("last")))
        .where(n.c.number.between(bindparam("least"), bindparam("most")))
        .where(s.c.series == bindparam("begun") if begun else true())
    )
    return union(select(literal_column("value")).select_from(touched), numbers)


def ranked(of: ColumnElement[str], values: Sequence[str]) -> ColumnElement[Any]:
    """The place of a column's value among `values`; what is not among them comes last."""
    if not values:
        return of
    return case({value: n for n, value in enumerate(values)}, value=of, else_=len(values))


def _given(wanted: PiecesWanted) -> dict[str, object]:
    said = {"size": wanted.size, "holder": wanted.holder, "note": wanted.note, "words": match(wanted.text)}
    return {"article": wanted.article, **{name: value for name, value in said.items() if value}}


def _narrowed(parts: Parts, bucket: str) -> list[Condition]:
    """What narrows `HELD` down to the pieces of an article that are wanted."""
    conditions: dict[str, Condition] = {
        "article": T.c.article == bindparam("article"),
        "size": T.c.size == bindparam("size"),
        "holder": bindparam("holder", type_=Integer).in_([P.c.id, P.c.parent]),
        "note": T.c.delivery_note == bindparam("note"),
        "words": _answers(),
    }
    found = [condition for name, condition in conditions.items() if name in parts]
    if bucket:
        found.append(_kind_in(kind for kind, its in BUCKETS.items() if its == bucket))
    return [*found, T.c.withdrawn == NONE]


def _kind_in(kinds: Iterable[str]) -> Condition:
    return P.c.kind.in_([literal(kind) for kind in kinds])


def _answers() -> Condition:
    """The thing answers to the words, or who has it."""
    things, holders = (among(matching(subject), "words") for subject in (Subject.THING, Subject.HOLDER))
    return or_(T.c.id.in_(things), P.c.id.in_(holders))


def _with_person(found: FromClause) -> FromClause:
    whose = found.outerjoin(I, and_(I.c.ref == P.c.ref, I.c.current == ONE))
    return whose.outerjoin(U, and_(U.c.id == P.c.parent, U.c.kind == "unit"))
