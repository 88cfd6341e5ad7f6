"""What this machine remembers about labels: sheets, how far one is used up, how the printer feeds it, what is shown."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from equipment_app.domain.label_errors import SheetImpossible
from equipment_app.domain.label_stock import Stock, as_text, from_text
from equipment_app.domain.labels import DEFAULT, Design, Field, Plan, Symbol
from equipment_app.ui.settings import MachineSettings

USUAL = "avery-l7160"


class Feed(NamedTuple):
    """How a sheet goes through the printer here: where the next print begins, from 1, and millimetres to move by."""

    start: int = 1
    right: float = 0.0
    down: float = 0.0

    @property
    def offset(self) -> tuple[float, float]:
        return self.right, self.down


class Memory:
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

    def plan(self, design: Design) -> Plan:
        symbol = Symbol.TOUGH if self.settings.now.label_tough else Symbol.NORMAL
        for line in self.settings.now.label_fields:
            name, *fields = line.split()
            if name == design:
                with suppress(ValueError):
                    return Plan(design, tuple(map(Field, fields)), symbol)
        return Plan(design, None, symbol)

    def keep_plan(self, plan: Plan) -> None:
        """What the design shows by itself needs no remembering."""
        others = [line for line in self.settings.now.label_fields if line.split()[0] != plan.design]
        usual = plan.fields is None or plan.chosen == Plan(plan.design, DEFAULT[plan.design]).chosen
        said = [] if usual else [" ".join((plan.design, *plan.chosen))]
        self.settings.change(label_fields=(*others, *said), label_tough=plan.symbol is Symbol.TOUGH)
