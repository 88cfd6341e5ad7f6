"""Another language while somebody works: the same page, the same row, the same words half typed, in other words."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.queries.filters import PapersWanted
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.widgets.overlay import stopped
from tests import systems
from tests.guarded import GuardedHouse
from tests.house import CONTROL, House, Key
from tests.world import ADAM, EVA

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def speak(house: House, language: str = "cs") -> None:
    """As the menu does it."""
    before = house.window.centralWidget()
    house.place.actions_[f"view.{language}"].trigger()
    house.run()
    settle(house)
    assert house.window.centralWidget() is not before


def settle(house: House) -> None:
    """Rows that have rested long enough show their cards."""
    for _ in range(3):
        for view in house.page.findChildren(object):
            rest = getattr(view, "_rest", None)
            if rest is not None and hasattr(rest, "timeout") and rest.isActive():
                rest.stop()
                rest.timeout.emit()
        house.run()


def go(house: House, page: str, argument: object = None):
    house.place.show_page(page, argument)
    house.run()
    settle(house)
    return house.page


@systems.print_dialog
def test_a_dialog_of_the_printer_goes_with_its_page_and_answers_to_nobody(lived_in: House, monkeypatch):
    monkeypatch.setattr(lived_in.program.crash, "log", lambda error: pytest.fail(repr(error)))
    number = lived_in.read(lambda books: books.ask("SELECT number FROM filing ORDER BY seq LIMIT 1")[0][0])
    page = go(lived_in, "papers", number)
    page.can.do("papers.choose")
    lived_in.run()
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible()]
    speak(lived_in)
    assert not isValid(dialog) or not dialog.isVisible()
    lived_in.key(Key.Key_Return)
    assert lived_in.place.shown == "papers"


class TestCounter:
    def test_member_cart_remark_and_line_stay(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.scan(lived_in.code("R-001"))
        page = lived_in.page
        page.board.summary.remark.setFocus()
        lived_in.type("for the exercise")
        page.cart.table.setFocus()
        lived_in.key(Key.Key_Up)
        row = page.cart.table.currentIndex().row()
        speak(lived_in)
        page = lived_in.page
        assert page.title() == "Výdejna"
        assert page.session.card.member.personal_number == EVA
        assert [line.thing is not None for line in page.session.cart.lines] == [True, True]
        assert page.board.summary.remark.toPlainText() == "for the exercise" == page.session.cart.remark
        assert page.cart.table.currentIndex().row() == row and page.cart.kit.text() == "Sada"
        lived_in.key(Key.Key_Return, CONTROL)
        assert lived_in.held(EVA)["V-001"] == 1

    def test_what_is_half_typed_stays_in_the_scan_field(self, lived_in: House):
        lived_in.type("tri")
        speak(lived_in)
        assert lived_in.page.cart.empty.field.text() == "tri"

    def test_what_was_done_last_can_still_be_taken_back(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        speak(lived_in)
        lived_in.key(Key.Key_Z, CONTROL)
        assert "V-001" not in lived_in.held(EVA)

    def test_a_handover_under_way_is_finished_first(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.hands.press(Key.Key_Return, CONTROL)
        lived_in.place.actions_["view.cs"].trigger()
        lived_in.run()
        assert lived_in.held(EVA)["V-001"] == 1 and lived_in.printed.is_file()
        assert lived_in.page.title() == "Výdejna"

    def test_keys_at_once_are_for_the_new_page_alone(self, lived_in: House):
        """What stood there before takes some time to go."""
        before, put, awake = lived_in.place.actions_, lived_in.window.setCentralWidget, []

        def watched(place):
            put(place)
            awake.extend(id for id in before.acts if before[id].isEnabled())

        lived_in.window.setCentralWidget = watched
        speak(lived_in)
        assert awake == []
        assert lived_in.place.actions_["help.page"].isEnabled()


class TestLists:
    def test_members_keep_row_filter_and_card(self, lived_in: House):
        page = go(lived_in, "members")
        page.list.search.setFocus()
        lived_in.type("Adam")
        settle(lived_in)
        assert page.card.card.member.personal_number == ADAM
        speak(lived_in)
        page = lived_in.page
        assert page.title() == "Členové" and page.list.search.text() == "Adam"
        assert page.card.card.member.personal_number == ADAM

    def test_a_member_half_written_stays(self, lived_in: House):
        page = go(lived_in, "members")
        lived_in.press("New member")
        page.form.surname.setFocus()
        lived_in.type("Novy")
        speak(lived_in)
        page = lived_in.page
        assert page.form.isVisible() and page.form.surname.text() == "Novy"

    def test_papers_keep_row_and_filter(self, lived_in: House):
        page = go(lived_in, "papers")
        page.list.search.setFocus()
        lived_in.type("Eva")
        settle(lived_in)
        number = page.preview.shown.card.row.number
        speak(lived_in)
        page = lived_in.page
        assert page.title() == "Doklady" and page.list.search.text() == "Eva"
        assert page.preview.shown.card.row.number == number

    def test_stock_keeps_article_tab_and_thing(self, lived_in: House):
        page = go(lived_in, "stock", lived_in.code("R-002"))
        thing = page.thing.facts.thing.id
        speak(lived_in)
        page = lived_in.page
        assert page.title() == "Sklad" and page.detail.tab == "pieces" and page.thing.facts.thing.id == thing

    def test_labels_keep_their_kind_and_what_is_marked(self, lived_in: House):
        page = go(lived_in, "labels", LabelsAsked(LabelSubject.BADGES, back="members"))
        page.which.view.selectRow(0)
        page.which.view.chosen.emit(page.which.view.current_row())
        marked = page.which.marked()
        assert len(marked) == 1
        speak(lived_in)
        page = lived_in.page
        assert page.which.subject is LabelSubject.BADGES and page.which.marked() == marked
        lived_in.key(Key.Key_Escape)
        assert lived_in.place.shown == "members"

    def test_reports_keep_kind_and_days(self, lived_in: House):
        page = go(lived_in, "reports")
        page.list.rows["issues"].click()
        day = page.preview.parameters.first.date().addDays(3)
        page.preview.parameters.first.setDate(day)
        lived_in.run()
        speak(lived_in)
        parameters = lived_in.page.preview.parameters
        assert lived_in.page.title() == "Sestavy"
        assert parameters.kind.name == "issues" and parameters.first.date() == day


class TestWorkUnderWay:
    def test_a_check_goes_on(self, lived_in: House):
        go(lived_in, "unit_check")
        choices = lived_in.page._units
        lived_in.page.begin(Setup(unit=choices[0].id))
        lived_in.run()
        lived_in.scan(lived_in.code("R-002"))
        check = lived_in.page.session.check
        speak(lived_in)
        assert lived_in.page.title() == "Kontrola týmu"
        assert lived_in.page.session.check.progress == check.progress and lived_in.page.board.isVisible()

    def test_a_new_check_half_written_stays(self, lived_in: House):
        page = go(lived_in, "unit_check")
        new = page.start.new
        new.whom.choose("members")
        new.title_field.setFocus()
        lived_in.type("North")
        lived_in.scan(lived_in.badge(EVA))
        assert new.members.chosen
        chosen = dict(new.members.chosen)
        speak(lived_in)
        new = lived_in.page.start.new
        assert new.whom.value == "members" and new.title_field.text() == "North" and new.members.chosen == chosen

    def test_an_import_stands_at_its_dry_run(self, lived_in: House, tmp_path):
        path = tmp_path / "members.csv"
        path.write_text("Personal number;Surname;Given name;Unit\n999001;Nova;Jana;X1\n;;;\n", "utf-8")
        page = go(lived_in, "import", path)
        step, looked = page.step, page.looked
        assert step > 0 and looked is not None
        speak(lived_in)
        page = lived_in.page
        assert page.title().startswith("Import") and page.step == step and page.looked.brought == looked.brought
        assert page.stack.currentIndex() == step


class TestSettings:
    def test_section_and_what_is_typed_stay(self, lived_in: House):
        page = go(lived_in, "settings", "store")
        field = page.store.editors[next(iter(page.store.editors))]
        field.setFocus()
        lived_in.type("xyz")
        text = field.text()
        speak(lived_in)
        page = lived_in.page
        assert page.where() == "store" and page.store.editors[next(iter(page.store.editors))].text() == text

    def test_there_and_back_by_the_switch_of_the_page_itself(self, lived_in: House):
        page = go(lived_in, "settings", "machine")
        page.machine.language.choose("cs")
        lived_in.run()
        assert lived_in.page.title() == "Nastavení" and lived_in.page.machine.language.value == "cs"
        lived_in.place.actions_["view.en"].trigger()
        lived_in.run()
        assert lived_in.page.title() == "Settings" and lived_in.page.machine.language.value == "en"


def test_a_page_in_the_background_keeps_what_it_had_as_well(lived_in: House):
    page = go(lived_in, "members")
    page.list.search.setFocus()
    lived_in.type("Eva")
    go(lived_in, "counter")
    speak(lived_in)
    assert lived_in.place.shown == "counter"
    assert go(lived_in, "members").list.search.text() == "Eva"
    lived_in.scan(lived_in.badge(ADAM))


class TestInFrontOfAStore:
    def test_the_form_of_a_new_store_stays_as_it_is_written(self, house: House):
        house.start()
        house.front.start_form()
        first = house.window.focusWidget()
        first.setFocus()
        house.type("Sklad")
        before, written = house.front, {name: field.text() for name, field in _lines(house.front.form)}
        house.front.foot.language.choose("cs")
        house.run()
        assert house.front is not before and house.front.stack.currentIndex() == 1
        assert house.front.create_way.button.text() == "Založit…"
        assert {name: field.text() for name, field in _lines(house.front.form)} == written
        assert "Sklad" in written.values()

    def test_a_refused_store_stays_refused(self, house: House, tmp_path):
        nothing = tmp_path / "none.equip"
        house.start(nothing)
        assert house.front.refused.isVisible()
        house.front.foot.language.choose("cs")
        house.run()
        assert house.front.refused.isVisible() and house.front.refused.path == nothing
        assert house.front.refused.close_button.toolTip() == "Zavřít"


class TestBehindTheLock:
    def test_the_same_operator_goes_on_in_the_other_language(self, guarded: GuardedHouse):
        guarded.sign_in()
        go(guarded, "members").list.search.setFocus()
        guarded.type("Eva")
        guarded.lock()
        guarded.cover.language.choose("cs")
        guarded.run()
        assert guarded.is_shut and not guarded.window.centralWidget().isVisible()
        guarded.unlock()
        assert guarded.page.title() == "Členové" and guarded.page.list.search.text() == "Eva"


def _lines(form):
    return [(name, field) for name, field in form.editors.items() if isinstance(field, QLineEdit)]


class TestWhatIsWantedNext:
    """What is kept gives way to what somebody asks for in the other language."""

    def test_a_link_to_a_member_shows_that_member(self, lived_in: House):
        adam, eva = (lived_in.read(lambda books, n=n: books.people.by_number(n).id) for n in (ADAM, EVA))
        go(lived_in, "members", adam)
        go(lived_in, "counter")
        speak(lived_in)
        page = go(lived_in, "members", eva)
        assert page.card.card.member.id == eva == page.list.row.id

    def test_a_link_to_a_paper_shows_that_paper(self, lived_in: House):
        go(lived_in, "papers")
        go(lived_in, "counter")
        speak(lived_in)
        number = lived_in.read(lambda books: books.ask("SELECT min(number) FROM act WHERE series = 'IM'")[0][0])
        wanted = f"IM-2026-{number:06}"
        assert go(lived_in, "papers", wanted).number == wanted

    def test_undo_takes_the_line_back_and_not_the_handover_before(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        held = lived_in.held(EVA)
        lived_in.scan(lived_in.badge(ADAM))
        lived_in.scan(lived_in.code("V-002"))
        speak(lived_in)
        lived_in.scan(str(Code(Family.COMMAND, DeskCommand.UNDO)))
        assert (lived_in.page.session.cart.lines, lived_in.held(EVA)) == ((), held)

    def test_the_filter_of_a_link_stays(self, lived_in: House):
        page = go(lived_in, "papers", PapersWanted(text="Eva"))
        shown = page.list.table.rowCount()
        speak(lived_in)
        assert (lived_in.page.list.wanted.text, lived_in.page.list.table.rowCount()) == ("Eva", shown)

    def test_a_storno_that_is_asked_is_still_asked(self, lived_in: House):
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        page = go(lived_in, "papers")
        page.undo(again=False)
        lived_in.run()
        page.preview.storno.reason.setText("omyl")
        speak(lived_in)
        strip = lived_in.page.preview.storno
        assert not strip.isHidden() and (strip.reason.text(), strip.confirm.isEnabled()) == ("omyl", True)


def test_nobody_is_edited_where_nobody_is_shown(lived_in: House):
    page = go(lived_in, "members")
    page.list.search.setText("zzzz")
    lived_in.run()
    lived_in.key(Key.Key_F2)
    lived_in.key(Key.Key_Return, CONTROL)
    assert page.form is None and lived_in.page is page


class TestWhatLiesOverTheWindow:
    def test_it_goes_with_the_words_it_was_made_in(self, lived_in: House):
        """Help was asked for while the books still answered, and the new words came under it."""
        lived_in.program.desk.ask(lambda books: None, lambda _: None, lived_in.place)
        lived_in.place.actions_["view.cs"].trigger()
        lived_in.place.actions_["help.page"].trigger()
        assert stopped(lived_in.window)
        lived_in.run()
        assert lived_in.page.title() == "Výdejna" and not stopped(lived_in.window)
        lived_in.scan(lived_in.badge(EVA))
        lived_in.scan(lived_in.code("V-001"))
        lived_in.key(Key.Key_Return, CONTROL)
        assert lived_in.held(EVA)["V-001"] == 1


def test_nobody_asks_who_holds_an_article_before_there_is_one(lived_in: House):
    """What was chosen in the list of holders comes back before the card of the article does."""
    lived_in.place.show_page("stock")
    lived_in.run()
    broken = []
    lived_in.program.desk.broken.connect(broken.append)
    for tab in ("pieces", "holders", "sizes"):
        lived_in.page.detail.turn_to(tab)
        lived_in.run()
    lived_in.program.languages.choose("cs")
    lived_in.run()
    assert broken == []
    lived_in.program.languages.choose("en")
