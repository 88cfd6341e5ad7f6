"""Inspections of the demo store: points for radios, megaphones that a firm went through, a run of radios under way."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from equipment_app.domain.inspection import InspectionResult
from equipment_app.domain.sizes import months_later
from equipment_app.operations import Command
from equipment_app.operations.inspect import Examined, Inspect, SaveRun
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.queries.inspections import DuePiece, DueWanted, due
from equipment_app.store.database import Database
from equipment_app.store.ledger.journal import PRAGUE

_RADIO, _MEGAPHONE, _HELMET = "RST-RUC", "MEG-RUC", "PRI-OCH"
_RADIO_POINTS = """Kryt a štítek | bez prasklin, kód čitelný
Anténa | pevná, bez zlomu
Displej a tlačítka | svítí, tlačítko PTT drží
Spojení | zkušební volání na 2. radiostanici
Akumulátor | kapacita alespoň 80 % | >= 80 %
Příslušenství | souprava a pouzdro"""
_HELMET_POINTS = (
    "Skořepina | bez prasklin a rýh přes 1 mm\nHledí | čiré, drží v obou polohách\nPopruhy | celé, zapínají"
)
RUN = "demo"


class Round(NamedTuple):
    """A round of inspections so many days ago; `left` of every hundred pieces were not brought to it."""

    ago: int
    article: str
    remark: str
    left: int = 1

    def before(self, today: date, months: int) -> str:
        """The day of the round before, of which this one was due some days later."""
        return str(months_later((today - timedelta(days=self.ago - _EARLY)).isoformat(), -months))


_EARLY = 15
"""Days before their term that pieces are called in."""
_BATTERIES = "Měření kapacity nabíječkou s protokolem, mez 80 %."
ROUNDS = (
    Round(215, "AKU-RST", _BATTERIES, 0),
    Round(150, "VES-BAL", "Prohlídka pláště, švů a vložek podle návodu výrobce."),
    Round(120, _HELMET, "Návod výrobce přilby."),
    Round(95, _RADIO, "Funkční zkouška podle plánu revizí."),
    Round(75, "LEK-OSO", "Kontrola obsahu podle seznamu, chybějící obsah doplněn."),
    Round(60, "KAM-OSO", "Funkční zkouška, synchronizace času."),
    Round(45, _MEGAPHONE, "Funkční zkouška."),
    Round(40, "AKU-RST", _BATTERIES),
)
"""The latest last; everything holds on the day of the demo but what was not brought."""


def go_round(database: Database, of: Round, attempt: Callable[[Command], str]) -> None:
    """Every piece of the article, wherever it is, but those that were not brought."""
    pieces = sorted(_pieces(database, of.article), key=lambda one: one.code)
    brought = [one for n, one in enumerate(pieces) if n % 100 >= of.left]
    attempt(Inspect(tuple(Examined(one.thing, InspectionResult.PASSED) for one in brought), remark=of.remark))


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    attempt(ChangePlan(_RADIO, "-", points=_RADIO_POINTS))
    attempt(ChangePlan(_HELMET, "-", points=_HELMET_POINTS))
    attempt(ChangePlan(_MEGAPHONE, "-", firm="Revize elektro s.r.o.", points="Hlasitost\nUpevnění popruhu"))
    megaphones = _pieces(database, _MEGAPHONE)[:8]
    if megaphones:
        found = (Examined(one.thing, InspectionResult.PASSED) for one in megaphones)
        attempt(
            Inspect(
                tuple(found), remark=f"Revizní technik č. 1234/{today.year - 1}, měřicí přístroj s platnou kalibrací."
            )
        )
    helmets = _pieces(database, _HELMET)[:10]
    if helmets:
        attempt(Inspect(tuple(_helmet(n, one.thing) for n, one in enumerate(helmets)), remark="Návod výrobce přilby."))
    _under_way(database, today, attempt)


def _helmet(n: int, thing: int) -> Examined:
    odd = {
        3: (InspectionResult.RESERVED, "Rýha skořepiny do 1 mm vlevo, bez vlivu na funkci; sledovat."),
        6: (InspectionResult.REPAIR, "Prasklý úchyt hledí."),
        8: (InspectionResult.DISPOSAL, "Prasklá skořepina u levého ucha."),
    }
    return Examined(thing, *odd.get(n, (InspectionResult.PASSED, "")))


def _under_way(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """Radios of this morning: most have a result, one is being looked at, the rest waits."""
    radios = _pieces(database, _RADIO)[:42]
    if not radios:
        return
    found = {str(one.thing): _result(n) for n, one in enumerate(radios[: len(radios) * 2 // 3])}
    content = {
        "article": radios[0].article_id,
        "plan": 0,
        "things": [one.thing for one in radios],
        "begun": datetime.combine(today, time(8), PRAGUE).isoformat(),
        "found": found,
    }
    attempt(SaveRun(RUN, content))


def _result(n: int) -> dict[str, object]:
    odd = {
        4: ("reserved", {"0": ["fault", "Oděrky krytu, bez vlivu na funkci."]}),
        11: ("reserved", {"5": ["fault", "Chybí pouzdro, doplnit."]}),
        17: ("repair", {"2": ["fault", "Tlačítko PTT se znovu zasekává."]}),
        22: ("repair", {"1": ["fault", "Ulomená anténa."]}),
        25: ("disposal", {"0": ["fault", "Prasklé tělo, vnikla voda."]}),
    }
    result, faults = odd.get(n, ("passed", {}))
    points = {str(point): ["good", ""] for point in range(6)} | {"4": ["good", str(84 + n % 12)]}
    return {"result": result, "points": points | faults}


def _pieces(database: Database, article: str) -> list[DuePiece]:
    """Every piece of an article, those in the store before those with people."""
    known = database.ask(lambda books: books.catalogue.by_code(article))
    if known is None:
        return []
    ever = DueWanted(date.max - timedelta(days=1), known.id, 0)
    found = database.ask(lambda books: due(books, ever))
    return sorted(found, key=lambda one: (one.member is not None, one.code))
