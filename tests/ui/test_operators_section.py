"""Operators in the settings: who they are, added, given roles, a badge, a password, withdrawn; each as an entry."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.take_in import TakeIn
from equipment_app.queries.operators import operators
from equipment_app.scanning.decode import read
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.store_settings.facts import store_facts
from equipment_app.ui.store_settings.operators import OperatorsSection, passphrase
from tests.world import ADAM, MEMBERS, PASSWORD

BADGE = "AKM.0000501.50"
Key = Qt.Key


@pytest.fixture
def shop(shop):
    """The keeper has a password; nobody else is there."""
    shop.do(SetPassword(PASSWORD))
    return shop


@pytest.fixture
def czech(english):
    english.choose("cs")


@pytest.fixture
def section(qtbot, shop, light, english):
    """In a window, following the books as the page does."""
    stage = QWidget()
    stage.resize(920, 664)
    qtbot.addWidget(stage)
    section = OperatorsSection(shop.desk)

    def look(*_):
        shop.desk.ask(store_facts, section.show_facts)

    section.setParent(stage)
    section.resize(902, 664)
    section.stage, section.refusals = stage, []
    shop.desk.refused.connect(section.refusals.append)
    shop.desk.changed.connect(look)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    look()
    shop.run()
    return section


def type_in(editor, text):
    editor.setFocus()
    editor.clear()
    for char in text:  # one by one: keyClicks knows no háčky
        QTest.sendKeyEvent(QTest.KeyAction.Click, editor, Qt.Key.Key_unknown, char, Qt.KeyboardModifier.NoModifier)


def rows(section):
    columns = range(section.view.table.columnCount())
    return [
        [str(section.view.table.data(section.view.table.index(row, column))) for column in columns]
        for row in range(section.view.table.rowCount())
    ]


def known(shop):
    return {one.name: one for one in shop.ask(operators)}


def add(section, shop, surname="Nova", **facts):
    section.add.click()
    for name, text in {"surname": surname, **facts}.items():
        type_in(section.dialog.editors[name], text)
    QTest.keyClick(section.dialog.editors["surname"], Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.run()


def stand_on(section, name):
    section.view.show_row(next(row.id for row in section.view.table.rows if row.operator.name == name))


def test_the_list_says_roles_key_and_password(section, shop):
    key = known(shop)["Skladníková Zora"].key
    assert rows(section) == [["Skladníková Zora nprap.", "quartermaster, administrator", "–", key, "own"]]
    assert section.list.aside.words() == "1 operator"
    assert section.card.title.words() == "Skladníková Zora"


def test_somebody_is_added_with_roles_and_a_password_to_begin_with(section, shop):
    add(section, shop, given_name="Nora", rank="prap.", personal_number="990901")
    assert section.dialog is None
    nora = known(shop)["Nova Nora"]
    assert (nora.rank, nora.personal_number, nora.roles, nora.password) == (
        "prap.",
        "990901",
        ("quartermaster",),
        "initial",
    )
    assert rows(section)[1][-1] == "temporary"


def test_the_password_that_was_proposed_lets_them_in_once(section, shop):
    section.add.click()
    proposed = section.dialog.editors["password"].text()
    type_in(section.dialog.editors["surname"], "Nova")
    QTest.keyClick(section.dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    shop.world.database.door.sign_in("Nova", proposed)
    assert shop.world.database.door.session.way == "initial"


def test_a_lead_needs_a_unit(section, shop):
    section.add.click()
    type_in(section.dialog.editors["surname"], "Vedoucí")
    roles = section.dialog.roles
    roles.boxes[Role.QUARTERMASTER].click()
    assert not section.dialog.add.isEnabled(), "somebody without any role has nothing to do here"
    roles.boxes[Role.LEAD].click()
    assert roles.units.isVisible() and not section.dialog.add.isEnabled()
    find_unit(roles, "krpa")
    section.dialog.add.click()
    shop.run()
    assert known(shop)["Vedoucí"].units == ("KRPA",)
    assert rows(section)[1][1] == "unit lead KRPA"


def find_unit(roles, text):
    type_in(roles.units.field, text)
    QTest.keyClick(roles.units.field, Key.Key_Return)


def picks(roles):
    chips = roles.units.chips
    return [chips.itemAt(n).widget() for n in range(chips.count())]


def chips(roles):
    return [pick.text() for pick in picks(roles)]


def come(shop, **units):
    """Units come with a list of members."""
    rows = [f"99010{n};Cizí;Jan;por.;{code};{name};M;42" for n, (code, name) in enumerate(units.items())]
    text = "\n".join((MEMBERS.splitlines()[0], *rows, ""))
    shop.do(TakeIn(shop.world.dry_run(ListKind.MEMBERS, text)))


@pytest.fixture
def leads(section, shop):
    """The fields of Nova, who is to lead three of five units."""
    come(shop, URP="Územní odbor Přerov", UOL="Územní odbor Olomouc", UVS="Územní odbor Vsetín")
    add(section, shop)
    stand_on(section, "Nova")
    roles = section.card.roles
    roles.boxes[Role.LEAD].click()
    for text in ("urp", "vset", "krpa"):
        find_unit(roles, text)
    return roles


def save(section, shop):
    section.submit()
    shop.run()
    return known(shop)["Nova"].units


class TestUnits:
    def test_as_many_as_are_led_are_chosen_by_the_keyboard_and_shown_again(self, section, shop, leads):
        assert chips(leads) == ["URP", "UVS", "KRPA"] and leads.units.field.text() == ""
        assert set(save(section, shop)) == {"KRPA", "URP", "UVS"}
        stand_on(section, "Skladníková Zora")
        assert not leads.units.isVisible()
        stand_on(section, "Nova")
        assert leads.units.isVisible() and set(chips(leads)) == {"KRPA", "URP", "UVS"}
        assert not section.card.save.isEnabled()

    def test_each_is_taken_away_by_itself(self, section, shop, leads):
        QTest.keyClick(leads.units.field, Key.Key_Tab)
        assert picks(leads)[0].hasFocus()
        QTest.keyClick(picks(leads)[0], Key.Key_Space)
        assert chips(leads) == ["UVS", "KRPA"] and leads.units.field.hasFocus()
        QTest.keyClick(leads.units.field, Key.Key_Backspace)
        assert chips(leads) == ["UVS"]
        assert save(section, shop) == ("UVS",)
        QTest.mouseClick(picks(leads)[0], Qt.MouseButton.LeftButton)
        assert not section.card.save.isEnabled(), "a lead has to lead something"

    def test_down_shows_those_that_are_left(self, leads):
        field, suggest = leads.units.field, leads.units._suggest
        QTest.keyClick(field, Key.Key_Down)
        assert suggest.isVisible() and [row.name for row in suggest.list.rows()] == ["KRPB", "UOL"]
        QTest.keyClick(field, Key.Key_Escape)
        assert not suggest.isVisible()
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Key.Key_Down)
        QTest.keyClick(field, Key.Key_Return)
        assert chips(leads) == ["URP", "UVS", "KRPA", "UOL"]

    def test_a_unit_that_is_chosen_is_not_said_to_be_unknown(self, leads):
        find_unit(leads, chips(leads)[0])
        assert leads.units.around.error.words == "It is chosen already."
        leads.units.field.clear()

    def test_what_is_typed_and_is_no_unit_is_not_passed_over(self, section, leads):
        find_unit(leads, "nic")
        assert leads.units.around.error.words == "There is no such unit."
        assert not section.card.save.isEnabled() and len(chips(leads)) == 3
        leads.units.field.clear()
        assert leads.units.around.error.words == "" and section.card.save.isEnabled()

    def test_chips_that_find_no_room_begin_another_line(self, leads):
        flow = leads.units.chips
        spot = flow.geometry()
        assert spot.height() == 32
        flow.setGeometry(QRect(spot.x(), spot.y(), picks(leads)[0].width() + 20, 96))
        assert flow.heightForWidth(flow.geometry().width()) == 96
        there = [(pick.x() - spot.x(), pick.y() - spot.y()) for pick in picks(leads)]
        assert there == [(0, 4), (0, 36), (0, 68)]

    def test_what_is_being_chosen_stays_while_something_else_changes(self, section, shop, leads):
        come(shop, UPV="Územní odbor Prostějov")
        assert chips(leads) == ["URP", "UVS", "KRPA"]
        QTest.keyClick(leads.units.field, Key.Key_Down)
        assert "UPV" in [row.name for row in leads.units._suggest.list.rows()]

    def test_somebody_new_leads_several_at_once(self, section, shop, leads):
        section.add.click()
        roles = section.dialog.roles
        type_in(section.dialog.editors["surname"], "Vedoucí")
        roles.boxes[Role.LEAD].click()
        find_unit(roles, "urp")
        find_unit(roles, "uol")
        QTest.keyClick(roles.units.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        shop.run()
        assert set(known(shop)["Vedoucí"].units) == {"UOL", "URP"}
        assert "quartermaster" in known(shop)["Vedoucí"].roles

    def test_escape_closes_the_list_before_the_sheet(self, section, leads):
        section.add.click()
        roles = section.dialog.roles
        roles.boxes[Role.LEAD].click()
        roles.units.field.setFocus()
        QTest.keyClick(roles.units.field, Key.Key_Down)
        QTest.keyClick(roles.units.field, Key.Key_Escape)
        assert section.dialog.isVisible() and not roles.units._suggest.isVisible()
        QTest.keyClick(roles.units.field, Key.Key_Escape)
        assert section.dialog is None


def test_a_doubled_number_is_said_at_its_field_and_the_sheet_stays(section, shop):
    add(section, shop, "Jina", personal_number="990900")
    assert (
        section.dialog.isVisible()
        and "990900" in section.dialog.form.fields[section.dialog.editors["personal_number"]].error.words
    )
    type_in(section.dialog.editors["personal_number"], "9909")
    assert (
        section.dialog.form.fields[section.dialog.editors["personal_number"]].error.words == "It must have six digits."
    )
    assert not section.dialog.add.isEnabled()
    QTest.keyClick(section.dialog, Key.Key_Escape)
    assert section.dialog is None and len(known(shop)) == 1


def test_a_weak_password_is_said_on_the_sheet(section, shop):
    add(section, shop, password="heslo")
    assert section.dialog.isVisible() and "10 characters or more" in section.dialog.notice.words


def test_roles_are_given_and_taken(section, shop):
    add(section, shop)
    stand_on(section, "Nova")
    assert not section.card.save.isEnabled()
    section.card.roles.boxes[Role.AUDITOR].click()
    section.card.roles.boxes[Role.QUARTERMASTER].click()
    assert section.card.save.isEnabled()
    section.submit()
    shop.run()
    assert known(shop)["Nova"].roles == ("auditor",)
    assert not section.card.save.isEnabled()


def test_what_is_being_ticked_stays_while_something_else_changes(section, shop):
    add(section, shop)
    stand_on(section, "Nova")
    section.card.roles.boxes[Role.AUDITOR].click()
    add(section, shop, "Jina")
    assert section.card.title.words() == "Nova"
    assert section.card.roles.boxes[Role.AUDITOR].isChecked() and section.card.save.isEnabled()


def test_the_only_administrator_cannot_stop_being_one(section, shop):
    section.card.roles.boxes[Role.ADMINISTRATOR].click()
    section.card.save.click()
    shop.run()
    assert [type(one).__name__ for one in section.refusals] == ["LastAdministrator"]
    assert "administrator" in known(shop)["Skladníková Zora"].roles


def test_a_badge_is_scanned_given_and_taken_away(section, shop):
    section.card.badge.click()
    dialog = section.dialog
    assert dialog.isVisible() and not dialog.accept_button.isEnabled()
    assert not section.take_scan(read("AKT.0000001.95")) and dialog.read() == ""
    assert section.take_scan(read(BADGE)) and dialog.accept_button.hasFocus()
    QTest.keyClick(dialog.accept_button, Key.Key_Return)
    shop.run()
    assert known(shop)["Skladníková Zora"].badges == (BADGE,) and rows(section)[0][2] == BADGE
    section.card.badge.click()
    assert section.dialog.accept_button.text() == "Remove the badge"
    section.dialog.accept_button.click()
    shop.run()
    assert known(shop)["Skladníková Zora"].badges == ()


def test_a_badge_can_be_typed_and_nonsense_cannot(section, shop):
    section.card.badge.click()
    type_in(section.dialog.code, "AKM.0000501.51")
    assert not section.dialog.accept_button.isEnabled()
    type_in(section.dialog.code, BADGE.lower())
    assert section.dialog.read() == BADGE and section.dialog.accept_button.isEnabled()
    QTest.keyClick(section.dialog.code, Key.Key_Escape)
    assert section.dialog is None and known(shop)["Skladníková Zora"].badges == ()


def test_an_operator_who_is_a_member_has_the_members_badge_and_it_can_be_printed(section, shop):
    add(section, shop, "Zkušební", given_name="Adam", personal_number=ADAM)
    badge = shop.ask(lambda books: books.people.by_number(ADAM))
    assert rows(section)[1][2].startswith("AKM.")
    asked = []
    section.labels_wanted.connect(asked.append)
    stand_on(section, "Skladníková Zora")
    assert not section.card.print.isVisible()
    stand_on(section, "Zkušební Adam")
    QTest.mouseClick(section.card.print, Qt.MouseButton.LeftButton)
    assert asked == [LabelsAsked(LabelSubject.BADGES, (badge.id,), back="settings")]


def test_who_has_no_badge_gets_a_new_one_that_is_then_printed(section, shop):
    section.card.badge.click()
    section.dialog.new.click()
    first = section.dialog.read()
    section.dialog.accept_button.click()
    shop.run()
    assert first == "AKM.0498999.05" and known(shop)["Skladníková Zora"].badges == (first,)
    asked = []
    section.labels_wanted.connect(asked.append)
    QTest.mouseClick(section.card.print, Qt.MouseButton.LeftButton)
    assert asked == [LabelsAsked(LabelSubject.OPERATORS, (1,), back="settings")]
    section.card.badge.click()
    section.dialog.new.click()
    assert section.dialog.read() == "AKM.0498998.08", "a number that was given is never given again"


def test_a_new_password_for_who_lost_theirs(section, shop):
    add(section, shop)
    stand_on(section, "Nova")
    section.card.password.click()
    proposed = section.dialog.password.text()
    type_in(section.dialog.password, "úplně nové heslo")
    QTest.keyClick(section.dialog.password, Key.Key_Return)
    shop.run()
    assert proposed != "úplně nové heslo"
    shop.world.database.door.sign_in("Nova", "úplně nové heslo")


def test_who_goes_is_asked_about_first(section, shop):
    add(section, shop)
    stand_on(section, "Nova")
    section.card.withdraw.click()
    assert section.dialog.cancel_button.hasFocus()
    section.dialog.accept_button.click()
    shop.run()
    assert known(shop)["Nova"].withdrawn and [row[0] for row in rows(section)] == ["Skladníková Zora nprap."]


def test_who_does_not_appoint_sees_the_list_alone(section, shop):
    shop.world.database.door.session = type(shop.world.database.door.session)(1, (Grant(Role.QUARTERMASTER),))
    shop.desk.present = shop.world.database.door.present()
    shop.desk.ask(store_facts, section.show_facts)
    shop.run()
    assert not section.add.isVisible() and not section.card.isVisible()
    section.ask_new()
    assert section.dialog is None


def test_everything_is_said_in_czech_too(czech, section, shop):
    add(section, shop)
    assert rows(section)[0][1] == "výstrojář, správce" and rows(section)[1][-1] == "dočasné"
    assert section.card.save.text() == "Uložit role"
    section.add.click()
    assert section.dialog.add.text() == "Přidat uživatele"


def test_a_proposed_password_can_be_read_out_and_is_never_the_same():
    proposed = {passphrase() for _ in range(200)}
    assert len(proposed) == 200
    assert all(len(words.split()) == 4 and words.isascii() and words.replace(" ", "").isalpha() for words in proposed)
