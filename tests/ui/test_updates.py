"""About the program: of which day it is, and whether the file of an update is genuine, summed on the worker."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from equipment_app.domain.release import PackageKind
from equipment_app.exchange.running import Running
from equipment_app.ui.help import sheets
from equipment_app.ui.store_settings import about
from equipment_app.ui.store_settings.about import AboutSection
from equipment_app.ui.widgets.overlay import Dialog
from tests.house import texts
from tests.releases import NEWS, OWNER, put

YOUNG = Running("0.1.0", date(2026, 9, 1), "0123456789")


@pytest.fixture
def trusting(monkeypatch):
    monkeypatch.setattr(about, "trusted_keys", lambda: (OWNER,))
    monkeypatch.setattr(about, "running", lambda: YOUNG)
    monkeypatch.setattr(about, "fitting", lambda: (PackageKind.SETUP,))
    monkeypatch.setattr(about, "today", lambda: date(2026, 11, 29))


@pytest.fixture
def section(qtbot, shop, light, english, trusting):
    section = AboutSection(shop.desk)
    section.resize(900, 560)
    qtbot.addWidget(section)
    section.show()
    shop.run()
    return section


def test_it_says_of_which_day_it_is_and_nothing_of_its_age(section):
    assert "1\u00a0Sep\u00a02026, commit 01234567" in texts(section)
    assert section.age.isHidden()


def test_a_year_on_it_says_kindly_that_there_may_be_a_newer_one(qtbot, shop, light, english, trusting, monkeypatch):
    monkeypatch.setattr(about, "today", lambda: date(2027, 9, 2))
    section = AboutSection(shop.desk)
    qtbot.addWidget(section)
    assert "Ask your IT department" in section.age.words


def test_the_dialog_about_the_program_says_it_too(qtbot, stage, light, english, monkeypatch):
    monkeypatch.setattr(sheets, "running", lambda: Running("0.1.0", date(2020, 1, 1), "0123456789"))
    dialog = sheets.about(stage)
    dialog.open()
    assert isinstance(dialog, Dialog)
    assert "more than a year old" in " ".join(texts(dialog))


def test_a_genuine_update_says_what_is_new_and_how_it_is_installed(section, shop, tmp_path):
    section.update_.take(put(tmp_path / "update"))
    assert not section.update_.check.isEnabled()
    shop.run()
    assert (section.update_.verdict.tone, section.update_.check.isEnabled()) == ("good", True)
    assert section.update_.verdict.words.startswith("Update 0.2.0 is genuine and complete.")
    QCoreApplication.sendPostedEvents()  # new labels are shown by them
    said = " ".join(texts(section.update_))
    assert all(line in said for line in NEWS["en"])
    assert "equipment-app-0.2.0-setup.exe" in said and "3 months newer" in said
    assert section.update_.folder.isVisible()


def test_a_changed_file_is_named_and_nothing_is_said_of_installing(section, shop, tmp_path):
    update = put(tmp_path / "update")
    section.update_.take(update)
    shop.run()
    (tmp_path / "update" / "equipment-app-0.2.0-setup.exe").write_bytes(b"virus")
    section.update_.take(update)
    shop.run()
    assert section.update_.verdict.tone == "bad"
    assert "equipment-app-0.2.0-setup.exe" in section.update_.verdict.words
    QCoreApplication.sendPostedEvents()
    said = " ".join(texts(section.update_))
    assert "double click" not in said and NEWS["en"][0] not in said
    assert section.update_.folder.isHidden()


@pytest.mark.parametrize("what", ["not signed", "no update", "not there"])
def test_why_it_is_not_believed_stands_there(section, shop, tmp_path, monkeypatch, what):
    path = put(tmp_path / "update")
    if what == "not signed":
        monkeypatch.setattr(about, "trusted_keys", lambda: ())
    path = {"no update": path.with_name("equipment_app-0.2.0.tar.gz"), "not there": tmp_path / "x"}.get(what, path)
    section.update_.take(path)
    shop.run()
    assert (section.update_.verdict.tone, section.update_.check.isEnabled()) == ("bad", True)
    assert {"not signed": "is not signed", "no update": "is no update file", "not there": "cannot be read"}[
        what
    ] in section.update_.verdict.words


def test_its_way_is_told_in_megabytes_and_can_be_stopped(section, shop, tmp_path):
    heard = []

    def stop(progress):
        heard.append(progress.title)
        progress.cancel()

    shop.desk.busy.connect(stop)
    section.update_.take(put(tmp_path / "update"))
    shop.run()
    assert heard == ["Checking the update, MB"]
    assert (section.update_.verdict.words, section.update_.check.isEnabled()) == ("", True)


def test_its_button_asks_for_the_file(section, shop, tmp_path, qtbot):
    section.update_.check.click()
    [asked] = section.window().findChildren(QFileDialog)
    asked.fileSelected.emit(str(put(tmp_path / "update")))
    asked.close()
    shop.run()
    assert section.update_.verdict.tone == "good"


def test_what_was_said_is_gone_when_a_newer_answer_is_awaited(section, shop, tmp_path):
    update = put(tmp_path / "update")
    section.update_.take(update)
    shop.run()
    section.update_.take(update)
    assert section.update_.verdict.isHidden()
    assert not section.update_.told.count()


def test_in_a_small_window_the_answer_comes_into_view(section, shop, tmp_path, qtbot):
    section.resize(620, 260)
    section.update_.take(put(tmp_path / "update"))
    shop.run()
    qtbot.waitUntil(lambda: section.update_.verdict.visibleRegion().boundingRect().height() > 30)
