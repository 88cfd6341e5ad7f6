"""How codes in view are called: the thing and who has it, in the language of the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from equipment_app.queries.seen import Named, Subject
from equipment_app.scanning.decode import Damaged, interpret
from equipment_app.ui import formatting
from equipment_app.ui.look.cells import Tone

translate = QCoreApplication.translate

_ICONS = {
    Subject.THING: "package",
    Subject.MEMBER: "user-round",
    Subject.PLACE: "map-pin",
    Subject.ARTICLE: "boxes",
    Subject.PAPER: "file-text",
    Subject.COMMAND: "command",
    Subject.BLANK: "tag",
    Subject.SEVERAL: "layers",
    Subject.UNKNOWN: "circle-question-mark",
}


@dataclass(frozen=True, slots=True)
class Tag:
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
        case Subject.UNKNOWN:
            return Tag(shown, translate("camera", "unknown here"), icon, "warn")
        case Subject.BLANK:
            return Tag(shown, translate("camera", "blank label"), icon, "warn")
        case Subject.COMMAND:
            return Tag(translate("camera", "Command"), translate("camera", "show it alone"), icon, "neutral")
        case Subject.SEVERAL:
            return Tag(shown, translate("camera", "may be several items"), icon, "warn")
        case Subject.THING:
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
