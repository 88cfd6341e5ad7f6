"""The index is read at its beginning and counted beyond it; nothing is missed, and all is in its order."""

import pytest

from equipment_app.store.ledger.search import Subject, match
from tests.campaigns.past import lived

WORDS = ("a", "v", "triko", "990", "v-0", "akt", "ad", "l", "0000001", "nic takového", "sklad")


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    world = lived(tmp_path_factory.mktemp("past") / "sklad.equip")
    yield world
    world.close()


def read(world, text):
    query = "SELECT rowid FROM scratch_search WHERE scratch_search MATCH ? ORDER BY rowid"
    rows = [row for (row,) in world.sql(query, match(text))]
    return {subject: [row // 4 for row in rows if row % 4 == subject] for subject in Subject}, len(rows)


@pytest.mark.parametrize("text", WORDS)
def test_as_if_all_of_it_was_read(past, text):
    wanted, number = read(past, text)
    found = past.ask(lambda books: books.search.beginning(match(text)))
    assert past.ask(lambda books: books.search.count(match(text))) == number
    for subject in (Subject.HOLDER, Subject.ARTICLE, Subject.KIT):
        assert found[subject] == wanted[subject]
    for limit in (1, 3, 100):
        assert past.ask(lambda books, n=limit: books.search.things(match(text), n)) == wanted[Subject.THING][:limit]


def test_some_of_these_words_find_something(past):
    """Else the comparison above would prove nothing."""
    found = [read(past, text)[0] for text in WORDS]
    assert all(any(one[subject] for one in found) for subject in (Subject.HOLDER, Subject.THING, Subject.ARTICLE))
