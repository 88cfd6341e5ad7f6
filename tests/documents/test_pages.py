"""However many lines and however long: heads repeat, sums carry, nothing overlaps, signatures have company."""

from dataclasses import replace

import pytest

from equipment_app.documents.handover import HandoverPaper
from equipment_app.domain import anchors
from equipment_app.domain.entries import BLOCK, FIELD
from equipment_app.domain.papers import Letterhead, Party
from tests.documents import samples
from tests.documents.conftest import MAKERS
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper, Word

COUNTS = (1, 12, 16, 17, 18, 29, 30, 31, 32, 33, 34, 35, 40, 200)
HEAD = "Č. Věc Velikost Inventární č. Výrobní č. Množ. MJ Stav Celkem Kč Zdroj"
REMARK = "Radiostanice předána s nabitým akumulátorem, náhradní anténa je v pouzdře na opasku.\n" * 4
FULL = "\n".join("Široká slova WWWW MMMM" for _ in range(BLOCK.lines - 1)) + "\n"
FULL += "WWWW " * ((BLOCK.letters - len(FULL)) // 5)
FILLED = "WWWW " * (FIELD.letters // 5)
"""The most that a remark may hold, and a field."""
LONG_PARTY = Party(
    "plk. prof. Ing. arch. Bc. Maxmiliána Josefína Nejneobhospodařovávatelnější-Dlouhoveská, Ph.D., MBA",
    "990999",
    "Krajské ředitelství policie Moravskoslezského kraje, odbor služby pořádkové policie, antikonfliktní tým",
    "zástupkyně vedoucího antikonfliktního týmu pro výcvik, logistiku a mezinárodní spolupráci",
)


def papers() -> dict[str, HandoverPaper]:
    """Every way to be long at once."""
    name = "Souprava protiúderová nejneobhospodařovávatelnějšího provedení s příslušenstvím, velikost podle přílohy"
    line = replace(
        samples.kit(1)[0],
        name=name,
        size="176/100 na míru",
        inventory="INV-2026/000001-A",
        serial="SN" + "0123456789" * 3,
        unit="balení",
        condition="unusable",
        price=123_456_789_00,
        note="Závada: " + "prasklý úchyt hledí vlevo, chybí šroub; " * 6,
    )
    letterhead = Letterhead(
        organisation="Krajské ředitelství policie Moravskoslezského kraje, odbor správy majetku a logistiky Ostrava",
        store="Výdejna výstroje antikonfliktního týmu Moravskoslezského kraje, pracoviště Ostrava-Mariánské Hory",
    )
    long = replace(
        samples.issue(),
        giver=LONG_PARTY,
        taker=replace(LONG_PARTY, personal_number="990998"),
        lines=(line,) * 7,
        letterhead=letterhead,
        remark=REMARK,
        reason="Výdej základní výstroje člena týmu, doplnění po výcviku a výměna opotřebených součástek",
        place="Ostrava, výdejna výstroje antikonfliktního týmu Moravskoslezského kraje",
        file_reference="KRPT-113437-1234/ČJ-2026-0700VZ-VZ",
        replaces="PP-2026-000122",
        copies=3,
    )
    back = replace(samples.giving_back(), giver=LONG_PARTY, remark=REMARK, letterhead=letterhead)
    return {
        "issue": samples.issue(),
        "loan": samples.loan(),
        "return": samples.giving_back(),
        "two languages": samples.issue(bilingual=True),
        "return in two languages": samples.giving_back(bilingual=True),
        "long": long,
        "long in two languages": replace(long, bilingual=True),
        "long return": replace(back, lines=back.lines * 4, source_papers=("PP-2026-000001",) * 9),
        "all the text there may be": replace(
            long,
            bilingual=True,
            lines=(replace(line, note=FULL),) * 5,
            remark=FULL,
            reason=FILLED,
            place=FILLED,
        ),
        "return with all the text": replace(back, bilingual=True, remark=FULL, reason=FILLED, place=FILLED),
        "remark": replace(samples.issue(), remark=REMARK),
        "rare letters": samples.with_rare_letters(),
    }


@pytest.fixture(scope="module")
def by_count() -> dict[int, Paper]:
    issue = samples.issue()
    return {count: Paper(replace(issue, lines=samples.plain(count)).render()) for count in COUNTS}


@pytest.mark.parametrize("name", papers())
def test_no_two_words_overlap_and_none_leaves_the_sheet(name):
    opened = Paper(papers()[name].render())
    for page in range(len(opened)):
        words = opened.words(page)
        assert collisions(words) == []
        edges = [(word.text, word.left, word.right) for word in words if word.left < 19.8 or word.right > 195.2]
        assert edges == []
        assert [word.text for word in words if word.top < 14.5 or word.bottom > 288] == []


def test_overlapping_words_would_be_seen():
    word = Word("a", 10, 10, 20, 12, 12)
    assert collisions([word, replace(word, text="b", left=15, right=30)]) == [("a", "b")]
    assert collisions([word, replace(word, text="b", left=20.5, right=30)]) == []


@pytest.mark.parametrize("count", COUNTS)
def test_every_line_is_on_one_page_in_order(by_count, count):
    opened = by_count[count]
    found = [opened.row_numbers(page) for page in range(len(opened))]
    assert [number for page in found for number in page] == list(range(1, count + 1))


@pytest.mark.parametrize("count", COUNTS)
def test_every_page_has_the_head_its_number_and_the_code(by_count, count):
    opened = by_count[count]
    for page in range(len(opened)):
        text = opened.text(page)
        assert HEAD in text
        assert f"PP-2026-000123 · Strana {page + 1} z {len(opened)}" in text
        assert "Kód deníku" in text


@pytest.mark.parametrize("count", COUNTS)
def test_signatures_are_on_the_last_page_only_and_never_alone(by_count, count):
    opened = by_count[count]
    signed = ["Předávající" in opened.text(page) for page in range(len(opened))]
    assert signed == [False] * (len(opened) - 1) + [True]
    assert len(opened.row_numbers(len(opened) - 1)) >= min(3, count)


@pytest.mark.parametrize(
    ("count", "pages"),
    [(1, [1]), (17, [17]), (18, [15, 3]), (35, [32, 3]), (40, [32, 8]), (200, [32, 40, 40, 40, 40, 8])],
)
def test_pages_are_filled_as_designed(by_count, count, pages):
    opened = by_count[count]
    assert [len(opened.row_numbers(page)) for page in range(len(opened))] == pages


@pytest.mark.parametrize("count", [18, 40, 200])
def test_sums_carried_are_sums_brought_forward(by_count, count):
    opened = by_count[count]
    for page in range(len(opened) - 1):
        carried = opened.line(page, f"K přenosu na stranu {page + 2}").text.split(" ", 5)[5]
        brought = opened.line(page + 1, f"Převod ze strany {page + 1}").text.split(" ", 4)[4]
        rows = opened.row_numbers(page)[-1]
        assert carried == brought
        assert brought.replace(" ", "") == f"{rows}{rows * 1290},00"


def test_the_design_s_forty_lines_break_where_the_design_breaks_them():
    opened = Paper(samples.loan().render())
    assert [len(opened.row_numbers(page)) for page in range(2)] == [29, 11]
    assert opened.line(0, "K přenosu na stranu 2").text == "K přenosu na stranu 2 29 384 800,00"
    assert opened.line(1, "Převod ze strany 1").text == "Převod ze strany 1 29 384 800,00"
    assert opened.line(1, "Celkem 40 položek").text == "Celkem 40 položek, konec seznamu 54 447 614,00"


def test_two_languages_keep_three_rows_for_the_signatures():
    opened = Paper(samples.issue(bilingual=True).render())
    assert [len(opened.row_numbers(page)) for page in range(len(opened))] == [13, 3]


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_further_sheet_says_which_document_and_page_it_is(by_count, dpi):
    opened = by_count[200]
    tag = anchors.decode(samples.issue().qr).document
    for page in range(1, len(opened)):
        (code,) = opened.codes(page, dpi)
        assert anchors.decode_sheet(code.text) == anchors.PageAnchor(tag, page + 1)
        assert code.right - code.left == pytest.approx(16.5, abs=0.3)


def test_a_further_page_says_whose_it_is(by_count):
    text = by_count[40].text(1)
    assert "Předávací protokol PP-2026-000123" in text
    assert "pokračování, strana 2 z 2" in text
    assert "nprap. Libuše Skladová → nprap. Norbert Čápovský" in text


def test_more_than_ninety_nine_pages_go_without_a_sheet_code():
    paper = replace(samples.issue(), lines=samples.plain(32 + 98 * 40 + 10))
    opened = Paper(paper.render())
    assert len(opened) == 100
    assert len(opened.codes(98, 203)) == 1
    assert opened.codes(99, 203) == []


@pytest.mark.parametrize("name", ["issue", "return", "loan", "issue in two languages"])
def test_every_sheet_is_a4(name):
    opened = Paper(MAKERS[name]())
    for page in range(len(opened)):
        assert opened.size(page) == pytest.approx((210, 297), abs=0.01)
