"""The command that backs a store up; the system's scheduler can run it."""

from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, report_refusal
from equipment_app.cli.signing_in import Asked, secret, signed_in
from equipment_app.cli.stores import opened, refuse_reading_only
from equipment_app.domain.backup_errors import NotVerified
from equipment_app.domain.backups import Manifest, Where, Why
from equipment_app.domain.rights import Reach, Right
from equipment_app.store.backups.notes import same_disk
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import beside
from equipment_app.store.database import Database
from equipment_app.store.encryption.cipher import refuse_short
from equipment_app.store.file import permissions
from equipment_app.store.file.outputs import refuse_place

BROKEN = 3


def backup(options: Any, answer: Answer) -> int:
    """3 when the copy is not sound: then the store is not, and nothing older was removed. Raises ReadingOnly."""
    if options.all_is_well:
        refuse_reading_only(options, options.store)
    passphrase = _passphrase(options.passphrase_file, options) if options.passphrase_file else None
    if options.folder.absolute() != beside(options.store.absolute()):
        refuse_place(options.folder)
    try:
        with opened(options, locked=True) as database:
            if not options.folder.exists():
                permissions.make_folder(options.folder)
            if options.all_is_well:
                _permit(database, options)
                Backups(options.store, database.source.origin).notes.all_is_well()
            made = _sealed(database, options, passphrase) if passphrase else _plain(database, options)
    except NotVerified as refusal:
        report_refusal(refusal, answer)
        return BROKEN
    told = _told(made, options)
    answer.give(told, _lines(told, answer))
    return 0


def _permit(database: Database, options: Any) -> None:
    """Who in the window sees to backups. Raises NotAllowed, and as `signed_in`."""
    with signed_in(database, options):
        session = database.door.session
        rights = (Right.RESTORE, Right.SETTINGS, Right.HAND_OVER)
        if not any(session.reach(right) is Reach.STORE for right in rights):
            session.permit(Right.RESTORE)


def _plain(database: Database, options: Any) -> Manifest:
    where = Where(folder=options.folder)
    backups = Backups(options.store, database.source.origin, where, notes=not options.read_only)
    return backups.make(database.source, Why.ASKED)


def _sealed(database: Database, options: Any, passphrase: str) -> Manifest:
    """Made from a verified backup beside the store, so that nothing readable comes where it goes."""
    backups = Backups(options.store, database.source.origin)
    newest = backups.shelf.newest()
    if newest is None or newest.head != database.source.head:
        newest = backups.make(database.source, Why.ASKED)
    return backups.seal(newest, options.folder, passphrase)


def _passphrase(file: Path, options: Any) -> str:
    """The first line of the file. Raises ShortPassphrase, and what `secret` does."""
    passphrase = secret(file, options, Asked.PASSPHRASE)
    refuse_short(passphrase)
    return passphrase


def _told(made: Manifest, options: Any) -> dict[str, Any]:
    return {
        "path": str(options.folder / made.file),
        "entries": made.head.seq,
        "head": made.head.hash,
        "size": made.size,
        "sha256": made.sha256,
        "verified": made.verified.isoformat() if made.verified else "",
        "sealed": made.sealed,
        "same_disk": same_disk(options.folder, options.store),
    }


def _lines(told: dict[str, Any], answer: Answer) -> list[str]:
    count = told["entries"]
    lines = [told["path"], answer.say(f"Ověřených zápisů: {count}", f"Entries verified: {count}"), told["head"]]
    if told["same_disk"]:
        lines.append(
            answer.say(
                "Na stejném disku jako evidence: porucha disku by vzala obojí.",
                "On the same disk as the store: if the disk fails, both are gone.",
            )
        )
    return lines
