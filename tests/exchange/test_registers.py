"""The auditor's tables: what the books answered, column by column, in a workbook and back out of it."""

from dataclasses import dataclass, field
from datetime import date, datetime

import openpyxl
import pytest

from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.papers import Letterhead
from equipment_app.domain.register import AsOf
from equipment_app.exchange import write
from equipment_app.queries import handover_register as asked

COMMON = (
    *("Kód druhu", "Věc", "Velikost", "Kód", "Výrobní číslo", "Inventární číslo"),
    *("Množství", "MJ", "Stav", "Cena za MJ", "Zdroj"),
)
PERSON = ("Útvar", "OEČ", "Člen")
MOVED = ("Den", "Doklad", "Pohyb", *PERSON, *COMMON, "Storno")
HELD = (*PERSON, *COMMON, "Od", "Doklad")


@dataclass
class Member:
    unit_code: str = "KRPA"
    unit_name: str = "KŘP hl. m. Prahy"
    personal_number: str = "990001"
    full_name: str = "pprap. Adam Zkušební"


@dataclass
class Row:
    member: Member = field(default_factory=Member)
    day: date = date(2026, 3, 5)
    number: str = "PP-2026-000001"
    kind: str = "issue"
    article: str = "VESTA"
    name: str = "Reflexní vesta"
    name_en: str = "Reflective vest"
    size: str = "M"
    quantity: int = 1
    unit: str = "ks"
    code: str = "AKT.0000001.95"
    serial: str = "V-001"
    inventory: str = "INV-1"
    condition: str = "new"
    price: int | None = 129_000
    funding: str = "Norské fondy"
    cancelled_on: date | None = None
    since: date = date(2026, 3, 6)
    paper: str = "PP-2026-000009"


@dataclass
class Person:
    member: Member
    lines: tuple[Row, ...]


DAY = date(2026, 3, 9)


def of(**facts) -> AsOf:
    told = {
        "letterhead": Letterhead(store="Výdejna AKT"),
        "at": datetime(2026, 12, 1, 8, 5),
        "sequence": 18_490,
        "code": "0123456789ABCDEFGHJKMNPQRS",
        "printed_by": "nprap. Zora Skladníková",
        "hash": "ab" * 32,
    }
    return AsOf(**{**told, **facts})


def moved(rows, lang="cs", *, names=True):
    register = asked.handovers(of(), DAY, DAY, rows)
    return write.table(register.told(names=names), lang)


def held(people, lang="cs", *, names=True):
    register = asked.held_register(of(), DAY, people)
    return write.table(register.told(names=names), lang)


def named(sheet, at=0):
    titles = [column.title for column in sheet.columns]
    return list(zip(titles, sheet.rows[at], strict=True))


class TestMoved:
    def test_column_by_column(self):
        sheet = moved([Row(cancelled_on=date(2026, 3, 9))])
        assert sheet.title == "Vydané a vrácené"
        assert named(sheet) == list(
            zip(
                MOVED,
                (
                    *(date(2026, 3, 5), "PP-2026-000001", "výdej", "KRPA", "990001", "pprap. Adam Zkušební"),
                    *("VESTA", "Reflexní vesta", "M", "AKT.0000001.95", "V-001", "INV-1", 1, "ks", "nové"),
                    *(129_000, "Norské fondy", date(2026, 3, 9)),
                ),
                strict=True,
            )
        )

    @pytest.mark.parametrize(("kind", "word"), [("issue", "výdej"), ("return", "vrácení"), ("storno", "storno")])
    def test_every_deed_in_its_word(self, kind, word):
        assert dict(named(moved([Row(kind=kind)])))["Pohyb"] == word

    def test_what_came_back_is_negative(self):
        assert dict(named(moved([Row(kind="return", quantity=-3)])))["Množství"] == -3

    def test_nothing_moved_is_a_table_all_the_same(self):
        sheet = moved([])
        assert [column.title for column in sheet.columns] == list(MOVED)
        assert list(sheet.rows) == []


class TestHeld:
    def test_column_by_column(self):
        sheet = held([Person(Member("KRPB", "KŘP Jihomoravského kraje", "990003", "por. Ctibor Čtvrtý"), (Row(),))])
        assert sheet.title == "Kdo co drží"
        assert named(sheet) == list(
            zip(
                HELD,
                (
                    *("KRPB", "990003", "por. Ctibor Čtvrtý"),
                    *("VESTA", "Reflexní vesta", "M", "AKT.0000001.95", "V-001", "INV-1", 1, "ks", "nové"),
                    *(129_000, "Norské fondy", date(2026, 3, 6), "PP-2026-000009"),
                ),
                strict=True,
            )
        )

    def test_a_row_for_each_line_of_each_person_in_their_order(self):
        people = [
            Person(Member(personal_number=str(n)), tuple(Row(serial=f"{n}-{m}") for m in range(n))) for n in (2, 0, 3)
        ]
        cells = [dict(named(held(people), at)) for at in range(5)]
        assert [(one["OEČ"], one["Výrobní číslo"]) for one in cells] == [
            *(("2", "2-0"), ("2", "2-1")),
            *(("3", "3-0"), ("3", "3-1"), ("3", "3-2")),
        ]


class TestThings:
    def test_called_in_the_language_of_the_table_where_there_is_a_word(self):
        assert dict(named(moved([Row()], "en")))["Item"] == "Reflective vest"
        assert dict(named(moved([Row(name_en="")], "en")))["Item"] == "Reflexní vesta"
        assert dict(named(moved([Row()])))["Věc"] == "Reflexní vesta"

    def test_names_of_people_may_be_left_out(self):
        person = Person(Member(), (Row(),))
        for make in (lambda **how: moved([Row()], **how), lambda **how: held([person], **how)):
            whole, less = dict(named(make())), dict(named(make(names=False)))
            assert whole.pop("Člen") == "pprap. Adam Zkušební"
            assert less == whole

    @pytest.mark.parametrize("make", [lambda row: moved([row]), lambda row: held([Person(Member(), (row,))])])
    def test_what_fits_everybody_has_no_size(self, make):
        assert dict(named(make(Row(size="uni"))))["Velikost"] == ""
        assert dict(named(make(Row(size="42,5"))))["Velikost"] == "42,5"

    @pytest.mark.parametrize("condition", CONDITIONS)
    def test_every_condition_has_its_word_and_no_two_the_same(self, condition):
        words = {one: dict(named(moved([Row(condition=one)])))["Stav"] for one in CONDITIONS}
        assert words[condition] not in ("", condition)
        assert len(set(words.values())) == len(CONDITIONS)

    def test_a_condition_of_a_later_program_is_said_as_it_is(self):
        assert dict(named(moved([Row(condition="melted")])))["Stav"] == "melted"

    def test_no_price_is_an_empty_cell(self):
        assert dict(named(moved([Row(price=None)])))["Cena za MJ"] is None


class TestState:
    def told(self, **facts):
        return {row[0]: row[1] for row in write.state(of(**facts)).rows}

    def test_of_which_state_of_the_books_it_speaks(self):
        assert self.told() == {
            "Výdejna": "Výdejna AKT",
            "Útvar": "všechny",
            "Deník k zápisu": 18_490,
            "Otisk posledního zápisu": "ab" * 32,
            "Kód deníku": "0123456789ABCDEFGHJKMNPQRS",
            "Sestaveno": "01.12.2026 08:05",
            "Sestavil": "nprap. Zora Skladníková",
        }

    def test_the_one_unit_it_speaks_of(self):
        assert self.told(unit="KŘP hl. m. Prahy")["Útvar"] == "KŘP hl. m. Prahy"


def test_in_a_workbook_every_cell_has_its_type(tmp_path):
    path = tmp_path / "sestava.xlsx"
    sheets = [
        moved([Row(cancelled_on=date(2026, 3, 9)), Row(kind="return", quantity=-1, price=None)]),
        held([Person(Member(), (Row(),))]),
        write.state(of()),
    ]
    write.xlsx(path, sheets, created=datetime(2026, 12, 1))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Vydané a vrácené", "Kdo co drží", "Stav evidence"]
    first, second = (dict(zip(MOVED, row, strict=True)) for row in book.worksheets[0].iter_rows(min_row=2))
    assert (first["Den"].value, first["Storno"].value) == (datetime(2026, 3, 5), datetime(2026, 3, 9))
    assert (first["Množství"].value, first["Cena za MJ"].value) == (1, 1290)
    assert (first["OEČ"].value, first["OEČ"].data_type) == ("990001", "s")
    assert (second["Množství"].value, second["Cena za MJ"].value, second["Storno"].value) == (-1, None, None)
    holding = dict(zip(HELD, next(book.worksheets[1].iter_rows(min_row=2)), strict=True))
    assert (holding["Od"].value, holding["Doklad"].value) == (datetime(2026, 3, 6), "PP-2026-000009")
    assert book.worksheets[2]["B4"].value == 18_490
