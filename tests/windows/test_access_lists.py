"""A store is its owner's alone on Windows too, in a folder that lets everybody read what is made in it."""

from pathlib import Path

import pytest

from equipment_app.store.file import outputs, permissions, windows
from tests.cli.shell import LISTS, Shell
from tests.world import ADAM, World


def closed_to_others(path: Path) -> bool:
    return windows.others(windows.described(path), {windows.we()}) == []


@pytest.fixture(autouse=True)
def everybody_reads(tmp_path):
    windows.give(tmp_path, f"D:P(A;OICI;FA;;;{windows.we()})(A;OICI;FA;;;SY)(A;OICI;FR;;;WD)")
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


def test_what_is_written_out_is_also_over_what_was_open(tmp_path):
    (tmp_path / "doklad.pdf").write_bytes(b"before")
    for name in ("doklad.pdf", "nový.pdf"):
        outputs.write(tmp_path / name, b"%PDF")
        assert closed_to_others(tmp_path / name)


def test_what_commands_write_for_people_is(tmp_path, capsys, monkeypatch):
    """Lists with names, a check file, everything in the clear, a backup, the code that opens an account."""
    monkeypatch.setattr("equipment_app.cli.importing.back_up_first", lambda *_: None)
    (secret := tmp_path / "heslo").write_text("vlhky motor pod lampou", encoding="utf-8")
    store, signed_in = tmp_path / "sklad.equip", ("--operator", "Zora Skladníková", "--password-file", secret)
    shell = Shell(store, capsys.readouterr)
    begun = shell.plain("new", store, "--name", "Sklad", *signed_in)
    assert begun.code == 0, begun
    written = [tmp_path / name for name in ("soupis.xlsx", "soupis.pdf", "k.akcheck", "list.pdf", "vše", "zálohy")]
    people, paper, check, sheet, everything, backups = written
    for words in (
        *(("import", kind, shell.written(kind)) for kind in LISTS),
        ("issue", "--to", ADAM, "R-001"),
        ("report", "holdings", "--at", shell.today(), "--xlsx", people),
        ("report", "holdings", "--at", shell.today(), "--pdf", paper),
        ("unit-check", "export", "--unit", "KRPA", "--title", "Sever", "--until", shell.today(), check),
        ("operators", "sheet", "--pdf", sheet),
        ("export-all", everything),
        ("backup", backups),
    ):
        said = shell(*signed_in, *words)
        assert said.code == 0, said
    everywhere = [path for one in written for path in (one, *one.rglob("*"))]
    assert len(everywhere) > len(written) + 5
    assert [path for path in everywhere if not closed_to_others(path)] == []


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
