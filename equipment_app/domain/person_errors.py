"""What is refused because a personal number is one person."""

from equipment_app.domain.errors import Refusal


class SecondRecord(Refusal):
    """The same number stands in a record of its own, which nobody merged with this one."""

    name: str
    number: str
    cs = """{name} má v evidenci ještě jiný záznam s číslem {number}; co je otevřeno v něm, by se neřeklo. Nic se
        nezapsalo; nejdřív oba záznamy slučte."""
    en = """{name} has another record with the number {number}; what is open there would not be told. Nothing was
        written; merge the two records first."""


class FormerMember(Refusal):
    """A new member would get the number of somebody who left: it is the same person."""

    name: str
    number: str
    cs = """Číslo {number} měl člen, který odešel: {name}. Je to tatáž osoba, i s tím, co má otevřeno. Nic se
        nezapsalo; obnovte její členství."""
    en = """The number {number} belongs to a member who left: {name}. It is the same person, with all that is open.
        Nothing was written; restore that membership."""
