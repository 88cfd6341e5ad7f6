"""Reports (Sestavy): what auditors ask, seen before it is printed; is the record whole, is a paper genuine."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy

from equipment_app.domain.anchors import Anchor
from equipment_app.domain.kinds import Changes
from equipment_app.operations import Books
from equipment_app.queries.integrity import Integrity, integrity
from equipment_app.queries.register_kind import RegisterKind
from equipment_app.queries.registers import REGISTERS
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.formatting import out_of
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import NARROW, SMALL, font
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.reports.paper_check import CheckCard
from equipment_app.ui.reports.report import ReportPreview
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.widgets.button import LinkButton, Pressed
from equipment_app.ui.widgets.card import Card, Fact, FactRows, Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.progress import Bar

GAP, _LIST, _SIDE = 12, 204, 304


_BAR = 14
"""What a scroll bar takes."""


class ReportsPage(PrintingPage):
    """`open` takes the kind of a report, or the text of a paper's code to check."""

    watches = Changes.EVERYTHING
    tall = 800

    def __init__(self, desk: Desk, printing: Printing | None = None, verification: Verification | None = None) -> None:
        super().__init__(desk, printing)
        self.verification = verification or Verification(desk, self)
        groups: dict[str, list[tuple[str, str]]] = {}
        for kind in REGISTERS.values():
            groups.setdefault(kind.group.said(language()), []).append((kind.name, kind.title.said(language())))
        self.list = ReportList(groups)
        self.preview = ReportPreview(desk, self.can)
        self.can.follow()
        self.integrity, self.check = IntegrityCard(self.verification), CheckCard(desk)
        self._cards = in_column(self.integrity, (self.check, 1), spacing=GAP)
        self._beside = Scroll(self._cards)
        self._beside.verticalScrollBar().rangeChanged.connect(self._leave_room)
        self.check.answered.connect(lambda: self._beside.ensureWidgetVisible(self.check))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for at, part in enumerate((self.list, self.preview, self._beside)):
            self._grid.addWidget(part, 0, at)
        self._grid.setColumnStretch(1, 1)
        self.list.chosen.connect(lambda key: self.preview.parameters.ask_for(REGISTERS[key]))
        self.preview.taken.connect(self._taken)
        self.printing.sent.connect(self._note)
        self.check.paper.connect(self.open_paper)
        self._broken_off = False
        """The report was still being made when the page was left."""
        self.set_context(self.tr("Print, save and verify; nothing here changes the store."))

    def _leave_room(self, _least: int, most: int) -> None:
        """The bar lies beside the cards, not over what they say."""
        self._cards.setContentsMargins(0, 0, _BAR if most else 0, 0)
        self.resized()

    def resized(self) -> None:
        narrow = self.width() < NARROW
        self._grid.addWidget(self._beside, *((1, 0, 1, 2) if narrow else (0, 2, 1, 1)))
        self._beside.setMinimumWidth(0 if narrow else _SIDE + self._cards.contentsMargins().right())
        self._beside.setMaximumWidth(self.width() if narrow else _SIDE)
        for row, share in enumerate((3, 2) if narrow else (1, 0)):
            self._grid.setRowStretch(row, share)

    def reload(self) -> None:
        self.desk.ask(_state, self._show, self, instead="integrity")
        if self.preview.made is None:
            self.preview.renew()
        else:
            self.preview.wait.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._broken_off:
            self._broken_off = False
            self.preview.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen is not made: other pages do not wait for it."""
        self._broken_off = self.preview.leave() or self._broken_off
        super().hideEvent(event)

    def enter(self) -> None:
        self.preview.parameters.last.setFocus(Qt.FocusReason.MouseFocusReason)

    def open(self, argument: object) -> None:
        if isinstance(argument, RegisterKind):
            self.list.rows[argument.name].click()
        elif isinstance(argument, str):
            self.check.check(argument)

    def take_scan(self, scan: Any) -> bool:
        """The QR of a paper is checked here."""
        if taken := isinstance(scan.meaning, Anchor):
            self.check.check(scan.text)
        return taken

    def wants(self) -> Want | None:
        return Want.PROOF

    def shows(self) -> bool:
        return self.preview.made is not None

    def print_shown(self) -> None:
        if made := self.preview.made:
            self.printing.choose_for_document(made.pdf, made.title)

    def _show(self, asked: tuple[Integrity, dict[str, str]]) -> None:
        self.integrity.show_integrity(asked[0])
        self.preview.parameters.show_units(asked[1])

    def _taken(self, title: str, file: str) -> None:
        self._note(title)
        self.say.emit(Message(self.tr("Report saved"), file))

    def _note(self, title: str) -> None:
        self.list.take(formatting.time_words(formatting.now()), title)

    acts: ClassVar[Sequence["Act[ReportsPage]"]] = (
        Act("reports.print", "&Print", "Ctrl+P", "printer", print_shown, shows, short="Print"),
        Act("reports.save", "&Save PDF/A…", "Ctrl+S", "download", lambda page: page.preview.choose_pdf(), shows),
        Act("reports.zoom_in", "Zoom &in", "Ctrl++", "zoom-in", lambda page: page.preview.view.zoom_in()),
        Act("reports.zoom_out", "Zoom &out", "Ctrl+-", "zoom-out", lambda page: page.preview.view.zoom_out()),
    )


def _state(books: Books) -> tuple[Integrity, dict[str, str]]:
    """The state of the journal, and the units by code."""
    return integrity(books), {code: name for code, (_, name) in books.people.units().items()}


_KEPT = 8


class ReportRow(Pressed):
    """One report: soft and accent while it is the one shown."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setCheckable(True)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        on = self.isChecked()
        if on or self.underMouse():
            draw.box(painter, self.rect(), colors["soft" if on else "hover"])
        room = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        draw.text(painter, room, self.text(), colors["accent" if on else "text"], font(bold=on))


class ReportList(Card):
    """`chosen` with the key of a report. `groups` are reports by the title they stand under, as (key, name)."""

    chosen = Signal(str)

    def __init__(self, groups: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        super().__init__()
        self.setFixedWidth(_LIST)
        self.rows: dict[str, ReportRow] = {}
        self._group = QButtonGroup(self)
        inside = in_column(margins=(8, 16, 8, 12))
        for title, reports in groups.items():
            fill(inside, _title(title), 8)
            for key, name in reports:
                row = self.rows[key] = ReportRow(name)
                row.clicked.connect(lambda _, key=key: self.chosen.emit(key))
                self._group.addButton(row)
                inside.addWidget(row)
            inside.addSpacing(16)
        self.taken_title = _title(self.tr("Printed and saved today"))
        self.taken_title.hide()
        self._taken = in_column()
        fill(inside, self.taken_title, self._taken, None)
        fill(self.body, (Scroll(inside), 1))
        next(iter(self.rows.values())).setChecked(True)

    def take(self, time: str, title: str) -> None:
        """Put a report that was printed or saved on the list of today, the newest on top."""
        row = Label(f"{time}   {title}", size=SMALL, elide=True)
        row.setContentsMargins(8, 4, 8, 4)
        row.setFixedHeight(24)
        self._taken.insertWidget(0, row)
        self.taken_title.show()
        if (last := self._taken.itemAt(_KEPT)) and (old := last.widget()):
            self._taken.removeWidget(old)
            old.deleteLater()


def _title(words: str) -> Label:
    title = Label(words, size=SMALL, bold=True, token="quiet")
    title.setContentsMargins(8, 0, 8, 0)
    return title


_GROUP = 4


class IntegrityCard(Card):
    """Verifies in a process of its own: the counter never waits for it, and it can be stopped."""

    def __init__(self, verification: Verification) -> None:
        super().__init__("…")
        self._verification = verification
        self.integrity: Integrity | None = None
        self._step = (0, 0)
        self.icon, self.again = IconLabel("shield", "quiet", 20), LinkButton()
        self.rows, self.share = FactRows(), Bar("good")
        self.sentence = Label(size=SMALL, token="quiet", wrap=True)
        self.code = Label(wrap=True)
        self.head.row.setContentsMargins(16, 0, 15, 0)
        self.head.row.setSpacing(10)
        self.head.row.insertWidget(0, self.icon)
        self.head.row.addWidget(self.again)
        self.pad(16, 8, 0)
        line, what = Strip("above", height=1), Label(self.tr("Hash of the last entry"), size=SMALL, token="quiet")
        fill(self.body, self.rows, 8, self.share, 10, self.sentence, 10, line, 8, what, 2, self.code, 6)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again.clicked.connect(lambda: verification.stop() if verification.running else verification.start())
        for signal in (verification.started, verification.verified, verification.failed, verification.stopped):
            signal.connect(self._look_again)
        verification.moved.connect(self._move)
        self.renew()

    def show_integrity(self, integrity: Integrity) -> None:
        self.integrity = integrity
        self.renew()

    def renew(self) -> None:
        """Say what is known of the verification now."""
        last, running = self._verification.last, self._verification.running
        self.again.setText(self.tr("Stop") if running else self.tr("Verify again") if last else self.tr("Verify now"))
        self._say_title(running, last[1] if last else None)
        if self.integrity is not None:
            self._show(self.integrity, last)

    def _show(self, integrity: Integrity, last: tuple[datetime, dict[str, Any]] | None) -> None:
        anchored, rest = integrity.anchored, integrity.entries - integrity.anchored
        when, read = "–", formatting.thousands(integrity.entries)
        agrees = Fact("", self.tr("not verified"), "quiet")
        if last is not None:
            at, found = last
            when = self.tr("{day} at {time}").format(day=formatting.day(at.date()), time=formatting.time_words(at))
            read = out_of(min(found["entries"], integrity.entries), integrity.entries)
            agrees = Fact("", self.tr("✓ yes"), "good") if found["ok"] else Fact("", self.tr("✗ no"), "bad")
        on_paper = formatting.counted(self.tr("%n entry(ies)", "", anchored), anchored)
        self.rows.show_facts(
            [
                Fact(self.tr("When"), when, bold=False),
                Fact(self.tr("Entries"), read, bold=False),
                Fact(self.tr("State agrees with the journal"), agrees.value, agrees.token, bold=False),
                Fact(self.tr("On signed papers"), on_paper, bold=False),
            ]
        )
        if self._verification.running:
            self.share.show_share(self._step[0] / self._step[1] if self._step[1] else 0)
            self.sentence.setText(self.tr("Read: {count}").format(count=out_of(*self._step)))
        else:
            self.share.show_share(anchored / integrity.entries if integrity.entries else 0)
            self.sentence.setText(self._about(anchored, rest))
        self.code.setText("-".join(integrity.code[n : n + _GROUP] for n in range(0, len(integrity.code), _GROUP)))
        self.sentence.setAccessibleName(self.sentence.words())

    def _about(self, anchored: int, rest: int) -> str:
        if not anchored:
            return self.tr("No paper has been signed yet. Each signed paper vouches for all entries before it.")
        if not rest:
            return self.tr("Signed papers vouch for every entry.")
        return formatting.counted(self.tr("No signed paper vouches for the last %n entry(ies) yet.", "", rest), rest)

    def _say_title(self, running: bool, found: dict[str, Any] | None) -> None:
        if running:
            self.title.setText(self.tr("Verifying the journal…"))
            self.icon.show_icon("shield", "accent")
        elif found is None:
            self.title.setText(self.tr("Journal not verified"))
            self.icon.show_icon("shield", "quiet")
        elif found["ok"]:
            self.title.setText(self.tr("Journal verified"))
            self.icon.show_icon("shield-check", "good")
        else:
            self.title.setText(self.tr("Journal broken"))
            self.icon.show_icon("shield-x", "bad")

    def _move(self, done: int, total: int) -> None:
        self._step = (done, total)
        self.renew()

    def _look_again(self, *_: object) -> None:
        self._step = (0, self.integrity.entries if self.integrity else 0)
        self.renew()
