"""What is on paper: up to the last paper that was signed."""

from equipment_app.domain.anchors import hash_range
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.queries.integrity import integrity
from tests.world import ADAM, EVA


def test_nothing_is_anchored_before_anything_is_signed(world):
    world.do(Issue(ADAM, ("V-001",)))
    found = world.ask(integrity)
    assert (found.entries, found.anchored) == (world.head(), 0)
    low, high = hash_range(found.code)
    assert low <= world.ask(lambda books: books.journal.head()[1]) <= high


def test_the_last_signed_paper_holds_all_before_it(world):
    first, second = world.do(Issue(ADAM, ("V-001",))), world.do(Issue(EVA, ("V-003",)))
    world.do(MarkSigned(first.number))
    assert world.ask(integrity).anchored == first.entry
    world.do(MarkSigned(second.number))
    assert world.ask(integrity).anchored == second.entry
    world.do(MarkSigned(second.number, signed=False))
    assert world.ask(integrity).anchored == first.entry, "the mark was taken back"
    world.do(MarkSigned(second.number))
    assert world.ask(integrity).anchored == second.entry
