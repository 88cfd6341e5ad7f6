"""How long whoever asks for something waits behind long work: papers that are filed, attachments that are backed up.

python tests/benchmarks/waiting.py [--papers 2000] [--megabytes 1000]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from timing import once

from equipment_app.documents.press import Press
from equipment_app.domain.backups import Why
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import next_batch
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.draft import PIECE_S
from equipment_app.store.backups.service import Backups
from tests.world import ADAM, World

_PAPER = 10_000_000
"""Bytes of an attachment, the most that many a scanner makes of one."""


def filing(world: World, papers: int) -> str:
    """Papers of handovers of one line, filed in batches."""
    out, back = (
        Issue(ADAM, ("TRIKO",), file=False),
        TakeBack(ADAM, ("TRIKO",), condition=AS_ISSUED, file=False),
    )
    for n in range(papers):
        world.do(back if n % 2 else out)
    made, held = [], []
    while (batch := next_batch(lambda *_: None, papers, made)) is not None:
        held.append(once(lambda batch=batch: made.append(world.do(batch))))
    assert not world.ask(lambda books: books.papers.to_file())
    return _told(f"{papers} papers filed", held)


def backup(world: World, megabytes: int) -> str:
    """The first backup of so many attachments, drawn as the window draws it."""
    files = world.database._files
    floor = []
    for _ in range(megabytes * 1_000_000 // _PAPER):
        content = os.urandom(_PAPER)
        floor.append(once(lambda content=content: files.put(content)))
    backups = Backups(world.path, world.database.source.origin)
    held, drawing = [], []
    held.append(once(lambda: drawing.append(backups.draw(world.database.source, Why.ASKED))))
    whole = False
    while not whole:
        began = perf_counter()
        whole = drawing[0].go_on()
        held.append(perf_counter() - began)
    aside = once(drawing[0].flush)
    drawing[0].discard()
    said = f"the longest is {max(held) / median(floor):.2f} × of putting one of them into the store"
    return f"{_told(f'{megabytes} MB of attachments drawn', held)}; {said}; flushed beside the store {aside:.2f} s"


def _told(what: str, held: list[float]) -> str:
    return (
        f"{what}: {sum(held):.2f} s in {len(held)} pieces; a piece keeps the store {median(held) * 1000:.0f} ms, "
        f"the longest {max(held) * 1000:.0f} ms, where all of it at once is {sum(held) / median(held):.0f} × as long"
    )


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    grammar.add_argument("--papers", type=int, default=2_000)
    grammar.add_argument("--megabytes", type=int, default=1_000)
    chosen = grammar.parse_args()
    with tempfile.TemporaryDirectory(prefix="equipment-benchmark-") as folder:
        world = World.again(Path(folder) / "sklad.equip", press=Press())
        if chosen.papers:
            print(filing(world, chosen.papers), flush=True)
        if chosen.megabytes:
            print(f"a piece aims at {PIECE_S * 1000:.0f} ms", flush=True)
            print(backup(world, chosen.megabytes), flush=True)
        world.close()


if __name__ == "__main__":
    main()
