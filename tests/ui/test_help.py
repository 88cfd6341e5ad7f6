"""Every page is explained, in both languages, with keys that there are."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from equipment_app.paths import resource
from equipment_app.ui.help.sheets import HelpText, PageHelp, as_html, help_of, sections
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import tokens
from tests.pages import PAGES, acts

ACTS = acts()

Key = Qt.Key
EXPLAINED = (*PAGES, "first-run", "sign-in", "restore", "encryption")
OF_LISTS_AND_FIELDS = {
    *("Enter", "Esc", "Del", "+", "-", "Alt+↓", "Shift+↓", "↓", "S", "Space", "Mezerník", "Ctrl+A", "F10"),
}
OF_FIRST_RUN = {"Ctrl+O", "Ctrl+N"}


def keys_of(text):
    return [key for block in text.blocks for key in re.findall(r"`([^`]+)`", block)]


@pytest.fixture
def czech(qapp):
    languages = Languages(qapp, "cs")
    yield
    languages.choose("en")
    languages.silence()


@pytest.fixture
def window(qtbot, qapp):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.mark.parametrize("language", ["cs", "en"])
@pytest.mark.parametrize("page", EXPLAINED)
def test_a_page_is_explained_in_few_words(page, language):
    text = help_of(page, language)
    words = sum(len(block.split()) for block in text.blocks)
    assert text.title and 60 <= words <= 280


@pytest.mark.parametrize("page", EXPLAINED)
def test_both_languages_tell_the_same(page):
    """The same headings in number, and the same keys in the same order."""
    czech, english = help_of(page, "cs"), help_of(page, "en")
    assert [block[:3] == "## " for block in czech.blocks] == [block[:3] == "## " for block in english.blocks]
    assert [key.replace("Mezerník", "Space") for key in keys_of(czech)] == keys_of(english)


@pytest.mark.parametrize("page", EXPLAINED)
def test_every_key_it_names_there_is(page):
    there = {act.key_words() for act in ACTS if act.page in ("", page)} | OF_LISTS_AND_FIELDS
    assert set(keys_of(help_of(page, "cs"))) <= (there | OF_FIRST_RUN if page == "first-run" else there)


def test_nothing_is_explained_that_there_is_not():
    written = {file.stem for file in resource("help").glob("*/*.md")}
    assert written == set(EXPLAINED)


MARKS = re.compile(r"\*\*|(?<!\w)\*\w|`|^#|^[-*] |\]\(|__|</?\w+>", re.MULTILINE)


def marks_shown(text):
    """What of its Markdown a reader would see."""
    sheet = QTextDocument()
    sheet.setHtml(as_html(text, tokens()))
    return MARKS.findall("\n".join((text.title, sheet.toPlainText())))


def test_what_is_written_is_shown_and_not_its_marks(qapp):
    shown = as_html(help_of("counter", "cs"), tokens())
    assert "<li" in shown and "font-weight:600" in shown
    texts = {(page, language): help_of(page, language) for page in EXPLAINED for language in ("cs", "en")}
    assert {of: marks for of, text in texts.items() if (marks := marks_shown(text))} == {}


@pytest.mark.parametrize("planted", ["a **word", "a *word*", "`key", "# title", "see [this](there)", "<b>bold</b>"])
def test_a_mark_that_is_not_shown_as_such_is_found(qapp, planted):
    assert marks_shown(HelpText("Title", (planted,)))


def test_the_sheet_ends_with_the_keys_of_the_page(window):
    sheet = PageHelp(window, "stock", ACTS)
    sheet.open()
    said = sheet.text.toPlainText()
    assert "Print labels…" in said and "Ctrl+P" in said
    assert "Hand over" not in said


def test_it_is_read_by_keyboard_and_closed_by_the_key_that_opened_it(window):
    sheet = PageHelp(window, "counter", ACTS)
    sheet.open()
    assert sheet.text.hasFocus()
    bar = sheet.text.verticalScrollBar()
    QTest.keyClick(sheet.text, Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.text, Key.Key_F1)
    assert not sheet.isVisible()


def test_the_titles_of_all_keys_are_in_the_language_of_the_screen(czech):
    assert {"Nastavení", "Výdejna", "Soubor", "Import"} <= set(sections(ACTS))


def test_it_leads_to_all_the_keys(window, qtbot):
    sheet = PageHelp(window, "counter", ACTS)
    sheet.open()
    with qtbot.waitSignal(sheet.all_keys):
        sheet.link.click()
    assert not sheet.isVisible()
