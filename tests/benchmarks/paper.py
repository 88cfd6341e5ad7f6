"""Paper: one protocol against a raw reportlab page, and 280 labels."""

import io
from pathlib import Path

import ground
from timing import in_turn

from equipment_app.documents import labels
from equipment_app.documents.label_designs import SAMPLES
from equipment_app.documents.press import gathered
from equipment_app.domain.labels import Design, LabelData, LabelField
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.paths import resource


def measure(folder: Path) -> list[tuple]:
    with ground.store(folder / "paper.equip", 1000, 0) as database:
        things = database.ask(lambda books: [row[0] for row in books.ask("SELECT id FROM thing LIMIT 12")])
        outcome = database.change(Issue("990001", tuple(Line(thing=thing) for thing in things)))
        facts = database.ask(lambda books: gathered(books, outcome.entry))
    one, floor = in_turn(41, facts.render, _raw_page)
    sheet = [
        LabelData(f"AKT.{n:07}.00", {**SAMPLES[Design.ITEM].facts, LabelField.INVENTORY: f"INV-{n:06}"})
        for n in range(280)
    ]
    some, text = in_turn(7, lambda: labels.render(sheet, "rayfilm-0102"), _raw_labels)
    return [
        ("one protocol, PDF/A-2b", "12 lines", one, floor, "a raw reportlab page with an embedded font", ""),
        ("280 QR labels", "65-up, 5 sheets", some, text, "the same text without QR, raw reportlab", "≤ 0.1 s"),
    ]


def _canvas(buffer: io.BytesIO):
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Paper", str(resource("fonts/SourceSans3-Regular.ttf"))))
    return Canvas(buffer, invariant=1)


def _raw_page() -> None:
    canvas = _canvas(io.BytesIO())
    canvas.setFont("Paper", 9)
    for line in range(45):
        canvas.drawString(
            60, 780 - line * 15, f"{line} Reflexní vesta AKT žlutomodrá M INV-000001 AKT0100000 1 ks nové 1 290,00"
        )
    canvas.showPage()
    canvas.save()


def _raw_labels() -> None:
    canvas = _canvas(io.BytesIO())
    for sheet in range(5):
        canvas.setFont("Paper", 6)
        for label in range(65):
            for line in range(3):
                canvas.drawString(
                    40 + label % 5 * 108, 790 - label // 5 * 60 - line * 8, f"INV-{sheet}{label:05} vesta XL"
                )
        canvas.showPage()
    canvas.save()
