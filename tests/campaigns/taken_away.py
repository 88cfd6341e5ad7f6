"""Campaign E2: files of an open store deleted, moved, exchanged, locked away; or not to be written from the start.

    python -m tests.campaigns.taken_away [--seed N]

Each case in a process of its own, which does not close the store but ends, as if it had been killed; what is a matter
of permissions in one that is not the administrator's. What was done to the files is undone then, where it can be. What
the program had called done must be there, what it had refused must not; a refusal has its words. Exit 1 otherwise.
`PLANTED` is a store that does not look whether its files are where they were. POSIX only: Windows lets nobody do it.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

from equipment_app.documents import issue, returns, storno  # noqa: F401  before the rights to read them are given up
from equipment_app.domain.errors import Refusal
from equipment_app.operations.issue import Issue
from equipment_app.store.file.files import beside
from equipment_app.store.file.lock import Whereabouts
from tests.campaigns import told
from tests.campaigns.apart import apart
from tests.campaigns.faults import Desk
from tests.campaigns.power import NAME, put
from tests.campaigns.remains import Files
from tests.world import ADAM, EVA, World

NOBODY = 65534

Deed = Callable[[Path], object]
"""What is done to the files of a store, by its path."""


@dataclass(frozen=True)
class Case:
    do: Deed
    undo: Deed | None = None
    """None where there is no way back."""
    before: bool = False
    """Done before the store is opened."""
    plain: bool = False
    """By a user who is not the administrator."""


@dataclass
class Tally:
    cases: int = 0
    ends: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def aside(path: Path) -> Path:
    return path.with_name(f"{path.name}.aside")


def move(of: Callable[[Path], Path]) -> Case:
    return Case(lambda path: of(path).rename(aside(of(path))), lambda path: aside(of(path)).rename(of(path)))


def delete(of: Callable[[Path], Path]) -> Case:
    return Case(lambda path: of(path).unlink())


def exchange(of: Callable[[Path], Path]) -> Case:
    """As programs do that keep folders alike: a copy takes the place of the file."""

    def do(path: Path) -> None:
        shutil.copyfile(of(path), path.with_name("copy"))
        path.with_name("copy").rename(of(path))

    return Case(do)


def permit(mode: int, of: Callable[[Path], Path], *, before: bool = False) -> Case:
    usual = 0o700 if of is folder else 0o600
    return Case(lambda path: of(path).chmod(mode), lambda path: of(path).chmod(usual), before, plain=True)


def folder(path: Path) -> Path:
    return path.parent


def itself(path: Path) -> Path:
    return path


CASES: dict[str, Case] = {
    "the store is deleted": delete(itself),
    "the store is moved": move(itself),
    "a copy takes its place": exchange(itself),
    "the papers are deleted": delete(beside),
    "the papers are moved": move(beside),
    "a copy takes their place": exchange(beside),
    "the log is deleted": delete(log),
    "the log is moved": move(log),
    "the log of the papers is deleted": delete(lambda path: log(beside(path))),
    "the folder is renamed": move(folder),
    "the folder is deleted": Case(lambda path: shutil.rmtree(path.parent)),
    "the store may no longer be written": permit(0o400, itself),
    "the store may no longer be read": permit(0, itself),
    "the folder may no longer be written": permit(0o500, folder),
    "the folder may no longer be entered": permit(0, folder),
    "a store that may not be written": permit(0o400, itself, before=True),
    "a store that may not be read": permit(0, itself, before=True),
    "papers that may not be written": permit(0o400, beside, before=True),
    "a folder that may not be written": permit(0o500, folder, before=True),
    "a folder that may not be entered": permit(0, folder, before=True),
}


def attack(place: Path) -> Tally:
    place.mkdir(parents=True, exist_ok=True)
    place.chmod(0o755)
    tally, files = Tally(), _made(place / "made")
    for name, case in CASES.items():
        _case(place / f"case-{tally.cases}", files, name, case, tally)
        tally.cases += 1
    return tally


def _made(place: Path) -> Files:
    place.mkdir()
    world = World.make(place / NAME)
    world.close()
    return {path.name: path.read_bytes() for path in (world.path, beside(world.path))}


def _case(place: Path, files: Files, name: str, case: Case, tally: Tally) -> None:
    put(place, files)
    for path in (place, *place.iterdir()):
        path.chmod(0o700 if path == place else 0o600)
        if case.plain and os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)
    end, _, _ = apart(partial(worked, place / NAME, case))
    tally.ends[name] = end
    if case.undo:
        case.undo(place / NAME)
    complaint = _complaint(place / NAME, end, whole=case.undo is not None)
    if complaint:
        tally.wrong.append(f"{name}: {end}, and {complaint}")


def worked(path: Path, case: Case) -> str:
    """What the program says of a handover, after one that went well."""
    if case.plain and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    os.chdir("/")
    if case.before:
        case.do(path)
    try:
        desk = Desk(path)
        if not case.before:
            desk.do(Issue(ADAM, ("V-001",)))
            case.do(path)
        return f"done {desk.do(Issue(EVA, ('V-002',))).number}"
    except Refusal as refusal:
        return f"refused: {type(refusal).__name__}: {refusal.said('en')}"
    except (sqlite3.Error, OSError) as error:
        return f"failed: {error!r}"


def _complaint(path: Path, end: str, *, whole: bool) -> str:
    """What is wrong with that, by the store as it is found afterwards; `whole` where nothing of it is gone for good."""
    if not end.startswith(("done", "refused")):
        return "it is not said in words"
    if not whole:
        return "called done what nobody can find" if end.startswith("done") else ""
    try:
        world = World.of(path)
    except Refusal as refusal:
        return f"it cannot be opened: {refusal!r}"
    held, problems = world.held(EVA), world.verified().problems
    world.close()
    if problems:
        return f"it is broken: {problems[:2]}"
    if ("V-002" in held) != end.startswith("done"):
        return "it is not there" if end.startswith("done") else "it is there all the same"
    return ""


@contextmanager
def never_looking() -> Iterator[None]:
    """A store that does not look whether its files are where they were: a planted bug."""
    with patch.object(Whereabouts, "refuse_if_gone", lambda _: None):
        yield


PLANTED = {"never looking": never_looking}


def main() -> int:
    chosen = told.options(__doc__)
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        tally = attack(Path(place) / "true")
        with never_looking():
            planted = attack(Path(place) / "planted")
    print(*tally.ends.items(), *tally.wrong, sep="\n")
    return told.tell(
        told.Told(
            id="E2",
            what="files of an open store deleted, moved, exchanged, locked away; stores that cannot be written",
            seed=chosen.seed,
            count=f"{tally.cases} cases",
            result=f"{len(tally.wrong)} called done and lost, or refused without words",
            planted=f"never looking: {len(planted.wrong)} shown",
            ok=tally.cases > 0 and not tally.wrong and len(planted.wrong) > 5,
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
