"""What each role sees and is offered, from one table of rights; and no table offers what the books would refuse."""

import pytest
from PySide6.QtWidgets import QWidget

from equipment_app.domain.rights import Grant, Right, Role, Way
from equipment_app.domain.session import Session
from equipment_app.operations import articles, labels, members, papers, undo
from equipment_app.operations.declared import declaration
from equipment_app.operations.operators import AddOperator
from equipment_app.operations.settings import SetSettings
from equipment_app.ui import rights
from equipment_app.ui.page_list import PAGES as ROWS
from equipment_app.ui.page_list import may_open
from equipment_app.ui.rights import EVERYBODY, gate, hold, only_reads, reading, why_not
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import LineField
from tests.pages import IN_RAIL, RAILS, acts

ACTS = acts()


def session(*roles, way=Way.PASSWORD):
    return Session(7, tuple(Grant(role, 3 if role is Role.LEAD else 0) for role in roles), way=way)


@pytest.mark.parametrize("role", Role)
def test_the_rail_of_each_role(role):
    there = tuple(page for page in IN_RAIL if ROWS[page].in_rail(session(role)))
    assert there == RAILS[role], "The pages and who may open them say otherwise than RAILS in tests/pages.py"


def test_two_roles_see_what_either_sees():
    both = session(Role.LEAD, Role.AUDITOR)
    assert {page for page in IN_RAIL if ROWS[page].in_rail(both)} == {*RAILS[Role.LEAD], *RAILS[Role.AUDITOR]}


def test_everybody_can_open_the_settings_where_their_own_password_is():
    assert all(may_open(session(role), "settings") for role in Role)
    assert may_open(Session(7), "settings")


@pytest.mark.parametrize("way", [Way.INITIAL, Way.RECOVERY])
def test_whoever_has_no_password_of_their_own_yet_is_offered_nothing_else(way):
    new = session(Role.QUARTERMASTER, Role.ADMINISTRATOR, way=way)
    assert [page for page in ROWS if may_open(new, page)] == ["settings"], "where they choose their own"
    assert not [act.id for act in ACTS if act.need is not EVERYBODY and act.need.met(new)]


def test_only_the_auditor_reads_only():
    assert [role for role in Role if only_reads(session(role))] == [Role.AUDITOR]
    assert not only_reads(session(Role.AUDITOR, Role.LEAD))


@pytest.mark.parametrize(
    ("asked", "operation"),
    [
        ("members.edit", members.EditMember),
        ("members.withdraw", members.WithdrawMember),
        ("members.cancel", undo.Undo),
        ("papers.signed", papers.MarkSigned),
        (rights.PAPERS, papers.RecordPrint),
        (rights.CATALOGUE, articles.EditArticle),
        (rights.CATALOGUE, labels.AttachCode),
        (rights.SETTINGS, SetSettings),
        ("settings.operator", AddOperator),
    ],
    ids=lambda one: one if isinstance(one, str) else getattr(one, "__name__", "part"),
)
def test_the_screen_asks_for_the_right_the_operation_asks_for(asked, operation):
    need = next((act.need for act in ACTS if act.id == asked), asked)
    assert need.rights == (declaration(operation).right,)


def test_an_action_that_leads_to_a_page_asks_for_what_the_page_does():
    needs, lead = {act.id: act.need for act in ACTS}, session(Role.LEAD)
    assert needs["go.papers"] is ROWS["papers"].need
    assert not needs["go.papers"].met(lead)
    assert needs["help.page"].met(lead)


def test_the_reason_names_who_may(english):
    assert why_not(rights.RECEIVE) == "For the role: quartermaster, deputy quartermaster"
    english.choose("cs")
    assert why_not(ROWS["reports"].need) == "Pro roli: výstrojář, zástupce výstrojáře, kontrolor, správce"
    assert str(reading(session(Role.AUDITOR))) == "jen pro čtení"
    assert reading(session(Role.LEAD)) is None


class Desk:
    def __init__(self, *roles):
        self.session = session(*roles)


def test_what_is_not_theirs_is_hidden_however_often_the_page_shows_it(qtbot, light, english):
    page = QWidget()
    qtbot.addWidget(page)
    mine, theirs = Button("mine", parent=page), Button("theirs", parent=page)
    gate(Desk(Role.AUDITOR), rights.CATALOGUE, theirs)
    gate(Desk(Role.QUARTERMASTER), rights.CATALOGUE, mine)
    page.show()
    for button in (mine, theirs):
        button.setVisible(True)
    assert mine.isVisible() and not theirs.isVisible()


def test_what_they_may_look_at_sleeps_and_says_why(qtbot, light, english):
    field = LineField()
    qtbot.addWidget(field)
    hold(Desk(Role.AUDITOR), rights.CATALOGUE, field)
    field.setEnabled(True)
    field.setToolTip("something else")
    assert not field.isEnabled()
    assert field.toolTip() == "For the role: quartermaster, deputy quartermaster, administrator"
    english.choose("cs")
    anew = LineField()
    qtbot.addWidget(anew)
    hold(Desk(Role.AUDITOR), rights.CATALOGUE, anew)
    assert anew.toolTip() == "Pro roli: výstrojář, zástupce výstrojáře, správce"


def test_rights_of_the_table_are_rights_there_are():
    needs = [*(row.need for row in ROWS.values()), *(act.need for act in ACTS)]
    named = {right for need in needs for right in need.rights}
    assert named <= set(Right)
