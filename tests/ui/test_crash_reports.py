"""Reports of what nobody foresaw: kept for whoever mends it, with nothing in them about people or their folders."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.store.seen import PROFILE
from equipment_app.ui.store_health import crash_reports
from equipment_app.ui.store_health.crash_reports import Crash, catch
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.field import TextArea
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Dialog
from tests.house import House
from tests.world import World

ROOT = Path(__file__).parents[2]


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.fixture
def crash(stage, english):
    return Crash(stage, lambda _: None)


def the(dialog, kind, words):
    return next(one for one in dialog.findChildren(kind) if one.text() == words)


class TestKept:
    def test_as_a_file_of_the_users_own(self, profile):
        kept = crash_reports.keep("Equipment App\n", datetime(2026, 11, 26, 9, 5, 1))
        assert kept == profile / "reports" / "2026-11-26-090501.txt"
        assert kept.read_text() == "Equipment App\n" and (os.name != "posix" or kept.stat().st_mode & 0o077 == 0)

    def test_the_last_ten(self):
        for minute in range(14):
            crash_reports.keep(str(minute), datetime(2026, 11, 26, 9, minute))
        names = sorted(file.name for file in crash_reports.folder().iterdir())
        assert len(names) == 10 and names[0] == "2026-11-26-090400.txt"

    def test_or_not_at_all_where_nothing_can_be_written(self, profile):
        profile.parent.mkdir(parents=True, exist_ok=True)
        profile.write_text("")
        assert crash_reports.keep("x", datetime(2026, 11, 26)) is None
        profile.unlink()


class TestADialog:
    def test_says_that_data_are_safe_and_what_to_do(self, stage, crash):
        crash.show(raised(ValueError("Zkušební Adam")))
        [dialog] = stage.findChildren(Dialog)
        words = dialog._sentence.words()
        assert "Your data are safe" in words and "verified once more" in words and "send the report" in words
        assert len(list(crash_reports.folder().glob("*.txt"))) == 1

    def test_shows_what_is_in_the_report_to_whoever_asks(self, stage, crash):
        crash.show(raised(ValueError("Zkušební Adam, 990001")))
        [dialog] = stage.findChildren(Dialog)
        [text] = dialog.findChildren(TextArea)
        assert not text.isVisible()
        the(dialog, LinkButton, "What is in it?").click()
        assert text.isVisible() and "ValueError" in text.toPlainText()
        the(dialog, Button, "Copy the report").click()
        assert QApplication.clipboard().text() == text.toPlainText()
        [kept] = crash_reports.folder().glob("*.txt")
        for told in (text.toPlainText(), kept.read_text(encoding="utf-8")):
            assert "Adam" not in told and "990001" not in told and str(Path.home()) not in told

    def test_closes_the_program_when_asked(self, stage, crash):
        crash.show(raised(ValueError("x")))
        [dialog] = stage.findChildren(Dialog)
        dialog.cancel_button.click()
        assert not stage.isVisible()

    def test_no_key_that_is_said_closes_it(self, stage, crash):
        """Esc and Enter both go on, so neither stands on the button that closes."""
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
            crash.show(raised(ValueError("x")))
            [dialog] = [one for one in stage.findChildren(Dialog) if one.isVisible()]
            assert not dialog.cancel_button.key
            QTest.keyClick(dialog.accept_button, key)
            assert stage.isVisible() and not dialog.isVisible()

    def test_the_end_of_the_path_is_not_cut_off(self, stage, crash, monkeypatch, tmp_path):
        folder = tmp_path / "domov" / ("a-rather-long-name-of-somebody" * 2)
        folder.mkdir(parents=True)
        monkeypatch.setenv(PROFILE, str(folder))
        crash.show(raised(ValueError("x")))
        stage.grab()
        [kept] = crash_reports.folder().glob("*.txt")
        [label] = [one for one in stage.findChildren(Label) if one.words().endswith(kept.name)]
        assert label.text().endswith(kept.name[-12:]) and str(kept) in label.toolTip()

    def test_what_goes_to_a_log_names_nobody(self, stage, english, monkeypatch):
        logged = []
        crash = Crash(stage, logged.append)
        crash.show(raised(ValueError("Zkušební Adam")))
        monkeypatch.setattr(crash_reports, "interactive", lambda: True)
        crash.show(raised(ValueError("Zkušební Adam")))
        assert "Adam" not in logged[0] and "Adam" in logged[1], "a developer at a terminal sees it all"

    def test_the_hook_of_the_interpreter_leads_here(self, stage, english, monkeypatch):
        crash = Crash(stage, lambda _: None)
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        catch(stage)
        error = raised(ValueError("x"))
        sys.excepthook(ValueError, error, error.__traceback__)
        assert len(stage.findChildren(Dialog)) == 1 and crash._dialog is not None


def test_after_a_crash_in_a_store_the_journal_is_verified(tmp_path, monkeypatch, qapp):
    World.make(tmp_path / "sklad.equip").close()
    house = House(tmp_path, monkeypatch).start(tmp_path / "sklad.equip")
    assert not house.program.verification.running
    house.program.crash.log = lambda _: None
    house.program.desk.ask(lambda _books: 1 / 0, lambda _: None)
    house.run()
    assert house.program.verification.running
    house.close()


DIES = """
import sys, faulthandler
from equipment_app.store.seen import PROFILE
from equipment_app.ui.store_health import crash_reports
crash_reports.watch()
def hands_over():
    faulthandler._sigsegv()
hands_over()
"""


class TestASuddenEnd:
    def test_leaves_the_names_of_functions_and_no_folder(self, profile):
        died = subprocess.run([sys.executable, "-c", DIES], cwd=ROOT, capture_output=True)
        assert died.returncode != 0
        crash_reports.watch()
        try:
            assert "hands_over" in crash_reports.sudden_end()
            assert "/" not in crash_reports.sudden_end().replace("equipment_app/", "")
        finally:
            crash_reports.end_watch()
        crash_reports.watch()
        assert crash_reports.sudden_end() == "", "told once"
        crash_reports.end_watch()

    def test_an_ordinary_one_leaves_nothing(self, profile):
        crash_reports.watch()
        crash_reports.end_watch()
        assert list(crash_reports.folder().iterdir()) == []

    def test_of_a_path_what_is_ours_is_kept(self):
        ours, theirs = "/somewhere/equipment_app/ui/desk.py", "C:\\x\\threading.py"
        trace = f'  File "{ours}", line 12 in _run\n\n  File "{theirs}", line 3 in run'
        assert crash_reports.shortened(trace) == "equipment_app/ui/desk.py:12 _run\nthreading.py:3 run"

    def test_where_nothing_can_be_written_nothing_is_watched(self, profile):
        profile.parent.mkdir(parents=True, exist_ok=True)
        profile.write_text("")
        crash_reports.watch()
        crash_reports.end_watch()
        profile.unlink()
