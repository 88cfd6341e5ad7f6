"""How the program starts: what is made, and asked, once."""

from equipment_app.ui.pages.counter import CounterPage


def test_the_first_page_learns_its_words_and_asks_its_question_once(house, store, monkeypatch):
    """The language is known before there is a page; it is not told again. Windows of tests before may still be told."""
    calls = []
    for name in ("retranslate", "_ask_day"):
        done = getattr(CounterPage, name)
        monkeypatch.setattr(
            CounterPage, name, lambda page, name=name, done=done: (calls.append((page, name)), done(page))
        )
    house.start(store, language="cs")
    assert [name for page, name in calls if page.window() is house.window] == ["retranslate", "_ask_day"]
    assert house.page.title() == "Výdejna"
