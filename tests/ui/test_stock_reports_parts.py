"""Stock and Reports part by part: nothing cut off in either language, and a name for all that takes the keyboard."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.lists import ListKind
from equipment_app.exchange.write import table
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import pieces as queries
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.stock import ArticleCard, SizeLine
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.pages.reports import ReportsPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.reports.report import ReportWanted, make
from equipment_app.ui.stock.article import ArticleDetail, ArticleHead, tracked
from equipment_app.ui.stock.cards import DeliveryCard, Sizes, WaitingCard, life
from equipment_app.ui.stock.lists import PieceList
from equipment_app.ui.tables.table import PAGE
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.thing_card import SHOWN, ThingCard
from tests.world import ADAM, CTIBOR, DELIVERY, EVA

Key = Qt.Key
TABS = ("sizes", "pieces", "holders", "moves", "deliveries", "properties")


def handed_over(shop):
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


def stand(qtbot, page, shop):
    """A page as the window has it at 1366 × 768."""
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


@pytest.fixture
def stock(qtbot, light, shop):
    return stand(qtbot, StockPage(shop.desk), shop)


@pytest.fixture
def reports(qtbot, light, shop):
    return stand(qtbot, ReportsPage(shop.desk), shop)


def cut_off(page) -> list[str]:
    """Words that need more room than they got."""
    found = []
    for part in page.findChildren(QWidget):
        words = (
            part.words() if isinstance(part, Label) else part.text() if isinstance(part, Button | LinkButton) else ""
        )
        if not part.isVisible() or not words:
            continue
        if isinstance(part, Label):
            fits = part._elide or part.wordWrap() or part.width() >= part.sizeHint().width() - 1
            high = not part.wordWrap() or part.height() >= part.heightForWidth(part.width())
        else:
            fits, high = part.width() >= part.sizeHint().width() - 1, True
        if not (fits and high):
            found.append(words)
    return found


def nameless(page) -> list[QWidget]:
    """What takes the keyboard and says nothing to a screen reader."""
    stops = [
        one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
    ]
    return [
        one
        for one in stops
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
        and not (isinstance(one, QLineEdit) and one.parentWidget() in stops)
    ]


def speak(page, shop, languages, language):
    languages.choose(language)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    QCoreApplication.sendPostedEvents()
    shop.run()


@pytest.fixture
def spoken(english, request):
    english.choose(request.param)


@pytest.mark.parametrize("spoken", ["cs", "en"], indirect=True)
def test_nothing_of_an_article_is_cut_off(spoken, stock, shop):
    stock.open("VESTA")
    shop.run()
    for tab in TABS:
        stock.detail.turn_to(tab)
        shop.run()
        QCoreApplication.processEvents()  # sections that were filled are laid out before anybody sees them
        assert cut_off(stock) == [], tab


@pytest.mark.parametrize("language", ["cs", "en"])
def test_nothing_of_the_reports_is_cut_off(reports, shop, english, language):
    for kind in REGISTERS.values():
        reports.open(kind)
        speak(reports, shop, english, language)
        reports.preview.renew()
        reports.check.check("0" * 26)
        shop.run()
        assert cut_off(reports) == [], kind


def test_all_that_takes_the_keyboard_on_stock_has_a_name(stock, shop):
    stock.open("VESTA")
    shop.run()
    for tab in TABS:
        stock.detail.turn_to(tab)
        shop.run()
        assert nameless(stock) == [], tab


def test_all_that_takes_the_keyboard_on_reports_has_a_name(reports):
    assert nameless(reports) == []


def test_tab_walks_from_the_list_to_the_card(stock, shop):
    stock.open("VESTA")
    shop.run()
    stock.articles.search.setFocus()
    walked = []
    for _ in range(30):
        walked.append(stock.focusWidget())
        QTest.keyClick(stock.focusWidget(), Key.Key_Tab)
    order = (stock.articles.search, stock.articles.view, stock.detail.tabs, stock.detail.sizes.matrix)
    places = [walked.index(part) for part in order]
    assert places == sorted(places)


# Parts of an article


def card_of(shop, code) -> ArticleCard:
    from equipment_app.queries import stock as questions

    article = shop.world.article(code)
    return shop.ask(lambda books: questions.card(books, article))


def test_the_head_names_three_racks_and_counts_the_rest(qtbot, light, shop):
    head = ArticleHead()
    qtbot.addWidget(head)
    card = replace(card_of(shop, "TRIKO"), places=tuple((f"A{n:02}", 1) for n in range(1, 6)))
    head.show_card(card)
    assert head.facts.words() == "TRIKO · by quantity · 390\u00a0Kč/pc · rack A01, A02, A03 and 2 more"
    head.show_card(replace(card, places=(), article=replace(card.article, price=None)))
    assert head.facts.words() == "TRIKO · by quantity"


def test_pieces_are_counted_wherever_they_are(qtbot, light, shop):
    """As many as their list has: in repair and withdrawn as well."""
    card = card_of(shop, "VESTA")
    detail = ArticleDetail(shop.desk)
    qtbot.addWidget(detail)
    detail.show_card(replace(card, sizes=(SizeLine("M", delivered=5, issued=1, repair=1, withdrawn=1, stored=2),)))
    assert {segment.value: segment.count for segment in detail.tabs.segments}["pieces"] == "5"


def test_how_pieces_are_kept(english):
    assert [tracked(kind) for kind in ("item", "quantity", "consumable", "other")] == [
        "piece by piece",
        "by quantity",
        "consumable",
        "other",
    ]


def test_repair_and_withdrawal_stand_in_the_matrix_once_there_is_any(qtbot, light, shop):
    sizes = Sizes()
    qtbot.addWidget(sizes)
    card = card_of(shop, "TRIKO")
    sizes.show_card(card)
    assert "In repair" not in {row.label for row in sizes.matrix.rows}
    line = SizeLine("M", delivered=5, repair=1, withdrawn=1, stored=3)
    sizes.show_card(replace(card, sizes=(line,)))
    labels = [row.label for row in sizes.matrix.rows]
    assert labels[:5] == ["Delivered", "Issued", "In repair", "Missing, written off", "In stock"]


def test_sizes_of_two_forms_stand_in_one_plane(qtbot, light, shop):
    sizes = Sizes()
    qtbot.addWidget(sizes)
    lines = (SizeLine("30/32", stored=2), SizeLine("32/34", stored=3), SizeLine("", waiting=1))
    sizes.show_card(replace(card_of(shop, "TRIKO"), sizes=lines))
    assert sizes.matrix.sizes == ("–", "32", "34")
    assert [(row.label, row.values) for row in sizes.matrix.rows] == [
        ("30", (0, 2, 0)),
        ("32", (0, 0, 3)),
        ("?", (0, 0, 0)),
        ("Total", (0, 2, 3)),
    ]


@pytest.mark.parametrize(
    ("today", "sentence", "icon"),
    [
        (date(2036, 3, 2), "Expires within a year: 50 packs", "hourglass"),
        (date(2035, 3, 2), "The first of it ends on 31 Jan 2037", "clock"),
        (date(2037, 1, 31), "Expires within a year: 50 packs", "hourglass"),
        (date(2037, 2, 1), "Past their expiry: 50 packs", "triangle-alert"),
    ],
)
def test_the_end_of_life_is_told_in_time(qtbot, light, shop, today, sentence, icon):
    deliveries = DeliveryCard()
    qtbot.addWidget(deliveries)
    deliveries.show_card(replace(card_of(shop, "RUKAV"), today=today))
    assert (deliveries.ends.words(), deliveries._glass.name) == (sentence, icon)


def test_only_what_is_past_its_life_is_counted_as_that(qtbot, light, shop):
    """One of a delivery was issued long ago; the others of it lie in the store, and their life has not begun."""
    shop.do(EditArticle("RADIO", life_months=12))
    shop.do(Issue(EVA, ("R-001",)))
    deliveries = DeliveryCard()
    qtbot.addWidget(deliveries)
    deliveries.show_card(replace(card_of(shop, "RADIO"), today=date(2029, 1, 1)))
    assert deliveries.ends.words() == "Past their planned service life: 1\u00a0pc"


def test_the_last_day_of_a_plan_is_not_past_it(qtbot, light, shop):
    shop.do(EditArticle("RADIO", life_months=12))
    shop.do(Issue(EVA, ("R-001",)))
    card = card_of(shop, "RADIO")
    last = min(one.until for one in card.ends if one.planned)
    deliveries = DeliveryCard()
    qtbot.addWidget(deliveries)
    for today, past in ((last, False), (last + timedelta(days=1), True)):
        deliveries.show_card(replace(card, today=today))
        assert deliveries.ends.words().startswith("Past their planned service life") is past, today
        assert (life(last, today, planned=True).icon == "hourglass") is past


def test_on_the_last_day_of_its_expiry_it_is_not_over_yet(qtbot, light, shop):
    """As the books have it, which give it out that day without a reason."""
    last, after = date(2038, 6, 30), date(2038, 7, 1)
    said = [life(last, day, planned=False).text.replace("\u00a0", " ") for day in (last, after)]
    assert said == ["30 Jun 2038 · days", "over since 30 Jun 2038"]
    card = ThingCard()
    qtbot.addWidget(card)
    found = shop.ask(partial(queries.thing_card, id=shop.world.piece("V-002")))
    for day, token in ((last, "text"), (after, "bad")):
        facts = card._facts(replace(found, today=day))
        assert [one.token for one in facts if one.label == "Expiry"] == [token], day


def test_what_never_ends_says_so(qtbot, light, shop):
    deliveries = DeliveryCard()
    qtbot.addWidget(deliveries)
    deliveries.show_card(card_of(shop, "TRIKO"))
    assert deliveries.ends.words() == "No expiry; no service life that runs yet"


def test_nobody_waits(qtbot, light, shop):
    waiting = WaitingCard()
    qtbot.addWidget(waiting)
    waiting.show_card(replace(card_of(shop, "TRIKO"), waiting=()))
    assert waiting.title.words() == "Nobody waits"
    assert not waiting.nobody.isHidden() and waiting.view.isHidden()


def test_a_tab_asks_only_when_it_is_shown(qtbot, light, shop):
    detail = ArticleDetail(shop.desk)
    qtbot.addWidget(detail)
    detail.show_card(card_of(shop, "VESTA"))
    assert len(shop.worker.pending) == 0, "the sizes are in the card"
    detail.turn_to("moves")
    assert len(shop.worker.pending) == 1
    shop.run()
    detail.turn_to("sizes")
    detail.turn_to("moves")
    assert len(shop.worker.pending) == 0, "and only once for a card"
    detail.show_card(card_of(shop, "VESTA"))
    assert len(shop.worker.pending) == 1, "and again when something has changed"
    shop.run()


def test_a_tab_that_an_article_has_not_gives_way(qtbot, light, shop):
    detail = ArticleDetail(shop.desk)
    qtbot.addWidget(detail)
    detail.show_card(card_of(shop, "VESTA"))
    detail.turn_to("pieces")
    shop.run()
    detail.show_card(card_of(shop, "TRIKO"))
    assert detail.tab == "sizes"
    assert not detail.sizes.isHidden() and detail.pieces.isHidden()


# Pieces


@pytest.fixture
def pieces(qtbot, light, shop):
    rows = "".join(f"DL-9;2.3.2026;Dodavatel;;RADIO;;1;R-1{n:03};;;;;Sklad;A01\n" for n in range(600))
    shop.world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    pieces = PieceList(shop.desk)
    qtbot.addWidget(pieces)
    pieces.resize(780, 500)
    with qtbot.waitExposed(pieces):
        pieces.show()
    pieces.show_card(card_of(shop, "RADIO"))
    shop.run()
    return pieces


def test_the_list_of_pieces_is_a_sound_model(pieces, shop):
    tester = QAbstractItemModelTester(pieces.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shop.run()
    while pieces.table.canFetchMore():
        pieces.table.fetchMore()
        shop.run()
    assert pieces.table.rowCount() == 602
    pieces.table.sort(3)
    shop.run()
    assert pieces.table.rowCount() == PAGE
    assert tester.model() is pieces.table


def test_ctrl_a_chooses_what_is_read_and_says_how_many(pieces):
    pieces.view.setFocus()
    QTest.keyClick(pieces.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(pieces.chosen()) == PAGE
    assert pieces.summary.words() == f"602 pieces · {PAGE} chosen"


def test_space_adds_and_takes_away(pieces):
    pieces.view.setFocus()
    QTest.keyClick(pieces.view, Key.Key_Home)
    QTest.keyClick(pieces.view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pieces.view, Key.Key_Space)
    assert len(pieces.chosen()) == 2
    QTest.keyClick(pieces.view, Key.Key_Space)
    assert len(pieces.chosen()) == 1


def test_a_filter_nothing_passes_empties_the_card(pieces, shop):
    rested = []
    pieces.rested.connect(rested.append)
    pieces.search.setText("no such number")
    shop.run()
    assert (pieces.summary.words(), rested[-1]) == ("0 pieces", None)


def test_changing_filters_asks_once_at_a_time(pieces, shop):
    for text in ("R", "R-", "R-1", "R-10", "R-100"):
        pieces.search.setText(text)
    shop.run()
    assert pieces.table.rowCount() == 10, "R-1000 to R-1009"


# The card of a thing


def thing_card(qtbot, shop, serial):
    card = ThingCard()
    qtbot.addWidget(card)
    card.resize(340, 600)
    card.show_thing(shop.ask(partial(queries.thing_card, id=shop.world.piece(serial))))
    return card


def entries(section):
    """What its rows say."""
    return [row.entry for row in section.findChildren(QAbstractButton) if hasattr(row, "entry")]


def said_facts(card):
    labels = [label.words() for label in card.rows.findChildren(Label)]
    return dict(zip(labels[::2], labels[1::2], strict=True))


def test_the_card_in_the_store(qtbot, light, shop):
    card = thing_card(qtbot, shop, "V-002")
    assert (card.where.words(), card.unit.words(), card.whose.isHidden()) == ("rack A01", "in the store", True)
    facts = said_facts(card)
    assert facts["Serial number"] == "V-002"
    assert facts["Delivery"] == "DL-1, 2\u00a0Feb\u00a02026"
    assert facts["Expiry"] == "30\u00a0Jun\u00a02038"
    assert facts["Price"] == "1\u00a0290\u00a0Kč"


def test_its_history_leads_to_its_papers(qtbot, light, shop):
    back = shop.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)).number
    shop.do(MarkSigned(back))
    card = thing_card(qtbot, shop, "V-001")
    rows = [
        (row.entry.words, row.entry.below)
        for row in card.history.findChildren(QAbstractButton)
        if hasattr(row, "entry")
    ]
    assert rows[0] == ("pprap. Adam Zkušební → A01", f"returned · 2\u00a0Mar\u00a02026 · {back}")
    wanted = []
    card.paper_rows.opened.connect(wanted.append)
    entries(card.history)[0].act()
    assert wanted == [back]
    assert entries(card.papers)[0].chip == Chip("signed", "signature", "accent")


def test_a_long_history_shows_the_latest_first_and_all_when_asked(qtbot, light, shop):
    for _ in range(4):
        shop.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        shop.do(Issue(ADAM, ("V-001",)))
    card = thing_card(qtbot, shop, "V-001")
    count = len(card.facts.steps)
    assert count == 10 > SHOWN
    assert card.history.link.text() == "All 10"
    card.history.link.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (len(entries(card.history)), card.history.link.text()) == (10, "Less")


def test_a_cancelled_step_is_struck(qtbot, light, shop):
    number = shop.do(Issue(EVA, ("V-003",))).number
    shop.do(Undo(number, "omylem"))
    card = thing_card(qtbot, shop, "V-003")
    assert [entry.struck for entry in entries(card.history)[:2]] == [False, True]


def test_a_thing_that_is_gone_says_so(qtbot, light, shop):
    row = "DL-9;2.3.2026;Dodavatel;;RADIO;;1;R-900;;;;;Sklad;A01\n"
    number = shop.world.take_in(ListKind.DELIVERIES, DELIVERY + row).number
    piece = shop.world.piece("R-900")
    shop.do(Undo(number, "zapsáno dvakrát"))
    card = ThingCard()
    qtbot.addWidget(card)
    card.show_thing(shop.ask(partial(queries.thing_card, id=piece)))
    assert card.where.words() == "no longer in the books"
    card.show_thing(None)
    assert card._inner.isHidden()


# Reports without names


def test_a_civilian_without_a_number_is_told_by_the_badge(shop):
    shop.world.take_in(
        ListKind.MEMBERS,
        "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar;Civilista\n;Civilní;Cyril;;KRPA;KŘP hl. m. Prahy;ano\n",
    )
    cyril = next(one for one in shop.ask(lambda books: books.people.members()) if one.surname == "Civilní")
    shop.do(Issue(cyril.id, ("R-001",)))
    made = make(
        shop.world.database, ReportWanted(REGISTERS["holdings"], date(2026, 3, 2), date(2026, 3, 2)), lambda *_: None
    )
    numbers = {row[1] for row in table(made.register).rows}
    assert f"M-{cyril.badge:04}" in numbers
    assert not any("Civilní" in str(cell) for row in table(made.register).rows for cell in row)


def test_totals_are_those_of_the_table(shop):
    shop.do(Issue(CTIBOR, ("R-002", "TRIKO/L*4")))
    shop.do(TakeBack(ADAM, ("TRIKO/M*1",), condition=AS_ISSUED))
    wanted = ReportWanted(REGISTERS["holdings"], date(2026, 3, 2), date(2026, 3, 2), names=True)
    held = make(shop.world.database, wanted, lambda *_: None)
    sheet = table(held.register)
    titles = [column.title for column in sheet.columns]
    number, price = titles.index("Množství"), titles.index("Cena za MJ")
    pieces, value = held.register.totals()
    assert pieces == sum(row[number] for row in sheet.rows) == 8
    assert value == sum(row[number] * (row[price] or 0) for row in sheet.rows)
    moved = make(shop.world.database, replace(wanted, kind=REGISTERS["issues"]), lambda *_: None)
    moves = table(moved.register)
    amounts = [row[[column.title for column in moves.columns].index("Množství")] for row in moves.rows]
    assert moved.register.totals() == (sum(n for n in amounts if n > 0), -sum(n for n in amounts if n < 0))


def test_who_lacks_it_waits(qtbot, light, shop):
    waiting = WaitingCard()
    qtbot.addWidget(waiting)
    waiting.show_card(card_of(shop, "TRIKO"))
    assert waiting.title.words() == "2 members wait" and waiting.nobody.isHidden()
