"""The power goes while a log is brought into its file: of one page only the first sectors were written.

The log still has every page whole, so the store is what it was, whichever page it is and wherever it was cut.
"""

import shutil
from pathlib import Path

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from tests.world import ADAM, EVA, PlainPress, World

EDGES = (512, 1024, 2048, 3584)
"""Bytes of a page that were written: whole sectors."""
FRAME = 24
"""Bytes before each page in a log: its number, the size of the file if it ends a commit, salts and sums."""


@pytest.fixture(scope="module")
def crashed(tmp_path_factory) -> Path:
    """A store whose last handovers are in its log."""
    world = World.make(tmp_path_factory.mktemp("open") / "sklad.equip")
    for member, thing in ((ADAM, "V-001"), (EVA, "V-003"), (ADAM, "R-001")):
        world.do(Issue(member, (thing,)))
        if member == EVA:
            world.database.checkpoint()
    folder = tmp_path_factory.mktemp("crashed")
    for end in ("", "-wal", "-files", "-files-wal"):
        shutil.copyfile(f"{world.path}{end}", folder / f"sklad.equip{end}")
    world.close()
    return folder


def latest(log: bytes) -> dict[int, bytes]:
    """The last of each page that the log has."""
    size = int.from_bytes(log[8:12], "big")
    found, salts = {}, log[16:24]
    for at in range(32, len(log) - size - FRAME + 1, size + FRAME):
        if log[at + 8 : at + 16] == salts:
            found[int.from_bytes(log[at : at + 4], "big")] = log[at + FRAME : at + FRAME + size]
    return found


def torn(crashed: Path):
    """The files with one page after another written in part."""
    file = (crashed / "sklad.equip").read_bytes()
    for number, page in latest((crashed / "sklad.equip-wal").read_bytes()).items():
        start = (number - 1) * len(page)
        for edge in EDGES:
            content = file.ljust(start + len(page), b"\0")
            yield number, edge, content[:start] + page[:edge] + content[start + edge :]


def test_the_log_mends_it(crashed, tmp_path):
    head, odd = None, []
    for number, edge, content in torn(crashed):
        folder = Path(shutil.copytree(crashed, tmp_path / f"{number}-{edge}"))
        (folder / "sklad.equip").write_bytes(content)
        try:
            with Database.open(folder / "sklad.equip", PlainPress()) as database:
                head = head or database.source.head
                if database.source.head != head or not database.verified().ok:
                    odd.append((number, edge, "not what it was"))
        except Exception as error:
            odd.append((number, edge, type(error).__name__))
        shutil.rmtree(folder)
    assert odd == []
    assert head is not None
