"""The grammar of `operators`: who keeps the store, and how each of them comes in."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from equipment_app.domain.rights import Role

Command = Callable[..., argparse.ArgumentParser]
_TWO = "Two do this, as soon as there are two: name the other with --second."
_BEGIN = "The password is good for one thing: `operators password` chooses another with it, which nobody else knows."
_ASKED = "it is on the first line; without a file it is asked for at the terminal"
_WHO = "name or personal number"


def describe(commands: Any, command: Command, text: Callable[[str], str]) -> None:
    """`command` adds one of the commands; `text` reads what people type."""
    said = "who keeps the store: roles, passwords, keys"
    group = commands.add_parser("operators", help=said, description=f"W{said[1:]}.")
    kinds = group.add_subparsers(required=True, metavar="WHAT")
    command(kinds, "list", "operators.listed", "who there is, with which roles, whether they can sign in, their keys")
    _added(command(kinds, "add", "operators.add", "somebody more keeps the store", f"{_BEGIN} {_TWO}"), text)
    roles = command(kinds, "roles", "operators.roles", "from now on these roles and no other", _TWO)
    reset = command(kinds, "reset", "operators.reset", "a password to begin with again", f"{_BEGIN} {_TWO}")
    withdraw = command(kinds, "withdraw", "operators.withdraw", "keeps the store no more; what they wrote stays", _TWO)
    badge = command(kinds, "badge", "operators.badge", "what calls them at a locked desk, where a PIN lets them in")
    for one in (roles, reset, withdraw, badge):
        one.add_argument("name", type=text, metavar="NAME", help=_WHO)
    _roles(roles, text, required=True)
    _new_password(reset)
    which = badge.add_mutually_exclusive_group(required=True)
    which.add_argument("code", nargs="?", type=text, default="", metavar="CODE", help="AKM.…; there is one at a time")
    which.add_argument("--none", action="store_true", help="take it away")
    _own(kinds, command)


def _added(add: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    add.add_argument("name", type=text, metavar="NAME", help="given name and surname, or `SURNAME, GIVEN NAME`")
    add.add_argument("--personal-no", type=text, default="", metavar="PERSONAL_NO")
    add.add_argument("--rank", type=text, default="", metavar="TEXT")
    add.add_argument("--function", type=text, default="", metavar="TEXT")
    _roles(add, text, required=False)
    add.add_argument(
        "--new-password-file", type=Path, metavar="FILE", help="to begin with; without one they cannot sign in yet"
    )


def _roles(to: argparse.ArgumentParser, text: Callable[[str], str], *, required: bool) -> None:
    said = "may be given several times" if required else "quartermaster unless told; may be given several times"
    names = [str(role) for role in Role]
    to.add_argument("--role", dest="roles", action="append", required=required, choices=names, help=said)
    to.add_argument("--unit", dest="units", action="append", type=text, metavar="CODE", help="of a lead; as well")


def _own(kinds: Any, command: Command) -> None:
    """What everybody does for themselves, as the one named by --operator."""
    password = command(kinds, "password", "operators.password", "another password of one's own")
    recover = command(kinds, "recover", "operators.recover", "a new password with the code of the recovery sheet", _TWO)
    recover.add_argument("--code-file", type=Path, metavar="FILE", help=_ASKED)
    for one in (password, recover):
        _new_password(one)
    pin = command(kinds, "pin", "operators.pin", "what opens a desk that was locked, as long as the program runs")
    which = pin.add_mutually_exclusive_group()
    which.add_argument("--pin-file", type=Path, metavar="FILE", help=_ASKED)
    which.add_argument("--none", action="store_true", help="take it away")
    sheet = command(
        kinds, "sheet", "operators.sheet", "a recovery sheet for a sealed envelope; no other is good any more"
    )
    sheet.add_argument("--pdf", type=Path, required=True, metavar="PATH")
    command(kinds, "key", "operators.key", "a new signing key, after a password or a laptop got away", _TWO)


def _new_password(to: argparse.ArgumentParser) -> None:
    to.add_argument("--new-password-file", type=Path, metavar="FILE", help=_ASKED)
