"""The cancelled copy and the reprint: marks over a filed paper that stays what it was."""

import io
import re
import time
from dataclasses import replace

import pikepdf
import pytest

from equipment_app.documents import storno
from equipment_app.documents.pdfa import FiledPdf, NotOurs
from equipment_app.documents.storno import Cancellation
from equipment_app.domain.kinds import Kind
from tests.documents import samples
from tests.documents.conftest import PRINTED
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper, contents

FILED = samples.wrong_issue().render()
LONG = "výdej zapsán na nesprávného člena; " * 9
ENDLESS = "výdej zapsán na nesprávného člena; " * 40


def cancelled(cancellation: Cancellation = samples.CANCELLATION, filed: bytes = FILED) -> Paper:
    return Paper(storno.cancel(filed, cancellation))


def said(paper: Paper, page: int = 0) -> str:
    return " ".join(paper.text(page).split())


def test_the_filed_bytes_stay_in_front():
    made = storno.cancel(FILED, samples.CANCELLATION)
    assert made.startswith(FILED)
    assert len(made) - len(FILED) < 3_000


def test_cut_where_they_end_the_paper_is_as_it_was_filed():
    made = storno.cancel(FILED, samples.CANCELLATION)
    assert Paper(made[: len(FILED)]).text(0) == Paper(FILED).text(0)
    assert FiledPdf(made).revisions == 2


def test_it_says_by_what_when_by_whom_and_why():
    text = said(cancelled())
    assert "Stornováno dokladem PP-2026-000122-S dne 24. 11. 2026 v 9:38 (nprap. Libuše Skladová, 990301)." in text
    assert "Důvod: výdej zapsán na nesprávného člena. Věci se tímto dokladem nevydaly; platí PP-2026-000123." in text


def test_nothing_of_the_paper_moves_or_goes():
    before = {(word.text, round(word.left, 2), round(word.baseline, 2)) for word in Paper(FILED).words(0)}
    after = {(word.text, round(word.left, 2), round(word.baseline, 2)) for word in cancelled().words(0)}
    assert before <= after


def test_without_a_new_paper_none_is_named():
    alone = Cancellation("PP-1-S", samples.CANCELLATION.at, "nprap. Libuše Skladová", "omyl.")
    assert "Důvod: omyl. Věci se tímto dokladem nevydaly." in said(cancelled(alone))


def test_a_return_says_that_nothing_was_returned():
    back = samples.giving_back().render()
    text = said(cancelled(Cancellation("VR-1-S", PRINTED, "Skladová", "omyl", kind=Kind.RETURN), back))
    assert "Věci se tímto dokladem nevrátily." in text


def test_every_page_has_the_mark_and_the_bar_and_the_last_its_boxes_struck():
    opened = cancelled(filed=samples.loan().render())
    for page in range(2):
        assert "Stornováno dokladem" in opened.text(page)
    with pikepdf.open(io.BytesIO(opened.data)) as pdf:
        layers = [[part.read_bytes().decode("latin-1") for part in page.Contents] for page in pdf.pages]
    assert ["1 Tr" in beneath for beneath, _, _ in layers] == [True, True]
    assert [len(re.findall(r" 68\.03 m [\d.]+ 167\.24 l S", over)) for _, _, over in layers] == [0, 2]


def test_the_mark_is_dashed_outline_beneath_the_text():
    (mark,) = [content for content in contents(storno.cancel(FILED, samples.CANCELLATION)) if "1 Tr" in content]
    assert "[2.2 2.2] 0 d" in mark
    with pikepdf.open(io.BytesIO(storno.cancel(FILED, samples.CANCELLATION))) as pdf:
        first = bytes(pdf.pages[0].Contents[0].read_bytes())
        assert b"1 Tr" in first
        assert len(pdf.pages[0].Contents) == 3


def test_the_file_says_that_it_is_cancelled():
    with pikepdf.open(io.BytesIO(storno.cancel(FILED, samples.CANCELLATION))) as pdf:
        assert str(pdf.docinfo.Title) == "Předávací protokol PP-2026-000122 STORNO"
        assert str(pdf.docinfo.CreationDate) == "D:20261124093100+01'00'"
        assert str(pdf.docinfo.ModDate) == "D:20261124093800+01'00'"
        with pdf.open_metadata() as xmp:
            assert xmp["xmp:ModifyDate"] == "2026-11-24T09:38:00+01:00"


@pytest.mark.parametrize("bilingual", [False, True])
@pytest.mark.parametrize("reason", ["omyl", "výdej zapsán na nesprávného člena", LONG, ENDLESS, "X" * 700])
def test_however_long_the_reason_nothing_overlaps(reason, bilingual):
    opened = cancelled(samples.cancellation(reason, bilingual=bilingual))
    words = [word for word in opened.words(0) if word.baseline < 13 or word.baseline > 286]
    assert collisions(words) == []
    assert all(word.left >= 20 and word.right <= 195 and word.top > 4 and word.bottom < 293.5 for word in words)


def test_a_long_reason_is_there_to_its_end():
    words = said(cancelled(samples.cancellation(LONG))).split()
    assert words.count("nesprávného") == 9
    assert "Věci se tímto dokladem nevydaly; platí PP-2026-000123." in " ".join(words)


def test_a_reason_no_margin_can_hold_says_where_the_rest_is():
    assert "… (celý důvod je v deníku)" in said(cancelled(samples.cancellation(ENDLESS)))


def test_in_two_languages():
    text = said(cancelled(samples.cancellation("omyl", bilingual=True)))
    assert "Cancelled by PP-2026-000122-S on 24. 11. 2026 at 9:38" in text
    assert "No items were issued by this document; PP-2026-000123 applies. Reason: omyl." in text


def test_a_rare_letter_in_the_reason_brings_its_subset():
    made = storno.cancel(FILED, samples.cancellation("převzal Őrsi Nguyễn"))
    assert b"EALATI" not in FILED
    assert b"EALATI" in made
    assert "převzal Őrsi Nguyễn" in said(Paper(made))


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_still_reads(dpi):
    (code,) = cancelled().codes(0, dpi)
    assert code.text == samples.wrong_issue().qr


def test_a_reprint_says_so_in_the_top_margin_of_every_page():
    filed = samples.loan().render()
    made = storno.copy(filed, PRINTED, 3)
    assert made.startswith(filed)
    opened = Paper(made)
    for page in range(2):
        marks = [word for word in opened.words(page) if word.baseline < 12]
        assert " ".join(word.text for word in marks) == "OPIS č. 3 · vytištěno 1. 12. 2026, 8:15"


def test_a_reprint_of_a_cancelled_paper_is_marked_where_there_is_room():
    opened = Paper(storno.copy(storno.cancel(FILED, samples.cancellation(LONG)), PRINTED, 1))
    marks = [word for word in opened.words(0) if word.left > 141 and word.baseline > 285]
    assert " ".join(word.text for word in marks) == "OPIS č. 1 · vytištěno 1. 12. 2026, 8:15"
    assert collisions([word for word in opened.words(0) if word.baseline > 285]) == []


def test_a_reprint_of_a_reprint_has_both_marks():
    opened = Paper(storno.copy(storno.copy(FILED, PRINTED, 1), PRINTED, 2))
    assert opened.text(0).count("OPIS") == 2


def test_a_file_of_another_program_is_refused():
    with pytest.raises(NotOurs):
        storno.cancel(b"%PDF-1.4\n%%EOF\n", samples.CANCELLATION)
    with pytest.raises(NotOurs):
        storno.copy(FILED[:-30], PRINTED, 1)


def test_a_reason_as_long_as_a_book_takes_no_longer_than_a_page_of_it():
    """It once took minutes: every word that did not fit was taken off alone, and the rest set anew."""
    start = time.process_time()
    cancelled(replace(samples.CANCELLATION, reason="slovo " * 9_000))
    assert time.process_time() - start < 5
