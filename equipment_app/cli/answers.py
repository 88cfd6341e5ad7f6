"""What a command says: one JSON object for programs, or lines for people."""

import errno
import json
import sys
from collections.abc import Sequence
from typing import Any

from equipment_app import words
from equipment_app.domain.access_errors import OwnPasswordFirst, PasswordFirst, SecondPersonNeeded, WeakPassword
from equipment_app.domain.backup_errors import PassphraseNeeded
from equipment_app.domain.encryption_errors import StoreEncrypted
from equipment_app.domain.errors import ListRefused, Refusal

_TROUBLE = {
    errno.ENOENT: ("není tam taková složka nebo soubor", "there is no such folder or file"),
    errno.EACCES: ("nemáte k tomu oprávnění", "you are not allowed to"),
    errno.EPERM: ("nemáte k tomu oprávnění", "you are not allowed to"),
    errno.EEXIST: ("nelze přepsat", "cannot be overwritten"),
    errno.ENOTDIR: ("není složka", "is not a folder"),
    errno.EISDIR: ("je složka", "is a folder"),
    errno.ENOSPC: ("disk je plný", "the disk is full"),
    errno.EROFS: ("disk je jen pro čtení", "the disk is read-only"),
    errno.ENAMETOOLONG: ("název je příliš dlouhý", "the name is too long"),
}


class Answer:
    """Where a command puts its result. Nothing is printed before the command is done."""

    def __init__(self, lang: str, *, json: bool) -> None:
        self.lang: words.Lang = "en" if lang == "en" else "cs"
        self.json = json

    def give(self, result: dict[str, Any], lines: Sequence[str]) -> None:
        if self.json:
            print(json.dumps(result, ensure_ascii=False, indent=2))
        else:
            print("\n".join(lines))

    def say(self, czech: str, english: str) -> str:
        return english if self.lang == "en" else czech


def report_refusal(refusal: Refusal, answer: Answer) -> None:
    """The reason on stderr; nothing was changed."""
    print(sentence(refusal, answer.lang), file=sys.stderr)


def report_trouble(error: OSError | UnicodeError, answer: Answer) -> None:
    """What the system says about a file, in the operator's language where it is a common thing."""
    said = _TROUBLE.get(error.errno or 0) if isinstance(error, OSError) and error.filename else None
    text = f"{error.filename}: {answer.say(*said)}" if said and isinstance(error, OSError) else str(error)
    print(f"equipment-app: {text}", file=sys.stderr)


def sentence(refusal: Refusal, lang: words.Lang) -> str:
    if isinstance(refusal, ListRefused):
        from equipment_app.exchange import words as list_words

        return list_words.refusal(refusal, lang)
    hint = _HINTS.get(type(refusal))
    return f"{words.refusal(refusal, lang)} {hint[lang == 'en']}" if hint else words.refusal(refusal, lang)


_HINTS: dict[type[Refusal], tuple[str, str]] = {
    SecondPersonNeeded: ("Přidejte --second JMÉNO.", "Add --second NAME."),
    OwnPasswordFirst: ("Příkaz: operators password.", "The command: operators password."),
    PasswordFirst: ("Příkaz: operators password.", "The command: operators password."),
    WeakPassword: ("Spojte třeba čtyři slova.", "Try four words joined together."),
    PassphraseNeeded: ("Přidejte --passphrase-file SOUBOR.", "Add --passphrase-file FILE."),
    StoreEncrypted: (
        "Přidejte před příkaz --store-passphrase-file SOUBOR.",
        "Add --store-passphrase-file FILE before the command.",
    ),
}
"""What the way out is called at the command line."""
