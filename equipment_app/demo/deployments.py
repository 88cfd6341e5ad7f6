"""Deployments of the demo store: one of last year and one of today that are closed, one at whose gate things come back,
one that is prepared.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from equipment_app.demo.people import Keeping, working
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.operations import Command, Outcome
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import NewDeployment, deployment_of
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import DecideCompensation, ProposeCompensation
from equipment_app.operations.lines import Line
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.roster import MakeRosters
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.papers import numbers_of
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.records.people import Member

EXERCISE, LAST_YEARS = "Součinnostní cvičení Brána", "Součinnostní cvičení Most"
_CLOSED, _PREPARED = "Nácvik výdeje u brány", "Fotbalový zápas Praha"
_LAST_ROLES = ("Člen AKT=RST-RUC,AKU-RST,OCH-SLU", "Student=PRI-OCH,SVI-RUC")
_ROLES = ("Člen AKT=JME-STI,BOX-PRE,OCH-SLU", "Student=PRI-OCH,SVI-RUC")
_SCHOOLS = ("Gymnázium Nad Řekou", "Střední odborná škola Lipová")
_STUDENTS = """Adamcová Klára, Bartůněk Vít, Ciglerová Ema, Dlabač Jonáš, Ešner Filip, Fialová Tereza, Gajdůšek Tomáš,
    Holubcová Nela, Ilčík Marek, Jirsáková Adéla, Kubalík Ondřej, Lhotáková Anna, Mrkvička Jiří, Nezvalová Eliška,
    Opička Daniel, Pavlíčková Julie, Remešová Sofie, Sklenička Petr, Tvrzník Lukáš, Uherková Lucie, Vlnka David,
    Zezulková Marie, Žaloudek Šimon, Žižlavská Hana""".split(",")
_LAST_STUDENTS = """Benediktová Lada, Čížek Adam, Drápal Viktor, Efenberková Iva, Hejduková Zora, Jandourek Emil,
    Kalivodová Běla, Londýn Igor, Mlčochová Hedvika, Obdržálek Hynek, Říčanová Žofie, Strouhal Otakar""".split(",")
_BADGES = 12


def play(database: Database, today: date, attempt: Callable[[Command], str], members: Sequence[Member]) -> None:
    """What can be done is done by `attempt`, which says the number of what was written."""
    some = [one for one in members if one.function != "vedoucí týmu"][5::23][:_BADGES]
    due = f"{today} 23:30"
    attempt(NewDeployment(_CLOSED, today, due, place="Praha, Centrální sklad", roles=("Člen AKT=RST-RUC,AKU-RST",)))
    attempt(AddParticipants(_CLOSED, _numbers(some[:4])))
    for one in some[:4]:
        attempt(HandOutAtGate(_CLOSED, one.id, ("RST-RUC", "AKU-RST")))
    for one in some[:4]:
        attempt(partial(_bring_back, title=_CLOSED, who=one.id))
    attempt(CloseDeployment(_CLOSED))
    attempt(NewDeployment(EXERCISE, today, due, place="Výcvikový areál", roles=_ROLES))
    attempt(AddParticipants(EXERCISE, _numbers(some), "Člen AKT"))
    attempt(AddParticipants(EXERCISE, tuple(_student(n, name) for n, name in enumerate(_STUDENTS))))
    attempt(MakeRosters(EXERCISE))
    _gate(database, attempt, some)
    later = today + timedelta(days=14)
    attempt(NewDeployment(_PREPARED, later, f"{later} 23:00", place="Praha", roles=("Člen AKT=RST-RUC,AKU-RST",)))
    attempt(AddParticipants(_PREPARED, _numbers(members[10:210:10])))


def last_year(database: Database, day: date, attempt: Callable[[Command], str], members: Sequence[Member]) -> None:
    """An exercise of one day, closed and signed: a helmet came back damaged, and a battery not at all."""
    some = [one for one in members if one.function != "vedoucí týmu"][7::23][:6]
    attempt(NewDeployment(LAST_YEARS, day, f"{day} 23:30", place="Výcvikový areál", roles=_LAST_ROLES))
    attempt(AddParticipants(LAST_YEARS, _numbers(some), "Člen AKT"))
    attempt(AddParticipants(LAST_YEARS, tuple(_student(2 * n, name) for n, name in enumerate(_LAST_STUDENTS))))
    attempt(MakeRosters(LAST_YEARS))
    students = _students(database, LAST_YEARS)
    for one in some:
        attempt(HandOutAtGate(LAST_YEARS, one.id, ("RST-RUC", "AKU-RST", "OCH-SLU")))
    for student in students:
        attempt(partial(_helmet, title=LAST_YEARS, student=student))
    for student in students[3:4]:
        attempt(partial(_bring_back, title=LAST_YEARS, who=student, condition="damaged", most=1))
    said = "Baterie vypadla z pouzdra při přesunu, hledání bez výsledku."
    for one in some[1:2]:
        attempt(partial(_lose, title=LAST_YEARS, who=one.id, article="AKU-RST", said=said))
    for who in (*(one.id for one in some), *students):
        attempt(partial(_bring_back, title=LAST_YEARS, who=who))
    attempt(CloseDeployment(LAST_YEARS, circumstances="Skořepina praskla při pádu na schodech tribuny."))
    _settle(database, day, attempt)
    for number in database.ask(lambda books: numbers_of(books, PapersWanted(Show.UNSIGNED))):
        attempt(RecordPrint(number, 1))
        attempt(MarkSigned(number))


def _settle(database: Database, day: date, attempt: Callable[[Command], str]) -> None:
    """Nobody pays for what happened at the exercise: that was decided by two, the same day."""
    incidents = [one.number for one in database.ask(lambda books: books.incidents.all())]
    for place, number in enumerate(incidents, 1):
        attempt(ProposeCompensation(number, ("no_compensation", "to_commission")))
        with working(database, Keeping.DEPUTY, Keeping.QUARTERMASTER):
            attempt(DecideCompensation(number, "none", f"ŠK-{place}/{day.year}", day))


def _gate(database: Database, attempt: Callable[[Command], str], members: Sequence[Member]) -> None:
    """All but the last few come; of one group nobody has brought anything back yet."""
    students = _students(database, EXERCISE)
    for place, one in enumerate(members[:-1]):
        extra = ("MEG-RUC",) if not place else ()
        attempt(HandOutAtGate(EXERCISE, one.id, ("JME-STI", "BOX-PRE", "OCH-SLU", *extra)))
    for place, student in enumerate(students[:-2]):
        attempt(partial(_helmet, title=EXERCISE, student=student, torch=place != 3))
    for one in members[:6]:
        attempt(partial(_bring_back, title=EXERCISE, who=one.id))
    for student in students[:9]:
        attempt(partial(_bring_back, title=EXERCISE, who=student))
    for one in members[6:7]:
        attempt(partial(_bring_back, title=EXERCISE, who=one.id, condition="damaged", most=1))
    said = "Přilba zůstala v terénu, hledání bez výsledku."
    attempt(partial(_lose, title=EXERCISE, who=students[9], article="PRI-OCH", said=said))


def _students(database: Database, title: str) -> list[int]:
    """Who takes part and is no member, in Czech order."""

    def question(books: Books) -> list[int]:
        there = {one.holder for one in books.deployments.participants(deployment_of(books, title).id)}
        return [one.id for one in books.people.guests() if one.id in there]

    return database.ask(question)


def _numbers(members: Sequence[Member]) -> tuple[Newcomer, ...]:
    return tuple(Newcomer(member=one.id) for one in members)


def _student(n: int, name: str) -> Newcomer:
    surname, given = name.split()
    return Newcomer("Student", f"Skupina {n // 6 + 1}", surname=surname, given_name=given, school=_SCHOOLS[n // 12])


def _helmet(books: Books, title: str, student: int, *, torch: bool = True) -> Outcome:
    """Any helmet there is, for nobody knows the sizes of guests; a torch is forgotten once."""
    article = books.catalogue.by_code("PRI-OCH")
    assert article is not None
    day = books.journal.today()
    there = (books.things.in_store(article.id, size, 1, "", day) for size in books.catalogue.sizes(article.scheme))
    helmet = next(held.thing.id for some in there for held in some)
    things = (Line(thing=helmet), *(("SVI-RUC",) if torch else ()))
    return HandOutAtGate(title, student, things)(books)


def _bring_back(books: Books, title: str, who: int, condition: str = AS_ISSUED, most: int = 9) -> Outcome:
    return TakeBackAtGate(title, _out(books, who)[:most], of=who, condition=condition)(books)


def _lose(books: Books, title: str, who: int, article: str, said: str) -> Outcome:
    lost = [line for line in _out(books, who) if books.things.thing(line.thing or 0).article_code == article]
    return ReportIncident(who, tuple(lost), deployment=title, circumstances=said)(books)


def _out(books: Books, who: int) -> tuple[Line, ...]:
    there = (one for id in books.deployments.open_of(who) for one in books.deployments.given_to(id, who))
    return tuple(Line(thing=one.thing, quantity=one.out) for one in there if one.out)
