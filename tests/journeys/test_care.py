"""A store as a file, in the window: where it lies, who reads it, what a crash left, a disk that fails, the clock."""

import shutil
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from equipment_app import app
from equipment_app.documents.press import Press
from equipment_app.domain.rights import Role
from equipment_app.operations.issue import Issue
from equipment_app.store import database as database_module
from equipment_app.store.database import Database
from equipment_app.store.file import safety
from tests.house import CONTROL, House, Key, newest_paper, verified
from tests.pages import RAILS
from tests.store.failing import Disk
from tests.systems import links, on_a_share
from tests.world import ADAM, EVA, PASSWORD, World

ENDS = ("", "-wal", "-files", "-files-wal")
posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def copied(store: Path, folder: Path, ends: tuple[str, ...] = ("", "-files")) -> Path:
    folder.mkdir(mode=0o700)
    for end in ends:
        shutil.copyfile(f"{store}{end}", folder / f"{store.name}{end}")
    return folder / store.name


def filled(house: House) -> None:
    """Adam stands at the counter with two things in the cart."""
    house.scan(house.badge(ADAM))
    for serial in ("V-001", "R-001"):
        house.scan(house.code(serial))
    assert len(house.lines) == 2


def dialog(house: House) -> str:
    """What the dialog that stops the world says."""
    shown = house.program.health.troubles.dialog
    assert shown is not None and shown.isVisible()
    return f"{shown._title.words()} {shown._sentence.words()}"


class TestRefused:
    @posix
    def test_what_others_can_read_is_protected_by_a_click_and_opened(self, house, store):
        folder = Path(tempfile.mkdtemp(dir="/tmp", prefix="equipment-app-test-"))
        folder.chmod(0o755)
        try:
            exposed = copied(store, folder / "sem")
            exposed.parent.chmod(0o755)
            house.start(exposed)
            assert "Other users of this computer can read" in house.front.refused.words
            assert house.front.open_way.button.kind != "primary", "one button leads"
            assert house.window.focusWidget() is house.front.refused.button
            house.key(Key.Key_Return)
            assert house.page.title() == "Counter"
            assert {file.stat().st_mode & 0o777 for file in exposed.parent.glob("sklad.equip*")} == {0o600}
            house.close()
        finally:
            shutil.rmtree(folder)

    def test_anothers_log_is_set_aside_by_a_click_and_the_store_opened(self, house, store, tmp_path):
        backup = copied(store, tmp_path / "záloha")
        world = World.of(store)
        world.do(Issue(ADAM, ("V-001",)))
        crashed = copied(store, tmp_path / "po", ENDS)
        world.close()
        shutil.copyfile(backup, crashed)
        house.start(crashed)
        assert "was not opened" in house.front.refused.words and "does not belong" in house.front.refused.words
        house.press("Set the log aside and open")
        assert house.page.title() == "Counter"
        assert (tmp_path / "po" / "sklad.equip-aside").is_dir()
        house.close()

    def test_where_there_are_passwords_somebody_signs_in_for_it(self, guarded_store, house, store):
        other = World.of(store)
        other.do(Issue(ADAM, ("V-001",)))
        log = guarded_store.with_name("sklad.equip-wal")
        log.write_bytes(store.with_name("sklad.equip-wal").read_bytes())
        log.chmod(0o600)
        other.close()
        house.start(guarded_store)
        house.press("Set the log aside and open")
        sheet = house.front.sheet
        assert sheet.isVisible() and "Sign in" in sheet.sentence.words()
        house.type("Skladníková Zora\rtohle není ono\r")
        assert sheet.form.notice.words and sheet.isVisible() and log.exists(), "a wrong password sets nothing aside"
        house.type(f"{PASSWORD}\r")
        assert house.program.door.screen.shut, "the store is open, and asks who it is"
        house.close()
        assert (guarded_store.parent / "sklad.equip-aside").is_dir()
        with Database.open(guarded_store, Press()) as database:
            database.door.sign_in("Skladníková Zora", PASSWORD)
            last = database.ask(lambda books: books.journal.payload(books.journal.head()[0]))
        assert (last["k"], last["by"], last["x"]["what"]) == ("access", 1, "log_aside")

    @links
    def test_a_link_leads_to_the_store_itself_by_a_click(self, house, store, tmp_path):
        (tmp_path / "plocha").mkdir()
        (tmp_path / "plocha" / "odkaz.equip").symlink_to(store)
        house.start(tmp_path / "plocha" / "odkaz.equip")
        assert "is only a link to" in house.front.refused.words
        house.press("Open the store itself")
        assert house.page.title() == "Counter" and house.program.store == store
        house.close()

    def test_without_its_papers_the_way_out_is_a_backup(self, house, lived_in_store, tmp_path):
        copy = copied(lived_in_store, tmp_path / "bez", ("",))
        house.start(copy)
        assert "sklad.equip-files" in house.front.refused.words
        assert house.front.refused.way.back and not copy.with_name("sklad.equip-files").exists()

    def test_on_a_network_drive_there_is_no_button_but_the_reason_is_whole(self, house, store, monkeypatch):
        on_a_share(monkeypatch)
        house.start(store)
        assert "keep backups on the network drive" in house.front.refused.words
        assert not house.front.refused.button.isVisible()
        house.click(house.front.refused.close_button)
        assert not house.front.refused.isVisible() and house.front.safe.isVisible()

    def test_the_list_of_stores_says_which_cannot_be_opened_where_they_are(self, house, store, monkeypatch):
        house.start(store).close()
        on_a_share(monkeypatch)
        house.start(store)
        table = house.front.recent.view.table
        assert [str(table.columns[-1].value(row)) for row in house.recent] == ["on a network drive"]

    def test_where_a_store_must_not_be_made_is_said_at_the_field(self, house, tmp_path):
        (tmp_path / "Dropbox").mkdir()
        house.start()
        house.press("Create…")
        form = house.front.form
        form.set_text("name", "Sklad")
        form.set_text("surname", "Skladníková")
        form.set_text("path", str(tmp_path / "Dropbox" / "sklad.equip"))
        assert form.fields["path"].error.words == "Dropbox synchronises this folder. Choose another one."
        assert not form.go.isEnabled()

    def test_the_start_page_says_how_safe_the_disk_is(self, house, store):
        house.start()
        said = house.front.safe.label.words()
        assert "encrypted" in said and "can read the files" in said


class TestAnEndThatWasNone:
    @pytest.fixture
    def crashed(self, house, store, tmp_path):
        house.start(store)
        house.program.desk.work(lambda database, _: database.checkpoint(), lambda _: None)
        filled(house)
        left = copied(store, tmp_path / "po", ENDS)
        left.with_name("sklad.equip-lock").write_bytes(b" equipment-app (pid 7)")
        house.close()
        return left

    def test_is_told_with_what_is_safe_and_the_cart_is_offered(self, house, crashed):
        house.start(crashed)
        assert (
            len(house.said) == 1
            and "did not close properly" in house.said[0]
            and "nothing handed over is lost" not in house.said[0]
        ), "the journal was not looked at yet"
        message = house.place.messages.messages[0]
        assert message.action == "Continue with the cart: Zkušební Adam"
        house.key(Key.Key_2, CONTROL)
        house.press(message.action)
        assert house.member == ADAM and len(house.lines) == 2
        house.key(Key.Key_Return, CONTROL)
        assert house.held(ADAM) == {"V-001": 1, "R-001": 1}
        house.close()

    def test_the_message_follows_the_verification(self, house, crashed, qtbot):
        house.start(crashed)
        assert "the journal is being verified" in house.said[0]
        with qtbot.waitSignal(house.program.verification.verified, timeout=60_000):
            house.program.verification.start()
            house.run()
        [message] = house.place.messages.messages
        assert message.text.endswith(
            "nothing handed over is lost, of the cart at most the last line or remark; the journal is in order"
        )
        assert message.action.startswith("Continue with")

    def test_a_message_that_was_closed_stays_closed(self, house, crashed):
        house.start(crashed)
        house.place.messages.clear()
        house.program.verification.tell({"ok": True, "entries": 9, "problems": []})
        assert house.place.messages.messages == ()

    def test_what_is_broken_is_not_called_safe(self, house, crashed):
        house.start(crashed)
        house.program.verification.tell({"ok": False, "entries": 9, "problems": [{"seq": 7, "table": "move"}]})
        [message] = [message for message in house.place.messages.messages if message.topic == "end"]
        assert (message.text, message.tone) == ("the journal is not in order", "bad")

    def test_one_that_fails_is_said_not_to_have_been(self, house, crashed):
        house.start(crashed)
        house.program.verification.failed.emit("no space left")
        [message] = house.place.messages.messages
        assert message.text == "the journal was not verified"

    def test_is_told_once(self, house, crashed):
        house.start(crashed).close()
        house.start(crashed)
        assert house.said == []

    def test_says_which_entries_came_from_the_log(self, house, store, tmp_path):
        world = World.of(store)
        world.database.checkpoint()
        world.do(Issue(ADAM, ("V-001",)))
        left = copied(store, tmp_path / "po", ENDS)
        world.close()
        house.start(left)
        assert "verified; entries 10 to 11 were recovered" in house.said[0]
        house.program.verification.tell({"ok": True, "entries": 11, "problems": []})
        assert "the journal is in order; entries 10 to 11 were recovered" in house.said[0]


class TestAnOlderCopy:
    @pytest.fixture
    def old(self, store, tmp_path):
        """Of before the handover that this computer has seen."""
        old = copied(store, tmp_path / "stará")
        world = World.of(store)
        world.do(Issue(ADAM, ("V-001",)))
        world.close()
        return old

    def test_is_told_explained_and_holds_nothing_up(self, house, old):
        house.start(old)
        assert house.said == ["The store is older than when this computer saw it last"]
        house.press("What does it mean?")
        assert "Missing papers: PP-2026-000001." in house.seen and "put a backup back by hand" in house.seen
        house.key(Key.Key_Escape)
        filled(house)
        house.key(Key.Key_Return, CONTROL)
        assert house.held(ADAM) == {"V-001": 1, "R-001": 1}

    def test_is_told_again_until_somebody_knows_why(self, house, old):
        house.start(old).close()
        house.start(old)
        assert len(house.said) == 1
        house.press("What does it mean?")
        house.press("I know why")
        assert house.said == []
        house.close()
        assert house.start(old).said == []

    def test_the_settings_say_it_too_and_take_the_answer(self, house, old):
        house.start(old)
        house.place.show_page("settings", "safety")
        house.run()
        row = house.page.safety.rows["seen"]
        assert row.lead.words() == "The store is older than when this computer saw it last"
        house.press("I know why")
        assert row.lead.words() == "It follows on from what this computer saw last"


class TestRoom:
    def test_running_out_is_told_and_taken_back(self, house, store, monkeypatch):
        free = [120_000_000]
        monkeypatch.setattr(safety, "free", lambda _folder: free[0])
        house.start(store)
        assert len(house.said) == 1 and "120\u00a0MB left" in house.said[0] and "With less than 50 MB" in house.said[0]
        free[0] = 900_000_000
        house.program.health.opening.minute.timeout.emit()
        house.run()
        assert house.said == []

    def test_a_full_disk_stops_the_handover_and_keeps_the_cart(self, house, store, monkeypatch):
        free = [900_000_000]
        monkeypatch.setattr(safety, "free", lambda _folder: free[0])
        house.start(store)
        filled(house)
        free[0] = 12_000_000
        house.key(Key.Key_Return, CONTROL)
        assert "12 MB left" in dialog(house) and house.said == []
        house.key(Key.Key_Return)
        assert len(house.lines) == 2 and house.held(ADAM) == {}
        free[0] = 900_000_000
        house.key(Key.Key_Return, CONTROL)
        assert house.held(ADAM) == {"V-001": 1, "R-001": 1}
        house.close()
        assert verified(store).ok


class TestADiskThatFails:
    @pytest.fixture
    def disk(self, monkeypatch):
        return Disk(monkeypatch)

    def test_nothing_is_called_done_and_the_cart_stays(self, house, store, disk):
        house.start(store)
        filled(house)
        disk.fail(2)
        house.key(Key.Key_Return, CONTROL)
        assert "nothing was written" in dialog(house)
        house.key(Key.Key_Return)
        assert len(house.lines) == 2 and house.held(ADAM) == {}
        verification = house.program.verification
        assert verification.running or verification.last, "the store was opened anew and is being verified"
        house.key(Key.Key_Return, CONTROL)
        assert house.held(ADAM) == {"V-001": 1, "R-001": 1} and newest_paper(house) == "PP-2026-000001"
        house.close()
        assert verified(store).ok

    def test_what_was_written_all_the_same_is_done_and_said_to_be(self, house, store, disk):
        house.start(store)
        filled(house)
        disk.fail(2, written=True)
        house.key(Key.Key_Return, CONTROL)
        assert house.lines == [] and house.held(ADAM) == {"V-001": 1, "R-001": 1}
        assert any(
            "It was written, although the disk failed" in said and "PP-2026-000001" in said for said in house.said
        )
        house.close()
        assert verified(store).ok

    @pytest.mark.parametrize("written", [True, False])
    def test_what_nobody_knows_is_named_and_found_out(self, house, store, disk, written):
        house.start(store)
        filled(house)
        disk.fail(2, written=written)
        error = Disk.error
        disk.error = lambda: (setattr(disk, "gone", True), error(disk))[1]
        house.key(Key.Key_Return, CONTROL)
        assert "may or may not be there" in dialog(house) and "10–11" in dialog(house)
        disk.error = lambda: error(disk)
        house.key(Key.Key_Return)
        assert "cannot be reached" in dialog(house)
        disk.gone = False
        house.key(Key.Key_Return)
        told = "It was written" if written else "It was not written"
        assert any(told in said and "10–11 · PP-2026-000001" in said for said in house.said), house.said
        assert house.held(ADAM) == ({"V-001": 1, "R-001": 1} if written else {})
        house.close()
        assert verified(store).ok


class TestTheClock:
    @pytest.fixture
    def ahead(self, store, monkeypatch):
        """Two years from now: a clock that somebody has set."""
        later = database_module._system_clock() + timedelta(days=800)

        def clock():
            return later

        monkeypatch.setattr(database_module, "_system_clock", clock)
        real = app.opener

        def opener(path, who=""):
            def open_database():
                return Database.open(path, app_press(), who=who, clock=clock)

            return open_database

        assert real is not opener
        monkeypatch.setattr(app, "opener", opener)
        return store

    def test_far_off_asks_and_is_believed_when_somebody_says_so(self, house, ahead):
        house.start(ahead)
        filled(house)
        house.key(Key.Key_Return, CONTROL)
        assert "Is the computer's date right?" in dialog(house)
        house.key(Key.Key_Escape)
        assert house.held(ADAM) == {} and len(house.lines) == 2
        house.key(Key.Key_Return, CONTROL)
        house.press("The date is right")
        house.key(Key.Key_Return, CONTROL)
        assert house.held(ADAM) == {"V-001": 1, "R-001": 1}
        house.place.show_page("settings", "safety")
        house.run()
        assert house.page.safety.rows["clock"].lead.words() == "1 entry with a mark of the clock"


def app_press():
    from equipment_app.documents.press import Press

    return Press()


class TestReadingOnly:
    @pytest.fixture
    def reading(self, house, lived_in_store, tmp_path, monkeypatch):
        store = copied(lived_in_store, tmp_path / "archiv")
        before = {file.name: file.read_bytes() for file in store.parent.iterdir()}
        house.window = None
        real = app.build
        monkeypatch.setattr(app, "build", lambda *args, **options: real(*args, **options, read_only=True))
        yield house.start(store)
        house.close()
        assert {file.name: file.read_bytes() for file in store.parent.iterdir()} == before

    def test_is_said_and_nothing_that_writes_is_offered(self, reading):
        assert "open read-only" in reading.place.banner.words and reading.place.banner.isVisible()
        assert reading.place.header.state.isVisible()
        assert tuple(reading.place.rail.rows) == RAILS[Role.AUDITOR]
        offered = {spec.id for spec in reading.place.actions_.offered()}
        assert not offered & {"file.import", "file.commands", "members.new", "stock.receive", "edit.undo"}

    def test_every_page_can_be_read(self, reading):
        for key in (Key.Key_2, Key.Key_3, Key.Key_5, Key.Key_6):
            reading.key(key, CONTROL)
        assert reading.page.title() == "Reports"
        assert reading.held(EVA) == {"R-002": 1, "TRIKO/L": 2}
        assert reading.said == []

    def test_in_czech_as_well(self, reading):
        reading.program.languages.choose("cs")
        reading.run()
        assert reading.place.banner.words.startswith("Evidence je otevřena jen pro čtení")
