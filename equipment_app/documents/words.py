"""How paper speaks: phrases in Czech, or in Czech and English; numbers and dates as Czech sets them."""

from datetime import date, datetime

from equipment_app.documents.phrases import CONDITIONS, PHRASES, UNITS


class Words:
    """A paper's language: `words("number")` is the phrase it prints, filled in with `facts`."""

    def __init__(self, *, bilingual: bool = False) -> None:
        self.bilingual = bilingual

    def __call__(self, key: str, **facts: object) -> str:
        phrase = PHRASES[key]
        if not self.bilingual:
            return phrase.cs.format(**facts)
        return (phrase.both or f"{phrase.cs} / {phrase.en}").format(**facts)

    def cs(self, key: str, **facts: object) -> str:
        return PHRASES[key].cs.format(**facts)

    def en(self, key: str, **facts: object) -> str:
        """The English phrase; empty on a paper in Czech alone."""
        return PHRASES[key].en.format(**facts) if self.bilingual else ""

    def condition(self, key: str) -> tuple[str, str]:
        """The word for a key of `domain.conditions`, and its English on a bilingual paper."""
        cs, en = CONDITIONS.get(key, (key, key))
        return cs, en if self.bilingual else ""

    def unit(self, unit: str) -> tuple[str, str]:
        return unit, UNITS.get(unit, "") if self.bilingual else ""


def numeral(count: int, one: str, few: str, many: str) -> str:
    """The Czech form behind a number: 1 položka, 2 položky, 5 položek, 0 položek."""
    return one if count == 1 else few if 2 <= count <= 4 else many


def day(value: date) -> str:
    return f"{value.day}. {value.month}. {value.year}"


def clock(value: datetime) -> str:
    return f"{value.hour}:{value.minute:02}"


def moment(value: datetime) -> str:
    return f"{day(value)}, {clock(value)}"


def whole_number(value: int) -> str:
    """Thousands apart, and a minus that is one: `−18 380`."""
    return f"{value:,}".replace(",", " ").replace("-", "−")


def money(hellers: int) -> str:
    """Korunas with two decimals, from 1/100: `28 500,00`."""
    crowns, rest = divmod(abs(hellers), 100)
    return f"{'−' if hellers < 0 else ''}{whole_number(crowns)},{rest:02}"
