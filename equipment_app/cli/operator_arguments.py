"""The grammar of `operators`: who keeps the store, and how each of them comes in."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import command, text
from equipment_app.domain.rights import Role

_TWO = "Where there are two people, this takes both: name the other with --second."
_BEGIN = "The password is temporary: use it with `operators password` to choose another, which nobody else knows."
_ASKED = "it is on the first line; without a file it is asked for at the terminal"
_WHO = "name or personal number"
_RECOVER = "a new password with the code of the recovery sheet, which is good once"


def describe(commands: Any) -> None:
    said = "operators of the store: roles, passwords, keys"
    group = commands.add_parser("operators", help=said, description=f"O{said[1:]}.")
    kinds = group.add_subparsers(required=True, metavar="WHAT")
    command(
        kinds,
        "list",
        "operators.listed",
        "list the operators: roles, units, whether they can sign in, ids of keys, badges",
    )
    _added(command(kinds, "add", "operators.add", "add an operator", f"{_BEGIN} {_TWO}"))
    roles = command(kinds, "roles", "operators.roles", "set the roles of an operator: these and no other", _TWO)
    reset = command(kinds, "reset", "operators.reset", "give an operator a new temporary password", f"{_BEGIN} {_TWO}")
    withdraw = command(kinds, "withdraw", "operators.withdraw", "remove an operator; their entries stay", _TWO)
    badge = command(kinds, "badge", "operators.badge", "set the badge that calls an operator at a locked desk")
    for one in (roles, reset, withdraw, badge):
        one.add_argument("name", type=text, metavar="NAME", help=_WHO)
    _roles(roles, required=True)
    _new_password(reset)
    which = badge.add_mutually_exclusive_group(required=True)
    which.add_argument("code", nargs="?", type=text, default="", metavar="CODE", help="AKM.…; there is one at a time")
    which.add_argument("--none", action="store_true", help="remove it")
    _own(kinds)


def _added(add: argparse.ArgumentParser) -> None:
    add.add_argument("name", type=text, metavar="NAME", help="given name and surname, or `SURNAME, GIVEN NAME`")
    add.add_argument("--personal-no", type=text, default="", metavar="PERSONAL_NO", help="their personal number")
    add.add_argument("--rank", type=text, default="", metavar="TEXT", help="as papers name them")
    add.add_argument("--function", type=text, default="", metavar="TEXT", help="what they do in the unit")
    _roles(add, required=False)
    add.add_argument(
        "--new-password-file", type=Path, metavar="FILE", help="temporary password; without one they cannot sign in yet"
    )


def _roles(to: argparse.ArgumentParser, *, required: bool) -> None:
    said = "may be repeated" if required else "quartermaster by default; may be repeated"
    names = [str(role) for role in Role]
    to.add_argument("--role", dest="roles", action="append", required=required, choices=names, help=said)
    to.add_argument(
        "--unit", dest="units", action="append", type=text, metavar="CODE", help="the unit of a lead; may be repeated"
    )


def _own(kinds: Any) -> None:
    """What everybody does for themselves, as the one named by --operator."""
    password = command(kinds, "password", "operators.password", "change your own password")
    recover = command(kinds, "recover", "operators.recover", _RECOVER, _TWO)
    recover.add_argument("--code-file", type=Path, metavar="FILE", help=_ASKED)
    for one in (password, recover):
        _new_password(one)
    pin = command(kinds, "pin", "operators.pin", "set the PIN that unlocks the window while the program runs")
    which = pin.add_mutually_exclusive_group()
    which.add_argument("--pin-file", type=Path, metavar="FILE", help=_ASKED)
    which.add_argument("--none", action="store_true", help="remove it")
    sheet = command(
        kinds, "sheet", "operators.sheet", "a new recovery sheet for a sealed envelope; the old one is void"
    )
    sheet.add_argument("--pdf", type=Path, required=True, metavar="PATH", help="write it there")
    command(
        kinds, "key", "operators.key", "a new signing key, after a password became known or a laptop was lost", _TWO
    )


def _new_password(to: argparse.ArgumentParser) -> None:
    to.add_argument("--new-password-file", type=Path, metavar="FILE", help=_ASKED)
