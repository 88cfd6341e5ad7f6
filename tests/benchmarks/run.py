"""Measures the program against its floors, in one run, and writes a table: `python tests/benchmarks/run.py`.

Every figure is a median; the floor of each is measured between the same repetitions, because a shared machine is now
fast and now slow. Nothing here is a test: a figure is read, never asserted.
"""

import argparse
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))


import backups
import camera
import counter
import encryption
import gate
import grant
import lead
import lists
import order
import paper
import questions
import start
import stocktake
import unit_check
import waiting

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = "Medians of one run on {} {}, Python {}, SQLite {}. Floor and figure were measured in turn."
SIZES = (10_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table; times in seconds, `floor` None where there is none."""

    what: str
    workload: str
    got: float
    floor: float | None = None
    floor_is: str = ""
    aim: str = ""
    unit: str = "ms"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="equipment-benchmark-") as folder:
        figures = [Figure(*row) for row in _measured(Path(folder), options.sizes, options.only)]
    text = _table(figures)
    print(text)
    if not options.only:
        RESULTS.write_text(text, encoding="utf-8")


def _measured(folder: Path, sizes: list[int], only: str) -> list[tuple]:
    parts: list[tuple[str, Callable[[], list[tuple]]]] = [
        ("counter", lambda: counter.measure(folder, sizes)),
        ("questions", lambda: questions.measure(folder, sizes)),
        ("gate", lambda: gate.measure(folder, sizes)),
        ("grant", lambda: grant.measure(folder)),
        ("order", lambda: order.measure(folder)),
        ("lead", lambda: lead.measure(folder, sizes)),
        ("backups", lambda: backups.measure(folder, sizes)),
        ("waiting", lambda: waiting.measure(folder, 1, 2_000, 10_000, 100_000)),
        ("encryption", lambda: encryption.measure(folder, sizes)),
        ("paper", lambda: paper.measure(folder)),
        ("start", lambda: start.measure(folder)),
        ("lists", lists.measure),
        ("camera", camera.measure),
        ("unit_check", lambda: unit_check.measure(folder)),
        ("stocktake", lambda: stocktake.measure(folder)),
    ]
    return [row for name, part in parts if not only or only == name for row in part()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="moves in the stores")
    names = [
        "",
        "counter",
        "questions",
        "gate",
        "grant",
        "order",
        "lead",
        "backups",
        "waiting",
        "encryption",
        "paper",
        "start",
        "lists",
        "stocktake",
        "camera",
        "unit_check",
    ]
    parser.add_argument("--only", default="", choices=["", *names])
    return parser.parse_args()


def _table(figures: list[Figure]) -> str:
    lines = [
        _HEAD.format(platform.system(), platform.machine(), platform.python_version(), sqlite3.sqlite_version),
        "",
        "| what | workload | measured | floor | ratio | floor is | aim |",
        "|---|---|---:|---:|---:|---|---|",
    ]
    for f in figures:
        ratio = f"{f.got / f.floor:.2f} ×" if f.floor else ""
        floor = _said(f.floor, f.unit) if f.floor else ""
        lines.append(
            f"| {f.what} | {f.workload} | {_said(f.got, f.unit)} | {floor} | {ratio} | {f.floor_is} | {f.aim} |"
        )
    return "\n".join(lines) + "\n"


def _said(value: float, unit: str) -> str:
    if unit == "MB":
        return f"{value:.0f} MB"
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.2f} s"


if __name__ == "__main__":
    main()
