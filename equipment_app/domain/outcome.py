"""What a command did: enough to refresh the pages, say so, offer the paper and offer to undo it."""

from collections.abc import Callable
from dataclasses import field

from equipment_app.domain.kinds import Changes, outcome_of
from equipment_app.domain.value import Value
from equipment_app.domain.words import PIECES, Lang, Words

Step = Callable[[int, int], None]
"""Called now and then with what is done and how much there is, 0 where nobody knows; may raise to stop the work."""


def no_step(done: int, total: int) -> None:
    """For work nobody watches."""


ACCESS_DONE: dict[str, Words] = {
    "operator_added": Words("Uživatel přidán: {subject}", "Operator added: {subject}"),
    "access_password": Words("Heslo je nastaveno", "Password set"),
    "access_recovery": Words("Přístup obnoven, heslo je nastaveno", "Access recovered, password set"),
    "access_pin": Words("PIN je nastaven", "PIN set"),
    "access_no_pin": Words("PIN je zrušen", "PIN removed"),
    "access_sheet": Words(
        "Obnovovací list platí od teď, předchozí už ne",
        "The recovery sheet is valid from now on; a former one is void",
    ),
    "access_key": Words("Nový podpisový klíč je zapsán", "New signing key registered"),
    "access_roles": Words("Role změněny: {subject}", "Roles changed: {subject}"),
    "access_reset": Words("Nové dočasné heslo: {subject}", "New temporary password: {subject}"),
    "access_withdrawn": Words("Přístup odebrán: {subject}", "Operator removed: {subject}"),
    "access_badge": Words("Průkazka přidělena: {subject}", "Badge assigned: {subject}"),
    "store_encrypted": Words("Evidence je zašifrovaná pod novým heslem", "Store encrypted under a new passphrase"),
    "store_decrypted": Words("Evidence je dešifrovaná", "Store decrypted"),
    "log_set_aside": Words("Cizí záznam změn je odložen", "Another's log was set aside"),
    "access_no_badge": Words("Průkazka odebrána: {subject}", "Badge removed: {subject}"),
}
"""What was done about access, by the key of an outcome."""

WRITE_OFF_DONE: dict[str, Words] = {
    "write_off_lines": Words("Položky vyřazení změněny: {subject}", "Lines of the write-off changed: {subject}"),
    "write_off_commission": Words("Komise jmenována: {subject}", "Commission named: {subject}"),
    "write_off_presented": Words("Předloženo komisi: {subject}", "Presented to the commission: {subject}"),
    "write_off_consented": Words("Souhlas zapsán: {subject}", "Consent recorded: {subject}"),
}
"""What was done with a write-off under way, likewise."""


class Filed(Value):
    """A document with a number that this command made; `seq` is the entry it stands for."""

    number: str
    seq: int


class OutcomeLine(Value):
    """One thing that moved, as people name it."""

    article: str
    name: str
    size: str
    quantity: int
    unit: str
    code: str = ""
    serial: str = ""
    inventory: str = ""


class Outcome(Value):
    changes: Changes = Changes.NOTHING
    what: str = ""
    """Key of the sentence that says it: issued, returned, cancelled, imported, …"""
    number: str = ""
    entry: int = 0
    hash: str = ""
    """The entry's hash, 64 hexadecimal digits."""
    lines: tuple[OutcomeLine, ...] = ()
    papers: tuple[Filed, ...] = ()
    subject: str = ""
    """Who or what it was about, for the message bar."""
    undoable: str = ""
    """Number to hand to Undo; empty when there is nothing to take back."""
    by_two: bool = False
    """Two persons did it, or decided it: it is cancelled on its paper alone, by two, with a reason."""
    repeated: bool = False
    """The same request had been carried out before; nothing was written now."""
    facts: dict[str, int] = field(default_factory=dict)
    resized: dict[str, str] = field(default_factory=dict)
    """Sizes by scheme that something was exchanged for and `facts["member"]` is not known to wear."""

    def said(self, lang: Lang) -> str:
        """What was done about access, or the sentence of its kind of entry; empty for anything else."""
        words = ACCESS_DONE.get(self.what) or WRITE_OFF_DONE.get(self.what)
        sentence = words.said(lang) if words else outcome_of(self.what, lang)
        return sentence.format(subject=self.subject, pieces=PIECES(self.facts.get("pieces", 0), lang))

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)
