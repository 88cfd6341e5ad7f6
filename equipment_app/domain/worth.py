"""What a thing was worth on the day something happened to it: an aid to who decides, never the decision."""

from datetime import date

from equipment_app.domain.value import Value


class Worth(Value):
    """Money in haléře, days of its service life."""

    value: int
    left: int | None = None
    """Days of life it had left; None where no life is known, and its price stands for its value."""
    life: int | None = None


def worth(price: int, since: date, ends: date | None, on: date) -> Worth:
    """The share of `price` that the days left on day `on` have in all the days of life, in whole crowns; nothing past
    it. Whoever decides on compensation is not bound by it (law 361/2003 § 95).
    """
    if ends is None or ends <= since:
        return Worth(price)
    life, left = (ends - since).days, max(0, (ends - max(on, since)).days)
    return Worth((price * left * 2 + life * 100) // (life * 200) * 100, left, life)
