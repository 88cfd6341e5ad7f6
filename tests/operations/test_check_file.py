"""A check carried out of the store and brought back: once, unaltered, in time, to the store it came from."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.access_errors import OtherUnit
from equipment_app.domain.backup_errors import ShortPassphrase
from equipment_app.domain.carried_file import BrokenFile, digest
from equipment_app.domain.errors import BadDate
from equipment_app.domain.list_errors import (
    AnotherCopy,
    CheckFileAltered,
    CheckFileCancelled,
    CheckFiled,
    CheckFileExpired,
    CheckFileForeign,
    NoCheckFile,
    WrongFileSecret,
)
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Effect, Setup
from equipment_app.exchange.check_file import CheckFile, read_result, sealed, sealing
from equipment_app.operations.bulk_edit import EditMembers
from equipment_app.operations.carried.entries import checks_out
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import ExportCheck, FileCheck, ImportCheck
from equipment_app.queries import unit_check
from equipment_app.store.database import Database
from equipment_app.store.encryption.sealed_stream import SealingKey
from equipment_app.store.file import pieces
from tests.operations.carrying import answered, resealed, rewritten, within
from tests.world import ADAM, CTIBOR, EVA, KIT, SECRET, PlainPress, World

UNTIL, WHOM = date(2026, 3, 5), "Zkušební Adam"


@pytest.fixture
def path(world: World, tmp_path: Path) -> Path:
    """A check file of one unit: Adam has the kit, Eva nothing, Ctibor is of another unit."""
    world.do(Issue(ADAM, (), kit=KIT))
    world.do(Issue(CTIBOR, ("R-002",)))
    path = tmp_path / "tým.akcheck"
    export(world, path)
    return path


def export(world: World, path: Path, until: date = UNTIL) -> None:
    kit = world.ask(lambda books: books.catalogue.kits()[KIT])
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    plan = world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit, title="nasazení Sever"))).plan
    world.do(ExportCheck(plan, until, sealing(SECRET, path.write_bytes), WHOM))


def code(world: World, serial: str) -> str:
    return world.ask(lambda books: books.things.by_serial(serial)[0].code)


def scan(world: World, path: Path, *codes: str) -> CheckFile:
    file = CheckFile.open(path, SECRET, world.clock())
    check = file.check
    for text in codes:
        check = check.scan(text, world.clock())[0]
        file.save(check)
    return file


def finished(world: World, path: Path, *codes: str) -> Path:
    result = path.with_suffix(".akresult")
    scan(world, path, *codes).finish(result, world.clock())
    return result


def test_the_way_out_and_back(world, path):
    head = world.head()
    held = world.holdings()
    vest, radio, foreign = code(world, "V-002"), code(world, "R-001"), code(world, "R-002")
    file = CheckFile.open(path, SECRET, world.clock())
    assert (file.until, file.check.plan.heading, file.check.plan.from_store) == (UNTIL, "KŘP hl. m. Prahy", False)
    assert file.check.scan(foreign, world.clock())[1].effect is Effect.NOT_OF_UNIT
    result = finished(world, path, vest, radio, foreign, "4006381333931")
    assert not path.exists(), "handed back, it deletes itself"
    assert world.head() == head, "until it is imported, the store knows nothing of it"
    outcome = world.do(ImportCheck(read_result(result), "přivezl vedoucí"))
    assert (outcome.what, outcome.number) == ("check_filed", "KO-2026-000001")
    assert world.holdings() == held
    assert world.verified().ok
    lying = next(one for one in world.ask(unit_check.todo) if one.state == "foreign")
    assert (lying.code, lying.holder) == (foreign, "por. Ctibor Čtvrtý"), "looked up in the books now"
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert paper.rows[1].marks == ("ok", "ok", "unchecked")
    assert (paper.rows[1].name, paper.unknown) == ("pprap. Adam Zkušební", f"{foreign} · 4006381333931")
    assert not [one for one in paper.differences if one.state == "foreign"], "of another unit: only what was read"


def test_who_of_another_unit_has_what_was_found_is_on_the_list_to_settle_and_not_on_the_report(world, path):
    """The report is read by who leads the unit; what lies in the store is nobody's secret."""
    radio, shelf = code(world, "R-002"), code(world, "V-003")
    kit, unit = world.ask(lambda books: (books.catalogue.kits()[KIT], books.people.units()["KRPA"][0]))
    check = world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit)))
    for text in (radio, shelf):
        check = check.scan(text, world.clock(), world.ask(lambda books, text=text: books.checks.whose(text)))[0]
    outcome = world.do(FileCheck(check))
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    lying = [one.article for one in paper.differences if one.state == "foreign"]
    assert lying == ["Reflexní vesta"] and CTIBOR not in repr(paper) and "Čtvrtý" not in repr(paper)
    assert paper.unknown == radio
    found = {one.code: one.holder for one in world.ask(unit_check.todo) if one.state == "foreign"}
    assert found.keys() == {radio, shelf} and found[radio] == "por. Ctibor Čtvrtý"


@pytest.mark.parametrize("lead", [CTIBOR, ADAM])
def test_only_a_member_of_the_check_has_led_it(world, path, lead):
    """Whoever opens the file has its key, and can name anybody."""
    carried, member = within(path), world.member(lead)
    state = CheckFile.open(path, SECRET, world.clock()).check.to_json() | {
        "aside": [["4006381333931", world.clock().isoformat(), member]]
    }
    made = answered(carried, world.clock().isoformat(), state=state, lead=member)
    outcome = world.do(ImportCheck(made))
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert (paper.lead is None) == (lead == CTIBOR) and CTIBOR not in repr(paper)


def test_a_lead_brings_back_no_check_of_somebody_who_went_to_another_unit_meanwhile(world, path):
    krpa = world.ask(lambda books: books.people.units()["KRPA"][0])
    lead = world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa))
    result = read_result(finished(world, path, code(world, "V-002")))
    world.do(EditMembers((world.member(EVA),), "unit", "KRPB"))
    world.sign_in(lead.subject)
    with pytest.raises(OtherUnit):
        world.do(ImportCheck(result))
    world.sign_in()
    assert world.do(ImportCheck(result)).number == "KO-2026-000001"


def test_it_holds_the_unit_and_nobody_else_and_nobody_reads_it_without_its_secret(world, path):
    content = within(path).to_bytes().decode()
    assert "Zkušební" in content
    assert "Čtvrtý" not in content
    assert "R-002" not in content
    lying = path.read_bytes()
    assert "Zkušební".encode() not in lying and ADAM.encode() not in lying and b"members" not in lying
    with pytest.raises(WrongFileSecret):
        CheckFile.open(path, "jiné tajemství, stejně dlouhé", world.clock())
    with pytest.raises(ShortPassphrase):
        sealing("krátké", path.write_bytes)


def test_the_result_names_nobody(world, path):
    content = finished(world, path, code(world, "V-002")).read_text(encoding="utf-8")
    for said in ("Zkušební", "Vzorková", ADAM, EVA):
        assert said not in content


def test_names_and_what_is_asked_cannot_be_read_from_the_journal(world, path):
    [(payload,)] = world.sql("SELECT payload FROM entry ORDER BY seq DESC LIMIT 1")
    facts, carried = json.loads(payload)["x"], within(path)
    assert set(facts) == {"what", "seq", "hash", "until", "check", "digest", "key", "unit"}
    salt = bytes.fromhex(world.ask(lambda books: books.papers.remark(books.journal.head()[0], "salt")))
    assert digest(salt, carried.ask) == facts["digest"]
    assert salt.hex() not in payload.decode() and carried.seed.hex() not in payload.decode()
    assert world.verified().ok


def test_it_went_out_to_somebody_and_is_out_until_it_is_brought_back_or_cancelled(world, path):
    (out,) = world.ask(checks_out)
    assert (out.number, out.whom, out.until) == ("SO-2026-000001", WHOM, UNTIL)
    world.do(ImportCheck(read_result(finished(world, path))))
    assert world.ask(checks_out) == []
    other = path.with_name("ztracený.akcheck")
    export(world, other)
    world.do(Undo("SO-2026-000002", "notebook se ztratil"))
    assert world.ask(checks_out) == []
    with pytest.raises(CheckFileCancelled) as told:
        world.do(ImportCheck(read_result(finished(world, other))))
    assert told.value.number == "SO-2026-000002"
    assert world.verified().ok


def test_each_scan_is_kept(world, path):
    scan(world, path, code(world, "V-002"), "nesmysl")
    again = CheckFile.open(path, SECRET, world.clock()).check
    assert again.counts().done == 1
    assert [one.code for one in again.aside] == ["nesmysl"]
    assert list(path.parent.glob(".*")) == [], "nothing half-written lies about"


def test_it_is_taken_in_once(world, path):
    result = finished(world, path, code(world, "V-002"))
    number = world.do(ImportCheck(read_result(result))).number
    before = world.head()
    with pytest.raises(CheckFiled) as refused:
        world.do(ImportCheck(read_result(result)))
    assert refused.value.number == number
    assert world.head() == before


def test_what_was_found_with_another_copy_of_the_file_is_shown_and_lost_only_when_somebody_says_so(
    world, path, tmp_path
):
    copy = tmp_path / "kopie.akcheck"
    copy.write_bytes(path.read_bytes())
    first = world.do(ImportCheck(read_result(finished(world, path))))
    second = read_result(finished(world, copy, code(world, "V-002")))
    before = world.head()
    with pytest.raises(AnotherCopy) as told:
        world.do(ImportCheck(second))
    assert told.value.number == first.number and world.head() == before
    outcome = world.do(ImportCheck(second, "oba tvrdí své", another=True))
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert paper.remark == "Jiná kopie souboru SO-2026-000001; výsledek první je KO-2026-000001. oba tvrdí své"
    assert paper.rows[1].marks[0] == "ok", "by this copy the vest was seen"
    for again in (second, read_result(path.with_suffix(".akresult"))):
        with pytest.raises(CheckFiled):
            world.do(ImportCheck(again, another=True))
    assert world.verified().ok


def test_after_its_last_day_it_is_refused(world, path):
    world.clock.go_to("2026-03-05", 23)
    CheckFile.open(path, SECRET, world.clock())
    world.clock.go_to("2026-03-06", 0)
    with pytest.raises(CheckFileExpired) as refused:
        CheckFile.open(path, SECRET, world.clock())
    assert refused.value.until == UNTIL
    assert path.exists()


def test_a_result_of_after_the_last_day_is_refused_and_an_old_one_taken(world, path, tmp_path):
    late = tmp_path / "pozdě.akcheck"
    late.write_bytes(path.read_bytes())
    file = CheckFile.open(late, SECRET, world.clock())
    world.clock.go_to("2026-03-06", 8)
    file.finish(late.with_suffix(".akresult"), world.clock())
    with pytest.raises(CheckFileExpired):
        world.do(ImportCheck(read_result(late.with_suffix(".akresult"))))
    world.clock.go_to("2026-03-04")
    result = finished(world, path)
    world.clock.go_to("2026-04-20")
    assert world.do(ImportCheck(read_result(result))).number == "KO-2026-000001"


@pytest.mark.parametrize("days", [-1, 32])
def test_the_last_day_is_chosen_with_sense(world, path, tmp_path, days):
    before = world.head()
    with pytest.raises(BadDate):
        export(world, tmp_path / "jiný.akcheck", world.clock().date() + timedelta(days=days))
    assert not (tmp_path / "jiný.akcheck").exists()
    assert world.head() == before


def test_another_store_does_not_know_it(world, path, tmp_path):
    result = read_result(finished(world, path))
    other = World.make(tmp_path / "jiná.equip", world.clock)
    with pytest.raises(CheckFileForeign):
        other.do(ImportCheck(result))
    other.close()


def test_a_store_put_back_to_before_the_export_does_not_know_it(world, path, tmp_path):
    pieces.finished(world.database.backup(tmp_path / "záloha.equip"))
    export(world, tmp_path / "nový.akcheck")
    result = read_result(finished(world, tmp_path / "nový.akcheck"))
    world.close()
    with (
        Database.open(tmp_path / "záloha.equip", PlainPress(), clock=world.clock) as older,
        pytest.raises(CheckFileForeign),
    ):
        older.change(ImportCheck(result))


# Who tampers


def _other_size(said):
    said["ask"]["needs"][0][3] = 9


def _longer(said):
    said["ask"]["until"] = "2027-01-01"


def _other_key(said):
    said["seed"] = "07" * 32


@pytest.mark.parametrize("change", [_other_size, _longer, _other_key])
def test_of_a_file_that_was_altered_by_who_has_its_secret_nothing_is_believed(world, path, change):
    """What was asked, and whose key answers, stand in the journal."""
    resealed(path, change)
    before = world.head()
    with pytest.raises(CheckFileAltered):
        world.do(ImportCheck(read_result(finished(world, path, code(world, "V-002")))))
    assert world.head() == before


def _cut(said):
    del said["state"]


def test_one_that_no_program_wrote_is_refused(world, path):
    with pytest.raises(BrokenFile):
        resealed(path, _cut)
    path.write_bytes(sealed(replace(within(path), people=[1, 2]), SealingKey.new(SECRET)))
    with pytest.raises(CheckFileAltered):
        CheckFile.open(path, SECRET, world.clock())


def test_one_cut_short_is_refused(world, path):
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(WrongFileSecret):
        CheckFile.open(path, SECRET, world.clock())


def test_every_flipped_byte_is_seen(world, path):
    content = path.read_bytes()
    for place in range(0, len(content), 41):
        broken = bytearray(content)
        broken[place] ^= 1
        path.write_bytes(bytes(broken))
        with pytest.raises((CheckFileAltered, NoCheckFile, WrongFileSecret)):
            CheckFile.open(path, SECRET, world.clock())


@pytest.mark.parametrize("changed", [{"ended": "včera"}, {"state": {}}, {"state": {"progress": 7}}], ids=str)
def test_what_no_program_could_say_is_altered_although_it_is_signed(world, path, changed):
    with pytest.raises(CheckFileAltered):
        world.do(ImportCheck(answered(within(path), **{"ended": world.clock().isoformat()} | changed)))


def test_a_later_last_day_is_believed_nowhere(world, path):
    """Whoever has its secret opens it longer; the store takes no result of that."""
    resealed(path, _longer)
    world.clock.go_to("2026-03-10")
    with pytest.raises(CheckFileAltered):
        world.do(ImportCheck(read_result(finished(world, path, code(world, "V-002")))))


def _one_more(said):
    said["state"]["progress"]["seen"].append([1, ""])


def _later(said):
    said["ended"] = "2026-03-02T23:00:00+01:00"


def _led(said):
    said["lead"] = 4


def _asked(said):
    said["ask"]["needs"][0][3] = 1 if said["ask"]["needs"][0][3] != 1 else 2


@pytest.mark.parametrize("change", [_one_more, _later, _led, _asked, _cut])
def test_an_altered_result_is_refused(world, path, change):
    result = finished(world, path, code(world, "V-002"))
    rewritten(result, change)
    before = world.head()
    with pytest.raises(CheckFileAltered):
        world.do(ImportCheck(read_result(result)))
    assert world.head() == before


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b"%PDF-1.7", b"[" * 100_000, b'{"form": 5}'])
def test_what_is_no_check_file_is_said_to_be_none(world, tmp_path, content):
    path = tmp_path / "cosi.akcheck"
    path.write_bytes(content)
    with pytest.raises(NoCheckFile):
        CheckFile.open(path, SECRET, world.clock())
    with pytest.raises(NoCheckFile):
        read_result(path)


def test_a_check_file_is_no_result_and_the_other_way_round(world, path):
    with pytest.raises(NoCheckFile):
        read_result(path)
    result = finished(world, path)
    with pytest.raises(NoCheckFile):
        CheckFile.open(result, SECRET, world.clock())


# Who pulls the plug

WORKER = """
import sys, os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from equipment_app.exchange.check_file import CheckFile
from tests.world import SECRET
now = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("Europe/Prague"))
file = CheckFile.open(Path(sys.argv[1]), SECRET, now)
check = file.check
for n in range(10_000):
    check = check.scan(f"kód {n}", now)[0]
    file.save(check)
    os.write(1, b"%d\\n" % n)
"""


def test_a_killed_program_loses_no_scan_it_said_was_taken(world, path):
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(path)], stdout=subprocess.PIPE, env=os.environ)
    assert worker.stdout is not None
    said = [int(worker.stdout.readline()) for _ in range(137)]
    worker.kill()
    said += [int(line) for line in worker.stdout.read().split()]
    worker.wait()
    worker.stdout.close()
    kept = {one.code for one in CheckFile.open(path, SECRET, world.clock()).check.aside}
    assert {f"kód {n}" for n in said} <= kept
    assert len(kept) in (len(said), len(said) + 1)


def test_a_result_that_cannot_be_written_leaves_the_check_file(world, path, tmp_path):
    file = scan(world, path, code(world, "V-002"))
    with pytest.raises(OSError, match="nowhere"):
        file.finish(tmp_path / "nowhere" / "x.akresult", world.clock())
    with pytest.raises(FileExistsError):
        file.finish(path, world.clock())
    assert CheckFile.open(path, SECRET, world.clock()).check.counts().done == 1
