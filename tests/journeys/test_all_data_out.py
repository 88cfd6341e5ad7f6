"""Everything is taken out of the store from the window: who may, where it goes, and that nothing is left half done."""

from pathlib import Path

import pytest

from equipment_app.store.file.pieces import finished
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.way_out import export
from tests.guarded import HANA, LEOS, ZORA, GuardedHouse
from tests.house import House


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("who", "may"), [(ZORA, True), (HANA, True), (LEOS, False)])
def test_who_may_finds_it(guarded: GuardedHouse, who, may):
    guarded.sign_in(who)
    assert ("file.export_all" in {act.id for act in guarded.place.actions_.offered()}) is may
    for words in ("export", "data"):
        guarded.finder.close_overlay()
        assert any("Export all data" in hit.name for hit in guarded.find(words)) is may


def test_it_is_what_the_command_line_writes_and_is_said(lived_in: House, tmp_path):
    here, there = tmp_path / "out", tmp_path / "cli"
    here.mkdir()
    lived_in.program.store_actions.export_all(here)
    lived_in.run()
    [folder] = here.iterdir()
    lived_in.program.desk.work(lambda database, _: finished(export(database, there, "en")), lambda _: None)
    lived_in.run()
    assert files(folder) == files(there)
    assert {"README.txt", "journal.jsonl"} < set(files(folder))
    assert lived_in.said[-1] == f"All data exported {folder.name} {here}"


def test_a_second_one_on_the_same_day_is_refused_and_the_first_stays(lived_in: House, tmp_path):
    for _ in range(2):
        lived_in.program.store_actions.export_all(tmp_path / "out")
        lived_in.run()
    [folder] = (tmp_path / "out").iterdir()
    assert files(folder)
    assert str(folder) in lived_in.said[-1]


@pytest.mark.parametrize("after", [1, 20])
def test_who_stops_it_finds_nothing_left(lived_in: House, tmp_path, monkeypatch, after):
    def step(progress: Progress, done: int, total: int) -> None:
        assert 0 <= done <= total
        if done > after:
            raise Cancelled

    monkeypatch.setattr(Progress, "step", step)
    lived_in.program.store_actions.export_all(tmp_path / "out")
    lived_in.run()
    assert not list((tmp_path / "out").glob("*"))
