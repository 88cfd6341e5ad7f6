"""The lines of a kit's wording, changed in place: how many, whether needed, what counts the same, and for whom."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.collation import sort_key
from equipment_app.domain.entitlement import DraftLine
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.operations.kits import CountsForItself, OtherSizes
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.formatting import translate
from equipment_app.ui.kit.form_parts import FormLine
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Choice, Text, quiet
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, Menu
from equipment_app.ui.widgets.card import Notice, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column

MOST = 999
_NEED, _INSTEAD, _WHOM = 2, 3, 4
"""Columns, from the left."""


class LineRow(Value):
    """`state`: "new", "changed", "gone", or nothing; as against the wording before."""

    article: Article
    line: DraftLine
    state: str = ""


class KitLines(draw.Painted):
    """`changed` with every change. Who may not change kits only looks.

    Keys: + and − and digits for pieces, Space needed or optional, Alt with arrows moves, Del removes, Enter asks.
    """

    changed = Signal()

    def __init__(self, *, may: bool) -> None:
        super().__init__()
        self._may = may
        self._articles: Mapping[int, Article] = {}
        self._functions: Sequence[str] = ()
        self._was: Mapping[int, DraftLine] = {}
        self._instead_of = 0
        """The article that the next one written stands for; 0: it is a line of its own."""
        self.lines: tuple[DraftLine, ...] = ()
        self.readonly = not may
        self.view: PlainList[LineRow] = PlainList(
            translate("kits", "Lines of the kit"), self._columns(), lambda row: row.article.id, row_height=28
        )
        self.notice = Notice(apart=True)
        self.field = FormLine("", icon="plus")
        self.copy = Button(self.tr("From another kit"), icon="copy")
        self.sums = Label(token="quiet", elide=True)
        self.foot = Strip("above", (self.field, 2), self.copy, (self.sums, 3), height=56, spacing=8)
        in_column((self.view, 1), self.notice, self.foot, on=self)
        self.field.returnPressed.connect(self._written)
        self.field.textEdited.connect(lambda _: self.notice.say(""))
        self._ask(0)
        self._listen()
        for part in (self.field, self.copy):
            part.setVisible(may)

    def _listen(self) -> None:
        self.view.emphasise(lambda row: bool(row.state) and row.state != "gone")
        self.view.choice_wanted.connect(self.choices)
        self.view.clicked.connect(self._need_clicked)
        self.view.opened.connect(self._pop_up)
        self.view.keys = {
            "Alt+Up": lambda row: self.shift(row.article.id, -1),
            "Alt+Down": lambda row: self.shift(row.article.id, 1),
            "+": lambda row: self.step(row.article.id, 1),
            "-": lambda row: self.step(row.article.id, -1),
            "Space": lambda row: self.turn(row.article.id),
            "Del": lambda row: self.drop(row.article.id),
            "F2": self._pop_up,
            **{str(number): partial(self._write, number) for number in range(1, 10)},
        }

    # What is shown

    def know(self, articles: Iterable[Article], functions: Sequence[str]) -> None:
        """What lines can be of, and whom they can be for. A line that stands keeps its name, also where its article
        was merged or retired meanwhile.
        """
        there = {article.id: article for article in articles}
        self._articles = {**self._articles, **there}
        self._functions = functions
        self.field.offer(sorted((article.name for article in there.values()), key=sort_key))

    def show_lines(self, lines: Sequence[DraftLine], was: Sequence[DraftLine], *, readonly: bool) -> None:
        """`was` is the wording before; what is no longer in it stands struck out at the end."""
        there = tuple(line for line in lines if line.article_id in self._articles)
        gone = len(lines) - len(there)
        if gone or there != self.lines:  # shown again, it says the same
            left_out = self.tr("%n line(s) left out: not in the catalogue any more.", "", gone)
            self.notice.say(left_out if gone else "", "warn")
        self.lines, self._was = there, {line.article_id: line for line in was if line.article_id in self._articles}
        self.readonly = readonly or not self._may
        self._ask(0)
        for part in (self.field, self.copy):
            part.setVisible(not self.readonly)
        self._show()

    @property
    def changes(self) -> int:
        """Lines that differ from the wording before; another order alone is one."""
        different = sum(bool(row.state) for row in self._rows())
        before = [article for article in self._was if article in {line.article_id for line in self.lines}]
        after = [line.article_id for line in self.lines if line.article_id in self._was]
        return different + (before != after)

    def _rows(self) -> list[LineRow]:
        here = [LineRow(self._articles[line.article_id], line, self._state(line)) for line in self.lines]
        there = {line.article_id for line in self.lines}
        gone = [line for article, line in self._was.items() if article not in there]
        return here + [LineRow(self._articles[line.article_id], line, "gone") for line in gone]

    def _state(self, line: DraftLine) -> str:
        was = self._was.get(line.article_id)
        return "new" if was is None else "" if was == line else "changed"

    def _show(self, current: int = 0) -> None:
        self.view.show_rows(self._rows())
        if current:
            self.view.show_row(current)
        needed = sum(line.required for line in self.lines)
        words = self.tr("%n article(s)", "", len(self.lines))
        words = formatting.counted(words, len(self.lines))
        facts = self.tr("{needed} needed, {optional} optional").format(needed=needed, optional=len(self.lines) - needed)
        self.sums.setText(f"{words}: {facts}" if self.lines else "")

    # Changes

    def change(self, article: int, how: Callable[[DraftLine], DraftLine]) -> None:
        if self.readonly:
            return
        self._become([how(line) if line.article_id == article else line for line in self.lines])

    def step(self, article: int, by: int) -> None:
        self.change(article, lambda line: replace(line, quantity=max(1, min(MOST, line.quantity + by))))

    def turn(self, article: int) -> None:
        self.change(article, lambda line: replace(line, required=not line.required))

    def shift(self, article: int, by: int) -> None:
        """The order of lines is that of the cart."""
        ids = [line.article_id for line in self.lines]
        if self.readonly or article not in ids:
            return
        at, lines = ids.index(article), list(self.lines)
        lines.insert(max(0, at + by), lines.pop(at))
        self._become(lines, article)

    def drop(self, article: int) -> None:
        """Remove the line; one that is struck out comes back."""
        if self.readonly:
            return
        kept = [line for line in self.lines if line.article_id != article]
        back = [self._was[article]] if len(kept) == len(self.lines) and article in self._was else []
        self._become([*kept, *back])

    def add(self, article: int) -> bool:
        """A line more; where there is one of this article already, it becomes the current one."""
        if self.readonly:
            return False
        if any(line.article_id == article for line in self.lines):
            self.view.show_row(article)
            self.view.light(article)
            return False
        self._become([*self.lines, self._was.get(article, DraftLine(article))], article)
        self.view.light(article)
        return True

    def take_all(self, lines: Iterable[DraftLine]) -> None:
        """Lines of another kit that are not here yet."""
        here = {line.article_id for line in self.lines}
        self._become([*self.lines, *(line for line in lines if line.article_id not in here)])

    def substitute(self, article: int, other: int) -> str:
        """Let `other` count for this line; why it cannot, where it cannot."""
        one, two = self._articles[article], self._articles[other]
        line = next(line for line in self.lines if line.article_id == article)
        if other == article or other in line.substitutes:
            return explain(CountsForItself(one.name))
        if one.scheme != two.scheme:
            return explain(OtherSizes(one.name, two.name))
        self.change(article, lambda line: replace(line, substitutes=(*line.substitutes, other)))
        return ""

    def _become(self, lines: Sequence[DraftLine], current: int = 0) -> None:
        self.lines = tuple(lines)
        self._show(current)
        self.changed.emit()

    # The field under the lines

    def ask(self, instead_of: int = 0) -> None:
        self._ask(instead_of)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self, instead_of: int) -> None:
        self._instead_of = instead_of
        one = self._articles.get(instead_of)
        new, other = self.tr("Add an article"), self.tr("Counts for {article}")
        words = other.format(article=one.name) if one else new
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.clear()

    def _written(self) -> None:
        found = self._article(self.field.value)
        if found is None:
            self.notice.say(self.tr("There is no article of this name or code."), "bad")
            return
        wrong = self.substitute(self._instead_of, found.id) if self._instead_of else ""
        self.notice.say(wrong, "bad")
        if not wrong:
            if not self._instead_of:
                self.add(found.id)
            self._ask(0)

    def _article(self, text: str) -> Article | None:
        """By its code or whole name, else the only one whose name has this in it."""
        wanted = bare(text)
        exact = [
            one for one in self._articles.values() if wanted in (bare(one.code), bare(one.name), bare(one.name_en))
        ]
        near = [one for one in self._articles.values() if wanted and wanted in bare(f"{one.name} {one.name_en}")]
        return exact[0] if exact else near[0] if len(near) == 1 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field, for the lines."""
        if event.key() == Qt.Key.Key_Escape and (self.field.hasFocus() or self._instead_of):
            self._ask(0)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # The lists behind cells

    def choices(self, row: LineRow, column: int, spot: QPoint) -> None:
        if self.readonly or row.state == "gone":
            return
        menu, article = Menu(self), row.article.id
        if column == _INSTEAD:
            for other in row.line.substitutes:
                words = self.tr("Remove {article}").format(article=self._articles[other].name)
                menu.add(words, partial(self._without, article, other), icon="x")
            menu.add(self.tr("Add a substitute…"), partial(self.ask, article), icon="plus")
        else:
            for function, words in (("", self.tr("all")), *((one, one) for one in self._functions)):
                icon = "check" if function == row.line.audience else ""
                menu.add(words, partial(self._for, article, function), icon=icon)
        menu.popup(spot)

    def _without(self, article: int, other: int) -> None:
        kept = tuple(one for one in self._line(article).substitutes if one != other)
        self.change(article, lambda line: replace(line, substitutes=kept))

    def _for(self, article: int, function: str) -> None:
        self.change(article, lambda line: replace(line, audience=function))

    def _line(self, article: int) -> DraftLine:
        return next(line for line in self.lines if line.article_id == article)

    def instead(self, line: DraftLine) -> str:
        """What counts the same: the first, and how many others."""
        if not line.substitutes:
            return "–"
        first, more = self._articles[line.substitutes[0]], len(line.substitutes) - 1
        name = formatting.name(first)
        return self.tr("{article} and %n more", "", more).format(article=name) if more else name

    # The rows

    def _columns(self) -> Sequence[Column[LineRow]]:
        return (
            Column(translate("kits", "Article"), self._name),
            Column.count(translate("kits", "Pieces"), lambda row: row.line.quantity),
            Column(translate("kits", "Entitlement"), self._need, 94),
            Column(
                translate("kits", "Counts too"), lambda row: self._choice(row, self.instead(row.line)), 110, room=460
            ),
            Column(
                translate("kits", "For whom"),
                lambda row: self._choice(row, row.line.audience or translate("kits", "all")),
                86,
                room=520,
            ),
            Column("", self._chip, 92),
        )

    def _name(self, row: LineRow) -> Text:
        return Text(formatting.name(row.article), struck=row.state == "gone")

    def _need(self, row: LineRow) -> Text:
        if row.line.required:
            return Text(translate("kits", "needed"), icon="square-check")
        return Text(translate("kits", "optional"), token="quiet", icon="square")

    def _choice(self, row: LineRow, words: str) -> Choice | Text:
        return quiet(words) if self.readonly or row.state == "gone" else Choice(words)

    def _chip(self, row: LineRow) -> Chip | str:
        chips = {
            "new": Chip(translate("kits", "new"), "plus", "accent"),
            "changed": Chip(translate("kits", "change"), "pencil", "accent"),
            "gone": Chip(translate("kits", "removed"), "minus", "warn"),
        }
        return chips.get(row.state, "")

    def _need_clicked(self, index: QModelIndex) -> None:
        row = self.view.current_row()
        if row is not None and row.state != "gone" and index.column() == _NEED:
            self.turn(row.article.id)

    def _write(self, number: int, row: LineRow) -> None:
        self.change(row.article.id, lambda line: replace(line, quantity=number))

    def _pop_up(self, row: LineRow) -> None:
        """A menu of what can be changed on the line."""
        if self.readonly or row.state == "gone":
            return
        view, menu, article = self.view, Menu(self.view), row.article.id
        spot = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())
        menu.add(translate("kits", "One piece more"), partial(self.step, article, 1), icon="plus", key="+")
        menu.add(translate("kits", "One piece fewer"), partial(self.step, article, -1), icon="minus", key="-")
        menu.add(translate("kits", "Needed or optional"), partial(self.turn, article), icon="square-check", key="Space")
        menu.add(translate("kits", "What counts too…"), partial(self.choices, row, _INSTEAD, spot), icon="repeat")
        menu.add(translate("kits", "For whom…"), partial(self.choices, row, _WHOM, spot), icon="users")
        menu.add(translate("kits", "Remove the line"), partial(self.drop, article), icon="x", key="Del")
        menu.popup(spot)
