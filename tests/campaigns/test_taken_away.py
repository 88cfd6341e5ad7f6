"""Files taken from an open store. Each case is a process that ends as if it were killed, so it runs apart."""

import json
import subprocess
import sys

import pytest

from equipment_app.domain.place_errors import StoreMoved
from equipment_app.operations.issue import Issue
from equipment_app.store.file.pieces import finished
from tests.campaigns import told
from tests.world import ADAM, EVA, World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of a file that is open")


def test_nothing_is_called_done_that_nobody_finds(tmp_path):
    command = [sys.executable, "-m", "tests.campaigns.taken_away", "--seed", "1"]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=told.ROOT, timeout=300)
    facts = json.loads(ran.stdout.rpartition(told.BEGINNING)[2])
    assert (ran.returncode, facts["ok"]) == (0, True), ran.stdout
    assert facts["count"] == "20 cases"


@pytest.fixture
def world(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    yield world
    world.close()


def test_what_was_deleted_can_still_be_saved(world, tmp_path):
    """As the refusal says: everything that was written, as a sound store."""
    world.path.unlink()
    with pytest.raises(StoreMoved):
        world.do(Issue(EVA, ("V-002",)))
    finished(world.database.backup(tmp_path / "zachranen.equip"))
    saved = World.of(tmp_path / "zachranen.equip")
    assert saved.verified().ok and saved.held(ADAM) == {"V-001": 1}
    saved.close()


def test_what_is_put_back_is_worked_with_again(world):
    world.path.rename(world.path.with_name("jinde"))
    with pytest.raises(StoreMoved) as refusal:
        world.do(Issue(EVA, ("V-002",)))
    assert refusal.value.path == str(world.path)
    world.path.with_name("jinde").rename(world.path)
    world.do(Issue(EVA, ("V-002",)))
    world.reopen()
    assert world.verified().ok and world.held(EVA) == {"V-002": 1}
