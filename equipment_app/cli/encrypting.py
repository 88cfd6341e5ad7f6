"""Commands that encrypt a store with its backups, decrypt it, or change its passphrase."""

from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, report_refusal
from equipment_app.cli.signing_in import signed_in
from equipment_app.cli.stores import opened, refuse_reading_only
from equipment_app.cli.unlocking import new_key
from equipment_app.documents.press import Press
from equipment_app.domain.backup_errors import NoFolder
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import NoStore
from equipment_app.operations.encrypt import Recast, copy_in_the_clear, refuse_needless
from equipment_app.store.backups.recasting import Conversion
from equipment_app.store.backups.shelf import beside, tag_of
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.encryption.cipher import Key


def encrypt(options: Any, answer: Answer) -> int:
    """Raises AlreadyEncrypted, ShortPassphrase, NoCipher, NoFolder, and what `Recast` does."""
    _need(options, encrypted=False)
    return _recast(options, answer, new_key(options, options.store))


def change(options: Any, answer: Answer) -> int:
    """Raises NotEncrypted, ShortPassphrase, and what `Recast` does."""
    _need(options, encrypted=True)
    return _recast(options, answer, new_key(options, options.store))


def decrypt(options: Any, answer: Answer) -> int:
    """Raises NotEncrypted, StoreExists, and what `Recast` does."""
    _need(options, encrypted=True)
    return _copy(options, answer) if options.into else _recast(options, answer, None)


def _need(options: Any, *, encrypted: bool) -> None:
    if not options.store.is_file():
        raise NoStore(str(options.store))
    refuse_needless(options.store, encrypted=encrypted)


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
    answer.give(told, [_said(key, answer), *_of_backups(done, left, clear, answer)])
    return 0


def _said(key: Key | None, answer: Answer) -> str:
    if key is None:
        return answer.say("Evidence je dešifrovaná.", "The store is decrypted.")
    return answer.say(
        "Evidence je zašifrovaná. Bez hesla evidence ji už nikdo neotevře: napište si ho a uložte jinde.",
        "The store is encrypted. Without its passphrase nobody opens it any more: write it down, keep it elsewhere.",
    )


def _of_backups(done: int, left: list[str], clear: list[str], answer: Answer) -> list[str]:
    lines = [answer.say(f"Převedených záloh: {done}", f"Backups converted: {done}")]
    if left:
        kept = ", ".join(left)
        lines.append(answer.say(f"Zůstaly, jak byly: {kept}", f"Left as they were: {kept}"))
    if clear:
        names = ", ".join(clear)
        lines.append(
            answer.say(
                f"Nešifrované zůstávají: {names}. Smažte je, až je nebudete potřebovat.",
                f"Still unencrypted: {names}. Delete them when you do not need them any more.",
            )
        )
    return lines


def _copy(options: Any, answer: Answer) -> int:
    target: Path = options.into
    with opened(options) as database:
        database.door.session.permit(Right.ENCRYPTION, two=True)
    copy_in_the_clear(options.store, target)
    answer.give({"copy": str(target)}, [answer.say(f"Nešifrovaná kopie: {target}", f"Unencrypted copy: {target}")])
    return 0
