"""Words without diacritics, whatever is typed; the index follows what is changed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.lists import ListKind
from equipment_app.store.ledger.search import Subject, match
from tests.world import CATALOGUE, DELIVERY, MEMBERS


def found(world, text):
    question = match(text)
    rows = world.sql("SELECT rowid FROM scratch_search WHERE scratch_search MATCH ? ORDER BY rowid", question)
    return [(Subject(row % 4), row // 4) for (row,) in rows]


@pytest.mark.parametrize("text", ["zkušební", "zkusebni", "ZKUSEB", "adam zku", "990001", "pprap. zkus"])
def test_a_member(world, text):
    assert found(world, text) == [(Subject.HOLDER, world.member("990001"))]


@pytest.mark.parametrize("text", ["V-001", "v-001", "INV-1", "AKT.0000001.95", "0000001"])
def test_a_piece(world, text):
    assert (Subject.THING, world.piece("V-001")) in found(world, text)


def test_words_in_both_languages(world):
    article = (Subject.ARTICLE, world.article("OBUV"))
    assert article in found(world, "kotnikova") and article in found(world, "ankle")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(text=st.text(max_size=12) | st.text("\"*:^(){}-+ \0'\\ORANDNEar0", max_size=12))
def test_whatever_is_typed_is_a_question(world, text):
    question = match(text)
    if question:
        world.sql("SELECT count(*) FROM scratch_search WHERE scratch_search MATCH ?", question)


def test_a_member_is_found_by_the_name_of_the_unit_and_by_a_new_name(world):
    assert len(found(world, "hl. m. Prahy")) == 3
    world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Přejmenovaná"))
    assert found(world, "vzorkova") == []
    assert found(world, "prejmenovana") == [(Subject.HOLDER, world.member("990002"))]


def test_things_follow_the_name_of_their_article(world):
    before = len(found(world, "radiostanice"))
    world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Radiostanice", "Vysílačka"))
    assert found(world, "radiostanice") == []
    assert len(found(world, "vysilacka")) == before > 2


def test_the_index_is_what_it_would_be_if_made_anew(world):
    world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Jinde;Z99\n")
    grown = sorted(world.sql("SELECT rowid, words FROM scratch_search"))
    with world.database.books() as books:
        books.search.rebuild()
    assert sorted(world.sql("SELECT rowid, words FROM scratch_search")) == grown
