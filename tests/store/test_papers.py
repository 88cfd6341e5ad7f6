"""What a paper says, gathered from its entry; its number, its marks, and the bytes filed under it."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.press import gathered
from equipment_app.documents.returns import ReturnPaper
from equipment_app.domain import anchors
from equipment_app.domain.anchors import hash_range
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import NotFiled, UnknownNumber
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ListKind
from equipment_app.domain.papers import Number
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import EditMember
from equipment_app.operations.papers import FilePending, MarkSigned, RecordPrint
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger.journal import PRAGUE
from tests.operations.rows import ADAM_ROW
from tests.world import ADAM, CATALOGUE, DELIVERY, EVA

FUNDED = (
    "DF;1.3.2026;Nový;Rozpočet PČR;VESTA;XL;1;N-1;;;;1290;Sklad;A01\n"
    "DF;1.3.2026;Nový;CZ-HOMEAFFAIRS-0004;VESTA;XL;1;N-2;;;;1290;Sklad;A01\n"
    "DF;1.3.2026;Nový;CZ-HOMEAFFAIRS-0004;VESTA;XL;1;N-3;;;;1290;Sklad;A01\n"
)


def papers(world, ask, *values):
    return world.ask(lambda books: getattr(books.papers, ask)(*values))


def said(world, seq):
    return world.ask(lambda books: gathered(books, seq))


def facts(world, command):
    return said(world, world.do(command).entry)


def content(world, number):
    return papers(world, "content", number).decode()


class TestFacts:
    def test_of_an_issue(self, world):
        world.clock.go_to("2026-03-02", 14)
        outcome = world.do(
            Issue(ADAM, ("V-002",), reason="nástup", place="Kladno", remark="spěchá", until=date(2026, 9, 1), copies=3)
        )
        paper = said(world, outcome.entry)
        assert (type(paper), paper.number, paper.sequence) == (IssuePaper, "PP-2026-000001", outcome.entry)
        assert paper.at.replace(minute=0, second=0) == datetime(2026, 3, 2, 14, tzinfo=PRAGUE)
        assert paper.occurred_on == date(2026, 3, 2)
        assert (paper.giver.name, paper.taker.name) == ("nprap. Zora Skladníková", "pprap. Adam Zkušební")
        assert (paper.giver.personal_number, paper.taker.personal_number) == ("990900", ADAM)
        assert (paper.reason, paper.place, paper.remark) == ("nástup", "Kladno", "spěchá")
        assert (paper.until, paper.copies, paper.bilingual, paper.replaces) == (date(2026, 9, 1), 3, False, "")

    def test_of_a_return_the_sides_change_places(self, world):
        world.do(Issue(ADAM, ("V-002",)))
        paper = facts(world, TakeBack(ADAM, ("V-002",), reason="odchod", place="Kladno", remark="v pořádku"))
        assert (type(paper), paper.number) == (ReturnPaper, "VR-2026-000001")
        assert (paper.giver.name, paper.taker.name) == ("pprap. Adam Zkušební", "nprap. Zora Skladníková")
        assert (paper.reason, paper.place, paper.remark) == ("odchod", "Kladno", "v pořádku")
        assert paper.still_holds == 0

    def test_a_line_of_a_piece(self, world):
        (line,) = facts(world, Issue(ADAM, ("V-002",))).lines
        assert (line.name, line.name_en, line.size) == ("Reflexní vesta", "Reflective vest", "M")
        assert (line.inventory, line.serial, line.code) == ("INV-2", "V-002", "AKT.0000002.92")
        assert (line.quantity, line.unit, line.price, line.condition) == (1, "ks", 129_000, "new")
        assert (line.funding, line.note, line.condition_before, line.place) == ("Norské fondy", "", "", "")

    def test_a_line_of_a_quantity_has_the_price_of_all_of_it(self, world):
        line = facts(world, Issue(ADAM, ("TRIKO/M*3",))).lines[0]
        assert (line.inventory, line.serial, line.code) == ("", "", "")
        assert (line.quantity, line.price) == (3, 3 * 39_000)

    def test_what_comes_in_one_size_has_none_on_paper(self, world):
        assert [line.size for line in facts(world, Issue(ADAM, ("R-001", "RUKAV*2", "TRIKO/M"))).lines] == ["", "", "M"]

    def test_no_price_is_no_price(self, world):
        world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("bal;99", "bal;"))
        rows = "D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Sklad;A01\n"
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        with world.writing() as sql:
            sql("UPDATE thing SET price = NULL WHERE serial = 'N-1'")
        assert facts(world, Issue(ADAM, ("N-1",))).lines[0].price is None

    def test_nothing_paid_is_a_price(self, world):
        with world.writing() as sql:
            sql("UPDATE thing SET price = 0 WHERE serial = 'V-001'")
        assert facts(world, Issue(ADAM, ("V-001",))).lines[0].price == 0

    def test_lots_that_differ_in_price_are_lines_of_their_own(self, world):
        lines = facts(world, Issue(ADAM, ("TRIKO/M*25",))).lines
        assert [(line.quantity, line.price) for line in lines] == [(20, 20 * 39_000), (5, 5 * 41_000)]

    def test_lots_that_do_not_differ_are_one(self, world):
        rows = "".join(f"D{n};1.{n}.2026;N;;TRIKO;S;4;;;;;390;Sklad;A01\n" for n in (1, 2))
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        lines = facts(world, Issue(ADAM, ("TRIKO/S*7",))).lines
        assert [(line.quantity, line.price) for line in lines] == [(7, 7 * 39_000)]

    @pytest.mark.parametrize("change", [";R-26;", ";;"])
    def test_lots_of_another_batch_are_not(self, world, change):
        rows = "D1;1.1.2026;N;;TRIKO;S;4;;;;;390;Sklad;A01\nD1;1.1.2026;N;;TRIKO;S;3;;;R-26;;390;Sklad;A01\n"
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows.replace(";R-26;", change))
        lines = facts(world, Issue(ADAM, ("TRIKO/S*7",))).lines
        assert len(lines) == (2 if change == ";R-26;" else 1)

    def test_pieces_are_never_one_line(self, world):
        lines = facts(world, Issue(ADAM, ("V-001", "V-002"))).lines
        assert [line.serial for line in lines] == ["V-001", "V-002"]

    def test_each_line_has_its_own_remark(self, world):
        one = Line(thing=world.piece("V-001"), remark="bez popruhu")
        shirts = Line(article=world.article("TRIKO"), size="M", quantity=25, remark="z obou dodávek")
        two = Line(thing=world.piece("V-002"), remark="nový zip")
        lines = facts(world, Issue(ADAM, (one, shirts, two))).lines
        assert [line.note for line in lines] == ["bez popruhu", "z obou dodávek", "", "nový zip"]

    def test_sources_of_money_that_ask_for_a_line_each_once(self, world):
        world.take_in(ListKind.DELIVERIES, DELIVERY + FUNDED)
        paper = facts(world, Issue(ADAM, ("N-1", "N-2", "N-3", "R-001")))
        assert [source.code for source in paper.fundings] == ["CZ-HOMEAFFAIRS-0004", "Rozpočet PČR"]
        assert [source.letter for source in paper.fundings] == ["N", "R"]

    def test_a_source_that_came_with_a_delivery_has_a_letter_and_no_words(self, world):
        (source,) = facts(world, Issue(ADAM, ("V-001",))).fundings
        assert (source.code, source.letter, source.text_cs, source.logo) == ("Norské fondy", "O", "", "")

    def test_without_a_source_there_is_no_line(self, world):
        assert facts(world, Issue(ADAM, ("R-001",))).fundings == ()

    def test_people_are_called_as_they_are_called_now(self, world):
        entry = world.do(Issue(ADAM, ("V-001",))).entry
        world.do(EditMember(world.member(ADAM), replace(ADAM_ROW, surname="Přejmenovaný", unit_code="KRPB")))
        taker = said(world, entry).taker
        assert (taker.name, taker.unit) == ("pprap. Adam Přejmenovaný", "KŘP Jihomoravského kraje")

    def test_whoever_wrote_it_is_on_it_whoever_looks(self, world):
        entry = world.do(Issue(ADAM, ("V-001",))).entry
        world.appoint("Druhý", "Dan", personal_number="990901")
        world.sign_in("Druhý Dan")
        assert said(world, entry).giver.personal_number == "990900"
        assert facts(world, Issue(EVA, ("V-003",))).giver.personal_number == "990901"

    def test_its_codes_are_those_of_its_entry(self, world):
        outcome = world.do(Issue(ADAM, ("V-001",)))
        paper = said(world, outcome.entry)
        anchor = anchors.decode(paper.qr)
        origin = world.ask(lambda books: books.journal.origin)
        assert (anchor.seq, anchor.entry_hash.hex()) == (outcome.entry, outcome.hash)
        assert anchor.store == anchors.store_tag(origin)
        assert anchor.document == anchors.document_tag(origin, outcome.number)
        low, high = hash_range(paper.code)
        assert low <= bytes.fromhex(outcome.hash) <= high


class TestFactsOfAReturn:
    def test_what_is_left_and_by_what_it_was_issued(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
        world.do(Issue(ADAM, ("V-002",)))
        world.do(Issue(EVA, ("R-001",)))
        paper = facts(world, TakeBack(ADAM, ("V-001", "TRIKO*1")))
        assert (paper.still_holds, paper.source_papers) == (3, ("PP-2026-000001",))
        paper = facts(world, TakeBack(ADAM, ("V-002", "TRIKO*2")))
        assert (paper.still_holds, paper.source_papers) == (0, ("PP-2026-000001", "PP-2026-000002"))

    def test_of_two_issues_of_one_thing_the_later(self, world):
        for _ in range(2):
            world.do(Issue(ADAM, ("V-001",)))
            paper = facts(world, TakeBack(ADAM, ("V-001",)))
        assert paper.source_papers == ("PP-2026-000002",)

    def test_a_later_issue_does_not_change_an_older_paper(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        entry = world.do(TakeBack(ADAM, ("V-001",))).entry
        world.do(Issue(ADAM, ("V-001",)))
        assert said(world, entry).source_papers == ("PP-2026-000001",)

    def test_never_a_cancelled_issue(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*3",)))
        world.do(Undo(world.do(Issue(ADAM, ("TRIKO/M*2",))).number, "omyl"))
        paper = facts(world, TakeBack(ADAM, ("TRIKO*3",), condition=AS_ISSUED))
        assert paper.source_papers == ("PP-2026-000001",)

    def test_the_issue_that_stands_beside_a_cancelled_one(self, world):
        world.do(Undo(world.do(Issue(ADAM, ("V-001", "TRIKO/M*2"))).number, "omyl"))
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        assert facts(world, TakeBack(ADAM, everything=True, condition=AS_ISSUED)).source_papers == ("PP-2026-000002",)

    def test_after_the_storno_of_a_return_what_it_was_issued_by(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        back = world.do(TakeBack(ADAM, ("V-001", "TRIKO*2"), condition=AS_ISSUED)).number
        world.do(Undo(back, "omyl"))
        assert facts(world, TakeBack(ADAM, everything=True, condition=AS_ISSUED)).source_papers == ("PP-2026-000001",)

    def test_after_a_cancelled_exchange_what_was_held_before_it(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        exchange = HandOver(Issue(ADAM, ("TRIKO/M*2",)), TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        world.do(Undo(world.do(exchange).number, "omyl"))
        back = TakeBack(ADAM, everything=True, condition=AS_ISSUED)
        assert facts(world, back).source_papers == ("PP-2026-000001",)

    def test_of_pieces_nobody_can_tell_apart_the_oldest_go_back_first(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*3",)))
        world.do(Issue(ADAM, ("TRIKO/M*2",)))
        for pieces, issues in ((2, (1,)), (2, (1, 2)), (1, (2,))):
            paper = facts(world, TakeBack(ADAM, (f"TRIKO*{pieces}",), condition=AS_ISSUED))
            assert paper.source_papers == tuple(f"PP-2026-00000{issue}" for issue in issues)

    def test_a_condition_tells_pieces_apart(self, world):
        for condition in ("new", "worn"):
            world.do(Issue(ADAM, (Line(article=world.article("TRIKO"), size="M", condition=condition),)))
        worn = Line(article=world.article("TRIKO"), size="M", condition="worn")
        assert facts(world, TakeBack(ADAM, (worn,))).source_papers == ("PP-2026-000002",)

    def test_a_later_storno_does_not_change_an_older_paper(self, world):
        issues = [world.do(Issue(ADAM, ("TRIKO/M*3",))).number for _ in range(2)]
        entry = world.do(TakeBack(ADAM, ("TRIKO*3",), condition=AS_ISSUED)).entry
        world.do(Undo(issues[0], "omyl"))
        assert said(world, entry).source_papers == (issues[0],)

    def test_in_which_condition_it_went_and_came_and_where_it_goes(self, world):
        world.do(Issue(ADAM, (Line(thing=world.piece("V-001"), condition="good"),)))
        place = world.sql("SELECT id FROM holder WHERE label = 'B02'")[0][0]
        back = Line(thing=world.piece("V-001"), condition="damaged", place=place)
        (line,) = facts(world, TakeBack(ADAM, (back,))).lines
        assert (line.condition_before, line.condition, line.place) == ("good", "damaged", "B02")

    def test_both_sides_of_an_exchange(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        outcome = world.do(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",))))
        back = said(world, outcome.entry - 1)
        assert (back.number, back.still_holds) == ("VR-2026-000001", 1)


class TestNumbers:
    @pytest.mark.parametrize("text", ["PP-2026-000001", "pp-2026-000001", " PP-2026-000001 "])
    def test_an_entry_by_its_number(self, world, text):
        outcome = world.do(Issue(ADAM, ("V-001",)))
        assert papers(world, "seq", text) == outcome.entry

    def test_the_storno_by_its_own(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        outcome = world.do(Undo("PP-2026-000001", "omyl"))
        assert papers(world, "seq", "PP-2026-000001-S") == papers(world, "seq", "pp-2026-000001-s") == outcome.entry

    @pytest.mark.parametrize(
        "text", ["", "PP", "PP-2026-000002", "PP-2025-000001", "VR-2026-000001", "PP-2026-000001-S", "PP-2026-1", "1"]
    )
    def test_a_number_no_entry_has(self, world, text):
        world.do(Issue(ADAM, ("V-001",)))
        with pytest.raises(UnknownNumber) as refusal:
            papers(world, "seq", text)
        assert refusal.value.number == text

    def test_whose_handover_it_was(self, world):
        out, back = world.do(Issue(ADAM, ("V-001", "TRIKO/M*2"))), world.do(TakeBack(ADAM, ("V-001",)))
        for outcome, kind, number, moves in (
            (out, Kind.ISSUE, Number("PP", 2026, 1), 2),
            (back, Kind.RETURN, Number("VR", 2026, 1), 1),
        ):
            handover = papers(world, "handover", outcome.entry)
            assert (handover.seq, handover.kind.kind, handover.number) == (outcome.entry, kind, number)
            assert (handover.member, len(handover.moves)) == (world.member(ADAM), moves)

    def test_what_stands_oldest_first(self, world):
        for command in (
            Issue(ADAM, ("V-001",)),
            Issue(EVA, ("V-003",)),
            TakeBack(ADAM, ("V-001",)),
            Undo("PP-2026-000002", "omyl"),
        ):
            world.do(command)
        assert [str(number) for number in papers(world, "standing")] == ["PP-2026-000001", "VR-2026-000001"]

    def test_lines_of_an_entry(self, world):
        entry = world.do(Issue(ADAM, ("TRIKO/M*25", Line(thing=world.piece("V-001"), condition="worn")))).entry
        found = papers(world, "lines", entry)
        assert [(thing.article_code, quantity, condition) for thing, quantity, condition in found] == [
            ("TRIKO", 20, "new"),
            ("TRIKO", 5, "new"),
            ("VESTA", 1, "worn"),
        ]


class TestFiling:
    def test_the_paper_of_a_handover(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        assert "PP-2026-000001" in content(world, "PP-2026-000001")
        assert papers(world, "is_filed", "PP-2026-000001")
        assert papers(world, "to_file") == []

    def test_the_cancelled_copy_says_who_why_and_when(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.clock.go_to("2026-03-03", 15)
        world.do(Undo("PP-2026-000001", "omyl v osobě"))
        original, cancellation = content(world, "PP-2026-000001-S").split("\n")
        assert original == content(world, "PP-2026-000001")
        for said in (
            "number='PP-2026-000001-S'",
            "operator='nprap. Zora Skladníková, 990900'",
            "reason='omyl v osobě'",
            "datetime.datetime(2026, 3, 3, 15, 0",
            "replaced_by=''",
        ):
            assert said in cancellation

    def test_an_operator_without_a_number_is_only_named(self, world):
        world.appoint("Druhý", "Dan")
        world.sign_in("Druhý Dan")
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Undo("PP-2026-000001", "omyl"))
        assert "operator='Dan Druhý'" in content(world, "PP-2026-000001-S")

    def test_the_latest_cancelled_copy_names_what_came_instead(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Undo("PP-2026-000001", "omyl"))
        world.do(Issue(EVA, ("V-001",), replaces="PP-2026-000001"))
        assert "replaced_by='PP-2026-000002'" in content(world, "PP-2026-000001-S")
        assert "replaces='PP-2026-000001'" in content(world, "PP-2026-000002")
        assert world.sql("SELECT count(*) FROM filing WHERE number = 'PP-2026-000001-S'") == [(2,)]

    @pytest.mark.parametrize("number", ["PP-2026-000001", "PP-2026-000009", "", "IM-2026-000001"])
    def test_nothing_is_filed_under_that_number(self, world, number):
        world.do(Issue(ADAM, ("V-001",), file=False))
        assert not papers(world, "is_filed", number)
        with pytest.raises(NotFiled) as refusal:
            papers(world, "content", number)
        assert refusal.value.number == number

    def test_a_file_that_is_gone_is_not_filed(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        with world.writing() as sql:
            sql("UPDATE filing SET sha256 = ?", "0" * 64)
        with pytest.raises(NotFiled):
            papers(world, "content", "PP-2026-000001")

    def test_what_waits_to_be_filed_oldest_first(self, world):
        waiting = [world.do(Issue(ADAM, (thing,), file=False)).entry for thing in ("V-001", "V-002")]
        world.do(Issue(EVA, ("V-003",)))
        waiting.append(world.do(TakeBack(ADAM, ("V-001",), file=False)).entry)
        assert papers(world, "to_file") == waiting
        outcome = world.do(FilePending())
        assert (outcome.what, outcome.facts, len(outcome.papers)) == ("filed", {"papers": 3}, 3)
        assert [(paper.number, paper.seq) for paper in outcome.papers] == [
            ("PP-2026-000001", waiting[0]),
            ("PP-2026-000002", waiting[1]),
            ("VR-2026-000001", waiting[2]),
        ]
        assert papers(world, "to_file") == []

    def test_an_entry_commits_to_each_filed_document(self, world):
        outcome = world.do(Issue(ADAM, ("V-001",)))
        kind, about, text = world.sql("SELECT kind, about, facts FROM act WHERE seq = ?", outcome.entry + 1)[0]
        assert (kind, about) == ("filed", outcome.entry)
        assert '"role":"original"' in text and '"number":"PP-2026-000001"' in text


class TestMarks:
    def test_signed_only_while_the_last_mark_says_so(self, world):
        entry = world.do(Issue(ADAM, ("V-001",))).entry
        other = world.do(Issue(EVA, ("V-003",))).entry
        seen = [papers(world, "signed", entry)]
        for mark in (True, False, True):
            world.do(MarkSigned("PP-2026-000001", signed=mark))
            seen.append(papers(world, "signed", entry))
        assert seen == [False, True, False, True]
        assert not papers(world, "signed", other)

    def test_a_print_is_no_signature(self, world):
        entry = world.do(Issue(ADAM, ("V-001",))).entry
        world.do(RecordPrint("PP-2026-000001"))
        assert not papers(world, "signed", entry)

    def test_remarks_by_what_they_are_to(self, world):
        entry = world.do(Issue(ADAM, ("V-001",), remark="r", reason="d", place="m")).entry
        assert [papers(world, "remark", entry, what) for what in ("remark", "reason", "place", 1)] == [
            "r",
            "d",
            "m",
            "",
        ]
        assert papers(world, "remark", entry) == "r"
        assert papers(world, "remark", 9999) == ""
