"""What kinds of entries there are, and all that anybody must know of each: one row of one table.

Registers, history, lists, search, undo, signatures, a lead's view, the command line and the screen read the row. What
it may say, and what is so where it says nothing, stands in `domain.kind_row`.
"""

from collections.abc import Mapping

from equipment_app.domain.kind_row import (
    PRINTED,
    UNSAID,
    AwayUntil,
    Changes,
    Kind,
    KindOfEntry,
    Sees,
    Series,
    Side,
    WritingRule,
    asks,
)
from equipment_app.domain.kind_work import works
from equipment_app.domain.kinds_of_deployments import ROWS_OF_DEPLOYMENTS
from equipment_app.domain.kinds_of_things import ROWS_OF_THINGS
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Lang, Words

__all__ = ["UNSAID", "Changes", "Kind", "KindOfEntry", "Sees", "Side", "WritingRule"]

TABLES = {
    "setting": Right.SETTINGS,
    **dict.fromkeys(("size_scheme", "article", "kit", "kit_line", "product", "inspection_plan"), Right.CATALOGUE),
    **dict.fromkeys(("holder", "identity"), Right.MEMBERS),
    **dict.fromkeys(("thing", "funding"), Right.RECEIVE),
    "operator:new": Right.OPERATORS,
}
"""What registering into each asks for by itself. Operators came so in the first stores, before there were passwords."""

_LIST = ("list", "sha256", "created", "changed", "skipped")
_IMPORTS = Series("IM", Words("Importy", "Imports"), called=Words("import", "import"))
_NOT_IMPORTED = Words("Seznam tímto číslem neplatí", "The list under this number does not apply")
_HANDED = Changes.CUSTODY | Changes.PAPERS | Changes.CARTS
ROWS = (
    KindOfEntry(
        Kind.GENESIS,
        Words("založení evidence", "beginning"),
        Words("založeno", "begun"),
        facts=("store", "block", "code", "carried"),
        sees=Sees.ALL,
    ),
    KindOfEntry(
        Kind.REGISTER,
        Words("zápis", "registration"),
        Words("zapsáno", "registered"),
        asks(" ".join(("tables", *TABLES))),
        works("number:may list?=members|catalogue|deliveries|kit two:lets_go"),
        (*_LIST, "lets_go"),
        numbers=_IMPORTS,
        spoken="fundings",
        undone=_NOT_IMPORTED,
        sees=Sees.HEADER,
    ),
    KindOfEntry(
        Kind.RECEIPT,
        Words("příjem", "receipt"),
        Words("přijato", "received"),
        asks("receive mv holder funding thing"),
        works("number:batch supplier>location location>workshop list?=deliveries"),
        _LIST,
        numbers=_IMPORTS,
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
        asks("hand_over mv"),
        works("number location>member"),
        (*PRINTED, "until"),
        numbers=Series("PP", Words("Výdeje", "Issues"), "issue.IssuePaper"),
        side=Side.TARGET,
        lends=True,
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
        asks("hand_over mv"),
        works("number location>member until:later"),
        (*PRINTED, "until", "extends"),
        numbers=Series("ZA", Words("Zápůjčky", "Loans"), "loan.LoanPaper"),
        side=Side.TARGET,
        lends=True,
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
        asks("hand_over mv"),
        works("number member>location"),
        (*PRINTED, "loan"),
        numbers=Series("VR", Words("Vratky", "Returns"), "returns.ReturnPaper", Words("vratka", "return")),
        side=Side.SOURCE,
        spoken="take_back",
        cart=True,
        undone=Words("Věci se tímto dokladem nevrátily", "No items were returned by this document"),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="undo-2",
    ),
    KindOfEntry(  # one visit: what a member brings back, and behind it what they get
        Kind.EXCHANGE,
        Words("výměna", "exchange"),
        Words("vyměněno", "exchanged"),
        asks("hand_over mv"),
        works("number location>member member>location"),
        PRINTED,
        numbers=Series(
            "VY", Words("Výměny", "Exchanges"), "exchange.ExchangePaper", Words("protokol o výměně", "exchange")
        ),
        side=Side.BOTH,
        spoken="exchange",
        cart=True,
        undone=Words(
            "Věci se tímto dokladem nevrátily ani nevydaly", "No items were returned or issued by this document"
        ),
        sees=Sees.THEIRS,
        changes=_HANDED,
        icon="repeat",
    ),
    KindOfEntry(  # about the first of the loans it reminds of, so whoever sees that one sees it
        Kind.NOTICE,
        Words("upomínka", "notice"),
        Words("upomenuto", "reminded"),
        asks("hand_over"),
        works("number of:issue,loan,transfer,merge,leaving,gate,repair"),
        ("copies", "bilingual", "until"),
        numbers=Series("UP", Words("Upomínky", "Notices"), "notice.NoticePaper"),
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
        asks(
            "hand_over mv article product kit kit_line holder identity funding thing deployment allotment participant "
            "purchase purchase_line inspected counted code"
        ),
        works("two:lets_go"),
        ("lets_go",),
        spoken="undo",
        sees=Sees.THEIRS,
        icon="ban",
    ),
    KindOfEntry(
        Kind.FILED,
        Words("uložení dokladu", "filing"),
        Words("uloženo", "filed"),
        asks("papers/check/stocktake filing"),
        works("of:* role=original|signed|scan|cancelled|attached"),
        ("number", "role"),
        sees=Sees.THEIRS,
    ),
    KindOfEntry(
        Kind.PRINTED,
        Words("tisk", "print"),
        Words("vytištěno", "printed"),
        asks("papers"),
        works("of:*"),
        ("number", "copies"),
        sees=Sees.THEIRS,
        changes=Changes.PRINTS,
    ),
    KindOfEntry(
        Kind.SIGNED,
        Words("podpis", "signature"),
        Words("podepsáno", "signed"),
        asks("papers"),
        works("of:* signed=0|1"),
        ("number", "signed"),
        sees=Sees.THEIRS,
        changes=Changes.PAPERS,
    ),
    KindOfEntry(
        Kind.LABELLED,
        Words("štítky", "labels"),
        Words("označeno štítkem", "labelled"),
        asks("labels label code thing"),
        sees=Sees.THEIRS,
        changes=Changes.CATALOGUE,
    ),
    KindOfEntry(
        Kind.CHECK,
        Words("kontrola", "check"),
        Words("kontrola", "checked"),
        asks("check checked", settled="hand_over checked"),  # settled: a difference of one filed before
        works("number:batch", digest="", settled="of:check"),
        ("check", "digest", "until", "unit", "kit", "lead", "leads", "begun", "ended", "columns"),
        numbers=Series(
            "KO",
            Words("Kontroly týmů", "Unit checks"),
            "unit_check.UnitCheckPaper",
            Words("kontrola týmu", "unit check"),
        ),
        sees=Sees.CHECKS,
        changes=Changes.CHECKS,
    ),
    KindOfEntry(  # roles, passwords, keys and badges of operators
        Kind.ACCESS,
        Words("přístup", "access"),
        Words("změněn přístup", "access changed"),
        asks(
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
        works(""),
        ("what", "operator", "key", "log*"),
        sees=Sees.HEADER,
        changes=Changes.SETTINGS,
    ),
    KindOfEntry(  # the next quartermaster takes the store over; it tells of all the carts
        Kind.OFFICE,
        Words("předání skladu", "store hand-over"),
        Words("předán sklad", "store handed over"),
        asks("office2"),
        works("number"),
        numbers=Series("PD", Words("Předání skladu", "Store hand-overs"), "office.OfficePaper"),
        changes=Changes.PAPERS | Changes.SETTINGS,
        outcome=Words("Sklad přebírá: {subject}", "The store is taken over by {subject}"),
    ),
    KindOfEntry(  # from here on the journal goes on from a backup, under a new incarnation
        Kind.RESTORE,
        Words("obnova ze zálohy", "restore"),
        Words("obnoveno ze zálohy", "restored"),
        asks("restore2 lost"),
        works(""),
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
        asks("catalogue kit kit_line"),
        works("number what=new|changed|ended"),
        ("kit", "what"),
        numbers=Series("SA", Words("Znění sad", "Kit wordings")),
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
        asks("hand_over mv"),
        works("number member,unit>member,unit location>location,unit unit>location"),
        (*PRINTED, "until", "responsible"),
        numbers=Series(
            "PV", Words("Převodky", "Transfer notes"), "transfer.TransferPaper", Words("převodka", "transfer note")
        ),
        side=Side.TARGET,
        lends=True,
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
        asks("hand_over mv holder"),
        works("number location>supplier since:later two keeps"),
        (*PRINTED, "since", "consent"),
        numbers=Series(
            "ZP",
            Words("Předání majetku", "Records of handing over property"),
            "property_record.PropertyPaper",
            Words("zápis o předání majetku", "record of handing over property"),
        ),
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
        asks("members holder", open="members2 holder"),
        works("number"),
        (*PRINTED, "member", "open", "unit", "until"),
        numbers=Series(
            "VL",
            Words("Výstupní listy", "Clearance sheets"),
            "clearance.ClearancePaper",
            Words("výstupní list", "clearance sheet"),
        ),
        side=Side.SOURCE,
        spoken="leaving",
        undone=Words(
            "Členství ani útvar se tímto listem nezměnily", "Neither membership nor unit was changed by this sheet"
        ),
        sees=Sees.THEIRS,
        changes=Changes.MEMBERS | Changes.CARTS | Changes.PAPERS,
        icon="log-out",
    ),
    KindOfEntry(  # two records of one person become one; what the one had in the books goes to the other
        Kind.MERGE,
        Words("sloučení záznamů", "merge of records"),
        Words("sloučeno", "merged"),
        asks("members mv holder identity"),
        works("number member>member two"),
        (*PRINTED, "member", "merged", "unit", "until"),
        numbers=Series(
            "SL",
            Words("Sloučení záznamů", "Merges of records"),
            "merge.MergePaper",
            Words("záznam o sloučení", "record of a merge"),
        ),
        side=Side.TARGET,
        lends=True,
        spoken="merge",
        undone=Words("Záznamy se tímto dokladem nesloučily", "No records were merged by this document"),
        sees=Sees.THEIRS,
        changes=Changes.MEMBERS | Changes.CUSTODY | Changes.PAPERS | Changes.CARTS,
        outcome=Words("Sloučeno do jednoho záznamu: {subject}", "Merged into one record: {subject}"),
        icon="users",
    ),
    KindOfEntry(  # one field of many members
        Kind.EDIT,
        Words("hromadná úprava", "bulk edit"),
        Words("hromadně upraveno", "edited in bulk"),
        asks("members holder identity"),
        works("number:batch"),
        ("what", "changed"),
        numbers=Series("HU", Words("Hromadné úpravy", "Bulk edits")),
        undone=Words("Hromadná úprava s tímto číslem neplatí", "The bulk edit under this number does not apply"),
        sees=Sees.HEADER,
        changes=Changes.MEMBERS,
        icon="pencil",
    ),
    KindOfEntry(  # a file of a member or a unit (`member`), a piece, an article, or of the paper it is about
        Kind.ATTACHED,
        Words("příloha", "attachment"),
        Words("přiložen soubor", "file attached"),
        asks("papers"),
        works("number of?:* what=file|photo|scan"),
        ("what", "type", "size", "member", "thing", "article", "read"),
        numbers=Series("PA", Words("Přílohy", "Attachments")),
        undone=Words("Soubor k evidenci nepatří", "The file does not belong to the record"),
        sees=Sees.THEIRS,
        changes=Changes.ATTACHMENTS,
        outcome=Words("Přiloženo: {subject}", "Attached: {subject}"),
        icon="paperclip",
    ),
    *ROWS_OF_DEPLOYMENTS,
    *ROWS_OF_THINGS,
)
KINDS: Mapping[str, KindOfEntry] = {str(row.kind): row for row in ROWS}
"""By the kind, as entries have it."""
WRITTEN = tuple(row for row in ROWS if not row.reserved)
CARTS = tuple(row for row in ROWS if row.cart)
"""Issues, loans, returns, exchanges and transfers: what the code calls handovers. `Kind.HANDOVER` is that of property
alone."""
PAPERS = tuple(row for row in ROWS if row.form)
SIGNED = tuple(row for row in ROWS if row.signed)
TARGETS = tuple(row for row in ROWS if row.side is Side.TARGET)
BOTH_WAYS = tuple(row for row in ROWS if row.side is Side.BOTH)
AWAY: Mapping[str, AwayUntil] = {str(row.kind): row.away for row in ROWS if row.away}
LENDING = tuple(row for row in ROWS if row.lends)
"""What may go out until a day: loans, issues of the time before there were any, and what passes a loan on."""
OF_DEPLOYMENT = tuple(row for row in ROWS if "deployment" in row.facts)
"""What is about the entry that began a deployment, whatever it moves."""
OF_MEMBER = tuple(row for row in ROWS if "member" in row.facts)
"""What may move nothing and says itself which member it is about."""


def of_series(series: str) -> KindOfEntry | None:
    """The row that speaks for numbers of a series: `PP`, `PP-BRN`, or a whole number. None where no kind has it."""
    begun = series.partition("-")[0]
    return next((row for row in ROWS if begun and row.series == begun), None)


def outcome_of(what: str, lang: Lang) -> str:
    """The sentence of an outcome that is called after its kind of entry, `{subject}` in it; empty for any other."""
    row = KINDS.get(what)
    return (row.outcome.said(lang) or f"{row.done.said(lang).capitalize()}: {{subject}}") if row else ""
