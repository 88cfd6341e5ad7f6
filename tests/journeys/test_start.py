"""How the program starts: what is made, and asked, once."""

from equipment_app.ui.pages.counter import CounterPage


def test_the_first_page_asks_its_question_once(house, store, monkeypatch):
    asked, ask = [], CounterPage._ask_day
    monkeypatch.setattr(CounterPage, "_ask_day", lambda page: (asked.append(page), ask(page)))
    house.start(store, language="cs")
    assert asked == [house.page]
    assert house.page.title() == "Výdejna"
