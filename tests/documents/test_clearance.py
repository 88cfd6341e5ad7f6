"""The clearance sheet says what is open, and how it ends; a preview of it says that it is none."""

from datetime import date

import pytest

from equipment_app.documents.clearance import ClearancePaper
from equipment_app.documents.press import gathered
from equipment_app.documents.words import PaperWords
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.operators import AddOperator
from equipment_app.operations.take_back import TakeBack
from tests.documents import samples
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, PASSWORD, World


def text(paper):
    opened = Paper(paper.render())
    return " ".join(" ".join(opened.text(page).split()) for page in range(len(opened)))


def test_what_is_open_is_listed_with_its_paper_and_value():
    paper = samples.clearance()
    said = text(paper)
    for words in (
        "VL-2026-000006",
        "nevyrovnáno",
        "Ukončení členství v týmu: odchod do",
        "PP-2024-000088",
        "Balistická vesta skrytá",
        "63 730,00",
        "Celkem 5 řádků, 5 věcí, konec seznamu",
        "Obě věci jsou v čistírně, útvar je doručí do 4. 12. 2026.",
        "Norbert Čápovský",
        "11. 12. 2026",
    ):
        assert "".join(words.split()) in "".join(said.split()), words


def test_settled_is_settled():
    paper = samples.clearance(settled=True)
    said = text(paper)
    assert "Nic k vrácení." in said and "Vyrovnat do" not in said and paper.result() == "cleared"


def test_a_preview_names_loans_and_shared_items_and_has_no_number():
    said = text(samples.clearance_before())
    assert "náhled, nevyrovnáno" in said and "VL-" not in said
    assert "Společné věci, za které odpovídá" in said and "vrátit do" in said and "nový odpovědný" in said


def test_of_an_entry_it_says_what_was_so_then(world: World):
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(TakeBack(ADAM, ("TRIKO/M",), condition="worn"))
    adam = world.member(ADAM)
    before = world.ask(lambda books: ClearancePaper.preview(books, adam))
    assert (before.clearance.entrusted[0], before.clearance.given[0], len(before.lines)) == (3, 1, 2)
    done = world.do(EndMembership(ADAM, although="Věci jsou v čistírně."))
    assert "nevyrovnáno" in text(world.ask(lambda books: gathered(books, done.entry)))
    world.do(TakeBack(ADAM, ("V-001", "TRIKO/M"), condition="worn"))
    again = world.ask(lambda books: gathered(books, done.entry))
    assert len(again.lines) == 2 and again.decision == "Věci jsou v čistírně."
    assert world.ask(lambda books: ClearancePaper.preview(books, adam)).lines == ()
    assert world.ask(lambda books: ClearancePaper.preview(books, 0)) is None


def test_who_stood_by_is_printed(world: World):
    world.appoint("Nováková", "Nora")
    world.do(Issue(ADAM, ("V-001",)))
    done = world.together(EndMembership(ADAM, although="Věci jsou v čistírně."))
    by_two = world.ask(lambda books: gathered(books, done.entry))
    assert by_two.decided.name.endswith("Nora Nováková") and "Rozhodnutí druhé osoby" in text(by_two)


@pytest.mark.parametrize("another", [False, True])
def test_nobody_is_printed_as_a_second_person_who_was_none(world: World, another: bool):
    if another:  # with a password that somebody else chose
        world.guard()
        world.do(AddOperator("Nováková", "Nora", password=f"{PASSWORD}, první"))
    world.do(Issue(ADAM, ("V-001",)))
    done = world.do(EndMembership(ADAM, although="Věci jsou v čistírně."))
    paper = world.ask(lambda books: gathered(books, done.entry))
    assert paper.decided is None
    boxes = paper.form(PaperWords()).signing
    assert boxes[1:] == (("for_the_store", paper.store), ("signs_to_decide", None))
    said = text(paper)
    assert "druhé osoby" not in said and said.count(paper.store.name) == 2  # who made it, and who signs
    assert "Rozhodnutí nadřízeného (jméno, podpis)" in said and "Důvod ukončení bez vypořádání" in said


def test_who_moves_keeps_what_is_listed(world: World):
    world.do(Issue(EVA, ("V-001",)))
    unit, name = world.ask(lambda books: (books.people.by_number(EVA).unit_code, books.people.by_number(EVA).unit_name))
    other = next(code for code in world.ask(lambda books: books.people.units()) if code != unit)
    done = world.do(MoveMember(EVA, other, on=date(2026, 3, 2)))
    paper = world.ask(lambda books: gathered(books, done.entry))
    assert (paper.moved, paper.result()) == (name, "clearance_along")
    assert "drží dál" in text(paper)
