"""A check of a unit: what a scan costs at value level and kept durably, from a team of 20 to everybody at once."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from timing import once

from equipment_app.demo import fill
from equipment_app.documents.press import Press
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckColumn, CheckMember, CheckPiece, CheckPlan, Need, Setup
from equipment_app.exchange.check_file import CheckFile, sealing
from equipment_app.operations.unit_checks import ExportCheck, FileCheck, SaveCheck
from equipment_app.queries import unit_check
from equipment_app.store.database import Database
from tests.world import SECRET

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def measure(folder: Path) -> list[tuple]:
    return [*(_value(members) for members in (20, 280)), *_kept(folder)]


def made(members: int, articles: int = 12) -> CheckPlan:
    people = tuple(CheckMember(m, f"Zkušební {m:03}") for m in range(members))
    columns = tuple(CheckColumn(a, f"Věc {a}") for a in range(articles))
    spots = [(m, a) for m in range(members) for a in range(articles)]
    known = tuple(CheckPiece(1000 * m + a, a, "M", m, (f"kód {m} {a}",)) for m, a in spots)
    needs = tuple(Need(m, a, "M", 1, 1) for m, a in spots)
    return CheckPlan(
        "b", Setup(), "Tým", "Sada", NOW, people, columns, needs, known, {a: f"Věc {a}" for a in range(articles)}
    )


def journey(check: Check, codes: list[str]) -> list[float]:
    """Every code in a random order, with the next missing thing asked after each; the time of each in seconds."""
    spent = []
    for code in codes:
        began = perf_counter()
        check, scanned = check.scan(code, NOW)
        check.next_missing(), check.counts()
        spent.append(perf_counter() - began)
        assert scanned.taken
    assert check.counts().done == check.counts().total
    return spent


def _value(members: int) -> tuple:
    check = Check.of(made(members))
    codes = [known.code for known in check.plan.known]
    random.Random(7).shuffle(codes)
    spent = journey(check, codes)
    worst = sorted(spent)[-len(spent) // 100]
    work = f"{members} × 12 things, {len(codes)} scans; 99 of 100 under {worst * 1000:.2f} ms"
    return ("scan of a unit check, as a value", work, median(spent), None, "", "≤ 1 ms")


def _kept(folder: Path) -> list[tuple]:
    """Of the demo's largest team, with the books or without them."""
    fill(folder / "check.equip")
    with Database.open(folder / "check.equip", Press()) as database:
        units = database.ask(unit_check.choices).units
        unit = max(units, key=lambda one: one.members)
        kits = database.ask(unit_check.choices)
        began = perf_counter()
        check = database.ask(lambda books: unit_check.begin(books, Setup(unit.id, kit=kits.standard)))
        opened = perf_counter() - began
        path = folder / "team.akcheck"
        database.change(
            ExportCheck(
                check.plan, database.ask(lambda books: books.journal.today()), sealing(SECRET, path.write_bytes)
            )
        )
        stored = _durably(check, lambda now: database.change(SaveCheck(now)))
        file = CheckFile.open(path, SECRET, datetime.now(UTC))
        carried = _durably(file.check, file.save)
        filed = once(lambda: database.change(FileCheck(replace(check))))
    team = f"{unit.members} members, {len(check.plan.needs)} cells"
    return [
        ("check begun: all it needs of the books", team, opened, None, "", "≤ 100 ms"),
        ("scan kept in the store", team, stored, None, "", "≤ 20 ms"),
        ("scan kept in a check file", team, carried, None, "", "≤ 20 ms"),
        ("check filed with its report", team, filed, None, "", ""),
    ]


def _durably(check: Check, save) -> float:
    spent = []
    for known in check.plan.known[:137]:
        began = perf_counter()
        check, _ = check.scan(known.code, NOW)
        save(check)
        spent.append(perf_counter() - began)
    return median(spent)
