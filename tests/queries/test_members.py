"""The list of members: order, filters, counts; and the card of one."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.entitlement import entitlement
from equipment_app.queries.filters import KitFilter, PaperState, Service
from equipment_app.queries.filters import MembersWanted as Wanted
from equipment_app.queries.member_card import member_card
from equipment_app.queries.members import find_members, members, overview
from tests.operations.rows import ADAM_ROW, NOVAK
from tests.world import ADAM, CTIBOR, EVA, KIT

CZECH = ("Cihlová", "Čermáková", "Hájková", "Chalupová", "Ivanová", "Rybová", "Řehořová", "Šimková", "Zárubová")
WHOLE_KIT = ("VESTA/M", "RADIO", "TRIKO/M*3")


def names(world, wanted=None, sort="name", descending=False):
    found = world.ask(lambda books: find_members(books, wanted or Wanted(), sort, descending))
    return [row.surname for row in world.ask(lambda books: members(books, found.ids))]


def card(world, number):
    return world.ask(lambda books: member_card(books, books.people.by_number(number).id))


@pytest.fixture
def equipped(world):
    """Adam has the whole kit, Eva a T-shirt."""
    world.do(Issue(ADAM, WHOLE_KIT))
    world.do(Issue(EVA, ("TRIKO/L",)))
    return world


def test_the_order_is_czech(world):
    for n, name in enumerate(reversed(CZECH)):
        world.do(EditMember(None, replace(NOVAK, personal_number=f"9901{n:02}", surname=name)))
    ours = {"Čtvrtý", "Vzorková", "Zkušební"}
    assert [name for name in names(world) if name not in ours] == list(CZECH)
    assert [name for name in names(world, descending=True) if name not in ours] == list(CZECH[::-1])


def test_namesakes_stand_in_the_order_of_given_names_and_numbers(world):
    for number, given in (("990204", "Řehoř"), ("990203", "Radim"), ("990202", "Řehoř")):
        world.do(EditMember(None, replace(NOVAK, personal_number=number, surname="Stejný", given_name=given)))
    found = world.ask(lambda books: members(books, find_members(books, Wanted("stejny")).ids))
    assert [row.personal_number for row in found] == ["990203", "990202", "990204"]


@pytest.mark.parametrize("text", ["ctvrty", "Čtvr", "990003", "ctibor čtv", "KRPB", "jihomoravskeho por."])
def test_search_needs_neither_accents_nor_whole_words(world, text):
    assert names(world, Wanted(text)) == ["Čtvrtý"]


def test_words_nobody_answers_to_find_nobody(world):
    assert names(world, Wanted("xyz")) == []


def test_the_unit_narrows(world):
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    assert names(world, Wanted(unit=unit)) == ["Vzorková", "Zkušební"]


def test_pieces_and_what_is_missing(equipped):
    rows = {row.surname: row for row in equipped.ask(lambda b: members(b, find_members(b, Wanted()).ids))}
    assert {name: (row.pieces, row.missing) for name, row in rows.items()} == {
        "Zkušební": (5, 0), "Vzorková": (1, 3), "Čtvrtý": (0, 3),
    }  # fmt: skip


def test_the_kit_narrows_and_is_counted(equipped):
    assert names(equipped, Wanted(kit=KitFilter.COMPLETE)) == ["Zkušební"]
    assert names(equipped, Wanted(kit=KitFilter.LACKING)) == ["Čtvrtý", "Vzorková"]
    assert equipped.ask(lambda books: find_members(books, Wanted())).complete == 1


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        ("number", False, ["Zkušební", "Vzorková", "Čtvrtý"]),
        ("pieces", True, ["Zkušební", "Vzorková", "Čtvrtý"]),
        ("missing", True, ["Čtvrtý", "Vzorková", "Zkušební"]),
        ("missing", False, ["Zkušební", "Čtvrtý", "Vzorková"]),
    ],
)
def test_equals_are_in_the_order_of_names(equipped, sort, descending, expected):
    assert names(equipped, sort=sort, descending=descending) == expected


def test_who_left_is_listed_apart_and_still_found(world):
    ctibor = world.member(CTIBOR)
    world.do(WithdrawMember(ctibor))
    assert names(world) == ["Vzorková", "Zkušební"]
    assert names(world, Wanted(service=Service.WITHDRAWN)) == ["Čtvrtý"]
    assert names(world, Wanted("ctib", service=Service.ALL)) == ["Čtvrtý"]
    assert names(world, Wanted("ctib")) == []
    assert world.ask(lambda books: members(books, [ctibor]))[0].withdrawn


def test_who_left_is_neither_complete_nor_incomplete(equipped):
    equipped.do(WithdrawMember(equipped.member(CTIBOR)))
    found = equipped.ask(lambda books: find_members(books, Wanted(service=Service.ALL)))
    assert (len(found.ids), found.complete, found.lacking, found.former) == (3, 1, 1, 1)
    assert names(equipped, Wanted(kit=KitFilter.LACKING, service=Service.ALL)) == ["Vzorková"]
    assert names(equipped, Wanted(kit=KitFilter.COMPLETE, service=Service.ALL)) == ["Zkušební"]


def test_the_overview_counts_those_in_service(equipped):
    equipped.do(WithdrawMember(equipped.member(CTIBOR)))
    seen = equipped.ask(overview)
    assert (seen.members, seen.complete, seen.manned, seen.kit) == (2, 1, 1, KIT)
    assert [name for _, name in seen.units] == ["KŘP hl. m. Prahy", "KŘP Jihomoravského kraje"]


def test_a_civilian_without_number_comes_last_by_number(world):
    civilian = replace(NOVAK, personal_number="", civilian=True, surname="Aaron")
    world.do(EditMember(None, civilian))
    assert names(world, sort="number")[-1] == "Aaron"


def test_the_standard_kit_is_the_one_set_else_the_first(world):
    world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;1;ano\n", "Aaa letní")
    assert world.ask(entitlement).name == "Aaa letní"
    world.do(SetSettings({"kit.standard": KIT}))
    assert world.ask(entitlement).name == KIT
    assert [line.article.code for _, line in world.ask(entitlement).asked_of("")] == ["VESTA", "RADIO", "TRIKO"]


def test_a_card_of_nobody_is_none(world):
    assert world.ask(lambda books: member_card(books, 9999)) is None


def test_a_card_adds_up_what_is_held(equipped):
    adam = card(equipped, ADAM)
    assert (adam.pieces, adam.value) == (5, 129_000 + 1_850_050 + 3 * 39_000)
    assert [(line.article, line.quantity) for line in adam.holdings] == [("TRIKO", 3), ("VESTA", 1), ("RADIO", 1)]


def test_gaps_say_the_members_size_and_what_is_in_stock(equipped):
    gaps = {gap.article.name: gap for gap in card(equipped, EVA).gaps}
    assert {name: (gap.size, gap.pieces, gap.stock) for name, gap in gaps.items()} == {
        "Reflexní vesta": ("L", 1, 1), "Radiostanice": ("uni", 1, 1), "Tričko funkční": ("L", 2, 14),
    }  # fmt: skip
    assert gaps["Reflexní vesta"].article.numbered and not gaps["Tričko funkční"].article.numbered


def test_an_unknown_size_is_left_open(world):
    world.do(EditMember(world.member(CTIBOR), replace(NOVAK, personal_number=CTIBOR, unit_code="KRPB")))
    assert [gap.size for gap in card(world, CTIBOR).gaps] == ["", "uni", ""]


def test_the_history_has_every_move_and_says_what_was_cancelled(world):
    first = world.do(Issue(ADAM, ("TRIKO/M*2",), reason="doplnění"))
    second = world.do(Issue(ADAM, ("VESTA/M", "RADIO"), remark="na zkoušku"))
    back = world.do(TakeBack(ADAM, ("TRIKO*1",)))
    storno = world.do(Undo(second.number, "omyl"))
    events = card(world, ADAM).events
    assert [(e.kind, e.number, e.pieces, e.thing, e.size) for e in events] == [
        ("storno", storno.number, 2, "", ""),
        ("return", back.number, 1, "Tričko funkční", "M"),
        ("issue", second.number, 2, "", ""),
        ("issue", first.number, 2, "Tričko funkční", "M"),
    ]
    assert (events[0].cancels, events[0].reason) == (second.number, "omyl")
    assert (events[2].cancelled_by, events[2].remark) == (storno.number, "na zkoušku")
    assert (events[3].cancelled_by, events[3].reason, events[3].unit) == ("", "doplnění", "ks")


def test_the_papers_come_latest_first_with_their_state(world):
    first = world.do(Issue(ADAM, ("TRIKO/M*2",)))
    second = world.do(Issue(ADAM, ("RADIO",)))
    world.do(Undo(second.number, "omyl"))
    papers = card(world, ADAM).papers
    assert [(p.number, p.state) for p in papers] == [
        (second.number, PaperState.CANCELLED),
        (first.number, PaperState.UNSIGNED),
    ]


def test_sizes_were_measured_when_they_were_last_changed(world):
    adam = world.member(ADAM)
    measured = card(world, ADAM).measured
    world.clock.go_to("2026-03-09")
    world.do(EditMember(adam, replace(ADAM_ROW, rank="prap.")))
    assert card(world, ADAM).measured == measured == date(2026, 3, 2)
    world.do(EditMember(adam, replace(ADAM_ROW, sizes={"alfa": "L"})))
    assert card(world, ADAM).measured == date(2026, 3, 9)
