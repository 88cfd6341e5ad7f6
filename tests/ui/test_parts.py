"""The parts one by one: what a press does, what is said when, and that nothing is cut off."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete

from equipment_app.ui.counter.member_panel import KitBar
from equipment_app.ui.jobs import Progress
from equipment_app.ui.kit.form import Form
from equipment_app.ui.look import motion
from equipment_app.ui.look.cells import INK, Chip
from equipment_app.ui.look.theme import font
from equipment_app.ui.widgets.button import Button, FocusRing, IconButton, LinkButton, Menu
from equipment_app.ui.widgets.card import Card, EmptyState, Fact, FactGrid, Notice
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox, Combo, Field, LineField, TextArea
from equipment_app.ui.widgets.frame import PageHeader
from equipment_app.ui.widgets.label import Caption, ChipLabel, Label
from equipment_app.ui.widgets.matrix import Matrix, MatrixRow
from equipment_app.ui.widgets.progress import ProgressBar, ResultCard, Steps
from equipment_app.ui.widgets.segmented import Segment, Segmented, Tabs

Key = Qt.Key
Left = Qt.MouseButton.LeftButton


def put(stage, *widgets):
    """Stack the widgets on the stage."""
    column = stage.layout() or QVBoxLayout(stage)
    for widget in widgets:
        column.addWidget(widget)
        widget.show()
    return widgets[0]


def ring(stage):
    return stage.findChild(FocusRing)


def ink(label):
    """The colour in the middle of the first letter of `label`, a full block, as it is painted."""
    return label.grab().toImage().pixelColor(2, label.height() // 2).name()


def test_a_button_grows_with_its_words_and_key(stage):
    plain, keyed = Button("Kit"), Button("Kit", icon="layers", key="F6")
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 24
    plain.setText("A much longer kit")
    assert plain.sizeHint().width() > keyed.sizeHint().width()
    assert [Button(size=size).height() for size in ("small", "normal", "big")] == [28, 32, 56]


def test_a_button_without_room_says_its_words_and_not_its_key(stage):
    keyed, bare = (put(stage, Button("Vybrat ze seznamu", key=key)) for key in ("F2", ""))
    least = bare.sizeHint().width()
    assert keyed.minimumSizeHint().width() == least < keyed.sizeHint().width()
    for button in (keyed, bare):
        button.resize(least, button.height())
    assert keyed.grab().toImage() == bare.grab().toImage()


def test_a_picture_alone_has_words_for_who_cannot_see_it(stage):
    assert IconButton("x", "Close").accessibleName() == IconButton("x", "Close").toolTip() == "Close"


def test_the_ring_follows_the_keyboard_and_not_the_mouse(stage):
    first, second = put(stage, Button("First"), Button("Second")), Button("Second")
    put(stage, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(stage).isVisible()
    assert ring(stage).geometry().contains(first.geometry())
    QTest.mouseClick(second, Left)
    assert not ring(stage).isVisible()
    second.clearFocus()
    second.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert ring(stage).geometry().contains(second.geometry())


def test_the_ring_stays_when_what_had_the_keyboard_before_is_gone(stage):
    before, now = put(stage, Button("Before")), Button("Now")
    put(stage, now)
    for button in (before, now, before, now):
        button.setFocus(Qt.FocusReason.TabFocusReason)
    delete(before)
    assert ring(stage).isVisible()
    delete(now)
    assert not ring(stage).isVisible()


@pytest.mark.qt_log_ignore("does not support grabbing", "propagateSizeHints", "does not support raise")
def test_a_menu_that_popped_up_is_gone_when_it_was_left_and_an_empty_one_never_comes(stage):
    chosen = []
    menu = Menu(stage)
    menu.add("Open", lambda: chosen.append("Open"))
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(menu.actions()[0])
    QTest.keyClick(menu, Key.Key_Return)
    Menu(stage).popup(QPoint(0, 0))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert chosen == ["Open"]
    assert QApplication.activePopupWidget() is None
    assert not stage.findChildren(Menu)


def test_the_ring_moves_with_what_it_frames_and_goes_when_that_is_hidden(stage):
    button = Button("Moves", parent=stage)
    button.move(50, 50)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.move(200, 100)
    assert ring(stage).geometry().center() == button.geometry().center()
    button.hide()
    assert not ring(stage).isVisible()


def test_the_ring_of_a_deleted_button_does_no_harm(stage, qtbot):
    button = put(stage, Button("Gone"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    stage.resize(700, 500)
    assert not ring(stage).isVisible()


@pytest.mark.parametrize("make", [lambda: Button("x"), lambda: LinkButton("x"), lambda: CheckBox("x")])
def test_space_presses(stage, qtbot, make):
    button = put(stage, make())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Key.Key_Space)


def test_a_label_never_reads_markup(stage):
    assert put(stage, Label("<b>Novák</b>")).textFormat() == Qt.TextFormat.PlainText


def test_a_label_too_narrow_elides_and_says_all_in_its_tooltip(stage):
    label = Label("Předávací protokol o výdeji výstroje", elide=True, parent=stage)
    label.show()
    label.setGeometry(0, 0, 90, 20)
    assert label.text().endswith("…")
    assert label.words() == label.toolTip() == "Předávací protokol o výdeji výstroje"
    label.setGeometry(0, 0, 600, 20)
    assert label.text() == label.words()
    assert label.toolTip() == ""


def test_a_wrapped_label_stands_on_the_line_height(stage):
    label = Label("Zápůjčka má termín vrácení a sama se hlásí, když uplyne.", wrap=True)
    lines = label.heightForWidth(120) // 20
    assert lines > 1
    assert label.heightForWidth(120) == lines * 20
    assert label.heightForWidth(2000) == 20


def test_a_wrapped_label_is_as_high_as_its_new_words_need(stage):
    label = Label("Zápůjčka má termín vrácení a sama se hlásí, když uplyne.", wrap=True)
    high = label.heightForWidth(120)
    label.setText("Krátce.")
    assert label.heightForWidth(120) == 20
    label.setText("Zápůjčka má termín vrácení a sama se hlásí, když uplyne.")
    label.setFont(font(28, True, False))
    assert label.heightForWidth(120) > high


def test_a_remark_is_laid_out_once_at_whatever_width(stage):
    """At some widths the text needs the scroll bar only where there is one; 381 is one of them."""
    area = put(stage, TextArea(52))
    area.setPlainText("Zápůjčka má termín vrácení a sama se hlásí, když uplyne. " * 2)
    for width in range(340, 420):
        area.resize(width, 52)
        QApplication.processEvents()
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    area.setFixedHeight(32)
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_caption_is_in_capitals(stage):
    assert Caption("kdo").text() == "KDO"


def test_a_label_takes_the_ink_of_the_theme(light, stage):
    label = put(stage, Label("x", token="quiet"))
    label.setText("█")
    before = ink(label)
    light.choose("dark")
    after = ink(label)
    light.choose("light")
    assert (before, after) == ("#566072", "#a3adbd")


def test_an_error_is_said_under_its_field_and_to_the_reader(stage):
    field = put(stage, Field(LineField(), "OEČ"))
    assert field.editor.accessibleName() == "OEČ"
    assert not field.error.isVisible()
    field.set_error("six digits")
    assert field.error.isVisible()
    assert field.editor.accessibleDescription() == "six digits"
    assert field.editor.property("wrong") is True
    field.set_error("")
    assert not field.error.isVisible()
    assert field.editor.property("wrong") is False


def test_without_a_label_the_editor_keeps_its_name(stage):
    assert put(stage, Field(LineField(hint="Code of the paper"))).editor.accessibleName() == "Code of the paper"


def test_a_combo_keeps_what_was_chosen_and_ignores_the_wheel(stage, qtbot):
    combo = put(stage, Combo())
    combo.fill([(1, "one"), (2, "two")])
    combo.choose(2)
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.fill([(2, "dva"), (3, "tři")])
    assert combo.currentData() == 2
    assert combo.currentText() == "dva"


def test_a_date_field_is_typed_in(stage):
    field = put(stage, DateField())
    field.setDate(QDate(2025, 12, 31))
    assert field.text() == "31 Dec 2025"


@pytest.mark.parametrize("make", [Segmented, Tabs])
def test_one_of_a_few_is_chosen_by_keyboard_and_mouse(stage, make):
    part, chosen = put(stage, make()), []
    part.fill([Segment("all", "All", "240"), Segment("open", "Unsigned", "14"), Segment("void", "Void", "8")])
    part.chosen.connect(chosen.append)
    assert part.value == "all"
    QTest.keyClick(part, Key.Key_Right)
    QTest.keyClick(part, Key.Key_End)
    QTest.keyClick(part, Key.Key_Right)
    QTest.mouseClick(part, Left, pos=part.rects()[1].center().toPoint())
    assert chosen == ["open", "void", "open"]
    part.fill([Segment("open", "Bez podpisu"), Segment("void", "Storno")])
    assert part.value == "open"


@pytest.mark.parametrize("tone", ["good", "warn", "bad", "accent"])
def test_a_notice_has_the_sign_and_the_ink_of_its_tone_unless_it_is_given_another(stage, tone):
    notice = put(stage, Notice())
    notice.say("Said", tone)
    usual = notice.icon.name
    assert usual and notice.icon.token == INK[tone]
    notice.say("Said", tone, "lock")
    assert notice.icon.name == "lock" != usual
    notice.say("Said", tone)
    assert (notice.icon.name, notice.words, notice.isVisible()) == (usual, "Said", True)
    notice.say("")
    assert not notice.isVisible()


def test_a_chip_without_words_takes_no_room(stage):
    chip = ChipLabel()
    QVBoxLayout(stage).addWidget(chip)
    assert not chip.isVisible()
    chip.show_chip(Chip("unsigned", "pen-line", "warn"))
    assert chip.isVisible()
    assert chip.accessibleName() == "unsigned"


def test_facts_are_told_as_pairs(stage):
    facts = put(stage, FactGrid(2))
    facts.show_facts([Fact("Shelf", "C02"), Fact("Price", "4 590 Kč")])
    facts.show_facts([Fact("Shelf", "C03")])
    names = [label.accessibleName() for label in facts.findChildren(Label) if label.accessibleName()]
    assert "Shelf: C03" in names


def test_a_card_makes_its_foot_when_asked(stage):
    card = put(stage, Card("Papers"))
    bare = card.sizeHint().height()
    assert card.foot is card.foot
    card.foot.show()
    assert card.sizeHint().height() == bare + 48
    card.say_aside("3 of 8")
    assert card.aside.isVisible()


def test_a_kit_bar_never_speaks_by_colour_alone(stage):
    bar = put(stage, KitBar())
    bar.say(["has"] * 5 + ["cart"] * 8 + ["lacks"] * 3, "has 5, 8 in the cart, 3 missing")
    assert bar.accessibleName() == bar.sentence.words() == "has 5, 8 in the cart, 3 missing"


def test_steps_say_where_one_is(stage):
    steps = put(stage, Steps())
    steps.show_steps(["File", "Columns", "Trial", "Writing"], 2)
    assert steps.accessibleName() == "3/4 Trial"


def test_of_the_result_cards_one_is_chosen(stage):
    made, refused = ResultCard("plus", "good"), ResultCard("octagon-x", "bad")
    put(stage, made, refused)
    made.say("Created", "2 891", "by pieces")
    made.setChecked(True)
    QTest.mouseClick(refused, Left)
    assert (made.isChecked(), refused.isChecked()) == (False, True)
    assert made.accessibleName() == "Created: 2 891"


def test_an_empty_page_says_what_to_do_first(stage, qtbot):
    empty = put(stage, EmptyState("scan"))
    empty.say("Scan a member or an item", "In any order.", "Choose from the list")
    with qtbot.waitSignal(empty.button.clicked):
        QTest.mouseClick(empty.button, Left)
    empty.say("Nothing here")
    assert not empty.button.isVisible()


LONG = "An Excel workbook or a CSV. First comes a dry run: you see what would be written, nothing is until you say so."


@pytest.mark.parametrize("width", [880, 420, 300])
def test_a_long_sentence_on_an_empty_page_breaks_and_is_read_whole(stage, width):
    empty = put(stage, EmptyState("boxes"))
    empty.setFixedWidth(width)
    empty.say("The catalogue is empty", LONG, "Choose")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    sentence = empty.sentence
    lines = sentence.heightForWidth(sentence.width()) // 20
    assert lines > 1 and sentence.height() >= lines * 20 and sentence.width() <= 480
    layout = sentence._layout(sentence.width())
    widths = [layout.lineAt(line).naturalTextWidth() for line in range(layout.lineCount())]
    assert min(widths) > 0.5 * max(widths), "no line of one word"
    middle = sentence.mapTo(empty, sentence.rect().center()).x()
    assert abs(middle - empty.width() // 2) <= 1
    assert sentence.geometry().bottom() < empty.button.y()


MATRIX = (
    MatrixRow("Delivered", (3, 20, 56)),
    MatrixRow("In stock", (2, 3, 6), "stock"),
    MatrixRow("Short", (1, -2, 0), "result"),
)


def test_cells_of_the_matrix_are_walked_and_opened(stage, qtbot):
    matrix = put(stage, Matrix())
    matrix.show_rows(("S", "M", "L"), MATRIX, "Size", "Total")
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right):
        QTest.keyClick(matrix, key)
    assert matrix.accessibleDescription() == "Short, M: -2"
    with qtbot.waitSignal(matrix.opened) as opened:
        QTest.keyClick(matrix, Key.Key_Return)
    assert opened.args == [2, 1]
    QTest.keyClick(matrix, Key.Key_End)
    assert matrix.accessibleDescription() == "Short, Total: -2"
    with qtbot.waitSignal(matrix.opened) as clicked:
        QTest.mouseDClick(matrix, Left, pos=matrix.cell(0, 2).center().toPoint())
    assert clicked.args == [0, 2]


def test_more_sizes_than_fit_scroll_between_labels_and_totals(stage, qtbot):
    matrix = put(stage, Matrix())
    matrix.resize(400, matrix.height())
    matrix.show_rows([str(n) for n in range(36, 51)], [MatrixRow("Delivered", tuple(range(15)))], "Size", "Total")
    assert matrix.bar.isVisible()
    total = matrix.cell(0, 15)
    assert total.right() <= matrix.width() < matrix.cell(0, 14).left()
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(14):
        QTest.keyClick(matrix, Key.Key_Right)
    assert matrix.accessibleDescription() == "Delivered, 50: 14"
    assert total.left() >= matrix.cell(0, 14).right()
    assert matrix.cell(0, 15) == total
    under_the_label = matrix.cell(0, 3).center().toPoint()
    assert under_the_label.x() < 0 or matrix._cell_at(matrix.cell(0, 3).center()) is None
    QTest.keyClick(matrix, Key.Key_Home)
    assert matrix.bar.value() == 0


def test_progress_shows_itself_only_when_work_is_long(stage, qtbot):
    bar, quick, long = put(stage, ProgressBar()), Progress("Quick"), Progress("Writing deliveries")
    bar.hide()
    bar.follow(quick)
    bar.leave()
    bar.follow(long)
    assert not bar.isVisible()
    with qtbot.waitSignal(bar.shown):
        long.step(1240, 2929)
    assert bar.isVisible()
    assert bar.what.words() == "Writing deliveries"
    assert bar.bar.share == pytest.approx(1240 / 2929)
    bar.leave()
    assert not bar.isVisible()


def test_progress_stops_the_job(stage):
    bar, job = ProgressBar(stage), Progress("Writing")
    bar.follow(job)
    bar.cancel.click()
    assert job.cancelled
    assert not bar.cancel.isEnabled()


class _Edit(QWidget):
    changed = Signal()


def test_the_button_of_a_form_follows_its_command(stage):
    edit, sent, command = _Edit(), [], []
    button = put(stage, Button("Write"))
    form = Form(button, lambda: command[0] if command else None, sent.append)
    form.watch(edit.changed)
    form.look()
    assert not button.isEnabled()
    form.submit()
    command.append("issue")
    edit.changed.emit()
    assert button.isEnabled()
    QTest.mouseClick(button, Left, pos=QPoint(5, 5))
    assert sent == ["issue"]


def test_things_glide_only_where_the_system_animates(stage, monkeypatch, qtbot):
    button = put(stage, Button("Moves"))
    monkeypatch.setattr(motion, "wanted", lambda: False)
    motion.glide(button, QPoint(0, 0), QPoint(40, 40))
    assert button.pos() == QPoint(40, 40)
    monkeypatch.setattr(motion, "wanted", lambda: True)
    motion.glide(button, QPoint(0, 0), QPoint(80, 80))
    assert button.pos() != QPoint(80, 80)
    qtbot.waitUntil(lambda: button.pos() == QPoint(80, 80))


@pytest.mark.parametrize("width", [480, 732, 1100])
def test_buttons_beside_the_search_box_keep_their_distance_at_every_width(stage, width):
    header = put(stage, PageHeader())
    header.say("Stock", "10 313 pieces, 30 articles")
    parts = [Button(words) for words in ("Inspections", "Labels", "Receive a delivery")]
    header.show_parts(parts if width > 600 else parts[:1])
    stage.layout().removeWidget(header)
    header.resize(width, 64)
    QApplication.sendPostedEvents()
    header.layout().activate()
    shown = [header.search, *(part for part in parts if part.parentWidget() is header)]
    gaps = [right.x() - left.geometry().right() - 1 for left, right in pairwise(shown)]
    assert set(gaps) == {12} and shown[-1].geometry().right() < width, (gaps, header.search.width())
