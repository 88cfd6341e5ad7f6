"""Checks of units made by hand: the one of the design's picture, and one as large as they come."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import (
    CellState,
    CheckColumn,
    CheckMember,
    CheckPiece,
    CheckPlan,
    Need,
    Setup,
    Whose,
)

BEGUN = datetime(2026, 11, 24, 9, 20, tzinfo=ZoneInfo("Europe/Prague"))
NAMES = (
    ("Batohová Renata", "prap."),
    ("Batohový Šimon", "pprap."),
    ("Cibulný Čeněk", "pprap."),
    ("Cibulný Felix", "ppor."),
    ("Chalupný Günther", "prap."),
    ("Řádková Lenka", "prap."),
    ("Řádkový Vít", "prap."),
    ("Skladový Karel", "nstržm."),
    ("Šťastnovský Bedřich", "nprap."),
    ("Testovací Radim", "nprap."),
    ("Úhořová Šárka", "pprap."),
    ("Vysílačkový Otto", "pprap."),
    ("Vzorová Dana", "pprap."),
    ("Vzorový Dan", "prap."),
    ("Zápisná Věra", "nprap."),
)
ARTICLES = (
    "Vesta taktická",
    "Balistická vesta",
    "Přilba ochranná",
    "Radiostanice přenosná",
    "Akumulátor k radiostanici",
    "Souprava komunikační",
    "Lékárnička",
    "Batoh",
    "Jmenovka",
)
_WAITING = {5: (2, 6), 6: (1,), 7: (0, 3, 4), 8: (6,), 9: (5,), 11: (3, 4), 13: tuple(range(9)), 14: (2, 7), 4: (3,)}
_EXPIRED = ((3, 6), (10, 6))


def made(members: int = 20, columns: int = 12, *, by_hand: int = 0, from_store: bool = True) -> CheckPlan:
    """Members × kinds; the last `by_hand` of them have no codes, and two pieces of each are wanted."""
    people = tuple(
        CheckMember(n, f"Vzorový{n:03} Jan", "prap.", f"{100000 + n}", str(Code(Family.BADGE, n)))
        for n in range(1, members + 1)
    )
    kinds = tuple(
        CheckColumn(n, f"Věc {n:02} zkušební", numbered=n <= columns - by_hand) for n in range(1, columns + 1)
    )
    return plan(people, kinds, from_store=from_store)


def plan(people, kinds, *, expired=(), heading="KŘP Karlovarského kraje", title="", from_store=True) -> CheckPlan:
    """Everybody needs one of each kind that has codes, two of each other."""
    needs, known = [], []
    for row, person in enumerate(people):
        for place, kind in enumerate(kinds):
            wanted = 1 if kind.numbered else 2
            needs.append(Need(person.id, kind.article, "uni", wanted, wanted))
            if kind.numbered:
                thing = person.id * 1000 + kind.article
                past = date(2026, 1, 31) if (row, place) in expired else None
                code = str(Code(Family.THING, thing))
                known.append(CheckPiece(thing, kind.article, "uni", person.id, (code, f"RST{thing:07}"), past))
    setup = Setup(unit=1, kit=1, title=title)
    articles = {kind.article: kind.name for kind in kinds}
    return CheckPlan(
        "c-1", setup, heading, "Základní", BEGUN, people, kinds, tuple(needs), tuple(known), articles, from_store
    )


def scan(check: Check, row: int, column: int, at: datetime = BEGUN) -> Check:
    """The piece of this member and kind is shown."""
    member, article = check.plan.members[row].id, check.plan.columns[column].article
    return check.scan(check.plan.held(member, article)[0].code, at)[0]


def of_picture() -> Check:
    """As the design shows it: 109 of 135 in order, 22 to be scanned, 2 expired, one lost, one in repair, 2 aside."""
    people = tuple(CheckMember(n, *who, f"{110000 + n}") for n, who in enumerate(NAMES, 1))
    kinds = tuple(CheckColumn(n, name) for n, name in enumerate(ARTICLES, 1))
    check = Check.of(plan(people, kinds, expired=_EXPIRED, title="nasazení Sever 27. 11. 2026"))
    at, later = BEGUN.replace(minute=49), [(4, 8), (3, 6), (1, 4), (2, 5)]
    for row in range(len(people)):
        for column in range(len(kinds)):
            if column in _WAITING.get(row, ()) or (row, column) in ((2, 4), (12, 7), *later):
                continue
            check = scan(check, row, column, at)
    check = check.lacks(people[12].id, kinds[7].article, CellState.LOST)
    whose = Whose(9, 5, "Akumulátor k radiostanici", "uni", "member", "pprap. Žákovný Adam", "KŘP Plzeň")
    check = check.scan(str(Code(Family.THING, 1287)), at, whose)[0]
    check = check.scan("4006381333931", at + timedelta(minutes=3))[0]
    for n, (row, column) in enumerate(later):
        check = scan(check, row, column, at + timedelta(minutes=3 if not n else 4))
    return check.lacks(people[2].id, kinds[4].article, CellState.REPAIR).stand(people[4].id).stand(0)
