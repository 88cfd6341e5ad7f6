"""The paper of a write-off, read back: part A of the proposal, part B of the decision and of the record."""

from equipment_app.demo import people
from equipment_app.demo.people import Keeping
from equipment_app.documents.press import Press
from equipment_app.documents.write_off import WriteOffPaper, spans
from equipment_app.domain.kinds import Kind
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.write_off import ChangeWriteOff, ProposeWriteOff
from tests.documents import samples
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

FIRST = "VZ-2026-000001"


def test_part_a_says_what_why_and_for_how_much():
    text = Paper(samples.write_off().render()).text(0)
    for said in (
        "Návrh na vyřazení",
        "Důvod: prošlá životnost, propadlá životnost panelů (10/2026).",
        "trvale neupotřebitelný (řádky 1, 4–6)",
        "oprava neúčelná (řádky 2–3)",
        "Věci z grantu (řádky 1–3, 32 170,00 Kč)",
        "41 578,00",
        "Návrh sám majetek nevyřazuje.",
    ):
        assert said in text, said
    assert "Rozhodnutí o nepotřebnosti" not in text


def test_part_b_says_who_decided_what_was_done_and_who_signs():
    paper = Paper(samples.write_off(Kind.DISPOSAL).render())
    text = paper.text(0)
    assert len(paper) == 1
    for said in (
        "KRPA-121604-3/ČJ-2026-0000EO",
        "Rozhodnutí o nepotřebnosti (§ 14 zákona č. 219/2000 Sb.)",
        "8. 12. 2026, zápis deníku 18 731",
        "plk. Ing. Rudolf Předávací",
        "npor. Ing. Věra Zkušební",
        "OD-2026-0192",
        "41 578,00",
    ):
        assert said in text, said


def test_it_is_gathered_as_things_stood_at_its_entry(world: World):
    world.do(ProposeWriteOff(("R-001", "R-002"), note="nesvítí"))
    world.do(ChangeWriteOff(FIRST, ("V-001",), without="R-002"))
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026", decider="plk. Rozhodný, náměstek"))
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    done = world.do(RecordDestruction(FIRST, "Praha", document="OD-1", **DESTROYED))
    first = world.ask(lambda books: books.papers.seq(FIRST))
    kept = world.ask(lambda books: WriteOffPaper.gather(books, first))
    now = world.ask(lambda books: WriteOffPaper.gathered(books, first, done.entry))
    record = world.ask(lambda books: WriteOffPaper.gather(books, done.entry))
    assert ([line.serial for line in kept.lines], kept.decision) == (["R-001", "R-002"], None)
    assert (kept.copies, record.copies) == (3, 3), "whatever the store's other papers have"
    assert [line.serial for line in now.lines] == ["R-001", "V-001"]
    assert ([line.serial for line in record.lines], record.disposal.manner, record.place) == (
        ["R-001"],
        "do spalovny",
        "Praha",
    )
    assert [one.name for one in record.commission] == ["nprap. Eva Vzorková", "por. Ctibor Čtvrtý"]
    assert "Ctibor Čtvrtý" in Paper(world.ask(lambda books: Press().paper(books, done.entry))).text(0)


def test_who_answers_for_the_property_is_who_keeps_the_store_whoever_writes(world: World):
    people.appoint(world.database)
    with people.working(world.database, Keeping.DEPUTY, Keeping.QUARTERMASTER):
        proposed = world.do(ProposeWriteOff(("R-001",))).entry
        decided = world.do(DecideUnneeded(FIRST, "KRPA-1/2026", decider="plk. Rozhodný, náměstek")).entry
    for entry in (proposed, decided):
        paper = world.ask(lambda books, entry=entry: WriteOffPaper.gather(books, entry))
        assert paper.keeper.name.endswith("Zora Skladníková"), entry
        assert paper.giver.name.endswith("Dalibor Příkladný"), entry


def test_a_commission_of_two_has_two_boxes_and_one_that_is_not_named_three(world: World):
    world.do(ProposeWriteOff(("R-001",)))
    decided = world.do(DecideUnneeded(FIRST, "KRPA-1/2026")).entry
    world.do(NameCommission(FIRST, EVA, CTIBOR))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    done = world.do(RecordDestruction(FIRST, "Praha", **DESTROYED)).entry
    signing = [world.ask(lambda books, seq=seq: WriteOffPaper.gather(books, seq))._signing() for seq in (decided, done)]
    assert [[bool(party) for _, party in one] for one in signing] == [[False] * 3, [True] * 2]


def test_the_second_member_and_what_was_seen_to_stand_on_the_record(world: World):
    world.do(ProposeWriteOff(("R-001",)))
    world.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    world.do(NameCommission(FIRST, EVA, CTIBOR, ADAM))
    world.do(PresentToCommission(FIRST, ("R-001",)))
    done = world.do(
        RecordDestruction(FIRST, manner="drcení", labels=True, serials=True, unchecked="bez znaků i pamětí")
    )
    record = world.ask(lambda books: WriteOffPaper.gather(books, done.entry))
    assert record.disposal.checked == ("labels", "serials")
    assert [party.name for _, party in record._signing()] == [one.name for one in record.commission]
    text = Paper(world.ask(lambda books: Press().paper(books, done.entry))).text(0)
    assert "Neověřeno, důvod: bez znaků i pamětí" in text and "drcení" in text
    assert "pprap. Adam Zkušební" in text and world.verified().problems == ()


def test_rows_are_named_in_spans():
    assert [spans(rows) for rows in ([], [3], [1, 2], [1, 4, 5, 6, 8])] == ["", "3", "1–2", "1, 4–6, 8"]
