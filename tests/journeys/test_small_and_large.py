"""Windows of every size: in the smallest one all of a page can be reached, in the largest one lines can be read."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea, QTableView, QWidget

from equipment_app.ui.help.licences import LicenceSheet, licensed_parts
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.store_settings.about import AboutSection
from tests.house import House
from tests.pages import PAGES
from tests.world import ADAM

SMALLEST, SMALL, USUAL, HUGE = (820, 512), (1024, 640), (1366, 768), (3840, 2160)
WIDTHS = range(820, 1200, 19)


def sized(house: House, size, page: str) -> QWidget:
    house.window.resize(*size)
    house.place.show_page(page, LabelsAsked() if page == "labels" else None)
    house.run()
    assert house.window.size() == QSize(*size)
    return house.page


def bring_into_view(widget: QWidget, window: QWidget) -> None:
    """As somebody scrolls to it, in every area that can."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            middle = widget.mapTo(above.widget(), widget.rect().center())
            above.ensureVisible(middle.x(), middle.y(), widget.width() // 2 + 1, widget.height() // 2 + 1)
        above = above.parentWidget()


def stops(page: QWidget) -> list[QWidget]:
    """Whatever the keyboard comes to."""
    return [
        one for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]  # fmt: skip


@pytest.mark.parametrize("size", [SMALLEST, SMALL], ids=str)
def test_all_of_every_page_can_be_reached(lived_in: House, size):
    for page in PAGES:
        found = stops(sized(lived_in, size, page))
        assert found, page
        for widget in found:
            bring_into_view(widget, lived_in.window)
            seen = widget.visibleRegion().boundingRect()
            whole = isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
            least = widget.size() if whole else QSize(min(widget.width(), 100), min(widget.height(), 48))
            assert seen.width() >= least.width() - 2, (page, widget, widget.accessibleName(), seen, least)
            assert seen.height() >= least.height() - 2, (page, widget, widget.accessibleName(), seen, least)


@pytest.mark.parametrize("language", ["cs", "en"])
def test_no_page_scrolls_sideways_in_the_smallest_window(lived_in: House, language):
    """Nor does any part of it ask for more than it can have."""
    lived_in.program.languages.choose(language)
    for page in PAGES:
        shown = sized(lived_in, SMALLEST, page)
        assert lived_in.place.room.horizontalScrollBar().maximum() == 0, page
        assert shown.minimumSizeHint().width() <= shown.width(), page
        for list_ in shown.findChildren(QTableView):
            assert not list_.isVisible() or list_.horizontalScrollBar().maximum() == 0, (page, list_.accessibleName())
    lived_in.program.languages.choose("en")


@pytest.mark.parametrize("language", ["cs", "en"])
def test_nor_do_the_operators(lived_in: House, language):
    lived_in.program.languages.choose(language)
    shown = sized(lived_in, SMALLEST, "settings")
    shown.open("operators")
    lived_in.run()
    assert shown.operators.view.isVisible() and shown.operators.view.horizontalScrollBar().maximum() == 0
    assert shown.minimumSizeHint().width() <= shown.width()
    lived_in.program.languages.choose("en")


@pytest.mark.parametrize("size", [SMALLEST, SMALL, USUAL], ids=str)
def test_the_fields_of_a_form_keep_their_height_and_room(lived_in: House, size):
    """In little room a row takes two lines; in a low window the form scrolls between its title and its buttons."""
    shown = sized(lived_in, size, "members")
    shown.handle("members.edit")
    lived_in.run()
    form = shown.form
    form.unit.setCurrentIndex(form.unit.count() - 1)  # a new unit, whose fields stand there as well
    lived_in.run()
    for part, field in form.fields.items():
        assert part.height() >= 32 and field.width() >= min(part.wide or 58, 58), field
        bring_into_view(part, lived_in.window)
        assert part.visibleRegion().boundingRect().size() == part.size(), field
    beside = form.given.mapTo(form, QPoint()).y() == form.surname.mapTo(form, QPoint()).y()
    assert beside is (size != SMALLEST)


@pytest.mark.parametrize("language", ["cs", "en"])
def test_nor_do_the_pieces_of_an_article_or_a_full_cart(lived_in: House, language):
    lived_in.program.languages.choose(language)
    shown = sized(lived_in, SMALLEST, "stock")
    shown.open("V-001")
    lived_in.run()
    assert shown.detail.tab == "pieces" and shown.minimumSizeHint().width() <= shown.width()
    assert shown.detail.pieces.view.horizontalScrollBar().maximum() == 0
    sized(lived_in, SMALLEST, "counter")
    lived_in.scan(lived_in.badge(ADAM))
    lived_in.page.session.add_kit(lived_in.page.session.card.kits[0])
    lived_in.scan(lived_in.code("V-003"))
    assert lived_in.page.cart.asking.isVisible()
    assert lived_in.page.minimumSizeHint().width() <= lived_in.page.width()
    assert lived_in.page.cart.table.horizontalScrollBar().maximum() == 0
    lived_in.program.languages.choose("en")


@pytest.mark.parametrize("language", ["cs", "en"])
def test_no_cart_scrolls_sideways_in_any_window(lived_in: House, language):
    """The columns of the cart give way; where they cannot, the member stands above the button."""
    lived_in.program.languages.choose(language)
    lived_in.scan(lived_in.badge(ADAM))
    lived_in.page.session.add_kit(lived_in.page.session.card.kits[0])
    lived_in.scan(lived_in.code("V-003"))
    for wide in range(820, 1380, 20):
        sized(lived_in, (wide, 560), "counter")
        cart = lived_in.page.cart
        assert cart.table.horizontalScrollBar().maximum() == 0, wide
        chips = (cart.ready, cart.standing, cart.waiting, cart.undecided)
        assert all(chip.width() >= chip.sizeHint().width() for chip in chips if chip.isVisible()), wide
    lived_in.program.languages.choose("en")


def test_the_counter_with_a_full_cart_keeps_its_button_in_sight(lived_in: House):
    lived_in.scan(lived_in.badge(ADAM))
    lived_in.page.session.add_kit(lived_in.page.session.card.kits[0])
    for size in (SMALLEST, SMALL, USUAL):
        board = sized(lived_in, size, "counter").board
        button = board.summary.button
        assert button.visibleRegion().boundingRect().size() == button.size(), size
        shown = (board.member, board.cart, board.summary)
        parts = [(part.mapTo(board, part.rect().topLeft()), part.size()) for part in shown]
        for (one, a), (other, b) in combinations(parts, 2):
            apart_x = one.x() + a.width() <= other.x() or other.x() + b.width() <= one.x()
            apart_y = one.y() + a.height() <= other.y() or other.y() + b.height() <= one.y()
            assert apart_x or apart_y, size
        assert board.width() <= lived_in.place.room.viewport().width(), size


def test_on_a_huge_screen_no_column_runs_away(lived_in: House):
    for page in ("counter", "members", "stock", "papers"):
        shown = sized(lived_in, HUGE, page)
        tables = [table for table in shown.findChildren(QTableView) if table.isVisible() and table.model()]
        for table in tables:
            assert all(table.columnWidth(at) <= 560 for at in range(table.model().columnCount())), (page, table)


def test_the_properties_of_an_article_are_never_squeezed(lived_in: House):
    """Where they have no room they scroll."""
    for size in (SMALL, SMALLEST):
        shown = sized(lived_in, size, "stock")
        shown.detail.turn_to("properties")
        lived_in.run()
        codes = shown.detail.properties.codes
        for widget in (codes.code, codes.attach):
            bring_into_view(widget, lived_in.window)
            assert widget.visibleRegion().boundingRect().size() == widget.size(), (size, widget)
        label = codes.form.fields[codes.code].label
        assert label.height() >= label.sizeHint().height(), size


def test_nor_is_what_the_program_says_of_itself(lived_in: House):
    for size in (SMALL, SMALLEST):
        shown = sized(lived_in, size, "settings")
        shown.open("about")
        lived_in.run()
        about = shown.findChild(AboutSection)
        assert about.program.height() >= about.program.sizeHint().height(), size
        bring_into_view(about.licences, lived_in.window)
        assert about.licences.visibleRegion().boundingRect().size() == about.licences.size(), size


@pytest.mark.parametrize("size", [SMALLEST, USUAL], ids=str)
def test_the_text_of_every_licence_can_be_read(lived_in: House, size):
    """By the keyboard alone: the list has the arrows, Tab goes to the text, Esc goes back."""
    shown = sized(lived_in, size, "settings")
    shown.open("about")
    shown.findChild(AboutSection).licences.click()
    lived_in.run()
    [sheet] = lived_in.window.findChildren(LicenceSheet)
    assert sheet.parts.hasFocus() and "EUPL" in sheet.text.toPlainText()
    assert sheet.panel.width() <= size[0] and sheet.parts.horizontalScrollBar().maximum() == 0
    assert sheet.text.document().lineCount() == sheet.text.document().blockCount(), "lines are broken a second time"
    names = []
    for _ in licensed_parts():
        lived_in.key(Qt.Key.Key_Down)
        names.append(sheet.name.words())
        assert len(sheet.text.toPlainText()) > 300, names[-1]
        assert sheet.terms.height() >= sheet.terms.heightForWidth(sheet.terms.width())
    assert len(set(names)) == len(licensed_parts())
    lived_in.key(Qt.Key.Key_Tab)
    assert sheet.text.hasFocus()
    lived_in.key(Qt.Key.Key_Escape)
    assert lived_in.window.findChildren(LicenceSheet) == []


@pytest.mark.parametrize("language", ["cs", "en"])
def test_nothing_lies_over_the_search_of_labels(lived_in: House, language):
    lived_in.program.languages.choose(language)
    for wide in WIDTHS:
        shown = sized(lived_in, (wide, 560), "labels")
        for subject in LabelSubject:
            shown.which.ask(LabelsAsked(subject))
            lived_in.run()
            beside = [one for one in shown.which.search.parentWidget().children() if one.isWidgetType()]
            drawn = [one for one in beside if one.isVisible()]
            for one, other in combinations(drawn, 2):
                assert not one.geometry().intersects(other.geometry()), (wide, subject, one, other)
    lived_in.program.languages.choose("en")


@pytest.mark.parametrize("language", ["cs", "en"])
def test_no_choice_of_whereabouts_is_cut(lived_in: House, language):
    lived_in.program.languages.choose(language)
    for wide in WIDTHS:
        shown = sized(lived_in, (wide, 560), "stock")
        for tab in ("pieces", "holders"):
            shown.detail.turn_to(tab)
            lived_in.run()
            bucket = getattr(shown.detail, tab).filters["bucket"]
            assert max(rect.right() for rect in bucket.rects()) <= bucket.width(), (wide, tab)
        shown.detail.turn_to("sizes")
    lived_in.program.languages.choose("en")


def test_a_search_called_by_its_key_comes_into_view(lived_in: House):
    shown = sized(lived_in, SMALLEST, "stock")
    bar = lived_in.place.room.verticalScrollBar()
    bar.setValue(bar.maximum())
    lived_in.place.actions_["edit.filter"].trigger()
    field = shown.articles.search
    assert field.visibleRegion().boundingRect().size() == field.size()


def test_what_was_delivered_has_room_for_a_row(lived_in: House):
    for wide in WIDTHS:
        shown = sized(lived_in, (wide, 560), "stock")
        card = shown.detail.arrived
        assert card.isVisible() and card.findChild(QTableView).viewport().height() >= 32, wide
