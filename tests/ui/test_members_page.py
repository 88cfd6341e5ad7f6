"""The page of members, played with keys on a real store."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from equipment_app.domain.cart import Cart
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PapersWanted, Service
from equipment_app.queries.member_card import member_card
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Group
from equipment_app.ui.members.card import MemberSide
from equipment_app.ui.members.list import MemberList
from equipment_app.ui.pages.members import MembersPage
from equipment_app.ui.tables.table import PAGE
from equipment_app.ui.tables.table_view import Seeker
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key
ADAM_NAME, EVA_NAME, CTIBOR_NAME = "Zkušební Adam", "Vzorková Eva", "Čtvrtý Ctibor"


def handed_over(shop):
    shop.do(Issue(ADAM, ("VESTA/M", "RADIO", "TRIKO/M*3")))
    shop.do(Issue(EVA, ("TRIKO/L*2",), reason="doplnění"))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = MembersPage(shop.desk)
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.resize(1134, 664)
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


def type_into(field, text):
    """Letters as a person types them; QTest.keyClicks aborts at Czech ones."""
    field.setFocus()
    for letter in text:
        field.insert(letter)


def names(page):
    return [row.name for row in page.list.table.rows]


def shown(page):
    return page.card.card.member.name


def rest(page, shop, qtbot, *keys):
    """Press, rest for as long as the page wants, and let the card come."""
    with qtbot.waitSignal(page.list.view.rested):
        press(page.list.view, *keys)
    shop.run()


def test_the_list_comes_in_czech_order_with_the_first_card(page):
    assert names(page) == [CTIBOR_NAME, EVA_NAME, ADAM_NAME]
    assert shown(page) == CTIBOR_NAME
    assert page.context == "3 members in 2 units, 1 has the whole kit"


def test_arrows_change_the_card_after_a_rest(page, shop, qtbot):
    asked = []
    page.list.rested.connect(lambda row: asked.append(row.name))
    rest(page, shop, qtbot, Key.Key_Down, Key.Key_Down)
    assert (asked, shown(page)) == ([ADAM_NAME], ADAM_NAME)


def test_search_narrows_without_accents_and_says_what_is_left(page, shop):
    type_into(page.list.search, "ctv")
    shop.run()
    assert names(page) == [CTIBOR_NAME]
    assert page.list.summary.words() == "1 member · complete 0, incomplete 1"
    assert page.list.all.isVisible()


def test_from_the_search_down_and_enter_lead_into_the_list_and_esc_empties_it(page, shop):
    type_into(page.list.search, "vzo")
    press(page.list.search, Key.Key_Down)
    assert page.list.view.hasFocus()
    page.list.search.setFocus()
    press(page.list.search, Key.Key_Escape)
    shop.run()
    assert len(names(page)) == 3


def test_a_search_that_finds_another_shows_that_card(page, shop):
    type_into(page.list.search, "vzorkova")
    shop.run()
    assert shown(page) == EVA_NAME


def test_nobody_found_is_said_and_the_filter_cleared_by_its_link(page, shop):
    type_into(page.list.search, "xyz")
    shop.run()
    assert page.right.currentWidget() is page.nobody
    assert page.list.nothing.title.words() == "No member was found"
    page.list.all.click()
    shop.run()
    assert page.list.search.text() == "" and shown(page) == CTIBOR_NAME
    assert page.right.currentWidget() is page.card


def test_filters_narrow_by_unit_and_kit(page, shop):
    page.list.filters["unit"].setCurrentIndex(page.list.filters["unit"].findText("KŘP hl. m. Prahy"))
    shop.run()
    assert names(page) == [EVA_NAME, ADAM_NAME]
    page.list.filters["kit"].setCurrentIndex(1)
    shop.run()
    assert names(page) == [ADAM_NAME]


def test_a_click_on_a_head_sorts(page, shop):
    header = page.list.view.header
    header.sectionClicked.emit(2)
    shop.run()
    header.sectionClicked.emit(2)
    shop.run()
    assert names(page) == [ADAM_NAME, EVA_NAME, CTIBOR_NAME]


def test_the_row_says_what_is_missing(page):
    cells = [[str(page.list.table.index(row, column).data()) for column in range(4)] for row in range(3)]
    assert cells[0] == ["Čtvrtý Ctibor por.", CTIBOR, "0", "lacks 3"]
    assert cells[2] == ["Zkušební Adam pprap.", ADAM, "5", "complete"]


def test_the_card_has_head_sizes_and_groups(page, shop):
    page.open(shop.world.member(ADAM))
    shop.run()
    top = page.card.top
    assert (top.name.words(), top.chip.chip.text) == (ADAM_NAME, "kit complete")
    assert top.facts.words() == f"pprap. · {ADAM} · KŘP hl. m. Prahy"
    assert page.card.sizes._values["obuv"].words() == "42,5"
    rows = page.card.holdings.table.rows
    assert [(r.title, r.count) for r in rows if isinstance(r, Group)] == [
        ("Oděv", "3"),
        ("Ochrana", "1"),
        ("Spojení", "1"),
    ]
    assert page.card.holdings.title.words() == "Holds 5 pieces"


def test_groups_fold_with_left_and_right(page, shop):
    page.open(shop.world.member(ADAM))
    shop.run()
    view = page.card.holdings.view
    view.setFocus()
    press(view, Key.Key_Home, Key.Key_Left)
    assert view.isRowHidden(1) and not view.isRowHidden(0)
    press(view, Key.Key_Right)
    assert not view.isRowHidden(1)


def test_only_as_many_groups_are_open_as_fit(page, shop):
    page.card.holdings.view.setFixedHeight(150)
    page.open(shop.world.member(ADAM))
    shop.run()
    view, rows = page.card.holdings.view, page.card.holdings.table.rows
    hidden = [view.isRowHidden(n) for n, row in enumerate(rows) if not isinstance(row, Group)]
    assert hidden[0] is False and hidden[-1] is True


def test_another_members_groups_are_all_there(page, shop):
    """Rows folded away for one member must not stay hidden for the next."""
    page.card.holdings.view.setFixedHeight(150)
    for number in (ADAM, EVA, ADAM):
        page.open(shop.world.member(number))
        shop.run()
    view, rows = page.card.holdings.view, page.card.holdings.table.rows
    assert not any(view.isRowHidden(n) for n, row in enumerate(rows) if isinstance(row, Group))


def test_enter_goes_into_the_card_and_on_a_thing_to_the_stock(page, shop):
    page.open(shop.world.member(ADAM))
    shop.run()
    press(page.list.view, Key.Key_Return)
    view = page.card.holdings.view
    assert view.hasFocus()
    press(view, Key.Key_End, Key.Key_Return)
    code = shop.ask(lambda b: b.things.by_serial("R-001")[0].code)
    assert page.went == [("stock", code)]


def test_enter_on_a_quantity_opens_its_paper(page, shop):
    page.open(shop.world.member(EVA))
    shop.run()
    press(page.card.holdings.view, Key.Key_Home, Key.Key_Return)
    assert page.went == [("papers", "PP-2026-000002")]


def test_esc_leads_back_to_the_list(page, shop):
    page.card.holdings.view.setFocus()
    press(page.card.holdings.view, Key.Key_Escape)
    assert page.list.view.hasFocus()


def test_ctrl_enter_carries_the_member_to_the_counter(page, shop):
    page.open(shop.world.member(EVA))
    shop.run()
    page.handle("members.counter")
    page.card.top.counter.click()
    assert page.went == [("counter", shop.world.member(EVA))] * 2


def test_what_is_missing_becomes_a_cart(page, shop):
    page.open(shop.world.member(EVA))
    shop.run()
    gaps = [(row.words, row.aside) for row in entries(page.card.side.gaps)]
    assert gaps == [
        ("Reflective vest L", "1\u00a0pc in stock"),
        ("Radio", "1\u00a0pc in stock"),
        ("Functional T-shirt L", "13\u00a0pcs in stock"),
    ]
    page.card.side.gaps.link.click()
    (where, cart), article = page.went[0], shop.world.article
    assert where == "counter" and isinstance(cart, Cart) and cart.member == shop.world.member(EVA) and cart.key
    assert [(line.article, line.size, line.numbered, line.quantity) for line in cart.lines] == [
        (article("VESTA"), "L", True, 1),
        (article("RADIO"), "uni", True, 1),
        (article("TRIKO"), "L", False, 1),
    ]


def test_of_a_member_whose_size_is_not_known_nothing_is_said_about_the_stock(page, shop):
    """What is known is that the size is not; the row leads to where it is said."""
    shop.do(EditMember(None, NOVAK))
    page.open(shop.ask(lambda books: books.people.by_number(NOVAK.personal_number).id))
    shop.run()
    rows = entries(page.card.side.gaps)
    said = [(row.words, row.aside) for row in rows]
    assert said == [
        ("Reflective vest", "size not known"),
        ("Radio", "1\u00a0pc in stock"),
        ("3 × Functional T-shirt", "size not known"),
    ]
    assert rows[1].act is None
    rows[0].act()
    shop.run()
    assert page.form is not None and page.form.sizes["alfa"].hasFocus()


def test_who_may_not_write_sizes_is_led_nowhere(qtbot, light, shop):
    side = MemberSide()
    qtbot.addWidget(side)
    eva = shop.world.member(EVA)
    [vest, *_] = shop.ask(lambda books: member_card(books, eva)).gaps
    assert side._gap(replace(vest, size="", stock=None)).act is None
    side.may_edit = True
    assert side._gap(replace(vest, size="", stock=None)).act is not None


def entries(section):
    return [section._rows.itemAt(n).widget().entry for n in range(section._rows.count())]


def test_the_history_says_what_happened_and_what_was_cancelled(page, shop):
    shop.do(TakeBack(EVA, ("TRIKO",), remark="nesedělo", condition=AS_ISSUED))
    shop.do(Undo("PP-2026-000001", "omyl"))
    page.open(shop.world.member(EVA))
    shop.run()
    rows = entries(page.card.side.history)
    assert [row.words for row in rows] == ["Returned: Functional T-shirt L", "Functional T-shirt L, 2\u00a0pcs"]
    assert rows[0].below.endswith("VR-2026-000001 · nesedělo")
    page.open(shop.world.member(ADAM))
    shop.run()
    rows = entries(page.card.side.history)
    assert [(row.words, row.struck) for row in rows] == [
        ("Cancelled PP-2026-000001", False),
        ("Several items, 5\u00a0pcs", True),
    ]
    rows[0].act()
    assert page.went == [("papers", "PP-2026-000001-S")]


def test_the_link_shows_the_whole_history_and_less_again(page, shop):
    for _ in range(4):
        shop.do(Issue(EVA, ("RUKAV",)))
    page.open(shop.world.member(EVA))
    shop.run()
    history = page.card.side.history
    assert (len(entries(history)), history.link.text()) == (4, "All 5")
    history.link.click()
    assert (len(entries(history)), history.link.text()) == (5, "Less")
    history.link.click()
    assert len(entries(history)) == 4


def test_papers_have_their_state_and_lead_to_themselves(page, shop):
    for _ in range(4):
        shop.do(Issue(EVA, ("RUKAV",)))
    page.open(shop.world.member(EVA))
    shop.run()
    rows = entries(page.card.side.papers)
    assert (rows[0].words, rows[0].chip.text) == ("PP-2026-000006", "unsigned")
    page.card.side.papers.link.click()
    assert page.went == [("papers", PapersWanted(text=f"{EVA_NAME} {EVA}"))]


def test_a_handover_elsewhere_renews_list_and_card(page, shop):
    page.open(shop.world.member(CTIBOR))
    shop.run()
    shop.do(Issue(CTIBOR, ("TRIKO/L*2",)))
    assert page.card.card.pieces == 2
    assert page.list.view.current_row().pieces == 2


def test_a_badge_brings_up_its_member_and_a_thing_whoever_has_it(page, shop):
    badge = shop.ask(lambda b: b.people.by_number(EVA).badge)
    thing = shop.ask(lambda b: b.things.by_serial("R-001")[0].code)
    free = shop.ask(lambda b: b.things.by_serial("V-001")[0].code)
    from equipment_app.domain.codes import Code, Family

    assert page.take_scan(read(str(Code(Family.BADGE, badge))))
    shop.run()
    assert shown(page) == EVA_NAME
    said = []
    page.say.connect(said.append)
    for _ in range(2):  # also where the card stands already
        assert page.take_scan(read(thing))
        shop.run()
        assert shown(page) == ADAM_NAME and thing in said.pop().lead
        view = page.card.holdings.view
        assert view.current_row().code == thing and view.is_lit(view.currentIndex().row())
        view.light(None)
    page.take_scan(read(free))
    shop.run()
    assert shown(page) == ADAM_NAME
    assert page.take_scan(read(ADAM)) and page.take_scan(read("V-001"))
    shop.run()
    assert shown(page) == ADAM_NAME
    assert page.take_scan(read("1234567890"))
    assert not page.take_scan_elsewhere(read(thing))


def test_a_member_in_service_is_shown_in_the_plain_list(page, shop):
    type_into(page.list.search, "vzo")
    shop.run()
    page.open(shop.world.member(ADAM))
    shop.run()
    assert page.list.view.current_row().name == ADAM_NAME and len(names(page)) == 3
    assert not page.list.all.isVisible()


def test_a_member_somebody_asks_for_is_found_behind_any_filter(page, shop):
    ctibor = shop.world.member(CTIBOR)
    shop.do(WithdrawMember(ctibor))
    type_into(page.list.search, "vzo")
    shop.run()
    page.open(ctibor)
    shop.run()
    assert page.list.view.current_row().name == CTIBOR_NAME
    assert page.list.wanted.service is Service.ALL
    assert page.card.top.chip.chip.text == "left the team"
    assert not page.card.top.counter.isEnabled()


@pytest.fixture
def crowd(shop):
    """So many members that the list has several pages."""
    from dataclasses import replace

    from equipment_app.domain.lists import DryRun, Fate, Judged, ListKind
    from equipment_app.operations.take_in import TakeIn

    rows = [replace(NOVAK, personal_number=f"98{n:04}", surname=f"Davový{n:04}") for n in range(2 * PAGE + 50)]
    judged = tuple(Judged("list", n, Fate.CREATED, row) for n, row in enumerate(rows, start=2))
    shop.world.do(TakeIn(DryRun(ListKind.MEMBERS, "list", "0" * 64, ("list",), judged, (), seq=shop.world.head())))


def test_a_long_list_is_read_page_by_page(crowd, page, shop):
    assert len(page.list.table.rows) == PAGE
    page.list.view.verticalScrollBar().setValue(page.list.view.verticalScrollBar().maximum())
    shop.run()
    assert len(page.list.table.rows) == 2 * PAGE
    assert page.list.summary.words().startswith("565 members")


def test_a_member_far_down_is_brought_into_view(crowd, page, shop):
    page.open(shop.world.member(ADAM))
    shop.run()
    assert page.list.view.current_row().name == ADAM_NAME
    assert len(page.list.table.rows) == 565


def test_a_member_too_far_down_is_searched_for(crowd, page, shop, monkeypatch):
    monkeypatch.setattr(Seeker, "REACH", 10)
    page.open(shop.world.member(ADAM))
    shop.run()
    assert (names(page), page.list.search.text()) == ([ADAM_NAME], ADAM)


def test_ctrl_f_puts_the_caret_into_the_search(page):
    page.handle("edit.filter")
    assert page.list.search.hasFocus()


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_menu_leads_to_the_end_of_a_membership_and_takes_back(page, shop):
    ctibor = shop.world.member(CTIBOR)
    page.open(ctibor)
    shop.run()
    choose(page.card.top, "End team membership…")
    assert page.went == [("leaver", ctibor)]
    shop.do(EndMembership(ctibor))
    shop.run()
    assert page.list.row.id == ctibor and page.shows_former(), "who has just left stays in view, among all"
    assert page.list.summary.text() == "3 members · complete 1, incomplete 1, former 1"
    choose(page.card.top, "Restore team membership")
    shop.run()
    assert CTIBOR_NAME in names(page) and page.card.top.counter.isEnabled()


def choose(head, words):
    head.more.click()
    menu = head.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


@pytest.mark.qt_log_ignore("plugin does not support")
def test_who_left_with_things_may_bring_them_from_the_menu(page, shop):
    adam = shop.world.member(ADAM)
    shop.do(EndMembership(adam, although="Věci doručí útvar."))
    page.open(adam)
    shop.run()
    choose(page.card.top, "Take in what is brought…")
    assert page.went == [("leaver", adam)]


def test_the_page_is_made_in_the_language_of_the_moment(qtbot, light, shop, english):
    english.choose("cs")
    page = MembersPage(shop.desk)
    qtbot.addWidget(page)
    assert page.title() == "Členové" and page.list.search.placeholderText() == "Hledat v seznamu"


def test_an_empty_store_says_what_to_do_first(qtbot, light, tmp_path, worker, english):
    from equipment_app.store.database import Database
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.jobs import Jobs
    from tests.world import PlainPress

    database = Database.create(tmp_path / "new.equip", "Nový", PlainPress())
    page = MembersPage(Desk(lambda: database, Jobs(worker)))
    qtbot.addWidget(page)
    page.show()
    worker.run_all()
    assert page.list.nothing.title.words() == "No members yet"
    assert page.context == "0 members in 0 units"
    with qtbot.waitSignal(page.go) as went:
        page.list.nothing.button.click()
    assert went.args[0] == "import"
    database.close()


def test_without_a_kit_nothing_is_said_of_one(qtbot, light, shop):
    with shop.world.database.books() as books:
        books.connection.execute("UPDATE kit SET withdrawn = 1")
    shop.world.database._memo.clear()
    listed = MemberList(shop.desk)
    page = MembersPage(shop.desk)
    for widget in (listed, page):
        qtbot.addWidget(widget)
    page.show()
    shop.run()
    assert page.context == "3 members in 2 units"
    assert not page.list.filters["kit"].isVisible()
    assert str(page.list.table.index(0, 3).data()) == ""


def test_a_new_member_appears_in_the_list(page, shop):
    shop.do(EditMember(None, NOVAK))
    assert "Nejnovější Norbert" in names(page)


def test_in_a_small_window_nothing_lies_over_anything(page):
    page.resize(936, 500)
    assert page.list.geometry().right() < page.right.geometry().left()
    assert page.right.geometry().right() <= page.width()
    sizes = page.card.sizes
    assert sizes.link.geometry().left() > sizes._values["since"].geometry().right()
    assert not sizes.measured.isVisible()
    page.resize(1134, 664)
    assert page.list.width() == 404 and sizes.measured.isVisible()


def test_the_list_is_saved_as_a_table_as_it_is_narrowed(page, shop, tmp_path):
    page.said = []
    page.say.connect(page.said.append)
    type_into(page.list.search, "vzo")
    shop.run()
    page.handle("edit.export")
    shop.run()
    (dialog,) = page.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "members.csv"))
    dialog.close()
    lines = (tmp_path / "members.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["Surname and name;No.;Has;Kit", f"Vzorková Eva nprap.;{EVA};2;lacks 3"]
    assert page.said[0].lead == "Saved"


@pytest.mark.parametrize("wide", [575, 650, 905])
def test_filters_never_lie_over_each_other_while_more_is_chosen_than_fits_in_a_line(page, shop, wide):
    for size in (wide - 15, wide):
        page.resize(size, 600)
        shop.run()
        QCoreApplication.processEvents()
    parts = [page.list.filters[name] for name in ("unit", "service", "kit")]
    for service in range(parts[1].count()):
        for kit in range(parts[2].count()):
            parts[1].setCurrentIndex(service)
            parts[2].setCurrentIndex(kit)
            shop.run()
            QCoreApplication.processEvents()
            spots = [part.rect().translated(part.mapTo(page.list, QPoint())) for part in parts]
            assert not any(one.intersects(other) for one, other in combinations(spots, 2)), (service, kit, spots)
