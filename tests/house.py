"""The whole program in the hands of a test: its window, real keys and scans, a worker we crank, a printer of paper.

Nothing is told to the program but through its window; `read` and `verified` look into the store underneath.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pypdfium2
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QWidget

from equipment_app import app
from equipment_app.documents.press import Press
from equipment_app.domain.codes import Code, Family
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.ledger.verify import Verified, verify
from equipment_app.ui.counter import counter_commands
from equipment_app.ui.first_run.parts import RecentStore
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output import printing
from equipment_app.ui.page import Page
from equipment_app.ui.pages.counter import CounterPage
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.program import program
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.message_bar import MessageLine
from equipment_app.ui.widgets.overlay import lying
from tests.conftest import ByHand
from tests.hands import Clock, Hands
from tests.world import SECRET
from tests.world import Clock as StoreClock

Answer = TypeVar("Answer")
Key, Mod = Qt.Key, Qt.KeyboardModifier
CONTROL = Mod.ControlModifier
ROWS = 40
"""Of a list, as many as are looked at."""


class House:
    """One machine: `start` turns the program on, `close` closes its window; `start` again is the next morning.

    `inputs` counts scans and keys, `sounds` is what the counter let hear. With a `store_clock`, the books stand at it.
    The window is painted when it starts, when another page or look stands in it, when something else lies over it, and
    when it closes: after every key it would cost a quarter of a journey. After `paint_all` it is.
    """

    def __init__(self, folder: Path, monkeypatch: Any, store_clock: StoreClock | None = None) -> None:
        self.folder = folder
        self.printed = folder / "printed.pdf"
        self.settings = QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat)
        self.clock = Clock()
        self.worker = ByHand()
        self.aside: ByHand | None = None
        """The thread beside the books, where a test wants backups."""
        self.window: Any = None
        self.scanner: Any = None
        self.inputs = 0
        self.sounds: list[str] = []
        self._painted: object = None
        if store_clock is not None:
            monkeypatch.setattr(app, "opener", lambda store, who="": lambda: self._opened(store, store_clock))
        monkeypatch.setattr(program, "Scanner", lambda application: Scanner(application, self.clock))
        monkeypatch.setattr(program, "player_here", lambda: None)
        monkeypatch.setattr(counter_commands, "monotonic", lambda: self.clock.now / 1000)
        monkeypatch.setattr(printing, "printer_named", self._printer)

    def start(self, store: Path | None = None, language: str = "en") -> "House":
        self.worker = ByHand()
        self.settings.setValue("language", language)
        self.window = app.build(self.worker, store, stored=self.settings, aside=self.aside)
        self.painting = Painting(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.furnish()
        self.window.activateWindow()
        self.scanner = self.program.scanner
        self.scanner.watch(self.window.windowHandle())
        self.hands = Hands(self.window, self.scanner, self.clock)
        self._painted = None
        self.sounds = []
        if self.program.workplace and isinstance(self.page, CounterPage):
            self.page.session.sounded.connect(lambda sound: self.sounds.append(str(sound)))
        self.run()
        return self

    def start_file(self, path: Path, secret: str = SECRET) -> "House":
        """With a check file, which its secret opens."""
        self.start(path)
        card: Any = self.window.centralWidget()
        card.secret.setText(secret)
        card.submit()
        self.run()
        return self

    def run(self) -> None:
        """All that was asked is answered, and what follows from the answers."""
        for _ in range(5):
            QCoreApplication.sendPostedEvents()
            went_on = self._work() + self._rest()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not went_on:
                QCoreApplication.sendPostedEvents()
                break
        self._look()

    def paint_all(self) -> None:
        """From now on every change is painted, as it is for a person."""
        self.painting.end()
        self.run()

    def close(self) -> None:
        """As a person closes it: what is not saved yet is saved. The next test finds the program speaking English."""
        if self.window is not None:
            self.painting.catch_up()
            self.program.languages.choose("en")
            self.window.close()
            self.run()
            self._forget()

    # What a person does

    def scan(self, printed: str, **how: Any) -> None:
        """Read by the reader; `how` is said in `Hands.scan`."""
        self.inputs += 1
        self.hands.scan(printed, **how)
        self.run()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.inputs += 1
        self.hands.press(key, modifiers)
        self.run()

    def type(self, text: str) -> None:
        self.inputs += len(text)
        self.hands.type(text)
        self.run()

    def click(self, button: QWidget) -> None:
        """With the mouse, on what can be seen and pressed."""
        assert button.isVisible() and button.isEnabled(), button
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.run()

    def press(self, words: str) -> None:
        """Click on the one button that says this."""
        self.click(self.button(words))

    def menu(self, view: QAbstractItemView, row: int, column: int = 1) -> QMenu:
        """Right click on a row, and the menu that opens."""
        spot = view.visualRect(view.model().index(row, column)).center()
        where = view.viewport().mapToGlobal(spot)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, where)
        QApplication.sendEvent(view.viewport(), asked)
        return self.popup

    def choose(self, words: str) -> None:
        """Of the menu that is open, by the keyboard."""
        menu = self.popup
        [action] = [one for one in menu.actions() if plain(one) == words]
        menu.setActiveAction(action)
        QTest.keyClick(menu, Key.Key_Return)
        self.run()

    def undo(self, what: str) -> None:
        """The Undo in the message that begins with `what`."""
        lines = [one for one in self.window.findChildren(MessageLine) if str(one.message).startswith(what)]
        self.click(next(one for one in lines[-1].findChildren(Button) if one.text() in ("Undo", "Vzít zpět")))

    def take_offer(self) -> None:
        """What the message said last offers."""
        self.place.messages.messages[-1].act()
        self.run()

    def find(self, text: str) -> list[Any]:
        """Ctrl+K, and what it offers for `text`."""
        self.key(Key.Key_K, CONTROL)
        self.type(text)
        return self.finder.list.rows()

    # What can be seen

    @property
    def program(self) -> Any:
        found = self.window.findChild(program.Program)
        assert found is not None
        return found

    @property
    def place(self) -> Workplace:
        place = self.window.centralWidget()
        assert isinstance(place, Workplace), place
        return place

    @property
    def front(self) -> FirstRunPage:
        page = self.window.centralWidget()
        assert isinstance(page, FirstRunPage), page
        return page

    @property
    def page(self) -> Any:
        assert isinstance(self.place.page, Page)
        return self.place.page

    @property
    def finder(self) -> Any:
        return self.place.finding.finder

    @property
    def said(self) -> list[str]:
        return [str(message) for message in self.window.centralWidget().messages.messages]

    @property
    def seen(self) -> str:
        """Every word in the window, one widget a line."""
        return "\n".join(texts(self.window))

    @property
    def popup(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), menu
        return menu

    @property
    def offers(self) -> list[str]:
        """What the menu that is open offers now."""
        return [plain(one) for one in self.popup.actions() if one.text() and one.isEnabled()]

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    @property
    def recent(self) -> list[RecentStore]:
        return [row for row in self.front.recent.view.table.rows if isinstance(row, RecentStore)]

    def button(self, words: str) -> QAbstractButton:
        found = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
        assert len(found) == 1, (words, found, sorted(texts(self.window)))
        return found[0]

    @property
    def lines(self) -> list[tuple[str, str, int, str]]:
        """Article, size, quantity and state of each line of the cart at the counter."""
        return [(x.item.code, x.line.size, x.line.quantity, str(x.state)) for x in self.page.session.judged]

    @property
    def member(self) -> str:
        """The personal number of who stands at the counter."""
        card = self.page.session.card
        return card.member.personal_number if card else ""

    # The store underneath

    def read(self, question: Callable[[Books], Answer]) -> Answer:
        """Ask the books behind the window."""
        answers: list[Any] = []
        self.program.desk.ask(question, answers.append)
        self.run()
        assert answers, question
        return answers[0]  # type: ignore[no-any-return]

    def badge(self, number: str) -> str:
        return self.read(lambda books: str(Code(Family.BADGE, books.people.by_number(number).badge)))

    def code(self, serial: str) -> str:
        return self.read(lambda books: books.things.by_serial(serial)[0].code)

    def held(self, number: str) -> dict[str, int]:
        """What a member holds: pieces by serial number, quantities by article and size."""

        def question(books: Books) -> dict[str, int]:
            found: dict[str, int] = {}
            for one in books.things.held_by(books.people.by_number(number).id):
                name = one.thing.serial or f"{one.thing.article_code}/{one.thing.size}"
                found[name] = found.get(name, 0) + one.quantity
            return found

        return self.read(question)

    def parked(self) -> list[tuple[int, int]]:
        """Member and number of lines of each cart in the books."""
        return self.read(lambda books: [(cart.key, len(cart.content["lines"])) for cart in books.carts.all()])

    def document(self, number: str) -> bytes:
        """The filed PDF."""
        return self.read(lambda books: books.papers.content(number))

    # Inside

    def _work(self) -> bool:
        """Both threads finish what there is. Says whether there was anything."""
        worked = bool(self.worker.pending)
        self.worker.run_all()
        while self.aside is not None and self.aside.pending:
            worked = True
            self.aside.run_all()
            self.worker.run_all()
        return worked

    def _rest(self) -> bool:
        """The eye rests on the current row of a list, and its card comes. Says whether there was one."""
        inside = self.window.centralWidget()
        shown = inside.page if isinstance(inside, Workplace) and inside.page else inside
        parts = [part for part in (shown, *lying(self.window)) if part]  # the other pages have most of the window
        views = [view for part in parts for view in part.findChildren(TableView)]
        resting = [one for one in views if one.isVisible() and one._rest.isActive()]
        for view in resting:
            view._rest.stop()
            view._rest.timeout.emit()
        return bool(resting)

    def _look(self) -> None:
        """Paint the window, if something else stands in it than when it was painted last."""
        if self.window is None:
            return
        inside = self.window.centralWidget()
        over = [type(one) for one in lying(self.window)]
        stands = id(inside), getattr(inside, "shown", ""), over, tokens()["ground"].name()
        if stands != self._painted:
            self._painted = stands
            self.painting.catch_up()

    def _opened(self, store: Path, clock: StoreClock) -> Database:
        return Database.open(store, Press(), clock=clock)

    def _printer(self, _name: str = "") -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self.printed))
        return made

    def _forget(self) -> None:
        if self.scanner is not None:
            self.scanner.deleteLater()
        self.window.deleteLater()
        self.window = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Painting(QObject):
    """Of the changes in a window; put off until somebody catches up with it, or until its `end`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._wanted = window, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        self._wanted = True
        return True

    def catch_up(self) -> None:
        if self._wanted:
            self._wanted = False
            self._window.event(QEvent(QEvent.Type.UpdateRequest))

    def end(self) -> None:
        self._window.removeEventFilter(self)
        self.catch_up()


def plain(action: QAction) -> str:
    """Its words, without the letter that chooses it."""
    return action.text().replace("&", "").split("\t")[0]


def newest_paper(house: House) -> str:
    """The number of the paper that was filed last."""
    return house.read(lambda books: str(books.ask("SELECT number FROM filing ORDER BY seq DESC LIMIT 1")[0][0]))


def text_of(pdf: bytes) -> str:
    """What can be read in a filed document."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def verified(store: Path, who: str = "", password: str = "") -> Verified:
    """The journal of a closed store, from its first entry; `who` signs in where that is asked."""
    with Database.open(store, Press()) as database:
        if who:
            database.door.sign_in(who, password)
        with database.books() as books:
            return verify(books.connection, books.files)


def visible(part: QWidget) -> Iterator[QWidget]:
    """It and what stands in it; hidden pages, which have most of the window, are passed over whole."""
    if part.isVisible():
        yield part
        for child in part.children():
            if isinstance(child, QWidget):
                yield from visible(child)


def texts(window: QWidget) -> list[str]:
    """What visible labels and buttons say, tooltips and names for the blind included."""
    found = []
    for widget in visible(window):
        if isinstance(widget, Label):
            found.append(widget.words())
        elif isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        elif isinstance(widget, QAbstractItemView):
            found += cells(widget)
        found += [widget.toolTip(), widget.accessibleName(), getattr(widget, "placeholderText", str)()]
    return [text for text in found if text]


def cells(view: QAbstractItemView) -> list[str]:
    """Headings and the first rows of a list."""
    model, found = view.model(), []
    for column in range(model.columnCount()):
        found.append(model.headerData(column, Qt.Orientation.Horizontal))
        found += [model.index(row, column).data() for row in range(min(model.rowCount(), ROWS))]
    return [str(text) for text in found if text]
