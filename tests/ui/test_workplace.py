"""The window and what stands in it, played through real events."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from equipment_app import __version__
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.scanning.decode import read
from equipment_app.ui.help.sheets import KeysHelp
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look import motion
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PAGES as ROWS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.frame import Badge
from equipment_app.ui.widgets.label import KeyHint, Label
from equipment_app.ui.widgets.message_bar import AT_MOST, Message
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.widgets.suggest import Hit, Hits
from equipment_app.ui.window import Window

Key, Mod = Qt.Key, Qt.KeyboardModifier
ISSUED = Outcome(changes=Changes.CUSTODY, number="PP-2026-000001", undoable="PP-2026-000001")


class Plain(Page):
    """A page that remembers what happened to it."""

    acts = (Act("members.edit", "&Edit", "F2", do=lambda page: page.handled.append("members.edit")),)

    def __init__(self, desk, name, made):
        super().__init__(desk)
        self.name = name
        self.opened = []
        self.handled = []
        self.understood = ""
        self.primary = Button(f"Primary of {name}", kind="primary", parent=self)
        self.primary.hide()
        made.append(name)

    def title(self):
        return self.name

    def header(self):
        return (self.primary,)

    def reload(self):
        self.set_context(f"Context of {self.name}")

    def open(self, argument):
        self.opened.append(argument)

    def handle(self, action):
        self.handled.append(action)

    def take_scan(self, scan):
        return scan == self.understood

    take_scan_elsewhere = take_scan

    def wants(self):
        return None


class Counter(Plain):
    acts = (
        Act(
            "counter.member",
            "Another &member",
            "F2",
            "user-round",
            do=lambda page: page.handled.append("counter.member"),
        ),
        Act("counter.kit", "Add a &kit", "F6", "layers", do=lambda page: page.handled.append("counter.kit")),
    )


class Voice:
    """What the desk tells, in a test's words."""

    def __init__(self):
        self.undone = []

    def done(self, outcome):
        return Message(outcome.number) if outcome.number else None

    def refused(self, refusal):
        return Message(type(refusal).__name__, tone="bad")

    def undo(self, outcome):
        self.undone.append(outcome)

    def not_undone(self, outcome):
        return Message("by two" if outcome else "nothing here")


PAGES = "counter", "members", "papers", "settings"


@pytest.fixture
def made():
    return []


@pytest.fixture
def voice():
    return Voice()


@pytest.fixture
def place(qtbot, desk, stored, light, english, made, voice):
    kinds = {"counter": Counter}
    rows = [*(ROWS[id] for id in PAGES), replace(ROWS["import"], under="members")]
    make = lambda row: kinds.get(row.id, Plain)(desk, row.id, made)  # noqa: E731
    books = lambda text, give: give([Hits("Members", (Hit("user-round", f"Found {text}"),), 1)])  # noqa: E731
    settings = MachineSettings(stored)

    def furnish(window):
        place = Workplace(window, Machine(settings, light, english), desk, rows, make, voice, books)
        place.begin()
        return place

    window = Window(furnish, stored)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.furnished):
        window.show()
    window.activateWindow()
    return window.centralWidget()


def key(place, key, modifiers=Mod.NoModifier):
    QTest.keyClick(place.window(), key, modifiers)


def test_the_window_is_there_before_anything_stands_in_it(qtbot, stored):
    furnished = []
    window = Window(lambda window: furnished.append(1) or Button("work"), stored)
    qtbot.addWidget(window)
    assert furnished == []
    with qtbot.waitSignal(window.furnished):
        window.show()
    assert furnished == [1]
    window.furnish()
    assert furnished == [1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_bare_window_has_the_colours_of_the_theme(qtbot, stored, theme, light):
    stored.setValue("theme", theme)
    window = Window(lambda window: Button("work"), stored)
    qtbot.addWidget(window)
    ground = {"light": "#f5f6f8", "dark": "#13161b"}[theme]
    assert window.grab().toImage().pixelColor(400, 300).name() == ground


def test_only_the_page_that_is_shown_is_made(place, made):
    assert made == ["counter"]
    place.rail.rows["members"].click()
    place.show_page("counter")
    place.show_page("members")
    assert made == ["counter", "members"]


def test_the_header_says_where_one_is(place):
    place.show_page("members")
    assert (place.header.title.words(), place.header.context.words()) == ("members", "Context of members")
    assert place.page.primary.isVisible()
    assert not place._pages["counter"].primary.isVisible()
    assert place.rail.rows["members"].isChecked()


@pytest.mark.parametrize("language", ["cs", "en"])
def test_it_speaks_the_language_it_was_made_in(language, english, request):
    english.choose(language)
    place = request.getfixturevalue("place")
    shape, program, search, undo = {
        "cs": (r"\w{2} \d{1,2}\. \d{1,2}\. \d{4}", "Evidence výstroje", "Načtěte kód nebo hledejte…", "&Vzít zpět"),
        "en": (r"\w{3} \d{1,2} \w{3,4} \d{4}", "Equipment store", "Scan a code or search…", "&Undo"),
    }[language]
    assert re.fullmatch(shape, place.status.words("date"))
    assert place.window().windowTitle() == f"counter – {program}"
    assert (place.rail.program.words(), place.header.search.text()) == (program, search)
    assert place.actions_["edit.undo"].text() == undo and place.actions_[f"view.{language}"].isChecked()


def test_pages_by_key(place):
    for digit, page in ((Key.Key_2, "members"), (Key.Key_5, "papers"), (Key.Key_1, "counter")):
        key(place, digit, Mod.ControlModifier)
        assert place.page.name == page


def rail_actions(place, page):
    node = QAccessible.queryAccessibleInterface(place.rail.rows[page])
    return node.actionInterface()


def test_the_rail_leads_by_assistive_means(place):
    ways = rail_actions(place, "members")
    assert ways.actionNames()[0] == "Toggle"
    ways.doAction("Toggle")
    assert (place.shown, place.rail.rows["members"].isChecked()) == ("members", True)


def test_one_press_of_the_rail_leads_once_and_again_where_one_is(place):
    chosen = []
    place.rail.chosen.connect(chosen.append)
    place.rail.rows["members"].click()
    place.rail.rows["members"].click()
    rail_actions(place, "papers").doAction("Toggle")
    place.rail.rows["papers"].click()
    place.show_page("members")
    assert chosen == ["members", "members", "papers", "papers"]


def test_a_page_outside_the_rail_marks_the_one_it_belongs_to(place):
    place.show_page("papers")
    place.page.go.emit("import", "deliveries.xlsx")
    assert place.page.opened == ["deliveries.xlsx"]
    assert place.rail.rows["members"].isChecked()


def test_the_keys_of_a_page_are_its_own(place):
    key(place, Key.Key_F6)
    place.show_page("members")
    key(place, Key.Key_F6)
    key(place, Key.Key_F2)
    assert place._pages["counter"].handled == ["counter.kit"]
    assert place.page.handled == ["members.edit"]


def test_a_scan_goes_to_the_page_that_understands_it(place):
    members = place.show_page("members")
    place.show_page("counter")
    badge = members.understood = read("AKM.0000501.50")
    assert place.take_scan(badge)
    assert not place.take_scan(read("something else"))
    place.page.wants = lambda: Want.NOTHING
    assert not place.take_scan(badge), "it is told where one stands"


def test_what_was_done_is_said_and_can_be_taken_back(place, desk, worker, voice):
    desk.change(lambda books: ISSUED)
    worker.run_all()
    assert [message.lead for message in place.messages.messages] == ["PP-2026-000001"]
    key(place, Key.Key_Z, Mod.ControlModifier)
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert voice.undone == [ISSUED]
    assert place.messages.messages[-1].lead == "nothing here"


def test_each_page_takes_back_its_own(place, desk, worker, voice):
    desk.change(lambda books: ISSUED)
    worker.run_all()
    place.show_page("members")
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert (voice.undone, [one.lead for one in place.messages.messages]) == ([], ["nothing here"])
    place.show_page("counter")
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert voice.undone == [ISSUED]


def test_what_two_did_is_not_taken_back_by_a_key(place, desk, worker, voice):
    desk.change(lambda books: replace(ISSUED, by_two=True))
    worker.run_all()
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert (voice.undone, place.messages.messages[-1].lead) == ([], "by two")


def test_whoever_comes_back_takes_nothing_back(place, desk, worker, voice):
    desk.change(lambda books: ISSUED)
    worker.run_all()
    place.end_sitting()
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert (voice.undone, place.messages.messages[-1].lead) == ([], "nothing here")


def test_whoever_comes_is_not_told_what_another_scanned_in_vain(place):
    place.say(Message("1 scan not read", topic="scan torn", tone="bad", stays=True))
    place.say(Message("No backup", tone="bad", stays=True))
    place.end_sitting()
    assert [one.lead for one in place.messages.messages] == ["No backup"]


def test_what_was_taken_back_elsewhere_is_not_offered_again(place, desk, worker, voice):
    desk.change(lambda books: ISSUED)
    desk.change(lambda books: Outcome(number="PP-2026-000001-S", subject="PP-2026-000001"))
    worker.run_all()
    key(place, Key.Key_Z, Mod.ControlModifier)
    assert voice.undone == []


def test_a_refusal_is_said_and_stays(place, desk, worker):
    def refuse(books):
        raise NothingToDo

    desk.change(refuse)
    worker.run_all()
    assert [(m.lead, m.tone) for m in place.messages.messages] == [("NothingToDo", "bad")]


def test_three_messages_at_most_the_oldest_goes(place):
    for number in range(AT_MOST + 2):
        place.say(Message(f"{number}"))
    assert [message.lead for message in place.messages.messages] == ["2", "3", "4"]


def test_a_message_never_takes_the_focus(place):
    edit = place.header.search
    edit.setFocus()
    place.say(Message("Done", undo=lambda: None, action="Open", act=lambda: None))
    assert edit.hasFocus()


def test_buttons_of_a_message_act_and_undo_closes_it(place):
    acted = []
    place.say(Message("Done", undo=lambda: acted.append("undo"), action="Open", act=lambda: acted.append("open")))
    line = place.messages.lines[0]
    for words in ("Open", "Undo"):
        next(button for button in line.findChildren(object) if getattr(button, "text", str)() == words).click()
    assert acted == ["open", "undo"]
    assert place.messages.messages == ()


def test_long_work_is_shown_and_escape_stops_it(place, desk, worker, qtbot):
    desk.work(lambda database, progress: [progress.step(n, 9) for n in range(9)], print, title="Verifying")
    with qtbot.waitSignal(place.work.shown):
        pass
    assert place.progress.isVisible()
    assert place.work.what.words() == "Verifying"
    key(place, Key.Key_Escape)
    with qtbot.waitSignal(desk.cancelled):
        worker.run_all()
    assert not place.progress.isVisible()


def test_ctrl_k_finds_in_the_books_and_among_the_actions(place):
    key(place, Key.Key_K, Mod.ControlModifier)
    finder = place.finding.finder
    assert finder.field.hasFocus()
    finder.field.setText("dark")
    groups = {group.title: [row.name for row in group.rows] for group in finder.list.groups}
    assert groups == {"Members": ["Found dark"], "Actions": ["Dark look"]}


def painted(row):
    """The shape of the badge alone: what differs from the row without one, whatever its colour."""
    badge = row.badge
    with_it = row.grab().toImage()
    row.show_badge(None)
    without = row.grab().toImage()
    row.show_badge(badge)
    spots = ((x, y) for x in range(with_it.width()) for y in range(with_it.height()))
    return {(x, y) for x, y in spots if with_it.pixel(x, y) != without.pixel(x, y)}


@pytest.mark.parametrize("collapsed", [False, True])
def test_a_badge_that_warns_differs_by_shape_and_is_named(place, collapsed):
    place.rail.collapse(collapsed)
    row = place.rail.rows["papers"]
    row.show_badge(Badge(14, "14 carts"))
    quiet = painted(row)
    row.show_badge(Badge(14, "14 papers without a signature", warns=True))
    assert len(painted(row)) > 2 * len(quiet), "it stands in a frame"
    assert row.accessibleName() == "Papers, 14 papers without a signature"
    row.show_badge(None)
    assert row.accessibleName() == "Papers"


def test_the_window_is_called_after_store_and_page(place):
    assert place.window().windowTitle() == "counter – Equipment store"
    place.say_store("Central store", "Jitka")
    place.show_page("members")
    assert place.window().windowTitle() == "Central store – members – Equipment store"


def test_a_letter_typed_in_the_header_starts_the_finder(place):
    place.header.search.setFocus()
    QTest.keyClick(place.header.search, "m")
    assert place.finding.finder.field.text() == "m"


def test_the_look_is_switched_and_remembered(place, light):
    place.actions_["view.dark"].trigger()
    assert light.choice == "dark"
    assert place.settings.now.theme == "dark"
    place.actions_["view.light"].trigger()


def test_the_language_is_switched_and_remembered(place, english):
    place.actions_["view.cs"].trigger()
    assert (english.spoken, place.settings.now.language) == ("cs", "cs")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_bar_comes_with_alt_and_goes_with_the_next(place):
    bar = place.window().menuBar()
    assert not bar.isVisible()
    key(place, Key.Key_Alt)
    assert [action.text() for action in bar.actions()] == ["&File", "&Edit", "&Go", "&View", "&Help", "&Page"]
    assert bar.isVisible()
    QApplication.activePopupWidget().close()
    key(place, Key.Key_F10)
    assert not bar.isVisible()
    key(place, Key.Key_F10)
    assert bar.isVisible()
    QApplication.activePopupWidget().close()
    bar.triggered.emit(place.actions_["view.light"])
    assert not bar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_escape_takes_the_menu_bar_away_and_gives_the_keyboard_back(place):
    bar, before = place.window().menuBar(), place.rail.findChild(QAbstractButton)
    before.setFocus()
    key(place, Key.Key_F10)
    QApplication.activePopupWidget().close()
    assert bar.isVisible() and QApplication.focusWidget() is bar
    QTest.keyClick(bar, Key.Key_Escape)
    assert not bar.isVisible() and QApplication.focusWidget() is before


def test_no_menu_shows_an_action_nobody_carries_out(place):
    offered = {spec.id for spec in place.actions_.offered()}
    assert "go.members" in offered
    assert "file.backup" not in offered
    assert "go.stock" not in offered


@pytest.mark.parametrize(
    ("width", "rail", "left"), [(1366, 200, 216), (1279, 56, 72), (1440, 200, 224), (3840, 200, 224)]
)
def test_the_frame_at_every_width(place, qtbot, width, rail, left):
    place.window().resize(width, 768)
    qtbot.waitUntil(lambda: place.width() == width)
    qtbot.waitUntil(lambda: place.rail.width() == rail)
    qtbot.waitUntil(lambda: place.pages.mapTo(place, place.pages.rect().topLeft()).x() == left)


def test_the_frame_is_the_one_of_the_pictures(place):
    assert place.header.geometry().getRect() == (216, 0, 1134, 64)
    assert place.room.geometry().getRect() == (216, 64, 1134, 608)
    assert place.messages.geometry().getRect() == (216, 672, 1134, 56)
    assert place.status.geometry().getRect() == (0, 740, 1366, 28)


def front(place):
    return next(line for line in place.messages.lines if line.isVisibleTo(place.messages))


def corner(widget, place):
    return widget.mapTo(place, widget.rect().topLeft())


@pytest.mark.parametrize("page", PAGES)
def test_messages_have_a_place_of_their_own_on_every_page(place, page):
    """It is there before anything is said, so that nothing moves when something is."""
    place.show_page(page)
    before = place.room.geometry(), place.header.geometry()
    for words in ("first", "second", "third"):
        place.say(Message(words, undo=lambda: None))
    assert (place.room.geometry(), place.header.geometry()) == before
    assert corner(place.messages, place).y() > place.room.geometry().bottom()
    assert front(place).height() < place.messages.height()
    assert corner(place.messages, place).y() + place.messages.height() <= place.status.y()


def test_one_message_stands_in_front_of_the_others(place):
    for words in ("first", "second", "third"):
        place.say(Message(words))
    assert front(place).message.lead == "third"
    front(place).closed.emit()
    assert front(place).message.lead == "second"


def test_those_behind_are_counted_and_come_to_the_front(place):
    place.say(Message("first"))
    assert front(place).more.isHidden()
    place.say(Message("second"))
    assert front(place).more.text() == "1 more"
    front(place).more.click()
    assert front(place).message.lead == "first"
    assert front(place).more.text() == "1 more"


def test_mere_news_does_not_hide_undo(place):
    place.say(Message("Handed over", undo=lambda: None))
    place.say(Message("Printed"))
    assert front(place).message.lead == "Handed over"
    place.say(Message("Held by another", tone="warn"))
    assert front(place).message.lead == "Held by another"


def test_a_message_that_is_rising_goes_where_the_window_wants_it_now(place, qtbot, monkeypatch):
    monkeypatch.setattr(motion, "wanted", lambda: True)
    place.say(Message("Done"))
    place.window().resize(1366, 560)
    qtbot.waitUntil(lambda: place.messages.height() == 44)
    qtbot.waitUntil(lambda: not place.messages.findChildren(QPropertyAnimation))
    assert front(place).geometry().getRect() == (0, 8, place.messages.width(), 36)


def test_what_became_of_a_paper_is_said_with_what_was_done(place):
    """In front, with Undo, and with the way on of both."""
    saved = []
    place.say(Message("Handed over", "PP-1", undo=lambda: None, action="Open", act=lambda: None, papers=("PP-1",)))
    no_printer = Message("Not printed", "no printer", tone="warn", action="Save", act=lambda: saved.append(1))
    place.say(replace(no_printer, papers=("PP-1",)))
    assert [str(one) for one in place.messages.messages] == ["Handed over PP-1 Not printed"]
    said = front(place).message
    assert said.undo and said.tone == "warn" and (said.action, said.other) == ("Open", "Save")
    next(link for link in front(place).findChildren(LinkButton) if link.text() == "Save").click()
    assert saved == [1]
    place.say(Message("Saved", "PP-1.pdf", papers=("PP-1",)))
    assert [str(one) for one in place.messages.messages] == ["Handed over PP-1 Saved PP-1.pdf"]
    place.say(Message("Printed", "PP-2", papers=("PP-2",)))
    assert len(place.messages.messages) == 2


def test_an_answer_takes_its_offer_away_and_no_trouble(place):
    """Where nothing was printed that stays said, and so does the way on."""
    offer = {"other": "Remember", "other_act": lambda: None}
    done = Message("Handed over", "PP-1", undo=lambda: None, action="Open", act=lambda: None, papers=("PP-1",), **offer)
    answer = Message("Remembered", papers=("PP-1",), answers=True)
    place.say(done)
    place.say(answer)
    assert (front(place).message.aside, front(place).message.other) == ("Remembered", "")
    place.say(replace(done, papers=("PP-2",)))
    no_printer = Message("Not printed", "no printer", tone="warn", action="Save", act=lambda: None, papers=("PP-2",))
    place.say(no_printer)
    place.say(replace(answer, papers=("PP-2",)))
    said = front(place).message
    assert (said.aside, said.tone, said.other) == ("Not printed · Remembered", "warn", "Save")


def test_several_papers_of_one_handover_that_were_printed_are_all_named(place):
    place.say(Message("Handed over", "PP-1", undo=lambda: None, papers=("PP-1", "VR-1")))
    for number in ("PP-1", "VR-1", "VR-1"):
        place.say(Message("Printed", f"· {number}", papers=(number,)))
    assert [str(one) for one in place.messages.messages] == ["Handed over PP-1 Printed · PP-1, VR-1"]
    place.say(Message("Saved", "VR-1.pdf", papers=("VR-1",)))
    assert [str(one) for one in place.messages.messages] == ["Handed over PP-1 Saved VR-1.pdf"]


def test_a_message_goes_when_its_page_is_left(place):
    place.show_page("counter")
    place.say(Message("no such code", tone="warn"))
    place.show_page("counter")
    assert [message.lead for message in place.messages.messages] == ["no such code"]
    place.say(Message("The disk is nearly full", tone="warn", stays=True))
    place.show_page("papers")
    assert [message.lead for message in place.messages.messages] == ["The disk is nearly full"]
    place.say(Message("said on this page"))
    place.show_page("counter")
    assert [message.lead for message in place.messages.messages] == ["The disk is nearly full"]


@pytest.mark.parametrize("leave", [lambda line: line.close_button.click(), lambda line: line.closed.emit()])
def test_closing_a_message_gives_the_focus_back(place, leave):
    search = place.header.search
    search.setFocus()
    place.say(Message("first"))
    place.say(Message("second"))
    for words in ("second", "first"):
        front(place).close_button.setFocus(Qt.FocusReason.TabFocusReason)
        assert front(place).message.lead == words
        leave(front(place))
        assert search.hasFocus()


def test_closing_a_message_on_a_page_that_has_lost_its_field_enters_the_page(place, monkeypatch):
    entered = []
    monkeypatch.setattr(Plain, "enter", lambda page: entered.append(page.name))
    field = QLineEdit(place.page)
    field.show()
    field.setFocus()
    place.say(Message("Done"))
    front(place).close_button.setFocus(Qt.FocusReason.TabFocusReason)
    field.hide()
    front(place).close_button.click()
    assert entered == ["counter"]


def test_escape_on_a_message_closes_it_and_gives_the_focus_back(place):
    place.header.search.setFocus()
    place.say(Message("Done"))
    front(place).close_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(front(place).close_button, Key.Key_Escape)
    assert place.messages.messages == ()
    assert place.header.search.hasFocus()


def test_long_work_is_shown_where_messages_are_and_covers_no_page(place, desk, worker, qtbot):
    desk.work(lambda database, progress: [progress.step(n, 9) for n in range(9)], print, title="Verifying")
    with qtbot.waitSignal(place.work.shown):
        pass
    assert corner(place.progress, place).y() > place.room.geometry().bottom()
    assert corner(place.progress, place).y() + place.progress.height() <= place.status.y()
    worker.run_all()


def test_what_is_said_of_the_same_thing_takes_the_place_of_what_was_said(place):
    place.say(Message("Backed up"))
    place.say(Message("not read whole", topic="scan"))
    place.say(Message("in the cart already", topic="scan"))
    assert [message.lead for message in place.messages.messages] == ["Backed up", "in the cart already"]
    place.say(Message(topic="scan"))
    assert [message.lead for message in place.messages.messages] == ["Backed up"]


def test_what_follows_stands_where_the_earlier_one_stood_or_not_at_all(place):
    followed = Message("It ended badly", "all is well", topic="end", follows=True)
    place.say(followed)
    assert place.messages.messages == ()
    place.say(Message("It ended badly", "we are looking", topic="end"))
    place.say(Message("Backed up"))
    place.say(followed)
    assert [message.text or message.lead for message in place.messages.messages] == ["all is well", "Backed up"]


def test_the_window_remembers_how_it_was_left(place, stored):
    place.show_page("papers")
    left = place.window().saveGeometry().data()
    place.window().close()
    kept = MachineSettings(QSettings(stored.fileName(), QSettings.Format.IniFormat)).now
    assert (kept.page, kept.geometry) == ("papers", left)


def test_a_remembered_page_that_is_gone_does_no_harm(place):
    place.settings.keep(replace(place.settings.now, page="nowhere"))
    place.begin()
    assert place.page.name == "counter"


def test_store_and_operator_are_said(place):
    place.say_store("Central store", "Ukázková Jitka")
    assert place.window().windowTitle() == "Central store – counter – Equipment store"
    assert place.status.words("operator") == "Ukázková Jitka"


def test_all_keys_on_one_sheet_and_escape_puts_it_away(place, qtbot):
    key(place, Key.Key_Question, Mod.ControlModifier)
    sheet = place.window().findChild(KeysHelp)
    said = [label.words() for label in sheet.findChildren(Label)]
    assert {"Search…", "Another member", "COUNTER"} <= set(said)
    assert {hint.key for hint in sheet.findChildren(KeyHint)} >= {"Ctrl+K", "F2", "F11"}
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet.close_button, Key.Key_Escape)


def test_the_sheet_of_keys_begins_with_the_page_narrows_and_scrolls(place):
    place.show_page("members")
    key(place, Key.Key_Question, Mod.ControlModifier)
    sheet = place.window().findChild(KeysHelp)
    assert next(iter(sheet.shown)) == "Members"
    assert sheet.room.verticalScrollBar().maximum() > 0
    QTest.keyClick(sheet.search, Key.Key_PageDown)
    assert sheet.room.verticalScrollBar().value() > 0
    QTest.keyClicks(sheet.search, "kit f6")
    assert sheet.shown == {"Counter": [("Add a kit", "F6")]}
    QApplication.sendPostedEvents()
    rows = [hint.key for hint in sheet.room.findChildren(KeyHint) if hint.isVisible()]
    assert rows == ["F6"]


@pytest.mark.parametrize("size", [(820, 512), (1366, 768)])
def test_no_two_rows_of_the_sheet_of_keys_overlap(place, size):
    place.window().resize(*size)
    key(place, Key.Key_Question, Mod.ControlModifier)
    sheet = place.window().findChild(KeysHelp)
    QApplication.sendPostedEvents()
    hints = [hint for hint in sheet.findChildren(KeyHint) if sheet.room.isAncestorOf(hint)]
    spots = [QRect(hint.mapTo(sheet, QPoint()), hint.size()) for hint in hints]
    assert len(spots) > 30
    assert not [(a, b) for n, a in enumerate(spots) for b in spots[:n] if a.intersects(b)]
    assert sheet.rect().contains(sheet.panel.geometry())


def test_about_says_which_release_this_is(place):
    place.actions_["help.about"].trigger()
    dialog = place.window().findChild(Dialog)
    assert any(__version__ in label.words() for label in dialog.findChildren(Label))
    assert dialog.accept_button.isVisible()


def test_the_menu_ticks_the_look_and_the_language(place):
    assert place.actions_["view.light"].isChecked()
    assert place.actions_["view.en"].isChecked()
