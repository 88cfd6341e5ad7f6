"""Campaign W1: everything that writes a file is told to write over what keeps a store, by every name of it.

    python -m tests.campaigns.overwriting [--seed N] [--rounds N]

A round is every way out of the program against every target: the store, its papers, logs, lock, quarantine, backups
beside it and elsewhere; each by its own name, through a link of the file, a link of the folder, and a second name of
the same file; and what is no plain file. It must be refused, and not a byte of anything may be other than it was.
"""

import contextlib
import io
import os
import random
import shutil
import socket
import sqlite3
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app import cli
from equipment_app.domain.errors import Refusal
from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.exchange import label_printer
from equipment_app.store.file import outputs
from equipment_app.ui.output.files import save
from tests.campaigns import told
from tests.world import ADAM, World

STORE, ELSEWHERE, DAY, NUMBER = "sklad.equip", "zalohy", "2026-03-02", "PP-2026-000001"
BESIDE = ("", "-files", "-wal", "-shm", "-journal", "-lock", "-files-wal")
IN_FOLDERS = (f"{STORE}-quarantine/sklad.equip", f"{STORE}-backups/new.pdf", f"{STORE}-log-1/sklad.equip-wal")
ODD = ("folder", "pipe", "nowhere", "device", "nul.pdf")
_REASONS = ("Sem nelze ukládat", "není adresa ani zařízení", "není prázdná", "nelze přepsat", "není složka")
_LINK, _OPENED = "list", (STORE, f"{STORE}-files", f"{STORE}-lock")
Way = Callable[["Stage", Path], bool]
"""Whether it was refused."""


@dataclass
class Tally:
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Stage:
    """A store with everything that can lie beside it, and links to all of that."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / STORE
        self._aside = folder.with_name(f"{folder.name} aside")

    def set_up(self) -> "Stage":
        world = World.make(self.store)
        world.close()
        assert _cli("--store", self.store, "issue", "--to", ADAM, "TRIKO/L*2", "--on", DAY)[0] == 0
        (self.folder / ELSEWHERE).mkdir()
        for where in (f"{STORE}-backups", ELSEWHERE):
            assert _cli("--store", self.store, "backup", self.folder / where)[0] == 0
        for name in (*(f"{STORE}{end}" for end in BESIDE), *IN_FOLDERS):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            if not path.exists() and "new" not in name and not name.endswith(("-wal", "-shm", "-journal")):
                path.write_bytes(name.encode())
        (self.folder / "folder").mkdir()
        (self.folder / "nowhere").symlink_to(self.folder / "not there")
        (self.folder / "device").symlink_to("/dev/null")
        shutil.copytree(self.folder, self._aside, symlinks=True)
        return self.restored()

    def restored(self) -> "Stage":
        """As it was set up."""
        shutil.rmtree(self.folder)
        shutil.copytree(self._aside, self.folder, symlinks=True)
        os.mkfifo(self.folder / "pipe")
        return self

    def targets(self) -> Iterator[tuple[str, Path]]:
        backups = sorted(path for path in self.folder.rglob("*.equip-*") if path.is_file() and "backup" in path.name)
        kept = [self.folder / name for name in (*(f"{STORE}{end}" for end in BESIDE), *IN_FOLDERS)]
        for path in [*kept, *backups]:
            name = str(path.relative_to(self.folder))
            yield name, path
            yield f"{name}, by a way around", self.folder / "folder" / ".." / name
            if path.exists():
                yield f"{name}, by a link", _link(path, self.folder, "symlink_to")
            if path.exists() and path.name not in _OPENED[:2]:  # a store with a second name is not opened at all
                yield f"{name}, by a second name", _link(path, self.folder, "hardlink_to")
            if path.parent != self.folder:
                yield f"{name}, by a link of its folder", _link(path.parent, self.folder, "symlink_to") / path.name
        for name in ODD:
            yield name, self.folder / name

    def seen(self) -> dict[str, Any]:
        """Everything here; of the open store, whose pages SQLite moves about, what it says."""
        found: dict[str, Any] = {}
        for path in sorted(self.folder.rglob("*")):
            kind = "link" if path.is_symlink() else "folder" if path.is_dir() else "file" if path.is_file() else "odd"
            plain = kind == "file" and path.name not in _OPENED and not path.name.startswith(_LINK)
            found[str(path.relative_to(self.folder))] = (kind, path.read_bytes() if plain else b"")
        found["entries"] = _asked(self.store, "SELECT count(*), max(entry_hash) FROM entry")
        found["papers"] = _asked(self.store.with_name(f"{STORE}-files"), "SELECT count(*), max(sha256) FROM file")
        return found


def attack(folder: Path, chance: random.Random, rounds: int = 1, *, part: float = 1.0, enough: int = 0) -> Tally:
    """`part` of all pairs, by chance; or until so many were wrong."""
    tally = Tally()
    stage = Stage(_empty(folder)).set_up()
    targets = list(stage.targets())
    before = stage.seen()
    for _ in range(rounds):
        for way, (name, target) in [(way, one) for way in WAYS for one in targets]:
            if chance.random() >= part:
                continue
            if enough and len(tally.wrong) >= enough:
                break
            refused = _tried(WAYS[way], stage, target)
            same = stage.seen() == before
            tally.ends["refused" if refused and same else "wrong"] += 1
            if not (refused and same):
                tally.wrong.append(f"{way} to {name}: {'refused' if refused else 'taken'}{', changed' * (not same)}")
                targets = list(stage.restored().targets())
                before = stage.seen()
    return tally


def _tried(way: Way, stage: Stage, target: Path) -> bool:
    try:
        return way(stage, target)
    except Refusal:
        return True


def _command(*words: Any) -> Way:
    """Refused for its place: refused for anything else, nobody knows what would have been written."""

    def refused(stage: Stage, target: Path) -> bool:
        code, why = _cli("--store", stage.store, *words, target)
        return code == 1 and any(reason in why for reason in _REASONS)

    return refused


def _saved(_stage: Stage, target: Path) -> bool:
    save(target, b"%PDF")
    return False


def _paper_saved(_stage: Stage, target: Path) -> bool:
    from equipment_app.ui.output.files import write

    return write(target, b"%PDF").tone == "warn"


def _copied(_stage: Stage, target: Path) -> bool:
    """A copy that is a store: a new name in a folder of its own is none to refuse, so only what is there is tried."""
    if target.name == "nowhere" or os.path.lexists(target) or f"{STORE}-" in str(target):
        outputs.refuse_copy(target)
        return False
    raise NoPlaceForFile(str(target))


def _exported(stage: Stage, target: Path) -> bool:
    """Into an empty folder it may."""
    return (target.is_dir() and not target.is_symlink()) or _command("export-all")(stage, target)


_LABELS = ("labels", "--all", "--sheet")


def _sent(stage: Stage, target: Path) -> bool:
    """Into a device it may."""
    command = _command(*_LABELS, "zebra-51x25", "--format", "zpl", "--record", "--send")
    return target.is_char_device() or command(stage, target)


WAYS: dict[str, Way] = {
    "paper --pdf": _command("paper", NUMBER, "--pdf"),
    "issue --pdf": _command("issue", "--to", ADAM, "RUKAV*1", "--pdf"),
    "undo --pdf": _command("undo", NUMBER, "--reason", "omyl", "--pdf"),
    "report --pdf": _command("report", "holdings", "--at", DAY, "--pdf"),
    "report --xlsx": _command("report", "holdings", "--at", DAY, "--xlsx"),
    "labels --out": _command(*_LABELS, "avery-l7160", "--record", "--out"),
    "labels --blank": _command("labels", "--blank", "3", "--sheet", "avery-l7160", "--pdf"),
    "labels --commands": _command("labels", "--commands", "--pdf"),
    "labels --send": _sent,
    "export-all": _exported,
    "unit-check export": _command("unit-check", "export", "--unit", "KRPA", "--until", date.today().isoformat()),
    "the window saves": _saved,
    "the window saves a paper": _paper_saved,
    "the window saves a copy": _copied,
}


def _cli(*words: Any) -> tuple[int, str]:
    """The code, and what was said on both streams."""
    silent = io.StringIO()
    with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
        try:
            return cli.main([str(word) for word in words]), silent.getvalue()
        except SystemExit as end:
            raise RuntimeError(silent.getvalue()) from end


def _asked(database: Path, question: str) -> Any:
    try:
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as raw:
            return raw.execute(question).fetchone()
    except sqlite3.Error as error:
        return str(error)


def _link(path: Path, folder: Path, how: str) -> Path:
    """Called as a paper would be; the same one each time."""
    link = folder / f"{_LINK}{zlib.crc32(f'{path}{how}'.encode()):08x}.pdf"
    if not os.path.lexists(link):
        getattr(link, how)(path)
    return link


def _empty(folder: Path) -> Path:
    for one in (folder, folder.with_name(f"{folder.name} aside")):
        shutil.rmtree(one, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@contextmanager
def _only_the_store_itself() -> Iterator[None]:
    """A guard that knows the two files of the store, as it once was."""

    def refuse(target: Path) -> None:
        kept = [path for path in (target.parent / STORE, target.parent / f"{STORE}-files") if path.exists()]
        if target.exists() and (not target.is_file() or any(target.samefile(one) for one in kept)):
            raise NoPlaceForFile(str(target))

    with patch.object(outputs, "refuse", refuse):
        yield


@contextmanager
def _links_are_files() -> Iterator[None]:
    def refuse(target: Path) -> None:
        if outputs._is_kept_by_store(target.absolute()) or target.is_dir():
            raise NoPlaceForFile(str(target))

    with patch.object(outputs, "refuse", refuse):
        yield


@contextmanager
def _a_file_is_a_printer() -> Iterator[None]:
    def into(content: bytes, target: str) -> None:
        with Path(target).open("wb") as file:
            file.write(content)

    with (
        patch.object(label_printer, "refuse_no_printer", lambda _target: None),
        patch.object(label_printer, "_into_device", into),
        patch.object(socket, "create_connection", side_effect=ConnectionRefusedError(111, "refused")),
    ):
        yield


PLANTED: dict[str, Callable[[], Any]] = {
    "the guard knows the store's two files alone": _only_the_store_itself,
    "the guard follows no link": _links_are_files,
    "a file is a printer": _a_file_is_a_printer,
}


def main() -> int:
    chosen = told.options(__doc__, rounds=1)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        place = Path(folder) / "desk"
        tally = attack(place, random.Random(chosen.seed), chosen.rounds)
        found = {}
        for name, plant in PLANTED.items():
            with plant():
                found[name] = len(attack(place, random.Random(chosen.seed), part=0.1).wrong)
    print(*sorted(tally.ends.items()), *tally.wrong[:40], sep="\n")
    return told.tell(
        told.Told(
            id="W1",
            what="files written over a store, its papers, logs, lock, quarantine and backups, by every name of them",
            seed=chosen.seed,
            count=f"{tally.ends.total()} attempts in {len(WAYS)} ways",
            result=f"{len(tally.wrong)} taken, or something changed",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=not tally.wrong and all(found.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
