"""Every kind of cell: what it says, in which ink, and that it stays in its place, in both themes."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Amount, Chip, Choice, Cross, Glyph, Group, Link, Reason, Text
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.tables.cell_paint import PaintedCell, paint_cell
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.matrix import paint_balance

WIDE, TALL = 220, 36
BOX = QRectF(20, 0, 180, TALL)


@pytest.fixture(params=["light", "dark"])
def theme(request, look):
    look.choose(request.param)
    yield request.param
    look.choose("light")


def drawn(paint):
    """The picture that `paint` makes on the surface of a card."""
    picture = QImage(WIDE, TALL, QImage.Format.Format_ARGB32)
    picture.fill(tokens()["surface"])
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture


def cell(value, *, align="left", on_soft=False, alive=True, bold=False):
    return drawn(lambda painter: paint_cell(PaintedCell(painter, BOX, align, on_soft, alive), value, bold))


def inks(picture):
    """Every colour in it but the ground it stands on."""
    ground = tokens()["surface"].rgb()
    return {picture.pixel(x, y) for x in range(WIDE) for y in range(TALL)} - {ground}


def reach(picture):
    """First and last column of pixels that are painted."""
    ground = tokens()["surface"].rgb()
    columns = [x for x in range(WIDE) for y in range(TALL) if picture.pixel(x, y) != ground]
    return (min(columns), max(columns)) if columns else None


def near(colors, token):
    """Some painted colour is that token's, but for the blending of an edge."""
    wanted = tokens()[token]
    return any(
        max(
            abs(QColor(c).red() - wanted.red()),
            abs(QColor(c).green() - wanted.green()),
            abs(QColor(c).blue() - wanted.blue()),
        )
        < 6
        for c in colors
    )


KINDS = [
    ("Vesta", "Vesta", "text"),
    (42, "42", "text"),
    (Text("Řezbový Ondřej", "pprap."), "Řezbový Ondřej pprap.", "text"),
    (Text("AKT.0000012.62", token="quiet"), "AKT.0000012.62", "quiet"),
    (Text("deník", icon="shield-check", token="good"), "deník", "good"),
    (Amount("12", "ks"), "12 ks", "text"),
    (Amount("−3", token="bad"), "−3", "bad"),
    (Chip("bez podpisu", "pen-line", "warn"), "bez podpisu", "warn"),
    (Chip("úplná", "check", "good", bare=True), "úplná", "good"),
    (Glyph("circle-check", "ready", "good"), "ready", "good"),
    (Link("Převést", lambda: None), "Převést", "accent"),
    (Link("Převést"), "Převést", "off"),
    (Reason("není skladem", "bad", Link("Vydat L", lambda: None)), "není skladem; Vydat L", "bad"),
    (Reason("čeká na kód…", "accent", "regál B03"), "čeká na kód…; regál B03", "quiet"),
    (Choice("nové"), "nové", "text"),
    (Cross("Odebrat"), "Odebrat", "quiet"),
]


@pytest.mark.parametrize(("value", "said", "ink"), KINDS, ids=lambda part: str(part)[:24])
def test_a_cell_has_its_words_and_its_ink(theme, value, said, ink):
    assert str(value) == said
    assert near(inks(cell(value)), ink)


@pytest.mark.parametrize(("value", "said", "ink"), KINDS, ids=lambda part: str(part)[:24])
def test_a_cell_stays_in_its_place(light, value, said, ink):
    left, right = reach(cell(value))
    assert left >= BOX.left() - 1
    assert right <= BOX.right() + 1


LONG = "Velmi dlouhé pojmenování, které se do sloupce nikdy nevejde ani napůl"


@pytest.mark.parametrize(
    "value",
    [
        LONG,
        Text(LONG, LONG),
        Text("krátké", LONG),
        Reason(LONG, "bad", Link("Vydat L (6 ks)")),
        Reason("x", "bad", LONG),
        Reason("x", "warn", Link(LONG, lambda: None)),
        Link(LONG, lambda: None),
    ],
    ids=["plain", "both", "after", "reason", "fact", "way out", "link"],
)
@pytest.mark.parametrize("align", ["left", "right", "center"])
def test_what_is_too_long_is_cut_with_dots_and_not_by_the_neighbour(light, value, align):
    left, right = reach(cell(value, align=align))
    assert left >= BOX.left() - 1
    assert right <= BOX.right() + 1


@pytest.mark.parametrize(
    "value", ["7", Amount("7", "ks"), Chip("stav", "check"), Link("Převést", lambda: None)], ids=str
)
def test_what_is_aligned_right_ends_at_the_right(light, value):
    left, right = reach(cell(value, align="right"))
    assert right >= BOX.right() - 6
    assert left > BOX.left() + 60


def test_bold_is_wider_only_where_it_is_text(light):
    plain, bold = reach(cell("Opasek taktický")), reach(cell("Opasek taktický", bold=True))
    assert bold[1] > plain[1]
    chip = Chip("stav", "check")
    assert reach(cell(chip)) == reach(cell(chip, bold=True))


def test_a_struck_number_is_struck_through(light):
    plain, struck = cell(Text("PP-2026-000119")), cell(Text("PP-2026-000119", struck=True))
    line = [sum(struck.pixel(x, y) != tokens()["surface"].rgb() for x in range(WIDE)) for y in range(TALL)]
    assert max(line) > max(
        sum(plain.pixel(x, y) != tokens()["surface"].rgb() for x in range(WIDE)) for y in range(TALL)
    )


def test_the_cross_shows_only_on_a_living_row(light):
    assert reach(cell(Cross("Odebrat"), alive=True))
    assert reach(cell(Cross("Odebrat"), alive=False)) is None


def test_an_accent_chip_stands_out_from_a_selected_row(theme):
    chip = Chip("podepsáno", "signature", "accent")
    spot = QPoint(int(BOX.left()) + 3, TALL // 2)
    assert cell(chip).pixelColor(spot) == tokens()["soft"]
    assert cell(chip, on_soft=True).pixelColor(spot) == tokens()["surface"]


@pytest.mark.parametrize(("value", "ink"), [(-6, "bad"), (2, "good"), (20, "good")])
def test_a_balance_says_short_or_over(theme, value, ink):
    colors = inks(drawn(lambda painter: paint_balance(painter, BOX.adjusted(0, 0, -12, 0), value)))
    assert near(colors, ink)
    assert near(colors, "badsoft") == (value < 0)


# Rows


@pytest.fixture
def view(stage):
    table = Table((Column("Name", str), Column("Second", lambda row: "x", 100)))
    view = TableView(table)
    view.setParent(stage)
    view.resize(400, 300)
    view.show()
    table.show(["first", "second", "third"])
    return view


def ground(view, row):
    """The fill of a row, away from its words."""
    spot = view.visualRect(view.table.index(row, 1)).center() + QPoint(0, -12)
    return view.viewport().grab().toImage().pixelColor(spot).name()


def edge(view, row, dx=1):
    rect = view.visualRect(view.table.index(row, 0))
    return view.viewport().grab().toImage().pixelColor(rect.left() + dx, rect.center().y()).name()


def test_the_row_under_the_pointer_is_tinted(view):
    QTest.mouseMove(view.viewport(), view.visualRect(view.table.index(1, 0)).center())
    assert ground(view, 1) == tokens()["hover"].name()
    assert ground(view, 0) == tokens()["surface"].name()


@pytest.mark.parametrize(
    "words", ["RE-ZK-2026-000123", "AKT.0000901.16", "22. 10. 2026", "22.\xa010.\xa02026", "RST0104330"]
)
def test_what_stands_for_one_thing_keeps_both_ends(qtbot, words):
    label = Label(words, elide=True)
    qtbot.addWidget(label)
    label.resize(label.sizeHint().width() - 12, 20)
    label.show()
    assert label.text() != words and "…" in label.text()
    assert label.text()[-2:] == words[-2:] and label.text()[:2] == words[:2]


def test_other_words_keep_their_beginning():
    for words in ("Kukla nehořlavá 3", "3 ks", "Zkušební Adam, 990001"):
        assert draw.cut_at(words) == Qt.TextElideMode.ElideRight


def test_the_chosen_row_is_soft_and_has_its_bar(view):
    view.setCurrentIndex(view.table.index(1, 0))
    assert ground(view, 1) == tokens()["soft"].name()
    assert edge(view, 1) == tokens()["accent"].name()


def test_the_lit_row_is_soft_too(view):
    view.light("third")
    assert (ground(view, 2), edge(view, 2)) == (tokens()["soft"].name(), tokens()["accent"].name())


def test_the_keyboard_frames_its_row_and_the_mouse_does_not(view):
    view.setFocus(Qt.FocusReason.TabFocusReason)
    top = view.visualRect(view.currentIndex()).top()
    assert view.viewport().grab().toImage().pixelColor(200, top).name() == tokens()["accent"].name()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, top + 50))
    top = view.visualRect(view.currentIndex()).top()
    assert view.viewport().grab().toImage().pixelColor(200, top).name() != tokens()["accent"].name()


def test_a_group_stands_on_the_ground(view):
    view.table.show([Group("Oděv", "14", folds=True), "first"])
    assert ground(view, 0) == tokens()["ground"].name()
    assert view.rowHeight(0) == 28
    assert view.columnSpan(0, 0) == 2


def test_the_scroll_bar_floats_over_the_rows_and_leaves_when_all_fits(view, qtbot):
    assert view.viewport().width() == view.width()
    bar = next(child for child in view.findChildren(object) if type(child).__name__ == "FloatingBar")
    assert not bar.isVisible()
    view.table.show([str(n) for n in range(100)])
    qtbot.waitUntil(bar.isVisible)
    assert view.viewport().width() == view.width()
    bar.setValue(bar.maximum())
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.verticalScrollBar().setValue(0)
    assert bar.value() == 0
