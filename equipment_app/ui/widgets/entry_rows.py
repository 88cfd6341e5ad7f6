"""Rows that say one thing each, under a title: what happened, papers, what is missing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from equipment_app.domain.kinds import KINDS, Kind, KindOfEntry, of_series
from equipment_app.domain.papers import CANCELLED
from equipment_app.domain.value import Value
from equipment_app.domain.words import tells
from equipment_app.queries.filters import PaperState
from equipment_app.ui.formatting import state_chip, thousands
from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import Button, LinkButton, Menu, Pressed
from equipment_app.ui.widgets.card import PAD, QuestionStrip, Strip
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import Label, plain_tip
from equipment_app.ui.widgets.layout import empty, in_column, in_row, turn


class SectionRow(Value):
    """A row: icon, words, a second quiet line, a fact or a chip at the right, and where a press leads.

    `key` is what it is about; `fill` puts what can be done with it into a menu.
    """

    words: str
    icon: str = ""
    token: Token = "quiet"
    below: str = ""
    aside: str = ""
    aside_token: Token = "quiet"
    chip: Chip | None = None
    struck: bool = False
    act: Callable[[], object] | None = None
    key: str = ""
    fill: Callable[[Menu], object] | None = None


_DOTS = 16
"""In the margin at the right: where a row has a menu, three dots under the pointer and with the focus."""


class Row(Pressed):
    """28 px, with a second line 40. The Menu key, the right button and the dots open its menu."""

    ring = -2
    stood = Signal()
    """It has the focus."""

    def __init__(self, entry: SectionRow) -> None:
        super().__init__()
        self.entry = entry
        self.setFixedHeight(40 if entry.below else 28)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (entry.words, entry.below, entry.aside, str(entry.chip or "")))))
        if entry.act is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda _, act=entry.act: act())

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is cut is read whole under the mouse."""
        super().resizeEvent(event)
        room = self.width() - 2 * PAD - (24 if self.entry.icon else 0)
        cut = draw.width(self.entry.below, font(SMALL)) > room or draw.width(self.entry.words, font()) > room
        self.setToolTip(plain_tip(self.accessibleName()) if cut else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stood.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key opens it under the words, the mouse where it is."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self._pop_up(event.globalPos() if mouse else self.mapToGlobal(QPoint(PAD, self.height())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dots = QRect(self.width() - _DOTS - 4, 0, _DOTS + 4, self.height())
        if (
            self.entry.fill
            and event.button() == Qt.MouseButton.LeftButton
            and dots.contains(event.position().toPoint())
        ):
            self.setDown(False)
            self._pop_up(self.mapToGlobal(QPoint(dots.left(), self.height())))
        else:
            super().mouseReleaseEvent(event)

    def _pop_up(self, spot: QPoint) -> None:
        if self.entry.fill is None:
            return
        self.stood.emit()
        menu = Menu(self)
        self.entry.fill(menu)
        menu.popup(spot)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        entry = self.entry
        if entry.act and self.underMouse():
            painter.fillRect(self.rect(), colors["hover"])
        if entry.fill and (self.underMouse() or self.hasFocus()):
            self._paint_dots(painter)
        line = QRectF(PAD, 3 if entry.below else 0, self.width() - 2 * PAD, 18 if entry.below else self.height())
        if entry.icon:
            icons.paint(painter, entry.icon, PAD, line.center().y() - 8, colors[entry.token])
            line.setLeft(PAD + 24)
        if entry.chip:
            room = line.width() - draw.width(entry.words, font()) - 8
            chip = entry.chip if draw.chip_width(entry.chip) <= room else replace(entry.chip, bare=True)
            wide = draw.chip_width(chip)
            draw.chip(painter, chip, line.right() - wide, line.center().y())
            line.setRight(line.right() - wide - 8)
        if entry.aside:
            small = font(SMALL, figures=True)
            taken = draw.text(painter, line, entry.aside, colors[entry.aside_token], small, draw.RIGHT)
            line.setRight(line.right() - taken - 8)
        ink = colors["quiet" if entry.struck else "text"]
        draw.text(painter, line, entry.words, ink, font(struck=entry.struck))
        if entry.below:
            below = QRectF(line.left(), 20, self.width() - PAD - line.left(), 16)
            draw.text(painter, below, entry.below, colors["quiet"], font(SMALL))

    def _paint_dots(self, painter: QPainter) -> None:
        """Upright, so that they need no more than the margin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens()["quiet"])
        for step in (-5, 0, 5):
            painter.drawEllipse(QPointF(self.width() - _DOTS / 2, self.height() / 2 + step), 1.25, 1.25)


class Section(Strip):
    """A title, a link, and rows; the last section has no line below."""

    stood = Signal(str)
    """The key of the row that has the focus or whose menu was opened."""

    def __init__(self, title: str = "", *, line: bool = True, linked: bool = True) -> None:
        super().__init__("below" if line else "none", margins=(0, 0, 0, 0))
        self.title, self.link, self._rows = Label(size=LARGE, bold=True), LinkButton(arrow=True), in_column()
        self.title.setText(title)
        if not linked:
            self.link.hide()
        head = Strip("none", (self.title, 1), self.link, height=28)
        self.row.addLayout(in_column(head, self._rows, margins=(0, 8, 0, 8)))

    @property
    def rows(self) -> list[Row]:
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [row for item in items if item and isinstance(row := item.widget(), Row)]

    def show_rows(self, entries: Sequence[SectionRow]) -> None:
        """The row that had the focus has it again, if what it was about is still there."""
        kept = next((row.entry.key for row in self.rows if row.hasFocus()), "")
        empty(self._rows)
        for entry in entries:
            row = Row(entry)
            row.stood.connect(lambda key=entry.key: self.stood.emit(key))
            self._rows.addWidget(row)
            row.show()  # at once: what is not shown yet cannot have the focus
        if kept:
            self.stand_on(kept)

    def stand_on(self, key: str) -> bool:
        """Give the row about this the focus; False where there is none."""
        row = next((row for row in self.rows if row.entry.key == key and row.entry.act), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None


class FoldedSection(Section):
    """Its first rows; the link shows all of them, and again the first."""

    def __init__(self, title: str, most: int, *, line: bool = True) -> None:
        super().__init__(title, line=line)
        self._most, self._whole = most, False
        self._entries: Sequence[SectionRow] = ()
        self.link.clicked.connect(self._toggle)

    def show_rows(self, entries: Sequence[SectionRow], *, same: bool = True) -> None:
        """Of something else than before (not `same`) the first rows alone."""
        self._entries, self._whole = entries, self._whole and same
        every = self.tr("All {count}").format(count=thousands(len(entries)))
        self.link.setText(self.tr("Less") if self._whole else every)
        self.link.setVisible(len(entries) > self._most)
        super().show_rows(entries if self._whole else entries[: self._most])

    def _toggle(self) -> None:
        self._whole = not self._whole
        self.show_rows(self._entries)


translate = QCoreApplication.translate


class ListedPaper(Protocol):
    @property
    def number(self) -> str: ...

    @property
    def state(self) -> PaperState: ...


class PaperRows(QObject):
    """Of one card, in its sections. `opened` and `undo` are for the page to answer."""

    opened = Signal(str)
    undo = Signal(str, bool)
    """A paper, and whether it is to be corrected in the same step."""

    def __init__(self, *sections: Section) -> None:
        super().__init__(sections[0])
        self._sections = sections
        self._papers: Sequence[ListedPaper] = ()
        self._stood = ""
        self.may_undo = False
        """Whether who works may cancel: the page says so."""
        for section in sections:
            section.stood.connect(self._stand)

    def show_papers(self, papers: Sequence[ListedPaper], *, same: bool) -> None:
        """The latest first. `same`: the card is about what it was about before."""
        self._papers = papers
        self._stood = self._stood if same else ""

    @property
    def current(self) -> str:
        """What an action is about: the paper of the row last stood on, else the latest that is not cancelled."""
        numbers = [paper.number for paper in self._papers]
        standing = [paper.number for paper in self._papers if paper.state is not PaperState.CANCELLED]
        return self._stood or next(iter(standing or numbers), "")

    def stand_again(self) -> bool:
        """Back to the row that was stood on; False where none was."""
        return bool(self._stood) and any(section.stand_on(self._stood) for section in reversed(self._sections))

    def entry(self, paper: ListedPaper) -> SectionRow:
        cancelled_by = f"{paper.number}{CANCELLED}" if paper.state is PaperState.CANCELLED else ""
        entry = SectionRow(paper.number, chip=state_chip(paper.state, paper.number))
        return self.about(entry, paper.number, cancelled_by)

    def about(self, entry: SectionRow, number: str, cancelled_by: str) -> SectionRow:
        """The row leads to this paper; an empty number leads nowhere."""
        if not number:
            return entry
        return replace(
            entry,
            act=lambda: self.opened.emit(number),
            key=number,
            fill=lambda menu: fill_paper_menu(
                menu, number, self.opened.emit, self.undo.emit if self.may_undo else None, cancelled_by
            ),
        )

    def _stand(self, number: str) -> None:
        self._stood = number


def fill_paper_menu(
    menu: Menu,
    number: str,
    open_paper: Callable[[str], object],
    undo: Callable[[str, bool], object] | None,
    cancelled_by: str = "",
) -> None:
    """What can be done with a paper, and why not what cannot. `undo` takes whether it is corrected as well; None: who
    works may not.
    """
    menu.add(translate("papers", "Open {paper}").format(paper=number), lambda: open_paper(number), icon="file-text")
    if undo is None:
        return
    menu.addSeparator()
    if number.endswith(CANCELLED):
        _say(menu, translate("papers", "A cancellation cannot be cancelled: hand over again"))
    elif cancelled_by:
        _say(menu, translate("papers", "Already cancelled by {number}").format(number=cancelled_by))
    elif not ((kind := of_series(number)) and kind.form):
        whole = translate("papers", "Cancel the whole import…")
        change = translate("papers", "Cancel the change…")
        menu.add(whole if number[:2] == "IM" else change, lambda: undo(number, False), icon="ban")
    else:
        if kind.cart:
            menu.add(translate("papers", "Correct…"), lambda: undo(number, True), icon="pencil")
        menu.add(translate("papers", "Cancel the paper…"), lambda: undo(number, False), icon="ban")


def _say(menu: Menu, words: str) -> None:
    menu.add(words, lambda: None, icon="info", enabled=False)


_GAP, _FIELD = 8, 200
"""Between the parts, and the least room for a reason beside the buttons."""


class StornoStrip(QuestionStrip):
    """Why is a paper cancelled: likely reasons to press, a field for others. Enter confirms.

    In a narrow card the reasons stand in two rows, and the buttons under the field.
    """

    def __init__(self) -> None:
        reason = LineField(hint=self.tr("Reason"))
        super().__init__(reason, tells)
        self.number, self.reason = "", reason
        self._also: tuple[str, ...] = ()
        self.scans: tuple[str, ...] = ()
        """Signed scans that are filed, of which the question tells."""
        self.again, self._kind = False, KINDS[Kind.ISSUE]
        self.reasons = [Button(size="small") for _ in range(4)]
        self.confirm.kind, self.confirm.final = "danger", True
        pairs = (in_row(*pair, spacing=_GAP) for pair in (self.reasons[:2], self.reasons[2:]))
        self._chips = in_column(*pairs, None, spacing=_GAP)
        self._foot = in_column((self.reason, 1), self.buttons, spacing=_GAP)
        self.lay_out(self._chips, self._foot)
        for button in self.reasons:
            button.clicked.connect(lambda _=False, button=button: self._choose(button.text()))

    def open_for(
        self,
        number: str,
        also: tuple[str, ...] = (),
        *,
        again: bool = False,
        kind: KindOfEntry = KINDS[Kind.ISSUE],
        scans: tuple[str, ...] = (),
    ) -> None:
        """Ask for `number`, which is of this kind; `also` are cancelled with it. `again`: a cart to put it right
        follows, but only to a handover.
        """
        self.number, self._also, self._kind, self.scans = number, also, kind, scans
        self.again = again and kind.cart
        handed = (self.tr("wrong member"), self.tr("wrong size"), self.tr("wrong item"), self.tr("not handed over"))
        written = (self.tr("entered by mistake"), self.tr("wrong details"))
        likely = handed if kind.cart else written
        for place, button in enumerate(self.reasons):
            button.setText(likely[place] if place < len(likely) else "")
            button.setVisible(place < len(likely))
        self.reason.clear()
        self._say_words()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> object:
        """What is asked and the reason so far, for another language; None while nothing is asked."""
        if self.isHidden():
            return None
        return self.number, self._also, self.again, self._kind, self.scans, self.reason.text()

    def take_back(self, kept: Any) -> None:
        number, also, again, kind, scans, reason = kept
        self.open_for(number, also, again=again, kind=kind, scans=scans)
        self.reason.setText(reason)

    def turn_away(self) -> None:
        """The card is about something else now."""
        if not self.isHidden():
            self.closed.emit()

    def _say_words(self) -> None:
        if self.again:
            self.title.setText(self.tr("Correct {number}").format(number=self.number))
            sentence = self.tr("The paper is cancelled and its items go into a new cart, where you correct them.")
            self.confirm.setText(self.tr("Cancel it and correct"))
        else:
            self.title.setText(self.tr("Cancel {number}").format(number=self.number))
            sentence = self.tr("The items go back where they were. The number stays, the paper is marked STORNO.")
            self.confirm.setText(self.tr("Cancel the paper"))
        if not self._kind.cart:
            sentence = self._say_undone(sentence)
        if self._also:
            sentence += " " + self.tr("Cancelled with it: {numbers}.").format(numbers=", ".join(self._also))
        if self.scans:
            signed = self.tr("It was signed: the scan {numbers} is filed and stays. Keep the paper with it.")
            sentence = signed.format(numbers=", ".join(self.scans)) + " " + sentence
        self.sentence.setText(sentence)
        self.resized()

    def _say_undone(self, of_papers: str) -> str:
        """What the undo means of what no cart is made of: an import, or another kind in its own words."""
        kind = self._kind
        if kind.series == "IM":
            self.confirm.setText(self.tr("Cancel the import"))
            return self.tr("The whole list is taken back in one step. Then you can import the corrected list.")
        if not kind.form:
            self.confirm.setText(self.tr("Take back"))
            return f"{kind.undone.said(language())}."
        return f"{kind.undone.said(language())}. {of_papers.partition('. ')[2]}"

    def _choose(self, reason: str) -> None:
        """A likely reason fills the field; it can be completed there."""
        self.reason.setText(reason)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self) -> None:
        reasons = sum(button.sizeHint().width() + _GAP for button in self.reasons if button.text())
        foot = _FIELD + self.cancel.sizeHint().width() + self.confirm.sizeHint().width() + 2 * _GAP
        narrow = max(reasons, foot) > self.width() - 2 * PAD
        for box in (self._chips, self._foot):
            turn(box, down=narrow)
