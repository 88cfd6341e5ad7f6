"""The demo store: the sample lists taken in, and a year of handovers that ends today. Everybody in it is invented."""

import io
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from equipment_app.demo import (
    catalogue,
    deployments,
    incidents,
    inspections,
    people,
    receiving,
    repairs,
    stocktakes,
    write_offs,
)
from equipment_app.demo.people import KEEPER, Keeping, working
from equipment_app.documents.press import Press
from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.lists import DeliveryRow, DryRun, ListKind, MemberRow
from equipment_app.dry_run import dry_run_of
from equipment_app.operations import Command, Outcome
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.attachments import Attach
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit, NewKit
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan, Remind
from equipment_app.operations.members import EditMember
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.paths import database as sample_file
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.papers import numbers_of
from equipment_app.signed_scan import scan_of
from equipment_app.store.books import Books
from equipment_app.store.database import Database, remove
from equipment_app.store.file import files
from equipment_app.store.file.lock import lock_of
from equipment_app.store.ledger.journal import PRAGUE
from equipment_app.store.records.people import Member

NAME = "Centrální sklad Praha"
KIT = "Základní výstroj AKT"
SETTINGS = {
    "letterhead.organisation": "Krajské ředitelství policie hlavního města Prahy",
    "letterhead.store": "Výdejna výstroje antikonfliktního týmu",
    "letterhead.footer": "Výdejna výstroje AKT Praha, centrální sklad",
    "label.owner": "Policie ČR · AKT",
    "operator.unit": "KŘP hl. m. Prahy",
    "paper.place": "Praha, Centrální sklad",
    "kit.standard": KIT,
}
_EXTRAS = ("VES-BAL", "PRI-OCH", "RST-RUC", "AKU-RST", "NAH-SOU", "NAK-SAT", "OCH-SLU", "SKR-TUR")
_UNSIGNED, _SIGNED_LATELY = 7, 7
"""Papers, and days ago."""
NEWCOMER = "990001"
"""Has the least; the rest of the kit waits at the counter."""
_MOVER = 120
"""The place among the members of who moves to another unit."""
_TWICE = "991999"
"""The number of a second record of somebody who has one."""
_JUDGED = "prohlédnuto, způsobilé"
"""Why what is past its expiry or inspection is handed out in the demo: its lists are some years old."""
_FIRST_THINGS = ("BUN-SOF", "MIK-FLE", "CEP-KSI", "CEP-ZIM", "SVI-RUC", "RST-RUC", "AKU-RST")
_RETURNS = ("TRI-FUN", "POL-KRA", "RUK-TAK", "NAK-SAT", "AKU-RST")
_LISTED, _GOOD = date(2026, 12, 2), timedelta(days=240)
"""The day the expiries of the list were thought of, and how much longer all of it is good."""
_MINIMA = {"AKT-VESTA": 15, "BUN-ZIM": 60, "KAL-TAK": 110, "OBU-KOT": 56, "OPA-TAK": 55, "TRI-FUN": 60}
"""Articles of which so many should always be in the store; of some there are fewer."""

_LOANS = (
    # lent so many days ago, due in so many days, what, what for
    (26, -13, ("MEG-RUC*2", "RST-RUC*2", "BOX-PRE", "KAM-OSO"), "Fotbalový zápas, Plzeň"),
    (16, -4, ("KAM-OSO",), "Školení s kamerami"),
    (12, -1, ("BOX-PRE", "MEG-RUC"), "Ukázka pro veřejnost"),
    (9, 0, ("KAM-OSO", "MEG-RUC", "RST-RUC"), "Opatření u stadionu"),
    (7, 0, ("BOX-PRE",), "Převoz výstroje"),
    (6, 1, ("RST-RUC*4", "MEG-RUC*2"), "Zkušební utkání"),
    (5, 3, ("KAM-OSO*2",), "Dokumentace cvičení"),
    (4, 6, ("MEG-RUC",), "Nácvik komunikace"),
    (3, 12, ("BOX-PRE*2", "SVI-RUC*4"), "Odloučené pracoviště"),
    (2, 24, ("RST-RUC*2",), "Zácvik nového člena"),
)
"""The first is partly returned and extended by a week, the day it was due."""
_BROUGHT_BACK, _EXTENDED = 20, 13
"""Days ago."""
_LISTS = (ListKind.MEMBERS, ListKind.CATALOGUE, ListKind.DELIVERIES, ListKind.KIT)
_LIST_WORTH = 60
"""Of the progress: taking in a list costs as much as equipping so many members."""
_BEFORE = len(_LISTS) * _LIST_WORTH


class DemoClock:
    """The demo's clock: goes from day to day, a few minutes at a time, and never past the real one."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._now = datetime.combine(today - timedelta(days=366), time(8), PRAGUE)

    def __call__(self) -> datetime:
        self._now = min(self._now + timedelta(seconds=7), datetime.now(UTC).astimezone(PRAGUE))
        return self._now

    def go_to(self, days_ago: int, minutes: int) -> None:
        """On the morning of that day, `minutes` after half past seven; time never runs back."""
        day = self.today - timedelta(days=days_ago)
        self._now = max(self._now, datetime.combine(day, time(7, 30), PRAGUE) + timedelta(minutes=minutes))


def fill(path: Path, today: date | None = None, step: Callable[[int, int], None] | None = None) -> dict[str, int]:
    """Make the store `path`. The same day gives the same people the same things. When `step` raises, nothing is left.
    Raises StoreExists: there is a file of that name.
    """
    calendar = DemoClock(today or datetime.now(PRAGUE).date())
    database = Database.create(path, NAME, Press(), operator=KEEPER, clock=calendar)
    with ExitStack() as unfinished:
        unfinished.callback(remove, [path, files.beside(path), lock_of(path)])
        with database:
            story = Story(database, calendar, step or (lambda _done, _total: None))
            story.lists()
            story.year()
            counts = {
                "members": database.ask(lambda books: len(books.people.members())),
                "entries": database.ask(lambda books: books.journal.head()[0]),
            }
        unfinished.pop_all()
    return counts


def _share(books: Books, unit: int, lead: int) -> Outcome:
    """A megaphone of the store goes to a unit."""
    article = books.catalogue.by_code("MEG-RUC")
    there = books.things.in_store(article.id if article else 0, "uni", 1, "", books.journal.today())
    things = tuple(Line(thing=held.thing.id) for held in there)
    return Transfer(unit, things, responsible=lead, reason="Společné užívání")(books)


def _pass_on(books: Books, giver: int, taker: int) -> Outcome:
    """The first numbered piece of one member goes to another."""
    things = tuple(Line(thing=held.thing.id) for held in books.things.held_by(giver)[:1])
    return Transfer(taker, things, giver, condition="good", reason="Změna služby")(books)


def _bring_two_back(books: Books, number: str) -> Outcome:
    """The first two pieces of a loan come back."""
    loan = books.loans.of(books.papers.seq(number))
    lines = tuple(Line(thing=line.thing.id, condition=line.condition) for line in (loan.lines if loan else ())[:2])
    return TakeBack(loan.member if loan else 0, lines)(books)


def _scanned(paper: bytes) -> bytes:
    """Its pages as a scanner has them, with two scrawls where the last is signed."""
    from PIL import ImageDraw
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(paper)) as document, io.BytesIO() as made:
        pages = [page.render(scale=1.4, grayscale=True).to_pil().convert("RGB") for page in document]
        wide, high = pages[-1].size
        for left in (0.12, 0.57):
            line = [(wide * (left + n / 160), high * (0.9 - 0.012 * (n * 7 % 5))) for n in range(24)]
            ImageDraw.Draw(pages[-1]).line(line, fill="#1b3a8a", width=3, joint="curve")
        pages[0].save(made, "PDF", save_all=True, append_images=pages[1:])
        return made.getvalue()


THINGS_TO_THEIR_END: tuple[Callable[[Database, date, Callable[[Command], str]], None], ...] = (
    catalogue.play,
    repairs.play,
    incidents.play,
    receiving.play,
    catalogue.play_grant,
    inspections.play,
    stocktakes.play,
    catalogue.play_use,
)
"""What becomes of things, after all that people do: each part writes what it can."""


class Story:
    def __init__(self, database: Database, calendar: DemoClock, step: Callable[[int, int], None]) -> None:
        self._database = database
        self._calendar = calendar
        self._step = step
        self._chance = random.Random(2026)
        self._diary = sorted(self._planned(), key=lambda due: -due[0])
        self._lent: list[str] = []

    def _planned(self) -> Iterator[tuple[int, Callable[[], object]]]:
        """What happens beside the kits, and so many days ago."""
        for one in inspections.ROUNDS:
            yield one.ago, partial(inspections.go_round, self._database, one, self._try)
        for place, (ago, *_) in enumerate(_LOANS):
            yield ago, partial(self._lend, place)
        yield _BROUGHT_BACK, lambda: self._try(partial(_bring_two_back, number=self._lent[0]))
        yield _EXTENDED, lambda: self._try(self._longer())
        yield from write_offs.diary(self._database, self._try)
        yield from stocktakes.diary(self._database, self._try)

    def _live_until(self, ago: int) -> None:
        """What was planned up to so many days ago is done, each on its day."""
        while self._diary and self._diary[0][0] >= ago:
            day, act = self._diary.pop(0)
            self._calendar.go_to(day, 0)
            act()

    def lists(self) -> None:
        people.appoint(self._database)
        with working(self._database, Keeping.ADMINISTRATOR):
            self._database.change(SetSettings(SETTINGS))
        for at, kind in enumerate(_LISTS):
            self._step(at * _LIST_WORTH, _BEFORE + len(self._members()))
            file = sample_file(f"sample/{kind}.xlsx")
            run = self._database.ask(partial(dry_run_of, kind=kind, path=file))
            self._database.change(TakeIn(self._of_today(run)))
        for code, minimum in _MINIMA.items():
            self._database.change(EditArticle(code, minimum=minimum))

    def _of_today(self, run: DryRun[Any]) -> DryRun[Any]:
        """A list of deliveries as of the day the demo's year begins: inspected lately, and good for a while yet."""
        if run.kind is not ListKind.DELIVERIES:
            return run
        today, longer = self._calendar.today, self._calendar.today - _LISTED + _GOOD
        known = {one.code: one for one in self._database.ask(lambda books: books.catalogue.articles())}
        inspected = {
            one.article: date.fromisoformat(one.before(today, known[one.article].inspection_months or 0))
            for one in reversed(inspections.ROUNDS)
        }

        def now(row: DeliveryRow) -> DeliveryRow:
            expiry = row.expiry + longer if row.expiry else None
            return replace(row, expiry=expiry, inspected_on=inspected.get(row.article))

        rows = tuple(replace(one, row=now(one.row)) if one.row else one for one in run.rows)
        asked = [one for one in run.problems if one.what != "uninspected"]
        return replace(run, rows=rows, problems=tuple(asked), uninspected=None)

    def year(self) -> None:
        """An exercise, kits for everybody through the year, extras, returns, and a mistake or two put right."""
        members = self._members()
        deployments.last_year(self._database, self._calendar().date(), self._try, members)
        self._chance.shuffle(members)
        for done, member in enumerate(members):
            self._step(_BEFORE + done, _BEFORE + len(members))
            ago = 360 - done * 350 // len(members)
            self._live_until(ago)
            self._calendar.go_to(ago, self._chance.randrange(300))
            with working(self._database, Keeping.DEPUTY if done % 3 == 2 else Keeping.QUARTERMASTER):
                self._equip(member)
            if self._chance.random() < 0.25:
                earlier = members[self._chance.randrange(done + 1)]
                worn = (self._chance.choice(_RETURNS),)
                self._try(TakeBack(earlier.id, worn, remark="výměna opotřebeného kusu", condition="worn"))
            if self._chance.random() < 0.02:
                wrong = self._try(Issue(member.id, ("CEP-ZIM", "CEP-KSI")))
                if wrong:
                    self._try(Undo(wrong, "výdej zapsán na nesprávného člena"))
        self._live_until(_SIGNED_LATELY)
        self._sign()
        self._today(members)
        self._transfers()
        self._kits()
        self._remind()
        self._leaving()
        self._kept()
        self._files()
        deployments.play(self._database, self._calendar.today, self._try, self._members())
        for play in THINGS_TO_THEIR_END:
            play(self._database, self._calendar.today, self._try)

    def _members(self) -> list[Member]:
        return self._database.ask(lambda books: books.people.members())

    def _equip(self, member: Member) -> None:
        if member.personal_number == NEWCOMER:
            self._try(Issue(member.id, _FIRST_THINGS, reason=KIT))
            return
        extras = tuple(self._chance.sample(_EXTRAS, self._chance.randrange(4)))
        if self._chance.random() < 0.16:
            kit = self._database.ask(lambda books: books.catalogue.kit_lines(books.catalogue.kits()[KIT]))
            missing = self._chance.sample(range(len(kit)), self._chance.randrange(1, 4))
            lines = [
                Line(article=line.article.id, quantity=line.quantity) for n, line in enumerate(kit) if n not in missing
            ]
            self._try(Issue(member.id, (*lines, *extras), reason=KIT))
        else:
            self._try(Issue(member.id, extras, kit=KIT))

    def _sign(self) -> None:
        """Everything was printed, and all but the latest papers are signed."""
        numbers = self._database.ask(lambda books: numbers_of(books, PapersWanted(Show.UNSIGNED)))
        for place, number in enumerate(numbers):
            self._try(RecordPrint(number, 2))
            if place < len(numbers) - _UNSIGNED:
                self._try(MarkSigned(number))

    def _today(self, members: list[Member]) -> None:
        """A few handovers of the last days, so that the first page has something to say."""
        for days, member in zip((3, 2, 1, 1, 0, 0, 0), members, strict=False):
            self._live_until(days)
            self._calendar.go_to(days, 20 + self._chance.randrange(60))
            self._try(Issue(member.id, ("TRI-FUN*2", "RUK-NIT/M"), reason="doplnění opotřebených"))

    def _transfers(self) -> None:
        """Megaphones that teams use together, pieces that changed hands, and property another directorate took over."""
        members = self._members()
        leads = [one for one in members if one.function == "vedoucí týmu"][:3]
        for lead in leads:
            self._try(partial(_share, unit=lead.unit or 0, lead=lead.id))
        for lead in leads:
            mates = [one for one in members if one.unit == lead.unit and one.id != lead.id]
            self._try(partial(_pass_on, giver=lead.id, taker=mates[0].id))
        pairs = [(some[1].id, some[2].id) for some in (members[40:43], members[90:93]) if len(some) > 2]
        signed = [self._try(partial(_pass_on, giver=giver, taker=taker)) for giver, taker in pairs]
        for number in filter(None, signed):
            self._try(MarkSigned(number))
        self._by_two(
            HandOverProperty(
                "Krajské ředitelství policie Plzeňského kraje",
                ("BAT-30L*2", "LEK-OSO*2", "TRI-FUN/M*6"),
                consent=f"MV-2214/{self._calendar.today.year}",
                ours="plk. Ing. Rudolf Předávací, náměstek ředitele pro ekonomiku",
                theirs="plk. Mgr. Zdislava Převzatá, náměstkyně ředitele pro ekonomiku",
            )
        )

    def _kits(self) -> None:
        """From the next month on the kit is another one, and team leads have one of their own."""
        since = (self._calendar.today.replace(day=1) + timedelta(days=32)).replace(day=1)
        lead = "vedoucí týmu"
        changed = ("CEP-KSI?", "CEP-ZIM=NAK-SAT", "SKR-TUR", f"MEG-RUC@{lead}")
        self._try(ChangeKit(KIT, changed, since))
        self._try(NewKit("Doplněk vedoucího týmu", ("RST-RUC", "AKU-RST*2", "NAH-SOU?"), since, audience=lead))
        self._try(NewKit("Zimní nasazení", ("BUN-ZIM", "CEP-ZIM=NAK-SAT", "RUK-TAK"), since))

    def _lend(self, place: int) -> None:
        """Lend until a day: some of it is overdue, some due today, the rest later."""
        _, due, things, purpose = _LOANS[place]
        until = self._calendar.today + timedelta(days=due)
        some = self._members()[::7][place :: len(_LOANS)]  # whoever can have it
        lend = (Lend(one.id, things, reason=purpose, until=until) for one in some)
        self._lent.append(next(filter(None, map(self._try, lend)), ""))

    def _longer(self) -> ExtendLoan:
        until = self._calendar.today - timedelta(days=6)
        return ExtendLoan(self._lent[0], until, "zápas odložen", overdue=_JUDGED)

    def _remind(self) -> None:
        for loan in self._database.ask(lambda books: books.loans.open()[:1]):
            self._try(Remind(loan.member))

    def _leaving(self) -> None:
        """Somebody leaves with things that are at the cleaner's, and stays after all."""
        leaver = next(one for one in reversed(self._members()) if one.function != "vedoucí týmu")
        why = "Obě věci jsou v čistírně, útvar je doručí."
        number = self._by_two(
            EndMembership(leaver.id, "odchod do výslužby", why, until=self._calendar.today + timedelta(days=14))
        )
        if number:
            self._by_two(Undo(number, "odchod se nekoná, člen zůstává"))

    def _kept(self) -> None:
        """Somebody moves to another unit, and somebody who married stood on the list twice."""
        members = [one for one in self._members() if one.function != "vedoucí týmu"]
        if len(members) <= _MOVER:
            return
        mover, twice = members[_MOVER], next(one for one in members[60:] if one.surname.endswith("á"))
        other = next(one.unit_code for one in members if one.unit_code != mover.unit_code)
        self._try(MoveMember(mover.id, other, "přeložení na vlastní žádost"))
        row = MemberRow(_TWICE, surname="Novotná", given_name=twice.given_name, rank="prap.", function="člen")
        row = replace(row, unit_code=twice.unit_code)
        self._try(EditMember(None, row))
        self._try(Issue(_TWICE, ("TRI-FUN/M*2", "RUK-NIT/M"), reason="doplnění opotřebených"))
        self._by_two(MergeMembers(twice.id, _TWICE, reason="tatáž osoba, po sňatku zapsaná podruhé"))

    def _files(self) -> None:
        """A photo of the newcomer, one of the vest with how it is washed, and the signed scan of the first paper."""
        newcomer = next(one for one in self._members() if one.personal_number == NEWCOMER)
        vest = self._database.ask(lambda books: books.catalogue.by_code("AKT-VESTA"))
        person, article = FileSubject("member", newcomer.id), FileSubject("article", vest.id if vest else 0)
        self._try(Attach(person, "Foto.jpg", sample_file("sample/portrait.jpg").read_bytes(), What.PHOTO))
        self._try(Attach(article, "Vesta.jpg", sample_file("sample/vest.jpg").read_bytes(), What.PHOTO))
        self._try(Attach(article, "Údržba.txt", "Prát na 30 °C bez aviváže, nežehlit reflexní pruhy.\n".encode()))
        papers = self._database.ask(lambda books: books.papers.standing())
        number = next(str(paper) for paper in papers if paper.series == KINDS[Kind.ISSUE].series)
        scan = _scanned(self._database.ask(lambda books: books.papers.content(number)))
        self._try(scan_of(number, f"Sken {number}.pdf", scan))

    def _by_two(self, command: Command) -> str:
        """As `_try`; the deputy stands by."""
        with working(self._database, Keeping.QUARTERMASTER, Keeping.DEPUTY):
            return self._try(command)

    def _try(self, command: Command) -> str:
        """Carry it out if the store has what it takes; the number, or nothing."""
        try:
            return self._database.change(command).number
        except Refusal:
            return ""
