"""Write-offs as they are asked for: why property is not needed, how far the way is; and what may not be."""

from datetime import date
from typing import Annotated

from equipment_app.domain.errors import NameRefused, PaperRefused, PastInspection, Refusal, ThingRefused
from equipment_app.domain.value import Value
from equipment_app.domain.words import LINES, Worded, Words

REASONS: dict[str, Words] = {
    "unusable": Words("nepoužitelné", "unusable"),
    "expired": Words("prošlá životnost", "past its service life"),
    "uneconomic": Words("oprava se nevyplatí", "repair does not pay"),
    "surplus": Words("přebytečné", "surplus"),
    "lost": Words("ztraceno", "lost"),
}
"""Why a thing is to be written off. What is lost is never shown to the commission."""
LOST = "lost"
CHECKS: dict[str, Words] = {
    "marks": Words("odstraněny znaky Policie ČR", "marks of the police are off"),
    "labels": Words("štítky sejmuty", "labels are off"),
    "memory": Words("paměti smazány", "memories are erased"),
    "serials": Words("výrobní čísla souhlasí", "serial numbers agree"),
}
"""What is seen to before a thing is destroyed."""


class WriteOffStage(Worded):
    """How far a write-off is: what comes next."""

    PROPOSED = "proposed", "čeká na rozhodnutí", "waits for a decision"
    """The decision."""
    DECIDED = "decided", "čeká na komisi", "waits for the commission"
    """The commission is named, and sees the things."""
    APPOINTED = "appointed", "komise věci prohlíží", "with the commission"
    """The commission sees the things, and what it saw is disposed of."""
    DONE = "done", "ukončené", "ended"
    REFUSED = "refused", "zamítnuté", "refused"


STAGES = WriteOffStage.named()
OPEN = (WriteOffStage.PROPOSED, WriteOffStage.DECIDED, WriteOffStage.APPOINTED)


class Pile(Value):
    """So much of a thing with one holder, in one condition."""

    thing: int
    holder: int
    quantity: int
    condition: str
    reason: str


def packed(piles: dict[int, Pile]) -> str:
    """As an entry says them, by their numbers in the write-off."""
    return ",".join(
        f"{n}:{one.thing}:{one.holder}:{one.quantity}:{one.condition}:{one.reason}" for n, one in piles.items()
    )


def unpacked(said: str) -> dict[int, Pile]:
    found = {}
    for one in filter(None, said.split(",")):
        n, thing, holder, quantity, condition, reason = one.split(":")
        found[int(n)] = Pile(int(thing), int(holder), int(quantity), condition, reason)
    return found


class NoWriteOff(PaperRefused):
    cs = "Doklad {number} není platný návrh na vyřazení. Nic se nezapsalo; vyberte návrh v přehledu Vyřazení."
    en = "{number} is no write-off that stands. Nothing was written; choose one in the list Write-offs."


class WriteOffEnded(PaperRefused):
    cs = "Vyřazení {number} už skončilo. Nic se nezapsalo; pro další věci podejte nový návrh."
    en = "The write-off {number} has ended. Nothing was written; make a new proposal for further items."


class StillHeld(ThingRefused):
    holder: str
    cs = "{thing} drží {holder}, vyřadit ji nelze. Nic se nezapsalo; nejdřív ji převezměte, nebo ji vynechte."
    en = "{thing} is held by {holder} and cannot be written off. Nothing was written; take it back first, or omit it."


class WrittenOff(ThingRefused):
    cs = "{thing} je vyřazena a její kód neplatí. Nic se nezapsalo; sejměte z ní štítek."
    en = "{thing} has been written off and its code is not valid. Nothing was written; take its label off."


class ExchangedSince(ThingRefused):
    cs = "{thing} už v evidenci není: od návrhu ji opravna vyměnila. Nic se nezapsalo; vyjměte ji z návrhu."
    en = """{thing} is not in the books any more: a workshop exchanged it since it was proposed. Nothing was written;
        take it out of the proposal."""


class ProposedAlready(ThingRefused):
    number: str
    cs = "{thing} už je v návrhu na vyřazení {number}. Nic se nezapsalo; otevřete ten návrh."
    en = "{thing} is in the proposal {number} already. Nothing was written; open that one."


class ProposedForWriteOff(ThingRefused):
    since: date
    cs = "{thing}: {since} navrženo k vyřazení. Nic se nezapsalo. Vyjměte ji z návrhu, nebo zadejte důvod výdeje."
    en = "{thing}: proposed for write-off {since}. Nothing was written. Take it out of the proposal, or give a reason."
    at_command_line = PastInspection.at_command_line


class NotInProposal(ThingRefused):
    number: str
    cs = "{thing} není v návrhu {number}. Nic se nezměnilo; ověřte kód."
    en = "{thing} is not in the proposal {number}. Nothing changed; check the code."


class NotInDecision(ThingRefused):
    number: str
    cs = "{thing} není v rozhodnutí {number}. Nic se nezměnilo; odložte ji stranou a podejte na ni nový návrh."
    en = "{thing} is not in the decision {number}. Nothing changed; put it aside and propose it anew."


class Undecided(PaperRefused):
    cs = "O návrhu {number} se ještě nerozhodlo. Nic se nezapsalo; nejdřív zapište rozhodnutí o nepotřebnosti."
    en = "{number} has not been decided yet. Nothing was written; record the decision that it is not needed first."


class WriteOffDecided(PaperRefused):
    cs = "O návrhu {number} už je rozhodnuto. Nic se nezapsalo; rozhodnutí lze stornovat, dokud se nic nezlikvidovalo."
    en = "{number} has been decided. Nothing was written; cancel the decision while nothing is disposed of."


class WhyTakenOut(Refusal):
    cs = "Po rozhodnutí se věc vyjímá s důvodem. Nic se nezapsalo; napište jej."
    en = "After the decision an item is taken out with a reason. Nothing was written; say why."


class NobodyNamed(Refusal):
    """`near` are called nearly so."""

    text: str
    near: tuple[str, ...] = ()
    cs = "„{text}“ není člen ani uživatel. Nic se nezapsalo. Podobně se jmenuje: {near}."
    en = "“{text}” is no member and no operator. Nothing was written. Similar names: {near}."
    nobody_near = Words(
        "„{text}“ není člen ani uživatel. Nic se nezapsalo; zadejte jméno, OEČ nebo průkazku.",
        "“{text}” is no member and no operator. Nothing was written; give a name, a personal number or a badge.",
    )
    at_command_line = Words("Koho evidence nezná, pojmenujte celým jménem s --outside.", "Of outside: --outside.")

    def sentences(self) -> Words:
        return super().sentences() if self.near else self.nobody_near


class OnePersonTwice(Refusal):
    cs = "Předseda a členové musí být různí lidé. Nic se nezapsalo; vyberte někoho jiného."
    en = "The chair and the members must be different people. Nothing was written; choose somebody else."


class NotImpartial(NameRefused):
    cs = "{name} podal(a) návrh nebo za majetek odpovídá, v komisi být nesmí. Nic se nezapsalo; vyberte někoho jiného."
    en = "{name} made the proposal or answers for the property and may not sit on the commission. Choose somebody else."


class NoCommission(PaperRefused):
    cs = "Vyřazení {number} nemá komisi. Nic se nezapsalo; jmenujte předsedu a člena."
    en = "The write-off {number} has no commission. Nothing was written; name its chair and its member."


class DisposedTooEarly(Refusal):
    day: date
    decided: date
    cs = "Likvidace {day} by byla dřív než rozhodnutí ({decided}). Nic se nezapsalo; opravte den."
    en = "A disposal on {day} would be before the decision ({decided}). Nothing was written; correct the day."


class NothingReady(PaperRefused):
    waiting: int
    kept: int
    cs = """Z vyřazení {number} není nic připraveno: na komisi čeká {waiting}, na souhlas {kept}. Nic se nezapsalo;
        předložte věci komisi, nebo přiložte souhlas."""
    en = """Nothing of {number} is ready: {waiting} wait for the commission, {kept} for consent. Nothing was written;
        present the items to the commission, or attach the consent."""


class HowDestroyed(PaperRefused):
    cs = "Vyřazení {number} nemá uvedeno, jak se s věcmi naložilo. Nic se nezapsalo; doplňte způsob, tiskne se."
    en = "{number} does not say how the items were destroyed. Nothing was written; add it, it is printed."
    at_command_line = Words("Přidejte --manner TEXT.", "Add --manner TEXT.")


class WhyUnchecked(Refusal):
    missing: Annotated[tuple[str, ...], CHECKS]
    cs = "Před likvidací není ověřeno: {missing}. Nic se nezapsalo; ověřte to, nebo uveďte důvod, tiskne se."
    en = "Not seen to before: {missing}. Nothing was written; see to it, or give the reason, which is printed."
    at_command_line = Words("Důvod: --unchecked TEXT.", "The reason: --unchecked TEXT.")


class NoLoss(ThingRefused):
    cs = "{thing} není v evidenci jako ztracená. Nic se nezapsalo; sepište záznam o škodě, nebo změňte důvod."
    en = "{thing} is not on the books as lost. Nothing was written; record the incident, or change the reason."


class WhyKept(Refusal):
    cs = "Bez souhlasu poskytovatele grantu se věc držet musí. Nic se nezapsalo; zadejte jeho číslo jednací."
    en = "Without the grant provider's consent it has to be kept. Nothing was written; enter its reference."


class BadDecisionDay(Refusal):
    day: date
    first: date
    last: date
    cs = "Rozhodnutí nemůže být z {day}: návrh je z {first} a dnes je {last}. Nic se nezapsalo; opravte den."
    en = "The decision cannot be of {day}: proposed {first}, today is {last}. Nothing was written; correct the day."


class TooManyLines(Refusal):
    lines: int
    most: Annotated[int, LINES]
    cs = "Najednou jde navrhnout nejvýš {most}, ne {lines}. Nic se nezapsalo; rozdělte je do více návrhů."
    en = "At most {most} can be proposed at once, not {lines}. Nothing was written; make several proposals."


class NoReference(Refusal):
    cs = "Rozhodnutí potřebuje číslo jednací. Nic se nezapsalo; opište je z rozhodnutí."
    en = "A decision needs its file reference. Nothing was written; copy it from the decision."


class NothingNamed(Refusal):
    cs = "Nevybrala se žádná věc. Nic se nezapsalo; načtěte kód, nebo vyberte řádek."
    en = "No item was named. Nothing was written; scan a code, or choose a line."
