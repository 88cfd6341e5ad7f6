"""A stock-take: what of it is planned, how what was found compares with what is recorded, when a difference is settled.

Nothing here changes what anybody holds. Shortages and surpluses are never netted: each is an item of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from equipment_app.domain.codes import Family, looks_ours
from equipment_app.domain.errors import NameRefused, PathRefused, Refusal
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.misread import is_misread, names_no_thing
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Worded, Words, name_words

FIELDS.update(
    commission=Words("Komise", "Commission"),
    responsible=Words("Odpovědná osoba", "Person responsible"),
    prevention=Words("Návrh opatření", "Proposed prevention"),
)
TWO = 2
"""Counts that agree, and people in a commission: who counts again is another."""
LEAST = 10
"""Letters of an explanation."""
MOST = 9_999
"""Of a kind at one place."""


class Sort(Worded):
    """By law 563/1991, § 29."""

    REGULAR = "regular", "řádná, periodická", "regular"
    ROLLING = "rolling", "průběžná", "rolling"
    EXTRAORDINARY = "extraordinary", "mimořádná", "extraordinary"


class Stream(Worded):
    """Where a scan goes."""

    FOUND = "found", "nalezeno", "found"
    ELSEWHERE = "elsewhere", "na jiném místě", "elsewhere"
    """Counted; it is recorded at another place."""
    HELD = "held", "drží někdo", "held by somebody"
    """Lies here, but somebody has it: not counted."""
    UNKNOWN = "unknown", "neznámý kód", "unknown code"
    TWICE = "twice", "načteno dvakrát", "scanned twice"


class Cause(Worded):
    ISSUED = "issued", "vydáno bez zápisu", "issued without a record"
    RETURNED = "returned", "vráceno bez zápisu", "returned without a record"
    SIZE = "size", "záměna velikosti", "sizes mixed up"
    LOSS = "loss", "ztráta", "loss"
    DESTROYED = "destroyed", "zničení", "destruction"
    RECEIPT = "receipt", "chyba příjmu", "mistake at receipt"
    OTHER = "other", "jiné", "other"


class Consequence(Worded):
    CORRECT = "correct", "opravit stav podle skutečnosti", "correct the record"
    INCIDENT = "incident", "sepsat škodní událost", "write an incident report"
    SEARCH = "search", "hledat dál", "go on searching"
    """Left open, which holds the approval up."""


class StocktakeState(Worded):
    RUNS = "runs", "běží", "under way"
    APPROVED = "approved", "schválena", "approved"
    CANCELLED = "cancelled", "vypořádání stornováno", "settlement cancelled"
    """It was approved, and its settlement was undone."""
    STOPPED = "stopped", "zrušena", "given up"


class ItemState(Worded):
    """What an item still needs, the first thing that is missing."""

    AGREES = "agrees", "souhlasí", "agrees"
    UNCOUNTED = "uncounted", "nespočítáno", "not counted"
    RECOUNT = "recount", "chybí 2. počet", "2nd count missing"
    DIFFERS = "differs", "počty se liší", "counts differ"
    UNEXPLAINED = "unexplained", "chybí vysvětlení", "explanation missing"
    SEARCHED = "searched", "hledá se", "being searched"
    SETTLED = "settled", "vypořádáno", "settled"


SORTS = Sort.named()
STREAMS = Stream.named()
CAUSES = Cause.named()
CONSEQUENCES = Consequence.named()
STOCKTAKE_STATES = StocktakeState.named()
STATES = ItemState.named()


class StocktakeScope(Value):
    """What is counted. `places` are locations, all of them where it is empty; of a unit it is what its people have."""

    places: tuple[int, ...] = ()
    unit: int = 0
    articles: tuple[int, ...] = ()
    funding: str = ""


class Count(Value):
    """`quantity` is as it would be now: what moved since it was counted is added or taken off."""

    quantity: int
    person: int
    """Place in the commission, from 0."""
    at: datetime


class Explanation(Value):
    cause: Cause
    text: str
    consequence: Consequence
    other: str = ""
    """The key of the item it was mixed up with."""

    def to_json(self) -> dict[str, str]:
        return {name: str(fact) for name, fact in vars(self).items()}

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Explanation":
        return cls(Cause(said["cause"]), said["text"], Consequence(said["consequence"]), said["other"])


class StocktakeItem(Value):
    """One numbered piece, or one kind in one size at one place."""

    holder: int
    """The place, or the member, that has it by the books; where there is more than it should be, where that lies."""
    article: int
    size: str
    thing: int = 0
    """0 of what is counted by quantity."""
    recorded: int = 0
    counts: tuple[Count, ...] = ()
    place: int = 0
    """Where a piece was found that is recorded elsewhere."""
    moved: bool = False
    """It stays there: the settlement moves it."""
    since: bool = False
    """It came by a paper after the stock-take had begun: that is its proof."""
    value: int = 0
    """Of one, in haléře."""
    explained: Explanation | None = None
    code: str = ""
    """Under which it was found, where the books do not know that code."""

    @property
    def key(self) -> str:
        return f"{self.thing}" if self.thing else f"{self.holder}/{self.article}/{self.size}"

    @property
    def found(self) -> int:
        return self.recorded if self.since or not self.counts else self.counts[-1].quantity

    @property
    def difference(self) -> int:
        return self.found - self.recorded

    @property
    def proved(self) -> bool:
        """The last count says what one before it said; that a piece is there is proved by its scan."""
        counts = [one.quantity for one in self.counts]
        return counts[-1] in counts[:-1] or bool(self.thing and counts[-1])

    @property
    def state(self) -> ItemState:
        if not (self.counts or self.since):
            return ItemState.UNCOUNTED
        if not self.difference:
            return ItemState.AGREES
        if len(self.counts) < TWO and not self.proved:
            return ItemState.RECOUNT
        if not self.proved:
            return ItemState.DIFFERS
        if self.explained is None:
            return ItemState.UNEXPLAINED
        return ItemState.SEARCHED if self.explained.consequence is Consequence.SEARCH else ItemState.SETTLED

    @property
    def open(self) -> bool:
        return self.state not in (ItemState.AGREES, ItemState.SETTLED)

    @property
    def blind(self) -> bool:
        """It is counted again, and whoever does must know neither what is recorded nor what was counted before."""
        return self.state in (ItemState.RECOUNT, ItemState.DIFFERS)

    @property
    def misplaced(self) -> bool:
        """It was found at another place than the books have it, and is to go back there."""
        return bool(self.place) and not self.moved


class Stray(NamedTuple):
    """A piece that lay at a place of the stock-take, and that the books have at a place outside it: not counted."""

    thing: int
    code: str
    place: int
    recorded: int
    """Where the books have it."""


class Approval(Value):
    """Whether there are people enough who may approve it."""

    names: tuple[str, ...]
    """Who may: with the right and a password of their own, and not entrusted with the items."""
    alone: bool = False
    """Nobody could stand by: who works approves by themselves."""
    entrusted: bool = False
    """Who works is entrusted with the items, and there is somebody else who could work."""

    @property
    def possible(self) -> bool:
        return not self.entrusted if self.alone else len(self.names) >= TWO

    def without(self, responsible: str) -> "Approval":
        """Where this person is entrusted with the items."""
        entrusted = name_words(responsible)
        names = tuple(name for name in self.names if not name_words(name) <= entrusted)
        return replace(self, names=names)


class Sums(Value):
    """Of items: money in haléře; a shortage is negative, and nothing is netted."""

    items: int = 0
    agreed: int = 0
    settled: int = 0
    recorded: int = 0
    shortages: int = 0
    short: int = 0
    surpluses: int = 0
    over: int = 0

    @property
    def actual(self) -> int:
        return self.recorded + self.short + self.over

    @property
    def left(self) -> int:
        return self.items - self.agreed - self.settled


def sums(items: Sequence[StocktakeItem]) -> Sums:
    worth = [item.difference * item.value for item in items]
    states = [item.state for item in items]
    return Sums(
        items=len(items),
        agreed=states.count(ItemState.AGREES),
        settled=states.count(ItemState.SETTLED),
        recorded=sum(item.recorded * item.value for item in items),
        shortages=sum(item.difference < 0 for item in items),
        short=sum(one for one in worth if one < 0),
        surpluses=sum(item.difference > 0 for item in items),
        over=sum(one for one in worth if one > 0),
    )


class WroteFor(NamedTuple):
    """Whose counts at a place somebody else wrote down: the place in the commission, and the operator who wrote."""

    place: int
    person: int
    operator: int


class CountProgress(Value):
    """What is kept of a stock-take under way, besides its counts: ids and keys, and what is explained."""

    closed: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Places: by whom of the commission, and when."""
    stations: Mapping[str, int] = field(default_factory=dict)
    """Where each counts."""
    explained: Mapping[str, Explanation] = field(default_factory=dict)
    moved: frozenset[int] = frozenset()
    """Pieces found elsewhere that stay there."""
    imported: tuple[str, ...] = ()
    """Digests of the lists whose counts are in it."""
    assigned: Mapping[str, int] = field(default_factory=dict)
    """Codes the books do not know, and the pieces they are on."""
    told: Mapping[int, int] = field(default_factory=dict)
    """Places that were opened again after it was told what differs there, and when they had first been closed."""
    wrote: frozenset[WroteFor] = frozenset()

    def to_json(self) -> dict[str, Any]:
        return {
            "closed": {str(place): list(who) for place, who in self.closed.items()},
            "stations": dict(self.stations),
            "explained": {key: one.to_json() for key, one in self.explained.items()},
            "moved": sorted(self.moved),
            "imported": list(self.imported),
            "assigned": dict(self.assigned),
            "told": {str(place): at for place, at in self.told.items()},
            "wrote": sorted(map(list, self.wrote)),
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "CountProgress":
        return cls(
            {int(place): (person, at) for place, (person, at) in said["closed"].items()},
            said["stations"],
            {key: Explanation.from_json(one) for key, one in said["explained"].items()},
            frozenset(said["moved"]),
            tuple(said["imported"]),
            said.get("assigned", {}),
            {int(place): at for place, at in said.get("told", {}).items()},
            frozenset(WroteFor(*one) for one in said.get("wrote", ())),
        )


class NoStocktake(Refusal):
    cs = "Žádná inventura neběží. Nic se nezapsalo; zahajte ji."
    en = "No stock-take is under way. Nothing was written; begin one."


class StocktakeRuns(Refusal):
    day: str
    cs = "Inventura ke dni {day} ještě běží. Dokončete ji, nebo ji zrušte."
    en = "The stock-take of {day} is still under way. Finish it, or stop it."


class StocktakeFrozen(Refusal):
    place: str
    cs = "{place}: místo je při inventuře uzavřené pro pohyby. Nic se nezapsalo; počkejte, než inventura skončí."
    en = "{place}: nothing moves there during the stock-take. Nothing was written; wait until it is over."


class SmallCommission(Refusal):
    cs = "Komise má předsedu a aspoň jednoho dalšího člena. Nic se nezapsalo; doplňte jména."
    en = "A commission has a chair and one member at least. Nothing was written; add names."


class Entrusted(NameRefused):
    cs = "{name} je hmotně odpovědná osoba, počítat a schvalovat musí někdo jiný. Nic se nezapsalo."
    en = "{name} is entrusted with the items: somebody else counts and approves. Nothing was written."


class NotInCommission(NameRefused):
    names: tuple[str, ...]
    cs = "{name} není v komisi. Nic se nezapsalo; počítat může: {names}."
    en = "{name} is not in the commission. Nothing was written; those who may count: {names}."


class SameCounter(NameRefused):
    cs = "{name} tuto položku už počítal(a). Znovu ji spočítá někdo jiný z komise."
    en = "{name} counted this item already. Somebody else of the commission counts it again."


class UnknownPlace(Refusal):
    place: str
    names: tuple[str, ...]
    cs = "{place}: takové místo v této inventuře není. Nic se nezapsalo; místa jsou: {names}."
    en = "{place}: no such place in this stock-take. Nothing was written; the places are: {names}."
    unnamed = Words(
        "Nejdřív načtěte štítek místa, nebo ho napište. Nic se nezapsalo; místa jsou: {names}.",
        "First scan the label of a place, or type it. Nothing was written; the places are: {names}.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.place.strip() else self.unnamed


class OnNoThing(Refusal):
    code: str
    cs = "{code}: to není štítek věci, ale člověk, místo, doklad nebo příkaz. Nic se nezapsalo; načtěte věc."
    en = "{code}: of a person, a place, a paper or a command, not of an item. Nothing was written; scan an item."


class ReadInPart(Refusal):
    code: str
    cs = "{code}: náš kód, přečtený neúplně nebo špatně. Nic se nezapsalo; načtěte ho znovu."
    en = "{code}: a code of ours, read in part or wrongly. Nothing was written; scan it again."


def refuse_on_no_thing(said: str) -> None:
    """Raises ReadInPart: it is a piece of a code of ours, though not an item's label with wrong check digits, for that
    item is there; OnNoThing: it is of somebody, a place, a paper or a command.
    """
    text = said.strip()
    if is_misread(text) and not (looks_ours(text.upper()) and text.upper().startswith(Family.THING)):
        raise ReadInPart(text)
    if names_no_thing(text):
        raise OnNoThing(text)


class PlaceClosed(Refusal):
    place: str
    cs = "{place}: místo je spočítané a uzavřené. Otevřete ho znovu, nebo počítejte jednotlivé rozdíly."
    en = "{place}: the place is counted and closed. Open it again, or recount single differences."


class PlacesOpen(Refusal):
    names: tuple[str, ...]
    cs = "Ještě nejsou uzavřena místa: {names}. Dopočítejte je a uzavřete."
    en = "Places are not closed yet: {names}. Finish counting and close them."


class StillUncounted(Refusal):
    place: str
    count: int
    names: tuple[str, ...]
    """The first of them, in the order of names and sizes."""
    cs = "{place}: zapište počet, i nulu. Není spočítáno {count}: {names}."
    en = "{place}: write the count, zero as well. Not counted {count}: {names}."


class BadCount(Refusal):
    typed: str
    cs = "„{typed}“ není počet: zapište celé číslo od 0 do 9999, u kusu s kódem 0 nebo 1."
    en = "“{typed}” is no count: write a whole number from 0 to 9999, of a piece with a code 0 or 1."


class CountedByPiece(Refusal):
    title: str
    cs = "{title} se počítá po kusech. Načtěte štítek kusu."
    en = "{title} is counted piece by piece. Scan the label of the piece."


class KnownCode(Refusal):
    code: str
    cs = "{code}: tento kód není mezi neznámými. Nic se nezapsalo; přiřadit jde jen kód, který evidence nezná."
    en = "{code}: none of the unknown codes. Nothing was written; only a code the store does not know is assigned."


class CodeAssigned(Refusal):
    title: str
    code: str
    cs = """{title} už je nalezeno pod kódem {code}. Nic se nezapsalo; je-li tam ten kód omylem, nejdřív ho přiřaďte
        jinému kusu, nebo ho zahoďte."""
    en = """{title} was found by the code {code} already. Nothing was written; if that is a mistake, first assign that
        code to another piece, or discard it."""


class NoDifference(Refusal):
    title: str
    cs = "{title}: v tom se inventura neliší. Nic se nezapsalo."
    en = "{title}: the stock-take does not differ there. Nothing was written."


class TooShort(Refusal):
    cs = "Vysvětlení má aspoň deset znaků. Napište, jak k rozdílu došlo."
    en = "An explanation has ten letters at least. Write how the difference came about."


class DifferencesOpen(Refusal):
    count: int
    names: tuple[str, ...]
    cs = "Zbývá vypořádat rozdílů: {count} ({names}). Nic se nezměnilo; ke každému patří druhý počet a vysvětlení."
    en = "Differences left to settle: {count} ({names}). Nothing was changed; count each again, and explain it."


class NeverReceived(Refusal):
    title: str
    cs = "{title}: přebytek věci, která nikdy nebyla přijata. Nejdřív ji přijměte do skladu; nic se nezměnilo."
    en = "{title}: a surplus of what was never received. Receive it first; nothing was changed."


class CountsOfAnother(PathRefused):
    day: date
    cs = """Počty v {path} jsou z inventury ke dni {day}, která neběží: skončila, nebo byla zrušena. Nic se nezapsalo;
        spočítejte místa v nové inventuře."""
    en = """The counts in {path} are of the stock-take of {day}, which is not under way: it is over, or was given up.
        Nothing was written; count the places in a new one."""


class TooManyPieces(Refusal):
    pieces: int
    cs = """Soubor pro stanici by byl příliš velký ({pieces} ks). Nic se nezapsalo; počítejte tady, nebo zahajte
        inventuru jen některých míst."""
    en = """The check file of a station would be too large ({pieces} pcs). Nothing was written; count here, or begin a
        stock-take of fewer places."""


class CountsTaken(Refusal):
    cs = "Počty z tohoto souboru už v inventuře jsou. Nic se nezapsalo."
    en = "The counts of this file are in the stock-take already. Nothing was written."


class CountsRefused(NameRefused):
    """One file of counts among several; the others are taken."""

    cause: Refusal
    cs = "{name}: {cause}"
    en = "{name}: {cause}"

    def fact(self, name: str, lang: Lang) -> str:
        return self.cause.said(lang) if name == "cause" else super().fact(name, lang)
