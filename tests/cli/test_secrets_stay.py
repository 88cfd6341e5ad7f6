"""What an operator's password opens is in the store and its backups, and in nothing else that the program writes."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from equipment_app import verifier
from equipment_app.cli.signing_in import SecretPrompt
from equipment_app.domain.access_errors import SECRETS, WrongSecret
from equipment_app.store.access.access import SEALED
from equipment_app.store.access.vault import unseal
from equipment_app.store.encryption import cipher
from equipment_app.store.file.files import beside
from equipment_app.ui.store_health.crash_reports import report
from tests.cli.shell import Shell, tamper
from tests.cli.test_operators import BY_THEMSELVES, OPEN_TO_ALL, WORDS, Desk, said_to
from tests.world import ADAM

TAKES_THE_WHOLE_STORE = {"backup"}


def kept_by_two(shell: Shell) -> None:
    """Two operators with vaults, one of them with a recovery sheet, and a check that is out of the store."""
    desk = Desk(shell).guard().appoint()
    assert desk.zora("operators", "sheet", "--pdf", desk.folder / "list.pdf").code == 0
    assert desk.zora("issue", "--to", ADAM, "V-001", "--remark", "k vidění").code == 0
    export = ("unit-check", "export", "--unit", "KRPA", "--until", WORDS["unit-check export"][3])
    assert desk.zora(*export, desk.folder / "venku.akcheck").code == 0


@pytest.fixture
def desk(shell: Shell) -> Desk:
    shell.after(kept_by_two)
    return Desk(shell)


def rows(store: Path, query: str) -> list[tuple[str, ...]]:
    with closing(cipher.connect(store, cipher.key_of(store))) as raw:
        return raw.execute(query).fetchall()


def secrets(store: Path) -> set[str]:
    """All that is sealed or seals, as the store has it now."""
    sealed = rows(store, f"SELECT {', '.join(SEALED)} FROM credential")
    keys = rows(store, "SELECT text FROM remark WHERE ref LIKE '%/salt'")
    return {cell for row in (*sealed, *keys) for cell in row if cell}


def written(folder: Path) -> Iterator[bytes]:
    """Every file below, unpacked where it is packed."""
    for path in (folder, *folder.rglob("*")):
        if path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                yield from (packed.read(name) for name in packed.namelist())
        elif path.is_file():
            yield path.read_bytes()


def leaks(found: set[str], *texts: bytes) -> list[str]:
    whole = b"\n".join(texts).lower()
    return [one for one in found if one.encode() in whole or bytes.fromhex(one) in whole]


def test_there_is_something_to_look_for(desk):
    found = secrets(desk.shell.store)
    assert len(found) == 2 * 2 + 2 + 1
    assert all(len(one) >= 32 for one in found)
    assert len(leaks(found, desk.shell.store.read_bytes())) == len(found)


@pytest.mark.parametrize("name", sorted((set(WORDS) | set(OPEN_TO_ALL)) - BY_THEMSELVES - TAKES_THE_WHOLE_STORE))
def test_no_command_writes_or_says_it(desk, name, tmp_path):
    before = secrets(desk.shell.store)
    words = said_to(name, desk) if name in WORDS else name.split()
    said = desk.both(*words, "--json")
    heard = (said.out + said.err).encode()
    new = desk.folder / "new.file"
    assert not leaks(before | secrets(desk.shell.store), heard, *written(new))


class TestExportAll:
    @pytest.fixture
    def folder(self, desk, tmp_path) -> Path:
        assert desk.zora("export-all", tmp_path / "vše").code == 0
        return tmp_path / "vše"

    def test_it_tells_who_can_sign_in_and_what_they_sign_with(self, desk, folder):
        told = (folder / "tables" / "credential.csv").read_text(encoding="utf-8-sig").splitlines()
        assert told[0].split(";") == ["operator", "initial", "cost", *SEALED, "withdrawn", "seq"]
        for line, (id, sheet) in zip(
            told[1:], rows(desk.shell.store, "SELECT operator, recovery <> '' FROM credential"), strict=True
        ):
            cells = dict(zip(told[0].split(";"), line.split(";"), strict=True))
            assert cells["operator"] == str(id)
            assert [cells[name] for name in SEALED] == ["withheld", "withheld", *["withheld" if sheet else ""] * 2]
        keys = (folder / "tables" / "signing_key.csv").read_text(encoding="utf-8-sig")
        assert all(public in keys for (public,) in rows(desk.shell.store, "SELECT public FROM signing_key"))

    def test_remarks_are_there_and_keys_of_check_files_are_not(self, folder):
        remarks = (folder / "tables" / "remark.csv").read_text(encoding="utf-8-sig")
        assert "k vidění" in remarks
        assert "withheld" in remarks

    def test_an_entry_with_something_left_out_says_so_and_keeps_its_place_in_the_chain(self, desk, folder):
        entries = [json.loads(line) for line in (folder / "journal.jsonl").read_bytes().splitlines()]
        short = [one for one in entries if "withheld" in one]
        assert [one["withheld"] for one in short] == [["credential"]] * len(short)
        assert len(short) == 4
        assert {row["vault"] for one in short for table, row in one["payload"]["reg"] if table == "credential"} == {
            "withheld"
        }
        assert all(after["prev_hash"] == one["entry_hash"] for one, after in pairwise(entries))

    def test_the_letter_says_it(self, folder):
        assert "withheld" in (folder / "README.txt").read_text(encoding="utf-8")


def test_a_vault_that_was_altered_is_found_and_not_read_out(desk):
    store = desk.shell.store
    tamper(store, "UPDATE credential SET initial = 7")
    found = secrets(store)
    said = desk.shell("verify", "--json")
    assert said.code == 3
    alone = subprocess.run(
        [sys.executable, verifier.__file__, store], capture_output=True, check=False, env={"PYTHONUTF8": "1"}
    )
    assert alone.returncode == 3
    assert b"table credential" in alone.stdout
    assert beside(store).exists()
    assert not leaks(found, said.out.encode(), said.err.encode(), alone.stdout, alone.stderr)


def test_nor_is_it_in_the_report_of_a_fault(desk):
    """The vault and the password are in the hands of what fails, and in its message."""
    store = desk.shell.store
    (salt, sealed), *_ = rows(store, "SELECT salt, vault FROM credential")
    found = secrets(store)
    try:
        unseal(salt, sealed, f"argon2id t={sealed}", "heslo", "nikdo")
    except WrongSecret as error:
        told = report(error)
    assert "WrongSecret" in told
    assert "unseal" in told
    assert not leaks(found, told.encode())


def test_whatever_secret_is_missing_is_named_in_words():
    named = {one.name.lower() for one in SecretPrompt if one is not SecretPrompt.PASSWORD}
    assert named == SECRETS.keys()
