"""Campaign B1: the newest backup is restored on a machine that has nothing else, from the file and from the sealed one.

    python -m tests.campaigns.restore_drill [--entries 100000] [--papers 2000] [--bytes 40] [--seed N]

Each within a minute, from the backup verified anew to the store open again and at work: the journal goes on from where
it was backed up, and all of it is sound. A backup of which a single byte was changed is never restored, whichever of
its files it is in: the planted fault. Exit 1 otherwise.
"""

import random
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from equipment_app.domain.backups import Head, Manifest, Why
from equipment_app.domain.custody import AS_ISSUED, HolderId, Move, ThingId
from equipment_app.domain.entries import Entry
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.operations.issue import Issue
from equipment_app.operations.restore import Restore, rehearse
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from tests.campaigns import told
from tests.campaigns.seals import SECRET
from tests.world import ADAM, EVA, PlainPress, World

LIMIT_S = 60
PAPER = 6_000
"""Bytes of a paper, about what a protocol of a page has."""


@dataclass
class Tally:
    entries: int = 0
    megabytes: float = 0
    seconds: dict[str, float] = field(default_factory=dict)
    slow: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """What came of it is not what was backed up."""
    changed: int = 0
    """Backups with a byte changed, each refused."""
    restored: list[str] = field(default_factory=list)
    """Backups with a byte changed that were restored all the same."""

    @property
    def ok(self) -> bool:
        return self.changed > 0 and not (self.slow or self.wrong or self.restored)


class ThickPress(PlainPress):
    """Papers as heavy as real ones."""

    def paper(self, books, seq):  # type: ignore[no-untyped-def]
        return super().paper(books, seq).ljust(PAPER)


@dataclass(frozen=True)
class Kept:
    """The backups of a store that is no more."""

    plain: Path
    sealed: Path
    manifest: Manifest

    @classmethod
    def make(cls, folder: Path, entries: int, papers: int) -> "Kept":
        """A store with so many entries and filed papers, backed up, sealed, and gone."""
        world = World.make(folder / "sklad.equip")
        world.close()
        with Database.open(world.path, ThickPress(), clock=world.clock) as database:
            for n in range(papers // 2):
                database.change(Issue((ADAM, EVA)[n % 2], ("TRIKO/L",)))
                database.change(TakeBack((ADAM, EVA)[n % 2], ("TRIKO/L",), condition=AS_ISSUED))
            with database.books() as books:
                _fill(books, entries)
            backups = Backups(world.path, database.source.origin)
            made = backups.make(database.source, Why.ASKED)
            stick = folder / "klíčenka"
            stick.mkdir()
            sealed = export(backups.shelf, made, stick, SECRET)
            plain = folder / "zálohy"
            shutil.copytree(backups.shelf.folder, plain)
        return cls(plain / made.file, stick / sealed.file, made)

    @property
    def head(self) -> Head:
        return self.manifest.head

    def files(self) -> list[Path]:
        """Each of which a restore needs every byte of."""
        return [self.plain, *Shelf.of(self.plain).packs(), self.sealed]


def drill(kept: Kept, folder: Path) -> Tally:
    """Restore it, both ways, and rehearse it."""
    size = sum(path.stat().st_size for path in kept.files()[:-1])
    tally = Tally(kept.head.seq, size / 1e6)
    for name, backup, secret in (("plain", kept.plain, ""), ("sealed", kept.sealed, SECRET)):
        new = folder / f"počítač-{name}"
        new.mkdir()
        began = time.monotonic()
        head = _restored(backup, secret, new / "sklad.equip")
        _note(name, time.monotonic() - began, tally)
        if head.seq != kept.head.seq + 1 or not _is_sound(new / "sklad.equip", kept.head):
            tally.wrong.append(f"{name}: {head}")
        shutil.rmtree(new)
        trial = rehearse(backup, PlainPress(), passphrase=secret)
        _note(f"{name}, for trial", trial.seconds, tally)
        if not trial.ok:
            tally.wrong.append(f"{name}, for trial")
    return tally


def spoil(kept: Kept, folder: Path, chance: random.Random, bytes_: int, tally: Tally) -> None:
    """Change single bytes, one at a time, in every file that is needed; each is put back."""
    for n in range(bytes_):
        file = kept.files()[n % len(kept.files())]
        at = chance.randrange(file.stat().st_size)
        before = _turned(file, at, chance.randrange(1, 256))
        new = folder / "zkažená"
        new.mkdir()
        try:
            _restored(kept.sealed if file == kept.sealed else kept.plain, SECRET, new / "sklad.equip")
        except Refusal:
            tally.changed += 1
        else:
            tally.restored.append(f"{file.name}, byte {at}")
        _put(file, at, before)
        if any(path.suffix != ".equip-lock" for path in new.iterdir()):
            tally.restored.append(f"{file.name}, byte {at}: something lies there")
        shutil.rmtree(new)


def _restored(backup: Path, secret: str, store: Path) -> Head:
    """As somebody does it, less the typing; the store is open and at work when this returns."""
    with Restore(backup, store, PlainPress(), passphrase=secret) as undertaken:
        undertaken.carry_out("cvičení")
    with Database.open(store, PlainPress()) as database:
        return database.source.head


def _is_sound(store: Path, head: Head) -> bool:
    with Database.open(store, PlainPress()) as database:
        kept = database.ask(lambda books: (books.journal.hash(head.seq) or b"").hex())
        return database.verified().ok and kept == head.hash


def _note(name: str, seconds: float, tally: Tally) -> None:
    tally.seconds[name] = round(seconds, 1)
    if seconds > LIMIT_S:
        tally.slow.append(f"{name}: {seconds:.0f} s")


def _fill(books: Books, entries: int) -> None:
    """Handovers and returns of one line, without papers, up to so many entries."""
    adam = HolderId(books.people.by_number(ADAM).id)  # type: ignore[union-attr]
    article = books.catalogue.by_code("TRIKO")
    query = (
        "SELECT t.id, h.holder FROM thing t JOIN holding h ON h.thing = t.id "
        "WHERE t.article = ? AND h.quantity > 1 AND h.condition = 'new' ORDER BY h.quantity DESC LIMIT 1"
    )
    lot, home = books.ask(query, article.id)[0]
    out, back = Move(ThingId(lot), HolderId(home), adam), Move(ThingId(lot), adam, HolderId(home))
    for n in range(entries - books.journal.head()[0]):
        kind, move, series = ((Kind.ISSUE, out, "PP"), (Kind.RETURN, back, "VR"))[n % 2]
        books.journal.append(Entry(kind, moves=(move,), series=series))


def _turned(file: Path, at: int, by: int) -> int:
    with file.open("r+b") as changed:
        changed.seek(at)
        before = changed.read(1)[0]
        changed.seek(at)
        changed.write(bytes([before ^ by]))
    return before


def _put(file: Path, at: int, byte: int) -> None:
    with file.open("r+b") as changed:
        changed.seek(at)
        changed.write(bytes([byte]))


def main() -> int:
    chosen = told.options(__doc__, entries=100_000, papers=2_000, bytes=40)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = Kept.make(folder, chosen.entries, chosen.papers)
        tally = drill(kept, folder)
        spoil(kept, folder, random.Random(chosen.seed), chosen.bytes, tally)
    print(tally)
    times = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in tally.seconds.items())
    return told.tell(
        told.Told(
            id="B1",
            what="restore drill on an empty machine, from the newest backup and from the encrypted one",
            seed=chosen.seed,
            count=f"{tally.entries} entries, {tally.megabytes:.0f} MB",
            result=f"{times}; {len(tally.slow)} slower than {LIMIT_S} s, {len(tally.wrong)} wrong",
            planted=f"one byte changed: {tally.changed} of {tally.changed + len(tally.restored)} refused",
            ok=tally.ok,
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
