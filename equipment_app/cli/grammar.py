"""What the grammar is made of: a command, an operation as a command, who works, and how what people type is read."""

import argparse
from collections.abc import Callable
from dataclasses import MISSING
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, get_args
from unicodedata import normalize

from equipment_app.domain.rights import Right
from equipment_app.measures import hellers
from equipment_app.operations.declared import CommandField, asked

_STORELESS = ("check-update", "decode", "demo", "finish", "new", "rehearse", "restore", "scan", "self-test")
"""Commands that work on files of their own, or can."""
_TOLD = "everyday.told"
_ONCE = "the same request under the same KEY is carried out once; another request under it is refused"


class Version(argparse.Action):
    """`--version`: said in the language that was asked for before it; then the program ends."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: Any, *_: Any) -> None:
        from equipment_app.cli.updates import version

        print(version(parser.prog, namespace.lang or "cs"))
        parser.exit()


class Paragraphs(argparse.HelpFormatter):
    """Keeps the paragraphs of what a command says of itself."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(super(Paragraphs, self)._fill_text(part, width, indent) for part in text.split("\n\n"))


def command(
    commands: Any, name: str, function: str, said: str, epilog: str = "", given: str = ""
) -> argparse.ArgumentParser:
    """A command that runs `cli.<function>`; its module is imported when it does. To who sees only the units they lead
    it is refused, unless `of_lead` says what it asks of them.

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
    made.set_defaults(run=run, asks_store=name not in _STORELESS, asked_of_lead=None)
    return made


def of_lead(right: Right, *made: argparse.ArgumentParser) -> None:
    """The right these ask of a lead; `LOOK` where what they answer of the units they lead is true, and no more."""
    for one in made:
        one.set_defaults(asked_of_lead=right)


def group(commands: Any, name: str, said: str, more: str = "") -> Any:
    """Commands under one word, to be added to what is returned."""
    described = f"{said[:1].upper()}{said[1:]}. {more}".rstrip()
    return commands.add_parser(name, help=said, description=described).add_subparsers(required=True, metavar="WHICH")


def operation(
    commands: Any,
    name: str,
    of: type[Any],
    said: str,
    epilog: str = "",
    told: str = _TOLD,
    *,
    once: bool = True,
    paper: bool = True,
) -> argparse.ArgumentParser:
    """A command that carries out an operation: its fields say what is asked for, `cli.<told>` says what came of it.

    `once`: it may be given a key, under which it is done once. `paper`: one may come of it.
    """
    made = command(commands, name, told, said, epilog, DONE if told == _TOLD else "")
    of_lead(Right.LOOK, made)  # it asks for its right itself
    made.set_defaults(operation=of, key=None, pdf=None)
    for field in asked(of):
        _ask_for(made, field)
    if paper:
        ask(made, "--pdf", "PATH", "write the filed paper there; where that fails nothing is done")
    if once:
        of_key(made)
    return made


def _ask_for(to: argparse.ArgumentParser, one: CommandField) -> None:
    """Raises TypeError for a type it cannot read: nothing may reach an operation as the text it was said in."""
    argument = one.argument
    if one.type in (int, float) or (one.type is bool and one.default):
        raise TypeError(f"{one.field}: the command line does not read {one.type}, {one.default}")
    if one.type is bool:
        flag(to, argument.name, argument.help, dest=one.field)
        return
    how: dict[str, Any] = {"type": _read(one), "help": argument.help or None}
    if argument.choices:
        how["choices"] = [choice.replace("_", "-") for choice in argument.choices]
    if argument.name.startswith("--"):
        needed = one.default is MISSING
        how |= {"dest": one.field, "required": needed, "default": None if needed else one.default}
        to.add_argument(argument.name, metavar=argument.metavar or None, **how)
    else:
        to.add_argument(one.field, metavar=argument.name, nargs="*" if isinstance(one.default, tuple) else None, **how)


def _read(one: CommandField) -> Callable[[str], Any]:
    types = (one.type, *get_args(one.type))
    if date in types:
        return day_or_none if str in types else day
    return _NUMBERS.get(one.argument.metavar, text)


def asked_for(options: Any) -> Any:
    """The operation with what was said on the command line. Raises OSError, NoLogo."""
    return options.operation(
        **{one.field: _value(getattr(options, one.field), one) for one in asked(options.operation)}
    )


def _value(said: Any, one: CommandField) -> Any:
    if one.argument.choices:
        return said.replace("-", "_")
    if one.argument.metavar == "PICTURE" and said:
        from equipment_app.domain.papers import logo_text
        from equipment_app.ui.look.logo import from_file

        return logo_text(from_file(Path(said)))
    return tuple(said) if isinstance(said, list) else said


def ask(to: Any, name: str, metavar: str, said: str = "", **how: Any) -> None:
    """An argument or, with dashes, an option's value, read as what the help calls it; text is "" unless it was said."""
    how = {"type": _READ.get(metavar, text), "metavar": metavar, "help": said or None} | how
    if name.startswith("--") and how["type"] is text and not how.get("required"):
        how.setdefault("default", "")
    to.add_argument(name, **how)


def flag(to: Any, name: str, said: str, **how: Any) -> None:
    to.add_argument(name, action="store_true", help=said, **how)


def of_key(to: Any) -> None:
    ask(to, "--idempotency-key", "KEY", _ONCE, type=key, dest="key")


def signing_in(to: Any, *, again: bool = False) -> None:
    """Who works and who stands by. A secret is no argument: those are in the shell's history and seen by every user.

    `again`: also behind the command, for one that says there which store it is about.
    """
    nobody, no_file = (argparse.SUPPRESS, argparse.SUPPRESS) if again else ("", None)
    for first, dest, who in (
        ("operator", "acting", "who works with the store"),
        ("second", "second", "the second person"),
    ):
        ask(to, f"--{first}", "NAME", f"{who}, by name or personal number", dest=dest, default=nobody)
        secret = f"{first}-password-file" if first == "second" else "password-file"
        said = f"the password of --{first}, on the first line of a file that only you can read; else asked for"
        ask(to, f"--{secret}", "FILE", said, default=no_file)


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


def day_or_none(said: str) -> date | str:
    """An empty text takes away the day there was."""
    return day(said) if said.strip() else ""


def crowns(said: str) -> int:
    """An amount of korunas, in haléře."""
    if (amount := hellers(said)) is None:
        raise argparse.ArgumentTypeError(f"{said} is not an amount like 1250 or 1250.50")
    return amount


def pieces(said: str) -> int:
    """A whole number, 0 or more."""
    if not said.isdecimal() or len(said) > _DIGITS:
        raise argparse.ArgumentTypeError(f"{said} is not a whole number")
    return int(said)


_DIGITS = 6
_NUMBERS: dict[str, Callable[[str], Any]] = {"CZK": crowns, "MONTHS": pieces, "PIECES": pieces}
_PATHS = ("FILE", "F", "PATH", "DIR", "COPY", "BACKUP", "CHECKFILE", "RESULT")
_READ: dict[str, Callable[[str], Any]] = {"DATE": day, "YYYY-MM-DD": day, "N": int, "MM": float, "CZK": crowns}
_READ |= dict.fromkeys(_PATHS, Path)
"""How a value is read, by what the help calls it; as text what is not named here."""


DONE = "number, entry, hash (of that entry), lines"
"""Of a command that is one operation."""
_ENCRYPTED = "encrypted, entry, backups (converted), left (as they were), in_the_clear (files)"
_OPERATOR = "what (was done), operator (it was done to), entry, hash"
_PLACE = (
    "place (local, removable, network, synced), name (of a service that synchronises it), encryption (on, off, unknown)"
)

OBJECTS = {
    "hand-over-store": "number, taker, entry, hash",
    **dict.fromkeys(("sign", "unsign"), "number, entry (null where it was so before), hash"),
    **dict.fromkeys(("attach-code", "detach-code"), "code, entry, hash"),
    "unit-check settle": "settled (each NUMBER/LINE), entry, hash",
    "settings": "settings, of each key its value",
    "edit-members": "number, changed (members), entry (null where they had it before), hash",
    "restore-membership": "name, entry (null where they never left), hash",
    "deployment import": "as import",
    "import": "number, created, changed, skipped, problems (each sheet, row, column, what); also when it refuses: then "
    "nothing is counted, but by a dry run what would be",
    "holdings": "lines (each article, size, quantity, code, serial, inventory, since, paper)",
    "member": "name, here (in the team), records (each name, personal_number, badge, stays of unit_code, unit, since, "
    "until, paper, end, which is moved, left, merged or empty, ended_by)",
    "article history": "changes (each number, what, by, cancelled_by, day, fields: name, before, after)",
    "history": "entries (each seq, at, kind, from, to, paper)",
    "attach": "number, entry, hash (of that entry), signed (of a scan: whether the paper is signed by it)",
    "remove-photo": "number, entry, hash (of that entry)",
    "attachments": "attachments (each number, what, read of a scan, type, bytes, name, at, by, sha256)",
    "attachment": "path, number, bytes, sha256",
    "decode": "files (each path, refused, which is the reason or null, and codes of text, family, which is null for "
    "foreign ones, valid, symbol, page, x, y, corners, unit, which is px or mm)",
    "find": "results (each kind, id, title), more (whether there are any beyond the limit)",
    "check-update": "ok, version, day, commit, running (version), compared (newer, same, older), days (later than the "
    "running one, null where that knows no day), opens (oldest and newest format of stores), signed_by (each owner, "
    "key), files (each name, for, size, sha256, state, which is good, altered or missing, here, which says that it is "
    "for this computer), strange (files that are no part of it), news; also with exit codes 1 and 3, where the "
    "signature is good",
    "verify": "ok, entries, head, ruled (from which entry on), problems (each seq, table, what), also with exit code 3",
    "backup": "path, entries, head, size, sha256, verified (when), sealed, same_disk",
    "restore": "backup (entries, head, made), store (entries, head; null where it cannot be read), same_past, uncovers "
    "(an encrypted store goes back to a backup that is not), gone (entries), papers (beyond the backup), lost (each "
    "series, year, first, last), entry, hash, incarnation, quarantine; by a dry run what would be",
    "rehearse": "backup, ok, entries, seconds",
    "encrypt": _ENCRYPTED,
    "change-passphrase": _ENCRYPTED,
    "decrypt": f"{_ENCRYPTED}; with --into: copy",
    "operators list": "operators (each name, personal_number, roles, units, password, which is own, initial or empty, "
    "sheet, key, badges, withdrawn, works)",
    **{f"operators {verb}": _OPERATOR for verb in ("add", "roles", "reset", "withdraw", "badge")},
    **{f"operators {verb}": _OPERATOR for verb in ("password", "recover", "pin")},
    "operators key": f"{_OPERATOR}, key (its id)",
    "operators sheet": f"{_OPERATOR}, path",
    "check-paper": "verdict, seq, anchored, entries, number, filed, signed (with a key of this store; null where "
    "nothing can be said), proof (signed in its place, and the journal has another entry there), why (what the verdict "
    "rests on: check, document, unsigned, stranger, signature, place, keys, or empty), restored (the day of the "
    "restore that lost it), papers (each the same, where a file holds several; beside it stands the first that does "
    "not match)",
    "safety": f"{_PLACE}, permissions_checked, exposed (files), free_mb, room (enough, low, none), last_seen (first, "
    "agrees, older, other; unknown where the store cannot be opened), entries, entries_seen (null where there are "
    "none), missing (papers that were seen)",
    "protect": "protected (files)",
    "deployment list": "deployments (each id, title, place, begins, ends, due, state, which is prepared, running or "
    "closed, people, served, things_out)",
    "deployment participants": "participants (each holder, name, rank, number, badge, group, school, role, wanted, "
    "given, back, sheet, line)",
    "deployment person": "holder, name, surname, given_name, rank, number, group, unit, function, role, guest, tiles "
    "and extras (each article, name, wanted, given, left_out), left_out (articles), sheet, line, entry (the number of "
    "the last handover)",
    "deployment board": "title, due, closed, people_out, people_total, things_out, things_total, damaged, missing, "
    "regions and groups (each name, out, total), kinds (each article, name, out, back, damaged, missing), people (each "
    "holder, name, rank, group, items, since, guest)",
    **dict.fromkeys(
        ("stocktake count", "stocktake quantity", "stocktake recount"),
        "stream (found, elsewhere, held, unknown, twice), what, misread, and ids of it, quantity (so far)",
    ),
    **dict.fromkeys(("stocktake place", "stocktake undo", "stocktake explain", "stocktake move"), "what"),
    "stocktake close": "what (the place), missing (pieces that were not found there)",
    "stocktake import": "rows",
    "stocktake show": "day, stocktake (0 where none is under way; then last), "
    "begun, sort, frozen, commission, responsible, places (each place, closed, "
    "counted, and once it is closed recorded), streams (how many of each), moves (since it was begun); once all places "
    "are closed items, agreed, settled, recorded, short, over, differences (each place, what, recorded, found, counts, "
    "worth, state, cause); with --place kinds (each what, size, quantity) and missing",
    "stocktake print": "path",
    "write-off list": "write_offs (each seq, number, day, stage, which is proposed, decided, appointed, done or "
    "refused, pieces, left, price in haléře)",
    "set-log-aside": "aside (the folder, empty where there was no log)",
}
