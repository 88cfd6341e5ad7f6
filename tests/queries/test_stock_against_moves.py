"""Whatever is handed over, brought back or undone: what the pages say is what the moves add up to."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.collation import sort_key
from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.errors import Refusal
from equipment_app.domain.lists import ListKind
from equipment_app.domain.sizes import DEFAULT_SIZES, rank
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import pieces as ask_pieces
from equipment_app.queries import stock
from equipment_app.queries.filters import PiecesWanted
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, World

MEMBERS = (ADAM, EVA, CTIBOR)
SIZES = ("XS", "M", "L", "XXL")
THINGS = ("V-001", "V-002", "V-003", "R-001", "TRIKO/M*2", "TRIKO/L*1", "OBUV/42,5*1")

a_step = st.one_of(
    st.tuples(st.just("issue"), st.sampled_from(MEMBERS), st.sets(st.sampled_from(THINGS), min_size=1, max_size=4)),
    st.tuples(st.just("return"), st.sampled_from(MEMBERS), st.sets(st.sampled_from(THINGS), min_size=1, max_size=3)),
    st.tuples(st.just("undo"), st.integers(0, 9), st.just(None)),
)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A store to begin from, made once."""
    world = World.make(tmp_path_factory.mktemp("begin") / "sklad.equip")
    world.close()
    return world.path


def play(world, steps) -> None:
    numbers: list[str] = []
    for deed, who, things in steps:
        try:
            if deed == "issue":
                numbers.append(world.do(Issue(who, tuple(sorted(things)))).number)
            elif deed == "return":
                numbers.append(world.do(TakeBack(who, tuple(sorted(things)))).number)
            elif numbers:
                world.do(Undo(numbers[who % len(numbers)], "zkouška"))
        except Refusal:
            continue


def folded(world) -> dict[tuple[str, str], Counter[str]]:
    """Pieces by article and size and kind of holder, from the moves alone."""
    rows = world.sql(
        "SELECT a.code, t.size, s.kind, d.kind, m.quantity FROM move m JOIN thing t ON t.id = m.thing "
        "JOIN article a ON a.id = t.article JOIN holder s ON s.id = m.source JOIN holder d ON d.id = m.target"
    )
    found: dict[tuple[str, str], Counter[str]] = {}
    for code, size, source, target, quantity in rows:
        counts = found.setdefault((code, size), Counter())
        counts[source] -= quantity
        counts[target] += quantity
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, max_size=12))
def test_every_number_is_the_sum_of_its_moves(closed, tmp_path_factory, steps):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        play(world, steps)
        truth = folded(world)
        lines = {line.code: line for line in world.ask(stock.articles)}
        for code, line in lines.items():
            sizes = {size: counts for (article, size), counts in truth.items() if article == code}
            assert line.stored == sum(counts["location"] for counts in sizes.values())
            assert line.issued == sum(counts["member"] for counts in sizes.values())
            card = world.ask(lambda books, key=line.id: stock.card(books, key))
            for one in card.sizes:
                counts = sizes.get(one.size, Counter())
                assert (one.stored, one.issued) == (counts["location"], counts["member"])
                assert one.delivered == -counts["supplier"] == one.stored + one.issued
            assert sum(pieces for _, pieces in card.places) == line.stored
            assert sum(one.pieces for one in card.deliveries) == card.total("delivered")
            assert card.short == line.short
            holders = world.ask(lambda books, key=line.id: ask_pieces.holders(books, PiecesWanted(key)))
            assert sum(one.pieces for one in holders) == line.stored + line.issued
            wheres = world.ask(lambda books, key=line.id: ask_pieces.wheres(books, key))
            assert sum(wheres.buckets.values()) == sum(pieces for *_, pieces in wheres.holders)
    finally:
        world.close()


@pytest.fixture(scope="module")
def crowd(closed, tmp_path_factory):
    """Forty vests of all sizes and ends of life, some with members, some of them worn."""
    world = World.copy(closed, tmp_path_factory.mktemp("crowd"))
    row = "DL-{batch};2.3.2026;Dodavatel;;VESTA;{size};1;W-{n:03};{inventory};;{until};;Sklad;{place}\n"
    rows = "".join(
        row.format(
            batch=n % 3,
            size=SIZES[n % 4],
            n=(n * 37) % 101,
            inventory=f"IN-{n:03}" if n % 2 else "",
            until=f"1.{n % 12 + 1}.2028" if n % 5 else "",
            place=("A01", "B02", "C03")[n % 3],
        )
        for n in range(40)
    )
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    serials = [serial for (serial,) in world.sql("SELECT serial FROM thing WHERE serial LIKE 'W-%' ORDER BY serial")]
    for n, serial in enumerate(serials[::3]):
        member = MEMBERS[n % 3]
        world.do(Issue(member, (serial,)))
        if n % 2:
            condition = CONDITIONS[n % len(CONDITIONS)]
            world.do(TakeBack(member, (Line(thing=world.piece(serial), condition=condition),)))
    yield world
    world.close()


def brute(piece, sort):
    """What a list is put in order by, the plain way."""
    scheme = DEFAULT_SIZES["alfa"]
    late = piece.until is not None, piece.until or 0
    return {
        "": piece.code,
        "serial": piece.serial,
        "inventory": piece.inventory,
        "size": rank(scheme, piece.size),
        "where": (piece.bucket == "issued", sort_key(piece.where)),
        "condition": CONDITIONS.index(piece.condition),
        "until": late,
    }[sort]


@pytest.mark.parametrize(
    ("sort", "bucket", "size"),
    [
        *product(("", "serial", "inventory", "size", "where", "condition", "until"), ("", "stored"), (None, "L")),
        *product(("where", "until"), ("issued", "repair"), (None, "XXL")),
    ],
)
def test_pieces_are_those_and_in_that_order_as_the_plain_way_has_them(crowd, sort, bucket, size):
    article = crowd.article("VESTA")

    def everything(books):
        return ask_pieces.pieces(books, article, ask_pieces.piece_ids(books, PiecesWanted(article)))

    def wanted(books):
        ids = ask_pieces.piece_ids(books, PiecesWanted(article, size=size, bucket=bucket), sort)
        return ask_pieces.pieces(books, article, ids)

    right = [one for one in crowd.ask(everything) if bucket in ("", one.bucket) and size in (None, one.size)]
    right.sort(key=lambda one: (brute(one, sort), one.code))
    assert crowd.ask(wanted) == right


@pytest.mark.parametrize("text", ["W-0", "w-01 ", "IN-0", "XXL", "ctvrty", "čtvrtý ctib", "krpb", "vesta l", "A01"])
def test_a_search_in_pieces_finds_what_reading_all_of_them_finds(crowd, text):
    article = crowd.article("VESTA")
    found = set(crowd.ask(lambda books: ask_pieces.piece_ids(books, PiecesWanted(article, text=text))))
    every = crowd.ask(
        lambda books: ask_pieces.pieces(books, article, ask_pieces.piece_ids(books, PiecesWanted(article)))
    )
    words = {one.id: _words(crowd, one) for one in every}
    assert found == {id for id, (thing, holder) in words.items() if _answers(text, thing) or _answers(text, holder)}


def _words(world, piece) -> tuple[str, str]:
    index = dict(world.sql("SELECT rowid, words FROM scratch_search"))
    return index[piece.id * 4 + 1], index.get(piece.holder * 4, "")


def _answers(text: str, words: str) -> bool:
    """Each word is the beginning of one; the parts of a number follow each other."""
    import re
    import unicodedata

    def plain(some: str) -> str:
        letters = unicodedata.normalize("NFD", some.casefold())
        return " ".join(re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c))))

    return all(f" {plain(word)}" in f" {plain(words)}" for word in text.split())
