"""Each code once; commands only alone; lines only when two frames agree."""

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.frames import AWAY_S, COMMAND_AWAY_S, SeenCode, Sightings

COMMAND = str(Code(Family.COMMAND, 1))
VEST, RADIO = (str(Code(Family.THING, number)) for number in (1, 2))


def seen(*texts: str, kind: str = "QRCode") -> list[SeenCode]:
    return [SeenCode(text, kind, ((0, 0), (9, 0), (9, 9), (0, 9))) for text in texts]


def new(sightings: Sightings, found: list[SeenCode], now: float) -> list[str]:
    return [one.text for one in sightings.new(found, now)]


def test_what_stays_in_view_is_new_once():
    sightings = Sightings()
    assert new(sightings, seen(VEST), 0) == [VEST]
    for tick in range(1, 300):
        assert new(sightings, seen(VEST), tick / 10) == []
    assert new(sightings, seen(VEST, RADIO), 30) == [RADIO]


def test_a_hand_over_it_is_no_news_and_a_walk_away_is():
    sightings = Sightings()
    new(sightings, seen(VEST), 0)
    new(sightings, [], 1)
    assert new(sightings, seen(VEST), AWAY_S - 1) == []
    assert new(sightings, seen(VEST), 2 * AWAY_S) == [VEST]


def test_a_sheet_of_commands_lying_about_is_not_obeyed():
    sightings = Sightings()
    others = str(Code(Family.COMMAND, 2))
    assert new(sightings, seen(COMMAND, others), 0) == []
    assert new(sightings, seen(COMMAND, VEST), 1) == [VEST]
    assert new(sightings, seen(COMMAND), 2) == [COMMAND]


def test_a_command_can_be_shown_again_soon():
    sightings = Sightings()
    assert new(sightings, seen(COMMAND), 0) == [COMMAND]
    assert new(sightings, seen(COMMAND), 1) == []
    assert new(sightings, seen(COMMAND), 2 + COMMAND_AWAY_S) == [COMMAND]


def test_lines_are_taken_when_two_frames_agree():
    sightings = Sightings()
    assert new(sightings, seen("8590000000015", kind="EAN13"), 0) == []
    assert new(sightings, seen("8590000000022", kind="EAN13"), 0.1) == []
    assert new(sightings, seen("8590000000022", kind="EAN13"), 0.2) == ["8590000000022"]


def test_forgotten_is_as_if_never_seen():
    sightings = Sightings()
    new(sightings, seen(VEST), 0)
    sightings.forget()
    assert new(sightings, seen(VEST), 0.1) == [VEST]
