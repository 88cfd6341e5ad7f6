"""What is said of a deployment is what is: its state in the list, that it was closed, and nothing on other pages."""

from datetime import datetime, timedelta

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.deployments import Newcomer
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.participants import AddParticipants
from equipment_app.ui.tables.table import CELL
from tests.house import House
from tests.world import ADAM, CTIBOR


@pytest.fixture
def prepared(house: House, store) -> House:
    house.start(store)
    change, today = house.program.desk.change, house.read(lambda books: books.journal.today())
    due = datetime.combine(today, datetime.min.time()) + timedelta(days=1)
    change(NewDeployment("Derby", today, due, roles=("Člen=VESTA",)))
    change(AddParticipants("Derby", (Newcomer("Člen", personal_number=ADAM),)))
    house.run()
    house.place.show_page("deployments")
    house.run()
    return house


def said_of_it(house: House) -> tuple[str, str]:
    """Its state in the list, and on the card beside it."""
    parts = house.page.parts
    table = parts.list.view.table
    column = [one.title for one in parts.list.view.table.columns].index("State")
    return str(table.index(0, column).data(CELL)), str(parts.details._chip.chip)


def do(house: House, act: str) -> None:
    house.page.can.do(f"deployments.{act}")
    house.run()


def test_the_list_says_the_same_as_the_card_at_every_stage(prepared):
    assert said_of_it(prepared) == ("prepared", "prepared")
    prepared.program.desk.change(HandOutAtGate("Derby", ADAM, ("V-001",)))
    prepared.run()
    assert said_of_it(prepared) == ("running", "running")
    do(prepared, "gate")
    prepared.scan(prepared.code("V-002"))
    prepared.page.go_back()
    prepared.run()
    assert said_of_it(prepared) == ("running", "running")


def test_closing_says_that_it_was_closed(prepared):
    do(prepared, "close")
    do(prepared, "confirm")
    assert prepared.said[-1].startswith("Deployment closed") and "saved" not in prepared.said[-1]
    assert said_of_it(prepared) == ("closed", "closed")


def test_what_is_said_of_a_stranger_goes_with_the_gate(prepared):
    badge = prepared.read(lambda books: books.people.by_number(CTIBOR).badge)
    do(prepared, "gate")
    prepared.scan(str(Code(Family.BADGE, badge)))
    assert any("Not among the participants" in str(one) for one in prepared.place.messages.messages)
    prepared.place.show_page("members")
    prepared.run()
    assert not any("Not among" in str(one) for one in prepared.place.messages.messages)
