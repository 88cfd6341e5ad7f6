"""What is said of backups on the screen: how old they are, what they were made for, what is wrong and what mends it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from equipment_app.domain.backup_health import BackupHealth, Level, Reason
from equipment_app.domain.backups import Why
from equipment_app.ui import formatting
from equipment_app.ui.backups.backup_job import Kept
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.look.colors import Token

translate = QCoreApplication.translate

Deed = Literal["", "back_up", "well", "choose_second", "carry", "rehearse", "verify", "choose_folder"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sentence with its icon: in the status bar, or over the list."""

    words: str
    icon: str
    token: Token


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is not as it should be, and what somebody here can do about it."""

    tone: Tone
    sentence: str
    deed: Deed = ""
    link: str = ""


class Ages(QObject):
    """Plurals live in a QObject, because lupdate sees them only in `self.tr`."""

    def ago(self, age: timedelta) -> str:
        """12 min ago, 5 h ago, 3 days ago."""
        minutes = int(age.total_seconds()) // 60
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("{count} min ago").format(count=minutes)
        if minutes < 48 * 60:
            return self.tr("{count} h ago").format(count=minutes // 60)
        return self.tr("%n day(s) ago", "", minutes // (24 * 60))

    def entries(self, number: int) -> str:
        return self.tr("%Ln entry(s)", "", number)

    def behind(self, number: int) -> str:
        return self.tr("%Ln entry(s) since then", "", number)


_ages = Ages()


def ago(age: timedelta) -> str:
    return _ages.ago(age)


def entries(number: int) -> str:
    return _ages.entries(number)


def behind(number: int) -> str:
    return _ages.behind(number)


def number(of: int) -> str:
    return formatting.thousands(of)


def why(of: Why) -> str:
    return {
        Why.START: translate("backups", "at the start"),
        Why.HALF_HOUR: translate("backups", "while working"),
        Why.CLOSE: translate("backups", "at closing"),
        Why.MIGRATION: translate("backups", "before an update"),
        Why.IMPORT: translate("backups", "before an import"),
        Why.RESTORE: translate("backups", "before a restore"),
        Why.ASKED: translate("backups", "when asked"),
    }[of]


def moment(at: datetime) -> str:
    """24. 11. 9:31, with the year where it is another."""
    there = at.astimezone(formatting.PRAGUE)
    day = (
        formatting.day_and_month(there.date())
        if there.year == formatting.today().year
        else formatting.day(there.date())
    )
    return f"{day} {formatting.time_words(there)}"


def size(count: int) -> str:
    """In whole kilobytes or megabytes."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{QLocale().toString(count / 1_000_000, 'f', 0 if count >= 10_000_000 else 1)} MB"


def seconds(spent: float) -> str:
    return f"{QLocale().toString(spent, 'f', 1)} s"


def sign(kept: Kept) -> Sign:
    """For the status bar. It tells the truth, also the unpleasant one."""
    level = max(kept.health.level, Level.WARN if _troubled(kept) else Level.GOOD)
    icon, token = _LOOK[level]
    return Sign(" · ".join(part for part in (last(kept), away(kept.health), _trial(kept.health)) if part), icon, token)


_LOOK: dict[Level, tuple[str, Token]] = {
    Level.GOOD: ("hard-drive", "good"),
    Level.WARN: ("triangle-alert", "warn"),
    Level.BAD: ("octagon-x", "bad"),
}


def last(kept: Kept) -> str:
    """The last backup in a few words."""
    health = kept.health
    if not kept.folder_there:
        return translate("backups", "Folder of backups not connected")
    if Reason.NOT_SOUND in health.reasons:
        return translate("backups", "Last backup not sound")
    if Reason.WAITING in health.reasons:
        return translate("backups", "Restored: backups wait")
    if health.last is None:
        return translate("backups", "No backup")
    if kept.trouble is not None:
        return translate("backups", "Backup failed")
    if health.age is None:
        return translate("backups", "Backup dated in the future")
    return translate("backups", "Backup {ago}").format(ago=ago(health.age))


def away(health: BackupHealth) -> str:
    if health.away_age is None:
        return translate("backups", "only on this disk") if health.last else ""
    if not health.same_disk and health.last is not None and health.away == health.last.made:
        return translate("backups", "on another disk")
    return translate("backups", "off this disk {ago}").format(ago=ago(health.away_age))


def _trial(health: BackupHealth) -> str:
    if Reason.NOT_RESTORED in health.reasons:
        return translate("backups", "test restore failed")
    return translate("backups", "test a restore") if Reason.REHEARSE in health.reasons else ""


def _troubled(kept: Kept) -> bool:
    return kept.trouble is not None or not kept.folder_there


def remedies(kept: Kept) -> list[Remedy]:
    """The worst first."""
    found = [_remedy(reason, kept) for reason in kept.health.reasons]
    if not kept.folder_there:
        sentence = translate("backups", "The folder {folder} is not there. Connect its disk, or choose another one.")
        return [
            Remedy(
                "bad",
                sentence.format(folder=kept.folder),
                "choose_folder",
                translate("backups", "Another folder…"),
            ),
            *(one for one in found if one.deed not in ("back_up", "rehearse")),
        ]
    if kept.trouble is not None and kept.health.failure is None:
        found.insert(0, Remedy("warn", explain(kept.trouble), "back_up", translate("backups", "Try again")))
    return found


def _remedy(reason: Reason, kept: Kept) -> Remedy:
    health = kept.health
    match reason:
        case Reason.NOT_SOUND:
            return _not_sound(health)
        case Reason.WAITING:
            when = moment(health.restored) if health.restored else ""
            sentence = translate(
                "backups",
                "The store was restored {when}. No backup is made or removed automatically until somebody "
                "confirms that everything is as it should be.",
            )
            return Remedy("warn", sentence.format(when=when), "well", translate("backups", "Everything is in order"))
        case Reason.NONE:
            sentence = translate("backups", "There is no verified backup: if this disk fails, everything is lost.")
            return Remedy("bad", sentence, "back_up", translate("backups", "Back up now"))
        case Reason.BEHIND:
            sentence = translate("backups", "The last backup is too old: {behind}.")
            return Remedy(
                _tone(reason, health),
                sentence.format(behind=_ages.behind(health.behind)),
                "back_up",
                translate("backups", "Back up now"),
            )
        case Reason.CLOCK:
            return Remedy(
                "warn",
                translate("backups", "The last backup is dated in the future. Correct the clock of this computer."),
            )
    return _remedy_elsewhere(reason, kept)


def _remedy_elsewhere(reason: Reason, kept: Kept) -> Remedy:
    """About copies on another disk, and about trials."""
    health = kept.health
    match reason:
        case Reason.NOT_AWAY if kept.second is None:
            sentence = translate(
                "backups",
                "There is no copy on another disk: if this one fails, the store is lost together with its backups.",
            )
            choose = translate("backups", "Choose a second place…")
            return Remedy(_tone(reason, health), sentence, "choose_second", choose)
        case Reason.NOT_AWAY:
            sentence = translate("backups", "There is no copy on another disk yet, or the second place is on this one.")
            return _to_second(_tone(reason, health), sentence, kept)
        case Reason.AWAY_OLD:
            age = ago(health.away_age) if health.away_age is not None else ""
            sentence = translate("backups", "The copy on another disk is from {ago}.").format(ago=age)
            return _to_second(_tone(reason, health), sentence, kept)
        case Reason.NOT_RESTORED:
            when = moment(health.rehearsal.at) if health.rehearsal else ""
            sentence = translate("backups", "The test restore of {when} failed: that backup cannot be restored.")
            link = translate("backups", "Test the newest one")
            return Remedy("bad", sentence.format(when=when), "rehearse", link)
    sentence = translate("backups", "Nobody has tested a restore for three months.")
    return Remedy("warn", sentence, "rehearse", translate("backups", "Test a restore"))


def _tone(reason: Reason, health: BackupHealth) -> Tone:
    return "bad" if reason in health.bad else "warn"


def _to_second(tone: Tone, sentence: str, kept: Kept) -> Remedy:
    if kept.second is None:
        return Remedy(tone, sentence, "choose_second", translate("backups", "Choose a second place…"))
    if not kept.second_there:
        there = translate("backups", "Connect {folder}.").format(folder=kept.second)
        return Remedy(tone, f"{sentence} {there}")
    if not kept.second_other_disk:
        return Remedy(tone, sentence, "choose_second", translate("backups", "Choose another place…"))
    return Remedy(tone, sentence, "carry", translate("backups", "Copy now"))


def _not_sound(health: BackupHealth) -> Remedy:
    failure = health.failure
    when = moment(failure.at) if failure else ""
    if failure is not None and not failure.problems:
        sentence = translate(
            "backups", "The backup of {when} could not be verified, so it does not count. Earlier ones stay."
        )
        return Remedy("bad", sentence.format(when=when), "back_up", translate("backups", "Try again"))
    sentence = translate(
        "backups",
        "The backup of {when} was not sound, so the store may not be sound either. Nothing older is "
        "removed. Verify the journal; if it is broken, restore the last verified backup.",
    )
    return Remedy("bad", sentence.format(when=when), "verify", translate("backups", "Verify the journal"))
