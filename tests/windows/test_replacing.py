"""A file that somebody has open cannot be exchanged on Windows: that is waited for a moment, and then told."""

from threading import Timer

import pytest

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
