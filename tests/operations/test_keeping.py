"""What a grant asks to keep leaves the books with the reference of a consent, by two; who leaves it out is found."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from equipment_app.domain import declared_rules
from equipment_app.domain.access_errors import SecondPersonNeeded
from equipment_app.domain.incidents import Decision
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.bulk_edit import EditArticles
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
from equipment_app.queries.two_register import done_by_two
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


LOOSE = {
    "shortened": lambda _: SetFunding(GRANT, keep_until=LAST - timedelta(days=1)),
    "cleared": lambda _: SetFunding(GRANT, keep_until=""),
    "of no grant": lambda _: EditArticle("RADIO", sustainability="no"),
    "many": lambda world: EditArticles((article(world),), "sustainability", "no"),
}
"""What a grant asks to keep is kept less long, or no more."""


def article(world: World) -> int:
    piece = world.piece("R-001")
    return world.ask(lambda books: books.things.thing(piece).article)


@pytest.mark.parametrize("way", LOOSE.values(), ids=list(LOOSE))
def test_to_let_go_of_what_is_kept_takes_two(kept: World, way):
    done = kept.do(way(kept))  # alone there is nobody else
    assert kept.ask(lambda books: books.journal.payload(done.entry))["x"]["lets_go"] == 1
    day = date.fromisoformat(kept.ask(lambda books: books.journal.payload(done.entry))["d"])
    (told,) = kept.ask(lambda books: done_by_two(books, day, day))
    assert (told.entry, told.what.en) == (done.entry, "items kept less long, or no more")
    assert kept.verified().problems == ()


@pytest.mark.parametrize("way", LOOSE.values(), ids=list(LOOSE))
def test_one_of_several_does_not_let_go(kept: World, way):
    command = way(kept)
    kept.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    head = kept.head()
    with pytest.raises(SecondPersonNeeded):
        kept.do(command)
    assert kept.head() == head


@pytest.mark.parametrize("way", LOOSE.values(), ids=list(LOOSE))
def test_who_lets_go_without_saying_so_is_found(kept: World, way, monkeypatch: pytest.MonkeyPatch):
    command = way(kept)
    with monkeypatch.context() as lying:
        lying.setattr("equipment_app.operations.keeping.lets_go", lambda *_: False)
        done = kept.do(command)
    assert [problem.seq for problem in kept.verified().problems] == [done.entry]
    assert audited(kept).startswith("1 problems")


@pytest.mark.parametrize("day", [LAST, LAST + timedelta(days=1)])
def test_one_alone_sets_it_and_makes_it_longer(kept: World, day: date):
    kept.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    done = kept.do(SetFunding(GRANT, keep_until=day, insurance="jiné"))
    assert "lets_go" not in kept.ask(lambda books: books.journal.payload(done.entry)).get("x", {})
    kept.do(SetFunding("Kraj", "K", keep_until=LAST))
    kept.do(SetFunding("Kraj", keep_until=""))  # nothing was bought of it
    assert kept.verified().problems == ()


def test_what_one_made_kept_one_does_not_cancel(world: World):
    """The storno of a change lets go as well."""
    world.do(AssignFunding(GRANT, ("R-001",), "DL-2"))
    world.do(SetFunding(GRANT, project="Spolupráce", keep_until=LAST))
    done = world.do(EditArticle("RADIO", sustainability="yes"))
    undone = world.do(Undo(done.number, "omyl"))
    assert world.ask(lambda books: books.journal.payload(undone.entry))["x"]["lets_go"] == 1
    assert world.verified().problems == ()
    again = world.do(EditArticle("RADIO", sustainability="yes"))
    world.appoint("Druhá", "Dana", Grant(Role.QUARTERMASTER))
    with pytest.raises(SecondPersonNeeded):
        world.do(Undo(again.number, "omyl"))


def test_what_was_written_under_the_first_rules_is_judged_by_those(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """They asked for no consent, and let go of what is kept without a word."""
    with monkeypatch.context() as former:
        former.setattr(declared_rules, "DIGESTS", declared_rules.DIGESTS[:1])
        former.setattr(Books, "kept_on", lambda *_: None)
        world = World.make(tmp_path / "sklad.equip")
        world.do(AssignFunding(GRANT, ("R-001", "R-002"), "DL-2"))
        world.do(EditArticle("RADIO", sustainability="yes"))
        world.do(SetFunding(GRANT, project="Spolupráce", keep_until=LAST + timedelta(days=9)))
        world.do(HandOverProperty(PILSEN, ("R-001",)))
        world.do(SetFunding(GRANT, keep_until=LAST))
    assert (world.verified().problems, world.verified().ruled) == ((), 1)
    world.reopen()
    with pytest.raises(StillKept):
        world.do(HandOverProperty(PILSEN, ("R-002",)))
    world.do(HandOverProperty(PILSEN, ("R-002",), consent=CONSENT))
    assert world.verified().problems == ()
    assert audited(world).startswith("0 problems")
