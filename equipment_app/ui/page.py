"""What every page is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.scanning.decode import Scan
from equipment_app.ui.attachments.pasted import Pasted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.finder.finder import Setting
from equipment_app.ui.kit.acts import Act, Acts
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.look import draw
from equipment_app.ui.page_list import PAGES, may_open, row_of
from equipment_app.ui.rights import gate
from equipment_app.ui.scanner.borne import FOR_THE_COUNTER, SCANNED, Want, parted, wanted
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.ui.kit.listing import ListCard  # a list writes tables, which a start has no need of


class Page(draw.Painted):
    """A page reloads when it is shown stale, or at once when it is visible.

    The window shows its `title()`, its `context` and its `header` widgets above it. A page is made for one operator and
    one language: its parts get their words when they are made. In another language it is made anew, and takes back
    what it `kept`; what somebody typed, chose and scrolled in it comes back by itself (`main_window.remembering`).
    """

    acts: ClassVar[Sequence[Act[Any]]] = ()
    """What can be done on it; `do` and `when` get the page. One called `.back` leads where one came from."""
    watches: ClassVar[Changes] = Changes.NOTHING
    least: ClassVar[tuple[int, int]] = (720, 470)
    """Width and height it needs at least; in a smaller window it scrolls. A window of 820 × 512 is as wide, one of
    1024 × 640 as high."""
    tall: ClassVar[int] = 0
    """The height it needs where it is `NARROW` and parts stand under each other that else stand side by side."""
    searches: ClassVar[bool] = True
    """The search box stands in the header; without it Ctrl+K opens the search all the same."""

    told = Signal()
    """The title, context or header widgets have changed."""
    go = Signal(str, object)
    """Show the page of this id and hand it this argument."""
    led = Signal(str, object)
    """As `go`, where what was just done here leads: that page takes it back as this one would."""
    say = Signal(object)
    """A `Message` for the message bar."""
    untaken = Signal(object)
    """A scan that this page asked the books about and found to be nothing of its own."""
    refused = Signal()
    """What a scan is was said, and that this page has no use for it."""
    chosen = Signal()
    """What was asked for by itself stands here, by a scan or by the search; no row is passed over by it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.can: Acts[Any] = Acts(self, desk, self.acts)
        self._way_back = next((act.id for act in self.acts if act.id.endswith(".back")), "")
        self.heads: tuple[QWidget, ...] = ()
        """What stands right of the search box, the primary button last; made once."""
        if self._way_back:
            self.heads += (self.can.button(self._way_back, key="Esc"),)
        self._stale = True
        self.context = ""
        """One sentence about this moment, under the title."""
        self.done: Outcome | None = None
        """What Ctrl+Z takes back: done on it last, by whoever works, since they came."""
        self.drafted: list[int] = []
        """What Ctrl+Z takes back before that, the last first: what they put in a draft on it since they came."""
        desk.changed.connect(self._on_changed)

    def title(self) -> str:
        return row_of(type(self)).title()

    def set_context(self, sentence: str) -> None:
        self.context = sentence
        self.told.emit()

    def header(self) -> Sequence[QWidget]:
        """Which of them at this moment; the window takes them over."""
        return self.heads

    def foot(self) -> QWidget | None:
        """What stands quietly in the place of the messages while there are none. Made once."""
        return None

    def settings(self) -> Sequence[Setting]:
        """What the search box finds on this page by its words; `open` takes one of them."""
        return ()

    def reload(self) -> None:
        """Ask the questions again."""
        raise NotImplementedError

    def open(self, argument: object) -> None:
        """Show this: what `go` of another page or the search box handed over."""

    def take_scan(self, scan: Scan) -> bool:
        """A code was read while this page is shown. True when it has dealt with it."""
        return False

    def wants(self) -> Want | None:
        """What it waits for now; who scans anything else is told what that is, and stays. None: nothing is in hand on
        it, and a scan begins work where that is done.
        """
        return Want.NOTHING

    def keeps(self, scan: Scan) -> bool:
        """Whether what it did not take is said here, with a way on, and leads nobody away. A torn code never does."""
        return scan.answerable and (self.wants() is not None or scan.misread)

    def refuse(self, scan: Scan, want: Want | None = None) -> None:
        """Say what it is by the books, and what is waited for; where there is a page for it, that is offered."""
        want = want or self.wants() or Want.NOTHING

        def show(found: Borne) -> None:
            words, act = self._way_on(scan, found)
            lead, more = parted(found)
            told = f"{more} {wanted(found, want)}".strip()
            self.say.emit(Message(lead, told, tone="warn", action=words, act=act, topic=SCANNED))
            self.refused.emit()

        self.desk.ask(lambda books: look_up(books, scan.readings), show, self)

    def _way_on(self, scan: Scan, found: Borne) -> tuple[str, Callable[[], object] | None]:
        """Where whoever works may take it, in words and as what goes there."""
        session, what, go = self.desk.session, found.what, self.go.emit
        if what is Bears.PAPER:
            return self.tr("Open the paper"), partial(go, "papers", found.code)
        if what in FOR_THE_COUNTER and may_open(session, "counter"):
            return self.tr("To the Counter"), partial(go, "counter", scan)
        if what is Bears.THING and may_open(session, "life"):
            return self.tr("Show it"), partial(go, "life", LifeWanted(found.id))
        if what is Bears.MEMBER and may_open(session, "members"):
            return self.tr("Show the member"), partial(go, "members", found.id)
        return "", None

    def take_scan_elsewhere(self, scan: Scan) -> bool:
        """A code was read that the page shown has no use for. True when this one has dealt with it."""
        return False

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """A picture or files were pasted. True when this page has attached them; else they are read for codes."""
        return False

    def fill_screen(self) -> bool:
        """Full screen was asked for. True when this page has shown something of its own on a screen of its own."""
        return False

    def where(self) -> object:
        """What `open` takes to come back to what is shown now; None: nothing in particular."""
        return None

    def kept(self) -> object:
        """What `take_back` needs to go on in another language, beside what stands in the fields."""
        return self.where()

    def take_back(self, kept: object) -> None:
        if kept is not None:
            self.open(kept)

    def put_by(self) -> None:
        """The desk is about to be locked or taken over: what the books do not have yet goes there now."""

    def enter(self) -> None:
        """The page has become the one shown: put the focus where work starts."""
        shown = self.list_shown()
        (shown.view if shown is not None else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Esc was pressed and no part of it wanted it: back to where one came from. True when it has gone."""
        if self._way_back:
            self.can.do(self._way_back)
        return bool(self._way_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.escape():
            super().keyPressEvent(event)

    def leads(self, page: str, *controls: QWidget) -> None:
        """`controls` lead to another page: who may not open it does not see them."""
        gate(self.desk, PAGES[page].need, *controls)

    def open_paper(self, number: str) -> None:
        self.go.emit("papers", number)

    def open_member(self, member: int) -> None:
        self.go.emit("members", member)

    def open_counter(self, member: int) -> None:
        self.go.emit("counter", member)

    def handle(self, action: str) -> None:
        """One of its acts was called, or the search of its list."""
        if action in self.can:
            self.can.do(action)
        elif action == "edit.export" and (shown := self.list_shown()) is not None:
            shown.export(self.say.emit)
        elif action == "edit.filter" and (field := self.list_search()) is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def list_shown(self) -> "ListCard[Any, Any, Any, Any] | None":
        """The list on it that can be saved as a table and searched by Ctrl+F."""
        return None

    def list_search(self) -> SearchField | None:
        """The search of the list on it, for Ctrl+F."""
        shown = self.list_shown()
        return shown.search if shown is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Reload if something has changed and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes & self.watches:
            self._stale = True
            self.refresh()
