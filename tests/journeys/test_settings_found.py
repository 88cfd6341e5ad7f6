"""Ctrl+K finds settings by their words, and goes to them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from equipment_app.domain.rights import Role
from equipment_app.ui.widgets.field import CheckBox, Field
from tests.guarded import GuardedHouse
from tests.house import House
from tests.staff import NAMES, staffed
from tests.world import Clock, copied

Key = Qt.Key


@pytest.fixture
def desk(house: House, store: Path) -> House:
    return house.start(store)


def hits(desk, text):
    desk.find(text)
    groups = {group.title: [row.name for row in group.rows] for group in desk.finder.list.groups}
    return groups.get("Settings", groups.get("Nastavení", []))


@pytest.mark.parametrize(
    ("text", "name", "section"),
    [("copies", "Copies of a paper", "store"), ("czech engl", "Papers in Czech and English", "store"),
     ("minutes", "Minutes of inactivity, 1 to 60", "machine"), ("baud", "Speed (baud)", "scanner"),
     ("pin new", "New PIN", "own")],
)  # fmt: skip
def test_a_setting_is_found_and_has_the_focus(desk, text, name, section):
    assert name in hits(desk, text)
    rows = [row.name for row in desk.finder.list.rows()]
    for _ in range(rows.index(name)):
        desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    assert desk.place.shown == "settings" and desk.page.where() == section
    focus = QApplication.focusWidget()
    words = {focus.accessibleName(), getattr(focus, "text", str)()}
    assert name in words and focus.isVisible()


def test_a_section_and_a_caption_lead_to_their_section(desk):
    assert hits(desk, "scanner")[0] == "Scanner"
    desk.key(Key.Key_Escape)
    assert "Letterhead of papers" in hits(desk, "letterhead")


def test_they_are_found_in_czech_without_accents(desk):
    desk.place.actions_["view.cs"].trigger()
    desk.run()
    assert "Nastavení" in {group.title for group in desk.find("vytisk") and desk.finder.list.groups}


def test_every_field_and_check_of_the_settings_can_be_found(desk):
    page = desk.place.show_page("settings")
    desk.run()
    found = {one.place for one in page.settings()}
    for part in page.parts.values():
        for field in part.findChildren(Field):
            assert not field.label.words() or field.editor in found, field.label.words()
        for check in part.findChildren(CheckBox):
            assert check in found, check.text()


NOT_YET = {"Letter", "Source, as delivery lists have it"}
"""Of a source of money that is new: the administrator has none of it."""


def lacking(house: GuardedHouse) -> set[str]:
    """What the search box finds for whoever works that is not there, or cannot be used, where it leads."""
    place, found = house.program.workplace, set()
    for setting in place.show_page("settings").settings():
        place.show_page("settings", setting)
        house.run()
        if setting.place is not None and not (setting.place.isVisible() and setting.place.isEnabled()):
            found.add(setting.words)
    return found


@pytest.fixture(scope="module")
def staff(tmp_path_factory):
    made = staffed(tmp_path_factory.mktemp("settings") / "sklad.equip")
    made.world.close()
    return made


@pytest.fixture
def sit(staff, tmp_path, monkeypatch, qapp):
    houses = []

    def seat(role: Role) -> GuardedHouse:
        while houses:
            houses.pop().close()
        house = GuardedHouse(tmp_path / role, monkeypatch, Clock())
        houses.append(house)
        path = copied(staff.world.path, tmp_path / role / "disk")
        house.settings.setValue("guarded_stores", [str(path)])
        house.start(path)
        house.sign_in(NAMES[role])
        return house

    yield seat
    for house in houses:
        house.close()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nothing_is_found_that_the_role_may_not_use(sit, role):
    """What is hidden from the administrator as well is so for another reason than a right."""
    theirs = lacking(sit(role))
    assert theirs - lacking(sit(Role.ADMINISTRATOR)) <= NOT_YET


@pytest.mark.parametrize("role", [Role.LEAD, Role.AUDITOR])
def test_the_passphrase_of_the_store_is_nobodys_who_may_not_change_it(sit, role):
    assert "Change the passphrase…" not in hits(sit(role), "passphrase")


def test_who_may_change_the_passphrase_finds_it(sit):
    assert "Change the passphrase…" in hits(sit(Role.ADMINISTRATOR), "passphrase")
