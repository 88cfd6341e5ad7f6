"""The line at the bottom of the window tells all it can, and gives way where there is no room."""

from PySide6.QtWidgets import QApplication

from equipment_app.ui.look import draw
from equipment_app.ui.widgets.frame import StatusBar


def test_no_name_makes_the_window_wider(stage):
    bar = StatusBar(stage)
    bar.say("operator", "W" * 500, "user-round")
    assert bar.minimumSizeHint().width() < 500
    assert bar.words("operator") == "W" * 500


def test_a_sentence_of_the_programs_own_is_read_whole(stage):
    stage.resize(1366, 768)
    bar = StatusBar(stage)
    said = "Data zůstávají v jednom souboru na vašem disku. Program se nepřipojuje k internetu."
    bar.say("journal", said, "lock")
    assert bar.items["journal"].words.width() >= draw.width(said, bar.items["journal"].words.font())


def test_with_room_all_is_read(stage):
    stage.resize(1366, 768)
    bar = StatusBar(stage)
    bar.resize(1366, bar.height())
    bar.say("journal", "Deník ověřen 8:02 · 18 331 zápisů", "shield-check")
    bar.say("operator", "Ukázková Jitka, výstrojářka", "user-round")
    bar.show()
    for item, said in (("journal", "Deník ověřen 8:02 · 18 331 zápisů"), ("operator", "Ukázková Jitka, výstrojářka")):
        assert bar.items[item].words.text() == said
        assert bar.items[item].words.width() >= draw.width(said, bar.items[item].words.font())


def test_without_room_the_journal_and_the_backup_end_in_an_ellipsis(stage):
    """What is cut off in the middle of a letter looks like another word."""
    stage.resize(1366, 768)
    bar = StatusBar(stage)
    said = {
        "journal": "Deník ověřen 23:30 · 1 410 zápisů",
        "backup": "Záloha právě teď · jen na tomto disku",
        "reader": "Čtečka připravena",
        "operator": "Ukázková Jitka, výstrojářka",
        "date": "so 28. 11. 2026",
    }
    for name, words in said.items():
        bar.say(name, words, "lock")
    for width in (900, 700, 1366):
        bar.resize(width, bar.height())
        bar.show()
        QApplication.processEvents()
        shown = {name: bar.items[name].words for name in said}
        assert all(label.width() >= draw.width(label.text(), label.font()) for label in shown.values()), width
        cut = {name for name, label in shown.items() if label.text() != said[name]}
        assert cut == (set() if width == 1366 else {"journal", "backup"})
