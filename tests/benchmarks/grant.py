"""The register of a grant with a hundred thousand things: its sums now and on a past day."""

from datetime import date, timedelta
from pathlib import Path

import ground
from timing import in_turn

from equipment_app.queries.grant import grant_state

THINGS, MOVES = 100_000, 100_000


def measure(folder: Path) -> list[tuple]:
    with ground.store(folder / "grant.equip", THINGS, MOVES) as database:
        source = database.ask(lambda books: books.settings.fundings()["CZ-HOMEAFFAIRS-0004"])
        today = date.today()
        now, past, floor = in_turn(
            11,
            lambda: database.ask(lambda books: grant_state(books, source, today)),
            lambda: database.ask(lambda books: grant_state(books, source, today - timedelta(days=1))),
            lambda: database.ask(lambda books: books.ask(_HELD)),
        )
    size = f"{THINGS:,} things, {MOVES:,} moves".replace(",", " ")
    return [
        ("register of a grant: its sums now", size, now, floor, "every holding read once", "≤ 300 ms"),
        ("register of a grant, of a day before all handovers", size, past, floor, "every holding read once", ""),
    ]


_HELD = "SELECT holder, thing, quantity FROM holding"
