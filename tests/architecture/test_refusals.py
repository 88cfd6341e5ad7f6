"""Whatever the rules say no to, somebody can be told why: in both languages, without a place left empty."""

import gc
import pickle
import re
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from string import Formatter
from typing import get_type_hints

import pytest

from equipment_app import domain, operations
from equipment_app.domain.backup_errors import BackupRefused
from equipment_app.domain.errors import (
    Doubled,
    LineRefused,
    NameRefused,
    NotEnough,
    NothingToDo,
    PaperRefused,
    PathRefused,
    Refusal,
    ThingRefused,
    UnknownThing,
)
from equipment_app.domain.place_errors import DiskFailed
from equipment_app.domain.sizes import Overdue, Past
from equipment_app.domain.store_errors import FileRefused, StoreInUse, StoreRefused
from equipment_app.domain.words import LETTERS, NOTHING, Lang, Words
from equipment_app.operations.carried.gate_back import Doubt

for module in iter_modules(domain.__path__):
    import_module(f"equipment_app.domain.{module.name}")  # so that every kind is found among the subclasses

GATHERING = (BackupRefused, FileRefused, NameRefused, PaperRefused, PathRefused, StoreRefused, ThingRefused)
"""Families: never raised themselves, and have no words."""
FACTS = {
    bool: True,
    int: 7,
    float: 7.5,
    str: "věc",
    date: date(2026, 11, 24),
    date | None: None,
    tuple[str, ...]: ("první", "druhá"),
    tuple[tuple[str, int], ...]: (("XL", 3),),
    Refusal: NothingToDo(),
    Doubt: Doubt.FORK,
    Overdue: Overdue(Past.EXPIRY, date(2026, 11, 24)),
}


def kinds(of: type[Refusal] = Refusal) -> list[type[Refusal]]:
    """Every kind that is raised."""
    return [kind for sub in of.__subclasses__() for kind in [sub, *kinds(sub)] if kind not in GATHERING]


def an_example(kind: type[Refusal]) -> Refusal:
    hints = get_type_hints(kind)
    return kind(**{name: FACTS[hints[name]] for name in kind._names})


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)
LANGUAGES: tuple[Lang, ...] = ("cs", "en")


def test_each_has_words():
    said = {(kind, lang): an_example(kind).said(lang) for kind in KINDS for lang in LANGUAGES}
    assert {where: text for where, text in said.items() if not text.strip() or "{" in text} == {}
    assert len(KINDS) > 100, "a test that finds no kinds finds nothing"


def test_each_is_said_differently_in_each_language():
    same = [kind for kind in KINDS if len({an_example(kind).said(lang) for lang in LANGUAGES}) == 1]
    assert same == []


def test_every_sentence_speaks_of_the_facts_of_its_refusal_alone():
    """Also of those for a case of their own, whatever is said of this example."""
    unknown = []
    for kind in KINDS:
        example = an_example(kind)
        sentences = [text for said in vars(kind).values() for text in (said if isinstance(said, tuple) else [said])]
        for text in [text for text in sentences if isinstance(text, str) and "{" in text]:
            named = {name for _, name, _, _ in Formatter().parse(text) if name}
            told = named - {"named", "cause"} if kind is LineRefused else named
            unknown += [text for name in told for lang in LANGUAGES if not example.fact(name, lang)]
    assert unknown == []


UNDECLINED = {"ks", "MB", "GB", "B", "s", "min", "a", "na", "potřebuje"}
"""What may stand behind a number whatever it is; a noun is said with its number, `words.counted`."""


def undeclined_nouns(kind: type[Refusal]) -> list[str]:
    hints = get_type_hints(kind, include_extras=True)
    texts = [kind.cs, *(said.cs for said in vars(kind).values() if isinstance(said, Words))]
    behind = (
        (name, found[1])
        for text in texts
        for _, name, _, _ in Formatter().parse(text)
        if name and hints.get(name) is int
        if (found := re.match(r"\s+(\w+)", text.partition(f"{{{name}}}")[2]))
    )
    return [f"{kind.__name__}: {{{name}}} {word}" for name, word in behind if word not in UNDECLINED]


def test_a_noun_behind_a_number_is_declined_with_it():
    for module in walk_packages(operations.__path__, "equipment_app.operations."):
        import_module(module.name)
    assert sorted({told for kind in kinds() for told in undeclined_nouns(kind)}) == []


def test_a_noun_that_is_not_declined_is_found():
    class Planted(NameRefused):
        letters: int
        cs = "{name} má {letters} znaky."
        en = "{name} has {letters} characters."

    assert undeclined_nouns(Planted) == ["Planted: {letters} znaky"]
    del Planted
    gc.collect()  # else other tests find it among the kinds


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 znak"), (2, "2 znaky"), (4, "4 znaky"), (5, "5 znaků"), (10, "10 znaků"), (22, "22 znaků")],
)
def test_a_counted_noun_is_as_one_says_it(number, said):
    assert LETTERS(number, "cs") == said
    assert LETTERS(number, "en").endswith("characters") is (number != 1)


def test_a_forgotten_sentence_is_told_where_the_refusal_is_declared():
    with pytest.raises(TypeError, match="Forgotten has to say"):

        class Forgotten(Refusal):
            thing: str
            cs = "{thing} je pryč."


def test_a_value_is_said_with_the_words_its_field_is_declared_with_whatever_the_field_is_called():
    assert StoreInUse("a.equip").said(
        "en"
    ) == "a.equip is open in the window of another program. Close it there and " + ("try again.")
    assert DiskFailed("a.equip", "full").fact("trouble", "cs") == "je plný"
    assert Doubled("personal_number", "990001", "").fact("by", "en") == ""
    assert UnknownThing("x").fact("near", "cs") == NOTHING[0]


def test_each_can_be_raised_through_a_context():
    """A frozen exception cannot take the traceback that Python gives it; an equal one breaks its chain."""

    @contextmanager
    def through():
        yield

    for kind in KINDS:
        with pytest.raises(kind), through():
            raise an_example(kind)
    assert [kind for kind in KINDS if an_example(kind) == an_example(kind)] == []


def test_each_goes_to_another_process_with_its_facts():
    for sent in map(an_example, KINDS):
        came = pickle.loads(pickle.dumps(sent))
        assert (type(came), repr(came)) == (type(sent), repr(sent))


def test_facts_are_given_in_order_or_by_name():
    refusal = NotEnough(1, 2, wanted=3, held=4)
    assert refusal.facts() == {"thing": 1, "holder": 2, "wanted": 3, "held": 4}
    assert repr(refusal) == "NotEnough(thing=1, holder=2, wanted=3, held=4)"
    assert UnknownThing("x").near == ()


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((1, 2, 3), {}),
        ((1, 2, 3, 4, 5), {}),
        ((1, 2, 3, 4), {"held": 4}),
        ((1, 2, 3, 4), {"when": 5}),
        ((1, 2, 3), {"when": 5}),
    ],
    ids=["one is missing", "one too many", "one twice", "one it does not know", "one for another"],
)
def test_other_facts_than_its_own_are_a_mistake_of_the_program(values, named):
    with pytest.raises(TypeError, match="NotEnough"):
        NotEnough(*values, **named)


def test_words_of_a_value_are_in_both_languages():
    hints = [hint for kind in KINDS for hint in get_type_hints(kind, include_extras=True).values()]
    tables = [said for hint in hints for said in getattr(hint, "__metadata__", ()) if isinstance(said, dict)]
    said = [words for table in tables for words in table.values()]
    assert len(said) > 20, "a test that finds no words finds nothing"
    assert [one for one in said if not isinstance(one, Words) or bool(one.cs) != bool(one.en)] == []
