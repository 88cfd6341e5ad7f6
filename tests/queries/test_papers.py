"""The list of papers, the card of one, its bytes, and the cart that mends it."""

from datetime import date

import pytest

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import NotFiled, UnknownNumber
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.repair import ExtendRepair, SendToRepair
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PaperState, Show
from equipment_app.queries.filters import PapersWanted as Wanted
from equipment_app.queries.find import finding
from equipment_app.queries.paper_card import document, paper_card, to_print
from equipment_app.queries.papers import find_papers, numbers_of, overview, papers, unsigned
from tests.world import ADAM, CTIBOR, EVA


def listed(world, wanted=None, sort="day", descending=True):
    found = world.ask(lambda books: find_papers(books, wanted or Wanted(series="PP"), sort, descending))
    return [row.number for row in world.ask(lambda books: papers(books, found.seqs))]


@pytest.fixture
def year(world):
    """Five papers: one signed, one printed, one cancelled, one return, and Ctibor's."""
    numbers = []
    for day, command in (
        ("2026-03-03", Issue(ADAM, ("TRIKO/M*2",))),
        ("2026-03-04", Issue(EVA, ("RADIO",))),
        ("2026-03-05", Issue(ADAM, ("VESTA/M",))),
        ("2026-03-06", TakeBack(ADAM, ("TRIKO*1",), condition=AS_ISSUED)),
        ("2027-01-07", Issue(CTIBOR, ("TRIKO/L",))),
    ):
        world.clock.go_to(day)
        numbers.append(world.do(command).number)
    world.do(MarkSigned(numbers[0]))
    world.do(RecordPrint(numbers[1], 2))
    world.do(Undo(numbers[2], "jiný člen"))
    return world, numbers


def test_every_number_is_listed_the_latest_first(year):
    world, numbers = year
    everything = listed(world, Wanted())
    assert everything[:5] == numbers[::-1]
    assert {number[:2] for number in everything[5:]} == {"IM"}


def test_what_nobody_signs_has_a_paper_and_is_printed_with_the_others(world):
    """An order, and the later day of a repair: no list that was taken in."""
    order = world.do(PlaceOrder("Dodavatel Třetí", ("TRIKO/M*2",))).number
    world.do(SendToRepair("Servis Vzor", date(2026, 3, 20), ("R-001",)))
    later = world.do(ExtendRepair("RE-2026-000001", date(2026, 4, 2), "čeká na díl")).number
    wanted = Wanted(Show.UNPRINTED)
    assert world.ask(lambda books: numbers_of(books, wanted, (order, later))) == [order, later]
    rows = world.ask(lambda books: papers(books, find_papers(books, wanted).seqs))
    assert {row.number: row.state for row in rows}[order] is PaperState.FILED
    assert world.ask(unsigned) == 1


def test_each_state_is_counted_whatever_is_shown(year):
    world, _ = year
    counts = world.ask(lambda b: find_papers(b, Wanted(Show.SIGNED))).counts
    imports = len(listed(world, Wanted(series="IM")))
    assert counts == {Show.ALL: 5 + imports, Show.UNSIGNED: 3, Show.SIGNED: 1, Show.UNPRINTED: 3, Show.CANCELLED: 1}


@pytest.mark.parametrize(
    ("show", "expected"),
    [(Show.SIGNED, [0]), (Show.CANCELLED, [2]), (Show.UNSIGNED, [4, 3, 1]), (Show.UNPRINTED, [4, 3, 0])],
)
def test_a_segment_shows_its_papers(year, show, expected):
    world, numbers = year
    assert listed(world, Wanted(show)) == [numbers[n] for n in expected]


def test_year_and_kind_narrow(year):
    world, numbers = year
    assert listed(world, Wanted(year=2027)) == [numbers[4]]
    assert listed(world, Wanted(series="VR")) == [numbers[3]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zkusebni", [3, 2, 0]),
        ("990002", [1]),
        ("PP-2026-0000", [2, 1, 0]),
        ("vr-2026-000001", [3]),
        ("PP-2026-000003-S", [2]),
        ("VR", [3]),
        ("radiostanice", [1]),
        ("V-001", []),
        ("V-002", [2]),
        ("nikdo", []),
    ],
)
def test_a_paper_is_found_by_number_member_or_thing(year, text, expected):
    world, numbers = year
    assert [n for n in listed(world, Wanted(text=text)) if n[:2] != "IM"] == [numbers[n] for n in expected]


def test_a_bare_count_finds_its_numbers(year):
    world, _ = year
    assert set(listed(world, Wanted(text="1"))) >= {"PP-2026-000001", "VR-2026-000001", "PP-2027-000001"}


def test_papers_of_a_leaver_are_still_found_by_name(year):
    world, numbers = year
    world.do(TakeBack(CTIBOR, everything=True, condition=AS_ISSUED))
    world.do(WithdrawMember(world.member(CTIBOR)))
    assert numbers[4] in listed(world, Wanted(text="ctvrty"))


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        ("number", False, [0, 1, 2, 4, 3]),
        ("name", False, [4, 1, 0, 2, 3]),
        ("state", False, [1, 3, 4, 0, 2]),
        ("day", False, [0, 1, 2, 3, 4]),
    ],
)
def test_the_list_is_sorted_by_any_column(year, sort, descending, expected):
    world, numbers = year
    found = [n for n in listed(world, Wanted(), sort, descending) if n[:2] != "IM"]
    assert found == [numbers[n] for n in expected]


def test_the_row_of_an_import_says_which_list_it_was(world):
    rows = world.ask(lambda b: papers(b, find_papers(b, Wanted(series="IM"), "number", False).seqs))
    assert [(row.list, row.member, row.state) for row in rows][:2] == [
        ("members", 0, PaperState.IMPORTED),
        ("catalogue", 0, PaperState.IMPORTED),
    ]


def test_a_row_says_who_and_when(year):
    world, numbers = year
    row = world.ask(lambda b: papers(b, find_papers(b, Wanted(text=numbers[3])).seqs))[0]
    assert (row.name, row.member, row.day) == ("Zkušební Adam", world.member(ADAM), date(2026, 3, 6))
    assert (row.at.hour, row.printed) == (9, False)


def test_the_overview_tells_what_waits(year):
    world, _ = year
    seen = world.ask(overview)
    assert (seen.years, seen.unsigned, seen.oldest) == ((2027, 2026), 3, date(2026, 3, 4))
    assert (seen.today, seen.this_year) == (date(2027, 1, 7), 1)


def test_a_card_has_the_facts_of_the_paper(year):
    world, numbers = year
    card = world.ask(lambda b: paper_card(b, numbers[0].lower()))
    assert (card.pieces, card.value, card.row.state, card.storno) == (2, 78_000, PaperState.SIGNED, None)


def test_a_cancelled_paper_says_by_what_why_and_what_replaced_it(year):
    world, numbers = year
    again = world.do(Issue(EVA, ("VESTA/M",), replaces=numbers[2]))
    card = world.ask(lambda b: paper_card(b, f"{numbers[2]}-S"))
    assert (card.row.number, card.storno.number, card.storno.reason) == (numbers[2], f"{numbers[2]}-S", "jiný člen")
    assert card.replaced_by == again.number
    assert world.ask(lambda b: paper_card(b, again.number)).replaces == numbers[2]


def test_an_unknown_number_is_refused(world):
    with pytest.raises(UnknownNumber):
        world.ask(lambda b: paper_card(b, "PP-2030-000001"))


def test_the_filed_bytes_are_those_the_journal_committed_to(year):
    world, numbers = year
    filed = world.ask(lambda b: document(b, numbers[0]))
    assert filed.intact and numbers[0].encode() in filed.content
    assert world.ask(lambda b: document(b, f"{numbers[2]}-S")).intact


def test_a_filing_that_was_bent_is_noticed(year):
    """Somebody filed other bytes and put their hash into the row."""
    world, numbers = year
    other = world.ask(lambda b: b.ask("SELECT sha256 FROM filing WHERE number = ?", numbers[1]))[0][0]
    with world.writing() as sql:
        sql("UPDATE filing SET sha256 = ? WHERE number = ?", other, numbers[0])
    assert not world.ask(lambda b: document(b, numbers[0])).intact


def test_nothing_filed_is_said(world):
    number = world.do(Issue(ADAM, ("TRIKO",), file=False)).number
    assert not world.ask(lambda b: b.papers.is_filed(number))
    with pytest.raises(NotFiled):
        world.ask(lambda b: document(b, number))


def test_the_first_print_is_the_original_and_the_next_a_copy(year):
    world, numbers = year
    assert [world.ask(lambda b, n=n: to_print(b, n)).prints for n in numbers[:2]] == [0, 1]
    sheet = world.ask(lambda b: to_print(b, numbers[0]))
    assert (sheet.copies, sheet.number) == (2, numbers[0])
    assert sheet.now.date() == date(2027, 1, 7)


def test_the_storno_has_prints_of_its_own(year):
    world, numbers = year
    world.do(RecordPrint(f"{numbers[2]}-S"))
    assert world.ask(lambda b: to_print(b, f"{numbers[2]}-S")).prints == 1
    assert world.ask(lambda b: to_print(b, numbers[2])).prints == 0


def test_both_sides_of_an_exchange_name_each_other(world):
    world.do(Issue(ADAM, ("TRIKO/M*2",)))
    back = TakeBack(ADAM, (Line(article=world.article("TRIKO"), quantity=1, condition="worn"),))
    outcome = world.do(HandOver(Issue(ADAM, ("TRIKO/L",)), back))
    world.do(Undo(outcome.number, "omyl"))
    card = world.ask(lambda b: paper_card(b, "VR-2026-000001"))
    assert card.together == ("PP-2026-000002",)


@pytest.mark.parametrize("text", ["PP", "PP-2026-0000", "7"])
def test_the_beginning_of_a_number_is_looked_up_and_not_looked_for(world, text):
    """Of 80,000 papers only those that begin so are read: the index of numbers says which."""
    asked = []

    class Watching:
        def __init__(self, books):
            self._books = books

        def __getattr__(self, name):
            return getattr(self._books, name)

        def ask(self, question, *values):
            asked.append((question, values))
            return self._books.ask(question, *values)

    def question(books):
        find_papers(Watching(books), Wanted(text=text))
        (listed,) = [one for one in asked if "ORDER BY a.occurred_on" in one[0]]
        return [row.detail for row in books.ask(f"EXPLAIN QUERY PLAN {listed[0]}", *listed[1])]

    plan = world.ask(question)
    assert "SEARCH n USING COVERING INDEX act_by_number (series=? AND year=? AND number>? AND number<?)" in plan
    assert "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)" in plan


def test_whom_the_books_no_longer_know_is_still_found_on_their_cancelled_paper(world):
    """A unit of the state that came with the one paper, and went with its storno."""
    done = world.do(HandOverProperty("KŘP Plzeňského kraje", ("V-001",)))
    assert listed(world, Wanted(text="plzeňského")) == [done.number]
    world.do(Undo(done.number, "omyl"))
    assert listed(world, Wanted(text="plzeňského")) == [done.number]
    found = world.ask(lambda books: finding(books, "plzeňského")).papers
    assert done.number in {row.number for row in found.rows}
