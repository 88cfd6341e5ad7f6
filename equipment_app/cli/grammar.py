"""What the grammar is made of: a command, an operation as a command, who works, and how what people type is read."""

import argparse
from dataclasses import MISSING
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, get_args
from unicodedata import normalize

from equipment_app.cli.objects import DONE, OBJECTS
from equipment_app.operations.declared import Asked, asked

_STORELESS = ("decode", "demo", "new", "rehearse", "restore", "self-test")
"""Commands that make a store of their own, or can."""
_TOLD = "writing.told"
_ONCE = "the same request under the same KEY is carried out once; another request under it is refused"


class Paragraphs(argparse.HelpFormatter):
    """Keeps the paragraphs of what a command says of itself."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(super(Paragraphs, self)._fill_text(part, width, indent) for part in text.split("\n\n"))


def command(
    commands: Any, name: str, function: str, said: str, epilog: str = "", given: str = ""
) -> argparse.ArgumentParser:
    """A command that runs `cli.<function>`; its module is imported when it does.

    Words are never guessed from their beginnings: an option added later must not change what a script means.
    """
    module, _, attribute = function.partition(".")

    def run(options: Any, answer: Any) -> int:
        code: int = getattr(import_module(f"equipment_app.cli.{module}"), attribute)(options, answer)
        return code

    made: argparse.ArgumentParser = commands.add_parser(
        name,
        help=said,
        description=f"{said[:1].upper()}{said[1:]}.",
        epilog=epilog,
        allow_abbrev=False,
        formatter_class=Paragraphs,
    )
    given = given or OBJECTS.get(made.prog.partition(" ")[2], "")
    told = f"print one JSON object{': ' if given else ''}{given}"
    made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=told)
    made.set_defaults(run=run, asks_store=name not in _STORELESS)
    return made


def operation(
    commands: Any,
    name: str,
    of: type[Any],
    said: str,
    epilog: str = "",
    told: str = _TOLD,
    *,
    once: bool = True,
) -> argparse.ArgumentParser:
    """A command that carries out an operation: its fields say what is asked for, `cli.<told>` says what came of it.

    `once`: it may be given a key, under which it is done once.
    """
    made = command(commands, name, told, said, epilog, DONE if told == _TOLD else "")
    made.set_defaults(operation=of, key=None)
    for field in asked(of):
        _ask_for(made, field)
    made.add_argument(
        "--pdf", type=Path, metavar="PATH", help="write the filed paper there; where that fails nothing is done"
    )
    if once:
        of_key(made)
    return made


def _ask_for(to: argparse.ArgumentParser, one: Asked) -> None:
    """Raises TypeError for a type it cannot read: nothing may reach an operation as the text it was said in."""
    argument = one.argument
    if one.type in (int, float, date) or (one.type is bool and one.default):
        raise TypeError(f"{one.field}: the command line does not read {one.type}, {one.default}")
    if one.type is bool:
        to.add_argument(argument.name, dest=one.field, action="store_true", help=argument.help)
        return
    how: dict[str, Any] = {"type": day if date in get_args(one.type) else text, "help": argument.help or None}
    if argument.choices:
        how["choices"] = [choice.replace("_", "-") for choice in argument.choices]
    if argument.name.startswith("--"):
        needed = one.default is MISSING
        how |= {"dest": one.field, "required": needed, "default": None if needed else one.default}
        to.add_argument(argument.name, metavar=argument.metavar or None, **how)
    else:
        to.add_argument(one.field, metavar=argument.name, nargs="*" if isinstance(one.default, tuple) else None, **how)


def asked_for(options: Any) -> Any:
    """The operation with what was said on the command line."""
    return options.operation(
        **{one.field: _value(getattr(options, one.field), one) for one in asked(options.operation)}
    )


def _value(said: Any, one: Asked) -> Any:
    if one.argument.choices:
        return said.replace("-", "_")
    return tuple(said) if isinstance(said, list) else said


def of_key(to: argparse.ArgumentParser) -> None:
    to.add_argument("--idempotency-key", type=key, dest="key", metavar="KEY", help=_ONCE)


def signing_in(to: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Who works and who stands by. A secret is no argument: those are in the shell's history and seen by every user.

    `again`: also behind the command, for one that says there which store it is about.
    """
    nobody, no_file = (argparse.SUPPRESS, argparse.SUPPRESS) if again else ("", None)
    for first, dest, who in (
        ("operator", "acting", "who works with the store"),
        ("second", "second", "the second person"),
    ):
        said = f"{who}, by name or personal number"
        to.add_argument(f"--{first}", dest=dest, type=text, default=nobody, metavar="NAME", help=said)
        secret = f"{first}-password-file" if first == "second" else "password-file"
        said = f"the password of --{first}, on the first line of a file that only you can read; else asked for"
        to.add_argument(f"--{secret}", type=Path, default=no_file, metavar="FILE", help=said)


def text(said: str) -> str:
    """As the books keep it, composed (NFC), whatever the terminal sends."""
    try:
        said.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(f"{said!a} is not text") from None
    return normalize("NFC", said)


def key(said: str) -> str:
    """An empty one, as of a variable that was never set, would do twice what is to be done once."""
    if not said.strip():
        raise argparse.ArgumentTypeError("the key is empty")
    return text(said)


def day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{said} is not a date like 2026-11-24") from None
