"""Importing by the window: real files, real keys, a real store; nothing is written before the last step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from equipment_app.domain.lists import IMPORTED, Fate, ListKind
from equipment_app.exchange.read import read
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from equipment_app.paths import database as sample
from equipment_app.ui.import_lists import review_step
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Links
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.pages.import_lists import COLUMNS, DRY_RUN, FILE, WRITTEN, ImportPage
from equipment_app.ui.tables.cell_paint import FIRST_PAD, PAD, links_in, links_width
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.widgets.button import Menu
from tests.world import CATALOGUE, DELIVERY, KIT, MEMBERS

NEW = "990010;Nováčková;Nina;stržm.;KRPA;KŘP hl. m. Prahy;M;39\n"
DELIVERED = DELIVERY + "DL-9;1.3.2026;Dodavatel První a.s.;;{article};{size};{quantity};;;;;390;Sklad;A01\n"


AS_CSV = (ListKind.MEMBERS, ListKind.DELIVERIES)
"""Lists the sample has as CSV too."""


@pytest.fixture
def page(qtbot, shop, light, english):
    """The page with its buttons above it, as the window shows them."""
    stage, page = QWidget(), ImportPage(shop.desk)
    column = QVBoxLayout(stage)
    for part in (page.back, page.on, page):
        column.addWidget(part)
    page.messages = []
    page.say.connect(page.messages.append)
    stage.resize(1150, 760)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    shop.run()
    yield page
    stage.close()


@pytest.fixture
def bring(page, shop, tmp_path):
    """Brings a list with this text."""

    def bring(text, name="seznam"):
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        page.bring(path)
        shop.run()
        return path

    return bring


def write(page, shop):
    page.handle("import.write")
    shop.run()


def numbers(page):
    return {fate: card._number for fate, card in page.review.cards.items()}


def shown(view):
    return [
        [str(view.table.data(view.table.index(row, column))) for column in range(view.table.columnCount())]
        for row in range(view.table.rowCount())
    ]


def test_a_new_list_is_tried_first_and_written_by_one_key(page, shop, bring):
    head = shop.world.head()
    bring(MEMBERS + NEW)
    assert (page.step, page.title()) == (DRY_RUN, "Import of members")
    assert numbers(page) == {Fate.CREATED: "1", Fate.CHANGED: "0", Fate.SKIPPED: "3", Fate.REFUSED: "0"}
    assert "nothing is written yet" in page.context
    assert page.on.text() == "Write 1 row"
    assert shop.world.head() == head
    outcomes = []
    shop.desk.done.connect(outcomes.append)
    write(page, shop)
    assert page.step == WRITTEN
    assert page.written.state.title.words() == "Written under the number IM-2026-000005"
    assert shop.world.member("990010")
    assert outcomes[0].undoable == "IM-2026-000005"
    shop.do(Undo("IM-2026-000005", "zkouška"))
    assert shop.ask(lambda books: books.people.by_number("990010")) is None


def test_the_same_file_again_changes_nothing_and_says_so(page, shop, bring):
    head = shop.world.head()
    bring(MEMBERS)
    assert numbers(page)[Fate.SKIPPED] == "3"
    assert page.review.promise.words() == "All of it is on the books already: writing would change nothing."
    assert (page.on.text(), page.on.isEnabled()) == ("Nothing to write", False)
    write(page, shop)
    assert (page.step, shop.world.head()) == (DRY_RUN, head)


@pytest.mark.parametrize(
    ("kind", "file"), [*((kind, f"{kind}.xlsx") for kind in IMPORTED), *((kind, f"{kind}.csv") for kind in AS_CSV)]
)
def test_the_kind_is_told_by_the_headings(page, shop, kind, file):
    page.bring(sample(f"sample/{file}"))
    shop.run()
    assert page.looked.brought.kind is kind
    assert page.step == DRY_RUN


@pytest.mark.parametrize(("file", "sheets"), [("members.xlsx", True), ("members.csv", False)])
def test_a_csv_has_no_sheet_to_tell_of(page, shop, file, sheets):
    page.bring(sample(f"sample/{file}"))
    shop.run()
    page.review.cards[Fate.CREATED].click()
    columns = [column.title for column in page.review.rows.table.columns]
    problems = [column.title for column in review_step.problem_columns(page.looked.run, page.review._ways)]
    assert ("sheet" in page.context, "Sheet" in columns, "Sheet" in problems) == (sheets,) * 3


def test_a_kind_that_was_asked_for_is_kept(page, shop, bring):
    page.open("catalogue")
    assert page.file.kind is ListKind.CATALOGUE
    bring(CATALOGUE)
    assert page.title() == "Import of the catalogue"


def test_a_heading_nobody_knows_is_asked_about(page, shop, bring):
    bring((MEMBERS + NEW).replace("Příjmení", "Přijmeno").replace("Jméno", "Oslovení"))
    assert page.step == COLUMNS
    surname, given = page.columns.rows[1], page.columns.rows[2]
    assert surname.field.currentData() == "surname", "a proposal"
    assert not given.field.currentData()
    assert not page.on.isEnabled()
    assert "Given name" in page.columns.verdict.words()
    given.field.setFocus()
    while given.field.currentData() != "given_name":
        QTest.keyClick(given.field, Qt.Key.Key_Down)
    assert page.on.isEnabled()
    write(page, shop)
    assert page.step == DRY_RUN
    assert numbers(page)[Fate.CREATED] == "1"


def test_one_field_stands_for_one_column(page, bring):
    bring(MEMBERS.replace("Hodnost", "Hodnota"))
    assert page.step == COLUMNS
    page.columns.rows[3].field.choose("surname")
    assert page.columns.verdict.words().startswith("Chosen twice: Surname. ")
    assert not page.on.isEnabled()
    page.columns.rows[3].field.choose("")
    assert page.on.isEnabled()


def test_back_to_the_columns_and_to_the_file(page, shop, bring):
    bring(MEMBERS + NEW)
    QTest.keyClick(page.back, Qt.Key.Key_Space)
    assert page.step == COLUMNS
    page.columns.rows[3].field.choose("")
    write(page, shop)
    assert page.step == DRY_RUN
    page.go_back()
    page.go_back()
    assert (page.step, page.title()) == (FILE, "Import of lists")


@pytest.mark.qt_log_ignore("plugin does not support")
def test_a_problem_says_where_and_what_and_a_way_out_is_taken_by_enter(page, shop, bring):
    bring(MEMBERS + NEW.replace(";M;", ";XLL;"))
    assert shown(page.review.problems) == [
        ["error", "5", "Velikost oděvu", "XLL", "there is no such size in “alfa”", "Use XL, XXL"]
    ]
    QTest.keyClick(page.review.problems, Qt.Key.Key_Return)
    menu = page.review.findChild(Menu)
    assert [action.text() for action in menu.actions()] == ["Use XL", "Use XXL"]
    menu.activeAction().trigger()
    menu.close()
    shop.run()
    assert page.review.run.errors == ()
    assert numbers(page)[Fate.CREATED] == "1"
    assert "1 value corrected here" in page.context
    write(page, shop)
    assert shop.ask(lambda books: books.people.by_number("990010").sizes["alfa"]) == "XL"


def test_clear_proposals_are_taken_at_once(page, shop, bring):
    bring(DELIVERED.format(article="TRIKA", size="M", quantity=2) + "DL-9;1.3.2026;Dodavatel První a.s.;;VESTO;M;1\n")
    assert page.review.accept.text() == "Accept 2 suggestions"
    QTest.mouseClick(page.review.accept, Qt.MouseButton.LeftButton)
    shop.run()
    assert {one.what for one in page.review.run.errors} == {"no_source"}
    pay(page, shop)
    assert page.review.run.errors == ()
    assert page.review.accept.isHidden()
    write(page, shop)
    assert shop.world.stock("TRIKO")["M"] == 32


def pay(page, shop, source="Rozpočet PČR"):
    """Choose the source of the rows that name none."""
    page.review.funding.choose(source)
    shop.run()


def test_rows_without_a_source_wait_until_one_is_chosen_for_them(page, shop, bring):
    bring(DELIVERED.format(article="TRIKO", size="M", quantity=2))
    assert page.review.run.refused == 1
    assert (page.review.funding.isVisible(), page.review.funding.currentText()) == (True, "choose")
    assert (page.on.isEnabled(), "Choose a source" in page.review.promise.words()) == (False, True)
    pay(page, shop)
    assert (page.review.run.created, [one.what for one in page.review.run.problems]) == (1, ["source_taken"])
    assert page.review.funding.currentData() == "Rozpočet PČR"
    write(page, shop)
    query = "SELECT funding FROM thing WHERE delivery_note = 'DL-9'"
    assert shop.world.sql(query) == [("Rozpočet PČR",)]


def test_only_deliveries_are_asked_for_a_source(page, bring):
    bring(MEMBERS + NEW)
    assert not page.review.funding.isVisible()


def test_a_click_on_the_second_way_out_takes_the_second(page, shop, bring):
    bring(MEMBERS + NEW.replace(";M;", ";XLL;"))
    view = page.review.problems
    cell = view.visualRect(view.table.index(0, view.last_column()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 80, cell.center().y()))
    shop.run()
    assert set(page.looked.brought.mended.values()) == {"XXL"}


def fitting(view):
    """The columns fill the view exactly, as many as there are, and none is without its width."""
    sizes = [view.header.sectionSize(at) for at in range(view.header.count())]
    return len(sizes) == len(view.table.columns) and sum(sizes) == view.viewport().width() and min(sizes) >= 40


@pytest.mark.parametrize("size", [(1150, 760), (820, 512)])
def test_columns_fit_whatever_file_was_there_before(page, shop, bring, size):
    """A workbook has a column of sheets, a CSV has none; names are long or short."""
    page.window().resize(*size)
    long = "Nováčková Zelená Přemyslovna z Bílých Karpat " * 3
    for text in (MEMBERS + NEW, MEMBERS + NEW.replace("Nováčková", long), CATALOGUE + "X;Věc;;;různě;uni;ks;1\n"):
        for path in (sample("sample/deliveries.xlsx"), None):
            page.bring(path) if path else bring(text)
            shop.run()
            for fate in (Fate.REFUSED, Fate.CREATED):
                QTest.mouseClick(page.review.cards[fate], Qt.MouseButton.LeftButton)
                view = page.review.stack.currentWidget()
                assert fitting(view), (path, text, fate)


@pytest.mark.qt_log_ignore("plugin does not support")
@pytest.mark.parametrize("size", [(1150, 760), (820, 512)])
def test_a_way_out_is_never_cut_off(page, shop, bring, size):
    """Side by side where they fit; else one link that opens them all, each whole."""
    page.window().resize(*size)
    known = "Krajské ředitelství policie hlavního města Prahy, odbor služby pořádkové policie"
    mistyped = known.replace("pořádkové", "pořadkovej")
    bring(MEMBERS + f"990021;Nová;Nina;;XX;{known};XLL;38\n" + f"990020;Dlouhá;Dana;;;{mistyped};M;38\n")
    view = page.review.problems
    column = view.last_column()
    for row in range(view.table.rowCount()):
        index = view.table.index(row, column)
        cell, room = index.data(CELL), view.columnWidth(column) - PAD - FIRST_PAD
        if isinstance(cell, Links):
            assert links_width(links_in(cell, room)) <= room
        else:
            assert draw.width(str(cell), font(BODY)) <= room
    row = next(at for at in range(view.table.rowCount()) if known in view.table.row(at).fixes)
    view.setCurrentIndex(view.table.index(row, 0))
    cell = view.visualRect(view.table.index(row, column))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 20, cell.center().y()))
    menu = page.review.findChild(Menu)
    assert [action.text() for action in menu.actions()] == [f"Use {known}"]
    menu.actions()[0].trigger()
    menu.close()
    shop.run()
    assert known in page.looked.brought.mended.values()


@pytest.mark.parametrize(("width", "below"), [(1150, False), (620, True)])
def test_how_many_columns_are_known_stands_beside_the_steps_or_below(page, bring, width, below):
    page.window().resize(width, 760)
    bring(MEMBERS + NEW)
    QApplication.processEvents()
    strip = page.strip
    steps = QRect(strip.steps.mapTo(strip, QPoint()), strip.steps.sizeHint())
    known = QRect(strip.known.mapTo(strip, QPoint()), strip.known.size())
    assert strip.known.text() and not known.intersects(steps), (known, steps)
    assert (known.top() > steps.bottom()) is below, (known, steps)
    assert strip.rect().contains(known) and strip.rect().contains(steps), (strip.rect(), known, steps)


def test_no_proposal_ever_puts_a_number_of_a_thing_in_place(page, shop, bring):
    row = "DL-9;1.3.2026;Dodavatel První a.s.;;VESTA;M;1;V-100;INV-1;;;1290;Sklad;A01\n"
    bring(DELIVERY + row + row.replace("V-100", "V-101"))
    assert len(page.review.run.errors) == 2
    assert page.review.accept.isHidden()
    assert {line[-1] for line in shown(page.review.problems)} == {"correct in the file"}


def test_deliveries_before_their_catalogue_are_one_sentence_with_its_way_out(page, shop, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(page, "choose_file", lambda: asked.append(page.file.kind))
    page.bring(sample("sample/deliveries.xlsx"))
    shop.run()
    view = page.review.problems
    assert [line[-2:] for line in shown(view)] == [
        [
            "no code of this list is in the catalogue: import its catalogue first, then this list again",
            "Import the catalogue…",
        ]
    ]
    assert page.review.promise.words() == "Import the catalogue first, then this list again."
    assert not page.on.isEnabled()
    assert page.review.run.refused == len(page.review.run.rows) > 100
    cell = view.visualRect(view.table.index(0, view.last_column()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 20, cell.center().y()))
    assert (page.step, asked) == (FILE, [None])
    page.bring(sample("sample/catalogue.xlsx"))
    shop.run()
    write(page, shop)
    page.bring(sample("sample/deliveries.xlsx"))
    shop.run()
    assert page.review.run.created > 100


def test_of_problems_all_are_shown_or_one_kind_of_them(page, bring):
    bring(MEMBERS + "99001;Krátký;Karel;;KRPA;;M;40\n" + "990010;Nováčková;Nina;;KRPA;KŘP jinde;M;39\n")
    run, filter = page.review.run, page.review.filter
    errors, warnings = len(run.errors), len(run.warnings)
    assert errors and warnings and filter.isVisible()
    assert [(one.text, one.count) for one in filter.segments] == [
        ("All", str(errors + warnings)),
        ("Errors", str(errors)),
        ("Warnings", str(warnings)),
    ]
    for value, count in (("error", errors), ("warning", warnings), ("", errors + warnings)):
        filter.choose(value)
        assert len(shown(page.review.problems)) == count, value


def test_cards_choose_what_is_listed(page, bring):
    bring(MEMBERS.replace("Vzorková;Eva;nprap.", "Vzorková;Eva;por.") + NEW)
    for fate, row in ((Fate.CHANGED, "Rank: nprap. → por."), (Fate.CREATED, "KŘP hl. m. Prahy · stržm.")):
        QTest.mouseClick(page.review.cards[fate], Qt.MouseButton.LeftButton)
        assert [line[-1] for line in shown(page.review.rows)] == [row]
    QTest.keyClick(page.review.cards[Fate.SKIPPED], Qt.Key.Key_Space)
    assert len(shown(page.review.rows)) == 2
    assert page.review.filter.isHidden()


def test_faulty_rows_are_left_out_and_seen_again(page, shop, bring):
    bring(MEMBERS + NEW + "99001;Krátký;Karel;;KRPA;;M;40\n")
    assert page.on.text() == "Write 1 row"
    assert "1 faulty row is left out" in page.review.promise.words()
    write(page, shop)
    assert shop.world.member("990010")
    assert page.written.left_out.text() == "See the 1 row left out"
    QTest.mouseClick(page.written.left_out, Qt.MouseButton.LeftButton)
    shop.run()
    assert page.step == DRY_RUN
    assert numbers(page) == {Fate.CREATED: "0", Fate.CHANGED: "0", Fate.SKIPPED: "4", Fate.REFUSED: "1"}


def test_a_row_of_a_kit_says_which_article_how_many_and_whether_it_is_required(page, shop, bring):
    bring("Kód;Množství;Povinné\nVESTA;2;ano\nRADIO;1;ne\n", "Jiná výstroj")
    assert page.review.chosen is Fate.CREATED
    assert [row[1:] for row in shown(page.review.rows)] == [
        ["Reflective vest VESTA", "Quantity: 2 · Required: yes"],
        ["Radio RADIO", "Quantity: 1 · Required: no"],
    ]


def test_the_list_of_problems_is_proposed_under_the_name_of_its_list(page, shop, bring):
    bring("Kód;Množství;Povinné\nVESTA;2;ano\nNENI;1;ano\n", KIT)
    page.review.save.click()
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]
    assert [Path(one).name for one in dialog.selectedFiles()] == [f"{KIT} - problems.xlsx"]
    dialog.reject()


def test_a_kit_comes_whole_or_not_at_all(page, shop, bring):
    bring("Kód;Množství;Povinné\nVESTA;2;ano\nNENI;1;ano\n", KIT)
    assert page.looked.brought.kind is ListKind.KIT
    assert page.review.promise.words() == "A kit is imported whole or not at all: correct its rows first."
    assert not page.on.isEnabled()


def test_a_cancelled_import_leaves_nothing(page, shop, bring):
    head = shop.world.head()
    bring(MEMBERS + NEW)
    shop.desk.busy.connect(lambda progress: progress.cancel())
    write(page, shop)
    assert (page.step, shop.world.head()) == (DRY_RUN, head)
    assert str(page.messages[-1]) == "Cancelled nothing was written"
    assert page.on.isEnabled()


def test_when_the_books_have_moved_on_the_dry_run_is_done_again(page, shop, bring):
    bring(MEMBERS + NEW)
    shop.world.do(SetSettings({"paper.place": "jinde"}))
    refusals = []
    shop.desk.refused.connect(refusals.append)
    write(page, shop)
    assert [type(one).__name__ for one in refusals] == ["ListOutdated"]
    assert page.step == DRY_RUN
    write(page, shop)
    assert page.step == WRITTEN


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 no workbook", "damaged"),
        (b"\xd0\xcf\x11\xe0 old", "old Excel"),
        (b"", "empty"),
    ],
    ids=["pdf", "damaged", "old", "empty"],
)
def test_what_is_no_list_is_refused_in_words_where_files_are_chosen(page, shop, tmp_path, content, said):
    path = tmp_path / "podvrh.xlsx"
    path.write_bytes(content)
    page.open(path)
    shop.run()
    assert page.step == FILE
    assert said.lower() in page.file.error.words.lower()
    assert page.file.error.isVisible()


def test_a_file_may_be_dropped_anywhere_on_the_page(page, shop, tmp_path):
    path = tmp_path / "seznam.csv"
    path.write_text(MEMBERS + NEW, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert page.file.frame.lit
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    shop.run()
    assert (page.step, page.file.frame.lit) == (DRY_RUN, False)


def test_the_problems_go_out_as_a_workbook(page, shop, bring, tmp_path):
    bring(MEMBERS + NEW.replace(";M;", ";XLL;"))
    page.review.save_problems(tmp_path / "problémy.xlsx")
    shop.run()
    rows = [[cell.text for cell in row.cells] for row in read(tmp_path / "problémy.xlsx")[0].rows]
    assert rows[0][:3] == ["Severity", "Sheet", "Row"]
    assert rows[1] == [
        "error",
        "seznam",
        "5",
        "Velikost oděvu",
        "XLL",
        "there is no such size in “alfa”",
        "Use XL / Use XXL",
    ]
    assert page.messages[-1].lead == "Saved"
