"""Rows of a card that stand for papers: a press opens one, its menu corrects or cancels it, and says why it cannot."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from equipment_app.domain.kinds import of_series
from equipment_app.domain.papers import CANCELLED
from equipment_app.queries.filters import State
from equipment_app.ui.formatting import state_chip
from equipment_app.ui.widgets.button import Button, Menu
from equipment_app.ui.widgets.card import PAD, QuestionStrip
from equipment_app.ui.widgets.entry_rows import Entry, Section
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.layout import fill, in_row

translate = QCoreApplication.translate


class Paper(Protocol):
    @property
    def number(self) -> str: ...

    @property
    def state(self) -> State: ...


class PaperRows(QObject):
    """Of one card, in its sections. `opened` and `undo` are for the page to answer."""

    opened = Signal(str)
    undo = Signal(str, bool)
    """A paper, and whether it is to be corrected in the same step."""

    def __init__(self, *sections: Section) -> None:
        super().__init__(sections[0])
        self._sections = sections
        self._papers: Sequence[Paper] = ()
        self._stood = ""
        for section in sections:
            section.stood.connect(self._stand)

    def show_papers(self, papers: Sequence[Paper], *, same: bool) -> None:
        """The latest first. `same`: the card is about what it was about before."""
        self._papers = papers
        self._stood = self._stood if same else ""

    @property
    def current(self) -> str:
        """What an action is about: the paper of the row last stood on, else the latest that is not cancelled."""
        numbers = [paper.number for paper in self._papers]
        standing = [paper.number for paper in self._papers if paper.state is not State.CANCELLED]
        return self._stood or next(iter(standing or numbers), "")

    def stand_again(self) -> bool:
        """Back to the row that was stood on; False where none was."""
        return bool(self._stood) and any(section.stand_on(self._stood) for section in reversed(self._sections))

    def entry(self, paper: Paper) -> Entry:
        cancelled_by = f"{paper.number}{CANCELLED}" if paper.state is State.CANCELLED else ""
        entry = Entry(paper.number, chip=state_chip(paper.state))
        return self.about(entry, paper.number, cancelled_by)

    def about(self, entry: Entry, number: str, cancelled_by: str) -> Entry:
        """The row leads to this paper; an empty number leads nowhere."""
        if not number:
            return entry
        return replace(
            entry,
            act=lambda: self.opened.emit(number),
            key=number,
            fill=lambda menu: fill_paper_menu(menu, number, self.opened.emit, self.undo.emit, cancelled_by),
        )

    def _stand(self, number: str) -> None:
        self._stood = number


def fill_paper_menu(
    menu: Menu,
    number: str,
    open_paper: Callable[[str], object],
    undo: Callable[[str, bool], object],
    cancelled_by: str = "",
) -> None:
    """What can be done with a paper, and why not what cannot. `undo` takes whether it is corrected as well."""
    menu.add(translate("papers", "Open {paper}").format(paper=number), lambda: open_paper(number), icon="file-text")
    menu.addSeparator()
    if number.endswith(CANCELLED):
        _say(menu, translate("papers", "A cancellation cannot be cancelled: hand over again"))
    elif cancelled_by:
        _say(menu, translate("papers", "Already cancelled by {number}").format(number=cancelled_by))
    elif not ((kind := of_series(number)) and kind.cart):
        menu.add(translate("papers", "Cancel the whole import…"), lambda: undo(number, False), icon="ban")
    else:
        menu.add(translate("papers", "Correct…"), lambda: undo(number, True), icon="pencil")
        menu.add(translate("papers", "Cancel the paper…"), lambda: undo(number, False), icon="ban")


def _say(menu: Menu, words: str) -> None:
    menu.add(words, lambda: None, icon="info", enabled=False)


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_GAP, _FIELD = 8, 200
"""Between the parts, and the least room for a reason beside the buttons."""


class StornoStrip(QuestionStrip):
    """Why is a paper cancelled: likely reasons to press, a field for others. Enter confirms.

    In a narrow card the reasons stand in two rows, and the buttons under the field.
    """

    confirmed = Signal(str, bool)
    """The reason, and whether a corrected cart should follow."""

    def __init__(self) -> None:
        super().__init__()
        self.number = ""
        self._also: tuple[str, ...] = ()
        self._again = self._imported = False
        likely = (self.tr("wrong member"), self.tr("wrong size"), self.tr("wrong item"), self.tr("not handed over"))
        self.reasons = [Button(words, size="small") for words in likely]
        self.reason = LineField()
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.confirm.kind, self.confirm.final = "danger", True
        self._chips, self._foot = QBoxLayout(_DOWN), QBoxLayout(_DOWN)
        for pair in (self.reasons[:2], self.reasons[2:]):
            self._chips.addLayout(in_row(*pair, spacing=_GAP))
        self._chips.addStretch(1)
        fill(self._foot, (self.reason, 1), self.buttons)
        for box in (self._chips, self._foot):
            box.setSpacing(_GAP)
        self.lay_out(self._chips, self._foot)
        for button in self.reasons:
            button.clicked.connect(lambda _=False, button=button: self._choose(button.text()))
        self.reason.textChanged.connect(self._follow)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self._follow()
        self._say_words()

    def open_for(self, number: str, also: tuple[str, ...] = (), *, again: bool = False, imported: bool = False) -> None:
        """Ask for `number`; `also` are cancelled with it. `again`: a cart to put it right follows, but to an import."""
        self.number, self._also = number, also
        self._again, self._imported = again and not imported, imported
        self.reason.clear()
        self._say_words()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> object:
        """What is asked and the reason so far, for another language; None while nothing is asked."""
        if self.isHidden():
            return None
        return self.number, self._also, self._again, self._imported, self.reason.text()

    def take_back(self, kept: Any) -> None:
        number, also, again, imported, reason = kept
        self.open_for(number, also, again=again or imported, imported=imported)
        self.reason.setText(reason)

    def turn_away(self) -> None:
        """The card is about something else now."""
        if not self.isHidden():
            self.closed.emit()

    def _say_words(self) -> None:
        if self._again:
            self.title.setText(self.tr("Correct {number}").format(number=self.number))
            sentence = self.tr("The paper is cancelled and its items go into a new cart, where you correct them.")
            self.confirm.setText(self.tr("Cancel it and correct"))
        else:
            self.title.setText(self.tr("Cancel {number}").format(number=self.number))
            sentence = self.tr("The items go back where they were. The number stays, the paper is marked STORNO.")
            self.confirm.setText(self.tr("Cancel the paper"))
        if self._imported:
            sentence = self.tr("The whole list is taken back in one step. Then you can import the corrected list.")
            self.confirm.setText(self.tr("Cancel the import"))
        if self._also:
            sentence += " " + self.tr("Cancelled with it: {numbers}.").format(numbers=", ".join(self._also))
        self.sentence.setText(sentence)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, reason: str) -> None:
        """A likely reason fills the field; it can be completed there."""
        self.reason.setText(reason)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self.confirm.setEnabled(bool(self.reason.text().strip()))

    def _confirm(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit(self.reason.text().strip(), self._again)

    def _fit(self) -> None:
        reasons = sum(button.sizeHint().width() + _GAP for button in self.reasons)
        foot = _FIELD + self.cancel.sizeHint().width() + self.confirm.sizeHint().width() + 2 * _GAP
        narrow = max(reasons, foot) > self.width() - 2 * PAD
        for box in (self._chips, self._foot):
            box.setDirection(_DOWN if narrow else _ACROSS)
