"""What happens to a paper after it was made: printed, signed, filed later."""

import pytest

from equipment_app.domain.changes import Changes
from equipment_app.domain.errors import AlreadyCancelled, UnknownNumber
from equipment_app.operations.file_papers import FilePending
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.mark_signed import MarkSigned
from equipment_app.operations.record_print import RecordPrint
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from tests.world import ADAM, EVA


@pytest.fixture
def issued(world):
    return world.do(Issue(ADAM, ("TRIKO*2",)))


def marks(world, kind):
    return world.sql("SELECT about, facts FROM act WHERE kind = ? ORDER BY seq", kind)


def test_a_print_is_an_entry_about_the_handover(world, issued):
    outcome = world.do(RecordPrint(issued.number.lower(), 2))
    assert marks(world, "printed") == [(issued.entry, f'{{"copies":2,"number":"{issued.number}"}}')]
    assert (outcome.what, outcome.changes, outcome.subject) == ("printed", Changes.PAPERS, issued.number)
    assert world.verified().ok


def test_the_print_of_a_cancelled_copy_is_about_the_storno(world, issued):
    storno = world.do(Undo(issued.number, "omyl"))
    world.do(RecordPrint(storno.number))
    assert marks(world, "printed")[0][0] == storno.entry


def test_only_papers_are_printed(world):
    with pytest.raises(UnknownNumber):
        world.do(RecordPrint("PP-2026-000999"))


def test_a_paper_is_signed_once(world, issued):
    assert world.do(MarkSigned(issued.number)).what == "signed"
    head = world.head()
    assert world.do(MarkSigned(issued.number)).what == "nothing_new"
    assert world.head() == head
    assert world.ask(lambda books: books.papers.signed(issued.entry))
    assert world.verified().ok


def test_the_mark_can_be_taken_back_and_set_again(world, issued):
    world.do(MarkSigned(issued.number))
    assert world.do(MarkSigned(issued.number, signed=False)).what == "unsigned"
    assert not world.ask(lambda books: books.papers.signed(issued.entry))
    assert world.do(MarkSigned(issued.number)).what == "signed"


def test_a_cancelled_paper_is_not_signed(world, issued):
    storno = world.do(Undo(issued.number, "omyl"))
    with pytest.raises(AlreadyCancelled) as refusal:
        world.do(MarkSigned(issued.number))
    assert refusal.value.by == storno.number
    with pytest.raises(UnknownNumber):
        world.do(MarkSigned(storno.number))


def test_an_import_is_not_signed(world):
    with pytest.raises(UnknownNumber):
        world.do(MarkSigned("IM-2026-000001"))


def test_what_waits_is_filed_oldest_first_and_then_nothing_waits(world):
    first = world.do(Issue(ADAM, ("TRIKO",), file=False))
    second = world.do(Issue(EVA, ("TRIKO",), file=False))
    steps = []
    outcome = world.do(FilePending(lambda done, total: steps.append((done, total))))
    assert [paper.number for paper in outcome.papers] == [first.number, second.number]
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert first.number in world.ask(lambda books: books.papers.content(first.number)).decode()
    assert world.ask(lambda books: books.papers.to_file()) == []
    assert world.verified().ok


def test_nothing_to_file_needs_no_word(world, issued):
    head = world.head()
    outcome = world.do(FilePending())
    assert (outcome.what, outcome.changes, world.head()) == ("", Changes.NOTHING, head)


def test_a_paper_cancelled_before_it_was_filed_gets_both_copies(world):
    issued = world.do(Issue(ADAM, ("TRIKO",), file=False))
    storno = world.do(Undo(issued.number, "omyl"))
    world.do(FilePending())
    assert "omyl" in world.ask(lambda books: books.papers.content(storno.number)).decode()
    assert world.verified().ok


def test_both_papers_of_an_exchange_are_named_rightly(world):
    world.do(Issue(ADAM, ("TRIKO",)))
    world.do(HandOver(Issue(ADAM, ("TRIKO",), file=False), TakeBack(ADAM, ("TRIKO",), file=False)))
    outcome = world.do(FilePending())
    assert sorted(paper.number[:2] for paper in outcome.papers) == ["PP", "VR"]


def test_stopped_halfway_nothing_is_filed(world):
    world.do(Issue(ADAM, ("TRIKO",), file=False))
    world.do(Issue(EVA, ("TRIKO",), file=False))

    def stop(done, total):
        if done == 1:
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        world.do(FilePending(stop))
    assert len(world.ask(lambda books: books.papers.to_file())) == 2
