"""A small store to try things in: three members, a kit, pieces and lots. The clock is ours; everybody is invented."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pytest import MonkeyPatch

from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.lists import DryRun, ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Grant, Right, stands_by
from equipment_app.domain.write_offs import CHECKS
from equipment_app.exchange.check import check
from equipment_app.exchange.deliveries import asked
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in
from equipment_app.operations import Command
from equipment_app.operations.declared import declaration
from equipment_app.operations.once import Once
from equipment_app.operations.operators import AddOperator, SetPassword
from equipment_app.operations.take_in import TakeIn
from equipment_app.queries.known import known
from equipment_app.store.access import vault
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Cost, Key
from equipment_app.store.file import files
from equipment_app.store.ledger.journal import PRAGUE
from equipment_app.store.ledger.verify import Verified, verify
from equipment_app.store.records.people import People
from tests import own_profile

Answer = TypeVar("Answer")

assert own_profile.FOLDER  # imported, so that no process of a test writes into the user's own

KEEPER = {"personal_number": "990900", "surname": "Skladníková", "given_name": "Zora", "rank": "nprap."}
PASSWORD = "mraky nad Řípem"
"""Of everybody here who has one."""
SECRET = "skřípavá vrata za lesem"
"""Of every file that is carried out of a store."""
USUAL_COST = vault.COST
vault.COST = vault.Cost(8, 1, 1)  # a test tries many passwords
cipher.COST = Cost(8, 1, 1)
ADAM, EVA, CTIBOR = "990001", "990002", "990003"
KIT = "Výstroj na zkoušku"
DESTROYED: dict[str, Any] = {"manner": "do spalovny", **dict.fromkeys(CHECKS, True)}
"""How what was written off was destroyed, and that all was seen to before."""

MEMBERS = """\
OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar;Velikost oděvu;Obuv
990001;Zkušební;Adam;pprap.;KRPA;KŘP hl. m. Prahy;M;42,5
990002;Vzorková;Eva;nprap.;KRPA;KŘP hl. m. Prahy;L;38
990003;Čtvrtý;Ctibor;por.;KRPB;KŘP Jihomoravského kraje;XL;
"""
CATALOGUE = """\
Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ
VESTA;Reflexní vesta;Reflective vest;Ochrana;item;alfa;ks;1290
RADIO;Radiostanice;Radio;Spojení;item;uni;ks;18500,50
TRIKO;Tričko funkční;Functional T-shirt;Oděv;quantity;alfa;ks;390
OBUV;Obuv kotníková;Ankle boots;Oděv;quantity;obuv;pár;2490
RUKAV;Rukavice nitrilové;Nitrile gloves;Ochrana;consumable;uni;bal;99
"""
_COLUMNS = (
    *("Doklad", "Datum", "Dodavatel", "Zdroj financování", "Kód", "Velikost", "Množství", "Výrobní číslo"),
    *("Inventární číslo", "Šarže", "Expirace", "Cena za MJ", "Sklad", "Umístění"),
)
DELIVERY = ";".join(_COLUMNS) + "\n"
"""The headings of a list of deliveries."""
DELIVERIES = f"""\
{DELIVERY}\
DL-1;2.2.2026;Dodavatel První a.s.;Norské fondy;VESTA;M;1;V-001;INV-1;;31.12.2040;1290;Sklad;A01
DL-1;2.2.2026;Dodavatel První a.s.;Norské fondy;VESTA;M;1;V-002;INV-2;;30.6.2038;1290;Sklad;A01
DL-1;2.2.2026;Dodavatel První a.s.;Norské fondy;VESTA;L;1;V-003;INV-3;;;1290;Sklad;A01
DL-1;2.2.2026;Dodavatel První a.s.;;RADIO;;1;R-001;;;;18500,50;Sklad;B02
DL-1;2.2.2026;Dodavatel První a.s.;;RADIO;;1;R-002;;;;18500,50;Sklad;B02
DL-2;9.2.2026;Dodavatel Vzorový s.r.o.;;TRIKO;M;20;;;;;390;Sklad;A01
DL-2;9.2.2026;Dodavatel Vzorový s.r.o.;;TRIKO;L;15;;;;;390;Sklad;A01
DL-3;16.2.2026;Dodavatel Vzorový s.r.o.;;TRIKO;M;10;;;;;410;Sklad;B02
DL-2;9.2.2026;Dodavatel Vzorový s.r.o.;;OBUV;42,5;4;;;;;2490;Sklad;A01
DL-2;9.2.2026;Dodavatel Vzorový s.r.o.;;RUKAV;;50;;;S-26;31.1.2037;99;Sklad;A01
"""
KIT_LIST = """\
Kód;Množství;Povinné
VESTA;1;ano
RADIO;1;ano
TRIKO;3;ano
RUKAV;2;ne
"""
_REGISTERED = (
    *("setting", "operator", "article", "thing", "holder", "kit", "kit_line", "purchase", "purchase_line"),
    *("deployment", "allotment", "participant", "inspection_plan", "inspected"),
)
LISTS = ((ListKind.MEMBERS, MEMBERS), (ListKind.CATALOGUE, CATALOGUE), (ListKind.DELIVERIES, DELIVERIES))


class Clock:
    """Stands at nine in the morning, Prague, of the day it was set to; each look at it takes a second."""

    def __init__(self, day: str = "2026-03-02") -> None:
        self.now = datetime.now(PRAGUE)
        self.go_to(day)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def go_to(self, day: str, hour: int = 9) -> None:
        self.now = datetime.combine(date.fromisoformat(day), time(hour), PRAGUE)


class PlainPress:
    """Papers whose bytes are what they say, so that a test can read them without a PDF."""

    def paper(self, books: Books, seq: int) -> bytes:
        from equipment_app.documents.press import gathered

        return repr(gathered(books, seq)).encode()

    def cancelled(self, books: Books, seq: int, replaced_by: str) -> bytes:
        from equipment_app.documents import storno

        original, cancellation = storno.gathered(books, seq, replaced_by)
        return original + b"\n" + repr(cancellation).encode()


class World:
    def __init__(self, path: Path, clock: Clock, database: Database, press: Any = None) -> None:
        self.path = path
        self.clock = clock
        self.database = database
        self.press = press or PlainPress()
        self._open = True

    @classmethod
    def make(cls, path: Path, clock: Clock | None = None, key: Key | None = None, home: Home = FIRST) -> "World":
        """A new store with all the lists taken in; `key` encrypts it, `home` is whose codes it gives."""
        clock = clock or Clock()
        made = Database.create(path, "Sklad", PlainPress(), operator=KEEPER, clock=clock, key=key, home=home)
        world = cls(path, clock, made)
        for kind, text in LISTS:
            world.take_in(kind, text)
        world.take_in(ListKind.KIT, KIT_LIST, KIT)
        return world

    @classmethod
    def again(cls, path: Path, clock: Clock | None = None, press: Any = None) -> "World":
        """As `make`, ten times as fast: a copy of one that each process makes once, with its identity.

        For whoever needs no store unlike every other one.
        """
        made = _made_once()
        clock = clock or Clock()
        clock.now = max(clock.now, made.clock.now)
        copied(made.path, path.parent, path.name)
        return cls.of(path, clock, press)

    @classmethod
    def copy(cls, closed: Path, folder: Path, clock: Clock | None = None) -> "World":
        """A copy of a closed store, opened."""
        return cls.of(copied(closed, folder), clock)

    @classmethod
    def of(cls, path: Path, clock: Clock | None = None, press: Any = None) -> "World":
        """A closed store, opened where it is."""
        clock, press = clock or Clock(), press or PlainPress()
        world = cls(path, clock, Database.open(path, press, clock=clock), press)
        world.sign_in()
        return world

    def reopen(self) -> Database:
        """Close, and open again as the next program would."""
        self.close()
        self.database = Database.open(self.path, self.press, clock=self.clock)
        self._open = True
        self.sign_in()
        return self.database

    def guard(self) -> None:
        """From now on the store is locked to whoever has no password; its keeper has one."""
        if not self.database.door.guarded:
            self.do(SetPassword(PASSWORD, "2580"))

    def sign_in(self, name: str = "Skladníková Zora") -> None:
        """This operator works from now on, where anybody has to sign in."""
        if self.database.door.guarded:
            self.database.door.sign_in(name, PASSWORD)

    def appoint(self, surname: str, given_name: str = "", *grants: Grant, **facts: str) -> Outcome:
        """Somebody more keeps the store, with the password that everybody has; the keeper works on."""
        self.guard()
        who = {"grants": grants} if grants else {}
        outcome = self.together(AddOperator(surname, given_name, **facts, **who, password=f"{PASSWORD}, první"))
        self.database.door.sign_in(outcome.subject, f"{PASSWORD}, první")
        self.do(SetPassword(PASSWORD))
        self.sign_in()
        return outcome

    def together(self, command: Command, right: Right | None = None) -> Outcome:
        """What two have to do, as soon as there are two: of those who may, whoever was appointed last stands by. It is
        declared what it asks, unless `right` says so.
        """
        names = self.ask(lambda books: _beside(books, right or _right(command)))
        if self.database.door.session.alone or not names:
            return self.do(command)
        with self.database.door.beside(names[-1], PASSWORD):
            return self.do(command)

    def close(self) -> None:
        """Close the store; a second time is nothing."""
        if self._open:
            self.database.close()
        self._open = False

    def do(self, command: Command) -> Outcome:
        return self.database.change(command)

    def ask(self, question: Callable[[Books], Answer]) -> Answer:
        return self.database.ask(question)

    def sql(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.ask(lambda books: books.ask(query, *values))]

    @contextmanager
    def writing(self) -> Iterator[Callable[..., Any]]:
        """Plain SQL on the writing connection, kept at the end, as somebody with a database browser would have it."""
        with self.database.books() as books:
            yield lambda sql, *values: books.connection.execute(sql, values)

    def take_in(self, kind: ListKind, text: str, name: str = "seznam") -> Outcome:
        return self.do(TakeIn(self.dry_run(kind, text, name)))

    def dry_run(self, kind: ListKind, text: str, name: str = "seznam") -> DryRun[Any]:
        """As before a list had to say what its things were bought of: stores are full of what came in so."""
        path = self.path.with_name(f"{name}.csv")
        path.write_text(text, encoding="utf-8")
        lists = lists_in(kind, read(path))
        keys = asked(lists) if kind is ListKind.DELIVERIES else None
        return check(lists, self.ask(lambda books: known(books, kind, keys)))

    def verified(self) -> Verified:
        return self.ask(lambda books: verify(books.connection, books.files))

    def head(self) -> int:
        return self.ask(lambda books: books.journal.head()[0])

    def member(self, number: str) -> int:
        return self.ask(lambda books: books.people.by_number(number).id)  # type: ignore[union-attr]

    def piece(self, serial: str) -> int:
        return self.ask(lambda books: books.things.by_serial(serial)[0].id)

    def article(self, code: str) -> int:
        return self.ask(lambda books: books.catalogue.by_code(code).id)  # type: ignore[union-attr]

    def holdings(self) -> dict[tuple[int, int, str], int]:
        """Holder, thing and condition to quantity."""
        rows = self.sql("SELECT holder, thing, condition, quantity FROM holding")
        return {(holder, thing, condition): quantity for holder, thing, condition, quantity in rows}

    def held(self, number: str) -> dict[str, int]:
        """What a member, or a unit by its code, holds: piece by serial number or lot by article and size, with
        quantities.
        """
        units = self.ask(lambda books: books.people.units())
        holder, found = units[number][0] if number in units else self.member(number), dict[str, int]()
        for one in self.ask(lambda books: books.things.held_by(holder)):
            name = one.thing.serial or f"{one.thing.article_code}/{one.thing.size}"
            found[name] = found.get(name, 0) + one.quantity
        return found

    def stock(self, code: str) -> dict[str, int]:
        article = self.article(code)
        return self.ask(lambda books: books.things.stock(article))

    def state(self) -> dict[str, Any]:
        """All that people can ask of the books, apart from the journal and its papers: what an undo must put back.

        Rows that were withdrawn are left out, and so are the numbers of the entries that rows come from.
        """
        found: dict[str, Any] = {"holding": self.holdings()}
        for table in _REGISTERED:
            found[table] = self._living(table)
        found["identity"] = self._people()
        found["search"] = sorted(self.sql("SELECT rowid, words FROM scratch_search"))
        found["stale"] = self.ask(lambda books: books.search.stale())
        return found

    def _living(self, table: str) -> list[dict[str, Any]]:
        rows = self.ask(lambda books: [row._asdict() for row in books.ask(f"SELECT * FROM {table}")])
        living = [row for row in rows if not row.get("withdrawn")]
        return [{name: value for name, value in row.items() if name != "seq"} for row in living]

    def _people(self) -> list[dict[str, Any]]:
        query = (
            "SELECT i.* FROM identity i JOIN holder h ON h.ref = i.ref AND h.withdrawn = 0 "
            "WHERE i.current = 1 ORDER BY i.ref"
        )
        rows = self.ask(lambda books: [row._asdict() for row in books.ask(query)])
        return [{name: value for name, value in row.items() if name not in ("seq", "salt")} for row in rows]


def copied(closed: Path, folder: Path, name: str = "") -> Path:
    """Where a copy of a closed store lies now, closed as well."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (name or closed.name)
    for source, target in ((closed, path), (files.beside(closed), files.beside(path))):
        shutil.copyfile(source, target)
    return path


@cache
def _made_once() -> World:
    """Closed."""
    folder = own_profile.FOLDER / f"made-{os.getpid()}"
    folder.mkdir(parents=True)
    world = World.make(folder / "sklad.equip")
    world.close()
    return world


@contextmanager
def each_coming_a_record() -> Iterator[None]:
    """As stores have it where whoever came back got a record of their own."""
    with MonkeyPatch.context() as patched:
        patched.setattr(People, "former", lambda *_: None)
        patched.setattr(People, "formers", lambda _: [])
        yield


def _right(command: Command) -> Right:
    one = declaration(type(command.command if isinstance(command, Once) else command))
    assert one is not None and one.right is not None
    return one.right if isinstance(one.right, Right) else one.right(command)


def _beside(books: Books, right: Right) -> list[str]:
    """Who may stand by, beside whoever works."""
    others = [books.people.operator(one) for one in books.access.others(books.journal.operator)]
    able = [one for one in others if stands_by([grant.role for grant in books.access.grants(one.id)], right)]
    return [one.name for one in able or others]
