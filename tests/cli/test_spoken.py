"""What people read: the very lines of each command, in Czech and in English; programs read JSON with its accents."""

import json
import sys
from types import SimpleNamespace

import pytest

from equipment_app.cli import checking
from equipment_app.cli.answers import Answer
from equipment_app.domain.anchors import Verdict
from equipment_app.queries.check_paper import Checked
from equipment_app.store.ledger.verify import StoreFault, Verified
from tests.cli.shell import LISTS, Shell
from tests.world import ADAM, EVA, MEMBERS

LANGS = ("cs", "en")


@pytest.fixture
def used(shell: Shell) -> Shell:
    """A radio and two shirts out in May, a shirt back the next day; Eva's radio undone."""
    shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--on", "2024-05-01")
    shell.ask("return", "--from", ADAM, "--condition", "as-issued", "TRIKO*1", "--on", "2024-05-02")
    shell.ask("issue", "--to", EVA, "R-002", "--on", "2024-05-03")
    shell.ask("undo", "PP-2024-000002", "--reason", "omyl", "--on", "2024-05-04")
    return shell


def lines(shell: Shell, lang: str, *words: object) -> list[str]:
    said = shell("--lang", lang, *words)
    assert (said.code, said.err) == (0, "")
    return said.out.splitlines()


@pytest.mark.parametrize("lang", LANGS)
def test_a_handover_names_its_number_whom_and_what(shell, lang):
    one, two, three = ("1 ks", "2 ks", "3 bal") if lang == "cs" else ("1 pc", "2 pcs", "3 packs")
    assert lines(shell, lang, "issue", "--to", ADAM, "R-001", "TRIKO*2", "RUKAV*3") == [
        f"PP-{shell.today()[:4]}-000001  pprap. Adam Zkušební",
        f"{one}  Radiostanice  AKT.0000004.86",
        f"{two}  Tričko funkční  M",
        f"{three}  Rukavice nitrilové",
    ]


def test_with_a_paper_it_says_where_that_is(shell, tmp_path):
    path = tmp_path / "a.pdf"
    assert lines(shell, "cs", "issue", "--to", ADAM, "R-001", "--pdf", path)[-1] == str(path)
    assert lines(shell, "cs", "return", "--from", ADAM, "--condition", "as-issued", "--all")[-1] != str(path)


def test_an_undone_import_names_no_person(shell):
    number = min(one["id"] for one in shell.ask("find", "IM")["results"])
    assert lines(shell, "cs", "undo", number, "--reason", "omyl")[0] == f"{number}-S  {number}"


@pytest.mark.parametrize(
    ("lang", "day", "head", "nothing"),
    [
        ("cs", "stornováno 2024-05-04", "Deník k zápisu {}.", "Nedrží nic."),
        ("en", "cancelled on 2024-05-04", "Journal up to entry {}.", "Holds nothing."),
    ],
)
def test_holdings_line_by_line(used, lang, day, head, nothing):
    shirt = "1  Tričko funkční  M  2024-05-01  PP-2024-000001"
    radio = "1  Radiostanice  AKT.0000004.86  2024-05-01  PP-2024-000001"
    assert lines(used, lang, "holdings", ADAM) == [shirt, radio]
    assert lines(used, lang, "holdings", EVA) == [nothing]
    assert lines(used, lang, "holdings", EVA, "--at", "2024-05-03") == [
        f"1  Radiostanice  AKT.0000005.83  2024-05-03  PP-2024-000002  {day}",
        head.format(used.head()[0]),
    ]


@pytest.mark.parametrize(
    ("lang", "kinds"),
    [("cs", ("příjem", "výdej", "storno")), ("en", ("receipt", "issue", "cancellation"))],
)
def test_history_line_by_line(used, lang, kinds):
    receipt, issue, storno = lines(used, lang, "history", "R-002")
    assert receipt.split("  ")[1:5] == ["2024-02-02", kinds[0], "Dodavatelé", "B02"]
    number = used.ask("history", "R-002")["entries"][1]["seq"]
    assert issue == (f"{number}  2024-05-03  {kinds[1]}  B02  nprap. Eva Vzorková  PP-2024-000002  PP-2024-000002-S")
    assert storno.split("  ")[1:] == ["2024-05-04", kinds[2], "nprap. Eva Vzorková", "B02", "PP-2024-000002-S"]


@pytest.mark.parametrize(
    ("text", "czech", "english", "rest"),
    [
        ("zkuseb", "člen", "member", "990001  Zkušební Adam  pprap. · 990001 · KŘP hl. m. Prahy"),
        ("V-002", "věc", "thing", "AKT.0000002.92  Reflexní vesta  M · AKT.0000002.92 · V-002 · INV-2"),
        ("nitrilové", "druh", "article", "RUKAV  Rukavice nitrilové  RUKAV"),
        ("KRPB", "útvar", "unit", "KRPB  KŘP Jihomoravského kraje"),
    ],
)
def test_what_is_found_line_by_line(shell, text, czech, english, rest):
    found = {lang: lines(shell, lang, "find", text) for lang in LANGS}
    assert any(line.startswith(f"{czech}  {rest}") for line in found["cs"]), found
    assert any(line.startswith(f"{english}  {rest}") for line in found["en"]), found


@pytest.mark.parametrize("lang", LANGS)
def test_verification_in_order(used, lang):
    entries, head = used.head()
    said = {"cs": f"Deník v pořádku: {entries} zápisů", "en": f"Journal in order: {entries} entries"}
    assert lines(used, lang, "verify") == [said[lang], head]


@pytest.mark.parametrize(("lang", "said"), [("cs", "Deník PORUŠENO: 7 zápisů"), ("en", "Journal BROKEN: 7 entries")])
def test_verification_with_problems_names_each(lang, said):
    problems = (StoreFault(3, "thing", "missing: 4"), StoreFault(0, "file", "bytes were changed: 5"))
    found = Verified(7, "ab" * 32, problems, ruled=1)
    missing, changed = {"cs": ("chybí: 4", "bajty byly změněny: 5")}.get(lang, ("missing: 4", "bytes were changed: 5"))
    told = checking._verified(found, Answer(lang, json=False))
    assert told == {
        "ok": False,
        "entries": 7,
        "head": "ab" * 32,
        "ruled": 1,
        "problems": [
            {"seq": 3, "table": "thing", "what": missing},
            {"seq": 0, "table": "file", "what": changed},
        ],
    }
    lines = checking._verified_lines(told, Answer(lang, json=False))
    assert lines == [f"3  thing  {missing}", f"0  file  {changed}", said, "ab" * 32]


@pytest.mark.parametrize(
    ("ruled", "lang", "said"),
    [
        (0, "cs", "Pravidla práce evidence ještě nemá"),
        (0, "en", "no rules of work yet"),
        (5, "cs", "platí od zápisu 5"),
        (5, "en", "count from entry 5 on"),
    ],
)
def test_verification_says_from_where_the_rules_of_work_count(ruled, lang, said):
    told = checking._verified(Verified(7, "ab" * 32, (), ruled), Answer(lang, json=False))
    lines = checking._verified_lines(told, Answer(lang, json=False))
    assert said in lines[1] and lines[2:] == ["ab" * 32]


def test_progress_goes_to_whoever_waits_and_not_into_the_answer(used):
    said = used("--lang", "en", "verify", "--progress", "--json")
    entries = used.head()[0]
    assert said.err.splitlines() == [f"{entries} {entries}"]
    assert said.json["ok"]
    assert used("verify").err == ""


def test_a_line_of_progress_now_and_then(capsys):
    for done in range(1, 1203):
        checking._say_step(done, 1202)
    assert capsys.readouterr().err.split("\n") == ["500 1202", "1000 1202", "1202 1202", ""]


VERDICTS = {
    Verdict.MATCH: ("SHODA", "MATCH"),
    Verdict.REWRITTEN: ("PŘEPSÁNO", "REWRITTEN"),
    Verdict.TRUNCATED: ("ZKRÁCENO", "TRUNCATED"),
    Verdict.FOREIGN: ("CIZÍ", "FOREIGN"),
    Verdict.FORGED: ("PADĚLEK", "FORGED"),
    Verdict.UNKNOWN: (
        "NEZNÁMÝ: překlep, jiná evidence, nebo přepsáno – načtěte QR",
        "UNKNOWN: mistyped, other store, or rewritten: scan the QR",
    ),
}
OTHER = (
    "Pravý kód, jiné bajty: soubor není ten uložený.",
    "Genuine code, other bytes: this file is not the filed one.",
)
REST = (
    "Pravý kód; co dalšího na papíře stojí, se tím neověřuje.",
    "Genuine code; what else the paper says is not checked by it.",
)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("filed", [True, False, None])
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_in_words(verdict, filed, lang):
    """What of a paper beside its code is as filed is said only where the code is genuine: else it goes without."""
    at = LANGS.index(lang)
    told = checking._checked_lines(Checked(verdict, 4, 3, 9, "PP-2026-000001", filed), Answer(lang, json=False))
    anchored = ("Ukotveno 3 z 9 zápisů.", "Anchored 3 of 9 entries.")[at]
    matches = {True: [], False: [OTHER[at]], None: [REST[at]]}[filed]
    other = matches if verdict is Verdict.MATCH else []
    assert told == [f"{VERDICTS[verdict][at]}  PP-2026-000001", anchored, *other]


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_without_a_number_ends_with_its_word(verdict):
    told = checking._checked_lines(Checked(verdict, 0, 0, 9), Answer("cs", json=False))
    assert told[0] == VERDICTS[verdict][0]


@pytest.mark.parametrize(
    ("lang", "said"), [("cs", "Není tu kód dokladu: dopis"), ("en", "There is no code of a paper here: dopis")]
)
def test_what_has_no_code_is_no_verdict(shell, lang, said):
    answer = shell("--lang", lang, "check-paper", "dopis")
    assert (answer.code, answer.out, answer.err.strip()) == (1, "", said)


class TestImport:
    COUNTS = ("nové · změněné · beze změny: {}", "new · changed · same: {}")

    def said(self, shell, *words):
        return [lines(shell, lang, "import", "members", *words) for lang in LANGS]

    def changed(self, shell):
        return shell.write("nove.csv", MEMBERS.replace("Vzorková", "Jiná") + "990777;Nový;Petr;;KRPA;;S;\n")

    def test_what_would_be_done(self, shell):
        czech, english = self.said(shell, self.changed(shell), "--dry-run")
        assert czech == [self.COUNTS[0].format("1 · 1 · 2"), "Zkouška: nic se nezapsalo."]
        assert english == [self.COUNTS[1].format("1 · 1 · 2"), "Dry run: nothing was written."]

    @pytest.mark.parametrize(("at", "word"), [(0, "Zapsáno pod číslem {}."), (1, "Written as {}.")])
    def test_what_was_done_under_which_number(self, shell, at, word):
        told = lines(shell, LANGS[at], "import", "members", self.changed(shell))
        number = f"IM-{shell.today()[:4]}-000005"
        assert told == [self.COUNTS[at].format("1 · 1 · 2"), word.format(number)]

    def test_that_there_was_nothing_to_do(self, shell):
        czech, english = self.said(shell, shell.written("members"))
        assert czech == [self.COUNTS[0].format("0 · 0 · 3"), "Vše už v evidenci je, nic se nezměnilo."]
        assert english == [self.COUNTS[1].format("0 · 0 · 3"), "All of it is known, nothing was changed."]

    def test_that_it_was_done_before(self, shell):
        path, key = self.changed(shell), ("--idempotency-key", "pondělí")
        lines(shell, "cs", "import", "members", path, *key)
        number = f"IM-{shell.today()[:4]}-000005"
        czech, english = self.said(shell, path, *key)
        assert czech == [self.COUNTS[0].format("1 · 1 · 2"), f"Zapsáno už dřív pod číslem {number}."]
        assert english == [self.COUNTS[1].format("1 · 1 · 2"), f"Written before as {number}."]

    @pytest.mark.parametrize("lang", LANGS)
    def test_every_problem_stands_on_a_line_before_the_reason(self, shell, lang):
        path = shell.write("vadny.csv", MEMBERS + "12;Vadný;Vít;;KRPA;;S;\n13;Vadná;Vlasta;;KRPA;;S;\n")
        said = shell("--lang", lang, "import", "members", path)
        assert (said.code, said.out) == (1, "")
        first, second, *rest = said.err.splitlines()
        assert ("„12“" if lang == "cs" else "“12”") in first
        assert ("„13“" if lang == "cs" else "“13”") in second
        assert len(rest) == 1
        assert "2" in rest[0]


class TestAnswer:
    """One object for programs, as people can read it too."""

    def test_accents_stay_as_they_are_and_lines_are_indented(self, shell):
        said = shell("holdings", ADAM, "--json")
        assert said.out == json.dumps(json.loads(said.out), ensure_ascii=False, indent=2) + "\n"
        said = shell("find", "zkuseb", "--json")
        assert "Zkušební" in said.out

    def test_programs_get_the_same_whatever_the_language(self, used):
        for words in (("holdings", ADAM), ("history", "R-002"), ("find", "vesta"), ("verify",)):
            answers = [used("--lang", lang, *words, "--json").out for lang in LANGS]
            assert answers[0] == answers[1], words

    def test_czech_where_nothing_is_said(self):
        assert [Answer(lang, json=False).say("česky", "in English") for lang in ("cs", "en")] == ["česky", "in English"]

    def test_a_list_that_is_none_is_refused_in_its_own_words(self, shell):
        path = shell.write("dopis.csv", "Vážený pane\n")
        czech, english = (shell("--lang", lang, "import", "members", path) for lang in LANGS)
        assert czech.code == english.code == 1
        assert czech.err != english.err
        assert czech.err.strip() and english.err.strip()


@pytest.mark.parametrize(("results", "code"), [({"a": True, "b": True}, 0), ({"a": True, "b": False}, 3)])
def test_a_self_test_that_fails_says_which(capsys, monkeypatch, results, code):
    monkeypatch.setitem(sys.modules, "equipment_app.cli.self_test", SimpleNamespace(run=lambda: results))
    assert checking.self_test(None, Answer("cs", json=False)) == code
    told = [f"{'ok' if ok else 'FAILED'}  {name}" for name, ok in results.items()]
    assert capsys.readouterr().out.splitlines() == told
    assert checking.self_test(None, Answer("cs", json=True)) == code
    assert json.loads(capsys.readouterr().out) == {"ok": code == 0, "checks": results}


def test_lists_are_those_of_the_small_world():
    """The counts above stand on them."""
    assert len(LISTS["members"][1].splitlines()) == 4
