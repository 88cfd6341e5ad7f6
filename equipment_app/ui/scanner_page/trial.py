"""Try a scanner: whatever it sends is told apart here, also what is too slow to be taken for a scan."""

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.scanning.decode import LONGEST, Framing, Scan, read
from equipment_app.scanning.diagnosis import Diagnosis, Trouble, diagnose
from equipment_app.scanning.keys import Stroke
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner_page import words
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.empty_state import EmptyState
from equipment_app.ui.widgets.facts import FactRows
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import empty

_ENDS_MS, _SLOW_MS = 150, 600
"""Until all terminators of a scan have come; until somebody who sends keys slowly has ended."""
_SHORTEST = 12
"""Keys of what might be a slow scan."""


class Trial(QWidget):
    """`told` when somebody wants the program to know what stands around a code."""

    told = Signal(Framing)

    def __init__(self, scanner: Scanner) -> None:
        super().__init__()
        self._scanner = scanner
        self._scan: Scan | None = None
        self._typed: deque[Stroke] = deque(maxlen=LONGEST)
        self.found: Diagnosis | None = None
        self.field = LineField()
        self.empty = EmptyState("scan")
        self.icon, self.verdict = IconLabel("circle-check", "good", 24), Label(size=LARGE, bold=True)
        self.facts, self.advice = FactRows(), QVBoxLayout()
        self.result = QWidget()
        self._lay_out()
        self._ends = QTimer(self, singleShot=True, interval=_ENDS_MS)
        self._ends.timeout.connect(self._diagnose)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._look_at_typing)
        scanner.pressed.connect(self._pressed)
        scanner.blocked.connect(self._forget_typing)
        self.field.setPlaceholderText(self.tr("Scan here if nothing happens elsewhere"))
        self.field.setAccessibleName(self.tr("Test the scanner"))
        self.empty.say(
            self.tr("Scan the test code"),
            self.tr("It is at the top of the test sheet. Any label will do as well, but says less."),
        )
        if self.found:
            self._show(self.found)

    def take(self, scan: Scan) -> None:
        """A scan has come; what follows it is told once it is there."""
        self._scan = scan
        self._forget_typing()
        self._diagnose()
        self._ends.start()

    def _pressed(self, stroke: Stroke) -> None:
        if not self.isVisible():
            return
        if self._typed and not 0 <= stroke.at - self._typed[-1].at < _SLOW_MS:
            self._typed.clear()
        self._typed.append(stroke)
        self._slow.start()

    def _forget_typing(self) -> None:
        self._typed.clear()
        self._slow.stop()

    def _look_at_typing(self) -> None:
        """Nobody took this for a scan. If it holds one of our codes, a slow scanner sent it."""
        strokes = tuple(self._typed)
        self._forget_typing()
        if len(strokes) < _SHORTEST:
            return
        scan = read("".join(stroke.char for stroke in strokes), "", self._scanner.framing)
        found = diagnose(scan, strokes, self._scanner.framing)
        if Trouble.UNREAD not in found.troubles:
            self.field.clear()
            self._show(found)

    def _diagnose(self) -> None:
        if self._scan is not None:
            self._show(diagnose(self._scan, self._scanner.heard, self._scanner.framing))

    def _show(self, found: Diagnosis) -> None:
        self.found = found
        self.empty.hide()
        self.result.show()
        self.icon.show_icon(*(("triangle-alert", "warn") if found.troubles else ("circle-check", "good")))
        self.verdict.setText(words.verdict(found))
        self.facts.show_facts(words.facts(found))
        empty(self.advice)
        for piece in words.advice(found):
            self.advice.addWidget(self._advised(piece, found))

    def _advised(self, piece: words.Advice, found: Diagnosis) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(32, 0, 0, 0)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(piece.lead, bold=True, wrap=True))
        said.addWidget(Label(piece.text, token="quiet", wrap=True))
        row.addLayout(said, 1)
        if piece.trouble is Trouble.WRAPPED:
            tell = Button(self.tr("Set it in the program"), icon="check", size="small")
            tell.clicked.connect(lambda: self.told.emit(found.framing))
            row.addWidget(tell, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.icon)
        head.addWidget(self.verdict, 1)
        self.advice.setSpacing(8)
        column = QVBoxLayout(self.result)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.advice)
        column.addSpacing(4)
        column.addWidget(self.facts)
        self.result.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.field)
        whole.addWidget(self.empty)
        whole.addWidget(self.result)
