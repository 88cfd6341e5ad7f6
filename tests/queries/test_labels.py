"""Labels say what a thing is and never whose it is; who gets one is narrowed by search, delivery, place, holder."""

import pytest

from equipment_app.domain.labels import LabelField
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks, RecordLabels
from equipment_app.operations.settings import SetSettings
from equipment_app.queries.filters import LabelsWanted
from equipment_app.queries.labels import (
    badges,
    blanks,
    count_to_label,
    deliveries,
    labels,
    places,
    printed,
    reserved,
    to_label,
)
from tests.world import ADAM, CTIBOR, DELIVERY, EVA

EVERYTHING = ["V-001", "V-002", "V-003", "R-001", "R-002"]


def wanted(world, **narrow) -> list[str]:
    ids = world.ask(lambda books: to_label(books, LabelsWanted(**narrow)))
    assert world.ask(lambda books: count_to_label(books, LabelsWanted(**narrow))) == len(ids)
    return [world.sql("SELECT serial FROM thing WHERE id = ?", id)[0][0] for id in ids]


def place(world, label: str) -> int:
    return world.sql("SELECT id FROM holder WHERE kind = 'location' AND label = ?", label)[0][0]


def test_everything_with_a_code_in_the_store_or_held(world):
    world.do(Issue(ADAM, ("V-002",)))
    assert wanted(world) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", EVERYTHING),
        ("vesta", ["V-001", "V-002", "V-003"]),
        ("rad", ["R-001", "R-002"]),
        ("INV-1", ["V-001"]),
        ("AKT.0000004", ["R-001"]),
        ("zkusebni", ["V-002"]),
        ("nic takového", []),
        ("!!!", []),
    ],
)
def test_by_what_it_or_its_holder_is_called(world, text, found):
    world.do(Issue(ADAM, ("V-002",)))
    assert wanted(world, text=text) == found


def test_by_delivery_article_place_store_member_and_unit(world):
    world.do(Issue(ADAM, ("V-002", "R-001")))
    world.do(Issue(EVA, ("V-003",)))
    unit = world.sql("SELECT id FROM holder WHERE label = 'KRPA'")[0][0]
    store = world.sql("SELECT id FROM holder WHERE kind = 'store'")[0][0]
    assert wanted(world, delivery="DL-1") == EVERYTHING
    assert wanted(world, delivery="DL-2") == []
    assert wanted(world, article=world.article("RADIO")) == ["R-001", "R-002"]
    assert wanted(world, holder=place(world, "A01")) == ["V-001"]
    assert wanted(world, holder=store) == ["V-001", "R-002"]
    assert wanted(world, holder=world.member(ADAM)) == ["V-002", "R-001"]
    assert wanted(world, holder=unit) == ["V-002", "V-003", "R-001"]
    assert wanted(world, holder=unit, article=world.article("RADIO"), text="zkusebni") == ["R-001"]
    assert wanted(world, holder=world.member(CTIBOR)) == []


def test_those_without_a_label(world):
    world.do(RecordLabels((world.piece("V-001"), world.piece("R-002"))))
    assert wanted(world, unlabelled=True) == ["V-002", "V-003", "R-001"]
    some = [world.piece("V-001"), world.piece("V-002")]
    assert world.ask(lambda books: printed(books, some)) == {some[0]: 1}


def test_deliveries_the_newest_first(world):
    world.take_in(ListKind.DELIVERIES, f"{DELIVERY}DL-9;1.3.2026;Nový;;RADIO;;1;N-1;;;;;Sklad;A01\n")
    assert world.ask(deliveries) == [("DL-9", 1), ("DL-1", 5)]


def test_a_label_has_the_facts_of_its_thing_in_the_order_asked_for(world):
    ids = [world.piece("R-001"), world.piece("V-001")]
    world.do(SetSettings({"label.owner": "Policie ČR · zkouška"}))
    radio, vest = world.ask(lambda books: labels(books, ids))
    assert radio.code == "AKT.0000004.86"
    assert {one: fact for one, fact in radio.facts.items() if fact} == {
        LabelField.OWNER: "Policie ČR · zkouška",
        LabelField.NAME: "Radiostanice",
        LabelField.SERIAL: "R-001",
        LabelField.ARTICLE: "RADIO",
        LabelField.RECEIVED: "2. 2. 2026",
    }
    assert (vest.code, vest.fact(LabelField.SIZE), vest.fact(LabelField.INVENTORY)) == ("AKT.0000001.95", "M", "INV-1")
    assert vest.fact(LabelField.EXPIRY) == "31. 12. 2040"


def test_a_label_has_the_name_of_the_store_unless_another_owner_was_set(world):
    ids = [world.piece("R-001")]
    assert world.ask(lambda books: labels(books, ids))[0].fact(LabelField.OWNER) == "Sklad"


def test_things_from_a_grant_say_so_and_name_the_project(world):
    with world.writing() as sql:
        sql("UPDATE thing SET funding = 'CZ-HOMEAFFAIRS-0004' WHERE serial = 'V-001'")
    ids = [world.piece("V-001"), world.piece("V-002")]
    said = [label.fact(LabelField.GRANT) for label in world.ask(lambda books: labels(books, ids))]
    assert said == ["Norway Grants · CZ-HOMEAFFAIRS-0004", ""]


def test_no_thing_s_label_knows_a_person(world):
    world.do(Issue(ADAM, ("V-001",)))
    vest = world.piece("V-001")
    (label,) = world.ask(lambda books: labels(books, [vest]))
    assert not label.facts.keys() & {LabelField.PERSON, LabelField.UNIT}
    assert "Zkušební" not in str(label)


def test_badges_of_some_in_their_order_or_of_everybody(world):
    wanted = [world.member(EVA), world.member(ADAM), 9999]
    some = world.ask(lambda books: badges(books, wanted))
    assert [label.code[:3] for label in some] == ["AKM", "AKM"]
    assert [label.fact(LabelField.PERSON) for label in some] == ["nprap. Eva Vzorková", "pprap. Adam Zkušební"]
    assert some[0].fact(LabelField.UNIT) == "KŘP hl. m. Prahy"
    assert len(world.ask(badges)) == 3


def test_places_say_what_is_in_them(world):
    wanted = [place(world, "B02")]
    (label,) = world.ask(lambda books: places(books, wanted))
    assert label.code.startswith("AKL.")
    assert (label.fact(LabelField.NAME), label.fact(LabelField.STORE), label.fact(LabelField.OWNER)) == (
        "B02",
        "Sklad",
        "Sklad",
    )
    assert label.fact(LabelField.CONTENTS) == "2 × Radiostanice\n10 × Tričko funkční M"
    assert label.fact(LabelField.KINDS) == "Radiostanice\nTričko funkční", (
        "a shelf keeps its kinds, whatever is taken out"
    )
    assert label.fact(LabelField.COUNT) == "12 ks"
    shelf = world.ask(places)[0]
    assert shelf.fact(LabelField.NAME) == "A01" and shelf.fact(LabelField.COUNT).endswith(" věcí")


def test_sizes_stand_in_their_order_and_not_in_that_of_the_alphabet(world):
    rows = "".join(f"DL-9;1.3.2026;Nový;;TRIKO;{size};1;;;;;410;Sklad;B02\n" for size in ("XXL", "S", "XL"))
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    shelf = place(world, "B02")
    (label,) = world.ask(lambda books: places(books, [shelf]))
    assert [line.split()[-1] for line in label.fact(LabelField.CONTENTS).splitlines()[1:]] == ["S", "M", "XL", "XXL"]
    assert label.fact(LabelField.KINDS).count("Tričko") == 1


def test_an_empty_place_says_nothing_of_what_is_in_it(world):
    world.do(Issue(ADAM, ("R-001", "R-002", "TRIKO/M*10")))
    shelf = place(world, "B02")
    with world.writing() as sql:
        sql("DELETE FROM holding WHERE holder = ?", shelf)
    (label,) = world.ask(lambda books: places(books, [shelf]))
    assert (label.fact(LabelField.CONTENTS), label.fact(LabelField.COUNT)) == ("", "")


def test_blank_labels_have_a_code_and_an_owner(world):
    world.do(PrintBlanks(2))
    made = world.ask(lambda books: blanks(books, reserved(books)))
    assert [label.code for label in made] == ["AKT.0000006.80", "AKT.0000007.77"]
    assert {fact for label in made for fact in label.facts.values()} == {"Sklad"}
