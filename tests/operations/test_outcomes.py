"""Whatever a command did, its outcome tells the truth: the entry and its hash, whom it was about, what to refresh."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from equipment_app.domain.kinds import Changes
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.hand_over import HandOver, Together
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.operators import AddOperator
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from tests.operations.rows import ADAM_ROW, NOVAK
from tests.world import ADAM, CTIBOR, EVA, MEMBERS, World

HANDED = Changes.CUSTODY | Changes.PAPERS | Changes.CARTS
ADAM_NAMED, EVA_NAMED, CTIBOR_NAMED = "pprap. Adam Zkušební", "nprap. Eva Vzorková", "por. Ctibor Čtvrtý"

Make = Callable[[World], Any]

DEEDS: dict[str, tuple[Make, str, Changes, str, str, str]] = {
    # what is done: command, what it says, what changes, number, whom it is about, what to hand to Undo
    "issue": (
        lambda world: Issue(EVA, ("R-002",)),
        *("issued", HANDED, "PP-2026-000002", EVA_NAMED, "PP-2026-000002"),
    ),
    "issue without paper": (
        lambda world: Issue(EVA, ("R-002",), file=False),
        *("issued", HANDED, "PP-2026-000002", EVA_NAMED, "PP-2026-000002"),
    ),
    "return": (
        lambda world: TakeBack(ADAM, ("V-001",)),
        *("returned", HANDED, "VR-2026-000001", ADAM_NAMED, "VR-2026-000001"),
    ),
    "exchange": (
        lambda world: HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",))),
        *("exchanged", HANDED, "PP-2026-000002", ADAM_NAMED, "PP-2026-000002"),
    ),
    "transfer": (
        lambda world: Transfer(EVA, ("V-001",)),
        *("transferred", HANDED, "PV-2026-000001", EVA_NAMED, "PV-2026-000001"),
    ),
    "property": (
        lambda world: HandOverProperty(" KŘP  Plzeň ", ("V-002",)),
        *("handover", HANDED, "ZP-2026-000001", "KŘP Plzeň", "ZP-2026-000001"),
    ),
    "undo": (
        lambda world: Undo("PP-2026-000001", "omyl"),
        *("cancelled", Changes.EVERYTHING, "PP-2026-000001-S", "PP-2026-000001", ""),
    ),
    "correct": (
        lambda world: Correct("PP-2026-000001", "omyl"),
        *("cancelled", Changes.EVERYTHING, "PP-2026-000001-S", "PP-2026-000001", ""),
    ),
    "operator": (
        lambda world: world.guard() or AddOperator(" Druhý ", "Dan"),
        *("operator_added", Changes.SETTINGS, "", "Druhý Dan", ""),
    ),
    "setting": (
        lambda world: SetSettings({"paper.place": "Kladno"}),
        *("settings_saved", Changes.SETTINGS, "", "", ""),
    ),
    "article": (
        lambda world: EditArticle(world.article("TRIKO"), " Nové  triko ", "Shirt", 5),
        *("article_changed", Changes.CATALOGUE, "SK-2026-000001", "Nové triko", "SK-2026-000001"),
    ),
    "new member": (
        lambda world: EditMember(None, NOVAK),
        *("member_added", Changes.MEMBERS, "", "prap. Norbert Nejnovější", ""),
    ),
    "other facts": (
        lambda world: EditMember(world.member(ADAM), replace(ADAM_ROW, given_name="Alan")),
        *("member_changed", Changes.MEMBERS, "", "pprap. Alan Zkušební", ""),
    ),
    "leaver": (
        lambda world: WithdrawMember(world.member(CTIBOR)),
        "member_withdrawn",
        Changes.MEMBERS | Changes.CARTS | Changes.PAPERS,
        *("VL-2026-000001", CTIBOR_NAMED, "VL-2026-000001"),
    ),
    "signature": (
        lambda world: MarkSigned(" pp-2026-000001 "),
        *("signed", Changes.PAPERS, "", "PP-2026-000001", ""),
    ),
    "print": (
        lambda world: RecordPrint(" pp-2026-000001 "),
        *("printed", Changes.PRINTS, "", "PP-2026-000001", ""),
    ),
    "list": (
        lambda world: TakeIn(world.dry_run(ListKind.MEMBERS, MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n", "osoby")),
        *("imported", Changes.MEMBERS, "IM-2026-000005", "osoby.csv", "IM-2026-000005"),
    ),
}
SAME: dict[str, tuple[Make, str]] = {
    "setting": (lambda world: SetSettings({"paper.copies": "2"}), ""),
    "article": (
        lambda world: EditArticle(world.article("TRIKO"), "Tričko  funkční", "Functional T-shirt", 0),
        "Tričko funkční",
    ),
    "facts": (lambda world: EditMember(world.member(ADAM), ADAM_ROW), ADAM_NAMED),
    "member in service": (lambda world: WithdrawMember(world.member(CTIBOR), withdrawn=False), CTIBOR_NAMED),
    "mark": (lambda world: MarkSigned("pp-2026-000001", signed=False), "PP-2026-000001"),
}
"""What changes nothing, and whom it was about."""


@pytest.fixture
def begun(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    return world


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_done(begun, deed):
    make, what, changes, number, subject, undoable = DEEDS[deed]
    outcome = begun.do(make(begun))
    assert (outcome.what, outcome.number, outcome.undoable) == (what, number, undoable)
    assert outcome.changes == changes
    if deed != "list":
        assert outcome.subject == subject
    assert not outcome.repeated


@pytest.mark.parametrize("deed", DEEDS)
def test_the_entry_is_in_the_journal_under_its_hash(begun, deed):
    head = begun.head()
    outcome = begun.do(DEEDS[deed][0](begun))
    assert head < outcome.entry <= begun.head()
    kept = begun.sql("SELECT entry_hash FROM entry WHERE seq = ?", outcome.entry)[0][0]
    assert outcome.hash == kept.hex()
    numbered = begun.sql("SELECT series || '-' || year FROM act WHERE seq = ?", outcome.entry)[0][0]
    assert (numbered or "") == outcome.number[:7]
    assert begun.verified().ok


@pytest.mark.parametrize("deed", DEEDS)
def test_what_can_be_taken_back_is_taken_back_under_the_number_it_says(begun, deed):
    before = begun.state()
    undoable = begun.do(DEEDS[deed][0](begun)).undoable
    if undoable:
        begun.do(Undo(undoable, "zkouška"))
        assert begun.state() == before


@pytest.mark.parametrize("deed", SAME)
def test_the_same_again_is_nothing_new(begun, deed):
    head, before = begun.head(), begun.state()
    make, subject = SAME[deed]
    outcome = begun.do(make(begun))
    assert (outcome.what, outcome.changes, outcome.subject) == ("nothing_new", Changes.NOTHING, subject)
    assert (outcome.entry, outcome.hash, outcome.number, outcome.undoable) == (0, "", "", "")
    assert (begun.head(), begun.state()) == (head, before)


@pytest.mark.parametrize(
    ("command", "papers"),
    [
        (Issue(EVA, ("R-002",)), ["PP-2026-000002"]),
        (Issue(EVA, ("R-002",), file=False), []),
        (TakeBack(ADAM, ("V-001",)), ["VR-2026-000001"]),
        (TakeBack(ADAM, ("V-001",), file=False), []),
        (Undo("PP-2026-000001", "omyl"), ["PP-2026-000001-S"]),
        (HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",))), ["PP-2026-000002", "VR-2026-000001"]),
        (Transfer(EVA, ("V-001",)), ["PV-2026-000001"]),
        (Together((Transfer(EVA, ("V-001",)), Issue(EVA, ("V-002",)))), ["PP-2026-000002", "PV-2026-000001"]),
        (HandOver(Issue(ADAM, ("V-002",), file=False), TakeBack(ADAM, ("V-001",))), ["VR-2026-000001"]),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, list) else "",
)
def test_the_papers_offered_are_those_that_were_filed(begun, command, papers):
    outcome = begun.do(command)
    assert [paper.number for paper in outcome.papers] == papers
    for paper in outcome.papers:
        assert paper.seq == begun.ask(lambda books, number=paper.number: books.papers.seq(number))
        assert begun.ask(lambda books, number=paper.number: books.papers.content(number))


def test_lines_name_what_moved_and_pieces_are_counted(begun):
    outcome = begun.do(Issue(EVA, ("R-002", "TRIKO/M*25", "TRIKO/L*1")))
    assert [(line.article, line.name, line.size, line.quantity, line.unit) for line in outcome.lines] == [
        ("RADIO", "Radiostanice", "uni", 1, "ks"),
        ("TRIKO", "Tričko funkční", "M", 25, "ks"),
        ("TRIKO", "Tričko funkční", "L", 1, "ks"),
    ]
    radio = outcome.lines[0]
    assert (radio.code, radio.serial, radio.inventory) == ("AKT.0000005.83", "R-002", "")
    assert outcome.pieces == 27


def test_an_exchange_names_what_went_before_what_came(begun):
    outcome = begun.do(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001", "TRIKO*1"))))
    assert [line.serial for line in outcome.lines] == ["V-002", "V-001", ""]
    assert outcome.pieces == 3


def test_a_pair_of_vests_are_two_lines(begun):
    """Pieces are told apart, even of one article and size."""
    begun.do(TakeBack(ADAM, ("V-001",)))
    assert [line.serial for line in begun.do(Issue(EVA, ("V-001", "V-002"))).lines] == ["V-001", "V-002"]
