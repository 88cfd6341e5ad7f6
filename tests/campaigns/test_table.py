"""What is told of the campaigns is what they said."""

import json
import re
import shutil
from pathlib import Path

from tests.campaigns import covered, table, told
from tests.campaigns.table import RESULTS, kept, results

FACTS = {
    "id": "K1",
    "what": "kills",
    "seed": 7,
    "count": "9 kills",
    "result": "0 lost",
    "planted": "early: 3 lost",
    "ok": True,
    "day": "2026-03-02",
    "seconds": 240,
    "commit": "abc1234",
    "covered": covered.digests("K1"),
}


def test_the_table_is_what_was_said():
    assert RESULTS.read_text(encoding="utf-8") == results(kept().values())


def test_everything_told_of_holds():
    assert [one["id"] for one in kept().values() if not one["ok"]] == []


def test_the_last_word_of_each_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(table, "KEPT", tmp_path / "results.json")
    line = told.BEGINNING + json.dumps(FACTS)
    assert table.take(["seed 7", line, "anything"]) == ["K1"]
    assert table.take([told.BEGINNING + json.dumps(FACTS | {"result": "1 lost", "ok": False})]) == ["K1"]
    assert kept()["K1"]["result"] == "1 lost"


def test_what_does_not_hold_is_said_aloud():
    assert "| 0 lost |" in results([FACTS]) and "| 4 min |" in results([FACTS])
    assert "**does not hold**: 0 lost" in results([FACTS | {"ok": False}])


def test_large_numbers_are_grouped():
    large = FACTS | {"count": "1000000 strings, 9999 codes", "result": "0 of 20000 lost, median 0.01300 ms"}
    assert "| 1,000,000 strings, 9999 codes | 0 of 20,000 lost, median 0.01300 ms |" in results([large])
    assert "| 7 |" in results([large]) and ", abc1234 |" in results([large])


def test_a_campaign_that_is_run_is_kept(tmp_path, monkeypatch, capsys):
    """Through the whole of it: a process, its words, its exit code."""
    monkeypatch.setattr(table, "KEPT", tmp_path / "results.json")
    assert table.run("seals", ["--rounds", "1", "--seed", "3"]) == 0
    assert kept()["B3"]["seed"] == 3 and kept()["B3"]["ok"]
    assert "seed 3" in capsys.readouterr().out


def test_where_there_is_no_git_a_run_is_told_without_its_commit(monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    facts = {name: FACTS[name] for name in told.Told.__dataclass_fields__}
    assert told.tell(told.Told(**facts)) == 0
    assert '"commit": ""' in capsys.readouterr().out


def test_a_row_says_what_has_changed_since_its_run(tmp_path):
    """One letter in one file of a part; elsewhere nothing."""
    shutil.copytree(
        told.ROOT / "equipment_app", tmp_path / "equipment_app", ignore=shutil.ignore_patterns("ui", "*.pyc")
    )
    then = covered.digests("K1", tmp_path)
    assert covered.overtaken("K1", then, tmp_path) == []
    scans = tmp_path / "equipment_app" / "scanning" / "keys.py"
    scans.write_text(scans.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert then == covered.digests("K1") and covered.overtaken("K1", then) == []
    later = then | {"store": "0" * 16}
    assert covered.overtaken("K1", later) == ["store"]
    assert "abc1234; **changed since**: store |" in results([FACTS | {"covered": later}])
    assert "2026-03-02, abc1234 |" in results([FACTS]) and "**changed since**" not in results([FACTS])


def test_a_run_that_does_not_say_what_it_covered_is_overtaken():
    assert covered.overtaken("B2", {}) == ["domain", "store"]


def test_another_file_of_a_part_is_another_digest(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name / "equipment_app" / "store" / "backups").mkdir(parents=True)
        (tmp_path / name / "equipment_app" / "store" / "backups" / "a.py").write_text(name)
    one, other = (covered.digests("B3", tmp_path / name) for name in ("one", "other"))
    assert one.keys() == other.keys() == {"store/backups"} and one != other


def test_every_campaign_says_what_it_covers():
    """A campaign without its row fails here, not after hours."""
    sources = [file.read_text(encoding="utf-8") for file in Path(told.__file__).parent.glob("*.py")]
    told_of = {id for source in sources for ids in _IDS.findall(source) for id in ids if id}
    assert told_of == covered.COVERED.keys() >= kept().keys()
    covered.remember()


_IDS = re.compile(r'(?:\bid=|_told\()"([A-Z]\d[^"]*)"(?:.* else "([^"]+)")?')
