"""The page of the store, played with keys on a real store."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Chip, Group, Text
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.stock.cards import life, months_between
from equipment_app.ui.stock.lists import HolderList, PieceList
from equipment_app.ui.tables.table import PAGE
from tests.world import ADAM, DELIVERY, EVA

Key = Qt.Key
VEST, RADIO, SHIRT, SHOES, GLOVES = "Reflective vest", "Radio", "Functional T-shirt", "Ankle boots", "Nitrile gloves"


def handed_over(shop):
    shop.world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;3;ano\n", "Trička")
    shop.do(SetSettings({"kit.standard": "Trička"}))
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = StockPage(shop.desk)
    page.went, page.messages = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.messages.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    return page


def press(widget, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifiers)


def type_into(field, text):
    field.setFocus()
    for letter in text:
        field.insert(letter)


def listed(page):
    return [str(row) if isinstance(row, Group) else row.code for row in page.articles.table.rows]


def choose(page, shop, code):
    page.open(code)
    shop.run()


def numbers(page):
    """The rows of the matrix by their label."""
    return {row.label: (*row.values, row.total) for row in page.detail.sizes.matrix.rows}


def serials(page):
    return [row.serial for row in page.detail.pieces.table.rows]


def make_trousers(shop):
    shop.world.take_in(
        ListKind.CATALOGUE,
        "Kód;Název;Skupina;Evidence;Velikostní řada\nKALHOTY;Kalhoty taktické;Oděv;quantity;kalhoty\n",
    )
    sizes = {"32/34": 5, "34/32": 2, "34/34": 7}
    rows = "".join(f"DL-7;2.3.2026;Dodavatel;;KALHOTY;{size};{n};;;;;;Sklad;A01\n" for size, n in sizes.items())
    shop.world.take_in(ListKind.DELIVERIES, DELIVERY + rows)


# The list


def test_articles_stand_by_section_with_the_first_card(page):
    assert listed(page) == ["Ochrana", "VESTA", "RUKAV", "Spojení", "RADIO", "Oděv", "TRIKO", "OBUV"]
    assert page.detail.head.name.words() == VEST
    assert page.context == "104 pieces, 5 articles, 1 of them short of sizes"
    assert page.articles.told.words() == "5 articles in 3 sections"


def test_search_finds_by_name_code_and_section_without_accents(page):
    for text, codes in (
        ("odev", ["TRIKO", "OBUV"]),
        ("vest", ["VESTA"]),
        ("RUKAV", ["RUKAV"]),
        ("funkcni shirt", ["TRIKO"]),
    ):
        page.articles.search.setText(text)
        assert [row for row in listed(page) if row.isupper()] == codes, text
    type_into(page.articles.search, "xyz")
    assert listed(page) == []
    press(page.articles.search, Key.Key_Escape)
    assert len(listed(page)) == 8


def test_down_from_the_search_leads_into_the_list(page, shop):
    type_into(page.articles.search, "triko")
    press(page.articles.search, Key.Key_Down)
    assert page.articles.view.hasFocus()
    assert page.articles.view.current_row().code == "TRIKO"


def test_the_filter_says_how_many_are_short_and_shows_them(page):
    assert page.articles.short.text() == "Short 1"
    press(page.articles.short, Key.Key_Space)
    assert listed(page) == ["Oděv", "TRIKO"]
    press(page.articles.short, Key.Key_Space)
    assert len(listed(page)) == 8


def test_sorted_by_numbers_sections_give_way(page):
    table = page.articles.table
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert listed(page) == ["RUKAV", "TRIKO", "OBUV", "VESTA", "RADIO"]
    table.sort(0, Qt.SortOrder.AscendingOrder)
    assert listed(page) == ["Oděv", "OBUV", "TRIKO", "Ochrana", "RUKAV", "VESTA", "Spojení", "RADIO"]


def test_arrows_change_the_card_after_a_rest(page, shop, qtbot):
    with qtbot.waitSignal(page.articles.chosen):
        press(page.articles.view, Key.Key_Down)
    shop.run()
    assert page.detail.head.name.words() == GLOVES
    press(page.articles.view, Key.Key_Return)
    assert page.detail.tabs.hasFocus()


def test_a_handover_at_the_counter_changes_the_numbers_and_keeps_the_place(page, shop):
    choose(page, shop, "TRIKO")
    shop.do(Issue(EVA, ("TRIKO/L*3",)))
    assert page.detail.head.name.words() == SHIRT
    assert numbers(page)["Issued"] == (3, 3, 0, 6)


# One article


def test_the_matrix_adds_up_size_by_size(page, shop):
    choose(page, shop, "TRIKO")
    assert page.detail.sizes.matrix.sizes == ("M", "L", "XL")
    assert numbers(page) == {
        "Delivered": (30, 15, 0, 45),
        "Issued": (3, 0, 0, 3),
        "In stock": (27, 15, 0, 42),
        "Members wait": (0, 3, 3, 6),
        "Minimum stock": (0, 0, 0, 0),
        "Short / over": (27, 12, -3, -3),
    }
    assert page.detail.head.chip.chip == Chip("short by 3\u00a0pcs", "arrow-down", "bad")
    assert [row.member.name for row in page.detail.waiting.view.table.rows] == ["Čtvrtý Ctibor", "Vzorková Eva"]


def test_enter_on_what_was_issued_lists_the_people(page, shop):
    choose(page, shop, "TRIKO")
    matrix = page.detail.sizes.matrix
    matrix.setFocus()
    press(matrix, Key.Key_Down, Key.Key_Return)
    shop.run()
    assert page.detail.tab == "holders"
    assert [(row.name, row.size, row.pieces) for row in page.detail.holders.view.table.rows] == [
        ("Zkušební Adam", "M", 3)
    ]
    press(page.detail.holders.view, Key.Key_Home, Key.Key_Return)
    assert page.went == [("members", shop.world.member(ADAM))]


def test_enter_on_what_is_in_stock_lists_the_racks_of_that_size(page, shop):
    choose(page, shop, "TRIKO")
    page.detail.sizes.opened.emit("stored", "M")
    shop.run()
    assert [(row.name, row.pieces) for row in page.detail.holders.view.table.rows] == [("A01", 17), ("B02", 10)]


def test_enter_on_a_number_of_a_numbered_article_lists_its_pieces(page, shop):
    choose(page, shop, "VESTA")
    page.detail.sizes.opened.emit("stored", "M")
    shop.run()
    assert page.detail.tab == "pieces"
    assert serials(page) == ["V-002"]


@pytest.mark.parametrize(("tab", "article"), [("pieces", "VESTA"), ("holders", "TRIKO")])
def test_tab_goes_from_the_tabs_through_the_search_to_the_list(page, shop, tab, article):
    choose(page, shop, article)
    page.detail.turn_to(tab)
    shop.run()
    part = getattr(page.detail, tab)
    page.detail.tabs.setFocus()
    press(page.detail.tabs, Key.Key_Tab)
    assert part.search.hasFocus()
    while QApplication.focusWidget() in (part.search, *part.filters.values()):
        press(QApplication.focusWidget(), Key.Key_Tab)
    assert part.view.hasFocus()


def test_whoever_comes_to_the_pieces_has_the_keyboard_in_them(page, shop):
    choose(page, shop, "VESTA")
    page.detail.turn_to("pieces")
    shop.run()
    page.enter()
    assert page.detail.pieces.view.hasFocus()


@pytest.mark.parametrize(
    ("what", "tab"), [("delivered", "deliveries"), ("minimum", "properties"), ("waiting", "sizes")]
)
def test_enter_on_the_other_numbers(page, shop, what, tab):
    choose(page, shop, "TRIKO")
    page.detail.sizes.opened.emit(what, "M")
    shop.run()
    assert page.detail.tab == tab


def test_trousers_are_a_plane_of_waist_and_length(page, shop):
    make_trousers(shop)
    page.reload()
    shop.run()
    choose(page, shop, "KALHOTY")
    sizes = page.detail.sizes
    assert sizes.what.value == "stored"
    assert sizes.matrix.sizes == ("32", "34")
    assert numbers(page) == {"32": (0, 5, 5), "34": (2, 7, 9), "Total": (2, 12, 14)}
    with_behind = []
    sizes.opened.connect(lambda what, size: with_behind.append((what, size)))
    sizes.matrix.setFocus()
    press(sizes.matrix, Key.Key_Down, Key.Key_Right, Key.Key_Return)
    assert with_behind == [("stored", "34/34")]
    sizes.what.choose("balance")
    assert [row.kind for row in sizes.matrix.rows] == ["result", "result"]


def test_moves_lead_to_their_papers(page, shop):
    choose(page, shop, "TRIKO")
    page.detail.turn_to("moves")
    shop.run()
    rows = page.detail.moves.table.rows
    assert [(row.kind, row.pieces) for row in rows] == [("issue", 3), ("receipt", 10), ("receipt", 20), ("receipt", 15)]
    press(page.detail.moves.view, Key.Key_Home, Key.Key_Return)
    assert page.went == [("papers", rows[0].paper)]


def test_deliveries_with_invoice_and_end_of_life(page, shop):
    choose(page, shop, "RUKAV")
    assert page.detail.arrived.ends.words() == "The first of it ends on 31\u00a0Jan\u00a02037"
    page.detail.turn_to("deliveries")
    assert [(row.note, row.pieces) for row in page.detail.deliveries.table.rows] == [("DL-2", 50)]


def test_an_end_of_life_is_said_in_words_and_signs(english):
    today = date(2026, 11, 24)
    assert life(None, today, planned=False) == Text("–", token="quiet")
    assert life(date(2026, 11, 23), today, planned=False).tone == "bad"
    assert life(today, today, planned=False).text.endswith("days"), "its last day counts as good"
    assert life(date(2027, 4, 24), today, planned=False).text.endswith("5 mo.")
    assert life(date(2026, 12, 1), today, planned=False).text.endswith("days")
    assert life(date(2027, 11, 24), today, planned=False) == Chip("24\u00a0Nov\u00a02027", "clock")
    assert life(date(2026, 11, 23), today, planned=True) == Chip("23\u00a0Nov\u00a02026", "hourglass"), "quietly"
    assert [months_between(today, day) for day in (date(2027, 4, 23), date(2027, 4, 24))] == [4, 5]


def test_a_minimum_is_set_and_makes_the_article_short(page, shop):
    choose(page, shop, "VESTA")
    page.can.do("stock.properties")
    form = page.detail.properties
    assert not form.save.isEnabled()
    form.minimum.setText("5")
    assert form.command() == EditArticle(shop.world.article("VESTA"), "Reflexní vesta", "Reflective vest", 5)
    press(form.undo, Key.Key_Space)
    assert (form.minimum.text(), form.save.isEnabled()) == ("", False)
    form.minimum.setText("5")
    press(form.save, Key.Key_Space)
    shop.run()
    assert not form.save.isEnabled()
    assert page.articles.short.text() == "Short 2"
    form.name.clear()
    assert not form.save.isEnabled(), "an article has a name"


def test_what_is_written_in_the_form_stays_when_something_is_handed_over(page, shop):
    choose(page, shop, "VESTA")
    page.detail.turn_to("properties")
    page.detail.properties.name.setText("Vesta výstražná")
    shop.do(Issue(EVA, ("V-003",)))
    assert page.detail.properties.name.text() == "Vesta výstražná"


# The pieces


def test_pieces_take_the_room_of_the_list_and_esc_gives_it_back(page, shop):
    choose(page, shop, "VESTA")
    page.detail.turn_to("pieces")
    shop.run()
    assert not page.articles.isVisible()
    assert page.detail.pieces.view.hasFocus()
    assert serials(page) == ["V-001", "V-002", "V-003"]
    press(page.detail.pieces.view, Key.Key_Escape)
    assert page.articles.isVisible()
    assert page.articles.view.hasFocus()


def test_pieces_are_searched_sorted_and_narrowed(page, shop):
    choose(page, shop, "VESTA")
    page.detail.turn_to("pieces")
    shop.run()
    pieces = page.detail.pieces
    type_into(pieces.search, "adam")
    shop.run()
    assert (serials(page), pieces.summary.words()) == (["V-001"], "1 piece")
    press(pieces.search, Key.Key_Escape)
    pieces.filters["bucket"].choose("stored")
    shop.run()
    assert serials(page) == ["V-002", "V-003"]
    pieces.filters["size"].choose("L")
    shop.run()
    assert serials(page) == ["V-003"]
    pieces.filters["size"].choose("")
    pieces.filters["bucket"].choose("")
    pieces.table.sort(1, Qt.SortOrder.DescendingOrder)
    shop.run()
    assert serials(page) == ["V-003", "V-002", "V-001"]
    assert [segment.count for segment in pieces.filters["bucket"].segments] == ["3", "2", "1"]


def test_rows_that_arrive_leave_the_choices_of_a_filter_as_they_are(page, shop):
    """Its list may be open just then."""
    choose(page, shop, "VESTA")
    page.detail.turn_to("pieces")
    shop.run()
    pieces, made = page.detail.pieces, []
    pieces.filters["holder"].model().rowsInserted.connect(lambda *_: made.append(1))
    type_into(pieces.search, "V-00")
    shop.run()
    assert (serials(page), made) == (["V-001", "V-002", "V-003"], [])


def test_another_article_begins_with_all_its_pieces(page, shop):
    choose(page, shop, "VESTA")
    page.detail.turn_to("pieces")
    shop.run()
    type_into(page.detail.pieces.search, "V-003")
    shop.run()
    choose(page, shop, "R-002")
    assert serials(page) == ["R-001", "R-002"]
    assert page.detail.pieces.search.text() == ""


def test_long_lists_are_read_as_they_are_looked_at(page, shop):
    rows = "".join(f"DL-9;2.3.2026;Dodavatel;;RADIO;;1;R-1{n:03};;;;;Sklad;A01\n" for n in range(700))
    shop.world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    page.reload()
    shop.run()
    choose(page, shop, "RADIO")
    page.detail.turn_to("pieces")
    shop.run()
    pieces = page.detail.pieces
    assert (pieces.table.rowCount(), pieces.summary.words()) == (PAGE, "702 pieces")
    page.open("R-1699")
    shop.run()
    assert pieces.view.current_row().serial == "R-1699"
    assert pieces.table.rowCount() == 702


def test_the_card_of_a_piece_says_where_it_is_and_where_it_has_been(page, shop):
    choose(page, shop, "V-001")
    card = page.thing
    assert card.isVisible()
    assert (card.name.words(), card.code.words()) == (VEST, "AKT.0000001.95")
    assert (card.where.words(), card.unit.words()) == ("pprap. Zkušební Adam", "KŘP hl. m. Prahy")
    assert [step.kind for step in card.facts.steps] == ["issue", "receipt"]
    press(card.whose, Key.Key_Space)
    assert page.went == [("members", shop.world.member(ADAM))]


def test_arrows_change_the_card_of_the_piece_after_a_rest(page, shop, qtbot):
    choose(page, shop, "V-001")
    with qtbot.waitSignal(page.detail.pieces.rested):
        press(page.detail.pieces.view, Key.Key_Down)
    shop.run()
    assert page.thing.code.words() == "AKT.0000002.92"


def test_what_is_written_meanwhile_does_not_bring_back_the_card_of_the_piece_before(page, shop, qtbot):
    choose(page, shop, "V-001")
    with qtbot.waitSignal(page.detail.pieces.rested):
        press(page.detail.pieces.view, Key.Key_Down)
    shop.desk.changed.emit(Changes.CUSTODY)
    shop.run()
    assert page.thing.code.words() == "AKT.0000002.92"


def test_a_piece_scanned_or_opened_from_elsewhere_is_shown(page, shop):
    assert page.take_scan(read("AKT.0000003.89"))
    shop.run()
    assert (page.detail.tab, page.detail.pieces.view.current_row().serial) == ("pieces", "V-003")
    assert page.take_scan(read("V-001"))
    shop.run()
    assert page.detail.pieces.view.current_row().serial == "V-001"
    assert not page.take_scan(read("AKM.0000003.89"))
    assert page.take_scan(read("4006381333931"))
    shop.run()
    assert page.detail.pieces.view.current_row().serial == "V-001"
    choose(page, shop, "triko")
    assert page.detail.head.name.words() == SHIRT
    assert page.articles.isVisible(), "an article without pieces has the list beside it"


def test_a_form_that_sends_to_a_workshop_takes_what_is_scanned(page, shop):
    choose(page, shop, "V-002")
    page.can.do("stock.repair")
    shop.run()
    form = page.beside.form
    assert page.take_scan(read("AKT.0000003.89"))
    shop.run()
    assert page.beside.form is form and [one.line.thing is not None for one in form._lines] == [True, True]


def test_a_form_that_is_half_filled_in_stays_when_another_piece_is_scanned(page, shop):
    choose(page, shop, "V-002")
    page.can.do("stock.transfer")
    shop.run()
    form = page.beside.form
    form.form.parts[-1].put("do druhé skříně")
    assert page.take_scan(read("AKT.0000003.89"))
    shop.run()
    assert page.beside.form is form and "half filled in" in page.messages[-1].lead
    form.closed.emit()
    assert page.take_scan(read("AKT.0000003.89"))
    shop.run()
    assert page.detail.pieces.view.current_row().serial == "V-003"


def test_a_code_that_nothing_carries_is_refused_with_words(page, shop):
    said = []
    page.say.connect(said.append)
    assert page.take_scan(read(str(Code(Family.THING, 999))))
    shop.run()
    assert said[-1].lead == "AKT.0000999.11 is of our labels, but no item has it."
    choose(page, shop, "nothing of the kind")
    assert page.detail.head.name.words() == VEST


# Elsewhere


def test_a_delivery_is_received_on_the_import_page(page):
    page.handle("stock.receive")
    assert page.went == [("receive", None)]


def test_ctrl_f_goes_to_the_list_that_is_shown(page, shop):
    page.handle("edit.filter")
    assert page.articles.search.hasFocus()
    choose(page, shop, "V-001")
    page.handle("edit.filter")
    assert page.detail.pieces.search.hasFocus()


def test_a_search_that_hides_every_article_outlives_a_change(page, shop):
    type_into(page.articles.search, "nic takového")
    assert listed(page) == []
    shop.do(Issue(EVA, ("V-002",)))
    assert listed(page) == [] and page.articles.view.current_row() is None
    page.articles.search.clear()
    shop.run()
    assert "VESTA" in listed(page)


@pytest.mark.qt_log_ignore("does not support grabbing", "propagateSizeHints", "does not support raise")
def test_the_code_is_copied(page):
    page.detail.head.more.click()
    menu = QApplication.activePopupWidget()
    next(one for one in menu.actions() if one.text() == "Copy the code").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "VESTA"


@pytest.fixture
def czech(english):
    english.choose("cs")


def test_everything_is_said_in_czech_too(czech, page, shop):
    choose(page, shop, "TRIKO")
    assert page.context == "104 kusů, 5 druhů, u 1 chybí velikosti"
    assert page.detail.head.name.words() == "Tričko funkční"
    assert numbers(page)["Chybí / zbývá"] == (27, 12, -3, -3)
    assert page.detail.waiting.title.words() == "Čekají 2 členové"


def test_a_store_without_articles_says_so(qtbot, light, shop, monkeypatch):
    monkeypatch.setattr("equipment_app.queries.stock.articles", lambda books: [])
    page = StockPage(shop.desk)
    qtbot.addWidget(page)
    page.show()
    shop.run()
    assert page.empty.isVisible()
    assert not page.detail.isVisible()
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert page.went == [("import", "catalogue")]


def test_ctrl_f_goes_to_the_list_whose_search_says_so(page, shop):
    choose(page, shop, "TRIKO")
    page.detail.turn_to("holders")
    shop.run()
    page.handle("edit.filter")
    assert page.detail.holders.search.hasFocus()
    page.detail.turn_to("sizes")
    page.handle("edit.filter")
    assert page.articles.search.hasFocus()


def test_of_a_long_name_one_reads_the_beginning(page, shop):
    choose(page, shop, "TRIKO")
    page.detail.turn_to("properties")
    assert page.detail.properties.name.text() and page.detail.properties.name.cursorPosition() == 0


@pytest.mark.parametrize("kind", [PieceList, HolderList])
def test_what_is_typed_before_an_article_is_shown_asks_for_nothing(qtbot, light, shop, kind):
    """As when a page is made anew, and gets back what stood in its fields."""
    errors, pieces = [], kind(shop.desk)
    shop.desk.broken.connect(errors.append)
    qtbot.addWidget(pieces)
    pieces.search.setText("x")
    shop.run()
    assert (errors, pieces.listed()) == ([], ())


def test_one_form_stands_on_the_page_and_what_was_written_in_it_is_not_lost(page, shop):
    choose(page, shop, "V-002")
    assert page.piece is not None

    def opened(act):
        page.can.do(act)
        shop.run()
        return [stack.form for stack in (page.middle, page.beside) if stack.form is not None]

    (first,) = opened("stock.add")
    (second,) = opened("stock.transfer")
    assert second is page.beside.form and second is not first, "nothing was written in the first: it gave way"
    second.form.parts[-1].put("do druhé skříně")
    assert page.beside.written
    page.messages.clear()
    assert opened("stock.add") == [second] and page.beside.written
    assert "half filled in" in page.messages[0].lead
    second.closed.emit()
    (third,) = opened("stock.add")
    assert third is page.middle.form and not page.middle.written
    third.form.parts[0].put("NOVY")
    assert opened("stock.add") == [third] and third.form.parts[0].value == "NOVY"
