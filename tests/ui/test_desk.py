from dataclasses import dataclass

from PySide6.QtCore import QObject
from shiboken6 import delete

from equipment_app.domain.changes import Changes
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.outcome import Outcome
from equipment_app.ui.desk import Desk
from equipment_app.ui.jobs import Jobs


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
