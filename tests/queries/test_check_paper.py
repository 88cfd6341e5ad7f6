"""Is this paper what the journal says? Every verdict by QR, by typed code and as a file, and how far it reaches."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain import anchors
from equipment_app.domain.anchors import ALPHABET, NotAJournalCode, Verdict, VerdictReason, journal_code
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from equipment_app.queries.check_paper import Checked, check_code, check_file, number_at
from tests.world import ADAM, EVA, World

FIRST, SECOND = "PP-2026-000001", "PP-2026-000002"


@pytest.fixture
def papers(world):
    """The facts of two handovers' papers."""
    entries = [world.do(Issue(who, (thing,))).entry for who, thing in ((ADAM, "V-001"), (EVA, "R-001"))]
    return world.ask(lambda books: [gathered(books, entry) for entry in entries])


def code(world, text):
    return world.ask(lambda books: check_code(books, text))


def file(world, content, codes, typed=""):
    return world.ask(lambda books: check_file(books, content, codes, typed))


def filed(world, number):
    return world.ask(lambda books: books.papers.content(number))


def bent(paper, **changes):
    """The QR of a paper with other facts in it, and a check that fits them."""
    return anchors.encode(replace(anchors.decode(paper.qr), **changes))


class TestCode:
    def test_a_genuine_qr_anchors_all_before_it(self, world, papers):
        for paper in papers:
            found = code(world, paper.qr)
            assert found == Checked(Verdict.MATCH, paper.sequence, paper.sequence, world.head(), paper.number)

    def test_a_genuine_code_typed(self, world, papers):
        for paper in papers:
            found = code(world, paper.code)
            assert found == Checked(Verdict.MATCH, paper.sequence, paper.sequence, world.head(), paper.number)

    @pytest.mark.parametrize("way", [str.lower, lambda text: f"  {text}\n", lambda text: f"\t{text.lower()} "])
    def test_however_it_came_in(self, world, papers, way):
        for text in (papers[0].qr, papers[0].code):
            assert code(world, way(text)).number == FIRST

    def test_in_groups_and_with_letters_that_look_like_digits(self, world, papers):
        typed = papers[0].code
        grouped = "-".join((typed[:4], typed[4:8], typed[8:13], typed[13:]))
        assert code(world, grouped.replace("0", "O").replace("1", "l")).verdict is Verdict.MATCH

    def test_a_wrong_character_is_unknown_and_says_nothing_more(self, world, papers):
        typed = papers[0].code
        for place in (0, 12, 25):
            wrong = ALPHABET[(ALPHABET.index(typed[place]) + 1) % 32]
            found = code(world, typed[:place] + wrong + typed[place + 1 :])
            assert found == Checked(Verdict.UNKNOWN, 0, 0, world.head())

    def test_a_sound_code_no_entry_has_is_unknown(self, world, papers):
        assert code(world, journal_code(bytes(range(32)))) == Checked(Verdict.UNKNOWN, 0, 0, world.head())

    def test_the_code_of_an_entry_without_a_paper_matches_and_names_none(self, world):
        seq, digest = world.ask(lambda books: books.journal.head())
        entry = world.do(SetSettings({"paper.place": "Kladno"}))
        assert code(world, journal_code(bytes.fromhex(entry.hash))) == Checked(
            Verdict.MATCH, entry.entry, entry.entry, entry.entry
        )
        assert code(world, journal_code(digest)).seq == seq

    def test_another_hash_in_that_place_is_rewritten(self, world, papers):
        found = code(world, bent(papers[0], entry_hash=bytes(32)))
        assert found == Checked(Verdict.REWRITTEN, papers[0].sequence, 0, world.head())

    @pytest.mark.parametrize("beyond", [1, 1000])
    def test_a_place_behind_the_end_is_truncated(self, world, papers, beyond):
        seq = world.head() + beyond
        found = code(world, bent(papers[0], seq=seq, entry_hash=bytes(32)))
        assert found == Checked(Verdict.TRUNCATED, seq, 0, world.head())

    def test_the_last_place_is_not_behind_the_end(self, world, papers):
        found = code(world, bent(papers[0], seq=world.head(), entry_hash=bytes(32)))
        assert found.verdict is Verdict.REWRITTEN

    @pytest.mark.parametrize("place", [lambda head: head, lambda head: head + 1000, lambda _: 1])
    def test_the_hash_of_one_place_at_another_is_forged(self, world, papers, place):
        """The hash covers the number: a true paper reads neither truncated nor rewritten because of another."""
        seq = place(world.head())
        found = code(world, bent(papers[0], seq=seq))
        assert found == Checked(Verdict.FORGED, seq, 0, world.head(), why=VerdictReason.PLACE)

    def test_another_store_is_foreign(self, world, papers, tmp_path):
        other = World.make(tmp_path / "jiny.equip")
        other.do(Issue(ADAM, ("V-001",)))
        theirs = other.ask(lambda books: gathered(books, books.papers.seq(FIRST)))
        other.close()
        assert code(world, theirs.qr) == Checked(Verdict.FOREIGN, theirs.sequence, 0, world.head())
        assert code(world, theirs.code).verdict is Verdict.UNKNOWN

    @pytest.mark.parametrize("place", [5, 20, 50, 80, 89])
    def test_a_qr_that_contradicts_itself_is_forged(self, world, papers, place):
        qr = papers[0].qr
        wrong = "0" if qr[place] != "0" else "1"
        try:
            found = code(world, qr[:place] + wrong + qr[place + 1 :])
        except NotAJournalCode:
            assert place == 89, "the last symbol has a bit nobody uses"
        else:
            assert found == Checked(Verdict.FORGED, 0, 0, world.head(), why=VerdictReason.CHECK)

    def test_the_hash_of_one_paper_on_another_document_is_forged(self, world, papers):
        """A genuine entry with another paper's tag: somebody put a real code on a paper of their own."""
        found = code(world, bent(papers[0], document=anchors.decode(papers[1].qr).document))
        assert (found.verdict, found.number, found.why) == (Verdict.FORGED, FIRST, VerdictReason.DOCUMENT)
        assert found.anchored == 0

    def test_the_code_of_a_storno_on_its_cancelled_copy_matches(self, world, papers):
        world.do(Undo(FIRST, "omyl"))
        origin = world.ask(lambda books: books.journal.origin)
        tag = anchors.document_tag(origin, f"{FIRST}-S")
        assert code(world, bent(papers[0], document=tag)).verdict is Verdict.MATCH

    @pytest.mark.parametrize(
        "text", ["", "x", "AKP.", "AKP.1", "AKT.0000001.95", "0" * 25, "0" * 27, "AKP.10", "U" * 26]
    )
    def test_what_is_neither_is_no_code_of_a_paper(self, world, papers, text):
        with pytest.raises(NotAJournalCode):
            code(world, text)


class TestFile:
    def test_the_filed_bytes(self, world, papers):
        found = file(world, filed(world, FIRST), [papers[0].qr])
        assert (found.verdict, found.filed, found.number) == (Verdict.MATCH, True, FIRST)

    def test_by_the_typed_code_where_no_qr_can_be_read(self, world, papers):
        found = file(world, filed(world, FIRST), [], papers[0].code)
        assert (found.verdict, found.filed, found.number) == (Verdict.MATCH, True, FIRST)

    def test_the_qr_of_the_paper_comes_before_other_codes_and_before_what_is_typed(self, world, papers):
        codes = ["AKT.0000001.95", "https://example.invalid", papers[0].qr, papers[1].qr]
        assert file(world, b"", codes, papers[1].code).number == FIRST

    def test_other_bytes_with_a_genuine_code(self, world, papers):
        found = file(world, filed(world, FIRST) + b" ", [papers[0].qr])
        assert (found.verdict, found.filed, found.number) == (Verdict.MATCH, False, FIRST)

    def test_filed_bytes_of_another_paper_are_other_bytes(self, world, papers):
        found = file(world, filed(world, SECOND), [papers[0].qr])
        assert (found.filed, found.number) == (False, FIRST)

    def test_a_cancelled_copy_is_filed_for_its_storno(self, world, papers):
        assert file(world, filed(world, FIRST), [papers[0].qr]).cancelled is None
        world.do(Undo(FIRST, "omyl"))
        found = file(world, filed(world, f"{FIRST}-S"), [papers[0].qr])
        for one in (found, file(world, filed(world, FIRST), [papers[0].qr]), code(world, papers[0].code)):
            assert (one.cancelled.number, one.cancelled.at.date()) == (f"{FIRST}-S", date(2026, 3, 2))
            assert one.cancelled.by and one.verdict is Verdict.MATCH
        assert code(world, papers[1].code).cancelled is None
        assert (found.verdict, found.filed, found.number) == (Verdict.MATCH, True, f"{FIRST}-S")
        assert file(world, filed(world, FIRST), [papers[0].qr]).number == FIRST

    @pytest.mark.parametrize("codes", [[], ["AKT.0000001.95"], ["akp.1", ""]])
    def test_a_file_without_a_code_is_no_paper(self, world, papers, codes):
        with pytest.raises(NotAJournalCode):
            file(world, filed(world, FIRST), codes)

    def test_a_code_alone_says_nothing_of_bytes(self, world, papers):
        assert code(world, papers[0].qr).filed is None


def test_the_number_of_an_entry(world, papers):
    head = world.head()
    numbers = {seq: world.ask(lambda books, seq=seq: number_at(books, seq)) for seq in range(1, head + 2)}
    assert {seq: number for seq, number in numbers.items() if number[:2] == "PP"} == {
        paper.sequence: paper.number for paper in papers
    }
    assert numbers[papers[0].sequence + 1] == numbers[head + 1] == numbers[1] == ""
