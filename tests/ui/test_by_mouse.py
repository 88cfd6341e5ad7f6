"""Every page by mouse: buttons, links, rows and menus lead where they say. The keys are tried beside each page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.settings import SetSettings
from equipment_app.store.backups import attempt
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.reports import report
from equipment_app.ui.stock.cards import WaitingCard
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.entry_rows import Row
from equipment_app.ui.widgets.overlay import Dialog
from tests.house import plain
from tests.store.backups.judges import Waiting
from tests.world import ADAM, CTIBOR, EVA, KIT

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
MENUS = pytest.mark.qt_log_ignore("plugin does not support")
HEADS = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar"
FIRST, SECOND = "PP-2026-000001", "PP-2026-000002"


def click(stand, part):
    assert part.isVisible() and part.isEnabled(), part
    QTest.mouseClick(part, LEFT)
    stand.run()


def double_click(stand, view, row, column=0):
    """As a person does: the first click makes the row the current one."""
    spot = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(view.viewport(), LEFT, pos=spot)
    stand.run()


def menu(view, row):
    spot = view.visualRect(view.model().index(row, 0)).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), asked)
    return popup()


def popup():
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(stand, words):
    open_menu = popup()
    [action] = [one for one in open_menu.actions() if plain(one) == words]
    open_menu.setActiveAction(action)
    QTest.keyClick(open_menu, Key.Key_Return)
    stand.run()


def offers(open_menu):
    found = [plain(one) for one in open_menu.actions() if one.text()]
    open_menu.close()
    return found


def ask(stand, question):
    answers = []
    stand.desk.ask(question, answers.append)
    stand.run()
    return answers[0]


def member(stand, number):
    return ask(stand, lambda books: books.people.by_number(number).id)


def entries(card):
    """The rows of a section that can be pressed, by their words."""
    return {row.text() or row.accessibleName(): row for row in card.findChildren(Row) if row.isVisible()}


class TestMembers:
    @pytest.fixture
    def page(self, full):
        page = full.show("members")
        page.open(member(full, EVA))
        full.run()
        return page

    def test_the_list_shows_who_is_clicked(self, full, page):
        view = page.list.view
        for row, name in ((0, "Čtvrtý Ctibor"), (2, "Zkušební Adam")):
            QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())
            full.run()
            assert page.card.top.name.words() == name

    def test_to_the_counter(self, full, page):
        click(full, page.card.top.counter)
        assert full.went == [("counter", page.card.card.member.id)]

    def test_what_is_missing_goes_to_the_counter_as_a_cart(self, full, page):
        click(full, page.card.side.gaps.link)
        [(where, cart)] = full.went
        assert where == "counter" and isinstance(cart, Cart) and cart.lines

    def test_sizes_are_edited_where_they_stand(self, full, page):
        click(full, page.card.sizes.link)
        assert page.form.isVisible()
        assert QApplication.focusWidget() in page.form.sizes.values()

    def test_a_new_member_by_the_button(self, full, page):
        page.new.setParent(page)
        page.new.show()
        click(full, page.new)
        assert page.form.isVisible() and page.form.surname.text() == ""
        click(full, page.form.cancel)
        assert page.card.isVisible() and page.list.view.hasFocus()

    def test_enter_in_any_line_of_the_form_saves(self, full, page):
        page.handle("members.edit")
        full.run()
        page.form.rank.setFocus()
        page.form.rank.setText("mjr.")
        QTest.keyClick(page.form.rank, Key.Key_Return)
        full.run()
        assert "mjr." in page.card.top.facts.words()

    def test_a_number_cut_short_is_said_when_it_is_left(self, full, page):
        page.handle("members.edit")
        full.run()
        form = page.form
        form.number.setFocus()
        form.number.setText("9900")
        assert not form.fields[form.number].error.isVisible()
        form.surname.setFocus()
        assert form.fields[form.number].error.words == "It must have six digits"
        form.number.setText("990001")
        full.run()
        assert form.fields[form.number].error.words == "Belongs to pprap. Adam Zkušební"
        assert not form.save.isEnabled()

    @MENUS
    def test_a_thing_held_has_a_menu_to_the_thing_and_to_its_paper(self, full, page):
        view = page.card.holdings.view
        row = next(n for n, one in enumerate(page.card.holdings.table.rows) if getattr(one, "code", ""))
        menu(view, row)
        choose(full, "Show the item")
        assert full.went[-1][0] == "stock"
        assert "Show the item" in offers(menu(view, row))

    @MENUS
    def test_the_menu_of_the_card(self, full, page):
        click(full, page.card.top.more)
        choose(full, "Edit the member…")
        assert page.form.isVisible()

    @MENUS
    def test_the_end_of_a_membership_has_a_page_of_its_own(self, full, page):
        ctibor = member(full, CTIBOR)
        for number in (EVA, CTIBOR):
            page.open(member(full, number))
            full.run()
            click(full, page.card.top.more)
            choose(full, "End team membership…")
        assert full.went == [("leaver", member(full, EVA)), ("leaver", ctibor)]
        full.desk.change(EndMembership(ctibor))
        full.run()
        assert page.list.row.personal_number == CTIBOR and page.shows_former()
        assert page.card.card.withdrawn and not page.card.top.counter.isEnabled()
        page.handle("members.counter")
        assert full.went[2:] == []

    def test_papers_and_history_lead_to_the_paper(self, full, page):
        for section in (page.card.side.papers, page.card.side.history):
            row = next(one for one in section.findChildren(Row) if one.isVisible())
            QTest.mouseClick(row, LEFT, pos=row.rect().center())
            full.run()
        assert full.went == [("papers", FIRST)] * 2

    def test_a_list_of_nobody_has_no_card(self, full, page):
        page.list.search.setText("zzz")
        full.run()
        assert page.nobody.isVisible() and not page.card.isVisible()
        click(full, page.list.all)
        assert page.card.isVisible()


class TestStock:
    @pytest.fixture
    def page(self, full):
        page = full.show("stock")
        page.open("VESTA")
        full.run()
        return page

    @pytest.fixture
    def pieces(self, full, page):
        page.open("V-001")
        full.run()
        return page

    def test_a_click_on_an_article_shows_it(self, full, page):
        view = page.articles.view
        row = next(n for n, one in enumerate(page.articles.table.rows) if getattr(one, "code", "") == "OBUV")
        QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())
        full.run()
        assert page.detail.card.article.code == "OBUV"

    def test_a_double_click_goes_on_to_its_tabs(self, full, page):
        row = next(n for n, one in enumerate(page.articles.table.rows) if getattr(one, "code", "") == "OBUV")
        double_click(full, page.articles.view, row)
        assert page.detail.tabs.hasFocus()

    def test_the_arrow_leads_back_from_the_pieces(self, full, pieces):
        assert not pieces.articles.isVisible()
        click(full, pieces.detail.head.to_list)
        assert pieces.articles.isVisible() and pieces.articles.view.hasFocus()

    @MENUS
    def test_the_menu_of_an_article(self, full, page):
        click(full, page.detail.head.more)
        choose(full, "Copy the code")
        assert QApplication.clipboard().text() == "VESTA"
        click(full, page.detail.head.more)
        choose(full, "Edit the article")
        assert page.detail.tab == "properties" and page.detail.properties.isVisible()

    def test_labels_by_the_button_are_the_articles(self, full, page):
        page.labels.click()
        full.run()
        assert full.went == [("labels", LabelsAsked(article=page.detail.card.article.id, name="Reflective vest"))]

    @pytest.mark.parametrize("code", ["TRIKO", "RUKAV"])
    def test_from_what_has_no_codes_the_same_button_leads_to_the_labels_of_all_that_has(self, full, page, code):
        page.open(code)
        full.run()
        page.labels.click()
        full.run()
        assert full.went == [("labels", LabelsAsked())]

    def test_there_is_one_button_for_labels(self, full, page):
        """Beside one for the article, asleep where there is none, nobody knew which was which."""
        buttons = {*page.header(), *page.findChildren(Button)}
        assert [one for one in buttons if one.text() == "Labels"] == [page.labels]

    def test_what_was_written_in_the_form_is_put_back(self, full, page):
        page.detail.turn_to("properties")
        form = page.detail.properties
        assert not form.undo.isEnabled()
        form.name.setText("Jiná vesta")
        assert form.undo.isEnabled() and form.save.isEnabled()
        click(full, form.undo)
        assert form.name.text() == "Reflexní vesta"
        assert not form.undo.isEnabled() and not form.save.isEnabled()

    def test_a_name_is_never_empty(self, full, page):
        page.detail.turn_to("properties")
        form = page.detail.properties
        form.name.setText("   ")
        assert not form.save.isEnabled()
        form.name.setText("Vesta nová")
        click(full, form.save)
        assert page.detail.card.article.name == "Vesta nová"

    def test_a_piece_is_shown_when_it_is_clicked(self, full, pieces):
        view = pieces.detail.pieces.view
        codes = set()
        for row in range(3):
            QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())
            full.run()
            codes.add(pieces.thing.facts.thing.serial)
        assert codes == {"V-001", "V-002", "V-003"}

    def test_who_has_a_piece_is_one_click_from_it(self, full, pieces):
        pieces.open("V-003")
        full.run()
        click(full, pieces.thing.whose)
        assert full.went == [("members", member(full, ADAM))]

    def test_who_waits_is_one_double_click_away(self, full, page):
        full.desk.change(SetSettings({"kit.standard": KIT}))
        full.run()
        page.open("RADIO")
        full.run()
        waiting = page.detail.findChild(WaitingCard)
        first = waiting.view.table.rows[0]
        double_click(full, waiting.view, 0)
        assert full.went == [("members", first.member.id)]

    def test_moves_of_a_piece_lead_to_their_paper(self, full, pieces):
        pieces.open("V-003")
        full.run()
        row = next(one for one in pieces.thing.papers.findChildren(Row) if one.isVisible())
        QTest.mouseClick(row, LEFT, pos=row.rect().center())
        full.run()
        assert full.went == [("papers", SECOND)]

    def test_esc_in_the_search_of_pieces_goes_to_the_list(self, full, pieces):
        search = pieces.detail.pieces.search
        search.setFocus()
        QTest.keyClick(search, Key.Key_Down)
        assert pieces.detail.pieces.view.hasFocus()

    def test_who_has_it_by_double_click(self, full, page):
        page.open("TRIKO")
        full.run()
        page.detail.turn_to("holders")
        full.run()
        view = page.detail.holders.view
        rows = page.detail.holders.view.table.rows
        row = next(n for n, one in enumerate(rows) if getattr(one, "kind", "") == "member")
        double_click(full, view, row)
        assert full.went[-1] == ("members", member(full, EVA))
        search = page.detail.holders.search
        search.setFocus()
        QTest.keyClick(search, Key.Key_Down)
        assert view.hasFocus()


class TestPapers:
    @pytest.fixture
    def page(self, full):
        return full.show("papers")

    @MENUS
    def test_the_menu_of_a_row_is_the_menu_of_the_head(self, full, page):
        at_row = offers(menu(page.list.view, 0))
        click(full, page.preview.top.more)
        assert offers(popup()) == at_row
        assert {"Mark as signed", "Correct…", "Cancel the paper…", "Show the member"} <= set(at_row)

    @MENUS
    def test_the_member_of_a_paper(self, full, page):
        click(full, page.preview.top.more)
        choose(full, "Show the member")
        assert full.went == [("members", member(full, ADAM))]

    @MENUS
    def test_signed_and_not_signed_again(self, full, page):
        click(full, page.preview.top.signed)
        assert ask(full, lambda books: gathered(books, books.papers.seq(SECOND)).number) == SECOND
        click(full, page.preview.top.more)
        choose(full, "Mark as not signed")
        assert page.preview.top.signed.isVisible() and page.preview.top.signed.isEnabled()

    def test_larger_and_smaller(self, full, page):
        before = page.preview.bottom.percent.words()
        click(full, page.preview.bottom.larger)
        assert page.preview.bottom.percent.words() != before
        larger = page.preview.bottom.percent.words()
        click(full, page.preview.bottom.smaller)
        assert page.preview.bottom.percent.words() != larger

    def test_a_storno_is_asked_for_and_put_away_by_back(self, full, page):
        page.handle("papers.cancel")
        full.run()
        strip = page.preview.storno
        assert strip.isVisible() and not strip.confirm.isEnabled()
        strip.reason.setText("omyl")
        assert strip.confirm.isEnabled()
        strip.reason.setText("  ")
        assert not strip.confirm.isEnabled()
        click(full, strip.cancel)
        assert not strip.isVisible() and page.list.view.hasFocus()

    @pytest.mark.parametrize("number", range(4))
    def test_a_likely_reason_is_one_click_and_storno_the_second(self, full, page, number):
        page.handle("papers.cancel")
        full.run()
        strip = page.preview.storno
        click(full, strip.reasons[number])
        assert strip.reason.text() == strip.reasons[number].text() and strip.reason.hasFocus()
        click(full, strip.confirm)
        assert page.preview.shown.card.row.state.name == "CANCELLED"
        assert not strip.isVisible()

    def test_esc_in_the_search_empties_it_and_down_goes_to_the_list(self, full, page):
        page.handle("edit.filter")
        page.list.search.setText("eva")
        full.run()
        assert page.list.table.rowCount() == 1
        QTest.keyClick(page.list.search, Key.Key_Escape)
        full.run()
        assert page.list.search.text() == "" and page.list.table.rowCount() >= 2
        QTest.keyClick(page.list.search, Key.Key_Down)
        assert page.list.view.hasFocus()

    def test_a_double_click_goes_to_the_sheet(self, full, page):
        double_click(full, page.list.view, 0)
        assert page.preview.view.hasFocus()


class TestReports:
    @pytest.fixture
    def page(self, full):
        return full.show("reports")

    @pytest.mark.parametrize(("button", "suffix"), [("csv", "csv"), ("xlsx", "xlsx"), ("save", "pdf")])
    def test_each_button_saves_its_kind_of_file(self, full, page, button, suffix, tmp_path):
        click(full, getattr(page.preview, button))
        [dialog] = [one for one in page.findChildren(QFileDialog) if one.isVisible()]
        assert dialog.defaultSuffix() == suffix and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        target = tmp_path / f"report.{suffix}"
        dialog.fileSelected.emit(str(target))
        dialog.close()
        full.run()
        assert target.stat().st_size > 100
        assert f"report.{suffix}" in str(full.said[-1])

    @pytest.mark.parametrize("button", ["csv", "xlsx", "save"])
    def test_a_place_that_takes_no_file_is_said_and_is_no_crash(self, full, page, button, tmp_path):
        click(full, getattr(page.preview, button))
        [dialog] = [one for one in page.findChildren(QFileDialog) if one.isVisible()]
        dialog.fileSelected.emit(str(tmp_path / "no" / "report"))
        dialog.close()
        full.run()
        assert full.errors == []
        assert [type(one).__name__ for one in full.refusals] == ["NotWritten"]
        assert full.said == []

    def test_a_report_that_fails_is_told(self, full, page, monkeypatch):
        def fail(*_):
            raise ValueError("no such colour")

        monkeypatch.setattr(report, "make", fail)
        page.preview.renew()
        full.run()
        assert [str(error) for error in full.errors] == ["no such colour"]

    def test_verify_and_stop_by_one_button(self, full, page, monkeypatch):
        monkeypatch.setattr(attempt, "Child", Waiting)
        button = page.integrity.again
        click(full, button)
        assert page.verification.running and button.text() == "Stop"
        page.verification.moved.emit(5, 10)
        assert page.integrity.share.share == 0.5 and "5" in page.integrity.sentence.words()
        click(full, button)
        assert not page.verification.running and button.text() == "Verify now"

    def test_a_paper_that_was_checked_can_be_opened_and_the_next_one_taken(self, full, page):
        code = ask(full, lambda books: books.papers.anchor(books.papers.seq(FIRST), FIRST))
        page.check.check(code)
        full.run()
        click(full, page.check.boxes[0].opens)
        assert full.went == [("papers", FIRST)]
        click(full, page.check.next)
        assert page.check.field.text() == "" and page.check.field.hasFocus()
        assert page.check.answers == () and not page.check.boxes[0].isVisible()


class TestImport:
    @pytest.fixture
    def page(self, full):
        return full.show("import")

    @pytest.fixture
    def tried(self, full, page, tmp_path):
        """A list of members, one of them new, one faulty, tried and not written."""
        path = tmp_path / "lide.csv"
        path.write_text(f"{HEADS}\n990008;Osmý;Otto;pprap.;KRPA;KŘP\n99;Devátý;Dan;pprap.;KRPA;KŘP\n", encoding="utf-8")
        page.bring(path)
        full.run()
        for button in (page.back, page.on):
            button.setParent(page)
            button.show()
        return page

    def test_a_file_is_chosen_by_the_button(self, full, page):
        [button] = [one for one in page.file.findChildren(type(page.on)) if one.isVisible()][:1]
        click(full, button)
        [dialog] = [one for one in page.findChildren(QFileDialog) if one.isVisible()]
        assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
        dialog.reject()

    def test_written_by_the_button_and_the_rest_seen_again(self, full, tried):
        assert "Write 1 row" in tried.on.text()
        click(full, tried.on)
        assert tried.stack.currentWidget() is tried.written
        click(full, tried.written.left_out)
        assert tried.stack.currentWidget() is tried.review
        assert not tried.on.isEnabled()

    def test_another_list_after_one_was_written(self, full, tried):
        click(full, tried.on)
        tried.written.state.button.clicked.emit()
        full.run()
        assert tried.stack.currentWidget() is tried.file and tried.looked is None

    def test_problems_that_cannot_be_saved_are_said_and_are_no_crash(self, full, tried, tmp_path):
        tried.review.save.clicked.emit()
        [dialog] = [one for one in tried.findChildren(QFileDialog) if one.isVisible()]
        dialog.fileSelected.emit(str(tmp_path / "no" / "problems.xlsx"))
        dialog.close()
        full.run()
        assert full.errors == []
        assert [type(one).__name__ for one in full.refusals] == ["NotWritten"]
        assert tried.stack.currentWidget() is tried.review

    def test_back_to_the_columns_and_to_the_file(self, full, tried):
        click(full, tried.back)
        assert tried.stack.currentWidget() is tried.columns
        click(full, tried.back)
        assert tried.stack.currentWidget() is tried.file

    def test_nothing_is_begun_twice_while_it_is_busy(self, full, tried):
        tried.go_on()
        assert not tried.on.isEnabled() and not tried.stack.isEnabled()
        waiting = len(full.worker.pending)
        tried.go_on()
        tried.handle("import.write")
        assert len(full.worker.pending) == waiting
        full.run()
        assert tried.stack.currentWidget() is tried.written and tried.stack.isEnabled()

    def test_cancelled_in_the_middle_it_can_be_begun_again(self, full, tried):
        tried.go_on()
        full.desk._jobs._running.progress.cancel()
        full.run()
        assert tried.stack.currentWidget() is tried.review
        assert tried.on.isEnabled() and "Cancelled" in str(full.said[-1])
        tried.go_on()
        full.run()
        assert tried.stack.currentWidget() is tried.written


class TestSettings:
    def test_what_stands_around_a_code_counts_when_its_field_is_left(self, full, monkeypatch):
        framings = []
        scanner = full.show("settings").scanner
        monkeypatch.setattr(full.scanner, "configure", framings.append)
        for field, text in ((scanner.prefix, "<"), (scanner.suffix, ">")):
            field.setText(text)
            field.editingFinished.emit()
        assert [(one.prefix, one.suffix) for one in framings] == [("<", ""), ("<", ">")]


class TestDialog:
    @pytest.fixture
    def dialog(self, stage):
        dialog = Dialog(stage, "Really?", "It cannot be taken back.", accept="Do it", cancel="Leave it")
        dialog.told = []
        dialog.accepted.connect(lambda: dialog.told.append("accepted"))
        dialog.closed.connect(lambda: dialog.told.append("closed"))
        dialog.open()
        return dialog

    def test_each_button_does_what_it_says(self, dialog):
        QTest.mouseClick(dialog.cancel_button, LEFT)
        assert dialog.told == ["closed"]
        dialog.open()
        QTest.mouseClick(dialog.accept_button, LEFT)
        assert dialog.told == ["closed", "closed", "accepted"]

    def test_enter_on_the_button_that_leaves_it_leaves_it(self, dialog):
        """Whoever went there by Tab means it."""
        dialog.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(dialog.cancel_button, Key.Key_Return)
        assert dialog.told == ["closed"]

    def test_esc_leaves_it(self, dialog):
        QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Escape)
        assert dialog.told == ["closed"] and not dialog.isVisible()
