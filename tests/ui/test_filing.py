"""The papers that are made at the start leave the store to whoever asks for something."""

from math import inf
from threading import Event

import pytest

from equipment_app.documents import press
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import BATCH, next_batch
from equipment_app.operations.take_back import TakeBack
from equipment_app.ui.jobs import Progress
from equipment_app.ui.widgets.progress import ProgressBar
from tests.world import ADAM

WAITING = 2 * BATCH + 3


@pytest.fixture
def shop(shop):
    """With more handovers without a paper than are filed at once."""
    out, back = Issue(ADAM, ("TRIKO",), file=False), TakeBack(ADAM, ("TRIKO",), file=False)
    for n in range(WAITING):
        shop.world.do(back if n % 2 else out)
    shop.desk.open()
    shop.worker.run_all()
    return shop


def left(books):
    return len(books.papers.to_file())


def filing(shop):
    shop.desk.change_in_batches(
        lambda progress, made: next_batch(progress.step, WAITING, made, seconds=inf), "Making papers"
    )


def run_next(shop):
    """One job of the worker."""
    shop.worker.pending.popleft()()


def test_what_is_asked_for_meanwhile_waits_for_one_batch(shop):
    answers, done = [], []
    shop.desk.done.connect(done.append)
    filing(shop)
    shop.desk.ask(left, answers.append)
    run_next(shop)
    shop.desk.change(Issue(ADAM, ("TRIKO",)))
    run_next(shop)
    assert answers == [WAITING - BATCH]
    shop.desk.ask(left, answers.append)
    run_next(shop)
    assert [one.what for one in done] == ["issued"]
    run_next(shop)
    assert answers == [WAITING - BATCH] * 2
    shop.worker.run_all()
    assert shop.world.ask(left) == 0
    assert [(one.what, one.facts.get("papers")) for one in done] == [("issued", None), ("filed", WAITING)]


def test_a_store_that_is_closed_between_two_batches_loses_none(shop):
    filing(shop)
    run_next(shop)
    closed = []
    shop.desk.close(lambda: closed.append(True))
    shop.worker.run_all()
    assert closed
    shop.world.reopen()
    assert shop.world.ask(left) == WAITING - 2 * BATCH, "what had begun is done, and the rest waits for the next start"
    assert shop.world.verified().ok


def test_cancelled_it_keeps_what_is_filed_and_tells_of_it(shop):
    done, cancelled, running = [], [], []
    shop.desk.done.connect(done.append)
    shop.desk.cancelled.connect(lambda: cancelled.append(True))
    shop.desk.busy.connect(running.append)
    filing(shop)
    run_next(shop)
    running[-1].cancel()
    shop.worker.run_all()
    assert (cancelled, [one.facts["papers"] for one in done]) == ([True], [BATCH])
    assert shop.world.ask(left) == WAITING - BATCH


def test_it_is_one_piece_of_work_on_the_bar(shop):
    running, moves = [], []
    shop.desk.busy.connect(running.append)
    filing(shop)
    running[-1].moved.connect(lambda done, total: moves.append((done, total)))
    shop.worker.run_all()
    assert len({id(one) for one in running}) == 1
    assert running[0].keeps
    assert moves[-1] == (WAITING, WAITING)


def test_the_bar_does_not_begin_anew_with_every_batch(qtbot, light, english):
    bar = ProgressBar()
    qtbot.addWidget(bar)
    progress = Progress("Making papers", keeps=True)
    bar.follow(progress)
    progress.moved.emit(20, 43)
    bar.follow(progress)
    assert bar.count.text().endswith("43")


def test_nobody_waits_until_what_makes_papers_is_loaded(shop, monkeypatch):
    begun, go_on, answers, loaded_all = Event(), Event(), [], []

    def slow(kind):
        begun.set()
        assert go_on.wait(10)

    monkeypatch.setattr(press, "form", slow)
    shop.desk.work_in_pieces(lambda _: press.loaded(), loaded_all.append, shop.desk, progress=Progress())
    run_next(shop)
    assert begun.wait(10)
    shop.desk.ask(left, answers.append)
    while not answers:
        run_next(shop)
    assert loaded_all == []
    go_on.set()
    shop.worker.run_all()
    assert loaded_all == [None]
