"""Another operator at the counter, and a second person beside the first: neither leaves the desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.rights import Role
from equipment_app.operations.operators import AddOperator, SetPin
from equipment_app.store.door import Door
from tests.guarded import BADGES, HANA, LEOS, PETR, PIN, ZORA, GuardedHouse
from tests.house import CONTROL, Key
from tests.pages import RAILS
from tests.world import ADAM, PASSWORD

VEST = "AKT.0000001.95"


def both(house: GuardedHouse) -> None:
    """Petr signed in this morning, with a PIN of his own; Zora works now."""
    house.sign_in(PETR)
    house.program.desk.change(SetPin(PASSWORD, "7391"))
    house.run()
    house.lock()
    house.click(house.cover.entry.form.other)
    house.sign_in(ZORA)


def fill(house: GuardedHouse, who: str, password: str = PASSWORD) -> None:
    """The fields of the sheet, by keys."""
    form = (house.door.second or house.door.switching).form
    form.who.setFocus()
    house.write(form.who, who)
    house.key(Key.Key_Return)
    house.write(form.secret, password)
    house.key(Key.Key_Return)


class TestSwitch:
    def test_f5_a_badge_a_pin(self, guarded: GuardedHouse):
        both(guarded)
        guarded.scan(guarded.badge(ADAM))
        guarded.scan(VEST)
        guarded.key(Key.Key_F5)
        sheet = guarded.door.switching
        guarded.scan(BADGES[PETR])
        assert sheet.form.known.name == PETR and sheet.form.pin.hasFocus()
        guarded.write(sheet.form.pin, "7391")
        guarded.key(Key.Key_Return)
        assert guarded.at_work == PETR and not sheet.isVisible() and not guarded.is_shut
        assert guarded.member == ADAM and [line[0] for line in guarded.lines] == ["VESTA"]
        assert PETR in guarded.seen and ZORA not in guarded.seen

    def test_chosen_from_those_who_are_signed_in(self, guarded: GuardedHouse):
        both(guarded)
        guarded.key(Key.Key_F5)
        sheet = guarded.door.switching
        assert [row.text() for row in sheet.rows] == [PETR] and sheet.rows[0].hasFocus()
        guarded.key(Key.Key_Return)
        guarded.write(sheet.form.pin, "1111")
        guarded.key(Key.Key_Return)
        assert guarded.at_work == ZORA and "Tries left: 2" in sheet.form.notice.words
        guarded.write(sheet.form.pin, "7391")
        guarded.key(Key.Key_Return)
        assert guarded.at_work == PETR

    def test_the_name_in_the_status_bar_opens_it(self, guarded: GuardedHouse):
        guarded.sign_in()
        QTest.mouseClick(guarded.place.status.items["operator"], Qt.MouseButton.LeftButton)
        guarded.run()
        assert guarded.door.switching.isVisible()
        fill(guarded, HANA)
        assert guarded.at_work == HANA and tuple(guarded.place.rail.rows) == RAILS[Role.AUDITOR]

    def test_put_away_nothing_has_changed(self, guarded: GuardedHouse):
        guarded.sign_in()
        place = guarded.place
        guarded.key(Key.Key_F5)
        fill(guarded, PETR, "špatné heslo")
        assert guarded.at_work == ZORA and guarded.door.switching.form.notice.words
        guarded.key(Key.Key_Escape)
        assert guarded.place is place and guarded.at_work == ZORA

    def test_a_member_who_comes_meanwhile_is_no_operator(self, guarded: GuardedHouse):
        guarded.sign_in()
        badge = guarded.badge(ADAM)
        guarded.key(Key.Key_F5)
        guarded.scan(badge)
        notice = guarded.door.switching.form.notice
        assert "This badge belongs to no operator" in notice.words
        guarded.scan(VEST)
        assert "not taken, and not tried as a password" in notice.words
        guarded.key(Key.Key_Escape)
        assert guarded.member == "" and guarded.lines == []

    def test_what_is_on_the_page_is_asked_anew(self, guarded: GuardedHouse):
        """A lead sees their unit's members alone, also where all of them stood a moment ago."""
        guarded.sign_in()
        guarded.key(Key.Key_2, CONTROL)
        assert "Čtvrtý" in guarded.seen
        guarded.key(Key.Key_F5)
        fill(guarded, LEOS)
        assert guarded.page.title() == "Members"
        assert "Čtvrtý" not in guarded.seen and "Zkušební" in guarded.seen

    def test_where_nobody_has_a_password_the_list_is_shown(self, lived_in):
        lived_in.key(Key.Key_F5)
        assert lived_in.page.title() == "Settings"
        assert lived_in.page.stack.currentWidget() is lived_in.page.operators


class TestRights:
    def test_who_only_reads_is_offered_nothing_else(self, guarded: GuardedHouse):
        guarded.sign_in(HANA)
        guarded.place.show_page("members")
        guarded.run()
        assert not guarded.page.new.isVisible() and not guarded.page.badges.isVisible()
        top = guarded.page.card.top
        assert not top.counter.isVisible() and not top.more.isVisible()
        offered = {spec.id for spec in guarded.place.actions_.offered()}
        assert not offered & {"members.new", "members.edit", "members.cancel", "go.counter", "file.import", "edit.undo"}
        assert {"go.papers", "file.verify", "file.access", "file.lock", "help.page"} <= offered

    def test_their_keys_do_nothing(self, guarded: GuardedHouse):
        guarded.sign_in(HANA)
        guarded.place.show_page("members")
        guarded.run()
        guarded.key(Key.Key_1, CONTROL)
        guarded.key(Key.Key_N, CONTROL)
        guarded.key(Key.Key_I, CONTROL)
        assert guarded.page.title() == "Members" and guarded.page.right.currentWidget() is not guarded.page.form

    def test_a_page_that_is_not_theirs_says_for_whom_it_is(self, guarded: GuardedHouse):
        guarded.sign_in(LEOS)
        guarded.place.show_page("stock")
        guarded.run()
        assert guarded.page.title() == "Members"
        assert guarded.said == [
            "You have no access to Stock. For the role: quartermaster, deputy quartermaster, auditor, administrator"
        ]

    def test_a_scan_leads_to_no_page_of_others(self, guarded: GuardedHouse, heard):
        guarded.sign_in(LEOS)
        guarded.key(Key.Key_7, CONTROL)
        guarded.scan("4006381333931")
        assert "refused" in heard and guarded.page.title() == "Settings"

    def test_the_search_finds_what_they_can_open(self, guarded: GuardedHouse):
        guarded.sign_in(LEOS)
        guarded.find("vesta")
        assert {group.title for group in guarded.finder.list.groups} <= {"Members", "Actions"}
        guarded.key(Key.Key_Escape)
        assert [hit.name for hit in guarded.find("990001")] == ["pprap. Zkušební Adam"]

    def test_their_own_password_is_at_hand_for_everybody(self, guarded: GuardedHouse):
        guarded.sign_in(HANA)
        guarded.place.actions_["file.access"].trigger()
        guarded.run()
        assert guarded.page.stack.currentWidget() is guarded.page.own
        shown = [name for name, row in guarded.page.nav.rows.items() if row.isVisible()]
        assert shown == ["safety", "own", "machine", "scanner", "about"]


class TestSecondPerson:
    @pytest.fixture
    def asked(self, guarded: GuardedHouse):
        """Somebody is to be added, and a second person is asked for."""
        guarded.sign_in()
        guarded.outcomes, guarded.failures = [], []
        guarded.program.desk.change(
            AddOperator("Nováček", "Ivo"), then=guarded.outcomes.append, failed=guarded.failures.append
        )
        guarded.run()
        assert guarded.door.second.isVisible() and guarded.outcomes == guarded.failures == []
        assert "Sign in as the second person" in guarded.seen
        return guarded

    def test_the_second_person_stands_by_and_it_is_done_once(self, asked: GuardedHouse):
        head = asked.read(lambda books: books.journal.head()[0])
        fill(asked, PETR)
        assert not asked.door.second.isVisible()
        assert [outcome.what for outcome in asked.outcomes] == ["operator_added"]
        assert asked.read(lambda books: books.journal.head()[0]) == head + 1
        assert asked.at_work == ZORA, "who worked works on"
        assert "Operator added" in "\n".join(asked.said)

    def test_a_wrong_password_stays_on_the_sheet(self, asked: GuardedHouse):
        fill(asked, PETR, "špatné heslo")
        assert asked.door.second.isVisible() and asked.door.second.form.notice.words
        fill(asked, PETR)
        assert asked.outcomes

    def test_nobody_stands_by_themselves(self, asked: GuardedHouse):
        fill(asked, ZORA)
        assert "your own second person" in asked.door.second.form.notice.words
        assert not asked.outcomes

    def test_given_up_nothing_was_done(self, asked: GuardedHouse):
        head = asked.read(lambda books: books.journal.head()[0])
        asked.key(Key.Key_Escape)
        assert [type(one).__name__ for one in asked.failures] == ["SecondPersonNeeded"]
        assert asked.read(lambda books: books.journal.head()[0]) == head

    def test_a_badge_names_them_and_the_password_is_needed_all_the_same(self, asked: GuardedHouse):
        asked.scan(BADGES[PETR])
        form = asked.door.second.form
        assert form.known.name == PETR and form.secret.isVisible() and not form.pin.isVisible()
        asked.write(form.secret, PASSWORD)
        asked.key(Key.Key_Return)
        assert asked.outcomes

    def test_a_second_deed_meanwhile_is_not_done(self, asked: GuardedHouse):
        refused = []
        asked.program.desk.change(AddOperator("Druhý"), failed=refused.append)
        asked.run()
        assert [type(one).__name__ for one in refused] == ["SecondPersonNeeded"]
        fill(asked, PETR)
        assert [outcome.subject for outcome in asked.outcomes] == ["Nováček Ivo"]

    def test_what_is_refused_in_spite_of_two_is_told_where_it_was_asked(self, guarded: GuardedHouse):
        guarded.sign_in()
        failures = []
        guarded.program.desk.change(AddOperator("Novák", "Petr"), failed=failures.append)
        guarded.run()
        fill(guarded, PETR)
        assert [type(one).__name__ for one in failures] == ["Doubled"]
        assert not guarded.door.second.isVisible()

    def test_the_lock_comes_over_it(self, asked: GuardedHouse):
        asked.lock()
        assert [type(one).__name__ for one in asked.failures] == ["SecondPersonNeeded"]
        assert not asked.door.second.isVisible()
        asked.unlock(PIN)
        assert asked.at_work == ZORA and not asked.outcomes

    def test_an_error_nobody_foresaw_is_shown_as_one(self, asked: GuardedHouse, monkeypatch):
        def broken(*_):
            raise RuntimeError("planted")

        monkeypatch.setattr(Door, "beside", broken)
        broke = []
        asked.program.desk.broken.disconnect(asked.program.crash.show)
        asked.program.desk.broken.connect(broke.append)
        fill(asked, PETR)
        assert [str(one) for one in broke] == ["planted"] and not asked.door.second.isVisible()
