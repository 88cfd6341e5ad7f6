"""The catalogue by hand: added, changed and retired, each under a number that is undone; what is in use stays."""

import pytest

from equipment_app.domain.errors import FieldMissing, UnknownThing
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import (
    AddArticle,
    ArticleExists,
    ArticleInUse,
    EditArticle,
    InDeployment,
    InKits,
    NoSuchScheme,
    NotAnArticleCode,
    NumberTooLarge,
    RetireArticle,
    StillThere,
)
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.kits import NewKit
from equipment_app.operations.undo import Undo
from tests.world import CATALOGUE, DELIVERY

HELMET = AddArticle("prilba", " Přilba  ochranná ", "Helmet", 4, norm="ČSN EN 397", price=129_000, life_months=60)


def article(world, code):
    return world.ask(lambda books: books.catalogue.by_code(code))


def test_it_is_added_under_a_number_and_undone(world):
    before = world.state()
    done = world.do(HELMET)
    assert (done.number, done.what, done.undoable) == ("SK-2026-000001", "article_added", "SK-2026-000001")
    made = article(world, "PRILBA")
    assert (made.name, made.name_en, made.minimum, made.norm) == ("Přilba ochranná", "Helmet", 4, "ČSN EN 397")
    assert (made.tracking, made.scheme, made.unit, made.price, made.life_months) == (
        "quantity",
        "uni",
        "ks",
        129_000,
        60,
    )
    world.do(Undo(done.number, "omyl"))
    assert (article(world, "PRILBA"), world.state(), world.verified().problems) == (None, before, ())


def test_what_was_received_of_it_stands_in_the_way_of_its_undo(world):
    done = world.do(HELMET)
    world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;Fond;PRILBA;;5;;;;;;Sklad;A01\n")
    with pytest.raises(Exception, match="SK-2026-000001"):
        world.do(Undo(done.number, "omyl"))


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (AddArticle("VESTA", "Vesta"), ArticleExists),
        (AddArticle("vesta", "Vesta"), ArticleExists),
        (AddArticle("A/B", "Vesta"), NotAnArticleCode),
        (AddArticle("", "Vesta"), NotAnArticleCode),
        (AddArticle("A B", "Vesta"), NotAnArticleCode),
        (AddArticle("NOVY", "  "), FieldMissing),
        (AddArticle("NOVY", "Nový", unit=" "), FieldMissing),
        (AddArticle("NOVY", "Nový", scheme="klobouky"), NoSuchScheme),
        (AddArticle("NOVY", "Nový", life_months=1201), NumberTooLarge),
        (EditArticle("NENI", "Nic"), UnknownThing),
        (EditArticle("VESTA", tracking="quantity"), ArticleInUse),
        (EditArticle("TRIKO", unit="pár"), ArticleInUse),
        (EditArticle("TRIKO", scheme="uni"), ArticleInUse),
        (RetireArticle("TRIKO"), StillThere),
    ],
)
def test_what_it_refuses(world, command, refusal):
    head = world.head()
    with pytest.raises(refusal) as refused:
        world.do(command)
    assert all(refused.value.said(lang) for lang in ("cs", "en"))
    assert world.head() == head


def test_only_what_is_said_changes(world):
    done = world.do(EditArticle("VESTA", norm="ČSN EN ISO 20471", inspection_months=12))
    vest = article(world, "VESTA")
    assert (vest.name, vest.section, vest.norm, vest.inspection_months) == (
        "Reflexní vesta",
        "Ochrana",
        "ČSN EN ISO 20471",
        12,
    )
    world.do(EditArticle("VESTA", norm="", inspection_months=0, sustainability="yes"))
    vest = article(world, "VESTA")
    assert (vest.norm, vest.inspection_months, vest.sustainability) == ("", None, 1)
    with pytest.raises(Exception, match="SK-2026-000002"):
        world.do(Undo(done.number, "omyl"))


def test_what_was_never_received_may_be_kept_another_way(world):
    world.do(HELMET)
    world.do(EditArticle("PRILBA", tracking="item", scheme="alfa", unit="pár"))
    assert world.ask(lambda books: books.catalogue.by_code("PRILBA").numbered)


def test_a_list_may_say_the_norm_and_one_that_does_not_keeps_it(world):
    head, *rows = CATALOGUE.splitlines()
    world.take_in(ListKind.CATALOGUE, f"{head};Norma\n{rows[0]};ČSN EN 1150\n")
    assert article(world, "VESTA").norm == "ČSN EN 1150"
    world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Reflexní vesta", "Vesta reflexní"))
    assert (article(world, "VESTA").name, article(world, "VESTA").norm) == ("Vesta reflexní", "ČSN EN 1150")
    assert world.verified().problems == ()


def test_it_is_retired_when_nothing_asks_for_it_any_more(world):
    world.do(HELMET)
    kit = world.do(NewKit("Přilby", ("PRILBA",)))
    with pytest.raises(InKits, match="Přilby"):
        world.do(RetireArticle("PRILBA"))
    world.do(Undo(kit.number, "omyl"))
    made = world.do(NewDeployment("Cvičení", world.clock().date(), "2026-03-03 18:00", roles=("Člen=PRILBA",)))
    with pytest.raises(InDeployment, match="Cvičení"):
        world.do(RetireArticle("PRILBA"))
    world.do(Undo(made.number, "omyl"))
    before = world.state()
    done = world.do(RetireArticle("PRILBA"))
    assert article(world, "PRILBA") is None
    with pytest.raises(UnknownThing):
        world.do(RetireArticle("PRILBA"))
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())
