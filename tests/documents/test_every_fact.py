"""Every fact of a handover is on its paper: a word put anywhere into the facts can be read off the sheet."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from equipment_app.documents import storno
from equipment_app.documents.storno import Cancellation
from equipment_app.domain.papers import Funding
from tests.documents import samples
from tests.documents.reading import Paper

WORD = "Kvilďák"
"""No paper has this word by itself; it has letters of its own to set."""
PAPERS = {"issue": samples.issue, "loan": samples.loan, "return": samples.giving_back}


def text(paper):
    opened = Paper(paper.render())
    return "".join("".join(opened.text(page) for page in range(len(opened))).split())


def said(paper, words):
    return "".join(words.split()) in text(paper)


def with_line(paper, **facts):
    first, *rest = paper.lines
    return replace(paper, lines=(replace(first, **facts), *rest))


@pytest.fixture(params=PAPERS)
def paper(request):
    return PAPERS[request.param]()


class TestParties:
    @pytest.mark.parametrize("side", ["giver", "taker"])
    @pytest.mark.parametrize("fact", ["name", "unit", "function"])
    def test_each_side_by_name_unit_and_function(self, paper, side, fact):
        other = replace(paper, **{side: replace(getattr(paper, side), **{fact: WORD})})
        assert not said(paper, WORD)
        assert said(other, WORD)

    @pytest.mark.parametrize("side", ["giver", "taker"])
    def test_and_by_number(self, paper, side):
        other = replace(paper, **{side: replace(getattr(paper, side), personal_number="987654")})
        assert said(other, "987654")


class TestLines:
    @pytest.mark.parametrize("fact", ["name", "size", "note", "unit"])
    def test_what_a_line_says_in_words(self, paper, fact):
        word = WORD if fact in ("name", "note") else "Kvi"
        assert said(with_line(paper, **{fact: word}), word)

    @pytest.mark.parametrize("fact", ["inventory", "serial"])
    def test_each_of_its_numbers(self, paper, fact):
        assert said(with_line(paper, **{fact: "KV-778"}), "KV-778")

    def test_how_many(self, paper):
        assert said(with_line(paper, quantity=8642), "8642")

    @pytest.mark.parametrize(
        ("condition", "word"),
        [("new", "nové"), ("worn", "opotřebené"), ("damaged", "poškozené"), ("unusable", "nepoužitelné")],
    )
    def test_in_which_condition(self, paper, condition, word):
        every = replace(paper, lines=tuple(replace(line, condition=condition) for line in paper.lines))
        assert text(every).count(word) >= len(paper.lines)

    def test_every_line_in_its_order(self, paper):
        named = replace(paper, lines=tuple(replace(line, name=f"Věc{n:03}") for n, line in enumerate(paper.lines)))
        read = text(named)
        places = [read.index(f"Věc{n:03}") for n in range(len(paper.lines))]
        assert places == sorted(places)

    def test_where_what_came_back_went_and_in_which_condition_it_had_gone(self):
        paper = samples.giving_back()
        assert said(with_line(paper, place="Kvilda"), "Kvilda")
        every = replace(paper, lines=tuple(replace(line, condition_before="as_new") for line in paper.lines))
        assert text(every).count("výborné") >= len(paper.lines)

    def test_money_of_a_line_and_of_all(self):
        paper = samples.issue()
        priced = replace(paper, lines=tuple(replace(line, price=1_234_500) for line in paper.lines))
        assert said(priced, "12 345,00")
        crowns = f"{12_345 * len(paper.lines):,}".replace(",", " ")
        assert said(priced, f"{crowns},00")


class TestHead:
    @pytest.mark.parametrize("fact", ["authority", "organisation", "store", "footer"])
    def test_every_line_of_the_letterhead(self, paper, fact):
        assert said(replace(paper, letterhead=replace(paper.letterhead, **{fact: WORD})), WORD)

    def test_the_words_about_personal_data(self, paper):
        assert said(replace(paper, letterhead=replace(paper.letterhead, privacy_cs=WORD)), WORD)

    @pytest.mark.parametrize("fact", ["place", "remark", "file_reference"])
    def test_place_remark_and_reference(self, paper, fact):
        assert said(replace(paper, **{fact: WORD}), WORD)

    def test_its_number(self, paper):
        other = replace(paper, number="PP-2031-778899")
        assert said(other, "PP-2031-778899")

    def test_when_it_was_written_and_when_it_happened(self, paper):
        other = replace(paper, at=datetime(2031, 7, 8, 9, 10), occurred_on=date(2031, 7, 6))
        assert said(other, "8. 7. 2031")
        assert said(other, "9:10")
        assert said(other, "6. 7. 2031")

    def test_the_code_for_people(self, paper):
        assert said(replace(paper, code="ABCDEFGHJKMNPQRSTVWXYZ0123"), "ABCDEFGHJKMNPQRSTVWXYZ0123")

    def test_the_paper_it_corrects(self, paper):
        assert said(replace(paper, replaces="PP-2030-000042"), "PP-2030-000042")

    def test_until_when_a_loan_is_lent(self):
        assert said(replace(samples.loan(), until=date(2032, 5, 4)), "4. 5. 2032")

    def test_why_it_is_handed_over(self):
        assert said(replace(samples.issue(), reason=WORD), WORD)


class TestReturns:
    def test_by_which_papers_it_was_issued(self):
        assert said(
            replace(samples.giving_back(), source_papers=("PP-2030-000042", "PP-2030-000043")), "PP-2030-000043"
        )

    def test_how_many_pieces_are_left(self):
        assert said(replace(samples.giving_back(), still_holds=7531), "7531") or said(
            replace(samples.giving_back(), still_holds=7531), "7 531"
        )

    def test_what_is_not_settled(self):
        assert said(replace(samples.giving_back(), unresolved=WORD), WORD)


class TestMoney:
    def test_the_words_of_each_source_that_paid(self):
        paper = samples.issue()
        sources = tuple(
            Funding(source.code, source.letter, f"{WORD} {n}", "", source.logo)
            for n, source in enumerate(paper.fundings)
        )
        read = text(replace(paper, fundings=sources))
        assert [f"{WORD}{n}" in read for n in range(len(sources))] == [True] * len(sources)

    def test_what_stands_in_the_box_of_its_logo(self):
        paper = samples.issue()
        sources = tuple(replace(source, logo=WORD) if source.logo else source for source in paper.fundings)
        assert said(replace(paper, fundings=sources), WORD)


class TestCancellation:
    FACTS = Cancellation(
        "PP-2026-000099-S", datetime(2026, 12, 2, 7, 8), "por. Vzor", "důvod na zkoušku", "PP-2026-000120"
    )

    def cancelled(self, **facts):
        opened = Paper(storno.cancel(samples.wrong_issue().render(), replace(self.FACTS, **facts)))
        return ["".join(opened.text(page).split()) for page in range(len(opened))]

    @pytest.mark.parametrize(
        ("fact", "value"),
        [("number", "PP-2031-778899-S"), ("operator", WORD), ("reason", WORD), ("replaced_by", "PP-2031-000777")],
    )
    def test_each_of_its_facts_is_laid_over(self, fact, value):
        assert value in self.cancelled(**{fact: value})[0]

    def test_and_when(self):
        assert "3.7.2031" in self.cancelled(at=datetime(2031, 7, 3, 4, 5))[0]

    def test_what_stood_there_still_stands_there(self):
        before = Paper(samples.wrong_issue().render())
        words = [word.text for page in range(len(before)) for word in before.words(page)]
        after = " ".join(self.cancelled())
        assert [word for word in words if "".join(word.split()) not in after] == []


def test_equal_facts_give_equal_bytes_and_each_other_fact_gives_others(paper):
    first = paper.render()
    assert replace(paper).render() == first
    for changed in (
        replace(paper, copies=paper.copies + 1),
        replace(paper, qr=samples.issue(bilingual=True).qr),
        replace(paper, bilingual=not paper.bilingual),
        with_line(paper, quantity=paper.lines[0].quantity + 1),
    ):
        assert changed.render() != first


def test_kinds_are_told_apart():
    assert not said(samples.issue(), "Protokol o vrácení")
