"""Personal cards over the window: of the member shown, of the whole list, as of a day; printed, saved, put away."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from equipment_app.operations.issue import Issue
from equipment_app.queries.filters import MembersWanted
from equipment_app.ui.members.personal_cards import PersonalCards
from equipment_app.ui.pages.members import MembersPage
from tests.documents.reading import Paper
from tests.world import ADAM


@pytest.fixture
def page(qtbot, light, shop):
    shop.do(Issue(ADAM, ("V-001", "TRIKO*2")))
    page = MembersPage(shop.desk)
    page.said = []
    page.say.connect(page.said.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    page.open(shop.world.member(ADAM))
    shop.run()
    return page


def opened(shop, page, act="members.card") -> PersonalCards:
    page.can.do(act)
    shop.run()
    [cards] = [one for one in page.findChildren(PersonalCards) if one.isVisible()]
    return cards


def text(pdf: bytes) -> str:
    paper = Paper(pdf)
    return "\n".join(paper.text(page) for page in range(len(paper)))


def test_the_card_of_the_member_shown(shop, page, monkeypatch):
    wanted = []
    monkeypatch.setattr(page.printing, "choose_for_document", lambda *asked: wanted.append(asked))
    cards = opened(shop, page)
    assert (cards.title.words(), cards.told.words()) == (
        "Personal card of 990001",
        f"{cards.view.percent} % · page 1 of 1",
    )
    assert cards.day.hasFocus()
    cards.print.click()
    [(pdf, title)] = wanted
    assert "2 položky, 3 věci" in text(pdf)
    assert title == f"Personal card of 990001, {date.today()}"


def test_as_of_a_day_before(shop, page, qtbot):
    cards = opened(shop, page)
    with qtbot.waitSignal(cards._wait.timeout):
        cards.day.setDate(QDate(2026, 2, 28))
    assert not cards.print.isEnabled(), "what is shown is not what is asked for"
    shop.run()
    assert cards.print.isEnabled()
    cards.save.click()
    [dialog] = cards.window().findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Personal card of 990001, 2026-02-28.pdf")
    dialog.reject()


def test_saved_it_is_told_and_the_cards_are_put_away(shop, page, tmp_path):
    cards = opened(shop, page)
    cards.save.click()
    [dialog] = cards.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "karta.pdf"))
    assert "Nedrží nic." not in text((tmp_path / "karta.pdf").read_bytes())
    assert [(message.lead, message.text) for message in page.said] == [("Saved", "karta.pdf")]
    assert not cards.isVisible()
    dialog.reject()


def test_of_everybody_on_the_list_as_it_is_narrowed(shop, page):
    assert opened(shop, page, "members.cards").title.words() == "3 personal cards"
    QTest.keyClick(page.window(), Qt.Key.Key_Escape)
    page.list.narrow(MembersWanted(text="Vzorková"))
    shop.run()
    shown = [one for one in page.findChildren(PersonalCards) if one.isVisible()]
    for one in shown:
        one.close_overlay()
    assert opened(shop, page, "members.cards").title.words() == "1 personal card"


def test_esc_puts_them_away_while_they_are_made(shop, page):
    page.can.do("members.cards")
    [cards] = page.findChildren(PersonalCards)
    QTest.keyClick(cards, Qt.Key.Key_Escape)
    shop.run()
    assert [one for one in page.findChildren(PersonalCards) if one.isVisible()] == []
    assert page.said == []
