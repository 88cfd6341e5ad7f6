from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.paths import resource
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import Look, caption_font, dress, font, in_colours, scheme, tokens


def colors_of(picture):
    image = picture.toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def ink_of(picture):
    """The strongest colour of a drawing on nothing."""
    image = picture.toImage()
    spots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(spots, key=QColor.alpha)


def alike(one, other):
    """The same but for rounding where the edge of a stroke is blended."""
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) <= 2


def test_no_token_is_left_in_the_style_sheet():
    for theme in ("light", "dark"):
        assert "@" not in in_colours("parts.qss", theme)


def test_the_theme_is_switched_while_running(light, qtbot):
    assert scheme() == "light"
    with qtbot.waitSignal(light.changed):
        light.choose("dark")
    assert scheme() == "dark"
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens()["ground"]
    light.choose("light")


def test_the_system_is_followed_when_nothing_was_chosen(light):
    light.choose("system")
    hints = QApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        assert scheme() == "dark" or hints.colorScheme() != Qt.ColorScheme.Dark
        light.choose("light")
        assert scheme() == "light"
    finally:
        hints.unsetColorScheme()
        light.choose("light")


def test_the_same_theme_twice_is_no_change(light, qtbot):
    with qtbot.assertNotEmitted(light.changed):
        light.choose("light")


def test_our_own_face_is_used(look):
    assert QFontInfo(font()).family() == "Inter"
    assert QFontInfo(font(bold=True)).weight() == QFont.Weight.DemiBold


def test_figures_are_equally_wide_where_asked_and_codes_are_not_torn_apart(look):
    assert draw.width("1111", font(figures=True)) == draw.width("0000", font(figures=True))
    assert draw.width("1111", font()) < draw.width("0000", font())
    assert draw.width("PP-2026-000123", font()) < draw.width("PP-2026-000123", font(figures=True))


def test_captions_are_spaced(look):
    assert draw.width("KDO", caption_font()) > draw.width("KDO", font(12, bold=True)) + 1


def test_czech_letters_are_in_the_face(look):
    metrics = draw.metrics(font())
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ–—„“’…·×−")


def test_an_icon_is_drawn_in_the_colour_asked_and_at_the_density_of_the_screen(light):
    for ratio in (1.0, 1.5, 2.0):
        canvas = QPixmap(QSize(16, 16) * ratio)
        canvas.setDevicePixelRatio(ratio)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        icons.paint(painter, "check", 0, 0, tokens()["good"], 16)
        painter.end()
        assert alike(ink_of(canvas), tokens()["good"])
    assert icons._pixmap("check", tokens()["good"].rgba(), 16, 2.0).width() == 32


def test_an_icon_of_a_menu_follows_the_theme(light):
    icon = icons.icon("printer", "accent")
    assert alike(ink_of(icon.pixmap(16, 16)), QColor("#1d5bb8"))
    light.choose("dark")
    assert alike(ink_of(icon.pixmap(16, 16)), QColor("#82b1ff"))
    assert alike(ink_of(icon.pixmap(QSize(16, 16), QIcon.Mode.Disabled)), tokens()["off"])
    light.choose("light")


def test_every_icon_can_be_drawn(light):
    for file in resource("icons").glob("*.svg"):
        assert alike(ink_of(icons.icon(file.stem).pixmap(20, 20)), tokens()["quiet"]), file.stem


def test_a_chip_says_its_state_by_icon_and_word(light):
    chip = Chip("bez podpisu", "pen-line", "warn")
    canvas = QPixmap(draw.chip_width(chip), 20)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    draw.chip(painter, chip, 0, 10)
    painter.end()
    assert {tokens()["warn"].name(), tokens()["warnsoft"].name()} <= colors_of(canvas)


def test_a_line_of_text_never_leaves_its_box(light):
    canvas = QPixmap(200, 20)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    taken = draw.text(painter, QRect(0, 0, 60, 20), "Předávací protokol", tokens()["text"])
    painter.end()
    assert taken <= 60
    assert colors_of(canvas.copy(62, 0, 138, 20)) == {"#ffffff"}


def test_a_window_wears_what_is_worn_now_and_after_a_switch(light, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    assert window.styleSheet() == in_colours("parts.qss", "light")
    light.choose("dark")
    assert window.styleSheet() == in_colours("parts.qss", "dark")


def test_a_window_that_is_gone_is_not_dressed_again(light, qapp):
    window = QWidget()
    dress(window)
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    light.choose("dark")


def test_no_part_puts_the_sheet_on_before_it_is_in_a_window(light, qtbot):
    """Were the sheet the application's, it would be put on anew at each step by which a page is put together."""
    put_on = []

    class Part(QWidget):
        def changeEvent(self, event):
            put_on.append(event.type())

    window, frame, part = QWidget(), QWidget(), Part()
    qtbot.addWidget(window)
    dress(window)
    part.setParent(frame)
    assert QEvent.Type.StyleChange not in put_on
    frame.setParent(window)
    assert put_on.count(QEvent.Type.StyleChange) == 1


def test_a_second_look_does_not_disturb_the_first(qapp, light):
    Look(qapp, "light").deleteLater()
    assert scheme() == "light"
