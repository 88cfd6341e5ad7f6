"""What is said about a scan of a check, in full and in a row of the last ones."""

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Effect, Scanned, State
from equipment_app.domain.unit_check_plan import Whose
from equipment_app.ui import formatting
from equipment_app.ui.look.colors import Token
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check.headings import Name, parted
from equipment_app.ui.unit_check.look import DRAWN, parted_article, phrase, short_name

translate = QCoreApplication.translate

_ICONS: dict[Effect, tuple[str, Token]] = {
    Effect.TAKEN: ("check", "good"),
    Effect.ALREADY: ("check", "quiet"),
    Effect.OTHER_MEMBER: ("arrow-left-right", "warn"),
    Effect.SURPLUS: ("plus", "quiet"),
    Effect.BADGE: ("id-card", "accent"),
}
_SOUNDS = {Effect.TAKEN: Sound.TAKEN, Effect.BADGE: Sound.TAKEN, Effect.ALREADY: Sound.ALREADY}


def icon(scanned: Scanned) -> tuple[str, Token]:
    """What stands before a scan in the list, and its colour."""
    if scanned.flaw and scanned.taken:
        return DRAWN[scanned.flaw].icon, DRAWN[scanned.flaw].ink
    return _ICONS.get(scanned.effect, ("circle-question-mark", "warn"))


def sound(scanned: Scanned) -> Sound:
    """Whoever looks at the kit hears whether to look at the screen."""
    if scanned.flaw and scanned.taken:
        return Sound.REFUSED
    return _SOUNDS.get(scanned.effect, Sound.REFUSED)


def row(check: Check, scanned: Scanned) -> tuple[tuple[str, ...], str]:
    """A scan in a few words: the thing and what is to be said of it, ever shorter, and whose it is."""
    member = short_name(check.plan.person(scanned.member).name) if _ours(check, scanned) else ""
    if scanned.effect is Effect.BADGE:
        badge = translate("unit check", "At the table") if check.standing else translate("unit check", "Badge")
        return (badge,), member
    note = {
        Effect.ALREADY: translate("unit check", "again", "scanned a second time"),
        Effect.SURPLUS: translate("unit check", "beyond the kit"),
    }.get(scanned.effect, "")
    flaw = phrase(scanned.flaw) if scanned.flaw else ""
    name, note = _name(check, scanned), flaw or note
    return (f"{name.whole} {note}".strip(), f"{name.main} {note}".strip(), name.main), member


def sentence(check: Check, scanned: Scanned) -> str:
    """What a scan that is not plainly taken has to say; empty for what needs no word."""
    name, member = _name(check, scanned).whole, ""
    if _ours(check, scanned):
        person = check.plan.person(scanned.member)
        member = f"{person.rank} {person.name}".strip()
    match scanned.effect:
        case Effect.TAKEN if scanned.flaw is State.EXPIRED:
            return translate("unit check", "{thing} of {member} has expired.").format(thing=name, member=member)
        case Effect.TAKEN if scanned.flaw:
            words = translate("unit check", "{thing} of {member} is overdue for inspection.")
            return words.format(thing=name, member=member)
        case Effect.OTHER_MEMBER:
            return translate("unit check", "{thing} is not theirs: {member} holds it.").format(
                thing=name, member=member
            )
        case Effect.ELSEWHERE | Effect.IN_STORE | Effect.NOT_OF_UNIT | Effect.UNKNOWN:
            return aside(scanned)
    return ""


def aside(scanned: Scanned) -> str:
    """Why a code was kept aside."""
    if scanned.whose is not None:
        return f"{formatting.named(scanned.name, scanned.whose.name_en)}, {_where(scanned.whose)}."
    if scanned.effect is Effect.NOT_OF_UNIT:
        return translate("unit check", "Our label, but nobody of this check holds it.")
    return translate("unit check", "An unknown code, not one of our labels.")


def _where(whose: Whose) -> str:
    holder = ", ".join(filter(None, (whose.holder, whose.unit)))
    if whose.kind in ("member", "unit"):
        return translate("unit check", "held by {holder}").format(holder=holder)
    lies = {
        "location": translate("unit check", "is in the store"),
        "store": translate("unit check", "is in the store"),
        "workshop": translate("unit check", "on the books as in repair"),
        "missing": translate("unit check", "on the books as missing"),
        "lost": translate("unit check", "on the books as lost"),
        "disposed": translate("unit check", "on the books as written off"),
    }
    return lies.get(whose.kind, translate("unit check", "never received by the store"))


def _name(check: Check, scanned: Scanned) -> Name:
    """Of the thing in the language of the screen; of what is none, its code."""
    if scanned.whose:
        name = formatting.named(scanned.name, scanned.whose.name_en)
        return parted(name, english=name != scanned.name)
    if scanned.name:
        return parted_article(check.plan, scanned.article, scanned.name)
    return Name(scanned.code, scanned.code)


def _ours(check: Check, scanned: Scanned) -> bool:
    return bool(scanned.member) and not scanned.aside
