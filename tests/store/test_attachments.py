"""What is attached is as safe as a paper: both verifiers find a changed byte; backups and encryption carry it."""

import io
import sqlite3
import sys
from contextlib import closing, redirect_stdout
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest

from equipment_app import verifier
from equipment_app.domain.attachments import FileSubject
from equipment_app.operations.attachments import Attach
from equipment_app.operations.undo import Undo
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file.files import FileStore, beside
from tests.campaigns.structural import without_triggers
from tests.store.backups.spoiling import spoil_papers
from tests.store.on_the_disk import PASSPHRASE
from tests.world import EVA, World

PDF = b"%PDF-1.7\nnezvratne podepsano\n%%EOF"
CHANGED = PDF.replace(b"ne", b"na", 1)


@pytest.fixture
def attached(world: World):
    """A store with one file of Eva, closed; its path, and the entry that files it."""
    world.do(Attach(FileSubject("member", world.member(EVA)), "a.pdf", PDF))
    ((seq,),) = world.sql("SELECT seq FROM filing WHERE role = 'attached'")
    world.close()
    return world.path, seq


def ours(path):
    world = World.of(path)
    try:
        return [(one.seq, one.table) for one in world.verified().problems]
    finally:
        world.close()


def theirs(path, main=verifier.main):
    with redirect_stdout(io.StringIO()) as said:
        code = main(str(path))
    return code, said.getvalue()


def of_another_source(*pairs):
    """`verifier.py` with these texts in place of its own."""
    source = Path(verifier.__file__).read_text(encoding="utf-8")
    for here, there in pairs:
        assert source.count(here) == 1
        source = source.replace(here, there)
    made = ModuleType("planted")
    sys.modules["planted"] = made
    exec(compile(source, "planted", "exec"), made.__dict__)
    return made.main


def spoil(path):
    key = sha256(PDF).hexdigest()
    text = CHANGED.decode()
    spoil_papers(beside(path), f"UPDATE file SET bytes = CAST('{text}' AS BLOB) WHERE sha256 = x'{key}'")


def test_it_is_sound_as_long_as_nobody_touches_it(attached):
    path, _ = attached
    assert (ours(path), theirs(path)[0]) == ([], 0)


def test_a_changed_byte_is_found_by_both_verifiers(attached):
    path, seq = attached
    spoil(path)
    assert ours(path) == [(seq, "file")]
    code, said = theirs(path)
    assert code == 3 and f"entry {seq}, table file" in said


def test_bytes_that_are_gone_are_missed_by_both(attached):
    path, seq = attached
    spoil_papers(beside(path), f"DELETE FROM file WHERE sha256 = x'{sha256(PDF).hexdigest()}'")
    assert ours(path) == [(seq, "file")]
    assert theirs(path)[0] == 3


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE filing SET sha256 = '{'ab' * 32}' WHERE role = 'attached'",
        "UPDATE filing SET about = about - 1 WHERE role = 'attached'",
        "UPDATE remark SET text = 'jine.pdf' WHERE ref LIKE '%/name'",
        'UPDATE act SET facts = replace(facts, \'"what":"file"\', \'"what":"scan"\') WHERE kind = \'attached\'',
        "UPDATE act SET facts = replace(facts, '\"member\":', '\"thing\":') WHERE kind = 'attached'",
    ],
)
def test_whose_it_is_and_what_it_is_called_is_bound_too(attached, statement):
    path, _ = attached
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        without_triggers(raw, lambda raw: raw.execute(statement))
    assert ours(path) and theirs(path)[0] == 3


def test_a_verifier_that_does_not_look_into_the_bytes_would_be_found_out(attached, monkeypatch):
    """The faults this file is against, planted."""
    path, _ = attached
    spoil(path)
    monkeypatch.setattr(FileStore, "damaged", lambda _: iter(()))
    assert ours(path) == []
    looks = "kept = {key.hex(): hashlib.sha256(paper).hexdigest() for"
    blind = of_another_source((looks, "kept = {key.hex(): key.hex() for"))
    assert theirs(path, blind)[0] == 0


def test_taken_back_its_bytes_are_still_proved(world):
    number = world.do(Attach(FileSubject("member", world.member(EVA)), "a.pdf", PDF)).number
    world.do(Undo(number, "omyl"))
    world.close()
    assert (ours(world.path), theirs(world.path)[0]) == ([], 0)
    spoil(world.path)
    assert ours(world.path) and theirs(world.path)[0] == 3


@pytest.mark.usefixtures("nobody_knows")
def test_in_an_encrypted_store_nobody_reads_it_without_the_passphrase(tmp_path):
    key = Key.new(PASSPHRASE)
    cipher.know(key)
    world = World.make(tmp_path / "sklad.equip", key=key)
    to = FileSubject("member", world.member(EVA))
    world.do(Attach(to, "nezvratne.pdf", PDF))
    world.close()
    on_disk = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"nezvratne" not in on_disk
    again = World.of(world.path)
    (one,) = again.ask(lambda books: books.attachments.of(to))
    assert again.ask(lambda books: books.attachments.content(one)) == PDF and again.verified().ok
    again.close()
