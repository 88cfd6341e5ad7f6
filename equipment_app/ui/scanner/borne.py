"""What is said of a code that a page has no use for: what it is by the books, and what the page waits for."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.codes import shown
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.domain.kinds import KINDS
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language

translate = QCoreApplication.translate
SCANNED = "scanned"
"""The topic of what is said of a scan."""
FOR_THE_COUNTER = (Bears.THING, Bears.SEVERAL, Bears.MEMBER, Bears.BLANK, Bears.NOTHING)
"""What the Counter has a use for: a code that nobody knows is given to an item there."""


class Want(StrEnum):
    """What a page, or the part of it that is shown, waits for."""

    LOAN = "loan"
    REPAIR = "repair"
    RECORD = "record"
    ARTICLE = "article"
    ITEM = "item"
    ITEM_OR_BADGE = "item or badge"
    RUN = "run"
    CHECK = "check"
    A_CHECK = "a check"
    GATE = "gate"
    AT_GATE = "at the gate"
    PARTICIPANT = "participant"
    COUNT = "count"
    SERIAL = "serial"
    DELIVERY = "delivery"
    PAPER = "paper"
    PROOF = "proof"
    PERSON = "person"
    NOTHING = "nothing"


_SAID = {
    Bears.THING: QT_TRANSLATE_NOOP("scanned", "{name} {text}, on the books with: {where}."),
    Bears.SEVERAL: QT_TRANSLATE_NOOP("scanned", "Several items have this number: {text}."),
    Bears.MEMBER: QT_TRANSLATE_NOOP("scanned", "A member's badge or number: {name}."),
    Bears.OPERATOR: QT_TRANSLATE_NOOP("scanned", "{name} is an operator, and no member."),
    Bears.GUEST: QT_TRANSLATE_NOOP("scanned", "{name} is a guest of a deployment, and no member."),
    Bears.PLACE: QT_TRANSLATE_NOOP("scanned", "{name} is a place of the store."),
    Bears.ARTICLE: QT_TRANSLATE_NOOP("scanned", "{name} ({text}) is an article of the catalogue."),
    Bears.PAPER: QT_TRANSLATE_NOOP("scanned", "{text} is a paper: {kind}."),
    Bears.COMMAND: QT_TRANSLATE_NOOP("scanned", "This command does nothing here."),
    Bears.BLANK: QT_TRANSLATE_NOOP("scanned", "{text} is a blank label: no item has it yet."),
    Bears.UNUSED: QT_TRANSLATE_NOOP("scanned", "{text} is of our labels, but no item has it."),
    Bears.NO_PAPER: QT_TRANSLATE_NOOP("scanned", "The paper with this code is not in the books."),
    Bears.MISREAD: QT_TRANSLATE_NOOP(
        "scanned", "“{text}” is a code of ours that was read in part or wrongly: scan it again."
    ),
    Bears.OUTSIDE: QT_TRANSLATE_NOOP("scanned", "“{text}” belongs outside your unit."),
    Bears.NOTHING: QT_TRANSLATE_NOOP("scanned", "There is no “{text}” here."),
}
"""Of each but another store's, which is said as its refusal is."""

_WANTED = {
    Want.LOAN: QT_TRANSLATE_NOOP("scanned", "Scan an item on loan, the paper of a loan, or a badge."),
    Want.REPAIR: QT_TRANSLATE_NOOP("scanned", "Scan an item in repair, or the paper of an order."),
    Want.RECORD: QT_TRANSLATE_NOOP("scanned", "Scan an item, or an incident report."),
    Want.ARTICLE: QT_TRANSLATE_NOOP("scanned", "Scan an item, or its maker's code."),
    Want.ITEM: QT_TRANSLATE_NOOP("scanned", "Scan an item."),
    Want.ITEM_OR_BADGE: QT_TRANSLATE_NOOP("scanned", "Scan an item, or a member's badge."),
    Want.RUN: QT_TRANSLATE_NOOP("scanned", "Scan an item, or a member's badge."),
    Want.CHECK: QT_TRANSLATE_NOOP("scanned", "Scan an item, or the badge of somebody in this check."),
    Want.A_CHECK: QT_TRANSLATE_NOOP("scanned", "Start a check first."),
    Want.GATE: QT_TRANSLATE_NOOP("scanned", "Scan an item, or a participant's badge."),
    Want.AT_GATE: QT_TRANSLATE_NOOP("scanned", "Scanning is done at the gate: F3 opens it."),
    Want.PARTICIPANT: QT_TRANSLATE_NOOP("scanned", "Scan a badge; items are scanned at the gate."),
    Want.COUNT: QT_TRANSLATE_NOOP("scanned", "Scan an item, or the label of a place."),
    Want.SERIAL: QT_TRANSLATE_NOOP("scanned", "Scan the number its maker gave the piece."),
    Want.DELIVERY: QT_TRANSLATE_NOOP(
        "scanned", "Scan the paper of an order; numbers of pieces are scanned when a line waits for them."
    ),
    Want.PAPER: QT_TRANSLATE_NOOP("scanned", "Scan the code on a paper, or on any of its sheets."),
    Want.PROOF: QT_TRANSLATE_NOOP("scanned", "Scan the QR code of a paper."),
    Want.PERSON: QT_TRANSLATE_NOOP("scanned", "Scan a badge, or an item that a member has."),
    Want.NOTHING: QT_TRANSLATE_NOOP("scanned", "Nothing is scanned on this page."),
}

_MISSING = {
    (Want.LOAN, Bears.THING): QT_TRANSLATE_NOOP("scanned", "It is not on loan."),
    (Want.LOAN, Bears.MEMBER): QT_TRANSLATE_NOOP("scanned", "They have nothing on loan."),
    (Want.LOAN, Bears.PAPER): QT_TRANSLATE_NOOP("scanned", "No loan that is out has it."),
    (Want.REPAIR, Bears.THING): QT_TRANSLATE_NOOP("scanned", "It is not in repair."),
    (Want.REPAIR, Bears.PAPER): QT_TRANSLATE_NOOP("scanned", "No order that is out has it."),
    (Want.RECORD, Bears.PAPER): QT_TRANSLATE_NOOP("scanned", "It is no incident report."),
    (Want.PAPER, Bears.NO_PAPER): QT_TRANSLATE_NOOP("scanned", "It is of another store, or its code does not match."),
    (Want.RUN, Bears.MEMBER): QT_TRANSLATE_NOOP("scanned", "They have nothing in this list."),
    (Want.CHECK, Bears.MEMBER): QT_TRANSLATE_NOOP("scanned", "They are not in this check."),
}
"""What the page asked its own books of it, and did not find, where it would have had a use for one such."""


_SLIP = QT_TRANSLATE_NOOP("scanned", "No code is “{text}”: is it whole, and without a slip?")
"""Of what was typed: only what was scanned can be misread."""


def sentence(found: Borne, *, typed: bool = False) -> str:
    """What it is, where no card opens; `typed` and not scanned."""
    if found.what is Bears.OTHER_STORE:
        return OfAnotherStore(found.code, found.block).said(language())
    several = found.what is Bears.SEVERAL
    said = _SLIP if typed and found.what is Bears.MISREAD else _SAID[found.what]
    return translate("scanned", str(said)).format(
        name=formatting.named(found.name, found.name_en),
        text=found.code if several else shown(found.code),
        where=found.where or translate("scanned", "nobody"),
        kind=KINDS[found.kind].noun.said(language()) if found.what is Bears.PAPER else "",
    )


def parted(found: Borne) -> tuple[str, str]:
    """The sentence as a message has it in a narrow window too: what it is stands whole, where it is may be cut."""
    said = sentence(found)
    if found.what is not Bears.THING:
        return said, ""
    name, code, where = said.partition(f"{shown(found.code)},")
    return name + code, where.strip()


def wanted(found: Borne, want: Want) -> str:
    """Why the page has no use for it, or what it waits for instead; of what was misread it is said by itself."""
    if found.what is Bears.MISREAD:
        return ""
    return translate("scanned", str(_MISSING.get((want, found.what)) or _WANTED[want]))
