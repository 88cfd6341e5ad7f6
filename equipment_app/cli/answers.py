"""What a command says: one JSON object for programs, or lines for people."""

import errno
import json
import sys
from collections.abc import Sequence
from typing import Any

from equipment_app.domain.errors import Refusal
from equipment_app.domain.words import Lang, Words

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

    def give(self, result: dict[str, Any], lines: Sequence[str]) -> None:
        if self.json:
            print(json.dumps(result, ensure_ascii=False, indent=2))
        else:
            print("\n".join(lines))

    def say(self, czech: str, english: str) -> str:
        return Words(czech, english).said(self.lang)


def report_refusal(refusal: Refusal, answer: Answer) -> None:
    """The reason on stderr; nothing was changed."""
    print(sentence(refusal, answer.lang), file=sys.stderr)


def report_trouble(error: OSError | UnicodeError, answer: Answer) -> None:
    """What the system says about a file, in the operator's language where it is a common thing."""
    said = _TROUBLE.get(error.errno or 0) if isinstance(error, OSError) and error.filename else None
    text = f"{error.filename}: {answer.say(*said)}" if said and isinstance(error, OSError) else str(error)
    print(f"equipment-app: {text}", file=sys.stderr)


def sentence(refusal: Refusal, lang: Lang) -> str:
    return f"{refusal.said(lang)} {refusal.at_command_line.said(lang)}".rstrip()
