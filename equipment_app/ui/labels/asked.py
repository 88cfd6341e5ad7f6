"""What labels can be asked for and what it is called, and what this machine remembers about sheets and printers."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.label_errors import SheetImpossible
from equipment_app.domain.label_stock import Stock, as_text, from_text
from equipment_app.domain.labels import DEFAULT, Design, LabelField, LabelPlan, Symbol
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.ui.rights import LABELS, OPERATORS, NeededRights
from equipment_app.ui.settings import MachineSettings


class LabelSubject(StrEnum):
    """What gets a label."""

    THINGS = "things"
    BADGES = "badges"
    OPERATORS = "operators"
    """Badges that were given to who works with the store; a member's own is under `BADGES`."""
    PLACES = "places"
    BLANKS = "blanks"


_BADGES = NeededRights((Right.LABELS, Right.OPERATORS))
NEEDS: dict[LabelSubject, NeededRights] = {
    LabelSubject.THINGS: LABELS,
    LabelSubject.BADGES: _BADGES,
    LabelSubject.OPERATORS: OPERATORS,
    LabelSubject.PLACES: _BADGES,
    LabelSubject.BLANKS: LABELS,
}
"""What printing them asks for: of things and blank labels the books are told, and ask for the right."""

DESIGNS: dict[LabelSubject, tuple[Design, ...]] = {
    LabelSubject.THINGS: (Design.ITEM, Design.CODE),
    LabelSubject.BADGES: (Design.BADGE,),
    LabelSubject.OPERATORS: (Design.BADGE,),
    LabelSubject.PLACES: (Design.PLACE, Design.BOX),
    LabelSubject.BLANKS: (Design.CODE, Design.ITEM),
}


class LabelsAsked(Value):
    """`ids` were chosen one by one; else those of `article`, called `name`, or all. `back` is the page that asks."""

    subject: LabelSubject = LabelSubject.THINGS
    ids: tuple[int, ...] = ()
    article: int = 0
    name: str = ""
    back: str = "stock"


class LabelWay(StrEnum):
    """What is no printer of the system; as the machine's settings remember it."""

    DIALOG = "@dialog"
    ZPL = "@zpl"
    """A printer that speaks ZPL, at an address."""
    PDF = "@pdf"
    ZPL_FILE = "@zpl-file"


DOTS = ("203", "300", "600")
"""Dots an inch that printers of labels have."""


def speaks_zpl(to: str) -> bool:
    return to in (LabelWay.ZPL, LabelWay.ZPL_FILE)


DESIGN: dict[Design, Any] = {
    Design.ITEM: QT_TRANSLATE_NOOP("labels", "With details"),
    Design.CODE: QT_TRANSLATE_NOOP("labels", "Code only"),
    Design.BADGE: QT_TRANSLATE_NOOP("labels", "Badge"),
    Design.PLACE: QT_TRANSLATE_NOOP("labels", "Place"),
    Design.BOX: QT_TRANSLATE_NOOP("labels", "Box"),
}
FIELD: dict[LabelField, Any] = {
    LabelField.OWNER: QT_TRANSLATE_NOOP("labels", "Owner"),
    LabelField.INVENTORY: QT_TRANSLATE_NOOP("labels", "Inventory no."),
    LabelField.NAME: QT_TRANSLATE_NOOP("labels", "Name"),
    LabelField.SIZE: QT_TRANSLATE_NOOP("labels", "Size"),
    LabelField.SERIAL: QT_TRANSLATE_NOOP("labels", "Serial number"),
    LabelField.ARTICLE: QT_TRANSLATE_NOOP("labels", "Catalogue code"),
    LabelField.BATCH: QT_TRANSLATE_NOOP("labels", "Batch"),
    LabelField.EXPIRY: QT_TRANSLATE_NOOP("labels", "Expiry"),
    LabelField.RECEIVED: QT_TRANSLATE_NOOP("labels", "Acquired on"),
    LabelField.GRANT: QT_TRANSLATE_NOOP("labels", "Grant"),
    LabelField.PERSON: QT_TRANSLATE_NOOP("labels", "Rank and name"),
    LabelField.UNIT: QT_TRANSLATE_NOOP("labels", "Unit"),
    LabelField.STORE: QT_TRANSLATE_NOOP("labels", "Store"),
    LabelField.KINDS: QT_TRANSLATE_NOOP("labels", "Contents"),
    LabelField.CONTENTS: QT_TRANSLATE_NOOP("labels", "Contents of the box"),
    LabelField.COUNT: QT_TRANSLATE_NOOP("labels", "How many"),
}


def said(source: Any) -> str:
    """In the language of the screen."""
    return QCoreApplication.translate("labels", source)


USUAL = "avery-l7160"


class Feed(NamedTuple):
    """How a sheet goes through the printer here: where the next print begins, from 1, and millimetres to move by."""

    start: int = 1
    right: float = 0.0
    down: float = 0.0

    @property
    def offset(self) -> tuple[float, float]:
        return self.right, self.down


class LabelMemory:
    """Reads and writes the machine's settings. What cannot be read is as if it were not there."""

    def __init__(self, settings: MachineSettings) -> None:
        self.settings = settings

    # Sheets

    def own(self) -> tuple[Stock, ...]:
        """Sheets that were made here."""
        return tuple(self._own())

    def stocks(self) -> Mapping[str, Stock]:
        """All sheets by name, those made here first."""
        from equipment_app.documents.stock import STOCKS

        return {**{stock.name: stock for stock in self.own()}, **STOCKS}

    @property
    def stock(self) -> Stock:
        """The sheet used last, if it is still there."""
        stocks = self.stocks()
        return stocks.get(self.settings.now.label_sheet) or stocks[USUAL]

    def use(self, name: str) -> None:
        self.settings.change(label_sheet=name)

    def keep(self, stock: Stock, instead: str = "") -> None:
        """A sheet made here, in the place of the one called `instead`."""
        kept = [one for one in self.own() if one.name not in (instead, stock.name)]
        kept.append(stock)
        kept.sort(key=lambda one: one.title.casefold())
        self.settings.change(label_sheets=tuple(map(as_text, kept)))
        if instead and self.settings.now.label_sheet == instead:
            self.use(stock.name)

    def drop(self, name: str) -> None:
        self.settings.change(label_sheets=tuple(as_text(one) for one in self.own() if one.name != name))

    def _own(self) -> Iterator[Stock]:
        for text in self.settings.now.label_sheets:
            with suppress(SheetImpossible, ValueError):
                yield from_text(text)

    # How it is fed

    def feed(self, stock: Stock) -> Feed:
        for line in self.settings.now.label_feeds:
            name, _, facts = line.partition(" ")
            if name == stock.name:
                with suppress(ValueError, TypeError):
                    start, right, down = json.loads(facts)
                    return Feed(min(max(1, int(start)), stock.count), float(right), float(down))
        return Feed()

    def keep_feed(self, stock: Stock, feed: Feed) -> None:
        others = [line for line in self.settings.now.label_feeds if line.partition(" ")[0] != stock.name]
        said = [] if feed == Feed() else [f"{stock.name} {json.dumps(feed)}"]
        self.settings.change(label_feeds=(*others, *said))

    # What is on it

    def plan(self, design: Design) -> LabelPlan:
        symbol = Symbol.TOUGH if self.settings.now.label_tough else Symbol.NORMAL
        for line in self.settings.now.label_fields:
            name, *fields = line.split()
            if name == design:
                with suppress(ValueError):
                    return LabelPlan(design, tuple(map(LabelField, fields)), symbol)
        return LabelPlan(design, None, symbol)

    def keep_plan(self, plan: LabelPlan) -> None:
        """What the design shows by itself needs no remembering."""
        others = [line for line in self.settings.now.label_fields if line.split()[0] != plan.design]
        usual = plan.fields is None or plan.chosen == LabelPlan(plan.design, DEFAULT[plan.design]).chosen
        said = [] if usual else [" ".join((plan.design, *plan.chosen))]
        self.settings.change(label_fields=(*others, *said), label_tough=plan.symbol is Symbol.TOUGH)
