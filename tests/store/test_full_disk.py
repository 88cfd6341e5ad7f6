"""The disk is full in the middle of a handover with its paper: nothing of it is there, and the cart still is."""

import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from equipment_app.domain.place_errors import DiskFailed, StoreLost, WriteUnsure
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.store.database import Database
from equipment_app.store.file import safety
from equipment_app.store.held import HeldDatabase
from tests.world import ADAM, Clock, PlainPress, World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
CART = {"lines": [{"article": 3, "quantity": 2}]}


class Counter:
    """A store on a disk, a cart for Adam, and a long paper to be filed."""

    def __init__(self, folder):
        world = World.make(folder / "sklad.equip")
        self.adam, self.shirts = world.member(ADAM), world.article("TRIKO")
        world.close()
        self.path, self.clock = world.path, Clock()
        self.held = HeldDatabase(lambda: Database.open(self.path, PlainPress(), clock=self.clock))
        self.held.run(lambda database: database.change(SaveCart(self.adam, CART)))

    def hand_over(self):
        command = Issue(ADAM, (Line(article=self.shirts, remark="x" * 900),) * 9)
        return self.held.run(lambda database: database.change(command))

    def state(self):
        def question(books):
            carts = [(cart.key, cart.content["lines"]) for cart in books.carts.all()]
            return books.journal.head(), carts

        return self.held.run(lambda database: database.ask(question))

    def sound(self):
        return self.held.run(lambda database: database.verified()).ok


@contextmanager
def no_file_beyond(size):
    """As a quota has it: whatever would grow a file further fails. Any user may bind themselves so."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_at_whatever_byte_it_ends_nothing_is_there_until_all_of_it_is(tmp_path):
    """SQLite's own loop: room for one page more each time, until the handover fits."""
    counter = Counter(tmp_path)
    before = counter.state()
    start = (tmp_path / "sklad.equip-wal").stat().st_size
    failures = 0
    for room in range(start, start + 4_000_000, 8192):
        try:
            with no_file_beyond(room):
                outcome = counter.hand_over()
        except (DiskFailed, WriteUnsure, StoreLost):
            failures += 1
            assert counter.state() == before
        else:
            break
    assert failures >= 3
    assert outcome.number == "PP-2026-000001"
    assert counter.state()[0] != before[0] and counter.sound()
    counter.held.close()


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A disk of its own where we may have one, else a folder; nobody is warned beforehand."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=6m,mode=700", "tmpfs"]
    mounted = shutil.which("mount") and not subprocess.run(["mount", *options, folder], capture_output=True).returncode
    monkeypatch.setattr(safety, "free", lambda _folder: 10**12)
    yield folder, bool(mounted)
    if mounted:
        subprocess.run(["umount", folder], check=True)


def test_on_a_disk_that_is_really_full(small_disk):
    folder, mounted = small_disk
    counter = Counter(folder)
    before = counter.state()
    if mounted:
        (folder / "ostatní").write_bytes(bytes(shutil.disk_usage(folder).free - 16_384))
        with pytest.raises(DiskFailed) as refused:
            counter.hand_over()
        assert refused.value.trouble == "full"
        assert counter.state() == before
        (folder / "ostatní").unlink()
    assert counter.hand_over().number == "PP-2026-000001"
    assert counter.sound()
    counter.held.close()


def test_closing_on_a_full_disk_leaves_everything_to_the_next_opening(tmp_path):
    counter = Counter(tmp_path)
    number = counter.hand_over().number
    with no_file_beyond(4096):
        counter.held.close()
    assert (tmp_path / "sklad.equip-wal").stat().st_size
    world = World.of(counter.path)
    assert world.sql("SELECT number FROM filing") == [(number,)]
    assert world.database.found.unclean and world.verified().ok
    world.close()
