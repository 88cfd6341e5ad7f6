"""A stock-take while two counters work on: three stations, one without the store, find what is lost, and only that."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.lists import ListKind
from equipment_app.exchange.check_file import CountingFile, read_result, sealing
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    OpenCountPlace,
    Recount,
)
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries.stocktake import ItemRow, result_view
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, SECRET, World

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
PLACES = ("A01", "B02", "C03", "D04")
PIECES = 60
KINDS = ("TRIKO/M", "TRIKO/L", "RUKAV")
WHO = (ADAM, EVA, CTIBOR)


class Shelves:
    """What really lies where, beside what the books say of it."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self.world, self.chance = world, chance
        rows = [
            f"DL-9;20.2.2026;Dodavatel Třetí;;RADIO;;1;X-{n:03};;;;900;Sklad;{PLACES[n % len(PLACES)]}"
            for n in range(PIECES)
        ]
        lot = "DL-9;20.2.2026;Dodavatel Třetí;;{};{};40;;;;;90;Sklad;{}"
        rows += [lot.format(*one) for one in self._lots()]
        world.take_in(ListKind.DELIVERIES, DELIVERY + "\n".join(rows) + "\n")
        self.places = dict(world.sql("SELECT label, id FROM holder WHERE kind = 'location'"))
        self.pieces: dict[int, str] = {}
        """Where each piece lies; one that somebody has lies nowhere."""
        self.kinds: Counter[tuple[str, str]] = Counter()
        names = {id: label for label, id in self.places.items()}
        for holder, thing, code, article, size, quantity in world.sql(_PILES):
            if code is not None:
                self.pieces[thing] = names[holder]
            else:
                self.kinds[names[holder], f"{article}/{size}"] += quantity
        self.lost: Counter[tuple[str, str]] = Counter()

    def _lots(self) -> Iterator[tuple[str, str, str]]:
        for kind in KINDS:
            article, _, size = kind.partition("/")
            yield from ((article, size, place) for place in PLACES)

    def lose(self) -> None:
        """Pieces and quantities are gone, and nobody writes it down."""
        for thing in self.chance.sample(sorted(self.pieces), 5):
            self.lost[self.pieces.pop(thing), str(thing)] += 1
        for key in self.chance.sample(sorted(self.kinds), 4):
            gone = self.chance.randint(1, min(3, self.kinds[key]))
            self.kinds[key] -= gone
            self.lost[key] += gone

    def works(self) -> None:
        """One of the counters hands something out, or takes it back; what is lost nobody can hand out."""
        who = self.chance.choice(WHO)
        if self.chance.random() < 0.5 and self.pieces:
            thing = self.chance.choice(sorted(self.pieces))
            self.world.do(Issue(who, (Line(thing=thing),)))
            del self.pieces[thing]
            return
        if self.chance.random() < 0.5:
            kind = self.chance.choice(KINDS)
            done = self.world.do(Issue(who, (f"{kind}*{self.chance.randint(1, 2)}",)))
            for label, quantity in self.world.sql(_TAKEN, done.entry):
                self.kinds[label, kind if kind != "RUKAV" else "RUKAV/uni"] -= quantity
            return
        held = self.world.ask(lambda books: books.things.held_by(books.people.by_number(who).id))
        pieces = [one.thing.id for one in held if one.thing.number is not None]
        if pieces:
            thing = self.chance.choice(pieces)
            self.world.do(TakeBack(who, (Line(thing=thing),), condition=AS_ISSUED))
            place = self.world.ask(lambda books: books.people.name(books.things.holders(thing)[0].holder))
            self.pieces[thing] = place

    def counted(self, place: str, who: str, station: str) -> None:
        """Every piece that lies there is scanned, every kind counted, while the counters work on."""
        self.world.do(OpenCountPlace(place, station))
        seen: set[int] = set()
        while left := sorted(thing for thing, where in self.pieces.items() if where == place and thing not in seen):
            thing = self.chance.choice(left)
            code = self.world.ask(lambda books, thing=thing: books.things.thing(thing).code)
            self.world.do(CountPiece(place, code, who, station))
            seen.add(thing)
            if self.chance.random() < 0.3:
                self.works()
        for (where, kind), quantity in sorted(self.kinds.items()):
            if where == place:
                self.world.do(CountQuantity(place, kind, str(quantity), who, station))
        self.world.do(CloseCountPlace(place, who))

    def carried(self, place: str, who: str, folder: Path) -> None:
        """The same at a station without the store, whose counts come in when the counters have gone on."""
        path = folder / f"{place}.akcheck"
        self.world.do(ExportCounts(date(2026, 3, 3), sealing(SECRET, path.write_bytes), place, who, "2"))
        file = CountingFile.open(path, SECRET, self.world.clock())
        file.save(file.check.at(file.check.plan.places[0].id))
        seen: set[int] = set()
        while left := sorted(thing for thing, where in self.pieces.items() if where == place and thing not in seen):
            thing = self.chance.choice(left)
            code = self.world.ask(lambda books, thing=thing: books.things.thing(thing).code)
            file.save(file.check.scan(code, self.world.clock())[0])
            seen.add(thing)
            if self.chance.random() < 0.3:
                self.works()
        for where, kind in sorted(self.kinds):
            if where == place:
                quantity = self.kinds[where, kind]
                file.save(file.check.write(*file.check.plan.kind(kind), quantity, self.world.clock()))
                self.works()
        file.finish(path.with_suffix(".akresult"), self.world.clock())
        self.world.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE)))
        self.world.do(CloseCountPlace(place, who))


_TAKEN = "SELECT p.label, m.quantity FROM move m JOIN holder p ON p.id = m.source WHERE m.seq = ?"
_PILES = """SELECT h.holder, t.id, t.code, a.code, t.size, h.quantity FROM holding h JOIN holder p ON p.id = h.holder
    AND p.kind = 'location' JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article WHERE h.quantity > 0"""


def named(row: ItemRow) -> str:
    return str(row.item.thing) if row.item.thing else f"{row.article.code}/{row.item.size}"


@pytest.mark.parametrize("seed", range(6))
def test_what_was_lost_is_found_and_nothing_else(world: World, seed: int, tmp_path: Path):
    chance = random.Random(seed)
    shelves = Shelves(world, chance)
    for _ in range(6):
        shelves.works()
    shelves.lose()
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    for n, place in enumerate(chance.sample(PLACES, len(PLACES))):
        if n == 2:
            shelves.carried(place, CHAIR, tmp_path)
        else:
            shelves.counted(place, (CHAIR, MEMBER)[n % 2], str(n % 2 + 1))
        for _ in range(3):
            shelves.works()
    rows = [row for row in world.ask(result_view).rows if row.item.difference]
    found = Counter({(row.place, named(row)): -row.item.difference for row in rows})
    assert found == shelves.lost
    for row in rows:
        what = row.code or f"{row.article.code}/{row.item.size}"
        other = MEMBER if row.people[-1] == CHAIR else CHAIR
        world.do(Recount(row.item.holder, what, str(row.item.found), other))
        world.do(ExplainDifference(row.item.holder, what, "loss", "Nikdo neví, kde to je."))
    done = world.do(ApproveStocktake())
    assert sum(line.quantity for line in done.lines) == sum(shelves.lost.values())
    said = {(row[0], row[1]): row[2] for row in world.sql(_BOOKS)}
    really = Counter(shelves.pieces.values())
    assert {place: said[place, 1] for place in PLACES} == {place: really[place] for place in PLACES}
    for place in PLACES:
        assert said.get((place, 0), 0) == sum(n for (where, _), n in shelves.kinds.items() if where == place)
    assert world.verified().problems == ()


_BOOKS = """SELECT p.label, CASE WHEN t.code IS NULL THEN 0 ELSE 1 END AS coded, sum(h.quantity) FROM holding h
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' JOIN thing t ON t.id = h.thing GROUP BY 1, 2"""
