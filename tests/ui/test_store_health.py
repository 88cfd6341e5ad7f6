"""What is said of a store as a file, in every case there is; and a clock that two have to vouch for."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import STOPPING, ClockFarOff, DiskFailed, DiskFull, StoreLost, WriteUnsure
from equipment_app.operations.issue import Issue
from equipment_app.queries.integrity import ClockMarks, clock_marks
from equipment_app.store import database as database_module
from equipment_app.store.database import Database, PendingCommit
from equipment_app.store.file.place import PlaceKind, StorePlace
from equipment_app.store.file.safety import MEGABYTE, DiskSpace, Safety, safety
from equipment_app.store.file.surroundings import Encryption
from equipment_app.store.held import Settled
from equipment_app.store.seen import Compared, Continuity, SeenHead
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.store_health import words
from equipment_app.ui.store_health.health import DiskTroubles
from equipment_app.ui.store_health.section import SafetyFacts, SafetySection
from equipment_app.ui.store_health.words import JournalState
from tests.world import ADAM, PASSWORD, PlainPress, World

ENOUGH = DiskSpace(30_000 * MEGABYTE, 5 * MEGABYTE)
SAFE = Safety(StorePlace(PlaceKind.LOCAL), Encryption.ON, True, (), ENOUGH)
HERE = SeenHead("u", 1, 100, "aa", {"PP-2026": 3}, "", "2026-11-26T09:05:00+01:00")
SEEN = SeenHead("u", 1, 120, "bb", {"PP-2026": 5, "VR-2026": 1}, "", "2026-11-26T09:05:00+01:00")


def every(**facts):
    """A safe place but for these facts."""
    return Safety(**vars(SAFE) | facts)


@pytest.fixture(params=["cs", "en"])
def spoken(request, english):
    english.choose(request.param)
    return request.param


class TestWords:
    @pytest.mark.parametrize("kind", list(PlaceKind))
    def test_of_every_place(self, spoken, kind):
        said = words.place(every(place=StorePlace(kind, "NFS")))
        assert said.lead and said.tone == {"local": "good", "removable": "warn"}.get(kind, "bad")

    @pytest.mark.parametrize("encryption", list(Encryption))
    def test_of_every_disk(self, spoken, encryption):
        said = words.encryption(every(encryption=encryption))
        assert said.lead and said.rest and "{" not in str(said)

    @pytest.mark.parametrize(("system", "what"), [("linux", "LUKS"), ("win32", "BitLocker"), ("darwin", "FileVault")])
    def test_what_to_switch_on_is_called_as_the_system_calls_it(self, english, monkeypatch, system, what):
        monkeypatch.setattr(words.sys, "platform", system)
        assert f"Switch on {what}." in words.encryption(every(encryption=Encryption.OFF)).rest

    @pytest.mark.parametrize(
        ("facts", "tone"),
        [
            ({}, "good"),
            ({"exposed": ("sklad.equip", "sklad.equip-files")}, "bad"),
            ({"permissions_checked": False}, "neutral"),
        ],
    )
    def test_of_who_else_reads_it(self, spoken, facts, tone):
        said = words.access(every(**facts))
        assert said.lead and said.tone == tone
        assert all(name in said.rest for name in facts.get("exposed", ()))

    @pytest.mark.parametrize(
        ("free", "amount", "tone"),
        [
            (30_000, "30\u00a0GB", "good"),
            (900, "900\u00a0MB", "good"),
            (120, "120\u00a0MB", "warn"),
            (3, "3\u00a0MB", "bad"),
        ],
    )
    def test_of_room(self, spoken, free, amount, tone):
        said = words.room(DiskSpace(free * MEGABYTE, 1))
        assert amount in said.lead and said.tone == tone

    @pytest.mark.parametrize("verdict", words.DIFFERENT)
    def test_of_a_store_that_is_not_what_it_was(self, spoken, verdict):
        compared = Compared(verdict, SEEN, HERE)
        assert words.differs(compared)
        facts = words.what_differs(compared)
        assert "120" in facts and "PP-2026-000004–000005" in facts and "VR-2026-000001" in facts


def standing_of(**facts):
    """Of a store that is as it should be, but for `facts`."""
    sound = SafetyFacts(SAFE, Compared(Continuity.AGREES, HERE, HERE), ClockMarks(0, 0), False)
    return replace(sound, **facts)


class TestTheSection:
    def shown(self, qtbot, standing):
        section = SafetySection()
        qtbot.addWidget(section)
        section.show_facts(standing)
        section.resize(900, 600)
        section.show()
        return section

    def test_says_everything_there_is(self, qtbot, light, spoken):
        section = self.shown(qtbot, standing_of())
        for row in section.rows.values():
            assert row.about.words() and row.lead.words() and row.accessibleName()
        assert not section.accept.isVisible()

    @pytest.mark.parametrize("verdict", list(Continuity))
    def test_only_what_differs_is_to_be_answered(self, qtbot, light, english, verdict):
        seen = None if verdict is Continuity.FIRST else SEEN
        section = self.shown(qtbot, SafetyFacts(SAFE, Compared(verdict, seen, HERE), ClockMarks(2, 57), False))
        assert section.accept.isVisible() is (verdict in words.DIFFERENT)
        assert section.rows["clock"].lead.words() == "2 entries with a mark of the clock"
        assert "57" in section.rows["clock"].rest.words()

    def test_of_a_real_store(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip")
        folder = {tmp_path.name} if os.name == "nt" else set()  # Windows hands its list down, and it is told of as well
        assert set(safety(world.path).exposed) <= folder
        assert world.ask(clock_marks) == ClockMarks(0, 0)
        world.clock.go_to("2026-03-01")
        seq = world.do(Issue(ADAM, ("V-001",))).entry
        assert world.ask(clock_marks) == ClockMarks(1, seq)
        world.close()


class TestTroubles:
    @pytest.fixture
    def troubles(self, qtbot, stage, light, desk):
        return DiskTroubles(stage, desk, desk)

    EXAMPLES = (
        DiskFailed("a.equip", "failed"),
        DiskFailed("a.equip", "full"),
        WriteUnsure("a.equip", 57, 58, "failed"),
        StoreLost("a.equip", "failed"),
        DiskFull("a.equip", 12, 50),
    )

    @pytest.mark.parametrize("refusal", EXAMPLES, ids=lambda one: type(one).__name__)
    def test_each_stops_the_world_in_words(self, troubles, spoken, refusal):
        assert isinstance(refusal, STOPPING)
        troubles._desk.refused.emit(refusal)
        dialog = troubles.dialog
        assert dialog.isVisible() and dialog.accept_button.text() and "a.equip" in dialog._sentence.words()
        dialog.accept_button.click()
        assert troubles.dialog is None

    def test_what_is_not_the_disks_is_left_to_others(self, troubles):
        from equipment_app.domain.errors import NothingToDo

        troubles._desk.refused.emit(NothingToDo())
        assert troubles.dialog is None

    def test_one_at_a_time_and_gone_with_the_desk(self, troubles, stage):
        for refusal in self.EXAMPLES:
            troubles._desk.refused.emit(refusal)
        assert "nothing was written" in troubles.dialog._sentence.words()
        troubles.leave()
        assert troubles.dialog is None

    ATTEMPT = PendingCommit(Outcome("issued", number="PP-2026-000001"), 10, 11, b"")

    @pytest.mark.parametrize(
        ("settled", "lead"),
        [
            (Settled(None, False), "The disk failed, and the store was opened again"),
            (Settled(ATTEMPT, True), "It was written, although the disk failed: entry 10–11 · PP-2026-000001"),
            (Settled(ATTEMPT, True, True), "It was written, although the disk failed: entry 10–11 · PP-2026-000001"),
            (Settled(ATTEMPT, False, True), "It was not written: entry 10–11 · PP-2026-000001"),
            (Settled(ATTEMPT, False), None),
        ],
    )
    def test_what_became_of_it_is_said_once(self, troubles, english, settled, lead):
        said, shaken = [], []
        troubles.say.connect(said.append)
        troubles.shaken.connect(lambda: shaken.append(True))
        troubles._desk.settled.emit(settled)
        assert [message.lead for message in said] == ([lead] if lead else [])
        assert shaken == [True]

    ENDS = (
        (JournalState.IN_ORDER, "the journal is in order", "warn"),
        (JournalState.BROKEN, "the journal is not in order", "bad"),
        (JournalState.NOT_VERIFIED, "the journal was not verified", "warn"),
    )

    @pytest.mark.parametrize(("known", "text", "tone"), ENDS)
    def test_what_became_of_the_verification_follows_once(self, troubles, english, known, text, tone):
        said = []
        troubles.say.connect(said.append)
        troubles._desk.settled.emit(Settled(None, False))
        troubles.follow(known)
        troubles.follow(known)
        assert [message.text for message in said] == ["the journal is being verified", text]
        assert said[1].follows and said[1].topic == said[0].topic and said[1].tone == tone

    @pytest.mark.parametrize(("there", "last"), [(True, "do not do it again"), (False, "the journal is in order")])
    def test_what_became_of_an_entry_is_not_replaced_by_it(self, troubles, english, there, last):
        """Of one that is not there a dialog has told already: the message before still stands, and is followed."""
        said = []
        troubles.say.connect(said.append)
        troubles._desk.settled.emit(Settled(None, False))
        troubles._desk.settled.emit(Settled(self.ATTEMPT, there))
        troubles.follow(JournalState.IN_ORDER)
        assert [message.text for message in said] == ["the journal is being verified", last]


class TestAClockThatTwoVouchFor:
    @pytest.fixture
    def desk(self, tmp_path, monkeypatch, worker):
        world = World.make(tmp_path / "sklad.equip")
        world.appoint("Druhá", "Dana")
        later = world.clock.now + timedelta(days=800)
        world.close()

        def clock():
            return later

        monkeypatch.setattr(database_module, "_system_clock", clock)
        desk = Desk(lambda: Database.open(tmp_path / "sklad.equip", PlainPress(), clock=clock), Jobs(worker))

        def come_in(database, _):
            database.door.sign_in("Skladníková Zora", PASSWORD)
            desk.present = database.door.present()

        desk.work(come_in, lambda _: None)
        worker.run_all()
        yield desk
        desk.close()
        worker.run_all()

    def test_the_second_is_asked_for_and_the_entry_names_both(self, qapp, desk, worker):
        asked, outcomes = [], []
        desk.ask_second = lambda deed, why: asked.append((deed, why))
        desk.change(Issue(ADAM, ("V-001",)), then=outcomes.append)
        worker.run_all()
        [(deed, why)] = asked
        assert isinstance(why, ClockFarOff) and outcomes == []
        desk.together(deed, "Druhá Dana", PASSWORD, lambda: None, asked.append)
        worker.run_all()
        assert len(asked) == 1, asked
        payloads = []
        desk.ask(lambda books: books.journal.payload(outcomes[0].entry), payloads.append)
        worker.run_all()
        assert payloads[0]["clk"] == "ahead" and payloads[0]["by2"] == 2

    def test_one_alone_cannot_say_that_it_is_right(self, qtbot, stage, light, english, desk):
        troubles = DiskTroubles(stage, desk, desk)
        assert not desk.session.alone
        desk.refused.emit(ClockFarOff(*(2 * [database_module._system_clock().date()])))
        assert troubles.dialog.cancel_button.text() == "" or not troubles.dialog.cancel_button.isVisible()
        assert troubles.dialog.accept_button.text() == "Close"
        troubles.leave()
