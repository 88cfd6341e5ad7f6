"""Many codes at once, of a picture, a PDF or the camera: to the page one by one, told with one sound and one sum."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QImage, QPainter, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Step
from equipment_app.domain.value import Value
from equipment_app.queries.seen import ScanSubject, named
from equipment_app.scanning.decode import read
from equipment_app.scanning.foreign import meant_by
from equipment_app.scanning.frames import is_command
from equipment_app.scanning.pictures import codes_on, content_of
from equipment_app.store.file.pieces import aside
from equipment_app.ui.attachments.pasted import Pasted, as_png
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, font
from equipment_app.ui.output.files import ask_files
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message


class CodesTaken(Value):
    """What came of `codes` codes. `unknown` are those of the refused that nobody here knows."""

    codes: int
    taken: int
    already: int
    refused: int
    unknown: int
    commands: int
    """Left alone: a picture of a sheet of commands must not be obeyed."""


class BatchScan(QObject):
    """Hands codes on and adds up what the pages answer, which they do by their sounds.

    With a desk they may answer after it was asked; without one they answer at once.
    """

    done = Signal(object)

    def __init__(self, scanner: Scanner, sounds: Sounds, desk: Desk | None, parent: QObject) -> None:
        super().__init__(parent)
        self._scanner, self._sounds, self._desk = scanner, sounds, desk
        self._heard: Counter[Sound] = Counter()
        self._given = self._commands = 0
        self._unknown: set[str] = set()
        self._under_way = False

    def take(self, texts: Sequence[str], unknown: Collection[str] = ()) -> None:
        """Those that come while others are on their way are added to them."""
        given = in_turn(texts)
        if not self._under_way:
            self._begin()
        self._given += len(given)
        self._commands += sum(is_command(text) for text in texts)
        self._unknown.update(set(unknown) & set(given))
        for text in given:
            self._scanner.receive(read(text), meant=True)
        if self._desk is None:
            self._end()
        else:
            self._desk.ask(lambda books: None, lambda _: None)  # a question behind all the others

    def _begin(self) -> None:
        self._under_way, self._sounds.held = True, True
        self._heard.clear()
        self._unknown.clear()
        self._given = self._commands = 0
        self._sounds.heard.append(self._hear)
        if self._desk is not None:
            self._desk.answered.connect(self._end)

    def _hear(self, sound: Sound) -> None:
        self._heard[sound] += 1

    def _end(self) -> None:
        """The desk has answered all there was to ask, and no scan waits for it."""
        if self._scanner.waits or (self._desk is not None and self._desk.waited_for):
            return
        if self._desk is not None:
            self._desk.answered.disconnect(self._end)
        self._sounds.heard.remove(self._hear)
        self._under_way, self._sounds.held = False, False
        refused, already = self._heard[Sound.REFUSED], self._heard[Sound.ALREADY]
        taken = max(0, self._given - refused - already)
        unknown = min(refused, len(self._unknown))
        if self._given:
            self._sounds.play(Sound.REFUSED if refused else Sound.TAKEN if taken else Sound.ALREADY)
        codes = self._given + self._commands
        self.done.emit(CodesTaken(codes, taken, already, refused - unknown, unknown, self._commands))


def in_turn(texts: Sequence[str]) -> list[str]:
    """What is handed on: badges first, since whose it is comes before what they take; no command.

    A paper turns the page, so that of papers the first is taken, and only where there is nothing else.
    """
    plain = [text for text in dict.fromkeys(texts) if not is_command(text)]
    papers = [text for text in plain if text.startswith((f"{Family.PAPER}.", f"{Family.SHEET}."))]
    things = [text for text in plain if text not in papers]
    return sorted(things, key=lambda text: not text.startswith(f"{Family.BADGE}.")) or papers[:1]


SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".pdf")
Source = Pasted


@dataclass(slots=True)
class Read:
    """What pictures had in them: texts in order, those nobody here knows, and what could not be read."""

    texts: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    refused: list[Refusal | OSError] = field(default_factory=list)


class PictureCodes(QObject):
    say = Signal(object)

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        taking: BatchScan,
        sounds: Sounds,
        settings: MachineSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._desk, self._taking, self._sounds, self._settings = window, desk, taking, sounds, settings
        self._names = ""
        taking.done.connect(self._say_sum)

    def choose(self) -> None:
        kinds = self.tr("Pictures and PDF") + f" ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
        ask_files(self._window, self.tr("Read codes from a picture or PDF"), kinds, self.take)

    def paste(self, sources: Sequence[Source]) -> None:
        """Files or a picture from the clipboard, where no page has attached them."""
        if sources:
            self.take(sources)
        else:
            self.say.emit(Message(self.tr("There is no picture to paste"), self.tr("Copy one first."), tone="warn"))

    def take(self, sources: Sequence[Source]) -> None:
        """All codes of these, read beside the books; then the page gets them."""
        makers, pasted = self._settings.now.camera_makers, self.tr("pasted picture")
        names = [source.name if isinstance(source, Path) else pasted for source in sources]

        def ask(read: Read) -> None:
            self._desk.ask(lambda books: replace(read, unknown=_unknown(books, read.texts)), self._came, self)

        named = list(zip(names, sources, strict=True))
        self._names = ", ".join(names[:2]) + ("…" if len(names) > 2 else "")
        progress = Progress(self.tr("Reading the codes in {name}").format(name=self._names))
        self._desk.work_in_pieces(
            lambda _: aside(lambda step: read_all(named, step, makers=makers)), ask, self, progress=progress
        )

    def _came(self, read: Read) -> None:
        for refusal in read.refused[:3]:
            words = explain(refusal) if isinstance(refusal, Refusal) else self._trouble(refusal)
            self.say.emit(Message(self.tr("Not read"), words, tone="bad"))
        if read.texts:
            self._taking.take(read.texts, read.unknown)
            return
        self._sounds.play(Sound.REFUSED)
        if not read.refused:
            hint = self.tr("A sharper or larger picture may help.")
            self.say.emit(Message(self.tr("No code found"), hint, self._names, tone="warn"))

    def _say_sum(self, came: CodesTaken) -> None:
        if not self._names:
            return
        said = {
            self.tr("%n taken", "", came.taken): came.taken,
            self.tr("%n already there", "", came.already): came.already,
            self.tr("%n unknown", "", came.unknown): came.unknown,
            self.tr("%n refused", "", came.refused): came.refused,
            self.tr("%n command(s) skipped", "", came.commands): came.commands,
        }
        lead = self.tr("%n code(s)", "", came.codes)
        text = ", ".join(words for words, count in said.items() if count)
        tone: Tone = "warn" if came.unknown or came.refused or not came.taken + came.already else "good"
        self.say.emit(Message(f"{lead}: {text}" if text else lead, "", self._names, tone=tone))
        self._names = ""

    def _trouble(self, error: OSError) -> str:
        return self.tr("{file} cannot be opened ({reason}).").format(
            file=Path(str(error.filename or "")).name, reason=error.strerror or str(error)
        )


def read_all(pictures: Sequence[tuple[str, Source]], step: Step, *, makers: bool) -> Read:
    """Whatever cannot be read is kept aside, and the rest goes on. Raises what `step` raises."""
    read = Read()
    for name, source in pictures:
        try:
            content = content_of(source) if isinstance(source, Path) else as_png(source)
            found = codes_on(name, content, makers=makers, step=step)
        except (Refusal, OSError) as error:
            read.refused.append(error)
        else:
            read.texts += [one.text for one in found if one.text not in read.texts]
    return read


def _unknown(books: object, texts: Sequence[str]) -> list[str]:
    names = named(books, texts, meant_by)  # type: ignore[arg-type]
    return [text for text, name in names.items() if name.subject is ScanSubject.UNKNOWN]


_Type = QEvent.Type
_INSET, _ICON = 12, 32


class DropHint(draw.Painted):
    """Over what stands in the window while something is dragged over it; `take` gets what was dropped."""

    def __init__(self, window: QMainWindow, inside: QWidget, take: Callable[[list[Source]], None]) -> None:
        super().__init__(inside)
        self._inside, self._take = inside, take
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (_Type.DragLeave, _Type.Drop):
            self.hide()
        if not isinstance(event, QDropEvent) or event.type() not in (_Type.DragEnter, _Type.DragMove, _Type.Drop):
            return False
        dropped = sources_in(event.mimeData()) if self._inside.isVisible() else []  # while it is locked, nothing
        if not dropped:
            return False
        event.acceptProposedAction()
        if event.type() == _Type.Drop:
            self._take(dropped)
        elif not self.isVisible():
            self.setGeometry(self._inside.rect())
            self.raise_()
            self.show()
        return True

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["scrim"])
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        words = self.tr("Drop it here to read every code in it")
        card = QRectF(0, 0, draw.width(words, font(LARGE, bold=True)) + 48, 104)
        card.moveCenter(frame.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors["onaccent"], 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, draw.RADIUS, draw.RADIUS)
        draw.box(painter, card, colors["surface"], colors["line"])
        icons.paint(painter, "scan-line", card.center().x() - _ICON / 2, card.y() + 18, colors["accent"], _ICON)
        below = card.adjusted(0, 18 + _ICON + 8, 0, -14)
        draw.text(painter, below, words, colors["text"], font(LARGE, bold=True), draw.CENTER)


def sources_in(mime: QMimeData) -> list[Source]:
    """Files of the kinds that are read, else a picture dragged out of another program."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    files: list[Source] = [path for path in paths if path.suffix.lower() in SUFFIXES]
    if files or paths or not mime.hasImage():
        return files
    image = mime.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []
