"""The tab of kits: lines are changed in place, what it would do is seen before it is saved, and nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.bulk_edit import EditMembers
from equipment_app.operations.issue import Issue
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.take_in import TakeIn
from equipment_app.queries.kits import kits
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Choice
from equipment_app.ui.pages.kits import KitsPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.stock.kit_beside import save_names
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.widgets.label import Label
from tests.world import ADAM, CATALOGUE, KIT

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot, light, shop):
    shop.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    page = KitsPage(shop.desk)
    page.went, page.messages = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.messages.append)
    page.resize(1134, 640)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    return page


def press(widget, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifiers)


def settle(page, shop):
    """What waits for a pause in typing has it now."""
    shop.run()
    if page._wait.isActive():
        page._wait.stop()
        page._preview()
    shop.run()


def lines(page):
    rows = page.editor.lines.view.table.rows
    return [(row.article.code, row.line.quantity, row.line.required, row.state) for row in rows]


def on(page, code):
    view = page.editor.lines.view
    row = next(row for row in view.table.rows if row.article.code == code)
    view.setFocus()
    view.show_row(row.article.id)
    return view


def choices(page, code):
    """The cells of a line that open a list."""
    view = on(page, code)
    row = next(n for n, row in enumerate(view.table.rows) if row.article.code == code)
    cells = [view.table.index(row, column).data(CELL) for column in range(view.table.columnCount())]
    return [str(cell) for cell in cells if isinstance(cell, Choice)]


def add(page, text):
    field = page.editor.lines.field
    page.can.do("kits.add")
    field.setText(text)
    press(field, Key.Key_Return)


def test_the_kit_that_applies_stands_there_with_nothing_changed(page):
    assert page.list.title.words() == "Kits 1"
    assert (page.editor.title.words(), page.editor.since.value, page.editor.before.value) == (
        KIT,
        "1. 4. 2026",
        "from the beginning",
    )
    assert lines(page) == [
        ("VESTA", 1, True, ""),
        ("RADIO", 1, True, ""),
        ("TRIKO", 3, True, ""),
        ("RUKAV", 2, False, ""),
    ]
    assert page.preview.sentence.words() == "You have changed nothing"
    assert not page.preview.save.isEnabled()


def test_lines_are_changed_by_keys_seen_in_the_preview_and_saved(page, shop):
    press(on(page, "TRIKO"), Key.Key_Plus)
    press(on(page, "RADIO"), Key.Key_Space)
    press(on(page, "RUKAV"), Key.Key_Delete)
    add(page, "obuv")
    press(on(page, "OBUV"), Key.Key_2)
    press(on(page, "OBUV"), Key.Key_Up, modifiers=ALT)
    settle(page, shop)
    assert lines(page) == [
        ("VESTA", 1, True, ""),
        ("RADIO", 1, False, "changed"),
        ("OBUV", 2, True, "new"),
        ("TRIKO", 4, True, "changed"),
        ("RUKAV", 2, False, "gone"),
    ]
    assert (page.preview.number.words(), page.preview.found.stops) == ("0", 1)
    assert page.preview.stops.words() == "Newly incomplete: 1 member"
    assert page.preview.save.isEnabled() and page.preview.save.text() == "Save from 1. 4. 2026"
    page.can.do("kits.save")
    settle(page, shop)
    (row,) = shop.ask(kits).kits
    assert (row.next, row.lines) == (date(2026, 4, 1), 4)
    assert [one.state for one in page.editor.lines.view.table.rows] == ["", "", "", ""]
    assert page.preview.sentence.words() == "You have changed nothing"
    assert shop.world.verified().problems == ()


def test_what_was_changed_is_counted_beside_the_name(page, shop):
    def said():
        return page.editor.chip.chip.text if page.editor.chip.chip else ""

    shop.do(EditMembers((shop.world.member(ADAM),), "function", "zdravotník"))
    assert said() == ""
    page.editor.until.setText("31. 12. 2026")
    assert said() == "1 change"
    page.editor.whom.choose("zdravotník")
    page.editor.whom.activated.emit(page.editor.whom.currentIndex())
    assert said() == "2 changes"
    press(on(page, "TRIKO"), Key.Key_Plus)
    assert said() == "3 changes"


def test_how_many_lack_a_line_is_said_with_its_sign_and_units_are_summed_behind_the_first_four(page, shop):
    press(on(page, "TRIKO"), Key.Key_Plus)
    settle(page, shop)
    (line,) = [one for one in page.preview.found.lines if one.article.code == "TRIKO"]

    def shown(people, units):
        found = replace(page.preview.found, lines=(replace(line, people=people),), units=units)
        page.preview.show_preview(found, date(2026, 4, 1))
        return [one.words() for one in page.preview.findChildren(Label)]

    units = tuple((f"útvar {n}", 10 - n) for n in range(6))
    fewer = shown(-2, units[:4])
    assert "−2 members" in fewer and "útvar 3" in fewer and not [words for words in fewer if "more unit" in words]
    more = shown(2, units)
    assert "+2 members" in more and "útvar 4" not in more
    assert more[more.index("2 more units") + 1] == "11"


def test_a_line_that_was_removed_comes_back_with_the_same_key(page):
    assert choices(page, "RADIO")
    press(on(page, "RADIO"), Key.Key_Delete)
    assert page.editor.changes == 1 and not choices(page, "RADIO")
    press(on(page, "RADIO"), Key.Key_Delete)
    assert [row.state for row in page.editor.lines.view.table.rows if row.article.code == "RADIO"] == [""]


def test_what_counts_too_is_written_and_what_cannot_is_said_under_the_lines(page, shop):
    shirt = next(row for row in page.editor.lines.view.table.rows if row.article.code == "TRIKO")
    page.editor.lines.ask(shirt.article.id)
    field, notice = page.editor.lines.field, page.editor.lines.notice
    for text, said in (("radio", "another size scheme"), ("triko", "cannot be the same"), ("xyz", "no article")):
        field.setText(text)
        press(field, Key.Key_Return)
        assert said in notice.words
    field.setText("vesta")
    press(field, Key.Key_Return)
    assert page.editor.lines.instead(page.editor.lines.lines[2]) == "Reflective vest"
    settle(page, shop)
    assert page.preview.found is not None


def test_a_scan_adds_its_article_or_shows_the_line_there_is(page, shop):
    codes = dict(shop.ask(lambda books: [(one.article, one.code) for one in books.things.bearing("V-001").values()]))
    assert page.take_scan(read(next(iter(codes.values()))))
    shop.run()
    assert len(page.editor.lines.lines) == 4
    assert page.editor.lines.view.current_row().article.code == "VESTA"
    press(on(page, "VESTA"), Key.Key_Delete)
    page.take_scan(read(next(iter(codes.values()))))
    shop.run()
    assert [line.article_id for line in page.editor.lines.lines][-1] == next(iter(codes))


def test_the_past_is_corrected_with_a_reason_alone(page, shop):
    press(on(page, "TRIKO"), Key.Key_Plus)
    page.editor.since.setText("2. 3. 2026")
    settle(page, shop)
    assert "3. 3. 2026" in page.editor.fields[page.editor.since].error.words
    assert not page.preview.save.isEnabled()
    page.editor.reason.setText("spatny pocet")
    settle(page, shop)
    assert page.preview.save.isEnabled()
    page.editor.until.setText("1. 3. 2026")
    assert page.editor.fields[page.editor.until].error.words
    assert not page.preview.save.isEnabled()


def test_a_new_kit_is_made_and_ended_and_what_is_not_saved_stays(page, shop):
    page.can.do("kits.new")
    page.editor.name.setText("Zimní")
    add(page, "RADIO")
    page._choose(shop.ask(lambda books: books.catalogue.kits()[KIT]))
    shop.run()
    assert len(page.editor.lines.lines) == 4
    page._kit = -1
    page._choose(0)
    page._edit(None)
    assert page.editor.name.value == "Zimní"
    page.can.do("kits.save")
    settle(page, shop)
    assert set(shop.ask(lambda books: books.catalogue.kits())) == {KIT, "Zimní"}
    assert page.editor.title.words() == "Zimní"
    press(page.list.view, Key.Key_Delete)
    form = page.middle.form
    assert form is not None and form.save.isEnabled()
    form.save.click()
    settle(page, shop)
    assert page.middle.form is None
    row = next(row for row in shop.ask(kits).kits if row.wording.name == "Zimní")
    assert row.wording.valid_to == date(2026, 3, 2)


def test_a_former_wording_is_only_read(page, shop):
    press(on(page, "TRIKO"), Key.Key_Plus)
    settle(page, shop)
    page.can.do("kits.save")
    settle(page, shop)
    first = page.editor.details.wordings[0]
    page._ask(first.kit, first.id)
    shop.run()
    assert page.editor.lines.readonly and not page.preview.save.isEnabled()
    press(on(page, "TRIKO"), Key.Key_Plus, Key.Key_Delete, Key.Key_Space)
    assert lines(page)[2] == ("TRIKO", 3, True, "")
    assert not choices(page, "TRIKO")


def test_tabs_lead_to_the_next_one_and_back(page, qtbot, light, shop):
    page.can.do("kits.next_tab")
    page.can.do("kits.previous_tab")
    assert page.went == [("repairs", None), ("order", None)]
    assert page.tabs.value == "kits"
    stock = StockPage(shop.desk)
    qtbot.addWidget(stock)
    went = []
    stock.go.connect(lambda where, argument: went.append(where))
    stock.can.do("stock.next_tab")
    assert (went, stock.tabs.value) == (["order"], "stock")


def test_the_names_are_saved_as_paper_and_as_tables(page, shop, tmp_path):
    add(page, "OBUV")
    settle(page, shop)
    draft = page.editor.draft()
    for ending in ("pdf", "xlsx", "csv"):
        path = tmp_path / f"names.{ending}"
        save_names(shop.world.database, draft, path)
        assert path.stat().st_size > 100
    assert ADAM in (tmp_path / "names.csv").read_text(encoding="utf-8-sig")


def test_a_change_handed_over_while_its_kit_stands_there_is_gone_on_with(page, shop):
    first, *rest = page.editor.draft().lines
    page.open(replace(page.editor.draft(), lines=(replace(first, quantity=5), *rest)))
    settle(page, shop)
    assert lines(page)[0][1] == 5
    assert page.editor.changes == 1


def test_a_draft_outlives_the_merge_of_an_article_it_names(page, shop, qtbot):
    """Whoever merges articles in the meantime takes one away from under the draft."""
    newer = "RADIO-N;Radiostanice nová;New radio;Spojení;item;uni;ks;18500,50\n"
    shop.do(TakeIn(shop.world.dry_run(ListKind.CATALOGUE, CATALOGUE.splitlines()[0] + "\n" + newer)))
    press(on(page, "RADIO"), Key.Key_Plus)
    settle(page, shop)
    kept = page.kept()
    shop.do(MergeArticles("RADIO-N", "RADIO"))
    settle(page, shop)
    again = KitsPage(shop.desk)
    qtbot.addWidget(again)
    again.take_back(kept)
    with qtbot.waitExposed(again):
        again.show()
    again.enter()
    shop.run()
    assert lines(again) and "RADIO" not in [code for code, *_ in lines(again)]
    assert again.editor.lines.notice.label.words() == "1 line left out: not in the catalogue any more."
