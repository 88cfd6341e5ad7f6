"""What a handover asks of the worker thread: each question once."""

from equipment_app.ui.jobs import Jobs
from tests.house import CONTROL, House, Key
from tests.world import EVA


def test_a_handover_asks_seven_things_at_most(lived_in: House, monkeypatch):
    lived_in.scan(lived_in.badge(EVA))
    lived_in.scan(lived_in.code("V-001"))
    lived_in.scan(lived_in.code("R-001"))
    asked, run = [], Jobs.run
    monkeypatch.setattr(Jobs, "run", lambda jobs, job: (asked.append(job.instead or "-"), run(jobs, job)))
    lived_in.key(Key.Key_Return, CONTROL)
    assert lived_in.held(EVA)["V-001"] == 1 and lived_in.printed.is_file()
    assert asked.count("day") == 1 and "places" not in asked
    assert len(asked) <= 7, asked
