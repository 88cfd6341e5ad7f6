"""Campaign K3 of things: the process that approves a stock-take, receives a draft or records a run is killed.

    python -m tests.campaigns.things_killed [--kills 300] [--seed N]

On a store where all three are under way. Whatever the moment, the next opening finds the thing wholly undone, with
every count, the draft and the run as they were, or wholly done, with what is left of draft and run; asked for again it
is done once. Exit 1 otherwise. `torn` is the planted fault: what was kept is forgotten before it is written.
"""

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from equipment_app.domain.inspection import InspectionResult
from equipment_app.domain.lists import ListKind
from equipment_app.domain.receipt_draft import ReceiptDraft
from equipment_app.operations import Command
from equipment_app.operations.inspect import Examined, Inspect, SaveRun
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.once import Once
from equipment_app.operations.receipts import SaveReceipt, TakeDelivery
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    ExplainDifference,
    Recount,
)
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import Journal
from tests.campaigns import told
from tests.campaigns.changes_killed import BEYOND, NAME, SLOW_S, _copied, _lasts, _saying, rows
from tests.campaigns.changes_killed import Ground as Closed
from tests.campaigns.victims import OldOrNew, Say, killed
from tests.world import World

PIECES = 260
"""More than one entry of a settlement or of inspections holds."""
GONE = ("K-0003", "K-0100", "K-0259")
CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
RUN = "run"


@dataclass(frozen=True)
class Act:
    """What is done, and what of the books is forgotten with it."""

    command: Callable[[World], Command]
    forget: Callable[[Books], object]
    entries: int
    """At least so many are written."""


def _approval(_: World) -> Command:
    return Once("approval", ApproveStocktake())


def _delivery(world: World) -> Command:
    return TakeDelivery(ReceiptDraft.from_json({**_draft(world), "key": "0" * 32}))


def _inspection(world: World) -> Command:
    """Of all but two of the run."""
    pieces = [id for (id,) in world.sql(_VESTS)][:-2]
    return Once("inspection", Inspect(tuple(Examined(one, InspectionResult.PASSED) for one in pieces), run=RUN))


def _draft(world: World) -> Any:
    """What lines there are, of which two radios wait for their numbers."""
    draft = replace(ReceiptDraft.new(), key="0" * 32, supplier="Dodavatel", note="PŘ-1", funding="Norské fondy")
    for size in ("M", "L"):
        draft, _ = draft.add(article=world.article("TRIKO"), size=size, came=3)
    return draft.add(article=world.article("RADIO"), size="uni", numbered=True, came=2)[0].to_json()


ACTS = {
    "approval": Act(_approval, lambda books: books.stocktakes.forget(books.stocktakes.running().planned.id), 2),  # type: ignore[union-attr]
    "receipt": Act(_delivery, lambda books: books.receipts.drop(1), 1),
    "inspection": Act(_inspection, lambda books: books.runs.drop(RUN), 3),
}


def made(folder: Path) -> Closed:
    """A closed store where a stock-take is counted, a draft lies ready and a run is gone through."""
    folder.mkdir(parents=True)
    world = World.make(folder / NAME)
    world.take_in(ListKind.DELIVERIES, rows(0, PIECES))
    world.do(ChangePlan("VESTA", "Roční", months="12"))
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), articles="VESTA", outside=True))
    with world.database.books() as books:
        for (serial,) in books.ask("SELECT serial FROM thing WHERE serial GLOB '[KV]-*'"):
            if serial not in GONE:
                CountPiece("A01", serial, CHAIR)(books)
    world.do(CloseCountPlace("A01", CHAIR))
    for serial in GONE:
        world.do(Recount("A01", serial, "0", MEMBER))
        world.do(ExplainDifference("A01", serial, "loss", "Nikdo neví, kde je."))
    world.do(SaveReceipt(_draft(world)))
    pieces = [id for (id,) in world.sql(_VESTS)]
    world.do(SaveRun(RUN, {"article": 1, "plan": 1, "things": pieces, "found": {}, "begun": "2026-03-02T08:00:00"}))
    head = world.database.source.head
    world.close()
    return Closed(folder, head)


def carry_out(name: str, path: Path, torn: bool, say: Say) -> None:
    """The process."""
    world, act = World.of(path), ACTS[name]
    command = act.command(world)
    if torn:
        world.do(lambda books: _forgotten(books, act))
        say("torn")
        time.sleep(SLOW_S)
    with _saying(Journal, "append", say):
        world.do(command)
    say("done")


def attack(ground: Closed, folder: Path, chance: random.Random, kills: int, *, torn: bool = False) -> OldOrNew:
    """So many kills, of the three in turn, on copies of the store."""
    tally, until, longest = OldOrNew(), "torn" if torn else "writes", dict[str, float]()
    for n in range(kills):
        name = list(ACTS)[n % len(ACTS)]
        work = partial(carry_out, name)
        if name not in longest:
            longest[name] = 0 if torn else BEYOND * _lasts(work, ground, folder)
        path = _copied(ground, folder)
        said = killed(partial(work, path, torn), until, 1, chance.random() * longest[name], ends=(0,))
        _judge(ground, path, name, ("done",) in said, f"{n} {name}", tally)
        shutil.rmtree(folder / "store")
    return tally


def _judge(ground: Closed, path: Path, name: str, said: bool, where: str, tally: OldOrNew) -> None:
    """Nothing of it or all, once, with what is kept beside it as it must be."""
    world, tally.kills = World.of(path), tally.kills + 1
    before = kept(world)
    done = world.database.source.head != ground.head
    tally.old, tally.new, tally.unsaid = tally.old + (not done), tally.new + done, tally.unsaid + (done and not said)
    if said and not done:
        tally.lost.append(f"{where}: it said that it was done")
    if before != _expected(name, done=done) or not world.verified().ok:
        tally.neither.append(f"{where}: {before}")
    else:
        again = world.do(ACTS[name].command(world))
        if again.repeated != done or kept(world) != _expected(name, done=True) or not world.verified().ok:
            tally.neither.append(f"{where}: asked again, {kept(world)}")
        if (written := world.head() - ground.head.seq) < ACTS[name].entries:
            tally.neither.append(f"{where}: {written} entries")
    world.close()


def kept(world: World) -> dict[str, int]:
    """Counts, pieces of the draft, pieces of the run; what is missing, what came, what was inspected."""
    return world.ask(_kept)


def _kept(books: Books) -> dict[str, int]:
    running, draft, run = books.stocktakes.running(), books.receipts.of(1), books.runs.of(RUN)
    return {
        "counts": len(books.stocktakes.counts(running.planned.id)) if running else 0,
        "draft": ReceiptDraft.from_json(draft.content).came if draft else 0,
        "run": len(run.content["things"]) if run else 0,
        **{name: books.ask(query)[0][0] for name, query in _THERE.items()},
    }


def _expected(name: str, *, done: bool) -> dict[str, int]:
    """As the three are before any is done, and after this one."""
    vests = PIECES + 3
    before = {"counts": vests, "draft": 8, "run": vests, "missing": 0, "came": 0, "inspected": 0}
    after = {
        "approval": {"counts": 0, "missing": len(GONE)},
        "receipt": {"draft": 2, "came": 6},
        "inspection": {"run": 2, "inspected": vests - 2},
    }
    return before | (after[name] if done else {})


def _forgotten(books: Books, act: Act) -> Any:
    from equipment_app.domain.outcome import Outcome

    act.forget(books)
    return Outcome()


_VESTS = "SELECT id FROM thing WHERE serial GLOB '[KV]-*' ORDER BY id"
_THERE = {
    "missing": "SELECT count(*) FROM holding h JOIN holder p ON p.id = h.holder WHERE p.kind = 'missing'",
    "came": "SELECT coalesce(sum(quantity), 0) FROM holding h JOIN thing t ON t.id = h.thing "
    "WHERE t.delivery_note = 'PŘ-1' AND h.quantity > 0",
    "inspected": "SELECT count(*) FROM inspected",
}


def main() -> int:
    chosen = told.options(__doc__, kills=300)
    with tempfile.TemporaryDirectory(dir=told.quick()) as where:
        folder, chance = Path(where), random.Random(chosen.seed)
        ground = made(folder / "made")
        tally = attack(ground, folder, chance, chosen.kills)
        torn = attack(ground, folder, chance, len(ACTS), torn=True)
    print(tally)
    return told.tell(
        told.Told(
            id="K3 things",
            what="kill −9 of a process that approves a stock-take, receives a draft or records a run of inspections",
            seed=chosen.seed,
            count=f"{tally.kills} kills",
            result=f"{tally.old} found it as it was, {tally.new} done, {len(tally.neither)} neither, "
            f"{len(tally.lost)} lost",
            planted=f"forgotten before it is written: {len(torn.neither)} neither",
            ok=tally.ok and len(torn.neither) == len(ACTS),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
