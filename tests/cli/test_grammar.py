"""An operation is a command by what its fields say; nothing is written down twice."""

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from equipment_app import operations
from equipment_app.cli.grammar import asked_for, operation
from equipment_app.domain.kinds import ROWS
from equipment_app.operations.declared import Argument, On


@dataclass(frozen=True, slots=True)
class Mend:
    """An operation that is in no program."""

    thing: Annotated[str, Argument("THING", help="what is broken")]
    workshop: Annotated[int | str, Argument("--to", "WORKSHOP")]
    parts: Annotated[tuple[str, ...], Argument("PART")] = ()
    urgent: Annotated[bool, Argument("--urgent")] = False
    state: Annotated[str, Argument("--state", choices=("as_new", "worn"))] = ""
    cost: Annotated[int | None, Argument("--cost", "CZK")] = None
    on: On = None
    copies: int = 2
    """Asked for in the window alone."""


@pytest.fixture
def grammar():
    top = argparse.ArgumentParser(allow_abbrev=False)
    operation(top.add_subparsers(), "mend", Mend, "send an item to be mended")
    return top


def test_every_module_with_a_command_is_named_by_a_kind_and_no_other():
    modules = Path(operations.__path__[0]).glob("*.py")
    speaking = {one.stem for one in modules if "\n@spoken(" in one.read_text(encoding="utf-8")}
    assert {name for row in ROWS for name in row.spoken.split()} == speaking


def test_what_is_said_becomes_the_operation(grammar):
    words = ("mend", "B-1", "strap", "buckle", "--to", "Dílna", "--urgent", "--state", "as-new", "--on", "2026-11-24")
    options = grammar.parse_args([*words, "--idempotency-key", "k1"])
    assert asked_for(options) == Mend("B-1", "Dílna", ("strap", "buckle"), True, "as_new", on=date(2026, 11, 24))
    assert (options.key, options.pdf) == ("k1", None)


def test_what_is_not_said_is_as_the_field_has_it(grammar):
    assert asked_for(grammar.parse_args(["mend", "B-1", "--to", "Dílna"])) == Mend("B-1", "Dílna")


@pytest.mark.parametrize(
    "words",
    ["", "B-1", "B-1 --to x --state as_new", "B-1 --to x --on 24.11.", "B-1 --to x --copies 3"],
    ids=["nothing", "no workshop", "no such state", "no day", "what only the window asks for"],
)
def test_what_does_not_fit_is_a_usage_error(grammar, words, capsys):
    with pytest.raises(SystemExit) as ended:
        grammar.parse_args(["mend", *words.split()])
    assert ended.value.code == 2 and "mend" in capsys.readouterr().err


@dataclass(frozen=True)
class Counted:
    copies: Annotated[int, Argument("--copies", "N")] = 1


@dataclass(frozen=True)
class Dated:
    due: Annotated[date, Argument("--due", "DATE")]


@dataclass(frozen=True)
class Ticked:
    settled: Annotated[bool, Argument("--settled")] = True


@pytest.mark.parametrize("asked", [Counted, Ticked])
def test_a_type_it_does_not_read_is_told_when_the_command_is_made(asked):
    commands = argparse.ArgumentParser().add_subparsers()
    with pytest.raises(TypeError, match="does not read"):
        operation(commands, "try", asked, "tries")


def test_a_day_that_is_needed_is_read_and_asked_for():
    parser = argparse.ArgumentParser()
    operation(parser.add_subparsers(), "try", Dated, "tries")
    assert asked_for(parser.parse_args(["try", "--due", "2026-03-06"])).due == date(2026, 3, 6)
    for said in (["try"], ["try", "--due", "6.3.2026"]):
        with pytest.raises(SystemExit):
            parser.parse_args(said)


@pytest.mark.parametrize(("said", "hellers"), [("1250", 125000), ("1 250,5", 125050), ("0.05", 5)])
def test_money_is_read_in_korunas(grammar, said, hellers):
    assert asked_for(grammar.parse_args(["mend", "B-1", "--to", "Dílna", "--cost", said])).cost == hellers


@pytest.mark.parametrize("said", ["", "x", "-5", "1,250", "1.234"])
def test_what_is_no_amount_is_refused(grammar, said):
    with pytest.raises(SystemExit):
        grammar.parse_args(["mend", "B-1", "--to", "Dílna", f"--cost={said}"])
