"""A sentence about things, people, places, papers or counts that denies or takes in everything comes from a question.

Whoever writes such a sentence declares it in `claims.py`: the question of the books, a test in which it is true, and
one of a case near it in which it must not be said.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

from tests.architecture.claims import ASKED, NOT_OF_THE_WORLD
from tests.sources import ROOT

CLAIM = re.compile(
    r"v evidenci (?:není|nejsou|nic)|evidenc\w+ (?:nezná|nic)|\bnikdo\b|\bnikomu\b|\bnemá u sebe|neznám[ýáé]\w* kód"
    r"|souhlasí s evid|stavy souhlasí|skutečný stav souhlasí|vše souhlasí|nic nechybí|nic (?:není|nemá|nedrží)|mimo váš"
    r"|není z vašeho|všechno (?:nalez|zkontrol|je zpátky|se vrátilo|je vyrovn|je převz)"
    r"|(?:zkontrolováno|má) (?:je )?vše|tento kód tu nic|žádn[éáýo]\w* (?:rozdíl|věc|člen|štít|kus|doklad)",
    re.IGNORECASE,
)
KEY = 60
"""Letters by which a sentence is declared."""


def claims(text: str) -> Iterator[str]:
    if CLAIM.search(text):
        yield " ".join(text.split())[:KEY].strip()


def on_screen() -> Iterator[str]:
    for said in ElementTree.parse(ROOT / "resources" / "i18n" / "cs.ts").iter("translation"):
        if said.get("type") is None:
            yield from claims(next((one.text or "" for one in said.iter("numerusform")), said.text or ""))


def in_code(path: Path) -> Iterator[str]:
    """Of refusals, tables of words, papers and the command line; not of what explains the code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    explains = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for said in ast.walk(tree):
        if isinstance(said, ast.Constant) and isinstance(said.value, str) and id(said) not in explains:
            yield from claims(said.value)


def everything() -> set[str]:
    rooms = (path for path in (ROOT / "equipment_app").rglob("*.py") if not {"ui", "demo"} & set(path.parts))
    return {one for path in rooms for one in in_code(path)} | set(on_screen())


def test_every_claim_about_the_world_is_declared_and_every_declared_one_is_made():
    declared = {*ASKED, *NOT_OF_THE_WORLD}
    found = everything()
    assert sorted(found - declared) == [], "declare the question it comes from, and the two cases"
    assert sorted(declared - found) == [], "no longer said"
    assert len(declared) == len(ASKED) + len(NOT_OF_THE_WORLD), "one list each"


def test_each_comes_from_a_question_there_is_and_is_tried_both_ways():
    wrong = []
    for said, (question, *tests) in ASKED.items():
        module, _, name = question.rpartition(".")
        if not hasattr(import_module(f"equipment_app.{module}"), name):
            wrong.append(f"{said}: no question {question}")
        for test in tests:
            file, _, function = test.partition("::")
            text = (ROOT / "tests" / file).read_text(encoding="utf-8")
            if f"def {function}(" not in text:
                wrong.append(f"{said}: no test {test}")
    assert wrong == []


def test_a_new_claim_is_found(tmp_path):
    """The planted one, and words beside it that claim nothing."""
    path = tmp_path / "words.py"
    path.write_text('"""Nikdo."""\nA = "Regál C01: všechno nalezeno."\nB = "Nic se nezapsalo."\n', encoding="utf-8")
    assert list(in_code(path)) == ["Regál C01: všechno nalezeno."]
