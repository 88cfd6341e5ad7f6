"""Campaign F5, at the window: hostile texts in every word that people type, shown on every page.

    python -m tests.campaigns.injection_window [--seed N]

A store whose names, remarks, places and settings are hostile texts is opened in the window. Every page is shown, every
row chosen, every cell and every part rested on with the mouse; members and things come to the counter and are handed
over. Nothing may raise, no text may be read as markup, and no name may make the window wider. Exit 1 otherwise.
`PLANTED` are a label that guesses what a text is, as Qt's does, and tips that are shown as they are.
"""

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolTip, QWidget

from equipment_app.documents.press import Press
from equipment_app.domain.codes import Code, Family
from equipment_app.store.books import Books
from tests.campaigns import told
from tests.campaigns.at_window import at_window, go, hover, hover_cells, tables
from tests.campaigns.hostile_texts import ALL, MARKUP
from tests.campaigns.hostile_world import filled
from tests.house import House
from tests.pages import PAGES

WIDE, HIGH = 1366, 768
Key = Qt.Key


@dataclass
class Tally:
    texts: int = 0
    """Looked at: labels, tips and documents."""
    hostile: int = 0
    """Of them, those that held something a person had typed."""
    marked: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.hostile > 0 and not (self.marked or self.wide or self.broken)


def attack(folder: Path, texts: tuple[str, ...] = ALL, rows: int = 40) -> Tally:
    """Every page, its first `rows` rows, and a handover at the counter."""
    folder.mkdir(parents=True, exist_ok=True)
    world = filled(folder / "sklad.equip", texts, Press())
    world.close()
    tally = Tally()
    with at_window(folder / "machine", world.path, tally.broken, world.clock) as house, _tips(tally):
        for page in PAGES:
            go(house, page)
            _look(house, page, tally)
            _choose_rows(house, page, rows, tally)
        _at_the_counter(house, tally)
    return tally


def _choose_rows(house: House, page: str, rows: int, tally: Tally) -> None:
    for view in tables(house):
        view.setFocus()
        for _ in range(min(rows, view.model().rowCount())):
            QTest.keyClick(view, Key.Key_Down)
            house.run()
            _look(house, page, tally)
        hover_cells(view, rows)


def _at_the_counter(house: House, tally: Tally) -> None:
    """Each member comes, gets a piece by its code, and hands it over; what the window says of it is looked at."""
    go(house, "counter")
    badges, codes = house.read(lambda books: ([one.badge for one in books.people.members()], _codes(books)))
    for badge, code in zip(badges, codes, strict=False):
        house.scan(str(Code(Family.BADGE, badge)))
        _look(house, "counter, a member", tally)
        house.scan(code)
        _look(house, "counter, a cart", tally)
        house.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        _look(house, "counter, done or refused", tally)
        house.key(Key.Key_Escape)


def _codes(books: Books) -> list[str]:
    things = [held.thing for place in books.people.places() for held in books.things.held_by(place.id)]
    return [str(thing.code) for thing in things if thing.code]


def _look(house: House, where: str, tally: Tally) -> None:
    """Every part of the window that shows words."""
    house.window.grab()
    if house.window.width() > WIDE or house.window.minimumSizeHint().width() > WIDE:
        tally.wide.append(f"{where}: {house.window.minimumSizeHint().width()} px")
    for part in [house.window, *house.window.findChildren(QWidget)]:
        if part.isVisible():
            for text, markup in _shown(part):
                _judge(f"{where}, {type(part).__name__}", text, markup, tally)


def _shown(part: QWidget) -> Iterator[tuple[str, bool]]:
    """Its texts, and whether each is read as markup."""
    if isinstance(part, QLabel):
        form = part.textFormat()
        yield part.text(), form == Qt.TextFormat.RichText or (form == Qt.TextFormat.AutoText and rich(part.text()))
    if isinstance(part, QTextEdit):
        yield part.toHtml(), True
    for tip in (part.toolTip(), part.statusTip(), part.whatsThis()):
        yield tip, rich(tip)


def rich(text: str) -> bool:
    return GuiQt.mightBeRichText(text)


def _judge(where: str, text: str, markup: bool, tally: Tally) -> None:
    tally.texts += bool(text)
    tally.hostile += any(one in text or one in unescape(text) for one in MARKUP)
    if markup and not escaped(text):
        tally.marked.append(f"{where}: {text[:120]!r}")


def escaped(text: str) -> bool:
    """None of the hostile texts in it stands there as it was given."""
    return not any(one in text for one in MARKUP if "<" in one)


@contextmanager
def _tips(tally: Tally) -> Iterator[None]:
    """What is shown when the mouse rests somewhere."""

    def show(_spot: QPoint, text: str, *_: Any) -> None:
        _judge("a tip", text, rich(text), tally)

    with patch.object(QToolTip, "showText", show):
        yield


def guessing_label(folder: Path) -> Tally:
    """One label more, which guesses: a planted bug."""
    tally, label = Tally(), QLabel(f"{MARKUP[0]}")
    label.show()
    for text, markup in _shown(label):
        _judge("planted", text, markup, tally)
    label.close()
    return tally


def raw_tip(folder: Path) -> Tally:
    """A tip shown as it is: a planted bug."""
    tally, widget = Tally(), QWidget()
    with _tips(tally):
        QToolTip.showText(QPoint(), f"Člen {MARKUP[2]}", widget)
        hover(widget, QPoint())
    return tally


PLANTED: dict[str, Callable[[Path], Tally]] = {"a label that guesses": guessing_label, "a tip as it is": raw_tip}


def main() -> int:
    chosen = told.options(__doc__)
    QApplication.instance() or QApplication([])
    texts = list(ALL)
    random.Random(chosen.seed).shuffle(texts)
    with tempfile.TemporaryDirectory() as folder:
        tally = attack(Path(folder) / "window", tuple(texts))
        planted = {name: plant(Path(folder)) for name, plant in PLANTED.items()}
    print(*dict.fromkeys(tally.marked), *dict.fromkeys(tally.wide), *dict.fromkeys(tally.broken), sep="\n")
    return told.tell(
        told.Told(
            id="F5, window",
            what="hostile texts in every word people type, on every page, in labels, tips and messages",
            seed=chosen.seed,
            count=f"{tally.texts} texts looked at, {tally.hostile} of them hostile",
            result=f"{len(tally.marked)} read as markup, {len(tally.wide)} made the window wider, "
            f"{len(tally.broken)} broke",
            planted="; ".join(f"{name}: {len(one.marked)}" for name, one in planted.items()),
            ok=tally.ok and all(one.marked for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
