"""A store is its owner's alone on Windows too, in a folder that lets everybody read what is made in it."""

from pathlib import Path

import pytest

from equipment_app.store.file import outputs, permissions, windows_access
from tests.world import World


def closed_to_others(path: Path) -> bool:
    return windows_access.others(windows_access.described(path), {windows_access.we()}) == []


@pytest.fixture(autouse=True)
def everybody_reads(tmp_path):
    windows_access.give(tmp_path, f"D:P(A;OICI;FA;;;{windows_access.we()})(A;OICI;FA;;;SY)(A;OICI;FR;;;WD)")
    (tmp_path / "plain").write_bytes(b"x")
    assert not closed_to_others(tmp_path / "plain")


def test_a_store_and_its_papers_are(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    assert closed_to_others(world.path)
    assert closed_to_others(world.path.with_name("sklad.equip-files"))
    open_to = {path.name for path in permissions.looked_at(world.path)[1]}
    world.close()
    assert open_to <= {tmp_path.name}


def test_a_folder_and_what_is_made_in_it(tmp_path):
    folder = tmp_path / "zálohy" / "tady"
    permissions.make_folders(folder)
    assert closed_to_others(folder) and closed_to_others(folder.parent)
    permissions.create(folder / "soubor")
    assert closed_to_others(folder / "soubor")


def test_what_is_written_out_has_the_list_of_its_folder(tmp_path):
    outputs.write(tmp_path / "doklad.pdf", b"%PDF")
    assert not closed_to_others(tmp_path / "doklad.pdf")


def test_protect_closes_what_was_open(closed):
    files = [closed, closed.with_name("sklad.equip-files")]
    content = [file.read_bytes() for file in files]
    for file in files:
        file.unlink()
    for file, kept in zip(files, content, strict=True):
        file.write_bytes(kept)  # as a copy from elsewhere has the list of its folder
    backups = closed.with_name("sklad.equip-backups")
    backups.mkdir()
    (backups / "stará").write_bytes(b"x")
    assert set(permissions.protect(closed)) >= {*files, backups}
    assert all(map(closed_to_others, (*files, backups, backups / "stará")))
    assert permissions.protect(closed) == []
