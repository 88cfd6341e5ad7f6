"""The list of articles by section: searched, narrowed to what is short, sorted."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from equipment_app.domain.collation import sort_key
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Chip, Group, Text
from equipment_app.ui.look.theme import NARROW, SMALL
from equipment_app.ui.tables.table import Column, Slice
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.label import Label, found
from equipment_app.ui.widgets.layout import fill

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleLine

WIDTH, _WIDE, _TINY = 388, 464, 276
"""The width it has, the most it takes of a wide page, so that names are read whole, and that of a narrow one."""
_ROOM_FOR_ISSUED = 340
_DETAIL = 668
"""So much stays for what is known of one article before the list gets more."""


class ArticleList(Card):
    """`chosen` comes when an article has stayed the current one for a moment, `opened` on Enter."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.lines: tuple[ArticleLine, ...] = ()
        self.search = SearchField(icon="search")
        self.search.setPlaceholderText(self.tr("Search the catalogue"))
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.short = Button(icon="funnel")
        self.short.setCheckable(True)
        self.view: PlainList[ArticleLine] = PlainList(self.tr("Articles"), self._columns(), lambda line: line.id)
        self.table = self.view.table
        self.told = Label(size=SMALL, token="quiet", elide=True)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.table.reload())
        self.search.left.connect(self._enter_list)
        self.short.toggled.connect(lambda _: self.table.reload())
        self.view.rested.connect(lambda line: self.chosen.emit(line.id) if line else None)
        self.view.opened.connect(lambda line: self.opened.emit(line.id))
        self.table.follow(self._slice, _at_once)
        self._say_counts()

    def fit(self, page: int) -> None:
        """In a page so wide."""
        self.setFixedWidth(_TINY if page < NARROW else max(WIDTH, min(_WIDE, page - _DETAIL)))

    def show_lines(self, lines: "Sequence[ArticleLine]") -> None:
        """Keeps the article that was chosen; the first time the first one is, unless a search hides them all."""
        self.lines = tuple(lines)
        self.table.reload()
        self._say_counts()
        if self.view.current_row() is None:
            self.view.show_first()

    def show_article(self, article: int) -> None:
        """Make this article the current one, also when the search or the filter hid it."""
        if not self.view.show_row(article):
            self.search.clear()
            self.short.setChecked(False)
            self.view.show_row(article)

    def _say_counts(self) -> None:
        short = sum(1 for line in self.lines if line.short)
        self.short.setText(self.tr("Short {count}").format(count=thousands(short)))
        self.short.setEnabled(bool(short) or self.short.isChecked())
        sections = len({line.section for line in self.lines})
        kinds = formatting.counted(self.tr("%n article(s)", "", len(self.lines)), len(self.lines))
        where = self.tr("in %n section(s)", "", sections)
        self.told.setText(f"{kinds} {where}")

    def _lay_out(self) -> None:
        top, foot = Strip("below"), Strip("above")
        top.setFixedHeight(57)
        fill(top.row, (self.search, 1), self.short)
        foot.setFixedHeight(32)
        foot.row.addWidget(self.told, 1)
        fill(self.body, top, (self.view, 1), foot)

    def _columns(self) -> "tuple[Column[ArticleLine], ...]":
        return (
            Column(self.tr("Article"), lambda line: formatting.named(line.name, line.name_en), sort="name"),
            Column(self.tr("In stock"), lambda line: Amount(thousands(line.stored)), 70, "right", "stored"),
            Column(self.tr("Issued"), _issued, 62, "right", "issued", room=_ROOM_FOR_ISSUED),
            Column(self.tr("Short"), _short, 80, sort="short"),
        )

    def _slice(self, slice: Slice) -> "Callable[[Any], Sequence[Any]]":
        rows = list(self._rows(slice.sort, slice.descending)) if slice.offset == 0 else []
        return lambda _books: rows

    def _rows(self, sort: str, descending: bool) -> "Iterator[ArticleLine | Group]":
        wanted = [line for line in self.lines if self._wanted(line)]
        if sort in ("stored", "issued", "short"):
            yield from sorted(wanted, key=lambda line: getattr(line, sort), reverse=descending)
            return
        order = {section: place for place, section in enumerate(dict.fromkeys(line.section for line in self.lines))}
        if sort:
            wanted.sort(key=lambda line: sort_key(formatting.named(line.name, line.name_en)), reverse=descending)
            order = {name: n for n, name in enumerate(sorted(order, key=sort_key, reverse=descending))}
        wanted.sort(key=lambda line: order[line.section])
        for section, lines in groupby(wanted, key=lambda line: line.section):
            yield Group(section or self.tr("Others"))
            yield from lines

    def _wanted(self, line: "ArticleLine") -> bool:
        if self.short.isChecked() and not line.short:
            return False
        text = self.search.text().strip()
        words = f"{line.code} {line.name} {line.name_en} {line.section}"
        return all(found(words, part) for part in text.split())

    def _enter_list(self) -> None:
        """Enter and Down in the search field go on to the first article found."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if self.view.current_row() is None:
            self.view.show_first()


def _issued(line: "ArticleLine") -> Amount:
    return Amount(thousands(line.issued), token="quiet")


def _short(line: "ArticleLine") -> Chip | Text:
    return Chip(formatting.pieces(line.short, line.unit), "arrow-down", "bad") if line.short else Text("")


def _at_once(question: Callable[[Any], Any], answer: Callable[[Any], None], *_: object, instead: str = "") -> None:
    """The rows are at hand already."""
    answer(question(None))
