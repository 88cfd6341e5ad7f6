"""The help of a page, a short text under resources/help made ready to be shown; all keys; about the program.

Of Markdown only what the texts need: a title, headings, paragraphs, lists, **bold**, and a key in `backticks`.
"""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from equipment_app import __version__
from equipment_app.domain.value import Value
from equipment_app.exchange.running import running
from equipment_app.paths import resource
from equipment_app.ui import i18n
from equipment_app.ui.formatting import today
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look import motion
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, LARGE, SMALL, font, tokens
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.label import Caption, KeyHint, Label, found
from equipment_app.ui.widgets.layout import Scroll, empty, in_column
from equipment_app.ui.widgets.overlay import CloseButton, Dialog, Overlay
from equipment_app.ui.window import Window

_KEY = re.compile(r"`([^`]+)`")
_SHORT = re.compile(r"(?<!\w)([aikosuvzAIKOSUVZ]) ")
"""Czech lets no word of one letter end a line."""
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class HelpText(Value):
    title: str
    blocks: tuple[str, ...]
    """As they are written: a paragraph, a heading with its mark, or a list of lines."""


def help_of(page: str, language: str) -> HelpText:
    """Raises FileNotFoundError: the page has no help in this language."""
    first, *blocks = resource(f"help/{language}/{page}.md").read_text(encoding="utf-8").strip().split("\n\n")
    title, _, rest = first.partition("\n")
    return HelpText(title.removeprefix("# "), tuple(part for block in (rest, *blocks) for part in _parts(block)))


def as_html(text: HelpText, colors: Tokens, keys_title: str = "", keys: Sequence[tuple[str, str]] = ()) -> str:
    """For a QTextDocument, which knows little of CSS. `keys` are listed at the end: words and key."""
    made = [_block(block, colors) for block in text.blocks]
    if keys:
        made += [_heading(keys_title), _table(keys, colors)]
    return f'<div style="color:{colors["text"].name()}; font-size:{BODY}px">{"".join(made)}</div>'


def _parts(block: str) -> Iterable[str]:
    """A heading stands directly over what belongs to it."""
    first, _, rest = block.partition("\n")
    if first.startswith("## "):
        yield first
        block = rest
    if block:
        yield block


def _block(block: str, colors: Tokens) -> str:
    if block.startswith("## "):
        return _heading(block.removeprefix("## "))
    if block.startswith("- "):
        items = (
            f'<li style="margin-bottom:4px; line-height:125%">{_words(line.removeprefix("- "), colors)}</li>'
            for line in block.split("\n")
        )
        return f'<ul style="margin:0 0 12px 0; -qt-list-indent:1">{"".join(items)}</ul>'
    return f'<p style="margin:0 0 12px 0; line-height:125%">{_words(block, colors)}</p>'


def _heading(words: str) -> str:
    style = f"margin:12px 0 6px 0; font-size:{LARGE}px; font-weight:600"
    return f'<p style="{style}"><a name="{_anchor(words)}"></a>{html.escape(words)}</p>'


def _anchor(words: str) -> str:
    return html.escape(words.casefold().replace(" ", "-"))


def _table(keys: Sequence[tuple[str, str]], colors: Tokens) -> str:
    rows = (
        f'<tr><td width="70%" style="padding:3px 0">{html.escape(words)}</td>'
        f'<td width="30%" align="right" style="padding:3px 0">{_key(key, colors)}</td></tr>'
        for words, key in keys
    )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _words(words: str, colors: Tokens) -> str:
    escaped = html.escape(_SHORT.sub("\\1\u00a0", words), quote=False)
    bold = _BOLD.sub(r'<span style="font-weight:600">\1</span>', escaped)
    return _KEY.sub(lambda match: _key(match[1], colors), bold)


def _key(key: str, colors: Tokens) -> str:
    style = f"background-color:{colors['hover'].name()}; color:{colors['quiet'].name()}; font-size:{SMALL}px"
    return f'<span style="{style}">&nbsp;{html.escape(key).replace("-", "&#8722;")}&nbsp;</span>'


_WIDTH, _ROW, _SHEET = 860, 24, 440
_TWO_COLUMNS, _GAP = 720, 32


def sections(acts: Iterable[Act[Any]]) -> dict[str, list[tuple[str, str]]]:
    """Under each menu or page the actions that have a key: (words, key)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for act in acts:
        if act.key:
            menu = QCoreApplication.translate("actions", act.menu).replace("&", "")
            title = PAGES[act.page].words() if act.page else menu
            found.setdefault(title, []).append((act.plain_words(), act.key_words()))
    return found


class PageHelp(Overlay):
    """What the page shown is for, on a sheet at the right; under it the keys of the page. Esc or F1 closes it.

    Raises FileNotFoundError: nothing is written about this page.
    """

    all_keys = Signal()
    """The keys of the whole program are wanted."""

    def __init__(self, window: QWidget, page: str, acts: Iterable[Act[Any]] = ()) -> None:
        super().__init__(window)
        text = help_of(page, i18n.language())
        keys = [(act.plain_words(), act.key_words()) for act in acts if act.page == page and act.key]
        self.close_button = CloseButton(self)
        self.text = _Reading(as_html(text, tokens(), self.tr("Keys of this page"), keys))
        self.text.setAccessibleName(text.title)
        self.link = LinkButton(self.tr("All keyboard shortcuts"), arrow=True, does=self._show_keys)
        foot = Strip("above", self.link, None, height=48)
        head = _head(text.title, self.close_button)
        in_column(head, (self.text, 1), foot, on=self.panel, margins=(1, 1, 1, 1))
        foot.setVisible(bool(keys))

    def open(self) -> None:
        super().open()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        motion.glide(self.panel, self.panel.pos() + QPoint(24, 0), self.panel.pos())

    def arrange(self) -> None:
        self.panel.setGeometry(self.width() - _SHEET - 8, 8, _SHEET, self.height() - 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close_overlay()
        super().keyPressEvent(event)

    def _show_keys(self) -> None:
        self.close_overlay()
        self.all_keys.emit()


def show_page_help(window: QWidget, page: str, acts: Iterable[Act[Any]] = (), heading: str = "") -> PageHelp:
    """On top stands what is under `heading`, if one is named."""
    sheet = PageHelp(window, page, acts)
    sheet.open_once()
    if heading:
        sheet.text.scrollToAnchor(_anchor(heading))
    return sheet


class _Reading(QTextEdit):
    """A text to read: the arrows scroll it, the mouse can mark it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font())
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(16)
        self.document().setIndentWidth(16)
        self.setHtml(text)


class KeysHelp(Overlay):
    """All keys on one sheet, those of the page at hand first; what is typed narrows them. Esc or a click beside closes.

    In two columns where there is room for them; it scrolls.
    """

    def __init__(self, window: QWidget, acts: Iterable[Act[Any]], page: str = "") -> None:
        super().__init__(window)
        every = sections(acts)
        here = PAGES[page].words() if page in PAGES else ""
        self._parts = sorted(every.items(), key=lambda part: part[0] != here)
        self.search = self.begins_at = SearchField(self.tr("Act or key"))
        self.close_button = CloseButton(self)
        self._columns = [in_column(), in_column()]
        self._grid = QHBoxLayout()
        for column in self._columns:
            self._grid.addLayout(column, 1)
        self._grid.setContentsMargins(16, 8, 16, 16)
        self._grid.setSpacing(_GAP)
        self.room = Scroll(self._grid)
        title = Label(self.tr("Keyboard shortcuts"), size=LARGE, bold=True)
        head = Strip("below", title, 16, (self.search, 1), 16, self.close_button, height=56)
        in_column(head, (self.room, 1), on=self.panel, margins=(1, 1, 1, 1))
        self.search.textChanged.connect(lambda _: self._show())
        self.search.left.connect(lambda: self._scroll(_ROW))

    def arrange(self) -> None:
        wide = min(_WIDTH, self.width() - 32)
        self.panel.setGeometry((self.width() - wide) // 2, 16, wide, self.height() - 32)
        self._show()

    @property
    def shown(self) -> dict[str, list[tuple[str, str]]]:
        """What answers to what is typed, in the order it stands there."""
        typed = self.search.text().split()
        fitting = (
            (title, [one for one in keys if all(found(f"{' '.join(one)} {title}", part) for part in typed)])
            for title, keys in self._parts
        )
        return {title: keys for title, keys in fitting if keys}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page keys scroll, also from the field."""
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if way := ways.get(Qt.Key(event.key())):
            self._scroll(way * self.room.viewport().height())
        super().keyPressEvent(event)

    def _scroll(self, by: int) -> None:
        bar = self.room.verticalScrollBar()
        bar.setValue(bar.value() + by)

    def _show(self) -> None:
        """The first section stands first; the others fall into the column that is shorter so far."""
        for column in self._columns:
            empty(column)
        tall = [0, 0] if self.panel.width() >= _TWO_COLUMNS else [0]
        for title, keys in self.shown.items():
            shorter = tall.index(min(tall))
            _fill(self._columns[shorter], title, keys)
            tall[shorter] += len(keys) + 2
        if not any(tall):
            self._columns[0].addWidget(Label(self.tr("No act and no key is called so."), token="quiet"))
        for column in self._columns:
            column.addStretch(1)
        self.room.verticalScrollBar().setValue(0)


def about(window: QWidget) -> Dialog:
    """What this is, which release, on what terms."""
    said = QCoreApplication.translate(
        "About",
        "The kit store of an anti-conflict team. Release {version}. Free software under the EUPL 1.2. The store is one "
        "file on your disk; the program never connects to the internet.",
    )
    close = QCoreApplication.translate("About", "Close")
    title = QCoreApplication.translate("About", "Equipment store")
    age = running().said_of_age(today(), i18n.language())
    sentence = " ".join(filter(None, (said.format(version=__version__), age)))
    dialog = Dialog(window, title, sentence, accept=close, cancel=close, icon="shirt")
    dialog.cancel_button.hide()
    return dialog


def _head(title: str, close: Button) -> Strip:
    return Strip("below", Label(title, size=LARGE, bold=True), None, close, height=56)


def _fill(column: QVBoxLayout, title: str, keys: Sequence[tuple[str, str]]) -> None:
    column.addWidget(Caption(title))
    for words, key in keys:
        column.addWidget(Strip("none", (Label(words, elide=True), 1), KeyHint(key), height=_ROW, margins=(0, 0, 0, 0)))
    column.addWidget(Strip("none", height=12))


def offer_help(
    window: Window,
    actions: Actions,
    shown: Callable[[], str],
    of_pages: Callable[[], Iterable[Act[Any]]],
) -> Callable[[str, str], object]:
    """Let the help menu work, and return what shows the help of any page at one of its headings.

    `shown` names the page that help is wanted with; `of_pages` are the acts of all.
    """

    def every() -> list[Act[Any]]:
        """What whoever works may not do is bound nowhere."""
        bound = (act for id, act in actions.acts.items() if actions.is_bound(id))
        return list({act.id: act for act in (*bound, *of_pages())}.values())

    def show_keys() -> None:
        KeysHelp(window, every(), shown()).open_once()

    def read(page: str, heading: str = "") -> None:
        show_page_help(window, page, every(), heading).all_keys.connect(show_keys)

    actions.on("help.page", lambda: read(shown()))
    actions.on("help.keys", show_keys)
    actions.on("help.about", lambda: about(window).open_once())
    return read
