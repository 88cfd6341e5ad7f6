"""The form of an operation follows from its fields: in their order, with their words, as their types are typed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest

from equipment_app.domain.words import Words
from equipment_app.operations.declared import Argument, asked, spoken_operations
from equipment_app.ui.kit.form_parts import Day, FormArea, FormChoice, FormLine, Money
from equipment_app.ui.kit.operation_form import OperationForm, _editor
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.widgets.field import Field


@dataclass(frozen=True)
class Measured:
    thing: Annotated[str, Argument("THING")]
    where: Annotated[str, Argument("--to", "PLACE", words=Words("Kde", "Where"))]
    until: Annotated[date, Argument("--until", "DATE", words=Words("Do", "Until"))]
    result: Annotated[str, Argument("--result", choices=("good", "bad"), words=Words("Výsledek", "Result"))] = "good"
    price: Annotated[int | None, Argument("--price", "CZK", words=Words("Cena", "Price"))] = None
    note: Annotated[str, Argument("--note", "TEXT", words=Words("Poznámka", "Note"), long=True)] = ""
    on: Annotated[date | None, Argument("--on", "DATE")] = None


RESULTS = {"good": Words("dobré", "good"), "bad": Words("špatné", "bad")}


@pytest.fixture
def form(qtbot, shop, english):
    stands = {"where": ("Prague",), "until": date(2026, 3, 9), "result": RESULTS}
    form = OperationForm(
        shop.desk,
        Measured,
        "Measure",
        "Write",
        given={"thing": "R-001"},
        stands=stands,
        after=date(2026, 3, 2),
        told="It lies there.",
    )
    qtbot.addWidget(form)
    return form


def test_each_field_with_words_has_the_editor_of_its_type(form):
    kinds = {name: type(part) for name, part in form.parts.items()}
    assert kinds == {"where": FormLine, "until": Day, "result": FormChoice, "price": Money, "note": FormArea}
    assert [part.words for part in form.parts.values()] == ["Where", "Until", "Result", "Price", "Note"]
    assert [name for name, part in form.parts.items() if part.needed] == ["where", "until"]


def test_what_is_typed_becomes_the_operation(form):
    assert form.form.wanted() is None, "nobody said where"
    form.parts["where"].put("Prague")
    form.parts["result"].choose("bad")
    form.parts["price"].put("12,50")
    form.parts["note"].put("cold")
    assert form.form.wanted() == Measured("R-001", "Prague", date(2026, 3, 9), "bad", 1250, "cold")


def test_a_day_that_is_too_early_says_so(form):
    form.parts["where"].put("Prague")
    form.parts["until"].put("2. 3. 2026")
    assert form.form.wanted() is None and "After 2" in form.parts["until"].accessibleDescription()
    form.parts["until"].put("")
    assert form.form.wanted() is None, "it is needed"


@pytest.mark.parametrize("language", ["cs", "en"])
def test_under_a_day_its_error_is_read_whole(qtbot, light, english, language):
    english.choose(language)
    field = Field(day := Day("Until", 148, after=date(2026, 12, 30)), "Until")
    qtbot.addWidget(field)
    day.put("20. 12. 2026")
    field.set_error(day.wrong(left=True))
    assert 0 < draw.width(field.error.words, font(SMALL)) <= 148 - 16


def test_every_field_with_words_has_an_editor(qtbot, english):
    worded = [one for spoken in spoken_operations() for one in asked(spoken.of) if one.argument.words.cs]
    assert worded and all(one.argument.words.en for one in worded)
    for one in worded:
        qtbot.addWidget(_editor(one, {} if one.argument.choices else None, None))
