"""Every page when things go wrong: nothing there yet, answers late or never, the store closed, errors, other words."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from equipment_app.operations.issue import Issue
from equipment_app.operations.loans import NobodyToRemind
from equipment_app.scanning.decode import read
from equipment_app.store.database import Database
from equipment_app.ui.widgets.label import Label
from tests.pages import PAGES, acts
from tests.world import ADAM, EVA

ACTS = acts()
DIALOGS = {"papers.choose", "papers.export", "reports.print", "reports.save", "papers.print", "stock.receive"}
"""They ask the person or the printer: tried elsewhere."""
SAY_HOW_IT_STANDS = ("counter", "papers")
"""In their sentence under the title something of what was handed over."""
Key = Qt.Key


LOOKING_FOR_WORDS = ("counter", "kits", "leaver", "order")
"""What has no code of ours may be the code of a maker."""


def actions(page):
    return [act.id for act in ACTS if act.page == page and act.id not in DIALOGS] + ["edit.filter"]


def words(page):
    """What its labels, buttons and fields say."""
    said = []
    for part in page.findChildren(QWidget):
        if part.isVisibleTo(page):
            said.append(part.words() if isinstance(part, Label) else "")
            said.append(part.text() if isinstance(part, QAbstractButton) else "")
            said.append(part.placeholderText() if isinstance(part, QLineEdit) else "")
            said.append(part.currentText() if isinstance(part, QComboBox) else "")
            said.append(part.accessibleName())
    return [one for one in said if one]


@pytest.mark.parametrize("name", PAGES)
class TestAPage:
    def test_in_an_empty_store_it_says_something_and_no_key_and_no_action_breaks_it(self, empty, name):
        page = empty.show(name)
        assert page.title() and words(page)
        assert empty.errors == empty.refusals == []
        keys = (Key.Key_Return, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home, Key.Key_PageDown, Key.Key_Space)
        for key in (*keys, Key.Key_Delete, Key.Key_Plus, Key.Key_Left, Key.Key_Right, Key.Key_Escape, Key.Key_Menu):
            QTest.keyClick(QApplication.focusWidget() or page, key)
            empty.run()
            assert empty.errors == [], key
        for action in actions(name):
            page.handle(action)
            empty.run()
            QTest.keyClick(QApplication.focusWidget() or page, Key.Key_Escape)
            assert empty.errors == [], action

    def test_what_is_pressed_before_the_books_have_answered_breaks_nothing(self, full, name):
        page = full.show(name, answered=False)
        for action in actions(name):
            page.handle(action)
        for key in (Key.Key_Return, Key.Key_Down, Key.Key_Escape):
            QTest.keyClick(QApplication.focusWidget() or page, key)
        full.run()
        assert full.errors == []
        assert [one for one in full.refusals if not isinstance(one, NobodyToRemind)] == []
        full.refusals.clear()

    def test_what_was_typed_is_put_back_before_the_books_have_answered(self, full, name):
        """As when the window is made anew in another language."""
        page = full.show(name, answered=False)
        for field in page.findChildren(QLineEdit):
            field.setText("12")
        full.run()
        assert full.errors == []

    def test_whatever_is_done_in_a_lived_in_store_nothing_unforeseen_happens(self, full, name):
        page = full.show(name)
        for action in actions(name):
            page.handle(action)
            full.run()
            QTest.keyClick(QApplication.focusWidget() or page, Key.Key_Escape)
            full.run()
        assert full.errors == []

    def test_it_goes_while_its_questions_are_on_the_way(self, full, name):
        page = full.show(name, answered=False)
        full.drop(page)
        assert not isValid(page)
        full.run()
        assert full.errors == []

    def test_it_goes_in_the_middle_of_an_answer(self, full, name):
        """One question is answered, the next is on the way, and the page is gone."""
        page = full.show(name, answered=False)
        if full.worker.pending:
            full.worker.pending.popleft()()
        full.drop(page)
        full.run()
        assert full.errors == []

    def test_the_store_is_closed_under_it(self, full, name):
        page = full.show(name)
        full.desk.close()
        for action in actions(name):
            page.handle(action)
        page.reload()
        full.run()
        assert [*full.errors, *(one for one in full.refusals if not isinstance(one, NobodyToRemind))] == []

    def test_a_question_that_fails_is_told_and_the_page_stands(self, full, name, monkeypatch):
        def fail(_database, _question):
            raise ValueError("the disk is on fire")

        page = full.show(name)
        before = words(page)
        with monkeypatch.context() as patch:
            patch.setattr(Database, "ask", fail)
            page.reload()
            full.run()
        assert {str(error) for error in full.errors} <= {"the disk is on fire"}
        assert bool(full.errors) is (name not in ("import", "leaver", "life"))
        assert words(page) == before
        page.reload()
        full.run()
        assert words(page) == before

    def test_the_language_changes_while_its_questions_are_on_the_way(self, full, english, name):
        """It is made anew; what its first self asked is answered to nobody."""
        page = full.show(name, answered=False)
        kept = page.kept()
        english.choose("cs")
        full.drop(page)
        anew = full.show(name, answered=False)
        anew.take_back(kept)
        full.run()
        settled = full.show(name)
        assert (anew.title(), anew.context) == (settled.title(), settled.context)
        assert sorted(set(words(anew))) == sorted(set(words(settled)))
        assert full.errors == full.refusals == []

    def test_there_and_back_again_says_the_same(self, full, english, name):
        page = full.show(name)
        before, title = words(page), page.title()
        for language in ("cs", "en"):
            english.choose(language)
            QCoreApplication.sendPostedEvents()
            full.run()
        assert (page.title(), words(page)) == (title, before)

    def test_something_changes_while_nobody_looks_and_is_seen_on_return(self, full, name):
        page = full.show(name)
        page.hide()
        full.desk.change(Issue(ADAM, ("R-001", "TRIKO/M*5")))
        full.worker.run_all()
        before = page.context
        page.show()
        assert full.worker.pending or name in ("import", "settings", "leaver", "life")
        full.run()
        assert page.context == full.show(name).context
        assert page.context != before or name not in SAY_HOW_IT_STANDS

    def test_what_it_does_not_understand_it_leaves_to_others(self, full, name):
        page = full.show(name)
        before = words(page)
        page.take_scan(read("https://example.org/?a=1"))
        full.run()
        if name not in LOOKING_FOR_WORDS:  # there it is looked for, and said that it was not found
            assert words(page) == before
        assert full.errors == []

    def test_whatever_takes_the_keyboard_has_a_name_and_tab_goes_round_and_comes_back(self, full, name):
        """A reader of screens says more than "button" or "edit"."""
        page = full.show(name)
        nameless = [
            (type(part).__name__, part.objectName())
            for part in page.findChildren(QWidget)
            if part.isVisibleTo(page)
            and part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not part.objectName().startswith("qt_")
            and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
            and not (part.focusProxy() or isinstance(part.parentWidget(), QComboBox))
        ]
        assert nameless == []
        start, seen = QApplication.focusWidget(), []
        for _ in range(80):
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            here = QApplication.focusWidget()
            assert here is not None and here.isVisible() and here.isEnabled()
            if here is start and seen:
                break
            if here is not start:  # a date has three stops of its own
                seen.append(here)
        assert seen and QApplication.focusWidget() is start, [type(one).__name__ for one in seen]


class TestLateAnswers:
    def ids(self, full, *numbers):
        found = []
        for number in numbers:
            full.desk.ask(partial(lambda books, n: books.people.by_number(n).id, n=number), found.append)
        full.run()
        return found

    def test_the_member_asked_for_last_is_the_one_shown(self, full):
        page = full.show("members")
        adam, eva = self.ids(full, ADAM, EVA)
        for member in (adam, eva, adam, eva):
            page.open(member)
        full.run()
        assert "Vzorková Eva" in words(page)
        assert "Zkušební Adam" not in words(page.card)

    def test_the_article_asked_for_last_is_the_one_shown(self, full):
        page = full.show("stock")
        for code in ("VESTA", "RADIO", "TRIKO", "OBUV"):
            page.open(code)
        full.run()
        assert page.detail.card.article.code == "OBUV"

    def test_the_paper_asked_for_last_is_the_one_shown(self, full):
        page = full.show("papers")
        for number in ("PP-2026-000001", "PP-2026-000002", "PP-2026-000001"):
            page.open(number)
        full.run()
        assert page.preview.shown.card.row.number == "PP-2026-000001"

    def test_a_thing_that_is_no_longer_wanted_does_not_come_up(self, full):
        """Its card was asked for, then the list has no current row any more."""
        page = full.show("stock")
        page.open("V-001")
        full.run()
        piece = page.thing.facts.thing.id
        page._ask_thing(piece)
        page._rested(None)
        full.run()
        assert page.thing.facts is None

    def test_the_member_at_the_counter_is_the_last_one_scanned(self, full):
        page = full.show("counter")
        adam, eva = self.ids(full, ADAM, EVA)
        for member in (adam, eva, adam):
            page.open(member)
        full.run()
        assert page.session.card.member.id == adam
