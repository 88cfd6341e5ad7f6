"""What is done with the piece whose card is shown: an act is a row here, and its form stands in the card's place.

A form gets what it has to know from a question, asked before it opens: `page.write(form,
question)`. `page` is the page of stock.
"""

from collections.abc import Sequence
from typing import Any

from equipment_app.domain.attachments import What
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.queries.repairs import workshops
from equipment_app.queries.takers import outsiders, takers
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import ITEM, Act
from equipment_app.ui.repairs.form import SendForm, sendings
from equipment_app.ui.rights import DISPOSE, HAND_OVER, LABELS, PAPERS, RECEIVE
from equipment_app.ui.stock.funding_form import FundingForm
from equipment_app.ui.transfer.form import TransferForm
from equipment_app.ui.transfer.property import PropertyForm


def _transfer(page: Any) -> None:
    holder = page.piece.piece.holder
    page.write(TransferForm.of_piece, lambda books: takers(books, holder))


def _hand_over(page: Any) -> None:
    chosen = page.detail.pieces.chosen()
    page.write(PropertyForm.of_piece, lambda books: (chosen, outsiders(books)))


def _write_off(page: Any) -> None:
    page.go.emit("writeoff", tuple(page.detail.pieces.chosen()) or (page.piece.thing.id,))


def _incident(page: Any) -> None:
    thing = page.piece.thing
    page.go.emit("incident", IncidentAsked(IncidentDraft(thing.id), "stock", thing.code))


def _send(page: Any) -> None:
    chosen = page.detail.pieces.chosen() or (page.piece.thing.id,)
    page.write(SendForm.of_piece, lambda books: (sendings(books, chosen), workshops(books)))


THING_ACTS: Sequence[Act[Any]] = (
    Act(
        "stock.transfer",
        "Trans&fer…",
        icon="arrow-left-right",
        do=_transfer,
        when=lambda page: page.bucket in ("stored", "issued"),
        need=HAND_OVER,
        menu=ITEM,
    ),
    Act(
        "stock.property",
        "&Hand over to another directorate…",
        icon="truck",
        do=_hand_over,
        when=lambda page: page.bucket == "stored",
        need=HAND_OVER,
        menu=ITEM,
    ),
    Act(
        "stock.writeoff",
        "&Write off…",
        icon="file-x",
        do=_write_off,
        when=lambda page: page.bucket in ("stored", "withdrawn"),
        need=DISPOSE,
        menu=ITEM,
    ),
    Act(
        "stock.incident",
        "Rec&ord an incident…",
        icon="circle-alert",
        do=_incident,
        when=lambda page: page.bucket in ("stored", "issued", "withdrawn"),
        need=HAND_OVER,
        menu=ITEM,
    ),
    Act(
        "stock.repair",
        "Send to a wor&kshop…",
        icon="wrench",
        do=_send,
        when=lambda page: page.bucket == "stored",
        need=HAND_OVER,
        menu=ITEM,
    ),
    Act(
        "stock.repaired",
        "&Take over from repair…",
        icon="package-check",
        do=lambda page: page.go.emit("repairs", page.piece.thing.code),
        when=lambda page: page.bucket == "repair",
        need=HAND_OVER,
        menu=ITEM,
    ),
    Act(
        "stock.funding",
        "Fu&nding source…",
        icon="badge-check",
        do=lambda page: page.write(FundingForm, lambda books: list(books.settings.fundings().values())),
        when=lambda page: page.piece is not None and bool(page.piece.thing.code) and not page.piece.thing.funding,
        need=RECEIVE,
        menu=ITEM,
    ),
    Act(
        "stock.life",
        "Life of the ite&m",
        "Ctrl+Shift+I",
        "history",
        do=lambda page: page.show_life(),
        when=lambda page: page.piece is not None,
        menu=ITEM,
    ),
    Act(
        "stock.attach",
        "Attach a f&ile…",
        "Ctrl+Shift+A",
        "paperclip",
        do=lambda page: page.attach(What.FILE),
        when=lambda page: page.detail.card is not None,
        need=PAPERS,
        menu=ITEM,
    ),
    Act(
        "stock.claim",
        "Assign another la&bel…",
        icon="qr-code",
        do=lambda page: page.relabel(),
        when=lambda page: page.piece is not None and bool(page.piece.thing.code),
        need=LABELS,
        menu=ITEM,
    ),
)
"""In the order of the tools on the card."""
