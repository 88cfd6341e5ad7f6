"""The first run: from an empty machine to an open store, by keys alone."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from equipment_app import demo
from equipment_app.demo import fill
from equipment_app.documents.press import Press
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.store_errors import NoStore, StoreExists
from equipment_app.scanning.decode import Route, read
from equipment_app.store.database import Database
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.counter.words import no_code
from equipment_app.ui.first_run import parts as recent_module
from equipment_app.ui.first_run.creating import NewStore, create, file_name, make_demo
from equipment_app.ui.first_run.parts import said_time
from equipment_app.ui.help.sheets import PageHelp
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.label import Label


@pytest.fixture
def settings(stored):
    return MachineSettings(stored)


@pytest.fixture
def make(qtbot, light, english, settings, worker, tmp_path):
    """Makes the page; its demo and new stores go to the test's folder."""
    made = []

    def make():
        page = FirstRunPage(Machine(settings, light, english), Jobs(worker), tmp_path / "demo")
        page.form._folder = tmp_path
        page.paths = []
        made.append(page)
        page.chosen.connect(page.paths.append)
        page.resize(1366, 768)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        worker.run_all()
        return page

    return make


def fill_in(form, **facts):
    for name, text in facts.items():
        form.editors[name].clear()
        QTest.keyClicks(form.editors[name], text)


def rows(page):
    table = page.recent.view.table
    return [[str(table.data(table.index(row, column))) for column in (1, 4)] for row in range(table.rowCount())]


def test_an_empty_machine_leads_to_a_new_store(make):
    page = make()
    assert page.create_way.button.kind == "primary"
    assert page.recent.isHidden()


@pytest.mark.parametrize("size", [(1366, 768), (820, 512)])
def test_every_way_is_told_whole_above_its_button(make, english, size):
    english.choose("cs")
    page = make()
    page.resize(*size)
    for way in (page.open_way, page.create_way, page.demo_way):
        (told,) = (one for one in way.findChildren(Label) if one.wordWrap())
        assert told.heightForWidth(told.width()) <= told.height(), told.words()
        assert told.geometry().bottom() < way.button.geometry().top()


PASSWORD = "mraky nad Ripem"


def choose(form, password=PASSWORD, again="", pin=""):
    for name, text in {"password": password, "again": again or password, "pin": pin}.items():
        form.choice.lines[name].clear()
        QTest.keyClicks(form.choice.lines[name], text)


def test_a_store_is_made_by_keys_alone(make, worker, tmp_path):
    """With a password: whoever opens it next signs in."""
    page = make()
    made = []
    page.made.connect(lambda path, owner: made.append((path, owner)))
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.form.isVisible()
    assert page.focusWidget() is page.form.editors["name"]
    fill_in(page.form, name="Sklad Plzen", surname="Ukazkova", given_name="Jitka", personal_number="990301")
    assert page.form.text("path") == str(tmp_path / "sklad-plzen.equip")
    choose(page.form, pin="7391")
    QTest.keyClick(page.form.choice.lines["pin"], Qt.Key.Key_Return)
    worker.run_all()
    assert made == [(tmp_path / "sklad-plzen.equip", Credentials("Ukazkova Jitka", PASSWORD))]
    with Database.open(made[0][0], Press()) as database:
        assert database.door.guarded
        database.door.sign_in("990301", PASSWORD)
        assert [one.name for one in database.door.present().pinned] == ["Ukazkova Jitka"]
        keeper = database.ask(lambda books: books.people.operators())[0]
        assert (keeper.name, keeper.personal_number) == ("Ukazkova Jitka", "990301")
        assert database.ask(lambda books: books.settings["store.name"]) == "Sklad Plzen"


def test_a_further_store_says_its_block_and_short_code(make, worker, tmp_path):
    page = make()
    page.start_form()
    form = page.form
    fill_in(form, name="Sklad Brno", surname="Ukazkova")
    form.open_door.setChecked(True)
    assert form.text("block") == "1" and form.form.wanted().home == FIRST, "the first store, where nobody says another"
    fill_in(form, block="2")
    assert form.fields["code"].error.isVisible() and form.form.wanted() is None
    fill_in(form, block="21", code="BRN")
    assert form.fields["block"].error.isVisible() and form.form.wanted() is None
    fill_in(form, block="2", code="brn")
    assert form.form.wanted().home == Home(2, "BRN")
    assert create(form.form.wanted()).exists()
    with Database.open(tmp_path / "sklad-brno.equip", Press()) as database:
        assert database.ask(lambda books: books.home) == Home(2, "BRN")


def test_the_button_sleeps_until_there_is_a_store_to_make(make):
    form = make().form
    assert not form.go.isEnabled()
    fill_in(form, name="Sklad")
    assert not form.go.isEnabled()
    fill_in(form, surname="Ukazkova")
    assert not form.go.isEnabled(), "nobody has said how it is to be entered"
    choose(form, again="neco jineho")
    assert not form.go.isEnabled()
    choose(form)
    assert form.go.isEnabled()
    fill_in(form, personal_number="9903")
    assert form.fields["personal_number"].error.words == "It must have six digits."
    assert not form.go.isEnabled()


def test_without_a_password_only_when_somebody_says_so(make, worker):
    page = make()
    page.start_form()
    form, made = page.form, []
    page.made.connect(lambda path, owner: made.append((path, owner)))
    fill_in(form, name="Sklad", surname="Ukazkova")
    assert not form.warning.isVisible()
    form.open_door.click()
    assert form.go.isEnabled() and not form.choice.isVisible()
    assert form.warning.isVisible() and "what they write is not signed" in form.warning.words
    form.form.submit()
    worker.run_all()
    assert [owner for _, owner in made] == [None]
    with Database.open(made[0][0], Press()) as database:
        assert not database.door.guarded and database.door.session.operator == 1


def test_ones_own_name_is_no_password(make):
    form = make().form
    fill_in(form, name="Sklad", surname="Ukazkovatova")
    choose(form, "ukazkovatova1")
    assert not form.go.isEnabled()
    assert "hardly more than the name" in form.choice.notes["password"].words
    choose(form, "Sklad2026 sklad")
    assert "the store's name" in form.choice.notes["password"].words


def test_a_file_that_is_there_is_never_written_over(make, tmp_path):
    form = make().form
    (tmp_path / "sklad.equip").write_bytes(b"neco")
    fill_in(form, name="Sklad", surname="Ukazkova")
    assert form.fields["path"].error.words == "There is already a file of that name."
    assert form.form.wanted() is None
    form.set_text("path", str(tmp_path / "nikde" / "sklad.equip"))
    assert form.fields["path"].error.words == "There is no such folder."
    for text, words in (("/", "Enter the file name as well."), ("sklad", "There is no such folder.")):
        form.set_text("path", text)
        assert form.fields["path"].error.words == words
    form.set_text("path", str(tmp_path / ("x" * 300)))
    assert form.fields["path"].error.words == "A file cannot have this name."
    assert (tmp_path / "sklad.equip").read_bytes() == b"neco"


def test_what_the_disk_refuses_is_said_at_the_field(make, worker, tmp_path):
    page = make()
    page.start_form()
    fill_in(page.form, name="Sklad", surname="Ukazkova")
    choose(page.form)
    wanted = page.form.form.wanted()
    create(NewStore(wanted.path, "Jiný", "Rychlejší"))
    page.make(wanted)
    worker.run_all()
    assert "exists already" in page.form.fields["path"].error.words
    assert page.paths == []


def test_a_place_once_chosen_stays(make, tmp_path):
    form = make().form
    fill_in(form, name="Sklad")
    fill_in(form, path=str(tmp_path / "jinde.equip"))
    fill_in(form, name="Sklad Brno")
    assert form.text("path") == str(tmp_path / "jinde.equip")


def test_esc_leads_back(make):
    page = make()
    page.start_form()
    QTest.keyClick(page.form.editors["name"], Qt.Key.Key_Escape)
    assert page.stack.currentIndex() == 0
    assert page.focusWidget() is page.create_way.button


class ShortStory(demo.Story):
    """Equips some of the members; that all of them are equipped the command line tells."""

    def _members(self):
        return super()._members()[:80]


def test_the_demo_is_made_with_progress_and_taken_as_it_is_the_next_time(make, worker, tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "Story", ShortStory)
    page = make()
    told, far = [], []

    def heard(path, step):
        return fill(path, step=lambda done, total: (far.append((done, total)), step(done, total)))

    monkeypatch.setattr(demo, "fill", heard)
    page._jobs.started.connect(lambda progress: told.append(progress.title))
    QTest.keyClick(page.demo_way.button, Qt.Key.Key_Space)
    assert told == ["Making the demo: a year of issues and returns"]
    assert not page.stack.isEnabled()
    worker.run_all()
    (path,) = page.paths
    assert path.parent == tmp_path / "demo"
    with Database.open(path, Press()) as database:
        assert database.ask(lambda books: len(books.people.members())) == 280
    shares = [done / total for done, total in far if total > 300]
    assert shares == sorted(shares)
    assert shares[0] < 0.2
    assert shares[-1] > 0.95
    before = path.read_bytes()
    page.try_demo()
    worker.run_all()
    assert page.paths == [path, path]
    assert path.read_bytes() == before


def test_a_cancelled_demo_leaves_nothing(make, worker, tmp_path):
    page = make()
    page._jobs.started.connect(lambda progress: progress.cancel())
    page.try_demo()
    worker.run_all()
    assert page.paths == []
    assert list((tmp_path / "demo").iterdir()) == []


def test_a_demo_never_covers_a_file(tmp_path):
    (tmp_path / "d.equip").write_bytes(b"neco")
    with pytest.raises(StoreExists):
        fill(tmp_path / "d.equip")
    assert make_demo(tmp_path / "d.equip", lambda done, total: None).read_bytes() == b"neco"


def test_recent_stores_come_with_their_state(make, settings, tmp_path):
    create(NewStore(tmp_path / "a.equip", "Sklad A", "Ukázková"))
    (tmp_path / "b.equip").write_text("dopis " * 900, encoding="utf-8")
    for name in ("c", "b", "a"):
        settings.keep(settings.now.opened(str(tmp_path / f"{name}.equip")))
    page = make()
    assert rows(page) == [["Sklad A", "ready"], ["b", "not a store"], ["c", "file not found"]]
    assert page.open_way.button.kind == "primary"
    QTest.keyClick(page.recent.view, Qt.Key.Key_Return)
    assert page.paths == [tmp_path / "a.equip"]


def test_del_takes_a_store_off_the_list_and_not_off_the_disk(make, settings, tmp_path):
    create(NewStore(tmp_path / "a.equip", "Sklad A", "Ukázková"))
    settings.keep(settings.now.opened(str(tmp_path / "a.equip")))
    page = make()
    QTest.keyClick(page.recent.view, Qt.Key.Key_Delete)
    assert settings.now.recent_stores == ()
    assert (tmp_path / "a.equip").is_file()
    assert page.recent.isHidden()
    assert page.create_way.button.kind == "primary"


def test_a_store_open_elsewhere_is_seen(make, settings, tmp_path):
    path = create(NewStore(tmp_path / "a.equip", "Sklad A", "Ukázková"))
    settings.keep(settings.now.opened(str(path)))
    with Database.open(path, Press()):
        assert rows(make()) == [["a", "open elsewhere"]]


def test_language_and_theme_switch_at_once_and_stay(make, settings, light, qtbot):
    page = make()
    page.foot.language.setFocus()
    QTest.keyClick(page.foot.language, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: settings.now.language == "cs")
    QTest.keyClick(page.foot.theme, Qt.Key.Key_Right)
    assert (settings.now.language, settings.now.theme, light.choice) == ("cs", "dark", "dark")


def test_a_scan_tries_the_reader(make):
    page = make()
    page.take_scan(read("8590123456789"))
    assert page.foot.reader.words() == "Read: 8590123456789. The scanner is ready."
    mangled = read("AKT.ééé+ěšč.áě")
    assert mangled.route is Route.LAYOUT
    page.take_scan(mangled)
    assert "another keyboard" in page.foot.reader.words()
    page.take_scan(read("AKT.0001234.83"))
    assert page.foot.reader.words() == no_code(read("AKT.0001234.83")).lead, "as the counter says it"
    page.take_scan(read("AKT\x00" * 200))
    assert page.foot.reader.words() == no_code(read("AKT\x00" * 200)).text


def test_why_a_store_cannot_be_opened_is_said(make):
    page = make()
    page.refuse(NoStore("X:\\sklad.equip"))
    assert page.messages.messages[0].lead == "There is no store X:\\sklad.equip."


def test_times_are_said_as_people_say_them(english):
    today = date(2026, 11, 24)
    said = [said_time(datetime(2026, 11, day, 9, 4), today) for day in (24, 23, 12)]
    assert said == ["today 9:04", "yesterday 9:04", "12\u00a0Nov\u00a02026 9:04"]
    assert said_time(None) == "–"


@pytest.mark.parametrize(
    ("name", "file"), [("Centrální sklad Praha", "centralni-sklad-praha"), ("A/B: č. 2", "a-b-c-2"), ("  ", "")]
)
def test_a_store_gives_its_file_a_name(name, file):
    assert file_name(name) == file


def test_a_long_path_loses_its_middle(english):
    long = Path("/", *["slozka"] * 20, "sklad.equip")
    words = str(recent_module._file(recent_module.RecentStore(long, "x")))
    assert words.endswith("sklad.equip")
    assert "…" in words


def test_a_row_of_the_list_is_as_wide_as_the_list(make, settings, tmp_path):
    settings.keep(settings.now.opened(str(tmp_path / "a.equip")))
    view = make().recent.view
    assert sum(view.header.sectionSize(column) for column in range(5)) == view.viewport().width()


def test_the_whole_form_fits_a_common_window(make, qtbot, english):
    """1366 × 768 without a bar of tasks and a title."""
    page = make()
    page.resize(1366, 748)
    page.start_form()
    qtbot.waitUntil(lambda: page.below.verticalScrollBar().maximum() == 0)
    english.choose("cs")
    page = make()
    page.resize(1366, 748)
    page.start_form()
    assert page.form.go.text() == "Založit evidenci"
    qtbot.waitUntil(lambda: page.below.verticalScrollBar().maximum() == 0)
    english.choose("en")


def test_the_window_has_the_name_of_the_program(make, qtbot, english):
    windows = []
    for language, name in (("en", "Equipment store"), ("cs", "Evidence výstroje")):
        english.choose(language)
        windows.append(window := QMainWindow())
        qtbot.addWidget(window)
        window.setCentralWidget(make())
        window.show()
        assert window.windowTitle() == name
    english.choose("en")
    for window in windows:
        window.takeCentralWidget()


def test_f1_explains_the_first_run(make):
    page = make()
    QTest.keyClick(page, Qt.Key.Key_F1)
    assert page.findChild(PageHelp).isVisible()
