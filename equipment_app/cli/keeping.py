"""Commands about a store's files: are they safe and what they were, keep others out, set another's log aside."""

from typing import Any

from equipment_app.cli.answers import Answer, sentence
from equipment_app.cli.signing_in import signed_in
from equipment_app.cli.stores import carry_out, opened, refuse_reading_only
from equipment_app.cli.telling import not_as_seen
from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import NoStore
from equipment_app.operations.settings import RecordSetAside
from equipment_app.store import opening, seen
from equipment_app.store.beside import anothers_log
from equipment_app.store.file import permissions
from equipment_app.store.file import safety as safe
from equipment_app.store.file.place import Kind
from equipment_app.store.file.safety import MEGABYTE, State
from equipment_app.store.file.surroundings import Encryption

_PLACES = {
    Kind.LOCAL: ("disk tohoto počítače", "a disk of this computer"),
    Kind.REMOVABLE: (
        "vyměnitelný disk: někdo ho může i s evidencí odnést, zálohujte jinam",
        "a removable disk: somebody can walk away with it, back up elsewhere",
    ),
    Kind.NETWORK: (
        "síťový disk ({name}): evidence se tu neotevře",
        "a network drive ({name}): no store is opened there",
    ),
    Kind.SYNCED: (
        "synchronizovaná složka ({name}): evidence se tu neotevře",
        "a synchronised folder ({name}): no store is opened there",
    ),
}
_DISKS = {
    Encryption.ON: ("šifrovaný", "encrypted"),
    Encryption.OFF: (
        "nešifrovaný: kdo má disk, přečte data",
        "not encrypted: whoever has the disk can read the data",
    ),
    Encryption.UNKNOWN: ("šifrování nelze zjistit", "it cannot be told whether it is encrypted"),
}
_ROOM = {
    State.ENOUGH: ("", ""),
    State.LOW: (", dochází", ", running out"),
    State.NONE: (", nezapíše se už nic", ", nothing can be written any more"),
}


_UNKNOWN = "unknown"
"""What is said in place of a verdict where the store cannot be opened."""


def safety(options: Any, answer: Answer) -> int:
    """Where it lies is told also of a store that cannot be opened. Raises NoStore; and as `_accept`."""
    _need_store(options)
    if options.accepted:
        _accept(options)
    found = safe.safety(options.store)
    last_seen, said = _last_seen(options, answer)
    result = {
        "place": str(found.place.kind),
        "name": found.place.name,
        "encryption": str(found.encryption),
        "permissions_checked": found.permissions_checked,
        "exposed": list(found.exposed),
        "free_mb": found.room.free // MEGABYTE,
        "room": str(found.room.state),
        **last_seen,
    }
    lines = [
        answer.say("Místo: ", "Place: ") + answer.say(*_PLACES[found.place.kind]).format(name=found.place.name),
        answer.say("Disk: ", "Disk: ") + answer.say(*_DISKS[found.encryption]),
        answer.say("Přístup: ", "Access: ") + _access(found, answer),
        answer.say("Volno: ", "Free: ") + f"{found.room.free // MEGABYTE} MB" + answer.say(*_ROOM[found.room.state]),
        said,
    ]
    answer.give(result, lines)
    return 0


def _accept(options: Any) -> None:
    """Whoever works with the store knows why it is not what this computer saw last, as in the window.

    Raises:
        ReadingOnly, StoreRefused; and as `signed_in`.
    """
    refuse_reading_only(options, options.store)
    with opened(options, locked=True) as database, signed_in(database, options):
        database.ask(lambda books: seen.accept(books, options.store))


def _last_seen(options: Any, answer: Answer) -> tuple[dict[str, Any], str]:
    """It names nobody, so nobody need sign in."""
    try:
        with opened(options, locked=True) as database:
            found = database.compared()
    except Refusal as why:
        said = answer.say("Naposledy viděna: nezjištěno. ", "Last seen: not known. ") + sentence(why, answer.lang)
        return {"last_seen": _UNKNOWN, "entries": None, "entries_seen": None, "missing": []}, said
    last_seen = {
        "last_seen": str(found.verdict),
        "entries": found.here.seq,
        "entries_seen": found.seen.seq if found.seen else None,
        "missing": [seen.papers(*one) for one in found.gone],
    }
    return last_seen, _compared(found, answer)


def _compared(found: seen.Compared, answer: Answer) -> str:
    if found.seen is None:
        return answer.say("Naposledy viděna: tento počítač ji vidí poprvé", "Last seen: never by this computer")
    at = found.seen.seq
    return not_as_seen(found, answer.lang) or answer.say(
        f"Naposledy viděna: končila zápisem {at}, na který navazuje", f"Last seen: it goes on from entry {at}, its end"
    )


def _access(found: safe.Safety, answer: Answer) -> str:
    if not found.permissions_checked:
        return answer.say(
            "systém neuvádí, kdo další může soubory číst", "the system does not say who else can read the files"
        )
    if not found.exposed:
        return answer.say("jen vlastník souborů", "the owner of the files alone")
    names = ", ".join(found.exposed)
    return answer.say(f"i jiní uživatelé počítače: {names}", f"other users of this computer too: {names}")


def protect(options: Any, answer: Answer) -> int:
    """Raises NoStore, NotProtected, ReadingOnly."""
    refuse_reading_only(options, options.store)
    _need_store(options)
    found = [file.name for file in permissions.protect(options.store)]
    said = answer.say("Ochráněno: ", "Protected: ") + ", ".join(found)
    none = answer.say("Už teď je čte jen jejich vlastník.", "Only their owner reads them already.")
    answer.give({"protected": found}, [said if found else none])
    return 0


def set_log_aside(options: Any, answer: Answer) -> int:
    """Only what is not the store's own; who works says so, and it stands in the journal.

    Raises:
        NoStore, StoreInUse, ReadOnlyStore, ReadingOnly, LogHoldsWork.
        NotAllowed; and as `signed_in`: everything lies where it lay.
    """
    refuse_reading_only(options, options.store)
    _need_store(options)
    with anothers_log.set_aside(options.store) as found, opened(options) as database:
        entry = carry_out(database, RecordSetAside(found.logs)).entry if found.logs else 0
        brought = found.brought or database.found.brought
    aside = str(found.folder or "")
    lines = [answer.say("Odloženo do ", "Set aside in ") + aside] if aside else []
    if brought and brought.last >= brought.first:
        own = f"{brought.first}–{brought.last}"
        lines.append(
            answer.say(
                f"Záznam změn patřil této evidenci; jeho zápisy {own} jsou v ní.",
                f"The log was the store's own; its entries {own} are in the store.",
            )
        )
    none = answer.say(
        "Vedle evidence není žádný cizí záznam změn.", "There is no log of another store beside the store."
    )
    answer.give({"aside": aside, "entry": entry}, lines or [none])
    return 0


def _need_store(options: Any) -> None:
    if not options.store.is_file():
        raise NoStore(str(options.store))
    opening.refuse_links(options.store)
