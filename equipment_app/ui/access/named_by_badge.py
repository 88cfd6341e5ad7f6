"""A badge that is scanned says who stands before the cover, or before a sheet that asks. It lets nobody in."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import Scan
from equipment_app.ui.access.entry import known, whose_badge
from equipment_app.ui.access.lock_screen import Covering
from equipment_app.ui.access.second_person import SecondPerson
from equipment_app.ui.access.switching import Switching
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.scanner.feedback import Sound, Sounds

if TYPE_CHECKING:
    from equipment_app.store.access.access import Present
    from equipment_app.store.records.people import Operator
    from equipment_app.ui.access.entry_form import EntryForm


class NamedByBadge(QObject):
    """For one desk."""

    def __init__(
        self, desk: Desk, sounds: Sounds, covering: Covering, second: SecondPerson, switching: Switching
    ) -> None:
        super().__init__(desk)
        self._desk, self._sounds, self._covering = desk, sounds, covering
        self._second, self._switching = second, switching

    def take(self, scan: Scan) -> bool:
        """True while somebody is asked who they are: nothing else is scanned then."""
        form = self._asking()
        if form is None:
            return False
        code = scan.meaning
        if isinstance(code, Code) and code.family is Family.BADGE:
            self._desk.work(whose_badge(code.number), partial(self._found, form), self)
        else:
            self._sounds.play(Sound.REFUSED)
        return True

    def _asking(self) -> "EntryForm | None":
        for part in (self._second, self._switching):
            if part.sheet is not None and part.sheet.isVisible():
                return part.sheet.form
        cover = self._covering.cover if self._covering.shut else None
        return cover.entry.form if cover is not None and cover.entry.isVisible() else None

    def _found(self, form: "EntryForm", found: "tuple[Operator | None, Present]") -> None:
        operator, present = found
        if form is not self._asking():
            return
        if operator is None:
            self._sounds.play(Sound.REFUSED)
            form.say_unknown_badge()
            return
        self._sounds.play(Sound.TAKEN)
        by_pin = self._second.sheet is None or self._second.sheet.form is not form
        form.ask(known(operator, present.pinned if by_pin else (), named=not self._covering.shut))
        form.focus()
