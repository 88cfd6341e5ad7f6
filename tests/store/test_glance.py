"""A look at a store from outside: its name, and no byte changed."""

import shutil

import pytest

from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NoStore
from equipment_app.store.opening import glance


def test_its_name_without_a_changed_byte(closed):
    before = {path.name: path.read_bytes() for path in closed.parent.iterdir()}
    assert glance(closed) == "Sklad"
    assert {path.name: path.read_bytes() for path in closed.parent.iterdir()} == before


def test_what_is_no_store_says_so(closed, tmp_path):
    with pytest.raises(NoStore):
        glance(tmp_path / "nikde.equip")
    letter = tmp_path / "dopis.equip"
    letter.write_text("Vážený pane, " * 500, encoding="utf-8")
    with pytest.raises(ForeignFile):
        glance(letter)


def test_a_store_with_another_schema_is_seen(closed, tmp_path):
    import sqlite3

    copy = tmp_path / "jiny.equip"
    shutil.copyfile(closed, copy)
    with sqlite3.connect(copy) as raw:
        raw.execute("CREATE TABLE navic (a)")
    raw.close()
    with pytest.raises(AlteredSchema):
        glance(copy)
