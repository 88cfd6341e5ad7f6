"""A stock-take begins: what is counted, who counts, who is entrusted with the things."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from equipment_app.domain.stocktake import Approval, Sort
from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.queries.stocktake import approval_of
from equipment_app.store.records.people import Person
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import FormChoice, FormLine, Tick
from equipment_app.ui.kit.person_line import PersonLine
from equipment_app.ui.stocktake import words
from equipment_app.ui.widgets.label import Label


class StocktakeOffers(Value):
    """What may be chosen."""

    stores: Sequence[str]
    units: Sequence[tuple[str, str]]
    fundings: Sequence[str]
    people: Mapping[str, Person]
    """Operators, then members, by what they are called."""
    places: Sequence[tuple[str, str]]
    """Store and label of each."""
    approval: Approval


def offers(books: Books) -> StocktakeOffers:
    people = {one.called: one for one in (*books.people.operators(), *books.people.members())}
    return StocktakeOffers(
        stores=tuple(dict.fromkeys(place.store for place in books.people.places())),
        units=tuple((code, name) for code, (_, name) in books.people.units().items()),
        fundings=tuple(books.settings.fundings()),
        people=people,
        places=tuple((place.store, place.label) for place in books.people.places()),
        approval=approval_of(books),
    )


class StocktakeForm(FormCard):
    by_enter = False

    def __init__(self, desk: Desk, known: StocktakeOffers) -> None:
        super().__init__(desk)
        everything = ("", self.tr("all of them"))
        self.sort = FormChoice(self.tr("Sort"), [(str(one), words.sort(one)) for one in Sort], 220)
        self.store = FormChoice(self.tr("Store"), [everything, *((one, one) for one in known.stores)], 220)
        self._known, self._approval, self._written = known, known.approval, ""
        self.places = FormLine(self.tr("Places"), hint=self.tr("A01, A02; empty: all of them"), wrong=self._no_place)
        self.unit = FormChoice(self.tr("Unit, instead of places"), [("", self.tr("none")), *known.units])
        self.articles = FormLine(self.tr("Articles"), hint=self.tr("codes; empty: all of them"))
        self.funding = FormChoice(self.tr("Funding source"), [everything, *((one, one) for one in known.fundings)])
        people = known.people
        self.chair = PersonLine(self.tr("Chair of the commission"), people, needed=True, outside=True)
        self.second = PersonLine(self.tr("Member"), people, needed=True, outside=True, others=(self.chair,))
        others = (self.chair, self.second)
        self.third = PersonLine(self.tr("Another member"), people, outside=True, others=others)
        self.responsible = PersonLine(
            self.tr("Entrusted with the items"), people, needed=True, outside=True, others=(*others, self.third)
        )
        self.responsible.taken = self.tr("Who is entrusted with the items does not count them.")
        self.store.edited.connect(self._follow_store)
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
        self.responsible.edited.connect(self._say_lacking)
        self._say_lacking()
        self._choose_store()

    def _choose_store(self) -> None:
        """Of one store there is nothing to choose."""
        if len(self._known.stores) == 1:
            self.store.choose(self._known.stores[0])
        self._follow_store()

    def _follow_store(self, *_: object) -> None:
        """The only place of the store that is counted is written by itself, and goes again with that store."""
        there = [label for store, label in self._known.places if self.store.value in ("", store)]
        if self.places.value in ("", self._written):
            self._written = there[0] if len(there) == 1 else ""
            self.places.put(self._written)
        self.form.look()

    def _say_lacking(self) -> None:
        """At the beginning, that nobody here could approve it in the end."""
        person = self.responsible.person
        approval = self._approval.without(person.name if person else self.responsible.value)
        self.lacking.setText(words.Told().lacking(approval))
        self.lacking.setVisible(bool(self.lacking.text()))

    def begin(self) -> None:
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def commission(self) -> tuple[str, ...]:
        return tuple(filter(None, map(_said, (self.chair, self.second, self.third))))

    def _no_place(self, left: bool) -> str:
        """The first that is not in the store; told once the field is left."""
        there = {label.casefold() for store, label in self._known.places if self.store.value in ("", store)}
        named = filter(None, map(str.strip, self.places.value.split(",")))
        strange = next((one for one in named if one.casefold() not in there), "")
        return self.tr("There is no place {place} in the store").format(place=strange) if left and strange else ""

    def command(self) -> OpenStocktake:
        return OpenStocktake(
            responsible=_said(self.responsible),
            commission=self.commission,
            sort=self.sort.value,
            within=self.store.value,
            places=self.places.value,
            unit=self.unit.value,
            articles=self.articles.value,
            funding=self.funding.value,
            frozen=self.frozen.value,
            order=self.order.value,
            outside=any(one.outsider for one in (self.chair, self.second, self.third, self.responsible)),
        )


def _said(line: PersonLine[Person]) -> str:
    """Who is chosen, by what no namesake has; who is of outside, as written."""
    return line.person.personal_number or line.person.name if line.person else line.outsider
