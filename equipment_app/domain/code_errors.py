"""Refusals about makers' codes."""

from equipment_app.domain.errors import Refusal


class CodeTaken(Refusal):
    """The code stands for something else already; `by` is what people call that."""

    code: str
    by: str
    cs = "Kód {code} už znamená: {by}. Nejdřív ho tam odeberte."
    en = "The code {code} already stands for {by}. Remove it there first."


class CodeUnfit(Refusal):
    """It cannot be remembered: a code of our own, too long, or with characters nobody can see."""

    code: str
    most: int
    cs = "Kód „{code}“ si program nezapamatuje: je náš vlastní, nečitelný, nebo delší než {most} znaků."
    en = "The code “{code}” cannot be remembered: it is one of our own, unreadable, or longer than {most} characters."


class HasSerial(Refusal):
    """The thing has a serial number, and it is another one."""

    thing: str
    serial: str
    cs = "{thing} už má výrobní číslo {serial}. Opravte ho seznamem dodávek."
    en = "{thing} has the serial number {serial} already. Correct it with a list of deliveries."


class NotAttached(Refusal):
    """Nothing is remembered under this code."""

    code: str
    cs = "Kód {code} nic neznamená."
    en = "The code {code} stands for nothing."
