"""Units and places stand in Czech order wherever one of them is chosen: in every list to choose from, in what a line
offers, on every page and in every form.
"""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from equipment_app.domain.collation import sort_key
from equipment_app.domain.lists import MemberRow
from equipment_app.operations.members import EditMember
from equipment_app.operations.receive import Receive
from equipment_app.store.database import Database
from equipment_app.ui.widgets.completer import AnyPart
from tests.house import House
from tests.journeys.test_forms_at_both_sizes import EVA, PAGES, WAYS, away, full_store, member, page
from tests.world import Clock, PlainPress, copied

__all__ = ["full_store"]
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", "propagateSizeHints")
THERE = "KŘP Jihomoravského kraje"
NEW = ("KŘP Ústeckého kraje", "KŘP Jihočeského kraje", "KŘP kraje Vysočina", "KŘP Chebska")
NAMES = (THERE, *NEW)
PLACES = ("Šatna", "Sklep", "Zbrojnice", "Čekárna")
LISTS = (
    *(way for ways in WAYS.values() for way in ways),
    *PAGES,
    *map(page, ("members", "stock", "reports", "labels", "unit_check", "papers", "deployments", "stocktake")),
    page("leaver", opened=member(EVA)),
    page("members", "members.transfer", opened=member(EVA)),
)


def disordered(offered: Sequence[str]) -> str:
    """The units, or the places, of one list where they are not in order."""
    for known in (NAMES, PLACES):
        found = [one for one in offered if one.startswith(known)]
        if found != sorted(found, key=sort_key):
            return ", ".join(found)
    return ""


def lists(house: House) -> Iterator[tuple[str, list[str]]]:
    for combo in house.window.findChildren(QComboBox):
        yield combo.accessibleName(), [combo.itemText(n) for n in range(combo.count())]
    for line in house.window.findChildren(QLineEdit):
        if isinstance(offers := line.completer(), AnyPart):
            yield line.accessibleName(), list(offers._known)


@pytest.fixture
def many(house, full_store, tmp_path):
    path = copied(full_store, tmp_path / "disk")
    with Database.open(path, PlainPress(), clock=Clock("2026-03-03")) as database:
        for n, name in enumerate(NEW):
            new = MemberRow(f"99090{n}", surname="Řadový", given_name="Jan", unit_code=f"U{n}", unit_name=name)
            database.change(EditMember(None, new))
        for n, place in enumerate(PLACES):
            database.change(Receive("Dodavatel", f"DL-7{n}", "Norské fondy", ("OBUV/42,5*2",), place=place))
    return house.start(path, "cs")


def test_units_and_places_stand_in_czech_order_in_every_list(many):
    wrong, seen = {}, {known: set() for known in (NAMES, PLACES)}
    for way in LISTS:
        way(many)
        for name, offered in lists(many):
            if words := disordered(offered):
                wrong[f"{many.place.shown}, {name}"] = words
            for known, where in seen.items():
                if len([one for one in offered if one.startswith(known)]) == len(known):
                    where.add(name)
        away(many)
    assert not wrong, "\n".join(f"{where}: {words}" for where, words in wrong.items())
    assert {len(where) > few for where, few in zip(seen.values(), (5, 1), strict=True)} == {True}, seen


def test_the_order_of_code_points_is_found():
    assert disordered(("vše", *sorted(NAMES))) and disordered(sorted(PLACES))
    assert not disordered(("vše", *sorted(NAMES, key=sort_key), "nový útvar…"))
