"""In a window of any size, in both languages and in larger type, nothing over a list lies over anything else."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QSizePolicy

from equipment_app.ui.deployments.side import LastTen
from equipment_app.ui.kit.listing import ListCard
from equipment_app.ui.look import icons, theme
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.stocktake.scans import ScanList
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets import layout
from equipment_app.ui.widgets.field import Combo, SearchField
from equipment_app.ui.widgets.layout import HEIGHT, Flow, as_widget, in_column
from equipment_app.ui.widgets.matrix import Matrix, MatrixRow
from tests.house import House
from tests.ui.whole import crowded
from tests.world import copied

SIZES = ((820, 512), (1024, 600), (1366, 768))
LANGUAGES = ("cs", "en")
LARGE = 1.25
ARTICLE = "VESTA"
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


class LargeFont(QFont):
    """As where somebody sees to it that all type is larger."""

    def setPixelSize(self, size: int) -> None:
        super().setPixelSize(round(size * LARGE))


@pytest.fixture
def house(tmp_path, monkeypatch, qapp, lived_in):
    monkeypatch.setattr("equipment_app.ui.program.program._SETTLED_MS", 600_000)
    house = House(tmp_path, monkeypatch)
    yield house.start(copied(lived_in, tmp_path / "disk"))
    house.close()


@pytest.fixture
def type_of(monkeypatch):
    """Has all type made anew, so much larger."""
    made = (theme.font, theme.caption_font)

    def type_of(size: type[QFont]) -> None:
        monkeypatch.setattr(theme, "QFont", size)
        for one in made:
            one.cache_clear()

    yield type_of
    type_of(QFont)


def settle(house: House) -> None:
    house.run()
    for _ in range(3):
        QApplication.processEvents()
    house.run()


def choose_longest(house: House) -> None:
    """Of every filter the choice that takes most room."""
    for part in house.page.findChildren(ListCard):
        for combo in part.filters.values():
            if isinstance(combo, Combo) and combo.isVisible():
                widths = [combo.width_for(combo.itemText(n)) for n in range(combo.count())]
                combo.setCurrentIndex(widths.index(max(widths)))


def pages(house: House) -> Iterator[str]:
    """Each with a list that filters stand over, as it is shown; of an article each such list."""
    for page, row in PAGES.items():
        house.place.show_page(page, ARTICLE if page == "stock" else None)
        settle(house)
        if not house.page.findChildren(ListCard):
            continue
        for tab in ("pieces", "holders") if page == "stock" else ("",):
            if tab:
                house.page.detail.turn_to(tab)
            settle(house)
            choose_longest(house)
            yield f"{row.id} {tab}"


def offenders(house: House, size: tuple[int, int], *, large: bool) -> list[str]:
    """In large type the lists alone."""
    house.window.resize(*size)
    settle(house)
    cards = [one for one in house.page.findChildren(ListCard) if one.isVisible()]
    return [one for part in (cards if large else [house.page]) for one in crowded(part)]


def walked(house: House, type_of: Any) -> list[str]:
    found = []
    for font in (QFont, LargeFont):
        type_of(font)
        for language in LANGUAGES:
            house.program.languages.choose(language)
            settle(house)
            for shown in pages(house):
                for size in SIZES:
                    wrong = offenders(house, size, large=font is LargeFont)
                    found += [f"{language} {font.__name__} {shown} {size}: {one}" for one in wrong]
    return found


def test_no_two_controls_lie_over_each_other(house, type_of):
    assert walked(house, type_of) == []


def in_one_line(flow: Flow, room: int) -> Any:
    return [[(item, item.sizeHint().width()) for item in flow._items if not item.isEmpty()]]


PLANTED = {
    "all stand in one line": (Flow, "_lines", in_one_line),
    "a line lies over the one below": (layout, "_height", lambda line: HEIGHT // 2),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_is_found(house, monkeypatch, planted):
    next(shown for shown in pages(house) if shown.startswith("members"))
    assert offenders(house, SIZES[0], large=False) == []
    monkeypatch.setattr(*PLANTED[planted])
    assert offenders(house, SIZES[1], large=False) != []


def test_as_few_lines_as_hold_all(stage, qapp):
    """Each as wide as it wants to be; the rest of its line goes to what expands; what is hidden takes no room."""
    search, one, other = SearchField("Name or number"), Combo(), Combo()
    one.fill([(1, "Something long enough")])
    other.fill([(1, "Short")])
    for combo in (one, other):
        combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    top = as_widget(Flow(search, one, other))
    in_column(top, None, on=stage)
    wants = [part.sizeHint().width() for part in (search, one, other)]
    for room, lines in ((sum(wants) + 16, 1), (sum(wants) + 15, 2), (sum(wants[1:]) + 7, 3)):
        assert top.heightForWidth(room) == lines * HEIGHT + (lines - 1) * 8, room
    stage.resize(sum(wants) + 100, 300)
    qapp.processEvents()
    assert [part.width() for part in (one, other)] == wants[1:]
    assert other.geometry().right() == top.rect().right() and search.width() > wants[0]
    one.hide()
    qapp.processEvents()
    assert search.geometry().right() + 9 == other.x()


def columns_in(view: TableView[Any], room: int, stage: Any, qapp: Any) -> dict[int, int]:
    """Shown in so much room, by their place, and how wide."""
    view.setFixedSize(room, 200)
    view.setParent(stage)
    view.show()
    view.header.fit()
    qapp.processEvents()
    shown = [n for n in range(len(view.table.columns)) if not view.isColumnHidden(n)]
    return {n: view.columnWidth(n) for n in shown}


def test_the_last_ten_of_a_narrow_gate_say_time_and_count_whole(stage, qapp, english):
    last = LastTen()
    widths = columns_in(last.list, 298, stage, qapp)
    assert sum(widths.values()) <= 298 and widths[0] >= 68 and widths[3] >= 80


def test_what_was_scanned_at_a_narrow_station_is_named_whole(stage, qapp, english):
    scans = ScanList()
    for room in (384, 509, 510):
        widths = columns_in(scans, room, stage, qapp)
        assert sum(widths.values()) <= room and widths[0] >= 120, room


def test_a_table_of_sizes_says_that_more_lie_beyond(stage, qapp, monkeypatch):
    drawn: list[str] = []
    monkeypatch.setattr(icons, "paint", lambda painter, name, *_: drawn.append(name))
    matrix = Matrix()
    sizes = ("XS", "S", "M", "L", "XL", "XXL", "3XL")
    matrix.show_rows(sizes, [MatrixRow("In stock", (1,) * len(sizes))], "Size", "Total")
    matrix.setFixedWidth(420)
    in_column(matrix, None, on=stage)
    qapp.processEvents()
    for where, signs in ((0, ["right"]), (10, ["left", "right"]), (matrix.bar.maximum(), ["left"])):
        matrix.bar.setValue(where)
        drawn.clear()
        matrix.grab()
        assert [name.removeprefix("chevron-") for name in drawn] == signs, where
