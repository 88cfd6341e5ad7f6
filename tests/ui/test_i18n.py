import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QWidget

from equipment_app.ui.formatting import out_of, thousands, z_or_ze
from equipment_app.ui.i18n import spoken
from tests.systems import print_dialog

CZECH = Path(__file__).parents[2] / "resources" / "i18n" / "cs.ts"


class Listener(QWidget):
    """Counts how often it is told that the language has changed."""

    def __init__(self):
        super().__init__()
        self.told = 0

    def changeEvent(self, event):
        super().changeEvent(event)
        self.told += event.type() == QEvent.Type.LanguageChange


def undo():
    return QCoreApplication.translate("MessageLine", "Undo")


def test_the_language_is_switched_while_running(english, qtbot):
    listener = Listener()
    qtbot.addWidget(listener)
    assert undo() == "Undo"
    with qtbot.waitSignal(english.changed):
        english.choose("cs")
    assert undo() == "Vzít zpět"
    assert QLocale().language() == QLocale.Language.Czech
    qtbot.waitUntil(lambda: listener.told > 0)
    english.choose("en")
    assert undo() == "Undo"
    assert QLocale().language() == QLocale.Language.English


def test_qt_itself_speaks_czech_too(english):
    english.choose("cs")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Zrušit"


def test_numbers_are_grouped_alike_in_both_languages(english):
    for language in ("en", "cs"):
        english.choose(language)
        assert QLocale().toString(1240) == thousands(1240)


def file_dialog():
    dialog = QFileDialog(None, "")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def texts(make, qtbot):
    """Whatever can be read in a dialog of Qt's own."""
    dialog = make()
    qtbot.addWidget(dialog)
    found = []
    for part in dialog.findChildren(QObject):
        found += [part.property(name) for name in ("text", "title", "toolTip", "accessibleName")]
        if isinstance(part, QComboBox):
            found += [part.itemText(row) for row in range(part.count())]
        if isinstance(part, QHeaderView) and part.model():
            found += [part.model().headerData(n, Qt.Orientation.Horizontal) for n in range(part.model().columnCount())]
    return {
        text for text in found if isinstance(text, str) and any(map(str.isalpha, text)) and not {"/", os.sep} & {*text}
    }


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(file_dialog, id="files"),
        pytest.param(lambda: QPrintDialog(QPrinter()), id="printing", marks=print_dialog),
    ],
)
def test_no_english_is_left_in_the_dialogs_of_qt(english, qtbot, make):
    before = texts(make, qtbot)
    assert len(before) > 10
    english.choose("cs")
    assert before & texts(make, qtbot) == set()


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 result"),
        ("en", 5, "5 results"),
        ("cs", 1, "1 výsledek"),
        ("cs", 3, "3 výsledky"),
        ("cs", 5, "5 výsledků"),
    ],
)
def test_counts_are_in_the_right_form(english, language, count, said):
    english.choose(language)
    assert QCoreApplication.translate("Finder", "%n result(s)", "", count) == said


@pytest.mark.parametrize("code", ["cs", "en"])
def test_what_was_chosen_is_spoken(code):
    assert spoken(code) == code
    assert spoken("system") in ("cs", "en")


READ_ALOUD = {
    "z": (1, 5, 8, 9, 10, 11, 15, 18, 19, 20 + 30, 80, 90, 500, 800, 999, 1000, 1999, 5000, 18_342),
    "ze": (2, 3, 4, 6, 7, 12, 13, 14, 16, 17, 30, 42, 60, 76, 100, 280, 299, 600, 2929, 16_000, 100_000),
}


@pytest.mark.parametrize(("word", "number"), [(word, n) for word, numbers in READ_ALOUD.items() for n in numbers])
def test_the_preposition_goes_by_how_the_numeral_is_read(word, number):
    assert z_or_ze(number) == word


def test_a_share_is_said_in_both_languages(english):
    assert out_of(1240, 2929) == "1\u00a0240 of 2\u00a0929"
    english.choose("cs")
    assert out_of(1240, 2929) == "1\u00a0240 ze 2\u00a0929"
    assert out_of(3, 5) == "3 z 5"


def test_undo_takes_back_and_back_goes_back():
    """Two words for two things: whoever reads the button knows whether anything will be changed."""
    said = [
        (message.findtext("source", ""), (message.findtext("translation") or "").replace("&", "").casefold())
        for message in ET.parse(CZECH).getroot().iter("message")
    ]
    undo = [czech for source, czech in said if re.search(r"\bundo\b", source.replace("&", "").casefold())]
    back = [czech for source, czech in said if source.replace("&", "") == "Back"]
    assert undo and all("vzít zpět" in czech for czech in undo), undo
    assert back and all(czech == "zpět" for czech in back), back
