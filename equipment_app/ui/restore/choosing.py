"""The first step of a restore: which backup goes back to which store."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from equipment_app.domain.backup_errors import NotOpened, PassphraseNeeded, StoreEncrypted, WrongPassphrase
from equipment_app.domain.errors import Refusal
from equipment_app.store.backups.offers import Offer
from equipment_app.store.backups.shelf import stem_in
from equipment_app.ui.backups import words
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.output.files import ask_file, ask_save, documents
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState, Notice
from equipment_app.ui.widgets.field import Field, LineField, SecretLine
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row

translate = QCoreApplication.translate
SUFFIX = ".equip"
_SECRET, _ROW = 432, 36
ENDINGS = "*.equip-backup *.equip-sealed"


class ChoosingStep(Card):
    """`ready` says whether the fields name a backup and a store; `found` is a file somebody looked for."""

    changed = Signal()
    found = Signal(Path)
    wanted = Signal()
    """Enter, or a double click: this one."""

    def __init__(self, store: Path | None) -> None:
        title = self.tr("Backups of this store") if store else self.tr("Backup and store")
        super().__init__(title, aside=self.tr("it is verified once more first"))
        self._store = store
        self.view = PlainList(title, _columns(), key=lambda offer: offer.path, row_height=_ROW)
        self.empty = EmptyState("history", does=self.ask_file)
        self.empty.say(
            self.tr("There are no backups of this store here"),
            self.tr("Connect the disk they are on, and choose the file of a backup."),
            self.tr("Choose a file…"),
        )
        self.notice = Notice(apart=True)
        self.target, self.browse = LineField(), Button(self.tr("Browse…"), icon="folder-open", does=self._ask_place)
        self.target.setText(str(store) if store else "")
        show = self.tr("Show the passphrase")
        self.passphrase, self.of_store = SecretLine(show), SecretLine(show)
        self._closed: set[Path] = set()
        """What is encrypted, and nobody has said its passphrase."""
        self.fields = {
            "target": Field(self.target, self.tr("Store to be restored")),
            "passphrase": Field(self.passphrase, self.tr("Passphrase of the encrypted backup")),
            "of_store": Field(self.of_store, self.tr("Passphrase of the store")),
        }
        self.other = Button(self.tr("Another file…"), icon="folder-open", does=self.ask_file)
        self.told = Label(token="quiet", elide=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._follow()

    # What was chosen

    @property
    def offer(self) -> Offer | None:
        return self.view.current_row() if self.view.table.rowCount() else None

    @property
    def store(self) -> Path:
        text = self.target.text().strip()
        path = Path(text)
        return path if path.suffix or not path.name else path.with_suffix(SUFFIX)

    @property
    def ready(self) -> bool:
        offer = self.offer
        if offer is None or self._wrong_place():
            return False
        sealed, closed = self._asks()
        return (bool(self.passphrase.text()) or not sealed) and (bool(self.of_store.text()) or not closed)

    def secrets(self) -> tuple[str, str]:
        """The passphrase of a sealed backup, and that of the store; empty where there is none to say."""
        return self.passphrase.text(), self.of_store.text()

    def focus(self) -> None:
        sealed, closed = self._asks()
        shown = self.view if self.view.table.rowCount() else self.empty.button
        where = self.passphrase if sealed else self.of_store if closed else shown
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asks(self) -> tuple[bool, bool]:
        """Which passphrases are wanted: that of the sealed backup, that of the store."""
        offer = self.offer
        if offer is None:
            return False, False
        return offer.sealed, bool({offer.path, self.store} & self._closed)

    # What is shown

    def show_offers(self, offers: Sequence[Offer], stand_on: Path | None, closed: Collection[Path] = ()) -> None:
        """The newest first; one that can be read without a passphrase is stood on, unless one is named."""
        self._closed = set(closed)
        self.view.show_rows(offers)
        best = sorted(offers, key=lambda one: (one.now, one.path != stand_on, one.sealed))
        self.view.show_row(next((one.path for one in best), None))
        self.stack.setCurrentIndex(0 if offers else 1)
        if stand_on and not self.target.text():
            self.target.setText(str(documents() / f"{stem_in(stand_on)}{SUFFIX}"))
        self._follow()

    def refuse(self, refusal: Refusal, *, second: bool = False) -> None:
        """About a passphrase it is said there."""
        if isinstance(refusal, NotOpened | PassphraseNeeded):
            self._refuse_at("passphrase", self.passphrase, explain(refusal))
        elif isinstance(refusal, StoreEncrypted | WrongPassphrase) and self.offer is not None:
            self._closed.add(self.offer.path)
            self._follow()
            self._refuse_at("of_store", self.of_store, self._why_closed(refusal))
        else:
            self.notice.say(explain(refusal), "bad")

    def _refuse_at(self, field: str, line: SecretLine, words: str) -> None:
        line.forget()
        self.fields[field].set_error(words)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_closed(self, refusal: StoreEncrypted | WrongPassphrase) -> str:
        if isinstance(refusal, StoreEncrypted):
            return self.tr("It is encrypted: enter the passphrase of its store.")
        if Path(refusal.path) == self.store:
            return self.tr("This passphrase does not open the store to be restored.")
        return self.tr("This passphrase does not open the backup.")

    def _follow(self, *_: object) -> None:
        offer, (sealed, closed) = self.offer, self._asks()
        self.fields["passphrase"].setVisible(sealed)
        self.fields["of_store"].setVisible(closed)
        self._asked.setVisible(sealed or closed or self._store is None)
        self.fields["target"].set_error(self._wrong_place() if self.target.text() else "")
        self.told.setText(str(offer.path) if offer else "")
        self.changed.emit()

    def _typed(self, *_: object) -> None:
        for name in ("passphrase", "of_store"):
            self.fields[name].set_error("")
        self.notice.say("")
        self._follow()

    def _entered(self) -> None:
        """Enter behind the first of two passphrases leads to the other."""
        if self.fields["of_store"].isVisible() and not self.of_store.text():
            self.of_store.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.wanted.emit()

    def _wrong_place(self) -> str:
        path = self.store
        if path.is_dir() or not path.name:
            return self.tr("Enter the file name as well.")
        if not path.is_absolute() or not path.parent.is_dir():
            return self.tr("There is no such folder.")
        return ""

    # What is asked

    def ask_file(self) -> None:
        ask_file(self.window(), self.tr("File of a backup"), self.tr("Backups") + f" ({ENDINGS})", self.found.emit)

    def _ask_place(self) -> None:
        title, store = self.tr("Where to restore the store"), self.store or ""

        def take(path: Path) -> None:
            self.target.setText(str(path))

        ask_save(self.window(), title, store, "", SUFFIX[1:], take, overwrites=False)

    def _connect(self) -> None:
        self.view.current_changed.connect(self._typed)
        self.view.opened.connect(lambda _: self.wanted.emit())
        for line in (self.passphrase, self.of_store):
            line.textEdited.connect(self._typed)
            line.returnPressed.connect(self._entered)
        self.target.textChanged.connect(self._follow)

    def _lay_out(self) -> None:
        self._asked, top = QWidget(), Qt.AlignmentFlag.AlignTop
        beside = in_column((self.browse, top), None, margins=(0, 20, 0, 0))  # beside a field, not beside its label
        target, passphrase, of_store = self.fields.values()
        for field in (passphrase, of_store):
            field.setMaximumWidth(_SECRET)
        place = in_row(on=self._asked, margins=(16, 12, 16, 12), spacing=8)
        place.addWidget(target, 1, top)
        place.addLayout(beside)
        for field in (passphrase, of_store):
            place.addWidget(field, 1, top)
        place.addStretch(0)
        for part in (self.fields["target"], self.browse):
            part.setVisible(self._store is None)
        for shown in (self.view, self.empty):
            self.stack.addWidget(shown)
        fill(self.body, self.notice, self._asked, (self.stack, 1))
        fill(self.foot.row, (self.told, 1), self.other)


def _columns() -> tuple[Column[Offer], ...]:
    return (
        Column(translate("backups", "When"), _when, 184, least=148),
        Column(translate("backups", "Reason"), _why),
        Column(translate("backups", "Where"), _where, 216, least=168),
        Column.count(
            translate("backups", "Entries"), lambda offer: offer.manifest.head.seq if offer.manifest else None, 104
        ),
        Column(translate("backups", "Size"), lambda offer: Amount(words.size(offer.size)), 104, "right"),
    )


def _when(offer: Offer) -> Text:
    return Text(words.moment(offer.made), figures=True, icon="lock" if offer.sealed else "history")


def _why(offer: Offer) -> Text:
    now = translate("backups", "the store as it is now") if offer.now else ""
    if offer.sealed:
        return Text(translate("backups", "encrypted copy"), now)
    return Text(words.why(offer.manifest.why) if offer.manifest else "", now)


def _where(offer: Offer) -> Text:
    said = {
        "usual": translate("backups", "usual place"),
        "second": translate("backups", "second place"),
        "chosen": translate("backups", "chosen file"),
    }
    return Text(said[str(offer.place)], token="quiet")
