"""Commands that go back to a backup, or try whether one could."""

from collections.abc import Iterable, Sequence
from typing import Any

from equipment_app.cli.answers import Answer, report_refusal
from equipment_app.cli.signing_in import Asked, secret, signed_in
from equipment_app.cli.stores import refuse_reading_only
from equipment_app.cli.unlocking import of_store
from equipment_app.documents.press import Press
from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.backup_errors import BackupChanged, NotVerified, PassphraseNeeded, SealBroken
from equipment_app.domain.errors import ReasonMissing
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.domain.papers import Lost, Number
from equipment_app.domain.words import tied_day
from equipment_app.operations import restore as going
from equipment_app.operations.restore import Restore, Restored
from equipment_app.store.backups.notes import Notes
from equipment_app.store.backups.shelf import SEALED, tag_in
from equipment_app.store.last_state import back_up_first
from equipment_app.store.ledger.journal import PRAGUE

BROKEN = 3
_UNSOUND = (BackupChanged, NotVerified, SealBroken)


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
        back_up_first(options.file, Press())
    try:
        with Restore(options.backup, options.file, Press(), **secrets) as undertaken:
            plan, done = undertaken.plan, None
            if not options.dry_run:
                with signed_in(undertaken.database, options):
                    done = undertaken.carry_out(options.reason, printed)
    except _UNSOUND as refusal:
        report_refusal(refusal, answer)
        return BROKEN
    lost = plan.lost(printed)
    lines = _planned(plan, lost, answer) if done is None else _done(plan, done, lost, answer)
    answer.give(_told(plan, lost, done), lines)
    return 0


def rehearse(options: Any, answer: Answer) -> int:
    """3 when it cannot be restored. Raises FileNotFoundError."""
    secrets = _passphrases(options)
    try:
        if options.store and not options.read_only:
            notes = Notes(options.store, tag_in(options.backup))
            found = going.rehearse_noted(options.backup, notes, Press(), **secrets)
        else:
            found = going.rehearse(options.backup, Press(), **secrets)
    except _UNSOUND as refusal:
        report_refusal(refusal, answer)
        return BROKEN
    told = {"backup": str(options.backup), "ok": found.ok, "entries": found.entries, "seconds": found.seconds}
    seconds = f"{found.seconds:.1f}"
    good = answer.say(
        f"Zálohu lze obnovit (zápisů: {found.entries}, {seconds.replace('.', ',')} s)",
        f"The backup can be restored (entries: {found.entries}, {seconds} s)",
    )
    bad = answer.say(
        "Zálohu nelze obnovit: výsledek se liší od toho, co se zálohovalo.",
        "The backup cannot be restored: the result differs from what was backed up.",
    )
    answer.give(told, [good if found.ok else bad])
    return 0 if found.ok else BROKEN


def _passphrases(options: Any) -> dict[str, Any]:
    """Of the seal, and of what is in it. Raises as `_passphrase`."""
    return {"passphrase": _passphrase(options), "of_store": of_store(options)}


def _passphrase(options: Any) -> str:
    """Raises PassphraseNeeded, SecretExposed, SecretNotText, NoSecret; FileNotFoundError: there is no such backup."""
    options.backup.stat()
    if not options.backup.name.endswith(SEALED):
        return ""
    try:
        return secret(options.passphrase_file, options, Asked.PASSPHRASE)
    except PasswordNeeded:
        raise PassphraseNeeded(str(options.backup)) from None


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
        "same_past": plan.same_past,
        "uncovers": plan.uncovers,
        "gone": plan.entries,
        "papers": [paper.number for paper in plan.papers],
        "lost": [list(one) for one in lost],
        "entry": done.outcome.entry if done else None,
        "hash": done.outcome.hash if done else None,
        "incarnation": plan.incarnation,
        "quarantine": str(done.quarantine) if done else None,
    }


def _planned(plan: GoingBack, lost: Sequence[Lost], answer: Answer) -> list[str]:
    made = plan.made.astimezone(PRAGUE)
    when = f"{tied_day(made, answer.lang)} {made.hour}:{made.minute:02}"
    lines = [answer.say(f"Záloha: {when}, zápisů {plan.backup.seq}", f"Backup: {when}, entries {plan.backup.seq}")]
    if plan.left is None:
        lines.append(
            answer.say(
                (
                    "Evidence tu není, nebo ji nelze přečíst: které doklady zmizí, se zjistit nedá. Nejvyšší vytištěná "
                    "čísla uveďte v --printed."
                ),
                (
                    "There is no store, or it cannot be read, so it is not known which papers will be lost. Give the "
                    "highest printed numbers with --printed."
                ),
            )
        )
    else:
        lines.append(answer.say(f"Zmizí zápisů: {plan.entries}", f"Entries that will be lost: {plan.entries}"))
    if not plan.same_past:
        lines.append(
            answer.say(
                "Evidence a záloha se rozešly: zápisy se stejným číslem se v nich liší.",
                "The store and the backup have diverged: entries with the same number differ.",
            )
        )
    lines += _uncovered(plan, answer)
    papers = ", ".join(paper.number for paper in plan.papers)
    if papers:
        lines.append(answer.say(f"Doklady, které v záloze nejsou: {papers}", f"Papers not in the backup: {papers}"))
    return [*lines, *_lost(lost, answer)]


def _uncovered(plan: GoingBack, answer: Answer) -> list[str]:
    if not plan.uncovers:
        return []
    return [
        answer.say(
            (
                "Evidence je zašifrovaná, záloha ne: obnovená evidence zůstane nešifrovaná. Zašifrujete ji příkazem "
                "encrypt."
            ),
            (
                "The store is encrypted, the backup is not: the restored store stays unencrypted. Encrypt it with "
                "the command encrypt."
            ),
        )
    ]


def _done(plan: GoingBack, done: Restored, lost: Sequence[Lost], answer: Answer) -> list[str]:
    entry = done.outcome.entry
    aside = answer.say(f"Dosavadní evidence je v {done.quarantine}", f"The former store is in {done.quarantine}")
    return [
        answer.say(f"Obnoveno, zápis {entry}", f"Restored, entry {entry}"),
        *_lost(lost, answer),
        *([aside] if any(done.quarantine.iterdir()) else []),
        *_uncovered(plan, answer),
        answer.say(
            (
                "Zálohy se samy nedělají, dokud v okně nebo příkazem backup --all-is-well nepotvrdíte, že je vše v "
                "pořádku."
            ),
            "Automatic backups wait until you confirm, in the window or with backup --all-is-well, that all is well.",
        ),
    ]


def _lost(lost: Sequence[Lost], answer: Answer) -> list[str]:
    if not lost:
        return []
    said = ", ".join(_span(one) for one in lost)
    return [answer.say(f"Ztracená čísla: {said}", f"Numbers lost: {said}")]


def _span(lost: Lost) -> str:
    first, last = (Number(lost.series, lost.year, count) for count in (lost.first, lost.last))
    return str(first) if first == last else f"{first} – {last}"
