"""What this computer remembers of a store, outside it: an older copy, a lost end, a second history are told."""

import json
import shutil
import stat
from types import SimpleNamespace

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.store import seen
from equipment_app.store.backups.shelf import tag_of
from equipment_app.store.seen import Continuity, accept, compare
from tests.systems import modes
from tests.world import ADAM, EVA, World


@pytest.fixture
def store(tmp_path):
    """Closed, with two handovers, and a copy of before the second."""
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    world.close()
    copy(world.path, tmp_path / "starší")
    world.reopen()
    world.do(Issue(EVA, ("V-003",)))
    world.close()
    return world.path


def copy(path, folder):
    folder.mkdir()
    for end in ("", "-files"):
        shutil.copyfile(f"{path}{end}", folder / f"{path.name}{end}")
    return folder / path.name


def put_back(store):
    """The older copy, by hand."""
    for end in ("", "-files"):
        shutil.copyfile(store.parent / "starší" / f"sklad.equip{end}", f"{store}{end}")


def compared(path):
    world = World.of(path)
    try:
        return world.ask(compare)
    finally:
        world.close()


def remembered(profile):
    (file,) = (profile / "seen").iterdir()
    return json.loads(file.read_text())


def test_the_last_entry_is_remembered_with_the_numbers_of_papers(store, profile):
    world = World.of(store)
    seq, digest = world.ask(lambda books: books.journal.head())
    known = remembered(profile)
    assert (known["seq"], known["hash"], known["incarnation"]) == (seq, digest.hex(), 1)
    assert known["numbers"]["PP-2026"] == 2 and known["path"] == str(store)
    assert world.ask(compare).verdict is Continuity.AGREES
    world.close()


def test_it_is_remembered_on_request_and_once_for_several_entries(store, profile, monkeypatch):
    world = World.of(store)
    written = []
    monkeypatch.setattr(seen, "_write", lambda *facts, write=seen._write: written.append(1) or write(*facts))
    for thing in ("R-001", "R-002"):
        world.do(Issue(EVA, (thing,)))
    assert not written, "not on the way of a handover"
    world.database.remember()
    world.database.remember()
    assert len(written) == 1 and remembered(profile)["seq"] == world.head()
    world.close()


@modes
def test_it_is_nobody_elses_to_read(store, profile):
    found = {stat.S_IMODE(one.stat().st_mode) for one in profile.rglob("*")} | {stat.S_IMODE(profile.stat().st_mode)}
    assert found == {0o700, 0o600}


def test_it_names_nobody(store, profile):
    said = json.dumps(remembered(profile), ensure_ascii=False)
    assert not any(name in said for name in ("Zkušební", "Skladníková", "990001", "V-001"))


def test_a_store_never_seen_here_is_the_first(store, profile):
    shutil.rmtree(profile)
    assert compared(store).verdict is Continuity.FIRST


def test_an_older_copy_is_told_and_what_is_missing(store):
    put_back(store)
    found = compared(store)
    assert found.verdict is Continuity.OLDER
    assert found.seen.seq == found.here.seq + 2
    assert found.gone == (("PP-2026", 2, 2),)


def test_working_on_with_it_does_not_make_it_forgotten(store, profile):
    put_back(store)
    before = remembered(profile)
    world = World.of(store)
    world.do(Issue(EVA, ("R-001",)))
    world.do(Issue(EVA, ("R-002",)))
    world.close()
    assert remembered(profile) == before
    found = compared(store)
    assert found.verdict is Continuity.OTHER, "as many entries, and others"


def test_until_somebody_says_that_they_know(store):
    put_back(store)
    world = World.of(store)
    world.ask(lambda books: accept(books, world.path))
    assert world.ask(compare).verdict is Continuity.AGREES
    world.do(Issue(EVA, ("R-001",)))
    world.close()
    assert compared(store).verdict is Continuity.AGREES


def test_two_copies_worked_on_are_told_on_the_one_that_was_seen_less(store, tmp_path):
    other = copy(store, tmp_path / "druhá")
    for path, who in ((store, "R-001"), (other, "R-002")):
        world = World.of(path)
        world.do(Issue(EVA, (who,)))
        world.close()
    assert compared(store).verdict is Continuity.AGREES
    assert compared(other).verdict is Continuity.OTHER


def test_a_later_incarnation_was_told_of_by_the_journal_itself(store, profile):
    (file,) = (profile / "seen").iterdir()
    known = json.loads(file.read_text())
    file.write_text(json.dumps(known | {"incarnation": 0, "seq": 999}))
    assert compared(store).verdict is Continuity.AGREES
    file.write_text(json.dumps(known | {"incarnation": 2}))
    assert compared(store).verdict is Continuity.OLDER


@pytest.mark.parametrize("content", ["", "{", "[]", '{"seq": 1}', "\x00\xff"])
def test_what_makes_no_sense_is_nothing(store, profile, content):
    (file,) = (profile / "seen").iterdir()
    file.write_bytes(content.encode("latin-1"))
    assert compared(store).verdict is Continuity.FIRST


def test_where_the_profile_cannot_be_written_work_goes_on(store, profile):
    shutil.rmtree(profile)
    profile.write_text("a file where a folder should be")
    world = World.of(store)
    world.do(Issue(EVA, ("R-001",)))
    world.close()
    assert compared(store).verdict is Continuity.FIRST


@pytest.mark.parametrize(
    ("system", "variables", "end"),
    [
        ("linux", {"HOME": "/zora"}, "/zora/.local/state/equipment-app"),
        ("linux", {"HOME": "/zora", "XDG_STATE_HOME": "/s"}, "/s/equipment-app"),
        ("darwin", {"HOME": "/zora"}, "/zora/Library/Application Support/Equipment App"),
        ("win32", {"HOME": "/c", "LOCALAPPDATA": "/c/Local"}, "/c/Local/Equipment App"),
    ],
)
def test_each_system_has_its_own_place(monkeypatch, system, variables, end):
    for name in (seen.PROFILE, "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (variables | {"USERPROFILE": variables["HOME"]}).items():  # the home where the tests are run
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(seen.sys, "platform", system)
    assert seen.profile().as_posix() == end


@pytest.mark.parametrize("origin", ["../../../ven/1", "/etc/x/1", "a/../../b/1", "..\\x/1", "nul/1"])
def test_an_identity_that_leads_elsewhere_stays_in_the_folder(profile, origin):
    books = SimpleNamespace(journal=SimpleNamespace(origin=origin))
    assert seen._file(books).parent == profile / "seen"
    assert tag_of(origin).isalnum() and len(tag_of(origin)) == 8
