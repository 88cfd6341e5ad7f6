"""What a lead asks and finds: everything about their own unit, and of another not a name, not a number, not a paper."""

import importlib
import inspect
import pkgutil
import re

import pytest

from equipment_app import queries
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Refusal, UnknownThing
from equipment_app.operations import resolve
from equipment_app.queries.scanned import Bears, Borne, look_up
from tests.queries.hidden import LEAD, QUESTIONS, Two


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    two = Two(tmp_path_factory.mktemp("two") / "sklad.equip")
    yield two
    two.world.close()


@pytest.fixture(scope="module")
def asked(two):
    """The arguments, made up by somebody who sees everything."""
    two.sign_in("Skladníková Zora")
    return {name: arguments(two) for name, arguments in QUESTIONS.items()}


@pytest.fixture
def lead(two, asked):
    two.sign_in(LEAD)
    return two


def questions_there_are() -> dict[str, object]:
    """Every public function that asks the books."""
    modules = {one.name: f"equipment_app.queries.{one.name}" for one in pkgutil.iter_modules(queries.__path__)}
    return {
        f"{short}.{name}": function
        for short, module in modules.items()
        for name, function in vars(importlib.import_module(module)).items()
        if inspect.isfunction(function) and function.__module__ == module and name[0] != "_"
        if next(iter(inspect.signature(function).parameters), "") == "books"
    }


def answers(two: Two, name: str, calls) -> list[str]:
    """In words; a refusal with its facts."""
    question, said = questions_there_are()[name], []
    for arguments in calls:
        try:
            said.append(two.world.ask(lambda books, arguments=arguments: repr(question(books, *arguments))))
        except Refusal as refusal:
            said.append(repr(refusal))
    return said


def seen(answer: str, marks: tuple[str, ...]) -> list[str]:
    """Marks in an answer; numbers as a whole."""
    text = answer.casefold()
    return [mark for mark in marks if re.search(rf"(?<!\d){re.escape(mark)}(?!\d)", text)]


def test_every_question_is_asked():
    there = set(questions_there_are())
    assert there - set(QUESTIONS) == set(), "QUESTIONS in tests/queries/hidden.py does not say how these are asked"
    assert set(QUESTIONS) - there == set(), "QUESTIONS in tests/queries/hidden.py asks what there is no more"


@pytest.mark.parametrize("name", QUESTIONS)
def test_nothing_of_another_unit_is_in_an_answer(lead, asked, name):
    """But for what the question itself said, which a refusal repeats."""
    found = {}
    for arguments, answer in zip(asked[name], answers(lead, name, asked[name]), strict=True):
        told = set(seen(answer, lead.marks())) - set(seen(repr(arguments), lead.marks()))
        if told:
            found[repr(arguments)[:200]] = told
    assert found == {}


def test_there_is_much_that_must_not_be_seen(two):
    assert len(two.marks()) > 12
    assert seen("Tajemná 990801, 7654322", two.marks()) == ["tajem", "990801", "7654322"]
    assert seen("17654322 a 99080", two.marks()) == []


PAPERS = ("paper_card.paper_card", "paper_card.document", "paper_card.to_print", "paper_card.cancelling")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_another_unit_is_not_there(lead, asked, name):
    said = dict(zip([number for (number,) in asked[name]], answers(lead, name, asked[name]), strict=True))
    refused = {number for number, answer in said.items() if answer.startswith(("PaperOutside", "NotFiled"))}
    assert {*lead.other.papers, lead.office} - refused == (
        {one for one in lead.other.papers if one.endswith("-S")} if "cancelling" in name else set()
    )
    assert len(set(lead.own.papers) - refused) == len(lead.own.papers)


def test_a_guests_badge_is_outside_for_a_lead_and_named_to_who_keeps_the_store(two):
    two.sign_in("Skladníková Zora")
    badge = str(Code(Family.BADGE, two.world.ask(lambda books: books.people.guests()[0].badge)))
    found = two.world.ask(lambda books: look_up(books, (badge,)))
    assert (found.what, found.name) == (Bears.GUEST, "Tajemný Host")
    two.sign_in(LEAD)
    assert two.world.ask(lambda books: look_up(books, (badge,))) == Borne(Bears.OUTSIDE, code=badge)


def test_a_paper_of_another_unit_is_said_to_be_that_and_no_more(lead):
    """What no book has is denied; what is of one's own opens."""

    def said(number):
        try:
            return lead.world.ask(lambda books: books.papers.seq(number)) and "opens"
        except Refusal as refusal:
            return refusal.said("cs")

    theirs, own = lead.other.papers[0], lead.own.papers[0]
    assert said(theirs) == f"Doklad „{theirs}“ patří mimo váš útvar."
    assert said("PP-2026-999999") == "Doklad „PP-2026-999999“ v evidenci není."
    assert said(own) == "opens"


def test_search_finds_nobody_of_another_unit(lead):
    found = questions_there_are()["find.find"]
    for text in ("Tajemná", "Božena", "990801", "plk.", "tajná funkce", lead.other.papers[0], lead.other.badge):
        assert [one for one in lead.world.ask(lambda books, text=text: found(books, text)) if one.kind != "unit"] == []
    assert lead.world.ask(lambda books: found(books, "Zkušební"))


def test_no_table_has_anything_of_another_unit(lead):
    """Also one that comes later: whoever adds it says in `store.access.scope` what of it a lead sees."""
    tables = [name for (name,) in lead.world.sql("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    shadows = ("scratch_search_", "sqlite_")
    found = {}
    for table in tables:
        if not table.startswith(shadows):
            rows = lead.world.sql(f'SELECT * FROM "{table}"')
            told = {mark for row in rows for mark in seen(repr(row), lead.marks())}
            found |= {table: told} if told else {}
    assert len(tables) > 30
    assert found == {}
    assert lead.world.sql("SELECT 1 FROM holder WHERE id = ?", lead.own.member) == [(1,)]


OWN = {
    "unit_check.todo": lambda two: [(two.own.check,)],
    "counter.card": lambda two: [(two.own.member,)],
    "pieces.history": lambda two: [(two.own.thing,)],
    "holdings.holdings": lambda two: [(two.own.member,), (two.own.member, two.own.day)],
    "member_card.member_card": lambda two: [(two.own.member,)],
    "members.members": lambda two: [([two.own.member],)],
    "paper_card.document": lambda two: [(number,) for number in two.own.papers],
    "paper_card.paper_card": lambda two: [(number,) for number in two.own.papers],
    "handover_register.held_at": lambda two: [(two.own.day, two.own.code)],
    "handover_register.moved_between": lambda two: [(two.own.day, two.own.day, two.own.code)],
    "pieces.thing_card": lambda two: [(two.own.thing,)],
    "unit_check.whose": lambda two: [(two.own.serial,)],
}


@pytest.mark.parametrize("name", OWN)
def test_of_ones_own_unit_everything_is_seen(two, name):
    calls = OWN[name](two)
    two.sign_in("Skladníková Zora")
    everything = answers(two, name, calls)
    two.sign_in(LEAD)
    assert answers(two, name, calls) == everything
    assert all(len(answer) > 20 for answer in everything)


LOOK_UPS = (
    "SELECT 1 FROM act WHERE seq = 5",
    "SELECT 1 FROM entry WHERE seq = 5 AND payload = x'00'",
    "SELECT 1 FROM move WHERE thing = 5",
    "SELECT 1 FROM holding WHERE holder = 5",
    "SELECT 1 FROM holder h LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 WHERE h.id = 5",
    "SELECT 1 FROM filing WHERE number = 'PP-2026-000001'",
    "SELECT 1 FROM remark WHERE ref = '5/remark'",
)


@pytest.mark.parametrize("query", LOOK_UPS)
def test_a_look_up_stays_one(lead, query):
    """Whatever is hidden is looked up as well: no question walks through the history, however long it is."""
    plan = [row[-1] for row in lead.world.sql(f"EXPLAIN QUERY PLAN {query}")]
    assert [step for step in plan if step.startswith(("SCAN", "MATERIALIZE")) and "CONSTANT" not in step] == []
    assert len(plan) > 1


def test_verification_is_of_the_whole_store(lead):
    assert lead.world.database.verified(every_signature=True).ok


def test_what_was_narrowed_is_whole_again(two):
    two.sign_in(LEAD)
    two.sign_in("Skladníková Zora")
    assert two.world.sql("SELECT count(*) FROM temp.sqlite_schema") == [(0,)]
    assert two.world.ask(lambda books: books.people.by_number("990801")).surname == "Tajemná"


TELLING = (
    "cart.meaning unit_check.past unit_check.todo counter.card counter.visits counter.parked find.find "
    "find.papers find.finding pieces.history known.known labels.badges member_card.member_card "
    "members.find_members members.members paper_card.document paper_card.paper_card papers.papers "
    "handover_register.held_at handover_register.moved_between seen.named pieces.thing_card unit_check.begin "
    "pieces.holders "
    "pieces.moves check_paper.check_code pieces.pieces labels.member_lines counter_search.people "
    "unit_check.under_way "
).split()


@pytest.mark.parametrize("name", TELLING)
def test_who_sees_everything_is_told_of_it(two, asked, name):
    """So that the arguments do ask for what must not be told."""
    two.sign_in("Skladníková Zora")
    assert [answer for answer in answers(two, name, asked[name]) if seen(answer, two.marks())]


def test_a_code_of_another_units_piece_is_outside_however_short(lead):
    """Without its check digits, or as its number alone, it tells no more than the whole code does."""
    [thing] = lead.world.sql("SELECT code FROM thing WHERE id = ?", lead.other.thing)
    whole = str(Code(Family.THING, thing[0]))
    for text in (whole, whole.rsplit(".", 1)[0], whole.split(".")[1], str(thing[0])):
        for asked in (resolve.asked_piece, resolve.known_piece):
            with pytest.raises(UnknownThing) as refused:
                lead.world.ask(lambda books, asked=asked, text=text: asked(books, text))
            assert type(refused.value) is resolve.ThingOutside, text
