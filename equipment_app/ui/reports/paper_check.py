"""Is this paper genuine: its QR, its 26 characters or its file against the journal, and one word for an answer."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from equipment_app.apart import NoHelper, TooHeavy
from equipment_app.domain.anchors import LENGTH, NotAJournalCode, Verdict
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Step
from equipment_app.domain.value import Value
from equipment_app.queries.check_paper import Checked, check_code, check_pile
from equipment_app.queries.paper_card import PaperCard, paper_card
from equipment_app.scanning.pictures import LookedInto, content_of, looked_into
from equipment_app.store.books import Books
from equipment_app.store.file.pieces import aside
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.formatting import state_chip
from equipment_app.ui.i18n import language
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import FILL, INK, Tone
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.scanner.picture_codes import SUFFIXES
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.file_drop import FileDrop
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row


class PaperAnswer(Value):
    """The verdict on a paper, and the paper itself where the journal has it."""

    checked: Checked
    card: PaperCard | None = None


Answers: TypeAlias = Sequence[PaperAnswer]
"""On every paper in what was brought."""


def check_text(books: Books, text: str) -> Answers:
    """Of the text of a QR or a typed code. Raises NotAJournalCode."""
    return [_answer(books, check_code(books, text))]


def check_seen(books: Books, content: bytes, seen: LookedInto) -> Answers:
    """Of every paper in a PDF, a scan or a photograph. Raises NotAJournalCode."""
    found = check_pile(books, content, seen.texts, seen.typed, scanned=seen.scanned)
    return [_answer(books, one) for one in found]


def _look(path: Path, step: Step) -> tuple[bytes, LookedInto]:
    """Raises OSError, and what `looked_into` raises."""
    content = content_of(path)
    return content, looked_into(path.name, content, step=step)


def _answer(books: Books, checked: Checked) -> PaperAnswer:
    return PaperAnswer(checked, paper_card(books, checked.number) if checked.number else None)


_WORDS: dict[Verdict, tuple[str, Tone]] = {
    Verdict.MATCH: ("circle-check", "good"),
    Verdict.REWRITTEN: ("octagon-x", "bad"),
    Verdict.TRUNCATED: ("octagon-x", "bad"),
    Verdict.FOREIGN: ("octagon-x", "bad"),
    Verdict.FORGED: ("octagon-x", "bad"),
    Verdict.UNKNOWN: ("circle-question-mark", "warn"),
}


class VerdictWords(NamedTuple):
    """One word, a sentence, and quiet lines under it."""

    icon: str
    tone: Tone
    word: str
    sentence: str
    lines: tuple[str, ...] = ()


class VerdictBox(draw.Painted):
    """The word on its soft fill; read out by screen readers as one sentence."""

    def __init__(self, open: Callable[[], object]) -> None:
        super().__init__()
        self.said: VerdictWords | None = None
        self.opens = LinkButton(self.tr("Open the paper"), arrow=True, does=open)
        self.icon, self.word = IconLabel("", "good", 20), Label(size=LARGE, bold=True)
        self.sentence, self.lines = Label(bold=True, wrap=True), Label(size=SMALL, token="quiet", wrap=True)
        head = in_row(self.icon, (self.word, 1), spacing=8)
        there = in_row(self.opens, None)
        in_column(head, self.sentence, self.lines, there, spacing=4, margins=(12, 12, 12, 12), on=self)
        self.hide()

    def say(self, said: VerdictWords | None, *, opens: bool = False) -> None:
        """`opens`: the paper itself is there to be looked at."""
        self.said = said
        self.opens.setVisible(opens)
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
        self.resized()
        self.update()

    def resized(self) -> None:
        """As many lines as the words take at this width."""
        for label in (self.sentence, self.lines):
            label.setFixedHeight(label.heightForWidth(self.width() - 24))

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.said:
            draw.box(painter, self.rect(), colors[FILL[self.said.tone]])


def _good(checked: Checked) -> bool:
    """It matches, applies, and is no other file under a genuine code."""
    return checked.verdict is Verdict.MATCH and checked.cancelled is None and checked.filed is not False


class _Turn(NamedTuple):
    """Who hears of a check, as long as nothing else was asked since."""

    came: Callable[[Answers], None]
    failed: Callable[[Exception], None]


class CheckCard(Card):
    """Takes text, a scan or a dropped file. `paper` asks for the page where the paper is."""

    paper = Signal(str)
    answered = Signal()
    """An answer is shown, and the card is as high as it needs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Check a paper"))
        self._desk = desk
        self._turn = 0
        self._checked = self._matches = 0
        self._about = ""
        self.answers: Answers = ()
        hint = self.tr("Scan the QR of the paper, or copy the 26 characters beside it; or drop its file here.")
        self.hint, self.field = Label(hint, token="quiet", wrap=True), LineField(hint=self.tr("Code of the paper"))
        self.pile = Label(bold=True, wrap=True)
        self.boxes: list[VerdictBox] = []
        self._boxes = in_column(spacing=8)
        self.next = LinkButton(self.tr("Next"), key="Esc", does=self.clear)
        self.file = LinkButton(self.tr("Choose a file…"), does=self.choose_file)
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self._field = Field(self.field)
        self.setAcceptDrops(True)
        FileDrop(self, lambda paths: self.check_path(paths[0]))
        self.head.row.insertWidget(0, IconLabel("qr-code", "quiet", 20))
        self.head.row.setSpacing(10)
        self.pad(16, 12, 0)
        fill(
            self.body,
            self.hint,
            8,
            self._field,
            12,
            in_column(self.pile, self._boxes, spacing=8),
            12,
            in_row(self.next, self.file, None, spacing=16),
            None,
        )
        self.lay_foot((self.told, 1), high=36)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(lambda: self.check(self.field.text()))
        self._show_answers()

    def check(self, text: str) -> None:
        """The text of a QR, or the 26 characters beside it; spaces, dashes and case do not matter."""
        if text.strip():
            with QSignalBlocker(self.field):
                self.field.setText(text)
                self.field.setCursorPosition(0)
            turn = self._turn_to(text)
            self._desk.ask(lambda books: check_text(books, text), turn.came, self, failed=turn.failed)

    def choose_file(self) -> None:
        kinds = self.tr("Papers and scans") + f" ({' '.join(f'*{one}' for one in SUFFIXES)})"
        ask_file(self.window(), self.tr("Check a paper"), kinds, self.check_path)

    def check_path(self, path: Path) -> None:
        with QSignalBlocker(self.field):
            self.field.setText(path.name)
        turn, title = self._turn_to(str(path)), self.tr("Reading the codes in {name}").format(name=path.name)

        def ask(found: tuple[bytes, LookedInto]) -> None:
            self._desk.ask(lambda books: check_seen(books, *found), turn.came, self, failed=turn.failed)

        self._desk.work_in_pieces(
            lambda _: aside(lambda step: _look(path, step)), ask, self, progress=Progress(title), failed=turn.failed
        )

    def clear(self) -> None:
        """Ready for the next one."""
        self._turn += 1
        self._about = ""
        self.answers = ()
        self.field.clear()
        self._field.set_error("")
        self._show_answers()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # What was brought

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.clear()
            return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        """All 26 characters are there: nobody has to press Enter."""
        self._field.set_error("")
        if sum(char.isalnum() for char in text) == LENGTH and not text.strip().upper().startswith("AKP."):
            self.check(text)

    def _turn_to(self, about: str) -> "_Turn":
        """The same asked twice in a row is one check: typed whole, and Enter pressed as well."""
        self._turn += 1
        turn, again, self._about = self._turn, about == self._about, about
        self._field.set_error("")
        return _Turn(partial(self._came, turn, again), partial(self._not_a_paper, turn))

    def _came(self, turn: int, again: bool, answers: Answers) -> None:
        if turn != self._turn:
            return
        self.answers = answers
        if not again:
            self._checked += len(answers)
            self._matches += sum(_good(one.checked) for one in answers)
        self._show_answers()
        self.answered.emit()

    def _not_a_paper(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self.answers = ()
        self._show_answers()
        if isinstance(error, NotAJournalCode):
            self._field.set_error(self.tr("There is no code of a paper here."))
        elif isinstance(error, TooHeavy | NoHelper):
            self._field.set_error(explain(error))
        elif isinstance(error, OSError | Refusal):
            self._field.set_error(self.tr("This file cannot be read."))
        elif not isinstance(error, Cancelled):
            self._desk.broken.emit(error)

    def _open(self, place: int) -> None:
        self.paper.emit(self.answers[place].checked.number)

    # What is said

    def _show_answers(self) -> None:
        while len(self.boxes) < len(self.answers):
            self.boxes.append(VerdictBox(partial(self._open, len(self.boxes))))
            self._boxes.addWidget(self.boxes[-1])
        for place, box in enumerate(self.boxes):
            answer = self.answers[place] if place < len(self.answers) else None
            box.say(self._said(answer) if answer else None, opens=bool(answer and answer.card))
        good, all = sum(_good(one.checked) for one in self.answers), len(self.answers)
        self.pile.setText(self.tr("{all} papers in the file, {good} match").format(all=all, good=good))
        self.pile.setVisible(all > 1)
        self.hint.setVisible(not self.answers)
        self.next.setVisible(bool(self.answers))
        checked = self.tr("%n paper(s) checked since the start", "", self._checked)
        matches = self.tr("%n match(es)", "", self._matches)
        self.told.setText(f"{checked}, {matches}")
        self.foot.setVisible(self._checked > 0)

    def _said(self, answer: PaperAnswer) -> VerdictWords:
        checked, lines = answer.checked, list[str]()
        icon, tone = _WORDS[checked.verdict]
        word, sentence = self._verdict(checked)
        sentence = checked.why.words.said(language()) if checked.why else sentence
        if answer.card:
            paper, pieces = answer.card.row, answer.card.pieces
            counted = formatting.pieces(pieces, "ks") if pieces else ""
            entry = self.tr("entry {seq}").format(seq=formatting.thousands(checked.seq))
            lines = [
                ", ".join(filter(None, (paper.name, formatting.day(paper.day), counted))),
                f"{entry}, {state_chip(paper.state, paper.number).text}",
            ]
        if checked.signed and not checked.proof:
            lines.append(self.tr("It is signed with the key of an operator of this store."))
        if checked.filed is None and checked.verdict is Verdict.MATCH:
            lines.append(self.tr("Only its code is checked, not what it says."))
        if checked.filed is True:
            lines.append(self.tr("The file is the filed one, byte for byte."))
        if checked.cancelled is not None:
            icon, tone = "triangle-alert", "warn"
        if checked.filed is False and checked.verdict is Verdict.MATCH:
            tone = "warn"
            lines.append(self.tr("The code is genuine, the file is not the filed one: a scan, or a changed copy."))
        return VerdictWords(icon, tone, word, sentence, tuple(lines))

    def _verdict(self, checked: Checked) -> tuple[str, str]:
        match checked.verdict:
            case Verdict.MATCH if checked.cancelled is not None:
                gone = checked.cancelled
                said = self.tr("{number} agrees with the journal, but {storno} cancelled it on {day}: {who}.")
                day = formatting.day(gone.at.date())
                told = said.format(number=checked.number, storno=gone.number, day=day, who=gone.by)
                return self.tr("CANCELLED, CODE MATCHES"), told
            case Verdict.MATCH if checked.filed is False:
                said = self.tr("The code of {number} agrees with the journal; this file is another one.")
                return self.tr("CODE MATCHES"), said.format(number=checked.number)
            case Verdict.MATCH:
                return self.tr("MATCH"), self.tr("{number} agrees with the journal.").format(number=checked.number)
            case Verdict.REWRITTEN if checked.proof:
                return self.tr("REWRITTEN"), self.tr(
                    "An operator's key signed it together with its number, and yet the journal has another entry under "
                    "that number: this proves that there are two histories."
                )
            case Verdict.REWRITTEN:
                return self.tr("REWRITTEN"), self.tr("The journal has another entry in its place.")
            case Verdict.TRUNCATED if checked.restored:
                lost = self.tr("It was lost by the restore of {day}.")
                return self.tr("TRUNCATED"), lost.format(day=formatting.day(checked.restored.date()))
            case Verdict.TRUNCATED:
                return self.tr("TRUNCATED"), self.tr("The journal ends before the entry of this paper.")
            case Verdict.FOREIGN:
                return self.tr("FOREIGN"), self.tr("It is a paper of another store.")
            case Verdict.FORGED:
                return self.tr("FORGED"), self.tr("The code contradicts itself.")
        return self.tr("UNKNOWN"), self.tr(
            "No entry has this code: mistyped, another store's, or rewritten. Scan the QR."
        )
