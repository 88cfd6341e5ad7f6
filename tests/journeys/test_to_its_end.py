"""One year's story of a grant's radios and shirts, from the order to the shredder, with the window and two counters."""

from datetime import date
from pathlib import Path

import pytest

from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.incidents import State
from equipment_app.domain.write_offs import NothingReady
from equipment_app.exchange.check_file import CountingFile, read_result, sealing
from equipment_app.operations import Command
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.disposal import (
    ConsentToWriteOff,
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.fundings import SetFunding
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import (
    DecideCompensation,
    FindAgain,
    PayCompensation,
    ProposeCompensation,
)
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.keeping import StillKept
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.receive import AddInvoice
from equipment_app.operations.repair import ExtendRepair, SendToRepair
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    OpenCountPlace,
    Recount,
)
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries.grant import GrantPart, grant_state
from equipment_app.queries.incidents import incident_card
from equipment_app.store.books import Books
from equipment_app.ui.life.wanted import LifeWanted
from tests.house import CONTROL, House, Key, verified
from tests.journeys.dying_delivery import begin
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, SECRET, Clock

GRANT = "Norské fondy"
CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"


class Story:
    def __init__(self, house: House, clock: Clock) -> None:
        self.house, self.clock = house, clock
        self.troubles: list[Exception] = []
        house.program.desk.refused.connect(self.troubles.append)

    def do(self, command: Command) -> str:
        """The number of what was written."""
        outcomes: list[str] = []
        self.house.program.desk.change(command, then=lambda outcome: outcomes.append(outcome.number))
        self.house.run()
        assert outcomes, self.troubles
        return outcomes[0]

    def refused(self, command: Command, kind: type[Refusal]) -> str:
        """What is said in Czech of why not."""
        self.house.program.desk.change(command)
        self.house.run()
        trouble = self.troubles.pop()
        assert isinstance(trouble, kind), trouble
        return trouble.said("cs")

    def grant(self, day: str) -> dict[GrantPart, int]:
        """Where its pieces were on that day; that they agree is seen to."""

        def asked(books: Books) -> dict[GrantPart, int]:
            found = grant_state(books, books.settings.fundings()[GRANT], date.fromisoformat(day))
            assert found.agrees
            return {part: found.part(part).pieces for part in GrantPart if found.part(part).pieces}

        return self.house.read(asked)


@pytest.fixture
def story(tmp_path, monkeypatch, qapp, store, clock):
    house = House(tmp_path, monkeypatch, clock)
    house.start(store)
    yield Story(house, clock)
    house.close()


def received(story: Story) -> None:
    """An order, its delivery with three serial numbers scanned, and the invoice that comes after it."""
    story.do(SetFunding(GRANT, project="Norsko", share="85", keep_until=date(2029, 2, 28)))
    story.do(EditArticle("RADIO", sustainability="yes"))
    story.do(PlaceOrder("Výstroj Zkušební", ("RADIO*3@18500", "TRIKO/M*10@390"), "SML-88", GRANT))
    begin(story.house)
    for serial in ("X-1001", "X-1002", "X-1003"):
        story.house.scan(serial)
    story.house.key(Key.Key_Return, CONTROL)
    assert story.house.page.title() == "Labels"
    story.do(AddInvoice("PR-2026-000001", "F-2026-17"))


def handed_out(story: Story) -> None:
    house = story.house
    house.key(Key.Key_1, CONTROL)
    house.scan(house.badge(ADAM))
    for serial in ("X-1001", "X-1002"):
        house.scan(house.code(serial))
    house.key(Key.Key_Return, CONTROL)
    assert set(house.held(ADAM)) == {"X-1001", "X-1002"}


def exchanged(story: Story) -> None:
    """It fails its inspection, goes to the workshop, takes longer, and another one comes instead."""
    story.clock.go_to("2026-03-03")
    story.do(TakeBack(ADAM, ("X-1002",), condition="damaged"))
    story.do(ChangePlan("RADIO", "Roční", months="12"))
    story.do(Inspect(("X-1002",), result="repair", note="nereaguje klíčování"))
    assert "neprošla" in story.refused(Issue(EVA, ("X-1002",)), LineRefused)
    order = story.do(SendToRepair("Servis Vzor", date(2026, 3, 16), ("X-1002",), "claim"))
    story.do(ExtendRepair(order, date(2026, 3, 30), "čeká se na díl"))
    story.clock.go_to("2026-03-20")
    story.do(TakeFromRepair(order, ("X-1002",), outcome="exchanged", serial="X-2002"))
    there = story.house.read(lambda books: books.repairs.of(books.papers.seq(order)))
    assert not there.out
    story.do(Issue(EVA, ("X-2002",)))


def lost_and_found(story: Story) -> None:
    record = story.do(ReportIncident(ADAM, ("X-1001",), what="loss", circumstances="Vypadla z vesty."))
    assert story.grant("2026-03-20")[GrantPart.LOST] == 1
    story.do(ProposeCompensation(record, ("compensation",), 5000_00))
    story.refused(DecideCompensation(record, "part", "ŠK-14/2026", amount=5000_00), StillKept)
    story.do(DecideCompensation(record, "part", "ŠK-14/2026", amount=5000_00, consent="MV-5/2026"))
    story.do(PayCompensation(record, 2000_00))
    story.clock.go_to("2026-03-25")
    story.do(FindAgain(record, condition="unusable"))
    card = story.house.read(lambda books: incident_card(books, books.papers.seq(record)))
    assert card.record.state is State.DECIDED, "what was paid for is found, and the rest is owed as was decided"


def written_off(story: Story) -> None:
    """By two other people, and not before the grant allows it or somebody says why."""
    number = story.do(ProposeWriteOff(("X-1001",), note="zatečená deska"))
    story.do(DecideUnneeded(number, "KRPA-1/2026"))
    story.do(NameCommission(number, EVA, CTIBOR))
    story.do(PresentToCommission(number, ("X-1001",)))
    story.refused(RecordDestruction(number, **DESTROYED), NothingReady)
    story.do(ConsentToWriteOff(number, "souhlas zprostředkovatele č. 5", ("X-1001",)))
    story.do(RecordDestruction(number, **DESTROYED))


def counted(story: Story, folder: Path) -> None:
    """A01 at the counter's own station, B02 with a check file, while the counter beside goes on."""
    story.clock.go_to("2026-04-01")
    story.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), places="A01,B02", outside=True))
    path = folder / "B02.akcheck"
    story.do(ExportCounts(date(2026, 4, 2), sealing(SECRET, path.write_bytes), "B02", MEMBER, "2"))
    file = CountingFile.open(path, SECRET, story.clock())
    file.save(file.check.at(file.check.plan.places[0].id))
    story.do(OpenCountPlace("A01", "1"))
    pieces, kinds = story.house.read(lambda books: lying(books, "A01"))
    for code in pieces:
        story.do(CountPiece("A01", code, CHAIR))
    for kind, quantity in kinds.items():
        missing = 1 if kind == "TRIKO/L" else 0
        story.do(CountQuantity("A01", kind, str(quantity - missing), CHAIR))
    story.do(Issue(CTIBOR, ("OBUV/42,5",)))
    story.do(CloseCountPlace("A01", CHAIR))
    pieces, kinds = story.house.read(lambda books: lying(books, "B02"))
    for code in pieces:
        file.save(file.check.scan(code, story.clock())[0])
    for kind, quantity in kinds.items():
        file.save(file.check.write(*file.check.plan.kind(kind), quantity, story.clock()))
    file.finish(path.with_suffix(".akresult"), story.clock())
    story.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE)))
    story.do(CloseCountPlace("B02", MEMBER))
    story.do(Recount("A01", "TRIKO/L", "14", MEMBER))
    story.do(ExplainDifference("A01", "TRIKO/L", "loss", "Nikdo neví, kde je."))
    assert story.do(ApproveStocktake()).startswith("IS-")


def lying(books: Books, label: str) -> tuple[list[str], dict[str, int]]:
    """What the books say lies there: codes of pieces, and quantities by kind."""
    place = next(one.id for one in books.people.places() if one.label == label)
    pieces, kinds = list[str](), dict[str, int]()
    for held in books.things.held_by(place):
        if held.thing.number is not None:
            pieces.append(held.thing.code)
        else:
            kind = f"{held.thing.article_code}/{held.thing.size}"
            kinds[kind] = kinds.get(kind, 0) + held.quantity
    return pieces, kinds


@pytest.mark.qt_log_ignore("plugin does not support")
def test_from_the_order_to_the_shredder(story: Story, store: Path, tmp_path: Path):
    received(story)
    handed_out(story)
    before = story.grant("2026-03-02")
    exchanged(story)
    lost_and_found(story)
    written_off(story)
    counted(story, tmp_path)
    after = story.grant("2026-04-01")
    assert story.grant("2026-03-02") == before
    assert (before[GrantPart.HELD], after[GrantPart.HELD], after[GrantPart.DISPOSED]) == (2, 1, 1)
    house = story.house
    thing = house.read(lambda books: books.things.by_serial("X-2002")[0].id)
    house.place.show_page("life", LifeWanted(thing))
    house.run()
    exchanged_for = " → ".join(house.code(serial) for serial in ("X-1002", "X-2002"))
    assert exchanged_for in house.seen and "Repair given a later day" not in house.seen
    assert house.button("Print").isEnabled()
    house.close()
    assert verified(store).ok
