from dataclasses import replace

import pytest

from equipment_app.ui.settings import MachineSettings, Settings


def test_a_new_machine_has_the_defaults(stored):
    assert MachineSettings(stored).now == Settings()


def test_everything_that_is_kept_is_there_next_time(stored):
    kept = Settings(
        language="cs", theme="dark", last_store="a.equip", recent_stores=("a.equip", "b.equip"), geometry=b"\x01\x00",
        page="stock", printer="Sklad-A4", label_sheet="rayfilm-0102", reader_prefix="~", reader_suffix="\t",
        volume="off", lock_minutes=17, guarded_stores=("b.equip",),
    )  # fmt: skip
    MachineSettings(stored).keep(kept)
    assert MachineSettings(stored).now == kept


def test_one_recent_store_is_still_a_list(stored):
    MachineSettings(stored).change(recent_stores=("only.equip",))
    assert MachineSettings(stored).now.recent_stores == ("only.equip",)


@pytest.mark.parametrize(
    ("key", "nonsense"),
    [("language", "xx"), ("theme", "pink"), ("lock_minutes", "0"), ("lock_minutes", "61"), ("lock_minutes", "soon")],
)
def test_nonsense_is_the_default(stored, key, nonsense):
    stored.setValue(key, nonsense)
    assert getattr(MachineSettings(stored).now, key) == getattr(Settings(), key)


def test_the_store_opened_last_comes_first_and_the_list_stays_short():
    settings = Settings()
    for number in range(12):
        settings = settings.opened(f"{number}.equip")
    settings = settings.opened("9.equip")
    assert settings.last_store == "9.equip"
    assert settings.recent_stores[:3] == ("9.equip", "11.equip", "10.equip")
    assert len(settings.recent_stores) == 8


def test_a_store_taken_off_the_list_is_not_opened_by_itself():
    settings = Settings().opened("a.equip").opened("b.equip")
    assert settings.forgotten("b.equip") == replace(settings, recent_stores=("a.equip",), last_store="")


def test_a_store_where_somebody_signs_in_is_remembered_until_nobody_does():
    settings = Settings().guards("a.equip", True).guards("b.equip", True).guards("a.equip", True)
    assert settings.guarded_stores == ("a.equip", "b.equip")
    assert settings.guards("b.equip", False).guarded_stores == ("a.equip",)
