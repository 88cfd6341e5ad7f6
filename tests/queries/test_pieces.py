"""Pieces one by one: found, narrowed, put in order; who has an article; its moves."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries import composed
from equipment_app.queries import pieces as ask_pieces
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.pieces import PieceRow
from tests.world import ADAM, CTIBOR, DELIVERY, EVA

SORTS = ("code", "serial", "inventory", "size", "where", "condition", "until")


@pytest.fixture
def vests(world):
    """Three vests of the world and three more; two members have one each."""
    world.clock.go_to("2026-03-03")
    more = (
        "DL-9;3.3.2026;Dodavatel;;VESTA;XS;1;V-010;INV-9;;;1290;Sklad;B02\n"
        "DL-9;3.3.2026;Dodavatel;;VESTA;3XL;1;V-009;INV-10;;;1290;Sklad;B02\n"
        "DL-9;3.3.2026;Dodavatel;;VESTA;XXL;1;V-008;;;1.1.2027;1290;Sklad;B02\n"
    )
    world.take_in(ListKind.DELIVERIES, DELIVERY + more)
    world.do(Issue(CTIBOR, ("V-002",)))
    world.do(Issue(EVA, ("V-003",)))
    return PiecesWanted(world.article("VESTA"))


def serials(world, wanted, sort="", descending=False) -> list[str]:
    def question(books):
        ids = ask_pieces.piece_ids(books, wanted, sort, descending)
        return [piece.serial for piece in ask_pieces.pieces(books, wanted.article, ids)]

    return world.ask(question)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("", "V-001 V-002 V-003 V-010 V-009 V-008"),
        ("serial", "V-001 V-002 V-003 V-008 V-009 V-010"),
        ("size", "V-010 V-001 V-002 V-003 V-008 V-009"),
        ("where", "V-001 V-010 V-009 V-008 V-002 V-003"),
        ("until", "V-003 V-010 V-009 V-008 V-002 V-001"),
    ],
)
def test_in_order(world, vests, sort, order):
    assert serials(world, vests, sort) == order.split()


@pytest.mark.parametrize(("sort", "descending"), [*product(SORTS, (False, True))])
def test_every_order_has_every_piece_and_the_other_way_round(world, vests, sort, descending):
    found = serials(world, vests, sort, descending)
    assert sorted(found) == ["V-001", "V-002", "V-003", "V-008", "V-009", "V-010"]
    assert serials(world, vests, sort, not descending) == found[::-1]


def test_a_piece_says_where_it_is(world, vests):
    ids = world.ask(lambda books: ask_pieces.piece_ids(books, vests))
    first, second = world.ask(lambda books: ask_pieces.pieces(books, vests.article, ids[:2]))
    assert first == PieceRow(
        id=ids[0],
        code="AKT.0000001.95",
        serial="V-001",
        inventory="INV-1",
        size="M",
        holder=first.holder,
        bucket="stored",
        where="A01",
        rank="",
        unit="",
        condition="new",
        until=date(2040, 12, 31),
        planned=False,
    )
    assert (second.bucket, second.rank, second.where, second.unit) == (
        "issued",
        "por.",
        "Čtvrtý Ctibor",
        "KŘP Jihomoravského kraje",
    )


def test_narrowed_by_place_member_unit_size_and_bucket(world, vests):
    def holder(name):
        return next(id for (id,) in world.sql("SELECT id FROM holder WHERE label = ? AND kind <> 'member'", name))

    assert serials(world, replace(vests, bucket="issued")) == ["V-002", "V-003"]
    assert serials(world, replace(vests, bucket="repair")) == []
    assert serials(world, replace(vests, size="M")) == ["V-001", "V-002"]
    assert serials(world, replace(vests, size="M", bucket="stored")) == ["V-001"]
    assert serials(world, replace(vests, holder=holder("B02"))) == ["V-010", "V-009", "V-008"]
    assert serials(world, replace(vests, holder=world.member(EVA))) == ["V-003"]
    assert serials(world, replace(vests, holder=holder("KRPB"))) == ["V-002"]
    assert serials(world, replace(vests, note="DL-1")) == ["V-001", "V-002", "V-003"]


def test_found_by_any_of_its_numbers_and_by_who_has_it(world, vests):
    assert serials(world, replace(vests, text="v-01")) == ["V-010"]
    assert serials(world, replace(vests, text="inv-9")) == ["V-010"]
    assert serials(world, replace(vests, text="akt.0000002")) == ["V-002"]
    assert serials(world, replace(vests, text="vzorkova")) == ["V-003"]
    assert serials(world, replace(vests, text="ctvrty ctibor")) == ["V-002"]
    assert serials(world, replace(vests, text="nobody")) == []
    assert len(serials(world, replace(vests, text='  " '))) == 6, "nothing to look for is no filter"


def test_what_is_gone_is_left_out(world, vests):
    assert world.ask(lambda books: ask_pieces.pieces(books, vests.article, [])) == []
    assert world.ask(lambda books: ask_pieces.pieces(books, vests.article, [999_999])) == []


def test_what_can_be_chosen_between(world, vests):
    found = world.ask(lambda books: ask_pieces.wheres(books, vests.article))
    assert found.buckets == {"stored": 4, "issued": 2}
    assert [(name, pieces) for _, name, pieces in found.holders] == [
        ("A01", 1),
        ("B02", 3),
        ("KŘP hl. m. Prahy", 1),
        ("KŘP Jihomoravského kraje", 1),
    ]


def test_a_size_with_a_quote_in_its_name_is_only_a_size(vests):
    question, *values = composed.piece_ids(vests, ("34'", "36"), None, "size", False)
    assert "34" not in question
    assert "34'" in values


def test_who_has_an_article(world):
    world.do(Issue(ADAM, ("TRIKO/M*2", "TRIKO/L*1")))
    world.clock.go_to("2026-03-05")
    number = world.do(Issue(EVA, ("TRIKO/L*3",))).number
    wanted = PiecesWanted(world.article("TRIKO"))
    found = world.ask(lambda books: ask_pieces.holders(books, wanted))
    assert [(one.kind, one.name, one.size, one.pieces) for one in found] == [
        ("location", "A01", "M", 18),
        ("location", "A01", "L", 11),
        ("location", "B02", "M", 10),
        ("member", "Vzorková Eva", "L", 3),
        ("member", "Zkušební Adam", "M", 2),
        ("member", "Zkušební Adam", "L", 1),
    ]
    eva = found[3]
    assert (eva.rank, eva.unit, eva.since, eva.paper) == ("nprap.", "KŘP hl. m. Prahy", date(2026, 3, 5), number)
    issued = replace(wanted, bucket="issued", size="L")
    assert [one.name for one in world.ask(lambda books: ask_pieces.holders(books, issued))] == [
        "Vzorková Eva",
        "Zkušební Adam",
    ]


def test_moves_the_latest_first_and_page_by_page(world):
    issued = world.do(Issue(ADAM, ("TRIKO/M*2", "TRIKO/L*1", "V-001"))).number
    returned = world.do(TakeBack(ADAM, ("TRIKO/L*1",))).number
    article = world.article("TRIKO")
    found = world.ask(lambda books: ask_pieces.moves(books, article, 100))
    assert [(one.kind, one.paper, one.source, one.target, one.size, one.pieces) for one in found[:3]] == [
        ("return", returned, "pprap. Adam Zkušební", "A01", "L", 1),
        ("issue", issued, "A01", "pprap. Adam Zkušební", "M", 2),
        ("issue", issued, "A01", "pprap. Adam Zkušební", "L", 1),
    ]
    assert [one.kind for one in found[3:]] == ["receipt"] * 3
    paged, last = [], None
    while page := world.ask(lambda books, last=last: ask_pieces.moves(books, article, 2, last)):
        paged += page
        last = page[-1]
    assert paged == found
    vest = world.article("VESTA")
    assert world.ask(lambda books: ask_pieces.moves(books, vest, 1))[0].code == "AKT.0000001.95"
