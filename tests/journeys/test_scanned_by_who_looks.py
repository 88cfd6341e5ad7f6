"""An auditor and a lead scan what lies before them, on every page; only what is not in the books is said not to be."""

from collections.abc import Iterator

import pytest

from equipment_app.documents.unit_check import UnitCheckPaper
from equipment_app.domain.codes import Code, Family, shown
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks
from equipment_app.queries import unit_check
from equipment_app.scanning.decode import read
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.overlay import Dialog
from tests.guarded import HANA, LEOS, ZORA, GuardedHouse, make
from tests.house import Key, Mod
from tests.world import ADAM, CTIBOR, Clock, World, copied

PRESENT = ("There is no", "is not in the books", "but no item has it", "not one of our labels")


@pytest.fixture(scope="session")
def looked_over(tmp_path_factory):
    """Closed: Adam of the lead's unit has a vest and Ctibor of another one has a radio; and what to scan of it."""
    path = tmp_path_factory.mktemp("looked") / "sklad.equip"
    return path, make(path, _lived) | UNUSED


def _lived(world: World) -> dict[str, str]:
    world.do(Issue(ADAM, ("V-003",)))
    world.do(Issue(CTIBOR, ("R-002",)))
    first = world.do(PrintBlanks(1)).facts["first"]
    blank = str(Code(Family.THING, first))
    things = {serial: world.ask(lambda books, s=serial: books.things.by_serial(s)[0]) for serial in THINGS}
    places = world.ask(lambda books: books.people.places())
    badges = {who: world.ask(lambda books, w=who: books.people.by_number(w).badge) for who in (ADAM, CTIBOR)}
    anchor = world.ask(lambda books: books.papers.anchor(books.papers.seq("PP-2026-000001"), "PP-2026-000001"))
    return {
        "label": things["V-003"].code,
        "serial": "V-003",
        "inventory": things["V-003"].inventory or "V-003",
        "in store": things["V-001"].code,
        "badge": _badge(badges[ADAM]),
        "number": ADAM,
        "paper": anchor,
        "place": str(Code(Family.PLACE, places[0].code)),
        "article": "VESTA",
        "operator": "AKM.0000501.50",
        "other's label": things["R-002"].code,
        "other's serial": "R-002",
        "other's badge": _badge(badges[CTIBOR]),
        "other": CTIBOR,
        "blank": blank,
    }


UNUSED = {
    "unused": str(Code(Family.THING, 4999)),
    "foreign": str(Code(Family.THING, 1_500_000)),
    "nothing": "RST-9999999",
}
"""What no book has."""


def _badge(number: int) -> str:
    return str(Code(Family.BADGE, number))


THINGS = ("V-001", "V-003", "R-002")


@pytest.fixture
def desk(tmp_path, monkeypatch, qapp, looked_over) -> Iterator[GuardedHouse]:
    path, _ = looked_over
    house = GuardedHouse(tmp_path, monkeypatch, Clock())
    store = copied(path, tmp_path / "disk")
    house.settings.setValue("guarded_stores", [str(store)])
    house.start(store)
    yield house
    house.close()


def scan(house: GuardedHouse, code: str) -> None:
    """By a reader at a serial port, which sends short numbers as well."""
    house.program.scanner.receive(read(code))
    house.run()


def pages(house: GuardedHouse) -> list[str]:
    """Those that whoever works may open, but for what is done with scans of their own."""
    place = house.program.workplace
    assert isinstance(place, Workplace)
    return [id for id in PAGES if place.has(id) and id not in ("settings", "unit_check")]


def absent(house: GuardedHouse) -> list[str]:
    return [said for said in house.said if any(one in said for one in PRESENT)]


@pytest.mark.parametrize("who", [HANA, LEOS])
def test_what_is_in_the_books_is_shown_and_never_denied(desk, looked_over, who):
    _, codes = looked_over
    desk.sign_in(who)
    place, wrong = desk.program.workplace, []
    for page in pages(desk):
        for what, code in codes.items() - UNUSED.items():
            place.messages.clear()
            place.show_page(page)
            desk.run()
            scan(desk, code)
            wrong += [f"{page}, {what}: {said}" for said in absent(desk)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("who", "what", "page"),
    [
        (HANA, "label", "life"),
        (HANA, "serial", "life"),
        (HANA, "inventory", "life"),
        (HANA, "in store", "life"),
        (HANA, "badge", "members"),
        (HANA, "number", "members"),
        (HANA, "paper", "papers"),
        (HANA, "place", "stock"),
        (HANA, "article", "stock"),
        (HANA, "other's serial", "life"),
        (LEOS, "label", "members"),
        (LEOS, "serial", "members"),
        (LEOS, "badge", "members"),
        (LEOS, "number", "members"),
    ],
)
def test_its_card_opens_for_who_may_see_it(desk, looked_over, who, what, page):
    _, codes = looked_over
    desk.sign_in(who)
    desk.program.workplace.show_page("loans")
    desk.program.workplace.show_page("overview" if who == HANA else "settings")
    desk.run()
    if who == LEOS:
        desk.program.workplace.show_page("members")
        desk.run()
    scan(desk, codes[what])
    assert (desk.program.workplace.shown, absent(desk)) == (page, [])
    if page == "members":
        assert "Zkušební Adam" in desk.seen
    if page == "life":
        assert codes["other's label" if "other" in what else "in store" if what == "in store" else "label"] in desk.seen


@pytest.mark.parametrize("what", ["other's label", "other's serial", "other's badge", "other"])
def test_of_another_unit_a_lead_is_told_that_and_no_more(desk, looked_over, what):
    _, codes = looked_over
    desk.sign_in(LEOS)
    desk.program.workplace.show_page("members")
    desk.run()
    scan(desk, codes[what])
    assert [said for said in desk.said if "outside your unit" in said], desk.said
    assert "Ctibor" not in desk.seen


@pytest.mark.parametrize("who", [HANA, LEOS])
@pytest.mark.parametrize("code", ["RST-9999999", "990099", "AKT.0004999.77"])
def test_what_is_in_no_book_is_said_after_they_were_asked(desk, who, code):
    if code.startswith("AKT"):
        code = str(Code(Family.THING, 4999))
    desk.sign_in(who)
    desk.program.workplace.show_page("members" if who == LEOS else "overview")
    desk.run()
    asked = []
    asking = desk.program.desk.ask
    desk.program.desk.ask = lambda question, *more, **how: (asked.append(question), asking(question, *more, **how))[1]
    scan(desk, code)
    assert absent(desk) and asked, desk.said


def checking(desk: GuardedHouse, who: str = LEOS) -> None:
    """The check of the lead's unit is under way."""
    desk.sign_in(who)
    desk.program.workplace.show_page("unit_check")
    desk.run()
    unit = desk.read(lambda books: books.people.units()["KRPA"][0])
    desk.page.begin(Setup(unit=unit))
    desk.run()


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("other's label", "Our label, but the item is not of your unit: set it aside."),
        ("other's serial", "On the books, but not of your unit: set it aside."),
        ("blank", "AKT.0000006.80 is a blank label: no item has it yet."),
        ("unused", "AKT.0004999.39 is of our labels, but no item has it."),
        ("foreign", "AKT.1500000.25 is a label of another store (block of codes 4). Open the store that issued it."),
        ("nothing", "There is no “RST-9999999” here."),
    ],
)
def test_in_a_check_a_lead_is_told_what_the_books_say_of_a_code_and_offered_nothing(desk, looked_over, what, said):
    _, codes = looked_over
    checking(desk)
    scan(desk, codes[what])
    assert [str(one) for one in desk.program.workplace.messages.messages] == [said]
    (item,) = desk.page.board.aside.items
    assert item.take_over.isHidden(), "neither the counter nor a label is the lead's"
    assert "Ctibor" not in desk.seen


def test_in_a_check_somebody_of_another_unit_is_nobody_here_and_lies_nowhere(desk, looked_over):
    _, codes = looked_over
    checking(desk)
    scan(desk, codes["other's badge"])
    (said,) = desk.program.workplace.messages.messages
    assert str(said).endswith("belongs outside your unit. Scan an item, or the badge of somebody in this check.")
    assert not desk.page.board.aside.items and "Ctibor" not in desk.seen


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("operator", "Skladníková Zora is an operator, and no member."),
        ("place", "A01 is a place of the store."),
        ("paper", "PP-2026-000001 is a paper: issue."),
    ],
)
def test_in_a_check_nobody_is_laid_aside_and_no_paper(desk, looked_over, what, said):
    _, codes = looked_over
    checking(desk)
    scan(desk, codes[what])
    assert desk.said == [f"{said} Scan an item, or the badge of somebody in this check."]
    assert desk.page.board.aside.items == []


@pytest.mark.parametrize("what", ["badge", "number"])
def test_in_a_check_a_member_of_it_comes_to_the_table_by_badge_and_by_number(desk, looked_over, what):
    _, codes = looked_over
    checking(desk)
    scan(desk, codes[what])
    check = desk.page.session.check
    assert check.plan.person(check.standing).personal_number == ADAM
    assert desk.said == [] and desk.page.board.aside.items == []


@pytest.mark.parametrize(("what", "offered"), [("blank", True), ("unused", False), ("nothing", False)])
def test_only_a_blank_label_is_offered_to_be_assigned(desk, looked_over, what, offered):
    _, codes = looked_over
    checking(desk, ZORA)
    scan(desk, codes[what])
    (item,) = desk.page.board.aside.items
    assert item.take_over.isHidden() is not offered


def test_what_was_not_looked_at_is_said_to_be_so_and_the_lead_leads_the_check(desk):
    checking(desk)
    assert desk.page.session.check.counts().waiting == 1
    desk.key(Key.Key_Return, Mod.ControlModifier)
    assert "1 item nobody has looked at; it is recorded as not checked." in desk.seen
    dialog = desk.window.findChild(Dialog)
    led = dialog.findChild(Combo)
    assert led.currentText() == "por. Leoš Vedoucí"
    dialog.accept_button.click()
    desk.run()
    assert desk.read(unit_check.todo) == []
    [past] = desk.read(unit_check.past)
    assert (past.differences, past.open, past.unchecked) == (0, 0, 1)
    paper = desk.read(lambda books: UnitCheckPaper.gather(books, past.seq))
    assert paper.lead is not None and "Vedoucí" in paper.lead.name
    assert paper.keeper is None, "who leads the unit signs for it, and not for the store"


def sought(house: GuardedHouse, codes: dict[str, str], what: str) -> tuple[list[str], str]:
    """The rows the search box has for it, and what it says where there are none."""
    house.program.workplace.show_page("members")
    house.run()
    rows = [f"{hit.name} · {hit.facts}" for hit in house.find(codes.get(what, what))]
    return rows, "" if rows else house.finder.nothing.text()


OTHERS = ("other's label", "other's serial", "other's badge", "other", "PP-2026-000002")


@pytest.mark.parametrize("what", OTHERS)
def test_the_search_box_tells_a_lead_of_another_unit_what_a_scan_does_and_no_more(desk, looked_over, what):
    _, codes = looked_over
    desk.sign_in(LEOS)
    rows, said = sought(desk, codes, what)
    assert (rows, said) == ([], f"“{shown(codes.get(what, what))}” belongs outside your unit.")
    assert "Ctibor" not in desk.seen
    desk.key(Key.Key_Return)
    assert desk.finder.isVisible() and desk.page.title() == "Members"


@pytest.mark.parametrize("what", ["label", "serial"])
def test_the_search_box_opens_the_card_of_who_of_the_unit_has_a_thing(desk, looked_over, what):
    _, codes = looked_over
    desk.sign_in(LEOS)
    [row], _ = sought(desk, codes, what)
    assert row == f"Reflective vest · {shown(codes['label'])} · with pprap. Zkušební Adam"
    desk.key(Key.Key_Return)
    assert desk.page.title() == "Members" and desk.page.card.card.member.personal_number == ADAM


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("in store", "on the books with: A01."),
        ("article", "Reflective vest (VESTA) is an article of the catalogue."),
        ("operator", "is an operator, and no member."),
        ("blank", "is a blank label: no item has it yet."),
        ("nothing", "Nothing was found among the members of your unit."),
        ("Čtvrtý", "Nothing was found among the members of your unit."),
        ("Radiostanice", "Nothing was found among the members of your unit."),
    ],
)
def test_the_search_box_denies_a_lead_nothing_that_is_in_the_books(desk, looked_over, what, said):
    _, codes = looked_over
    desk.sign_in(LEOS)
    rows, told = sought(desk, codes, what)
    assert rows == [] and told.endswith(said), told


@pytest.mark.parametrize("what", OTHERS)
def test_who_sees_everything_finds_it_in_the_search_box_as_before(desk, looked_over, what):
    _, codes = looked_over
    desk.sign_in(HANA)
    rows, _ = sought(desk, codes, what)
    assert rows


def test_to_who_sees_everything_nothing_found_is_nothing_there(desk, looked_over):
    desk.sign_in(HANA)
    assert sought(desk, {}, "RST-9999999") == ([], "Nothing was found. The beginning of a word is enough.")
