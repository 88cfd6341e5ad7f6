"""One field of many articles at once: what changes is known before, and one cancellation takes it back."""

import pytest

from equipment_app.domain.errors import NoSuchField
from equipment_app.operations.articles import NotANumber, NumberTooLarge
from equipment_app.operations.bulk_edit import ARTICLE_FIELDS, EditArticles, judged_articles
from equipment_app.operations.undo import Undo


def ids(world, *codes):
    return tuple(world.article(code) for code in codes)


def values(world, field):
    return world.ask(lambda books: {one.code: getattr(one, field) for one in books.catalogue.articles()})


def test_it_is_one_entry_and_undone(world):
    before, two = world.state(), ids(world, "VESTA", "TRIKO")
    preview = world.ask(lambda books: judged_articles(books, two, "section", " Oděv "))
    assert [(one.before, one.after) for one in preview] == [("Ochrana", "Oděv"), ("Oděv", "Oděv")]
    assert [one.same for one in preview] == [False, True]
    done = world.do(EditArticles(two, "section", " Oděv "))
    assert (done.what, dict(done.facts)) == ("articles_edited", {"changed": 1, "skipped": 1})
    assert done.number == "SK-2026-000001"
    assert values(world, "section")["VESTA"] == "Oděv"
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("norm", "ČSN EN 1150", "ČSN EN 1150"),
        ("minimum", "12", 12),
        ("price", "129050", 129050),
        ("life_months", "60", 60),
        ("inspection_months", "12", 12),
        ("sustainability", "yes", 1),
    ],
)
def test_each_field_is_set_and_cleared(world, field, value, found):
    two = ids(world, "VESTA", "TRIKO")
    world.do(EditArticles(two, field, value))
    assert {values(world, field)[code] for code in ("VESTA", "TRIKO")} == {found}
    world.do(EditArticles(two, field, ""))
    assert {values(world, field)[code] for code in ("VESTA", "TRIKO")} <= {None, "", 0}
    assert world.verified().problems == ()


def test_nothing_new_writes_nothing(world):
    head = world.head()
    assert world.do(EditArticles(ids(world, "VESTA"), "section", "Ochrana")).what == "nothing_new"
    assert world.head() == head


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [("unit", "pár", NoSuchField), ("minimum", "dost", NotANumber), ("life_months", "1201", NumberTooLarge)],
)
def test_what_it_refuses(world, field, value, refusal):
    assert field in ARTICLE_FIELDS or refusal is NoSuchField
    with pytest.raises(refusal) as refused:
        world.do(EditArticles(ids(world, "VESTA"), field, value))
    assert all(refused.value.said(lang) for lang in ("cs", "en"))
