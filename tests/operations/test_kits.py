"""A kit is worded from a day on: what it was before stays, and answers for the days before."""

from datetime import date

import pytest

from equipment_app.domain.entitlement import DraftLine
from equipment_app.domain.errors import AlreadyCancelled, Depends, FieldMissing, UnknownKit, UnknownThing
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.kits import (
    BadKitLine,
    ChangeKit,
    CountsForItself,
    EndKit,
    EndsBeforeItBegins,
    KitExists,
    NewKit,
    NoKitLines,
    OtherSizes,
    TwiceInKit,
    WordingTooEarly,
    WordingWaits,
)
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger.projections import rebuild
from tests.world import KIT, World

APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)
ASKED = [("VESTA", 1, True), ("RADIO", 1, True), ("TRIKO", 3, True), ("RUKAV", 2, False)]


def lines(world: World, name: str = KIT, on: date | None = None) -> list[tuple[str, int, bool]]:
    def ask(books):
        found = books.catalogue.kit_lines(books.catalogue.kits(on)[name], on)
        return [(line.article.code, line.quantity, line.required) for line in found]

    return world.ask(ask)


def article(world: World, code: str) -> int:
    return world.ask(lambda books: books.catalogue.by_code(code).id)


def test_a_change_applies_from_its_day_and_the_old_wording_answers_for_the_days_before(world):
    before = world.state()
    done = world.do(ChangeKit(KIT, ("TRIKO*4", "OBUV?"), APRIL, without="RADIO"))
    assert (done.number, done.what, done.subject) == ("SA-2026-000001", "kit", KIT)
    assert lines(world) == lines(world, on=date(2026, 3, 31)) == ASKED
    changed = [("VESTA", 1, True), ("TRIKO", 4, True), ("RUKAV", 2, False), ("OBUV", 1, False)]
    assert lines(world, on=APRIL) == changed
    assert world.verified().problems == ()
    world.clock.go_to("2026-04-01")
    assert (lines(world), lines(world, on=date(2026, 3, 31))) == (changed, ASKED)
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), lines(world)) == (before, ASKED)
    with pytest.raises(AlreadyCancelled):
        world.do(Undo(done.number, "omyl"))
    assert world.verified().problems == ()


def test_the_tables_made_again_of_the_journal_say_the_same(world):
    world.do(ChangeKit(KIT, ("OBUV*2?@vedoucí",), APRIL, MAY, audience="*"))
    before = world.state()
    with world.database.books() as books:
        rebuild(books.connection)
    assert world.state() == before


def test_a_new_kit_has_substitutes_a_function_and_days(world):
    world.do(EditArticle(article(world, "RADIO"), "Radiostanice", "Radio", None))
    done = world.do(NewKit(" Zimní  sada ", ("RADIO*2?=RUKAV@Velitel zásahu", "TRIKO"), until=MAY, audience="velitel"))
    (wording,) = [one for one in world.ask(lambda books: books.catalogue.wordings()) if one.name == "Zimní sada"]
    assert (wording.valid_from, wording.valid_to, wording.audience) == (date(2026, 3, 2), MAY, "velitel")
    first, second = world.ask(lambda books: books.catalogue.lines_of(wording.id))
    assert (first.quantity, first.required, first.substitutes) == (2, False, (article(world, "RUKAV"),))
    assert (first.audience, second.audience, done.what) == ("Velitel zásahu", "", "kit")
    assert "Zimní sada" not in world.ask(lambda books: books.catalogue.kits(date(2026, 5, 2)))
    assert world.verified().problems == ()


def test_a_kit_that_has_ended_stays_for_the_days_before_and_can_be_undone(world):
    before = world.state()
    done = world.do(EndKit(KIT, date(2026, 3, 31)))
    assert lines(world) == ASKED
    assert world.ask(lambda books: books.catalogue.kits(APRIL)) == {}
    assert world.do(EndKit(KIT, date(2026, 3, 31))).what == "nothing_new"
    assert world.do(ChangeKit(KIT, ("TRIKO*5",), MAY)).what == "kit"
    assert world.ask(lambda books: list(books.catalogue.kits(MAY))) == [KIT]
    world.do(Undo("SA-2026-000002", "omyl"))
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before


def test_what_is_the_same_writes_nothing(world):
    assert world.do(ChangeKit(KIT, ("TRIKO*3",), APRIL)).what == "nothing_new"


def test_the_past_is_put_right_with_a_reason_alone(world):
    with pytest.raises(WordingTooEarly) as refused:
        world.do(ChangeKit(KIT, ("TRIKO*4",), date(2026, 3, 2)))
    assert "3. 3. 2026" in refused.value.said("cs").replace("\xa0", " ")
    done = world.do(ChangeKit(KIT, ("TRIKO*4",), date(2026, 3, 1), reason="špatný počet"))
    assert ("TRIKO", 4, True) in lines(world)
    assert world.ask(lambda books: books.papers.remark(done.entry, "reason")) == "špatný počet"


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (NewKit("  ", ("TRIKO",)), FieldMissing),
        (NewKit(KIT.upper(), ("TRIKO",)), KitExists),
        (NewKit("Jiná"), NoKitLines),
        (NewKit("Jiná", ("TRIKO*x",)), BadKitLine),
        (NewKit("Jiná", ("TRIKO*0",)), BadKitLine),
        (NewKit("Jiná", ("TRYKO",)), UnknownThing),
        (NewKit("Jiná", ("TRIKO", "triko*2")), TwiceInKit),
        (NewKit("Jiná", ("TRIKO=TRIKO",)), CountsForItself),
        (NewKit("Jiná", ("RADIO=RUKAV,RUKAV",)), CountsForItself),
        (NewKit("Jiná", ("TRIKO=OBUV",)), OtherSizes),
        (NewKit("Jiná", ("TRIKO",), date(2026, 3, 1)), WordingTooEarly),
        (NewKit("Jiná", ("TRIKO",), MAY, APRIL), EndsBeforeItBegins),
        (ChangeKit("Jiná", ("TRIKO",)), UnknownKit),
        (ChangeKit(KIT, (), APRIL, whole=True), NoKitLines),
        (ChangeKit(KIT, (DraftLine(4, 0),), APRIL), BadKitLine),
        (EndKit(KIT, date(2026, 3, 1)), WordingTooEarly),
    ],
)
def test_what_cannot_be_is_refused_in_both_languages(world, command, refusal):
    before = world.state()
    with pytest.raises(refusal) as refused:
        world.do(command)
    assert refused.value.said("cs") and refused.value.said("en")
    assert world.state() == before


def test_a_kit_with_a_wording_to_come_is_not_ended_under_it(world):
    world.do(ChangeKit(KIT, ("TRIKO*4",), APRIL))
    with pytest.raises(WordingWaits):
        world.do(EndKit(KIT))


def test_a_wording_that_another_builds_on_is_not_undone(world):
    first = world.do(NewKit("Jiná", ("TRIKO",)))
    second = world.do(ChangeKit("Jiná", ("OBUV",), APRIL))
    with pytest.raises(Depends) as refused:
        world.do(Undo(first.number, "omyl"))
    assert refused.value.by == (second.number,)


def test_a_list_puts_right_the_wording_that_applies_and_leaves_its_substitutes(world):
    world.do(ChangeKit(KIT, ("TRIKO*3@vedoucí", "RADIO=RUKAV"), APRIL))
    world.clock.go_to("2026-04-02")
    world.take_in("kit", "Kód;Množství;Povinné\nVESTA;1;ano\nRADIO;2;ano\nTRIKO;5;ano\nRUKAV;2;ne\n", KIT)
    found = world.ask(lambda books: books.catalogue.kit_lines(books.catalogue.kits()[KIT]))
    assert [(one.article.code, one.quantity, len(one.substitutes), one.audience) for one in found] == [
        ("VESTA", 1, 0, ""),
        ("RADIO", 2, 1, ""),
        ("TRIKO", 5, 0, "vedoucí"),
        ("RUKAV", 2, 0, ""),
    ]
    assert lines(world, on=date(2026, 3, 31)) == ASKED
