"""How cells, scans and headings of a check look and what they are called; icon, word and colour say the same.

Headings are as much of a name as fits, and never two the same. What a thing is stands first in Czech, „Bunda
softshellová“, and last in English, "Softshell jacket".
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.home import block_of
from equipment_app.domain.stocktake import OnNoThing, ReadInPart
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, CheckCell, CheckColumn, CheckPlan, Effect, Scanned, Whose
from equipment_app.domain.value import Value
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.look.colors import Token
from equipment_app.ui.scanner.borne import sentence as sentence_of
from equipment_app.ui.scanner.feedback import Sound

translate = QCoreApplication.translate
Fits = Callable[[str], bool]
_VOWELS = set("aáeéěiíoóuúůyýAÁEÉIÍOÓUÚYÝ")
_AFTER = re.compile(r"[,(]| (?:with|for|of|without|and) | [0-9]")
"""What an English name says after this is only more about the same thing."""


class Name(Value):
    """`main` is the word that says what it is, `other` the one that tells it from others of its kind."""

    whole: str
    main: str
    other: str = ""
    pair: tuple[str, str] = ("", "")
    """Two words as they follow each other; the first may be cut."""


def parted(name: str, *, english: bool) -> Name:
    """Where a name has no more than one word, that is all there is to it."""
    words = (_AFTER.split(name)[0] if english else name).split() or [name]
    if len(words) == 1:
        return Name(name, words[0])
    if english:
        kind, what = words[-2:]
        return Name(name, _upper(what), _upper(kind), (_upper(kind), what))
    return Name(name, words[0], _upper(words[1]), (words[0], words[1]))


def shortened(names: Sequence[Name], fits: Fits) -> list[str]:
    """The whole name where it fits, else its main word, else an abbreviation that ends as Czech ones do.

    Where that would give two columns the same heading, both say two words, „Bal. vesta“, else the other alone.
    """
    first = [_first(name, fits) for name in names]
    twice = {heading for heading, count in Counter(first).items() if count > 1}
    return [_both(name, fits) if heading in twice else heading for name, heading in zip(names, first, strict=True)]


def _first(name: Name, fits: Fits) -> str:
    if fits(name.whole):
        return name.whole
    return name.main if fits(name.main) else _cut(name.main, fits)


def _cut(word: str, fits: Fits) -> str:
    """Up to a consonant before a vowel: Radiost., Akumul."""
    lengths = range(len(word) - 1, 1, -1)
    clean = (n for n in lengths if word[n] in _VOWELS and word[n - 1] not in _VOWELS)
    found = next((n for n in (*clean, *lengths) if fits(f"{word[:n]}.")), 1)
    return f"{word[:found]}."


def _both(name: Name, fits: Fits) -> str:
    if not name.other:
        return _first(name, fits)
    first, second = name.pair
    for kept in (5, 4, 3):
        begun = first if len(first) <= kept else f"{first[:kept]}."
        if fits(f"{begun} {second}"):
            return f"{begun} {second}"
    return name.other if fits(name.other) else _cut(name.other, fits)


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]


class Drawn(Value):
    """A cell without a fill has an outline. `bar` is its colour in the bar above the grid."""

    icon: str
    ink: Token
    fill: Token | None = None
    bar: Token = "edge"


DRAWN: dict[CellState, Drawn] = {
    CellState.OK: Drawn("check", "good", "goodsoft", "good"),
    CellState.WAITING: Drawn("minus", "quiet", None, "line"),
    CellState.EXPIRED: Drawn("hourglass", "warn", "warnsoft", "warn"),
    CellState.UNINSPECTED: Drawn("calendar-clock", "warn", "warnsoft", "warn"),
    CellState.OTHER: Drawn("arrow-left-right", "warn", "warnsoft", "warn"),
    CellState.LACKS: Drawn("x", "bad", "badsoft", "bad"),
    CellState.LOST: Drawn("x", "bad", "badsoft", "bad"),
    CellState.REPAIR: Drawn("wrench", "quiet"),
    CellState.UNISSUED: Drawn("circle-dashed", "accent", "soft", "accent"),
    CellState.AWAY: Drawn("clock", "quiet"),
}
"""In the order of the legend, but for what waits: that is the second there and the last in the bar."""
NEXT_ICON = "scan-line"


def word(state: CellState) -> str:
    """As it stands in a cell: one short word. What is in order or waits has none."""
    words = {
        CellState.EXPIRED: translate("unit check", "expired"),
        CellState.UNINSPECTED: translate("unit check", "inspect", "in a cell of the grid: its inspection is overdue"),
        CellState.OTHER: translate("unit check", "other’s", "in a cell of the grid: another member's piece"),
        CellState.LACKS: translate("unit check", "lacks", "in a cell of the grid"),
        CellState.LOST: translate("unit check", "lost"),
        CellState.REPAIR: translate("unit check", "repair", "in a cell of the grid"),
        CellState.UNISSUED: translate("unit check", "not issued"),
        CellState.AWAY: translate("unit check", "away", "in a cell of the grid"),
    }
    return words.get(state, "")


def phrase(state: CellState) -> str:
    """As it stands in the legend, before a number, and in what is read out of a cell."""
    words = {
        CellState.OK: translate("unit check", "in order"),
        CellState.WAITING: translate("unit check", "to be scanned"),
        CellState.EXPIRED: translate("unit check", "expired"),
        CellState.UNINSPECTED: translate("unit check", "not inspected"),
        CellState.OTHER: translate("unit check", "another’s"),
        CellState.UNCHECKED: translate("unit check", "not checked"),
        CellState.LACKS: translate("unit check", "not here"),
        CellState.LOST: translate("unit check", "lost"),
        CellState.REPAIR: translate("unit check", "in repair"),
        CellState.UNISSUED: translate("unit check", "not issued"),
        CellState.AWAY: translate("unit check", "member away"),
        CellState.SURPLUS: translate("unit check", "beyond the kit"),
        CellState.FOREIGN: translate("unit check", "of somebody else"),
    }
    return words[state]


def article(plan: CheckPlan, column: CheckColumn) -> str:
    """What it is called in the language of the screen."""
    return parted_article(plan, column.article, column.name).whole


def parted_article(plan: CheckPlan, id: int, czech: str) -> Name:
    """The same, with the word that says what it is."""
    name = formatting.named(czech, plan.english.get(id, ""))
    return parted(name, english=name != czech)


def told(cell: CheckCell, name: str, article: str) -> str:
    """A cell in one sentence: for the tooltip, and for those who do not see it."""
    size = "" if cell.size in ("", "uni") else formatting.size(cell.size)
    amount = f"{cell.found}/{cell.wanted}" if cell.wanted > 1 or not cell.numbered else ""
    what = " ".join(filter(None, (article, size)))
    return ", ".join(filter(None, (name, what, amount, phrase(cell.state))))


def short_names(names: Sequence[str]) -> list[str]:
    """Those of a list; whose would be the same, are called by their whole names."""
    short = [short_name(name) for name in names]
    twice = {name for name, count in Counter(short).items() if count > 1}
    return [name if brief in twice else brief for name, brief in zip(names, short, strict=True)]


def short_name(name: str) -> str:
    """Surname first, of the given name one letter: Chalupný G."""
    surname, _, given = name.rpartition(" ")
    return f"{surname} {given[0]}." if surname and given else name


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
        case Effect.TAKEN if scanned.flaw is CellState.EXPIRED:
            return translate("unit check", "{thing} of {member} has expired.").format(thing=name, member=member)
        case Effect.TAKEN if scanned.flaw:
            words = translate("unit check", "{thing} of {member} is overdue for inspection.")
            return words.format(thing=name, member=member)
        case Effect.OTHER_MEMBER:
            return translate("unit check", "{thing} is not theirs: {member} holds it.").format(
                thing=name, member=member
            )
        case Effect.MISREAD:
            return ReadInPart(scanned.code).said(language())
        case Effect.NO_THING:
            return OnNoThing(scanned.code).said(language())
        case _ if scanned.aside:
            return aside(scanned)
    return ""


def aside(scanned: Scanned) -> str:
    """Why a code was kept aside: what the books say of it, or, without them, what the check file does."""
    if scanned.whose is not None:
        if scanned.whose.thing:
            return f"{formatting.named(scanned.name, scanned.whose.name_en)}, {_where(scanned.whose)}."
        return _else(scanned)
    if scanned.effect is Effect.NOT_OF_UNIT:
        return translate("unit check", "A valid label, but not in this check file: set it aside.")
    if scanned.effect is Effect.NOT_IN_FILE:
        return translate("unit check", "This code is not in the check file: set it aside.")
    return sentence_of(Borne(Bears.NOTHING, code=scanned.code))


def _else(scanned: Scanned) -> str:
    """What a code stands for that is no piece which may be told of."""
    assert scanned.whose is not None
    if scanned.whose.kind == Bears.OUTSIDE:
        return _outside(scanned.code)
    code = code_of_text(scanned.code.upper())
    block = block_of(code) if code else 0
    whose = scanned.whose
    return sentence_of(
        Borne(
            Bears(whose.kind),
            code=scanned.code,
            name=whose.name,
            name_en=whose.name_en,
            where=whose.holder,
            block=block,
        )
    )


def _outside(text: str) -> str:
    code = code_of_text(text)
    if code is not None and code.family is Family.THING:
        return translate("unit check", "Our label, but the item is not of your unit: set it aside.")
    return translate("unit check", "On the books, but not of your unit: set it aside.")


def _where(whose: Whose) -> str:
    holder = ", ".join(filter(None, (whose.holder, whose.unit)))
    if whose.kind in ("member", "guest", "unit"):
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
    if scanned.whose and scanned.whose.thing:
        name = formatting.named(scanned.name, scanned.whose.name_en)
        return parted(name, english=name != scanned.name)
    if scanned.name:
        return parted_article(check.plan, scanned.article, scanned.name)
    return Name(scanned.code, scanned.code)


def _ours(check: Check, scanned: Scanned) -> bool:
    return bool(scanned.member) and not scanned.aside


class CheckCounts(QObject):
    """Whatever has a number in it needs an object to be said in the right form."""

    def members(self, number: int) -> str:
        return self.tr("%n member(s)", "", number)

    def things(self, number: int) -> str:
        return self.tr("%n item(s)", "", number)

    def unread(self, number: int) -> str:
        return self.tr("%n item(s) nobody has looked at; they are recorded as not checked.", "", number)

    def unchecked(self, number: int) -> str:
        """In a few words."""
        return self.tr("%n not checked", "", number)

    def lacking(self, number: int) -> str:
        return self.tr("%n item(s) are recorded as not here.", "", number)

    def unissued(self, number: int) -> str:
        return self.tr("%n item(s) were never issued; they are recorded apart from what is missing.", "", number)


def plan_sentence(of: CheckPlan) -> str:
    counted_ = CheckCounts()
    members, wanted = counted_.members(len(of.members)), _wanted(of)
    each = translate("unit check", "{things} each").format(things=counted_.things(wanted)) if wanted else ""
    heading = of.heading or translate("unit check", "Chosen members")
    counted = ", ".join(filter(None, (members, each)))
    return " · ".join(filter(None, (heading, of.setup.title, counted)))


def _wanted(of: CheckPlan) -> int:
    """How many pieces each member should show; 0 where it is not the same number."""
    of_member: Counter[int] = Counter()
    for need in of.needs:
        of_member[need.member] += need.wanted
    numbers = {of_member[person.id] for person in of.members}
    return numbers.pop() if of.setup.kit and len(numbers) == 1 else 0


def front_sentence() -> str:
    return translate(
        "unit check", "Scan the labels to see who has their kit with them. Who holds what does not change."
    )
