"""The things of a grant: bought is what is in stock and everywhere else, to the crown, at the end of any day."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from equipment_app.documents.report import render
from equipment_app.domain.errors import Refusal
from equipment_app.domain.papers import Funding
from equipment_app.domain.stocktake import NoDifference
from equipment_app.exchange.write import sheets, xlsx
from equipment_app.measures import day, money, whole_number
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
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.receive import Receive
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountQuantity, ExplainDifference, Recount
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries.filters import PaperState
from equipment_app.queries.grant import GrantPart, GrantState, Sum, added, grant_pieces, grant_state, grants
from equipment_app.queries.grant_chain import chain
from equipment_app.queries.grant_register import equation, granted, whereabouts
from equipment_app.store.dialect import CZECH
from tests.documents.reading import Paper
from tests.documents.test_report import all_text
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

GRANT = "Norské fondy"
FIRST = date(2026, 3, 2)
COMMISSION = ("Řádková Růžena", "Předávací Zbyněk")


def source(world: World) -> Funding:
    return world.ask(lambda books: books.settings.fundings()[GRANT])


def state(world: World, at: date) -> GrantState:
    return world.ask(lambda books: grant_state(books, source_of(books), at))


def source_of(books) -> Funding:
    return books.settings.fundings()[GRANT]


def where(world: World, at: date) -> dict[GrantPart, int]:
    found = state(world, at)
    assert found.agrees
    return {part: found.part(part).pieces for part in GrantPart if found.part(part).pieces}


def made(world: World) -> World:
    world.do(AssignFunding(GRANT, ("R-001",), "DL-2"))
    world.do(SetFunding(GRANT, project="Spolupráce", share="72,25", keep_until=date(2029, 2, 28)))
    return world


@pytest.fixture
def granted_world(world: World) -> World:
    return made(world)


def test_nothing_was_bought_before_the_first_delivery(granted_world: World):
    assert state(granted_world, date(2026, 2, 1)).articles == ()
    assert state(granted_world, date(2026, 2, 2)).bought == Sum(4, 3 * 129_000 + 1_850_050)
    assert where(granted_world, date(2026, 2, 9)) == {GrantPart.STORED: 93}


def test_each_thing_is_where_it_was_on_that_day(granted_world: World):
    world = granted_world
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.clock.go_to("2026-03-04")
    lent = world.do(Lend(EVA, ("R-001", "OBUV/42,5*1"), until=date(2026, 3, 9), reason="cvičení")).number
    world.clock.go_to("2026-03-06")
    world.do(ReportIncident(ADAM, ("TRIKO/M",)))
    world.do(HandOverProperty("KŘP Plzeňského kraje", ("V-002",)))
    world.clock.go_to("2026-03-10")
    world.do(Undo(lent, "omyl"))
    assert where(world, date(2026, 3, 1)) == {GrantPart.STORED: 93}
    assert where(world, FIRST) == {GrantPart.STORED: 89, GrantPart.HELD: 4}
    assert where(world, date(2026, 3, 5)) == {GrantPart.STORED: 87, GrantPart.HELD: 4, GrantPart.LENT: 2}
    parts = {GrantPart.STORED: 86, GrantPart.HELD: 3, GrantPart.LENT: 2, GrantPart.MISSING: 1, GrantPart.DISPOSED: 1}
    assert where(world, date(2026, 3, 9)) == parts
    del parts[GrantPart.LENT]
    assert where(world, date(2026, 3, 10)) == parts | {GrantPart.STORED: 88}
    said = world.ask(lambda books: [whereabouts(p, "cs") for p in grant_pieces(books, source_of(books), FIRST)])
    assert {"skladem, A01", f"drží {ADAM}"} <= set(said)
    assert not {one for one in said if "Zkušební" in one}
    radio = world.article("RADIO")
    there = world.ask(lambda books: grant_pieces(books, source_of(books), date(2026, 3, 5), radio))
    assert [(one.serial, whereabouts(one, "en"), one.paper) for one in there] == [
        ("R-001", f"lent to {EVA} until 9. 3. 2026", lent)
    ]


def test_the_last_stock_take_of_a_quantity_is_that_of_its_place(granted_world: World):
    world = granted_world
    boots, today = world.article("OBUV"), world.clock().date()
    world.do(Issue(ADAM, ("OBUV/42,5",)))
    world.do(counted(world, 3))
    now = world.ask(lambda books: grant_pieces(books, source_of(books), today, boots))
    before = world.ask(lambda books: grant_pieces(books, source_of(books), date(2026, 3, 1), boots))
    assert {one.part: one.counted for one in now} == {GrantPart.HELD: None, GrantPart.STORED: today}
    assert {one.counted for one in before} == {None}


def test_what_does_not_agree_is_told(granted_world: World):
    world = granted_world
    with world.database.books() as books:
        books.connection.execute(
            "UPDATE holding SET quantity = quantity - 2 WHERE holder > 1 AND quantity > 10 AND thing IN "
            "(SELECT t.id FROM thing t JOIN article a ON a.id = t.article WHERE a.code = 'TRIKO' AND t.size = 'L')"
        )
    found = state(world, world.clock().date())
    assert [(one.code, one.differs) for one in found.differing] == [("TRIKO", Sum(2, 78_000))]
    assert "NESOUHLASÍ S DENÍKEM o 2 ks a 780,00 Kč (Tričko funkční)" in equation(found)


def test_the_chain_of_papers_and_its_holes(granted_world: World):
    world = granted_world
    wrong = world.do(Issue(EVA, ("V-001",))).number
    world.do(Undo(wrong, "omyl"))
    issued = world.do(Issue(ADAM, ("V-001",))).number
    world.do(MarkSigned(issued))
    vest = world.piece("V-001")
    found = world.ask(lambda books: chain(books, vest))
    assert [(one.kind, one.paper) for one in found.links] == [
        ("contract", ""),
        ("note", "DL-1"),
        ("invoice", ""),
        ("receipt", "IM-2026-000003"),
        ("issue", issued),
    ]
    assert (found.links[-1].state, found.links[-1].at) == (PaperState.SIGNED, FIRST)
    assert [one.kind for one in found.holes] == ["contract", "invoice"]
    assert found.source == source(world)


def test_the_register_tells_the_share_and_the_holder_by_number(granted_world: World):
    world = granted_world
    world.do(SetFunding("Rozpočet PČR", project=""))
    world.do(Issue(ADAM, ("V-001",)))
    register = world.ask(lambda books: granted(books, FIRST, GRANT))
    row = next(row for row in register.rows if row.piece.serial == "V-001")
    assert (row.paid, row.added) == (93_203, 35_797)
    assert register.sums()[1][1] == state(world, FIRST).bought.value
    assert "součty souhlasí s deníkem, nakoupeno 93 ks" in register.remark
    facts = {label: value for label, value, _ in register.facts}
    assert (facts["Podíl grantu"], facts["Držet do"], facts["Kusů v registru"]) == ("72,25 %", "28. 2. 2029", "93")


def test_the_register_names_the_contract_and_what_was_decided_on_what_is_gone(granted_world: World):
    world = granted_world
    world.do(Receive("Dodavatel", "DL-9", GRANT, ("TRIKO/M*2",), contract="S-7/2026"))
    lost = world.do(ReportIncident("-", ("V-001",), what="loss")).number
    world.do(DecideCompensation(lost, "none", "KRPA-5/2026"))
    proposal = world.do(ProposeWriteOff(("R-001",))).number
    world.do(DecideUnneeded(proposal, "KRPA-6/2026"))
    world.do(NameCommission(proposal, EVA, CTIBOR))
    world.do(PresentToCommission(proposal, ("R-001",)))
    world.do(ConsentToWriteOff(proposal, "MV-1/2026", ("R-001",)))
    world.do(RecordDestruction(proposal, **DESTROYED))
    rows = world.ask(lambda books: granted(books, FIRST, GRANT)).rows
    assert {row.piece.contract for row in rows} == {"", "S-7/2026"}
    decided = {(row.piece.part, row.decision) for row in rows if row.decision}
    assert decided == {(GrantPart.LOST, "KRPA-5/2026"), (GrantPart.DISPOSED, "KRPA-6/2026")}
    before = world.ask(lambda books: granted(books, FIRST - timedelta(days=1), GRANT)).rows
    assert before and not any(row.decision for row in before)


def test_grants_are_sources_with_a_project(granted_world: World):
    assert [one.code for one in granted_world.ask(grants)] == ["CZ-HOMEAFFAIRS-0004", GRANT]


THINGS = ("V-001", "V-002", "V-003", "R-001", "TRIKO/M*2", "TRIKO/L*1", "OBUV/42,5*1", "RUKAV*5")
DEEDS = {
    "issue": lambda world, who, things: Issue(who, things),
    "lend": lambda world, who, things: Lend(who, things, until=today(world) + timedelta(days=3)),
    "return": lambda world, who, things: TakeBack(who, things),
    "transfer": lambda world, who, things: Transfer(EVA if who == ADAM else ADAM, things, who),
    "lose": lambda world, who, things: ReportIncident(who, things, what="" if who == EVA else "loss"),
    "find": lambda world, who, things: FindAgain(latest(world, "incident"), condition="good"),
    "property": lambda world, who, things: HandOverProperty("KŘP Plzeňského kraje", things),
    "repair": lambda world, who, things: SendToRepair("Servis", today(world) + timedelta(days=9), things),
    "repaired": lambda world, who, things: TakeFromRepair(latest(world, "repair"), everything=True),
    "exchanged": lambda world, who, things: TakeFromRepair(
        latest(world, "repair"), things[:1], outcome="exchanged", serial=f"N-{world.head()}"
    ),
    "not worth": lambda world, who, things: TakeFromRepair(latest(world, "repair"), things[:1], outcome="not_worth"),
    "unrepaired": lambda world, who, things: TakeFromRepair(latest(world, "repair"), things[:1], outcome="unrepaired"),
    "write off": lambda world, who, things: written_off(world, things),
    "take stock": lambda world, who, things: counted(world, 4 if who == EVA else 1),
}
"""What may happen to things, each with the last command of it."""


def today(world: World) -> date:
    return world.clock().date()


def latest(world: World, kind: str) -> str:
    """The number of the last entry of a kind, or one that is nobody's."""
    found = world.sql("SELECT max(seq) FROM act WHERE kind = ?", kind)[0][0]
    return world.ask(lambda books: books.history.number(found)) if found else "PP-2026-999999"


def written_off(world: World, things: tuple[str, ...]) -> RecordDestruction:
    number = world.do(ProposeWriteOff(things)).number
    world.do(DecideUnneeded(number, "KRPA-1/2026"))
    world.do(NameCommission(number, EVA, CTIBOR))
    lines = tuple(range(1, len(things) + 1))
    world.do(PresentToCommission(number, lines))
    world.do(ConsentToWriteOff(number, "MV-1/2026", lines))
    return RecordDestruction(number, **DESTROYED)


def counted(world: World, boots: int) -> ApproveStocktake:
    """So many boots are there, whatever is recorded."""
    world.do(OpenStocktake("Svěřená Jitka", COMMISSION, articles="OBUV", outside=True))
    try:
        world.do(CountQuantity("A01", "OBUV/42,5", str(boots), COMMISSION[0]))
        world.do(CloseCountPlace("A01", COMMISSION[0]))
        world.do(Recount("A01", "OBUV/42,5", str(boots), COMMISSION[1]))
        world.do(ExplainDifference("A01", "OBUV/42,5", "other", "Nikdo neví, kde jsou."))
    except NoDifference:
        pass
    return ApproveStocktake()


a_step = st.tuples(
    st.sampled_from((*DEEDS, "undo", "wait")),
    st.sampled_from((ADAM, EVA, CTIBOR)),
    st.sets(st.sampled_from(THINGS), min_size=1, max_size=4),
    st.integers(0, 9),
)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A store to begin from, made once."""
    world = made(World.make(tmp_path_factory.mktemp("begin") / "sklad.equip"))
    world.close()
    return world.path


def play(world: World, steps, days: int = 1) -> None:
    """Waits are of so many days, or a few times as many."""
    numbers: list[str] = []
    for deed, who, things, number in steps:
        try:
            if deed == "wait":
                world.clock.go_to((today(world) + timedelta(days=number * days)).isoformat())
            elif deed == "undo":
                numbers and world.do(Undo(numbers[number % len(numbers)], "zkouška"))
            else:
                numbers.append(world.do(DEEDS[deed](world, who, tuple(sorted(things)))).number)
        except Refusal:
            continue


_PLAIN = (GrantPart.STORED, GrantPart.MISSING, GrantPart.REPAIR)


def folded(world: World, at: date) -> tuple[dict[str, Sum], dict[tuple[str, str], Sum]]:
    """What was bought and where it is, by the kind of holder: from the moves alone, one after another."""
    bought: dict[str, Sum] = {}
    there: dict[tuple[str, str], Sum] = {}
    rows = world.sql(
        f"SELECT a.code, s.id, s.kind, d.id, d.kind, m.quantity, t.price FROM move m JOIN act x ON x.seq = m.seq "
        f"JOIN thing t ON t.id = m.thing JOIN article a ON a.id = t.article JOIN holder s ON s.id = m.source "
        f"JOIN holder d ON d.id = m.target WHERE t.funding = ? AND x.occurred_on <= ? ORDER BY a.name {CZECH}",
        GRANT,
        at.isoformat(),
    )
    for code, source, source_kind, target, target_kind, quantity, price in rows:
        moved = Sum(quantity, quantity * price)
        for holder, kind, change in ((source, source_kind, Sum() - moved), (target, target_kind, moved)):
            if holder == 1:
                bought[code] = bought.get(code, Sum()) - change
            else:
                there[code, kind] = there.get((code, kind), Sum()) + change
    return bought, there


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, max_size=24))
def test_bought_is_what_is_everywhere_on_any_day(closed, tmp_path_factory, steps):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        play(world, steps)
        last = (today(world) - FIRST).days
        for at in (FIRST - timedelta(days=21), *(FIRST + timedelta(days=n) for n in range(last + 2))):
            agrees(world, at)
    finally:
        world.close()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=12, max_size=40))
def test_bought_is_what_is_everywhere_over_years(closed, tmp_path_factory, steps):
    """On each day when something happened, on the day before and after."""
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        play(world, steps, days=60)
        days = [date.fromisoformat(day) for (day,) in world.sql("SELECT DISTINCT occurred_on FROM act")]
        for at in {day + timedelta(days=n) for day in days for n in (-1, 0, 1)}:
            agrees(world, at)
        assert world.verified().problems == ()
    finally:
        world.close()


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=8, max_size=24))
def test_paper_screen_and_table_say_the_same_on_any_day(closed, tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("copy")
    world = World.copy(closed, folder)
    try:
        world.do(Receive("Dodavatel", "DL-9", GRANT, ("TRIKO/M*7@100,01",)))
        play(world, steps)
        for at in (FIRST - timedelta(days=1), FIRST, FIRST + (today(world) - FIRST) // 2, today(world)):
            said_alike(world, at, folder / "register.xlsx")
    finally:
        world.close()


def said_alike(world: World, at: date, path: Path) -> None:
    """Pieces and crowns of the parts, and the grant's share of the sum to the haléř."""
    found, register = state(world, at), world.ask(lambda books: granted(books, at, GRANT))
    wanted = (found.bought.pieces, found.bought.value, found.source.pays(found.bought.value))
    assert tuple(total for _, total in register.sums())[:3] == wanted
    xlsx(path, sheets(register), created=register.state.at)
    book = load_workbook(path)
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    table = [sum(round((row[head.index(name)] or 0) * 100) for row in rows) for name in ("Ks", "Cena Kč", "Grant Kč")]
    assert (table[0] // 100, *table[1:]) == wanted
    told = dict(book["Stav evidence"].iter_rows(values_only=True))
    assert (told["Projekt"], told["Stav ke dni"], told["Sestava"]) == (GRANT, day(at), "Registr majetku z grantu")
    assert round(told["Celkem: Grant Kč"] * 100) == wanted[2]
    paper = " ".join(all_text(Paper(render(register))).split())
    for part in GrantPart:
        one = found.part(part)
        line = f"{part.words.cs} {whole_number(one.pieces)} ks za {money(one.value)} Kč"
        assert " ".join(line.split()) in paper and line in told["Poznámka"]
    assert " ".join(money(wanted[2]).split()) in paper


def agrees(world: World, at: date) -> None:
    """The sums of a day are those of the moves alone, and each piece is in one part."""
    found = state(world, at)
    bought, there = folded(world, at)
    assert found.agrees
    assert {one.code: one.bought for one in found.articles} == bought
    for part, kinds in PARTS.items():
        in_part = added(found.part(one) for one in (part, *([GrantPart.LENT] if part is GrantPart.HELD else [])))
        assert added(s for (_, kind), s in there.items() if kind in kinds) == in_part, part
    pieces = world.ask(lambda books: grant_pieces(books, source_of(books), at))
    counted = Counter[GrantPart]()
    for one in pieces:
        assert one.pieces > 0
        counted[one.part] += one.pieces
    assert {part: found.part(part).pieces for part in GrantPart if found.part(part).pieces} == dict(counted)
    assert added(Sum(one.pieces, one.value) for one in pieces) == found.bought


PARTS = {
    GrantPart.STORED: ("location", "store"),
    GrantPart.HELD: ("member", "unit", "guest"),
    GrantPart.REPAIR: ("workshop",),
    GrantPart.MISSING: ("missing",),
    GrantPart.LOST: ("lost",),
    GrantPart.DISPOSED: ("disposed", "supplier"),
}
