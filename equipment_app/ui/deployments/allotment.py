"""What each role gets in a deployment, written line by line: an article and how many pieces of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.words import bare
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.formatting import translate
from equipment_app.ui.kit.form import FormLine
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Cross, Group, Text
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.layout import in_column, in_row

MOST, _HIGH = 99, 196


@dataclass(frozen=True, slots=True)
class AllottedLine:
    role: str
    article: int
    name: str
    quantity: int = 1

    @property
    def key(self) -> tuple[str, int]:
        return self.role, self.article


class AllotmentEditor(QWidget):
    """`changed` with every change. A scan of a piece adds its article to the role that is written."""

    changed = Signal()

    def __init__(self, articles: Iterable[Article], lines: Sequence[AllottedLine], roles: Sequence[str]) -> None:
        super().__init__()
        self._articles: Mapping[int, Article] = {article.id: article for article in articles}
        self.lines = tuple(lines)
        self.view = AllotmentList(self)
        self.view.setMinimumHeight(_HIGH)
        known = sorted({*roles, *(line.role for line in lines)})
        self.role = FormLine(self.tr("Role"), 168, known=known, hint=self.tr("Role, for example Student"))
        names = sorted(self._name(article) for article in self._articles.values())
        self.article = FormLine(self.tr("Item"), known=names, hint=self.tr("Add an item to the role"), icon="plus")
        self.add_button, self.notice = Button(self.tr("Add"), does=self.write), Notice()
        for field in (self.role, self.article):
            field.setAccessibleName(field.words)
            field.textEdited.connect(lambda _: self.notice.say(""))
        if lines:
            self.role.put(lines[-1].role)
        self.article.returnPressed.connect(self.write)
        field_row = in_row(self.role, (self.article, 1), self.add_button, spacing=8)
        self.role.setFixedWidth(168)
        in_column((self.view, 1), self.notice, field_row, on=self, spacing=8)
        self._show()

    def write(self) -> None:
        """The article that is written, for the role that is."""
        found = self._found(self.article.value)
        if not self.role.value:
            self.notice.say(self.tr("Write for which role it is first."), "bad")
        elif found is None:
            self.notice.say(self.tr("There is no article of this name or code."), "bad")
        else:
            self.add(found.id)
            self.article.clear()

    def add(self, article: int) -> None:
        """One piece more of it for the role that is written."""
        role = self.role.value
        there = next((line for line in self.lines if line.key == (role, article)), None)
        if not role or article not in self._articles:
            self.notice.say(self.tr("Write for which role it is first."), "bad")
        elif there is not None:
            self.step(there, 1)
        else:
            line = AllottedLine(role, article, self._name(self._articles[article]))
            self._become([*self.lines, line], line.key)

    def step(self, line: AllottedLine, by: int) -> None:
        quantity = max(1, min(MOST, line.quantity + by))
        self._become([replace(one, quantity=quantity) if one.key == line.key else one for one in self.lines], line.key)

    def drop(self, line: AllottedLine) -> None:
        self._become([one for one in self.lines if one.key != line.key])

    def _become(self, lines: Sequence[AllottedLine], current: tuple[str, int] | None = None) -> None:
        self.lines = tuple(lines)
        self._show()
        if current is not None:
            self.view.show_row(current)
        self.changed.emit()

    def _show(self) -> None:
        """By role, in the order in which they were written."""
        rows: list[AllottedLine | Group] = []
        for role in dict.fromkeys(line.role for line in self.lines):
            own = [line for line in self.lines if line.role == role]
            count = sum(line.quantity for line in own)
            rows += [Group(role, formatting.counted(self.tr("%n item(s) each", "", count), count)), *own]
        self.view.show_rows(rows)

    def _found(self, text: str) -> Article | None:
        """By its code or whole name, else the only one whose name has this in it."""
        wanted, all_ = bare(text), self._articles.values()
        exact = [one for one in all_ if wanted in (bare(one.code), bare(one.name), bare(one.name_en))]
        near = [one for one in all_ if wanted and wanted in bare(f"{one.name} {one.name_en}")]
        return exact[0] if wanted and exact else near[0] if len(near) == 1 else None

    def _name(self, article: Article) -> str:
        return formatting.named(article.name, article.name_en)


class AllotmentList(PlainList[AllottedLine]):
    """Plus and minus change how many, Del removes."""

    def __init__(self, of: AllotmentEditor) -> None:
        self._of = of
        cross = translate("allotment", "Remove")
        columns: tuple[Column[AllottedLine], ...] = (
            Column(translate("allotment", "Item"), lambda row: row.name),
            Column(translate("allotment", "Pieces"), lambda row: Text(str(row.quantity), figures=True), 72, "right"),
            Column("", lambda row: Cross(cross, lambda: of.drop(row)), 44),
        )
        super().__init__(translate("allotment", "What each role gets"), columns, lambda row: row.key, row_height=28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, text = self.current_row(), event.text()
        if row is not None and text in ("+", "-", "−"):
            self._of.step(row, 1 if text == "+" else -1)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self._of.drop(row)
        else:
            super().keyPressEvent(event)
