"""Forms of a write-off: one thing more, why something is taken out, and why it goes though a grant asks to keep it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from equipment_app.domain.write_offs import REASONS
from equipment_app.operations import Command
from equipment_app.operations.disposal import ConsentToWriteOff
from equipment_app.operations.write_off import ChangeWriteOff, ProposedItem
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import FormArea, FormCard, FormChoice, FormLine

_AREA = 72


class AddForm(FormCard):
    """A piece or a quantity. Of a proposal that is made it is added at once; else `wanted` says it."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, number: str = "") -> None:
        super().__init__(desk)
        self._number = number
        self.what = FormLine(self.tr("Code, number, or ARTICLE/SIZE*PIECES"), needed=True, figures=True)
        self.reason = FormChoice(self.tr("Reason"), [(key, words.said(language())) for key, words in REASONS.items()])
        self.note = FormLine(self.tr("More on it"))
        self.build(self.tr("Add an item"), self.tr("Add"), ((self.what,), (self.reason,), (self.note,)))

    def command(self) -> Command:
        return ChangeWriteOff(self._number, (self._item(),))

    def _item(self) -> ProposedItem:
        return ProposedItem(self.what.value, self.reason.value, self.note.value)

    def _send(self, command: Command) -> None:
        if self._number:
            super()._send(command)
        else:
            self.wanted.emit(self._item())


class ReasonForm(FormCard):
    """Some lines, and why: they are taken out, or go though a grant asks to keep them."""

    def __init__(self, desk: Desk, number: str, lines: Sequence[int], *, consent: bool) -> None:
        super().__init__(desk)
        self._number, self._lines, self._consent = number, tuple(lines), consent
        label = self.tr("Reference of the consent, or the reason") if consent else self.tr("Why")
        self.because = FormArea(label, _AREA, needed=True)
        count = len(self._lines)
        title = self.tr("Consent for %n line(s)", "", count) if consent else self.tr("Take out %n line(s)", "", count)
        self.build(title, self.tr("Record the consent") if consent else self.tr("Take out"), ((self.because,),))

    def command(self) -> Command:
        if self._consent:
            return ConsentToWriteOff(self._number, self.because.value, self._lines)
        return ChangeWriteOff(self._number, without=self._lines, because=self.because.value)
