"""The package for Debian says of the program what the program does."""

import configparser
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from equipment_app import cli
from equipment_app.cli.arguments import parser

HERE = Path(__file__).parents[2] / "packaging" / "linux"
SHARED = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def scripts(monkeypatch):
    """They import each other by their names alone, as they do when they are run."""
    monkeypatch.syspath_prepend(HERE)
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(HERE)):
            del sys.modules[name]


def types() -> dict[str, str]:
    """Each ending, and the type of its files."""
    found = ET.parse(HERE / "equipment-app.xml").getroot().iter(f"{SHARED}mime-type")
    return {one.find(f"{SHARED}glob").get("pattern"): one.get("type") for one in found}


def test_what_a_double_click_opens_is_what_the_program_opens():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(HERE / "equipment-app.desktop", encoding="utf-8")
    assert sorted(types()) == sorted(f"*{ending}" for ending in cli._OPENED)
    assert entry["Desktop Entry"]["MimeType"].rstrip(";").split(";") == list(types().values())
    assert entry["Desktop Entry"]["Exec"] == "equipment-app %f"
    told = ET.parse(HERE / "equipment-app.metainfo.xml").getroot()
    assert [one.text for one in told.iter("mediatype")] == list(types().values())


def test_the_manual_page_has_every_command_and_option(scripts):
    from man_page import page

    text = page("9.8.7", "2026-03-02").replace(r"\-", "-")
    assert '"equipment-app 9.8.7"' in text
    [commands] = [action for action in parser()._actions if hasattr(action, "_name_parser_map")]
    assert {name for name in commands.choices if not re.search(rf"^\.SS {name}\b", text, re.MULTILINE)} == set()
    assert {option for action in parser()._actions for option in action.option_strings if option not in text} == set()
    assert "%(" not in text


def test_a_package_with_two_names_is_asked_for_by_either(scripts):
    import debian

    assert debian.either_name("libcups2t64") == "libcups2t64 | libcups2"
    assert debian.either_name("libx11-6") == "libx11-6"


def test_qt_is_pruned_to_what_the_sources_import(scripts, tmp_path, monkeypatch):
    import pruned

    assert {"QtCore", "QtWidgets", "QtMultimedia"} <= pruned.imported()
    files = {name: tmp_path / name for name in ("a.so", "b.so", "c.so", "unused.so")}
    needs = {"a.so": ["b.so", "libc.so.6"], "b.so": ["c.so", "a.so"], "c.so": []}
    monkeypatch.setattr(pruned, "needed", lambda path: needs[path.name])
    assert {path.name for path in pruned.closure([files["a.so"]], files)} == {"a.so", "b.so", "c.so"}
