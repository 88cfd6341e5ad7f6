"""Names get the room before numbers do: in the usual window the name of an article is read whole in every list."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView

from equipment_app.documents.press import Press
from equipment_app.domain.home import Home
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import RecordLabels
from equipment_app.paths import database as sample_file
from equipment_app.store.database import Database
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Group
from equipment_app.ui.look.theme import font
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.tables.table_view import TableView
from tests.house import CONTROL, House, Key
from tests.world import EVA, World, copied

USUAL, SMALL, TINY = (1366, 768), (1024, 640), (820, 512)
NAME = "Reflexní vesta AKT žlutomodrá"


@pytest.fixture(params=["cs", "en"])
def vests(house: House, lived_in_store: Path, tmp_path: Path, request):
    """A store where the vest has a long name."""
    path = copied(lived_in_store, tmp_path / "disk")
    with Database.open(path, Press()) as database:
        vest = database.ask(lambda books: books.catalogue.by_code("VESTA"))
        database.change(EditArticle(vest.id, NAME, NAME, None))
    return house.start(path, request.param)


def room_of(view: TableView, name: str) -> int:
    """What the cell with this name has for it."""
    for row in range(view.table.rowCount()):
        for column in range(view.table.columnCount()):
            if str(view.table.index(row, column).data() or "").startswith(name):
                pads = 16 + (8 if column in (0, view.last_column()) else 0)
                return view.columnWidth(column) - pads
    raise AssertionError(f"no {name}")


def beside_is_whole(view: TableView) -> bool:
    """No chip reaches out of its column, and nothing scrolls sideways."""
    cells = [
        (column, view.table.index(row, column).data(CELL))
        for row in range(view.table.rowCount()) for column in range(view.table.columnCount())
        if not isinstance(view.table.row(row), Group)
    ]  # fmt: skip
    chips = [(column, cell) for column, cell in cells if isinstance(cell, Chip)]
    inside = all(draw.chip_width(cell) <= view.columnWidth(column) - 15 for column, cell in chips)
    return inside and view.horizontalScrollBar().maximum() == 0


def view_of(house: House, page: str, argument: object = None) -> TableView:
    house.window.resize(*USUAL)
    house.place.show_page(page, argument)
    house.run()
    views = {
        "stock": lambda: house.page.articles.view,
        "labels": lambda: house.page.which.view,
        "papers": lambda: house.page.list.view,
    }
    view = views[page]() if page in views else house.page.cart.table
    assert isinstance(view, QAbstractItemView)
    return view


@pytest.mark.parametrize("page", ["stock", "labels"])
def test_the_name_of_an_article_is_read_whole_in_a_list(vests: House, page):
    view = view_of(vests, page, LabelsAsked() if page == "labels" else None)
    assert room_of(view, NAME) >= draw.width(NAME, font(bold=True))
    assert beside_is_whole(view)


def test_the_name_of_an_article_is_read_whole_in_the_cart(vests: House):
    view = view_of(vests, "counter")
    vests.scan(vests.badge(EVA))
    vests.page.session.add_kit(vests.page.session.card.kits[0])
    vests.run()
    assert room_of(view, NAME) >= draw.width(NAME, font(bold=True))
    assert beside_is_whole(view)


def test_a_column_says_what_was_printed_once_anything_was(vests: House):
    view = view_of(vests, "labels", LabelsAsked())
    vests.page.which.unlabelled.setChecked(False)
    vests.run()
    before = [column.title for column in view.table.columns]
    vest = vests.read(lambda books: books.things.by_serial("V-001")[0].id)
    vests.program.desk.change(RecordLabels((vest,)))
    vests.run()
    after = [column.title for column in view.table.columns]
    assert after[:-1] == before and beside_is_whole(view)


@pytest.mark.parametrize("last", ["Obvod hlavy", "Kolem hlavy"])
def test_all_columns_of_the_sample_list_are_seen_at_once(house: House, store: Path, tmp_path: Path, last):
    """Fifteen of them; one whose heading nobody knows stands among them."""
    text = sample_file("sample/members.csv").read_bytes().decode("cp1250")
    file = tmp_path / "members.csv"
    file.write_bytes(text.replace("Obvod hlavy", last).replace("Titul za", "Za jménem").encode("cp1250"))
    house.start(store, "cs")
    house.place.show_page("import", file)
    house.run()
    rows = house.page.columns.rows
    assert len(rows) == 15
    for row in rows:
        seen = row.field.visibleRegion().boundingRect()
        assert seen.size() == row.field.size(), row.heading


@pytest.mark.parametrize("language", ["cs", "en"])
@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
def test_every_state_of_papers_can_be_chosen_however_many_there_are(lived_in: House, monkeypatch, language, size):
    lived_in.program.languages.choose(language)
    lived_in.window.resize(*size)
    lived_in.place.show_page("papers")
    lived_in.run()
    papers = lived_in.page.list
    states = papers.filters["show"]
    monkeypatch.setattr(papers, "counts", lambda found: dict.fromkeys((one.value for one in states.segments), 1234))
    papers.refill()
    lived_in.run()
    shown = [one for line in states._lines(states.width()) for one in line]
    assert any(one.count for one in shown)
    for segment, rect in zip(shown, states.rects(), strict=True):
        assert states.rect().contains(rect.toRect()), segment
        assert states._width(segment) <= rect.width(), segment


@pytest.mark.parametrize("language", ["cs", "en"])
def test_parked_carts_keep_away_from_the_sentence_below_them(lived_in: House, language):
    lived_in.program.languages.choose(language)
    lived_in.window.resize(*SMALL)
    members = lived_in.read(lambda books: [one.id for one in books.people.members()])
    for member in members:
        lived_in.page.open(member)
        lived_in.run()
        lived_in.page.session.add_kit(lived_in.page.session.card.kits[0])
        lived_in.run()
        lived_in.page.commands.put_aside()
        lived_in.run()
    then = lived_in.page.board.summary
    assert len(then.parked.rows) == len(members) > 1
    sentence = then._words.mapTo(then, then._words.rect().topLeft()).y()
    carts = [row.visibleRegion().boundingRect() for row in then.parked.rows]
    ends = [row.mapTo(then, seen.bottomLeft()).y() for row, seen in zip(then.parked.rows, carts, strict=True) if seen]
    assert sentence - max(ends) >= 8


def test_the_number_of_a_paper_with_a_short_code_is_read_whole(house: House, tmp_path: Path):
    """In the list and over the paper; what stands beside it gives way."""
    world = World.make(tmp_path / "brno.equip", home=Home(2, "BRNO"))
    number = world.do(Issue(EVA, ("V-001",))).number
    world.close()
    house.start(world.path, "cs")
    view = view_of(house, "papers")
    assert room_of(view, number) >= draw.width(number, font())
    assert beside_is_whole(view)
    house.window.resize(*TINY)
    house.run()
    head = house.page.preview.top
    assert head.number.text() == number and head.number.width() >= head.number.sizeHint().width()
    assert not head.print.text() and head.print.toolTip() == head.print.accessibleName() == "Vytisknout"


def test_that_nobody_is_found_is_seen_in_a_small_window(lived_in: House):
    lived_in.window.resize(*TINY)
    lived_in.place.show_page("members")
    lived_in.run()
    lived_in.key(Key.Key_F, CONTROL)
    lived_in.type("zzz")
    lived_in.place.room.verticalScrollBar().setValue(0)
    nothing = lived_in.page.list.nothing
    for words in (nothing.title, nothing.sentence):
        assert words.isVisible() and words.visibleRegion().boundingRect().height() == words.height()
