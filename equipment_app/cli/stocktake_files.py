"""Commands of a station that counts without the store: its check file out, scans into it, its result."""

import sys
from errno import EEXIST
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import carry_out, opened
from equipment_app.cli.unit_check import meant, now
from equipment_app.domain.stocktake import STREAMS, Stream, UnknownPlace
from equipment_app.domain.stocktake_station import StationCount, StationPlace
from equipment_app.exchange.check_file import CountingFile
from equipment_app.operations.stocktake_counts import number
from equipment_app.operations.stocktake_files import ExportCounts
from equipment_app.store.file.outputs import whole_file


def export(options: Any, answer: Answer) -> int:
    path: Path = options.path
    if path.exists():
        raise FileExistsError(EEXIST, "cannot be overwritten", str(path))
    with opened(options) as database, whole_file(path) as write:
        asked = ExportCounts(options.until, write, options.places, options.by, options.station or "1")
        outcome = carry_out(database, asked)
    facts = {**outcome.facts, "until": options.until.isoformat()}
    said = answer.say(
        f"{path}: míst {facts['places']}, štítků {facts['things']}, počítá {outcome.subject}, "
        f"platí do {options.until}.",
        f"{path}: {facts['places']} places, {facts['things']} labels, {outcome.subject} counts, valid until "
        f"{options.until}.",
    )
    return answer.give({"path": str(path), "by": outcome.subject, **facts}, [said])


def scan(options: Any, answer: Answer) -> int:
    """Raises UnknownPlace: nothing is counted before a place is named; BadCount. What is unknown is kept as it is."""
    file = CountingFile.open(options.path, now())
    if options.place:
        file.save(_at(file.check, options.place))
    codes = options.codes or filter(None, map(str.strip, () if options.place else sys.stdin))
    said = [_one(file, text, options.quantity) for text in codes]
    counts = {str(stream): file.check.streams.count(stream) for stream in Stream}
    lines = [f"{code}  {answer.say(*STREAMS[stream])}" if stream else code for code, stream in said]
    lines += [f"{answer.say(*STREAMS[stream])}: {counts[stream]}" for stream in Stream if counts[stream]]
    scans = [{"code": code, "stream": str(stream or "")} for code, stream in said]
    return answer.give({"scans": scans, "counts": counts}, lines)


def _at(count: StationCount, place: str) -> StationCount:
    found = count.plan.named.get(place.casefold())
    if not isinstance(found, StationPlace):
        raise UnknownPlace(place, tuple(one.name for one in count.plan.places))
    return count.at(found.id)


def _one(file: CountingFile, text: str, quantity: str) -> tuple[str, Stream | None]:
    """Durable when it returns."""
    code = meant(file.check, text)
    what = file.check.plan.named.get(code.casefold())
    if not (file.check.place or isinstance(what, StationPlace)):
        raise UnknownPlace("", tuple(one.name for one in file.check.plan.places))
    if quantity:
        file.save(file.check.write(*file.check.plan.kind(code), number(quantity), now()))
        return code, Stream.FOUND
    count, stream = file.check.scan(code, now())
    file.save(count)
    return code, stream


def finish(options: Any, answer: Answer) -> int:
    path, result = options.path, options.result
    file = CountingFile.open(path, now())
    file.finish(result, now())
    counts = {str(stream): file.check.streams.count(stream) for stream in Stream}
    said = answer.say(f"{result}; {path} se smazal.", f"{result}; {path} has deleted itself.")
    return answer.give({"path": str(result), "counts": counts}, [said])
