"""Registers for auditors: grouped, summed, carried; the numbers agree with the rows."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from equipment_app.documents import report
from equipment_app.domain.register import Register, RegisterColumn, RegisterSection
from equipment_app.domain.words import Words
from equipment_app.queries import handover_register
from tests.documents import answers
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 24)


@dataclass(frozen=True)
class Row:
    values: tuple
    note: str = ""


def column(place: int, title: str, width: float, kind: str = "text", *, summed: bool = False) -> RegisterColumn:
    return RegisterColumn(Words(title), lambda row, _: row.values[place], kind, width, summed=summed)


COLUMNS = (
    column(0, "Č.", 8, "number"),
    column(1, "Věc", 60),
    column(2, "Kdy", 20, "date"),
    column(3, "Kusů", 15, "number", summed=True),
    column(4, "Cena Kč", 25, "money", summed=True),
    column(5, "Poznámka", 40),
)


def small(*sections: RegisterSection, **changed: object) -> Register:
    made = Register(
        title=Words("Zkouška", "Trial"),
        subtitle="Na čem se zkouší",
        subject=("Stav ke dni", "24. 11. 2026"),
        state=answers.ASKED,
        columns=COLUMNS,
        rows=[row for section in sections for row in section.all_rows()],
        sections=sections,
        closing="Celkem, konec seznamu",
        note=lambda row: row.note,
        numbered=0,
        landscape=False,
    )
    return replace(made, **changed)


def rows(count: int) -> tuple[Row, ...]:
    return tuple(Row((place, f"Věc {place}", LAST, 2, 150, "")) for place in range(1, count + 1))


def read(made: Register) -> Paper:
    return Paper(report.render(made))


def all_text(opened: Paper) -> str:
    return "\n".join(opened.text(page) for page in range(len(opened)))


@pytest.fixture(scope="module")
def handed() -> Paper:
    return read(handover_register.handovers(answers.ASKED, FIRST, LAST, answers.handed(6)))


@pytest.fixture(scope="module")
def held() -> Paper:
    return read(handover_register.held_register(answers.ASKED, LAST, answers.held(6)))


def test_values_are_set_by_the_kind_of_their_column():
    text = all_text(read(small(RegisterSection("Oddíl", (Row((1, "Věc", date(2026, 3, 5), 12345, 123456789, None)),)))))
    assert "1 Věc 5. 3. 2026 12 345 1 234 567,89 –" in text


def test_negative_numbers_have_a_minus_that_is_one():
    text = all_text(read(small(RegisterSection("", (Row((1, "Věc", LAST, -2, -150, "")),)))))
    assert "−2 −1,50" in text


def test_the_head_says_of_which_state_of_the_journal_it_speaks():
    text = read(small(RegisterSection("", rows(1)))).text(0)
    for said in ("Stav ke dni", "24. 11. 2026, 15:00", "18 490", "nprap. Libuše Skladová (990301)", "Kód deníku"):
        assert said in text


def test_an_empty_register_says_that_it_is():
    text = read(small()).text(0)
    assert "Celkem, konec seznamu 0 0,00" in text


@pytest.mark.parametrize("count", [1, 30, 34, 35, 36, 40, 80, 300])
def test_every_row_is_printed_once_and_sums_carry(count):
    opened = read(small(RegisterSection("Oddíl", rows(count), total="Celkem oddíl")))
    found: list[str] = []
    for page in range(len(opened)):
        found += [
            line.text for line in opened.lines(page) if "Věc " in line.text and "24. 11. 2026 2 1,50" in line.text
        ]
    assert [line.split()[0] for line in found] == [str(number) for number in range(1, count + 1)]
    for page in range(len(opened) - 1):
        carried = opened.line(page, f"K přenosu na stranu {page + 2}").text.split(" ", 5)[5]
        assert opened.line(page + 1, f"Převod ze strany {page + 1}").text.split(" ", 4)[4] == carried
    assert f"Celkem, konec seznamu {2 * count}" in opened.text(len(opened) - 1)


def test_a_heading_keeps_two_rows_and_a_total_its_last():
    for count in range(20, 45):
        opened = read(
            small(
                RegisterSection("První", rows(count), total="Celkem první"),
                RegisterSection("Druhý", rows(8), total="C."),
            )
        )
        for page in range(len(opened)):
            lines = [line.text for line in opened.lines(page)]
            if "Druhý" in lines:
                place = lines.index("Druhý")
                assert lines[place + 1].startswith("1 Věc 1 ") and lines[place + 2].startswith("2 Věc 2 ")
            totals = [place for place, line in enumerate(lines) if line.startswith("Celkem první")]
            assert all(f" Věc {count} " in lines[place - 1] for place in totals)


def test_a_page_that_begins_inside_a_section_says_in_which():
    inner = RegisterSection("Uvnitř", rows(60))
    opened = read(small(RegisterSection("Vně", parts=(inner,), total="Celkem vně")))
    assert "Vně · Uvnitř – pokračování" in opened.text(1)
    assert "pokračování –" not in opened.text(0)


def test_sums_of_a_section_are_those_of_its_parts():
    parts = (RegisterSection("A", rows(3), total="Celkem A"), RegisterSection("B", rows(4), total="Celkem B"))
    opened = read(small(RegisterSection("Vše", parts=parts, total="Celkem vše"), RegisterSection("Zbytek", rows(1))))
    text = all_text(opened)
    assert "Celkem A 6 4,50" in text
    assert "Celkem B 8 6,00" in text
    assert "Celkem vše 14 10,50" in text
    assert "Celkem, konec seznamu 16 12,00" in text


def test_without_sums_nothing_is_carried():
    columns = tuple(replace(column, summed=False) for column in COLUMNS)
    opened = read(small(RegisterSection("", rows(80)), columns=columns))
    assert len(opened) > 1
    assert "K přenosu" not in all_text(opened)
    assert "Celkem, konec seznamu" in opened.text(len(opened) - 1)


def test_a_note_and_a_remark_are_printed():
    noted = Row((1, "Věc", LAST, 1, 1, ""), note="Ztraceno 14. 3. 2026, z rizika výkonu služby.")
    text = all_text(read(small(RegisterSection("", (noted,)), remark="Součty souhlasí s deníkem.")))
    assert "Ztraceno 14. 3. 2026, z rizika výkonu služby." in text
    assert "Součty souhlasí s deníkem." in text


def test_an_upright_register_is_upright():
    assert read(small(RegisterSection("", rows(1)))).size(0) == pytest.approx((210, 297), abs=0.01)
    assert read(small(RegisterSection("", rows(1)), landscape=True)).size(0) == pytest.approx((297, 210), abs=0.01)


def test_long_printing_can_be_watched_and_stopped():
    heard: list[tuple[int, int]] = []
    report.render(small(RegisterSection("", rows(80))), step=lambda page, pages: heard.append((page, pages)))
    assert heard == [(number, len(heard)) for number in range(1, len(heard) + 1)]

    def stop(page: int, _pages: int) -> None:
        if page == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        report.render(small(RegisterSection("", rows(80))), step=stop)


@pytest.mark.parametrize("name", ["handed", "held"])
def test_nothing_overlaps_in_the_auditor_s_registers(name, request):
    opened = request.getfixturevalue(name)
    for page in range(len(opened)):
        words = opened.words(page)
        assert collisions(words) == []
        assert [word.text for word in words if word.left < 14.8 or word.right > 282.2] == []


def test_long_values_do_not_overlap_either():
    long = answers.Member("plk. prof. Ing. Maxmiliána Nejneobhospodařovávatelnější-Dlouhoveská, Ph.D.", "990999")
    wide = tuple(
        replace(
            answers.held(1)[0].lines[0],
            name="Souprava " * 9,
            size="176/100 na míru",
            serial="SN" + "1234567890" * 3,
            price=10**10,
        )
        for _ in range(3)
    )
    opened = read(handover_register.held_register(answers.ASKED, LAST, [answers.Holding(long, wide)]))
    assert collisions(opened.words(0)) == []


def test_handovers_are_grouped_by_unit_and_net_of_storno(handed):
    text = all_text(handed)
    for unit in ("KŘP hl. m. Prahy", "KŘP Moravskoslezského kraje", "KŘP Zlínského kraje"):
        assert f"\n{unit}\n" in text
        assert f"Celkem {unit}" in text
    assert "Období" in text and "1. 1. 2026 – 24. 11. 2026" in text
    assert "Stornováno 24. 11. 2026." in text
    assert "PP-2026-000001-S storno" in text
    issued = sum(row.quantity for row in answers.handed(6) if row.kind != "return")
    returned = -sum(row.quantity for row in answers.handed(6) if row.kind == "return")
    assert f"Celkem 103 položek, konec seznamu {issued} {returned}" in text


def test_a_cancelled_return_lessens_what_was_returned():
    back = replace(answers.handed(1)[16], kind="storno", quantity=1, number="VR-2026-000001-S")
    made = handover_register.handovers(answers.ASKED, FIRST, LAST, [answers.handed(1)[16], back])
    assert "Celkem 2 položky, konec seznamu 0 0" in all_text(read(made))


def test_holdings_are_grouped_by_unit_and_person(held):
    text = all_text(held)
    assert "nprap. Bc. Vzor Příkladný 0, 990000" in text
    assert "Celkem 96 položek, konec seznamu 126 539 010,00" in text
    assert "Věcí" not in held.text(1)
    assert "96 / 126" in held.text(0)


def test_one_unit_is_named():
    made = handover_register.held_register(replace(answers.ASKED, unit="KŘP Zlínského kraje"), LAST, answers.held(1))
    assert "Útvar Členů Položek / věcí\nKŘP Zlínského kraje 1 16 / 21" in read(made).text(0)


def test_people_without_a_unit_have_a_place():
    member = answers.Member("Ing. Zbyněk Zkušební", "", "", "")
    made = handover_register.held_register(answers.ASKED, LAST, [replace(answers.held(1)[0], member=member)])
    text = all_text(read(made))
    assert "Bez útvaru" in text
    assert "\nIng. Zbyněk Zkušební\n" in text


def test_nobody_who_holds_nothing_is_listed():
    made = handover_register.held_register(answers.ASKED, LAST, [replace(answers.held(1)[0], lines=())])
    assert made.sections == []
    assert "Celkem 0 položek, konec seznamu" in all_text(read(made))


def test_the_register_of_a_grant_ends_with_its_equation_and_its_logo():
    paper = read(answers.grant(40))
    said = all_text(paper).replace("\n", " ")
    six, five = "6 ks za 41 340,00 Kč", "5 ks za 34 450,00 Kč"
    counts = {"skladem": six, "drží": six, "zapůjčeno": six, "v opravě": six, "chybí": six}
    parts = " + ".join(f"{part} {told}" for part, told in {**counts, "ztraceno": five, "vyřazeno": five}.items())
    assert f"součty souhlasí s deníkem, nakoupeno 40 ks za 275 600,00 Kč = {parts}." in said.replace("\xa0", " ")
    assert "Norway Grants" in paper.text(-1 % len(paper))
    assert "Ztraceno od 14. 3. 2026, doklad SU-2026-000004; k udržení do 28. 2. 2029." in said.replace("\xa0", " ")
    assert "4 978,03" in said.replace("\xa0", " ")
    off = all_text(read(answers.grant(7, missing=2))).replace("\n", " ").replace("\xa0", " ")
    assert "SOUČTY NESOUHLASÍ S DENÍKEM o 2 ks a 13 780,00 Kč (Přilba ochranná)" in off
