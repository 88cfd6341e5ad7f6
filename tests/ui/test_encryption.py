"""What encryption has on the screen: the form of a new passphrase, the rows in Settings, what Cancel leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import SHORTEST
from equipment_app.ui.access.new_secret import PassphraseForm
from equipment_app.ui.encryption.place import EncryptionChange
from equipment_app.ui.jobs import Progress
from equipment_app.ui.store_health.section import SafetySection
from equipment_app.ui.widgets.progress import ProgressBar
from tests.ui.test_store_health import standing_of

WORDS = "zelena mlha nad rekou"


@pytest.fixture
def form(qtbot, light, english):
    form = PassphraseForm()
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def rows(qtbot, light, english):
    def rows(standing, *, may=True):
        made = SafetySection((lambda change: None) if may else None)
        qtbot.addWidget(made)
        if standing is not None:
            made.show_facts(standing)
        made.resize(900, 700)
        made.show()
        return made

    return rows


def offered(rows) -> set[EncryptionChange]:
    return {deed for deed, button in rows.buttons.items() if button.isVisible()}


class TestTheForm:
    @pytest.mark.parametrize(
        ("typed", "note"),
        [
            ("", f"At least {SHORTEST} characters; several words are best."),
            ("mlha", "8 more letters"),
            ("mlhamlhamlh", "1 more letter"),
            ("mlhamlhamlha", "Long enough; several words are harder to guess."),
            (WORDS, "This one is good."),
        ],
    )
    def test_says_how_it_is_while_it_is_typed(self, form, typed, note):
        QTest.keyClicks(form.lines["passphrase"], typed)
        assert form.notes["passphrase"].words == note
        assert not form.good, "it is typed once"

    def test_is_good_when_both_are_the_same(self, form):
        QTest.keyClicks(form.lines["passphrase"], WORDS)
        QTest.keyClicks(form.lines["again"], WORDS[:-1])
        assert form.notes["again"].words == "" and not form.good, "it is being typed"
        QTest.keyClicks(form.lines["again"], "x")
        assert form.notes["again"].words == "They do not match." and not form.good
        QTest.keyClick(form.lines["again"], Qt.Key.Key_Backspace)
        QTest.keyClicks(form.lines["again"], WORDS[-1])
        assert form.notes["again"].words == "They match." and form.good

    def test_two_short_ones_are_none(self, form):
        for line in form.lines.values():
            QTest.keyClicks(line, "mlha")
        assert not form.good

    def test_enter_leads_on_and_ends_only_what_is_good(self, form):
        ended = []
        form.submitted.connect(lambda: ended.append(form.chosen))
        form.focus()
        QTest.keyClicks(form.lines["passphrase"], WORDS)
        QTest.keyClick(form.lines["passphrase"], Qt.Key.Key_Return)
        assert form.focusWidget() is form.lines["again"] and ended == []
        QTest.keyClicks(form.lines["again"], WORDS)
        QTest.keyClick(form.lines["again"], Qt.Key.Key_Return)
        assert ended == [WORDS]

    def test_warns_of_what_hangs_on_it_in_both_languages(self, form, english, qtbot):
        assert "nobody can ever open the store" in form.warning.words
        english.choose("cs")
        czech = PassphraseForm()
        qtbot.addWidget(czech)
        assert "už nikdo neotevře" in czech.warning.words

    def test_forgets(self, form):
        for line in form.lines.values():
            QTest.keyClicks(line, WORDS)
        form.forget()
        assert form.chosen == "" and not form.good


class TestTheRows:
    def test_in_the_clear_it_can_be_encrypted(self, rows):
        shown = rows(standing_of())
        assert shown.rows["store"].lead.words() == "The store is not encrypted"
        assert offered(shown) == {EncryptionChange.ENCRYPT} and not shown.rows["clear"].isVisible()

    def test_encrypted_it_can_be_changed_and_decrypted(self, rows):
        shown = rows(standing_of(encrypted=True))
        assert offered(shown) == {EncryptionChange.CHANGE, EncryptionChange.DECRYPT}

    @pytest.mark.parametrize("encrypted", [True, False])
    def test_nothing_is_offered_to_who_may_not_nor_while_only_reading(self, rows, encrypted):
        assert offered(rows(standing_of(encrypted=encrypted), may=False)) == set()
        assert offered(rows(standing_of(encrypted=encrypted, read_only=True))) == set()
        assert offered(rows(None)) == set()

    def test_installed_without_it_the_button_sleeps_and_says_why(self, rows, monkeypatch):
        monkeypatch.setattr(cipher, "offered", lambda: False)
        shown = rows(standing_of())
        assert not shown.buttons[EncryptionChange.ENCRYPT].isEnabled()
        assert "installed without encryption" in shown.rows["store"].rest.words()

    def test_files_in_the_clear_are_named_the_first_of_them(self, rows):
        files = tuple(Path("/zálohy") / f"{number}.equip-backup" for number in range(4))
        shown = rows(standing_of(encrypted=True, clear=files))
        assert shown.rows["clear"].lead.words() == "4 files can be read without the passphrase"
        assert shown.rows["clear"].rest.words() == "0.equip-backup, 1.equip-backup, 2.equip-backup…"


@pytest.mark.parametrize(("keeps", "words"), [(True, "what is done stays done"), (False, "cancelling writes nothing")])
def test_the_bar_says_what_cancelling_leaves(qtbot, light, english, keeps, words):
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.follow(Progress("Work", keeps=keeps))
    assert bar.rest.words() == words
    bar.leave()
