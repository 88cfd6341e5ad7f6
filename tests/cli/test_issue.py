"""`issue`: what THING may be, which piece is picked, kits in the member's sizes, all or nothing."""

import pytest

from tests.cli.shell import BUDGET, Shell
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT

JUDGED = ("--overdue", "prohlédnuto")
"""The lists of the demo are some years old."""

MORE = f"""\
{DELIVERY}\
DL-9;4.3.2024;Dodavatel První a.s.;;RADIO;;1;V-001;;;;18500;Sklad;A01
DL-9;4.3.2024;Dodavatel První a.s.;;VESTA;XL;1;V-005;INV-5;;;1290;Sklad;A01
DL-9;5.3.2024;Dodavatel První a.s.;;VESTA;XL;1;V-006;INV-6;;;1290;Sklad;A01
DL-9;5.3.2024;Dodavatel První a.s.;;VESTA;XL;1;V-007;INV-7;;31.12.2031;1290;Sklad;A01
DL-9;5.3.2024;Dodavatel První a.s.;;VESTA;XL;1;V-008;INV-8;;;1290;Sklad;A01
"""


def lines(answer: dict) -> list[tuple[str, str, int, str]]:
    return [(line["article"], line["size"], line["quantity"], line["serial"]) for line in answer["lines"]]


@pytest.fixture
def more(shell: Shell) -> Shell:
    shell.ask("import", "deliveries", shell.write("dalsi.csv", MORE), *BUDGET)
    return shell


def test_the_answer_has_number_entry_hash_and_lines(shell):
    entries, _ = shell.head()
    answer = shell.ask("issue", "--to", ADAM, "R-001")
    assert answer["number"].startswith("PP-")
    assert answer["number"].endswith("-000001")
    assert answer["entry"] == entries + 1
    assert len(bytes.fromhex(answer["hash"])) == 32
    assert answer["hash"] != shell.head()[1], "the paper was filed by the entry after"
    assert shell.head()[0] == entries + 2
    line = answer["lines"][0]
    assert {"article", "size", "quantity", "code", "serial", "inventory"} <= set(line)
    assert line["article"] == "RADIO"


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ("V-001", ("VESTA", "M", 1, "V-001")),
        ("INV-3", ("VESTA", "L", 1, "V-003")),
        (" INV-3 ", ("VESTA", "L", 1, "V-003")),
        ("RADIO", ("RADIO", "uni", 1, "R-001")),
        ("radio", ("RADIO", "uni", 1, "R-001")),
        ("VESTA", ("VESTA", "M", 1, "V-002")),
        ("VESTA/L", ("VESTA", "L", 1, "V-003")),
        ("vesta/l", ("VESTA", "L", 1, "V-003")),
        ("TRIKO", ("TRIKO", "M", 1, "")),
        ("TRIKO*4", ("TRIKO", "M", 4, "")),
        ("TRIKO/L*3", ("TRIKO", "L", 3, "")),
        ("TRIKO/*2", ("TRIKO", "M", 2, "")),
        ("OBUV/42,5*2", ("OBUV", "42,5", 2, "")),
        ("OBUV/42.5", ("OBUV", "42,5", 1, "")),
        ("RUKAV*50", ("RUKAV", "uni", 50, "")),
    ],
)
def test_a_thing_is_named_by_number_or_by_article_size_and_quantity(shell, thing, expected):
    assert lines(shell.ask("issue", "--to", ADAM, thing)) == [expected]


def test_a_thing_is_named_by_its_code_in_any_case(shell):
    code = shell.ask("find", "V-003")["results"][0]["id"]
    assert code.startswith("AKT.")
    answer = shell.ask("issue", "--to", ADAM, code.lower())
    assert [(line["code"], line["serial"]) for line in answer["lines"]] == [(code, "V-003")]


@pytest.mark.parametrize(("lang", "said"), [("cs", ("2 páry  Obuv", "1 bal")), ("en", ("2 pairs  Obuv", "1 pack"))])
def test_units_agree_with_their_number_in_the_language_of_the_answer(shell, lang, said):
    out = shell("--lang", lang, "issue", "--to", ADAM, "OBUV/42,5*2", "RUKAV").out
    assert [words in out for words in said] == [True, True], out


def test_trousers_are_split_at_the_first_slash(demo):
    stock = [one for one in demo.ask("find", "KAL-TAK")["results"] if one["kind"] == "thing"]
    size = stock[0]["id"].removeprefix("KAL-TAK/")
    assert size.count("/") == 1
    assert lines(demo.ask("issue", "--to", "990001", f"KAL-TAK/{size}*2", *JUDGED)) == [("KAL-TAK", size, 2, "")]


def test_a_numbered_article_gives_the_earliest_expiry_then_the_oldest_receipt_then_the_lowest_code(more):
    given = [lines(more.ask("issue", "--to", CTIBOR, "VESTA"))[0][3] for _ in range(4)]
    assert given == ["V-007", "V-005", "V-006", "V-008"]


def test_several_pieces_of_a_numbered_article_are_lines_of_their_own(shell):
    answer = shell.ask("issue", "--to", ADAM, "VESTA*2")
    assert lines(answer) == [("VESTA", "M", 1, "V-002"), ("VESTA", "M", 1, "V-001")]


def test_a_piece_said_once_by_number_is_not_picked_again(shell):
    answer = shell.ask("issue", "--to", ADAM, "VESTA", "V-001")
    assert [line[3] for line in lines(answer)] == ["V-002", "V-001"]
    assert "Line 2 (V-003)" in shell.refused("issue", "--to", ADAM, "V-003", "V-003")


def test_what_is_ambiguous_is_refused_with_the_candidates(more):
    why = more.refused("issue", "--to", ADAM, "V-001")
    codes = {one["id"] for one in more.ask("find", "V-001")["results"]}
    assert len(codes) == 2
    assert all(code in why for code in codes)
    assert "Radio" in why


def test_a_number_goes_before_an_article_of_the_same_name(shell):
    delivery = f"{DELIVERY}DL-9;4.3.2024;Dodavatel První a.s.;;RADIO;;1;TRIKO;;;;18500;Sklad;A01\n"
    shell.ask("import", "deliveries", shell.write("dalsi.csv", delivery), *BUDGET)
    assert lines(shell.ask("issue", "--to", ADAM, "TRIKO")) == [("RADIO", "uni", 1, "TRIKO")]


def test_a_kit_comes_in_the_members_own_sizes(shell):
    assert lines(shell.ask("issue", "--to", EVA, "--kit", KIT)) == [
        ("VESTA", "L", 1, "V-003"),
        ("RADIO", "uni", 1, "R-001"),
        ("TRIKO", "L", 3, ""),
        ("RUKAV", "uni", 2, ""),
    ]


def test_a_kit_goes_together_with_things(shell):
    answer = shell.ask("issue", "--to", ADAM, "--kit", KIT, "TRIKO/L", "V-001")
    assert ("TRIKO", "L", 1, "") in lines(answer)
    assert ("VESTA", "M", 1, "V-001") in lines(answer)


def test_the_sample_kit_is_named_by_its_sheet(demo):
    answer = demo.ask("issue", "--to", "990001", "--kit", "Základní výstroj AKT", *JUDGED)
    assert len(answer["lines"]) == 16


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--to", "999999", "RADIO"), "There is no member “999999”"),
        (("--to", ADAM), "the list is empty"),
        (("--to", ADAM, "--kit", "Jiná"), f"There is no kit “Jiná”. Known: {KIT}."),
        (("--to", ADAM, "RADIO", "VESTY"), "Line 2: There is no “VESTY”. Similar: VESTA"),
        (("--to", ADAM, "RADIO", "VESTA/XS"), "Line 2 (VESTA/XS): Reflexní vesta XS: 0 pcs in stock, 1 needed"),
        (("--to", ADAM, "RADIO*3"), "Line 1 (RADIO*3): Radiostanice: 2 pcs in stock, 3 needed"),
        (("--to", ADAM, "TRIKO/44"), "does not come in size “44”"),
        (("--to", CTIBOR, "OBUV"), "the size is missing"),
        (("--to", CTIBOR, "--kit", KIT), "Line 1: Reflexní vesta"),
        (("--to", ADAM, "RADIO*0"), "Line 1: There is no “RADIO*0”"),
        (("--to", ADAM, "RADIO*²"), "Line 1: There is no “RADIO*²”"),
        (("--to", ADAM, "TRIKO*99999999999999999999"), "Line 1"),
        (("--to", ADAM, "TRIKO/M*99999999999999999999"), "Line 1"),
        (("--to", ADAM, "TRIKO*-1"), "Line 1"),
        (("--to", ADAM, "AKT.0000999.99"), "Line 1"),
        (("--to", ADAM, "/M"), "Line 1"),
        (("--to", ADAM, ""), "Line 1"),
        (("--to", "", "RADIO"), "There is no member “”"),
    ],
)
def test_one_line_that_cannot_go_is_named_and_nothing_goes(shell, words, why):
    assert why in shell.refused("issue", *words)


def test_what_somebody_holds_is_refused_by_name(shell):
    shell.ask("issue", "--to", EVA, "R-001")
    why = shell.refused("issue", "--to", ADAM, "R-001")
    assert "Line 1 (R-001)" in why
    assert "Vzorková" in why


def test_a_day_may_be_said_but_not_one_before_what_happened_nor_one_to_come(shell):
    shell.ask("issue", "--to", ADAM, "R-001", "--on", "2024-05-05")
    assert shell.ask("holdings", ADAM)["lines"][0]["since"] == "2024-05-05"
    assert "cannot be used" in shell.refused("issue", "--to", ADAM, "TRIKO", "--on", "2024-05-04")
    assert "cannot be used" in shell.refused("issue", "--to", ADAM, "TRIKO", "--on", "2999-01-01")
    assert shell.ask("issue", "--to", ADAM, "TRIKO", "--on", "2024-05-05")["number"] == "PP-2024-000002"


def test_numbers_are_gapless_in_each_year(shell):
    numbers = [shell.ask("issue", "--to", ADAM, "RUKAV", "--on", day)["number"] for day in ("2024-05-05", "2025-01-01")]
    shell.refused("issue", "--to", ADAM, "RADIO*9")
    numbers.append(shell.ask("issue", "--to", ADAM, "RUKAV", "--on", "2025-01-01")["number"])
    assert numbers == ["PP-2024-000001", "PP-2025-000001", "PP-2025-000002"]


@pytest.mark.parametrize(
    ("lang", "word"),
    [("cs", "Poznámka: 70\N{NO-BREAK SPACE}000 znaků"), ("en", "Remark: 70\N{NO-BREAK SPACE}000 characters")],
)
def test_a_remark_no_paper_has_room_for_is_refused(shell, lang, word):
    head = shell.head()
    said = shell("--lang", lang, "issue", "--to", ADAM, "RADIO", "--remark", "x" * 70_000)
    assert (said.code, said.out) == (1, "")
    assert word in said.err
    assert shell.head() == head


def test_people_are_told_who_got_what_and_where_the_paper_is(shell, tmp_path):
    told = shell("issue", "--to", ADAM, "RADIO", "TRIKO*2", "--pdf", tmp_path / "a.pdf").out.splitlines()
    assert told[0].endswith("-000001  pprap. Adam Zkušební")
    assert told[1].startswith("1 ks  Radiostanice  AKT.")
    assert told[2] == "2 ks  Tričko funkční  M"
    assert told[3] == str(tmp_path / "a.pdf")


def test_what_a_line_is_about_is_said_once(shell):
    shell.ask("issue", "--to", EVA, "R-001")
    code = shell.ask("holdings", EVA)["lines"][0]["code"]
    why = shell.refused("issue", "--to", ADAM, code)
    assert why.startswith(f"Line 1: {code} is held by")
    assert why.count(code) == 1


@pytest.mark.parametrize(
    "remark", ["x" * 1001, "\n".join(f"řádek {n}" for n in range(13))], ids=["too many letters", "too many lines"]
)
def test_too_many_letters_or_lines_are_refused_in_words(shell, remark):
    why = shell.refused("issue", "--to", ADAM, "R-001", "--remark", remark)
    assert why.startswith("Remark: ")
    assert "at most 1000 on 12" in why


def test_more_than_one_entry_can_hold_is_refused_in_words(shell, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("equipment_app.domain.canonical.LIMIT", 200)
        said = shell("--lang", "en", "issue", "--to", ADAM, "R-001", "V-001", "V-002", "V-003", "TRIKO/M*3")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("One entry cannot hold that much (")
    assert "at most 200 B" in said.err
    assert shell.ask("holdings", ADAM)["lines"] == []


def test_what_has_expired_goes_out_with_a_reason_alone(shell):
    delivery = f"{DELIVERY}DL-9;4.3.2020;Dodavatel První a.s.;;VESTA;M;1;V-OLD;;;28.2.2022;100;Sklad;A01\n"
    shell.ask("import", "deliveries", shell.write("dalsi.csv", delivery), *BUDGET)
    assert "it expired on 28" in shell.refused("issue", "--to", ADAM, "V-OLD")
    shell.ask("issue", "--to", ADAM, "V-OLD", *JUDGED)
