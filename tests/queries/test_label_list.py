"""Lists of what gets a label."""

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import ClaimLabel, PrintBlanks, RecordLabels
from equipment_app.queries import labels
from equipment_app.queries.labels import LabelLine
from tests.world import ADAM


@pytest.fixture
def world(world):
    world.do(Issue(ADAM, ("V-001",)))
    world.do(RecordLabels((2, 2)))
    return world


def test_things_in_the_order_asked_with_who_has_them(world):
    lines = world.ask(lambda books: labels.thing_lines(books, [2, 1, 99]))
    vest = {"name": "Reflexní vesta", "name_en": "Reflective vest", "fact": "M"}
    assert lines == [
        LabelLine(2, "AKT.0000002.92", **vest, where="A01", stored=True, printed=2),
        LabelLine(1, "AKT.0000001.95", **vest, where="Zkušební Adam"),
    ]


def test_more_things_than_one_question_takes(world):
    ids = [1, 2, 3, 4, 5] * 300
    assert len(world.ask(lambda books: labels.thing_lines(books, ids))) == 1500


def test_members_by_words_and_unit(world):
    units = {name: id for id, name in world.ask(labels.wheres).units}

    def names(*wanted):
        return world.ask(
            lambda books: [one.name for one in labels.member_lines(books, labels.member_ids(books, *wanted))]
        )

    assert names() == ["Čtvrtý Ctibor", "Vzorková Eva", "Zkušební Adam"]
    assert names("", units["KŘP hl. m. Prahy"]) == ["Vzorková Eva", "Zkušební Adam"]
    assert names("eva") == ["Vzorková Eva"]
    assert names("eva", units["KŘP Jihomoravského kraje"]) == []


def test_places_by_words_and_store(world):
    [(store, _)] = world.ask(labels.wheres).stores

    def named(*wanted):
        return world.ask(
            lambda books: [one.name for one in labels.place_lines(books, labels.place_ids(books, *wanted))]
        )

    assert named() == named("", store) == ["A01", "B02"]
    assert named("b0 sklad") == ["B02"]
    assert (named("01"), named("2")) == (["A01"], ["B02"])
    assert named("c") == [] == named("", store + 1000)


def test_a_blank_label_is_blank_until_it_is_claimed(world):
    world.do(PrintBlanks(2))
    assert [line.code for line in labels.blank_lines([6, 7])] == ["AKT.0000006.80", "AKT.0000007.77"]

    def blank(number):
        return world.ask(lambda books: books.things.is_blank(number))

    assert [blank(number) for number in (1, 6, 7, 8)] == [False, True, True, False]
    world.do(ClaimLabel(1, "AKT.0000006.80"))
    assert [blank(number) for number in (1, 6, 7)] == [False, False, True]


def test_what_can_be_narrowed_to(world):
    wheres = world.ask(labels.wheres)
    assert [name for _, name in wheres.places] == ["A01", "B02"]
    assert wheres.deliveries == (("DL-1", 5),)
    assert (wheres.owner, wheres.unlabelled) == ("Sklad", 4)
