"""The store is handed over at the window, by keys: a remark, the second person, the paper printed and shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from equipment_app.ui.program.store_actions import HandOverDialog
from tests.guarded import HANA, PETR, PIN, ZORA, GuardedHouse
from tests.house import Key, text_of
from tests.journeys.test_switching import fill

REMARK = "klíče od trezoru předány"


def dialog(house: GuardedHouse) -> HandOverDialog:
    [found] = house.window.findChildren(HandOverDialog)
    assert found.isVisible()
    return found


@pytest.fixture
def asked(guarded: GuardedHouse) -> GuardedHouse:
    """The finder found the action; its dialog has the keyboard."""
    guarded.sign_in()
    guarded.find("hand over the store")
    guarded.key(Key.Key_Return)
    assert dialog(guarded).remark.hasFocus()
    return guarded


def head(house: GuardedHouse) -> int:
    return house.read(lambda books: books.journal.head()[0])


def test_the_paper_is_printed_and_shown(asked: GuardedHouse):
    before = head(asked)
    asked.type(REMARK)
    asked.key(Key.Key_Return)
    assert "takes two" in asked.seen and head(asked) == before
    fill(asked, PETR)
    [number] = [row[0] for row in asked.read(lambda books: books.ask("SELECT number FROM filing"))]
    assert number == "PD-2026-000001"
    assert f"The store is taken over by {PETR}" in "\n".join(asked.said)
    assert asked.page.title() == "Papers" and number in asked.seen
    assert asked.printed.exists(), "the printer took it"
    text = text_of(asked.document(number))
    assert REMARK in text and "Novák" in text and "Skladníková" in text
    assert asked.at_work == ZORA, "roles and the desk stay as they were"


def test_esc_in_the_dialog_leaves_everything(asked: GuardedHouse):
    before = head(asked)
    asked.type(REMARK)
    asked.key(Key.Key_Escape)
    assert not asked.window.findChildren(HandOverDialog) and head(asked) == before


def test_given_up_by_the_second_person_nothing_is_written(asked: GuardedHouse):
    before = head(asked)
    asked.key(Key.Key_Return)
    asked.key(Key.Key_Escape)
    assert head(asked) == before and not asked.printed.exists()


def test_who_keeps_no_store_is_refused_in_words(asked: GuardedHouse):
    before = head(asked)
    asked.key(Key.Key_Return)
    fill(asked, HANA)
    assert head(asked) == before and asked.said and not asked.printed.exists()


def test_the_lock_hides_the_remark_and_brings_it_back(asked: GuardedHouse):
    asked.type(REMARK)
    asked.lock()
    assert REMARK not in "\n".join(asked.everything_said())
    asked.unlock(PIN)
    assert dialog(asked).remark.text() == REMARK and dialog(asked).remark.hasFocus()


def test_who_may_not_is_not_offered_it(guarded: GuardedHouse):
    guarded.sign_in(HANA)
    assert not guarded.place.actions_.is_bound("file.office")
    assert "Hand over the store…" not in [row.name for row in guarded.find("hand over the store")]
    QApplication.focusWidget().clearFocus()
    guarded.key(Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
