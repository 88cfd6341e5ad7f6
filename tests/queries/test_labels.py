"""Labels say what a thing is and never whose it is."""

from equipment_app.domain.papers import Label
from equipment_app.operations.issue import Issue
from equipment_app.operations.set_setting import SetSettings
from equipment_app.queries.labels import labels, to_label
from tests.world import ADAM


def test_everything_with_a_code_in_the_store_or_held(world):
    world.do(Issue(ADAM, ("V-002",)))
    found = world.ask(lambda books: [label.serial for label in labels(books, to_label(books))])
    assert found == ["V-001", "V-002", "V-003", "R-001", "R-002"]


def test_a_label_has_the_facts_of_its_thing_in_the_order_asked_for(world):
    ids = [world.piece("R-001"), world.piece("V-001")]
    world.do(SetSettings({"label.owner": "Policie ČR · zkouška"}))
    radio, vest = world.ask(lambda books: labels(books, ids))
    assert radio == Label("AKT.0000004.86", "Radiostanice", "", "", "R-001", "Policie ČR · zkouška", grant=False)
    assert (vest.code, vest.size, vest.inventory, vest.name) == ("AKT.0000001.95", "M", "INV-1", "Reflexní vesta")


def test_a_label_has_the_name_of_the_store_unless_another_owner_was_set(world):
    ids = [world.piece("R-001")]
    assert world.ask(lambda books: labels(books, ids))[0].owner == "Sklad"


def test_things_from_a_grant_say_so(world):
    with world.writing() as sql:
        sql("UPDATE thing SET funding = 'CZ-HOMEAFFAIRS-0004' WHERE serial = 'V-001'")
    ids = [world.piece("V-001"), world.piece("V-002")]
    assert [label.grant for label in world.ask(lambda books: labels(books, ids))] == [True, False]
