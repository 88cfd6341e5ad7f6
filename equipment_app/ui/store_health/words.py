"""How the place of a store is told: its disk, who else reads its files, how much room there is."""

import sys
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.value import Value
from equipment_app.store.file.place import PlaceKind
from equipment_app.store.file.safety import MEGABYTE, DiskSpace, DiskState, Safety
from equipment_app.store.file.surroundings import Encryption
from equipment_app.store.seen import Compared, Continuity, papers
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look.cells import Tone

translate = QCoreApplication.translate


class HealthFinding(Value):
    """`lead` in half bold, `rest` after it; `tone` says whether something should be done."""

    lead: str
    rest: str = ""
    tone: Tone = "neutral"
    icon: str = "info"

    def __str__(self) -> str:
        return f"{self.lead}. {self.rest.removesuffix('.')}." if self.rest else f"{self.lead}."


class JournalState(Enum):
    """What is known of the journal after something went wrong."""

    UNDER_WAY = auto()
    IN_ORDER = auto()
    BROKEN = auto()
    NOT_VERIFIED = auto()


def journal(known: JournalState) -> HealthFinding:
    """The end of a sentence that tells of trouble."""
    words = {
        JournalState.UNDER_WAY: translate("care", "the journal is being verified"),
        JournalState.IN_ORDER: translate("care", "the journal is in order"),
        JournalState.BROKEN: translate("care", "the journal is not in order"),
        JournalState.NOT_VERIFIED: translate("care", "the journal was not verified"),
    }
    return HealthFinding(words[known], tone="bad" if known is JournalState.BROKEN else "warn")


def place(found: Safety) -> HealthFinding:
    match found.place.kind:
        case PlaceKind.REMOVABLE:
            rest = translate("care", "Remove it only after closing the program, and keep backups elsewhere.")
            return HealthFinding(translate("care", "A removable disk"), rest, "warn", "usb")
        case PlaceKind.NETWORK | PlaceKind.SYNCED:
            lead = translate("care", "Not a place for a store: {name}").format(name=found.place.name)
            return HealthFinding(lead, "", "bad", "octagon-x")
    return HealthFinding(translate("care", "A disk of this computer"), "", "good", "hard-drive")


def encryption(found: Safety) -> HealthFinding:
    match found.encryption:
        case Encryption.ON:
            rest = translate("care", "Anyone who takes it cannot read the data without the password.")
            return HealthFinding(translate("care", "The disk is encrypted"), rest, "good", "lock")
        case Encryption.OFF:
            how = translate("care", "Anyone who takes the computer or the disk can read the data. Switch on {what}.")
            rest = how.format(what={"win32": "BitLocker", "darwin": "FileVault"}.get(sys.platform, "LUKS"))
            return HealthFinding(translate("care", "The disk is not encrypted"), rest, "warn", "shield-alert")
    rest = translate(
        "care",
        "Ask whoever looks after the computer: without encryption, anyone who takes the disk can read the data.",
    )
    lead = translate("care", "It cannot be told whether the disk is encrypted")
    return HealthFinding(lead, rest, "neutral", "circle-question-mark")


def access(found: Safety) -> HealthFinding:
    if not found.permissions_checked:
        lead = translate("care", "This computer does not say who else can read the files")
        rest = translate("care", "Keep them in a folder of your own account.")
        return HealthFinding(lead, rest, "neutral", "circle-question-mark")
    if found.exposed:
        lead = translate("care", "Other users of this computer can read the files")
        return HealthFinding(lead, ", ".join(found.exposed), "bad", "users")
    return HealthFinding(translate("care", "Only you can read the files"), "", "good", "user-round")


def room(found: DiskSpace) -> HealthFinding:
    free = _megabytes(found.free)
    match found.state:
        case DiskState.NONE:
            lead = translate("care", "The disk is full: {free} left").format(free=free)
            return HealthFinding(
                lead, translate("care", "Nothing can be written. Free some space."), "bad", "hard-drive"
            )
        case DiskState.LOW:
            lead = translate("care", "The disk is running out of space: {free} left").format(free=free)
            rest = translate("care", "With less than 50 MB nothing is written. Free some space.")
            return HealthFinding(lead, rest, "warn", "hard-drive")
    store = translate("care", "the store has {size}").format(size=_megabytes(found.store))
    return HealthFinding(translate("care", "{free} free").format(free=free), store, "good", "hard-drive")


DIFFERENT = (Continuity.OLDER, Continuity.OTHER)


def differs(compared: Compared) -> str:
    """In half a sentence, that the store is not what this computer saw last."""
    if compared.verdict is Continuity.OLDER:
        return translate("care", "The store is older than when this computer saw it last")
    return translate("care", "The store is not the one this computer saw last")


def what_differs(compared: Compared) -> str:
    """The facts: where it ends, where it ended, which papers are missing."""
    seen = compared.seen.seq if compared.seen else 0
    if compared.verdict is Continuity.OLDER:
        facts = translate("care", "It ends with entry {here}; last time it ended with entry {seen}.")
    else:
        facts = translate("care", "Entry {seen} is not what it was.")
    facts = facts.format(here=thousands(compared.here.seq), seen=thousands(seen))
    if gone := ", ".join(papers(*one) for one in compared.gone):
        facts += " " + translate("care", "Missing papers: {papers}.").format(papers=gone)
    return facts


def _megabytes(size: int) -> str:
    """Whole megabytes, at least one; gigabytes where there are many."""
    if size >= 10_000 * MEGABYTE:
        return f"{thousands(size // (1000 * MEGABYTE))}\u00a0GB"
    return f"{thousands(max(1, size // MEGABYTE) if size else 0)}\u00a0MB"
