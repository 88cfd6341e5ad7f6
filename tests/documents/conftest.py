"""Papers that several tests look into, made once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache

import pytest

from equipment_app.documents import labels, order_proposal, personal_card, report, storno, thing_card
from equipment_app.documents.label_designs import SAMPLES
from equipment_app.documents.stock import STOCKS
from equipment_app.domain.kinds import Kind
from equipment_app.domain.labels import Design, LabelData, LabelField, LabelPlan
from equipment_app.queries import handover_register
from tests.documents import answers, checked, handed_office, inspected, ordered, samples

PRINTED = datetime(2026, 12, 1, 8, 15)
LABELS = [
    LabelData(
        f"AKT.{number:07}.00",
        {
            **SAMPLES[Design.ITEM].facts,
            LabelField.INVENTORY: f"INV-{number:06}",
            LabelField.GRANT: "Norway Grants · CZ-HOMEAFFAIRS-0004" if number % 2 else "",
        },
    )
    for number in range(1, 8)
]
SHEETS = ("rayfilm-0102", "herma-4610", "brother-dk-11201")

MAKERS: dict[str, Callable[[], bytes]] = {
    "issue": lambda: samples.issue().render(),
    "issue in two languages": lambda: samples.issue(bilingual=True).render(),
    "loan": lambda: samples.loan().render(),
    "loan of its own kind": lambda: samples.lent().render(),
    "loan for others": lambda: samples.lent_for().render(),
    "loan for others in two languages": lambda: samples.lent_for(bilingual=True).render(),
    "loan in two languages": lambda: samples.lent(bilingual=True).render(),
    "notice": lambda: samples.notice().render(),
    "first notice": lambda: samples.notice(first=True, count=1).render(),
    "notice in two languages": lambda: samples.notice(bilingual=True, count=30).render(),
    "notice to a workshop": lambda: samples.workshop_notice().render(),
    "notice to a workshop in two languages": lambda: samples.workshop_notice(bilingual=True).render(),
    "repair": lambda: samples.repair().render(),
    "repair in two languages": lambda: samples.repair(bilingual=True).render(),
    "repair that is out": lambda: samples.repair(back=0).render(),
    "repair of many things": lambda: samples.repair(back=20, count=25).render(),
    "return": lambda: samples.giving_back().render(),
    "return in two languages": lambda: samples.giving_back(bilingual=True).render(),
    "exchange": lambda: samples.exchange().render(),
    "exchange in two languages": lambda: samples.exchange(bilingual=True).render(),
    "exchange of many lines": lambda: samples.exchange(count=14).render(),
    "transfer": lambda: samples.transfer().render(),
    "transfer in two languages": lambda: samples.transfer(bilingual=True).render(),
    "transfer to a unit": lambda: samples.shared_transfer().render(),
    "transfer within the store": lambda: samples.moved_within().render(),
    "property": lambda: samples.property_record().render(),
    "property in two languages": lambda: samples.property_record(bilingual=True).render(),
    "clearance": lambda: samples.clearance().render(),
    "clearance in two languages": lambda: samples.clearance(bilingual=True, count=40).render(),
    "clearance, settled": lambda: samples.clearance(settled=True).render(),
    "clearance before": lambda: samples.clearance_before().render(),
    "clearance of who moves": lambda: samples.clearance_moving().render(),
    "roster": lambda: samples.roster().render(),
    "roster in two languages": lambda: samples.roster(bilingual=True, columns=4).render(),
    "roster of students": lambda: samples.roster(8, guests=True).render(),
    "incident": lambda: samples.incident().render(),
    "incident decided": lambda: samples.incident(decided=True).render(),
    "incident decided in two languages": lambda: samples.incident(decided=True, bilingual=True, count=3).render(),
    "incident in two languages": lambda: samples.incident(bilingual=True, count=9).render(),
    "incident to be filled in": lambda: samples.incident(blank=True, count=3).render(),
    "receipt": lambda: samples.receipt().render(),
    "receipt in two languages": lambda: samples.receipt(bilingual=True, numbers=12).render(),
    "receipt with its rates": lambda: samples.receipt(rates=True).render(),
    "receipt with its rates in two languages": lambda: samples.receipt(rates=True, bilingual=True).render(),
    "receipt of many numbers": lambda: samples.receipt(numbers=230).render(),
    "order": lambda: ordered.order().render(),
    "order in two languages": lambda: ordered.order(bilingual=True).render(),
    "order of many lines": lambda: ordered.order(count=60).render(),
    "order that is closed": lambda: ordered.order(closed=True).render(),
    "inspection": lambda: inspected.record().render(),
    "inspection in two languages": lambda: inspected.record(4, bilingual=True, firm="Revize s.r.o.").render(),
    "inspection of one": lambda: inspected.record(1, run=False).render(),
    "stocktake": lambda: samples.stocktake().render(),
    "stocktake of many": lambda: samples.stocktake(count=130).render(),
    "stocktake without differences": lambda: samples.stocktake(agrees=True).render(),
    "stocktake not approved": lambda: samples.stocktake(draft=True).render(),
    "merge": lambda: samples.merge().render(),
    "merge in two languages": lambda: samples.merge(bilingual=True).render(),
    "merge of nothing": lambda: samples.merge(lines=0).render(),
    "write-off": lambda: samples.write_off().render(),
    "write-off in two languages": lambda: samples.write_off(bilingual=True, repeat=4).render(),
    "write-off decided": lambda: samples.write_off(Kind.UNNEEDED).render(),
    "write-off done": lambda: samples.write_off(Kind.DISPOSAL).render(),
    "write-off done in two languages": lambda: samples.write_off(Kind.DISPOSAL, bilingual=True, repeat=5).render(),
    "rare letters": lambda: samples.with_rare_letters().render(),
    "storno": lambda: storno.cancel(samples.wrong_issue().render(), samples.CANCELLATION),
    "storno of a transfer": lambda: storno.cancel(
        samples.transfer().render(), replace(samples.CANCELLATION, kind=Kind.TRANSFER, signers=3)
    ),
    "storno with rare letters": lambda: storno.cancel(
        samples.wrong_issue().render(), samples.cancellation("omyl, převzal Őrsi Nguyễn")
    ),
    "reprint": lambda: storno.copy(samples.loan().render(), PRINTED, 1),
    "reprint of a storno": lambda: storno.copy(
        storno.cancel(samples.loan().render(), samples.CANCELLATION), PRINTED, 2
    ),
    "unit check": lambda: checked.report().render(),
    "unit check of many": lambda: checked.report(42, repeat=6, remark="Šero.", unknown="400638").render(),
    "hand-over of the store": lambda: handed_office.paper().render(),
    "hand-over of a long life": lambda: handed_office.paper(keys=9, carts=7, unsigned=400).render(),
    "handovers": lambda: report.render(
        handover_register.handovers(answers.ASKED, date(2026, 1, 1), date(2026, 11, 24), answers.handed(3))
    ),
    "holdings": lambda: report.render(
        handover_register.held_register(answers.ASKED, date(2026, 11, 24), answers.held(4))
    ),
    "grant": lambda: report.render(answers.grant(40)),
    "personal card": lambda: personal_card.render([answers.personal_card(19, 8)]),
    "personal cards": lambda: personal_card.render([answers.personal_card(60, 90)] * 2),
    "thing card": lambda: thing_card.render(answers.thing_sheet(9)),
    "long thing card": lambda: thing_card.render(answers.thing_sheet(70)),
    "thing card of a lot": lambda: thing_card.render(answers.lot_sheet()),
    "order proposal": lambda: order_proposal.render(answers.order_proposal(7)),
    "long order proposal": lambda: order_proposal.render(answers.order_proposal(70)),
    **{f"labels {name}": lambda name=name: labels.render(LABELS, name) for name in SHEETS},
    **{
        f"labels of a {design}": lambda design=design: labels.render(
            [SAMPLES[design]] * 3, "avery-l7165", plan=LabelPlan(design)
        )
        for design in Design
    },
    "labels to measure by": lambda: labels.trial(STOCKS["avery-l7160"], (0.4, -1.1)),
}


@cache
def _made(name: str) -> bytes:
    return MAKERS[name]()


@pytest.fixture(params=MAKERS)
def made(request) -> bytes:
    """Each kind of paper in turn."""
    return _made(request.param)
