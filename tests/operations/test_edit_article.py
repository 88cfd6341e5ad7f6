"""An article by hand: one entry, found by its new name, and an import keeps the minimum."""

import pytest

from equipment_app.domain.errors import FieldMissing
from equipment_app.domain.kinds import Changes
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.queries.find import find
from tests.world import CATALOGUE


def article(world, code):
    return world.ask(lambda books: books.catalogue.by_code(code))


def test_name_and_minimum_are_one_entry(world):
    vest, head = article(world, "VESTA"), world.head()
    outcome = world.do(EditArticle(vest.id, "  Vesta   výstražná ", "Warning vest", 4))
    assert (outcome.changes, outcome.what, outcome.subject) == (Changes.CATALOGUE, "article_changed", "Vesta výstražná")
    assert outcome.entry == world.head() == head + 1
    after = article(world, "VESTA")
    assert (after.name, after.name_en, after.minimum) == ("Vesta výstražná", "Warning vest", 4)
    assert (after.code, after.price, after.scheme) == (vest.code, vest.price, vest.scheme)
    assert world.verified().ok


def test_article_and_pieces_are_found_by_the_new_name_alone(world):
    world.do(EditArticle(article(world, "VESTA").id, "Vesta výstražná", "Warning vest", None))
    assert {one.kind for one in world.ask(lambda books: find(books, "vystrazna"))} == {"thing", "article"}
    assert world.ask(lambda books: find(books, "reflexni")) == []
    assert not world.ask(lambda books: books.search.stale())


def test_nothing_new_writes_nothing(world):
    vest, head = article(world, "VESTA"), world.head()
    assert world.do(EditArticle(vest.id, vest.name, vest.name_en, 0)).what == "nothing_new"
    assert world.head() == head


def test_an_article_has_a_name(world):
    head = world.head()
    with pytest.raises(FieldMissing) as refused:
        world.do(EditArticle(article(world, "VESTA").id, "  ", "", 1))
    assert refused.value.field == "name"
    assert (refused.value.said("cs"), refused.value.said("en")) == ("Vyplňte pole Název.", "Fill in Name.")
    assert world.head() == head
    with pytest.raises(ValueError, match="minimum"):
        EditArticle(1, "Vesta", "", -1)


def test_a_list_that_does_not_know_minima_keeps_them(world):
    vest = article(world, "VESTA")
    world.do(EditArticle(vest.id, vest.name, vest.name_en, 4))
    world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Reflexní vesta", "Vesta reflexní"))
    after = article(world, "VESTA")
    assert (after.name, after.minimum) == ("Vesta reflexní", 4)
