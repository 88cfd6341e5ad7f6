"""An act is one row: words, icon, key, right, when it can be done, what it does. All that offers it reads the row."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from equipment_app.domain.value import Value
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look.keys import key_words
from equipment_app.ui.page_list import may_open
from equipment_app.ui.rights import EVERYBODY, NeededRights, hide
from equipment_app.ui.widgets.button import Button, IconButton, Kind, Menu, Size
from equipment_app.ui.widgets.label import found

P = TypeVar("P")
_AWAY = "ban", "trash-2"
LEAST = 3
"""Letters of the first word typed that name what cancels."""


def answers(words: str, typed: str, *, cancels: bool = False) -> bool:
    """Whether somebody who types this means the act of these words."""
    parts = typed.split()
    enough = bool(parts) and len(parts[0]) >= (LEAST if cancels else 1)
    return enough and all(found(words, part) for part in parts)


FILE = str(QT_TRANSLATE_NOOP("actions", "&File"))
EDIT = str(QT_TRANSLATE_NOOP("actions", "&Edit"))
GO = str(QT_TRANSLATE_NOOP("actions", "&Go"))
VIEW = str(QT_TRANSLATE_NOOP("actions", "&View"))
HELP = str(QT_TRANSLATE_NOOP("actions", "&Help"))
PAGE = str(QT_TRANSLATE_NOOP("actions", "&Page"))
ITEM = str(QT_TRANSLATE_NOOP("actions", "&Item"))
"""What is done with the one whose card is shown, where a page does too much for one menu."""


def _nothing(_: object) -> None:
    """What the program binds by id in place of a page."""


def always(_: object) -> bool:
    return True


class Act(Value, Generic[P]):
    """`text`, `short` and `menu` are English, translated in the context "actions" when they are shown: `text` and
    `short` stand plain in the call, where `packaging/strings.py` finds them.

    `text` stands in the menus and is found by the search box; `short`, where there is one, on buttons. An act of a page
    is there, and takes its key, only while that page is shown; one without a menu (`menu` empty) only where the page
    itself offers it. It asks for its `need` beside what its page asks for. `row_key` works while the list has the
    focus. Of a `group` one is chosen. `do` and `when` get the page, the list or the card that declares the row.
    """

    id: str
    text: str
    key: str = ""
    icon: str = ""
    do: Callable[[P], object] = _nothing
    when: Callable[[P], bool] = always
    need: NeededRights = EVERYBODY
    short: str = ""
    row_key: str = ""
    menu: str = PAGE
    group: str = ""
    opens: bool = False
    """It does nothing but open or show something, and so is begun from any page, as all are that have no `when` and
    end in "…".
    """
    cancels: bool = False
    """It takes something away, as all do that have the sign of it: the search box finds it by its own words alone,
    never by a letter or two.
    """

    @property
    def page(self) -> str:
        """The page it belongs to; empty for what is there everywhere."""
        return self.id.partition(".")[0] if self.menu in (PAGE, ITEM, "") else ""

    def words(self) -> str:
        return QCoreApplication.translate("actions", self.text)

    def plain_words(self) -> str:
        """Without the mark of the menu key."""
        return self.words().replace("&", "")

    def answers(self, typed: str) -> bool:
        """Each word that is typed begins one of its own; of what `cancels` no less than `LEAST` letters."""
        return answers(self.plain_words(), typed, cancels=self.takes_away)

    @property
    def asks_first(self) -> bool:
        """Nothing is done by it before somebody says more."""
        return not self.takes_away and (self.opens or (self.when is always and self.text.endswith("…")))

    @property
    def takes_away(self) -> bool:
        return self.cancels or self.icon in _AWAY

    def short_words(self) -> str:
        """On a button."""
        short = QCoreApplication.translate("actions", self.short) if self.short else self.plain_words()
        return short.removesuffix("…")

    def key_words(self) -> str:
        """The key as the screen says it."""
        return key_words(self.key)


class Acts(Generic[P]):
    """The rows of one owner, for whoever works. What they may not do is offered nowhere and does nothing."""

    def __init__(self, owner: P, desk: Desk, rows: Sequence[Act[P]]) -> None:
        self._owner = owner
        self._rows = {act.id: act for act in rows}
        who = desk.session
        self._allowed = {act.id for act in rows if act.need.met(who) and (not act.page or may_open(who, act.page))}
        self._buttons: list[tuple[str, QWidget]] = []
        self._tools: list[tuple[str, QWidget]] = []

    def __contains__(self, id: str) -> bool:
        return id in self._rows

    @property
    def rows(self) -> Sequence[Act[P]]:
        return tuple(self._rows.values())

    def may(self, id: str) -> bool:
        """Whether whoever works has the right."""
        return id in self._allowed

    def can(self, id: str) -> bool:
        """Whether it may be done, and there is something to do it with."""
        return id in self._allowed and self._rows[id].when(self._owner)

    def do(self, id: str) -> None:
        if self.can(id):
            self._rows[id].do(self._owner)

    def by_row_key(self, key: str) -> str:
        """The act that this key does in the list; empty for none."""
        return next((act.id for act in self._rows.values() if act.row_key == key), "")

    def button(
        self, id: str, kind: Kind = "outlined", *, icon: str = "", key: str = "", size: Size = "normal"
    ) -> Button:
        """A button that does it, with an icon of its own if need be; `follow` wakes it and puts it to sleep."""
        act = self._rows[id]
        button = Button(act.short_words(), kind=kind, icon=icon or act.icon, key=key, size=size)
        button.clicked.connect(lambda: self.do(id))
        self.gate(id, button)
        self._buttons.append((id, button))
        return button

    def tool(self, id: str) -> IconButton:
        """An icon that does it; `follow` shows it while it can be done."""
        act = self._rows[id]
        button = IconButton(act.icon, act.plain_words(), does=lambda: self.do(id))
        self.gate(id, button)
        self._tools.append((id, button))
        return button

    def gate(self, id: str, *controls: QWidget) -> None:
        """`controls` lead to it: who may not do it does not see them."""
        if id not in self._allowed:
            for control in controls:
                hide(control)

    def follow(self) -> None:
        """Something else is shown: look again what can be done with it."""
        for id, button in self._buttons:
            button.setEnabled(self.can(id))
        for id, tool in self._tools:
            tool.setVisible(self.can(id))

    def pop_up(self, parent: QWidget, spot: QPoint, *ids: str) -> None:
        """A menu of those that can be done now, at this point of the screen."""
        self.fill(Menu(parent), *ids).popup(spot)

    def fill(self, menu: Menu, *ids: str) -> Menu:
        """Rows for those that can be done now; an empty id parts them."""
        for id in ids:
            if not id:
                if menu.actions():
                    menu.addSeparator()
            elif self.can(id):
                act = self._rows[id]
                key = act.row_key or act.key
                menu.add(act.plain_words(), partial(self.do, id), icon=act.icon, key=key)
        return menu
