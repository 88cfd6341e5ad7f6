"""Members kept well, with keys: two records become one, many are edited at once, units are told with their papers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.merge import MergeMembers
from equipment_app.ui.members.form import BulkForm
from equipment_app.ui.members.merge_form import MergeForm
from tests.ui.test_members_page import ADAM, CTIBOR, EVA, names, page, press, rest, shown
from tests.world import MEMBERS

__all__ = ["page"]
Key = Qt.Key
TWICE = "990777"
ROW = f"{TWICE};Vdaná;Eva;por.;KRPB;KŘP Jihomoravského kraje;;38\n"


def twice(shop):
    shop.world.take_in(ListKind.MEMBERS, MEMBERS + ROW)
    shop.do(Issue(EVA, ("TRIKO/M*2",)))
    shop.do(Issue(TWICE, ("V-002", "TRIKO/M*3")))


@pytest.fixture
def shop(shop):
    shop.after(twice)
    return shop


def open_card(page, shop, who):
    page.open(shop.world.member(who))
    shop.run()


def merging(page, shop):
    open_card(page, shop, EVA)
    page.can.do("members.merge")
    shop.run()
    assert isinstance(page.right.form, MergeForm)
    return page.right.form


def compared(form):
    return {row.field: row.said for row in form.view.table.rows}


def test_two_records_are_compared_and_become_one(page, shop):
    form = merging(page, shop)
    assert not form.save.isEnabled() and form.other.hasFocus()
    form.other.setText(f"Vdaná Eva, {TWICE}")
    shop.run()
    said = compared(form)
    assert said["personal_number"] == (EVA, TWICE, EVA)
    assert said["surname"] == ("Vzorková", "Vdaná", "Vzorková")
    assert said["pieces"] == ("2", "4", "6") and form.save.isEnabled()
    form.view.setFocus()
    form.view.show_row("surname")
    press(form.view, Key.Key_Return)
    assert compared(form)["surname"][2] == "Vdaná"
    form.reason.setText("provdala se")
    press(form.reason, Key.Key_Return)
    shop.run()
    assert page.right.form is None and shown(page) == "Vdaná Eva" and page.card.card.pieces == 6
    assert shop.world.verified().problems == ()
    (record,) = [row for row in page.card.side.units.rows if row.entry.below == "merged record"]
    record.click()
    shop.run()
    assert page.card.card.into.personal_number == EVA and not page.shows_left()
    (back,) = [row for row in page.card.side.units.rows if row.entry.below == "record of the same person"]
    back.click()
    shop.run()
    assert shown(page) == "Vdaná Eva"


def test_nobody_and_oneself_are_no_other_record(page, shop):
    form = merging(page, shop)
    assert not [name for name in form.other._people if EVA in name]
    form.other.setText("Nikdo")
    shop.run()
    assert form.fields[form.other].error.words == "Nobody of those offered is called so"
    assert not form.save.isEnabled() and not form.view.table.rows
    press(form.other, Key.Key_Escape)
    assert page.right.form is None and shown(page) == "Vzorková Eva"


def test_a_refusal_is_said_and_the_form_stays(page, shop):
    form = merging(page, shop)
    form.other.setText(f"Vdaná Eva, {TWICE}")
    shop.run()
    shop.world.do(EndMembership(CTIBOR))
    shop.world.do(MergeMembers(ADAM, TWICE, different=True))
    press(form.reason, Key.Key_Return)
    shop.run()
    assert page.right.form is form


def bulk(page, shop):
    page.can.do("members.many")
    shop.run()
    assert isinstance(page.right.form, BulkForm)
    return page.right.form


def preview(form):
    return [(row.member.surname, row.before, row.after, row.skipped) for row in form.view.table.rows]


def test_those_selected_are_changed_after_a_preview(page, shop, qtbot):
    rest(page, shop, qtbot, Key.Key_Down)
    QTest.keyClick(page.list.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    two = [row.surname for row in page.list.view.chosen_rows()]
    assert len(two) == 2
    form = bulk(page, shop)
    form.field.put("rank")
    assert not form.save.isEnabled() and preview(form) == []
    form.to.setText("rtn.")
    shop.run()
    assert [one[0] for one in preview(form)] == two and {one[2] for one in preview(form)} == {"rtn."}
    assert form.save.text() == "Change 2 members"
    press(form.to, Key.Key_Return)
    shop.run()
    assert page.right.form is None and shop.world.sql("SELECT count(*) FROM act WHERE kind = 'edit'") == [(1,)]


def test_all_on_the_list_are_changed_where_that_is_said_and_who_is_passed_over_is_told(page, shop):
    form = bulk(page, shop)
    assert form.whom.value == "chosen"
    form.whom.put("all")
    assert form.field.value == "unit" and not form.clear.isEnabled()
    form.to.setText("KŘP hl. m. Prahy")
    shop.run()
    assert len(preview(form)) == len(names(page)) == 4
    assert [one[3] for one in preview(form)] == ["", "", "same", "same"]
    form.to.setText("Nikde")
    shop.run()
    assert form.fields[form.to].error.words == "Choose one of those offered"
    assert not form.save.isEnabled() and not preview(form)


def test_a_field_is_cleared_only_where_that_is_said(page, shop):
    form = bulk(page, shop)
    form.whom.put("all")
    form.field.put("obuv")
    shop.run()
    assert preview(form) == []
    form.clear.click()
    shop.run()
    assert form.save.isEnabled() and {one[2] for one in preview(form)} == {""} and not form.to.isEnabled()
    press(form.clear, Key.Key_Escape)
    assert page.right.form is None


def test_units_are_told_with_the_paper_of_each_change(page, shop):
    moved = shop.world.do(MoveMember(CTIBOR, "KRPA")).number
    open_card(page, shop, CTIBOR)
    rows = page.card.side.units.rows
    assert [row.entry.words for row in rows] == ["KŘP hl. m. Prahy", "KŘP Jihomoravského kraje"]
    assert moved in rows[0].entry.below and rows[0].entry.key == moved
    went = page.went
    rows[0].click()
    assert went[-1] == ("papers", moved)
