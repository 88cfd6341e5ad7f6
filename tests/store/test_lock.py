"""One program at a time: who has a store open is said, and nothing is left behind by a refusal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app.domain.store_errors import ReadOnlyStore, StoreInUse
from equipment_app.store.file.lock import StoreLock, refuse_if_open

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path):
    return tmp_path / "sklad.equip"


def beside(store):
    return store.with_name("sklad.equip-lock")


def words(store):
    return beside(store).read_bytes().strip(b"\0").decode()


def test_whoever_has_it_is_named_with_their_process(store):
    lock = StoreLock(store, "okno Zory")
    assert words(store) == f"okno Zory (pid {os.getpid()})"
    with pytest.raises(StoreInUse) as refusal:
        StoreLock(store, "příkaz")
    assert (refusal.value.path, refusal.value.by) == (str(store), f"okno Zory (pid {os.getpid()})")
    lock.release()


def test_a_refusal_changes_nothing_of_what_is_said(store):
    lock = StoreLock(store, "první")
    for _ in range(3):
        with pytest.raises(StoreInUse):
            StoreLock(store, "druhý, který má mnohem delší jméno")
    assert words(store) == f"první (pid {os.getpid()})"
    lock.release()


def test_after_release_it_is_free_and_says_nothing(store):
    StoreLock(store, "první").release()
    assert words(store) == ""
    lock = StoreLock(store, "druhý")
    assert words(store).startswith("druhý")
    lock.release()


def test_shorter_words_leave_nothing_of_longer_ones(store):
    StoreLock(store, "dlouhé jméno okna, které tu bylo předtím").release()
    lock = StoreLock(store, "x")
    assert words(store) == f"x (pid {os.getpid()})"
    lock.release()


def test_released_twice_is_released(store):
    lock = StoreLock(store, "první")
    lock.release()
    again = StoreLock(store, "druhý")
    lock.release()
    assert words(store).startswith("druhý"), "the first does not let go of what the second holds"
    with pytest.raises(StoreInUse):
        StoreLock(store, "třetí")
    again.release()


@pytest.mark.parametrize("who", ["ř" * 300, "x" * 199 + "ř", "", "řádek\nnavíc"])
def test_words_of_any_length_are_said_as_far_as_they_fit(store, who):
    lock = StoreLock(store, who)
    assert beside(store).stat().st_size == 201
    with pytest.raises(StoreInUse) as refusal:
        StoreLock(store, "x")
    assert refusal.value.by[:50] == f"{who} (pid {os.getpid()})"[:50].strip()
    lock.release()


class TestForgetting:
    def test_a_lock_that_was_made_for_it_goes_with_it(self, store):
        StoreLock(store, "nová").forget()
        assert not beside(store).exists()

    def test_one_that_was_there_before_stays(self, store):
        StoreLock(store, "první").release()
        StoreLock(store, "druhý").forget()
        assert beside(store).exists() and words(store) == ""

    def test_after_release_there_is_nothing_to_forget(self, store):
        lock = StoreLock(store, "první")
        lock.release()
        other = StoreLock(store, "druhý")
        lock.forget()
        assert beside(store).exists()
        other.release()


class TestLookingOn:
    def test_where_no_lock_is_none_is_made(self, store):
        refuse_if_open(store)
        assert list(store.parent.iterdir()) == []

    def test_a_lock_nobody_holds_is_no_hindrance(self, store):
        StoreLock(store, "první").release()
        for _ in range(2):
            refuse_if_open(store)

    def test_one_that_is_held_is(self, store):
        lock = StoreLock(store, "okno")
        with pytest.raises(StoreInUse) as refusal:
            refuse_if_open(store)
        assert refusal.value.by.startswith("okno")
        lock.release()


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path):
    with pytest.raises(ReadOnlyStore) as refusal:
        StoreLock(tmp_path / "není" / "sklad.equip", "x")
    assert refusal.value.path == str(tmp_path / "není" / "sklad.equip")


def test_another_process_is_kept_out_and_let_in_when_this_one_dies(store):
    """The kernel lets go of what a dead process held; its words remain and hinder nobody."""
    code = (
        "import sys; from pathlib import Path; from equipment_app.store.file.lock import StoreLock; "
        "lock = StoreLock(Path(sys.argv[1]), 'jiný proces'); print('mám', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip()
        with pytest.raises(StoreInUse) as refusal:
            StoreLock(store, "x")
        assert refusal.value.by == f"jiný proces (pid {other.pid})"
        other.kill()
        other.wait()
    assert words(store).startswith("jiný proces")
    refuse_if_open(store)
    StoreLock(store, "po něm").release()
