"""What is recorded as missing is in somebody's hand at the Counter: what is said, and the way to its report."""

import pytest

from equipment_app.operations.incident import ReportIncident
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
