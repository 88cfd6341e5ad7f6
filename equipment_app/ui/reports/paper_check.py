"""What a verdict on a paper rests on, for who holds the paper."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.anchors import LENGTH, NotAJournalCode, Verdict, Why
from equipment_app.domain.errors import Refusal
from equipment_app.queries.filters import State
from equipment_app.ui import formatting
from equipment_app.ui.formatting import state_chip
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import FILL, INK, Tone
from equipment_app.ui.look.theme import LARGE, SMALL, tokens
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.queries.check_paper import Checked
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database
    from equipment_app.ui.desk.desk import Desk


translate = QCoreApplication.translate


def why_words(why: Why) -> str:
    """One sentence; the word of the verdict stands above it."""
    match why:
        case Why.CHECK:
            return translate("why", "The code contradicts itself.")
        case Why.DOCUMENT:
            return translate("why", "It is the code of another paper.")
        case Why.UNSIGNED:
            return translate("why", "It is not signed, although every paper of its time is.")
        case Why.STRANGER:
            return translate(
                "why",
                "It is signed with a key that nobody registered in this store. Either somebody made the code "
                "up, or this store was put back to a time before that key, or its keys were replaced.",
            )
        case Why.SIGNATURE:
            return translate("why", "The signature does not belong to what the code says.")
        case Why.PLACE:
            return translate("why", "In the journal this entry has another number.")
        case Why.KEYS:
            return translate(
                "why", "The store has another key under the name of the one it is signed with: somebody replaced it."
            )


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a paper. `filed`: of a file, whether its very bytes are the filed ones; else None."""

    verdict: Verdict
    number: str
    seq: int
    entries: int
    filed: bool | None
    name: str = ""
    day: date | None = None
    pieces: int = 0
    state: State | None = None
    signed: bool | None = None
    proof: bool = False
    """It is signed in its place, and the journal has another entry there."""
    why: Why | None = None
    restored: date | None = None
    """Day of the restore that went back before this paper."""


def of_text(text: str) -> "Callable[[Database], Answer]":
    """Of the text of a QR or a typed code. Raises NotAJournalCode."""

    def check(database: "Database") -> Answer:
        from equipment_app.queries.check_paper import check_code

        return database.ask(lambda books: _answer(books, check_code(books, text)))

    return check


def of_file(path: Path) -> "Callable[[Database], Answer]":
    """Of a PDF, a scan or a photograph. Raises NotAJournalCode, OSError."""

    def check(database: "Database") -> Answer:
        from equipment_app.queries.check_paper import check_file
        from equipment_app.scanning.pictures import codes_in, typed_code_in

        content, codes, typed = path.read_bytes(), codes_in(path), typed_code_in(path)
        return database.ask(lambda books: _answer(books, check_file(books, content, codes, typed)))

    return check


def _answer(books: "Books", checked: "Checked") -> Answer:
    facts = Answer(
        checked.verdict,
        checked.number,
        checked.seq,
        checked.entries,
        checked.filed,
        signed=checked.signed,
        proof=checked.proof,
        why=checked.why,
        restored=checked.restored.date() if checked.restored else None,
    )
    if not checked.number:
        return facts
    from equipment_app.queries.paper_card import paper_card

    card = paper_card(books, checked.number)
    return replace(facts, name=card.row.name, day=card.row.day, pieces=card.pieces, state=card.row.state)


_WORDS: dict[Verdict, tuple[str, Tone]] = {
    Verdict.MATCH: ("circle-check", "good"),
    Verdict.REWRITTEN: ("octagon-x", "bad"),
    Verdict.TRUNCATED: ("octagon-x", "bad"),
    Verdict.FOREIGN: ("octagon-x", "bad"),
    Verdict.FORGED: ("octagon-x", "bad"),
    Verdict.UNKNOWN: ("circle-question-mark", "warn"),
}


class Said(NamedTuple):
    """One word, a sentence, and quiet lines under it."""

    icon: str
    tone: Tone
    word: str
    sentence: str
    lines: tuple[str, ...] = ()


class VerdictBox(QWidget):
    """The word on its soft fill; read out by screen readers as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said: Said | None = None
        self.icon, self.word = IconLabel("", "good", 20), Label(size=LARGE, bold=True)
        self.sentence, self.lines = Label(bold=True, wrap=True), Label(size=SMALL, token="quiet", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.icon)
        head.addWidget(self.word, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.lines)
        self.hide()

    def say(self, said: Said | None) -> None:
        self.said = said
        self.setVisible(said is not None)
        if said is None:
            return
        self.icon.show_icon(said.icon, INK[said.tone])
        self.word.set_token(INK[said.tone])
        self.word.setText(said.word)
        self.sentence.setText(said.sentence)
        self.lines.setText("\n".join(said.lines))
        self.lines.setVisible(bool(said.lines))
        self.setAccessibleName(". ".join((said.word, said.sentence, *said.lines)))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many lines as the words take at this width."""
        for label in (self.sentence, self.lines):
            label.setFixedHeight(label.heightForWidth(self.width() - 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.said:
            painter = QPainter(self)
            draw.box(painter, self.rect(), tokens()[FILL[self.said.tone]])
            painter.end()


class CheckCard(Card):
    """Takes text, a scan or a dropped file. `paper` asks for the page where the paper is."""

    paper = Signal(str)
    answered = Signal()
    """An answer is shown, and the card is as high as it needs."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("…", parent=parent)
        self._desk = desk
        self._turn = 0
        self._checked = self._matches = 0
        self._about = ""
        self.answer: Answer | None = None
        self.hint, self.field = Label(token="quiet", wrap=True), LineField()
        self.box, self.open_paper, self.next = VerdictBox(), Button(size="small"), LinkButton(key="Esc")
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self._field = Field(self.field)
        self._icon = IconLabel("qr-code", "quiet", 20)
        self.setAcceptDrops(True)
        self._lay_out()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(lambda: self.check(self.field.text()))
        self.next.clicked.connect(self.clear)
        self.open_paper.clicked.connect(lambda: self.paper.emit(self.answer.number) if self.answer else None)

    def check(self, text: str) -> None:
        """The text of a QR, or the 26 characters beside it; spaces, dashes and case do not matter."""
        if text.strip():
            from equipment_app.ui.reports.paper_check import of_text

            self.field.blockSignals(True)
            self.field.setText(text)
            self.field.setCursorPosition(0)
            self.field.blockSignals(False)
            self._ask(of_text(text), text)

    def check_path(self, path: Path) -> None:
        from equipment_app.ui.reports.paper_check import of_file

        self.field.blockSignals(True)
        self.field.setText(path.name)
        self.field.blockSignals(False)
        self._ask(of_file(path), str(path))

    def clear(self) -> None:
        """Ready for the next one."""
        self._turn += 1
        self._about = ""
        self.answer = None
        self.field.clear()
        self._field.set_error("")
        self._show_answer()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Check a paper"))
        self.hint.setText(
            self.tr("Scan the QR of the paper, or copy the 26 characters beside it; or drop its file here.")
        )
        self.field.setPlaceholderText(self.tr("Code of the paper"))
        self.field.setAccessibleName(self.tr("Code of the paper"))
        self.open_paper.setText(self.tr("Open the paper"))
        self.next.setText(self.tr("Next"))
        self._show_answer()

    # What was brought

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.clear()
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = next(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        self.check_path(path)

    def _typed(self, text: str) -> None:
        """All 26 characters are there: nobody has to press Enter."""
        self._field.set_error("")
        if sum(char.isalnum() for char in text) == LENGTH and not text.strip().upper().startswith("AKP."):
            self.check(text)

    def _ask(self, check: Any, about: str) -> None:
        """The same asked twice in a row is one check: typed whole, and Enter pressed as well."""
        self._turn += 1
        turn, again, self._about = self._turn, about == self._about, about
        self._field.set_error("")
        self._desk.work(
            lambda database, _: check(database),
            lambda answer: self._came(turn, answer, again=again),
            self,
            failed=lambda error: self._not_a_paper(turn, error),
        )

    def _came(self, turn: int, answer: "Answer", *, again: bool) -> None:
        if turn != self._turn:
            return
        self.answer = answer
        if not again:
            self._checked += 1
            self._matches += answer.verdict is Verdict.MATCH
        self._show_answer()
        self.answered.emit()

    def _not_a_paper(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self.answer = None
        self._show_answer()
        if isinstance(error, NotAJournalCode):
            self._field.set_error(self.tr("There is no code of a paper here."))
        elif isinstance(error, OSError | Refusal):
            self._field.set_error(self.tr("This file cannot be read."))
        else:
            self._desk.broken.emit(error)

    # What is said

    def _show_answer(self) -> None:
        self.hint.setVisible(self.answer is None)
        self.box.say(self._said(self.answer) if self.answer else None)
        self.open_paper.setVisible(bool(self.answer and self.answer.number))
        self.next.setVisible(self.answer is not None)
        checked = self.tr("%n paper(s) checked since the start", "", self._checked)
        matches = self.tr("%n match(es)", "", self._matches)
        self.told.setText(f"{checked}, {matches}")
        self.foot.setVisible(self._checked > 0)

    def _said(self, answer: "Answer") -> Said:
        icon, tone = _WORDS[answer.verdict]
        word, sentence = self._verdict(answer)
        sentence = why_words(answer.why) if answer.why else sentence
        lines: list[str] = []
        if answer.number and answer.day:
            who = (
                answer.name,
                formatting.day(answer.day),
                formatting.pieces(answer.pieces, "ks") if answer.pieces else "",
            )
            entry = self.tr("entry {seq}").format(seq=formatting.thousands(answer.seq))
            state = state_chip(answer.state).text if answer.state else ""
            lines = [", ".join(filter(None, who)), ", ".join(filter(None, (entry, state)))]
        if answer.signed and not answer.proof:
            lines.append(self.tr("It is signed with the key of an operator of this store."))
        if answer.filed is True:
            lines.append(self.tr("The file is the filed one, byte for byte."))
        if answer.filed is False and answer.verdict is Verdict.MATCH:
            tone = "warn"
            lines.append(self.tr("The code is genuine, the file is not the filed one: a scan, or a changed copy."))
        return Said(icon, tone, word, sentence, tuple(lines))

    def _verdict(self, answer: "Answer") -> tuple[str, str]:
        match answer.verdict:
            case Verdict.MATCH:
                return self.tr("MATCH"), self.tr("{number} agrees with the journal.").format(number=answer.number)
            case Verdict.REWRITTEN if answer.proof:
                return self.tr("REWRITTEN"), self.tr(
                    "An operator's key signed it together with its number, and yet the journal has another entry under "
                    "that number: this proves that there are two histories."
                )
            case Verdict.REWRITTEN:
                return self.tr("REWRITTEN"), self.tr("The journal has another entry in its place.")
            case Verdict.TRUNCATED if answer.restored:
                return self.tr("TRUNCATED"), self.tr("It was lost by the restore of {day}.").format(
                    day=formatting.day(answer.restored)
                )
            case Verdict.TRUNCATED:
                return self.tr("TRUNCATED"), self.tr("The journal ends before the entry of this paper.")
            case Verdict.FOREIGN:
                return self.tr("FOREIGN"), self.tr("It is a paper of another store.")
            case Verdict.FORGED:
                return self.tr("FORGED"), self.tr("The code contradicts itself.")
        return self.tr("UNKNOWN"), self.tr(
            "No entry has this code: mistyped, another store's, or rewritten. Scan the QR."
        )

    def _lay_out(self) -> None:
        self.head.row.insertWidget(0, self._icon)
        self.head.row.setSpacing(10)
        self.pad(16, 12, 0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.open_paper)
        row.addWidget(self.next)
        row.addStretch(1)
        self.body.addWidget(self.hint)
        self.body.addSpacing(8)
        self.body.addWidget(self._field)
        self.body.addSpacing(12)
        self.body.addWidget(self.box)
        self.body.addSpacing(12)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.foot.setFixedHeight(36)
        self.foot.row.addWidget(self.told, 1)
