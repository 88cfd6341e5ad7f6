"""What should be ordered, by article and size: what members wait for and what should be there, less the stock."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from equipment_app.domain.cart import Sized
from equipment_app.domain.errors import Refusal
from equipment_app.domain.register import AsOf
from equipment_app.domain.value import Value


class NothingMissing(Refusal):
    cs = "Všech velikostí je dost, není co objednat."
    en = "There is enough of every size, nothing is to be ordered."


class OrderLine(Value):
    """One size of an article; an empty `size` is that of members who have not said theirs. Prices are in haléře."""

    article: int
    code: str
    name: str
    name_en: str
    unit: str
    size: str
    supplier: str
    """Who delivered the article last; empty where nobody has yet."""
    price: int | None
    stored: int
    waiting: int
    """Pieces that members lack of their kits."""
    minimum: int
    ending: int = 0
    """Pieces whose life ends until the day that is asked for."""
    coming: int = 0
    """Pieces that are ordered and still to come."""
    typed: int | None = None
    """What somebody wants instead of what is computed."""

    @property
    def key(self) -> Sized:
        return self.article, self.size

    @property
    def balance(self) -> int:
        """Below zero so many are missing, above so many are left over."""
        return self.stored + self.coming - self.waiting - self.minimum - self.ending

    @property
    def reckoned(self) -> str:
        """How the number came about: stock and what is to come, less who waits, less the minimum, less what ends its
        life.
        """
        parts = [self.stored, self.waiting, self.minimum, *([self.ending] if self.ending else [])]
        coming = f" + {self.coming}" if self.coming else ""
        return f"{parts[0]}{coming} − {' − '.join(map(str, parts[1:]))} = {signed(self.balance)}"

    @property
    def computed(self) -> int:
        return max(0, -self.balance)

    @property
    def order(self) -> int:
        return self.computed if self.typed is None else self.typed

    @property
    def value(self) -> int:
        return self.order * (self.price or 0)


class OrderProposal(Value):
    """`lines` are all sizes there are or should be, in the order of the catalogue and of their schemes."""

    state: AsOf
    on: date
    lines: tuple[OrderLine, ...]
    until: date | None = None
    """What ends its life by then is counted; None: it is not."""

    @property
    def asked(self) -> list[OrderLine]:
        """What is missing, and what somebody wrote a number at."""
        return [line for line in self.lines if line.computed or line.typed is not None]

    def suppliers(self) -> list[tuple[str, list[OrderLine]]]:
        """By supplier; who is not known comes last."""
        ordered = sorted(self.asked, key=lambda line: (not line.supplier, line.supplier))
        return [(name, list(lines)) for name, lines in groupby(ordered, key=lambda line: line.supplier)]

    def articles(self) -> list[list[OrderLine]]:
        """The sizes of each article; what lacks most comes first, the rest as in the catalogue."""
        found = [list(lines) for _, lines in groupby(self.lines, key=lambda line: line.article)]
        return sorted(found, key=lambda lines: -missing(lines))

    def with_typed(self, typed: Mapping[Sized, int]) -> "OrderProposal":
        lines = (replace(x, typed=typed[x.key]) if x.key in typed else x for x in self.lines)
        return replace(self, lines=tuple(lines))


def signed(balance: int) -> str:
    """A shortage with its minus, what is left over with a plus."""
    return f"+{balance}" if balance > 0 else f"−{-balance}" if balance else "0"


def missing(lines: Sequence[OrderLine]) -> int:
    return sum(line.computed for line in lines)


def spare(lines: Sequence[OrderLine]) -> int:
    return sum(max(0, line.balance) for line in lines)


def pieces(lines: Sequence[OrderLine]) -> int:
    return sum(line.order for line in lines)


def value(lines: Sequence[OrderLine]) -> int:
    return sum(line.value for line in lines)
