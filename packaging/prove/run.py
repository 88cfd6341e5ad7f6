"""Proves packages, one kind after the other, and keeps in packaging/README.md when each held last: `dev.py prove`.

dev.py prove [windows] [deb] [deb-3.11] [deb-3.12]    those; else all. What follows after `--` goes to their scripts
"""

import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
PROOFS = {"windows": ["windows.py"], "deb": ["debian.py"]}
PROOFS |= {f"deb-{python}": ["debian.py", "--python", python] for python in ("3.11", "3.12")}


def main(arguments: list[str]) -> int:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    kinds, more = arguments[:at], arguments[at + 1 :]
    if unknown := set(kinds) - PROOFS.keys():
        sys.exit(f"There is no proof of {', '.join(sorted(unknown))}. There are: {', '.join(PROOFS)}.")
    failed = [kind for kind in kinds or PROOFS if not held(kind, more)]
    print(f"Did not hold: {', '.join(failed)}." if failed else "All of it held.")
    return 1 if failed else 0


def held(kind: str, more: list[str]) -> bool:
    began, of = time.monotonic(), commit()
    script, *options = PROOFS[kind]
    done = subprocess.run([sys.executable, HERE / script, *options, *more])
    if not done.returncode:
        keep(kind, f"held, {time.monotonic() - began:.0f} s", date.today(), of)
    return not done.returncode


def keep(kind: str, said: str, day: date, of: str) -> None:
    """The row of this kind in the table."""
    text = README.read_text(encoding="utf-8")
    row = f"| {kind} | {said} | {day} | {of} |"
    changed, count = re.subn(rf"^\| {kind} \|.*\|$", row, text, flags=re.MULTILINE)
    if count != 1:
        sys.exit(f"{README} has no row “| {kind} |” to keep that in: {row}")
    README.write_text(changed, encoding="utf-8", newline="\n")


def commit() -> str:
    """Of the checkout, with a sign where something in it is in no commit."""
    told = subprocess.run(["git", "describe", "--always", "--dirty=+"], cwd=HERE, capture_output=True, text=True)
    return told.stdout.strip() or "no commit"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
