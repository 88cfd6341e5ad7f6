"""What is refused because a personal number is one person."""

from equipment_app.domain.errors import Refusal


class SecondRecord(Refusal):
    """The same number stands in a record of its own, which nobody merged with this one."""

    name: str
    number: str
    cs = """{name} má v evidenci dva záznamy s číslem {number} a v každém může být něco nevráceného. Nic se nezapsalo;
        nejdřív je slučte."""
    en = """{name} has two records with the number {number}, and something may be open in either. Nothing was written;
        merge them first."""


class FormerMember(Refusal):
    """A new member would get the number of somebody who left: it is the same person."""

    name: str
    number: str
    cs = """Číslo {number} měl člen, který odešel: {name}. Je to tatáž osoba, i s tím, co má otevřeno. Nic se
        nezapsalo; obnovte její členství."""
    en = """The number {number} belongs to a member who left: {name}. It is the same person, with all that is open.
        Nothing was written; restore that membership."""
