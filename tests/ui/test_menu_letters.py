"""Alt and a letter: it leads to one menu, and in a menu to one action, in either language and on any keyboard."""

import re
import xml.etree.ElementTree as ET
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from equipment_app.ui.kit.acts import Act
from tests.pages import acts

ACTS = tuple(act for act in acts() if act.menu)
WORDS = Path(__file__).parents[2] / "resources" / "i18n" / "cs.ts"
MARK = re.compile("&(?=[^& ])(.)")
"""An ampersand before a space is one, and so are two of them."""

LANGUAGES = pytest.mark.parametrize("language", ["cs", "en"])


def letters(texts: list[str]) -> list[str]:
    """Of each text its letter; none and several are no letter at all."""
    found = [MARK.findall(text.replace("&&", "")) for text in texts]
    return [one[0].casefold() if len(one) == 1 else "" for one in found]


def unclear(texts: list[str]) -> list[str]:
    """Those without a letter such as every keyboard has, and those that share one."""
    found = letters(texts)
    alone = {one for one in found if one.isascii() and one.isalpha() and found.count(one) == 1}
    return [text for text, one in zip(texts, found, strict=True) if one not in alone]


def menu_of(act: Act) -> tuple[str, str]:
    """What is in one menu at the same time: actions of a page are there alone."""
    return act.menu, act.page


@LANGUAGES
def test_a_letter_leads_to_one_action(english, language):
    english.choose(language)
    for menu, offered in groupby(sorted(ACTS, key=menu_of), key=menu_of):
        texts = [act.words() for act in offered]
        assert unclear(texts) == [], (menu, "taken:", "".join(sorted(letters(texts))))


@LANGUAGES
def test_a_letter_leads_to_one_menu(english, language):
    english.choose(language)
    titles = [QCoreApplication.translate("actions", menu) for menu in dict.fromkeys(act.menu for act in ACTS)]
    assert unclear(titles) == []


def test_nothing_but_the_menus_takes_a_letter():
    """In a dialog Enter, Esc and Tab lead everywhere: a letter there could be another one's as well."""
    tree = ET.parse(WORDS)
    elsewhere = [
        words
        for context in tree.iter("context")
        if context.findtext("name") != "actions"
        for message in context.iter("message")
        for words in (message.findtext("source", ""), *message.find("translation").itertext())
    ]
    assert len(elsewhere) > 2000
    assert [words for words in elsewhere if any(letters([words]))] == []
