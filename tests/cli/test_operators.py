"""Who works at the command line: signing in, what is asked of whom, and `operators` with all it does."""

import argparse
import os
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from equipment_app.cli.arguments import parser
from equipment_app.domain.codes import Code, Family
from equipment_app.store.access.vault import plain_code
from equipment_app.store.file import permissions
from tests.architecture.test_texts import commands
from tests.cli.shell import Said, Shell
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, EVA, KIT, PASSWORD

ZORA, VIT = "Zora Skladníková", "Vít Vedoucí"
OTHER = "řeka pod Sněžkou"
FIRST_LINE = {"zora": PASSWORD, "vit": f"{OTHER} vit", "nova": f"{OTHER} nova"}


class Desk:
    """A store and files with secrets beside it, which only their owner can read."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.folder = shell.store.parent

    def file(self, name: str, text: str | None = None) -> Path:
        path = self.folder / f"{name}.secret"
        path.touch(0o600)
        path.write_text(FIRST_LINE[name] + "\n" if text is None else text, encoding="utf-8")
        return path

    def zora(self, *words: object) -> Said:
        return self.shell("--operator", ZORA, "--password-file", self.file("zora"), *words)

    def vit(self, *words: object) -> Said:
        return self.shell("--operator", VIT, "--password-file", self.file("vit"), *words)

    def both(self, *words: object) -> Said:
        second = ("--second", VIT, "--second-password-file", self.file("vit"))
        return self.zora(*second, *words)

    def guard(self) -> "Desk":
        said = self.shell("operators", "password", "--new-password-file", self.file("zora"))
        assert (said.code, said.err) == (0, "")
        return self

    def appoint(self, *roles: str) -> "Desk":
        """Vít, with a password of his own."""
        roles = roles or ("--role", "administrator")
        first = self.file("first", "heslo na začátek 1")
        assert self.zora("operators", "add", VIT, *roles, "--new-password-file", first).code == 0
        own = ("operators", "password", "--new-password-file", self.file("vit"))
        assert self.shell("--operator", VIT, "--password-file", first, *own).code == 0
        return self


@pytest.fixture
def desk(shell) -> Desk:
    return Desk(shell)


@pytest.fixture
def guarded(desk) -> Desk:
    return desk.guard()


def kept_by_two(shell: Shell) -> None:
    Desk(shell).guard().appoint()


@pytest.fixture
def two(desk) -> Desk:
    desk.shell.after(kept_by_two)
    return desk


WORDS = {
    "import": ("members", "{list}"),
    "issue": ("--to", ADAM, "R-001"),
    "lend": ("--to", ADAM, "R-001", "--until", (date.today() + timedelta(days=3)).isoformat()),
    "extend": ("ZA-2026-000001", "--until", (date.today() + timedelta(days=9)).isoformat()),
    "remind": ("--to", ADAM),
    "return": ("--from", ADAM, "--all"),
    "exchange": ("--with", ADAM, "R-001=V-001"),
    "sign": ("PP-2026-000001",),
    "unsign": ("PP-2026-000001",),
    "settings": (),
    "edit-members": ("rank", "rtn.", ADAM),
    "restore-membership": (ADAM,),
    "attach-code": ("8590000000008", "--article", "VESTA"),
    "detach-code": ("8590000000008",),
    "deployment import": ("Cvičení", "{list}"),
    "unit-check settle": ("KO-2026-000001/1",),
    "transfer": ("--to", EVA, "--from", ADAM, "R-001"),
    "funding": ("Norské fondy", "--share", "85"),
    "assign-funding": ("R-001", "--to", "Norské fondy"),
    "hand-over-property": ("--to", "KŘP Plzeňského kraje", "R-001"),
    "leave": (ADAM,),
    "merge": (ADAM, "--with", EVA),
    "member": (ADAM,),
    "move": (ADAM, "--to", "KRPA"),
    "article add": ("PRILBA", "--name", "Přilba"),
    "article edit": ("VESTA", "--norm", "ČSN EN 1150"),
    "article history": ("VESTA",),
    "article merge": ("VESTA", "--with", "RADIO"),
    "article retire": ("VESTA",),
    "kit new": ("Zimní", "VESTA"),
    "kit change": (KIT, "VESTA"),
    "kit end": (KIT,),
    "sizes": (),
    "papers": ("--pdf", "{new}"),
    "remind-all": ("--pdf", "{new}"),
    "card": (ADAM, "--pdf", "{new}"),
    "item": ("R-001", "--pdf", "{new}"),
    "clearance": (ADAM, "--pdf", "{new}"),
    "order-proposal": ("--pdf", "{new}"),
    "attach": ("{list}", "--member", ADAM),
    "remove-photo": ("--member", ADAM, "--reason", "omyl"),
    "attachments": ("--member", ADAM),
    "attachment": ("PA-2026-000001", "--to", "{new}"),
    "write-off propose": ("R-001",),
    "write-off change": ("VZ-2026-000001", "R-001"),
    "write-off decide": ("VZ-2026-000001", "--reference", "KRPA-1/2026"),
    "write-off commission": ("VZ-2026-000001", "--chair", ADAM, "--member", EVA),
    "write-off present": ("VZ-2026-000001", "R-001"),
    "write-off consent": ("VZ-2026-000001", "R-001", "--because", "MV-1/2026"),
    "write-off destroy": ("VZ-2026-000001",),
    "write-off list": (),
    "deployment new": ("Cvičení", "VESTA", "--begins", "2026-03-02", "--due", "2026-03-03"),
    "deployment change": ("Cvičení", "--place", "Brno"),
    "deployment add": ("Cvičení", ADAM),
    "deployment remove": ("Cvičení", ADAM),
    "deployment lists": ("Cvičení",),
    "deployment gate-file": ("Cvičení", "--to", "{new}"),
    "deployment bring-back": ("Cvičení", "{new}"),
    "deployment gate": ("Cvičení", "R-001", "--to", ADAM),
    "deployment return": ("Cvičení", "R-001"),
    "deployment close": ("Cvičení",),
    "deployment list": (),
    "deployment participants": ("Cvičení",),
    "deployment person": ("Cvičení", ADAM),
    "deployment board": ("Cvičení",),
    "incident": (ADAM, "R-001"),
    "order": ("--of", "Dodavatel", "TRIKO/M"),
    "close-order": ("OB-2026-000001",),
    "receive": ("--from", "Dodavatel", "--note", "DL-9", "--funding", "Rozpočet PČR", "TRIKO/M"),
    "add-invoice": ("IM-2026-000003", "F-1"),
    "stocktake begin": ("Řádková Růžena", "Předávací Zbyněk", "--outside", "--responsible", "Svěřená Jitka"),
    "stocktake place": ("A01",),
    "stocktake count": ("A01", "R-001"),
    "stocktake quantity": ("A01", "TRIKO/M", "1"),
    "stocktake assign": ("4006381333931", "R-001"),
    "stocktake undo": (),
    "stocktake close": ("A01",),
    "stocktake recount": ("A01", "TRIKO/M", "1"),
    "stocktake explain": ("A01", "TRIKO/M", "--cause", "loss", "--text", "Nikdo neví jak."),
    "stocktake move": (),
    "stocktake import": ("{list}",),
    "stocktake export": ("--until", (date.today() + timedelta(days=3)).isoformat(), "{new}"),
    "stocktake list": (),
    "stocktake show": (),
    "stocktake print": ("--pdf", "{new}"),
    "stocktake stop": ("omyl",),
    "stocktake approve": (),
    "propose-compensation": ("SU-2026-000001", "repair"),
    "decide-compensation": ("SU-2026-000001", "--verdict", "none", "--reference", "ŠK-1"),
    "pay-compensation": ("SU-2026-000001",),
    "grant-notice": ("SU-2026-000001", "--reference", "ZP-5"),
    "found": ("SU-2026-000001",),
    "repair": ("--to", "Servis", "R-001", "--until", (date.today() + timedelta(days=3)).isoformat()),
    "extend-repair": ("RE-2026-000001", "--until", "2099-12-31", "--reason", "díl"),
    "take-from-repair": ("RE-2026-000001", "--all"),
    "remind-workshop": ("RE-2026-000001",),
    "inspect": ("R-001",),
    "inspection-plan": ("VESTA", "Roční", "--months", "12"),
    "undo": ("IM-2026-000001", "--reason", "omyl"),
    "holdings": (ADAM,),
    "history": ("R-001",),
    "find": ("Zkušební",),
    "paper": ("PP-2026-000001", "--pdf", "{new}"),
    "labels": ("--all", "--sheet", "avery-l7160", "--pdf", "{new}"),
    "labels --test-page": ("--sheet", "avery-l7160", "--pdf", "{new}"),
    "labels --commands": ("--pdf", "{new}"),
    "labels --blank": ("3", "--sheet", "avery-l7160", "--pdf", "{new}"),
    "verify --rebuild": (),
    "backup --all-is-well": ("{folder}",),
    "safety --i-know-why": (),
    "set-log-aside": (),
    "claim": ("AKT.0000001.95", "AKT.0000002.93"),
    "hand-over-store": ("--remark", "klíče předány"),
    "export-all": ("{new}",),
    "report issues": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report repairs": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report holdings": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report deliveries": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report orders": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report catalogue": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report gaps": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report former-members": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report write-offs": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report by-two": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report deployments": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report grant": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report compensation": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report incidents": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "report inspections": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report loans": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report in-repair": ("--at", "2026-01-01", "--pdf", "{new}"),
    "report stocktakes": ("--from", "2026-01-01", "--to", "2026-02-01", "--pdf", "{new}"),
    "check-paper": ("0123456789ABCDEFGHJKMNPQRS",),
    "unit-check export": ("--unit", "KRPA", "--until", (date.today() + timedelta(days=3)).isoformat(), "{new}"),
    "unit-check import": ("{result}",),
    "unit-check list": (),
    "operators list": (),
    "operators add": (VIT,),
    "operators roles": (VIT, "--role", "lead"),
    "operators reset": (VIT, "--new-password-file", "{secret}"),
    "operators withdraw": (VIT,),
    "operators badge": (VIT, "--none"),
    "operators password": ("--new-password-file", "{secret}"),
    "operators pin": ("--none",),
    "operators sheet": ("--pdf", "{new}"),
    "operators key": (),
    "encrypt": ("--new-passphrase-file", "{secret}"),
}
"""Something to say to every command that works with a store and tells or changes something of it."""
OPEN_TO_ALL = {
    "verify": "names nobody; whoever doubts the store may look",
    "backup": "the system's scheduler runs it; what it makes is for the owner of the files, who has the store anyway",
    "rehearse": "tells whether a backup can be restored, and remembers that alone",
    "safety": "tells where the store lies and who can read its files",
    "protect": "takes the files away from others, and gives them to nobody",
}
"""Commands that work with a store and need not know who works, and why: they tell nothing of people and change nothing
in the books."""
HARMLESS = {
    "verify": {"--all", "--progress", "--unlimited"},
    "backup": {"--passphrase-file"},
    "rehearse": {"--passphrase-file"},
    "safety": set[str](),
    "protect": set[str](),
}
"""What of their options changes nothing about that. Every other asks, and stands in `WORDS` with its command."""
NO_STORE = {
    "check-update": "reads an update of the program",
    "decode": "reads pictures",
    "demo": "makes a store",
    "new": "makes a store, and its first operator with it",
    "self-test": "works on a store of its own",
    "stocktake scan": "has a check file, not the store",
    "stocktake finish": "has a check file, not the store",
    "unit-check scan": "has a check file, not the store",
    "unit-check finish": "has a check file, not the store",
}
"""Commands that open no store that is there already, and why nobody is asked."""
BY_THEMSELVES = {"operators recover", "restore", "change-passphrase", "decrypt"}
"""They sign in in their own way, and have their own tests."""


def on_a_store(grammar: argparse.ArgumentParser) -> bool:
    return bool(grammar.get_default("asks_store"))


def test_every_command_asks_who_works_or_says_why_not():
    known = {name for name, grammar in commands(parser()) if grammar.get_default("run")}
    asking = {name.partition(" --")[0] for name in WORDS if " --" not in name or name.startswith("labels")}
    assert asking | OPEN_TO_ALL.keys() | BY_THEMSELVES | NO_STORE.keys() == known
    assert not asking & (OPEN_TO_ALL.keys() | BY_THEMSELVES | NO_STORE.keys())
    assert not [name for name, grammar in commands(parser()) if on_a_store(grammar) and name in NO_STORE]


@pytest.mark.parametrize("name", OPEN_TO_ALL)
def test_every_option_of_a_command_that_asks_nobody_asks_or_is_harmless(name):
    grammar = dict(commands(parser()))[name]
    options = {option for action in grammar._actions for option in action.option_strings} - {"-h", "--help", "--json"}
    asked = {f"--{one.partition(' --')[2]}" for one in WORDS if one.startswith(f"{name} --")}
    assert options == HARMLESS[name] | asked and not HARMLESS[name] & asked


def said_to(name: str, desk: Desk) -> list[str]:
    places = {
        "result": result_of_a_check(desk) if name == "unit-check import" else "",
        "list": desk.shell.written("members"),
        "new": desk.folder / "new.file",
        "secret": desk.file("nova"),
        "folder": desk.folder / "zalohy",
    }
    return [*name.split(), *(str(word).format(**places) for word in WORDS[name])]


def result_of_a_check(desk: Desk) -> Path:
    until = (date.today() + timedelta(days=3)).isoformat()
    check, result = desk.folder / "a.akcheck", desk.folder / "a.akresult"
    assert desk.zora("unit-check", "export", "--unit", "KRPA", "--until", until, check).code == 0
    assert desk.shell.plain("unit-check", "finish", check, result).code == 0
    return result


@pytest.mark.parametrize("name", WORDS)
def test_nothing_is_told_and_nothing_done_before_somebody_signs_in(guarded, name):
    words = said_to(name, guarded)
    before = guarded.shell.head()
    for who in ((), ("--operator", ZORA)):
        said = guarded.shell("--lang", "en", *who, *words)
        assert (said.code, said.out) == (1, "")
        assert said.err.strip() == (
            "Passwords protect this store. Name who opens it (--operator NAME), and the "
            "password (--password-file FILE)."
        )
    assert guarded.shell.head() == before
    assert not (guarded.folder / "new.file").exists()


def test_what_tells_nothing_of_people_asks_for_nobody(guarded, tmp_path):
    assert guarded.shell("verify").code == 0
    assert guarded.shell("backup", tmp_path / "zalohy").code == 0


def test_verification_names_nobody(two):
    """Whatever is wrong with the store: no name, no number of a person is in what it says."""
    from tests.cli.shell import tamper

    two.zora("issue", "--to", ADAM, "R-001", "--remark", "pro Adama")
    guards = ("entry_no_update", "entry_no_delete")
    with closing(sqlite3.connect(two.shell.store)) as raw:
        back = [raw.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (one,)).fetchone()[0] for one in guards]
    tamper(
        two.shell.store,
        *(f"DROP TRIGGER {one}" for one in guards),
        "UPDATE identity SET surname = 'Jiná'",
        "UPDATE remark SET text = 'jiná'",
        "UPDATE operator SET role = 'x'",
        "UPDATE entry SET payload = CAST(replace(payload, 'issue', 'isue') AS BLOB)",
        "DELETE FROM holding",
        *back,
    )
    said = two.shell("verify", "--json")
    assert said.code == 3
    assert len(said.json["problems"]) > 10
    assert not [word for word in ("Zkušební", "Adam", ADAM, "Skladníková", "Jiná", "jiná", "Vít") if word in said.out]


class TestAStoreWithoutPasswords:
    def test_its_one_operator_works(self, shell):
        assert shell("holdings", ADAM).code == 0
        assert shell("--operator", ZORA, "holdings", ADAM).code == 0
        assert shell("--operator", "skladníková", "holdings", ADAM).code == 0

    def test_another_is_refused(self, shell):
        assert "There is no operator “Karel”. Known: Skladníková Zora." in shell.refused(
            "--operator", "Karel", "holdings", ADAM
        )

    def test_a_password_that_is_not_asked_for_is_refused(self, desk):
        said = desk.shell.refused("--operator", ZORA, "--password-file", desk.file("zora"), "holdings", ADAM)
        assert "Skladníková Zora has no password yet" in said

    def test_of_several_one_is_named(self, desk):
        """Stores of before there were passwords have such."""
        from equipment_app.documents.press import Press
        from equipment_app.domain.entries import Entry, Registration, Secret
        from equipment_app.domain.kinds import Kind
        from equipment_app.store.database import Database
        from equipment_app.store.ledger import genesis

        person = {"ref": "nora", **genesis.IDENTITY, "surname": "Nováková", "given_name": "Nora"}
        row = {"id": 2, "ref": "nora", "role": "quartermaster", "withdrawn": 0}
        with Database.open(desk.shell.store, Press()) as database, database.books() as books:
            books.journal.append(
                Entry(Kind.REGISTER, registers=(Registration("operator", row),), secrets=(Secret("identity", person),))
            )
        said = desk.shell.refused("holdings", ADAM)
        assert "has several operators" in said and "Skladníková Zora, Nováková Nora" in said
        answer = desk.shell("--operator", "Nora Nováková", "issue", "--to", ADAM, "R-001", "--json")
        assert answer.code == 0
        listed = desk.shell("--operator", "Nora Nováková", "operators", "list", "--json").json["operators"]
        assert [one["works"] for one in listed] == [False, True]
        assert [one["roles"] for one in listed] == [["quartermaster", "administrator"], ["quartermaster"]]

    def test_there_is_nobody_to_stand_by(self, desk):
        said = desk.shell.refused("--second", VIT, "--second-password-file", desk.file("vit"), "holdings", ADAM)
        assert "do not match" in said


class TestSigningIn:
    @pytest.mark.parametrize("who", [ZORA, "Skladníková Zora", "skladníková", " zora  SKLADNÍKOVÁ "])
    def test_by_name_and_password(self, guarded, who):
        said = guarded.shell("--operator", who, "--password-file", guarded.file("zora"), "holdings", ADAM)
        assert (said.code, said.err) == (0, "")

    def test_who_is_wrong_and_what_is_wrong_is_not_told_apart(self, two):
        """The name, the password, or that there is no password at all."""
        assert two.both("operators", "add", "Bez Hesla").code == 0
        wrong = two.file("wrong", "tohle tedy není")
        said = {
            two.shell("--lang", "en", "--operator", who, "--password-file", wrong, "holdings", ADAM)
            for who in (ZORA, VIT, "Nikdo Takový", "Bez Hesla", "990955")
        }
        assert len(said) == 1
        assert said.pop() == Said(
            1,
            "",
            "The sign-in details do not match. Check the whole name or the personal number, Caps Lock and the "
            "keyboard layout. Anyone without a password gets one from an administrator.\n",
        )

    def test_wrong_passwords_make_the_next_try_wait(self, guarded, monkeypatch):
        monkeypatch.setattr("equipment_app.store.door.uptime", lambda: 5000)
        wrong = guarded.file("wrong", "tohle tedy není")

        def tried(file: Path) -> str:
            return guarded.shell.refused("--operator", ZORA, "--password-file", file, "holdings", ADAM)

        assert "the next try" not in tried(wrong) + tried(wrong)
        assert "the next try is possible in 2 s" in tried(wrong)
        assert tried(guarded.file("zora")).startswith("After several wrong tries you have to wait. Try again in")

    @pytest.mark.parametrize(
        "text", [PASSWORD, f"{PASSWORD}\n", f"{PASSWORD}\r\n", f"\ufeff{PASSWORD}\n", f"{PASSWORD}\nco je dál\n"]
    )
    def test_a_secret_is_the_first_line_of_its_file(self, guarded, text):
        file = guarded.file("zora", text)
        assert guarded.shell("--operator", ZORA, "--password-file", file, "holdings", ADAM).code == 0

    @pytest.mark.parametrize("text", ["", "\n", f"\n{PASSWORD}"])
    def test_an_empty_one_is_refused(self, guarded, text):
        said = guarded.shell.refused(
            "--operator", ZORA, "--password-file", guarded.file("prázdný", text), "holdings", ADAM
        )
        assert "There is no password in" in said

    def test_blanks_belong_to_it(self, guarded):
        file = guarded.file("zora", f" {PASSWORD}\n")
        assert guarded.shell("--operator", ZORA, "--password-file", file, "holdings", ADAM).code == 1

    @pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
    @pytest.mark.parametrize(("mode", "code"), [(0o604, 1), (0o602, 1), (0o644, 1), (0o640, 0), (0o400, 0)])
    def test_a_secret_everybody_can_read_is_none(self, guarded, mode, code):
        file = guarded.file("zora")
        file.chmod(mode)
        said = guarded.shell("--lang", "en", "--operator", ZORA, "--password-file", file, "holdings", ADAM)
        file.chmod(0o600)
        assert said.code == code
        assert ("Other people can read" in said.err) == bool(code)

    @pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
    def test_one_that_a_group_of_others_can_read_is_none_either(self, guarded, monkeypatch):
        """That its group is the owner's own is not taken on trust."""
        file = guarded.file("zora")
        file.chmod(0o640)
        monkeypatch.setattr(permissions, "_alone", lambda _: False)
        said = guarded.shell("--lang", "en", "--operator", ZORA, "--password-file", file, "holdings", ADAM)
        file.chmod(0o600)
        assert said.code == 1 and "Other people can read" in said.err

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1250"])
    def test_what_is_no_utf_8_is_said_so_and_not_shown(self, guarded, encoding):
        """As Windows' shell writes it, or an old editor."""
        file = guarded.file("zora")
        file.write_bytes(PASSWORD.encode(encoding) + b"\xff")
        said = guarded.shell.refused("--operator", ZORA, "--password-file", file, "holdings", ADAM)
        assert said == f"{file} is not text in UTF-8. Save it as UTF-8, with the password on its first line."

    def test_a_missing_file_is_refused(self, guarded):
        said = guarded.shell.refused("--operator", ZORA, "--password-file", guarded.folder / "není", "holdings", ADAM)
        assert "there is no such folder or file" in said

    @pytest.mark.parametrize(
        ("words", "secret", "option"),
        [
            (("--second", VIT, "operators", "withdraw", VIT), "the password of the second person", "--second-password"),
            (("operators", "password"), "the new password", "--new-password"),
            (("operators", "reset", VIT), "the new password", "--new-password"),
            (("operators", "pin"), "the new PIN", "--pin"),
            (("operators", "recover"), "the code of the recovery sheet", "--code"),
        ],
    )
    def test_without_its_file_or_a_terminal_it_is_said_which_is_missing(self, two, words, secret, option, monkeypatch):
        monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
        said = two.zora("--lang", "en", *words)
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith(f"Missing: {secret}. ") and f"add {option}-file FILE." in said.err

    def test_no_secret_is_an_argument(self):
        """Those are in the shell's history, and in the list of processes for everybody to see."""
        found = [
            (option, action.type)
            for _, grammar in [("", parser()), *commands(parser())]
            for action in grammar._actions
            for option in action.option_strings
            if any(word in option for word in ("password", "pin", "code", "passphrase", "secret"))
            and option != "--code"  # of a new store: it is printed on every paper
        ]
        assert len(found) > 8
        assert {kind for _, kind in found} == {Path}
        assert all(option.endswith("-file") for option, _ in found)

    def test_the_window_signs_in_by_itself(self, guarded):
        said = guarded.shell("--operator", ZORA)
        assert said.code == 2
        assert "in the window people sign in" in said.err


class TestAtATerminal:
    """A real one, of a process of its own."""

    @pytest.fixture(autouse=True)
    def _there_is_one(self):
        pytest.importorskip("pty")

    def test_the_password_is_asked_for_and_not_shown(self, guarded):
        code, shown = typed(guarded.shell.store, [PASSWORD], "--operator", ZORA, "holdings", ADAM)
        assert code == 0
        assert f"Heslo ({ZORA}): " in shown and "Nedrží nic." in shown
        assert PASSWORD not in shown

    def test_a_wrong_one_is_refused(self, guarded):
        code, shown = typed(guarded.shell.store, ["jiné heslo"], "--operator", ZORA, "holdings", ADAM)
        assert code == 1
        assert "nesouhlasí" in shown and "jiné heslo" not in shown

    def test_a_new_one_is_asked_for_twice(self, guarded):
        words = ("--lang", "en", "--operator", ZORA, "operators", "password")
        code, shown = typed(guarded.shell.store, [PASSWORD, OTHER, OTHER + "x"], *words)
        assert code == 1
        assert "Once more: " in shown and "typed something else" in shown
        code, shown = typed(guarded.shell.store, [PASSWORD, OTHER, OTHER], *words)
        assert (code, OTHER in shown) == (0, False)
        file = guarded.file("zora", OTHER)
        assert guarded.shell("--operator", ZORA, "--password-file", file, "holdings", ADAM).code == 0

    def test_two_persons_type_theirs(self, two):
        words = ("--operator", ZORA, "--second", VIT, "operators", "key")
        code, shown = typed(two.shell.store, [PASSWORD, FIRST_LINE["vit"]], *words)
        assert code == 0, shown
        assert f"Heslo ({VIT}): " in shown


def typed(store: Path, lines: list[str], *words: str) -> tuple[int, str]:
    """The exit code and everything a terminal shows, while these lines are typed as they are asked for."""
    import pty
    import sys

    from equipment_app import cli

    arguments = [sys.executable, "-m", "equipment_app", "--store", str(store), *words]
    child, terminal = pty.fork()
    if not child:
        os.chdir(Path(cli.__file__).parents[2])
        os.execv(sys.executable, arguments)
    shown, left = b"", list(lines)
    asked = 0
    while True:
        try:
            chunk = os.read(terminal, 1024)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
        if left and shown.count(b": ") > asked and shown.endswith(b": "):
            asked = shown.count(b": ")
            os.write(terminal, left.pop(0).encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert not left, shown.decode()
    return os.waitstatus_to_exitcode(status), shown.decode()


class TestOperators:
    def test_the_list(self, two):
        two.zora("operators", "badge", "Vedoucí", str(Code(Family.BADGE, 900)))
        listed = two.zora("operators", "list", "--json").json["operators"]
        assert [(one["name"], one["roles"], one["password"], one["works"]) for one in listed] == [
            ("Skladníková Zora", ["quartermaster", "administrator"], "own", True),
            ("Vedoucí Vít", ["administrator"], "own", False),
        ]
        assert [len(one["key"]) for one in listed] == [8, 8]
        assert listed[0]["key"] != listed[1]["key"]
        assert listed[1]["badges"] == [str(Code(Family.BADGE, 900))]
        said = two.zora("operators", "list").out
        assert f"Vedoucí Vít  správce  klíč {listed[1]['key']}" in said
        assert "Skladníková Zora  výstrojář, správce" in said

    def test_somebody_more(self, two):
        said = two.both(
            *("operators", "add", "Malá Veliká, Jana", "--rank", "por.", "--personal-no", "990955"),
            *("--function", "velitelka", "--role", "lead", "--unit", "KRPA", "--role", "auditor", "--json"),
        )
        assert (said.code, said.err) == (0, "")
        assert {**said.json, "entry": 0, "hash": ""} == {
            "what": "operator_added",
            "operator": "Malá Veliká Jana",
            "entry": 0,
            "hash": "",
        }
        new = two.zora("operators", "list", "--json").json["operators"][-1]
        assert (new["name"], new["rank"], new["personal_number"], new["function"]) == (
            *("Malá Veliká Jana", "por.", "990955", "velitelka"),
        )
        assert (new["roles"], new["units"], new["password"]) == (["auditor", "lead"], ["KRPA"], "")
        assert "bez hesla" in two.zora("operators", "list").out

    def test_quartermaster_unless_told(self, guarded):
        assert guarded.zora("operators", "add", VIT).code == 0
        assert guarded.zora("operators", "list", "--json").json["operators"][1]["roles"] == ["quartermaster"]

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            (("operators", "add", "Nikdo", "--role", "lead"), "A unit lead leads a unit"),
            (("operators", "add", "Nikdo", "--role", "auditor", "--unit", "KRPA"), "No other role has one"),
            (("operators", "add", "Nikdo", "--role", "lead", "--unit", "NIC"), "There is no unit “NIC”"),
            (("operators", "add", " , Jana"), "Fill in Surname"),
            (("operators", "add", VIT), "There is an operator Vedoucí Vít already"),
            (("operators", "roles", "Karel", "--role", "auditor"), "no operator “Karel”"),
            (("operators", "badge", "Vedoucí", "AKT.0000001.95"), "is not the code of a badge"),
            (("operators", "badge", "Vedoucí", "nic"), "is not the code of a badge"),
        ],
    )
    def test_what_is_refused(self, two, words, why):
        before = two.shell.head()
        said = two.both("--lang", "en", *words)
        assert (said.code, said.out) == (1, "")
        assert why in said.err
        assert two.shell.head() == before

    def test_what_two_do_is_refused_to_one(self, two):
        for words in (
            ("operators", "add", "Nikdo"),
            ("operators", "roles", "Vedoucí", "--role", "auditor"),
            ("operators", "reset", "Vedoucí", "--new-password-file", two.file("nova")),
            ("operators", "withdraw", "Vedoucí"),
            ("operators", "key"),
        ):
            said = two.zora("--lang", "en", *words)
            assert (said.code, said.out) == (1, "")
            assert ("Two change" in said.err or "takes two" in said.err) and "--second NAME" in said.err

    def test_nobody_is_their_own_second(self, two):
        second = ("--second", ZORA, "--second-password-file", two.file("zora"))
        said = two.zora("--lang", "en", *second, "operators", "key")
        assert (said.code, said.out) == (1, "")
        assert "your own second person" in said.err

    def test_roles(self, two):
        assert two.both("operators", "roles", "Vedoucí", "--role", "lead", "--unit", "KRPB").code == 0
        assert two.zora("operators", "list", "--json").json["operators"][1]["units"] == ["KRPB"]
        assert two.vit("holdings", CTIBOR).code == 0
        said = two.vit("--lang", "en", "holdings", ADAM)
        assert (said.code, said.out) == (1, "")
        assert "belongs outside your unit" in said.err
        assert two.vit("find", "Zkušební", "--json").json["results"] == []
        said = two.vit("--lang", "en", "issue", "--to", CTIBOR, "R-001")
        assert "You may not issue, take back and cancel: your role is unit lead." in said.err
        assert "Ask: quartermaster, deputy quartermaster." in said.err

    def test_the_last_administrator_stays(self, guarded):
        for words in (
            ("operators", "roles", "Skladníková", "--role", "quartermaster"),
            ("operators", "withdraw", "Skladníková"),
        ):
            said = guarded.zora("--lang", "en", *words)
            assert (said.code, said.out) == (1, "")
            assert "Skladníková Zora is the only administrator" in said.err

    def test_a_password_of_ones_own(self, two):
        assert two.vit("operators", "password", "--new-password-file", two.file("nova")).code == 0
        assert two.vit("holdings", ADAM).code == 1
        said = two.shell("--operator", VIT, "--password-file", two.file("nova"), "holdings", ADAM)
        assert said.code == 0

    @pytest.mark.parametrize(
        ("weak", "why"),
        [
            ("krátké", "10 characters or more"),
            ("1234567890", "a row of keys"),
            ("heslo98317", "one that everybody tries"),
            ("Vedoucí123", "than the name"),
            ("Zima2026!!", "a season"),
        ],
    )
    def test_a_weak_one_is_refused_and_it_is_said_why(self, two, weak, why):
        said = two.vit("--lang", "en", "operators", "password", "--new-password-file", two.file("slabé", weak))
        assert (said.code, said.out) == (1, "")
        assert why in said.err and "Try four words" in said.err

    def test_reset_is_a_password_to_begin_with(self, two):
        reset = two.file("první", "heslo na začátek 2")
        assert two.both("operators", "reset", "Vedoucí", "--new-password-file", reset).code == 0
        assert two.vit("holdings", ADAM).code == 1
        begin = ("--operator", VIT, "--password-file", reset)
        said = two.shell("--lang", "en", *begin, "holdings", ADAM)
        assert (said.code, said.out) == (1, "")
        assert "Choose a password of your own first" in said.err
        said = two.shell("--lang", "en", *begin, "operators", "password", "--new-password-file", reset)
        assert "Whoever gave you this password knows it" in said.err
        assert two.shell(*begin, "operators", "password", "--new-password-file", two.file("nova")).code == 0
        assert two.shell("--operator", VIT, "--password-file", two.file("nova"), "holdings", ADAM).code == 0

    def test_who_is_withdrawn_comes_in_no_more(self, two):
        assert two.both("operators", "withdraw", "Vedoucí").code == 0
        assert two.vit("holdings", ADAM).code == 1
        assert "Vedoucí Vít  přístup odebrán" in two.zora("operators", "list").out
        assert two.zora("operators", "key").code == 0, "one is alone again"

    def test_a_badge_is_given_and_taken_away(self, two):
        code = str(Code(Family.BADGE, 901))
        assert two.zora("operators", "badge", "Vedoucí", code.lower()).code == 0
        assert two.zora("operators", "list", "--json").json["operators"][1]["badges"] == [code]
        said = two.zora("operators", "badge", "Vedoucí", "--none")
        assert (said.code, said.out) == (0, "Průkazka odebrána: Vedoucí Vít\n")
        assert two.zora("operators", "list", "--json").json["operators"][1]["badges"] == []
        assert two.zora("operators", "badge", "Vedoucí").code == 2

    def test_a_pin(self, two):
        pin = two.file("pin", "2580")
        assert two.vit("operators", "pin", "--pin-file", pin).out == "PIN je nastaven\n"
        assert two.vit("operators", "pin", "--none").out == "PIN je zrušen\n"
        said = two.vit("--lang", "en", "operators", "pin", "--pin-file", two.file("pin", "1234"))
        assert "A PIN has 4 to 8 digits" in said.err

    def test_a_key(self, two):
        before = two.zora("operators", "list", "--json").json["operators"][0]["key"]
        said = two.both("operators", "key", "--json")
        assert (said.code, said.err) == (0, "")
        after = two.zora("operators", "list", "--json").json["operators"][0]["key"]
        assert said.json["key"] == after != before
        two.zora("issue", "--to", ADAM, "R-001")
        assert two.shell("verify", "--all").code == 0

    def test_own_access_needs_a_password(self, shell, tmp_path):
        for words in (("pin", "--none"), ("key",), ("sheet", "--pdf", tmp_path / "list.pdf")):
            assert "Skladníková Zora has no password yet" in shell.refused("operators", *words)
        assert not (tmp_path / "list.pdf").exists()


class TestRecovery:
    @pytest.fixture
    def code(self, two) -> Path:
        path = two.folder / "list.pdf"
        said = two.zora("operators", "sheet", "--pdf", path)
        assert (said.code, said.err) == (0, "")
        assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600
        text = Paper(path.read_bytes()).text(0)
        found = next(code for code in candidates(text))
        assert found not in two.shell.store.read_bytes().decode(errors="replace")
        return two.file("kod", found)

    def recovered(self, desk: Desk, code: Path, *second: object) -> Said:
        words = ("operators", "recover", "--code-file", code, "--new-password-file", desk.file("nova"))
        return desk.shell("--lang", "en", "--operator", ZORA, *second, *words)

    def test_with_a_second_person_there_is_a_way_back(self, two, code):
        said = self.recovered(two, code)
        assert (said.code, said.out) == (1, "")
        assert "It takes two to choose a password after a recovery sheet" in said.err
        second = ("--second", VIT, "--second-password-file", two.file("vit"))
        said = self.recovered(two, code, *second)
        assert (said.code, said.out) == (0, "Access recovered, password set\n")
        assert two.zora("holdings", ADAM).code == 1
        file = two.file("nova")
        assert two.shell("--operator", ZORA, "--password-file", file, "issue", "--to", ADAM, "R-001").code == 0
        assert two.shell("verify", "--all").code == 0
        assert self.recovered(two, code, *second).code == 1, "the sheet is good once"

    def test_another_code_is_none(self, two, code):
        wrong = two.file("wrong", plain_code(code.read_text())[::-1])
        said = self.recovered(two, wrong, "--second", VIT, "--second-password-file", two.file("vit"))
        assert (said.code, said.out) == (1, "")
        assert "Name and code do not belong together" in said.err and "Caps Lock" not in said.err


def candidates(text: str):
    """What may be the code: 26 symbols in their groups, over two lines."""
    import re

    for match in re.finditer(r"(?:[0-9A-HJKMNP-TV-Z]{4,5}[\s–]+){5}[0-9A-HJKMNP-TV-Z]{4,5}", text):
        if len(code := plain_code(re.sub(r"[^0-9A-Z]", "", match[0]))) == 26:
            yield code


class TestANewStore:
    def test_with_a_password_it_is_locked_from_its_first_day(self, desk, tmp_path):
        path = tmp_path / "nova.equip"
        new = ("new", path, "--name", "Nový", "--operator", ZORA, "--password-file", desk.file("zora"))
        said = desk.shell.plain(*new, "--json")
        assert (said.code, said.err) == (0, "")
        other = Desk(Shell(path, desk.shell._heard))
        assert other.shell("operators", "list").code == 1
        assert other.zora("operators", "list", "--json").json["operators"][0]["password"] == "own"
        assert other.shell.head() == (said.json["entry"], said.json["hash"])

    def test_a_weak_one_makes_none(self, desk, tmp_path):
        path = tmp_path / "nova.equip"
        weak = desk.file("slabé", "skladníková")
        said = desk.shell.plain(
            *("--lang", "en", "new", path, "--name", "Nový", "--operator", ZORA, "--password-file", weak)
        )
        assert (said.code, said.out) == (1, "")
        assert "hardly more than the name" in said.err
        assert not path.exists()


class TestWhatMendsAStore:
    """Asked of who may: not of a lead, nor of who only reads."""

    COMMANDS = (("verify", "--rebuild"), ("backup", "{folder}", "--all-is-well"))
    LABELS = ("labels", "--test-page", "--sheet", "avery-l7160", "--pdf", "{folder}.pdf")

    def words(self, desk, words):
        return [word.format(folder=desk.folder / "zalohy") for word in words]

    @pytest.mark.parametrize("words", [*COMMANDS, LABELS], ids=lambda words: words[0])
    @pytest.mark.parametrize("role", [("--role", "auditor"), ("--role", "lead", "--unit", "KRPA")])
    def test_who_may_not_is_refused(self, guarded, words, role):
        desk = guarded.appoint(*role)
        head = desk.shell.head()
        said = desk.vit("--lang", "en", *self.words(desk, words))
        assert (said.code, said.out) == (1, "") and "You may not" in said.err, said
        assert desk.shell.head() == head and not (desk.folder / "zalohy.pdf").exists()

    @pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
    def test_an_administrator_may(self, guarded, words):
        assert guarded.zora(*self.words(guarded, words)).code == 0

    def test_a_backup_that_says_nothing_about_the_store_asks_nobody(self, guarded):
        assert guarded.shell("backup", guarded.folder / "zalohy").code == 0
