"""The entries of files that are carried out of the store: that one went out, with whom, until when, what it was; and
that it was brought back. A file is known by its store and by every hash of its journal, never by its name.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import FIELD, Cell, remark
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import Number
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.operations.declared import needs
from equipment_app.operations.deployments import open_one
from equipment_app.operations.plan import Operation, Plan, next_number
from equipment_app.store.books import Books
from equipment_app.store.dialect import json_text

MOST = 999
"""Files of one store, which their short codes tell apart."""


class FilesOut(Refusal):
    title: str
    files: tuple[str, ...]
    cs = """„{title}“ má venku soubory: {files}. Nic se neuzavřelo; nejdřív je převezměte, co v nich je, by se pak už
        převzít nedalo. Uzavřít bez nich jde, jen když to potvrdíte."""
    at_command_line = Words("Bez nich: --files.", "Without them: --files.")
    en = """“{title}” has files that are out: {files}. Nothing was closed; bring them back first, for what is in them
        could not be taken over afterwards. It is closed without them only when you confirm it."""


class TooManyFiles(Refusal):
    most: int
    cs = "Další zkratka pro doklady souboru už není, nejvyšší je {most}. Nic se nezapsalo; vydejte u první brány."
    en = "There is no further short code for the papers of a file, the last is {most}. Issue at the first gate."


class CarriedOut(Value):
    """A file that was carried out. `code` is the short code of its papers, `hash` the end of its journal then."""

    entry: Seq
    number: str
    about: int
    store: str
    code: str = ""
    key: str = ""
    """Which its entries are signed with, in hexadecimal digits; as `code` and `hash` empty for a file of a release that
    noted none of it."""
    seq: int = 0
    hash: str = ""
    until: date | None = None
    whom: str = ""
    check: str = ""
    """Of a check file: its id; `digest` is of what it asks, `person` the place in the commission of who counts, `unit`
    the one that is checked.
    """
    digest: str = ""
    person: int = 0
    unit: int = 0
    cancelled: bool = False

    @property
    def said(self) -> str:
        return " ".join(filter(None, (self.number, f"({self.whom})" if self.whom else "")))


def files_of(books: Books, about: int) -> list[CarriedOut]:
    """What was carried out for a deployment or a stock-take, in order, without what is not taken over any more."""
    return [_file(books, row) for row in books.ask(_OUT, about)]


def file_of(books: Books, what: str, check: str) -> CarriedOut | None:
    """The check file of this id, also when it was cancelled; None where none of this kind went out."""
    row = next(iter(books.ask(_CHECK_FILE, what, check)), None)
    return replace(_file(books, row), cancelled=bool(row.cancelled)) if row else None


def checks_out(books: Books) -> list[CarriedOut]:
    """The check files that nobody has brought back yet, in order; for who leads units those of these units."""
    session, out = books.session, [_file(books, row) for row in books.ask(_CHECKS_OUT)]
    return [one for one in out if not session.narrowed or one.unit in session.units]


def still_out(books: Books, about: int) -> list[CarriedOut]:
    """Those of them that nobody has brought back yet."""
    return [one for one in files_of(books, about) if not is_back(books, one)]


def is_back(books: Books, file: CarriedOut) -> bool:
    """Somebody brought it back, with something in it or nothing."""
    return bool(books.ask(_BACK, file.entry))


def _file(books: Books, row: Any) -> CarriedOut:
    facts: dict[str, Any] = books.journal.payload(row.seq)["x"]
    until = date.fromisoformat(facts["until"]) if "until" in facts else None
    known: dict[str, Any] = {name: facts[name] for name in _KNOWN if name in facts}
    number = str(Number(row.series, row.year, row.number))
    store, whom = facts.get("origin", "").partition("/")[0], books.papers.remark(row.seq, "whom")
    return CarriedOut(Seq(row.seq), number, row.about or 0, store, until=until, whom=whom, **known)


_KNOWN = ("code", "key", "seq", "hash", "check", "digest", "person", "unit")
_STANDS = "NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"
_WHAT = json_text("a.facts", "what")
_OUT = f"""SELECT a.seq, a.about, a.series, a.year, a.number FROM act a WHERE a.about = ? AND {_STANDS}
    AND (a.kind = '{Kind.CARRIED}' AND {_WHAT} IN ('gate', 'counts')
    OR a.kind = '{Kind.DEPLOYMENT}' AND {_WHAT} = 'gate_file') ORDER BY a.seq"""
_CHECK_FILE = f"""SELECT a.seq, a.about, a.series, a.year, a.number, NOT {_STANDS} AS cancelled FROM act a
    WHERE a.kind = '{Kind.CARRIED}' AND {_WHAT} = ? AND {json_text("a.facts", "check")} = ?"""
_CHECKS_OUT = f"""SELECT a.seq, a.about, a.series, a.year, a.number FROM act a WHERE a.kind = '{Kind.CARRIED}'
    AND {_WHAT} = 'check' AND {_STANDS}
    AND NOT EXISTS (SELECT 1 FROM act b WHERE b.kind = '{Kind.CARRIED}' AND b.about = a.seq) ORDER BY a.seq"""
_BACK = f"SELECT a.seq FROM act a WHERE a.kind = '{Kind.CARRIED}' AND a.about = ? LIMIT 1"
_HEADS = f"""SELECT {json_text("a.facts", "hash")} AS hash FROM act a WHERE a.kind = '{Kind.CARRIED}'
    AND a.about = ?"""
_EVER = f"SELECT count(*) FROM act a WHERE a.kind = '{Kind.CARRIED}' AND {_WHAT} = 'gate'"


def next_code(books: Books) -> str:
    """The short code of the next file, which no other file of this store has, nor the store itself.
    Raises TooManyFiles.
    """
    home = books.home.code
    for count in range(int(books.ask(_EVER)[0][0]) + 1, MOST + 1):
        code = (home or "B")[: 4 - len(str(count))] + str(count)
        if code != home:
            return code
    raise TooManyFiles(MOST)


def heads(books: Books, file: Seq) -> set[str]:
    """Where the journal of a file ended each time it was brought back."""
    return {row.hash for row in books.ask(_HEADS, file)}


@needs(Right.HAND_OVER)
class CarryOut(Operation):
    """A file of a deployment went out: from now on what was done with it is taken over. `seq` and `hash` are the end of
    its journal, which commits to every thing and person in it.
    """

    deployment: int | str
    store: str
    code: str
    key: str
    seq: int
    hash: str
    until: date | None = None
    whom: str = ""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownDeployment, DeploymentClosed, TextTooLong."""
        found = open_one(books, self.deployment)
        facts: dict[str, Cell] = {"what": "gate", "deployment": found.id, "origin": self.store, "code": self.code}
        facts |= {"key": self.key, "seq": self.seq, "hash": self.hash}
        facts |= {"until": self.until.isoformat()} if self.until else {}
        return Plan(
            Kind.CARRIED,
            number=next_number(books, Kind.CARRIED),
            about=Seq(found.id),
            secrets=remark(self.whom, "whom", FIELD),
            facts=facts,
            subject=found.title,
        )


@needs(Right.HAND_OVER)
class CarryBack(Operation):
    """The file that went out by entry `file` was brought back, as far as its journal went then. Once for each end."""

    file: int
    seq: int
    hash: str
    taken: int = 0
    kept: int = 0

    def plan(self, books: Books) -> Plan | Outcome:
        if self.hash in heads(books, Seq(self.file)):
            return Outcome(Changes.NOTHING)
        facts: dict[str, Cell] = {"what": "back", "seq": self.seq, "hash": self.hash}
        return Plan(Kind.CARRIED, about=Seq(self.file), facts=facts | {"taken": self.taken, "kept": self.kept})


def refuse_files_out(books: Books, about: int, title: str) -> None:
    """Raises FilesOut."""
    out: Sequence[CarriedOut] = still_out(books, about)
    if out:
        raise FilesOut(title, tuple(one.said for one in out))
