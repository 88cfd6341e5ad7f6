"""Everything that follows from the journal can be made again from its bytes, and is the same to the last cell."""

import pytest

from equipment_app.domain.errors import JournalBroken
from equipment_app.store.tables import schema
from tests.campaigns.past import lived_again
from tests.campaigns.structural import without_triggers

REBUILT = [table.name for table in (*schema.REGISTERED, *schema.DERIVED)]


@pytest.fixture
def past(tmp_path):
    world = lived_again(tmp_path / "sklad.equip")
    yield world
    world.close()


def contents(world):
    tables = (*REBUILT, "entry", "identity", "remark", "filing")
    found = {table: sorted(map(repr, world.sql(f"SELECT * FROM {table}"))) for table in tables}
    return found | {"search": sorted(world.sql("SELECT rowid, words FROM scratch_search"))}


def rebuilt(world):
    with world.database.books() as books:
        books.rebuild()


def test_rebuilt_is_as_before(past):
    before = contents(past)
    rebuilt(past)
    assert contents(past) == before
    assert past.verified().ok


@pytest.mark.parametrize("table", [*REBUILT, "scratch_search"])
def test_what_was_lost_comes_back(past, table):
    before = contents(past)
    with past.writing() as write:
        write(f"DELETE FROM {table}")
    assert not past.verified().ok
    rebuilt(past)
    assert contents(past) == before


def test_what_was_changed_goes_back(past):
    before = contents(past)
    with past.writing() as write:
        write("UPDATE holding SET quantity = quantity + 1, condition = 'worn'")
        write("UPDATE thing SET price = 0, withdrawn = 1")
        write("UPDATE act SET occurred_on = '1999-01-01', facts = ''")
    rebuilt(past)
    assert contents(past) == before


def test_what_was_remembered_of_the_wrong_state_is_forgotten(past):
    """An open store keeps answers that stay true until something is registered; a rebuilt one is asked anew."""
    before = past.ask(lambda books: books.catalogue.articles())
    with past.writing() as write:
        write("UPDATE article SET name = 'Přepsáno'")
    past.reopen()
    assert {one.name for one in past.ask(lambda books: books.catalogue.articles())} == {"Přepsáno"}
    rebuilt(past)
    assert past.ask(lambda books: books.catalogue.articles()) == before


def test_the_same_requests_are_still_known(past):
    """Idempotency keys are in the payloads, so they survive as well."""
    keys = past.sql("SELECT idem, digest FROM act WHERE idem IS NOT NULL")
    rebuilt(past)
    assert past.sql("SELECT idem, digest FROM act WHERE idem IS NOT NULL") == keys != []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET payload = x'7b7d' WHERE seq = 5",
        "UPDATE entry SET payload = CAST(replace(payload, '2026', '2025') AS BLOB) WHERE seq = 5",
        "UPDATE entry SET entry_hash = zeroblob(32) WHERE seq = 5",
        "DELETE FROM entry WHERE seq = 5",
        "UPDATE entry SET origin = 'other/1' WHERE seq = 5",
    ],
)
def test_nothing_is_made_of_a_broken_journal(past, change):
    with past.database.books() as books:
        without_triggers(books.connection, lambda raw: raw.execute(change))
    before = contents(past)
    with pytest.raises(JournalBroken) as refused:
        rebuilt(past)
    assert refused.value.seq == 5
    assert contents(past) == before
