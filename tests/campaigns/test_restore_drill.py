"""The newest backup is restored on an empty machine, and one with a byte changed is not."""

import random
from functools import partial

import pytest

from equipment_app.operations import restore
from equipment_app.store.backups import offers
from equipment_app.store.backups.attempt import BackupVerdict
from equipment_app.store.backups.draft import copied
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from tests.campaigns import restore_drill
from tests.campaigns.restore_drill import Kept, drill, spoil
from tests.campaigns.seals import CHEAP
from tests.store.backups.judges import Here


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Kept:
    monkeypatch.setattr(restore, "Child", Here)
    monkeypatch.setattr(restore_drill, "Backups", partial(Backups, judge=Here))
    monkeypatch.setattr(restore_drill, "export", partial(export, cost=CHEAP))
    return Kept.make(tmp_path, 200, 20)


def test_restored_as_it_was_backed_up(kept, tmp_path):
    tally = drill(kept, tmp_path)
    assert (tally.wrong, tally.slow) == ([], [])
    assert list(tally.seconds) == ["plain", "plain, for trial", "sealed", "sealed, for trial"]


def test_one_byte_changed_anywhere_is_refused(kept, tmp_path):
    tally = restore_drill.Tally()
    spoil(kept, tmp_path, random.Random(20260302), 9, tally)
    assert (tally.restored, tally.changed) == ([], 9)


def test_a_restore_that_looks_at_nothing_is_shown_up(kept, tmp_path, monkeypatch):
    """The planted fault: a backup is taken for what it says it is."""
    said = kept.manifest

    class Trusting(Here):
        def verdict(self):
            return BackupVerdict(True, said.head.seq, said.head.hash)

    def blindly(source, target):
        copied(source, target)
        return said.sha256

    monkeypatch.setattr(restore, "Child", Trusting)
    monkeypatch.setattr(offers, "copied", blindly)
    tally = restore_drill.Tally()
    spoil(kept, tmp_path, random.Random(3), 12, tally)
    assert tally.restored
