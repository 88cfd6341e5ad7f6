"""The order proposal on paper: a paper for each supplier, every size once, and sums that are those of the rows."""

from dataclasses import replace

import pytest

from equipment_app.documents import order_proposal
from equipment_app.measures import money
from tests.documents import answers
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper


@pytest.mark.parametrize("sizes", [1, 7, 26, 27, 28, 70])
def test_every_size_stands_once_and_nothing_overlaps(sizes):
    opened = Paper(order_proposal.render(answers.order_proposal(sizes)))
    text = [opened.text(page) for page in range(len(opened))]
    assert [n for page in range(len(opened)) for n in opened.row_numbers(page, 28.0 - 1.2)] == [
        *range(1, sizes + 1),
        *range(1, sizes + 1),
    ]
    assert not [clash for page in range(len(opened)) for clash in collisions(opened.words(page))]
    assert sum(page.count("Navrhuje") for page in text) == sum(page.count("Schvaluje") for page in text) == 2


def test_it_says_how_each_number_came_about_and_what_was_typed():
    proposal = answers.order_proposal(7)
    text = Paper(order_proposal.render(proposal)).text(0)
    first, third = proposal.lines[0], proposal.lines[2]
    assert "0 − 2 − 3 = −5" in text
    assert f"Upraveno ručně z {first.computed} na {first.order}." in text
    assert third.reckoned == "2 − 2 − 3 − 1 = −4"
    assert third.reckoned in text
    assert money(sum(line.value for line in proposal.suppliers()[0][1])) in text
    assert "do 30. 6. 2027 doslouží" in text
    assert "neznámá" in text


def test_an_article_that_nobody_delivered_has_a_paper_of_its_own():
    proposal = answers.order_proposal(2)
    lines = tuple(replace(line, supplier="") for line in proposal.lines)
    opened = Paper(order_proposal.render(replace(proposal, lines=lines, until=None)))
    assert len(opened) == 1
    assert "Dodavatel neuveden" in opened.text(0)
    assert "doslouží" not in opened.text(0)
