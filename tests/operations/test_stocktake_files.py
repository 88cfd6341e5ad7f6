"""A station counts without the store: its file goes out, is counted into, comes back once, of this stock-take alone."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from equipment_app.domain.carried_file import STOCKTAKE, Result
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import BadDate
from equipment_app.domain.list_errors import (
    AnotherCopy,
    CheckFileAltered,
    CheckFileCancelled,
    CheckFileExpired,
    CheckFileForeign,
    NoCheckFile,
    OtherResult,
)
from equipment_app.domain.stocktake import (
    CountsOfAnother,
    CountsTaken,
    NotInCommission,
    PlaceClosed,
    Stream,
    TooManyPieces,
    UnknownPlace,
)
from equipment_app.domain.stocktake_station import StationPiece, by_code
from equipment_app.exchange.check_file import CheckFile, CountingFile, form_of, read_result, sealing
from equipment_app.operations.carried.entries import FilesOut, refuse_files_out, still_out
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import AttachCode
from equipment_app.operations.stocktake import OpenStocktake, StopStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountPiece, CountQuantity, OpenCountPlace
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import ImportCheck
from equipment_app.queries.stocktake import kinds_at, result_view, stocktake_view
from tests.operations.carrying import answered, resealed, rewritten, within
from tests.world import ADAM, SECRET, World

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
UNTIL = date(2026, 3, 5)
A01 = {"TRIKO_M": 20, "TRIKO_L": 15, "OBUV_42,5": 4, "RUKAV": 50}


@pytest.fixture
def path(world: World, tmp_path: Path) -> Path:
    """The check file of station 2, at which the chair counts."""
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    return export(world, tmp_path / "stanice 2.akcheck", CHAIR, "2")


def export(world: World, path: Path, by: str, station: str, places: str = "", until: date = UNTIL) -> Path:
    world.do(ExportCounts(until, sealing(SECRET, path.write_bytes), places, by, station))
    return path


def scan(world: World, path: Path, place: str, *codes: str, **numbers: int) -> CountingFile:
    """Each is kept as soon as it is scanned."""
    file = CountingFile.open(path, SECRET, world.clock())
    for code in (place, *codes):
        file.save(file.check.scan(code, world.clock())[0])
    for code, quantity in numbers.items():
        kind = next(one for one in file.check.plan.kinds if code.replace("_", "/").casefold() in one.codes)
        file.save(file.check.write(kind.article, kind.size, quantity, world.clock()))
    return file


def finished(world: World, path: Path, *said: str, **numbers: int) -> Result:
    result = path.with_suffix(".akresult")
    scan(world, path, *said, **numbers).finish(result, world.clock())
    return read_result(result, STOCKTAKE)


def streams(world: World) -> dict[Stream, int]:
    view = world.ask(stocktake_view)
    assert view is not None
    return {stream: count for stream, count in view.streams.items() if count}


def written(world: World, label: str) -> dict[str, int | None]:
    id = world.ask(lambda books: next(one.id for one in books.people.places() if one.label == label))
    return {f"{one.article.code}/{one.size}": one.quantity for one in world.ask(lambda books: kinds_at(books, id))}


def test_what_a_station_counted_is_as_if_it_had_been_counted_here(world: World, path: Path):
    head = world.head()
    counted = finished(world, path, "A01", "V-001", "INV-2", "V-003", "R-001", TRIKO_M=18, RUKAV=50)
    assert not path.exists(), "handed back, it deletes itself"
    done = world.do(ImportCounts(counted))
    assert (done.what, done.facts["rows"], done.facts["elsewhere"]) == ("counts_taken", 6, 1)
    assert world.head() == head + 1, "that it came back is an entry"
    assert streams(world) == {Stream.FOUND: 3, Stream.ELSEWHERE: 1}
    assert written(world, "A01") == {"TRIKO/M": 18, "TRIKO/L": None, "OBUV/42,5": None, "RUKAV/uni": 50}
    assert world.verified().problems == ()


def test_two_stations_come_in_one_after_the_other_and_what_both_scanned_is_twice(world: World, path: Path, tmp_path):
    other = export(world, tmp_path / "stanice 3.akcheck", MEMBER, "3", "B02")
    counted = [
        finished(world, path, "A01", "V-001", "V-002", "V-003"),
        finished(world, other, "B02", "R-001", "R-002", "V-002", TRIKO_M=10),
    ]
    for result in counted:
        world.do(ImportCounts(result))
    assert streams(world) == {Stream.FOUND: 5, Stream.TWICE: 1}
    view = world.ask(stocktake_view)
    assert {row.station for row in view.scans} == {"2", "3"}
    world.do(CloseCountPlace("B02", MEMBER))


def test_of_a_kind_two_counted_the_later_number_stands_whichever_comes_in_first(world: World, path: Path, tmp_path):
    other = export(world, tmp_path / "stanice 3.akcheck", MEMBER, "3")
    early, late = finished(world, path, "A01", TRIKO_M=18, RUKAV=50), finished(world, other, "A01", TRIKO_M=19)
    world.do(CountQuantity("A01", "RUKAV", "49", MEMBER))
    for result in (late, early):
        world.do(ImportCounts(result))
    assert (written(world, "A01")["TRIKO/M"], written(world, "A01")["RUKAV/uni"]) == (19, 49)


def test_one_more_of_a_kind_the_file_does_not_name_leaves_a_later_number_as_it_is(world: World, path: Path, tmp_path):
    other = export(world, tmp_path / "stanice 3.akcheck", MEMBER, "3", "B02")
    file = scan(world, other, "B02", "RUKAV")
    assert file.check.streams == (Stream.UNKNOWN,), "kept as it was read"
    world.clock.go_to("2026-03-02", 11)
    world.do(CountQuantity("B02", "RUKAV", "5", MEMBER))
    file.finish(other.with_suffix(".akresult"), world.clock())
    world.do(ImportCounts(read_result(other.with_suffix(".akresult"), STOCKTAKE)))
    kept = world.sql("SELECT c.quantity FROM scratch_count c JOIN article a ON a.id = c.article WHERE a.code = 'RUKAV'")
    assert kept == [(5,)]


def test_what_the_counter_did_meanwhile_is_reckoned_with(world: World, path: Path):
    """Counted at ten; a vest and a shirt go out at eleven, a radio comes back; the counts come in at noon."""
    world.do(Issue(ADAM, ("R-002",)))
    scan(world, path, "A01", "V-001", "V-002", "V-003", **A01)
    file = scan(world, path, "B02", "R-001", TRIKO_M=10)
    world.clock.go_to("2026-03-02", 11)
    world.do(Issue(ADAM, ("V-002", "TRIKO/M")))
    world.do(TakeBack(ADAM, ("R-002",), condition="good"))
    world.clock.go_to("2026-03-02", 12)
    file.finish(path.with_suffix(".akresult"), world.clock())
    world.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE)))
    assert streams(world) == {Stream.FOUND: 4}
    for place in ("A01", "B02"):
        world.do(CloseCountPlace(place, CHAIR))
    result = world.ask(result_view)
    assert [row.article.name for row in result.rows if row.item.difference] == []


def test_a_clock_that_was_set_back_leaves_entries_in_their_order(world: World, path: Path):
    begun = world.head()
    world.clock.go_to("2026-03-02", 11)
    world.do(Issue(ADAM, ("R-002",)))
    world.clock.go_to("2026-03-02", 10)
    world.do(Issue(ADAM, ("V-002",)))
    times = world.ask(lambda books: books.stocktakes.times(begun))
    assert times == sorted(times) and times[-1][0] >= times[1][0]


def test_the_file_tells_no_quantity_and_the_result_no_name(world: World, path: Path):
    said = json.loads(within(path).to_bytes())
    assert {len(kind) for kind in said["ask"]["kinds"]} == {4}, "place, article, size, codes"
    assert CHAIR in json.dumps(said["people"], ensure_ascii=False)
    assert CHAIR not in json.dumps(said["ask"], ensure_ascii=False)
    finished(world, path, "A01", "V-001")
    result = path.with_suffix(".akresult").read_text(encoding="utf-8")
    assert CHAIR not in result and "seed" not in json.loads(result)


def test_the_same_twice_changes_nothing_and_of_another_copy_what_is_new_is_taken_when_somebody_says_so(
    world: World, path: Path, tmp_path
):
    scan(world, path, "A01", "V-001")
    copy = tmp_path / "kopie.akcheck"
    copy.write_bytes(path.read_bytes())
    world.do(ImportCounts(finished(world, path, "A01", TRIKO_M=20)))
    before = world.sql("SELECT * FROM scratch_count")
    with pytest.raises(CountsTaken):
        world.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE)))
    world.clock.go_to("2026-03-03", 9)
    second = finished(world, copy, "A01", "V-002", TRIKO_L=15)
    with pytest.raises(AnotherCopy) as told:
        world.do(ImportCounts(second))
    assert told.value.number == "SO-2026-000001"
    assert world.sql("SELECT * FROM scratch_count") == before
    done = world.do(ImportCounts(second, another=True))
    assert (done.facts["rows"], done.facts["found"]) == (2, 2), "not what both copies have"
    with pytest.raises(CountsTaken):
        world.do(ImportCounts(second, another=True))


def test_that_it_went_out_is_an_entry_and_approving_names_it_until_it_is_back(world: World, path: Path):
    (out,) = world.ask(lambda books: still_out(books, books.stocktakes.running().planned.id))
    assert (out.number[:3], out.whom, out.until) == ("SO-", CHAIR, UNTIL)
    world.do(ImportCounts(finished(world, path, "A01", "V-001")))
    assert world.ask(lambda books: still_out(books, out.about)) == []
    other = export(world, path.with_name("stanice 3.akcheck"), MEMBER, "3", "B02")
    with pytest.raises(FilesOut) as told:
        world.ask(lambda books: refuse_files_out(books, out.about, "inventura"))
    assert other.exists() and told.value.files == (f"SO-2026-000002 ({MEMBER})",)
    world.do(Undo("SO-2026-000002", "tablet se rozbil"))
    assert world.ask(lambda books: still_out(books, out.about)) == []
    with pytest.raises(CheckFileCancelled):
        world.do(ImportCounts(finished(world, other, "B02")))
    assert world.verified().problems == ()


def test_of_a_stock_take_that_is_over_it_is_refused(world: World, path: Path):
    counted = finished(world, path, "A01", "V-001")
    world.do(StopStocktake("omyl"))
    with pytest.raises(CountsOfAnother) as refused:
        world.do(ImportCounts(counted))
    assert refused.value.day == date(2026, 3, 2)
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    with pytest.raises(CountsOfAnother):
        world.do(ImportCounts(counted))


def test_once_a_place_is_closed_nothing_of_it_is_taken(world: World, path: Path):
    counted = finished(world, path, "B02", "R-001", "A01", "V-001")
    world.do(CountPiece("B02", "R-002", MEMBER))
    scanned = world.sql("SELECT * FROM scratch_count")
    world.do(CountQuantity("B02", "TRIKO/M", "10", MEMBER))
    world.do(CloseCountPlace("B02", MEMBER))
    with pytest.raises(PlaceClosed):
        world.do(ImportCounts(counted))
    assert world.sql("SELECT * FROM scratch_count WHERE thing <> 0") == scanned, "nor of another place"
    world.do(OpenCountPlace("B02"))
    assert world.do(ImportCounts(counted)).facts["rows"] == 2


def test_another_store_does_not_know_it(world: World, path: Path, tmp_path):
    counted = finished(world, path, "A01", "V-001")
    other = World.make(tmp_path / "jiná.equip", world.clock)
    other.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    with pytest.raises(CheckFileForeign):
        other.do(ImportCounts(counted))
    other.close()


def _more(said: Any) -> None:
    said["state"]["scans"][-1][4] = 99


def _asked(said: Any) -> None:
    said["ask"]["station"] = "9"


def _later(said: Any) -> None:
    said["ended"] = "2026-03-02T23:00:00+01:00"


@pytest.mark.parametrize("change", [_more, _asked, _later])
def test_an_altered_result_is_refused(world: World, path: Path, change):
    finished(world, path, "A01", "V-001", TRIKO_M=20)
    result = path.with_suffix(".akresult")
    rewritten(result, change)
    with pytest.raises(CheckFileAltered):
        world.do(ImportCounts(read_result(result, STOCKTAKE)))
    assert streams(world) == {}


def test_a_day_that_is_none_is_named_as_altered(world: World, path: Path):
    with pytest.raises(CheckFileAltered):
        world.do(ImportCounts(answered(within(path), "včera", state={"place": 0, "scans": []})))


def test_the_label_of_an_article_keeps_nothing_else_from_coming_in(world: World, path: Path):
    """At a station without the store nothing tells that it is no piece and no kind; its file is gone by now."""
    done = world.do(ImportCounts(finished(world, path, "A01", "VESTA", "TRIKO", "V-001")))
    assert (done.facts["rows"], done.facts["unknown"], done.facts["found"]) == (3, 2, 1)


def test_a_code_is_known_to_the_store_as_it_was_to_the_station(world: World, path: Path):
    """Small letters of a keyboard, as both tell apart no others."""
    file = scan(world, path, "A01", "v-001", "inv-2")
    assert file.check.streams == (Stream.FOUND, Stream.FOUND)
    file.finish(path.with_suffix(".akresult"), world.clock())
    assert world.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE))).facts["found"] == 2


def test_a_number_that_several_pieces_bear_tells_none_of_them_at_a_station():
    vest, radio = (StationPiece(n, n, "uni", 1, code, (code, "5")) for n, code in ((1, "a"), (2, "b")))
    assert by_code([vest, radio]) == {"a": vest, "b": radio}


def test_a_makers_code_says_the_size_at_the_station_too(world: World, tmp_path: Path):
    article = world.sql("SELECT id FROM article WHERE code = 'TRIKO'")[0][0]
    world.do(AttachCode("4006381333931", article, "M"))
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    path = export(world, tmp_path / "stanice 2.akcheck", CHAIR, "2")
    check = scan(world, path, "A01", "4006381333931").check
    assert (check.streams, check.scans[0].size) == ((Stream.FOUND,), "M")


@pytest.mark.parametrize(
    "scans",
    [
        [[0, "V-001", 0, "", None, 5]],
        [[1, "", 0, "", None, 5]],
        [[1, "", 1, "M", -1, 5]],
        [[1, "", 1, "M", 10_000, 5]],
        [[1, "", 999, "M", 1, 5]],
        [[1, "V-001", 0, "", 1, 5]],
        [[1, "V-001", 0, "", None]],
        ["A01"],
        7,
    ],
)
def test_what_no_station_could_do_is_not_taken_although_it_is_signed(world: World, path: Path, scans: Any):
    """Whoever opens the file has its key."""
    carried = within(path)
    place = carried.ask["places"][0]
    state = {"place": place, "scans": json.loads(json.dumps(scans).replace("[1,", f"[{place},"))}
    made = answered(carried, world.clock().isoformat(), state=state)
    with pytest.raises(CheckFileAltered):
        world.do(ImportCounts(made))
    assert streams(world) == {}


def test_of_a_file_that_was_altered_by_who_has_its_secret_nothing_is_believed(world: World, path: Path):
    resealed(path, _asked)
    with pytest.raises(CheckFileAltered):
        world.do(ImportCounts(finished(world, path, "A01", "V-001")))


def test_after_its_last_day_it_is_refused(world: World, path: Path, tmp_path):
    for days in (-1, 32):
        with pytest.raises(BadDate):
            export(world, tmp_path / "jiný.akcheck", CHAIR, "2", until=world.clock().date() + timedelta(days=days))
    assert not (tmp_path / "jiný.akcheck").exists()
    file = scan(world, path, "A01", "V-001")
    world.clock.go_to("2026-03-06", 8)
    with pytest.raises(CheckFileExpired):
        CountingFile.open(path, SECRET, world.clock())
    file.finish(path.with_suffix(".akresult"), world.clock())
    with pytest.raises(CheckFileExpired):
        world.do(ImportCounts(read_result(path.with_suffix(".akresult"), STOCKTAKE)))


def test_what_was_counted_on_its_last_day_is_taken_also_later(world: World, path: Path):
    world.clock.go_to("2026-03-05", 23)
    counted = finished(world, path, "A01", "V-001")
    world.clock.go_to("2026-03-09")
    assert world.do(ImportCounts(counted)).facts["found"] == 1


def test_a_scan_of_a_clock_that_is_ahead_was_made_when_it_came_in_at_the_latest(world: World, path: Path):
    world.clock.go_to("2026-03-02", 15)
    counted = finished(world, path, "A01", "V-001")
    world.clock.go_to("2026-03-02", 11)
    world.do(ImportCounts(counted))
    (scan,) = world.ask(stocktake_view).scans
    assert scan.at <= world.clock.now


def test_nobody_else_than_the_commission_counts_at_a_station(world: World, path: Path, tmp_path):
    with pytest.raises(NotInCommission):
        export(world, tmp_path / "jiný.akcheck", "Kdokoli", "2")


def test_a_count_is_no_unit_check_and_the_other_way_round(world: World, path: Path):
    assert form_of(path) == STOCKTAKE
    with pytest.raises(NoCheckFile):
        CheckFile.open(path, SECRET, world.clock())
    counted = finished(world, path, "A01", "V-001")
    with pytest.raises(OtherResult):
        read_result(path.with_suffix(".akresult"))
    with pytest.raises(CheckFileForeign):
        world.do(ImportCheck(counted))


def test_the_last_scan_is_taken_back_and_the_label_of_a_kind_adds_one(world: World, path: Path):
    check = scan(world, path, "A01", "RUKAV", "RUKAV", "nesmysl").check
    assert check.streams == (Stream.FOUND, Stream.FOUND, Stream.UNKNOWN)
    assert [one.quantity for one in check.without().scans] == [1, 2]
    assert check.without(0).without().without().without().scans == ()


def test_a_file_that_could_not_be_opened_again_is_not_written(world: World, path: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("equipment_app.operations.stocktake_files.LONGEST", 2_000)
    with pytest.raises(TooManyPieces):
        export(world, tmp_path / "stanice 3.akcheck", MEMBER, "3")
    assert not (tmp_path / "stanice 3.akcheck").exists()


def test_the_label_of_a_place_that_is_not_counted_there_is_refused(world: World, path: Path, tmp_path: Path):
    """Kept as an unknown code, all that is scanned after it would be counted where it is not."""
    number = world.ask(lambda books: next(one.code for one in books.people.places() if one.label == "A01"))
    other = export(world, tmp_path / "stanice 3.akcheck", MEMBER, "3", "B02")
    with pytest.raises(UnknownPlace):
        scan(world, other, "B02", str(Code(Family.PLACE, number)))


WORKER = """
import sys, os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from equipment_app.exchange.check_file import CountingFile
from tests.world import SECRET
now = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("Europe/Prague"))
file = CountingFile.open(Path(sys.argv[1]), SECRET, now)
count = file.check.scan("A01", now)[0]
for n in range(10_000):
    count = count.scan(f"kód {n}", now)[0]
    file.save(count)
    os.write(1, b"%d\\n" % n)
"""


def test_a_killed_program_loses_no_scan_it_said_was_taken(world: World, path: Path):
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(path)], stdout=subprocess.PIPE, env=os.environ)
    assert worker.stdout is not None
    said = [int(worker.stdout.readline()) for _ in range(137)]
    worker.kill()
    said += [int(line) for line in worker.stdout.read().split()]
    worker.wait()
    worker.stdout.close()
    kept = {one.code for one in CountingFile.open(path, SECRET, world.clock()).check.scans}
    assert {f"kód {n}" for n in said} <= kept
    assert len(kept) in (len(said), len(said) + 1)
    result = path.with_suffix(".akresult")
    CountingFile.open(path, SECRET, world.clock()).finish(result, world.clock())
    done = world.do(ImportCounts(read_result(result, STOCKTAKE)))
    assert done.facts["unknown"] == len(kept)
