"""Packs of papers: each holds what no other does, they are read as one, and many small ones become one."""

import hashlib
import random
from pathlib import Path

import pytest

from equipment_app.domain.store_errors import StoreRefused
from equipment_app.store.backups import papers
from equipment_app.store.backups.draft import join_packs
from equipment_app.store.backups.papers import PackedPapers, to_join, write_pack
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.file.files import FileStore
from tests.domain.backups_made import MADE
from tests.store.backups.spoiling import spoil_papers

TAG = "0a1b2c3d"


def paper(n: int) -> papers.Paper:
    content = f"doklad {n}".encode() * (n % 7 + 1)
    return hashlib.sha256(content).digest(), content


def pack(folder: Path, number: int, *which: int) -> Path:
    path = folder / f"sklad-{TAG}-{number:06}.equip-papers"
    assert write_pack(path, map(paper, which)) == len(which)
    return path


def test_a_pack_is_like_the_file_beside_a_store(tmp_path):
    path = pack(tmp_path, 1, 1, 2, 3)
    files = FileStore(path)
    assert files.hashes() == {paper(n)[0].hex() for n in (1, 2, 3)}
    assert list(files.damaged()) == files.integrity() == []
    files.close()


def test_without_a_paper_there_is_no_pack(tmp_path):
    assert write_pack(tmp_path / "x", iter(())) == 0
    assert list(tmp_path.iterdir()) == []


def test_many_are_read_as_one(tmp_path):
    packs = [pack(tmp_path, 1, 5, 1, 3), pack(tmp_path, 2, 2, 4), pack(tmp_path, 3, 3, 6)]
    with PackedPapers(packs) as kept:
        assert list(kept.keys()) == sorted(paper(n)[0] for n in range(1, 7))
        assert [kept.get(paper(n)[0].hex()) for n in range(8)] == [None, *[paper(n)[1] for n in range(1, 7)], None]
        assert set(kept.sound()) == set(kept.keys())
        assert kept.integrity() == []


def test_none_at_all(tmp_path):
    with PackedPapers([]) as kept:
        assert (list(kept.keys()), list(kept.sound()), kept.integrity(), kept.get("ab" * 32)) == ([], [], [], None)


def test_the_right_bytes_come_from_wherever_they_are(tmp_path):
    packs = [pack(tmp_path, 1, 1, 2), pack(tmp_path, 2, 1)]
    spoil_papers(packs[0], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
    with PackedPapers(packs) as kept:
        assert kept.get(paper(1)[0].hex()) == paper(1)[1]
        assert kept.get(paper(2)[0].hex()) == "jiný".encode(), "and where they are nowhere, what there is"
        assert set(kept.sound()) == {paper(1)[0]}
    assert papers.damaged(packs) == packs[:1]


@pytest.mark.parametrize("content", [b"", b"nonsense" * 700])
def test_what_is_no_pack_is_damaged(tmp_path, content):
    path = tmp_path / f"sklad-{TAG}-000001.equip-papers"
    path.write_bytes(content)
    assert papers.damaged([path]) == [path]


def test_a_pack_cut_short_is_damaged(tmp_path):
    path = pack(tmp_path, 1, *range(300))
    path.write_bytes(path.read_bytes()[:9000])
    assert papers.damaged([path]) == [path]


def test_one_that_cannot_be_opened_leaves_none_open(tmp_path, monkeypatch):
    closed = []

    class Reading:
        def __init__(self, path):
            self.path = path

        def __enter__(self):
            if self.path.name.startswith("bad"):
                raise StoreRefused
            return self

        def __exit__(self, *_):
            closed.append(self.path.name)

    monkeypatch.setattr(papers, "_opened", Reading)
    with pytest.raises(StoreRefused):
        PackedPapers([tmp_path / "good", tmp_path / "bad"])
    assert closed == ["good"]


class TestJoining:
    def test_nine_of_a_size_stay(self, tmp_path):
        packs = [pack(tmp_path, n, n) for n in range(9)]
        assert to_join(packs) == []

    def test_ten_of_a_size_are_joined(self, tmp_path):
        packs = [pack(tmp_path, n, n) for n in range(1, 11)]
        large = pack(tmp_path, 11, *range(100, 140))
        join_packs(Shelf(tmp_path, TAG), "sklad", MADE)
        left = Shelf(tmp_path, TAG).packs()
        assert left == [large, tmp_path / f"sklad-{TAG}-000012.equip-papers"]
        assert not any(path.exists() for path in packs)
        with PackedPapers(left) as kept:
            assert set(kept.sound()) == {paper(n)[0] for n in (*range(1, 11), *range(100, 140))}

    def test_papers_that_come_twice_are_kept_once(self, tmp_path):
        for n in range(1, 11):
            pack(tmp_path, n, n, 99)
        join_packs(Shelf(tmp_path, TAG), "sklad", MADE)
        with PackedPapers(Shelf(tmp_path, TAG).packs()) as kept:
            assert len(list(kept.sound())) == 11

    def test_there_are_never_many(self, tmp_path):
        """Four hundred backups with a few papers each, and no more than nine packs of a size."""
        shelf, chance, total = Shelf(tmp_path, TAG), random.Random(4), 0
        for number in range(1, 400):
            new = range(total, total + chance.choice((1, 1, 1, 3, 12)))
            total = new.stop
            pack(tmp_path, shelf.next_number(), *new)
            join_packs(shelf, "sklad", MADE)
            assert len(shelf.packs()) <= 9 * len(str(total)), number
        with PackedPapers(shelf.packs()) as kept:
            assert len(set(kept.sound())) == total
