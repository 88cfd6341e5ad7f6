"""A store before a national exercise: 216 members of fourteen regions get four pieces each, 600 students two."""

from dataclasses import dataclass
from pathlib import Path

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.lists import ListKind
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import roster
from tests.world import DELIVERY, World

MEMBERS, STUDENTS, REGIONS, GROUPS = 216, 600, 14, 20
KINDS = {"E-RAD": MEMBERS, "E-KAM": MEMBERS, "E-VES": MEMBERS + STUDENTS, "E-LEK": MEMBERS + STUDENTS}
TITLE = "Národní cvičení"
ROLES = ("Člen AKT=E-RAD,E-KAM,E-VES,E-LEK", "Student=E-VES,E-LEK")


@dataclass(frozen=True)
class Gate:
    """Whom a gate serves, in the order they come, and what is scanned for each: badges and codes."""

    world: World
    id: int
    people: tuple[tuple[str, tuple[str, ...]], ...]


def make(path: Path) -> Gate:
    world = World.make(path)
    people = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar\n" + "".join(
        f"98{n:04};Cvičící{n:03};Jana;prap.;KR{n % REGIONS:02};Krajské ředitelství {n % REGIONS:02}\n"
        for n in range(MEMBERS)
    )
    kinds = "Kód;Název;Evidence;Velikostní řada;MJ;Cena za MJ\n"
    kinds += "".join(f"{code};Věc {code};item;uni;ks;100\n" for code in KINDS)
    pieces = DELIVERY + "".join(
        f"DL-9;2.2.2026;Dodavatel První a.s.;;{code};;1;{code}-{n:03};;;;100;Sklad;A01\n"
        for code, count in KINDS.items()
        for n in range(count)
    )
    world.take_in(ListKind.MEMBERS, people)
    world.take_in(ListKind.CATALOGUE, kinds)
    world.take_in(ListKind.DELIVERIES, pieces)
    day = world.clock().date()
    id = world.do(NewDeployment(TITLE, day, f"{day} 17:00", place="Hranice", roles=ROLES)).facts["deployment"]
    world.do(AddParticipants(id, tuple(Newcomer("Člen AKT", personal_number=f"98{n:04}") for n in range(MEMBERS))))
    students = (Newcomer("Student", _group(n), "", f"Student{n:03}", "Jan", "Škola") for n in range(STUDENTS))
    world.do(AddParticipants(id, tuple(students)))
    return Gate(world, id, tuple(_people(world, id)))


def _group(student: int) -> str:
    return f"S{student % GROUPS + 1:02}"


def _people(world: World, id: int) -> list[tuple[str, tuple[str, ...]]]:
    """Members before students, each with pieces that nobody else gets."""
    rows = world.sql(
        "SELECT a.code, t.code FROM thing t JOIN article a ON a.id = t.article WHERE a.code LIKE 'E-%' ORDER BY t.code"
    )
    free = {code: [str(Code(Family.THING, number)) for one, number in rows if one == code] for code in KINDS}
    found = []
    for row in world.ask(lambda books: roster(books, id)):
        kinds = tuple(KINDS) if row.number else ("E-VES", "E-LEK")
        found.append((row.badge, tuple(free[kind].pop() for kind in kinds)))
    return found
