"""One concept, one word: what `GLOSSARY.md` says was dropped stands on no screen and no paper, nowhere in the help and
nowhere at the command line."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from equipment_app.domain.kinds import KINDS
from tests.sources import sources

ROOT = Path(__file__).parents[2]
I18N, HELP, PROGRAM = ROOT / "resources" / "i18n", ROOT / "resources" / "help", ROOT / "equipment_app"
PLACE = re.compile(r"\{[^}]*\}")
CZECH = re.compile("[ěščřžýáíéúůďťňó]", re.IGNORECASE)

HEADINGS = "headings of lists that come from elsewhere"
ALLOWED = (
    ("výdejn…", r"Výdejn\w*", "the page Counter, and a store that calls itself so"),
    ("osobní čísl…", r"osobní evidenční číslo, osobní číslo, .*", HEADINGS),
    ("osobní evidenční číslo", r"osobní evidenční číslo, osobní číslo, .*", HEADINGS),
    ("umístění", r"^Umístění$", HEADINGS),
    ("název skladu", r"název skladu, warehouse", HEADINGS),
    ("thing", r"\bTHING\b", "what the help of the command line calls an argument"),
    ("thing", r"^(?:numbered|holder \{\} gives more of) thing ", "as both verifiers say it"),
    ("storno", r"\bSTORNO\b|-S\b", "the mark on a cancelled paper, which is Czech"),
    ("stick", r"(?i)\b(?:memory stick|stick one on|stick a blank label)\b", "the kept word, and the verb"),
    ("sticks", r"\bmemory sticks\b", "the kept word"),
)
"""Dropped word, where it still may stand, why."""

Text = tuple[str, str, str]
"""Language, where, what."""


def dropped() -> list[tuple[str, str, str]]:
    """Language, word and what is said for it: one for each word of the two tables in the glossary."""
    text = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").partition("## Words that were dropped")[2]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("|")]
    return [(row[0], word.strip(), row[2]) for row in rows if row[0] in ("cs", "en") for word in row[1].split(" / ")]


def pattern(word: str) -> re.Pattern[str]:
    """`…` is any ending, `=` a whole text."""
    if word.startswith("="):
        return re.compile(re.escape(word[1:]) + r"\Z", re.IGNORECASE)
    return re.compile(r"(?<!\w)" + re.escape(word).replace("…", r"\w*") + r"(?!\w)", re.IGNORECASE)


def on_screens() -> Iterator[Text]:
    for language in ("cs", "en"):
        for message in ElementTree.parse(I18N / f"{language}.ts").iter("message"):
            source = message.findtext("source", "")
            yield "en", "screen", source
            for form in message.iter():
                if form.tag in ("translation", "numerusform") and (form.text or "").strip():
                    yield language, "screen", form.text or ""
    for message in ElementTree.parse(I18N / "qt_cs.ts").iter("translation"):
        yield "cs", "Qt", message.text or ""


def in_help() -> Iterator[Text]:
    for file in sorted(HELP.glob("??/*.md")):
        yield from ((file.parent.name, file.name, line) for line in file.read_text(encoding="utf-8").splitlines())


def in_modules() -> Iterator[Text]:
    """What papers, lists, refusals and the command line say: every text of the code that is no docstring."""
    for source in sources():
        file, tree = source.path, source.tree
        if file.is_relative_to(PROGRAM / "ui"):
            continue
        speaks = file.name.endswith(("words.py", "errors.py", "rights.py", "outcome.py"))
        speaks = speaks or file.parent.name in ("cli", "documents", "exchange")
        silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
                language = "cs" if CZECH.search(node.value) else "en"
                if language == "cs" or (speaks and " " in node.value.strip()):
                    yield language, f"{file.relative_to(ROOT)}:{node.lineno}", node.value


@pytest.fixture(scope="module")
def said() -> list[Text]:
    return [*on_screens(), *in_help(), *in_modules()]


def stands(word: str, texts: list[Text]) -> list[Text]:
    """Where it is said, apart from where it may be."""
    found, allowed = pattern(word), [where for which, where, _ in ALLOWED if which == word]
    left = []
    for language, where, text in texts:
        rest = text
        for exception in allowed:
            rest = re.sub(exception, "", rest)
        if found.match(rest) if word[0] == "=" else found.search(rest):
            left.append((language, where, text))
    return left


def test_a_dropped_word_is_gone(said):
    """Each text is read once for all words, and once more for those that it may have."""
    plain = [(spoken, where, PLACE.sub("{}", " ".join(text.replace("&", "").split()))) for spoken, where, text in said]
    left = []
    for language in ("cs", "en"):
        words = [(word, kept) for spoken, word, kept in dropped() if spoken == language]
        any_word = re.compile("|".join(pattern(word).pattern for word, _ in words if word[0] != "="), re.IGNORECASE)
        whole = {word[1:].casefold() for word, _ in words if word[0] == "="}
        texts = [one for one in plain if one[0] == language]
        likely = [one for one in texts if one[2].casefold() in whole or any_word.search(one[2])]
        left += [(f"say {kept!r} instead of {word!r}", *one) for word, kept in words for one in stands(word, likely)]
    assert left == []


def test_what_is_allowed_was_dropped():
    assert {word for word, _, _ in ALLOWED} <= {word for _, word, _ in dropped()}


def test_all_kinds_of_texts_are_read(said):
    """A test that reads nothing finds nothing."""
    assert {where for _, where, _ in said} >= {"screen", "Qt", "counter.md"}
    modules = {where.partition(":")[0] for _, where, _ in said}
    for module in (
        "domain/rights.py",
        "domain/errors.py",
        "documents/words.py",
        "exchange/words.py",
        "cli/arguments.py",
    ):
        assert f"equipment_app/{module}" in modules


def test_every_series_of_papers_stands_in_the_glossary_once():
    text = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").partition("## Series of papers")[2].partition("##")[0]
    told = re.findall(r"(?:^|· )([A-Z]{2}) ", text, re.MULTILINE)
    assert sorted(told) == sorted({kind.series for kind in KINDS.values() if kind.series})
