"""Backups under several keys in one folder: each is whole for whoever has its passphrase, and no other."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import NoFolder
from equipment_app.domain.backups import Manifest, Where, Why
from equipment_app.operations.encrypt import Recast
from equipment_app.operations.issue import Issue
from equipment_app.store.backups import papers
from equipment_app.store.backups.check import check
from equipment_app.store.backups.recasting import Conversion, Recasted, others, recast_shelf
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import DAMAGED, MANIFEST, Shelf
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from tests.store.backups.judges import Here
from tests.world import ADAM, EVA, PlainPress, World

pytestmark = pytest.mark.usefixtures("nobody_knows")


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "flashka"
    folder.mkdir()
    return folder


def backups(world: World, second: Path | None = None) -> Backups:
    return Backups(world.path, world.database.source.origin, Where(second=second), clock=world.clock, judge=Here)


def back_up(world: World, second: Path | None = None) -> Manifest:
    there = backups(world, second)
    made = there.make(world.database.source, Why.ASKED)
    attempt = there.begin_second() if second else None
    if attempt:
        attempt.settle()
    return made


def made(folder: Path, key: Key | None, second: Path | None = None) -> tuple[World, list[Manifest]]:
    """Two papers; a backup after the first, another after the second."""
    if key:
        cipher.know(key)
    world = World.make(folder / "sklad.equip", key=key)
    made = []
    for who, thing in ((ADAM, "R-001"), (EVA, "V-001")):
        world.do(Issue(who, (thing,)))
        made.append(back_up(world, second))
    return world, made


def under(world: World, key: Key | None) -> tuple[World, Recasted]:
    """The same store with the backups beside it."""
    shelf = backups(world).shelf
    world.close()
    with Recast(world.path, key, PlainPress()) as undertaken:
        undertaken.carry_out()
    return World.of(world.path), recast_shelf(shelf, key)


def sound(shelf: Shelf, key: Key | None) -> list[int]:
    """The numbers of the backups under `key` that are whole for whoever has it alone."""
    cipher.forget()
    if key:
        cipher.know(key)
    salt = key.salt if key else None
    own = [one for one in shelf.manifests() if cipher.salt_of(shelf.path(one)) == salt]
    return [one.number for one in own if check(shelf.path(one)).ok]


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


class TestASecondPlaceThatWasAway:
    def test_gets_backups_that_need_no_former_passphrase(self, tmp_path, stick):
        former, key = Key.new("bývalé heslo evidence"), Key.new("nynější heslo evidence")
        world, _ = made(tmp_path, former, stick)
        world, _ = under(world, key)
        back_up(world, stick)
        shelf = Shelf(stick, backups(world).shelf.tag)
        world.close()
        assert sound(shelf, key) == [3]
        assert sound(shelf, former) == [1, 2]

    def test_keeps_nothing_legible_when_its_last_backup_in_the_clear_has_gone(self, tmp_path, stick):
        key = Key.new("nynější heslo evidence")
        world, _ = made(tmp_path, None, stick)
        shelf = Shelf(stick, backups(world).shelf.tag)
        world, _ = under(world, key)
        back_up(world, stick)
        plain = [one for one in shelf.manifests() if cipher.salt_of(shelf.path(one)) is None]
        assert sound(shelf, None) == [one.number for one in plain]
        cipher.know(key)
        for one in plain:
            shelf.remove(one)
        world.do(Issue(ADAM, ("V-002",)))
        back_up(world, stick)
        world.close()
        assert sound(shelf, key) == [3, 4]
        assert all(cipher.salt_of(pack) for pack in shelf.folder.glob("*.equip-papers"))


class TestWhatCannotBeConverted:
    def test_keeps_its_papers_and_takes_none_from_the_others(self, tmp_path):
        former, key = Key.new("bývalé heslo evidence"), Key.new("nynější heslo evidence")
        world, (first, _) = made(tmp_path, former)
        shelf = backups(world).shelf
        flip(shelf.path(first), 5000)
        world, done = under(world, key)
        world.close()
        assert done == Recasted(1, (first.file,))
        assert len(sound(shelf, key)) == 1
        assert {cipher.salt_of(pack) for pack in shelf.folder.glob("*.equip-papers")} == {former.salt, key.salt}

    def test_among_them_one_that_somebody_made_up(self, tmp_path):
        key = Key.new("nynější heslo evidence")
        world, (first, _) = made(tmp_path, None)
        shelf = backups(world).shelf
        path = shelf.path(first)
        with sqlite3.connect(path) as raw:
            raw.execute('CREATE TABLE "a""b" (c)')
        raw.close()
        told = path.with_name(path.name + MANIFEST)
        said = json.loads(told.read_text())
        said |= {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "size": path.stat().st_size}
        told.write_text(json.dumps(said))
        world, done = under(world, key)
        world.close()
        assert done == Recasted(1, (first.file,))
        assert len(sound(shelf, key)) == 1

    def test_a_damaged_pack_is_set_aside(self, tmp_path):
        key = Key.new("nynější heslo evidence")
        world, _ = made(tmp_path, None)
        shelf = backups(world).shelf
        pack = shelf.packs()[0]
        content = pack.read_bytes()
        pack.write_bytes(content[:4096] + bytes(200) + content[4296:])
        world, done = under(world, key)
        assert done.done == 2
        assert [path.name for path in shelf.folder.glob(f"*{DAMAGED}")] == [pack.name + DAMAGED]
        world.do(Issue(ADAM, ("V-002",)))
        back_up(world)
        world.close()
        assert len(sound(shelf, key)) == len(shelf.manifests())


def test_a_conversion_that_was_stopped_left_backups_that_are_whole(tmp_path):
    """The papers come first: also for whoever knows nothing but the new passphrase."""
    former, key = Key.new("bývalé heslo evidence"), Key.new("nynější heslo evidence")
    world, (_, second) = made(tmp_path, former)
    shelf = backups(world).shelf
    world.close()
    cipher.know(key)

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        recast_shelf(shelf, key, stop)
    assert len(sound(shelf, key)) == 1
    assert sound(shelf, former) == [second.number]


def test_what_went_with_its_stick_is_not_counted_as_converted(tmp_path, stick):
    key = Key.new("nynější heslo evidence")
    world, made_here = made(tmp_path, None, stick)
    shelf = backups(world).shelf
    world.close()
    cipher.know(key)
    conversion = Conversion(shelf.tag, key, [shelf.folder, stick])

    def pulled_out(_done: int, _total: int) -> None:
        if not others(shelf, key) and stick.exists():
            stick.rename(tmp_path / "v kapse")

    conversion.run(pulled_out)
    assert (conversion.done, conversion.left) == (len(made_here), [])
    assert [type(one) for one in conversion.troubles] == [NoFolder]


def test_packs_under_several_keys_are_not_joined(tmp_path):
    keys = [Key.new("bývalé heslo evidence"), Key.new("nynější heslo evidence")]
    packs = []
    for number in range(10):
        cipher.know(keys[number % 2])
        pack = tmp_path / f"sklad-00000000-{number:06}.equip-papers"
        content = b"%d" % number
        papers.write_pack(pack, [(hashlib.sha256(content).digest(), content)], keys[number % 2])
        packs.append(pack)
    assert papers.to_join(packs) == []
    assert len(papers.to_join([*packs[::2], *packs[::2]])) == 10
