"""The whole program with the counter in front, in the hands of a test: real keys, a reader, a worker we crank."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from equipment_app import app
from equipment_app.documents.press import Press
from equipment_app.domain.codes import Code, Family
from equipment_app.store.database import Database
from equipment_app.ui import printing, program
from equipment_app.ui.pages.counter import CounterPage
from equipment_app.ui.scanner import Scanner
from tests.conftest import ByHand
from tests.hands import Clock, Hands
from tests.world import Clock as StoreClock

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Counter:
    """`inputs` counts scans and keys. Every one of them is followed by all the work it causes."""

    def __init__(self, store: Path, monkeypatch, store_clock: StoreClock | None = None, language: str = "en") -> None:
        self.worker, self.clock = ByHand(), Clock()
        self.store_clock = store_clock or StoreClock()
        self.inputs = 0
        self.printed = store.with_suffix(".printed.pdf")
        self._patch(monkeypatch)
        stored = QSettings(str(store.with_suffix(".ini")), QSettings.Format.IniFormat)
        self.window = app.build(self.worker, store, language, stored)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.furnish()
        self.window.activateWindow()
        self.scanner = self.program.scanner
        self.scanner.watch(self.window.windowHandle())
        self.hands = Hands(self.window, self.scanner, self.clock)
        self.sounds: list[str] = []
        self.page.session.sounded.connect(lambda sound: self.sounds.append(str(sound)))
        self.run()

    # What a person does

    def scan(self, printed: str, **how: Any) -> None:
        self.inputs += 1
        self.hands.scan(printed, **how)
        self.run()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.inputs += 1
        self.hands.press(key, modifiers)
        self.run()

    def type(self, text: str, pace: float = 80) -> None:
        self.inputs += len(text)
        self.hands.type(text, pace)
        self.run()

    def run(self) -> None:
        """Everything that was asked of the books is answered, and what follows from the answers."""
        for _ in range(4):
            self.worker.run_all()
            QCoreApplication.sendPostedEvents()

    def take_offer(self) -> None:
        """Press the link of the message said last."""
        self.program.workplace.messages.messages[-1].act()
        self.run()

    def close(self) -> None:
        """As a person closes it: what is not saved yet is saved."""
        self.program.languages.choose("en")
        self.window.close()
        self.run()
        self.scanner.deleteLater()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # What can be seen

    @property
    def page(self) -> CounterPage:
        page = self.program.workplace.page
        assert isinstance(page, CounterPage)
        return page

    @property
    def lines(self) -> list[tuple[str, str, int, str]]:
        """Article, size, quantity and state of each line of the cart."""
        return [(x.item.code, x.line.size, x.line.quantity, str(x.state)) for x in self.page.session.judged]

    @property
    def member(self) -> str:
        card = self.page.session.card
        return card.member.personal_number if card else ""

    @property
    def said(self) -> list[str]:
        return [str(message) for message in self.program.workplace.messages.messages]

    @property
    def focus(self) -> Any:
        return QApplication.focusWidget()

    def ask(self, question: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        self.program.desk.ask(question, answers.append)
        self.run()
        return answers[0]

    def held(self, number: str) -> dict[str, int]:
        """What a member holds by the books: pieces by serial number, quantities by article and size."""

        def question(books: Any) -> dict[str, int]:
            found: dict[str, int] = {}
            for one in books.things.held_by(books.people.by_number(number).id):
                name = one.thing.serial or f"{one.thing.article_code}/{one.thing.size}"
                found[name] = found.get(name, 0) + one.quantity
            return found

        return self.ask(question)

    def badge(self, number: str) -> str:
        return self.ask(lambda books: str(Code(Family.BADGE, books.people.by_number(number).badge)))

    def code(self, serial: str) -> str:
        return self.ask(lambda books: books.things.by_serial(serial)[0].code)

    def parked(self) -> list[tuple[int, int]]:
        """Member and number of lines of each cart in the books."""
        return self.ask(lambda books: [(cart.member, len(cart.content["lines"])) for cart in books.carts.all()])

    @property
    def program(self) -> Any:
        found = self.window.findChild(program.Program)
        assert found is not None
        return found

    def _patch(self, monkeypatch) -> None:
        """A clock for the reader, one for the store, and a printer that prints into a file."""

        def opener(store: Path, who: str = "") -> Callable[[], Database]:
            return lambda: Database.open(store, Press(), clock=self.store_clock)

        def printer(_name: str) -> QPrinter:
            made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
            made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            made.setOutputFileName(str(self.printed))
            return made

        monkeypatch.setattr(app, "opener", opener)
        monkeypatch.setattr(program, "Scanner", lambda application: Scanner(application, self.clock))
        monkeypatch.setattr(program, "player_here", lambda: None)
        monkeypatch.setattr(printing, "printer_named", printer)
