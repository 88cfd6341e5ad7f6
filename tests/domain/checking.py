"""Plans to try checks with: as many members as wanted, pieces with codes, two kinds counted by hand."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.unit_check_plan import CheckColumn, CheckMember, CheckPiece, CheckPlan, Need, Setup

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Prague"))
YESTERDAY = date(2026, 11, 23)


def code(number: int) -> str:
    return str(Code(Family.THING, number))


def badge(number: int) -> str:
    return str(Code(Family.BADGE, number))


def made(members: int = 3, numbered: int = 2, counted: int = 1, **more: object) -> CheckPlan:
    """Member m of 1, 2 … holds one piece of each article 1 … `numbered`, with the code 100·m + article.

    Of the articles after those, each member should have three and has three.
    """
    people = tuple(CheckMember(m, f"Zkušební {m:03}", "prap.", f"99{m:04}", badge(m)) for m in range(1, members + 1))
    columns = [CheckColumn(a, f"Věc {a}") for a in range(1, numbered + 1)]
    columns += [CheckColumn(a, f"Počítané {a}", "pár", False) for a in range(numbered + 1, numbered + counted + 1)]
    needs = [
        Need(person.id, column.article, "M", *((1, 1) if column.numbered else (3, 3)))
        for person in people
        for column in columns
    ]
    known = [
        CheckPiece(1000 * m + a, a, "M", m, (code(100 * m + a), f"S-{m}-{a}", f"INV-{m}-{a}"))
        for m in range(1, members + 1)
        for a in range(1, numbered + 1)
    ]
    facts = {
        "id": "zkouška",
        "setup": Setup(unit=7, title="nasazení Sever"),
        "heading": "KŘP Zkušebního kraje",
        "kit": "Výstroj",
        "begun": NOW - timedelta(minutes=30),
        "members": people,
        "columns": tuple(columns),
        "needs": tuple(needs),
        "known": tuple(known),
        "articles": {column.article: column.name for column in columns},
    }
    return CheckPlan(**{**facts, **more})  # type: ignore[arg-type]
