"""The personal card: nothing on top of anything, tables that go on over pages, what is told and what falls out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from equipment_app.documents import personal_card
from equipment_app.domain.cards import CardMove
from equipment_app.operations.issue import Issue
from equipment_app.queries.personal_card import personal_cards
from tests.documents import answers
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper
from tests.world import ADAM


def read(*cards) -> Paper:
    return Paper(personal_card.render(cards))


@pytest.mark.parametrize(("items", "moves"), [(0, 0), (1, 1), (19, 8), (24, 3), (25, 9), (36, 30), (90, 400)])
def test_every_row_stands_once_under_a_head_and_nothing_overlaps(items, moves):
    card = answers.personal_card(items, moves)
    opened = read(card)
    text = [opened.text(page) for page in range(len(opened))]
    found = [number for page in range(len(opened)) for number in opened.row_numbers(page, 26.0 - 1.2)]
    assert found == list(range(1, items + 1))
    assert sum(page.count(" výdej Věc ") for page in text) == moves
    assert not [clash for page in range(len(opened)) for clash in collisions(opened.words(page))]
    for page in text:
        rows, head = page.count(" výdej Věc "), page.count("Čeho se týká")
        assert head == bool(rows), "rows stand under a head"
    assert text[-1].count("Potvrzuji, že věci uvedené") == 1


def test_what_has_nothing_to_say_falls_out():
    card = replace(answers.personal_card(0, 0), kit="", gaps=())
    text = read(card).text(0)
    assert "Nedrží nic." in text
    assert "Žádné pohyby." in text
    for absent in ("Chybí k sadě", "Po životnosti", "Končí do", "Konec výpisu"):
        assert absent not in text


def test_what_is_past_and_what_soon_will_be_is_named_by_its_row():
    card = answers.personal_card(4, 0)
    ends = [-1, 0, 60, 61]
    items = [
        replace(item, expiry=(card.at + timedelta(days=days)).isoformat())
        for item, days in zip(card.items, ends, strict=True)
    ]
    opened = read(replace(card, items=items))
    assert opened.line(0, "Po expiraci").text == "Po expiraci nebo revizi: č. 1."
    assert opened.line(0, "Končí do").text == "Končí do 60 dnů: č. 2, 3."
    assert "Chybí k sadě Základní výstroj AKT: Mikina fleecová M (1 ks), Svítilna ruční (2 ks)." in opened.text(0)


def test_the_sums_are_those_of_the_rows():
    card = answers.personal_card(7, 0)
    text = read(card).text(0)
    assert "7 položek, 14 věcí" in text
    assert f" {card.pieces} 18 060,00" in text


def test_many_cards_are_one_file_and_each_counts_its_own_pages():
    card = answers.personal_card(12, 80)
    steps = []
    opened = Paper(personal_card.render([card] * 3, lambda *step: steps.append(step)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    lines = [line.text for page in range(len(opened)) for line in opened.lines(page)]
    feet = [line.rpartition("·")[2].strip() for line in lines if "· Strana" in line]
    assert feet == ["Strana 1 z 3", "Strana 2 z 3", "Strana 3 z 3"] * 3


def test_a_civilian_is_told_by_name():
    card = answers.personal_card(1, 1)
    opened = read(replace(card, party=replace(card.party, personal_number="", civilian=True)))
    assert opened.line(0, "nprap. Norbert") is not None
    assert "Osobní karta nprap. Norbert Čápovský" in opened.text(0)


def test_a_storno_says_what_it_cancelled():
    move = CardMove(date(2026, 1, 2), "PP-2026-000001-S", "storno", "PP-2026-000001 (omyl)", -3, "")
    text = read(replace(answers.personal_card(0, 0), moves=(move,))).text(0)
    assert "2. 1. 2026 PP-2026-000001-S storno PP-2026-000001 (omyl) −3 –" in text


def test_what_is_used_up_is_called_so(world):
    world.do(Issue(ADAM, ("RUKAV*2", "TRIKO")))
    adam = world.member(ADAM)
    (card,) = world.ask(lambda books: personal_cards(books, [adam]))
    assert {item.name: item.consumable for item in card.items} == {"Rukavice nitrilové": True, "Tričko funkční": False}
    assert read(card).text(0).count("spotřební") == 1
