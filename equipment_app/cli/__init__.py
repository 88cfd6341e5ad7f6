"""The command line: the same commands and questions as the window, without a screen.

Exit codes, stable from now on: 0 done, 1 refused (nothing changed, the reason on stderr), 2 usage, 3 integrity broken.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any

from equipment_app.cli import screen
from equipment_app.cli.answers import BROKEN, DONE, REFUSED, Answer, report_refusal, report_trouble
from equipment_app.cli.arguments import parser
from equipment_app.cli.signing_in import unlock_named
from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import AlteredSchema

_OPENED = (".equip", ".akcheck")
_NO_SCREEN = (
    "Není tu obrazovka, na které by se okno otevřelo. Příkazy ji nepotřebují: equipment-app --help",
    "There is no screen to open the window on. Commands do without one: equipment-app --help",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and say its exit code; a usage error ends the program with 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8-sig")  # Windows would take what is piped in for its old code page
    grammar = parser()
    options = grammar.parse_args(_opened(list(sys.argv[1:] if arguments is None else arguments)))
    if options.run is None and (options.acting or options.second):
        grammar.error("--operator and --second go with a command; in the window people sign in")
    if options.run is None:
        return _window(options)
    if options.asks_store and options.store is None:
        grammar.error("this command works on a store: --store FILE goes before it")
    return _carry_out(options, Answer(options.lang or "cs", json=options.json))


def _opened(arguments: list[str]) -> list[str]:
    """A file alone, as a double click hands it over, is opened in the window."""
    if len(arguments) == 1 and arguments[0].casefold().endswith(_OPENED):
        return ["--store", *arguments]
    return arguments


def _carry_out(options: Any, answer: Answer) -> int:
    try:
        unlock_named(options)
        code: int = options.run(options, answer)
        sys.stdout.flush()
    except Refusal as refusal:
        return report_refusal(refusal, answer, BROKEN if isinstance(refusal, AlteredSchema) else REFUSED)
    except (OSError, UnicodeError) as error:
        if not _is_left(error):
            return report_trouble(error, answer)
        _nobody_listens()
        return DONE
    return code


def _is_left(error: Exception) -> bool:
    """The reader of our answer is gone. Windows calls that invalid, as much else; the pipe itself says it again."""
    if isinstance(error, BrokenPipeError):
        return True
    if sys.platform != "win32" or not isinstance(error, OSError) or error.errno != errno.EINVAL:
        return False
    try:
        os.write(sys.stdout.fileno(), b"\n")
    except OSError as again:
        return again.errno == errno.EINVAL
    return False


def _nobody_listens() -> None:
    """The reader of our answer left, as `head` does. What is still to be written goes nowhere, and without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window(options: Any) -> int:
    if screen.missing():
        print(Answer(options.lang or "cs", json=False).say(*_NO_SCREEN), file=sys.stderr)
        return REFUSED
    from equipment_app.app import open_window

    return open_window(options.store, options.lang, read_only=options.read_only)
