"""Every field that asks for a person finds one by surname, in every form that has such a field."""

import ast
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app import ui
from equipment_app.ui.kit.person_line import PersonLine
from equipment_app.ui.members.merge_form import MergeForm
from equipment_app.ui.stocktake.form import StocktakeForm, offers
from equipment_app.ui.transfer.form import TransferForm

UI = Path(ui.__file__).parent
WALKED = {"members/merge_form.py": 1, "stocktake/form.py": 4, "transfer/form.py": 2}
BY_THEIR_PAGES = {"write_offs/side.py": 3, "deployments/participant_form.py": 1}
"""The card of a write-off and the hall of a deployment are played with keys in the tests of their pages."""


def made(source: str) -> int:
    """How many person fields a file makes."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    names = (func.value if isinstance(func, ast.Subscript) else func for func in calls)
    return sum(isinstance(name, ast.Name) and name.id == "PersonLine" for name in names)


def forms(shop):
    people = shop.ask(lambda books: books.people.members())
    known = [SimpleNamespace(id=one.id, name=one.name, kind="member", unit=one.unit) for one in people]
    yield StocktakeForm(shop.desk, shop.ask(offers))
    yield MergeForm(shop.desk, people[0], known)
    yield TransferForm(shop.desk, people[0].id, [((), "vše")], known)


def test_no_person_field_is_forgotten():
    found = {str(path.relative_to(UI).as_posix()): made(path.read_text(encoding="utf-8")) for path in UI.rglob("*.py")}
    assert {path: count for path, count in found.items() if count} == WALKED | BY_THEIR_PAGES


def test_each_finds_a_person_by_surname(qtbot, light, shop):
    lost, seen = [], 0
    for form in forms(shop):
        qtbot.addWidget(form)
        for field in form.findChildren(PersonLine):
            for one in (one for one in form.form.parts if isinstance(one, PersonLine)):
                one.put("")
            if not field._people:
                field.offer_people({"Vzorková Eva": 1})
            field.put("vzorkova")
            QTest.keyClick(field, Qt.Key.Key_Return)
            seen += 1
            if field.person is None or field.wrong(left=True):
                lost.append((type(form).__name__, field.words))
    assert lost == [] and seen == sum(WALKED.values())


def test_where_two_are_called_so_it_is_neither_until_one_is_chosen(qtbot, light):
    field = PersonLine("Member", {"Vzorková Eva": 1, "Vzorková Jana": 2})
    qtbot.addWidget(field)
    for text, person in (("vzorková", None), ("jana vzorková", 2), ("Vzorková Eva", 1)):
        field.put(text)
        assert (field.person, bool(field.wrong(left=True))) == (person, person is None), text
