"""The running program around its pages: long work, errors nobody foresaw, messages, menus, the way out."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from equipment_app.store.database import Database
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.message_bar import Message, MessageLine
from equipment_app.ui.widgets.overlay import Dialog, Overlay
from tests.house import CONTROL, House, Key, plain
from tests.world import ADAM, EVA

LEFT = Qt.MouseButton.LeftButton
MENUS = pytest.mark.qt_log_ignore("plugin does not support")


class TestLongWork:
    @pytest.fixture
    def working(self, lived_in: House):
        """Ten pieces of work, in the middle of which the hands of the test are let in."""
        lived_in.between: list[object] = []
        lived_in.done: list[object] = []

        def work(_database, progress):
            for step in range(1, 11):
                if step == 5 and lived_in.between:
                    lived_in.between.pop(0)()
                progress.step(step, 10)
            return "all of it"

        desk = lived_in.program.desk
        lived_in.begin = lambda: desk.work(work, lived_in.done.append, lived_in.place, title="Counting the pieces")
        return lived_in

    def appear(self, house: House) -> None:
        house.place.work._wait.timeout.emit()

    def test_work_that_is_over_soon_is_not_shown(self, working: House):
        working.begin()
        assert not working.place.progress.isVisible()
        working.run()
        assert working.done == ["all of it"]
        assert not working.place.work._wait.isActive() and not working.place.progress.isVisible()

    def test_long_work_says_what_it_is_and_how_far(self, working: House):
        seen: list[tuple[bool, str, str]] = []

        def look():
            self.appear(working)
            work = working.place.work
            seen.append((working.place.progress.isVisible(), work.what.words(), work.rest.words()))

        working.between = [look]
        working.begin()
        working.run()
        assert seen == [(True, "Counting the pieces", "cancelling writes nothing")]
        assert not working.place.progress.isVisible()

    def test_esc_stops_it_and_only_while_it_is_shown(self, working: House):
        def stop():
            self.appear(working)
            QTest.keyClick(working.window, Key.Key_Escape)

        working.between = [stop]
        working.begin()
        working.run()
        assert working.done == []
        assert not working.place.progress.isVisible()
        working.begin()
        QTest.keyClick(working.window, Key.Key_Escape)
        working.run()
        assert working.done == ["all of it"], "nothing was shown that could be stopped"

    def test_its_cancel_button_stops_it_and_says_so(self, working: House):
        said: list[tuple[str, bool]] = []

        def stop():
            self.appear(working)
            work = working.place.work
            QTest.mouseClick(work.cancel, LEFT)
            said.append((work.rest.words(), work.cancel.isEnabled()))

        working.between = [stop]
        working.begin()
        working.run()
        assert said == [("stopping…", False)] and working.done == []

    def test_what_waits_behind_it_is_answered(self, working: House):
        numbers: list[int] = []
        working.begin()
        working.program.desk.ask(lambda books: len(books.people.members()), numbers.append)
        working.run()
        assert (working.done, numbers) == (["all of it"], [3])

    def test_the_window_is_closed_in_the_middle(self, working: House):
        working.begin()
        program = working.program
        working.window.close()
        working.run()
        assert program.desk is None and working.done == ["all of it"]


class TestTheUnforeseen:
    def fail(self, house: House, times: int = 1) -> None:
        def work(_database, _progress):
            raise ZeroDivisionError("a secret of the store")

        for _ in range(times):
            house.program.desk.work(work, print, house.place)
        house.run()

    def dialogs(self, house: House) -> list[Dialog]:
        return [one for one in house.window.findChildren(Dialog) if one.isVisible()]

    def test_one_dialog_says_so_and_work_goes_on(self, lived_in: House, capsys):
        self.fail(lived_in, times=3)
        [dialog] = self.dialogs(lived_in)
        assert "a secret of the store" not in lived_in.seen
        told = capsys.readouterr().err
        assert (told.count("ZeroDivisionError"), "a secret of the store" in told) == (3, False)
        lived_in.click(dialog.accept_button)
        assert self.dialogs(lived_in) == []
        lived_in.scan(lived_in.badge(ADAM))
        assert lived_in.member == ADAM
        self.fail(lived_in)
        assert len(self.dialogs(lived_in)) == 1

    def test_a_scan_under_the_dialog_reaches_nobody(self, lived_in: House):
        badge = lived_in.badge(ADAM)
        self.fail(lived_in)
        lived_in.hands.press(Key.Key_Escape)
        lived_in.run()
        assert self.dialogs(lived_in) == []
        lived_in.scan(badge)
        assert lived_in.member == ADAM


class TestMessages:
    def lines(self, house: House) -> list[MessageLine]:
        return [one for one in house.window.findChildren(MessageLine) if one.isVisible()]

    def test_its_cross_closes_it_and_nothing_else(self, lived_in: House):
        lived_in.place.show_page("members")
        for words in ("First", "Second"):
            lived_in.place.say(Message(words, tone="warn"))
        lived_in.run()
        [front] = self.lines(lived_in)
        assert str(front.message) == "Second"
        QTest.mouseClick(front.findChild(IconButton), LEFT)
        lived_in.run()
        assert lived_in.said == ["First"] and [str(one.message) for one in self.lines(lived_in)] == ["First"]

    def test_undo_in_the_message_and_on_the_keyboard_is_one_undo(self, lived_in: House):
        lived_in.scan(lived_in.badge(ADAM))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        assert lived_in.held(ADAM) == {"V-001": 1, "V-003": 1}
        lived_in.undo("Issued")
        assert lived_in.held(ADAM) == {"V-003": 1}
        lived_in.key(Key.Key_Z, CONTROL)
        assert lived_in.held(ADAM) == {"V-003": 1}

    def test_open_the_paper_opens_it(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        lived_in.take_offer()
        assert lived_in.page.title() == "Papers"
        assert lived_in.page.preview.shown.card.row.number == "PP-2026-000003"


class TestMenus:
    @MENUS
    def test_f10_shows_the_menus_and_hides_them(self, lived_in: House):
        assert lived_in.window.menuWidget() is None
        lived_in.key(Key.Key_F10)
        bar = lived_in.window.menuBar()
        assert bar.isVisible()
        names = [plain(one) for one in bar.actions()]
        assert {"File", "Go", "View", "Help"} <= set(names)
        lived_in.place.window_actions.show_menu()
        assert not bar.isVisible()

    @MENUS
    def test_every_action_that_is_offered_has_words_in_both_languages(self, lived_in: House):
        spoken = {}
        for language in ("en", "cs"):
            lived_in.program.languages.choose(language)
            lived_in.run()
            lived_in.place.window_actions.show_menu()
            bar = lived_in.window.menuBar()
            spoken[language] = [plain(one) for top in bar.actions() for one in top.menu().actions() if one.text()]
            lived_in.place.window_actions.show_menu()
        lived_in.program.languages.choose("en")
        assert len(spoken["en"]) == len(spoken["cs"]) > 20
        same = {one for one in spoken["en"] if one in spoken["cs"]}
        assert same <= {"English", "Čeština"}

    @MENUS
    def test_the_page_in_front_brings_its_own_menu(self, lived_in: House):
        for page, action in (("members", "members.new"), ("stock", "stock.labels"), ("papers", "papers.print")):
            lived_in.place.show_page(page)
            lived_in.run()
            actions = lived_in.place.actions_
            assert actions[action].isEnabled() and actions[action].isVisible()
            others = [act.id for act in actions.acts.values() if act.page and act.page != page]
            assert not any(actions[one].isEnabled() for one in others)

    def test_f1_and_the_sheet_of_keys_close_by_esc(self, lived_in: House):
        before = lived_in.window.focusWidget()
        for action in ("help.page", "help.keys"):
            lived_in.place.actions_[action].trigger()
            lived_in.run()
            [sheet] = [one for one in lived_in.window.findChildren(Overlay) if one.isVisible()]
            QTest.keyClick(sheet, Key.Key_Escape)
            lived_in.run()
            assert lived_in.window.findChildren(Overlay) == [], "nothing is left over the window"
            assert lived_in.window.focusWidget() is before

    def test_about_says_which_version_and_closes(self, lived_in: House):
        from equipment_app import __version__

        lived_in.place.actions_["help.about"].trigger()
        lived_in.run()
        [dialog] = [one for one in lived_in.window.findChildren(Dialog) if one.isVisible()]
        assert __version__ in lived_in.seen
        lived_in.click(dialog.accept_button)
        assert not [one for one in lived_in.window.findChildren(Dialog) if one.isVisible()]


class TestBetweenPages:
    def test_the_page_shown_last_is_there_the_next_morning(self, house: House, store):
        house.start(store)
        house.key(Key.Key_5, CONTROL)
        house.close()
        house.start(store)
        assert house.page.title() == "Papers"

    def test_a_title_follows_what_its_page_tells(self, lived_in: House):
        lived_in.place.show_page("members")
        lived_in.run()
        page = lived_in.page
        page.set_context("Something else entirely")
        assert "Something else entirely" in lived_in.seen
        lived_in.place.show_page("papers")
        page.set_context("Not said while another page is shown")
        assert "Not said while" not in lived_in.seen

    def test_the_books_are_put_in_order_when_nobody_works(self, lived_in: House, monkeypatch):
        done: list[int] = []
        monkeypatch.setattr(Database, "checkpoint", lambda _self: done.append(1))
        lived_in.scan(lived_in.badge(ADAM))
        idle = lived_in.program._idle
        assert idle.isActive() and done == []
        idle.timeout.emit()
        lived_in.run()
        assert done == [1]

    def test_where_the_journal_ends_is_remembered_soon_after_a_handover_and_not_with_it(self, lived_in: House, profile):
        """Killed at a busy counter, which never rests for half a minute, the computer knew nothing of the day."""

        def remembered() -> int:
            files = list((profile / "seen").glob("*.json"))
            return json.loads(files[0].read_text())["seq"] if files else 0

        soon = lived_in.program.health.soon
        before = lived_in.read(lambda books: books.journal.head()[0])
        assert not soon.isActive() and soon.interval() <= 5000
        begun = set()
        for serial in ("V-001", "R-001"):
            lived_in.scan(lived_in.badge(ADAM))
            lived_in.scan(lived_in.code(serial))
            lived_in.key(Key.Key_Return, CONTROL)
            begun.add(soon.timerId())
            assert soon.isActive() and remembered() <= before
        assert len(begun) == 1, "the second does not put it off"
        soon.timeout.emit()
        lived_in.run()
        assert remembered() == lived_in.read(lambda books: books.journal.head()[0]) > before

    def test_the_journal_is_verified_by_itself_once_all_is_quiet(self, lived_in: House, monkeypatch):
        begun: list[int] = []
        monkeypatch.setattr(lived_in.program.store_actions.verification, "start", lambda: begun.append(1))
        assert lived_in.program._settled.isActive()
        lived_in.program._settled.timeout.emit()
        assert begun == [1]

    def test_a_code_nobody_knows_is_said_wherever_it_is_read(self, lived_in: House):
        lived_in.place.show_page("settings")
        lived_in.scan("https://example.org/nothing")
        assert lived_in.said and "example.org" in lived_in.said[-1]


class TestTheFirstPage:
    @pytest.fixture
    def front(self, house: House) -> House:
        return house.start()

    def test_every_way_has_its_button(self, front: House):
        front.click(front.front.open_way.button)
        [dialog] = [one for one in front.window.findChildren(QFileDialog) if one.isVisible()]
        assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
        dialog.reject()
        front.window.activateWindow()
        front.run()
        front.click(front.front.create_way.button)
        assert front.front.form.isVisible()
        front.click(front.front.form.back)
        assert not front.front.form.isVisible()
        assert front.focus is front.front.create_way.button

    def test_a_place_that_was_chosen_is_not_changed_by_the_name(self, front: House):
        front.click(front.front.create_way.button)
        form = front.front.form
        front.click(form.browse)
        [dialog] = [one for one in front.window.findChildren(QFileDialog) if one.isVisible()]
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave and dialog.defaultSuffix() == "equip"
        dialog.fileSelected.emit(str(front.folder / "zvoleny.equip"))
        dialog.reject()
        form.editors["name"].setText("Úplně jiný název")
        assert form.text("path") == str(front.folder / "zvoleny.equip")

    def test_the_demo_shows_its_progress_and_esc_stops_it(self, front: House, monkeypatch):
        from equipment_app.ui.pages import first_run

        left: list[bool] = []

        def demo(path, step):
            step(1, 10)
            front.front.progress.bar._appear()
            assert front.front.progress.isVisible() and not front.front.stack.isEnabled()
            QTest.keyClick(front.window, Key.Key_Escape)
            try:
                step(2, 10)
            finally:
                left.append(True)
            return path

        monkeypatch.setattr(first_run, "make_demo", demo)
        front.click(front.front.demo_way.button)
        assert left == [True]
        assert front.front.stack.isEnabled() and not front.front.progress.isVisible()
        assert front.said == []
