"""Commands that back a store up (the system's scheduler can run it), go back to a backup, or try whether one could."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from sqlite3 import DatabaseError
from typing import Any

from equipment_app.cli.answers import BROKEN, DONE, Answer, report_refusal
from equipment_app.cli.signing_in import SecretPrompt, of_store, secret, signed_in
from equipment_app.cli.stores import opened, refuse_reading_only
from equipment_app.documents.press import Press
from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.backup_errors import BackupChanged, NotVerified, PassphraseNeeded, SealBroken
from equipment_app.domain.backups import Manifest, Where, Why
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import ReasonMissing, Refusal
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.domain.papers import Lost, Number
from equipment_app.domain.rights import Reach, Right
from equipment_app.domain.store_errors import StoreInUse
from equipment_app.domain.words import tied_day
from equipment_app.measures import clock
from equipment_app.operations import restore as going
from equipment_app.operations.restore import Restore, Restored
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import SEALED, Notes, beside, same_disk, tag_in
from equipment_app.store.database import Database
from equipment_app.store.encryption.cipher import refuse_short
from equipment_app.store.file import permissions
from equipment_app.store.file.outputs import refuse_place
from equipment_app.store.ledger.journal import PRAGUE

_UNSOUND = (BackupChanged, NotVerified, SealBroken)


def backup(options: Any, answer: Answer) -> int:
    """3 when the copy is not sound: then the store is not, and nothing older was removed.
    Raises ReadingOnly, ShortPassphrase, and what `secret` does.
    """
    if options.all_is_well:
        refuse_reading_only(options, options.store)
    passphrase = None
    if options.passphrase_file:
        passphrase = secret(options.passphrase_file, options, SecretPrompt.PASSPHRASE)
        refuse_short(passphrase)
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
        return report_refusal(refusal, answer, BROKEN)
    return _made(made, options, answer)


def _made(made: Manifest, options: Any, answer: Answer) -> int:
    path, together = str(options.folder / made.file), same_disk(options.folder, options.store)
    told = {
        "path": path,
        "entries": made.head.seq,
        "head": made.head.hash,
        **picked(made, "size sha256 verified sealed"),
        "same_disk": together,
    }
    verified = answer.say(f"Ověřených zápisů: {made.head.seq}", f"Entries verified: {made.head.seq}")
    both_gone = (
        together,
        "Na stejném disku jako evidence: porucha disku by vzala obojí.",
        "On the same disk as the store: if the disk fails, both are gone.",
    )
    return answer.give(told, [path, verified, made.head.hash, *answer.lines(both_gone)])


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


def back_up_first(store: Path) -> None:
    """A closed store that is about to go back, beside itself, unless nothing changed since the last time.

    One that cannot be opened, or is not sound, is what people go back from: it is set aside as it is all the same.
    Raises StoreInUse: somebody works with it.
    """
    if not store.exists():
        return
    try:
        with suppress(DatabaseError), Database.open(store, Press(), who="restore") as database:
            backups = Backups(store, database.source.origin)
            if backups.due(Why.RESTORE, database.source.head):
                backups.make(database.source, Why.RESTORE)
    except StoreInUse:
        raise
    except Refusal:
        return


def restore(options: Any, answer: Answer) -> int:
    """3 when the backup is not sound; nothing was changed then either. Raises FileNotFoundError, ReadingOnly."""
    if not options.dry_run:
        refuse_reading_only(options, options.file)
    if not (options.dry_run or options.reason.strip()):
        raise ReasonMissing
    options.file.parent.stat()
    secrets = _passphrases(options)
    printed = _highest(options.printed)
    if not options.dry_run:
        back_up_first(options.file)
    try:
        with Restore(options.backup, options.file, Press(), **secrets) as undertaken:
            plan, done = undertaken.plan, None
            if not options.dry_run:
                with signed_in(undertaken.database, options):
                    done = undertaken.carry_out(options.reason, printed)
    except _UNSOUND as refusal:
        return report_refusal(refusal, answer, BROKEN)
    lost = plan.lost(printed)
    lines = _planned(plan, lost, answer) if done is None else _done(plan, done, lost, answer)
    return answer.give(_told(plan, lost, done), lines)


def rehearse(options: Any, answer: Answer) -> int:
    """3 when it cannot be restored. Raises FileNotFoundError."""
    secrets = _passphrases(options)
    try:
        store = None if options.read_only else options.store
        notes = Notes(store, tag_in(options.backup)) if store else None
        found = going.rehearse(options.backup, Press(), notes, beside=store, **secrets)
    except _UNSOUND as refusal:
        return report_refusal(refusal, answer, BROKEN)
    told = {"backup": str(options.backup), **picked(found, "ok entries seconds")}
    seconds = f"{found.seconds:.1f}"
    said = answer.lines(
        (
            found.ok,
            f"Zálohu lze obnovit (zápisů: {found.entries}, {seconds.replace('.', ',')} s)",
            f"The backup can be restored (entries: {found.entries}, {seconds} s)",
        ),
        (
            not found.ok,
            "Zálohu nelze obnovit: výsledek se liší od toho, co se zálohovalo.",
            "The backup cannot be restored: the result differs from what was backed up.",
        ),
    )
    return answer.give(told, said, DONE if found.ok else BROKEN)


def _passphrases(options: Any) -> dict[str, Any]:
    """Of the seal, and of what is in it.
    Raises PassphraseNeeded, SecretExposed, SecretNotText, NoSecret; FileNotFoundError: there is no such backup.
    """
    options.backup.stat()
    passphrase = ""
    if options.backup.name.endswith(SEALED):
        try:
            passphrase = secret(options.passphrase_file, options, SecretPrompt.PASSPHRASE)
        except PasswordNeeded:
            raise PassphraseNeeded(str(options.backup)) from None
    return {"passphrase": passphrase, "of_store": of_store(options)}


def _highest(numbers: Iterable[Number]) -> Highest:
    found: dict[tuple[str, int], int] = {}
    for number in numbers:
        key = number.series, number.year
        found[key] = max(number.count, found.get(key, 0))
    return found


def _told(plan: GoingBack, lost: Sequence[Lost], done: Restored | None) -> dict[str, Any]:
    return {
        "backup": {"entries": plan.backup.seq, "head": plan.backup.hash, "made": plan.made.isoformat()},
        "store": {"entries": plan.left.seq, "head": plan.left.hash} if plan.left else None,
        **picked(plan, "same_past uncovers"),
        "gone": plan.entries,
        "papers": [paper.number for paper in plan.papers],
        "lost": [list(one) for one in lost],
        "entry": done.outcome.entry if done else None,
        "hash": done.outcome.hash if done else None,
        "incarnation": plan.incarnation,
        "quarantine": str(done.quarantine) if done else None,
    }


def _planned(plan: GoingBack, lost: Sequence[Lost], answer: Answer) -> list[str]:
    made, left = plan.made.astimezone(PRAGUE), plan.left
    when = f"{tied_day(made, answer.lang)} {clock(made)}"
    papers = ", ".join(paper.number for paper in plan.papers)
    return answer.lines(
        (True, f"Záloha: {when}, zápisů {plan.backup.seq}", f"Backup: {when}, entries {plan.backup.seq}"),
        (
            left is None,
            (
                "Evidence tu není, nebo ji nelze přečíst: které doklady zmizí, se zjistit nedá. Nejvyšší vytištěná "
                "čísla uveďte v --printed."
            ),
            (
                "There is no store, or it cannot be read, so it is not known which papers will be lost. Give the "
                "highest printed numbers with --printed."
            ),
        ),
        (left is not None, f"Zmizí zápisů: {plan.entries}", f"Entries that will be lost: {plan.entries}"),
        (
            not plan.same_past,
            "Evidence a záloha se rozešly: zápisy se stejným číslem se v nich liší.",
            "The store and the backup have diverged: entries with the same number differ.",
        ),
        (plan.uncovers, *_UNCOVERED),
        (papers, f"Doklady, které v záloze nejsou: {papers}", f"Papers not in the backup: {papers}"),
        _lost(lost),
    )


def _done(plan: GoingBack, done: Restored, lost: Sequence[Lost], answer: Answer) -> list[str]:
    entry, aside = done.outcome.entry, done.quarantine
    return answer.lines(
        (True, f"Obnoveno, zápis {entry}", f"Restored, entry {entry}"),
        _lost(lost),
        (any(aside.iterdir()), f"Dosavadní evidence je v {aside}", f"The former store is in {aside}"),
        (plan.uncovers, *_UNCOVERED),
        (
            True,
            (
                "Zálohy se samy nedělají, dokud v okně nebo příkazem backup --all-is-well nepotvrdíte, že je vše v "
                "pořádku."
            ),
            "Automatic backups wait until you confirm, in the window or with backup --all-is-well, that all is well.",
        ),
    )


_UNCOVERED = (
    "Evidence je zašifrovaná, záloha ne: obnovená evidence zůstane nešifrovaná. Zašifrujete ji příkazem encrypt.",
    (
        "The store is encrypted, the backup is not: the restored store stays unencrypted. Encrypt it with the "
        "command encrypt."
    ),
)


def _lost(lost: Sequence[Lost]) -> tuple[object, str, str]:
    said = ", ".join(_span(one) for one in lost)
    return lost, f"Ztracená čísla: {said}", f"Numbers lost: {said}"


def _span(lost: Lost) -> str:
    first, last = (Number(lost.series, lost.year, count) for count in (lost.first, lost.last))
    return str(first) if first == last else f"{first} – {last}"
