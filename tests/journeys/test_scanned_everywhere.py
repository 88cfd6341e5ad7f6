"""On every page, by everybody, everything is scanned: what is said of it is what the books say, and nobody is carried
off a page that waits for scans.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import CheckPlan, Setup
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.queries import scanned
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.scanning.decode import read
from equipment_app.store.books import Books
from equipment_app.ui.deployments.asking import GATE, DeploymentAsked
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.scanner import borne
from equipment_app.ui.scanner.borne import SCANNED
from equipment_app.ui.widgets.overlay import Overlay
from tests.guarded import HANA, LEOS, ZORA, GuardedHouse, make
from tests.world import ADAM, CTIBOR, Clock, World, copied

DANA, ALENA = "Zástupová Dana", "Správcová Alena"
ROLES = {"quartermaster": ZORA, "deputy": DANA, "lead": LEOS, "auditor": HANA, "administrator": ALENA}
STREAM = "Unknown code"
"""So a stock-take calls all that is on no thing which it counts."""
COUNTING = "counting at a place"
OWN, OTHER = "PP-2026-000001", "PP-2026-000002"


def _lived(world: World) -> dict[str, str]:
    """Adam of the lead's unit has a vest that was damaged, Ctibor of another one a radio."""
    world.do(Issue(ADAM, ("V-003",)))
    world.do(Issue(CTIBOR, ("R-002",)))
    world.do(ReportIncident(ADAM, ("V-003",), what="damage"))
    world.do(NewDeployment("Cvičení", world.clock().date(), "2026-12-31", roles=("Člen=RADIO",)))
    blank = Code(Family.THING, world.do(PrintBlanks(1)).facts["first"])
    world.do(OpenStocktake("Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), outside=True))
    world.appoint("Zástupová", "Dana", Grant(Role.DEPUTY), personal_number="990921")
    world.appoint("Správcová", "Alena", Grant(Role.ADMINISTRATOR), personal_number="990922")

    def label(serial: str) -> str:
        return world.ask(lambda books: books.things.by_serial(serial)[0].code)

    def badge(number: str) -> str:
        return str(Code(Family.BADGE, world.ask(lambda books: books.people.by_number(number).badge)))

    def qr(number: str) -> str:
        return world.ask(lambda books: books.papers.anchor(books.papers.seq(number), number))

    place = Code(Family.PLACE, world.ask(lambda books: books.people.places()[0].code))
    return {
        "label": label("V-003"),
        "serial": "V-003",
        "in store": label("V-001"),
        "badge": badge(ADAM),
        "number": ADAM,
        "paper": qr(OWN),
        "its number": OWN,
        "incident": "SU-2026-000001",
        "place": str(place),
        "article": "VESTA",
        "operator": "AKM.0000501.50",
        "operator's": "990911",
        "other's label": label("R-002"),
        "other's serial": "R-002",
        "other's badge": badge(CTIBOR),
        "other's": CTIBOR,
        "other's paper": qr(OTHER),
        "other's paper's": OTHER,
        "blank": str(blank),
        "unused": str(Code(Family.THING, 4999)),
        "foreign": str(Code(Family.THING, 1_500_000)),
        "nothing": "RST-9999999",
        "no such paper": "PP-2026-000999",
        "torn": "AKT.0000965",
        "letter lost": "KT.0000003.89",
        "half a paper": qr(OWN)[:40],
        "end of a paper": qr(OWN)[40:],
        "its check is wrong": "AKT.0000003.88",
        "badge's check is wrong": "AKM.0000501.51",
    }


MISREAD = "“{}” is a code of ours that was read in part or wrongly: scan it again."
TORN = ("torn", "letter lost", "half a paper", "end of a paper")
WRONG_CHECK = ("its check is wrong", "badge's check is wrong")
SAID = {
    **dict.fromkeys(("label", "serial"), "Reflective vest AKT.0000003.89, on the books with: pprap. "),
    "in store": "Reflective vest AKT.0000001.95, on the books with: A01.",
    **dict.fromkeys(("badge", "number"), "A member's badge or number: pprap. Adam Zkušební."),
    **dict.fromkeys(("paper", "its number"), f"{OWN} is a paper: "),
    "incident": "SU-2026-000001 is a paper: ",
    "place": "A01 is a place of the store.",
    "article": "Reflective vest (VESTA) is an article of the catalogue.",
    "operator": "Skladníková Zora is an operator, and no member.",
    "operator's": "Ověřovací Hana is an operator, and no member.",
    **dict.fromkeys(("other's label", "other's serial"), "Radio AKT.0000005.83, on the books with: "),
    **dict.fromkeys(("other's badge", "other's"), "A member's badge or number: "),
    **dict.fromkeys(("other's paper", "other's paper's"), f"{OTHER} is a paper: "),
    "blank": "AKT.0000006.80 is a blank label",
    "unused": "AKT.0004999.39 is of our labels, but no item has it.",
    "foreign": "AKT.1500000.25 is a label of another store",
    "nothing": "There is no “RST-9999999” here.",
    "no such paper": "There is no “PP-2026-000999” here.",
    "torn": MISREAD.format("AKT.0000965"),
    "letter lost": MISREAD.format("KT.0000003.89"),
    **dict.fromkeys(("half a paper", "end of a paper"), "“"),
}
"""How whatever is said of each begins, said once more by hand."""
OUTSIDE = ("belongs outside your unit", "not of your unit")
DENIED = (
    "There is no “",
    "Nothing here has",
    "not in the books",
    "You have no access",
    "Unknown code",
    "not our label",
)
NOTHING = ("There is no", "No item bears this code")
ANSWERED = (
    *("Scan a person first", "Not among the participants", "is in the store", "held by", "Line ", "has this"),
    *("First scan the label of a place", "Counting at A01", "is counted piece by piece"),
    *("No item bears this code", "By the books somebody has it", "Scanned already"),
)
"""What a page says that asked its own question of what it may take."""


@pytest.fixture(scope="session")
def lived(tmp_path_factory) -> tuple:
    path = tmp_path_factory.mktemp("everywhere") / "sklad.equip"
    return path, make(path, _lived)


@pytest.fixture
def sit(tmp_path, monkeypatch, qapp, lived):
    """Somebody at a desk of their own; a paper that a lead is shown over the page is noted in `opened`."""
    houses = []

    def seat(who: str) -> GuardedHouse:
        house = GuardedHouse(tmp_path, monkeypatch, Clock())
        houses.append(house)
        store = copied(lived[0], tmp_path / "disk")
        house.settings.setValue("guarded_stores", [str(store)])
        house.start(store)
        house.sign_in(who)
        house.opened = []
        place = house.program.workplace
        place.paper_wanted.disconnect()
        place.paper_wanted.connect(house.opened.append)
        return house

    yield seat
    for house in houses:
        house.close()


def states(house: GuardedHouse) -> Iterator[tuple[str, object]]:
    """Every page whoever works may open, and what waits for scans on some; the settings try the scanner itself."""
    place = house.program.workplace
    for page in PAGES:
        if place.has(page) and page != "settings":
            yield page, None
    if place.has("deployments"):
        first = house.read(lambda books: books.ask("SELECT id FROM deployment")[0][0])
        yield "deployments", DeploymentAsked(first, GATE)
    if place.has("stocktake"):
        yield "stocktake", COUNTING
    if place.has("unit_check"):
        yield "unit_check", Setup(unit=house.read(lambda books: books.people.units()["KRPA"][0]))


def scan(house: GuardedHouse, page: str, state: object, code: str) -> tuple[bool, Sequence[str], str]:
    """Whether the page waits for scans, what is said of this one, and what is seen that was not seen before."""
    place = house.program.workplace
    for overlay in house.window.findChildren(Overlay):
        if overlay.isVisible():
            overlay.close_overlay()
    place.show_page(page, state)
    house.run()
    if state == COUNTING:
        house.page.open_place("A01")
        house.run()
    if page == "stocktake":  # who stands there says who counts
        house.page.counting.station.who.choose("Řádková Růžena")
    if isinstance(state, Setup):
        house.page.begin(state)
        house.run()
    place.messages.clear()
    waits, before = place.page.wants() is not None, set(house.seen.splitlines())
    house.program.scanner.receive(read(code))
    house.run()
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and top is not house.window:
            top.close()
    return waits, house.said, "\n".join(set(house.seen.splitlines()) - before)


def offences(house: GuardedHouse, codes: dict[str, str], *, lead: bool, only: Sequence[str] = ()) -> list[str]:
    wrong = []
    for page, state in states(house):
        if only and page not in only:
            continue
        for what, code in codes.items():
            waits, said, new = scan(house, page, state, code)
            shown, told = house.program.workplace.shown, " ".join(said)
            new = new if page != "stocktake" else new.replace(STREAM, "")
            hidden, where = lead and what.startswith("other's"), f"{page}{' *' if state else ''}, {what}"
            if waits and shown != page and said:
                wrong.append(f"{where}: carried off to {shown}, {told}")
            if hidden and ("Ctibor" in new + told or (told and not any(one in told for one in OUTSIDE))):
                wrong.append(f"{where}: of another unit, {told or new}")
            if not hidden and what not in ("nothing", "no such paper") and any(one in told + new for one in DENIED):
                wrong.append(f"{where}: denied, {told or new}")
            if what in TORN and told and "read in part or wrongly" not in told:
                wrong.append(f"{where}: not said to be misread, {told}")
            if "Assign it" in told + new and what in (*TORN, *WRONG_CHECK):
                wrong.append(f"{where}: offered to be assigned, {told or new}")
            if (
                waits
                and told
                and not hidden
                and what not in WRONG_CHECK
                and not told.startswith(SAID[what])
                and not any(one in told for one in ANSWERED)
            ):
                wrong.append(f"{where}: {told}")
            if page == "unit_check" and state and what in ("badge", "number") and told:
                wrong.append(f"{where}: of this very check, {told}")
            if what in ("nothing", "no such paper") and told and not any(one in told for one in NOTHING):
                wrong.append(f"{where}: not denied, {told}")
    return wrong


@pytest.mark.parametrize("role", ROLES)
def test_what_is_said_of_a_scan_is_what_the_books_say(sit, lived, role):
    house = sit(ROLES[role])
    wrong = offences(house, lived[1], lead=role == "lead")
    assert wrong == [], "\n".join(wrong)


BEGINS = {"counter", "overview"}
"""Nothing is in hand there that a scan would leave."""
OF_SOMEBODY = ("leaver", "members")


def test_a_scan_leaves_no_page_but_the_overview(sit, lived):
    house, begins = sit(ZORA), set()
    for page, state in states(house):
        waits, _, _ = scan(house, page, state, lived[1]["other's"])
        if waits:
            assert house.program.workplace.shown == page
            assert page in OF_SOMEBODY or house.said, page
        else:
            begins.add(page)
    assert begins == BEGINS


ALIKE = [
    ("badge", "number"),
    ("other's badge", "other's"),
    ("label", "serial"),
    ("other's label", "other's serial"),
]


@pytest.mark.parametrize("role", ROLES)
def test_by_whatever_name_it_is_answered_at_the_same_place(sit, lived, role):
    """And so is what is scanned next; where it stayed, it says who has it, and one press leads on."""
    house, wrong = sit(ROLES[role]), []
    for page, state in states(house):
        if page in ("counter", "receive") or state:  # to a number of a maker's they have an answer of their own
            continue
        for names in ALIKE:
            where = {name: (scan(house, page, state, lived[1][name]), house.place.shown)[1] for name in names}
            if len(set(where.values())) > 1 or (page != "overview" and set(where.values()) != {page}):
                wrong.append(f"{page}: {where}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("page", ["members", "stock", "reports", "papers", "import", "settings"])
def test_what_a_page_has_no_use_for_is_told_there_and_one_press_takes_it_to_the_counter(sit, lived, page):
    house = sit(ZORA)
    what = {"members": "in store", "stock": "number"}.get(page, "label")
    _, said, _ = scan(house, page, None, lived[1][what])
    assert house.place.shown == page and said[-1].startswith(SAID[what])
    [message] = [one for one in house.place.messages.messages if one.topic == SCANNED]
    assert message.action == "To the Counter"
    message.act()
    house.run()
    assert house.place.shown == "counter"
    assert len(house.page.session.cart.lines) == (what == "in store") or house.page.session.card is not None


@pytest.mark.parametrize("what", [*TORN, *WRONG_CHECK])
def test_a_torn_code_moves_nobody(sit, lived, what):
    house, moved = sit(ZORA), []
    scan(house, "counter", None, lived[1]["place"])
    for page, state in states(house):
        scan(house, page, state, lived[1][what])
        if house.place.shown != page:
            moved.append(page)
    assert moved == []


def test_of_many_scans_in_a_row_on_a_page_none_is_lost_or_goes_elsewhere(sit, lived):
    house = sit(ZORA)
    house.place.show_page("stock")
    house.run()
    heard, said = [], []
    house.program.sounds.heard.append(heard.append)
    house.page.say.connect(lambda message: said.append(message.lead))
    given = ("serial", "number", "its number", "nothing", "badge", "in store")
    for what in given:
        house.program.scanner.receive(read(lived[1][what]))
    house.run()
    assert house.place.shown == "stock" and house.page.thing.code.words() == lived[1]["in store"]
    assert len([lead for lead in said if lead]) >= 3, said


@pytest.mark.parametrize(
    ("what", "opened"), [("paper", OWN), ("its number", OWN), ("other's paper", ""), ("other's paper's", "")]
)
def test_a_lead_opens_a_paper_of_their_unit_and_hears_of_another_that_it_is_outside(sit, lived, what, opened):
    house = sit(LEOS)
    _, said, _ = scan(house, "members", None, lived[1][what])
    for message in house.place.messages.messages:
        if message.action == "Open the paper":
            message.act()
            said = [one for one in said if OWN not in one]
    assert house.opened == [opened] * bool(opened)
    assert [one for one in said if "belongs outside your unit" in one] == said and bool(said) is not bool(opened)


PEOPLE_AND_PAPERS = ("other's badge", "other's", "other's paper's", "place", "article", "operator's")


@pytest.mark.parametrize("what", [*PEOPLE_AND_PAPERS, "other's label", "other's serial"])
def test_a_lead_lays_aside_nothing_but_things(sit, lived, what):
    house = sit(ROLES["lead"])
    setup = next(state for page, state in states(house) if page == "unit_check" and state)
    _, said, _ = scan(house, "unit_check", setup, lived[1][what])
    assert len(house.page.session.check.aside) == (what not in PEOPLE_AND_PAPERS)
    assert said and (what in PEOPLE_AND_PAPERS) == ("set it aside" not in " ".join(said))


@contextmanager
def every_code_is_unknown(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(scanned, "_of", lambda _, text: Borne(Bears.NOTHING, code=text))
    yield


@contextmanager
def papers_are_no_papers(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(scanned, "_paper", lambda *_: None)
    yield


@contextmanager
def nothing_is_hidden(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(scanned, "is_hidden", lambda *_: False)
    patch.setattr(Books, "outside", lambda *_, **__: False)
    yield


@contextmanager
def a_paper_is_said_to_be_a_member(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setitem(borne._SAID, Bears.PAPER, borne._SAID[Bears.MEMBER])
    yield


@contextmanager
def a_torn_code_is_nothing(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(scanned, "is_misread", lambda _: False)
    yield


@contextmanager
def badges_are_laid_aside(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """And said to be of nobody in the check."""
    patch.setattr(CheckPlan, "badge", lambda *_: 0)
    yield


@pytest.mark.parametrize(
    ("lie", "role", "page", "what"),
    [
        (every_code_is_unknown, "quartermaster", "loans", "label"),
        (every_code_is_unknown, "lead", "members", "number"),
        (papers_are_no_papers, "lead", "members", "its number"),
        (papers_are_no_papers, "lead", "unit_check", "its number"),
        (nothing_is_hidden, "lead", "loans", "other's label"),
        (nothing_is_hidden, "lead", "members", "other's paper"),
        (a_paper_is_said_to_be_a_member, "deputy", "life", "paper"),
        (badges_are_laid_aside, "lead", "unit_check", "number"),
        (a_torn_code_is_nothing, "quartermaster", "counter", "torn"),
        (a_torn_code_is_nothing, "lead", "unit_check", "half a paper"),
    ],
)
def test_a_planted_lie_is_found(sit, lived, monkeypatch, lie, role, page, what):
    house = sit(ROLES[role])
    codes = {what: lived[1][what]}
    assert offences(house, codes, lead=role == "lead", only=[page]) == []
    with monkeypatch.context() as patch, lie(patch):
        assert offences(house, codes, lead=role == "lead", only=[page])
