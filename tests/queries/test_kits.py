"""What a kit would ask for, before it is saved: who is complete then, who stops being so, what has to be bought."""

from datetime import date

import pytest

from equipment_app.documents.report import render
from equipment_app.domain.entitlement import DraftLine, KitDraft
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit, EndKit, NewKit
from equipment_app.queries import gap_register
from equipment_app.queries.kits import KitState, kit, kits, preview, preview_register
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, KIT, World

APRIL = date(2026, 4, 1)


def drafted(world: World, *lines: tuple[str, int], **more) -> KitDraft:
    made = tuple(DraftLine(world.article(code), pieces, **more.get(code, {})) for code, pieces in lines)
    id = world.ask(lambda books: books.catalogue.kits()[KIT])
    return KitDraft(id, KIT, APRIL, None, "", made)


def seen(world: World, draft: KitDraft):
    return world.ask(lambda books: preview(books, draft))


@pytest.fixture
def complete(world):
    """Adam has all of the kit, Eva half of it, Ctibor nothing."""
    world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    world.do(Issue(EVA, ("R-002", "TRIKO/L*3", "RUKAV")))
    return world


def test_nothing_changed_changes_nothing_and_nothing_is_written(complete):
    before = complete.state()
    found = seen(
        complete, drafted(complete, ("VESTA", 1), ("RADIO", 1), ("TRIKO", 3), ("RUKAV", 2), RUKAV={"required": False})
    )
    assert (found.people, found.before, found.complete, found.begins, found.stops, found.lines) == (3, 1, 1, 0, 0, ())
    assert complete.state() == before


def test_a_line_more_stops_who_was_complete(complete):
    lines = ("VESTA", 1), ("RADIO", 1), ("TRIKO", 3), ("RUKAV", 2), ("OBUV", 1)
    found = seen(complete, drafted(complete, *lines, RUKAV={"required": False}))
    assert (found.before, found.complete, found.stops) == (1, 0, 1)
    (line,) = found.lines
    assert (line.article.code, line.kind, line.people, line.pieces, line.stock, line.buy) == ("OBUV", "new", 3, 3, 4, 0)
    assert [(gap.member.personal_number, gap.line.article.code, gap.pieces) for gap in found.lacking] == [
        (ADAM, "OBUV", 1)
    ]
    assert found.units == (("KŘP hl. m. Prahy", 1),)


def test_a_line_fewer_or_what_counts_the_same_makes_complete(complete):
    found = seen(complete, drafted(complete, ("RADIO", 1), ("TRIKO", 3), ("RUKAV", 2), RUKAV={"required": False}))
    assert (found.complete, found.begins) == (2, 1)
    assert [(one.article.code, one.kind, one.people) for one in found.lines] == [("VESTA", "gone", -2)]


def test_a_kit_for_a_function_counts_those_alone(complete):
    draft = KitDraft(0, "Vedoucí", APRIL, None, "vedoucí", (DraftLine(complete.article("OBUV")),))
    assert (seen(complete, draft).people, seen(complete, draft).complete) == (0, 0)


def test_the_list_of_names_is_printed_and_so_is_the_register_of_gaps(complete):
    draft = drafted(complete, ("OBUV", 1))
    for register in (
        complete.ask(lambda books: preview_register(books, draft)),
        complete.ask(lambda books: gap_register.gaps(books, complete.clock().date())),
    ):
        text = Paper(render(register)).text(0)
        assert "Obuv kotníková" in text or "Reflexní vesta" in text
    gaps = complete.ask(lambda books: gap_register.gaps(books, date(2026, 3, 2)))
    assert [(row.member.personal_number, row.line.article.code, row.pieces) for row in gaps.rows][:1] == [
        (EVA, "VESTA", 1)
    ]
    nameless = complete.ask(lambda books: gap_register.gaps(books, date(2026, 3, 2), names=False))
    assert not any(column.names for column in nameless.columns)


def test_the_list_says_which_apply_which_come_and_which_have_ended(world):
    world.do(ChangeKit(KIT, ("TRIKO*4",), APRIL))
    world.do(NewKit("Zimní", ("RADIO",), date(2026, 11, 1)))
    ended = world.do(NewKit("Letní", ("RADIO",)))
    world.do(EndKit("Letní"))
    world.clock.go_to("2026-03-03")
    assert ended.what == "kit"
    found = world.ask(kits)
    assert [(row.wording.name, row.state, row.next, row.people) for row in found.kits] == [
        (KIT, KitState.APPLIES, APRIL, 3),
        ("Zimní", KitState.COMING, None, 0),
        ("Letní", KitState.ENDED, None, 0),
    ]
    details = world.ask(lambda books: kit(books, found.kits[0].wording.kit))
    assert (details.wording.valid_from, len(details.wordings), len(details.lines)) == (APRIL, 2, 4)
    assert world.ask(lambda books: kit(books, 99)) is None
