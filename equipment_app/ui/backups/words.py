"""What is said of backups on the screen: how old they are, what they were made for, what is wrong and what mends it."""

from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from equipment_app.domain.backup_health import BackupHealth, HealthReason, Level
from equipment_app.domain.backups import Why
from equipment_app.domain.value import Value
from equipment_app.ui import formatting
from equipment_app.ui.backups.runner import BackupState
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.look.colors import Token

translate = QCoreApplication.translate

RemedyAct = Literal["", "back_up", "well", "choose_second", "carry", "rehearse", "verify", "choose_folder"]


class Sign(Value):
    """A sentence with its icon: in the status bar, or over the list."""

    words: str
    icon: str
    token: Token


class Remedy(Value):
    """What is not as it should be, and what somebody here can do about it."""

    tone: Tone
    sentence: str
    act: RemedyAct = ""
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
ago, entries, behind = _ages.ago, _ages.entries, _ages.behind


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


def moment(at: datetime | None) -> str:
    """24. 11. 9:31, with the year where it is another; empty where it is not known."""
    if at is None:
        return ""
    there = at.astimezone(formatting.PRAGUE)
    same_year = there.year == formatting.today().year
    day = formatting.day_and_month(there.date()) if same_year else formatting.day(there.date())
    return f"{day} {formatting.time_words(there)}"


def size(count: int) -> str:
    """In whole kilobytes or megabytes."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{QLocale().toString(count / 1_000_000, 'f', 0 if count >= 10_000_000 else 1)} MB"


def seconds(spent: float) -> str:
    return f"{QLocale().toString(spent, 'f', 1)} s"


_LOOK: dict[Level, tuple[str, Token]] = {
    Level.GOOD: ("hard-drive", "good"),
    Level.WARN: ("triangle-alert", "warn"),
    Level.BAD: ("octagon-x", "bad"),
}


def sign(state: BackupState) -> Sign:
    """For the status bar. It tells the truth, also the unpleasant one."""
    troubled = state.trouble is not None or not state.folder_there
    icon, token = _LOOK[max(state.health.level, Level.WARN if troubled else Level.GOOD)]
    said = last(state), _away(state.health), _trial(state.health)
    return Sign(" · ".join(filter(None, said)), icon, token)


def last(state: BackupState) -> str:
    """The last backup in a few words."""
    health = state.health
    if not state.folder_there:
        return translate("backups", "Folder of backups not connected")
    if HealthReason.NOT_SOUND in health.reasons:
        return translate("backups", "Last backup not sound")
    if HealthReason.WAITING in health.reasons:
        return translate("backups", "Restored: backups wait")
    if health.last is None:
        return translate("backups", "No backup")
    if state.trouble is not None:
        return translate("backups", "Backup failed")
    if health.age is None:
        return translate("backups", "Backup dated in the future")
    return translate("backups", "Backup {ago}").format(ago=ago(health.age))


def _away(health: BackupHealth) -> str:
    if health.away_age is None:
        return translate("backups", "only on this disk") if health.last else ""
    if not health.facts.same_disk and health.last is not None and health.away == health.last.made:
        return translate("backups", "on another disk")
    return translate("backups", "off this disk {ago}").format(ago=ago(health.away_age))


def _trial(health: BackupHealth) -> str:
    if HealthReason.NOT_RESTORED in health.reasons:
        return translate("backups", "test restore failed")
    return translate("backups", "test a restore") if HealthReason.REHEARSE in health.reasons else ""


def remedies(state: BackupState) -> list[Remedy]:
    """The worst first."""
    found = [_remedy(reason, state) for reason in state.health.reasons]
    if not state.folder_there:
        sentence = translate("backups", "The folder {folder} is not there. Connect its disk, or choose another one.")
        another = translate("backups", "Another folder…")
        gone = Remedy("bad", sentence.format(folder=state.folder), "choose_folder", another)
        return [gone, *(one for one in found if one.act not in ("back_up", "rehearse"))]
    if state.trouble is not None and state.health.facts.failure is None:
        found.insert(0, Remedy("warn", explain(state.trouble), "back_up", translate("backups", "Try again")))
    return found


def _remedy(reason: HealthReason, state: BackupState) -> Remedy:
    health = state.health
    tone: Tone = "bad" if reason in health.bad else "warn"
    match reason:
        case HealthReason.NOT_SOUND:
            return _not_sound(health)
        case HealthReason.WAITING:
            sentence = translate(
                "backups",
                "The store was restored {when}. No backup is made or removed automatically until somebody "
                "confirms that everything is as it should be.",
            )
            well = translate("backups", "Everything is in order")
            return Remedy("warn", sentence.format(when=moment(health.facts.restored)), "well", well)
        case HealthReason.NONE:
            sentence = translate("backups", "There is no verified backup: if this disk fails, everything is lost.")
            return Remedy("bad", sentence, "back_up", translate("backups", "Back up now"))
        case HealthReason.BEHIND:
            sentence = translate("backups", "The last backup is too old: {behind}.")
            back_up = translate("backups", "Back up now")
            return Remedy(tone, sentence.format(behind=behind(health.behind)), "back_up", back_up)
        case HealthReason.CLOCK:
            sentence = translate(
                "backups", "The last backup is dated in the future. Correct the clock of this computer."
            )
            return Remedy("warn", sentence)
        case HealthReason.NOT_RESTORED:
            sentence = translate("backups", "The test restore of {when} failed: that backup cannot be restored.")
            trial = health.facts.rehearsal
            when = moment(trial.at if trial else None)
            return Remedy("bad", sentence.format(when=when), "rehearse", translate("backups", "Test the newest one"))
        case HealthReason.REHEARSE:
            sentence = translate("backups", "Nobody has tested a restore for three months.")
            return Remedy("warn", sentence, "rehearse", translate("backups", "Test a restore"))
    return _to_second(tone, _missing_elsewhere(reason, state), state)


def _missing_elsewhere(reason: HealthReason, state: BackupState) -> str:
    """What is wrong with the copies on another disk."""
    age = state.health.away_age
    if reason is HealthReason.AWAY_OLD:
        sentence = translate("backups", "The copy on another disk is from {ago}.")
        return sentence.format(ago=ago(age) if age is not None else "")
    if state.second is None:
        return translate(
            "backups",
            "There is no copy on another disk: if this one fails, the store is lost together with its backups.",
        )
    return translate("backups", "There is no copy on another disk yet, or the second place is on this one.")


def _to_second(tone: Tone, sentence: str, state: BackupState) -> Remedy:
    if state.second is None:
        return Remedy(tone, sentence, "choose_second", translate("backups", "Choose a second place…"))
    if not state.second_there:
        there = translate("backups", "Connect {folder}.").format(folder=state.second)
        return Remedy(tone, f"{sentence} {there}")
    if not state.second_other_disk:
        return Remedy(tone, sentence, "choose_second", translate("backups", "Choose another place…"))
    return Remedy(tone, sentence, "carry", translate("backups", "Copy now"))


def _not_sound(health: BackupHealth) -> Remedy:
    failure = health.facts.failure
    when = moment(failure.at if failure else None)
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
