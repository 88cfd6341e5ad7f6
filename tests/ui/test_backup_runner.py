"""Backups of the open store: made by themselves when they are due, and in nobody's way."""

from datetime import timedelta
from functools import partial

import pytest

from equipment_app.domain.backup_errors import NoRoom, NotVerified
from equipment_app.domain.backup_health import HealthReason, Level
from equipment_app.domain.backups import Where, Why
from equipment_app.store.backups import service
from equipment_app.store.backups import shelf as shelves
from equipment_app.store.backups.sealed import export
from equipment_app.ui.backups import runner
from equipment_app.ui.backups.runner import BackupJob
from equipment_app.ui.desk import desk
from equipment_app.ui.jobs import Cancelled, Progress
from tests.campaigns.seals import CHEAP, SECRET
from tests.store.backups.judges import Doubting, Here
from tests.ui.keeping import Keeping


@pytest.fixture
def home(tmp_path, monkeypatch, qapp):
    made = Keeping(tmp_path / "sklad.equip", monkeypatch)
    yield made
    made.close()


class TestByItself:
    def test_when_a_store_is_opened(self, home):
        home.begin()
        assert home.whys == ["start"]
        assert (home.kept.health.behind, home.kept.health.reasons) == (0, (HealthReason.NOT_AWAY,))
        assert home.busy == []

    def test_every_half_hour_if_something_changed(self, home):
        home.begin().wait(minutes=40).minute()
        assert home.whys == ["start"]
        home.issue()
        home.minute()
        assert home.whys == ["start", "half-hour"]
        home.issue()
        home.wait(minutes=20).minute()
        assert home.whys == ["start", "half-hour"]

    def test_the_minute_strikes_by_itself(self, home):
        home.begin()
        assert home.runner._minute.isActive()
        home.told.clear()
        home.runner._minute.timeout.emit()
        home.run()
        assert len(home.told) == 1

    def test_begun_twice_it_is_done_once(self, home):
        home.begin().begin()
        assert home.whys == ["start"]

    def test_a_store_that_did_not_change_since_yesterday_needs_none(self, home):
        home.begin()
        home.runner.send(BackupJob(Why.CLOSE))
        home.run()
        assert home.whys == ["start"]

    def test_the_books_answer_while_a_copy_is_verified(self, home):
        heard = []

        class Meanwhile(Here):
            def ended(self, seconds=0):
                home.shop.desk.ask(lambda books: books.journal.head()[0], heard.append)
                home.worker.run_all()
                return bool(heard)

        home.judge = Meanwhile
        home.begin()
        assert heard == [home.shop.world.head()]
        assert home.whys == ["start"]


class TestBesideOthers:
    """The first backup of many papers takes long."""

    @pytest.fixture
    def many(self, home, monkeypatch):
        monkeypatch.setattr(desk, "PIECE_S", -1)  # one piece at a time
        for n in range(10):
            home.shop.world.database.source.files.put(bytes([n]) * 1000)
        return home

    def test_a_question_waits_for_one_piece_only(self, many):
        many.runner.begin()
        drawn, answers = [], []
        many.shop.desk.busy.connect(lambda progress: drawn.append(progress))
        while many.worker.pending or many.aside.pending:
            asked = len(drawn)
            many.shop.desk.ask(lambda books: books.journal.head()[0], lambda _, asked=asked: answers.append(asked))
            for _ in range(2):
                if many.worker.pending:
                    many.worker.pending.popleft()()
            many.aside.run_all()
        many.run()
        assert many.whys == ["start"]
        assert len(answers) > 10

    def test_a_store_that_is_closed_meanwhile_closes_and_nothing_is_left(self, many):
        many.runner.begin()
        folder = many.shop.path.with_name(many.shop.path.name + "-backups")
        while not any(path.name.endswith(".part") for path in folder.glob("*")):
            (many.worker if many.worker.pending else many.aside).pending.popleft()()
        closed = []
        many.runner.leave()
        many.shop.desk.close(lambda: closed.append(1))
        many.run()
        assert closed == [1]
        assert not any(path.name.endswith((".part", ".equip-backup")) for path in folder.iterdir())

    def test_it_is_begun_anew_where_the_store_had_to_be_opened_anew(self, many):
        long = desk.LongWork(lambda database: iter_of(database))
        progress = Progress()
        assert long.go_on("first", progress) and long.go_on("first", progress)
        assert [long.go_on("again", progress) for _ in range(3)] == [True, True, False]
        assert long.answer == "again"


def iter_of(database):
    yield 1, 2
    yield 2, 2
    return database


class TestAskedFor:
    def test_it_is_made_also_when_nothing_changed(self, home):
        home.begin()
        home.runner.back_up()
        home.run()
        assert home.whys == ["start", "asked"]
        assert [made.why for made in home.done] == [Why.ASKED]
        assert [progress.title for progress in home.busy] == ["Backing up"]

    def test_before_the_store_was_looked_at(self, home):
        """The first errand is what was due at the start."""
        home.runner.back_up()
        home.run()
        assert home.whys == ["start", "asked"]

    def test_it_can_be_stopped(self, home):
        class Never(Here):
            def ended(self, seconds=0):
                home.busy[-1].cancel()
                return False

        home.begin()
        home.judge = Never
        home.runner.move()
        cancelled = []
        home.shop.desk.cancelled.connect(lambda: cancelled.append(True))
        home.runner.back_up()
        home.run()
        assert (home.whys, cancelled, home.refusals) == (["start"], [True], [])
        assert not any(path.name.endswith(".part") for path in home.shelf.folder.iterdir())

    def test_what_follows_waits_for_it(self, home):
        home.begin()
        home.issue()
        order = []
        home.runner.send(BackupJob(Why.IMPORT, "x", lambda: order.append(home.whys)))
        home.run()
        assert order == [["start", "import"]]

    def test_one_after_the_other(self, home):
        order = []
        for name in "abc":
            home.runner.send(BackupJob(Why.ASKED, "x", lambda name=name: order.append(name)))
        home.run()
        assert order == ["a", "b", "c"]
        assert home.whys == ["asked", "asked", "asked"]


class TestGoneWrong:
    def test_a_copy_that_is_not_sound_is_said_and_nothing_is_removed(self, home):
        home.begin()
        home.judge = Doubting
        home.runner.move()
        home.runner.back_up()
        home.run()
        [refusal] = home.refusals
        assert isinstance(refusal, NotVerified)
        assert (home.kept.health.level, home.kept.health.reasons[0]) == (Level.BAD, HealthReason.NOT_SOUND)
        home.judge = Here
        home.runner.move()
        home.runner.back_up()
        home.run()
        assert HealthReason.NOT_SOUND not in home.kept.health.reasons

    def test_what_must_not_go_on_without_it_does_not(self, home):
        home.begin()
        home.judge = Doubting
        home.runner.move()
        home.issue()
        went, stopped = [], []
        home.runner.send(BackupJob(Why.IMPORT, "x", lambda: went.append(1), stopped.append))
        home.run()
        assert went == [] and isinstance(stopped[0], NotVerified)

    def test_by_itself_it_is_tried_again_in_half_an_hour_and_not_each_minute(self, home, monkeypatch):
        home.begin()
        home.issue()
        tries = []

        def refuse(*arguments, **options):
            tries.append(home.now)
            raise NoRoom("x", 7, 3)

        with monkeypatch.context() as full:
            full.setattr(service, "from_store", refuse)
            home.wait(minutes=31).minute().wait(minutes=1).minute().wait(minutes=1).minute()
            assert len(tries) == 1
            assert isinstance(home.kept.trouble, NoRoom)
            home.wait(minutes=30).minute()
            assert len(tries) == 2
        home.wait(minutes=31).minute()
        assert (home.whys, home.kept.trouble) == (["start", "half-hour"], None)
        assert home.refusals == []


class TestTheSecondPlace:
    @pytest.fixture
    def stick(self, home, tmp_path, monkeypatch):
        folder = tmp_path / "klíčenka"
        folder.mkdir()
        usual = shelves.same_disk
        monkeypatch.setattr(service, "same_disk", lambda one, two: usual(one, two) and "klíčenka" not in str(one))
        home.where = Where(second=folder)
        return folder

    def test_it_follows_by_itself(self, home, stick):
        home.begin()
        assert (home.kept.second_there, home.kept.second_other_disk) == (True, True)
        assert home.kept.second_last.head == home.shelf.newest().head
        assert (home.kept.health.level, home.kept.health.reasons) == (Level.GOOD, ())

    def test_a_stick_that_is_not_there_is_waited_for(self, home, stick):
        stick.rmdir()
        home.begin()
        assert not home.kept.second_there
        stick.mkdir()
        home.wait(minutes=1).minute()
        assert home.kept.second_last is not None

    def test_one_that_cannot_be_written_is_not_tried_each_minute(self, home, stick, monkeypatch):
        tries = []

        def refuse(*_):
            tries.append(home.now)
            raise NoRoom("x", 7, 3)

        monkeypatch.setattr(service, "from_shelf", refuse)
        home.begin().wait(minutes=1).minute().wait(minutes=1).minute()
        assert len(tries) == 1
        home.wait(minutes=30).minute()
        assert len(tries) == 2
        assert home.refusals == []

    def test_asked_for_it_is_said_why_not(self, home, stick, monkeypatch):
        home.begin()
        home.issue()
        home.runner.back_up()
        home.run()
        home.actions.carry()
        home.run()
        assert str(home.said[-1]) == "The second place has the newest backup already."

        def refuse(*_):
            raise NoRoom("x", 7, 3)

        monkeypatch.setattr(service, "from_shelf", refuse)
        home.issue()
        home.runner.back_up()
        home.run()
        home.actions.carry()
        home.run()
        assert isinstance(home.refusals[-1], NoRoom)
        assert "too little room" in str(home.said[-1])


class TestLeaving:
    def test_a_store_that_is_left_is_not_waited_for(self, home):
        home.begin()
        home.runner.leave()
        went = []
        home.runner.send(BackupJob(Why.CLOSE, "x", lambda: went.append(1)))
        assert went == [1]

    def test_what_is_under_way_comes_to_nothing(self, home):
        home.begin()

        class Never(Here):
            def ended(self, seconds=0):
                home.runner.leave()
                return False

        home.judge = Never
        home.runner.move()
        shelf = home.shelf
        home.runner.back_up()
        home.run()
        assert [str(made.why) for made in shelf.manifests()] == ["start"]
        assert not any(path.name.endswith(".part") for path in shelf.folder.iterdir())


class TestAfterARestore:
    def test_nothing_is_made_by_itself_until_all_is_well(self, home):
        home.begin()
        home.runner._backups.notes.went_back(home.now)
        home.issue()
        home.wait(minutes=40).minute()
        assert (home.whys, home.kept.health.reasons[0]) == (["start"], HealthReason.WAITING)
        home.actions.do("well")
        home.run()
        assert home.whys == ["start", "start"]
        assert home.kept.health.facts.restored is None


class TestDeeds:
    def test_a_trial_is_remembered_and_said(self, home, monkeypatch):
        monkeypatch.setattr("equipment_app.operations.restore.Child", Here)
        home.begin()
        home.actions.do("rehearse")
        home.run()
        trial = home.kept.health.facts.rehearsal
        assert trial is not None and trial.ok
        assert str(home.said[-1]).startswith("The backup can be restored")
        assert home.busy[-1].title == "Testing a restore"

    def test_one_that_fails_is_red(self, home, monkeypatch):
        monkeypatch.setattr("equipment_app.operations.restore.Child", Doubting)
        home.begin()
        home.actions.rehearse()
        home.run()
        assert home.kept.health.reasons[0] is HealthReason.NOT_RESTORED
        assert home.said[-1].tone == "bad"

    def test_an_encrypted_copy(self, home, tmp_path, monkeypatch):
        monkeypatch.setattr(service, "export", partial(export, cost=CHEAP))
        (tmp_path / "ven").mkdir()
        home.begin()
        home.actions.seal_into(SECRET, tmp_path / "ven")
        home.run()
        assert str(home.said[-1]).startswith("Encrypted and read back")
        assert any(path.name.endswith(".equip-sealed") for path in (tmp_path / "ven").iterdir())
        home.actions.seal_into("krátké", tmp_path / "ven")
        home.run()
        assert type(home.refusals[-1]).__name__ == "ShortPassphrase"

    def test_other_places_are_kept_on_this_machine_and_used_at_once(self, home, tmp_path):
        (tmp_path / "jinam").mkdir()
        home.where = Where(folder=tmp_path / "jinam")
        home.begin()
        home.actions.set_place("backup_folder", tmp_path / "jinam")
        home.actions.set_place("backup_second", tmp_path / "klíčenka")
        home.run()
        assert home.settings.now.backup_folder == str(tmp_path / "jinam")
        assert home.settings.now.backup_second == str(tmp_path / "klíčenka")
        assert home.kept.folder == tmp_path / "jinam"


def test_an_error_nobody_foresaw_is_told(home, monkeypatch):
    monkeypatch.setattr(runner, "look", lambda *_: 1 / 0)
    home.runner.begin()
    with pytest.raises(AssertionError):
        home.run()
    assert isinstance(home.broken[0], ZeroDivisionError)
    home.broken.clear()


def test_cancelled_is_no_trouble(home):
    home.begin()
    stopped = []
    home.runner.send(BackupJob(Why.ASKED, "x", failed=stopped.append))
    home.runner._now.progress.cancel()
    home.run()
    assert isinstance(stopped[0], Cancelled)
    assert home.kept.trouble is None
    assert home.now - home.shelf.newest().made < timedelta(minutes=1)
