"""Rows of a card that stand for papers: a press opens one, its menu corrects or cancels it, and says why it cannot."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from equipment_app.domain.kinds import of_series
from equipment_app.domain.papers import CANCELLED
from equipment_app.queries.filters import State
from equipment_app.ui.formatting import state_chip
from equipment_app.ui.widgets.entry_rows import Entry, Section
from equipment_app.ui.widgets.menu import Menu

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
            fill=lambda menu: fill(menu, number, self.opened.emit, self.undo.emit, cancelled_by),
        )

    def _stand(self, number: str) -> None:
        self._stood = number


def fill(
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
