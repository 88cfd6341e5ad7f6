"""A member by hand, typed into the form: the button wakes when everything can be right, errors stand under fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.lists import MemberRow
from equipment_app.operations.members import EditMember
from equipment_app.ui.look.theme import in_colours
from equipment_app.ui.members.form import MemberChoices, MemberForm
from tests.ui.test_members_page import CTIBOR_NAME, page, press, shop, shown, type_into  # noqa: F401 - fixtures
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key


@pytest.fixture
def form(page, shop):  # noqa: F811
    """The form of a new member."""
    page.new.click()
    shop.run()
    assert page.right.currentWidget() is page.form
    return page.form


@pytest.fixture
def edit(page, shop):  # noqa: F811
    """The form of Adam."""
    page.open(shop.world.member(ADAM))
    shop.run()
    page.handle("members.edit")
    shop.run()
    return page.form


def fill(form, shop, number="990055", surname="Přibylý", given="Petr"):  # noqa: F811
    type_into(form.number, number)
    type_into(form.surname, surname)
    type_into(form.given, given)
    form.unit.setCurrentIndex(form.unit.findText("KŘP hl. m. Prahy"))
    shop.run()


def error(form, editor):
    return form.fields[editor].error.words


def test_a_new_form_is_empty_asleep_and_ready_to_type(form):
    assert form.number.hasFocus() and form.title.words() == "New member"
    assert not form.save.isEnabled()
    assert form.command() is None
    assert error(form, form.number) == ""


def test_what_is_written_stays_when_the_list_is_searched_and_nobody_found(form, page, shop):  # noqa: F811
    fill(form, shop)
    type_into(page.list.search, "qqqq")
    shop.run()
    assert page.right.currentWidget() is form
    form.cancel.click()
    assert page.right.currentWidget() is page.nobody


def test_a_new_member_is_added_and_shown(form, page, shop):  # noqa: F811
    fill(form, shop)
    form.rank.setText("prap.")
    form.sizes["obuv"].setCurrentIndex(form.sizes["obuv"].findText("42,5"))
    form.since.setText("1. 9. 2024")
    press(form.surname, Key.Key_Return)
    shop.run()
    made = shop.ask(lambda b: b.people.by_number("990055"))
    assert (made.full_name, made.sizes, made.member_since.isoformat()) == (
        "prap. Petr Přibylý",
        {"obuv": "42,5"},
        "2024-09-01",
    )
    assert shown(page) == "Přibylý Petr" and page.right.currentWidget() is page.card
    assert page.list.view.current_row().id == made.id


def test_a_unit_that_is_new_is_named_with_its_first_member(form, shop):  # noqa: F811
    fill(form, shop)
    assert form.fields[form.unit_code].isHidden()
    form.unit.setCurrentIndex(form.unit.count() - 1)
    assert not form.fields[form.unit_code].isHidden() and not form.save.isEnabled()
    assert form.save.toolTip() == "Still to be filled in: Code of the unit, Name of the unit."
    type_into(form.unit_code, "KRPJ")
    type_into(form.unit_name, "krp hl. m. PRAHY")
    assert not form.save.isEnabled()
    form.unit_name.editingFinished.emit()
    assert error(form, form.unit_name) == "There is KŘP hl. m. Prahy already"
    form.unit_name.clear()
    type_into(form.unit_name, "KŘP kraje Vysočina")
    press(form.unit_name, Key.Key_Return)
    shop.run()
    made = shop.ask(lambda b: b.people.by_number("990055"))
    assert (made.unit_code, made.unit_name) == ("KRPJ", "KŘP kraje Vysočina")


def test_where_no_unit_is_there_yet_the_first_is_named(qtbot, light, shop):  # noqa: F811
    """In a store that was just made, a member by hand is no dead end."""
    form = MemberForm(shop.desk, None, MemberChoices((), {}, (), ()))
    qtbot.addWidget(form)
    assert form.founds and not form.fields[form.unit_name].isHidden()
    for part, text in ((form.number, "990055"), (form.surname, "První"), (form.unit_code, "KRPJ")):
        part.setText(text)
    assert not form.save.isEnabled()
    form.unit_name.setText("KŘP kraje Vysočina")
    assert form.save.isEnabled()


@pytest.mark.parametrize("left_out", ["number", "surname", "unit"])
def test_the_button_sleeps_while_something_is_missing(form, shop, left_out):  # noqa: F811
    fill(form, shop)
    assert form.save.isEnabled()
    if left_out == "unit":
        form.unit.setCurrentIndex(0)
    else:
        getattr(form, left_out).clear()
    assert not form.save.isEnabled()


def test_a_civilian_may_go_without_a_number(form, shop):  # noqa: F811
    fill(form, shop, number="")
    assert not form.save.isEnabled()
    QTest.mouseClick(form.civilian, Qt.MouseButton.LeftButton)
    assert form.save.isEnabled()
    form.save.click()
    shop.run()
    assert [m.civilian for m in shop.ask(lambda b: b.people.members()) if not m.personal_number] == [True]


def test_a_number_that_is_taken_is_said_while_it_is_typed(form, shop):  # noqa: F811
    fill(form, shop, number=EVA)
    assert error(form, form.number) == "Belongs to nprap. Eva Vzorková"
    assert not form.save.isEnabled()
    form.number.setText("990056")
    shop.run()
    assert error(form, form.number) == "" and form.save.isEnabled()


def test_a_short_number_is_an_error_only_when_it_is_left(form, shop):  # noqa: F811
    type_into(form.number, "9900")
    assert error(form, form.number) == ""
    press(form.number, Key.Key_Tab)
    assert error(form, form.number) == "It must have six digits"


@pytest.mark.parametrize("wrong", ["99000x", "9900001"])
def test_what_can_never_be_a_number_is_an_error_at_once(form, wrong):
    type_into(form.number, wrong)
    assert error(form, form.number) == "It must have six digits"


DAYS = [("31. 2. 2024", False), ("včera", False), ("2024-02-29", True), ("1.9.2024", True)]


@pytest.mark.parametrize(("typed", "good"), DAYS)
def test_a_day_is_a_day(form, shop, typed, good):  # noqa: F811
    fill(form, shop)
    type_into(form.since, typed)
    press(form.since, Key.Key_Tab)
    assert form.save.isEnabled() is good
    assert bool(error(form, form.since)) is not good


def test_editing_starts_from_what_is_known(edit):
    texts = [field.text() for field in (edit.number, edit.surname, edit.given, edit.rank)]
    assert texts == [ADAM, "Zkušební", "Adam", "pprap."]
    assert (edit.unit.currentData(), edit.sizes["alfa"].currentData()) == ("KRPA", "M")
    assert edit.title.words() == "Edit Zkušební Adam" and edit.surname.hasFocus()


def test_a_changed_name_is_one_entry(edit, page, shop):  # noqa: F811
    head = shop.world.head()
    edit.surname.setText("Přejmenovaný")
    edit.save.click()
    shop.run()
    assert shop.world.head() == head + 1
    assert shown(page) == "Přejmenovaný Adam"
    assert shop.ask(lambda b: b.people.by_number(ADAM)).sizes == {"alfa": "M", "obuv": "42,5"}


def test_the_own_number_is_not_taken(edit, shop):  # noqa: F811
    edit.number.setText("")
    type_into(edit.number, ADAM)
    shop.run()
    assert error(edit, edit.number) == "" and edit.save.isEnabled()


def test_sizes_of_other_schemes_are_not_lost(shop, page):  # noqa: F811
    ctibor = shop.world.member(CTIBOR)
    row = MemberRow(CTIBOR, surname="Čtvrtý", given_name="Ctibor", unit_code="KRPB", sizes={"uni": "uni", "alfa": "L"})
    shop.do(EditMember(ctibor, row))
    page.open(ctibor)
    shop.run()
    page.card.sizes.link.click()
    shop.run()
    assert page.form.sizes["alfa"].hasFocus()
    page.form.sizes["alfa"].setCurrentIndex(0)
    page.form.save.click()
    shop.run()
    assert shop.ask(lambda b: b.people.by_number(CTIBOR)).sizes == {"uni": "uni"}


def test_esc_leaves_everything_as_it_was(edit, page, shop):  # noqa: F811
    head = shop.world.head()
    edit.surname.setText("Jiný")
    press(edit.surname, Key.Key_Escape)
    assert page.right.currentWidget() is page.card and page.list.view.hasFocus()
    assert shop.world.head() == head


def test_another_row_does_not_put_the_form_away(form, page, shop, qtbot):  # noqa: F811
    type_into(form.surname, "Rozepsaný")
    with qtbot.waitSignal(page.list.view.rested):
        press(page.list.view, Key.Key_Down)
    shop.run()
    assert page.right.currentWidget() is form and form.surname.text() == "Rozepsaný"
    form.cancel.click()
    assert page.right.currentWidget() is page.card and shown(page) != CTIBOR_NAME


def test_known_spellings_are_offered(form):
    form.rank.setText("")
    assert form.rank.completer().popup().styleSheet() == in_colours("parts.qss", "light")
    words = form.rank.completer().model()
    assert [words.data(words.index(n, 0)) for n in range(words.rowCount())] == ["nprap.", "por.", "pprap."]
