"""A cart when the power fails, when somebody was faster, when all of it comes back, when the member was wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.ui.counter.summary_panel import ParkedCard
from tests.house import CONTROL, House, Key, newest_paper, text_of, verified
from tests.systems import KILLED
from tests.world import ADAM, EVA

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(house, store):
    """The small store, open at the counter."""
    return house.start(store)


def test_a_half_filled_cart_survives_the_death_of_the_machine(house: House, store: Path):
    died = subprocess.run(
        [sys.executable, "-m", "tests.journeys.dying", str(store)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (died.returncode, died.stdout.strip()) == (KILLED, "two lines, and a third on its way"), died.stderr
    house.start(store)
    [card] = house.window.findChildren(ParkedCard)
    assert "Zkušební Adam" in house.seen
    house.click(card.button)
    assert house.lines == [("VESTA", "M", 1, "ready"), ("RADIO", "uni", 1, "ready")]
    house.key(Key.Key_Return, CONTROL)
    assert house.held(ADAM) == {"V-001": 1, "R-001": 1}
    house.close()
    assert verified(store).ok


def test_what_somebody_took_in_between_is_named_and_the_cart_stays_as_it_was(desk: House, store: Path):
    desk.scan(desk.badge(ADAM))
    for serial in ("V-001", "R-001"):
        desk.scan(desk.code(serial))
    before = desk.page.session.cart
    somebody_is_faster(desk, Issue(EVA, ("R-001",)))
    desk.key(Key.Key_Return, CONTROL)
    assert desk.said[-1].startswith(f"Line 2: {desk.code('R-001')} is held") and "Eva Vzorková" in desk.said[-1]
    assert desk.page.session.cart.lines == before.lines
    assert desk.held(ADAM) == {} and desk.held(EVA) == {"R-001": 1}
    assert desk.lines[1] != ("RADIO", "uni", 1, "ready")
    assert desk.page.board.summary.button.isEnabled()
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(ADAM) == {"V-001": 1}
    desk.close()
    assert verified(store).ok


def somebody_is_faster(desk: House, command: Issue) -> None:
    """Their command is in the queue before ours, and nobody has told the page yet."""
    database = desk.program.desk._held.at_hand()
    database.change(command)


def test_everything_comes_back_by_scanning_and_every_page_knows(desk: House, store: Path):
    hand_over(desk, ADAM, "V-001", "R-001")
    issued = newest_paper(desk)
    for serial in ("V-001", "R-001"):
        desk.scan(desk.code(serial))
    assert [state for *_, state in desk.lines] == ["returning", "returning"]
    desk.key(Key.Key_Return, CONTROL)
    returned = newest_paper(desk)
    assert desk.held(ADAM) == {} and returned != issued
    assert "V-001" in text_of(desk.document(returned))
    assert {returned, issued} <= papers_on_the_members_card(desk)
    assert "V-001" not in desk.seen
    assert {returned, issued} <= papers_on_the_things_card(desk)
    desk.key(Key.Key_5, CONTROL)
    listed = [row.number for row in desk.page.list.table.rows if row is not None]
    assert listed[:2] == [returned, issued]
    desk.close()
    assert verified(store).ok


def hand_over(desk: House, number: str, *serials: str) -> None:
    desk.scan(desk.badge(number))
    for serial in serials:
        desk.scan(desk.code(serial))
    desk.key(Key.Key_Return, CONTROL)
    assert set(serials) <= set(desk.held(number)), desk.said


def papers_on_the_members_card(desk: House) -> set[str]:
    desk.find(ADAM)
    desk.key(Key.Key_Return, CONTROL)
    assert desk.page.title() == "Members" and "Zkušební Adam" in desk.seen
    return {word for word in desk.seen.split() if "-20" in word}


def papers_on_the_things_card(desk: House) -> set[str]:
    desk.find("V-001")
    desk.key(Key.Key_Return)
    assert desk.page.title() == "Stock"
    return {word for word in desk.seen.split() if "-20" in word}


def test_a_handover_to_the_wrong_member_is_corrected_and_the_two_papers_name_each_other(desk: House, store: Path):
    hand_over(desk, ADAM, "V-001", "R-001")
    wrong = newest_paper(desk)
    desk.key(Key.Key_5, CONTROL)
    desk.find(wrong)
    desk.key(Key.Key_Return)
    desk.page.handle("papers.correct")
    desk.run()
    desk.press("wrong member")
    desk.key(Key.Key_Return)
    assert desk.page.title() == "Counter" and len(desk.lines) == 2, desk.said
    desk.scan(desk.badge(EVA))
    assert [state for *_, state in desk.lines] == ["ready", "ready"]
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(ADAM) == {} and desk.held(EVA) == {"V-001": 1, "R-001": 1}
    right = next(n for n in desk.read(lambda books: [str(n) for n in books.papers.standing()]) if n != wrong)
    assert wrong in text_of(desk.document(right))
    assert right in text_of(desk.document(f"{wrong}-S"))
    desk.close()
    assert verified(store).ok


def test_what_a_members_kit_lacks_comes_into_the_cart_from_their_card(desk: House):
    hand_over(desk, ADAM, "V-001")
    desk.find(ADAM)
    desk.key(Key.Key_Return, CONTROL)
    desk.click(desk.page.card.side.gaps.link)
    assert desk.page.title() == "Counter" and desk.page.session.card.member.personal_number == ADAM
    assert [line[:3] for line in desk.lines] == [("RADIO", "uni", 1), ("TRIKO", "M", 3)]
    desk.key(Key.Key_2, CONTROL)
    desk.click(desk.page.card.side.gaps.link)
    assert len(desk.lines) == 2
