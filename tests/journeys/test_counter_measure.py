"""The measure of the counter: twelve lines to one member in at most twenty scans and keys, the protocol printed."""

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from equipment_app.domain.lists import ListKind
from equipment_app.ui.look.theme import Look
from tests.house import House, Key, Mod
from tests.world import ADAM, DELIVERY, EVA, World

NUMBERED, QUANTITIES, AT_MOST = 7, 5, 20
KIT = "Výstroj nového člena"


@pytest.fixture(scope="session")
def look(qapp):
    return Look(qapp, "light")


@pytest.fixture
def closed(tmp_path):
    """A kit of seven numbered articles and five quantities, two of each numbered one in the store."""
    world = World.again(tmp_path / "sklad.equip")
    catalogue = "Kód;Název;Evidence;Velikostní řada;MJ;Cena za MJ\n"
    pieces, kit = DELIVERY, "Kód;Množství;Povinné\n"
    for n in range(1, NUMBERED + QUANTITIES + 1):
        numbered = n <= NUMBERED
        catalogue += (
            f"N-{n:02};Věc {n};{'item' if numbered else 'quantity'};{'alfa' if n in (1, 9) else 'uni'};ks;100\n"
        )
        kit += f"N-{n:02};{1 if numbered else 2};ano\n"
        size = "M" if n in (1, 9) else ""
        for copy in range(2 if numbered else 1):
            serial = f"SN-{n}-{copy}" if numbered else ""
            row = (
                f"DL-K;2.2.2026;Dodavatel První a.s.;;N-{n:02};{size};{1 if numbered else 50};{serial};;;;100;Sklad;A01"
            )
            pieces += f"{row}\n"
    world.take_in(ListKind.CATALOGUE, catalogue)
    world.take_in(ListKind.DELIVERIES, pieces)
    world.take_in(ListKind.KIT, kit, KIT)
    world.close()
    return world


class Mouse(QObject):
    """Counts clicks anywhere in the program."""

    def __init__(self):
        super().__init__()
        self.clicks = 0

    def eventFilter(self, watched, event):
        self.clicks += event.type() == QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def mouse(qapp):
    mouse = Mouse()
    QApplication.instance().installEventFilter(mouse)
    yield mouse
    QApplication.instance().removeEventFilter(mouse)


@pytest.fixture
def counter(closed, monkeypatch, look, mouse):
    counter = House(closed.path.parent, monkeypatch, closed.clock).start(closed.path, "cs")
    yield counter
    counter.close()


def text_of(path):
    with pypdfium2.PdfDocument(path) as document:
        return document[0].get_textpage().get_text_range()


def test_twelve_lines_in_twenty_inputs_without_the_mouse(counter, mouse):
    badge, codes = counter.badge(ADAM), [counter.code(f"SN-{n}-0") for n in range(1, NUMBERED + 1)]
    printed = []
    counter.page.printing.sent.connect(printed.append)
    counter.inputs = 0

    counter.scan(badge)
    counter.key(Key.Key_F6)
    counter.type("nov")
    counter.key(Key.Key_Return)
    for code in codes:
        counter.scan(code)
    counter.key(Key.Key_Return)

    assert counter.inputs == 14 <= AT_MOST  # badge, F6, three letters and Enter, seven pieces, Enter
    assert mouse.clicks == 0
    held = counter.held(ADAM)
    assert len(held) == NUMBERED + QUANTITIES
    assert sum(held.values()) == NUMBERED + 2 * QUANTITIES
    assert printed == ["PP-2026-000001"]
    assert counter.printed.stat().st_size > 10_000
    content = counter.read(lambda books: books.papers.content("PP-2026-000001"))
    assert "PP-2026-000001" in text_of(content)
    assert counter.member == ""
    assert counter.focus is counter.page.cart.empty.field


def test_the_next_member_can_come_at_once(counter, mouse):
    """One vest stays behind for each of them, and one thing there is not in Eva's size; nobody has to wait for it."""
    for number, copy in ((ADAM, 0), (EVA, 1)):
        counter.scan(counter.badge(number), host="CZ")
        counter.key(Key.Key_F6)
        counter.type("nov")
        counter.key(Key.Key_Return)
        for n in range(2, NUMBERED + 1):
            counter.scan(counter.code(f"SN-{n}-{copy}"), host="CZ")
        counter.key(Key.Key_Return, Mod.ControlModifier)
    assert mouse.clicks == 0
    assert len(counter.held(ADAM)) == NUMBERED - 1 + QUANTITIES
    assert len(counter.held(EVA)) == NUMBERED - 1 + QUANTITIES - 1
    assert sorted(lines for _, lines in counter.parked()) == [1, 2]
