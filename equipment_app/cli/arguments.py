"""The grammar of the command line. Each command names the function that carries it out, imported when it runs."""

import argparse
from typing import Any

from equipment_app.cli.carried_arguments import ANOTHER_COPY, OF_DEPLOYMENT, gate_files, station, unit_checks
from equipment_app.cli.change_arguments import changing
from equipment_app.cli.grammar import (
    Paragraphs,
    Version,
    ask,
    command,
    flag,
    group,
    of_key,
    of_lead,
    operation,
    signing_in,
    text,
)
from equipment_app.cli.paper_arguments import printing
from equipment_app.domain.lists import IMPORTED
from equipment_app.domain.papers import Number, parse_number
from equipment_app.domain.rights import Right, Role
from equipment_app.operations import stocktake_counts as counts
from equipment_app.operations.declared import spoken_operations
from equipment_app.operations.hand_over_office import HandOverOffice

_MOST_FOUND = 10_000
_IMPORT = """All or nothing: every problem is named by sheet, row and column, and a list with one is refused. An
empty cell erases nothing; every delivered item has exactly one funding source.
First a backup is made in NAME.equip-backups, unless nothing changed since the last one."""
_VERIFY = """FILE may also be a backup, of which nothing is changed. A file whose tables are not those of a store is
refused before anything is asked of it. After an hour, or 4 GB of memory, verification stops and says so, unless
--unlimited. Exit code 3: the record is broken."""
_CHECK_PAPER = """A PDF of the program is compared with the filed one byte for byte; of a picture or a scan, also of one
saved as a PDF, the code alone is judged, and of a pile every paper. Exit code 0: MATCH of all, also of a paper that
was cancelled, which is said first; 3: any other verdict or file; 1: no code of a paper, or it cannot be opened."""
_UPDATE = """Nothing is fetched and nothing installed: the signature and the files beside NAME.release are checked. Exit
code 1: it is no update, nobody trusted signed it, or the file for this computer is missing; 3: a file was changed."""
_TOP = """Exit codes: 0 done, 1 refused (nothing changed, reason on stderr), 2 usage, 3 integrity broken. --json, before
or behind the command, prints one object; the help of a command says its keys. Commands, options, exit codes
and keys are stable. `equipment-app COMMAND --help` tells the rest.

Who works: a store in which nobody has a password is open to its one operator. Once somebody has one, every
command that tells or changes what is in the books, or repairs the store, asks for --operator, before the
command; verify, backup, rehearse, safety and protect ask only with --rebuild, --all-is-well and --i-know-why.
A password stands on the first line of a file that only you can read, or is typed at the terminal, where it is
not shown; it is never an argument. Where two persons are needed, --second stands by for that one command.
Without them the command exits with 1, says what is missing, and names nobody. Who leads a unit is answered
about it alone, and told of anything else that it is outside; what is about the whole store is refused to them.
Of an encrypted store, or a backup of one, the passphrase is asked first.

Files that are written (--pdf, --xlsx, --out, check files, exports, pictures) are there whole or not at all,
readable by their owner only, and never written over what keeps a store: itself, its papers, logs, lock and
quarantine, any backup, by whatever name or link; nor among it, nor over a device or a link.

A store is opened on a disk of this computer only, and for its owner alone: see `safety --help`. Where the
clock and the last entry are more than a day back or a year ahead of each other, or less than 50 MB are free,
nothing is written. Should the disk fail while something is written, the store is opened again and looked at:
what is there is told as done, what is not is refused, and what cannot be known is said to be unknown (exit
code 1).

PERSONAL_NO may be the badge (AKM.…) or the name: the surname alone, or with the given name, without accents and
case; of several who are called so none is taken, and they are told."""
_LANG = """language of the answers and of the window; unless told, answers are in Czech, and the window speaks what was
chosen in it, at first the language of the system"""
_MEMBER = "Of somebody whose records were merged every record is told, and any of their numbers finds them."
_PARTICIPANTS = """All of them, or nobody: with one faulty row nothing is written. Who takes part already is left as
they are. A member has a personal number in the list; a guest has none, but a name and a school, and gets a badge,
which `deployment participants` tells."""
_OFFICE = """The operator (--operator) hands over; the second person (--second) takes over and must be a
quartermaster. The paper, which both sign, records the state of the store: head of the journal, keys, open carts,
papers without a signature."""


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="equipment-app",
        allow_abbrev=False,
        description="The kit store of an anti-conflict team. Without a command it opens the window.",
        epilog=_TOP,
        formatter_class=Paragraphs,
    )
    ask(top, "--store", "FILE", "the store, NAME.equip")
    signing_in(top)
    _before(top)
    top.add_argument("--lang", choices=("cs", "en"), help=_LANG)
    flag(top, "--json", "print one JSON object; also behind the command")
    top.add_argument("--version", action=Version, nargs=0, help="say which release this is, and of which day")
    top.set_defaults(run=None, asks_store=False, secret=None)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    _making(commands)
    _writing(commands)
    _asking(commands)
    printing(commands)
    _checking(commands)
    _backups(commands)
    _place(commands)
    _encryption(commands)
    unit_checks(commands)
    _operators(commands)
    return top


def _making(commands: Any) -> None:
    said = "make a store filled with the sample: 280 invented members, a year of handovers"
    demo = command(commands, "demo", "keeping.demo", said)
    ask(demo, "file", "FILE", "NAME.equip, which is not there yet")
    new = command(commands, "new", "keeping.new", "make an empty store")
    ask(new, "file", "FILE", "NAME.equip, which is not there yet")
    ask(new, "--name", "TEXT", "what the store is called", type=_name, required=True)
    ask(new, "--operator", "NAME", "given name and surname of the first operator")
    said = "their password, on its first line; from then on everyone who works with the store signs in"
    ask(new, "--password-file", "FILE", said, default=argparse.SUPPRESS)
    _of_new(new)


def _writing(commands: Any) -> None:
    lists = command(commands, "import", "importing.take_in", "import a list from XLSX or CSV", _IMPORT)
    of_lead(Right.LOOK, lists)  # each kind asks for its right itself
    lists.add_argument("kind", choices=[str(kind) for kind in IMPORTED], help="what the list holds")
    ask(lists, "path", "PATH", "NAME.xlsx or NAME.csv")
    flag(lists, "--dry-run", "say what would happen and write nothing")
    of_key(lists)
    ask(lists, "--on", "DATE", "the day it happened, YYYY-MM-DD; else today")
    said = "the last inspection of what does not say it: a day, YYYY-MM-DD; delivery: each on the day it came; "
    said += "left: not known. Asked for where pieces would be overdue at once, and nothing is written before"
    ask(lists, "--inspected", "DAY", said, default="")
    said = "the first issue of what does not say it, before it came into these books: as --inspected; else its life "
    ask(lists, "--first-issued", "DAY", said + "begins with its first issue here", default="")
    ask(lists, "--funding", "SOURCE", "the funding source of deliveries that name none", default="")
    said = "personal numbers, with commas between, whose whole name the list of members changes rightly"
    ask(lists, "--renamed", "NUMBERS", said, default="")
    groups = {
        "article": group(commands, "article", "articles: what the catalogue has"),
        "kit": group(commands, "kit", "kits: what members should have"),
        "deployment": group(commands, "deployment", "deployments: an exercise, a match, and what is issued for it"),
        "write-off": group(commands, "write-off", "write-offs: proposal, decision, commission, destruction"),
    }
    _deployments(groups["deployment"])
    groups["stocktake"] = stocktakes(commands)
    changes = command(
        groups["article"], "history", "everyday.article_history", "what was changed of an article, and by whom"
    )
    ask(changes, "article", "CODE", "of the article")
    command(groups["write-off"], "list", "everyday.write_offs", "the write-offs there are, and how far they are")
    for one in spoken_operations():
        *under, name = one.name.split()
        operation(groups[under[0]] if under else commands, name, one.of, one.said, one.more)
    changing(commands)
    said = "hand the store over to the next quartermaster"
    told = "everyday.store_handed_over"
    office = operation(commands, "hand-over-store", HandOverOffice, said, _OFFICE, told, once=False)
    signing_in(office, again=True)


def _deployments(kinds: Any) -> None:
    gate_files(kinds)
    command(kinds, "list", "deployments.listed", "the deployments there are, and how far they are")
    people = command(kinds, "participants", "deployments.participants", "who takes part, and what they got")
    person = command(kinds, "person", "deployments.person", "what one participant is to get, and has got")
    board = command(kinds, "board", "deployments.board", "what is still out, by region, group, article and person")
    said = "add the participants of a list, XLSX or CSV: members and guests"
    take_in = command(kinds, "import", "importing.participants", said, _PARTICIPANTS)
    of_lead(Right.HAND_OVER, take_in)
    for one in (people, person, board, take_in):
        ask(one, *OF_DEPLOYMENT)
    ask(take_in, "path", "PATH", "NAME.xlsx or NAME.csv")
    ask(take_in, "--role", "NAME", "the role of who has none in the list")
    ask(take_in, "--group", "NAME", "the group of who has none in the list")
    flag(take_in, "--dry-run", "say what would happen and write nothing")
    of_key(take_in)
    ask(person, "who", "WHO", "by personal number or badge")
    ask(board, "--at", "DATE", "as it stood at the end of that day", default=None)


def _asking(commands: Any) -> None:
    holdings = command(commands, "holdings", "everyday.holdings", "what a member holds")
    ask(holdings, "who", "PERSONAL_NO", "the member, by name, number or badge; also one who has left")
    ask(holdings, "--at", "YYYY-MM-DD", "as it stood at the end of that day")
    member = command(commands, "member", "everyday.member", "in which units a member was, by which papers", _MEMBER)
    ask(member, "who", "PERSONAL_NO", "the member, by name, number or badge; also one who has left")
    ask(member, "--at", "DATE", "as it was known at the end of that day")
    history = command(commands, "history", "everyday.history", "where an item has been")
    ask(history, "code", "CODE", "its code, inventory or serial number")
    find = command(commands, "find", "everyday.find", "find members, items, articles and papers")
    of_lead(Right.LOOK, holdings, member, history, find)
    ask(find, "text", "TEXT", "words or their beginnings; accents may be left out")
    ask(find, "--limit", "N", "at most N results; 50 by default", type=_limit, default=50)


def _checking(commands: Any) -> None:
    verify = command(commands, "verify", "checking.verify", "read every row and compare it with the journal", _VERIFY)
    of_lead(Right.RESTORE, verify)
    flag(verify, "--rebuild", "first rebuild what follows from the journal")
    flag(verify, "--all", "every signature, not only those that vouch", dest="every")
    flag(verify, "--unlimited", "for a huge store: without limits of time and memory")
    flag(verify, "--progress", "report progress on stderr: entries read, entries in all")
    said = "check a paper, its QR or its code against the journal"
    paper = command(commands, "check-paper", "checking.check_paper", said, _CHECK_PAPER)
    ask(paper, "what", "PATH|CODE", "a PDF, a picture, or what the code says", type=str)
    said = "print the codes in pictures and PDFs: family, page and place; works without a store"
    decode = command(commands, "decode", "checking.decode", said)
    ask(decode, "paths", "PATH", "pictures and PDFs", nargs="+")
    flag(decode, "--makers", "makers' barcodes as well: EAN, Code 128, Data Matrix")
    command(commands, "self-test", "checking.self_test", "test the installed program, in a folder of its own")
    said = "say whether a file is a genuine update of the program, and what is new; works without a store"
    update = command(commands, "check-update", "updates.check_update", said, _UPDATE)
    ask(update, "update", "PATH", "NAME.release, or the folder it lies in")
    said = "believe the public keys in this file instead: 64 digits and whose it is, one a line"
    ask(update, "--keys", "FILE", said, dest="keys_file", default=None)


def _name(said: str) -> str:
    if not said.strip():
        raise argparse.ArgumentTypeError("the store needs a name")
    return text(said.strip())


def _limit(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 1 <= int(said) <= _MOST_FOUND):
        raise argparse.ArgumentTypeError(f"{said} is not a number from 1 to {_MOST_FOUND}")
    return int(said)


_SAFETY = "whether the data are safe where they are, and whether the store is what this computer saw last"
_SEEN = """A store that is older or other than when this computer saw it last was put back by hand, is another copy,
or was rewritten: every command warns of that on stderr until --i-know-why accepts it as it is. An operator confirms
it; that changes what this computer remembers, and nothing in the store."""
_SAFE = """Told are the kind of place (a network drive, a folder that Dropbox, OneDrive and their like keep alike, a
disk that can be pulled out), whether the disk is encrypted, who else can read the files, and how much room there is.
On a network drive or in a synchronised folder a store is not opened, nor is one that other users of the computer can
read, until `protect` has corrected that; access lists of Windows are told, and nothing is refused for them."""
_PROTECT = """A store that other users of this computer can read is not opened. This makes its files, and those
beside them, readable by their owner alone."""
_ASIDE = """For a store that is refused because a log of changes beside it is of another state: the log is moved to
where the files were copied, nothing is deleted, the store is as its file is, and the journal says who did it. A log
with work of this store is never set aside: it is brought in, or the command says what to do."""
_BACKUP = """For the system's scheduler: each run makes a backup, verifies it in a process of its own and then
removes what it supersedes (6 half hours, 14 days, 8 weeks and 12 months are kept). Exit code 1: the store is open
elsewhere, or nothing can be written there; 3: the copy is not sound, and nothing was removed."""
_RESTORE = """An administrator according to the backup does this; where there are two people in it, a second person
signs in too. What FILE was is moved to FILE-quarantine and never deleted, and the numbers of papers that are not in
the backup are declared lost; backups wait, and none is removed, until somebody confirms in the window, or by `backup
--all-is-well`, that the store is as it should be. Exit code 3: the backup is not sound."""
_REHEARSE = "With --store the result is remembered, and the window asks for another test after three months."
_PASSPHRASE = "of an encrypted backup, on the first line of F; without a file it is asked for at the terminal"
_ENCRYPT = """The store and its papers are rewritten under a key derived from the passphrase, every row is read back,
and the old files are removed; then the backups beside it, and those in every --backups DIR. Without the passphrase
nobody can ever read any of it: write it down, and keep it elsewhere. An administrator does this; where there are two
people, a second person signs in too.

What could not be converted, because the power went or a disk was not there, and what is still unencrypted, is told;
change-passphrase converts it with everything else."""
_DECRYPT = """With --into, an unencrypted copy is written to COPY, to be verified without this program, and the store
stays as it is. Without, the backups are decrypted too, and what was not is told."""
_BACKUPS = "backups lie there too, beside NAME.equip-backups; may be repeated"
_READING = """change nothing, not a byte, also in the window; works on a disk that cannot be written. A command that
would write is refused"""
_TWO = "Where there are two people, this takes both: name the other with --second."
_BEGIN = "The password is temporary: use it with `operators password` to choose another, which nobody else knows."
_ASKED = "it is on the first line; without a file it is asked for at the terminal"
_RECOVER = "a new password with the code of the recovery sheet, which is good once"


def _before(top: Any) -> None:
    """What goes before the command."""
    flag(top, "--read-only", _READING)
    said = "write although the computer's clock is more than a day behind the last entry, or a year ahead"
    flag(top, "--clock-is-right", said)
    said = "the passphrase of an encrypted store, on its first line; without a file it is asked for at the terminal"
    ask(top, "--store-passphrase-file", "FILE", said)
    flag(top, "--keys", argparse.SUPPRESS)


def _backups(commands: Any) -> None:
    backup = command(commands, "backup", "backups.backup", "make a backup and verify it", _BACKUP)
    ask(backup, "folder", "DIR", "created if it is missing, but not the folders above it")
    ask(backup, "--passphrase-file", "F", "encrypt it with the first line of F, 12 characters at least")
    flag(backup, "--all-is-well", "after a restore: everything is in order, continue with automatic backups")
    restore = command(commands, "restore", "backups.restore", "restore a backup", _RESTORE)
    ask(restore, "backup", "BACKUP", "plain or encrypted")
    ask(restore, "file", "FILE", "the store to be restored, or a new one")
    ask(restore, "--reason", "TEXT", "why; recorded in the journal")
    said = "the highest numbers found on paper, where the store does not know them any more"
    ask(restore, "--printed", "NUMBER", said, type=_number, nargs="+", action="extend", default=[])
    flag(restore, "--dry-run", "say what would be lost, which papers are beyond the backup, and change nothing")
    signing_in(restore, again=True)
    of_lead(Right.RESTORE, backup, restore)
    said = "test in a temporary folder whether a backup can be restored"
    rehearse = command(commands, "rehearse", "backups.rehearse", said, _REHEARSE)
    ask(rehearse, "backup", "BACKUP", "plain or encrypted")
    for one in (restore, rehearse):
        ask(one, "--passphrase-file", "F", _PASSPHRASE)


def _number(text: str) -> Number:
    number = parse_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text} is not the number of a paper like PP-2026-000123")
    return number


def _place(commands: Any) -> None:
    safety = command(commands, "safety", "keeping.safety", _SAFETY, f"{_SAFE}\n\n{_SEEN}")
    said = "the store is older or other than when this computer saw it last, and rightly so: warn no more"
    flag(safety, "--i-know-why", said, dest="accepted")
    command(commands, "protect", "keeping.protect", "make the store's files readable by their owner alone", _PROTECT)
    aside = command(commands, "set-log-aside", "keeping.set_log_aside", "open the store without another's log", _ASIDE)
    of_lead(Right.LOOK, safety)  # anybody who works says that they know why
    of_lead(Right.RESTORE, aside)


def _of_new(new: argparse.ArgumentParser) -> None:
    said = "whose codes it gives to items, badges and places, 1 to 20; each store its own, the first 1"
    ask(new, "--block", "N", said, default=1)
    said = "short code in the numbers of its papers, 2 to 4 letters or digits, as BRN; needed for every block but 1"
    ask(new, "--code", "TEXT", said, type=str.upper, default="")
    flag(new, "--encrypt", "encrypt it with a passphrase, asked for whenever it is opened")
    _new_passphrase(new)


def _encryption(commands: Any) -> None:
    encrypt = command(commands, "encrypt", "keeping.encrypt", "encrypt the store and its backups", _ENCRYPT)
    change = command(
        commands, "change-passphrase", "keeping.change_passphrase", "give the store another passphrase", _ENCRYPT
    )
    decrypt = command(commands, "decrypt", "keeping.decrypt", "decrypt the store and its backups", _DECRYPT)
    for one in (encrypt, change):
        _new_passphrase(one)
    ask(decrypt, "--into", "COPY", "a copy only; a new file")
    of_lead(Right.ENCRYPTION, encrypt, change, decrypt)
    for one in (encrypt, change, decrypt):
        ask(one, "--backups", "DIR", _BACKUPS, action="append", default=[])
        signing_in(one, again=True)


def _new_passphrase(to: argparse.ArgumentParser) -> None:
    said = "the new passphrase, on its first line, 12 characters at least; without a file it is asked for, twice"
    ask(to, "--new-passphrase-file", "FILE", said)


def _operators(commands: Any) -> None:
    """Who keeps the store, and how each of them comes in."""
    kinds = group(commands, "operators", "operators of the store: roles, passwords, keys")
    said = "list the operators: roles, units, whether they can sign in, ids of keys, badges"
    command(kinds, "list", "operators.listed", said)
    add = command(kinds, "add", "operators.add", "add an operator", f"{_BEGIN} {_TWO}")
    _added(add)
    roles = command(kinds, "roles", "operators.roles", "set the roles of an operator: these and no other", _TWO)
    reset = command(kinds, "reset", "operators.reset", "give an operator a new temporary password", f"{_BEGIN} {_TWO}")
    withdraw = command(kinds, "withdraw", "operators.withdraw", "remove an operator; their entries stay", _TWO)
    badge = command(kinds, "badge", "operators.badge", "set the badge that calls an operator at a locked desk")
    of_lead(Right.OPERATORS, add, roles, reset, withdraw, badge)
    for one in (roles, reset, withdraw, badge):
        ask(one, "name", "NAME", "name or personal number")
    _roles(roles, required=True)
    _new_password(reset)
    which = badge.add_mutually_exclusive_group(required=True)
    ask(which, "code", "CODE", "AKM.…; there is one at a time", nargs="?", default="")
    flag(which, "--none", "remove it")
    _own(kinds)


def _added(add: argparse.ArgumentParser) -> None:
    ask(add, "name", "NAME", "given name and surname, or `SURNAME, GIVEN NAME`")
    ask(add, "--personal-no", "PERSONAL_NO", "their personal number")
    ask(add, "--rank", "TEXT", "as papers name them")
    ask(add, "--function", "TEXT", "what they do in the unit")
    _roles(add, required=False)
    ask(add, "--new-password-file", "FILE", "temporary password; without one they cannot sign in yet")


def _roles(to: argparse.ArgumentParser, *, required: bool) -> None:
    said = "may be repeated" if required else "quartermaster by default; may be repeated"
    names = [str(role) for role in Role]
    to.add_argument("--role", dest="roles", action="append", required=required, choices=names, help=said)
    ask(to, "--unit", "CODE", "the unit of a lead; may be repeated", dest="units", action="append", default=None)


def _own(kinds: Any) -> None:
    """What everybody does for themselves, as the one named by --operator."""
    password = command(kinds, "password", "operators.password", "change your own password")
    recover = command(kinds, "recover", "operators.recover", _RECOVER, _TWO)
    ask(recover, "--code-file", "FILE", _ASKED)
    of_lead(Right.PASSWORD, password, recover)
    for one in (password, recover):
        _new_password(one)
    pin = command(kinds, "pin", "operators.pin", "set the PIN that unlocks the window while the program runs")
    which = pin.add_mutually_exclusive_group()
    ask(which, "--pin-file", "FILE", _ASKED)
    flag(which, "--none", "remove it")
    said = "a new recovery sheet for a sealed envelope; the old one is void"
    sheet = command(kinds, "sheet", "operators.sheet", said)
    ask(sheet, "--pdf", "PATH", "write it there", required=True)
    said = "a new signing key, after a password became known or a laptop was lost"
    key = command(kinds, "key", "operators.key", said, _TWO)
    of_lead(Right.OWN, pin, sheet, key)


def _new_password(to: argparse.ArgumentParser) -> None:
    ask(to, "--new-password-file", "FILE", _ASKED)


_MORE = """What is recorded of a place is not told before it is closed. Nothing changes before `stocktake approve`."""
_LIST = """A list has three columns: a place; a code, inventory or serial number, or ARTICLE/SIZE; how many there are,
empty for a scan. All rows are taken, once, or none. A result of a station is taken for who counted there."""
_COUNTING = (
    ("place", counts.OpenCountPlace, "count at a place from now on; open one again that was closed"),
    ("count", counts.CountPiece, "count a piece, or one more of an article"),
    ("quantity", counts.CountQuantity, "write how many of an article there are at a place"),
    ("assign", counts.AssignCode, "say which piece an unknown code is on, which then counts"),
    ("undo", counts.UndoCount, "take the last scan or number of a station back"),
    ("close", counts.CloseCountPlace, "close a place: everything there is counted"),
    ("recount", counts.Recount, "count a difference again; somebody else of the commission does"),
    ("explain", counts.ExplainDifference, "explain a difference, and say what becomes of it"),
    ("move", counts.MoveHome, "let pieces stay where they were found"),
)


def stocktakes(commands: Any) -> Any:
    """The commands of a stock-take, to which its operations are added."""
    under = group(commands, "stocktake", "stock-takes: what is there, compared with what is recorded", _MORE)
    for name, of, said in _COUNTING:
        operation(under, name, of, said, told="stocktake.told", once=False, paper=False)
    lists = command(under, "import", "stocktake.take_counts", "take over the counts of a list, or of a station", _LIST)
    flag(lists, "--another-copy", ANOTHER_COPY)
    of_lead(Right.STOCKTAKE, lists)
    ask(lists, "path", "PATH", "NAME.xlsx, NAME.csv or NAME.akresult")
    ask(lists, "--by", "NAME", counts.BY.help)
    ask(lists, "--station", "NAME", counts.STATION.help)
    station(under)
    shown = command(under, "show", "stocktake.show", "how far it is; once all places are closed, what differs")
    ask(shown, "--place", "PLACE", "with what is counted there, and the pieces that are not")
    command(under, "list", "stocktake.listed", "all stock-takes there were, the latest first, and what became of each")
    printed = command(under, "print", "stocktake.printed", "write its papers as a draft, without a number")
    ask(printed, "--pdf", "PATH", "write them there", required=True)
    ask(printed, "--place", "PLACE", "the empty sheet of this place, to count on paper")
    flag(printed, "--sheet", "the sheet of what was counted alone")
    return under
