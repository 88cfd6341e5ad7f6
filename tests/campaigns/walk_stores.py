"""The stores of campaign W2: the demo, a small one that has a bit of everything, and who keeps them."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from equipment_app import demo
from equipment_app.documents.press import Press
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.lend import Lend
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.store.database import Database
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT, KIT_LIST, LISTS, Clock, World

KEEPER, DEPUTY, LEAD, AUDITOR, ADMINISTRATOR = (
    "Ukázková Jitka",
    "Zástupce Jan",
    "Vedoucí Leoš",
    "Kontrolní Hana",
    "Správcová Eva",
)
PEOPLE = (KEEPER, DEPUTY, LEAD, AUDITOR, ADMINISTRATOR)
"""Who keeps the store, with one password: two quartermasters, a lead, an auditor, an administrator."""
KEEPERS = (KEEPER, DEPUTY)
"""Who stands by where property is decided on: nobody else may."""


MADE, WALKED = "2026-03-02", "2026-03-03"
"""Days: a walk is the same whenever it is walked."""


class _Kept(World):
    """The demo's own keeper signs in."""

    def sign_in(self, name: str = KEEPER) -> None:
        super().sign_in(name)


def a_small_one(path: Path, today: date) -> None:
    """Kept by the same person as the demo: three members, five articles."""
    with closing(_small(path, today)) as world:
        for things in (("R-002", "TRIKO/L*2"), ("V-003",)):
            world.do(Issue(EVA, things))


_SURNAMES = (
    "Adamcová Bártová Cibulka Dvořák Erben Fialová Gregor Horák Ivánek Jelínek Klímová Liška Malá Novotný".split()
)
_MORE = {
    ListKind.MEMBERS: "".join(
        f"9901{n:02};{surname};Jan;stržm.;KRP{'AB'[n % 2]};;{'SML'[n % 3]};4{n % 5}\n"
        for n, surname in enumerate(_SURNAMES)
    ),
    ListKind.DELIVERIES: "".join(
        f"DL-4;16.2.2026;Dodavatel První a.s.;Norské fondy;{code};1;{code[0]}X-{n:03};;;{ends};1290;Sklad;{place}\n"
        for code, many, ends in (("VESTA;M", 24, "31.12.2040"), ("RADIO;", 16, ""))
        for n, place in ((n, "ABC"[n % 3] + "01") for n in range(many))
    ),
}


def a_lived_in_one(path: Path, today: date) -> None:
    """A bit of everything is under way: steps at it take a fraction of what they take on the demo."""
    with closing(_small(path, today, _MORE)) as world:
        day = world.clock().date()
        world.do(ChangePlan("RADIO", "Měsíční", months="1"))
        world.do(Issue(EVA, ("R-002", "TRIKO/L*2", "VX-001")))
        world.do(Issue(ADAM, ("V-003", "RX-001", "OBUV/42,5")))
        world.do(Issue("990101", ("VX-002", "RX-002")))
        world.do(Undo(world.do(Issue("990102", ("VX-003",))).number, "omyl"))
        world.do(Lend("990103", ("RX-003", "VX-004"), until=day + timedelta(days=1)))
        world.do(SendToRepair("Servis Vzor", day + timedelta(days=1), ("RX-004", "RX-005")))
        world.do(PlaceOrder("Dodavatel Vzorový s.r.o.", ("TRIKO/M*3@490", "VESTA/M*2@1290")))
        world.do(NewDeployment("Cvičení", day, f"{day} 20:00", roles=("Člen=RADIO",)))
        world.do(AddParticipants("Cvičení", (CTIBOR, "990104", "990105")))
        world.do(HandOutAtGate("Cvičení", CTIBOR, ("RX-006",)))
        world.do(ReportIncident("990101", ("VX-002",), what="loss"))
        world.do(ProposeWriteOff(("V-001", "VX-005")))
        world.do(EndMembership("990106"))
        world.do(Issue("990107", ("VX-006", "RX-007")))
        world.do(EndMembership("990107", although="Odevzdá do konce měsíce, je v nemocnici"))


def _small(path: Path, today: date, more: Mapping[ListKind, str] = MappingProxyType({})) -> World:
    """The lists of all tests taken in, and `more` lines of them."""
    clock = Clock(today.isoformat())
    world = _Kept(path, clock, Database.create(path, "Sklad", Press(), operator=demo.KEEPER, clock=clock))
    for kind, text in LISTS:
        world.take_in(kind, text + more.get(kind, ""))
    world.take_in(ListKind.KIT, KIT_LIST, KIT)
    return world


_NUMBERED = """
    SELECT article.code, thing.size FROM thing JOIN article ON article.id = thing.article
    WHERE article.tracking = 'item' AND thing.serial != '' ORDER BY thing.id LIMIT 1
"""


def store_of_all_roles(folder: Path, make: Callable[[Path, date], object] = demo.fill) -> Path:
    """Closed: what `make` makes, somebody of every role beside its keeper, and pieces of which nobody says who paid."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sklad.equip"
    make(path, date.fromisoformat(MADE))
    world = _Kept.of(path, Clock(WALKED))
    unit = world.ask(lambda books: next(iter(books.people.units().values()))[0])
    world.appoint("Správcová", "Eva", Grant(Role.ADMINISTRATOR), personal_number="990911")
    world.appoint("Zástupce", "Jan", Grant(Role.QUARTERMASTER), personal_number="990912", function="zástupce")
    world.appoint("Vedoucí", "Leoš", Grant(Role.LEAD, unit), personal_number="990913")
    world.appoint("Kontrolní", "Hana", Grant(Role.AUDITOR), personal_number="990914")
    [(code, size)] = world.ask(lambda books: books.ask(_NUMBERED))
    old = "".join(f"DL-OLD;2.2.2026;Dodavatel První a.s.;;{code};{size};1;STARY-{n};;;;1290;;\n" for n in range(9))
    world.take_in(ListKind.DELIVERIES, DELIVERY + old, "stara-dodavka")
    world.close()
    return path
