"""The words of paper: complete in both languages, and numbers as Czech sets them."""

import ast
import importlib
import pkgutil
import re
import string
from datetime import date, datetime
from pathlib import Path

import pytest

from equipment_app import documents
from equipment_app.documents import words
from equipment_app.documents.typeset import CZECH, printable
from equipment_app.documents.words import PHRASES, PaperWords, Phrase, say
from equipment_app.domain.custody import CONDITIONS as KEYS
from equipment_app.domain.words import tied_day
from equipment_app.measures import (
    CONDITIONS,
    UNITS,
    clock,
    crowns,
    day,
    dotted_day,
    moment,
    money,
    numeral,
    whole_number,
)

SOURCES = Path(words.__file__).parent.glob("*.py")


for form in pkgutil.iter_modules(documents.__path__, "equipment_app.documents."):
    importlib.import_module(form.name)  # a form says its own phrases


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_phrase_fills_in_the_same_facts_in_every_language():
    wrong = []
    for key, phrase in PHRASES.items():
        both = phrase.both or f"{phrase.cs} / {phrase.en}"
        alike = not phrase.en or places(phrase.cs) in (places(phrase.en), set()) or key == "holds_value"
        if not alike or not (places(phrase.cs) - {"valid"} <= places(both) or key in ("copies_two",)):
            wrong.append(key)
    assert wrong == []


def test_a_phrase_is_set_without_rare_subsets():
    rare = {key: set(printable("".join(phrase).replace("\n", ""))) - set(CZECH) for key, phrase in PHRASES.items()}
    assert {key: letters for key, letters in rare.items() if letters} == {}


def test_every_phrase_is_used_and_every_used_one_is_there():
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if path.name != "words.py")
    said = set(re.findall(r'(?<=")[a-z_]+(?=")|\b[a-z_]+(?= \d)', text)) | {
        f"{key}{civilian}" for key in ("give_back", "liability") for civilian in ("", "_civilian")
    }
    assert [key for key in PHRASES if key not in said] == []
    asked = set(re.findall(r'words(?:\.cs|\.en)?\("([a-z_]+)"', text)) | set(re.findall(r'speak\("([a-z_]+)"', text))
    assert asked - PHRASES.keys() == set()


def test_every_condition_has_its_words():
    assert tuple(CONDITIONS) == KEYS
    assert all(cs and en for cs, en in CONDITIONS.values())


def test_a_condition_nobody_knows_prints_as_it_is():
    assert PaperWords().condition("odd") == ("odd", "")
    assert PaperWords(bilingual=True).condition("new") == ("nové", "new")


def test_units_are_translated_on_bilingual_papers_only():
    assert PaperWords(bilingual=True).unit("pár") == ("pár", "pair")
    assert PaperWords(bilingual=True).unit("role") == ("role", "")
    assert PaperWords().unit("pár") == ("pár", "")
    assert UNITS["ks"] == "pcs"


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, "věcí"), (1, "věc"), (2, "věci"), (3, "věci"), (4, "věci"), (5, "věcí"), (21, "věcí"), (102, "věcí")],
)
def test_numerals(count, form):
    assert numeral(count, "věc", "věci", "věcí") == form


def test_days_and_times():
    assert day(date(2026, 1, 5)) == "5. 1. 2026"
    assert clock(datetime(2026, 1, 5, 7, 3)) == "7:03"
    assert moment(datetime(2026, 11, 24, 9, 42)) == "24. 11. 2026, 9:42"


@pytest.mark.parametrize(
    ("hellers", "said"), [(0, "0,00"), (5, "0,05"), (145_00, "145,00"), (8_983_500, "89 835,00"), (-150, "−1,50")]
)
def test_money(hellers, said):
    assert money(hellers) == said


def test_whole_numbers():
    assert [whole_number(value) for value in (0, 999, 1000, 1_234_567, -1234)] == [
        "0",
        "999",
        "1 000",
        "1 234 567",
        "−1 234",
    ]


@pytest.mark.parametrize(
    ("hellers", "czech", "english"),
    [(0, "0", "0"), (129_000, "1\u00a0290", "1,290"), (129_050, "1\u00a0290,50", "1,290.50"), (-150, "−1,50", "−1.50")],
)
def test_money_in_lists(hellers, czech, english):
    assert (crowns(hellers), crowns(hellers, "en")) == (czech, english)


def test_days_in_sentences_and_in_spreadsheets():
    wanted = date(2026, 1, 5)
    assert [tied_day(wanted, lang) for lang in ("cs", "en")] == ["5.\u00a01.\u00a02026", "5\u00a0Jan\u00a02026"]
    assert dotted_day(wanted) == "5.1.2026"


def test_a_phrase_is_said_once():
    with pytest.raises(ValueError, match="said already: issue"):
        say(issue=Phrase("Výdej", "Issue"))


def test_a_form_finds_its_phrases_whichever_form_was_made_before_it():
    """Those it says itself, those of what it imports, and those in `words`: another form may never have been read."""
    trees = {
        path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in Path(words.__file__).parent.glob("*.py")
    }
    own = {name: _said_in(tree) for name, tree in trees.items()}
    elsewhere = set().union(*own.values())
    missing = {}
    for name, tree in trees.items():
        used = {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and one.value in elsewhere}
        missing[name] = used - set().union(*(own[each] for each in _read_with(name, trees)))
    assert {name: keys for name, keys in missing.items() if keys} == {}


def _said_in(tree: ast.AST) -> set[str]:
    calls = (one for one in ast.walk(tree) if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "say")
    return {word.arg for call in calls for word in call.keywords if word.arg}


def _read_with(name: str, trees: dict[str, ast.Module]) -> set[str]:
    """The modules of forms that come with this one."""
    found, left = {name}, [name]
    while left:
        for one in ast.walk(trees[left.pop()]):
            module = (one.module or "").rpartition(".")[2] if isinstance(one, ast.ImportFrom) else ""
            if module in trees and module not in found:
                found.add(module)
                left.append(module)
    return found
