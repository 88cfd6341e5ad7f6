"""What is set aside is never work of the store: that is brought in, or refused in words that say what to do."""

import hashlib
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import ForeignLog, LogHoldsWork
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import RecordSetAside
from equipment_app.store.beside import leftover
from equipment_app.store.beside.anothers_log import Log, set_aside
from equipment_app.store.file.files import beside
from tests.world import ADAM, EVA, World

ENDS = ("", "-wal", "-files", "-files-wal")


def taken(store, folder, ends=ENDS):
    folder.mkdir(exist_ok=True)
    for end in ends:
        if store.with_name(store.name + end).exists():
            shutil.copyfile(f"{store}{end}", folder / f"sklad.equip{end}")
    return folder / "sklad.equip"


def files(store):
    return {
        file.name: file.read_bytes() for file in store.parent.iterdir() if file.is_file() and "-lock" not in file.name
    }


@contextmanager
def world_of(store):
    world = World.of(store)
    yield world
    world.close()


@pytest.fixture
def world(tmp_path):
    world = World.again(tmp_path / "sklad.equip")
    yield world
    world.close()


@pytest.fixture
def copy(world, tmp_path):
    """Closed, of before the handovers that `crashed` has in its log alone."""
    world.close()
    copy = taken(world.path, tmp_path / "kopie", ("", "-files"))
    world.reopen()
    return copy


@pytest.fixture
def crashed(copy, world, tmp_path):
    world.do(Issue(ADAM, ("V-001",)))
    world.do(Issue(EVA, ("R-001",)))
    return taken(world.path, tmp_path / "po")


def issued(world):
    return world.sql("SELECT count(*) FROM act WHERE kind = 'issue'")[0][0]


def test_nothing_is_nothing(copy):
    with set_aside(copy) as found:
        assert (found.folder, found.logs, found.brought) == (None, (), None)
    assert not (copy.parent / "sklad.equip-aside").exists()


def test_the_log_of_a_crash_is_its_own_and_stays(crashed):
    """It held acknowledged handovers, and whoever said the command lost them."""
    before = files(crashed)
    with set_aside(crashed) as found:
        assert (found.folder, found.logs) == (None, ())
        assert files(crashed) == before
    with world_of(crashed) as world:
        assert issued(world) == 2 and world.verified().ok
        assert {one.split("-")[0] for (one,) in world.sql("SELECT number FROM filing")} == {"PP"}


def test_junk_that_is_called_a_journal_takes_the_log_of_a_crash_along_no_more(crashed):
    size, head = 4096, leftover._JOURNAL + (1).to_bytes(4, "big") + bytes(4) + (40).to_bytes(4, "big")
    head += (512).to_bytes(4, "big") + size.to_bytes(4, "big")
    record = (7).to_bytes(4, "big") + bytes(size) + bytes(4)
    crashed.with_name("sklad.equip-journal").write_bytes(head.ljust(512, b"\0") + record)
    with pytest.raises(ForeignLog):
        World.of(crashed)
    with set_aside(crashed) as found:
        assert [log.end for log in found.logs] == ["-journal"]
    with world_of(crashed) as world:
        assert issued(world) == 2


def test_a_log_of_other_papers_does_not_take_that_of_the_journal_along(crashed, tmp_path):
    other = World.make(tmp_path / "jiná.equip")
    other.do(Issue(ADAM, ("V-002",)))
    whole = taken(crashed, tmp_path / "zavřená")
    World.of(whole).close()
    shutil.copyfile(beside(whole), beside(crashed))
    shutil.copyfile(f"{other.path}-files-wal", f"{crashed}-files-wal")
    other.close()
    with set_aside(crashed) as found:
        assert [log.end for log in found.logs] == ["-files-wal"]
    with world_of(crashed) as world:
        assert issued(world) == 2 and world.verified().ok


def test_work_that_goes_on_from_a_copy_put_back_is_brought_in(copy, crashed):
    """It was closed, so its header says that it has no log; what lies there is what was done with it afterwards."""
    for end in ("-wal", "-files-wal"):
        shutil.copyfile(f"{crashed}{end}", f"{copy}{end}")
    with pytest.raises(ForeignLog):
        World.of(copy)
    with set_aside(copy) as found:
        assert (found.folder, found.logs) == (None, ())
        assert found.brought.last - found.brought.first == 3
    with world_of(copy) as world:
        assert issued(world) == 2 and world.verified().ok


def test_work_that_fits_no_more_is_refused_and_nothing_is_touched(copy, crashed):
    """The file was changed by another program since: with the log its tables are no store, and yet the log has work."""
    for end in ("-wal", "-files-wal"):
        shutil.copyfile(f"{crashed}{end}", f"{copy}{end}")
    content = bytearray(copy.read_bytes())
    spare = content.rindex("Vzorková".encode())
    content[spare : spare + 4] = b"Xxxx"
    copy.write_bytes(content)
    before = files(copy)
    with pytest.raises(LogHoldsWork) as refused, set_aside(copy):
        pytest.fail("it was set aside")
    assert files(copy) == before
    assert files(Path(refused.value.aside) / "sklad.equip") == before


def test_papers_that_only_the_log_has_are_work_too(copy, crashed):
    """The journal names them; it was closed, and the papers were put back as they were before."""
    log = crashed.with_name("sklad.equip-files-wal").read_bytes()
    World.of(crashed).close()
    shutil.copyfile(beside(copy), beside(crashed))
    crashed.with_name("sklad.equip-files-wal").write_bytes(log)
    with pytest.raises(ForeignLog):
        World.of(crashed)
    with set_aside(crashed) as found:
        assert (found.folder, found.logs) == (None, ())
    with world_of(crashed) as world:
        assert world.verified().ok and world.sql("SELECT count(*) FROM filing") == [(2,)]


def test_what_is_done_inside_fails_and_everything_lies_where_it_lay(copy, tmp_path):
    other = World.make(tmp_path / "jiná.equip")
    other.do(Issue(ADAM, ("V-002",)))
    shutil.copyfile(f"{other.path}-wal", f"{copy}-wal")
    other.close()
    before = files(copy)
    with pytest.raises(KeyError), set_aside(copy) as found:
        assert found.logs and not copy.with_name("sklad.equip-wal").exists()
        raise KeyError
    assert files(copy) == before


def test_it_stands_in_the_journal_which_it_was_and_who_did_it(copy, tmp_path):
    other = World.make(tmp_path / "jiná.equip")
    other.do(Issue(ADAM, ("V-002",)))
    log = other.path.with_name("jiná.equip-wal").read_bytes()
    copy.with_name("sklad.equip-wal").write_bytes(log)
    other.close()
    with set_aside(copy) as found:
        assert found.logs == (Log("-wal", len(log), hashlib.sha256(log).hexdigest()),)
        with world_of(copy) as world:
            entry = world.do(RecordSetAside(found.logs)).entry
            payload = world.ask(lambda books: books.journal.payload(entry))
            assert (payload["k"], payload["by"]) == ("access", 1)
            assert payload["x"] == {
                "what": "log_aside",
                "log1": "-wal",
                "log1.size": len(log),
                "log1.sha256": hashlib.sha256(log).hexdigest(),
            }
            assert world.verified().ok
