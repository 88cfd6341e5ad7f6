"""Every word on the screen has its Czech, and the compiled catalogue says what the written one does."""

import ast
import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "cs.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
COUNTS = (1, 2, 5)  # one for each plural of Czech: 1 kus, 2 kusy, 5 kusů
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
PLACE = re.compile(r"\{[^}]*\}|%n|%\d")

Key = tuple[str, str, str]


def messages(catalogue: Path) -> dict[Key, ElementTree.Element]:
    """Each message by context, source and comment."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
    }


def forms(message: ElementTree.Element) -> list[str]:
    """The translation, or its plural forms."""
    translation = message.find("translation")
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


@pytest.fixture(scope="module")
def spoken() -> dict[Key, ElementTree.Element]:
    return messages(CATALOGUE)


@pytest.fixture(scope="module")
def said_in_code(tmp_path_factory) -> set[Key]:
    """What Qt's own extractor finds in the program, and in its acts."""
    found = tmp_path_factory.mktemp("words") / "found.ts"
    of_acts = runpy.run_path(str(ROOT / "packaging" / "strings.py"))["said_by_acts"]
    acts = found.with_name("acts.py")
    acts.write_text(of_acts((ROOT / "equipment_app" / "ui").rglob("*.py")), encoding="utf-8")
    subprocess.run(
        [LUPDATE, "-silent", "-extensions", "py", ROOT / "equipment_app", acts, "-ts", found],
        check=True,
        capture_output=True,
    )
    return set(messages(found))


def test_everything_said_is_in_the_catalogue(said_in_code, spoken):
    assert said_in_code - set(spoken) == set()


def test_nothing_in_the_catalogue_is_said_no_more(said_in_code, spoken):
    assert set(spoken) - said_in_code == set()


def test_english_counts_as_well(spoken):
    """English needs its own catalogue only to say 1 result, 2 results."""
    counted = {key for key, message in spoken.items() if message.get("numerus")}
    english = messages(CATALOGUE.with_name("en.ts"))
    assert set(english) == counted
    assert all(all(forms(message)) for message in english.values())


def test_no_word_has_an_empty_context(said_in_code):
    """A bare `tr()` is found by the extractor and never by the running program."""
    assert {source for context, source, _ in said_in_code if not context} == set()


def test_every_word_is_translated(spoken):
    missing = {key for key, message in spoken.items() if not all(forms(message))}
    unsure = {key for key, message in spoken.items() if message.find("translation").get("type")}
    assert missing | unsure == set()


def test_facts_keep_their_places(spoken):
    """`{count}` in English is `{count}` in Czech, however the sentence is turned."""
    lost = {
        key: form
        for key, message in spoken.items()
        for form in forms(message)
        if set(PLACE.findall(key[1])) != set(PLACE.findall(form))
    }
    assert lost == {}


def test_the_program_says_what_the_catalogue_says(qapp, spoken):
    """The compiled catalogue is committed; this fails when somebody changed one and forgot the other."""
    compiled = QTranslator()
    assert compiled.load(str(COMPILED))
    wrong = {}
    for (context, source, comment), message in spoken.items():
        written = forms(message)
        counts = COUNTS if len(written) > 1 else (-1,)
        said = [compiled.translate(context, source, comment or None, count) for count in counts]
        if said != written:
            wrong[context, source] = said
    assert wrong == {}


def test_no_words_stand_inside_of_a_formatted_string(sources):
    """There the tool that gathers words does not see them, and they would stay English without anybody noticing."""
    hidden = [
        f"{one.name}:{call.lineno}"
        for one in sources
        for text in ast.walk(one.tree)
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in ("tr", "translate")
    ]
    assert hidden == []
