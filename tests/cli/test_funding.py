"""`funding`: the logo of a source, from a file; checked before anything is kept, without a window or a screen."""

from datetime import date

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain import papers
from equipment_app.store.database import Database
from tests.cli.shell import process
from tests.documents.drawn import png

GRANT = "CZ-HOMEAFFAIRS-0004"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="15">NO</text>{}</svg>'


def kept(shell, code=GRANT):
    with Database.open(shell.store, Press()) as books:
        return books.ask(lambda books: books.settings.fundings()[code])


@pytest.mark.parametrize(("name", "content"), [("logo.png", png(900, 300, "RGB")), ("logo.svg", SVG.encode())])
def test_a_source_is_given_a_logo_and_loses_it(shell, qapp, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    shell.ask("funding", GRANT, "--logo", tmp_path / name)
    assert papers.logo_of_text(kept(shell).own_logo) == kept(shell).picture != b""
    shell.ask("funding", GRANT, "--share", "85")
    assert kept(shell).own_logo
    shell.ask("funding", GRANT, "--logo", "")
    assert (kept(shell).own_logo, kept(shell).picture) == ("", b"")


def test_what_is_no_logo_is_refused_with_the_reason(shell, qapp, tmp_path):
    wrong = tmp_path / "logo.svg"
    assert "logo.svg: there is no such folder or file" in shell.refused("funding", GRANT, "--logo", wrong)
    wrong.write_text("no picture", encoding="utf-8")
    assert "PNG or SVG" in shell.refused("funding", GRANT, "--logo", wrong)
    wrong.write_text(SVG.format("<script/>"), encoding="utf-8")
    assert "a script or a reference" in shell.refused("funding", GRANT, "--logo", wrong)


def test_no_screen_is_needed(shell, tmp_path):
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    screenless = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = process("--store", shell.store, "funding", GRANT, "--logo", tmp_path / "logo.svg", env=screenless)
    assert (done.returncode, done.stderr) == (0, b"")
    assert kept(shell).picture


def test_a_grant_without_a_day_is_told_to_guard_nothing(shell):
    assert "nothing guards them" in shell("--lang", "en", "funding", "Kraj", "--letter", "K", "--project", "Kraj").out
    assert "nothing guards them" not in shell("--lang", "en", "funding", "Kraj", "--keep-until", "2029-02-28").out


def test_an_empty_day_takes_the_day_away(shell):
    shell.ask("funding", GRANT, "--keep-until", "2029-02-28")
    assert kept(shell).keep_until == date(2029, 2, 28)
    shell.ask("funding", GRANT, "--keep-until", "")
    assert kept(shell).keep_until is None
    said = shell("--lang", "en", "funding", GRANT, "--keep-until", "zítra")
    assert said.code == 2 and "is not a date" in said.err
