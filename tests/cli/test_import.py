"""`import`: all four kinds in both formats, dry runs, problems that programs can read, the same file twice."""

import shutil

import pytest

from equipment_app.paths import database
from tests.cli.shell import BUDGET, LISTS, Shell
from tests.world import DELIVERY, EVA, KIT, MEMBERS

KEYS = {"number", "created", "changed", "skipped", "problems"}
SAMPLE = {"members": 280, "catalogue": 30, "deliveries": 2943, "kit": 16}
WRONG = """\
OEČ;Příjmení;Jméno;Kód útvaru;Útvar
990001;Zkušební;Adam;KRPA;KŘP hl. m. Prahy
990008;;Bezejmenný;KRPA;KŘP hl. m. Prahy
990001;Dvojitý;Dan;KRPA;KŘP hl. m. Prahy
"""


@pytest.fixture
def empty(tmp_path, heard) -> Shell:
    shell = Shell(tmp_path / "prazdny.equip", heard)
    assert shell.plain("new", shell.store, "--name", "Prázdný").code == 0
    return shell


def counts(answer: dict) -> tuple[int, int, int]:
    return answer["created"], answer["changed"], answer["skipped"]


LEFT = {"deliveries": ("--inspected", "left")}
"""What the sample does not say of inspections."""


def test_all_four_kinds_of_the_sample_come_in_from_xlsx(empty):
    numbers = []
    for kind, rows in SAMPLE.items():
        answer = empty.ask("import", kind, database(f"sample/{kind}.xlsx"), *LEFT.get(kind, ()))
        assert set(answer) >= KEYS
        assert counts(answer) == (rows, 0, 0)
        numbers.append(answer["number"])
    assert [number[-6:] for number in numbers] == ["000001", "000002", "000003", "000004"]
    assert {number[:3] for number in numbers} == {"IM-"}
    assert empty.ask("verify")["ok"]


def test_the_sample_comes_in_from_csv_as_czech_excel_saves_it(empty):
    empty.ask("import", "catalogue", database("sample/catalogue.xlsx"))
    for kind in ("members", "deliveries"):
        path = database(f"sample/{kind}.csv")
        assert "č".encode("cp1250") in path.read_bytes()
        assert counts(empty.ask("import", kind, path, *LEFT.get(kind, ()))) == (SAMPLE[kind], 0, 0)
        answer = empty.ask("import", kind, database(f"sample/{kind}.xlsx"))
        assert (answer["number"], counts(answer)) == ("", (0, 0, SAMPLE[kind]))


@pytest.mark.parametrize("encoding", ["cp1250", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("kind", LISTS)
def test_all_four_kinds_come_in_from_csv_in_every_encoding(empty, kind, encoding):
    empty.ask("funding", "Norské fondy", "--letter", "F")
    for earlier in LISTS:
        name, text = LISTS[earlier]
        path = empty.write(f"{name}.csv", text, encoding if earlier == kind else "utf-8")
        answer = empty.ask("import", earlier, path, *(BUDGET if earlier == "deliveries" else ()))
        if earlier == kind:
            assert counts(answer) == (len(text.splitlines()) - 1, 0, 0)
            return


@pytest.mark.parametrize("kind", LISTS)
def test_the_same_file_twice_changes_nothing_and_says_so(shell, kind):
    head, path = shell.head(), shell.written(kind)
    answer = shell.ask("import", kind, path)
    assert (answer["number"], counts(answer)) == ("", (0, 0, len(LISTS[kind][1].splitlines()) - 1))
    assert "nothing was changed" in shell("--lang", "en", "import", kind, path).out
    assert "nic se nezměnilo" in shell("import", kind, path).out
    assert shell.head() == head


def test_an_updated_list_updates(shell):
    path = shell.write("nove.csv", MEMBERS.replace("Vzorková", "Nová-Vzorková"))
    answer = shell.ask("import", "members", path)
    assert counts(answer) == (0, 1, 2)
    assert answer["number"]
    assert shell.ask("find", EVA)["results"][0]["title"] == "Nová-Vzorková Eva"


def test_a_larger_total_receives_the_difference_and_a_smaller_one_is_refused(shell):
    row = "DL-2;9.2.2024;Dodavatel Vzorový s.r.o.;;TRIKO;M;{};;;;;390;Sklad;A01\n"
    more = shell.write("a.csv", DELIVERY + row.format(25))
    assert counts(shell.ask("import", "deliveries", more, *BUDGET)) == (0, 1, 0)
    assert shell("issue", "--to", EVA, "TRIKO/M*36").code == 1
    assert shell("issue", "--to", EVA, "TRIKO/M*35").code == 0
    said = shell("import", "deliveries", shell.write("b.csv", DELIVERY + row.format(24)), "--json")
    assert said.code == 1
    assert [problem["row"] for problem in said.json["problems"]] == [2]


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_deliveries_without_a_source_are_refused_with_two_ways_out(shell, dry):
    path = shell.write("bez.csv", DELIVERY + "DL-9;9.2.2024;Dodavatel První a.s.;;TRIKO;M;5;;;;;390;Sklad;A01\n")
    head, said = shell.head(), shell("--lang", "en", "import", "deliveries", path, *dry)
    assert (said.code, shell.head()) == (1, head)
    assert "row 2, Zdroj financování: is missing; fill it in, or choose one for all rows" in said.err
    assert "Norské fondy" in said.err, "what the column could say"
    taken = shell("--lang", "en", "import", "deliveries", path, *BUDGET, *dry)
    assert (taken.code, "the source “Rozpočet PČR” is taken" in taken.out) == (0, True)
    assert (shell.head() == head) is bool(dry)


def test_a_source_nobody_knows_is_refused_in_the_list_and_beside_it(shell):
    row = "DL-9;9.2.2024;Dodavatel První a.s.;{};TRIKO;M;5;;;;;390;Sklad;A01\n"
    named = shell("--lang", "en", "import", "deliveries", shell.write("cizi.csv", DELIVERY + row.format("Sponzor")))
    assert (named.code, "the store has no such source" in named.err) == (1, True)
    path = shell.write("bez.csv", DELIVERY + row.format(""))
    assert "Rozpočet PČR" in shell.refused("import", "deliveries", path, "--funding", "Sponzor")
    assert "only what is delivered" in shell.refused("import", "members", shell.written("members"), *BUDGET).lower()


def test_the_same_list_with_another_source_is_another_request(shell):
    path = shell.write("bez.csv", DELIVERY + "DL-9;9.2.2024;Dodavatel První a.s.;;TRIKO;M;5;;;;;390;Sklad;A01\n")
    said = ("import", "deliveries", path, "--idempotency-key", "jednou-a-dost")
    assert shell.ask(*said, *BUDGET)["number"] == shell.ask(*said, *BUDGET)["number"]
    assert shell(*said, "--funding", "Norské fondy").code == 1


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_a_dry_run_says_what_would_happen_and_writes_nothing(shell, lang):
    head = shell.head()
    path = shell.write("nove.csv", MEMBERS + "990004;Pátá;Pavla;rtm.;KRPA;KŘP hl. m. Prahy;S;37\n")
    answer = shell.ask("import", "members", path, "--dry-run")
    assert (answer["number"], counts(answer), answer["problems"]) == ("", (1, 0, 3), [])
    said = shell("--lang", lang, "import", "members", path, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert {"cs": "nic se nezapsalo", "en": "nothing was written"}[lang] in said.out
    assert shell.head() == head
    assert shell.ask("import", "members", path)["created"] == 1


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_every_problem_is_named_by_sheet_row_and_column_also_when_refused(shell, dry):
    head = shell.head()
    path = shell.write("vadne.csv", WRONG)
    said = shell("--lang", "en", "import", "members", path, *dry, "--json")
    assert said.code == 1
    assert "The list has problems" in said.err
    answer = said.json
    assert set(answer) >= KEYS
    assert answer["number"] == ""
    for problem in answer["problems"]:
        assert {"sheet", "row", "column", "what"} <= set(problem)
        assert problem["what"]
    where = {(problem["row"], problem["column"]) for problem in answer["problems"]}
    assert (3, "Příjmení") in where
    assert any(row == 4 and column == "OEČ" for row, column in where)
    assert shell.head() == head


def test_a_refused_import_counts_nothing_and_a_dry_run_what_would_be(shell):
    path = shell.write("vadne.csv", WRONG + "990004;Pátá;Pavla;rtm.;KRPA;KŘP hl. m. Prahy;S;37\n")
    assert counts(shell("import", "members", path, "--json").json) == (0, 0, 0)
    assert counts(shell("import", "members", path, "--dry-run", "--json").json)[0] == 1


def test_people_read_the_problems_on_stderr_in_their_language(shell):
    path = shell.write("vadne.csv", WRONG)
    czech, english = shell("import", "members", path), shell("--lang", "en", "import", "members", path)
    assert (czech.code, czech.out, english.out) == (1, "", "")
    assert "řádek 3, Příjmení" in czech.err
    assert "nic se nezapsalo" in czech.err
    assert "row 3, Příjmení" in english.err
    assert "nothing was written" in english.err


def test_warnings_are_said_and_the_list_comes_in(shell):
    text = "Seznam členů\n\n" + MEMBERS.replace("Vzorková", " Vzorková ") + "\n;;;;;;;\n"
    answer = shell.ask("import", "members", shell.write("ozdobeny.csv", text))
    assert counts(answer) == (0, 0, 3)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("chybi.xlsx", None, "chybi.xlsx"),
        ("prazdny.csv", b"", "prazdny.csv"),
        ("papir.xlsx", b"%PDF-1.7", "papir.xlsx"),
        ("rozbity.xlsx", b"PK\x03\x04nic", "rozbity.xlsx"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason_and_an_object(shell, name, content, why):
    path = shell.store.with_name(name)
    if content is not None:
        path.write_bytes(content)
    assert why in shell.refused("import", "members", path)
    said = shell("import", "members", path, "--json")
    assert said.code == 1
    assert said.err.strip() == said.json["problems"][0]["what"]
    assert set(said.json) >= KEYS


def test_a_list_of_another_kind_is_refused(shell):
    said = shell("import", "deliveries", shell.written("members"), "--json")
    assert said.code == 1
    assert said.json["problems"]


def test_the_day_of_the_import_may_be_said(shell):
    path = shell.write("nove.csv", MEMBERS + "990004;Pátá;Pavla;rtm.;KRPA;KŘP hl. m. Prahy;S;37\n")
    assert shell("import", "members", path, "--on", "2999-01-01").code == 1
    assert shell.ask("import", "members", path, "--on", "2024-03-01")["number"] == "IM-2024-000001"


def test_a_kit_is_named_by_its_sheet(shell, tmp_path):
    path = tmp_path / "sada.xlsx"
    shutil.copyfile(database("sample/kit.xlsx"), path)
    shell.ask("import", "catalogue", database("sample/catalogue.xlsx"))
    assert shell.ask("import", "kit", path)["created"] == 16
    kits = {one["id"] for one in shell.ask("find", "výstroj")["results"] if one["kind"] == "kit"}
    assert kits == {KIT, "Základní výstroj AKT"}
    assert "Základní výstroj AKT" in shell.refused("issue", "--to", EVA, "--kit", "sada")


def test_a_civilian_without_a_number_is_named_by_the_badge(shell):
    text = "OEČ;Příjmení;Jméno;Kód útvaru;Útvar;Občanský zaměstnanec\n;Civilní;Cyril;KRPA;KŘP hl. m. Prahy;ano\n"
    said = shell("import", "members", shell.write("civil.csv", text), "--json")
    assert said.code == 0, said
    badge = shell.ask("find", "civilni")["results"][0]["id"]
    assert badge.startswith("AKM.")
    assert shell.ask("issue", "--to", badge, "R-001")["lines"][0]["serial"] == "R-001"
    assert len(shell.ask("holdings", badge.lower())["lines"]) == 1
    shell.ask("return", "--from", badge, "--all")


@pytest.mark.parametrize(
    ("lang", "said"), [("cs", "katalog je prázdný, nejdřív importujte"), ("en", "catalogue is empty")]
)
def test_deliveries_before_the_catalogue_are_one_sentence(empty, lang, said):
    answer = empty("--lang", lang, "import", "deliveries", database("sample/deliveries.xlsx"))
    lines = answer.err.splitlines()
    assert (answer.code, len([line for line in lines if said in line])) == (1, 1)
    assert len(lines) <= 3
    told = empty("import", "deliveries", database("sample/deliveries.xlsx"), "--json").json
    assert [problem["row"] for problem in told["problems"]] == [0]


def test_a_column_that_is_not_read_is_named(shell):
    """Nobody is shown a mapping of columns here, and a slip in a heading would lose the column without a word."""
    path = shell.write(
        "clenove2.csv",
        "OEČ;Příjmení;Jméno;Kód útvaru;Velikst oděvu;Barva;Příjmení\n990001;Zkušební;Adam;KRPA;L;modrá;X\n",
    )
    problems = shell.ask("import", "members", path, "--dry-run")["problems"]
    assert [(one["row"], one["column"], one["severity"]) for one in problems] == [
        (1, "Velikst oděvu", "warning"),
        (1, "Barva", "warning"),
        (1, "Příjmení", "warning"),
    ]
    told = shell("--lang", "en", "import", "members", path, "--dry-run").out
    assert "row 1, Velikst oděvu: the column is not known and left out (suggested: Velikost oděvu)" in told
    assert "row 1, Příjmení: the sheet has such a column already, left out" in told


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_what_would_be_overdue_at_once_is_asked_before_anything_is_written(empty, dry):
    """Each answer that is told does, also that it is not known."""
    empty.ask("import", "catalogue", database("sample/catalogue.xlsx"))
    asked = ("--lang", "cs", "import", "deliveries", database("sample/deliveries.xlsx"))
    head, said = empty.head(), empty(*asked, *dry)
    assert (said.code, empty.head()) == (1, head)
    assert "odpovězte --inspected DEN, --inspected delivery" in said.err and "--inspected left" in said.err
    for answer in ("left", "delivery", "2026-03-01"):
        assert empty(*asked, "--dry-run", "--inspected", answer).code == 0, answer
    assert empty(*asked, *dry, "--inspected", "left").code == 0
    assert (empty.head() == head) is bool(dry)
