"""The one question of a list of deliveries, beside the others of its page."""

import pytest

from equipment_app.domain.lists import Unsaid
from equipment_app.ui.import_lists.days_asked import InspectionsAsked


@pytest.fixture
def asked(qtbot, light, english):
    made = InspectionsAsked()
    qtbot.addWidget(made)
    made.resize(1088, 48)
    made.ask(Unsaid(1584, 1584), "")
    made.show()
    return made


def test_what_waits_for_its_day_stays_chosen_when_something_else_is_answered(asked):
    answers = []
    asked.answered.connect(answers.append)
    asked.choice.choose("day")
    asked.ask(Unsaid(1584, 1584), "")
    assert asked.choice.currentData() == "day" and asked.day.isVisible() and answers == []
    asked.ask(None, "")
    asked.choice.choose("left")
    asked.ask(Unsaid(2, 1), "left")
    assert asked.choice.currentData() == "left" and not asked.day.isVisible()


def test_all_of_them_are_called_all(asked):
    assert "all of them would be overdue" in asked.words.words()
    asked.ask(Unsaid(1584, 84), "")
    assert "84 of them would be overdue" in asked.words.words()


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_answer_can_be_read(asked, english, language):
    english.choose(language)
    asked.ask(Unsaid(1584, 84), "")
    asked.layout().activate()
    assert asked.choice.width() >= asked.choice.sizeHint().width()
