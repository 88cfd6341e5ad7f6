"""Signing in: by keys, by badge, after wrong tries, with a password that is not one's own, with the recovery sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.documents.press import Press
from equipment_app.domain.rights import Role
from equipment_app.operations.operators import MakeRecoverySheet, SetPin
from equipment_app.store.database import Database
from equipment_app.ui.access.entry import KnownOperator
from tests.guarded import BADGES, HANA, LEOS, NUMBERS, PETR, ZORA, GuardedHouse
from tests.house import Key
from tests.pages import RAILS
from tests.world import PASSWORD, World

FIRST = f"{PASSWORD}, poprvé"
OWN = "čtyři slova stačí"


class TestWho:
    def test_nothing_of_the_store_is_seen_before(self, guarded: GuardedHouse):
        assert guarded.is_shut and guarded.program.workplace is None
        said = "\n".join(guarded.everything_said())
        assert "Sklad" in said
        assert not [part for name, number in NUMBERS.items() for part in (*name.split(), number) if part in said]

    def test_the_name_enter_the_password_enter(self, guarded: GuardedHouse):
        guarded.sign_in()
        assert not guarded.is_shut
        assert guarded.page.title() == "Counter" and ZORA in guarded.seen
        assert guarded.at_work == ZORA

    @pytest.mark.parametrize("who", ["Zora Skladníková", "skladníková", NUMBERS[ZORA]])
    def test_as_people_say_who_they_are(self, guarded: GuardedHouse, who: str):
        guarded.sign_in(who)
        assert guarded.at_work == ZORA

    def test_the_next_start_begins_with_the_page(self, guarded: GuardedHouse, guarded_store):
        guarded.close()
        guarded.start(guarded_store)
        assert guarded.is_shut and guarded.program.workplace is None

    def test_on_a_machine_that_did_not_know_it_covers_what_stood_there(self, house_of, guarded_store):
        house = house_of().start(guarded_store)
        assert house.is_shut and not house.place.isVisible()
        assert house.program.settings.now.guarded_stores == (str(guarded_store),)
        assert house.said == [], "what was refused because nobody works is told to nobody"
        house.sign_in()
        assert house.page.title() == "Counter" and ZORA in house.seen
        assert house.page.isVisible()

    def test_the_button_sleeps_until_both_are_there(self, guarded: GuardedHouse):
        form = guarded.cover.entry.form
        assert not form.go.isEnabled()
        guarded.write(form.who, ZORA)
        assert not form.go.isEnabled()
        guarded.key(Key.Key_Tab)
        guarded.write(form.secret, PASSWORD)
        assert form.go.isEnabled()
        guarded.click(form.go)
        assert guarded.at_work == ZORA

    def test_it_says_that_it_checks_and_takes_no_second_enter(self, guarded: GuardedHouse):
        form = guarded.cover.entry.form
        form.who.setText(ZORA)
        form.secret.setText(PASSWORD)
        form.secret.setFocus()
        guarded.hands.press(Key.Key_Return)
        assert form.go.text() == "Checking…" and not form.go.isEnabled()
        waiting = len(guarded.worker.pending)
        guarded.hands.press(Key.Key_Return)
        assert len(guarded.worker.pending) == waiting
        guarded.run()
        assert guarded.at_work == ZORA

    def test_the_password_can_be_shown_and_is_hidden_again(self, guarded: GuardedHouse):
        secret = guarded.cover.entry.form.secret
        assert secret.echoMode() is secret.EchoMode.Password
        guarded.click(secret.eye)
        assert secret.echoMode() is secret.EchoMode.Normal
        guarded.cover.entry.form.who.setFocus()
        guarded.sign_in(password="špatné heslo")
        assert secret.echoMode() is secret.EchoMode.Password and secret.text() == ""

    def test_caps_lock_is_told_by_the_letters(self, guarded: GuardedHouse):
        form = guarded.cover.entry.form
        form.secret.setFocus()
        guarded.type("a")
        assert form.note.words == ""
        QTest.sendKeyEvent(QTest.KeyAction.Click, form.secret, Key.Key_A, "A", Qt.KeyboardModifier.NoModifier)
        assert form.note.words == "Caps Lock is on"
        QTest.sendKeyEvent(QTest.KeyAction.Click, form.secret, Key.Key_A, "A", Qt.KeyboardModifier.ShiftModifier)
        assert (form.note.words, form.note.icon) == ("", "")

    def test_language_and_look_switch_here_too(self, guarded: GuardedHouse):
        guarded.cover.language.choose("cs")
        guarded.run()
        assert guarded.cover.entry.name.words() == "Přihlásit se"
        guarded.cover.theme.choose("dark")
        assert guarded.program.settings.now.theme == "dark"

    def test_help_is_at_hand(self, guarded: GuardedHouse):
        guarded.key(Key.Key_F1)
        assert "recovery sheet" in guarded.seen
        guarded.key(Key.Key_Escape)
        assert guarded.cover.isVisible()


class TestWrong:
    def test_a_wrong_name_and_a_wrong_password_sound_the_same(self, guarded: GuardedHouse):
        guarded.sign_in("Nikdo Takový")
        unknown = guarded.notice()
        guarded.cover.entry.form.who.setFocus()
        guarded.sign_in(ZORA, "špatné heslo")
        assert unknown and guarded.notice() == unknown
        assert guarded.is_shut and guarded.at_work == ""

    def test_what_is_too_short_for_a_password_is_not_tried(self, guarded: GuardedHouse):
        """The number of a badge that came slowly, or the end of a serial number: no try is counted for it."""
        form = guarded.cover.entry.form
        for text in ("990141", "104613", "990141", "INV-00097", "990141", "990141"):
            guarded.sign_in(password=text) if form.who.text() == "" else guarded.write(form.secret, text)
            guarded.key(Key.Key_Return)
            assert form.secret.text() == "" and form.go.text() == "Sign in"
            assert "That was no password: it has at least 10 characters." in guarded.seen
        guarded.write(form.secret, PASSWORD)
        guarded.key(Key.Key_Return)
        assert not guarded.is_shut

    def test_after_three_the_next_try_waits_and_says_how_long(self, guarded: GuardedHouse, passing, uptime):
        form = guarded.cover.entry.form
        guarded.sign_in(password="jedna a dost dlouhá")
        for word in ("dvě a dost dlouhé", "tři a dost dlouhé"):
            guarded.write(form.secret, word)
            guarded.key(Key.Key_Return)
        assert form.go.text() == "Next try in 2 s" and not form.go.isEnabled()
        guarded.write(form.secret, PASSWORD)
        guarded.key(Key.Key_Return)
        assert guarded.is_shut, "the right one has to wait as well"
        passing(1.0)
        form.pause.timeout.emit()
        assert form.go.text() == "Next try in 1 s"
        passing(1.5)
        form.pause.timeout.emit()
        assert form.go.text() == "Sign in" and form.go.isEnabled()
        assert not form.pause.isActive()

    def test_what_the_store_counts_is_said_by_whoever_comes_next(self, guarded: GuardedHouse, guarded_store, uptime):
        for word in ("jedna", "dva", "tři", "čtyři", "pět", "šest", "sedm", "osm"):
            uptime[0] += 300
            guarded.cover.entry.form.pause.end()
            guarded.cover.entry.form.who.setFocus()
            guarded.sign_in(password=f"{word} a dost dlouhé")
        guarded.close()
        guarded.start(guarded_store)
        guarded.sign_in()
        assert guarded.is_shut
        assert "Next try in" in guarded.cover.entry.form.go.text()


@pytest.mark.parametrize("pace", [0, 2, 15, 25])
class TestTypedByAProgram:
    """A password manager types as fast as a reader scans, and ends with Tab and Enter as a reader does."""

    def test_name_tab_password_enter(self, guarded: GuardedHouse, pace: float):
        guarded.burst(f"{ZORA}\t{PASSWORD}\r", pace)
        assert guarded.at_work == ZORA

    def test_the_number_in_place_of_the_name(self, guarded: GuardedHouse, pace: float):
        guarded.burst(f"{NUMBERS[ZORA]}\t{PASSWORD}\r", pace)
        assert guarded.at_work == ZORA

    def test_the_password_alone(self, guarded: GuardedHouse, heard, pace: float):
        guarded.scan(BADGES[PETR])
        guarded.burst(f"{PASSWORD}\r", pace)
        assert (guarded.at_work, heard) == (PETR, ["taken"])

    def test_digits_that_enter_ends_are_a_scan_and_no_pin(self, guarded: GuardedHouse, heard, pace: float):
        guarded.sign_in()
        guarded.program.desk.change(SetPin(PASSWORD, "27182818"))
        guarded.run()
        guarded.lock()
        guarded.burst("27182818\r", pace)
        assert guarded.is_shut and heard[-1] == "refused"
        assert guarded.notice().startswith("1 scan not taken, and not tried as a password: “27182818”.")

    def test_a_badge_is_a_badge_wherever_one_stands(self, guarded: GuardedHouse, pace: float):
        form = guarded.cover.entry.form
        for field in (form.who, form.secret):
            form.ask(None)
            field.setFocus()
            guarded.burst(f"{BADGES[PETR]}\r", pace)
            assert form.known and form.known.initials == "NP"
            assert (form.who.text(), form.secret.text()) == ("", "")


class TestBadge:
    def test_a_badge_says_who_and_the_password_lets_in(self, guarded: GuardedHouse):
        guarded.scan(BADGES[PETR])
        form = guarded.cover.entry.form
        assert form.known.name == PETR and not form.who.isVisible()
        guarded.write(form.secret, PASSWORD)
        guarded.key(Key.Key_Return)
        assert guarded.at_work == PETR

    def test_a_badge_of_nobody_here_is_refused_with_a_sound(self, guarded: GuardedHouse, heard):
        guarded.scan("AKM.0000777.95")
        assert heard == ["refused"]
        assert guarded.notice() == "This badge belongs to no operator of this store."

    def test_whatever_else_is_scanned_is_refused(self, guarded: GuardedHouse, heard):
        guarded.cover.entry.form.secret.setFocus()
        guarded.scan("AKT.0000001.95")
        guarded.scan("4006381333931")
        assert heard == ["refused", "refused"]
        assert guarded.cover.entry.form.secret.text() == "", "and leaves nothing in the field"

    @pytest.mark.parametrize("sent", ["R|S|T|0|104892", "4|0|0|6|381333931", "990|1|41", "9|9|0|141", "9|9|0|1|41"])
    def test_one_that_was_torn_is_told_whole_and_never_tried(self, guarded: GuardedHouse, heard, sent: str):
        form, text = guarded.cover.entry.form, sent.replace("|", "")
        tried: list[object] = []
        form.entered.connect(tried.append)
        form.who.setText(ZORA)
        for field in (form.who, form.secret, form.pin):
            if field is form.pin:
                form.ask(KnownOperator(1, "NZ", ZORA, pin=True))
            before = field.text()
            field.setFocus()
            guarded.hands.torn(sent)
            guarded.run()
            assert (field.text(), tried, f"“{text}”" in guarded.notice()) == (before, [], True)
        assert heard == ["refused"] * 3

    def test_somebody_else_can_still_be_typed(self, guarded: GuardedHouse):
        guarded.scan(BADGES[PETR])
        guarded.click(guarded.cover.entry.form.other)
        guarded.sign_in(ZORA)
        assert guarded.at_work == ZORA


class TestFirstPassword:
    @pytest.fixture
    def newcomer(self, house_of, guarded_store):
        """Somebody was added with a password to begin with, and stands before the page."""
        from equipment_app.operations.operators import AddOperator

        world = World.of(guarded_store)
        world.together(AddOperator("Nováček", "Ivo", password=FIRST))
        world.close()
        return house_of(guarded=True).start(guarded_store)

    def test_it_is_good_for_choosing_ones_own(self, newcomer: GuardedHouse):
        newcomer.sign_in("Nováček Ivo", FIRST)
        assert newcomer.is_shut and newcomer.cover.card is newcomer.cover.choice
        assert newcomer.program.workplace is None
        lines = newcomer.cover.choice.form.lines
        newcomer.write(lines["password"], OWN)
        newcomer.key(Key.Key_Return)
        newcomer.write(lines["again"], OWN)
        newcomer.key(Key.Key_Return)
        assert newcomer.cover.card is newcomer.cover.sheet
        newcomer.click(newcomer.cover.sheet.go_on)
        assert newcomer.at_work == "Nováček Ivo" and newcomer.page.title() == "Counter"

    def test_it_says_what_is_wrong_while_it_is_typed(self, newcomer: GuardedHouse):
        newcomer.sign_in("Nováček Ivo", FIRST)
        form, go = newcomer.cover.choice.form, newcomer.cover.choice.go
        newcomer.write(form.lines["password"], "sedm")
        assert form.notes["password"].words == "6 more letters"
        newcomer.write(form.lines["password"], "heslo98317")
        assert form.notes["password"].words == "The password is one that everybody tries."
        newcomer.write(form.lines["password"], OWN)
        assert form.notes["password"].words == "This one is good." and not go.isEnabled()
        form.lines["again"].setFocus()
        newcomer.write(form.lines["again"], OWN[:4])
        assert form.notes["again"].words == "", "it may still become the same"
        newcomer.write(form.lines["again"], "jinak")
        assert form.notes["again"].words == "They do not match."
        newcomer.write(form.lines["again"], OWN)
        assert form.notes["again"].words == "They match." and go.isEnabled()
        form.lines["pin"].setFocus()
        newcomer.write(form.lines["pin"], "1234")
        assert form.notes["pin"].words == "Not all the same, and not in a row." and not go.isEnabled()
        newcomer.type("x")
        assert form.lines["pin"].text() == "1234", "digits only"
        newcomer.write(form.lines["pin"], "7391")
        assert go.isEnabled()

    def test_the_one_that_was_given_is_refused(self, newcomer: GuardedHouse):
        newcomer.sign_in("Nováček Ivo", FIRST)
        form = newcomer.cover.choice.form
        for name in ("password", "again"):
            form.lines[name].setFocus()
            newcomer.write(form.lines[name], FIRST)
        newcomer.click(newcomer.cover.choice.go)
        assert "knows it" in newcomer.cover.choice.notice.words
        assert newcomer.cover.choice.go.isEnabled()

    def test_esc_signs_out_and_nothing_has_changed(self, newcomer: GuardedHouse):
        newcomer.sign_in("Nováček Ivo", FIRST)
        newcomer.key(Key.Key_Escape)
        assert newcomer.cover.card is newcomer.cover.entry and newcomer.at_work == ""
        newcomer.sign_in("Nováček Ivo", FIRST)
        assert newcomer.cover.card is newcomer.cover.choice


class TestRecovery:
    @pytest.fixture
    def code(self, guarded_store):
        """Of Zora's recovery sheet."""
        world = World.of(guarded_store)
        command = MakeRecoverySheet(PASSWORD)
        world.do(command)
        world.close()
        return command.code

    def come(self, house: GuardedHouse, code: str) -> None:
        form = house.cover.entry.form
        house.write(form.who, ZORA)
        house.click(form.by_code)
        house.write(form.code, code)
        house.key(Key.Key_Return)
        for name in ("password", "again"):
            house.cover.choice.form.lines[name].setFocus()
            house.write(house.cover.choice.form.lines[name], OWN)
        house.click(house.cover.choice.go)

    def test_two_bring_a_lost_password_back(self, house_of, guarded_store, code):
        house = house_of(guarded=True).start(guarded_store)
        self.come(house, code.lower())
        sheet = house.door.second
        assert sheet.isVisible() and house.at_work == ZORA
        house.write(sheet.form.who, PETR)
        house.key(Key.Key_Return)
        house.write(sheet.form.secret, PASSWORD)
        house.key(Key.Key_Return)
        assert not sheet.isVisible() and house.cover.card is house.cover.sheet
        house.click(house.cover.sheet.go_on)
        assert not house.is_shut
        house.close()
        with Database.open(guarded_store, Press()) as database:
            database.door.sign_in(ZORA, OWN)
            assert database.ask(lambda books: books.ask("SELECT json_extract(facts, '$.what') FROM act")[-1][0])

    def test_a_wrong_code_is_said_to_be_one_of_two(self, house_of, guarded_store, code):
        """Which of them is wrong is not said, and nothing of a keyboard or a password."""
        house = house_of(guarded=True).start(guarded_store)
        form = house.cover.entry.form
        for who, written in ((ZORA, code[::-1]), ("Nikdo Takový", code)):
            form.ask(None)
            house.run()
            form.focus()
            house.write(form.who, who)
            house.click(form.by_code)
            house.write(form.code, written)
            house.key(Key.Key_Return)
            assert house.notice().startswith("Name and code do not belong together.")
            assert "Caps Lock" not in house.notice() and house.is_shut

    def test_a_second_person_who_does_not_come_leaves_everything(self, house_of, guarded_store, code):
        house = house_of(guarded=True).start(guarded_store)
        self.come(house, code)
        house.key(Key.Key_Escape)
        assert house.cover.card is house.cover.choice
        assert "takes two" in house.cover.choice.notice.words
        house.click(house.cover.choice.back)
        house.sign_in()
        assert house.at_work == ZORA, "the password she had is still good"


class TestLeaving:
    def test_to_sign_out_needs_the_password_again(self, guarded: GuardedHouse):
        guarded.sign_in()
        guarded.key(Key.Key_F5)
        guarded.click(guarded.door.switching.out)
        assert guarded.is_shut and guarded.at_work == ""
        guarded.scan(BADGES[ZORA])
        assert guarded.cover.entry.form.secret.isVisible(), "a PIN is not enough any more"

    def test_the_window_closes_from_the_page(self, guarded: GuardedHouse, guarded_store):
        guarded.key(Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        guarded.run()
        assert not guarded.window.isVisible()
        Database.open(guarded_store, Press()).close()


def test_each_is_shown_what_they_may_see(guarded: GuardedHouse):
    rails = {}
    for name in (ZORA, HANA, LEOS, PETR):
        guarded.sign_in(name)
        rails[name] = tuple(guarded.place.rail.rows)
        guarded.key(Key.Key_F5)
        guarded.click(guarded.door.switching.out)
    assert rails[ZORA] == rails[PETR] == RAILS[Role.QUARTERMASTER]
    assert rails[HANA] == RAILS[Role.AUDITOR]
    assert rails[LEOS] == RAILS[Role.LEAD]
