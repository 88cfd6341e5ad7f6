"""The form of a new store: what it is called, where its file is, who keeps it. What is wrong is said at the field."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.home import BLOCKS, Home
from equipment_app.store.file.place import Kind, Place
from equipment_app.ui.access.choice_form import ChoiceForm
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.encryption.choice import EncryptionChoice
from equipment_app.ui.first_run.stores import SUFFIX, NewStore
from equipment_app.ui.output.files import ask_save, documents
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Check, Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Caption, Label

_DIGITS = 6
_NARROW = 92


class NewStoreForm(Card):
    """`wanted` comes with the `NewStore` the fields say; the button is awake exactly while they say one."""

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__("·")
        self._folder = folder or documents()
        self._placed = False
        self._places: dict[Path, Place] = {}
        names = ("name", "block", "code", "path", "surname", "given_name", "rank", "personal_number", "function")
        self.editors = {name: LineField() for name in names}
        self.fields = {name: Field(editor) for name, editor in self.editors.items()}
        self.browse = Button(self.tr("Browse…"), icon="folder-open")
        self.go = Button(self.tr("Create the store"), kind="primary", icon="check", key="Ctrl+Enter")
        self.back = Button(self.tr("Back"), key="Esc")
        self.choice = ChoiceForm()
        self.open_door = Check(self.tr("Without a password: anyone at this computer can work with the store"))
        self.warning = Notice()
        self.encryption = EncryptionChoice()
        self.captions = Caption(), Caption(), Caption(), Caption()
        self.note = Label(
            self.tr(
                "Keep it on a disk of this computer, backups elsewhere. Each further store takes another block of "
                "codes and a short code."
            ),
            token="quiet",
            wrap=True,
        )
        self.editors["block"].setText("1")
        self._lay_out()
        self._connect()
        self._say_words()

    def _say_words(self) -> None:
        self.title.setText(self.tr("New store"))
        self.say_aside(self.tr("members and items are then imported from lists"))
        words = {
            "name": self.tr("Name of the store"),
            "path": self.tr("File"),
            "block": self.tr("Block of codes"),
            "code": self.tr("Short code"),
            "surname": self.tr("Surname"),
            "given_name": self.tr("Given name"),
            "rank": self.tr("Rank"),
            "personal_number": self.tr("Personal number"),
            "function": self.tr("Function"),
        }
        for name, label in words.items():
            self.fields[name].set_label(label)
        captions = self.tr("Store"), self.tr("Who issues kit"), self.tr("Your password"), self.tr("Encryption")
        for caption, text in zip(self.captions, captions, strict=True):
            caption.setText(text)
        self.choice.retranslate()
        self._judge()

    def text(self, name: str) -> str:
        return " ".join(self.editors[name].text().split())

    def set_text(self, name: str, text: str) -> None:
        self.editors[name].setText(text)

    def command(self) -> NewStore | None:
        """What is to be made, or None while something is missing or wrong."""
        if not (self.text("name") and self.text("surname") and self.text("path")) or any(self._errors().values()):
            return None
        locked = not self.open_door.isChecked()
        if (locked and not self.choice.good) or not self.encryption.good:
            return None
        return NewStore(
            self._path(),
            self.text("name"),
            self.text("surname"),
            self.text("given_name"),
            self.text("rank"),
            self.text("personal_number"),
            self.text("function"),
            self.choice.password if locked else "",
            self.choice.pin if locked else "",
            self.encryption.passphrase,
            self._home(),
        )

    def submit(self) -> None:
        if wanted := self.command():
            self.wanted.emit(wanted)

    def refuse(self, refusal: Refusal) -> None:
        """The file could not be made: that is about its place."""
        self.fields["path"].set_error(explain(refusal))
        self.editors["path"].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        self.editors["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _path(self) -> Path:
        path = Path(self.text("path"))
        return path if path.suffix or not path.name else path.with_suffix(SUFFIX)

    def _home(self) -> Home:
        block = self.text("block")
        return Home(int(block) if block.isdecimal() else 0, self.text("code").upper())

    def _errors(self) -> dict[str, str]:
        """What is wrong with each field; a field nobody has filled in yet is not wrong."""
        number = self.text("personal_number")
        wrong_number = bool(number) and not re.fullmatch(rf"\d{{{_DIGITS}}}", number)
        home = self._home()
        wrong_block = not 1 <= home.block <= BLOCKS
        found = {
            "path": "",
            "personal_number": self.tr("It must have six digits.") if wrong_number else "",
            "block": self.tr("1 to {most}").format(most=BLOCKS) if wrong_block else "",
            "code": "" if wrong_block or home.good else self.tr("2–4 letters"),
        }
        if self.text("path"):
            found["path"] = self._wrong_place(self._path())
        return found

    def _wrong_place(self, path: Path) -> str:
        try:
            if path.is_dir() or not path.name:
                return self.tr("Enter the file name as well.")
            if path.exists():
                return self.tr("There is already a file of that name.")
            if not path.is_absolute() or not path.parent.is_dir():
                return self.tr("There is no such folder.")
        except OSError:
            return self.tr("A file cannot have this name.")
        return self._unsafe_place(path)

    def _unsafe_place(self, path: Path) -> str:
        """Where a store would be refused; each folder is looked at once."""
        from equipment_app.store.file.surroundings import place_of

        if path.parent not in self._places:
            self._places[path.parent] = place_of(path)
        place = self._places[path.parent]
        if place.kind is Kind.NETWORK:
            return self.tr("A network drive. Choose a disk of this computer.")
        if place.kind is Kind.SYNCED:
            return self.tr("{name} synchronises this folder. Choose another one.").format(name=place.name)
        return ""

    def _judge(self, *_: object) -> None:
        for name, words in self._errors().items():
            self.fields[name].set_error(words)
        open_door = self.open_door.isChecked()
        self.choice.setVisible(not open_door)
        unsafe = self.tr(
            "Anyone who opens this file works in your name, and what they write is not signed. You can "
            "choose a password later in Settings."
        )
        self.warning.say(unsafe if open_door else "", "warn")
        self.go.setEnabled(self.command() is not None)

    def _named(self, name: str) -> None:
        """Until somebody chooses a place, the file is named after the store."""
        if not self._placed:
            stem = file_name(name)
            self.set_text("path", str(self._folder / f"{stem}{SUFFIX}") if stem else "")

    def _browse(self) -> None:
        title, begin = self.tr("File of the new store"), self.text("path") or self._folder
        ask_save(self, title, begin, "", SUFFIX[1:], self._place, overwrites=False)

    def _place(self, path: Path) -> None:
        self._placed = True
        self.set_text("path", str(path))

    def _place_typed(self, _: str) -> None:
        self._placed = True

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.textChanged.connect(self._judge)
            editor.returnPressed.connect(self.submit)
        for name in ("surname", "given_name"):
            self.editors[name].textChanged.connect(self._say_whose)
        self.choice.changed.connect(self._judge)
        self.choice.submitted.connect(self.submit)
        self.encryption.changed.connect(self._judge)
        self.encryption.submitted.connect(self.submit)
        self.open_door.toggled.connect(self._judge)
        self.editors["name"].textChanged.connect(self._named)
        self.editors["path"].textEdited.connect(self._place_typed)
        self.browse.clicked.connect(self._browse)
        self.go.clicked.connect(self.submit)
        self.back.clicked.connect(self.cancelled)

    def _say_whose(self, *_: object) -> None:
        name = f"{self.text('surname')} {self.text('given_name')}"
        self.choice.is_for(name, self.text("personal_number"), self.text("name"))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 12, 20, 12)
        columns.setSpacing(32)
        parts: tuple[Sequence[QHBoxLayout | QWidget], ...] = (
            self._store_fields(),
            self._keeper_fields(),
            [self.choice, self.warning, self.open_door],
            [self.encryption],
        )
        made = [self._part(caption, rows) for caption, rows in zip(self.captions, parts, strict=True)]
        for two in (made[:2], made[2:]):
            column = QVBoxLayout()
            column.setSpacing(20)
            for part in two:
                column.addLayout(part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.foot.setFixedHeight(56)
        for button in (self.back, self.go):
            self.foot.row.addWidget(button)
        self.foot.row.insertStretch(0, 1)

    def _part(self, caption: Caption, rows: Sequence[QHBoxLayout | QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(caption)
        for row in rows:
            column.addLayout(row) if isinstance(row, QHBoxLayout) else column.addWidget(row)
        return column

    def _store_fields(self) -> list[QHBoxLayout | QWidget]:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.fields["path"], 1, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 20, 0, 0)
        beside.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignTop)
        beside.addStretch(1)
        place.addLayout(beside)
        for name in ("block", "code"):
            self.fields[name].setFixedWidth(_NARROW)
            self.fields[name].setToolTip(
                self.tr(
                    "The first store has block 1. Each further one: 2 to 20, with 2–4 letters or digits for its papers."
                )
            )
        return [top_aligned(self.fields["name"], self.fields["block"], self.fields["code"]), place, self.note]

    def _keeper_fields(self) -> list[QHBoxLayout | QWidget]:
        return [
            top_aligned(self.fields["surname"], self.fields["given_name"]),
            top_aligned(self.fields["rank"], self.fields["personal_number"]),
            self.fields["function"],
        ]


def file_name(name: str) -> str:
    """Centrální sklad Praha as a file anybody's disk takes: centralni-sklad-praha."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", plain.casefold()))
