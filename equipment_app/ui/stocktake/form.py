"""A stock-take begins: what is counted, who counts, who is entrusted with the things."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from equipment_app.domain.stocktake import Approval, Sort
from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.queries.stocktake import approval_of
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard, FormChoice, FormLine, Tick
from equipment_app.ui.stocktake import words
from equipment_app.ui.widgets.label import Label


class StocktakeOffers(Value):
    """What may be chosen."""

    stores: Sequence[str]
    units: Sequence[tuple[str, str]]
    fundings: Sequence[str]
    operators: Sequence[str]
    approval: Approval


def offers(books: Books) -> StocktakeOffers:
    return StocktakeOffers(
        stores=tuple(dict.fromkeys(place.store for place in books.people.places())),
        units=tuple((code, name) for code, (_, name) in books.people.units().items()),
        fundings=tuple(books.settings.fundings()),
        operators=tuple(one.name for one in books.people.operators()),
        approval=approval_of(books),
    )


class StocktakeForm(FormCard):
    def __init__(self, desk: Desk, known: StocktakeOffers) -> None:
        super().__init__(desk)
        everything = ("", self.tr("all of them"))
        self.sort = FormChoice(self.tr("Sort"), [(str(one), words.sort(one)) for one in Sort], 220)
        self.store = FormChoice(self.tr("Store"), [everything, *((one, one) for one in known.stores)], 220)
        self.places = FormLine(self.tr("Places"), hint=self.tr("A01, A02; empty: all of them"))
        self.unit = FormChoice(self.tr("Unit, instead of places"), [("", self.tr("none")), *known.units])
        self.articles = FormLine(self.tr("Articles"), hint=self.tr("codes; empty: all of them"))
        self.funding = FormChoice(self.tr("Funding source"), [everything, *((one, one) for one in known.fundings)])
        self.chair = FormLine(self.tr("Chair of the commission"), needed=True, known=known.operators)
        self.second = FormLine(self.tr("Member"), needed=True, known=known.operators)
        self.third = FormLine(self.tr("Another member"), known=known.operators)
        self.responsible = FormLine(
            self.tr("Entrusted with the items"), needed=True, known=known.operators, wrong=self._counts_too
        )
        self.order = FormLine(self.tr("Commission appointed by"), hint=self.tr("number and day of the order"))
        self.lacking = Label(token="warn", wrap=True)
        self.frozen = Tick(self.tr("Nothing may move there until it is over"))
        self.build(
            self.tr("Begin a stock-take"),
            self.tr("Begin"),
            (
                self.tr("What is counted"),
                (self.sort, self.store, self.places),
                (self.unit, self.articles, self.funding),
                (self.frozen,),
                self.tr("Who counts"),
                (self.chair, self.second, self.third),
                (self.responsible, self.order),
                self.lacking,
            ),
        )
        self._approval = known.approval
        self.responsible.edited.connect(self._say_lacking)
        self._say_lacking()

    def _say_lacking(self) -> None:
        """At the beginning, that nobody here could approve it in the end."""
        self.lacking.setText(words.Told().lacking(self._approval.without(self.responsible.value)))
        self.lacking.setVisible(bool(self.lacking.text()))

    def begin(self) -> None:
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def commission(self) -> tuple[str, ...]:
        return tuple(one.value for one in (self.chair, self.second, self.third) if one.value)

    def _counts_too(self, _left: bool) -> str:
        name = self.responsible.value.casefold()
        counts = name and name in (one.casefold() for one in self.commission)
        return self.tr("Who is entrusted with the items does not count them.") if counts else ""

    def command(self) -> OpenStocktake:
        return OpenStocktake(
            responsible=self.responsible.value,
            commission=self.commission,
            sort=self.sort.value,
            within=self.store.value,
            places=self.places.value,
            unit=self.unit.value,
            articles=self.articles.value,
            funding=self.funding.value,
            frozen=self.frozen.value,
            order=self.order.value,
        )
