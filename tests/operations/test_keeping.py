"""What a grant asks to keep leaves the books with the reference of a consent, by two; who leaves it out is found."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.access_errors import SecondPersonNeeded
from equipment_app.domain.incidents import Decision
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.disposal import (
    ConsentToWriteOff,
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import DecideCompensation, FindAgain
from equipment_app.operations.keeping import NoConsentNumber, StillKept
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.store.books import Books
from tests.store.test_declared_rules import audited
from tests.world import CTIBOR, DESTROYED, EVA, World

GRANT, PILSEN = "Norské fondy", "KŘP Plzeňského kraje"
LAST = date(2029, 2, 28)
CONSENT = "MV-77/2026"


@pytest.fixture
def kept(world: World) -> World:
    world.do(AssignFunding(GRANT, ("R-001",), "DL-2"))
    world.do(EditArticle("RADIO", sustainability="yes"))
    world.do(SetFunding(GRANT, project="Spolupráce", keep_until=LAST))
    return world


def lost(world: World) -> str:
    return world.do(ReportIncident("-", ("R-001",), what="loss")).number


def proposed(world: World) -> str:
    number = world.do(ProposeWriteOff(("R-001",))).number
    world.do(DecideUnneeded(number, "KRPA-6/2026"))
    world.do(NameCommission(number, EVA, CTIBOR))
    world.do(PresentToCommission(number, ("R-001",)))
    return number


@pytest.mark.parametrize("verdict", [str(one) for one in Decision])
def test_a_loss_is_decided_with_a_consent(kept: World, verdict: str):
    number, amount = lost(kept), 100_00 if verdict == Decision.PART else None
    with pytest.raises(StillKept) as refused:
        kept.do(DecideCompensation(number, verdict, "ŠK-1/2026", amount=amount))
    assert refused.value.until == LAST
    done = kept.do(DecideCompensation(number, verdict, "ŠK-1/2026", amount=amount, consent=f" {CONSENT} "))
    assert kept.ask(lambda books: books.journal.payload(done.entry))["x"]["consent"] == CONSENT
    kept.do(Undo(done.number, "omyl"))
    assert kept.verified().problems == ()


def test_what_was_found_again_asks_for_none(kept: World):
    number = lost(kept)
    kept.do(FindAgain(number))
    kept.do(DecideCompensation(number, "none", "ŠK-1/2026"))
    assert kept.verified().problems == ()


@pytest.mark.parametrize("consent", ["", " . ", "\u200b"])
def test_property_goes_to_another_office_with_a_consent(kept: World, consent: str):
    with pytest.raises((StillKept, NoConsentNumber)):
        kept.do(HandOverProperty(PILSEN, ("R-001",), consent=consent))
    with pytest.raises(NoConsentNumber):
        kept.do(HandOverProperty(PILSEN, ("R-001",), consent="souhlas"))
    kept.do(HandOverProperty(PILSEN, ("R-001",), consent=CONSENT))
    assert kept.verified().problems == ()


def test_it_is_kept_through_the_last_day(kept: World):
    piece = kept.piece("R-001")
    for day, until in ((LAST, LAST), (LAST + timedelta(days=1), None)):
        assert kept.ask(lambda books, day=day: books.kept_on(books.things.thing(piece), day)) == until


def test_a_consent_takes_two(kept: World):
    """Also where somebody pays, which one records otherwise."""
    number = lost(kept)
    kept.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    with pytest.raises(SecondPersonNeeded):
        kept.do(DecideCompensation(number, "full", "ŠK-1/2026", consent=CONSENT))


WAYS = {
    "property": lambda world: lambda: HandOverProperty(PILSEN, ("R-001",)),
    "loss": lambda world: (lambda number: lambda: DecideCompensation(number, "full", "ŠK-1/2026"))(lost(world)),
    "write-off": lambda world: (lambda number: lambda: RecordDestruction(number, **DESTROYED))(proposed(world)),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_who_leaves_the_consent_out_is_found(kept: World, way, monkeypatch: pytest.MonkeyPatch):
    command = way(kept)()
    with monkeypatch.context() as lying:
        lying.setattr(Books, "kept_on", lambda *_: None)
        done = kept.do(command)
    assert [problem.seq for problem in kept.verified().problems] == [done.entry]
    assert audited(kept).startswith("1 problems")


def test_a_write_off_with_its_consent_is_sound(kept: World):
    number = proposed(kept)
    kept.do(ConsentToWriteOff(number, CONSENT, ("R-001",)))
    kept.do(RecordDestruction(number, **DESTROYED))
    assert kept.verified().problems == ()
