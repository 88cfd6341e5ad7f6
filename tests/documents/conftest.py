"""Papers that several tests look into, made once."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from equipment_app.documents import labels, protocol, registers, report, stock
from equipment_app.domain.papers import Label
from tests.documents import answers, samples

PRINTED = datetime(2026, 12, 1, 8, 15)
LABELS = [
    Label(
        f"AKT.{number:07}.00",
        "Reflexní vesta AKT žlutomodrá",
        "XL",
        f"INV-{number:06}",
        f"AKT{number:07}",
        grant=number % 2 == 0,
    )
    for number in range(1, 8)
]

MAKERS: dict[str, Callable[[], bytes]] = {
    "issue": lambda: protocol.render(samples.issue()),
    "issue in two languages": lambda: protocol.render(samples.issue(bilingual=True)),
    "loan": lambda: protocol.render(samples.loan()),
    "return": lambda: protocol.render(samples.giving_back()),
    "return in two languages": lambda: protocol.render(samples.giving_back(bilingual=True)),
    "rare letters": lambda: protocol.render(samples.with_rare_letters()),
    "storno": lambda: protocol.cancel(protocol.render(samples.wrong_issue()), samples.CANCELLATION),
    "storno with rare letters": lambda: protocol.cancel(
        protocol.render(samples.wrong_issue()), samples.cancellation("omyl, převzal Őrsi Nguyễn")
    ),
    "reprint": lambda: protocol.copy(protocol.render(samples.loan()), PRINTED, 1),
    "reprint of a storno": lambda: protocol.copy(
        protocol.cancel(protocol.render(samples.loan()), samples.CANCELLATION), PRINTED, 2
    ),
    "handovers": lambda: report.render(
        registers.handovers(answers.ASKED, date(2026, 1, 1), date(2026, 11, 24), answers.handed(3))
    ),
    "holdings": lambda: report.render(registers.holdings(answers.ASKED, date(2026, 11, 24), answers.held(4))),
    **{f"labels {name}": lambda name=name: labels.render(LABELS, name) for name in stock.STOCKS},
}


@pytest.fixture(params=MAKERS)
def made(request) -> bytes:
    """Each kind of paper in turn."""
    return MAKERS[request.param]()
