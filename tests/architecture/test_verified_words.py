"""Whatever verification can find wrong is said in both languages."""

import ast
import inspect

import pytest

from equipment_app.store.ledger import authority, folds, verify, work
from equipment_app.verified_words import CZECH, finding


def said() -> list[str]:
    """What the verifier says, with `{}` for each fact; what it only passes on has no words of its own."""
    trees = [ast.parse(inspect.getsource(module)) for module in (verify, folds, authority, work)]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    texts = [node.args[2] for node in calls if getattr(node.func, "attr", "") == "_say"]
    judged = [node for module in (authority, work) for node in ast.walk(ast.parse(inspect.getsource(module)))]
    texts += [node.value for node in judged if isinstance(node, ast.Yield) and node.value]
    return [shape for shape in map(shape_of, texts) if shape]


def shape_of(text: ast.expr) -> str:
    if isinstance(text, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in text.values)
    return str(text.value) if isinstance(text, ast.Constant) else ""


def test_the_verifier_says_nothing_without_words():
    assert set(said()) == set(CZECH)
    assert len(said()) > 25


@pytest.mark.parametrize("shape", CZECH)
def test_each_is_said_in_czech_with_its_facts(shape):
    facts = [f"fakt{n}" for n in range(shape.count("{}"))]
    english = shape.format(*facts)
    assert finding(english, "en") == english
    assert finding(english, "cs") == CZECH[shape].format(*facts) != english


def test_what_sqlite_says_is_passed_on():
    assert finding("wrong # of entries in index act_day", "cs") == "wrong # of entries in index act_day"


def test_a_fact_may_have_lines_and_braces():
    assert finding("missing: a\n{b}", "cs") == "chybí: a\n{b}"
