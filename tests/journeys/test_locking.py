"""The lock: by key, after a rest, with the system; what stays under it, who may go on, what is kept from everybody."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QToolTip

from equipment_app.domain.backups import Where
from equipment_app.operations.operators import SetPin
from equipment_app.store.backups.service import Backups
from equipment_app.ui.backups import runner
from tests.conftest import ByHand
from tests.guarded import BADGES, HANA, LEOS, NUMBERS, PETR, PIN, ZORA, GuardedHouse
from tests.house import CONTROL, Key, Mod
from tests.store.backups.judges import Here
from tests.world import ADAM, EVA, PASSWORD

VEST = "AKT.0000001.95"


@pytest.fixture
def working(guarded: GuardedHouse) -> GuardedHouse:
    """Zora works, and Adam is at the counter with a vest in his cart."""
    guarded.sign_in()
    guarded.scan(guarded.badge(ADAM))
    guarded.scan(VEST)
    assert guarded.member == ADAM and [line[0] for line in guarded.lines] == ["VESTA"]
    return guarded


class TestSameOperator:
    def test_a_key_locks_and_the_pin_goes_on_where_one_was(self, working: GuardedHouse):
        place = working.place
        working.lock()
        assert working.at_work == "" and not place.isVisible()
        working.unlock()
        assert working.place is place and place.isVisible()
        assert working.at_work == ZORA and working.member == ADAM
        assert [line[0] for line in working.lines] == ["VESTA"]

    def test_the_cart_is_in_the_books_before_the_door_is_closed(self, working: GuardedHouse):
        working.page.board.summary.remark.setFocus()
        working.type("a")
        assert working.page.session.keeper.behind
        working.lock()
        assert not working.page.session.keeper.behind
        working.unlock()
        assert working.parked() == [(working.page.session.cart.member, 1)]

    def test_the_focus_is_back_where_it_was(self, working: GuardedHouse):
        working.place.finding.open("ada")
        working.run()
        field = working.focus
        working.lock()
        assert working.focus is working.cover.entry.form.pin
        working.unlock()
        assert working.focus is field and working.finder.field.text() == "ada"

    def test_a_form_keeps_what_was_typed(self, working: GuardedHouse):
        working.key(Key.Key_2, CONTROL)
        working.key(Key.Key_N, CONTROL)
        working.type("Nedopsaný")
        working.lock()
        working.unlock()
        assert working.focus is not None and working.focus.text() == "Nedopsaný"

    def test_keys_of_the_pages_work_again(self, working: GuardedHouse):
        working.lock()
        working.unlock()
        working.key(Key.Key_2, CONTROL)
        assert working.page.title() == "Members"

    def test_the_password_unlocks_as_well(self, working: GuardedHouse):
        working.lock()
        working.click(working.cover.entry.form.by_password)
        working.write(working.cover.entry.form.secret, PASSWORD)
        working.key(Key.Key_Return)
        assert working.at_work == ZORA and working.member == ADAM

    def test_three_wrong_pins_and_the_password_is_needed(self, working: GuardedHouse):
        working.lock()
        working.unlock("1111")
        assert "Tries left: 2" in working.notice()
        working.unlock("1112")
        working.unlock("1113")
        form = working.cover.entry.form
        assert working.notice() == "Enter the password now." and not form.pin.isVisible()
        working.write(form.secret, PASSWORD)
        working.key(Key.Key_Return)
        assert working.at_work == ZORA

    def test_who_has_no_pin_is_asked_for_the_password(self, working: GuardedHouse):
        working.program.desk.change(SetPin(PASSWORD, ""))
        working.run()
        working.lock()
        assert working.cover.entry.form.secret.isVisible() and not working.cover.entry.form.pin.isVisible()

    def test_what_changed_meanwhile_is_asked_for_again(self, working: GuardedHouse):
        """Questions that waited while nobody worked were not answered."""
        asked = []
        working.lock()
        working.program.desk.ask(lambda books: books.journal.head(), asked.append)
        working.run()
        assert asked == [] and working.said == []
        reloads = []
        working.page.reload = lambda: reloads.append(1)
        working.unlock()
        assert reloads


class TestAnother:
    def test_another_operator_finds_the_cart_and_their_own_name(self, working: GuardedHouse):
        place = working.place
        working.lock()
        working.click(working.cover.entry.form.other)
        working.sign_in(PETR)
        assert working.place is not place
        assert working.at_work == PETR and PETR in working.seen and ZORA not in working.seen
        assert working.member == ADAM and [line[0] for line in working.lines] == ["VESTA"]
        working.key(Key.Key_Return, CONTROL)
        assert working.held(ADAM) == {"V-001": 1}
        who = working.read(lambda books: books.ask("SELECT operator FROM act WHERE kind = 'issue'")[0][0])
        assert working.read(lambda books: books.people.operator(who).name) == PETR

    def test_a_cart_for_nobody_yet_waits_as_well(self, guarded: GuardedHouse):
        guarded.sign_in()
        guarded.scan(VEST)
        assert guarded.member == "" and len(guarded.lines) == 1
        guarded.lock()
        guarded.click(guarded.cover.entry.form.other)
        guarded.sign_in(PETR)
        assert guarded.member == "" and [line[0] for line in guarded.lines] == ["VESTA"]

    def test_a_badge_chooses_and_a_pin_of_the_other_is_none(self, working: GuardedHouse):
        working.lock()
        working.scan(BADGES[PETR])
        form = working.cover.entry.form
        assert form.known.initials == "NP" and form.secret.isVisible(), "Petr has not signed in yet"
        working.scan(BADGES[ZORA])
        assert form.known.initials == "SZ" and form.pin.isVisible()
        working.unlock()
        assert working.at_work == ZORA

    def test_what_was_asked_of_the_one_before_is_answered_by_nobody(self, working: GuardedHouse):
        working.key(Key.Key_K, CONTROL)
        assert working.finder.isVisible()
        working.lock()
        working.click(working.cover.entry.form.other)
        working.sign_in(PETR)
        assert not working.finder.isVisible()

    def test_a_page_they_do_not_have_is_not_where_they_begin(self, working: GuardedHouse):
        working.lock()
        working.click(working.cover.entry.form.other)
        working.sign_in(HANA)
        assert working.page.title() == "Overview" and "read only" in "\n".join(working.everything_said())


class TestWhen:
    def test_after_a_rest_as_long_as_this_machine_says(self, working: GuardedHouse):
        idle = working.door.screen.idle
        now = [0.0]
        idle._clock = lambda: now[0]
        working.program.settings.change(lock_minutes=2)
        idle.touch()
        now[0] = 119.0
        idle.timer.timeout.emit()
        assert not working.is_shut
        working.key(Key.Key_Shift)
        now[0] += 119.0
        idle.timer.timeout.emit()
        assert not working.is_shut, "a key is a touch"
        working.scan(VEST)
        now[0] += 119.0
        idle.timer.timeout.emit()
        assert not working.is_shut, "a scan is one too"
        now[0] += 2.0
        idle.timer.timeout.emit()
        assert working.is_shut and not idle.timer.isActive()

    def test_when_the_system_locks_its_screen(self, working: GuardedHouse):
        working.door.screen.system.locked.emit()
        working.run()
        assert working.is_shut and working.at_work == ""

    def test_who_chooses_a_password_and_walks_away_is_out(self, house_of, guarded_store):
        from equipment_app.operations.operators import AddOperator
        from tests.world import World

        world = World.of(guarded_store)
        world.together(AddOperator("Nováček", "Ivo", password="jablka na stole"))
        world.close()
        house = house_of(guarded=True).start(guarded_store)
        house.sign_in("Nováček Ivo", "jablka na stole")
        house.door.screen.over.emit()
        house.run()
        assert house.cover.card is house.cover.entry and house.at_work == ""
        assert house.cover.entry.form.known is None

    def test_work_that_was_begun_is_finished_first(self, working: GuardedHouse):
        done = []
        working.program.desk.work(lambda database, _: database.change(SetPin(PASSWORD, "9753")), done.append)
        working.lock()
        working.run()
        assert len(done) == 1
        working.unlock("9753")
        assert working.at_work == ZORA

    def test_a_quick_pin_waits_until_the_door_is_closed(self, working: GuardedHouse):
        working.hands.press(Key.Key_L, CONTROL | Mod.ShiftModifier)
        form = working.cover.entry.form
        form.pin.setText(PIN)
        working.hands.press(Key.Key_Return)
        working.run()
        assert not working.is_shut and working.at_work == ZORA

    def test_a_store_without_passwords_has_no_lock_and_says_so(self, lived_in):
        lived_in.key(Key.Key_L, CONTROL | Mod.ShiftModifier)
        assert lived_in.page.isVisible() and not lived_in.program.door.screen.shut
        assert "Locking needs a password" in lived_in.said[-1]


class TestWhatIsKept:
    def test_only_the_name_of_who_locked_it_is_left(self, working: GuardedHouse):
        working.lock()
        said = "\n".join(working.everything_said())
        assert ZORA in said
        said = said.replace(ZORA, "")
        for name in (HANA, LEOS, PETR, "Zkušební", ADAM, EVA, NUMBERS[ZORA]):
            assert name not in said

    @pytest.mark.qt_log_ignore("plugin does not support", "pipewire")
    def test_windows_beside_it_are_closed(self, working: GuardedHouse):
        working.key(Key.Key_F12)
        camera = working.program.readers.camera
        working.program.store_actions.choose_store()
        assert camera is not None and camera.isVisible()
        dialogs = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
        assert len(dialogs) > 1
        working.program.door.lock()
        working.run()
        assert not camera.isVisible()
        assert not [one for one in working.window.findChildren(QDialog) if one.isVisible()]
        working.come_to_front()
        working.unlock()
        assert working.at_work == ZORA, "though what had the focus is gone for good"

    def test_a_personal_number_in_the_clipboard_is_gone(self, working: GuardedHouse):
        board = QGuiApplication.clipboard()
        board.setText("990001")
        working.lock()
        assert board.text() == ""

    def test_a_tooltip_does_not_stay(self, working: GuardedHouse):
        QToolTip.showText(working.window.mapToGlobal(working.window.rect().center()), "Zkušební Adam", working.window)
        assert QToolTip.isVisible()
        working.lock()
        assert not QToolTip.isVisible() or QToolTip.text() == ""


class TestBackups:
    """They go on while nobody works: a desk that is left in the evening is backed up all the same."""

    @pytest.fixture
    def kept(self, house_of, guarded_store, tmp_path, monkeypatch) -> GuardedHouse:
        """Zora works; a backup was made, and something was handed over since."""

        def here(found: runner.OpenStore, where: Where) -> Backups:
            return Backups(found.store, found.origin, where, judge=Here)

        monkeypatch.setattr(runner, "backups_of", here)
        house = house_of(guarded=True)
        (tmp_path / "backups").mkdir()
        house.settings.setValue("backup_folder", str(tmp_path / "backups"))
        house.aside = ByHand()
        house.start(guarded_store)
        house.sign_in()
        house.program.backups.runner.begin()
        house.run()
        house.scan(house.badge(EVA))
        house.scan(VEST)
        house.key(Key.Key_Return, CONTROL)
        return house

    def test_one_that_is_due_is_made_under_the_lock(self, kept: GuardedHouse, tmp_path):
        before = set((tmp_path / "backups").glob("*.equip-backup"))
        kept.lock()
        kept.program.backups.runner.back_up()
        kept.run()
        assert before < set((tmp_path / "backups").glob("*.equip-backup"))
        assert not [words for words in kept.everything_said() if "acke" in words], "nor does it tell anybody"
        kept.unlock()
        assert any(said.startswith("Backed up") for said in kept.said), kept.said

    def test_a_locked_window_that_is_closed_is_backed_up_first_and_tells_nothing(self, kept: GuardedHouse, tmp_path):
        before = set((tmp_path / "backups").glob("*.equip-backup"))
        kept.lock()
        kept.window.close()
        said = kept.everything_said()
        assert "Backing up before closing" in said
        assert not [words for words in said for name in ("Eva", NUMBERS[ZORA], EVA) if name in words]
        kept.run()
        assert not kept.window.isVisible()
        assert before < set((tmp_path / "backups").glob("*.equip-backup"))
