"""The first stores kept one pile of a thing with a holder and did not say in which condition a thing left."""

import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app import verifier
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger.journal import Journal
from tests.campaigns.past import lived
from tests.store.former import as_version
from tests.world import ADAM, EVA, World

pytestmark = pytest.mark.usefixtures("judged_here")  # the backup before new tables; see `test_upgrade.py`


def as_the_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A past as the first program wrote it: moves of five parts."""
    whole = Journal._payload

    def five(*arguments):
        payload = whole(*arguments)
        return payload | {"mv": [move[:5] for move in payload["mv"]]} if "mv" in payload else payload

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "_payload", five)
        patched.setattr(Journal, "_under_rules", lambda _, entry: entry)
        world = lived(path)
        world.do(Issue(ADAM, ("TRIKO/L*3",)))
        world.do(Issue(EVA, ("TRIKO/L*1",)))
        shirts = world.article("TRIKO")
        world.do(TakeBack(ADAM, (Line(article=shirts, size="L", condition="worn"),)))
    return world


@pytest.fixture
def first(tmp_path, monkeypatch):
    """A store of version 1, opened by this program; what was held before, and what is held now."""
    world = as_the_first(tmp_path / "sklad.equip", monkeypatch)
    held = world.holdings()
    world.close()
    as_version(1, world.path)
    world.reopen()
    yield world, held
    world.close()


def test_nobody_holds_anything_else(first):
    world, held = first
    assert world.holdings() == held
    assert {condition for holder, thing, condition in held} == {"new", "worn"}
    assert {was for (was,) in world.sql("SELECT was FROM move")} == {""}
    assert world.verified().ok


def test_both_verifiers_understand_it(first):
    world, _ = first
    world.do(Issue(ADAM, ("TRIKO/L*1",)))
    world.close()
    done = subprocess.run(
        [sys.executable, "-I", "-S", verifier.__file__, str(world.path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout[:10]) == (0, "0 problems")


def test_from_now_on_piles_are_apart(first):
    world, _ = first
    shirts = world.article("TRIKO")
    assert shelf(world) == {"worn": 10}
    world.do(TakeBack(ADAM, (Line(article=shirts, size="L", condition="good"),)))
    assert shelf(world) == {"worn": 10, "good": 1}
    assert world.verified().ok


def test_an_old_return_is_cancelled_into_the_condition_it_had(first):
    world, _ = first
    number = world.sql("SELECT year, number FROM act WHERE series = 'VR' ORDER BY seq DESC LIMIT 1")[0]
    world.do(Undo(f"VR-{number[0]}-{number[1]:06}", "omyl"))
    adam = world.member(ADAM)
    lots = [held for held in world.ask(lambda books: books.things.held_by(adam)) if held.thing.size == "L"]
    assert [(held.quantity, held.condition) for held in lots if held.thing.article_code == "TRIKO"] == [(3, "new")]
    assert world.verified().ok


def shelf(world: World) -> dict[str, int]:
    rows = world.sql(
        "SELECT h.condition, sum(h.quantity) FROM holding h JOIN thing t ON t.id = h.thing JOIN holder p "
        "ON p.id = h.holder AND p.kind = 'location' JOIN article a ON a.id = t.article "
        "WHERE a.code = 'TRIKO' AND t.size = 'L' GROUP BY 1"
    )
    return dict(rows)
