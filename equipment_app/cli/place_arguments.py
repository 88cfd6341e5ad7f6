"""The grammar of what concerns the store's files and the place where they lie."""

from typing import Any

from equipment_app.cli.grammar import command

_SAFETY = "whether the data are safe where they are, and whether the store is what this computer saw last"
_SEEN = (
    "A store that is older or other than when this computer saw it last was put back by hand, is another "
    "copy, or was rewritten: every command warns of that on stderr until --i-know-why accepts it as it "
    "is. An operator confirms it; that changes what this computer remembers, and nothing in the store."
)
_PROTECT = (
    "A store that other users of this computer can read is not opened. This makes its files, and those "
    "beside them, readable by their owner alone."
)
_ASIDE = (
    "For a store that is refused because a log of changes beside it is of another state: the log is moved to where the "
    "files were copied, nothing is deleted, the store is as its file is, and the journal says who did it. A log with "
    "work of this store is never set aside: it is brought in, or the command says what to do."
)


def describe(commands: Any) -> None:
    safety = command(commands, "safety", "keeping.safety", _SAFETY, _SEEN)
    safety.add_argument(
        "--i-know-why",
        dest="accepted",
        action="store_true",
        help="the store is older or other than when this computer saw it last, and rightly so: warn no more",
    )
    command(commands, "protect", "keeping.protect", "make the store's files readable by their owner alone", _PROTECT)
    command(commands, "set-log-aside", "keeping.set_log_aside", "open the store without another's log", _ASIDE)


def options(top: Any) -> None:
    """What goes before the command."""
    top.add_argument("--read-only", action="store_true", help="change nothing, whatever the command; also the window")
    top.add_argument(
        "--clock-is-right",
        action="store_true",
        help="write although the computer's clock and the last entry are far apart",
    )
