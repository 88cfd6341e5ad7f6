import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from equipment_app.ui.jobs import Cancelled, Job, Jobs, JobTurn, Progress, WorkerThread


def quietly(_):
    """What a job does whose answer nobody looks at."""


def test_jobs_run_one_at_a_time(qapp, worker):
    jobs, seen = Jobs(worker), []
    for n in (1, 2):
        jobs.run(Job(lambda _, n=n: n, seen.append, seen.append))
    assert len(worker.pending) == 1
    worker.run_all()
    assert seen == [1, 2]


def test_idle_is_said_once_nothing_waits(qapp, worker):
    jobs, idle = Jobs(worker), []
    jobs.idle.connect(lambda: idle.append(len(worker.pending)))
    for _ in range(3):
        jobs.run(Job(quietly, quietly, quietly))
    worker.run_all()
    assert idle == [0]


def test_a_failed_job_does_not_stop_the_next(qapp, worker):
    jobs, failed, done = Jobs(worker), [], []
    jobs.run(Job(lambda _: 1 / 0, done.append, failed.append))
    jobs.run(Job(lambda _: 2, done.append, failed.append))
    worker.run_all()
    assert [type(error) for error in failed] == [ZeroDivisionError]
    assert done == [2]


def test_cancel_stops_a_job_at_its_next_step(qapp, worker):
    jobs, failed, steps = Jobs(worker), [], []

    def work(progress):
        for n in range(10):
            progress.step(n, 10)
            steps.append(n)
            if n == 3:
                progress.cancel()

    jobs.run(Job(work, quietly, failed.append))
    worker.run_all()
    assert steps == [0, 1, 2, 3]
    assert [type(error) for error in failed] == [Cancelled]


def test_progress_is_told_seldom_but_its_end_always(qapp):
    progress, told = Progress(), []
    progress.moved.connect(lambda done, total: told.append(done))
    for done in range(1, 2001):
        progress.step(done, 2000)
    assert told[-1] == 2000
    assert len(told) < 200


def test_an_answer_for_somebody_who_left_is_dropped(qapp, worker):
    jobs, owner, seen = Jobs(worker), QObject(), []
    jobs.run(Job(lambda _: 1, seen.append, seen.append, owner=owner))
    jobs.run(Job(lambda _: 2, seen.append, seen.append))
    delete(owner)
    worker.run_all()
    assert seen == [2]


def test_a_waiting_question_is_overtaken_by_the_next_of_the_same_kind(qapp, worker):
    jobs, owner, other, seen = Jobs(worker), QObject(), QObject(), []
    jobs.run(Job(lambda _: "running", seen.append, seen.append))
    for text in ("z", "za", "zap"):
        jobs.run(Job(lambda _, text=text: text, seen.append, seen.append, owner=owner, instead="search"))
    jobs.run(Job(lambda _: "other", seen.append, seen.append, owner=other, instead="search"))
    worker.run_all()
    assert seen == ["running", "zap", "other"]


def test_what_somebody_waits_for_goes_before_what_may_wait_and_the_end_behind_it_all(qapp, worker):
    jobs, seen = Jobs(worker), []
    turns = {
        "running": JobTurn.LATER,
        "backup": JobTurn.LATER,
        "scan": JobTurn.SOON,
        "papers": JobTurn.LATER,
        "page": JobTurn.SOON,
    }
    for name, turn in {**turns, "close": JobTurn.LAST, "after": JobTurn.SOON}.items():
        jobs.run(Job(lambda _, name=name: name, seen.append, seen.append, turn=turn))
    worker.run_all()
    assert seen == ["running", "scan", "page", "backup", "papers", "close", "after"]


def test_what_is_asked_when_the_desk_is_answered_goes_before_what_may_wait(qapp, worker):
    jobs, seen, told = Jobs(worker), [], []

    def ask():
        told.append(len(seen))
        if told == [1]:
            jobs.run(Job(lambda _: "next scan", seen.append, seen.append))

    jobs.answered.connect(ask)
    jobs.run(Job(lambda _: "scan", seen.append, seen.append))
    jobs.run(Job(lambda _: "backup", seen.append, seen.append, turn=JobTurn.LATER))
    assert jobs.pressing
    worker.run_all()
    assert (seen, told, jobs.pressing) == (["scan", "next scan", "backup"], [1, 2, 3], False)


def test_a_callback_that_fails_does_not_hold_up_the_queue(qapp, worker, qtbot):
    jobs, seen = Jobs(worker), []

    def wrong(_):
        raise ValueError("the page was wrong")

    jobs.run(Job(lambda _: 1, wrong, wrong))
    jobs.run(Job(lambda _: 2, seen.append, seen.append))
    with qtbot.captureExceptions() as caught:
        worker.run_all()
    assert [kind for kind, *_ in caught] == [ValueError]
    assert seen == [2]


@pytest.mark.parametrize("times", [1, 3])
def test_results_come_back_on_the_gui_thread_and_work_stays_on_one_other(qtbot, times):
    worker = WorkerThread()
    jobs, worked, answered = Jobs(worker), set(), set()
    with qtbot.waitSignal(jobs.idle):
        for _ in range(times):
            jobs.run(
                Job(lambda _: worked.add(threading.get_ident()), lambda _: answered.add(threading.get_ident()), print)
            )
    worker.finish()
    assert answered == {threading.get_ident()}
    assert len(worked) == 1
    assert worked != answered


def test_a_piece_of_long_work_gives_way_to_whoever_comes_meanwhile(qapp, worker):
    jobs, seen = Jobs(worker), []

    def piece(n):
        seen.append(n)
        if n < 3:
            jobs.run(Job(lambda _: n + 1, piece, seen.append, turn=JobTurn.REST))

    jobs.run(Job(lambda _: 1, piece, seen.append, turn=JobTurn.REST))
    worker.pending.popleft()()
    jobs.run(Job(lambda _: "scan", seen.append, seen.append))
    jobs.run(Job(lambda _: "page", seen.append, seen.append))
    worker.run_all()
    assert seen == [1, 2, "scan", "page", 3]


def test_the_rest_of_long_work_can_be_dropped(qapp, worker):
    jobs, seen = Jobs(worker), []
    for name, turn in (("running", JobTurn.SOON), ("rest", JobTurn.REST), ("asked", JobTurn.SOON)):
        jobs.run(Job(lambda _, name=name: name, seen.append, seen.append, turn=turn))
    jobs.drop_rest()
    worker.run_all()
    assert seen == ["running", "asked"]


def test_a_long_question_is_left_for_whoever_comes_and_begun_anew(qapp, worker):
    jobs, seen = Jobs(worker), []

    def pages(progress):
        for n in range(3):
            progress.step(n, 3)
            seen.append(n)
            if len(seen) == 2:
                jobs.run(Job(lambda _: "scan", seen.append, seen.append))
        return "report"

    jobs.run(Job(pages, seen.append, seen.append, turn=JobTurn.REST, anew=True))
    worker.run_all()
    assert seen == [0, 1, "scan", 0, 1, 2, "report"]


def test_what_is_not_begun_anew_is_done_to_its_end(qapp, worker):
    jobs, seen = Jobs(worker), []

    def batch(progress):
        jobs.run(Job(lambda _: "scan", seen.append, seen.append))
        progress.step(1, 2)
        return "batch"

    jobs.run(Job(batch, seen.append, seen.append, turn=JobTurn.REST))
    worker.run_all()
    assert seen == ["batch", "scan"]
