"""What a handover protocol says, read back from the PDF."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.documents.handover import HandoverPaper
from equipment_app.domain import anchors
from equipment_app.domain.anchors import hash_range, in_lines
from equipment_app.domain.papers import Funding, Party
from tests.documents import samples
from tests.documents.reading import Paper

QR = 24.75


def read(paper: HandoverPaper) -> Paper:
    return Paper(paper.render())


def whole_text(paper: HandoverPaper) -> str:
    """All words with single spaces, so that a sentence is found across its lines."""
    opened = read(paper)
    return " ".join(opened.text(page).replace("\n", " ") for page in range(len(opened)))


@pytest.fixture(scope="module")
def issue() -> Paper:
    return read(samples.issue())


def test_it_names_itself_and_both_parties(issue):
    text = issue.text(0)
    for said in (
        "Předávací protokol",
        "PP-2026-000123",
        "24. 11. 2026, 9:42 2",
        "nprap. Libuše Skladová nprap. Norbert Čápovský",
        "OEČ 990301 OEČ 990001",
        "Útvar KŘP hl. m. Prahy Útvar KŘP hl. m. Prahy",
        "Výdej základní výstroje AKT Praha, výdejna výstroje AKT trvalý výdej 16 / 21",
        "Výdejna výstroje AKT Praha, sklad 01 PP-2026-000123 · Strana 1 z 1",
    ):
        assert said in text


def test_every_line_is_whole(issue):
    text = issue.text(0)
    assert "4 Radiostanice přenosná – INV-000901 RST0104512 1 ks dobré 28 500,00 N" in text
    assert "15 Obuv kotníková 41 – – 1 pár nové 3 290,00 N" in text
    assert "Příslušenství: anténa, klip na opasek. Závada: oděrka krytu vpravo dole." in text
    assert "Celkem 16 položek, konec seznamu 21 89 835,00" in text


def test_nothing_on_paper_is_an_invention_of_the_font(issue):
    """Diacritics come back as they went in: the text layer is what an archive searches."""
    assert "ztrátu svěřených věcí podle § 97 zákona č. 361/2003 Sb., o služebním poměru příslušníků" in issue.text(0)


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_reads_and_stands_in_its_place(issue, dpi):
    (code,) = issue.codes(0, dpi)
    assert code.text == samples.issue().qr
    assert anchors.decode(code.text).seq == 18423
    place = (code.left, code.top, code.right - code.left)
    assert place == pytest.approx((170.25, 15.0, QR), abs=0.3)


def test_the_code_for_people_is_beside_it_and_in_the_foot(issue):
    first, second = in_lines(samples.issue().code)
    text = issue.text(0)
    assert f"Kód deníku {first} {second}" in text
    low, high = hash_range(f"{first} {second}")
    assert low <= anchors.decode(samples.issue().qr).entry_hash <= high
    beside = [word for word in issue.words(0) if word.left > 170 and 40 < word.baseline < 47]
    assert " ".join(word.text for word in beside) == f"{first} {second}"


def test_signature_boxes_end_at_the_limit(issue):
    words = {word.text: word for word in issue.words(0) if word.baseline > 230}
    assert words["Předávající"].baseline == pytest.approx(238 + 4.2, abs=0.05)
    assert words["Podpis"].baseline == pytest.approx(271.0, abs=0.05)


def test_without_prices_the_column_goes_and_names_get_its_room():
    lines = tuple(replace(line, price=None) for line in samples.kit())
    opened = read(replace(samples.issue(), lines=lines))
    assert "Celkem Kč" not in opened.text(0)
    size = next(word for word in opened.line(0, "Č. Věc").words if word.text == "Velikost")
    assert size.left == pytest.approx(20 + 6 + 51 + 15.5 + 1.2, abs=0.1)


@pytest.mark.parametrize("bilingual", [False, True])
def test_the_column_of_prices_is_headed_as_what_it_holds(bilingual):
    """The price of the whole line, not of one piece."""
    [one] = [replace(samples.kit()[0], quantity=7, price=7 * 12_345)]
    text = read(replace(samples.issue(), lines=(one,), bilingual=bilingual)).text(0)
    assert "Celkem Kč" in text and "864,15" in text and "Cena Kč" not in text
    assert ("Total CZK" in text) is bilingual


def test_a_sum_with_unknown_prices_says_so():
    lines = tuple(replace(line, price=None if place < 2 else line.price) for place, line in enumerate(samples.kit()))
    text = read(replace(samples.issue(), lines=lines)).text(0)
    assert "Celkem 16 položek, konec seznamu (bez ceny: 2) 21 63 645,00" in text
    assert "INV-000001 AKT0100000 1 ks nové – N" in text


@pytest.mark.parametrize(("count", "said"), [(1, "1 položka"), (2, "2 položky"), (4, "4 položky"), (5, "5 položek")])
def test_numbers_are_followed_by_the_right_czech_form(count, said):
    text = read(replace(samples.issue(), lines=samples.kit(count))).text(0)
    assert f"Celkem {said}, konec seznamu" in text


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        (1, "Vyhotoveno v 1 výtisku s platností prvopisu, který zůstává ve skladu."),
        (2, "Vyhotoveno ve 2 výtiscích s platností prvopisu: jeden zůstává ve skladu, druhý obdrží přebírající."),
        (3, "Vyhotoveno ve 3 výtiscích s platností prvopisu: jeden zůstává ve skladu, ostatní obdrží přebírající."),
        (5, "Vyhotoveno v 5 výtiscích"),
    ],
)
def test_it_says_how_many_copies_there_are(copies, said):
    assert said in whole_text(replace(samples.issue(), copies=copies))


def test_a_member_declares_under_the_service_act():
    text = whole_text(samples.issue())
    assert "nejpozději při skončení členství v týmu nebo služebního poměru" in text
    assert "podle § 97 zákona č. 361/2003 Sb." in text
    assert "262/2006" not in text


def test_a_civilian_declares_under_the_labour_code():
    civilian = Party("Ing. Zbyněk Zkušební", "", "KŘP hl. m. Prahy", "technik", civilian=True)
    text = whole_text(replace(samples.issue(), taker=civilian))
    assert "podle § 255 zákona č. 262/2006 Sb., zákoník práce" in text
    assert "361/2003" not in text
    assert "služebního poměru" not in text


def test_a_loan_says_when_it_ends():
    text = whole_text(samples.loan())
    assert "Vrátit do" in text
    assert "Vše vrátím do 27. 11. 2026, na výzvu i dříve." in text
    assert "trvalý výdej" not in text


def test_the_grant_line_is_there_only_for_what_a_grant_paid():
    assert "CZ-HOMEAFFAIRS-0004" in whole_text(samples.issue())
    own = tuple(replace(line, funding=samples.BUDGET) for line in samples.kit())
    assert "HOMEAFFAIRS" not in whole_text(replace(samples.issue(), lines=own))


def test_two_grants_have_a_line_each():
    second = Funding("CZ-DRUHY-1", "D", "Položky se zdrojem D jsou z druhého projektu.", "", "Druhé logo")
    lines = (replace(samples.kit(1)[0], funding="CZ-DRUHY-1"), *samples.kit(5))
    text = whole_text(replace(samples.issue(), lines=lines, fundings=(*samples.FUNDINGS, second)))
    for said in ("Místo pro logo", "Druhé logo", "zdrojem D jsou z druhého", "Zdroj R: rozpočet Policie ČR."):
        assert said in text


def test_an_unknown_source_is_a_dash():
    lines = (replace(samples.kit(1)[0], funding="?"),)
    assert "1 290,00 –" in read(replace(samples.issue(), lines=lines)).text(0)


def test_a_file_reference_is_printed_and_its_absence_leaves_room(issue):
    assert "KRPA-113437-12/ČJ-2026-0000VZ" in read(samples.loan()).text(0)
    (label,) = [line for line in issue.lines(0) if line.text.startswith("Číslo jednací")]
    below = [
        word
        for word in issue.words(0)
        if label.words[0].baseline < word.baseline < 41.4 and 111.25 <= word.left < 165.25
    ]
    assert below == []


def test_another_day_than_today_is_said():
    text = read(replace(samples.issue(), occurred_on=date(2026, 11, 20))).text(0)
    assert "Místo a den" in text
    assert "Praha, výdejna výstroje AKT, 20. 11. 2026" in text


def test_a_corrected_paper_names_the_one_it_replaces():
    paper = replace(samples.issue(), lines=samples.kit(12), replaces="PP-2026-000122")
    assert "Tento doklad opravuje a nahrazuje stornovaný doklad PP-2026-000122." in read(paper).text(0)


def test_a_remark_stands_above_the_declaration():
    remark = "První řádek poznámky.\nDruhý řádek.\nTřetí řádek.\nČtvrtý řádek poznámky."
    opened = read(replace(samples.issue(), lines=samples.kit(12), remark=remark))
    lines = [line.text for line in opened.lines(0)]
    start = lines.index("Poznámka")
    assert lines[start + 1 : start + 5] == remark.split("\n")
    assert lines[start + 5] == "Prohlášení přebírajícího"


def test_a_handover_of_nothing_still_is_a_paper():
    assert "Celkem 0 položek, konec seznamu 0" in read(replace(samples.issue(), lines=())).text(0)


def test_in_two_languages_the_second_stands_under_the_first():
    text = whole_text(samples.issue(bilingual=True))
    for said in (
        "Handover protocol",
        "Číslo dokladu / Document no.",
        "Předává / Handed over by",
        "Důvod předání / Reason",
        "AKT hi-vis vest, yellow-blue pcs new",
        "K přenosu na stranu 2 / Carried forward to page 2",
        "Převod ze strany 1 / Brought forward from page 1",
        "Celkem 16 položek, konec seznamu / 16 lines, end of list",
        "Declaration of the recipient",
        "The Czech text prevails.",
        "Made in 2 copies: one for the store, one for the recipient.",
        "Strana / Page 2 z / of 2",
        "pokračování / continued, strana / page 2 z / of 2",
    ):
        assert said in text


def test_in_czech_there_is_no_word_of_english():
    text = whole_text(samples.issue())
    for word in ("Handover", "Declaration", "Page", "pcs", "Date", "hi-vis"):
        assert word not in text


def test_of_a_workshop_the_name_alone_is_said():
    firm = replace(samples.issue(), taker=Party("Radio servis, s. r. o.", "", "", ""))
    texts = [whole_text(paper) for paper in (samples.issue(), firm)]
    assert [[text.count(label) for label in ("OEČ", "Útvar", "Funkce")] for text in texts] == [[4, 2, 2], [2, 1, 1]]
    assert texts[1].count("Radio servis, s. r. o.") == 2
