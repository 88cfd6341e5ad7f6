"""A day at the counter with the reader in one hand: every input is a scan, neither keyboard nor mouse is touched."""

from pathlib import Path
from typing import Any

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import AddKit, Command, DeskCommand, Digit, SetCondition, code
from equipment_app.measures import CONDITIONS
from equipment_app.operations.labels import AttachCode
from equipment_app.store.database import Database
from tests.house import House, newest_paper, text_of, verified
from tests.world import ADAM, CTIBOR, EVA, KIT

EAN = "4006381333931"


@pytest.fixture
def day(house: House, store: Path, monkeypatch: Any) -> House:
    """The small store, open at the counter, where shirts bear the maker's code. Keys and clicks are forbidden."""
    with Database.open(store, Press()) as database:
        shirt = database.ask(lambda books: books.catalogue.by_code("TRIKO").id)
        database.change(AttachCode(EAN, shirt, "M"))
    house.start(store)
    for hand in ("key", "type", "click", "press", "choose", "undo"):
        monkeypatch.setattr(house, hand, None)
    return house


def order(day: House, *commands: Command, **how: Any) -> None:
    for one in commands:
        day.scan(str(code(one)), **how)


def raw(day: House, arrived: str) -> None:
    """Keys as a reader sends them, controls and all."""
    day.hands.rest()
    for char in arrived:
        day.hands.key(char, 5)
    day.hands.rest()
    day.run()


def place(day: House, label: str) -> str:
    places = day.read(lambda books: books.people.places())
    return str(Code(Family.PLACE, next(one.code for one in places if one.label == label)))


def test_the_whole_day(day: House, store: Path):
    kit = day.read(lambda books: books.catalogue.kits()[KIT])

    # Adam gets the kit; of the shirts only two, and gloves twelve; the vest is as new.
    day.scan(day.badge(ADAM))
    order(day, AddKit(kit))
    assert [line[:3] for line in day.lines] == [
        ("VESTA", "M", 1),
        ("RADIO", "uni", 1),
        ("TRIKO", "M", 3),
        ("RUKAV", "uni", 2),
    ]
    day.scan(day.code("R-001"))
    day.scan(day.code("V-001"))
    order(day, SetCondition("as_new"))
    day.scan(EAN)
    assert day.lines[2][:3] == ("TRIKO", "M", 4)
    order(day, Digit(2))
    order(day, DeskCommand.LINE_BELOW, Digit(1), Digit(2))
    assert [(name, count, state) for name, _, count, state in day.lines] == [
        ("VESTA", 1, "ready"),
        ("RADIO", 1, "ready"),
        ("TRIKO", 2, "ready"),
        ("RUKAV", 12, "ready"),
    ]
    order(day, DeskCommand.HAND_OVER)
    assert day.held(ADAM) == {"V-001": 1, "R-001": 1, "TRIKO/M": 2, "RUKAV/uni": 12}
    assert day.member == "" and day.sounds[-1] == "taken"
    issued = newest_paper(day)
    assert CONDITIONS["as_new"][0] in text_of(day.document(issued))

    # The paper got stained: once more. It is printed again, and printing is recorded.
    day.printed.unlink()
    order(day, DeskCommand.PRINT_AGAIN)
    assert day.printed.is_file() and any(said.startswith(f"Printing again: {issued}") for said in day.said)

    # Eva's turn; the radio is not hers. Undo takes it out. Of an empty cart, Undo is a storno.
    day.scan(day.badge(EVA))
    day.scan(day.code("V-002"))
    day.scan(day.code("R-002"))
    order(day, DeskCommand.UNDO)
    assert [line[0] for line in day.lines] == ["VESTA"]
    order(day, DeskCommand.HAND_OVER)
    assert day.held(EVA) == {"V-002": 1}
    wrong = newest_paper(day)
    order(day, DeskCommand.UNDO)
    assert day.held(EVA) == {}
    assert newest_paper(day) == f"{wrong}-S" and any("Cancelled" in said for said in day.said)

    # Ctibor only looked: his cart waits, the next one steps up.
    day.scan(day.badge(CTIBOR))
    day.scan(day.code("V-003"))
    order(day, DeskCommand.PUT_ASIDE)
    assert day.member == "" and [lines for _, lines in day.parked()] == [1]

    # Adam brings everything back but the gloves, which are used up, the vest damaged and to another rack.
    day.scan(day.badge(ADAM))
    order(day, DeskCommand.RETURN_ALL)
    assert {line[0] for line in day.lines} == {"VESTA", "RADIO", "TRIKO"}
    assert {line[3] for line in day.lines} == {"returning"}
    order(day, SetCondition("worn"))
    day.scan(day.code("V-001"))
    order(day, SetCondition("damaged"))
    day.scan(place(day, "B02"))
    order(day, DeskCommand.HAND_OVER)
    assert day.held(ADAM) == {"RUKAV/uni": 12}
    vest, radio = (day.read(lambda books, serial=serial: whereabouts(books, serial)) for serial in ("V-001", "R-001"))
    assert (vest, radio) == (("B02", "damaged"), ("B02", "worn"))

    # Ctibor is back for his vest after all, and wants it no more.
    day.scan(day.badge(CTIBOR))
    assert [line[0] for line in day.lines] == ["VESTA"]
    order(day, DeskCommand.CANCEL)
    assert day.lines == []
    order(day, DeskCommand.UNDO)
    assert [line[0] for line in day.lines] == ["VESTA"]
    order(day, DeskCommand.LINE_BELOW, DeskCommand.REMOVE_LINE, DeskCommand.CANCEL)
    assert (day.member, day.lines) == ("", [])

    day.close()
    assert verified(store).ok


def whereabouts(books: Any, serial: str) -> tuple[str, str]:
    [held] = books.things.holders(books.things.by_serial(serial)[0].id)
    return books.people.name(held.holder), held.condition


def test_a_reader_that_repeats_hands_over_once(day: House):
    """The rest of the cart became ready in the meantime, and another member stepped up: still once."""
    day.scan(day.badge(ADAM))
    day.scan(day.code("V-001"))
    for _ in range(3):
        day.hands.scan(str(code(DeskCommand.HAND_OVER)), rest=False, pace=5)
    day.run()
    assert day.held(ADAM) == {"V-001": 1}
    assert day.read(lambda books: len(books.papers.standing())) == 1


def test_confirm_waits_for_what_was_scanned_a_moment_before(day: House):
    for text in (day.badge(ADAM), day.code("V-001"), str(code(DeskCommand.HAND_OVER))):
        day.hands.scan(text)
    assert day.member == ""
    day.run()
    assert day.held(ADAM) == {"V-001": 1}


def test_confirm_of_nothing_says_why(day: House):
    order(day, DeskCommand.HAND_OVER)
    assert day.said == ["Nobody is at the counter. Scan a badge first."] and day.sounds == ["refused"]
    day.scan(day.badge(ADAM))
    order(day, DeskCommand.HAND_OVER)
    assert day.said[-1] == "First add at least one line." and day.sounds[-1] == "refused"
    assert day.read(lambda books: books.papers.standing()) == []


def test_a_command_on_another_page_leads_to_the_counter_and_does_nothing_else(day: House):
    day.scan(day.badge(ADAM))
    day.scan(day.code("V-001"))
    day.place.show_page("members")
    day.run()
    order(day, DeskCommand.HAND_OVER)
    assert day.page.title() == "Counter" and day.held(ADAM) == {}
    assert "again" in day.said[-1]
    order(day, DeskCommand.HAND_OVER)
    assert day.held(ADAM) == {"V-001": 1}


def test_an_unknown_code_is_attached_by_scans(day: House):
    """The offer is taken by a command, and the label of the piece says what is meant."""
    day.scan(day.badge(ADAM))
    raw(day, "]C10104006381333931\x1d21V-001\r")
    assert [line[:3] for line in day.lines] == [("VESTA", "M", 1)]
    day.scan("SERIAL-77")
    assert day.said[-1].startswith("There is no “SERIAL-77” here.")
    order(day, DeskCommand.TAKE_OFFER)
    assert day.page.fields.field.isVisible()
    day.scan(day.code("R-001"))
    assert "has the serial number R-001 already" in day.said[-1]
