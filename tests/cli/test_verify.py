"""`verify`: 0 and in order, or 3 with every problem named by entry and table. `--rebuild` mends what follows."""

import sqlite3

import pytest

from equipment_app.cli import checking
from equipment_app.store.file.files import beside
from tests.cli.shell import Shell, tamper
from tests.world import ADAM

KEYS = {"ok", "entries", "head", "problems", "ruled"}
NO_GUARD = "DROP TRIGGER entry_no_update"


@pytest.fixture
def used(shell: Shell) -> Shell:
    shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--remark", "na zkoušku")
    return shell


def found(shell: Shell, *words: str) -> list[tuple[int, str]]:
    said = shell("verify", *words, "--json")
    assert said.code == 3
    assert set(said.json) >= KEYS
    assert said.json["ok"] is False
    assert all({"seq", "table", "what"} <= set(problem) for problem in said.json["problems"])
    return [(problem["seq"], problem["table"]) for problem in said.json["problems"]]


def seq_of(shell: Shell, sql: str) -> int:
    raw = sqlite3.connect(shell.store)
    value: int = raw.execute(sql).fetchone()[0]
    raw.close()
    return value


def triggers(shell: Shell, table: str) -> tuple[list[str], list[str]]:
    """What takes the guards of a table away, and what puts them back letter for letter."""
    raw = sqlite3.connect(shell.store)
    rows = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (table,))
    drop, make = zip(*[(f"DROP TRIGGER {name}", sql) for name, sql in rows], strict=True)
    raw.close()
    return list(drop), list(make)


def test_a_sound_store_is_in_order(used):
    answer = used.ask("verify")
    assert set(answer) == KEYS
    assert (answer["ok"], answer["problems"]) == (True, [])
    assert len(bytes.fromhex(answer["head"])) == 32
    assert answer["entries"] == used.ask("holdings", ADAM)["head"]
    assert "v pořádku" in used("verify").out
    assert "in order" in used("--lang", "en", "verify").out


@pytest.mark.parametrize("again", [True, False], ids=["guards put back", "guards left off"])
@pytest.mark.parametrize(
    ("table", "change", "seq"),
    [
        ("entry", "UPDATE entry SET payload = CAST(replace(payload, 'is', 'IS') AS BLOB) WHERE seq = {}", "issue"),
        ("entry", "UPDATE entry SET entry_hash = zeroblob(32) WHERE seq = {}", "issue"),
        ("act", "UPDATE act SET occurred_on = '2024-01-01' WHERE seq = {}", "issue"),
        ("move", "UPDATE move SET quantity = 3 WHERE seq = {} AND n = 2", "issue"),
        ("identity", "UPDATE identity SET surname = 'Jiná' WHERE seq = {} AND personal_number = '990002'", "register"),
        ("remark", "UPDATE remark SET text = 'jiný' WHERE seq = {} AND ref LIKE '%remark'", "issue"),
        ("filing", "UPDATE filing SET number = 'PP-2024-000009' WHERE seq = {}", "filed"),
        ("holding", "UPDATE holding SET quantity = quantity + 1 WHERE seq = {}", "issue"),
        ("article", "UPDATE article SET price = 1 WHERE code = 'VESTA'", ""),
    ],
)
def test_an_edited_cell_is_found_in_its_table_and_entry(used, table, change, seq, again):
    entry = seq_of(used, f"SELECT min(seq) FROM act WHERE kind = '{seq}'") if seq else 0
    if seq == "register":
        entry = seq_of(used, "SELECT seq FROM identity WHERE personal_number = '990002'")
    drop, make = triggers(used, table) if has_triggers(used, table) else ([], [])
    tamper(used.store, *drop, change.format(entry), *(make if again else ()))
    problems = found(used)
    if drop and not again:
        assert problems == [(0, "sqlite_schema")], "of tables that are not ours nothing is asked"
    else:
        assert any(where == table and (not seq or at == entry) for at, where in problems), problems


def has_triggers(shell: Shell, table: str) -> bool:
    return bool(seq_of(shell, f"SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '{table}'"))


def test_statistics_are_no_alteration(used):
    for path in (used.store, beside(used.store)):
        tamper(path, "ANALYZE")
    assert used.ask("verify")["ok"] is True
    assert used("issue", "--to", ADAM, "R-002").code == 0


def test_it_comes_to_an_end(used, monkeypatch):
    """What it has not done in its time is not done, and that is no word about the store."""
    monkeypatch.setattr(checking, "MINUTES", -1)
    said = used("--lang", "en", "verify")
    assert (said.code, said.out) == (1, "")
    assert "verify --unlimited" in said.err
    assert used.ask("verify", "--unlimited")["ok"] is True


def test_it_takes_no_more_memory_than_its_share(used, monkeypatch):
    monkeypatch.setattr(checking, "_of_store", lambda *_: bytes(1 << 50))
    said = used("--lang", "en", "verify")
    assert (said.code, "GB of memory" in said.err) == (1, True)


def test_other_commands_refuse_an_altered_store_as_broken(used):
    drop, _ = triggers(used, "entry")
    tamper(used.store, *drop)
    said = used("--lang", "en", "issue", "--to", ADAM, "R-002")
    assert (said.code, said.out) == (3, "")
    assert "were altered" in said.err


def test_rebuild_mends_an_edited_projection(used):
    tamper(used.store, "UPDATE holding SET quantity = 9 WHERE quantity = 2", "UPDATE article SET price = 1")
    tables = {table for _, table in found(used)}
    assert {"holding", "article"} <= tables
    assert used.ask("verify", "--rebuild")["ok"] is True
    assert used.ask("verify")["ok"] is True
    held = {line["article"]: line["quantity"] for line in used.ask("holdings", ADAM)["lines"]}
    assert held == {"RADIO": 1, "TRIKO": 2}


def test_rebuild_mends_the_search_index(used):
    tamper(used.store, "DELETE FROM scratch_search WHERE rowid > 8")
    assert "scratch_search" in {table for _, table in found(used)}
    assert used.ask("verify", "--rebuild")["ok"] is True
    assert used.ask("find", "triko")["results"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET payload = CAST(replace(payload, 'issue', 'retur') AS BLOB)",
        "UPDATE entry SET payload = x'00'",
        "UPDATE entry SET payload = x'7b7d' WHERE seq > 3",
        "DELETE FROM entry WHERE seq = 4",
        "DELETE FROM entry WHERE seq > 4",
    ],
)
def test_rebuild_does_not_mend_an_edited_entry(used, change):
    drop, make = triggers(used, "entry")
    tamper(used.store, "PRAGMA foreign_keys = OFF", *drop, change, *make)
    before = found(used)
    assert before
    assert "entry" in {table for _, table in before} or "act" in {table for _, table in before}
    assert found(used, "--rebuild")
    assert found(used)


def test_a_missing_or_changed_document_is_found(used):
    kept = beside(used.store)
    content = kept.read_bytes()
    kept.unlink()
    assert "file" in {table for _, table in found(used)}
    kept.write_bytes(content)
    assert used.ask("verify")["ok"] is True


def test_a_document_exchanged_for_another_is_found(used):
    """Whether the guards of the documents' file are put back or not, and where it is no such file at all."""
    kept = beside(used.store)
    drop, make = triggers(Shell(kept, used.today), "file")
    tamper(kept, *drop, "UPDATE file SET bytes = x'00'")
    assert found(used) == [(0, "sqlite_schema")]
    tamper(kept, *make)
    assert {"file"} == {table for _, table in found(used)}
    assert all(seq for seq, _ in found(used))
    kept.write_bytes(b"dopis")
    assert found(used)


def test_a_store_whose_pages_are_garbage_is_broken_not_a_crash(used):
    content = bytearray(used.store.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    used.store.write_bytes(content)
    assert found(used)
    assert used("holdings", ADAM).code == 3


@pytest.mark.parametrize("table", ["operator", "holder", "entry", "setting", "identity"])
def test_a_store_without_a_table_is_broken_not_a_crash(used, table):
    tamper(used.store, "PRAGMA foreign_keys = OFF", f"DROP TABLE {table}")
    assert found(used)


@pytest.mark.parametrize("change", ["DELETE FROM operator", "UPDATE identity SET current = 0"])
def test_a_store_without_operators_is_still_verified(used, change):
    drop, make = triggers(used, "identity") if "identity" in change and has_triggers(used, "identity") else ([], [])
    tamper(used.store, *drop, change, *make)
    assert found(used)
    said = used("--lang", "en", "issue", "--to", ADAM, "R-002")
    assert said.code == 1
    assert "no operator" in said.err


def test_what_is_wrong_is_said_in_the_language_asked_for(shell):
    tamper(shell.store, "UPDATE setting SET value = 'x' WHERE key = 'store.name'")
    assert 'differs from its entry: ["store.name"]' in shell("--lang", "en", "verify").out
    told = shell("verify", "--json")
    assert told.code == 3
    assert told.json["problems"][0]["what"] == 'liší se od svého zápisu: ["store.name"]'
