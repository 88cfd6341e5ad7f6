"""Ctrl+K knows every act, page and topic of help by its words in both languages, wherever one stands."""

import importlib
import pkgutil
from pathlib import Path

import pytest

from equipment_app import ui
from equipment_app.ui.finder import topics as topics_module
from equipment_app.ui.finder.asked import asked, told
from equipment_app.ui.finder.everywhere import FIRST
from equipment_app.ui.finder.synonyms import ALSO
from equipment_app.ui.finder.topics import BESIDE
from equipment_app.ui.help.sheets import KeysHelp, PageHelp, help_of
from equipment_app.ui.i18n import language as spoken
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.widgets.overlay import lying
from tests.house import House, Key
from tests.pages import acts
from tests.world import ADAM

WHERE_ONE_STANDS = (".back", ".next_tab", ".previous_tab")
OF_A_ROW = {"unit_check.settle", "unit_check.remark", "unit_check.report"}
"""Done with a row of what a check found, and nowhere else."""
BOTH = pytest.mark.parametrize("desk", ["en", "cs"], indirect=True)


@pytest.fixture
def desk(request, house: House, store: Path) -> House:
    return house.start(store, getattr(request, "param", "en"))


def rows(desk: House, text: str) -> list[tuple[str, str]]:
    """What stands in the list: name and facts."""
    desk.finder.field.setText(text)
    desk.run()
    return [(row.name, row.facts) for row in desk.finder.list.rows()]


def choose(desk: House, text: str, name: str, facts: str = "") -> None:
    desk.find(text)
    desk.run()
    at = [(row.name, row.facts) for row in desk.finder.list.rows()].index((name, facts))
    for _ in range(at):
        desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)


def elsewhere() -> list:
    return [act for act in acts() if act.page and not act.id.endswith(WHERE_ONE_STANDS)]


@BOTH
def test_every_act_of_every_page_is_found_at_the_counter(desk: House):
    desk.finder.open_with("")
    missed = []
    for act in elsewhere():
        page, name = PAGES[act.page].words(), act.plain_words()
        if {(name, page), (name, "")}.isdisjoint(rows(desk, f"{name} {page}")) and act.page != "counter":
            missed.append(act.id)
        if act.page == "counter" and not [row for row in rows(desk, name) if row[0] == name]:
            missed.append(act.id)
    assert missed == []


@BOTH
def test_every_act_of_the_program_and_every_page_is_found_from_a_page_far_away(desk: House):
    desk.place.show_page("grant")
    desk.run()
    desk.finder.open_with("")
    unbound = {act.id for act in ACTS if act.id not in {one.id for one in desk.place.actions_.offered()}}
    words = [act.plain_words() for act in ACTS if act.id not in unbound] + [row.words() for row in PAGES.values()]
    lost = [one for one in words if one.removesuffix("…") not in {row[0].removesuffix("…") for row in rows(desk, one)}]
    assert lost == []
    assert unbound <= {"edit.undo", "edit.paste", "edit.export", "file.office", "file.backup", "file.backups"}


@BOTH
def test_every_topic_of_the_help_is_found_and_shown(desk: House):
    desk.finder.open_with("")
    missed = []
    for page in (*PAGES, *BESIDE):
        text = help_of(page, spoken())
        headings = [block[3:] for block in text.blocks if block.startswith("## ")]
        for typed, row in [(text.title, (text.title, ""))] + [
            (f"{one} {text.title}", (one, text.title)) for one in headings
        ]:
            if row not in rows(desk, typed):
                missed.append((page, typed))
    assert missed == []


SAID = {
    "cs": {
        "ukonč": "Ukončit členství…", "oprav": "Opravy a škody", "do opravy": "Do opravy…", "revize": "Revize",
        "vyřa": "Vyřadit…", "škoda": "Zapsat škodu…", "jak vrátit": "Výdejna", "odchod": "Ukončit členství…",
        "krádež": "Zapsat škodu…", "nálepky": "Štítky", "likvidace": "Vyřadit…", "reklamace": "Do opravy…",
    },
    "en": {
        "leaver": "End team membership…", "repair": "Send to repair…", "stolen": "Record an incident…",
        "how to return": "Counter", "inspection": "Inspections", "dispose": "Write off…", "lend": "New loan",
    },
}  # fmt: skip


@BOTH
def test_what_a_newcomer_says_finds_it(desk: House):
    desk.finder.open_with("")
    found = {text: [name for name, _ in rows(desk, text)] for text in SAID[spoken()]}
    assert {text: names for text, names in found.items() if SAID[spoken()][text] not in names} == {}


def test_how_to_return_is_told_by_the_help_at_its_heading(house: House, store: Path):
    desk = house.start(store, "cs")
    choose(desk, "jak vrátit", "Vrátit", "Ukončení členství")
    sheet = desk.window.findChild(PageHelp)
    assert sheet.text.accessibleName() == "Ukončení členství"
    assert desk.place.shown == "counter"


def test_what_needs_a_member_says_so_and_goes_on_by_its_button(desk: House):
    choose(desk, "leaver", "End team membership…", "Members")
    assert desk.place.shown == "members"
    assert any("End team membership First choose the member." in said for said in desk.said)
    desk.key(Key.Key_Down)
    desk.run()
    [line] = [line for line in desk.place.messages.lines if line.message.topic == "begin"]
    assert line.message.action == "End team membership"
    line.message.act()
    desk.run()
    assert desk.place.shown == "leaver" and desk.page.shows()


def test_the_scan_it_asks_for_goes_on_with_it(desk: House):
    choose(desk, "leaver", "End team membership…", "Members")
    desk.key(Key.Key_Down)
    desk.run()
    assert desk.place.shown == "members", "a row that is passed over is nobody's choice"
    desk.scan(desk.badge(ADAM))
    assert desk.place.shown == "leaver" and desk.page.seen.member.personal_number == ADAM
    assert not [line for line in desk.place.messages.lines if line.message.topic == "begin"]


def test_once_the_page_was_left_a_scan_goes_on_with_nothing(desk: House):
    choose(desk, "leaver", "End team membership…", "Members")
    desk.place.show_page("stock")
    desk.place.show_page("members")
    desk.run()
    desk.scan(desk.badge(ADAM))
    assert desk.place.shown == "members"


def test_what_is_typed_is_never_called_misread(desk: House):
    desk.find("AKT.0000145")
    desk.run()
    said = desk.finder.nothing.words()
    assert "AKT.0000145" in said and "slip" in said and "scan" not in said


def test_its_button_says_it_again_while_nothing_is_chosen(desk: House):
    choose(desk, "extend loans", "Extend…", "Loans")
    assert not desk.page.can.can("loans.extend")
    for _ in range(2):
        [line] = [line for line in desk.place.messages.lines if line.message.topic == "begin"]
        assert str(line.message) == "Extend First choose the loan."
        line.message.act()
        desk.run()


def test_what_only_opens_is_begun(desk: House):
    choose(desk, "send to repair", "Send to repair…", "Repairs and damage")
    desk.run()
    assert desk.place.shown == "repairs" and desk.page.right.form is not None


def test_nothing_is_done_at_once_on_a_page_one_does_not_see(desk: House):
    """Whatever is chosen, nothing is written before somebody says more."""
    before = desk.read(lambda books: books.journal.head())
    everywhere = desk.place.everywhere
    for act in elsewhere():
        desk.place.show_page("overview")
        desk.run()
        everywhere.begin(act)
        desk.run()
        desk.key(Key.Key_Escape)
        for overlay in lying(desk.window):
            overlay.close_overlay()
        assert desk.read(lambda books: books.journal.head()) == before, act.id


def test_what_takes_something_away_is_meant_by_no_letter_or_two(desk: House):
    desk.finder.open_with("")
    assert ("Cancel a paper…", "Members") not in rows(desk, "ca")
    assert ("Cancel a paper…", "Members") in rows(desk, "cancel a paper members")


def test_the_help_is_read_once(desk: House, monkeypatch):
    desk.finder.open_with("return")

    def again(*_):
        raise AssertionError("read for a key")

    monkeypatch.setattr(topics_module, "help_of", again)
    assert any(facts == "End of membership" for _, facts in rows(desk, "return what is brought"))


@pytest.mark.parametrize(("text", "words", "rank"), [
    ("Ukončit členství", "Ukončit členství…", 0), ("ukonč", "Ukončit členství…", 1), ("škoda", "Zapsat škodu…", 2),
    ("jak ukončit", "Ukončení členství", 2), ("skody", "Opravy a škody", 1), ("do", "Opravy a škody", None),
    ("", "Opravy", None), ("jak", "Jak na to", 1), ("člen", "Opravy", None),
])  # fmt: skip
def test_what_is_typed_means_what_it_begins(text, words, rank):
    assert told(words).rank(asked(text)) == rank


def test_other_words_and_the_page_count_less_and_the_page_alone_means_nothing():
    row = told("Do opravy…", "servis", "Sklad")
    assert [row.rank(asked(text)) for text in ("servis", "opravy sklad", "sklad")] == [3, 4, None]


def test_every_page_says_what_comes_first_and_other_words_belong_to_something():
    """An act is found because its page has it in `acts`; what a list alone offers is one of its page's too."""
    waits = {act.page for act in elsewhere() if not act.asks_first}
    assert waits <= set(FIRST)
    assert set(ALSO) <= {act.id for act in acts()} | set(PAGES)
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}.")]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    owned = [vars(kind).get("acts") for kind in kinds if not issubclass(kind, Page)]
    lists = [act for rows in owned if isinstance(rows, tuple) for act in rows]
    texts = {act.text.replace("&", "") for act in acts()}
    assert {act.id for act in lists if act.text.replace("&", "") not in texts} == OF_A_ROW


def test_the_sheet_of_keys_tells_those_that_hold_on_the_page_shown(desk: House):
    """On every page what stands first on it, and in the page's own help, are the keys that do something there."""
    wrong = []
    for page in PAGES:
        desk.place.show_page(page)
        desk.run()
        actions = desk.place.actions_
        live = [act for act in actions.acts.values() if act.page and actions[act.id].isEnabled()]
        hold = {(act.plain_words(), act.key_words()) for act in live if not actions[act.id].shortcut().isEmpty()}
        actions["help.keys"].trigger()
        [sheet] = [one for one in lying(desk.window) if isinstance(one, KeysHelp)]
        title, told = next(iter(sheet.shown.items()))
        if hold and (title != PAGES[page].words() or set(told) != hold):
            wrong.append((page, title))
        sheet.close_overlay()
        actions["help.page"].trigger()
        [help] = [one for one in lying(desk.window) if isinstance(one, PageHelp)]
        written = help.text.toPlainText()
        wrong += [(page, *one) for one in hold if not all(part.replace("-", "−") in written for part in one[1:])]
        help.close_overlay()
    assert wrong == []


@pytest.mark.parametrize("size", [(1366, 768), (820, 512)])
def test_no_row_is_cut_off(desk: House, size):
    desk.window.resize(*size)
    desk.run()
    for text in ("", "a", "re", "oprav", "pa"):
        desk.finder.open_with(text)
        desk.run()
        assert desk.finder.list.tall() <= desk.finder.list.height() + 1, text
