"""The line at the bottom of the window tells all it can, and gives way where there is no room."""

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
    assert bar._items["journal"].words.width() >= draw.width(said, bar._items["journal"].words.font())


def test_with_room_all_is_read(stage):
    stage.resize(1366, 768)
    bar = StatusBar(stage)
    bar.resize(1366, bar.height())
    bar.say("journal", "Deník ověřen 8:02 · 18 331 zápisů", "shield-check")
    bar.say("operator", "Ukázková Jitka, výstrojářka", "user-round")
    bar.show()
    for item, said in (("journal", "Deník ověřen 8:02 · 18 331 zápisů"), ("operator", "Ukázková Jitka, výstrojářka")):
        assert bar._items[item].words.text() == said
        assert bar._items[item].words.width() >= draw.width(said, bar._items[item].words.font())
