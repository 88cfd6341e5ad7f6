"""What is attached, on a card: the list, a file from a dialog or dropped on it, one opened, saved, taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QPainter

from equipment_app.domain.attachments import ENDINGS, FileSubject, FileType, What
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.words import tells
from equipment_app.operations.attachments import Attach, RemovePhoto, from_file
from equipment_app.operations.undo import Undo
from equipment_app.queries.attachments import AttachedFile, file_numbered, files_of
from equipment_app.scanning import outside
from equipment_app.signed_scan import read_scan
from equipment_app.store.file.pieces import aside
from equipment_app.store.records.attachments import Attachment
from equipment_app.ui.attachments import words
from equipment_app.ui.attachments.pasted import Pasted, as_jpeg, picture_name
from equipment_app.ui.attachments.viewer import AttachmentView, FirstLook, first_look, save_copy
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import QuestionStrip
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.file_drop import FileDrop
from equipment_app.ui.widgets.layout import in_column

_PHOTOS = (FileType.JPEG, FileType.PNG)
_PICTURES = tuple(ending for type in _PHOTOS for ending in ENDINGS[type])
_HEAD = 44
"""Of a section: its title, and the room above and below."""


class TakeBackStrip(QuestionStrip):
    """Why an attachment or the photo is taken back. Enter confirms."""

    def __init__(self) -> None:
        self.reason = reason = LineField(hint=self.tr("Reason"))
        super().__init__(reason, tells)
        self.sentence.setText(self.tr("It is no longer shown. That it was here stays in the journal."))
        self.confirm.setText(self.tr("Take back"))
        self.confirm.kind, self.confirm.final = "danger", True
        self.lay_out(reason, self.buttons)

    def open_for(self, title: str) -> None:
        self.title.setText(title)
        self.reason.clear()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)


class AttachmentsPart(draw.Painted):
    """Of one card; `show_subject` says of which. Files are dropped on it by who may attach them."""

    say = Signal(object)
    """A `Message` for the message bar."""
    shown = Signal()
    """Other files are listed, or something is asked over them."""

    def __init__(self, desk: Desk, right: Right) -> None:
        super().__init__()
        self._desk = desk
        self._subject: FileSubject | None = None
        self._taken = ""
        """The number of what is to be taken back; empty for the photo."""
        self.files: Sequence[Attachment] = ()
        self.over = False
        """Files are held over it, to be dropped."""
        self.section, self.strip = Section(self.tr("Attachments"), line=False), TakeBackStrip()
        self.section.link.setText(self.tr("Attach"))
        self.may_attach = desk.may(right) and desk.may(Right.PAPERS)
        self.section.link.setVisible(self.may_attach)
        FileDrop(self, self.take_files, self.light)
        in_column(self.strip, self.section, on=self, margins=(0, 1, 0, 0))
        self.section.link.clicked.connect(lambda: self.attach())
        self.strip.closed.connect(self.put_away)
        self.strip.confirmed.connect(self._take_back)
        desk.changed.connect(self._changed)
        self._show([])

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.hairline(painter, 0, 0, self.width())
        if self.over:
            draw.box(painter, self.rect().adjusted(2, 3, -2, -2), colors["soft"], colors["accent"])

    @property
    def high(self) -> int:
        """What its rows take, and the question over them; as soon as they are there."""
        asked = 0 if self.strip.isHidden() else self.strip.sizeHint().height()
        return 1 + asked + _HEAD + sum(row.height() for row in self.section.rows)

    @property
    def has_photo(self) -> bool:
        return any(one.what is What.PHOTO for one in self.files)

    def show_subject(self, subject: FileSubject | None) -> None:
        if subject != self._subject:
            self._subject = subject
            self.setAcceptDrops(self.may_attach and subject is not None)
            self.put_away()
            self._show([])
            self._ask()

    # What is done

    def attach(self, what: What = What.FILE) -> None:
        """Ask for a file."""
        types = _PHOTOS if what is What.PHOTO else tuple(FileType)
        endings = " ".join(f"*{ending}" for type in types for ending in ENDINGS[type])
        title = {
            What.FILE: self.tr("Attach a file, kept as it is"),
            What.PHOTO: self.tr("Choose a photo"),
            What.SCAN: self.tr("Attach the signed scan"),
        }[what]
        known, all = self.tr("Files that can be attached"), self.tr("All files")
        if (subject := self._subject) is not None:
            kinds = f"{known} ({endings});;{all} (*)"
            ask_file(self.window(), title, kinds, partial(self.take, what=what, subject=subject))

    def take(self, path: Path, what: What = What.FILE, subject: FileSubject | None = None) -> None:
        to = subject or self._subject
        if to is not None and self.may_attach:
            self._bring(path.name, lambda: from_file(to, path, what), scan=what is What.SCAN and to.kind == "paper")

    def _bring(self, name: str, made: Callable[[], Attach], *, scan: bool) -> None:
        """Made on the worker: a large file, or one on a slow disk, holds nothing up. A scan is read beside the books,
        for it takes a second a page, and attached then, wherever somebody has gone meanwhile.
        """
        desk, title = self._desk, self.tr("Attaching {name}").format(name=name)
        if scan:
            desk.work_in_pieces(
                lambda _: aside(lambda step: read_scan(made(), step)),
                desk.change,
                desk,
                progress=Progress(title),
                to_end=True,
            )
        else:
            desk.change_slowly(lambda _: made(), title)

    def take_pasted(self, sources: Sequence[Pasted], what: What | None = None) -> bool:
        """Of the clipboard; True where it can be attached. A picture of an item or an article is its photo."""
        if self._subject is None or not self.may_attach:
            return False
        of_things = self._subject.kind in ("article", "thing")
        for source in sources:
            self.take_picture(source, what or (What.PHOTO if of_things else What.FILE))
        return True

    def take_picture(self, source: Pasted, what: What, subject: FileSubject | None = None) -> None:
        """A picture from no file is small and has nothing but what can be seen, whatever it is taken for."""
        if isinstance(source, Path):
            picture = source.suffix.lower() in _PICTURES
            self.take(source, what if picture else What.FILE, subject)
        elif (to := subject or self._subject) is not None and self.may_attach:
            name, scan = picture_name(), what is What.SCAN and to.kind == "paper"
            self._bring(name, lambda: Attach(to, name, as_jpeg(source), what), scan=scan)

    def open_file(self, number: str) -> None:
        self._desk.ask(lambda books: file_numbered(books, number), self._open, self)

    def save_file(self, number: str) -> None:
        self._desk.ask(lambda books: file_numbered(books, number), self._save, self)

    def ask_back(self, one: Attachment) -> None:
        self._taken = one.number
        self._open_strip(self.tr("Take back {name}").format(name=one.name))

    def ask_photo_back(self) -> None:
        if self._subject is not None and self.has_photo:
            self._taken = ""
            self._open_strip(self.tr("Remove the photo"))

    def put_away(self) -> None:
        self.strip.hide()
        self.shown.emit()

    def _open_strip(self, title: str) -> None:
        self.strip.open_for(title)
        self.shown.emit()

    # Files dropped on it

    def take_files(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self.take(path)

    def light(self, over: bool) -> None:
        self.over = over
        self.update()

    # What follows

    def _ask(self) -> None:
        if (subject := self._subject) is not None:
            answer = partial(self._came, subject)
            self._desk.ask(lambda books: files_of(books, subject), answer, self, instead="attachments")

    def _came(self, subject: FileSubject, files: Sequence[Attachment]) -> None:
        if subject == self._subject:
            self._show(files)
            if files:
                QThreadPool.globalInstance().start(outside.make_ready)

    def _changed(self, changes: Changes) -> None:
        if changes & Changes.ATTACHMENTS:
            self._ask()

    def _show(self, files: Sequence[Attachment]) -> None:
        """Of photos the one that the card shows: those it replaced are in the history."""
        photos = [one for one in files if one.what is What.PHOTO]
        old = photos[1:] if self._subject and self._subject.kind not in ("thing", "paper") else []
        self.files = [one for one in files if one not in old]
        drop, none = self.tr("Drop or paste a file here, or attach one."), self.tr("Nothing is attached.")
        nothing = drop if self.may_attach else none
        self.section.show_rows([self._row(one) for one in self.files] or [SectionRow(nothing, "paperclip")])
        self.shown.emit()

    def _row(self, one: Attachment) -> SectionRow:
        open_it = partial(self.open_file, one.number)
        fill = partial(self._menu, one)
        return SectionRow(one.name, words.icon(one), below=words.facts(one), act=open_it, key=one.number, fill=fill)

    def _menu(self, one: Attachment, menu: Menu) -> None:
        menu.add(self.tr("Open"), partial(self.open_file, one.number), icon="eye")
        menu.add(self.tr("Save a copy…"), partial(self.save_file, one.number), icon="download")
        if self.may_attach and self._desk.may(Right.HAND_OVER):
            menu.addSeparator()
            menu.add(self.tr("Take back…"), partial(self.ask_back, one), icon="ban")

    def _open(self, file: AttachedFile) -> None:
        """As soon as the first page is there. Whoever asks for something else meanwhile does not wait, and whoever has
        gone elsewhere is shown nothing.
        """

        def show(seen: FirstLook) -> None:
            if self.isVisible():
                AttachmentView(self.window(), self._desk, file, seen, self.say.emit).open_once()

        progress = Progress(self.tr("Opening {name}").format(name=file.about.name))
        self._desk.work_in_pieces(lambda _: aside(lambda step: first_look(file, step)), show, self, progress=progress)

    def _save(self, file: AttachedFile) -> None:
        save_copy(self.window(), file, self.say.emit)

    def _take_back(self, reason: str) -> None:
        if self._subject is None:
            return
        command = Undo(self._taken, reason) if self._taken else RemovePhoto(self._subject, reason)
        self._desk.change(command, then=self._done, owner=self)

    def _done(self, _: Outcome) -> None:
        self.put_away()
        self.section.link.setFocus(Qt.FocusReason.OtherFocusReason)
