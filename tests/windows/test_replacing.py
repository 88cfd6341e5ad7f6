"""A file that somebody has open cannot be exchanged on Windows: that is waited for a moment, and then told."""

from threading import Timer

import pytest

from equipment_app.store.beside import passing, restoring
from equipment_app.store.file import durable, outputs


def test_what_is_open_for_a_moment_is_waited_for(tmp_path):
    target = tmp_path / "soubor"
    target.write_bytes(b"first")
    held = target.open("rb")
    Timer(0.3, held.close).start()
    durable.write(target, b"second")
    assert target.read_bytes() == b"second"
    held = target.open("rb")
    Timer(0.3, held.close).start()
    durable.remove(target)
    assert not target.exists()


def test_so_is_what_is_in_a_folder_that_goes(tmp_path):
    """A restore has ended, and what looks for viruses still reads a page of it."""
    store = tmp_path / "sklad.equip"
    staged = restoring.empty_stage(store)
    staged.write_bytes(b"x")
    Timer(0.3, staged.open("rb").close).start()
    restoring.discard(store)
    assert not staged.parent.exists()
    with passing.hold(store) as folder:
        (folder / "opened").write_bytes(b"x")
        Timer(0.3, (folder / "opened").open("rb").close).start()
    assert not folder.exists()


def test_what_stays_open_is_as_it_was(tmp_path, monkeypatch):
    monkeypatch.setattr(durable, "_PATIENCE_S", 0.1)
    target = tmp_path / "doklad.pdf"
    target.write_bytes(b"first")
    with target.open("rb"):
        with pytest.raises(PermissionError):
            durable.write(target, b"second")
        with pytest.raises(PermissionError) as told:
            outputs.write(target, b"second")
    assert told.value.filename == str(target)
    assert target.read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".equipment-app-part"] == []
