"""Work in pieces: either it runs, or whoever asks for the next piece."""

from threading import Event, get_ident

import pytest

from equipment_app.store.file.pieces import aside, finished, pieces_of


def test_it_stands_still_until_the_next_piece_is_asked_for():
    order = []

    def work(report):
        for n in range(3):
            order.append(f"work {n}")
            report(n)

    order.extend(f"asked {n}" for n in pieces_of(work))
    assert order == [f"{who} {n}" for n in range(3) for who in ("work", "asked")]


def test_nothing_is_begun_before_it_is_asked_for():
    begun = []
    pieces = pieces_of(lambda report: begun.append(True))
    assert begun == []
    pieces.close()
    assert begun == []


def test_it_runs_on_one_thread_of_its_own():
    threads = []

    def work(report):
        for _ in range(2):
            threads.append(get_ident())
            report(None)

    assert len(list(pieces_of(work))) == 2
    assert len(set(threads)) == 1 and get_ident() not in threads


def test_what_it_raises_is_raised_where_the_piece_was_asked_for():
    def work(report):
        report(1)
        raise ValueError("a disk")

    pieces = pieces_of(work)
    assert next(pieces) == 1
    with pytest.raises(ValueError, match="a disk"):
        next(pieces)


def test_closed_it_ends_where_it_stands_and_cleans_up():
    left = []

    def work(report):
        try:
            report(1)
            left.append("went on")
        finally:
            left.append("cleaned up")

    pieces = pieces_of(work)
    next(pieces)
    pieces.close()
    assert left == ["cleaned up"]


def test_all_of_it_at_once_gives_what_it_returns():
    def pieces():
        yield 1, 2
        yield 2, 2
        return "whole"

    told = []
    assert finished(pieces(), lambda *said: told.append(said)) == "whole"
    assert told == [(1, 2), (2, 2)]


class TestAside:
    def test_it_goes_on_while_pieces_are_asked_for_and_gives_its_answer(self):
        go_on = Event()

        def work(step):
            step(1, 2)
            go_on.wait()
            return get_ident()

        pieces = aside(work)
        while next(pieces) != (1, 2):
            pass
        go_on.set()
        assert finished(pieces) != get_ident()

    def test_closed_it_ends_at_its_next_step(self):
        begun, left = Event(), []

        def work(step):
            try:
                while True:
                    step(1, 0)
                    begun.set()
            finally:
                left.append(True)

        pieces = aside(work)
        next(pieces)
        begun.wait()
        pieces.close()
        assert left == [True]

    def test_what_it_raises_is_raised_here(self):
        with pytest.raises(ZeroDivisionError):
            finished(aside(lambda step: 1 / 0))
