"""Lists are taken in wholly, under one number; once; and what was withdrawn may come again."""

import pytest

from equipment_app.domain.list_errors import ListHasProblems, ListOutdated
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from tests.world import ADAM, CATALOGUE, DELIVERIES, DELIVERY, KIT, KIT_LIST, LISTS, MEMBERS

ROWS = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:03};;;;100;Sklad;C{n % 7}\n" for n in range(230))


class Stopped(Exception):
    pass


def test_a_list_has_one_number_however_many_entries(world):
    head = world.head()
    outcome = world.take_in(ListKind.DELIVERIES, DELIVERY + ROWS)
    entries = world.sql("SELECT batch_index, batch_count, number FROM act WHERE seq > ? ORDER BY seq", head)
    assert (outcome.number, outcome.entry) == ("IM-2026-000005", head + 1)
    assert [index for index, _, _ in entries] == list(range(4)) and {count for _, count, _ in entries} == {4}
    assert [number for _, _, number in entries] == [5, None, None, None]
    assert outcome.facts == {"created": 230, "changed": 0, "skipped": 0}
    assert world.verified().ok


def test_every_piece_has_a_code_of_its_own(world):
    world.take_in(ListKind.DELIVERIES, DELIVERY + ROWS)
    codes = [code for (code,) in world.sql("SELECT code FROM thing WHERE code IS NOT NULL")]
    assert len(set(codes)) == len(codes) == 235


def test_deliveries_take_the_day_of_their_list(world):
    days = world.sql("SELECT DISTINCT occurred_on FROM act WHERE kind = 'receipt' ORDER BY 1")
    assert days == [("2026-02-02",), ("2026-02-09",), ("2026-02-16",)]


def test_the_number_is_of_the_year_the_list_is_taken_in(world):
    """Whatever its deliveries are of; also of a later total, which is a receipt from its first entry on."""
    lot = f"{DELIVERY}DL-0;9.2.2021;Dodavatel Vzorový s.r.o.;;TRIKO;M;{{}};;;;;390;Sklad;A01\n"
    assert world.take_in(ListKind.DELIVERIES, lot.format(20)).number == "IM-2026-000005"
    assert world.take_in(ListKind.DELIVERIES, lot.format(30)).number == "IM-2026-000006"


def test_more_of_a_lot_may_come_after_some_of_it_was_handed_out(world):
    world.do(Issue(ADAM, ("TRIKO/M*30",)))
    number = world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33")).number
    assert number == "IM-2026-000005" and world.verified().ok
    assert sum(world.stock("TRIKO").values()) == 15 + 13


def test_no_delivery_of_tomorrow(world):
    with pytest.raises(ListHasProblems):
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;3.3.2026;D;;RADIO;;1;X-1;;;;;Sklad;A01\n")


@pytest.mark.parametrize(("kind", "text"), [*LISTS, (ListKind.KIT, KIT_LIST)], ids=lambda case: str(case)[:10])
def test_the_second_time_nothing_is_new(world, kind, text):
    head = world.head()
    outcome = world.take_in(kind, text, KIT)
    assert (outcome.what, outcome.number, world.head()) == ("nothing_new", "", head)
    assert outcome.facts["created"] == outcome.facts["changed"] == 0


def test_more_of_a_lot_receives_the_difference(world):
    world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33"))
    assert world.stock("TRIKO") == {"M": 43, "L": 15}
    world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;35"))
    assert world.stock("TRIKO") == {"M": 45, "L": 15}
    assert world.verified().ok


def test_a_list_with_a_problem_changes_nothing(world):
    head, before = world.head(), world.state()
    with pytest.raises(ListHasProblems) as refused:
        world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n12;Vadný;Vít;;KRPA;;S;\n")
    assert refused.value.count == 1
    assert (world.head(), world.state()) == (head, before)


def test_a_list_looked_at_before_something_else_was_written(world):
    run = world.dry_run(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Jiná"))
    world.do(SetSettings({"paper.place": "Kladno"}))
    with pytest.raises(ListOutdated):
        world.do(TakeIn(run))


@pytest.mark.parametrize("at", [0, 1, 100, 200, 230])
def test_stopped_on_the_way_nothing_is_left(world, at):
    head, before = world.head(), world.state()

    def step(done, total):
        assert total == 230
        if done >= at:
            raise Stopped

    with pytest.raises(Stopped):
        world.do(TakeIn(world.dry_run(ListKind.DELIVERIES, DELIVERY + ROWS), step=step))
    assert (world.head(), world.state()) == (head, before)
    assert world.verified().ok


def test_withdrawn_people_and_serial_numbers_may_come_again(world):
    """With new badges and codes: those that were printed once stay with what they were printed for."""
    joined = MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n"
    delivered = DELIVERY + "DL-7;1.3.2026;Nový;;VESTA;XL;1;N-1;NI-1;;;100;Sklad;A01\n"
    badges, codes = [], []
    for _ in range(3):
        people = world.take_in(ListKind.MEMBERS, joined).number
        things = world.take_in(ListKind.DELIVERIES, delivered).number
        badges.append(world.ask(lambda books: books.people.by_number("990777").badge))
        codes.append(world.ask(lambda books: books.things.by_serial("N-1")[0].number))
        world.do(Undo(things, "omyl"))
        world.do(Undo(people, "omyl"))
    assert len(set(badges)) == len(set(codes)) == 3
    world.take_in(ListKind.MEMBERS, joined)
    world.take_in(ListKind.DELIVERIES, delivered)
    assert world.do(Issue("990777", ("N-1",))).pieces == 1
    assert world.verified().ok


def test_a_withdrawn_code_still_says_what_it_was(world):
    number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Sklad;A01\n").number
    thing = world.ask(lambda books: books.things.by_serial("N-1")[0])
    world.do(Undo(number, "omyl"))
    assert world.ask(lambda books: books.things.by_code(thing.number)).serial == "N-1"
    assert world.ask(lambda books: books.things.by_serial("N-1")) == []


def test_a_person_is_a_random_name_in_the_journal(world):
    refs = [ref for (ref,) in world.sql("SELECT ref FROM holder WHERE kind = 'member'")]
    assert len(set(refs)) == 3 and all(len(ref) == 36 for ref in refs)
    world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Jiná"))
    snapshots = world.sql("SELECT surname, current FROM identity WHERE personal_number = '990002' ORDER BY seq")
    assert snapshots == [("Vzorková", 0), ("Jiná", 1)]


def test_an_article_keeps_its_number_under_its_code(world):
    before = world.article("TRIKO")
    world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Tričko funkční", "Triko"))
    assert world.article("TRIKO") == before
    assert world.do(Issue(ADAM, ("TRIKO",))).lines[0].name == "Triko"
