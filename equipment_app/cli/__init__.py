"""The command line: the same commands and questions as the window, without a screen.

Exit codes, stable from now on: 0 done, 1 refused (nothing changed, the reason on stderr), 2 usage, 3 integrity broken.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from equipment_app.cli.answers import Answer, report_refusal
from equipment_app.cli.arguments import parser
from equipment_app.domain.errors import Refusal

DONE, REFUSED, USAGE, BROKEN = range(4)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and say its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = parser().parse_args(arguments)
    if options.run is None:
        return _window(options.store, options.lang)
    answer = Answer(options.lang or "cs", json=getattr(options, "json", False))
    try:
        code: int = options.run(options, answer)
    except Refusal as refusal:
        report_refusal(refusal, answer)
        return REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except (OSError, UnicodeError) as error:
        print(f"equipment-app: {error}", file=sys.stderr)
        return REFUSED
    return code


def _window(store: Path | None, lang: str | None) -> int:
    from equipment_app.app import open_window

    return open_window(store, lang)
