"""Books with entries that nobody's work is: every question answers or refuses in words, and never with a traceback."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import BooksContradict
from equipment_app.operations.issue import Issue
from tests.campaigns.insiders import Said, _append
from tests.queries.hidden import QUESTIONS, Two
from tests.queries.test_scope import questions_there_are
from tests.world import EVA

PIECE = "R-001"


def _issue(two: Two, change: Callable[[list[Any]], Any] = lambda _: None, **said: Any) -> dict[str, Any]:
    piece = two.world.piece(PIECE)
    held = two.world.sql("SELECT holder FROM holding WHERE thing = ? AND quantity > 0", piece)[0][0]
    move = [piece, held, two.world.member(EVA), 1, "new", "new"]
    change(move)
    return {"k": "issue", "by": 1, "mv": [move], "doc": ["PP", 2026, 900, ""], "x": {"copies": 2}, **said}


def _otherwise(**cells: Any) -> Callable[[list[Any]], None]:
    places = {"thing": 0, "source": 1, "target": 2, "quantity": 3, "condition": 4}

    def change(move: list[Any]) -> None:
        for name, cell in cells.items():
            move[places[name]] = cell

    return change


LIES: dict[str, Callable[[Two], dict[str, Any]]] = {
    "to a holder that is not there": partial(_issue, change=_otherwise(target=99_999)),
    "from a holder that is not there": partial(_issue, change=_otherwise(source=99_999)),
    "of a thing that is not there": partial(_issue, change=_otherwise(thing=99_999)),
    "in a condition there is not": partial(_issue, change=_otherwise(condition="nesmysl")),
    "to the lost": partial(_issue, change=_otherwise(target=1)),
    "about what is not there": lambda two: {"k": "incident_step", "by": 1, "of": 99_999, "x": {"state": "decided"}},
    "in a state there is not": lambda two: {
        "k": "incident_step",
        "by": 1,
        "of": 5,
        "x": {"state": "?"},
    },
    "of a check without anything": lambda two: {
        "k": "check",
        "by": 1,
        "doc": ["KO", 2026, 900, ""],
        "x": {"check": "?"},
    },
    "of a deployment that is not there": lambda two: _issue(two, k="gate", doc=["BR", 2026, 900, ""], of=99_999),
    "of lines that are none": lambda two: {
        "k": "write_off",
        "by": 1,
        "doc": ["VZ", 2026, 900, ""],
        "x": {"lines": "?"},
    },
    "with days that are none": lambda two: _issue(two, k="loan", doc=["ZA", 2026, 900, ""], x={"until": "zítra"}),
    "of a member that is not there": lambda two: {
        "k": "leaving",
        "by": 1,
        "doc": ["VL", 2026, 900, ""],
        "x": {"member": 99_999, "copies": 1},
    },
}


def told(two: Two, said: dict[str, Any]) -> None:
    """The entry at the end of the journal, and all that follows from it."""
    raw = two.world.database._raw
    seq, origin, digest = raw.execute("SELECT seq, origin, entry_hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    at = raw.execute("SELECT max(recorded_at) FROM act").fetchone()[0]
    with two.world.writing():
        _append(raw, (seq + 1, origin, digest), at + 1, Said(said, ()))
    two.world.reopen()
    two.world.database.rebuild()
    two.sign_in("Skladníková Zora")


@pytest.mark.parametrize("lie", LIES)
def test_a_question_answers_or_refuses_in_words(tmp_path, lie):
    two = Two(tmp_path / "sklad.equip")
    two.sign_in("Skladníková Zora")
    asked = {name: arguments(two) for name, arguments in QUESTIONS.items()}
    told(two, LIES[lie](two))
    assert two.world.verified().problems
    there, tracebacks = questions_there_are(), {}
    for name, calls in asked.items():
        for arguments in calls:
            try:
                two.world.ask(lambda books, name=name, of=arguments: repr(there[name](books, *of)))
            except Refusal as refusal:
                assert refusal.said("cs") and refusal.said("en")
            except Exception as error:
                tracebacks[name] = repr(error)
    two.world.close()
    assert tracebacks == {}


def test_what_is_the_program_s_own_fault_is_no_contradiction(world):
    def question(_):
        raise LookupError("a mistake of the program")

    with pytest.raises(LookupError):
        world.ask(question)


def test_a_command_refuses_in_words_too(tmp_path):
    two = Two(tmp_path / "sklad.equip")
    two.sign_in("Skladníková Zora")
    told(two, LIES["to a holder that is not there"](two))
    head = two.world.head()
    with pytest.raises(Refusal) as caught:
        two.world.do(Issue(EVA, (PIECE,)))
    assert caught.type is BooksContradict or caught.value.said("cs")
    assert two.world.head() == head
    two.world.close()
