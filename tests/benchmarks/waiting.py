"""How long whoever asks for something waits behind papers that are filed; behind a backup `backups` measures it.

python tests/benchmarks/waiting.py [--papers 2000]
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from timing import once

from equipment_app.documents.press import Press
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import next_batch
from equipment_app.operations.take_back import TakeBack
from tests.world import ADAM, World


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


def _told(what: str, held: list[float]) -> str:
    return (
        f"{what}: {sum(held):.2f} s in {len(held)} pieces; a piece keeps the store {median(held) * 1000:.0f} ms, "
        f"the longest {max(held) * 1000:.0f} ms, where all of it at once is {sum(held) / median(held):.0f} × as long"
    )


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    grammar.add_argument("--papers", type=int, default=2_000)
    chosen = grammar.parse_args()
    with tempfile.TemporaryDirectory(prefix="equipment-benchmark-") as folder:
        world = World.again(Path(folder) / "sklad.equip", press=Press())
        print(filing(world, chosen.papers), flush=True)
        world.close()


if __name__ == "__main__":
    main()
