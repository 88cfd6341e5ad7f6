"""Campaign D1: the bytes of a closed store are damaged: bits flip, pages are zeroed, exchanged, cut off.

    python -m tests.campaigns.damage [--times 2000] [--seed N]

The store is then refused or verified, as by `verify --all`, without a crash; and what it says is never sound when any
of its rows are not what they were. Exit 1 and the damage otherwise.
"""

import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from equipment_app.domain.errors import Refusal
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.verify import Verified
from tests.campaigns import told
from tests.campaigns.past import lived
from tests.campaigns.tamper import TABLES, Judge, every_signature
from tests.world import Clock, PlainPress

PAGE = 4096


@dataclass
class Tally:
    ends: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    """What the program did not refuse in words."""


def attack(
    folder: Path, chance: random.Random, times: int, judge: Judge = every_signature, *, enough: int = 0
) -> Tally:
    """So many times, or until so many were missed or crashed."""
    tally, world = Tally(), lived(folder / "lived.equip")
    world.close()
    sound, papers = world.path.read_bytes(), beside(world.path).read_bytes()
    before = rows(world.path)
    for number in range(times):
        if enough and len(tally.missed + tally.crashed) >= enough:
            break
        path = folder / f"{number}" / "sklad.equip"
        path.parent.mkdir()
        name, damaged = damage(bytearray(sound), chance)
        path.write_bytes(damaged)
        beside(path).write_bytes(papers)
        end = _end(path, judge)
        if end.startswith("crash"):
            tally.crashed.append(f"{number}, {name}: {end}")
            told.keep("damage", {f"{number}-sklad.equip": damaged})
        changed = rows(path) != before
        shutil.rmtree(path.parent)
        tally.ends[f"{end}, {'changed' if changed else 'the same'}"] += 1
        if end == "sound" and changed:
            tally.missed.append(name)
    return tally


def damage(content: bytearray, chance: random.Random) -> tuple[str, bytes]:
    pages = len(content) // PAGE
    one, two = chance.randrange(pages) * PAGE, chance.randrange(pages) * PAGE
    at = chance.randrange(len(content))
    match chance.randrange(6):
        case 0:
            content[one : one + PAGE] = bytes(PAGE)
            return f"zero page {one // PAGE}", bytes(content)
        case 1:
            content[one : one + PAGE], content[two : two + PAGE] = content[two : two + PAGE], content[one : one + PAGE]
            return f"exchange pages {one // PAGE} and {two // PAGE}", bytes(content)
        case 2:
            return f"cut off at {at}", bytes(content[:at])
        case 3:
            content[at : at + 64] = chance.randbytes(min(64, len(content) - at))
            return f"noise at {at}", bytes(content)
    bit = 1 << chance.randrange(8)
    content[at] ^= bit
    return f"flip {bit} at {at}", bytes(content)


def rows(path: Path) -> object:
    """What the tables hold; nothing that can be compared when they cannot be read."""
    raw = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    raw.text_factory = bytes
    try:
        return {table: raw.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall() for table in TABLES}
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    finally:
        raw.close()


def _end(path: Path, judge: Judge) -> str:
    """Nobody signs in: whoever wants to know whether a store is sound need not."""
    try:
        database = Database.open(path, PlainPress(), clock=Clock())
    except Refusal as refusal:
        return type(refusal).__name__
    except Exception as error:  # whatever comes out is what the campaign looks for
        return f"crash at opening: {error!r}"
    with database:
        try:
            verified: Verified = database._look(lambda books: judge(books.connection, books.files))
        except Exception as error:
            return f"crash at verifying: {error!r}"
        return "sound" if verified.ok else "broken"


def main() -> int:
    chosen = told.options(__doc__, times=2000)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder, tempfile.TemporaryDirectory() as other:
        tally = attack(Path(folder), random.Random(chosen.seed), chosen.times)
        planted = attack(Path(other), random.Random(1), 100, lambda *_: Verified(0, "", ()))
    print(*sorted(tally.ends.items()), *tally.missed[:20], *tally.crashed[:20], sep="\n")
    changed = sum(count for end, count in tally.ends.items() if end.endswith("changed"))
    return told.tell(
        told.Told(
            id="D1",
            what="bytes of a store flipped, zeroed, exchanged, cut off, overwritten",
            seed=chosen.seed,
            count=f"{chosen.times} damaged files, {changed} with other content",
            result=f"{len(tally.missed)} taken for sound, {len(tally.crashed)} crashes",
            planted=f"believing everything: {len(planted.missed)} taken for sound",
            ok=not tally.missed and not tally.crashed and bool(planted.missed),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
