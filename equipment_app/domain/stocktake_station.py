"""Counting of a stock-take at a station without the store: what it is asked, each scan and number, and their seals.

The station knows the codes of the pieces and where each is recorded, and which kinds are counted by quantity; how many
of a kind there should be it does not know. Names (of places, who may be members, and of who counts) stand apart from
what is asked, and do not come back with the result.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from equipment_app.domain.carried_file import STOCKTAKE, Carried
from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.home import Home
from equipment_app.domain.stocktake import MOST, Stream, UnknownPlace, refuse_on_no_thing
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words

LONGEST = 80
"""Letters of a code that is kept."""


class NotInStation(UnknownThing):
    """The station has no books to ask, only what it was given to count."""

    cs = "„{text}“ v souboru inventury není mezi tím, co se počítá na množství. Nic se nezapsalo; ověřte kód."
    en = "“{text}” is not counted by quantity in this stock-take file. Nothing was written; check the code."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class StationPlace(NamedTuple):
    """`codes` are what its label, or the badge of a member, carries; folded."""

    id: int
    name: str
    codes: Sequence[str]


class StationArticle(NamedTuple):
    id: int
    code: str
    name: str
    name_en: str


class StationKind(NamedTuple):
    """What is counted by quantity; `codes` of the maker, and ARTICLE/SIZE, folded."""

    place: int
    article: int
    size: str
    codes: Sequence[str]


class StationPiece(NamedTuple):
    """`place` is where it is recorded; `codes` are its code, inventory and serial number, folded."""

    thing: int
    article: int
    size: str
    place: int
    code: str
    codes: Sequence[str]


class StationScan(NamedTuple):
    """A scan (`quantity` None) as it was read, or a number that was written, and when, in seconds."""

    place: int
    code: str
    article: int
    size: str
    quantity: int | None
    at: int


def by_code(pieces: Sequence[StationPiece]) -> dict[str, StationPiece]:
    """Pieces by each code that no other of them has: one that several have tells none of them apart."""
    borne = Counter(code for piece in pieces for code in set(piece.codes))
    return {code: piece for piece in pieces for code in piece.codes if borne[code] == 1}


class StationPlan(Value):
    id: str
    stocktake: int
    day: date
    sort: str
    station: str
    who: str
    places: tuple[StationPlace, ...]
    articles: Mapping[int, StationArticle]
    kinds: tuple[StationKind, ...]
    pieces: tuple[StationPiece, ...]
    block: int = 0
    """Of codes, of the store; 0 where the file does not tell."""

    def elsewhere(self, code: str) -> int:
        """The block of the other store whose label it is; 0 of any other code."""
        return Home(self.block).elsewhere(code) if self.block else 0

    @cached_property
    def named(self) -> Mapping[str, StationPlace | StationPiece | tuple[int, str]]:
        """What a code stands for: a place, a piece, or an article in a size."""
        found: dict[str, StationPlace | StationPiece | tuple[int, str]] = {}
        for kind in self.kinds:
            found |= dict.fromkeys(kind.codes, (kind.article, kind.size))
        found |= by_code(self.pieces)
        for place in self.places:
            found |= dict.fromkeys(place.codes, place)
        return found

    def kind(self, code: str) -> tuple[int, str]:
        """Raises NotInStation: nothing that is counted by quantity there has this code."""
        found = self.named.get(code.casefold())
        if found is None or isinstance(found, StationPlace | StationPiece):
            raise NotInStation(code)
        return found

    def kinds_at(self, place: int) -> list[StationKind]:
        return [kind for kind in self.kinds if kind.place == place]

    @classmethod
    def of(cls, ask: Mapping[str, Any], people: Sequence[Any]) -> "StationPlan":
        """Raises KeyError, TypeError, ValueError: it is none."""
        who, *places = people
        return cls(
            *(ask["check"], ask["stocktake"], date.fromisoformat(ask["day"]), ask["sort"], ask["station"], who),
            places=tuple(StationPlace._make(one) for one in places),
            articles={one[0]: StationArticle._make(one) for one in ask["articles"]},
            kinds=tuple(StationKind._make(one) for one in ask["kinds"]),
            pieces=tuple(StationPiece._make(one) for one in ask["pieces"]),
            block=int(ask.get("block", 0)),
        )


def carried(plan: StationPlan, about: Mapping[str, Any], seed: bytes) -> Carried:
    """`plan` made ready to leave the store; `about` is what its file says of itself."""
    people: list[Any] = [plan.who, *map(list, plan.places)]
    ask = dict(about) | {
        "stocktake": plan.stocktake,
        "day": plan.day.isoformat(),
        "sort": plan.sort,
        "station": plan.station,
        "places": [one.id for one in plan.places],
        "articles": [list(one) for one in plan.articles.values()],
        "kinds": [list(one) for one in plan.kinds],
        "pieces": [list(one) for one in plan.pieces],
        "block": plan.block,
    }
    return Carried(ask, people, seed, form=STOCKTAKE)


class StationCount(Value):
    """A value: what was counted at this station so far, and at which place it counts."""

    plan: StationPlan
    place: int = 0
    scans: tuple[StationScan, ...] = ()
    streams: tuple[Stream, ...] = ()
    """Where each scan goes, in their order."""
    seen: frozenset[int] = frozenset()
    """Pieces."""

    @classmethod
    def resumed(cls, plan: StationPlan, state: Mapping[str, Any] | None) -> "StationCount":
        """Raises KeyError, TypeError, ValueError: the state is none."""
        if state is None:
            return cls(plan)
        asked = {"places": [one.id for one in plan.places], "kinds": plan.kinds}
        return cls(plan, int(state["place"]))._of(scans_of(state, asked))

    def to_json(self) -> dict[str, Any]:
        return {"place": self.place, "scans": [list(one) for one in self.scans]}

    def at(self, place: int) -> "StationCount":
        return replace(self, place=place)

    def knows(self, code: str) -> bool:
        return code.casefold() in self.plan.named

    def is_place(self, code: str) -> bool:
        return isinstance(self.plan.named.get(code.casefold()), StationPlace)

    def piece(self, one: StationScan) -> StationPiece | None:
        """What was scanned, where the file knows it."""
        what = self.plan.named.get(one.code.casefold()) if one.code else None
        return what if isinstance(what, StationPiece) else None

    def scan(self, code: str, now: datetime) -> tuple["StationCount", Stream | None]:
        """A place is counted from now on (None); of a kind there is one more; anything else is kept as it was read.
        Raises UnknownPlace: the label of a place that is not counted with this file; OnNoThing, ReadInPart.
        """
        what = self.plan.named.get(code.casefold())
        label = code_of_text(code.upper()) if what is None else None
        if label and label.family is Family.PLACE:
            raise UnknownPlace(code, tuple(one.name for one in self.plan.places[:12]))
        if isinstance(what, StationPlace):
            return self.at(what.id), None
        if what is not None and not isinstance(what, StationPiece):
            return self.write(*what, (self.quantity(*what) or 0) + 1, now), Stream.FOUND
        if what is None:
            refuse_on_no_thing(code)
        count = self._more(StationScan(self.place, code[:LONGEST], 0, "", None, int(now.timestamp())))
        return count, count.streams[-1]

    def write(self, article: int, size: str, quantity: int, now: datetime) -> "StationCount":
        return self._more(StationScan(self.place, "", article, size, min(quantity, MOST), int(now.timestamp())))

    def without(self, n: int = -1) -> "StationCount":
        """The last scan or number is gone, or the one in this place of their order."""
        gone = n if n >= 0 else len(self.scans) - 1
        return self._of([one for place, one in enumerate(self.scans) if place != gone])

    def quantity(self, article: int, size: str) -> int | None:
        """What was written of a kind at this place the last time; None where nothing was."""
        of = self.place, article, size
        written = (one for one in reversed(self.scans) if (one.place, one.article, one.size) == of)
        return next((one.quantity for one in written), None)

    def _more(self, one: StationScan) -> "StationCount":
        piece, streams = self.piece(one), (*self.streams, self._stream(one, self.seen))
        seen = self.seen | {piece.thing} if piece else self.seen
        return replace(self, scans=(*self.scans, one), streams=streams, seen=seen)

    def _of(self, scans: Sequence[StationScan]) -> "StationCount":
        """With these instead."""
        seen: set[int] = set()
        streams = []
        for one in scans:
            streams.append(self._stream(one, seen))
            if piece := self.piece(one):
                seen.add(piece.thing)
        return replace(self, scans=tuple(scans), streams=tuple(streams), seen=frozenset(seen))

    def _stream(self, one: StationScan, seen: Set[int]) -> Stream:
        piece = self.piece(one)
        if piece is None:
            return Stream.FOUND if one.article else Stream.UNKNOWN
        if piece.thing in seen:
            return Stream.TWICE
        return Stream.FOUND if piece.place == one.place else Stream.ELSEWHERE


def scans_of(state: Mapping[str, Any], ask: Mapping[str, Any]) -> tuple[StationScan, ...]:
    """What a station did, as a file tells it. Raises KeyError, TypeError, ValueError: nothing a station could do."""
    places, kinds = set(ask["places"]), {(article, size) for _, article, size, *_ in ask["kinds"]}
    types: tuple[Any, ...] = int, str, int, str, (int, type(None)), int
    found = tuple(StationScan(*one) for one in state["scans"])
    for one in found:
        fits = all(isinstance(value, kind) for value, kind in zip(one, types, strict=True)) and one.place in places
        number = not one.code and (one.article, one.size) in kinds and 0 <= (one.quantity or 0) <= MOST
        scan = 0 < len(one.code) <= LONGEST and not one.article
        if not (fits and (scan if one.quantity is None else number)):
            raise ValueError(one)
    return found
