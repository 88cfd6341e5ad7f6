"""What a file may be called on Windows: a colon makes no name of its own, what is behind it hides in another file."""

import pytest

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.store.file import outputs
from tests.world import World


def test_nothing_is_written_into_what_hides_in_another_file(tmp_path):
    for name in ("soupis:1.pdf", "soupis.pdf:k tisku", "soupis:1"):
        with pytest.raises(NoPlaceForFile):
            outputs.write(tmp_path / name, b"%PDF")
    with pytest.raises(NoPlaceForFile):
        outputs.make_folder(tmp_path / "doklady:2026")
    assert list(tmp_path.iterdir()) == []


def test_nor_is_a_store_made_there(tmp_path):
    with pytest.raises(NoPlaceForFile):
        World.make(tmp_path / "Sklad: hlavní.equip")
    assert list(tmp_path.glob("Sklad*")) == []
