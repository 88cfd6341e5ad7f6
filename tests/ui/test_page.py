from inspect import signature
from pkgutil import iter_modules

import pytest

from equipment_app.domain.kinds import Changes
from equipment_app.ui import pages
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PAGES, row_of
from equipment_app.ui.program.services import PageServices


class Counting(Page):
    """Counts how often it asks."""

    watches = Changes.MEMBERS | Changes.CUSTODY

    def __init__(self, desk):
        super().__init__(desk)
        self.reloads = 0

    def reload(self):
        self.reloads += 1


@pytest.fixture
def page(qtbot, desk):
    page = Counting(desk)
    qtbot.addWidget(page)
    return page


def test_a_page_asks_when_it_is_first_shown_and_not_again(page):
    assert page.reloads == 0
    page.show()
    page.hide()
    page.show()
    assert page.reloads == 1


def test_what_it_watches_makes_it_ask_at_once_while_it_is_seen(page, desk):
    page.show()
    desk.changed.emit(Changes.MEMBERS)
    desk.changed.emit(Changes.CATALOGUE)
    assert page.reloads == 2


def test_a_hidden_page_asks_when_it_is_shown_again(page, desk):
    page.show()
    page.hide()
    desk.changed.emit(Changes.CUSTODY)
    desk.changed.emit(Changes.CUSTODY)
    assert page.reloads == 1
    page.show()
    assert page.reloads == 2


def test_the_context_is_told(page, qtbot):
    with qtbot.waitSignal(page.told):
        page.set_context("280 members")
    assert page.context == "280 members"


def test_every_page_has_a_row_and_knows_it():
    modules = {module.name for module in iter_modules(pages.__path__)} - {"first_run"}
    assert {row.made.partition(".")[0] for row in PAGES.values()} == modules
    assert [row_of(row.page()) for row in PAGES.values()] == [*PAGES.values()]
    assert not [row.id for row in PAGES.values() if row.under and row.under not in PAGES]


def test_what_a_page_is_made_with_is_a_service():
    """One under another name would never come; `printers` a test puts in place of those of the machine."""
    services = {*PageServices.__dataclass_fields__, *vars(PageServices), "parent", "printers"}
    named = {(row.id, name) for row in PAGES.values() for name in signature(row.page()).parameters}
    assert {(page, name) for page, name in named if name not in services} == set()
