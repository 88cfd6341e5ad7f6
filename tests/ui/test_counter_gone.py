"""What is recorded as missing is in somebody's hand at the Counter: what is said, and the way to its report."""

import pytest

from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountQuantity,
    ExplainDifference,
    Recount,
)
from tests.house import Key
from tests.ui.test_counter import adam, closed, counter, open_counter, way_out  # noqa: F401 - fixtures
from tests.world import EVA


@pytest.mark.parametrize(("what", "said"), [("loss", "recorded as lost"), ("", "recorded as missing")])
def test_it_leads_to_the_report_by_which_it_is_found(adam, what, said):  # noqa: F811
    adam.place.desk.change(ReportIncident(EVA, ("R-002",), what=what))
    adam.run()
    adam.scan(adam.code("R-002"))
    assert way_out(adam) == f"{said}; Found…"
    adam.key(Key.Key_Return)
    incident = adam.place.page
    assert (incident.card.record.number, incident.side.step.value) == ("SU-2026-000001", "proposed")
    incident.side.step.choose("found")
    adam.press("Found: back in the store")
    incident.go_back()
    adam.run()
    assert adam.lines == [("RADIO", "uni", 1, "ready")]


def test_what_a_stock_take_missed_names_it_and_what_brings_it_back(adam):  # noqa: F811
    for command in (
        OpenStocktake("Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), places="B02", outside=True),
        CountQuantity("B02", "TRIKO/M", "10", "Řádková Růžena"),
        CloseCountPlace("B02", "Řádková Růžena"),
        Recount("B02", "R-001", "0", "Předávací Zbyněk"),
        ExplainDifference("B02", "R-001", "loss", "Nikdo neví jak."),
        ApproveStocktake(),
    ):
        adam.place.desk.change(command)
        adam.run()
    adam.scan(adam.code("R-001"))
    assert way_out(adam) == "recorded as missing; Found…"
    adam.key(Key.Key_Return)
    said = adam.place.messages.messages[-1]
    assert "is missing by the stock-take IS-2026-000001." in said.lead and "next stock-take" in said.text
    said.act()
    adam.run()
    assert adam.place.shown == "papers"
