"""A lead at the command line: whatever is asked and exported, nothing of another unit comes out."""

from pathlib import Path

import pytest

from tests.cli.shell import Said, Shell
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, MEMBERS, PASSWORD

HIDDEN = ("Čtvrtý", "Ctibor", CTIBOR, "tajná")


class Lead:
    def __init__(self, shell: Shell) -> None:
        self.shell, self.folder = shell, shell.store.parent
        self.secret = self.folder / "heslo"
        self.issued: dict[str, str] = {}

    def begin(self) -> dict[str, str]:
        """Appointed by the keeper, who has issued something to each. Says on which paper."""
        shell, issued = self.shell, {}
        self._file("heslo", PASSWORD)
        assert shell("operators", "password", "--new-password-file", self.secret).code == 0
        for who, thing in ((ADAM, "R-001"), (CTIBOR, "R-002")):
            remark = "tajná poznámka" if who == CTIBOR else "poznámka"
            issued[who] = self.keeper("issue", "--to", who, thing, "--remark", remark, "--json").json["number"]
        first = self._file("první", "heslo na začátek 1")
        role = ("--role", "lead", "--unit", "KRPA")
        assert self.keeper("operators", "add", "Vít Vedoucí", *role, "--new-password-file", first).code == 0
        begin = ("--operator", "Vedoucí", "--password-file", first)
        assert shell(*begin, "operators", "password", "--new-password-file", self.secret).code == 0
        return issued

    def _file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.touch(0o600)
        path.write_text(text, encoding="utf-8")
        return path

    def keeper(self, *words: object) -> Said:
        return self.shell("--operator", "Skladníková", "--password-file", self.secret, *words)

    def __call__(self, *words: object) -> Said:
        return self.shell("--lang", "en", "--operator", "Vedoucí", "--password-file", self.secret, *words)


def begun(shell: Shell) -> dict[str, str]:
    return Lead(shell).begin()


@pytest.fixture
def lead(shell) -> Lead:
    lead = Lead(shell)
    lead.issued = shell.after(begun)
    return lead


def told(text: str) -> list[str]:
    return [word for word in HIDDEN if word.casefold() in text.casefold()]


@pytest.mark.parametrize("text", ["Čtvrtý", "Ctibor", "PP", "R-00", "990"])
def test_search(lead, text):
    said = lead("find", text, "--json")
    assert said.code == 0
    assert told(said.out.replace(f'"{text}"', "")) == []
    assert lead.issued[CTIBOR] not in said.out


def test_holdings_and_histories(lead):
    assert lead("holdings", ADAM).code == 0
    said = lead("holdings", CTIBOR)
    assert (said.code, said.out) == (1, "")
    said = lead("history", "R-002")
    assert (said.code, said.out, told(said.err)) == (1, "", [])
    assert lead.issued[ADAM] in lead("history", "R-001").out


@pytest.mark.parametrize("words", [("--all",), ("R-001",), ("--design", "badge", ADAM), ("--blank", "2")])
@pytest.mark.parametrize("role", ["lead", "auditor"])
def test_labels_are_not_theirs_to_print(lead, role, words):
    """A label makes a thing what it says it is, a badge a person."""
    unit = ("--unit", "KRPA") if role == "lead" else ()
    second = ("--second", "Vedoucí", "--second-password-file", lead.secret)
    assert lead.keeper(*second, "operators", "roles", "Vedoucí", "--role", role, *unit).code == 0
    said = lead("labels", *words, "--sheet", "avery-l7160", "--pdf", lead.folder / "l.pdf")
    assert (said.code, "You may not print labels" in said.err) == (1, True)
    assert not (lead.folder / "l.pdf").exists()


def test_a_store_that_is_only_read_has_labels_for_who_prints_them(lead):
    words = ("labels", "--all", "--sheet", "avery-l7160", "--pdf", lead.folder / "l.pdf")
    assert lead.keeper("--read-only", *words).code == 0


def test_what_somebody_of_another_unit_passed_on_is_held_by_ones_own_member_all_the_same(lead):
    day = lead.shell.today()
    moved = lead.keeper("transfer", "--from", CTIBOR, "--to", ADAM, "R-002", "--json").json["number"]
    for words in (("holdings", ADAM), ("holdings", ADAM, "--at", day)):
        said = lead(*words, "--json")
        assert (said.json["lines"], told(said.out)) == (lead.keeper(*words, "--json").json["lines"], [])
        assert [line["paper"] for line in said.json["lines"]] == [lead.issued[ADAM], moved]
    check, path = lead.folder / "a.akcheck", lead.folder / "karta.pdf"
    words = ("unit-check", "export", "--unit", "KRPA", "--held", "--until", day, check, "--json")
    assert lead(*words).json["things"] == 2
    assert lead("card", ADAM, "--pdf", path).code == 0
    assert "R-002" in Paper(path.read_bytes()).text(0) and told(Paper(path.read_bytes()).text(0)) == []


def test_papers(lead):
    assert lead("paper", lead.issued[ADAM], "--pdf", lead.folder / "a.pdf").code == 0
    said = lead("paper", lead.issued[CTIBOR], "--pdf", lead.folder / "b.pdf")
    assert (said.code, said.out) == (1, "")
    assert not (lead.folder / "b.pdf").exists()


@pytest.mark.parametrize("kind", ["issues", "holdings"])
@pytest.mark.parametrize("unit", [(), ("--unit", "KRPA"), ("--unit", "KRPB"), ("--each-unit",)])
def test_reports_and_the_export_of_everything_are_for_who_sees_everything(lead, kind, unit):
    days = ("--from", "2020-01-01", "--to", lead.shell.today()) if kind == "issues" else ("--at", lead.shell.today())
    path = lead.folder / "sestava.pdf"
    for words in (("report", kind, *days, *unit, "--pdf", path), ("export-all", path)):
        said = lead(*words)
        assert (said.code, said.out, path.exists()) == (1, "", False)
        assert said.err.startswith("This command is about the whole store, and your role is unit lead.")


def test_labels(lead):
    for what in (("--design", "badge", "--all"), ("--holder", CTIBOR), ("--design", "badge", CTIBOR)):
        path = lead.folder / "stitky.pdf"
        path.unlink(missing_ok=True)
        said = lead("labels", *what, "--sheet", "avery-l7160", "--pdf", path)
        text = Paper(path.read_bytes()).text(0) if said.code == 0 else said.out + said.err.replace(CTIBOR, "")
        assert told(text) == []


def test_a_check_of_another_unit_is_refused(lead):
    day = lead.shell.today()
    assert lead("unit-check", "export", "--unit", "KRPA", "--until", day, lead.folder / "a.akcheck").code == 0
    said = lead("unit-check", "export", "--unit", "KRPB", "--until", day, lead.folder / "b.akcheck")
    assert (said.code, said.out) == (1, "")
    assert not (lead.folder / "b.akcheck").exists()


def test_nothing_is_changed_but_ones_own_access(lead):
    before = lead.shell.head()
    for words in (
        ("issue", "--to", ADAM, "R-001"),
        ("return", "--from", ADAM, "--all"),
        ("undo", lead.issued[ADAM], "--reason", "omyl"),
        ("import", "members", lead.shell.written("members")),
        ("operators", "add", "Někdo"),
        ("operators", "badge", "Vedoucí", "AKM.0000900.70"),
    ):
        said = lead(*words)
        assert (said.code, said.out) == (1, "")
        assert "your role is unit lead" in said.err
    assert lead.shell.head() == before
    assert lead("operators", "pin", "--none").code == 0
    assert lead.shell("verify", "--all").code == 0


NEW = MEMBERS + "990004;Pátá;Pavla;rtm.;KRPB;Jiné jméno;S;37\n"


@pytest.mark.parametrize("kind", ["members", "deliveries", "catalogue", "kit"])
@pytest.mark.parametrize("options", [(), ("--read-only",)])
def test_what_importing_a_list_would_do_is_for_who_may_import_it(lead, kind, options):
    """A dry run compares with all the books: with units, members and deliveries of others."""
    path = lead.shell.write("seznam.csv", NEW)
    said = lead(*options, "import", kind, path, "--dry-run")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("You may not ")


def test_a_store_that_is_only_read_tells_who_imports_what_a_list_would_do(lead):
    path = lead.shell.write("seznam.csv", NEW)
    assert lead.keeper("--read-only", "import", "members", path, "--dry-run").code == 0
