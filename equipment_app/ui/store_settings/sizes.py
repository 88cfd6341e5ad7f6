"""Size schemes in Settings: the sizes of each in order, added, moved, renamed and removed while nobody has them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal

from equipment_app.domain.sizes import UNI, same_sizes
from equipment_app.domain.value import Value
from equipment_app.operations import Command
from equipment_app.operations.sizes import SetSizes, SizeInUse, SizeTwice
from equipment_app.store.records.catalogue import SizeScheme
from equipment_app.ui import formatting
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text, quiet
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice, Strip
from equipment_app.ui.widgets.field import Combo, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row

translate = QCoreApplication.translate
NEW = ""
"""The code of a scheme that is not there yet."""


class SizeRow(Value):
    size: str
    used: bool


class SizeList(PlainList[SizeRow]):
    """Alt with Up and Down moves a size, Del removes it, F2 or Enter renames it."""

    moved = Signal(str, int)
    dropped = Signal(str)
    renamed = Signal(str)

    def __init__(self) -> None:
        columns: Sequence[Column[SizeRow]] = (
            Column(translate("sizes", "Size"), lambda row: Text(row.size, bold=True)),
            Column("", lambda row: quiet(translate("sizes", "in use") if row.used else translate("sizes", "free")), 96),
        )
        super().__init__(translate("sizes", "Sizes in their order"), columns, lambda row: row.size, row_height=28)
        move, rename = self.moved.emit, lambda row: self.renamed.emit(row.size)
        self.keys = {"Alt+Up": lambda row: move(row.size, -1), "Alt+Down": lambda row: move(row.size, 1)}
        self.keys |= {"Del": lambda row: self.dropped.emit(row.size), "F2": rename}
        self.opened.connect(rename)


class SizesSection(Card):
    """`send` takes the command that changes the scheme that is shown."""

    def __init__(self, send: Callable[[Command], object]) -> None:
        super().__init__(self.tr("Sizes"), aside=self.tr("the same for everybody who opens this store"))
        self._send = send
        self._schemes: dict[str, SizeScheme] = {}
        self._sizes: list[str] = []
        self._renames = ""
        self.scheme = Combo(name=self.tr("Size scheme"))
        self.name = LineField(hint=self.tr("Name of the new scheme, as Made to measure"))
        self.list, self.notice, self.articles = SizeList(), Notice(apart=True), Label(token="quiet", wrap=True)
        self.field = LineField(icon="plus")
        self.save = Button(self.tr("Save"), kind="primary", icon="check", does=self.submit)
        top = Strip("below", self.scheme, (self.name, 1), height=56)
        below = in_column(self.articles, in_row((self.field, 1)), margins=(16, 8, 16, 12), spacing=8)
        for part in (top, self.list, self.notice):
            self.body.addWidget(part, int(part is self.list))
        self.body.addLayout(below)
        note = self.tr("Alt with the arrows moves a size, F2 renames it, Del removes it. One that is in use stays.")
        self.lay_foot((Label(note, token="quiet", elide=True), 1), self.save)
        self._connect()
        self._ask("")

    def show_facts(self, facts: StoreFacts) -> None:
        """What is being edited stays as it is."""
        edited = self.command() is not None
        self._schemes = {one.code: one for one in facts.schemes if one.code != UNI}
        self.scheme.fill([*((one.code, one.name) for one in self._schemes.values()), (NEW, self.tr("New scheme…"))])
        if not edited:
            self._choose()

    def command(self) -> SetSizes | None:
        """What is going to be saved; None while nothing is changed or a new scheme has no name."""
        one, sizes, name = self._scheme, tuple(self._sizes), " ".join(self.name.text().split())
        if not sizes or (one and sizes == one.sizes) or (one is None and not name):
            return None
        return SetSizes(one.code if one else name, sizes, one.name if one else name)

    def submit(self) -> None:
        if command := self.command():
            self._sizes = []
            self._send(command)

    @property
    def _scheme(self) -> SizeScheme | None:
        return self._schemes.get(self.scheme.currentData() or NEW)

    def _choose(self) -> None:
        one = self._scheme
        self._sizes = list(one.sizes) if one else []
        self.name.setVisible(one is None)
        self.name.clear()
        self.notice.say("")
        self._ask("")
        names = ", ".join(map(formatting.named, one.articles, one.articles_en)) if one else ""
        self.articles.setText(self.tr("Articles: {names}").format(names=names or "–"))
        self._show()

    def _show(self, current: str = "") -> None:
        used = self._scheme.used if self._scheme else frozenset()
        self.list.show_rows([SizeRow(size, size in used) for size in self._sizes])
        self.list.show_row(current) if current else self.list.show_first()
        self.save.setEnabled(self.command() is not None)

    def _become(self, sizes: Sequence[str], current: str = "") -> None:
        if twice := same_sizes(sizes):
            self.notice.say(explain(SizeTwice(*twice)), "bad")
            return
        self.notice.say("")
        self._sizes = list(sizes)
        self._show(current)

    def _move(self, size: str, step: int) -> None:
        sizes = [one for one in self._sizes if one != size]
        sizes.insert(max(0, self._sizes.index(size) + step), size)
        self._become(sizes, size)

    def _in_use(self, size: str) -> bool:
        one = self._scheme
        if one is not None and size in one.used:
            self.notice.say(explain(SizeInUse(size, one.name)), "bad")
            return True
        return False

    def _drop(self, size: str) -> None:
        if not self._in_use(size):
            self._become([one for one in self._sizes if one != size])

    def _rename(self, size: str) -> None:
        if not self._in_use(size):
            self._ask(size)
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self, renames: str) -> None:
        """A size more, or another name for one."""
        self._renames = renames
        words = self.tr("Another name for {size}").format(size=renames) if renames else self.tr("Add a size")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setText(renames)
        self.field.selectAll()

    def _written(self) -> None:
        size = " ".join(self.field.text().split())
        if not size:
            return
        renamed = [size if one == self._renames else one for one in self._sizes]
        self._become(renamed if self._renames else [*self._sizes, size], size)
        if size in self._sizes:
            self._ask("")

    def _connect(self) -> None:
        self.scheme.activated.connect(lambda _: self._choose())
        self.name.textChanged.connect(lambda _: self.save.setEnabled(self.command() is not None))
        self.field.returnPressed.connect(self._written)
        self.list.moved.connect(self._move)
        self.list.dropped.connect(self._drop)
        self.list.renamed.connect(self._rename)
