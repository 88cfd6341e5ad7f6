"""Pictures of the pages: as many as were asked for, each in its language and theme, and nothing else left behind."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QImage

from equipment_app import app, demo
from equipment_app.documents.press import Press
from equipment_app.domain.codes import READER_TEST
from equipment_app.operations import restore
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.seen import PROFILE, Continuity, compare, note
from equipment_app.ui.backups import runner
from equipment_app.ui.camera.window import CameraWindow
from tests.house import texts
from tests.pictures import backups, encryption, scene, signing_in, store_health
from tests.pictures.drawing import Drawing
from tests.pictures.scene import SIZE, AtOnce, Scene, Wanted
from tests.store.backups.judges import Here
from tests.world import ADAM, LISTS, Clock, World

QUIET = pytest.mark.qt_log_ignore("plugin does not support", "propagateSizeHints")


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("world") / "sklad.equip")
    adam, code = world.member(ADAM), world.ask(lambda books: books.things.by_serial("V-001")[0].code)
    world.close()
    return world.path, adam, code


@pytest.fixture
def drawn(closed, tmp_path, english, light):
    """Three scenes in both languages and themes, by the scene, language and theme."""
    store, adam, code = closed
    scenes = [
        Scene("empty", "counter"),
        Scene("filled", "counter", adam, ("counter.kit",), (code,)),
        Scene("members", "members", adam),
    ]
    folder = tmp_path / "pictures"

    def build(executor, stored):
        return app.build(executor, store, stored=stored)

    made = scene.draw(build, Wanted(folder), scenes)
    light.choose("light")
    return folder, made


@QUIET
def test_every_scene_in_every_language_and_theme(drawn):
    folder, made = drawn
    wanted = [
        f"{scene}-{language}-{theme}.png"
        for language in ("cs", "en")
        for theme in ("light", "dark")
        for scene in ("empty", "filled", "members")
    ]
    assert [path.name for path in made] == wanted
    assert sorted(path.name for path in folder.iterdir()) == sorted(wanted), "no settings are left among them"
    images = {path.name: QImage(str(path)) for path in made}
    assert {image.size() for image in images.values()} == {SIZE}
    assert images["empty-en-light.png"] != images["filled-en-light.png"] != images["members-en-light.png"]
    for name in ("empty", "filled", "members"):
        assert images[f"{name}-en-light.png"] != images[f"{name}-cs-light.png"]
        shades = [images[f"{name}-en-{theme}.png"].pixelColor(700, 60).lightness() for theme in ("light", "dark")]
        assert shades[0] > 200 > 80 > shades[1]


@QUIET
def test_one_alone_and_in_another_size(closed, tmp_path, english, light):
    store, adam, _ = closed
    played = []

    def build(executor, stored):
        return app.build(executor, store, stored=stored)

    scenes = [
        Scene("empty", "counter"),
        *(Scene(name, "", stage=lambda _, name=name: played.append(name)) for name in ("first", "second", "third")),
        Scene("members", "members", adam),
    ]
    small = Wanted(tmp_path / "new", ("cs",), ("dark",), "sec*", QSize(1024, 640))
    [made] = scene.draw(build, small, scenes)
    assert (made.name, QImage(str(made)).size()) == ("second-cs-dark.png", small.size)
    assert played == ["first", "second"], "what a stage goes on from is played as well"
    assert scene.draw(build, Wanted(tmp_path / "none", only="nothing"), scenes) == []
    assert not (tmp_path / "none").exists()


@QUIET
def test_the_camera_on_a_table_of_labels_and_the_keys_of_a_scanner(closed, tmp_path, english, light, monkeypatch):
    store, _, code = closed

    def build(executor, stored):
        return app.build(executor, store, stored=stored)

    scenes = [Scene("camera", "counter", labels=(code,)), Scene("scanner", "settings", "scanner", keys=READER_TEST)]
    seen, grab = [], scene._grab

    def look(window, path):
        grab(window, path)
        if isinstance(window, CameraWindow):
            seen.append(window.view.accessibleDescription())
        else:
            seen.append(window.centralWidget().page.scanner.trial.found.pace)
        return path

    monkeypatch.setattr(scene, "_grab", look)
    scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), scenes)
    assert seen == ["Reflective vest M, rack A01", 8]


STAGES = {
    "sign-in": "Sign in to work with this store.",
    "sign-in-scan": "4 scans not taken, and not tried as a password",
    "lock": "Unlock",
    "lock-scan": "4 scans not taken, and not tried as a password",
    "switch": "is working now. Unfinished work is kept.",
    "second-person": "Second person",
    "operators": "Nastupující Ivo",
    "own-access": "SIGNING KEY",
    "own-password": "Choose your own password",
    "recovery-offered": "Save PDF…",
    "auditor": "read only",
    "sign-in-wait": "Next try in",
    "safety": "Last known state",
    "update": "genuine and complete",
    "update-altered": "Do not install",
    "hand-over-store": "Hand over and print",
    "crash": "Your data are safe",
    "refused": "Sklad Brno.equip was not opened",
}
"""What can be read on each."""


def test_where_nothing_encrypts_no_encryption_is_drawn(monkeypatch):
    monkeypatch.setattr(cipher, "offered", lambda: False)
    assert encryption.stages() == {}


@QUIET
def test_signing_in_is_drawn_state_by_state(tmp_path, english, light, monkeypatch):
    store, seen, grab = tmp_path / "demo.equip", {}, scene._grab
    Database.create(store, "Sklad", Press(), operator=demo.KEEPER).close()
    signing_in.guard(store, deputy=True)

    def build(executor, stored):
        stored.setValue("guarded_stores", [str(store)])
        return app.build(executor, store, stored=stored)

    def look(window, path):
        grab(window, path)
        seen[path.name.removesuffix("-en-light.png")] = "\n".join(texts(window))
        return path

    monkeypatch.setattr(scene, "_grab", look)
    staged = signing_in.stages() | store_health.stages()
    scenes = [Scene(name, "", stage=stage) for name, stage in staged.items()]
    scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), scenes)
    assert list(seen) == list(STAGES)
    assert {name: words for name, words in STAGES.items() if words not in seen[name]} == {}


@QUIET
def test_what_this_computer_remembers_of_the_store_is_not_touched(tmp_path, english, light, monkeypatch):
    """A copy that goes on in a picture, and is then forgotten, is no reason to warn of the store itself."""
    monkeypatch.setenv(PROFILE, str(tmp_path / "profile"))
    world, copy = World.make(tmp_path / "sklad.equip"), tmp_path / "copy" / "sklad.equip"
    world.ask(lambda books: note(books, world.path))
    world.close()
    copy.parent.mkdir()
    for end in ("", "-files"):
        shutil.copy(f"{world.path}{end}", f"{copy}{end}")

    def go_on(window):
        window.centralWidget().desk.change(Issue(ADAM, ("V-001",)))

    def build(executor, stored):
        return app.build(executor, copy, stored=stored)

    scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), [Scene("goes-on", "", stage=go_on)])
    with World.of(world.path).database as database:
        assert database.ask(compare).verdict is Continuity.AGREES


def test_only_a_demo_is_guarded_for_pictures(closed, tmp_path):
    assert Drawing(closed[0], tmp_path, Wanted(tmp_path / "new", ("en",), ("light",))).signing_in() == []


def test_without_a_store_the_first_page_is_drawn(tmp_path, english, light):
    def build(executor, stored):
        return app.build(executor, None, stored=stored)

    [made] = scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), [Scene("first", "counter")])
    assert QImage(str(made)).size() == SIZE


def test_work_for_pictures_is_done_when_it_is_asked_for():
    done = []
    AtOnce().execute(lambda: done.append(1))
    assert done == [1]


def test_the_settings_of_this_machine_are_not_touched(tmp_path, english, light):
    kept = QSettings(str(tmp_path / "mine.ini"), QSettings.Format.IniFormat)
    kept.setValue("language", "cs")
    seen = []

    def build(executor, stored):
        seen.append(stored.fileName())
        return app.build(executor, None, stored=stored)

    scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), [])
    assert seen and all(Path(name).is_relative_to(tmp_path / "new") for name in seen)
    assert kept.value("language") == "cs"


BACKUPS = {
    "backups": "at closing",
    "backups-encrypted": "Encrypted copy",
    "restore": "the store as it is now",
    "restore-gone": "not in the backup",
    "restore-who": "SECOND PERSON",
    "restore-done": "The store is restored",
    "backups-waiting": "Restored: backups wait",
}
ENCRYPTION = {
    "encrypt": "nobody can read without the passphrase",
    "encrypt-who": "SECOND PERSON",
    "encrypt-done": "Files that can still be read without the passphrase",
    "safety-encrypted": "1 file can be read without the passphrase",
    "passphrase-change": "Choose another passphrase",
    "unlock": "Passphrase of the store",
    "unlock-wrong": "This passphrase does not open the store, or",
    "restore-encrypted": "Passphrase of the store",
    "first-run-encrypted": "nobody can ever open the store",
}
"""What can be read on each."""


@QUIET
@pytest.mark.parametrize(("staged", "said"), [(backups, BACKUPS), (encryption, ENCRYPTION)])
def test_what_is_done_with_a_store_is_drawn_state_by_state(tmp_path, english, light, monkeypatch, staged, said):
    here = partial(Backups, judge=Here)
    monkeypatch.setattr(backups, "Backups", here)
    monkeypatch.setattr(runner, "backups_of", lambda found, where: here(found.store, found.origin, where))
    monkeypatch.setattr(restore, "Child", Here)
    clock = Clock()
    store, seen, grab = tmp_path / "demo.equip", {}, scene._grab
    world = World(store, clock, Database.create(store, "Sklad", Press(), operator=demo.KEEPER, clock=clock))
    for kind, text in LISTS:
        world.take_in(kind, text)
    world.do(Issue(ADAM, ("V-001", "R-001")))
    world.close()
    staged.prepare(store)

    def build(executor, stored):
        stored.setValue("guarded_stores", [str(store)])
        return app.build(executor, store, stored=stored, aside=executor)

    def look(window, path):
        grab(window, path)
        seen[path.name.removesuffix("-en-light.png")] = "\n".join(texts(window))
        return path

    monkeypatch.setattr(scene, "_grab", look)
    scenes = [Scene(name, "", stage=stage) for name, stage in staged.stages().items()]
    scene.draw(build, Wanted(tmp_path / "new", ("en",), ("light",)), scenes)
    assert list(seen) == list(said)
    assert {name: words for name, words in said.items() if words not in seen[name]} == {}
    cipher.forget()


def test_only_a_demo_is_restored_for_pictures(closed, tmp_path):
    assert Drawing(closed[0], tmp_path, Wanted(tmp_path / "new", ("en",), ("light",))).with_backups(backups) == []
