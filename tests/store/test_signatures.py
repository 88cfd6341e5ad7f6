"""Entries of who has a key are signed with it: the program and the auditor's verifier find every one that is not.

Whoever tampers here has the file and works out every hash anew; what they have not is the keys.
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from equipment_app import verifier
from equipment_app.domain.access_errors import KeyMissing
from equipment_app.domain.authority import Unruled
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import ChangeKey, ResetPassword, SetPassword, WithdrawOperator, key_row
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.signing import ForeignKey, SigningKey, place
from equipment_app.store.tables import ddl
from tests.campaigns.structural import NOBODY, Forger, rehash
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, PlainPress, World

ZORA, NORA = 1, 2


class Story:
    """A closed store: entries before there were keys, of two operators with keys, and after a change of one key."""

    def __init__(self, path: Path) -> None:
        world = World.make(path)
        self.unsigned = world.do(Issue(ADAM, ("V-001",))).entry
        self.first_password = world.do(SetPassword(PASSWORD, "2580")).entry
        self.signed = world.do(Issue(EVA, ("V-003",))).entry
        world.appoint("Nováková", "Nora", Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))
        self.keys = {ZORA: world.database.door.key}
        world.database.door.sign_in("Nováková", PASSWORD)
        self.keys[NORA] = world.database.door.key
        self.noras = world.do(Issue(CTIBOR, ("R-001",))).entry
        world.do(SetSettings({"paper.place": "Brno"}))
        world.sign_in()
        self.quiet = world.do(SetSettings({"paper.place": "Kladno"})).entry
        """Not on paper, and vouched for by what comes after it."""
        self.rotated = world.together(ChangeKey(PASSWORD)).entry
        self.later = world.do(TakeBack(EVA, ("V-003",))).entry
        self.last = world.do(SetSettings({"paper.place": "Praha"})).entry
        self.keys[3] = world.database.door.key
        self.head = world.head()
        world.close()
        self.path = path


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Story:
    return Story(tmp_path_factory.mktemp("signed") / "sklad.equip")


class Copy:
    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, *statements: tuple[str, tuple[Any, ...]]) -> "Copy":
        self.work(lambda raw: [raw.execute(*statement) for statement in statements])
        return self

    def work(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """With the triggers away, and then as they were."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as raw:
            raw.execute("BEGIN")
            for statement in ddl.TRIGGERS:
                raw.execute(f"DROP TRIGGER {statement.split()[2]}")
            work(raw)
            for statement in ddl.TRIGGERS:
                raw.execute(statement)
            raw.execute("COMMIT")

    def rewrite(self, seq: int, change: Callable[[dict[str, Any]], Any], forger: Forger = NOBODY) -> "Copy":
        """Another content for one entry, and every hash after it anew; what follows from it is not looked at here."""
        self.work(lambda raw: rehash(seq, change, None, raw, forger=forger))
        return self

    def found(self, *, every: bool = False) -> set[int]:
        """Entries whose signature is wrong, as program and auditor say; they must agree."""
        with Database.open(self.path, PlainPress(), altered=True) as database:
            ours = {
                problem.seq for problem in database.verified(every_signature=every).problems if problem.what in WRONG
            }
        with closing(verifier.opened(self.path, "")) as store, closing(verifier.opened(self.path, "-files")) as files:
            checked = verifier.Verifier(store, files, every)
            checked.run()
        theirs = {seq for seq, _, what in checked.problems if "genuine signature" in what or "signed by its" in what}
        assert ours == theirs
        return ours


WRONG = {
    "signed with a key that nobody registered",
    "not signed with the key of its operator",
    "the signature is not of the key it names",
}


@pytest.fixture
def copy(told, tmp_path) -> Copy:
    for path in (told.path, beside(told.path)):
        shutil.copy(path, tmp_path)
    return Copy(tmp_path / told.path.name)


def signs(copy: Copy, key: SigningKey, seq: int) -> tuple[bytes, bytes, int]:
    """What makes an entry one of this key, in its place."""
    with closing(sqlite3.connect(copy.path)) as raw:
        origin, digest = raw.execute("SELECT origin, entry_hash FROM entry WHERE seq = ?", (seq,)).fetchone()
    return key.id, key.sign(digest, place(origin, seq)), seq


def entry(copy: Copy, seq: int) -> Any:
    with closing(sqlite3.connect(copy.path)) as raw:
        return raw.execute("SELECT entry_hash, key_id, signature FROM entry WHERE seq = ?", (seq,)).fetchone()


def test_a_sound_store_is_sound_signed_or_not(told, copy):
    assert copy.found() == copy.found(every=True) == set()
    ids = [entry(copy, seq)[1] for seq in (told.unsigned, told.first_password, told.signed, told.noras)]
    assert ids == [None, told.keys[ZORA].id, told.keys[ZORA].id, told.keys[NORA].id]
    both = told.keys[ZORA].id + told.keys[NORA].id
    assert entry(copy, told.rotated)[1] == both, "the new key is registered under the old one"
    assert entry(copy, told.later)[1] == told.keys[3].id != told.keys[ZORA].id


SIGN = "UPDATE entry SET key_id = ?, signature = ? WHERE seq = ?"


@pytest.mark.parametrize("which", ["signed", "noras", "quiet", "rotated", "later", "last"])
def test_an_entry_without_its_signature_is_found(told, copy, which):
    """Also one that nothing else would be looked at for."""
    seq = getattr(told, which)
    assert copy.write((SIGN, (None, None, seq))).found() == {seq}


@pytest.mark.parametrize("half", [0, 1])
def test_half_a_signature_is_none(told, copy, half):
    _, *signed = entry(copy, told.quiet)
    signed[half] = None
    assert copy.write((SIGN, (*signed, told.quiet))).found() == {told.quiet}


def test_before_there_is_a_key_nothing_is_signed(told, copy):
    """With a key that nobody registered, however genuine it is; and with one that came later."""
    stranger = SigningKey()
    for key in (stranger, told.keys[ZORA]):
        copy.write((SIGN, signs(copy, key, told.unsigned)))
        assert copy.found() == copy.found(every=True) == {told.unsigned}


@pytest.mark.parametrize("who", ["stranger", "other operator", "later key", "withdrawn key"])
def test_a_signature_of_another_key_is_found(told, copy, who):
    """Genuine each, and not of the key that was this operator's at that time."""
    keys = {
        "stranger": (SigningKey(), told.signed),
        "other operator": (told.keys[NORA], told.signed),
        "later key": (told.keys[3], told.signed),
        "withdrawn key": (told.keys[ZORA], told.later),
    }
    key, seq = keys[who]
    assert copy.write((SIGN, signs(copy, key, seq))).found() == {seq}


def test_a_foreign_key_under_the_right_id_is_found(told, copy):
    """The id is four bytes and proves nothing: somebody may have searched for a key with the same."""
    stranger = SigningKey()
    forged = signs(copy, stranger, told.signed)[1]
    assert copy.write((SIGN, (told.keys[ZORA].id, forged, told.signed))).found() == {told.signed}


def test_a_signature_of_another_entry_is_found(told, copy):
    key, signature = told.keys[ZORA], entry(copy, told.rotated)[2]
    assert copy.write((SIGN, (key.id, signature, told.signed))).found() == {told.signed}


@pytest.mark.parametrize("column", ["key_id", "signature"])
@pytest.mark.parametrize("which", ["signed", "noras", "later", "last"])
def test_a_flipped_bit_is_found_where_it_vouches_for_the_rest(told, copy, column, which):
    """On paper, and at the end of each key's time."""
    seq = getattr(told, which)
    _, key, signature = entry(copy, seq)
    cells = {"key_id": key, "signature": signature}
    for byte in (0, len(cells[column]) - 1):
        changed = bytearray(cells[column])
        changed[byte] ^= 0x10
        copy.write((f"UPDATE entry SET {column} = ? WHERE seq = ?", (bytes(changed), seq)))
        assert copy.found() == {seq}
        copy.write((SIGN, (key, signature, seq)))


@pytest.mark.parametrize("text", ["", "x" * 64])
def test_text_is_no_signature(told, copy, text):
    _, key, _ = entry(copy, told.quiet)
    with pytest.raises(sqlite3.IntegrityError):
        copy.write((SIGN, (key, text, told.quiet)))
    assert copy.found() == set()


def test_all_of_them_are_looked_at_when_asked(told, copy):
    """One that is on no paper and not the last: a later one vouches for it, as its hash covers it."""
    _, key, _ = entry(copy, told.quiet)
    copy.write((SIGN, (key, bytes(64), told.quiet)))
    assert copy.found() == set()
    assert copy.found(every=True) == {told.quiet}


def test_whoever_changes_an_entry_breaks_every_later_signature(told, copy):
    """They have all hashes anew and no key: papers and the last of each key's time at once, all of them when asked."""
    copy.rewrite(told.quiet, lambda payload: payload.update(d="2026-03-01"))
    assert copy.found() == {told.rotated, told.later, told.last}
    assert copy.found(every=True) == set(range(told.quiet, told.last + 1))


def test_a_signed_entry_said_to_be_somebody_elses_is_found(told, copy):
    copy.rewrite(
        told.last, lambda payload: payload.update(by=NORA), Forger({told.keys[3].id.hex(): told.keys[3]}, False)
    )
    assert told.last in copy.found()


def test_who_has_one_key_can_lie_about_their_own_time_alone(told, copy):
    """The honest limit: with their own key they rewrite what they wrote last; what others signed after it gives them
    away."""
    own = {told.keys[3].id.hex(): told.keys[3]}
    copy.rewrite(told.last, lambda payload: payload.update(d="2026-03-01"), Forger(dict(own), registers=False))
    assert copy.found(every=True) == set()
    copy.rewrite(told.quiet, lambda payload: payload.update(d="2026-03-01"), Forger(dict(own), registers=False))
    assert copy.found(every=True) == set(range(told.quiet, told.rotated + 1))


@pytest.mark.parametrize("ended", [ResetPassword(2, "heslo na začátek 5"), WithdrawOperator(2)], ids=["reset", "out"])
def test_who_was_reset_or_withdrawn_signs_no_more(tmp_path, ended):
    """With the key of before, which they may have kept."""
    world = World.make(tmp_path / "sklad.equip")
    world.appoint("Nováková", "Nora", Grant(Role.QUARTERMASTER))
    key = world.database.door.sign_in("Nováková", PASSWORD) and world.database.door.key
    world.sign_in()
    world.together(ended)
    last = world.do(SetSettings({"paper.place": "Praha"})).entry
    world.close()
    forged = Copy(world.path)
    assert forged.found() == set()
    forged.rewrite(last, lambda payload: payload.update(by=2))
    forged.write((SIGN, signs(forged, key, last)))
    assert forged.found() == {last}


def test_keys_come_and_go_by_entries_alone(told, copy):
    """A row in the table of keys that no entry made helps nobody."""
    stranger = SigningKey()
    rows = ("INSERT INTO signing_key VALUES (?, 1, ?, 0, 5)", (stranger.id.hex(), stranger.public.hex()))
    copy.write(rows, (SIGN, signs(copy, stranger, told.last)))
    assert copy.found() == {told.last}


@pytest.mark.parametrize("argument", [(), ("--all",)])
def test_the_auditors_command_takes_all(told, copy, argument, capsys):
    _, key, _ = entry(copy, told.quiet)
    copy.write((SIGN, (key, bytes(64), told.quiet)))
    assert verifier.main(str(copy.path), every=bool(argument)) == (3 if argument else 0)
    assert ("genuine signature" in capsys.readouterr().out) == bool(argument)


class TestAKeyThatIsNone:
    """The program takes it for none, whoever put it there, and signs nothing with it."""

    @pytest.mark.parametrize("row", ["id of another", "brought by another"])
    def test_nobody_signs_with_it(self, told, copy, row):
        id = "0" * 32 if row == "id of another" else told.keys[3].id.hex()
        seq = told.rotated if row == "id of another" else told.noras
        copy.write(
            ("DELETE FROM signing_key WHERE operator = 1 AND withdrawn = 0", ()),
            ("INSERT INTO signing_key VALUES (?, 1, ?, 0, ?)", (id, told.keys[3].public.hex(), seq)),
        )
        with Database.open(copy.path, PlainPress()) as database:
            database.door.sign_in("Skladníková", PASSWORD)
            assert database.ask(lambda books: books.access.key(ZORA)) is None
            with pytest.raises(KeyMissing):
                database.change(SetSettings({"paper.place": "Olomouc"}))

    @pytest.mark.parametrize("whose", ["another's", "not what its id says", "there before", "nobody signs"])
    def test_the_journal_registers_none(self, told, copy, whose):
        new = told.keys[ZORA] if whose == "there before" else SigningKey()
        id = "0" * 32 if whose == "not what its id says" else new.id.hex()
        row = key_row(id, NORA if whose == "another's" else ZORA, new.public.hex())
        with Database.open(copy.path, PlainPress()) as database:
            database.door.sign_in("Skladníková", PASSWORD)
            with database.books() as books, pytest.raises(ForeignKey):
                signers = () if whose == "nobody signs" else (told.keys[3],)
                books.journal._signing.refuse_foreign(ZORA, [row], signers)
            with database.books() as books, pytest.raises((ForeignKey, Unruled)):
                books.journal.append(Entry(Kind.ACCESS, registers=(row,), facts={"what": "pin", "operator": ZORA}))
