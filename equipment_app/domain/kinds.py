"""What kinds of entries there are, and all that anybody must know of each: one row of one table.

Registers, history, lists, search, undo, signatures, a lead's view, the command line and the screen read the row. It is
strict by default: a kind that says nothing may be written by nobody, carries no facts, has no number and no paper, is
never undone, never dated before what came last, and no lead sees it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag, StrEnum, auto
from fnmatch import fnmatchcase

from equipment_app.domain.rights import Right
from equipment_app.domain.words import Lang, Words


class Changes(Flag):
    """What an operation changed, so a page reloads only when it must."""

    NOTHING = 0
    CUSTODY = auto()
    CATALOGUE = auto()
    MEMBERS = auto()
    KITS = auto()
    PAPERS = auto()
    SETTINGS = auto()
    CARTS = auto()
    CHECKS = auto()
    PRINTS = auto()
    """How often a paper was printed."""
    EVERYTHING = CUSTODY | CATALOGUE | MEMBERS | KITS | PAPERS | SETTINGS | CARTS | CHECKS | PRINTS


class Kind(StrEnum):
    """What people did. Stored as text, so an entry reads without the program."""

    GENESIS = "genesis"
    REGISTER = "register"
    RECEIPT = "receipt"
    ISSUE = "issue"
    LOAN = "loan"
    RETURN = "return"
    NOTICE = "notice"
    STORNO = "storno"
    FILED = "filed"
    PRINTED = "printed"
    SIGNED = "signed"
    LABELLED = "labelled"
    CHECK = "check"
    ACCESS = "access"
    OFFICE = "office"
    RESTORE = "restore"
    DISPATCH = "dispatch"
    ARRIVAL = "arrival"
    KIT = "kit"
    TRANSFER = "transfer"
    HANDOVER = "handover"
    LEAVING = "leaving"


UNSAID = Words()


class Side(StrEnum):
    """Whose paper it is: who gives or who gets what its first move moves."""

    SOURCE = "source"
    TARGET = "target"


class Sees(StrEnum):
    """What a lead sees of an entry."""

    NOTHING = "nothing"
    ALL = "all"
    THEIRS = "theirs"
    """Where it moves nothing to or from a member of another unit."""
    HEADER = "header"
    """The same without what it registers, which is about everybody."""
    CHECKS = "checks"
    """Checks of their units."""


@dataclass(frozen=True, slots=True)
class WritingRule:
    """What an entry asks of who writes it."""

    rights: tuple[Right, ...] = ()
    """Any of these; none where each of the tables asks for its own."""
    parts: frozenset[str] = frozenset()
    """What it may have: moves, lost numbers, rows of these tables, commitments to these; of rows about operators
    also what becomes of them.
    """
    two: bool = False
    """Two persons do it, as soon as there are two."""


@dataclass(frozen=True, slots=True)
class KindOfEntry:
    kind: Kind
    noun: Words
    """As registers, lists and the command line name it."""
    done: Words
    """What it did, as the screen says it of a move or a search finds it."""
    asks: Mapping[str, WritingRule] = field(default_factory=dict)
    """What is asked of who writes it; by what it is of, where not everybody may write all of a kind. Nobody, where
    there is none."""
    facts: tuple[str, ...] = ()
    """The facts it may carry, `*` being any ending; the journal refuses others."""
    series: str = ""
    """Of its numbers; empty where it has none."""
    form: str = ""
    """The paper it makes: a class in a module of `documents`, as `issue.IssuePaper`; empty where it makes none."""
    paper: Words = UNSAID
    """What a paper of its series is called."""
    papers: Words = UNSAID
    """Many of them."""
    side: Side | None = None
    signs: bool = True
    """Its paper, where it makes one, waits for signatures."""
    spoken: str = ""
    """The module of `operations` whose `@spoken` commands write it; empty where the command line has none, or its own.
    """
    cart: bool = False
    """Made of a cart at the counter, so it is corrected by filling one."""
    undone: Words = UNSAID
    """What its undo means, as the cancelled copy says it; empty where it cannot be undone."""
    dated: bool = True
    """Never before the latest move of its things and members, nor before what it cancels."""
    sees: Sees = Sees.NOTHING
    changes: Changes = Changes.EVERYTHING
    """Of what pages show, so that they ask again."""
    outcome: Words = UNSAID
    """What is said of it, where its operation says nothing else; empty: what it did, and to `{subject}`."""
    icon: str = "repeat"
    reserved: bool = False
    """A later release writes it: nobody may today."""

    @property
    def signed(self) -> bool:
        """People sign its paper: it waits for that and can be marked as signed."""
        return bool(self.form) and self.signs

    @property
    def undoable(self) -> bool:
        return self.undone != UNSAID

    @property
    def registers(self) -> bool:
        """It may register rows of evidence."""
        beside = {"mv", "lost", "filing"}
        return self.kind is Kind.GENESIS or any(ask.parts - beside for ask in self.asks.values())

    def may_carry(self, fact: str) -> bool:
        return any(fnmatchcase(fact, one) for one in self.facts)


def _asks(said: str = "", **each: str) -> Mapping[str, WritingRule]:
    """As `verifier.RULES` says it: a right, or any of several, `2` where two persons do it, then what it may have;
    `each` by what it is of."""
    found = {}
    for what, text in {"": said, **each}.items() if said else each.items():
        asked, *parts = text.split()
        rights = () if asked == "tables" else tuple(map(Right, asked.rstrip("2").split("/")))
        found[what] = WritingRule(rights, frozenset(parts), asked.endswith("2"))
    return found


TABLES = {
    "setting": Right.SETTINGS,
    **dict.fromkeys(("size_scheme", "article", "kit", "kit_line", "product"), Right.CATALOGUE),
    **dict.fromkeys(("holder", "identity"), Right.MEMBERS),
    **dict.fromkeys(("thing", "funding"), Right.RECEIVE),
    "operator:new": Right.OPERATORS,
}
"""What registering into each asks for by itself. Operators came so in the first stores, before there were passwords."""

_LIST = ("list", "sha256", "created", "changed", "skipped")
_IMPORT = Words("import", "import"), Words("Importy", "Imports")
_NOT_IMPORTED = Words("Seznam tímto číslem neplatí", "The list under this number does not apply")
_HANDED = Changes.CUSTODY | Changes.PAPERS | Changes.CARTS
_PRINTED = ("copies", "bilingual", "replaces")
"""How a handover's paper is printed, and which cancelled one it stands for."""

ROWS = (
    KindOfEntry(
        Kind.GENESIS,
        Words("založení evidence", "beginning"),
        Words("založeno", "begun"),
        facts=("store", "block", "code"),
        sees=Sees.ALL,
    ),
    KindOfEntry(
        Kind.REGISTER,
        Words("zápis", "registration"),
        Words("zapsáno", "registered"),
        _asks(" ".join(("tables", *TABLES))),
        _LIST,
        series="IM",
        paper=_IMPORT[0],
        papers=_IMPORT[1],
        undone=_NOT_IMPORTED,
        sees=Sees.HEADER,
    ),
    KindOfEntry(
        Kind.RECEIPT,
        Words("příjem", "receipt"),
        Words("přijato", "received"),
        _asks("receive mv holder funding thing"),
        _LIST,
        series="IM",
        paper=_IMPORT[0],
        papers=_IMPORT[1],
        side=Side.TARGET,
        undone=_NOT_IMPORTED,
        dated=False,  # a delivery has the day of its list
        sees=Sees.ALL,  # it comes from outside into the store, a thousand things at a time: nobody is in it
        icon="package-plus",
    ),
    KindOfEntry(
        Kind.ISSUE,
        Words("výdej", "issue"),
        Words("vydáno", "issued"),
        _asks("hand_over mv"),
        (*_PRINTED, "until"),
        series="PP",
        form="issue.IssuePaper",
        paper=Words("výdej", "issue"),
        papers=Words("Výdeje", "Issues"),
        side=Side.TARGET,
        spoken="issue",
        cart=True,
        undone=Words("Věci se tímto dokladem nevydaly", "No items were issued by this document"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="arrow-up-from-line",
    ),
    KindOfEntry(
        Kind.LOAN,
        Words("zápůjčka", "loan"),
        Words("půjčeno", "lent"),
        _asks("hand_over mv"),
        (*_PRINTED, "until", "extends"),
        series="ZA",
        form="loan.LoanPaper",
        paper=Words("zápůjčka", "loan"),
        papers=Words("Zápůjčky", "Loans"),
        side=Side.TARGET,
        spoken="lend",
        cart=True,
        undone=Words("Věci se tímto dokladem nepůjčily", "No items were lent by this document"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="calendar-clock",
    ),
    KindOfEntry(
        Kind.RETURN,
        Words("vrácení", "return"),
        Words("vráceno", "returned"),
        _asks("hand_over mv"),
        (*_PRINTED, "loan"),
        series="VR",
        form="returns.ReturnPaper",
        paper=Words("vratka", "return"),
        papers=Words("Vratky", "Returns"),
        side=Side.SOURCE,
        spoken="take_back",
        cart=True,
        undone=Words("Věci se tímto dokladem nevrátily", "No items were returned by this document"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="undo-2",
    ),
    KindOfEntry(  # about the first of the loans it reminds of, so whoever sees that one sees it
        Kind.NOTICE,
        Words("upomínka", "notice"),
        Words("upomenuto", "reminded"),
        _asks("hand_over"),
        ("copies", "bilingual", "until"),
        series="UP",
        form="notice.NoticePaper",
        paper=Words("upomínka", "notice"),
        papers=Words("Upomínky", "Notices"),
        side=Side.TARGET,
        spoken="loans",
        undone=Words("Upomínka neplatí", "The notice does not apply"),
        sees=Sees.THEIRS,
        changes=Changes.PAPERS,
        outcome=Words("Upomínka: {subject}", "Notice: {subject}"),
        icon="bell",
    ),
    KindOfEntry(
        Kind.STORNO,
        Words("storno", "cancellation"),
        Words("stornováno", "cancelled"),
        _asks("hand_over mv article kit kit_line holder identity funding thing"),
        spoken="undo",
        sees=Sees.THEIRS,
        icon="ban",
    ),
    KindOfEntry(
        Kind.FILED,
        Words("uložení dokladu", "filing"),
        Words("uloženo", "filed"),
        _asks("papers/check filing"),
        ("number", "role"),
        sees=Sees.THEIRS,
    ),
    KindOfEntry(
        Kind.PRINTED,
        Words("tisk", "print"),
        Words("vytištěno", "printed"),
        _asks("papers"),
        ("number", "copies"),
        sees=Sees.THEIRS,
        changes=Changes.PRINTS,
    ),
    KindOfEntry(
        Kind.SIGNED,
        Words("podpis", "signature"),
        Words("podepsáno", "signed"),
        _asks("papers"),
        ("number", "signed"),
        sees=Sees.THEIRS,
        changes=Changes.PAPERS,
    ),
    KindOfEntry(
        Kind.LABELLED,
        Words("štítky", "labels"),
        Words("označeno štítkem", "labelled"),
        _asks("labels label code thing"),
        sees=Sees.THEIRS,
        changes=Changes.CATALOGUE,
    ),
    KindOfEntry(
        Kind.CHECK,
        Words("kontrola", "check"),
        Words("kontrola", "checked"),
        _asks("check checked", settled="hand_over checked"),  # settled: a difference of one filed before
        ("check", "digest", "until", "unit", "kit", "lead", "begun", "ended", "columns"),
        series="KO",
        form="unit_check.UnitCheckPaper",
        paper=Words("kontrola týmu", "unit check"),
        papers=Words("Kontroly týmů", "Unit checks"),
        sees=Sees.CHECKS,
        changes=Changes.CHECKS,
    ),
    KindOfEntry(  # roles, passwords, keys and badges of operators
        Kind.ACCESS,
        Words("přístup", "access"),
        Words("změněn přístup", "access changed"),
        _asks(
            password="password credential:own signing_key:new",
            recovery="password2 credential:own signing_key:new",
            pin="own credential:own",
            no_pin="own credential:own",
            sheet="own credential:own",
            key="own2 credential:own signing_key:new signing_key:gone",
            operator="operators2 operator:new identity role:new credential:given",
            roles="operators2 role:new role:gone",
            reset="operators2 credential:given signing_key:gone",
            withdrawn="operators2 operator:gone role:gone credential:gone signing_key:gone badge:gone",
            badge="operators badge:new badge:gone",
            no_badge="operators badge:gone",
            encryption="encryption2",
            log_aside="restore",
        ),
        ("what", "operator", "key", "log*"),
        sees=Sees.HEADER,
        changes=Changes.SETTINGS,
    ),
    KindOfEntry(  # the next quartermaster takes the store over; it tells of all the carts
        Kind.OFFICE,
        Words("předání skladu", "store hand-over"),
        Words("předán sklad", "store handed over"),
        _asks("office2"),
        series="PD",
        form="office.OfficePaper",
        paper=Words("předání skladu", "store hand-over"),
        papers=Words("Předání skladu", "Store hand-overs"),
        changes=Changes.PAPERS | Changes.SETTINGS,
        outcome=Words("Sklad přebírá: {subject}", "The store is taken over by {subject}"),
    ),
    KindOfEntry(  # from here on the journal goes on from a backup, under a new incarnation
        Kind.RESTORE,
        Words("obnova ze zálohy", "restore"),
        Words("obnoveno ze zálohy", "restored"),
        _asks("restore2 lost"),
        ("to", "made", "left", "left_hash"),
        sees=Sees.THEIRS,
    ),
    KindOfEntry(
        Kind.DISPATCH,
        Words("odeslání do jiné evidence", "dispatch to another store"),
        Words("odesláno", "dispatched"),
        reserved=True,
    ),
    KindOfEntry(
        Kind.ARRIVAL,
        Words("přijetí z jiné evidence", "arrival from another store"),
        Words("došlo", "arrived"),
        reserved=True,
    ),
    KindOfEntry(  # a wording of a kit from a day on, or the end of one
        Kind.KIT,
        Words("znění sady", "kit wording"),
        Words("změněna sada", "kit changed"),
        _asks("catalogue kit kit_line"),
        ("kit", "what"),
        series="SA",
        paper=Words("znění sady", "kit wording"),
        papers=Words("Znění sad", "Kit wordings"),
        spoken="kits",
        undone=Words("Znění sady s tímto číslem neplatí", "The kit wording under this number does not apply"),
        sees=Sees.ALL,
        changes=Changes.KITS,
        outcome=Words("Sada uložena: {subject}", "Kit saved: {subject}"),
        icon="list-checks",
    ),
    KindOfEntry(  # from one holder to another within one organisational unit of the state
        Kind.TRANSFER,
        Words("převod", "transfer"),
        Words("převedeno", "transferred"),
        _asks("hand_over mv"),
        (*_PRINTED, "until", "responsible"),
        series="PV",
        form="transfer.TransferPaper",
        paper=Words("převodka", "transfer note"),
        papers=Words("Převodky", "Transfer notes"),
        side=Side.TARGET,
        spoken="transfer",
        cart=True,
        undone=Words("Věci se tímto dokladem nepřevedly", "No items were transferred by this document"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="arrow-left-right",
    ),
    KindOfEntry(  # property of the state goes to another organisational unit of it, by law 219/2000
        Kind.HANDOVER,
        Words("předání majetku", "handing over of property"),
        Words("předáno jiné složce státu", "handed over to another unit of the state"),
        _asks("hand_over mv holder"),
        (*_PRINTED, "since"),
        series="ZP",
        form="property_record.PropertyPaper",
        paper=Words("zápis o předání majetku", "record of handing over property"),
        papers=Words("Předání majetku", "Records of handing over property"),
        side=Side.TARGET,
        spoken="hand_over_property",
        undone=Words("Majetek se tímto zápisem nepředal", "No property was handed over by this record"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        outcome=Words("Předáno jiné složce státu: {subject}", "Handed over to another unit of the state: {subject}"),
        icon="truck",
    ),
    KindOfEntry(  # a member leaves the team or goes to another unit; `open` are pieces that stay, by two
        Kind.LEAVING,
        Words("výstup", "leaving"),
        Words("vystaven výstupní list", "clearance sheet made"),
        _asks("members holder", open="members2 holder"),
        (*_PRINTED, "member", "open", "unit", "until"),
        series="VL",
        form="clearance.ClearancePaper",
        paper=Words("výstupní list", "clearance sheet"),
        papers=Words("Výstupní listy", "Clearance sheets"),
        side=Side.SOURCE,
        spoken="leaving",
        undone=Words(
            "Členství ani útvar se tímto listem nezměnily", "Neither membership nor unit was changed by this sheet"
        ),
        sees=Sees.THEIRS,
        changes=Changes.MEMBERS | Changes.CARTS | Changes.PAPERS,
        icon="log-out",
    ),
)
KINDS: Mapping[str, KindOfEntry] = {str(row.kind): row for row in ROWS}
"""By the kind, as entries have it."""
WRITTEN = tuple(row for row in ROWS if not row.reserved)
CARTS = tuple(row for row in ROWS if row.cart)
PAPERS = tuple(row for row in ROWS if row.form)
SIGNED = tuple(row for row in ROWS if row.signed)
TARGETS = tuple(row for row in ROWS if row.side is Side.TARGET)
LENDING = tuple(row for row in CARTS if "until" in row.facts)
"""What may go out until a day: loans, and issues of the time before there were any."""
OF_MEMBER = tuple(row for row in ROWS if "member" in row.facts)
"""What moves nothing and says itself which member it is about."""


def of_series(series: str) -> KindOfEntry | None:
    """The row that speaks for numbers of a series: `PP`, `PP-BRN`, or a whole number. None where no kind has it."""
    begun = series.partition("-")[0]
    return next((row for row in ROWS if begun and row.series == begun), None)


def outcome_of(what: str, lang: Lang) -> str:
    """The sentence of an outcome that is called after its kind of entry, `{subject}` in it; empty for any other."""
    row = KINDS.get(what)
    return (row.outcome.said(lang) or f"{row.done.said(lang).capitalize()}: {{subject}}") if row else ""
