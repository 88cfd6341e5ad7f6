"""The grant of the demo store: its project, its share, and until when what was bought of it is kept."""

from collections.abc import Callable
from datetime import date

from equipment_app.operations import Command
from equipment_app.operations.fundings import SetFunding
from equipment_app.store.database import Database

GRANT = "CZ-HOMEAFFAIRS-0004"


def play(_database: Database, _today: date, attempt: Callable[[Command], str]) -> None:
    attempt(
        SetFunding(
            GRANT,
            project="Spolupráce národní policie, mezinárodních subjektů a územní samosprávy",
            project_number="NF-MV-PDP-004-2020",
            share="72,25",
            ends=date(2024, 2, 29),
            keep_until=date(2029, 2, 28),
            insurance="výjimka pro majetek státu",
        )
    )
