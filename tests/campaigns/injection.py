"""Campaigns F4 and F5: texts made to be taken for markup, operators or formulas, in every field of papers and exports.

    python -m tests.campaigns.injection [--papers 0] [--seed N]

Papers: each text of `hostile_texts` in each field that holds words, one at a time; the PDF is read back by another
program. It must say the text, as far as its fonts have the letters, and hold nothing that acts. `--papers N` tries N
of them at random, 0 all. Exports: every text in every field of a store, everything exported, XLSX and CSV read back:
no formula, no link, no file outside the folder. Exit 1 otherwise. `PLANTED` are a paper set by a library that reads
markup, and a list written without its guard.
"""

import csv
import io
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.parsers import expat

import openpyxl
import pikepdf
import pypdfium2

from equipment_app.documents import command_sheet, labels, report, scanner_sheet, storno
from equipment_app.documents.label_designs import SAMPLES
from equipment_app.documents.paper import Paper
from equipment_app.documents.stock import STOCKS
from equipment_app.documents.typeset import TABLES
from equipment_app.domain.errors import Refusal
from equipment_app.domain.labels import Design
from equipment_app.domain.register import AsOf
from equipment_app.exchange import write
from equipment_app.exchange.write import table
from equipment_app.queries import handover_register
from equipment_app.store.file.pieces import finished
from equipment_app.way_out import export
from tests.campaigns import told
from tests.campaigns.hostile_texts import ALL, FORMULAS
from tests.campaigns.hostile_world import filled
from tests.documents import answers, checked, samples

Render = Callable[[Any], bytes]
Place = tuple[tuple[str | int, ...], str]

NOT_WORDS = {
    *("qr", "code", "number", "kind", "condition", "condition_before", "state", "marks", "digest", "letter"),
    *("replaced_by", "replaces", "source_papers", "file_reference"),
    *("title", "subtitle", "subject", "closing", "total", "columns", "facts"),
}
"""Fields that hold keys and words of ours; what is typed by people never comes into them."""
ACTS = ("/OpenAction", "/AA", "/JS", "/JavaScript", "/Launch", "/URI", "/EmbeddedFile", "/Annots", "/AcroForm", "/XFA")
CUT = ("unit check, rows.0.name,", "storno, operator,", "storno, reason,")
"""The grid of a check cuts long names; the bar of a storno says that the whole reason is in the journal."""
WORD = "Kvildazkušební"
"""Where this is not printed, nothing is: not every paper has every field."""
LETTERS = frozenset("".join(TABLES))
STARTS = tuple("=+-@\t\r\n\0＝＋－＠")


@dataclass
class Tally:
    papers: int = 0
    cells: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)
    """What the paper does not say, or says otherwise."""
    acting: list[str] = field(default_factory=list)
    """Papers and tables in which a text became more than text."""

    @property
    def ok(self) -> bool:
        return not self.broken and not self.unsaid and not self.acting


def papers() -> dict[str, tuple[Any, Render]]:
    """Facts, and who sets them."""
    asked, day = answers.ASKED, date(2026, 11, 24)
    return {
        "issue": (samples.issue(bilingual=True), Paper.render),
        "loan": (samples.loan(), Paper.render),
        "return": (samples.giving_back(), Paper.render),
        "storno": (samples.CANCELLATION, lambda facts: storno.cancel(samples.wrong_issue().render(), facts)),
        "unit check": (checked.report(3, checked.COLUMNS[:4]), Paper.render),
        "handovers": (
            Answer(asked, tuple(answers.handed(1))),
            lambda facts: report.render(handover_register.handovers(facts.state, day, day, facts.rows)),
        ),
        "holdings": (
            Answer(asked, tuple(answers.held(1))),
            lambda facts: report.render(handover_register.held_register(facts.state, day, facts.rows)),
        ),
        "commands": (Named("Sklad"), lambda facts: command_sheet.render(facts.name)),
        "scanners": (Named("Sklad"), lambda facts: scanner_sheet.render(facts.name)),
    }


@dataclass(frozen=True)
class Answer:
    state: AsOf
    rows: tuple[Any, ...]


@dataclass(frozen=True)
class Named:
    name: str


def attack_papers(chance: random.Random, most: int = 0, known: dict[str, tuple[Any, Render]] | None = None) -> Tally:
    """So many tries, 0 for all there are."""
    tally, known = Tally(), known or papers()
    shown = [
        (name, place)
        for name, (facts, render) in known.items()
        for place in places(facts)
        if WORD in said(render(put(facts, place, WORD)))
    ]
    tries = [(*one, text) for one in shown for text in ALL]
    for name, place, text in chance.sample(tries, most) if most else tries:
        facts, render = known[name]
        what = f"{name}, {'.'.join(map(str, place))}, {text[:30]!r}"
        _paper(what, partial(render, put(facts, place, text)), text, tally)
    return tally


def _paper(what: str, made: Callable[[], bytes], text: str, tally: Tally) -> None:
    tally.papers += 1
    try:
        data = made()
    except Refusal as refusal:
        tally.refused[type(refusal).__name__] += 1
        return
    except Exception as error:  # whatever comes out is what this looks for
        tally.broken.append(f"{what}: {error!r:.200}")
        return
    if not says(said(data), text, cut=what.startswith(CUT)):
        tally.unsaid.append(what)
    tally.acting += [f"{what}: {found}" for found in acting(data)]


def said(data: bytes) -> str:
    """All the text of a paper in the order it was set, so that a column stays together; without spaces.

    A hyphen at the end of a line is read as a sign of its own, which no text has.
    """
    with pypdfium2.PdfDocument(data) as document:
        read = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    return read.replace("\ufffe", "-")


def places(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where in the facts words stand; of things in a row, in the first."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield way
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in NOT_WORDS:
                yield from places(getattr(value, one.name), (*way, one.name))
    elif isinstance(value, tuple) and value:
        yield from places(value[0], (*way, 0))


def put(value: Any, way: tuple[str | int, ...], text: str) -> Any:
    """The same facts with this text in that place."""
    if not way:
        return text
    step, *rest = way
    if isinstance(step, int):
        return (*value[:step], put(value[step], tuple(rest), text), *value[step + 1 :])
    return replace(value, **{step: put(getattr(value, step), tuple(rest), text)})


def says(said: str, text: str, *, cut: bool = False) -> bool:
    """Whole, its line breaks as such or by their code points; or, where a field may be cut, up to a sign of it."""
    for breaks in ("\x1f", "\x1f\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
        wanted = expected(text, breaks)
        if wanted in said or (cut and any(f"{wanted[:end]}…" in said for end in range(len(wanted) + 1))):
            return True
    return False


def expected(text: str, shown: str = "") -> str:
    """What paper says of it, without spaces but those `shown`: letters it does not have by their code points."""
    plain = normalize("NFC", text).replace("\u2011", "-").replace("\u2010", "-").replace("\xad", "")
    letters = (char for char in plain if char in shown or not char.isspace())
    return "".join(char if char in LETTERS else f"[U+{ord(char):04X}]" for char in letters)


def acting(data: bytes) -> list[str]:
    """What in the file is more than a page to look at."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        dictionaries = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary | pikepdf.Stream)]
        found = sorted({name for one in dictionaries for name in ACTS if name in one})
        return found + ([] if _readable(opened) else ["metadata nobody can read"])


def _readable(paper: pikepdf.Pdf) -> bool:
    if "/Metadata" not in paper.Root:
        return True
    try:
        expat.ParserCreate().Parse(paper.Root.Metadata.read_bytes(), True)
    except expat.ExpatError:
        return False
    return True


def attack_labels(chance: random.Random, every: int = 1) -> Tally:
    """Labels cut what does not fit, so what they say is not compared; nothing may break or act.

    In each fact stands every so manieth text; in the next one the others.
    """
    tally = Tally()
    for design in Design:
        sample = SAMPLES[design]
        for name, text in ((name, text) for n, name in enumerate(sample.facts) for text in ALL[n % every :: every]):
            changed = replace(sample, facts={**sample.facts, name: text})
            stock = chance.choice(list(STOCKS.values()))
            _paper(f"label {design}, {name}, {text[:30]!r}", partial(labels.preview, changed, stock), "", tally)
    return tally


def attack_exports(folder: Path, written: Callable[..., None] = write.csv) -> Tally:
    """Everything a store can give away, read back."""
    folder.mkdir()
    tally, world = Tally(), filled(folder / "sklad.equip", FORMULAS)
    finished(export(world.database, folder / "out"))
    today = date(2026, 3, 2)
    asked = {"held": handover_register.held, "moved": lambda books, day: handover_register.moved(books, date.min, day)}
    for name, ask in asked.items():
        sheet = table(world.ask(lambda books, ask=ask: ask(books, today)))
        write.xlsx(folder / "out" / f"{name}.xlsx", [sheet], created=datetime(2026, 3, 2, tzinfo=UTC))
        written(folder / "out" / f"{name}.csv", sheet)
    world.close()
    for path in sorted((folder / "out").rglob("*")):
        _table(path, tally)
    if {path.name for path in folder.iterdir()} - {"out"} - {path.name for path in folder.glob("sklad.equip*")}:
        tally.acting.append("a file beside the folder")
    return tally


def _table(path: Path, tally: Tally) -> None:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=";"):
                tally.cells += len(row)
                tally.acting += [
                    f"{path.name}: {cell!r}" for cell in row if cell.startswith(STARTS) and not _number(cell)
                ]
    if path.suffix == ".xlsx":
        for row in openpyxl.load_workbook(path).active.iter_rows():
            tally.cells += len(row)
            tally.acting += [f"{path.name}: {one.value!r}" for one in row if one.data_type == "f" or one.hyperlink]


def _number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(,\d+)?", cell) is not None


def markup_read(facts: Any) -> bytes:
    """A paper set by a library whose paragraphs read markup: a planted bug."""
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    out = io.BytesIO()
    SimpleDocTemplate(out).build([Paragraph(facts.name)])
    return out.getvalue()


def unguarded(path: Path, sheet: write.SheetOut) -> None:
    """A list written as it is: a planted bug."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(sheet.rows)


PLANTED: dict[str, Callable[[Path], Tally]] = {
    "markup read": lambda _: attack_papers(random.Random(1), 20, {"planted": (Named("x"), markup_read)}),
    "no guard": lambda folder: attack_exports(folder, unguarded),
}


def main() -> int:
    chosen = told.options(__doc__, papers=0)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        tallies = [attack_papers(chance, chosen.papers), attack_labels(chance), attack_exports(Path(folder) / "out")]
        planted = {name: plant(Path(folder) / name) for name, plant in PLANTED.items()}
    for tally in tallies:
        print(tally.refused, *tally.broken[:20], *tally.unsaid[:20], *tally.acting[:20], sep="\n")
    broken, unsaid, more = (sum(len(getattr(one, name)) for one in tallies) for name in ("broken", "unsaid", "acting"))
    return told.tell(
        told.Told(
            id="F4, F5",
            what="hostile texts in every field of every paper, label and export, read back by other programs",
            seed=chosen.seed,
            count=f"{sum(one.papers for one in tallies)} papers, {sum(one.cells for one in tallies)} cells",
            result=f"{broken} broken, {unsaid} not said, {more} taken for more than text",
            planted="; ".join(f"{name}: {len(one.broken + one.unsaid + one.acting)}" for name, one in planted.items()),
            ok=all(one.ok for one in tallies) and not any(one.ok for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
