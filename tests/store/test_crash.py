"""Where the power may go: before, between and after the commits of the papers and of the journal."""

import hashlib

import pytest

from equipment_app.domain.papers import PaperRole
from equipment_app.operations.issue import Issue
from equipment_app.operations.once import Once
from tests.world import ADAM, PlainPress, World


class PowerCut(BaseException):
    pass


def orphans(world: World) -> int:
    kept = world.database._files.hashes()
    return len(kept - {sha256 for (sha256,) in world.sql("SELECT sha256 FROM filing")})


def cut_after_filing(books):
    Issue(ADAM, ("V-001",))(books)
    raise PowerCut


def test_between_the_two_commits_only_an_orphan_is_left(world):
    before = world.state()
    with pytest.raises(PowerCut):
        world.do(cut_after_filing)
    assert orphans(world) == 1
    world.reopen()
    assert world.verified().ok
    assert world.state() == before
    assert world.sql("SELECT count(*) FROM filing") == [(0,)]


def test_the_orphan_does_not_stand_in_the_way(world):
    with pytest.raises(PowerCut):
        world.do(cut_after_filing)
    assert world.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"
    assert world.verified().ok


def test_the_bytes_are_there_before_the_entry_that_names_them(world, monkeypatch):
    """Asked of the file store through a connection of its own, as it is after a power cut."""
    seen = []
    put = world.database._files.put

    def watched(content):
        key = put(content)
        seen.append(world.database._files.get(key) == content)
        return key

    monkeypatch.setattr(world.database._files, "put", watched)
    world.do(Issue(ADAM, ("V-001",)))
    assert seen == [True]


def test_a_paper_that_cannot_be_made_stops_the_handover(world):
    class Jammed(PlainPress):
        def paper(self, books, seq):
            raise PowerCut

    world.database._press = Jammed()
    with pytest.raises(PowerCut):
        world.do(Issue(ADAM, ("V-001",)))
    assert world.held(ADAM) == {}
    assert world.verified().ok


def test_a_retry_after_the_cut_is_done_once(world):
    request = Once("pokladna-1", Issue(ADAM, ("V-001",)))

    def cut(books):
        request(books)
        raise PowerCut

    with pytest.raises(PowerCut):
        world.do(cut)
    world.reopen()
    first, second = world.do(request), world.do(request)
    assert (first.repeated, second.repeated) == (False, True)
    assert world.held(ADAM) == {"V-001": 1}


def test_known_bytes_are_kept_once(world):
    files = world.database._files
    assert files.put(b"paper") == files.put(b"paper") == hashlib.sha256(b"paper").hexdigest()
    assert files.get(files.put(b"paper")) == b"paper"
    assert files.get("00" * 32) is None


def test_committed_first_and_filed_later(world):
    """A mass issue: what has no paper yet is a list, and the list empties."""
    outcome = world.do(Issue(ADAM, ("V-001",), file=False))
    assert world.ask(lambda books: books.papers.to_file()) == [outcome.entry]
    with world.database.books() as books:
        books.papers.file(outcome.entry)
    assert world.ask(lambda books: books.papers.to_file()) == []
    assert world.sql("SELECT about, number, role FROM filing") == [(outcome.entry, outcome.number, PaperRole.ORIGINAL)]
    assert world.verified().ok


def test_a_paper_is_the_same_bytes_after_the_member_was_renamed(world):
    number = world.do(Issue(ADAM, ("V-001",))).number
    before = world.ask(lambda books: books.papers.content(number))
    with world.writing() as write:
        write("UPDATE identity SET surname = 'Jiný' WHERE personal_number = ?", ADAM)
    assert world.ask(lambda books: books.papers.content(number)) == before
