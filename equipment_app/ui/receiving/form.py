"""One line of a delivery: which article and size, how many units or packs, at what price, and where it goes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from equipment_app.domain.deliveries import rate
from equipment_app.domain.receipt_draft import ComingLine
from equipment_app.measures import crowns
from equipment_app.operations.receive import AddInvoice
from equipment_app.queries.receiving import Receiving
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormChoice, FormLine, Money, Tick, WholeNumber
from equipment_app.ui.receiving.lines import MOST


class DeliveryLineForm(FormCard):
    """`saved` tells what the line says by the names of `ComingLine`, and `pack`; nothing is written yet."""

    def __init__(self, desk: Desk, seen: Receiving, line: ComingLine | None, article: int = 0) -> None:
        """`line` is the one to be changed; of a new one the `article` may be known."""
        super().__init__(desk)
        self._articles = {_named(one): one for one in seen.articles}
        self._sizes = seen.sizes
        self._make_fields(seen, line)
        rows = (
            (self.article, self.sized, self.came),
            (self.pack, self.price, self.net, self.vat, self.place),
            (self.batch, self.expiry, self.warranty),
            (self.numbered,),
        )
        title = self.tr("Line") if line else self.tr("New line")
        self.build(title, self.tr("Save"), rows)
        self.article.textChanged.connect(self._follow)
        self._first = line is None
        if article in seen.by_id:
            self.article.put(_named(seen.by_id[article]))
        self._follow()
        if line:
            self.sized.choose(line.size)
        self.form.look()

    def _make_fields(self, seen: Receiving, line: ComingLine | None) -> None:
        known = next((one for one in self._articles.values() if line and one.id == line.article), None)
        self.article = FormLine(
            self.tr("Article"),
            needed=True,
            text=_named(known) if known else "",
            known=list(self._articles),
            closed=True,
            wrong=self._wrong_article,
            hint=self.tr("name or code"),
        )
        self.sized = FormChoice[str](self.tr("Size"), [("", "–")], 112)
        came = str(line.came) if line else ""
        self.came = WholeNumber(self.tr("Came"), MOST, 96, needed=True, text=came)
        self.pack = WholeNumber(self.tr("In a pack"), MOST, 88)
        self.price = Money(self.tr("Price with VAT, CZK"), 132, amount=line.price if line else None)
        self.net = Money(self.tr("Without VAT"), 112, amount=line.net if line else None, wrong=self._wrong_net)
        own = str(line.vat) if line and line.vat is not None else ""
        self.vat = FormLine(self.tr("VAT, %"), 64, text=own, hint=str(seen.vat), wrong=self._wrong_rate, figures=True)
        self.place = FormLine(self.tr("Place"), 112, text=line.place if line else "", known=seen.places)
        self.batch = FormLine(self.tr("Batch"), text=line.batch if line else "")
        self.expiry, self.warranty = Day(self.tr("Use by"), 132), Day(self.tr("Warranty until"), 132)
        self.expiry.put_day(line.expiry if line else None)
        self.warranty.put_day(line.warranty if line else None)
        self.numbered = Tick(self.tr("Serial numbers are scanned"), on=bool(line and line.numbered))

    def begin(self) -> None:
        """At what is not said yet; of a line that is all said, at how much came."""
        sized = self.sized.isEnabled() and self.sized.empty()
        part = self.article if self.chosen is None else self.sized if sized else self.came
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if part is self.came:
            self.came.selectAll()

    @property
    def chosen(self) -> Article | None:
        """By its name, or by its code alone."""
        said = self.article.value.casefold()
        codes = {one.code.casefold(): one for one in self._articles.values()}
        names = {name.casefold(): one for name, one in self._articles.items()}
        return names.get(said) or codes.get(said)

    def _follow(self, *_: object) -> None:
        article = self.chosen
        sizes = self._sizes.get(article.scheme, ()) if article else ()
        offers = [(one, formatting.size(one)) for one in sizes] or [("", "–")]
        self.sized.offer([("", self.tr("choose")), *offers] if len(offers) > 1 else offers)
        self.sized.setEnabled(len(offers) > 1)
        self.numbered.setVisible(bool(article and article.numbered))
        if article and self._first:
            self.numbered.setChecked(article.numbered)
            self.pack.put(str(article.pack) if article.pack else "")
            if article.price is not None and not self.price.value:
                self.price.put(crowns(article.price))

    def _wrong_article(self, left: bool) -> str:
        """Told within the width of the field."""
        if not left or not self.article.value or self.chosen is not None:
            return ""
        return self.tr("Several fit: choose one") if self.article.fitting else self.tr("Not in the catalogue")

    def _wrong_net(self, left: bool) -> str:
        net, price = self.net.amount, self.price.amount
        return self.tr("More than with VAT") if left and net and price is not None and net > price else ""

    def _wrong_rate(self, left: bool) -> str:
        return self.tr("A whole number, such as 12") if self.vat.value and rate(self.vat.value) is None else ""

    def command(self) -> Any:
        article, numbers = self.chosen, (self.came, self.pack)
        sized = article and (self.sized.value or len(self._sizes.get(article.scheme, ())) <= 1)
        if article is None or not sized or self.came.empty() or any(one.wrong(left=True) for one in numbers):
            return None
        return {
            "article": article.id,
            "size": self.sized.value,
            "came": self.came.number * max(1, self.pack.number),
            "numbered": article.numbered and self.numbered.value,
            "price": self.price.amount,
            "net": self.net.amount,
            "vat": rate(self.vat.value),
            "place": self.place.value,
            "batch": self.batch.value,
            "expiry": self.expiry.iso,
            "warranty": self.warranty.iso,
            "pack": self.pack.number,
        }

    def _send(self, command: Any) -> None:
        self.saved.emit(command)


def _named(article: Article) -> str:
    return f"{formatting.name(article)} ({article.code})"


class InvoiceForm(FormCard):
    """The number of an invoice that came after its delivery; `numbers` are goods received notes without one."""

    def __init__(self, desk: Desk, numbers: Sequence[str]) -> None:
        super().__init__(desk)
        number = numbers[0] if len(numbers) == 1 else ""
        self.number = FormLine(self.tr("Goods received note"), needed=True, text=number, known=numbers, figures=True)
        self.invoice = FormLine(self.tr("Number of the invoice"), needed=True, figures=True)
        self.build(self.tr("Invoice of a delivery"), self.tr("Add it"), ((self.number,), (self.invoice,)))

    def command(self) -> AddInvoice:
        return AddInvoice(self.number.value, self.invoice.value)
