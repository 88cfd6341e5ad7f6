from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from equipment_app.domain.access_errors import Locked, SamePerson, SecondPersonNeeded
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.plan import Operation
from equipment_app.ui.desk import desk as desk_module
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs, Progress


def told(desk):
    """Everything the desk says, in order."""
    said = []
    for name in ("changed", "done", "refused", "broken", "opened"):
        getattr(desk, name).connect(lambda value, name=name: said.append((name, value)))
    desk.cancelled.connect(lambda: said.append(("cancelled", None)))
    return said


ISSUED = Outcome(changes=Changes.CUSTODY, number="PP-2026-000001")


@dataclass(eq=False)
class Refuse:
    refusal: Exception

    def __call__(self, books):
        raise self.refusal


def test_the_books_are_opened_on_the_worker_and_only_once(qapp, worker, shelf):
    openings = []
    desk = Desk(lambda: openings.append(len(worker.pending)) or shelf, Jobs(worker))
    desk.open()
    desk.ask(lambda books: books, openings.append)
    assert openings == []
    worker.run_all()
    assert openings == [0, shelf]


def test_a_change_says_what_was_done_and_then_what_changed(qapp, worker, desk):
    said, then = told(desk), []
    desk.change(lambda books: ISSUED, then=then.append)
    worker.run_all()
    assert then == [ISSUED]
    assert said == [("done", ISSUED), ("changed", Changes.CUSTODY)]


def test_what_the_journal_keeps_is_sent_under_a_key_made_at_the_click(qapp, worker, desk, shelf, monkeypatch):
    class Written(Operation):
        """Anything."""

    sent = []
    monkeypatch.setattr(shelf, "change", lambda command: sent.append(command) or ISSUED, raising=False)
    written = Written()
    desk.change(written)
    worker.run_all()
    desk.change(written)
    desk.change_slowly(lambda progress: written, "Writing")
    worker.run_all()
    assert [one.command for one in sent] == [written] * 3
    assert len({one.key for one in sent}) == 3


def test_the_page_that_left_is_not_called_but_everybody_hears(qapp, worker, desk):
    said, then, owner = told(desk), [], QObject()
    desk.change(lambda books: ISSUED, then=then.append, owner=owner)
    delete(owner)
    worker.run_all()
    assert then == []
    assert [name for name, _ in said] == ["done", "changed"]


def test_a_refusal_is_not_a_crash(qapp, worker, desk):
    said, refusal, error = told(desk), NothingToDo(), ValueError("unforeseen")
    desk.change(Refuse(refusal))
    desk.change(Refuse(error))
    worker.run_all()
    assert said == [("refused", refusal), ("broken", error)]


def test_whoever_asks_may_hear_of_the_failure_alone(qapp, worker, desk):
    said, failed, refusal = told(desk), [], NothingToDo()
    desk.ask(Refuse(refusal), print, failed=failed.append)
    worker.run_all()
    assert failed == [refusal]
    assert said == []


def test_a_slow_change_can_be_cancelled(qapp, worker, desk):
    said, started = told(desk), []
    desk.busy.connect(started.append)

    def make(progress):
        def command(books):
            progress.step(1, 2)
            progress.cancel()
            progress.step(2, 2)
            return ISSUED

        return command

    desk.change_slowly(make, "Writing")
    assert started[0].title == "Writing"
    worker.run_all()
    assert said == [("cancelled", None)]


def test_closing_waits_for_what_was_begun(qapp, worker, desk, shelf):
    order = []
    desk.ask(lambda books: shelf.closed, order.append)
    desk.close(lambda: order.append("closed"))
    worker.run_all()
    assert order == [False, "closed"]
    assert shelf.closed


class TestLongWork:
    """It is done in pieces, and others come between two of them."""

    @pytest.fixture(autouse=True)
    def one_piece_at_a_time(self, monkeypatch):
        monkeypatch.setattr(desk_module, "PIECE_S", -1)

    def pieces(self, order):
        def begin(_database):
            try:
                for n in (1, 2, 3):
                    order.append(n)
                    yield n, 3
            finally:
                order.append("left")

        return begin

    def test_what_is_asked_for_meanwhile_waits_for_one_piece(self, qapp, worker, desk):
        order = []
        desk.work_in_pieces(self.pieces(order), lambda _: order.append("done"), desk, progress=Progress())
        worker.pending.popleft()()
        desk.ask(lambda books: order.append("asked"), lambda _: None)
        worker.run_all()
        assert order == [1, 2, "asked", 3, "left", "done"]

    @pytest.mark.parametrize("to_end", [True, False])
    def test_closed_meanwhile_what_somebody_asked_for_is_finished_first(self, qapp, worker, desk, shelf, to_end):
        order, owner = [], QObject()
        desk.work_in_pieces(
            self.pieces(order), lambda _: order.append("done"), owner, progress=Progress(), to_end=to_end
        )
        worker.pending.popleft()()
        desk.close(lambda: order.append("closed"))
        worker.run_all()
        assert shelf.closed
        assert order == [1, 2, *([3, "left", "done"] if to_end else ["left"]), "closed"]

    def test_it_is_finished_also_where_whoever_asked_is_gone(self, qapp, worker, desk, shelf):
        order, owner = [], QObject()
        desk.work_in_pieces(self.pieces(order), lambda _: order.append("done"), owner, progress=Progress(), to_end=True)
        worker.pending.popleft()()
        delete(owner)
        desk.close(lambda: order.append("closed"))
        worker.run_all()
        assert order == [1, 2, 3, "left", "closed"] and shelf.closed

    def test_where_whoever_asked_is_gone_it_is_left(self, qapp, worker, desk):
        order, owner = [], QObject()
        desk.work_in_pieces(self.pieces(order), lambda _: order.append("done"), owner, progress=Progress())
        worker.pending.popleft()()
        delete(owner)
        worker.run_all()
        assert order == [1, 2, "left"] and not desk._long

    def test_stopped_it_is_left_where_it_stands(self, qapp, worker, desk, shelf):
        order, progress, said = [], Progress(), told(desk)
        desk.work_in_pieces(self.pieces(order), order.append, desk, progress=progress, to_end=True)
        worker.pending.popleft()()
        progress.cancel()
        worker.run_all()
        assert (order, said) == ([1, 2, "left"], [("cancelled", None)])
        desk.close()
        worker.run_all()
        assert shelf.closed


def test_nothing_is_opened_just_to_be_closed(qapp, worker):
    desk = Desk(lambda: 1 / 0, Jobs(worker))
    said = told(desk)
    desk.close()
    worker.run_all()
    assert said == []


def test_books_that_were_refused_are_not_tried_again_behind_the_back_of_whoever_opens_them_next(qapp, worker):
    tries, refusal = [], NothingToDo()

    def refuse():
        tries.append(1)
        raise refusal

    desk = Desk(refuse, Jobs(worker))
    said = told(desk)
    for _ in range(3):
        desk.ask(lambda books: books, tries.append)
    worker.run_all()
    assert tries == [1]
    assert said == [("refused", refusal)] * 3


def test_what_is_asked_while_nobody_works_is_told_to_nobody(qapp, worker, desk):
    said, locked = told(desk), []
    desk.locked.connect(lambda: locked.append(True))
    desk.change(Refuse(Locked()))
    desk.ask(Refuse(Locked()), print)
    worker.run_all()
    assert locked == [True, True] and said == []


class TestWhatTakesTwo:
    """A change of the books that somebody else has to stand by."""

    @pytest.fixture
    def stood_by(self, shelf):
        """Who stood by, with what password, and None after they went."""
        seen = []

        class Door:
            @contextmanager
            def beside(self, who, password):
                if who == "same":
                    raise SamePerson
                seen.append((who, password))
                yield
                seen.append(None)

        shelf.door = Door()
        return seen

    @pytest.fixture
    def asked(self, desk):
        found = []
        desk.ask_second = lambda deed, why: found.append((deed, why.right))
        return found

    @staticmethod
    def needs_two(stood_by, outcome=ISSUED):
        def command(books):
            if not stood_by or stood_by[-1] is None:
                raise SecondPersonNeeded("store.restore")
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        return command

    def test_somebody_is_asked_for_and_then_it_is_done_once(self, qapp, worker, desk, stood_by, asked):
        said, then, proved = told(desk), [], []
        desk.change(self.needs_two(stood_by), then=then.append)
        worker.run_all()
        [(deed, right)] = asked
        assert right == "store.restore" and said == [] and then == []
        desk.together(deed, "Novák", "heslo", lambda: proved.append(True), print)
        worker.run_all()
        assert proved == [True] and then == [ISSUED] and stood_by == [("Novák", "heslo"), None]
        assert said == [("done", ISSUED), ("changed", Changes.CUSTODY)]

    def test_who_is_not_fit_to_stand_by_is_told_and_nothing_else(self, qapp, worker, desk, stood_by, asked):
        said, then, refused = told(desk), [], []
        desk.change(self.needs_two(stood_by), then=then.append)
        worker.run_all()
        desk.together(asked[0][0], "same", "heslo", print, refused.append)
        worker.run_all()
        assert [type(one) for one in refused] == [SamePerson] and said == [] and then == []

    def test_a_refusal_of_the_deed_itself_is_not_the_second_person_s(self, qapp, worker, desk, stood_by, asked):
        said, proved, refused, why = told(desk), [], [], NothingToDo()
        desk.change(self.needs_two(stood_by, why))
        worker.run_all()
        desk.together(asked[0][0], "Novák", "heslo", lambda: proved.append(True), refused.append)
        worker.run_all()
        assert proved == [True] and refused == []
        assert said == [("refused", why)] and stood_by[-1] is None

    def test_given_up_whoever_waits_hears_why(self, qapp, worker, desk, stood_by, asked):
        said, failed = told(desk), []
        desk.change(self.needs_two(stood_by), failed=failed.append)
        desk.change(self.needs_two(stood_by))
        worker.run_all()
        for deed, right in asked:
            desk.give_up(deed, SecondPersonNeeded(right))
        assert [type(one) for one in failed] == [SecondPersonNeeded]
        assert [(name, type(one)) for name, one in said] == [("refused", SecondPersonNeeded)]

    def test_a_slow_one_is_repeated_with_steps_of_its_own(self, qapp, worker, desk, stood_by, asked):
        said, progresses = told(desk), []

        def make(progress):
            progresses.append(progress)
            return self.needs_two(stood_by)

        desk.change_slowly(make, "Writing")
        worker.run_all()
        desk.together(asked[0][0], "Novák", "heslo", lambda: None, print)
        worker.run_all()
        assert len(progresses) == 2 and progresses[0] is not progresses[1]
        assert {progress.title for progress in progresses} == {"Writing"}
        assert [name for name, _ in said] == ["done", "changed"]

    def test_where_nobody_can_be_asked_it_is_refused(self, qapp, worker, desk, stood_by):
        said = told(desk)
        desk.change(self.needs_two(stood_by))
        worker.run_all()
        assert [(name, type(one)) for name, one in said] == [("refused", SecondPersonNeeded)]


class Written(Operation):
    """Anything that an entry comes of."""

    what: str = ""


def test_a_second_press_before_the_answer_is_no_second_request(qapp, worker, desk, shelf, monkeypatch):
    sent, told = [], []
    monkeypatch.setattr(shelf, "change", lambda command: sent.append(command.command) or ISSUED, raising=False)
    for _ in range(2):
        desk.change(Written("it"), then=told.append)
    desk.change(Written("something else"))
    worker.run_all()
    assert (sent, told) == ([Written("it"), Written("something else")], [ISSUED])
    desk.change(Written("it"))
    worker.run_all()
    assert sent[2:] == [Written("it")], "answered, it may be asked for again"


def test_what_was_refused_may_be_asked_for_again(qapp, worker, desk, shelf, monkeypatch):
    def refuse(command):
        raise NothingToDo

    monkeypatch.setattr(shelf, "change", refuse, raising=False)
    heard = []
    for _ in range(2):
        desk.change(Written(), failed=heard.append)
        worker.run_all()
    assert len(heard) == 2


def test_what_happened_twice_is_written_twice(qapp, worker, desk, shelf, monkeypatch):
    sent = []
    monkeypatch.setattr(shelf, "change", lambda command: sent.append(command.command) or ISSUED, raising=False)
    desk.record(Written("printed"))
    desk.record(Written("printed"))
    worker.run_all()
    assert len(sent) == 2
