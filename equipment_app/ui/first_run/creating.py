"""A new store: the form of it, and how it is made, as the demo is. What is wrong is said at the field."""

import re
import sys
from collections.abc import Callable
from dataclasses import field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.home import BLOCKS, FIRST, Home
from equipment_app.domain.passwords import good_pin, strong
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare, plain
from equipment_app.operations.operators import SetPassword
from equipment_app.store.encryption import cipher
from equipment_app.store.file.place import PlaceKind, StorePlace
from equipment_app.store.file.surroundings import place_of
from equipment_app.ui.access.new_secret import EncryptionChoice, PasswordForm
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import FormLine
from equipment_app.ui.output.files import ask_save, documents
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import CheckBox, top_aligned
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import in_column, in_row

SUFFIX = ".equip"
_NARROW = 92


class NewStore(Value):
    path: Path
    name: str
    surname: str
    given_name: str = ""
    rank: str = ""
    personal_number: str = ""
    function: str = ""
    password: str = field(default="", repr=False)
    """Empty: whoever is at this computer is let in."""
    pin: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)
    """Empty: the file is not encrypted."""
    home: Home = FIRST

    @property
    def keeper(self) -> str:
        """By whom it is signed in to."""
        return f"{self.surname} {self.given_name}".strip()


def create(wanted: NewStore) -> Path:
    """An encrypted one can be opened by whoever made it, without saying its passphrase again.

    Raises StoreExists, ReadOnlyStore, WeakPassword, WeakPin, ShortPassphrase, NoCipher; no store is left half made.
    """
    from equipment_app.documents.press import Press
    from equipment_app.store.database import Database

    keeper = {name: getattr(wanted, name) for name in _KEEPER}
    if wanted.password:
        strong(wanted.password, wanted.keeper, wanted.personal_number, wanted.name)
    if wanted.pin:
        good_pin(wanted.pin)
    key = cipher.Key.new(wanted.passphrase) if wanted.passphrase else None
    with Database.create(wanted.path, wanted.name, Press(), operator=keeper, key=key, home=wanted.home) as database:
        if wanted.password:
            database.change(SetPassword(wanted.password, wanted.pin))
    if key is not None:
        cipher.know(key)
    return wanted.path


def make_demo(path: Path, step: Callable[[int, int], None]) -> Path:
    """The demo at `path`; one that is there already is taken as it is. A cancelled one leaves nothing."""
    if not path.exists():
        from equipment_app.demo import fill
        from equipment_app.store.file import permissions

        permissions.make_folders(path.parent)
        fill(path, step=step)
    return path


_KEEPER = ("surname", "given_name", "rank", "personal_number", "function")


class NewStoreForm(Card):
    """`wanted` comes with the `NewStore` the fields say; the button is awake exactly while they say one."""

    wanted = Signal(object)

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(self.tr("New store"), aside=self.tr("members and items are then imported from lists"))
        self._folder = folder or documents()
        self._placed = False
        self._places: dict[Path, StorePlace] = {}
        self.go = Button(self.tr("Create the store"), kind="primary", icon="check", key="Ctrl+Enter")
        self.back = Button(self.tr("Back"), key="Esc")
        self.browse = Button(self.tr("Browse…"), icon="folder-open", does=self._browse)
        self.form = Form(self.go, self.command, self.wanted.emit)
        self.editors = {
            "name": FormLine(self.tr("Name of the store"), needed=True),
            "block": FormLine(self.tr("Block of codes"), text="1", wrong=self._wrong_block),
            "code": FormLine(
                self.tr("Short code"), wrong=self._wrong_code, hint=self.tr("letters in numbers of papers")
            ),
            "path": FormLine(self.tr("File"), needed=True, wrong=self._wrong_path),
            "surname": FormLine(self.tr("Surname"), needed=True),
            "given_name": FormLine(self.tr("Given name")),
            "rank": FormLine(self.tr("Rank")),
            "personal_number": FormLine(self.tr("Personal number"), wrong=self._wrong_number),
            "function": FormLine(self.tr("Function")),
        }
        self.fields = {name: self.form.field(editor) for name, editor in self.editors.items()}
        self.choice, self.warning, self.encryption = PasswordForm(), Notice(), EncryptionChoice()
        self.open_door = CheckBox(self.tr("Without a password: anyone at this computer can work with the store"))
        self._lay_out()
        self._connect()
        self.form.look()

    def text(self, name: str) -> str:
        return " ".join(self.editors[name].text().split())

    def set_text(self, name: str, text: str) -> None:
        self.editors[name].setText(text)

    def command(self) -> NewStore | None:
        """What is to be made, or None while the secrets are not chosen yet."""
        locked = not self.open_door.isChecked()
        if (locked and not self.choice.good) or not self.encryption.good:
            return None
        return NewStore(
            self._path(),
            self.text("name"),
            **{name: self.text(name) for name in _KEEPER},
            password=self.choice.chosen if locked else "",
            pin=self.choice.pin if locked else "",
            passphrase=self.encryption.passphrase,
            home=self._home(),
        )

    def refuse(self, refusal: Refusal) -> None:
        """The file could not be made: that is about its place."""
        self.editors["path"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["path"].set_error(explain(refusal))

    def focus(self) -> None:
        self.editors["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _path(self) -> Path:
        path = Path(self.text("path"))
        return path if path.suffix or not path.name else path.with_suffix(SUFFIX)

    def _home(self) -> Home:
        block = self.text("block")
        return Home(int(block) if block.isdecimal() else 0, self.text("code").upper())

    # What is wrong; a field nobody has filled in yet is not

    def _wrong_number(self, _left: bool) -> str:
        number = self.text("personal_number")
        return self.tr("It must have six digits.") if number and not re.fullmatch(r"\d{6}", number) else ""

    def _wrong_block(self, _left: bool) -> str:
        return "" if 1 <= self._home().block <= BLOCKS else self.tr("1 to {most}").format(most=BLOCKS)

    def _wrong_code(self, left: bool) -> str:
        return "" if self._wrong_block(left) or self._home().good else self.tr("2–4 letters")

    def _wrong_path(self, _left: bool) -> str:
        if not self.text("path"):
            return ""
        path = self._path()
        try:
            if path.is_dir() or not path.name:
                return self.tr("Enter the file name as well.")
            if path.exists():
                return self.tr("There is already a file of that name.")
            if not path.is_absolute() or not path.parent.is_dir():
                return self.tr("There is no such folder.")
        except OSError:
            return self.tr("A file cannot have this name.")
        if sys.platform == "win32" and plain(path.name) != path.name:
            return self.tr("A file cannot have this name.")
        return self._unsafe_place(path)

    def _unsafe_place(self, path: Path) -> str:
        """Where a store would be refused; each folder is looked at once."""
        if path.parent not in self._places:
            self._places[path.parent] = place_of(path)
        place = self._places[path.parent]
        if place.kind is PlaceKind.NETWORK:
            return self.tr("A network drive. Choose a disk of this computer.")
        if place.kind is PlaceKind.SYNCED:
            return self.tr("{name} synchronises this folder. Choose another one.").format(name=place.name)
        return ""

    # What follows from what is typed

    def _name_file(self, name: str) -> None:
        """Until somebody chooses a place, the file is named after the store."""
        if not self._placed:
            stem = file_name(name)
            self.set_text("path", str(self._folder / f"{stem}{SUFFIX}") if stem else "")

    def _browse(self) -> None:
        title, begin = self.tr("File of the new store"), self.text("path") or self._folder
        ask_save(self, title, begin, "", SUFFIX[1:], self._place, overwrites=False)

    def _place(self, path: Path) -> None:
        self._place_typed()
        self.set_text("path", str(path))

    def _place_typed(self, *_: object) -> None:
        self._placed = True

    def _leave_open(self, open_door: bool) -> None:
        self.choice.setVisible(not open_door)
        unsafe = self.tr(
            "Anyone who opens this file works in your name, and what they write is not signed. You can "
            "choose a password later in Settings."
        )
        self.warning.say(unsafe if open_door else "", "warn")

    def _say_whose(self, *_: object) -> None:
        name = f"{self.text('surname')} {self.text('given_name')}"
        self.choice.is_for(name, self.text("personal_number"), self.text("name"))

    def _connect(self) -> None:
        for name in ("surname", "given_name"):
            self.editors[name].textChanged.connect(self._say_whose)
        for secret in (self.choice, self.encryption):
            self.form.watch(secret.changed)
            secret.submitted.connect(self.form.submit)
        self.open_door.toggled.connect(self._leave_open)
        self.form.watch(self.open_door.toggled)
        self.editors["name"].textChanged.connect(self._name_file)
        self.editors["path"].textEdited.connect(self._place_typed)

    def _lay_out(self) -> None:
        store = _part(self.tr("Store"), *self._store_fields())
        keeper = _part(
            self.tr("Who issues kit"),
            top_aligned(self.fields["surname"], self.fields["given_name"]),
            top_aligned(self.fields["rank"], self.fields["personal_number"]),
            self.fields["function"],
        )
        password = _part(self.tr("Your password"), self.choice, self.warning, self.open_door)
        columns = (store, keeper), (password, _part(self.tr("Encryption"), self.encryption))
        self.body.addLayout(
            in_row(*((in_column(*two, None, spacing=20), 1) for two in columns), margins=(20, 12, 20, 12), spacing=32)
        )
        self.lay_foot(None, self.back, self.go)

    def _store_fields(self) -> tuple[QHBoxLayout | QWidget, ...]:
        top = Qt.AlignmentFlag.AlignTop
        beside = in_column((self.browse, top), None, margins=(0, 20, 0, 0))
        place = in_row((self.fields["path"], top), beside, spacing=8)
        place.setStretch(0, 1)
        tip = self.tr(
            "The first store has block 1. Each further one: 2 to 20, with 2–4 letters or digits for its papers."
        )
        for name in ("block", "code"):
            self.fields[name].setFixedWidth(_NARROW)
            self.fields[name].setToolTip(tip)
        note = self.tr(
            "Keep it on a disk of this computer, backups elsewhere. A further store takes another block and a short "
            "code."
        )
        named = top_aligned(self.fields["name"], self.fields["block"], self.fields["code"])
        return named, place, Label(note, token="quiet", wrap=True)


def _part(caption: str, *rows: QHBoxLayout | QWidget) -> QVBoxLayout:
    return in_column(Caption(caption), *rows, spacing=12)


def file_name(name: str) -> str:
    """Centrální sklad Praha as a file anybody's disk takes: centralni-sklad-praha."""
    return "-".join(re.findall(r"[a-z0-9]+", bare(name)))
