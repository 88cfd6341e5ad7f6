"""Signals of a scan: there, short, different, and never in the way."""

import runpy
import sys
import wave
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from equipment_app.paths import resource
from equipment_app.ui.scanner.feedback import FlashLevel, Sound, Sounds, Volume, player_here

MAKER = Path(__file__).parents[2] / "packaging" / "make_sounds.py"


def samples(path: Path) -> list[int]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return array("h", file.readframes(file.getnframes())).tolist()


@pytest.mark.parametrize("sound", Sound)
def test_each_sound_is_short_and_does_not_click(sound: Sound) -> None:
    heard = samples(resource(f"sounds/{sound}.wav"))
    assert 0.1 < len(heard) / 22_050 < 0.3
    assert max(map(abs, heard)) < 20_000
    assert max(abs(heard[0]), abs(heard[-1])) < 50


@pytest.mark.parametrize("sound", Sound)
def test_the_script_makes_what_is_shipped(sound: Sound, tmp_path: Path) -> None:
    runpy.run_path(str(MAKER))["main"](tmp_path)
    made, shipped = samples(tmp_path / f"{sound}.wav"), samples(resource(f"sounds/{sound}.wav"))
    assert len(made) == len(shipped)
    assert max(abs(one - other) for one, other in zip(made, shipped, strict=True)) <= 1, "rounding of the sine at most"


def test_switched_off_or_without_a_player_it_is_silent() -> None:
    played: list[Path] = []
    sounds = Sounds(played.append, Volume.OFF)
    sounds.play(Sound.TAKEN)
    Sounds(None).play(Sound.REFUSED)
    assert played == []
    sounds.volume = Volume.MEDIUM
    sounds.play(Sound.ALREADY)
    assert played == [resource("sounds/already.wav")]


def test_volumes_are_heard() -> None:
    played: list[Path] = []
    sounds = Sounds(played.append)
    for volume in (Volume.QUIET, Volume.MEDIUM, Volume.LOUD, Volume.LOUD):
        sounds.volume = volume
        sounds.play(Sound.TAKEN)
    quiet, medium, loud, again = (max(map(abs, samples(path))) for path in played)
    assert quiet < medium / 2 < medium < loud == again <= 32_767
    assert len(samples(played[0])) == len(samples(played[1])), "as long as before"


def test_loud_does_not_clip_more_than_a_trace() -> None:
    played: list[Path] = []
    sounds = Sounds(played.append, Volume.LOUD)
    for sound in Sound:
        sounds.play(sound)
        assert sum(abs(sample) >= 32_767 for sample in samples(played[-1])) == 0


@pytest.mark.parametrize(
    ("seen", "shown"), [(FlashLevel.NONE, []), (FlashLevel.REFUSED, [Sound.REFUSED]), (FlashLevel.ALL, [*Sound])]
)
def test_what_is_seen_is_a_setting_and_needs_no_player(seen: FlashLevel, shown: list[Sound]) -> None:
    heard: list[Sound] = []
    sounds = Sounds(None, Volume.OFF, seen, heard.append)
    for sound in Sound:
        sounds.play(sound)
    assert heard == shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays it itself")
def test_the_first_program_found_plays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    heard = tmp_path / "heard"
    program = tmp_path / "aplay"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$*" > {heard}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    player = player_here()
    assert player is not None
    player(Path("taken.wav"))
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text(encoding="utf-8") == "-q taken.wav")


def test_where_windows_has_no_loudspeaker_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class NoLoudspeaker:
        SND_FILENAME, SND_ASYNC = 0x20000, 0x1

        @staticmethod
        def PlaySound(sound: str, flags: int) -> None:
            asked.append(sound)
            raise RuntimeError("Failed to play sound")

    monkeypatch.setitem(sys.modules, "winsound", NoLoudspeaker)
    with monkeypatch.context() as here:
        here.setattr(sys, "platform", "win32")
        player = player_here()
    assert player is not None
    player(Path("taken.wav"))
    assert asked == ["taken.wav"]


def test_no_program_no_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert player_here() is None or sys.platform == "win32"
