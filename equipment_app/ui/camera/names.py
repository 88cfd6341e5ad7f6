"""How codes in view are called: the thing and who has it, in the language of the screen."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from equipment_app.domain.kinds import Changes
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake_station import StationPiece, StationPlace, StationPlan
from equipment_app.domain.unit_check_plan import CheckPlan
from equipment_app.domain.value import Value
from equipment_app.queries.seen import Named, ScanSubject, named
from equipment_app.scanning.decode import Damaged, interpret
from equipment_app.scanning.foreign import meant_by
from equipment_app.scanning.frames import is_command
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look.cells import Tone

translate = QCoreApplication.translate

_ICONS = {
    ScanSubject.THING: "package",
    ScanSubject.MEMBER: "user-round",
    ScanSubject.PLACE: "map-pin",
    ScanSubject.ARTICLE: "boxes",
    ScanSubject.PAPER: "file-text",
    ScanSubject.COMMAND: "command",
    ScanSubject.BLANK: "tag",
    ScanSubject.SEVERAL: "layers",
    ScanSubject.UNKNOWN: "circle-question-mark",
}


class Tag(Value):
    """What is said of a code in view: `name`, and quietly under it `where`."""

    name: str
    where: str
    icon: str
    tone: Tone

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.name, self.where)))


def tag(text: str, named: Named | None) -> Tag:
    """`named` is None until the books have answered."""
    shown = short(text)
    if isinstance(interpret(text), Damaged):
        return Tag(shown, translate("camera", "damaged code"), "octagon-x", "bad")
    if named is None:
        return Tag(shown, "", "scan-line", "neutral")
    icon = _ICONS[named.subject]
    match named.subject:
        case ScanSubject.UNKNOWN:
            return Tag(shown, translate("camera", "unknown here"), icon, "warn")
        case ScanSubject.BLANK:
            return Tag(shown, translate("camera", "blank label"), icon, "warn")
        case ScanSubject.COMMAND:
            return Tag(translate("camera", "Command"), translate("camera", "show it alone"), icon, "neutral")
        case ScanSubject.SEVERAL:
            return Tag(shown, translate("camera", "may be several items"), icon, "warn")
        case ScanSubject.THING:
            return Tag(_name(named), _where(named), icon, "good")
    return Tag(_name(named), "", icon, "good")


def short(text: str) -> str:
    """A foreign code may be as long as a page, and may hold anything."""
    plain = "".join(char if char.isprintable() else "·" for char in text[:40])
    return f"{plain[:27]}…" if len(text) > 28 else plain


def _name(named: Named) -> str:
    return " ".join(filter(None, (formatting.named(named.name, named.name_en), named.size)))


def _where(named: Named) -> str:
    if named.in_store:
        return formatting.place(named.holder)
    return named.holder or translate("camera", "written off")


_MOST = 2_000
"""Names kept; a film of a warehouse may show more."""
_LATEST = 100
"""Of these the names are asked again after a change: they may still be in view."""


class Namer(QObject):
    """Knows codes by their names, at once or when `told` says so."""

    told = Signal()
    """There are names that were not there before."""

    def tag(self, text: str) -> Tag:
        raise NotImplementedError

    def ask(self, texts: Iterable[str]) -> None:
        """Have names for these soon."""


class Names(Namer):
    """From the books."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Named] = {}
        self._asked: set[str] = set()
        desk.changed.connect(self._ask_again)

    def tag(self, text: str) -> Tag:
        return tag(text, self._known.get(text))

    def ask(self, texts: Iterable[str]) -> None:
        wanted = [text for text in texts if text not in self._known and text not in self._asked]
        if not wanted:
            return
        self._asked.update(wanted)
        question = partial(named, texts=wanted, makers=meant_by)
        self._desk.ask(question, self._came, self, failed=lambda _: self._asked.difference_update(wanted))

    def _came(self, names: dict[str, Named]) -> None:
        if len(self._known) > _MOST:
            self._known.clear()
        self._known |= names
        self._asked.difference_update(names)
        self.told.emit()

    def _ask_again(self, _: Changes) -> None:
        """Whoever had a thing may have given it back. Until the answer comes the old names stand."""
        latest = dict(list(self._known.items())[-_LATEST:])
        self._known = {}
        self.ask(latest)
        self._known = latest


class FileNames(Namer):
    """From a check file, which knows its own members, places and things and nothing else: all that can be known is."""

    def __init__(self, plan: Callable[[], CheckPlan | StationPlan | None], parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan

    def tag(self, text: str) -> Tag:
        match self._plan():
            case CheckPlan() as plan:
                return tag(text, named_by_check(plan, text))
            case StationPlan() as plan:
                return tag(text, named_by_station(plan, text))
        return tag(text, Named(ScanSubject.UNKNOWN))


def named_by_check(plan: CheckPlan, text: str) -> Named:
    if member := plan.badge(text):
        return Named(ScanSubject.MEMBER, plan.person(member).name)
    known = plan.find(text)
    if known is None:
        return Named(ScanSubject.COMMAND if is_command(text) else ScanSubject.UNKNOWN)
    size = "" if known.size == UNI else known.size
    return Named(ScanSubject.THING, plan.articles[known.article], "", size, plan.person(known.member).name)


def named_by_station(plan: StationPlan, text: str) -> Named:
    """Of a stock-take: its places, and the pieces and kinds it counts."""
    known = plan.named.get(text.casefold())
    if known is None:
        return Named(ScanSubject.UNKNOWN)
    if isinstance(known, StationPlace):
        return Named(ScanSubject.PLACE, known.name)
    article = plan.articles[known.article if isinstance(known, StationPiece) else known[0]]
    size = known.size if isinstance(known, StationPiece) else known[1]
    subject = ScanSubject.THING if isinstance(known, StationPiece) else ScanSubject.ARTICLE
    return Named(subject, article.name, article.name_en, "" if size == UNI else size)
