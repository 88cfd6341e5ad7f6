"""What is done with the article or the piece whose card is shown: a row each; its form stands in the card's place.

A form gets what it has to know from a question, asked before it opens: `page.write(form, question)`. `page` is the
page of stock.
"""

from collections.abc import Callable, Sequence
from typing import Any

from equipment_app.domain.attachments import What
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Kind
from equipment_app.queries.grant import kept_among
from equipment_app.queries.takers import outsiders, takers
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import ITEM, Act
from equipment_app.ui.repairs.form import SendForm, to_send
from equipment_app.ui.rights import CATALOGUE, DISPOSE, HAND_OVER, LABELS, PAPERS, RECEIVE
from equipment_app.ui.stock.article_forms import ArticleForm, ArticleMergeForm, ArticlesForm
from equipment_app.ui.transfer.form import FundingForm, PropertyForm, TransferForm


def _add(page: Any) -> None:
    page.write_article(lambda known: ArticleForm(page.desk, known), of_one=False)


def _merge(page: Any) -> None:
    page.write_article(lambda known: ArticleMergeForm(page.desk, page.detail.card.article, known))


def _edit_many(page: Any) -> None:
    page.write_article(lambda known: ArticlesForm(page.desk, page.articles.listed(), page.detail.card.article, known))


def _edit(page: Any) -> None:
    page.edit_article()


def article_shown(page: Any) -> bool:
    return page.detail.card is not None


ARTICLE_ACTS: Sequence[Act[Any]] = (
    Act("stock.add", "Add a&n article…", "Ctrl+Shift+N", "plus", _add, need=CATALOGUE),
    Act("stock.properties", "E&dit the article", "", "pencil", _edit, article_shown, CATALOGUE, menu=ITEM),
    Act("stock.many", "Edit &several articles…", "", "list-checks", _edit_many, article_shown, CATALOGUE, menu=ITEM),
    Act("stock.merge", "Mer&ge with another article…", "", "layers", _merge, article_shown, CATALOGUE, menu=ITEM),
    Act(
        "stock.retire",
        "&Retire the article",
        "",
        "ban",
        lambda page: page.retire(),
        article_shown,
        CATALOGUE,
        menu=ITEM,
    ),
)


def _transfer(page: Any) -> None:
    holder = page.piece.piece.holder
    page.write(TransferForm.of_piece, lambda books: takers(books, holder))


def _hand_over(page: Any) -> None:
    chosen = page.detail.pieces.chosen()
    things = tuple(chosen) or (page.piece.thing.id,)
    page.write(PropertyForm.of_things, lambda books: (things, outsiders(books), kept_among(books, things)))


def _write_off(page: Any) -> None:
    page.go.emit("writeoff", tuple(page.detail.pieces.chosen()) or (page.piece.thing.id,))


def _incident(page: Any) -> None:
    thing = page.piece.thing
    page.go.emit("incident", IncidentAsked(IncidentDraft(thing.id), "stock", thing.code))


def _send(page: Any) -> None:
    chosen = page.detail.pieces.chosen() or (page.piece.thing.id,)
    page.write(SendForm.of_piece, lambda books: to_send(books, [(one, "") for one in chosen]))


def _source(page: Any) -> None:
    page.write(FundingForm, lambda books: list(books.settings.fundings().values()))


def _take_over(page: Any) -> None:
    page.go.emit("repairs", page.piece.thing.code)


def _is(*buckets: str) -> Callable[[Any], bool]:
    """The piece whose card is shown is in one of them."""
    return lambda page: page.bucket in buckets


def _is_away(kind: Kind) -> Callable[[Any], bool]:
    """By an entry of this kind."""
    return lambda page: page.bucket == "repair" and page.piece.came_by == kind


def _has_piece(page: Any) -> bool:
    return page.piece is not None


def _has_life(page: Any) -> bool:
    return _has_piece(page) or bool(page.detail.lot)


def _has_code(page: Any) -> bool:
    return _has_piece(page) and bool(page.piece.thing.code)


def _has_no_funding(page: Any) -> bool:
    return _has_code(page) and not page.piece.thing.funding


def _show_life(page: Any) -> None:
    page.show_life()


def _relabel(page: Any) -> None:
    page.relabel()


def _attach(page: Any) -> None:
    page.attach(What.FILE)


_STORED, _IN_REPAIR, _MOVABLE = _is("stored"), _is_away(Kind.REPAIR), _is("stored", "issued")
_ENDED, _ANYWHERE = _is("stored", "withdrawn"), _is("stored", "issued", "withdrawn")
THING_ACTS: Sequence[Act[Any]] = (
    Act("stock.transfer", "Trans&fer…", "", "arrow-left-right", _transfer, _MOVABLE, HAND_OVER, menu=ITEM),
    Act("stock.property", "&Hand over to another directorate…", "", "truck", _hand_over, _STORED, HAND_OVER, menu=ITEM),
    Act("stock.writeoff", "&Write off…", "", "file-x", _write_off, _ENDED, DISPOSE, menu=ITEM),
    Act("stock.incident", "Rec&ord an incident…", "", "circle-alert", _incident, _ANYWHERE, HAND_OVER, menu=ITEM),
    Act("stock.repair", "Send to a wor&kshop…", "", "wrench", _send, _STORED, HAND_OVER, menu=ITEM),
    Act("stock.repaired", "&Take over from repair…", "", "package-check", _take_over, _IN_REPAIR, HAND_OVER, menu=ITEM),
    Act("stock.funding", "Fu&nding source…", "", "badge-check", _source, _has_no_funding, RECEIVE, menu=ITEM),
    Act("stock.life", "Life of the ite&m", "Ctrl+Shift+I", "history", _show_life, _has_life, menu=ITEM),
    Act("stock.attach", "Attach a f&ile…", "Ctrl+Shift+A", "paperclip", _attach, article_shown, PAPERS, menu=ITEM),
    Act("stock.claim", "Assign another la&bel…", "", "qr-code", _relabel, _has_code, LABELS, menu=ITEM),
)
"""In the order of the tools on the card."""
