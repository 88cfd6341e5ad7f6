"""Backups and the way back through the window: by keys and clicks, as somebody does it on a bad day."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.domain.backups import Where, Why
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations import restore as going
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.beside import restoring
from equipment_app.store.file.lock import StoreLock
from equipment_app.ui.backups import runner
from equipment_app.ui.backups.section import BackupsSection
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.restore.place import DO, DONE, LOSE, RestoreScreen
from tests.campaigns.seals import CHEAP, SECRET
from tests.conftest import ByHand
from tests.house import CONTROL, House, Key, newest_paper, verified
from tests.store.backups.judges import Doubting, Here
from tests.world import ADAM, EVA, PASSWORD, World, copied

NOT_MADE = (
    "The backup was not made. It takes longer than 10 seconds. "
    "Nothing is lost. The backup is made as soon as the store is opened again."
)


@pytest.fixture
def judges(monkeypatch):
    """Whoever verifies does it here and at once; the list holds the class, to be exchanged."""
    held: list[type[Here]] = [Here]

    def made(found: runner.OpenStore, where: Where) -> Backups:
        return Backups(found.store, found.origin, where, judge=lambda copy: held[0](copy))

    monkeypatch.setattr(runner, "backups_of", made)
    monkeypatch.setattr(going, "Child", lambda copy: held[0](copy))
    return held


@pytest.fixture
def kept(house: House, lived_in_store: Path, tmp_path: Path, judges) -> House:
    """Two papers, a backup of them, and one more handed over since."""
    house.aside = ByHand()
    house.start(copied(lived_in_store, tmp_path / "disk"))
    backed_up(house)
    house.program.desk.change(Issue(EVA, ("V-001",)))
    house.run()
    return house


def backed_up(house: House) -> None:
    """The first page stands for a while."""
    house.program.backups.start()
    house.run()


def hand_over(house: House, thing: str = "V-001") -> None:
    house.place.show_page("counter")
    house.scan(house.badge(EVA))
    house.scan(house.code(thing))
    house.key(Key.Key_Return, CONTROL)


def section(house: House) -> BackupsSection:
    """By a click on the sign in the status bar."""
    QTest.mouseClick(house.place.status.items["backup"], Qt.MouseButton.LeftButton)
    house.run()
    assert isinstance(house.page.backups, BackupsSection) and house.page.backups.isVisible()
    return house.page.backups


def place(house: House) -> RestoreScreen:
    found = house.window.centralWidget()
    assert isinstance(found, RestoreScreen), found
    return found


def go_back(house: House) -> RestoreScreen:
    section(house)
    house.press("Restore…")
    awake(house)
    return place(house)


def awake(house: House) -> None:
    """The window system gives the keyboard back to the window."""
    house.window.activateWindow()
    QApplication.processEvents()
    house.run()


def on(house: House) -> None:
    house.key(Key.Key_Return, CONTROL)


def shelf(house: House) -> Shelf:
    return house.program.backups.runner._backups.shelf


class TestTheSign:
    def test_it_says_how_old_the_last_one_is_and_where(self, kept: House):
        assert kept.place.status.words("backup") == "Backup just now · only on this disk"

    def test_a_click_on_it_leads_to_the_backups(self, kept: House):
        shown = section(kept)
        assert [str(made.why) for made in shown.view.table.rows] == ["start"]
        assert shown.lead.words() == "Backup just now"

    def test_so_does_the_menu(self, kept: House):
        kept.place.actions_["file.backups"].trigger()
        kept.run()
        assert kept.page.backups.isVisible()

    def test_it_is_said_in_the_language_of_the_screen(self, kept: House):
        kept.program.languages.choose("cs")
        kept.run()
        assert kept.place.status.words("backup") == "Záloha právě teď · jen na tomto disku"
        kept.program.languages.choose("en")

    def test_backed_up_from_the_menu_it_is_said(self, kept: House):
        kept.place.actions_["file.backup"].trigger()
        kept.run()
        assert any(said.startswith("Backed up and verified") for said in kept.said)
        assert [str(made.why) for made in shelf(kept).manifests()] == ["start", "asked"]

    def test_one_that_is_not_sound_is_red_and_says_what_to_do(self, kept: House, judges):
        judges[0] = Doubting
        kept.place.actions_["file.backup"].trigger()
        kept.run()
        item = kept.place.status.items["backup"]
        assert (item.icon.name, item.icon.token) == ("octagon-x", "bad")
        assert "not sound" in kept.place.status.words("backup")
        [row, *_] = section(kept).rows
        assert "Verify the journal" in row.words.words()
        assert row.link.text() == "Verify the journal"


class TestClosing:
    def test_what_changed_is_backed_up_before_the_window_closes(self, kept: House):
        folder = shelf(kept).folder
        tag = shelf(kept).tag
        kept.window.close()
        assert kept.window.isVisible() and kept.program.backups.closing.isVisible()
        kept.run()
        assert not kept.window.isVisible()
        assert [str(made.why) for made in Shelf(folder, tag).manifests()] == ["start", "close"]

    def test_what_did_not_change_is_not(self, kept: House):
        kept.place.actions_["file.backup"].trigger()
        kept.run()
        folder, tag = shelf(kept).folder, shelf(kept).tag
        kept.window.close()
        kept.run()
        assert not kept.window.isVisible()
        assert [str(made.why) for made in Shelf(folder, tag).manifests()] == ["start", "asked"]

    @pytest.mark.parametrize("how", ["limit", "button"])
    def test_it_never_holds_anybody_up(self, kept: House, judges, how: str):
        folder, tag = shelf(kept).folder, shelf(kept).tag
        window, seen = kept.window, list[str]()

        class Never(Here):
            def ended(self, seconds: float = 0) -> bool:
                if how == "limit":
                    closing.limit.timeout.emit()
                    seen.append(f"{closing.title.words()}. {closing.sentence.words()}")
                    closing.told.timeout.emit()
                else:
                    closing.skip.click()
                return False

        judges[0] = Never
        window.close()
        closing = kept.program.backups.closing
        assert closing.limit.interval() == 10_000 and closing.limit.isActive()
        kept.run()
        assert not window.isVisible()
        assert [str(made.why) for made in Shelf(folder, tag).manifests()] == ["start"]
        assert not any(path.name.endswith(".part") for path in folder.iterdir())
        assert seen == ([NOT_MADE] if how == "limit" else [])

    def test_one_that_was_not_made_is_made_at_the_next_start(
        self, kept: House, judges, small_store: Path, tmp_path: Path
    ):
        store, first = kept.program.store, shelf(kept)

        class Never(Here):
            def ended(self, seconds: float = 0) -> bool:
                closing.limit.timeout.emit()
                closing.told.timeout.emit()
                return False

        judges[0] = Never
        kept.program.open(copied(small_store, tmp_path / "jiny"))
        closing = kept.program.backups.closing
        kept.run()
        judges[0] = Here
        kept.program.open(store)
        kept.run()
        assert [str(made.why) for made in first.manifests()] == ["start"]
        heard: list[str] = []
        kept.program.backups.actions.say.connect(lambda message: heard.append(str(message)))
        backed_up(kept)
        assert [str(made.why) for made in first.manifests()] == ["start", "start"]
        assert [line.partition(" is")[0] for line in heard[:1]] == ["The store was closed without a backup. It"]
        assert heard[-1].startswith("Backed up and verified") and len(heard) == 2
        backed_up(kept)
        assert kept.program.backups.runner._backups.notes.unmade is None

    def test_keys_and_clicks_beside_it_do_not_call_it_off(self, kept: House):
        """Esc is the harmless answer: the backup is made."""
        folder, tag = shelf(kept).folder, shelf(kept).tag
        kept.window.close()
        sheet = kept.program.backups.closing
        for key in (Key.Key_Escape, Key.Key_Return, Key.Key_Space):
            kept.hands.press(key)
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert sheet.isVisible()
        kept.run()
        assert not kept.window.isVisible()
        assert [str(made.why) for made in Shelf(folder, tag).manifests()] == ["start", "close"]

    def test_a_disk_that_is_full_keeps_no_window_open(self, kept: House, monkeypatch):
        from equipment_app.domain.backup_errors import NoRoom
        from equipment_app.store.backups import service

        def refuse(*_arguments, **_options):
            raise NoRoom("x", 7, 3)

        monkeypatch.setattr(service, "from_store", refuse)
        kept.window.close()
        kept.run()
        closing = kept.program.backups.closing
        assert closing.title.words() == "The backup was not made" and "too little room" in closing.sentence.words()
        closing.told.timeout.emit()
        kept.run()
        assert not kept.window.isVisible()

    def test_another_store_is_opened_behind_it(self, kept: House, small_store: Path, tmp_path: Path):
        other = copied(small_store, tmp_path / "jiny")
        first = shelf(kept)
        kept.program.open(other)
        kept.run()
        assert kept.program.store == other
        assert [str(made.why) for made in first.manifests()] == ["start", "close"]


class TestBeforeAnImport:
    LIST = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar\n990077;Nová;Nora;por.;KRPA;KŘP hl. m. Prahy\n"

    def bring(self, house: House, tmp_path: Path) -> None:
        (tmp_path / "clenove.csv").write_text(self.LIST, encoding="utf-8")
        house.place.show_page("import", tmp_path / "clenove.csv")
        house.run()
        house.key(Key.Key_Return, CONTROL)

    def known(self, house: House) -> bool:
        return bool(house.read(lambda books: books.people.by_number("990077")))

    def test_it_is_backed_up(self, kept: House, tmp_path: Path):
        self.bring(kept, tmp_path)
        assert [str(made.why) for made in shelf(kept).manifests()] == ["start", "import"]
        assert self.known(kept)

    def test_a_store_that_is_not_sound_takes_nothing_in(self, kept: House, judges, tmp_path: Path):
        judges[0] = Doubting
        self.bring(kept, tmp_path)
        assert not self.known(kept)
        assert any("is not sound" in said for said in kept.said)
        assert kept.page.on.isEnabled(), "it can be tried again"


class TestTheWayBack:
    def test_in_three_steps(self, kept: House):
        store, lost = kept.program.store, newest_paper(kept)
        there = go_back(kept)
        assert there.choosing.offer.manifest.why == "start"
        on(kept)
        assert there.step == LOSE
        assert [paper.number for paper in there.losing.view.table.rows] == [lost]
        assert "entries will be lost · 1 paper not in the backup" in kept.seen
        on(kept)
        assert there.step == DO and not there.on.isEnabled()
        kept.type("disk selhal")
        on(kept)
        assert there.step == DONE
        [old] = restoring.quarantine_of(store).iterdir()
        assert str(old) in kept.seen
        kept.key(Key.Key_Return)
        assert isinstance(kept.window.centralWidget(), Workplace)
        assert kept.held(EVA) == {"R-002": 1, "TRIKO/L": 2}
        hand_over(kept)
        assert int(newest_paper(kept)[-6:]) == int(lost[-6:]) + 1
        kept.close()
        assert verified(store).ok

    def test_in_another_language_half_way(self, kept: House):
        place = go_back(kept)
        on(kept)
        on(kept)
        kept.type("stolen")
        kept.program.languages.choose("cs")
        kept.run()
        assert kept.window.centralWidget() is not place
        place = kept.window.centralWidget()
        assert place.step == 2 and place.on.text() == "Obnovit" and place.doing.text == "stolen"
        kept.program.languages.choose("en")
        kept.run()

    def test_what_it_was_is_backed_up_before(self, kept: House):
        go_back(kept)
        whys = [str(one.manifest.why) for one in place(kept).choosing.view.table.rows]
        assert whys == ["restore", "start"]
        assert place(kept).choosing.view.table.rows[0].now

    def test_backups_wait_until_somebody_says_that_all_is_well(self, kept: House):
        go_back(kept)
        on(kept)
        on(kept)
        kept.type("omyl")
        on(kept)
        kept.key(Key.Key_Return)
        backed_up(kept)
        assert [str(made.why) for made in shelf(kept).manifests()] == ["start", "restore"]
        assert kept.place.status.words("backup").startswith("Restored: backups wait")
        assert any("Check that everything is as it should be" in said for said in kept.said)
        kept.take_offer()
        assert [str(made.why) for made in shelf(kept).manifests()] == ["start", "restore", "start"]
        assert kept.place.status.words("backup").startswith("Backup just now")
        assert not any("Check that everything is as it should be" in said for said in kept.said)

    def test_given_up_the_store_is_as_it_was(self, kept: House):
        paper = newest_paper(kept)
        go_back(kept)
        on(kept)
        kept.key(Key.Key_Escape)
        kept.key(Key.Key_Escape)
        assert newest_paper(kept) == paper
        assert not restoring.stage_of(kept.program.store).exists()

    @pytest.mark.parametrize("steps", [0, 1, 2])
    def test_the_window_may_be_closed_at_any_step(self, kept: House, steps: int):
        store = kept.program.store
        go_back(kept)
        for _ in range(steps):
            on(kept)
        kept.window.close()
        kept.run()
        assert not restoring.stage_of(store).exists()
        StoreLock(store, "somebody else").release()

    def test_a_number_found_on_paper(self, kept: House):
        go_back(kept)
        on(kept)
        [row] = [one for one in place(kept).losing.rows if one.key[0] == "PP"]
        row.line.setFocus()
        row.line.selectAll()
        kept.type("1")
        assert not place(kept).on.isEnabled(), "the store gave higher ones"
        row.line.selectAll()
        kept.type("17")
        assert "PP" in place(kept).losing.lost.words() and "17" in place(kept).losing.lost.words()
        on(kept)
        kept.type("papír")
        on(kept)
        kept.key(Key.Key_Return)
        hand_over(kept)
        assert newest_paper(kept).endswith("-000018")

    def test_the_one_that_is_stood_on_in_the_list_is_meant(self, kept: House):
        kept.place.actions_["file.backup"].trigger()
        kept.run()
        hand_over(kept, "R-001")
        shown = section(kept)
        shown.view.setFocus()
        kept.key(Key.Key_End)
        kept.key(Key.Key_Return)
        awake(kept)
        assert place(kept).choosing.offer.manifest.why == "start"

    def test_a_backup_that_is_not_sound_is_not_gone_back_to(self, kept: House):
        go_back(kept)
        offer = place(kept).choosing.offer
        content = bytearray(offer.path.read_bytes())
        content[-3000:] = bytes(3000)
        offer.path.write_bytes(content)
        on(kept)
        assert place(kept).choosing.notice.tone == "bad"
        assert place(kept).step == 0

    def test_a_scan_does_nothing_there(self, kept: House):
        badge = kept.badge(EVA)
        go_back(kept)
        kept.scan(badge)
        assert place(kept).step == 0


class TestSealed:
    @pytest.fixture
    def sealed(self, kept: House, tmp_path: Path) -> Path:
        folder = tmp_path / "klíčenka"
        folder.mkdir()
        made = export(shelf(kept), shelf(kept).newest(), folder, SECRET, CHEAP)
        return folder / made.file

    def test_the_passphrase_is_asked_for(self, kept: House, sealed: Path):
        go_back(kept)
        place(kept).bring(sealed)
        kept.run()
        there = place(kept)
        assert there.choosing.offer.sealed and not there.on.isEnabled()
        assert kept.focus is there.choosing.passphrase
        kept.type("jiná než ta pravá")
        on(kept)
        assert "passphrase does not match" in there.choosing.fields["passphrase"].error.words
        kept.type(SECRET)
        kept.key(Key.Key_Return)
        assert there.step == LOSE
        assert there.choosing.passphrase.text() == ""

    def test_on_another_computer(self, kept: House, sealed: Path, tmp_path: Path):
        """Nothing but the file; it is asked where the store goes."""
        kept.close()
        new = tmp_path / "jinde"
        new.mkdir()
        kept.start(sealed)
        awake(kept)
        there = place(kept)
        assert there.choosing.target.isVisible() and there.choosing.store.name == "sklad.equip"
        there.choosing.target.setFocus()
        there.choosing.target.selectAll()
        kept.type(str(new / "sklad"))
        there.choosing.passphrase.setFocus()
        kept.type(SECRET)
        on(kept)
        assert there.step == LOSE and there.losing.notice.isVisible()
        on(kept)
        kept.type("nový počítač")
        on(kept)
        kept.key(Key.Key_Return)
        assert kept.program.store == new / "sklad.equip"
        assert kept.held(EVA) == {"R-002": 1, "TRIKO/L": 2}


class TestWho:
    @pytest.fixture
    def guarded(self, house: House, lived_in_store: Path, tmp_path: Path, judges) -> Callable[..., House]:
        """Zora keeps the store; somebody else as said."""

        def start(*grants: Grant) -> House:
            world = World.copy(lived_in_store, tmp_path / "disk")
            world.guard()
            if grants:
                world.appoint("Správcová", "Soňa", *grants)
            backups = Backups(world.path, world.database.source.origin, judge=Here)
            backups.make(world.database.source, Why.ASKED)
            world.do(Issue(ADAM, ("TRIKO/L",)))
            world.close()
            house.aside = ByHand()
            house.start(world.path)
            house.program.restore(world.path)
            house.run()
            awake(house)
            on(house)
            on(house)
            return house

        return start

    def test_an_administrator_signs_in(self, guarded):
        house = guarded()
        there = place(house)
        assert there.doing.first.isVisible() and not there.doing.second.isVisible()
        house.type("disk selhal")
        there.doing.first.who.setFocus()
        house.type("Skladníková")
        house.key(Key.Key_Return)
        house.type("není to ono")
        house.key(Key.Key_Return)
        assert there.step == DO and there.doing.first.notice.isVisible()
        assert there.doing.first.secret.text() == "" and there.doing.text == "disk selhal"
        house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert there.step == DONE

    def test_a_second_person_stands_by(self, guarded):
        house = guarded(Grant(Role.AUDITOR))
        there = place(house)
        assert there.doing.second.isVisible()
        house.type("disk selhal")
        there.doing.first.who.setFocus()
        house.type("Skladníková")
        house.key(Key.Key_Return)
        house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert house.focus is there.doing.second.who and not there.on.isEnabled()
        house.type("Skladníková")
        house.key(Key.Key_Return)
        house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert there.doing.second.notice.isVisible(), "nobody stands by themselves"
        there.doing.second.who.setFocus()
        there.doing.second.who.selectAll()
        house.type("Správcová")
        house.key(Key.Key_Return)
        house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert there.step == DONE

    def test_not_an_auditor(self, guarded):
        house = guarded(Grant(Role.AUDITOR))
        there = place(house)
        house.type("disk selhal")
        for fields, who in ((there.doing.first, "Správcová"), (there.doing.second, "Skladníková")):
            fields.who.setFocus()
            house.type(who)
            house.key(Key.Key_Return)
            house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert there.step == DO and there.doing.first.notice.isVisible()


def test_a_file_is_looked_for(kept: House):
    go_back(kept)
    place(kept).choosing.ask_file()
    [dialog] = [one for one in kept.window.findChildren(QFileDialog) if one.isVisible()]
    assert "*.equip-sealed" in dialog.nameFilters()[0]
    dialog.reject()


def test_what_is_no_backup_is_refused_where_it_was_chosen(kept: House, tmp_path: Path):
    (tmp_path / "fotka.equip-backup").write_bytes(b"x")
    go_back(kept)
    place(kept).bring(tmp_path / "fotka.equip-backup")
    kept.run()
    assert "is not a backup" in place(kept).choosing.notice.words
    assert place(kept).choosing.view.table.rowCount() == 2


class TestAStoreThatCannotBeOpened:
    """On the first page, where it is said why, the way out leads to its backups."""

    @pytest.fixture
    def broken(self, kept: House, request) -> House:
        store = kept.program.store
        kept.close()
        if request.param == "gone":
            for path in store.parent.glob("sklad.equip*"):
                if path.is_file():
                    path.unlink()
        elif request.param == "noise":
            store.write_bytes(b"nothing but noise" * 2000)
        else:
            raw = sqlite3.connect(store, isolation_level=None)
            raw.execute("DROP TRIGGER IF EXISTS entry_no_update")
            raw.execute("CREATE TABLE cizí (x)")
            raw.close()
        kept.start(store)
        awake(kept)
        return kept

    @pytest.mark.parametrize("broken", ["gone", "noise", "altered"], indirect=True)
    def test_it_goes_back_to_the_last_verified_one(self, broken: House):
        assert "was not opened" in broken.front.refused.words
        broken.press("Restore the last verified backup…")
        awake(broken)
        there = place(broken)
        assert [str(one.manifest.why) for one in there.choosing.view.table.rows] == ["close", "start"]
        on(broken)
        on(broken)
        broken.type("soubor je poškozený")
        on(broken)
        assert there.step == DONE
        broken.key(Key.Key_Return)
        awake(broken)
        assert broken.held(EVA)["V-001"] == 1
        store = broken.program.store
        broken.close()
        assert verified(store).ok

    @pytest.mark.parametrize("broken", ["altered"], indirect=True)
    def test_left_as_it_is_the_first_page_says_so_again(self, broken: House):
        broken.press("Restore the last verified backup…")
        awake(broken)
        broken.key(Key.Key_Escape)
        assert "was not opened" in broken.front.refused.words


def test_a_backup_is_opened_from_the_first_page(kept: House):
    """As one opens a store; a double click on the file comes the same way."""
    copy = shelf(kept).path(shelf(kept).newest())
    kept.program.begin()
    kept.run()
    kept.front.choose_store()
    [dialog] = [one for one in kept.window.findChildren(QFileDialog) if one.isVisible()]
    assert "*.equip-backup" in dialog.nameFilters()[0]
    dialog.reject()
    kept.front.chosen.emit(copy)
    kept.run()
    assert place(kept).choosing.offer.path == copy
    assert place(kept).choosing.target.isVisible()
