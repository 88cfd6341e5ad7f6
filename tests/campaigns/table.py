"""The table of all campaigns, written from what they said themselves: RESULTS.md beside this.

    python -m tests.campaigns.table NAME [options of the campaign]    run one, and take its last line
    python -m tests.campaigns.table --take FILE ...                    take the lines from what was kept of their words
    python -m tests.campaigns.table                                    write the table anew

What was said is kept in `results.json`, the last of each campaign.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.campaigns import covered, told

KEPT = Path(__file__).with_name("results.json")
RESULTS = KEPT.with_name("RESULTS.md")

Facts = Mapping[str, Any]


def kept() -> dict[str, Facts]:
    """What each campaign said last, by its short name."""
    found: dict[str, Facts] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    return found


def take(lines: Iterable[str]) -> list[str]:
    """Keep what the lines tell; the short names of the campaigns that were among them."""
    facts = [json.loads(line.removeprefix(told.BEGINNING)) for line in lines if line.startswith(told.BEGINNING)]
    whole = kept() | {one["id"]: one for one in facts}
    KEPT.write_text(json.dumps(dict(sorted(whole.items())), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [one["id"] for one in facts]


def results(facts: Iterable[Facts]) -> str:
    """Everything, for whoever wants to run it again."""
    rows = [
        f"| {one['id']} | {one['what']} | {one['seed']} | {_counted(one)} | {_judged(one)} "
        f"| {_grouped(one['planted'])} | {_long(one['seconds'])} | {_run(one)} |"
        for one in facts
    ]
    head = [f"| {' | '.join(_COLUMNS)} |", f"|{'---|' * len(_COLUMNS)}"]
    return "\n".join([_ABOVE, *head, *rows, ""])


def write() -> None:
    RESULTS.write_text(results(kept().values()), encoding="utf-8")


def run(name: str, options: list[str]) -> int:
    """Run a campaign, say what it says, and keep it."""
    command = [sys.executable, "-m", f"tests.campaigns.{name}", *options]
    lines: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=told.ROOT) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line)
    take(lines)
    return process.returncode


def _run(one: Facts) -> str:
    """The day and commit of a run, and what of the program has changed since."""
    changed = covered.overtaken(one["id"], one.get("covered", {}))
    since = f"; **changed since**: {', '.join(changed)}" if changed else ""
    return f"{one['day']}, {one['commit'] or '–'}{since}"


def _judged(one: Facts) -> str:
    result = _grouped(one["result"])
    return result if one["ok"] else f"**does not hold**: {result}"


def _counted(one: Facts) -> str:
    return _grouped(one["count"])


def _grouped(text: str) -> str:
    """Large numbers as people read them."""
    return re.sub(r"(?<![\w.])\d{5,}(?![\w.])", lambda number: f"{int(number[0]):,}", text)


def _long(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds / 60:.0f} min"


_COLUMNS = ("id", "what", "seed", "how many", "result", "planted bugs", "took", "run on")
_ABOVE = """# What was tried against the program, and what came of it

Each row is the last run of a campaign, in its own words; `python -m tests.campaigns.table NAME` runs one and writes it
here. Nothing in this file is typed by hand, and a test holds it against what was said. The ids are those of the test
plan. A campaign counts only when its planted bugs turn it red, so each run ends with them. It tried the program as it
was at its commit: which of the parts it covers (`covered.py`) have changed since, its row says by itself.
"""


def main() -> int:
    code = 0
    match sys.argv[1:]:
        case ["--take", *files]:
            for file in files:
                print(*take(Path(file).read_text(encoding="utf-8").splitlines()))
        case [name, *options]:
            code = run(name, options)
    write()
    return code


if __name__ == "__main__":
    sys.exit(main())
