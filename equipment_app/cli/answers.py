"""What a command says: one JSON object for programs, or lines for people."""

import errno
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.words import Lang, Words

DONE, REFUSED, USAGE, BROKEN = range(4)
"""Exit codes."""
_TROUBLE: dict[int, Words] = {
    errno.ENOENT: Words("není tam taková složka nebo soubor", "there is no such folder or file"),
    errno.EACCES: Words("nemáte k tomu oprávnění", "you are not allowed to"),
    errno.EPERM: Words("nemáte k tomu oprávnění", "you are not allowed to"),
    errno.EEXIST: Words("nelze přepsat", "cannot be overwritten"),
    errno.ENOTDIR: Words("není složka", "is not a folder"),
    errno.EISDIR: Words("je složka", "is a folder"),
    errno.ENOSPC: Words("disk je plný", "the disk is full"),
    errno.EROFS: Words("disk je jen pro čtení", "the disk is read-only"),
    errno.ENAMETOOLONG: Words("název je příliš dlouhý", "the name is too long"),
}


class Answer:
    """Where a command puts its result. Nothing is printed before the command is done."""

    def __init__(self, lang: str, *, json: bool) -> None:
        self.lang: Lang = "en" if lang == "en" else "cs"
        self.json = json

    def give(self, result: dict[str, Any], lines: Sequence[str], code: int = DONE) -> int:
        """Print it; `code`, for the command to end with."""
        print(json.dumps(result, ensure_ascii=False, indent=2, default=_as_iso) if self.json else "\n".join(lines))
        return code

    def say(self, czech: str, english: str) -> str:
        return Words(czech, english).said(self.lang)

    def lines(self, *said: tuple[object, str, str]) -> list[str]:
        """Of what is given as (whether, Czech, English), that which holds."""
        return [self.say(czech, english) for holds, czech, english in said if holds]


def in_columns(*cells: str) -> str:
    """One line of a table for people, without the cells that are empty."""
    return "  ".join(filter(None, cells))


def _as_iso(day: date) -> str:
    """A day or a time, for programs."""
    return day.isoformat()


def report_refusal(refusal: Refusal, answer: Answer, code: int = REFUSED) -> int:
    """The reason on stderr; nothing was changed. `code`, for the command to end with."""
    print(sentence(refusal, answer.lang), file=sys.stderr)
    return code


def report_trouble(error: OSError | UnicodeError, answer: Answer) -> int:
    """What the system says about a file, in the operator's language where it is a common thing."""
    said = _TROUBLE.get(error.errno or 0) if isinstance(error, OSError) and error.filename else None
    text = f"{error.filename}: {answer.say(*said)}" if said and isinstance(error, OSError) else str(error)
    print(f"equipment-app: {text}", file=sys.stderr)
    return REFUSED


def sentence(refusal: Refusal, lang: Lang) -> str:
    """With what its way out is called here; of a line, that of what is wrong with it."""
    wrong = refusal.cause if isinstance(refusal, LineRefused) else refusal
    return f"{refusal.said(lang)} {wrong.at_command_line.said(lang)}".rstrip()
