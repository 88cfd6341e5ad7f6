"""What a workshop is asked to do, and what becomes of a thing there, with the words for both."""

from collections.abc import Mapping

from equipment_app.domain.words import Words

PAID, CLAIM, CLEANING = "paid", "claim", "cleaning"
WORKS: Mapping[str, Words] = {
    PAID: Words("placená oprava", "paid repair"),
    CLAIM: Words("reklamace v záruce", "warranty claim"),
    CLEANING: Words("čištění", "cleaning"),
}
REPAIRED, EXCHANGED, NOT_WORTH, UNREPAIRED = "repaired", "exchanged", "not_worth", "unrepaired"
OUTCOMES: Mapping[str, Words] = {
    REPAIRED: Words("opraveno", "repaired"),
    EXCHANGED: Words("vyměněno za jiný kus", "exchanged for another"),
    NOT_WORTH: Words("neopravitelné, k vyřazení", "not worth it, to be written off"),
    UNREPAIRED: Words("vráceno bez opravy", "returned unrepaired"),
}
DEAR = 50
"""Percent of the purchase price; of what a repair costs above it the percentage is said."""
_CLEANED = Words("vyčištěno", "cleaned")


def outcome_of(work: str, outcome: str) -> Words:
    """As it is said of a thing that was given to be repaired, or to be cleaned."""
    return _CLEANED if (work, outcome) == (CLEANING, REPAIRED) else OUTCOMES[outcome]


def is_company(number: str) -> bool:
    """An IČO: eight digits, of which the last one checks the others."""
    if not (len(number) == 8 and number.isascii() and number.isdecimal()):
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(number, range(8, 1, -1), strict=False))
    return (11 - weighed % 11) % 10 == int(number[-1])


def percent(price: int | None, worth: int | None) -> int:
    """What a repair costs of what was paid for the thing; 0 where either is not known."""
    return round(100 * price / worth) if price and worth else 0
