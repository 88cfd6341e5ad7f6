"""The File menu through the window: another store, a new one, a backup, a verification, and what is left behind."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.store.backups import attempt
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.first_run import FirstRunPage
from tests.house import CONTROL, House, Key, Mod, verified
from tests.store.backups.judges import Waiting
from tests.world import ADAM, EVA, World, copied


@pytest.fixture
def other(small_store, tmp_path):
    """A second store on the same machine, under a name of its own."""
    return copied(small_store, tmp_path / "other", "druhy.equip")


@pytest.fixture
def desk(house, store):
    return house.start(store)


def dialog(house: House) -> QFileDialog:
    [found] = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    return found


def choose(house: House, action: str, path: Path) -> None:
    """The action of the menu, and this file in the dialog it opens."""
    house.place.actions_[action].trigger()
    asked = dialog(house)
    asked.setDirectory(str(path.parent))
    asked.selectFile(str(path))
    asked.accept()
    house.window.activateWindow()
    QApplication.processEvents()  # the window system gives the keyboard back to the window
    house.run()


class TestAnotherStore:
    def test_ctrl_o_asks_for_a_store_and_nothing_else(self, desk: House):
        desk.key(Key.Key_O, CONTROL)
        asked = dialog(desk)
        assert asked.fileMode() == QFileDialog.FileMode.ExistingFile
        assert asked.nameFilters() == ["Stores (*.equip)"]
        asked.reject()
        desk.run()
        assert desk.page.title() == "Counter"

    def test_it_is_opened_and_the_first_is_let_go(self, desk: House, store: Path, other: Path):
        choose(desk, "file.open", other)
        assert desk.settings.value("last_store") == str(other)
        with World.of(store).database:
            pass  # opening it would be refused while somebody has it
        assert desk.page.title() == "Counter"
        assert desk.read(lambda books: books.people.by_number(ADAM).id)

    def test_its_half_filled_cart_is_not_lost(self, desk: House, store: Path, other: Path):
        desk.scan(desk.badge(ADAM))
        desk.scan(desk.code("V-001"))
        choose(desk, "file.open", other)
        assert desk.parked() == []
        choose(desk, "file.open", store)
        assert [lines for _, lines in desk.parked()] == [1]

    def test_the_keys_work_on_the_new_one_and_only_there(self, desk: House, other: Path):
        first = desk.place
        choose(desk, "file.open", other)
        assert desk.place is not first
        for key, title in ((Key.Key_2, "Members"), (Key.Key_5, "Papers"), (Key.Key_7, "Settings")):
            desk.key(key, CONTROL)
            assert desk.page.title() == title
        desk.key(Key.Key_K, CONTROL)
        assert desk.finder.isVisible()
        desk.type("vzork")
        assert "Eva" in desk.finder.list.rows()[0].name

    def test_undo_never_reaches_from_one_store_into_another(self, desk: House, other: Path):
        desk.scan(desk.badge(ADAM))
        desk.scan(desk.code("V-001"))
        desk.key(Key.Key_Return, CONTROL)
        assert desk.page.done is not None
        choose(desk, "file.open", other)
        assert desk.page.done is None
        desk.key(Key.Key_Z, CONTROL)
        assert desk.held(ADAM) == {}

    def test_one_that_is_no_store_leads_to_the_first_page_and_says_why(self, desk: House, store: Path, tmp_path: Path):
        foreign = tmp_path / "seznam.equip"
        foreign.write_bytes(b"Jmeno;Prijmeni\r\n" * 400)
        choose(desk, "file.open", foreign)
        assert isinstance(desk.window.centralWidget(), FirstRunPage)
        assert "not a store" in desk.front.refused.words
        with World.of(store).database:
            pass
        desk.front.recent.view.setFocus()
        desk.key(Key.Key_Return)
        assert isinstance(desk.window.centralWidget(), Workplace)

    def test_the_same_store_again_is_opened_again(self, desk: House, store: Path):
        choose(desk, "file.open", store)
        assert desk.page.title() == "Counter"
        desk.scan(desk.badge(EVA))
        assert desk.member == EVA


class TestANewStore:
    def test_the_first_page_comes_with_the_store_among_the_recent_ones(self, desk: House, store: Path):
        desk.place.actions_["file.new"].trigger()
        desk.run()
        assert [row.path for row in desk.recent] == [store]
        assert desk.window.windowTitle() and desk.front.create_way.button.isVisible()
        desk.front.recent.view.setFocus()
        desk.key(Key.Key_Return)
        assert desk.page.title() == "Counter"

    def test_a_scan_there_tries_the_reader_and_reaches_no_books(self, desk: House):
        badge = desk.badge(ADAM)
        desk.place.actions_["file.new"].trigger()
        desk.run()
        desk.scan(badge)
        assert desk.program.desk is None
        assert isinstance(desk.window.centralWidget(), FirstRunPage)


class TestABackup:
    def test_it_is_a_store_of_its_own(self, desk: House, tmp_path: Path):
        target = tmp_path / "zaloha.equip"
        choose(desk, "file.copy", target)
        assert desk.said == ["Copy saved zaloha.equip"]
        desk.close()
        assert verified(target).ok

    def test_the_dialog_saves_and_adds_the_suffix(self, desk: House):
        desk.place.actions_["file.copy"].trigger()
        asked = dialog(desk)
        assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert (asked.defaultSuffix(), asked.nameFilters()) == ("equip", ["Stores (*.equip)"])
        asked.reject()

    def test_its_work_is_shown_and_can_be_stopped(self, desk: House, tmp_path: Path):
        target = tmp_path / "zaloha.equip"
        desk.program.store_actions.save_copy(target)
        desk.key(Key.Key_Escape)  # nothing is shown of work that is not long yet: the key is nobody's
        assert target.exists()
        desk.program.store_actions.save_copy(tmp_path / "druha.equip")
        desk.program.jobs._running.progress.cancel()
        desk.run()
        assert not (tmp_path / "druha.equip").exists()
        assert not any("did not expect" in words for words in desk.seen.splitlines())

    @pytest.mark.parametrize("name", ["zaloha.equip", "sklad.equip", "sklad.equip-files"])
    def test_over_a_store_or_what_lies_beside_one_no_copy_is_saved(self, desk: House, tmp_path: Path, name: str):
        save, store = desk.program.store_actions.save_copy, desk.program.store
        save(tmp_path / "zaloha.equip")
        desk.run()
        target = {"zaloha.equip": tmp_path / name}.get(name, store.with_name(name.replace("sklad.equip", store.name)))
        before = target.read_bytes()
        save(target)
        desk.run()
        assert "cannot be written to" in desk.said[-1] and target.read_bytes() == before

    @pytest.mark.parametrize("where", ["no/such/folder/zaloha.equip", "a-file/zaloha.equip"])
    def test_a_place_that_takes_none_is_said_and_is_no_crash(self, desk: House, tmp_path: Path, where: str):
        (tmp_path / "a-file").write_text("not a folder")
        crashes: list[object] = []
        desk.program.crash.seen.connect(crashes.append)
        desk.program.store_actions.save_copy(tmp_path / where)
        desk.run()
        assert crashes == []
        assert "zaloha.equip" in desk.said[-1]
        assert desk.read(lambda books: books.people.by_number(ADAM).id)


class TestAVerification:
    @pytest.fixture(autouse=True)
    def no_process(self, monkeypatch):
        """What is asked of the other process is enough here; it runs for true in the tests of Reports."""
        self.started: list[Path] = []
        monkeypatch.setattr(attempt, "Child", lambda copy, lang: self.started.append(copy) or Waiting(copy))

    @pytest.fixture
    def verification(self, desk: House) -> Verification:
        return desk.program.store_actions.verification

    def ask(self, desk: House) -> None:
        desk.key(Key.Key_V, CONTROL | Mod.ShiftModifier)
        if not desk.program.store_actions.verification.running:
            desk.place.actions_["file.verify"].trigger()

    def test_what_was_asked_for_is_answered_aloud(self, desk: House, verification: Verification):
        self.ask(desk)
        assert desk.place.status.words("journal") == "Verifying the journal…"
        verification.verified.emit({"ok": True, "entries": 12, "problems": []})
        assert desk.said[-1].startswith("The journal is in order")

    def test_what_was_not_asked_for_is_only_shown(self, desk: House, verification: Verification):
        desk.program.verification.start()
        verification.verified.emit({"ok": True, "entries": 12, "problems": []})
        assert desk.said == []
        assert desk.place.status.words("journal").endswith("12 entries")

    def test_a_broken_journal_is_always_said_with_the_place(self, desk: House, verification: Verification):
        desk.program.verification.start()
        verification.verified.emit({"ok": False, "entries": 12, "problems": [{"seq": 7, "table": "move"}] * 2})
        assert desk.said == ["Journal broken: 2 problems first at entry 7, move"]
        assert desk.place.status.words("journal") == "Journal broken: 2 problems"

    @pytest.mark.parametrize("asked", [True, False])
    def test_one_that_failed_says_so_to_who_asked(self, desk: House, verification: Verification, asked: bool):
        self.ask(desk) if asked else desk.program.verification.start()
        verification.failed.emit("no space left")
        assert desk.place.status.words("journal") == "Journal not verified"
        assert desk.said == (["The journal could not be verified no space left"] if asked else [])

    def test_an_answer_is_not_given_twice(self, desk: House, verification: Verification):
        self.ask(desk)
        for _ in range(2):
            verification.verified.emit({"ok": True, "entries": 12, "problems": []})
        assert len(desk.said) == 1

    def test_one_that_was_stopped_leaves_no_verifying_behind(self, desk: House, verification: Verification):
        self.ask(desk)
        verification.stop()
        assert "Verifying" not in desk.place.status.words("journal")
        desk.program.verification.start()
        verification.verified.emit({"ok": True, "entries": 12, "problems": []})
        assert desk.said == [], "what was stopped is not answered by the next one, which nobody asked for"

    def test_stopped_and_begun_again_before_the_books_were_free(self, desk: House, verification: Verification):
        """The copy for the first is still in the queue: its failure is not the second one's."""
        failed: list[str] = []
        verification.failed.connect(failed.append)
        verification.start()
        verification.stop()
        verification.start()
        desk.run()
        assert failed == [] and verification.running
        assert len(self.started) == 1

    def test_one_that_is_begun_anew_reads_the_store_as_it_is_now(self, desk: House, verification: Verification):
        stopped: list[bool] = []
        verification.stopped.connect(lambda: stopped.append(True))
        verification.start()
        desk.run()
        verification.start_anew()
        assert verification.running and len(self.started) == 1, "the copy it reads is not made yet"
        desk.run()
        assert len(self.started) == 2 and self.started[0] != self.started[1] and stopped == []
        verification.stop()
        assert desk.place.status.words("journal") != "Verifying the journal…"

    def test_one_at_a_time(self, desk: House, verification: Verification):
        for _ in range(3):
            verification.start()
        desk.run()
        assert len(self.started) == 1
        verification.stop()

    def test_closing_the_store_ends_it(self, desk: House, verification: Verification, other: Path):
        verification.start()
        desk.run()
        assert verification.running
        choose(desk, "file.open", other)
        assert desk.place.status.words("journal") != "Verifying the journal…"
        assert desk.said == []


class TestCartsThatWait:
    @pytest.mark.parametrize("members", [(), (ADAM,), (ADAM, EVA)])
    def test_the_rail_counts_them(self, desk: House, members: tuple[str, ...]):
        for number, serial in zip(members, ("V-001", "V-003"), strict=False):
            desk.scan(desk.badge(number))
            desk.scan(desk.code(serial))
            desk.key(Key.Key_Escape)
        badge = desk.place.rail.rows["counter"].badge
        assert (badge.number if badge else 0) == len(members)
        if badge:
            assert desk.place.rail.rows["counter"].accessibleDescription().startswith(badge.words)
            assert "unfinished" in badge.words


def test_this_very_program_verifies_whatever_folder_it_was_started_in(desk: House, qtbot, monkeypatch, tmp_path):
    """A package keeps the program where no other Python finds it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    verification, found = desk.program.verification, []
    verification.verified.connect(found.append)
    verification.failed.connect(found.append)
    verification.start()
    desk.run()
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    assert found[0]["ok"]
