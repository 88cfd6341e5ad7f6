"""Commands about the files of a store: make it, say whether it is safe and what it was, keep others out, encrypt it."""

from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, report_refusal, sentence
from equipment_app.cli.signing_in import new_key, secret, signed_in
from equipment_app.cli.stores import carry_out, not_as_seen, opened, refuse_reading_only
from equipment_app.documents.press import Press
from equipment_app.domain.backup_errors import NoFolder
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import Refusal
from equipment_app.domain.home import Home
from equipment_app.domain.passwords import strong
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import NoStore
from equipment_app.operations.encrypt import Recast, copy_in_the_clear, refuse_needless
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.settings import RecordSetAside
from equipment_app.operations.sizes import SetSizes
from equipment_app.store import opening, seen
from equipment_app.store.backups.recasting import Conversion
from equipment_app.store.backups.shelf import beside, tag_of
from equipment_app.store.beside import anothers_log
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.database import Database
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import permissions
from equipment_app.store.file import safety as safe
from equipment_app.store.file.safety import MEGABYTE


def new(options: Any, answer: Answer) -> int:
    """With a password it is locked from its first day to whoever has none. Raises ReadingOnly, BadBlock."""
    refuse_reading_only(options, options.file)
    password = secret(options.password_file, options) if options.password_file else ""
    who = person(options.operator)
    if password:
        strong(password, " ".join(who.values()) if who else "", store=options.name)
    home = Home(options.block, options.code).check()
    key = new_key(options, options.file) if options.encrypt else None
    with Database.create(options.file, options.name, Press(), operator=who, key=key, home=home) as database:
        if password:
            database.change(SetPassword(password))
        seq, digest = database.ask(lambda books: books.journal.head())
    result = {"store": str(options.file), "entry": seq, "hash": digest.hex()}
    return answer.give(result, [answer.say(f"Evidence založena: {options.file}", f"Store made: {options.file}")])


def demo(options: Any, answer: Answer) -> int:
    """Raises ReadingOnly."""
    from equipment_app.demo import fill

    refuse_reading_only(options, options.file)
    result = {"store": str(options.file), **fill(options.file)}
    return answer.give(result, [answer.say(f"Ukázková evidence: {options.file}", f"Demo store: {options.file}")])


def person(name: str) -> dict[str, str] | None:
    """`Libuše Skladová`: the last word is the surname, as a name is said; or `Nová Skladová, Libuše`."""
    surname, comma, given = name.partition(",")
    if not comma:
        given, _, surname = name.strip().rpartition(" ")
    return {"surname": surname.strip(), "given_name": given.strip()} if surname.strip() else None


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
        answer.say("Místo: ", "Place: ") + answer.say(*found.place.kind.words).format(name=found.place.name),
        answer.say("Disk: ", "Disk: ") + answer.say(*found.encryption.words),
        answer.say("Přístup: ", "Access: ") + _access(found, answer),
        answer.say("Volno: ", "Free: ") + f"{found.room.free // MEGABYTE} MB" + answer.say(*found.room.state.words),
        said,
    ]
    return answer.give(result, lines)


def _accept(options: Any) -> None:
    """Whoever works with the store knows why it is not what this computer saw last, as in the window.
    Raises ReadingOnly, StoreRefused; and as `signed_in`.
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
        return {"last_seen": "unknown", "entries": None, "entries_seen": None, "missing": []}, said
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
    return answer.give({"protected": found}, [said if found else none])


def set_log_aside(options: Any, answer: Answer) -> int:
    """Only what is not the store's own; who works says so, and it stands in the journal.
    Raises NoStore, StoreInUse, ReadOnlyStore, ReadingOnly, LogHoldsWork; NotAllowed; and as `signed_in`: everything
    lies where it lay.
    """
    refuse_reading_only(options, options.store)
    _need_store(options)
    with anothers_log.set_aside(options.store) as found, opened(options) as database:
        entry = carry_out(database, RecordSetAside(found.logs)).entry if found.logs else 0
        brought = found.brought or database.found.brought
    aside = str(found.folder or "")
    own = f"{brought.first}–{brought.last}" if brought and brought.last >= brought.first else ""
    lines = answer.lines(
        (aside, f"Odloženo do {aside}", f"Set aside in {aside}"),
        (
            own,
            f"Záznam změn patřil této evidenci; jeho zápisy {own} jsou v ní.",
            f"The log was the store's own; its entries {own} are in the store.",
        ),
        (
            not (aside or own),
            "Vedle evidence není žádný cizí záznam změn.",
            "There is no log of another store beside the store.",
        ),
    )
    return answer.give({"aside": aside, "entry": entry}, lines)


def _need_store(options: Any, *, encrypted: bool | None = None) -> None:
    """Raises NoStore; StoreIsLink, SecondName or, where it matters whether it is encrypted, as `refuse_needless`."""
    if not options.store.is_file():
        raise NoStore(str(options.store))
    if encrypted is None:
        opening.refuse_links(options.store)
    else:
        refuse_needless(options.store, encrypted=encrypted)


def encrypt(options: Any, answer: Answer) -> int:
    """Raises AlreadyEncrypted, ShortPassphrase, NoCipher, NoFolder, and what `Recast` does."""
    _need_store(options, encrypted=False)
    return _recast(options, answer, new_key(options, options.store))


def change_passphrase(options: Any, answer: Answer) -> int:
    """Raises NotEncrypted, ShortPassphrase, and what `Recast` does."""
    _need_store(options, encrypted=True)
    return _recast(options, answer, new_key(options, options.store))


def decrypt(options: Any, answer: Answer) -> int:
    """Raises NotEncrypted, StoreExists, and what `Recast` does."""
    _need_store(options, encrypted=True)
    return _copy(options, answer) if options.into else _recast(options, answer, None)


def _recast(options: Any, answer: Answer, key: Key | None) -> int:
    refuse_reading_only(options, options.store)
    for folder in options.backups:
        if not folder.is_dir():
            raise NoFolder(str(folder))
    with Recast(options.store, key, Press()) as undertaken:
        tag = tag_of(undertaken.database.source.origin)
        with signed_in(undertaken.database, options):
            outcome = undertaken.carry_out()
        folders = [folder for folder in (beside(options.store), *options.backups) if folder.is_dir()]
        conversion = Conversion(tag, key, folders)
        conversion.run()
    for trouble in conversion.troubles:  # the store is in its place by then: it is told, and is no refusal
        report_refusal(trouble, answer)
    left = [str(path) for path in conversion.left]
    clear = [str(path) for path in in_the_clear(options.store, folders)] if key else []
    done = conversion.done
    told = {"encrypted": key is not None, "entry": outcome.entry, "backups": done, "left": left, "in_the_clear": clear}
    return answer.give(told, _recast_lines(key, done, ", ".join(left), ", ".join(clear), answer))


def _recast_lines(key: Key | None, done: int, left: str, clear: str, answer: Answer) -> list[str]:
    return answer.lines(
        (key is None, "Evidence je dešifrovaná.", "The store is decrypted."),
        (
            key is not None,
            "Evidence je zašifrovaná. Bez hesla evidence ji už nikdo neotevře: napište si ho a uložte jinde.",
            (
                "The store is encrypted. Without its passphrase nobody opens it any more: write it down, keep it "
                "elsewhere."
            ),
        ),
        (True, f"Převedených záloh: {done}", f"Backups converted: {done}"),
        (left, f"Zůstaly, jak byly: {left}", f"Left as they were: {left}"),
        (
            clear,
            f"Nešifrované zůstávají: {clear}. Smažte je, až je nebudete potřebovat.",
            f"Still unencrypted: {clear}. Delete them when you do not need them any more.",
        ),
    )


def _copy(options: Any, answer: Answer) -> int:
    target: Path = options.into
    with opened(options) as database:
        database.door.session.permit(Right.ENCRYPTION, two=True)
    copy_in_the_clear(options.store, target)
    said = answer.say(f"Nešifrovaná kopie: {target}", f"Unencrypted copy: {target}")
    return answer.give({"copy": str(target)}, [said])


def sizes(options: Any, answer: Answer) -> int:
    """The schemes there are, or one of them with other sizes. Raises what SetSizes refuses."""
    with opened(options) as database:
        if options.scheme and options.sizes:
            carry_out(database, SetSizes(options.scheme, tuple(options.sizes), options.name))
        found = database.ask(lambda books: books.catalogue.size_schemes())
    shown = [one for one in found if options.scheme.lower() in ("", one.code)]
    schemes = [picked(one, "code name sizes articles") for one in shown]
    return answer.give({"schemes": schemes}, [f"{one.code}  {one.name}: {' '.join(one.sizes)}" for one in shown])
