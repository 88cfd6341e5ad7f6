"""A lead is told nothing untrue: every command is put to them about another unit, and answered truly or refused."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from equipment_app.cli import answers, importing, signing_in
from equipment_app.cli.arguments import parser
from equipment_app.cli.grammar import command
from equipment_app.domain.access_errors import NotAllowed, OtherUnit, SecondPersonNeeded, WholeStore
from equipment_app.domain.attachments import AttachmentOutside
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import PaperOutside, Refusal
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.domain.session import Session
from equipment_app.domain.words import Lang
from equipment_app.operations.resolve import MemberOutside, ThingOutside
from equipment_app.store.books import Books
from equipment_app.ui.page_list import may_open
from tests.architecture.test_texts import commands
from tests.cli.shell import Said, Shell
from tests.cli.test_lead import Lead
from tests.cli.test_operators import BY_THEMSELVES, NO_STORE, OPEN_TO_ALL, WORDS
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, EVA

OUTSIDE = (MemberOutside, ThingOutside, PaperOutside, AttachmentOutside)
TRUE = (WholeStore, NotAllowed, OtherUnit, SecondPersonNeeded, *OUTSIDE)
"""That it is not for them, or not of their unit, or that it takes two, is true of whatever there is."""
DENIES = re.compile(
    r"\bnen[ií]|\bneb|\bžádn|\bnikdo|\bnic\b|neznám|nesouhlas|mimo evidenci|všechny|: \[\]", re.IGNORECASE
)
"""What says that the books have none of something, or that this is all they have."""
OF_THE_UNIT = re.compile(r"[^\n]*\b(?:vašem|vašeho|váš) útvaru?[^\n]*")
"""A sentence that says what it is of."""
SECRET = ("Čtvrtý", "Ctibor", "Radiostanice", "XL", "tajná", "tajný", "por.", "Jihomoravského")
OWN_SHEET = ("operators", "sheet")
"""Their own recovery sheet tells nothing of the books."""
SOON = (date.today() + timedelta(days=3)).isoformat()


def lived(shell: Shell) -> dict[str, str]:
    """The lead's unit and another one, each with things and papers; a check, a stock-take, a write-off, a deployment.
    Says what there is of the other unit: it stands in place of what `WORDS` names.
    """
    lead = Lead(shell)
    issued = lead.begin()
    keeper = lambda *words: _done(lead.keeper(*words, "--json"))  # noqa: E731
    file = lead._file("tajný soubor.txt", "tajný")
    check, result = lead.folder / "b.akcheck", lead.folder / "b.akresult"
    attached = keeper("attach", file, "--member", CTIBOR)["number"]
    keeper("attach", file, "--paper", issued[CTIBOR])
    keeper("assign-funding", "R-002", "--to", "CZ-HOMEAFFAIRS-0004")
    keeper("issue", "--to", CTIBOR, "V-002")
    keeper("lend", "--to", CTIBOR, "TRIKO/L", "--until", SOON)
    wrong = keeper("issue", "--to", CTIBOR, "RUKAV")["number"]
    keeper("undo", wrong, "--reason", "tajný omyl")
    keeper("unit-check", "export", "--unit", "KRPB", "--until", SOON, check)
    assert shell.plain("unit-check", "finish", check, result).code == 0
    keeper("unit-check", "import", result)
    difference = keeper("unit-check", "list")["differences"][0]
    incident = keeper("incident", CTIBOR, "TRIKO/L", "--what", "loss", "--circumstances", "tajná")["number"]
    keeper("write-off", "propose", "V-003")
    keeper("deployment", "new", "Cvičení", "Člen=RUKAV", "--begins", SOON, "--due", SOON)
    keeper("deployment", "add", "Cvičení", CTIBOR)
    keeper("stocktake", "begin", "Řádková Růžena", "Předávací Zbyněk", "--responsible", "Svěřená Jitka", "--outside")
    badge = keeper("member", CTIBOR)["records"][0]["badge"]
    label = keeper("holdings", CTIBOR)["lines"][0]["code"]
    return {
        ADAM: CTIBOR,
        "R-001": "R-002",
        "KRPA": "KRPB",
        "PP-2026-000001": issued[CTIBOR],
        "PA-2026-000001": attached,
        "SU-2026-000001": incident,
        "KO-2026-000001/1": f"{difference['number']}/{difference['n']}",
        "badge": badge,
        "label": label,
        "storno": f"{wrong}-S",
        "own": keeper("attach", file, "--member", EVA)["number"],
        "Zkušební": CTIBOR,
    }


def _done(said: Said) -> dict[str, Any]:
    assert (said.code, said.err) == (0, ""), said
    return said.json


MORE = [
    *(f"{one} Čtvrtý" for one in ("holdings", "member", "card --pdf {new}", "clearance --pdf {new}")),
    *(f"{one} {{badge}}" for one in ("holdings", "member", "card --pdf {new}", "find")),
    *(f"{one} {{label}}" for one in ("history", "item --pdf {new}", "find")),
    *("history R-001", "find R-001", "find PP-2026-000001", "find {storno}", "paper {storno} --pdf {new}"),
    *("card --unit KRPA --pdf {new}", f"report grant --at {date.today()} --pdf {{new}}"),
    *("attachments --thing R-001", "attachments --paper PP-2026-000001", "attachments --unit KRPA"),
    *("clearance {badge} --pdf {new}", "papers PP-2026-000001 --pdf {new}", "papers --find 990001 --pdf {new}"),
    *("report holdings --at 2026-01-01 --each-unit --pdf {new}", "check-paper PP-2026-000001", "settings paper.copies"),
    *("item R-001 --pdf {new}", "item TRIKO/L --pdf {new}", "safety"),
]
"""By what else one may ask of the other unit."""


@dataclass(frozen=True)
class Told:
    words: tuple[str, ...]
    said: Said
    refusal: Refusal | None
    file: str
    """What is in the file it wrote."""

    def offends(self) -> str:
        """What is untrue of what was answered, or is more than a lead may be told."""
        text = OF_THE_UNIT.sub("", f"{self.said.out}\n{self.said.err}\n{self.file}")
        typed = " ".join(self.words)
        leaked = [one for one in SECRET if one in text + self.said.err and one not in typed]
        denied = [found[0] for found in DENIES.finditer(text)] if self.refusal is None else []
        strange = "" if isinstance(self.refusal, (*TRUE, type(None))) else type(self.refusal).__name__
        undone = "" if self.refusal or self.said.code == 0 else self.said.err
        more = isinstance(self.refusal, OUTSIDE) and self.said.err not in map(self._outside, self.words)
        found = [*leaked, *denied, *filter(None, (strange, undone, more and self.said.err))]
        return f"{typed}: {', '.join(found)}" if found else ""

    def _outside(self, text: str) -> str:
        """All that is told of what another unit has, which is what was typed."""
        assert isinstance(self.refusal, OUTSIDE)
        return f"{type(self.refusal)(text).said('cs')}\n"


class Asking:
    """Puts the commands to somebody, about the other unit."""

    def __init__(self, lead: Lead, there: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.lead, self.refusals = lead, list[Refusal]()
        self.by = {name: there[name] for name in ("badge", "label", "storno", "own")}
        self.there = {name: one for name, one in there.items() if name not in self.by}
        say = answers.sentence

        def heard(refusal: Refusal, lang: Lang) -> str:
            self.refusals.append(refusal)
            return say(refusal, lang)

        for module in (answers, importing):
            monkeypatch.setattr(module, "sentence", heard)

    def words(self) -> Iterator[tuple[str, ...]]:
        for name, words in WORDS.items():
            yield self._of_the_other((*name.split(), *map(str, words)))
        for line in MORE:
            yield self._of_the_other(tuple(line.split()))

    def _of_the_other(self, words: tuple[str, ...]) -> tuple[str, ...]:
        folder = self.lead.folder
        files = {
            "new": folder / "new.file",
            "list": folder / "clenove.csv",
            "result": folder / "b.akresult",
            "secret": self.lead.secret,
            "folder": folder / "zalohy",
        }
        return tuple(self.there.get(word, word).format(**files, **self.by) for word in words)

    def ask(self, words: tuple[str, ...], who: str = "Vedoucí") -> Told:
        self.refusals.clear()
        new = self.lead.folder / "new.file"
        said = self.lead.shell("--operator", who, "--password-file", self.lead.secret, *words)
        text = "" if words[:2] == OWN_SHEET else _text_of(new)
        told = Told(words, said, self.refusals[0] if self.refusals else None, text)
        shutil.rmtree(new) if new.is_dir() else new.unlink(missing_ok=True)
        return told

    def walk(self, who: str = "Vedoucí") -> list[Told]:
        return [self.ask(words, who) for words in self.words()]


def _text_of(path: Path) -> str:
    if not path.is_file() or not path.read_bytes().startswith(b"%PDF"):
        return ""
    paper = Paper(path.read_bytes())
    return "".join(paper.text(page) for page in range(len(paper.document)))


@pytest.fixture
def asking(shell, monkeypatch) -> Asking:
    there = shell.after(lived)
    shell.written("members")
    return Asking(Lead(shell), there, monkeypatch)


def offences(told: list[Told]) -> list[str]:
    return list(filter(None, (one.offends() for one in told)))


def test_every_command_and_report_answers_a_lead_truly_or_is_refused(asking):
    told = asking.walk()
    assert "\n".join(offences(told)) == ""
    asked = {" ".join(one.words) for one in told}
    known = {name for name, grammar in commands(parser()) if grammar.get_default("run")}
    left = known - BY_THEMSELVES - NO_STORE.keys() - OPEN_TO_ALL.keys()
    assert [name for name in left if not any(f"{one} ".startswith(f"{name} ") for one in asked)] == []
    kinds = {type(one.refusal) for one in told}
    assert kinds == {*TRUE, type(None)}, "each way out is met with"


@contextmanager
def all_is_asked(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(signing_in, "_refuse_whole", lambda *_: None)
    yield


@contextmanager
def nothing_is_outside(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(Books, "outside", lambda *_: False)
    yield


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (
            all_is_asked,
            (
                "report grant",
                "report incidents",
                "report holdings",
                "stocktake list",
                "stocktake show",
                "papers",
            ),
        ),
        (nothing_is_outside, ("holdings", "member", "card", "clearance", "attachments --member")),
    ],
)
def test_a_planted_fault_is_found(asking, monkeypatch, fault, found):
    with monkeypatch.context() as patch, fault(patch):
        wrong = offences([asking.ask(one) for one in asking.words() if " ".join(one).startswith(found)])
    assert [name for name in found if not any(one.startswith(name) for one in wrong)] == []


@pytest.mark.parametrize(
    "words",
    [
        *(f"{one} {who}" for one in ("holdings", "member", "find") for who in ("990001", "{badge}")),
        *("card 990001 --pdf {new}", "clearance 990001 --pdf {new}", "attachments --member 990001"),
        *("history R-001", "history {label}", "attachments --thing R-001", "find R-001", "find {label}"),
        *("paper PP-2026-000001 --pdf {new}", "paper {storno} --pdf {new}", "attachments --paper PP-2026-000001"),
        *("find PP-2026-000001", "attachment PA-2026-000001 --to {new}"),
    ],
)
def test_of_another_unit_is_said_that_and_no_more(asking, words):
    told = asking.ask(asking._of_the_other(tuple(words.split())))
    assert isinstance(told.refusal, OUTSIDE), told
    assert told.said.out == "" and told.file == ""
    assert re.fullmatch(r"(?:Příloha |Doklad )?„?[^ ]+?“? patří mimo váš útvar\.\n", told.said.err), told.said.err


SHORT = {
    "whole": lambda label: label,
    "lower case": str.lower,
    "no check digits": lambda label: label.rpartition(".")[0],
    "no check digits, a dot": lambda label: label.rpartition(".")[0] + ".",
    "digits": lambda label: label.split(".")[1],
    "number": lambda label: str(int(label.split(".")[1])),
    "family and number": lambda label: f"akt {int(label.split('.')[1])}",
}


def test_every_form_of_a_code_of_another_unit_is_answered_as_the_whole_one(asking):
    """By every command that takes a thing and that a lead may ask. A search for a figure alone finds what else has it
    in its words, and never that piece.
    """
    wrong = []
    for form, shortened in SHORT.items():
        text = shortened(asking.by["label"])
        for words in ("history", "find", "attachments --thing"):
            told = asking.ask((*words.split(), text))
            if (words, form) == ("find", "number"):
                right = told.said.out and asking.by["label"] not in told.said.out
            else:
                right = (told.said.out, told.said.err) == ("", f"{ThingOutside(text).said('cs')}\n")
            if not right:
                wrong.append(f"{words} {text} ({form}): {told.said.out}{told.said.err}")
    assert wrong == []


@pytest.mark.parametrize("words", ["card --unit KRPA --pdf {new}", "attachments --unit KRPA"])
def test_another_unit_is_refused_by_name(asking, words):
    assert isinstance(asking.ask(asking._of_the_other(tuple(words.split()))).refusal, OtherUnit)


@pytest.mark.parametrize("text", ["990099", "RST-9999999", "PP-2026-999999", str(Code(Family.THING, 4999))])
def test_what_is_in_no_book_is_still_said_not_to_be(asking, text):
    said, label = asking.ask(("find", text)).said, f"{text} je z našich štítků, ale žádná věc ho nemá.\n"
    assert (said.code, said.out) == (0, label if text.startswith("AKT") else "Ve vašem útvaru se nic nenašlo.\n")
    for word in ("holdings", "history"):
        told = asking.ask((word, text))
        assert told.said.code == 1 and not isinstance(told.refusal, TRUE)


def test_nothing_of_a_thing_of_another_unit_is_found_by_its_words(asking):
    said = asking.ask(("find", "R-00")).said
    assert "R-001" in said.out or "Radiostanice" in said.out
    assert asking.by["label"] not in said.out
    assert asking.ask(("find", "Čtvrtý")).said.out == "Ve vašem útvaru se nic nenašlo.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("holdings 990001", "Radiostanice"),
        ("member 990001", "Adam Zkušební"),
        ("find Zkušební", "Zkušební Adam"),
        ("history R-001", "Jen zápisy skladu a vašeho útvaru."),
        ("card 990001 --pdf {new}", "Zkušební"),
        ("card --unit KRPA --pdf {new}", "Vzorková"),
        ("clearance 990001 --pdf {new}", "Zkušební"),
        ("attachments --member 990001", "Nic tu přiložené není."),
        ("attachment {own} --to {new}", "new.file"),
        ("unit-check list", "Ve vašem útvaru žádná kontrola nebyla."),
    ],
)
def test_of_their_own_unit_a_lead_is_told(asking, words, found):
    new, own = asking.lead.folder / "new.file", asking.by["own"]
    told = asking.ask(tuple(words.format(new=new, own=own).split()))
    assert told.said.code == 0, told
    assert found in told.said.out + told.file


def test_the_reports_a_lead_may_have_are_those_of_the_window_which_are_none(asking):
    lead = Session(1, (Grant(Role.LEAD, 1),))
    assert lead.narrowed and not may_open(lead, "reports")
    told = [asking.ask(one) for one in asking.words() if one[0] == "report"]
    assert {type(one.refusal) for one in told} == {WholeStore}
    assert told[0].said.err == (
        "Tento příkaz je o celé evidenci, a vaše role je vedoucí týmu. Smí to výstrojář, zástupce výstrojáře, "
        "kontrolor, správce.\n"
    )


@pytest.mark.parametrize("who", ["Kontrolor", "Skladníková"])
def test_who_sees_everything_is_not_restricted_by_it(asking, who):
    lead = asking.lead
    if who == "Kontrolor":
        first = lead._file("první", "heslo na začátek 1")
        role = ("--role", "auditor", "--new-password-file", first)
        second = ("--second", "Vedoucí", "--second-password-file", lead.secret)
        assert lead.keeper(*second, "operators", "add", "Karel Kontrolor", *role).code == 0
        begin = ("--operator", who, "--password-file", first)
        assert lead.shell(*begin, "operators", "password", "--new-password-file", lead.secret).code == 0
    closed = [one.words for one in asking.walk() if isinstance(one.refusal, (WholeStore, OtherUnit, *OUTSIDE))]
    assert len(closed) > 50
    told = [asking.ask(words, who) for words in closed]
    assert [one for one in told if isinstance(one.refusal, (WholeStore, OtherUnit, *OUTSIDE))] == []
    told_of = " ".join(one.said.out + one.file for one in told)
    assert [one for one in ("Čtvrtý", "Radiostanice") if one not in told_of] == []


def test_a_command_that_does_not_say_what_it_asks_of_a_lead_is_refused_to_them():
    grammar = command(parser()._subparsers._group_actions[0], "nový", "everyday.write_offs", "says something")
    assert grammar.get_default("asked_of_lead") is None
    lead, auditor = Session(1, (Grant(Role.LEAD, 1),)), Session(1, (Grant(Role.AUDITOR),))
    with pytest.raises(WholeStore):
        signing_in._refuse_whole(lead, None)
    with pytest.raises(NotAllowed):
        signing_in._refuse_whole(lead, Right.LABELS)
    signing_in._refuse_whole(lead, Right.LOOK)
    signing_in._refuse_whole(auditor, None)
