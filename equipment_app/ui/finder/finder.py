"""The finder (Ctrl+K): one box that finds members, things, papers and actions, grouped, all by keyboard."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from equipment_app.domain.value import Value
from equipment_app.queries.find import Finds, FoundMember, FoundPaper, FoundThing, finding
from equipment_app.queries.scanned import Bears, Borne, by_number
from equipment_app.scanning.decode import read
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.finder.asked import Sought, asked
from equipment_app.ui.finder.everywhere import Everywhere
from equipment_app.ui.finder.topics import Topics
from equipment_app.ui.formatting import list_name, state_chip
from equipment_app.ui.look.theme import LARGE, SMALL, font
from equipment_app.ui.page_list import may_open
from equipment_app.ui.scanner.borne import sentence
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import CheckBox, Field
from equipment_app.ui.widgets.label import Caption, IconLabel, KeyHint, Label, found
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.widgets.suggest import FOOT, Give, Hit, HitList, Hits, KeyFoot, Source, group

WIDTH, TOP, FIELD = 680, 64, 52


class Finder(Overlay):
    """Up and Down move through the groups, Tab goes to the next group, Enter uses, Ctrl+Enter opens the card."""

    takes_scans = True

    def __init__(self, window: QWidget, source: Source) -> None:
        super().__init__(window)
        self._source = source
        self._asked = ""
        self.panel.setFixedWidth(WIDTH)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setFont(font(LARGE))
        self.count = Label(size=SMALL, token="quiet", figures=True)
        self.list = HitList(self.field)
        self.nothing = Label(token="quiet", elide=True)
        self.nothing.setContentsMargins(20, 0, 20, 0)
        self.nothing.hide()
        self.foot = KeyFoot()
        top = (IconLabel("search", "accent", 20), (self.field, 1), self.count, KeyHint("Esc"))
        head = Strip("below", *top, height=FIELD, margins=(20, 0, 20, 0), spacing=12)
        in_column(head, (self.nothing, 1), (self.list, 1), self.foot, on=self.panel, margins=(1, 1, 1, 1))
        self.field.textChanged.connect(self.look_for)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._call(card=False))
        self.field.setPlaceholderText(self.tr("Scan a code or search…"))
        self.field.setAccessibleName(self.tr("Search"))
        self.foot.keys = (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("use here")),
            (("Ctrl+Enter",), self.tr("open the card")),
            (("Tab",), self.tr("next group")),
        )
        self.foot.aside = self.tr("accents do not matter")

    def open_with(self, text: str) -> None:
        self.open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)
        self.look_for(text)

    def look_for(self, text: str) -> None:
        self._asked = text
        self._source(text, lambda groups: self._found(text, groups))

    def arrange(self) -> None:
        inside = FIELD if self.nothing.isVisibleTo(self.panel) else self.list.tall()
        tall = min(FIELD + inside + FOOT + 2, self.height() - TOP - 16)
        self.panel.setGeometry((self.width() - WIDTH) // 2, TOP, WIDTH, tall)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes to the next group instead."""
        if self.list.groups:
            self.list.step_group(1 if next else -1)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.list.groups:
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._call(card=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            case Qt.Key.Key_Escape:
                self.close_overlay()
            case _:
                return False
        return True

    def _call(self, *, card: bool) -> None:
        rows = self.list.rows()
        if not rows:
            return
        hit = rows[self.list.current]
        act = hit.open if card and hit.open else hit.use
        self.close_overlay()
        if act:
            act()

    def _found(self, text: str, groups: Sequence[Hits]) -> None:
        if text != self._asked:
            return
        self.list.show_hits(groups, text, self.height() - TOP - 16 - FIELD - FOOT - 2)
        self.count.setText(self.tr("%n result(s)", "", sum(group.total for group in groups)) if text.strip() else "")
        nothing = bool(text.strip()) and not self.list.rows()
        said = next((group.said for group in groups if group.said), "")
        self.nothing.setText(said or self.tr("Nothing was found. The beginning of a word is enough."))
        self.nothing.setVisible(nothing)
        self.list.setVisible(not nothing)
        self.arrange()


_SETTINGS_FROM = 2


class Finding(QObject):
    """Made with what it looks through; the finder itself, over the whole window, when it is first opened."""

    def __init__(
        self,
        window: QWidget,
        books: Source | None,
        everywhere: Everywhere,
        topics: Topics,
        settings: "Callable[[], Sequence[Setting]]",
        show: Callable[[str, object], object],
        parent: QObject,
    ) -> None:
        """`settings` makes the page of the settings, if need be, and says what is on it; `show` shows it."""
        super().__init__(parent)
        self._settings, self._show = settings, show
        self._window, self._everywhere, self._topics = window, everywhere, topics
        self._books: Source = books or (lambda text, give: None)  # nothing is found while there are no books
        self._finder: Finder | None = None
        self._before: tuple[str, tuple[Hits, ...]] = ("", ())

    @property
    def finder(self) -> Finder:
        if self._finder is None:
            self._finder = Finder(self._window, self._look)
            self.destroyed.connect(self._finder.deleteLater)
        return self._finder

    def open(self, text: str) -> None:
        self.finder.open_with(text)

    def put_away(self) -> None:
        """Something else has been asked for meanwhile: a code was scanned."""
        if self._finder is not None and self._finder.isVisible():
            self._finder.close_overlay()

    def _look(self, text: str, give: Give) -> None:
        """Actions, settings and help at once, the books when they answer; until then what they said before stays."""
        wanted = asked(text)
        actions = [*self._can(wanted), *self._set(text), *self._read(wanted)]
        if not text.strip():
            give(actions)
            return
        give((*self._before[1], *actions))

        def answered(groups: Sequence[Hits]) -> None:
            self._before = (text, tuple(groups))
            give((*groups, *actions))

        self._books(text, answered)

    def _can(self, wanted: Sought) -> list[Hits]:
        hits = self._everywhere.hits(wanted) if wanted.words else self._everywhere.here()
        return group(QCoreApplication.translate("Finding", "Actions"), hits)

    def _set(self, text: str) -> list[Hits]:
        """Settings, from the second letter on: one letter would bring most of them."""
        if len(text.strip()) < _SETTINGS_FROM:
            return []
        hits = (
            Hit(
                "settings",
                one.words,
                one.name if one.words != one.name else "",
                use=partial(self._show, "settings", one),
            )
            for one in self._settings()
            if one.answers(text)
        )
        return group(QCoreApplication.translate("Finding", "Settings"), hits)

    def _read(self, wanted: Sought) -> list[Hits]:
        return group(QCoreApplication.translate("Finding", "Help"), self._topics.hits(wanted))


class Setting(Value):
    """`place` takes the focus; for a section and a caption it is None."""

    section: str
    name: str
    """Of the section, as the screen says it."""
    words: str
    place: QWidget | None = None

    def answers(self, text: str) -> bool:
        """Each word begins one of its own, or one of its section's, but not all of them only the section's."""
        own = any(found(self.words, word) for word in text.split())
        return own and all(found(f"{self.words} {self.name}", word) for word in text.split())


def settings_of(parts: Mapping[str, QWidget], names: Mapping[str, str]) -> list[Setting]:
    """Of the sections that have a name, in their order; what says the same as another one of its section only once."""
    settings: dict[tuple[str, str], Setting] = {}
    for section, name in names.items():
        settings[section, name] = Setting(section, name, name)
        for words, place in _said(parts[section]):
            if words and (section, words) not in settings:
                settings[section, words] = Setting(section, name, words, place)
    return list(settings.values())


def _said(part: QWidget) -> Iterator[tuple[str, QWidget | None]]:
    for one in part.findChildren(QWidget):
        if isinstance(one, Field):
            yield one.label.words(), one.editor
        elif isinstance(one, Caption):
            yield one.plain, None
        elif isinstance(one, CheckBox) or (isinstance(one, Button) and one.text().endswith("…")):
            assert isinstance(one, QAbstractButton)
            yield one.text(), one


_SIGNS = {
    "oděv": "shirt", "obuv": "footprints", "ochrana": "shield", "spojení": "radio", "nošení": "backpack",
    "zdravotní": "briefcase-medical", "označení": "id-card",
}  # fmt: skip
"""By section, as our own catalogue names them; any other is a package."""


class BookSearch(QObject):
    """`show` shows a page and hands it what to open there; `here` names the one shown: it decides what Enter does."""

    def __init__(self, desk: Desk, show: Callable[[str, object], object], here: Callable[[], str]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._show = show
        self._here = here

    def look(self, text: str, give: Give) -> None:
        """Answer `give` with groups of hits; while somebody types, only the last text is asked."""

        def asked(books: Books) -> tuple[Finds, Borne | None]:
            finds = finding(books, text)
            return finds, by_number(books, text, finds)

        self._desk.ask(asked, lambda found: give(self._groups(*found, text)), self, instead="finding")

    def _groups(self, finds: Finds, borne: Borne | None, text: str) -> list[Hits]:
        """Those that lead to a page which whoever works may open; else what a scan of it says."""
        members, things, papers = finds.members, finds.things, finds.papers
        groups = {
            "members": Hits(self.tr("Members"), tuple(self._member(one) for one in members.rows), members.total),
            "stock": Hits(self.tr("Items"), tuple(self._thing(one, text) for one in things.rows), things.total),
            "papers": Hits(self.tr("Papers"), tuple(self._paper(one) for one in papers.rows), papers.total),
        }
        shown = [hits for page, hits in groups.items() if may_open(self._desk.session, page)]
        return [*shown, *([] if borne is None else self._borne(borne))]

    def _borne(self, borne: Borne) -> list[Hits]:
        """The card of somebody, or of who has the thing; of what has no page here, a sentence."""
        name = formatting.named(borne.name, borne.name_en)
        if borne.what is Bears.MEMBER:
            show = partial(self._show, "members", borne.id)
            return group(self.tr("Members"), [Hit("user-round", name, borne.code, self.tr("card"), show, show)])
        if borne.what is Bears.THING and borne.kind == "member":
            show = partial(self._show, "members", borne.holder)
            facts = " · ".join((borne.code, self.tr("with {holder}").format(holder=borne.where)))
            return group(self.tr("Items"), [Hit("package", name, facts, self.tr("card"), show, show)])
        if borne.what is Bears.PAPER:
            show = partial(self._show, "papers", borne.code)
            about = formatting.dotted(formatting.kind_words(borne.kind), borne.where)
            return group(self.tr("Papers"), [Hit("file-text", borne.code, about, use=show, open=show)])
        narrowed = self._desk.session.narrowed
        nothing = self.tr("Nothing was found among the members of your unit.") if narrowed else ""
        return [Hits("", (), 0, nothing if borne.what is Bears.NOTHING else sentence(borne, typed=True))]

    def _member(self, one: FoundMember) -> Hit:
        at_counter = self._here() == "counter"
        holds = formatting.counted(self.tr("holds %n", "", one.pieces), one.pieces)
        facts = (one.personal_number, one.unit, holds if one.pieces else self.tr("holds nothing"))
        return Hit(
            "user-round",
            f"{one.rank} {one.name}".strip(),
            " · ".join(filter(None, facts)),
            self.tr("to the counter") if at_counter else self.tr("card"),
            use=lambda: self._show("counter" if at_counter else "members", one.id),
            open=lambda: self._show("members", one.id),
        )

    def _thing(self, one: FoundThing, text: str) -> Hit:
        target = one.code or one.article_code
        to_cart = bool(one.code) and self._here() == "counter"
        return Hit(
            _SIGNS.get(one.section.casefold(), "package"),
            formatting.named(one.name, one.name_en),
            " · ".join(filter(None, self._facts(one, text))),
            self.tr("into the cart") if to_cart else self.tr("card") if one.code else self.tr("stock"),
            use=lambda: self._show("counter", read(one.code)) if to_cart else self._show("stock", target),
            open=lambda: self._show("stock", target),
        )

    def _facts(self, one: FoundThing, text: str) -> tuple[str, ...]:
        """What tells it apart: its code, the number that was looked for, its size, and where it is."""
        size = "" if formatting.size(one.size) in ("–", "?") else self.tr("size {size}").format(size=one.size)
        if not one.code:
            stored = formatting.pieces(one.pieces, one.unit) if one.pieces is not None else ""
            return one.article_code, size, self.tr("{pieces} in stock").format(pieces=stored) if stored else ""
        if one.bucket == "stored":
            where = formatting.place(one.where)
        else:
            where = self.tr("with {holder}").format(holder=f"{one.rank} {one.where}".strip())
        numbers = (number for number in (one.inventory, one.serial) if number and found(number, text))
        return one.code, *numbers, size, where

    def _paper(self, one: FoundPaper) -> Hit:
        what = list_name(one.list) if one.list else formatting.kind_words(one.kind)
        facts = (what, f"{one.rank} {one.who}".strip(), formatting.day(one.day))
        return Hit(
            "file-text",
            one.number,
            " · ".join(filter(None, facts)),
            state_chip(one.state, one.number).text,
            use=partial(self._show, "papers", one.number),
            open=partial(self._show, "papers", one.number),
        )
